"""What the desk asks of the database between a scan and the next is found by indexes, however much was given before."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import event

from shelterdesk.domain.entitlement import Other, Per
from shelterdesk.services.desk import Desk
from shelterdesk.services.handout_day import read_today
from shelterdesk.services.handouts import GiveLine, Void, give, void
from shelterdesk.services.loans import EndLoan, Lend, end_loan, lend
from shelterdesk.services.returns import BringBack, bring_back
from shelterdesk.services.visits import look_up, open_visit
from tests.handing_out import Person, Room, giving
from tests.papers import lent_out

# Of these there are many after five years; all others hold what one shelter has of rooms, items and people.
LARGE = (
    "handouts",
    "handout_lines",
    "handout_people",
    "movements",
    "operations",
    "audit",
    "loans",
    "loan_movements",
    "people",
    "stays",
)
# Also by an index that has most rows under one value: nothing was reversed, or one item is handed out all the time.
_SCANS = re.compile(
    rf"SCAN ({'|'.join(LARGE)})\b(?! USING (COVERING )?INDEX)"
    r"|SEARCH movements USING .*\(reverses_id=|SEARCH (movements|handout_lines) USING .*\(item_id="
)
_LAST = "ORDER BY audit.sequence DESC\n LIMIT"  # by the key, backwards, and no further than the first

Asked = list[tuple[str, Any]]


@contextmanager
def listening(desk: Desk) -> Iterator[Asked]:
    """Every statement that is run meanwhile, with what it was run with."""
    asked: Asked = []

    def hear(_conn: Any, _cursor: Any, statement: str, given: Any, _context: Any, many: bool) -> None:
        if statement.lstrip().upper().startswith(("SELECT", "UPDATE", "DELETE", "WITH")):
            asked.append((statement, given[0] if many else given))

    event.listen(desk.database.engine, "before_cursor_execute", hear)
    try:
        yield asked
    finally:
        event.remove(desk.database.engine, "before_cursor_execute", hear)


def scans(desk: Desk, asked: Asked) -> list[str]:
    """What of the large tables is read from end to end, and by which statement."""
    found = []
    with desk.database.reading() as connection:
        for statement, given in asked:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given).all()
            if _LAST not in statement:
                found += [f"{row.detail}: {statement}" for row in plan if _SCANS.search(row.detail)]
    return found


@pytest.fixture
def room(desk: Desk) -> Room:
    return Room(desk)


@pytest.fixture
def ana(room: Room) -> Person:
    """Of a household that stays, has what rules of every kind ask about, and received some of it."""
    ana, leo = room.person("Ana", age=30), room.person("Leo", age=8)
    room.household(ana, leo)
    room.stay(ana)
    kit, lunch, late = room.item("Kit"), room.item("Lunch"), room.item("Late meal")
    room.rule(kit, quantity=2, per_day=Decimal(4), per_month=Decimal(9), per_stay=Decimal(9), every_days=0)
    room.rule(lunch, Per.PERSON, every_days=1, may_override=True)
    room.rule(late, Per.PERSON, every_days=1, not_with=(Other(lunch, ""),))
    for item in (kit, lunch, late):
        room.lot(item, 50)
    give(room.desk, giving(room, ana, (kit, 2), (lunch, 1)))
    lend(room.desk, Lend(ana.person_id, kit, Decimal(1), room.store_id))
    return ana


def _lines(room: Room, person: Person) -> tuple[GiveLine, ...]:
    visit = open_visit(room.desk, person.person_id)
    return tuple(GiveLine(line.item_id, line.at_first) for line in visit.lines if line.at_first)


def _give_and_take_back(room: Room, ana: Person) -> None:
    kit = _lines(room, ana)[:1]
    (first,) = give(
        room.desk, giving(room, ana, *((line.item_id, int(line.quantity)) for line in kit))
    ).created
    bring_back(room.desk, BringBack(first, (GiveLine(kit[0].item_id, Decimal(1)),), "Unused"))
    void(room.desk, Void(first, "Wrong person"))


def _loan_and_back(room: Room, ana: Person) -> None:
    (loan,) = lent_out(room.desk)
    end_loan(room.desk, EndLoan(loan.loan_id))


@pytest.mark.parametrize(
    "act",
    [
        lambda room, ana: look_up(room.distributor, ana.code),
        lambda room, ana: open_visit(room.desk, ana.person_id),
        lambda room, ana: read_today(room.desk),
        _give_and_take_back,
        _loan_and_back,
    ],
    ids=["a scan", "a visit", "the day", "a hand-out and back", "a loan and back"],
)
def test_nothing_large_is_read_from_end_to_end(
    room: Room, ana: Person, act: Callable[[Room, Person], object]
) -> None:
    with listening(room.desk) as asked:
        act(room, ana)
    assert asked
    assert scans(room.desk, asked) == []


def test_a_scan_would_be_told(room: Room, ana: Person) -> None:
    with listening(room.desk) as asked, room.desk.database.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM handouts WHERE void_reason = 'x'")
    assert len(scans(room.desk, asked)) == 1
