"""How much the core costs, as ratios within one run; never a time, which says more of the computer.

`python -m pytest tests/bench -s` prints them. The goals stand beside the bounds, which leave room for
computers that are busy or encrypt slowly.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import Connection, create_engine, insert, select
from sqlalchemy import text as sql

from shelterdesk.domain.census import HUD
from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import Sex
from shelterdesk.domain.text import text
from shelterdesk.persistence.guards import create_guards
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.census import Asked, census
from shelterdesk.persistence.queries.nights import Span, bed_nights
from shelterdesk.persistence.tables import (
    handout_lines,
    handout_people,
    handouts,
    lots,
    metadata,
    movements,
    people,
    stays,
    stores,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.people import RegisterPerson, register_person
from tests.bench.racing import ratio
from tests.rows import add_lot, add_movement, site_of

DAY = date(2026, 9, 3)
LINES = 3


class _HandOut:
    """One hand-out of three lines: through the unit of work, and by hand on plain SQLite."""

    def __init__(self, desk: Desk, plain: sqlite3.Connection) -> None:
        self.desk = desk
        self.lot_ids = [add_lot(desk, f"I{at}") for at in range(LINES)]
        with desk.write() as work:
            for lot_id in self.lot_ids:
                add_movement(work, lot_id, 100_000)
            work.commit("receive", text("Received"))
        self.person_id = register_person(desk, RegisterPerson(site_of(desk), Sex.FEMALE)).created[0]
        with desk.database.reading() as connection:
            self.store_id = connection.execute(select(stores.c.id)).scalar_one()
            self.item_ids = [
                connection.execute(select(lots.c.item_id).where(lots.c.id == lot_id)).scalar_one()
                for lot_id in self.lot_ids
            ]
            self._copy(connection, plain)
        self.plain = plain
        self.sequence = 1_000_000

    def _copy(self, connection: Connection, plain: sqlite3.Connection) -> None:
        """Every row so far, so that both files refer to the same."""
        for table in metadata.sorted_tables:
            names = [column.name for column in table.columns]
            wanted = f"SELECT {', '.join(names)} FROM {table.name}"  # a migration adds its columns at the end
            rows = [tuple(row) for row in connection.exec_driver_sql(wanted)]
            if rows and table.name not in ("stock_balances", "audit", "operations"):
                plain.executemany(_insert(table.name, names), rows)
        plain.commit()
        plain.isolation_level = None

    def ours(self) -> None:
        with self.desk.write() as work:
            handout_id = work.insert(
                handouts,
                site_id=site_of(self.desk),
                store_id=self.store_id,
                person_id=self.person_id,
                at=work.now,
                day=DAY,
                actor_id=work.actor_id,
            )
            one = {"handout_id": handout_id, "quantity": Decimal(1)}
            lines = [{**one, "id": new_id(), "item_id": item_id} for item_id in self.item_ids]
            work.insert_many(handout_lines, lines)
            reached = {"id": new_id(), "handout_id": handout_id, "person_id": self.person_id}
            work.insert_many(handout_people, [reached])
            common = {
                "store_id": self.store_id,
                "bin": "",
                "kind": "issue",
                "quantity": Decimal(-1),
                "at": work.now,
                "day": DAY,
                "actor_id": work.actor_id,
            }
            work.insert_many(
                movements,
                [
                    {
                        **common,
                        "id": new_id(),
                        "lot_id": lot,
                        "item_id": line["item_id"],
                        "handout_line_id": line["id"],
                    }
                    for lot, line in zip(self.lot_ids, lines, strict=True)
                ],
            )
            work.commit("hand out", text("{who}: handed out", who="K7M-2Q9"), code="K7M2Q9")

    def theirs(self) -> None:
        """The same rows, with the same indexes, references and triggers, without a key and without waiting."""
        plain, handout_id = self.plain, _hex(new_id())
        self.sequence += 1
        site, store, person, actor = map(
            _hex, (site_of(self.desk), self.store_id, self.person_id, self.desk.actor.staff_id)
        )
        lines = [(_hex(new_id()), handout_id, _hex(item_id), 1000) for item_id in self.item_ids]
        plain.execute("BEGIN IMMEDIATE")
        columns = ("id", "site_id", "store_id", "person_id", "at", "day", "actor_id")
        day = DAY.toordinal()
        plain.execute(_insert("handouts", columns), (handout_id, site, store, person, 0, day, actor))
        plain.executemany(_insert("handout_lines", ("id", "handout_id", "item_id", "quantity")), lines)
        plain.execute(
            _insert("handout_people", ("id", "handout_id", "person_id")), (_hex(new_id()), handout_id, person)
        )
        columns = ("id", "lot_id", "item_id", "store_id", "kind", "quantity", "at", "day", "handout_line_id")
        plain.executemany(
            _insert("movements", (*columns, "actor_id")),
            [
                (_hex(new_id()), _hex(lot), line[2], store, "issue", -1000, 0, day, line[0], actor)
                for lot, line in zip(self.lot_ids, lines, strict=True)
            ],
        )
        columns = ("sequence", "at", "actor_id", "action", "fields", "mac")
        plain.execute(_insert("audit", columns), (self.sequence, 0, actor, "hand out", "x" * 600, bytes(32)))
        columns = ("id", "sequence", "at", "actor_id", "action", "said", "rows")
        values = (_hex(new_id()), self.sequence, 0, actor, "hand out", "x" * 80, "x" * 700)
        plain.execute(_insert("operations", columns), values)
        plain.execute("COMMIT")


def _hex(id_: str) -> str:
    return id_.replace("-", "")


def _insert(table: str, columns: Any) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def _plain(path: Path) -> sqlite3.Connection:
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        metadata.create_all(connection)
        create_guards(connection)
    engine.dispose()
    plain = sqlite3.connect(path)
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        plain.execute(f"PRAGMA {pragma}")
    return plain


def _report(benchmark: BenchmarkFixture, what: str, found: float, goal: float) -> None:
    benchmark.extra_info["ratio"] = found
    print(f"\n{what}: {found:.2f} (goal {goal:g} or less)")


def test_a_hand_out_on_the_encrypted_durable_database(
    desk: Desk, tmp_path: Path, benchmark: BenchmarkFixture
) -> None:
    """Saved for good, encrypted, in the trail and undoable, against plain SQLite that does not wait."""
    with closing(_plain(tmp_path / "plain.db")) as plain:
        handing = _HandOut(desk, plain)
        benchmark.pedantic(handing.ours, rounds=20, warmup_rounds=2)
        found = ratio(handing.ours, handing.theirs, rounds=9, each=30)
        counts = [
            plain.execute("SELECT count(*) FROM movements WHERE kind = 'issue'").fetchone()[0],
            plain.execute("SELECT sum(quantity) FROM stock_balances").fetchone()[0],
        ]
    assert counts[1] == LINES * 100_000_000 - counts[0] * 1000  # the plain one does the same work
    _report(benchmark, "hand-out, ours to plain SQLite", found, goal=3)
    assert found <= 10  # beside other tests that write to the same disk, of which only ours waits for it


def _many_stays(desk: Desk, count: int) -> None:
    """Stays of a day to half a year over five years, each of a person of its own."""
    chance, first = Random(3), date(2021, 9, 1)
    made = [new_id() for _ in range(count)]
    common = {
        "site_id": site_of(desk),
        "sex": "female",
        "birth_estimated": False,
        "registered_at": desk.clock(),
    }
    with desk.database.engine.begin() as connection:
        rows = [{**common, "id": id_, "code": f"T{at:06}"} for at, id_ in enumerate(made)]
        connection.execute(insert(people), rows)
        connection.execute(insert(stays), [_stay(desk, id_, chance, first) for id_ in made])


def _stay(desk: Desk, person_id: str, chance: Random, first: date) -> dict[str, object]:
    entry = first + timedelta(days=chance.randrange(1800))
    gone = chance.random() < 0.98
    return {
        "id": new_id(),
        "person_id": person_id,
        "site_id": site_of(desk),
        "entered_at": desk.clock(),
        "entry_day": entry,
        "exited_at": desk.clock() if gone else None,
        "exit_day": entry + timedelta(days=chance.choice((1, 3, 10, 30, 90, 180))) if gone else None,
    }


EXPLODED = sql(
    "WITH RECURSIVE calendar(night) AS"
    " (SELECT :first UNION ALL SELECT night + 1 FROM calendar WHERE night + 1 < :end)"
    " SELECT count(*) FROM (SELECT DISTINCT person_id, night FROM stays, calendar"
    " WHERE site_id = :site AND entry_day <= night AND (exit_day IS NULL OR night < exit_day))"
)


def test_bed_nights_against_a_calendar(desk: Desk, benchmark: BenchmarkFixture) -> None:
    _many_stays(desk, 4000)
    span, site_id = Span(date(2024, 1, 1), date(2025, 1, 1)), site_of(desk)
    asked = {"first": span.first.toordinal(), "end": span.end.toordinal(), "site": _hex(site_id)}
    with desk.database.reading() as connection:

        def ours() -> int:
            return sum(row.nights for row in bed_nights(connection, [span], [site_id]))

        def theirs() -> int:
            return int(connection.execute(EXPLODED, asked).scalar_one())

        assert ours() == theirs() > 0
        benchmark.pedantic(ours, rounds=5)
        found = ratio(ours, theirs, rounds=3)
    _report(benchmark, "bed-nights of a year, ours to a calendar of nights", found, goal=0.25)
    assert found <= 0.5


def test_a_census_against_a_calendar(desk: Desk, benchmark: BenchmarkFixture) -> None:
    """The same nights with the people and households beside them, as HUD counts."""
    _many_stays(desk, 4000)
    first, last, site_id = date(2024, 1, 1), date(2024, 12, 31), site_of(desk)
    until = date(2025, 1, 1)
    query = {"first": first.toordinal(), "end": until.toordinal(), "site": _hex(site_id)}
    asked = Asked(Period(first, last), HUD, {site_id: ((first, until),)})
    with desk.database.reading() as connection:

        def ours() -> int:
            return sum(row.nights for row in census(connection, asked, by_household=True))

        def theirs() -> int:
            return int(connection.execute(EXPLODED, query).scalar_one())

        assert ours() == theirs() > 0
        benchmark.pedantic(ours, rounds=5)
        found = ratio(ours, theirs, rounds=3)
    _report(benchmark, "a census by household type of a year, ours to a calendar of nights", found, goal=0.25)
    assert found <= 0.5
