"""The sample's counts of its first store, the cards that some people carry, and what one of them was lent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial

from sqlalchemy import select

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.counts import Scope
from shelterdesk.persistence.queries.counts import CountLine, count_lines, count_row, counts_of
from shelterdesk.persistence.queries.open_stays import is_here
from shelterdesk.persistence.queries.stock_overview import store_balances
from shelterdesk.persistence.tables import stays
from shelterdesk.services.cards import IssueCards, issue_cards
from shelterdesk.services.count_approval import ApproveCount, approve_count
from shelterdesk.services.counts import Counted, EnterCounted, StartCount, enter_counted, start_count
from shelterdesk.services.desk import Desk
from shelterdesk.services.loans import Lend, lend
from shelterdesk.services.sample.places import SITES
from shelterdesk.services.sample.plan import Plan
from shelterdesk.services.sample.setting import Setting

_Event = Callable[[Desk], object]
CARDS = Decimal("0.7")  # of those who stay there when cards are made
CYCLE = 6  # items of the count that is finished
BEFORE = timedelta(days=9)


def counting(plan: Plan, setting: Setting) -> Iterator[tuple[datetime, Callable[[], object]]]:
    """One count of some items, approved; one of a category that is half done today."""
    helper, manager = setting.helper, setting.desks[0]
    store_id = setting.store_ids[0]
    cycle = StartCount(store_id, Scope.OLDEST, how_many=CYCLE)
    of_hygiene = StartCount(store_id, Scope.CATEGORY, "Hygiene")
    return _at(
        plan,
        (helper, BEFORE, lambda desk: start_count(desk, cycle)),
        (helper, BEFORE - timedelta(minutes=40), partial(_enter, store_id, Decimal(1))),
        (manager, BEFORE - timedelta(hours=2), partial(_approve, store_id)),
        (helper, timedelta(minutes=100), lambda desk: start_count(desk, of_hygiene)),
        (helper, timedelta(minutes=50), partial(_enter, store_id, Decimal("0.6"))),
    )


def kept_by_people(plan: Plan, setting: Setting) -> Iterator[tuple[datetime, Callable[[], object]]]:
    """Cards at every site, and a cot that is out with a person of the first."""
    cards = ((desk, timedelta(days=6), _make_cards) for desk in setting.desks)
    cot = partial(_lend_cot, setting.store_ids[0], setting.items["COT"])
    return _at(plan, *cards, (setting.helper, timedelta(days=12), cot))


def _at(
    plan: Plan, *events: tuple[Desk, timedelta, _Event]
) -> Iterator[tuple[datetime, Callable[[], object]]]:
    for desk, past, event in events:
        moment = plan.now - past
        yield moment, partial(event, replace(desk, clock=partial(_same, moment)))


def _enter(store_id: str, share: Decimal, desk: Desk) -> None:
    """The first lines are counted as they lie there, but one of which one is missing."""
    with desk.database.reading() as connection:
        count = counts_of(connection, store_id)[0]
        lines = count_lines(connection, count.count_id)
        lying = {
            (lot.lot_id, lot.bin): lot.quantity
            for lots in store_balances(connection, store_id).values()
            for lot in lots
        }
    counted = lines[: int(len(lines) * share)]
    short = next((line.line_id for line in counted if _of(lying, line) > 2), None)
    entries = tuple(
        Counted(line.line_id, line.version, _of(lying, line) - (line.line_id == short)) for line in counted
    )
    enter_counted(desk, EnterCounted(count.count_id, entries))


def _of(lying: dict[tuple[str, str], Decimal], line: CountLine) -> Decimal:
    return Decimal(0) if line.lot_id is None else lying.get((line.lot_id, line.bin), Decimal(0))


def _approve(store_id: str, desk: Desk) -> None:
    with desk.database.reading() as connection:
        count = count_row(connection, counts_of(connection, store_id)[0].count_id)
    approve_count(desk, ApproveCount(count.count_id, count.version))


def _make_cards(desk: Desk) -> None:
    people = _staying(desk)
    issue_cards(desk, IssueCards(desk.actor.site_id or "", tuple(people[: int(len(people) * CARDS)])))


def _lend_cot(store_id: str, item_id: str, desk: Desk) -> None:
    due_on: date = site_day(desk.clock(), SITES[0].time_zone) + timedelta(days=14)
    borrower = _staying(desk)[0]
    lend(desk, Lend(borrower, item_id, Decimal(1), store_id, due_on))


def _staying(desk: Desk) -> Sequence[str]:
    """Who stays at the desk's site, the longest first."""
    query = select(stays.c.person_id).where(stays.c.site_id == desk.actor.site_id, is_here())
    with desk.database.reading() as connection:
        return connection.execute(query.order_by(stays.c.entry_day, stays.c.id)).scalars().all()


def _same(moment: datetime) -> datetime:
    return moment
