"""What a scan costs at the desk after five years of hand-outs, against a desk that has only opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import insert, select

from shelterdesk.domain.entitlement import Per
from shelterdesk.persistence.bulk import insert_rows
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import (
    handout_lines,
    handout_people,
    handouts,
    lots,
    movements,
    operations,
    people,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import Void, give, void
from shelterdesk.services.visits import look_up, open_visit
from tests.bench.racing import ratio
from tests.conftest import MakeDesk
from tests.handing_out import Person, Room, giving

HANDOUTS, LINES = 333_334, 3  # 1,000,002 lines
PEOPLE = 40_000
AT_ONCE = 20_000
FIRST = date(2021, 9, 1)
DAYS = 1800


class Counter:
    """A desk with a few rules, at which one person comes again and again."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.room = Room(desk)
        self.items = [self.room.item(f"Item {at}") for at in range(LINES)]
        for item_id in self.items:
            self.room.rule(item_id, Per.HOUSEHOLD, quantity=2, every_days=0, per_month=Decimal(99_999))
            self.room.lot(item_id, 2_000_000)
        self.ana: Person = self.room.person("Ana")

    def scan(self) -> None:
        look_up(self.desk, self.ana.code)

    def visit(self) -> None:
        """A scan, what is due given with one key, and taken back, so that each time is like the first."""
        found = open_visit(self.desk, self.ana.person_id)
        lines = [(line.item_id, int(line.at_first)) for line in found.lines]
        (handout_id,) = give(self.desk, giving(self.room, self.ana, *lines)).created
        void(self.desk, Void(handout_id, "Again"))


def _history(counter: Counter) -> None:
    """A million lines of other people, with their movements and what undo would need of them."""
    chance = Random(5)
    site = {"site_id": counter.room.site_id, "registered_at": counter.desk.clock()}
    ids = [new_id() for _ in range(PEOPLE)]
    rows = [
        {**site, "id": id_, "code": f"X{at:06}", "sex": "female", "birth_estimated": False}
        for at, id_ in enumerate(ids)
    ]
    with counter.desk.database.engine.begin() as connection:
        connection.execute(insert(people), rows)
        lot_of = {row.item_id: row.id for row in connection.execute(select(lots.c.id, lots.c.item_id))}
        for batch in _batches(counter, ids, lot_of, chance):
            for table, made in batch.items():
                insert_rows(connection, table, made)


def _batches(
    counter: Counter, ids: list[str], lot_of: dict[str, str], chance: Random
) -> Iterator[dict[Any, list[dict[str, Any]]]]:
    actor = counter.desk.actor.staff_id
    for start in range(0, HANDOUTS, AT_ONCE):
        made: dict[Any, list[dict[str, Any]]] = {
            table: [] for table in (handouts, handout_lines, handout_people, movements, operations)
        }
        for number in range(start, min(start + AT_ONCE, HANDOUTS)):
            person, day = chance.choice(ids), FIRST + timedelta(days=number * DAYS // HANDOUTS)
            at = datetime(day.year, day.month, day.day, 14, tzinfo=UTC) + timedelta(seconds=number % 20_000)
            handout = new_id()
            common = {"site_id": counter.room.site_id, "at": at, "day": day, "actor_id": actor}
            made[handouts].append(
                {**common, "id": handout, "person_id": person, "store_id": counter.room.store_id}
            )
            made[handout_people].append({"id": new_id(), "handout_id": handout, "person_id": person})
            made[operations].append(
                {
                    "id": new_id(),
                    "sequence": 1_000_000 + number,
                    "at": at,
                    "actor_id": actor,
                    "action": "hand out",
                    "site_id": counter.room.site_id,
                    "said": "{}",
                    "rows": f'[["handouts", ["{handout}"], 1]]',
                }
            )
            for item_id in counter.items:
                line = new_id()
                made[handout_lines].append(
                    {"id": line, "handout_id": handout, "item_id": item_id, "quantity": Decimal(1)}
                )
                made[movements].append(
                    {
                        "id": new_id(),
                        "lot_id": lot_of[item_id],
                        "item_id": item_id,
                        "store_id": counter.room.store_id,
                        "bin": "",
                        "kind": "issue",
                        "quantity": Decimal(-1),
                        "at": at,
                        "day": day,
                        "handout_line_id": line,
                        "actor_id": actor,
                    }
                )
        yield made


def _told(benchmark: BenchmarkFixture, what: str, found: float, goal: float) -> None:
    benchmark.extra_info["ratio"] = found
    print(f"\n{what}: {found:.2f} (goal {goal:g} or less)")


def test_a_scan_after_a_million_lines(make_desk: MakeDesk, benchmark: BenchmarkFixture) -> None:
    """A scan, and a scan with giving and taking back, against the same at a desk of the first day."""
    old, new = Counter(make_desk("old")), Counter(make_desk("new"))
    _history(old)
    with old.desk.database.reading() as connection:
        lines = connection.exec_driver_sql("SELECT count(*) FROM handout_lines").scalar_one()
    assert lines >= 1_000_000
    benchmark.pedantic(old.scan, rounds=20, warmup_rounds=2)
    acts: list[tuple[str, Callable[[], None], Callable[[], None], float, int]] = [
        ("a scan", old.scan, new.scan, 1.15, 20),
        ("a scan, given and taken back", old.visit, new.visit, 1.15, 4),  # waits for the disk each time
    ]
    for what, ours, theirs, goal, each in acts:
        found = ratio(ours, theirs, rounds=5, each=each)
        _told(benchmark, f"{what}, after a million lines to on the first day", found, goal)
        assert found <= 2
