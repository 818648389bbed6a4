"""What the database or the disk refuses is one sentence, whoever runs into it, and leaves nothing locked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta

import pytest
from sqlalchemy import CheckConstraint, Table, UniqueConstraint, event, select
from sqlalchemy.exc import IntegrityError
from sqlcipher3.dbapi2 import DatabaseError

from shelterdesk.domain.errors import NotFound, Refusal, RuleBroken, Unavailable
from shelterdesk.domain.people import Sex
from shelterdesk.domain.text import text
from shelterdesk.persistence import engine, guards
from shelterdesk.persistence.database import DATABASE_FILE
from shelterdesk.persistence.engine import connect_raw
from shelterdesk.persistence.guards import sqlite_guards
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.refusals import refusal_of
from shelterdesk.persistence.tables import (
    audit,
    beds,
    donors,
    items,
    metadata,
    movements,
    placements,
    settings,
    staff,
    stays,
)
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.people import RegisterPerson, register_person
from shelterdesk.services.session import sign_in
from tests.conftest import PASSWORD, MakeDesk
from tests.rows import add_lot, add_movement, set_setting, site_of

SAID = text("Something was done")
ONLY_A_BUG_BREAKS = {
    "ck_stays_exit_day_and_moment",
    "ck_placements_end_day_and_moment",
    "ck_round_dues_some",
    "ck_round_reservations_some",
    "ck_round_takings_moves",
    "ck_supply_plans_forward",
}


class _Driver(Exception):
    """What the driver would raise."""


def _fault(message: str) -> IntegrityError:
    return IntegrityError("INSERT", {}, _Driver(message))


def _unique_rules() -> Iterator[tuple[Table, list[str]]]:
    for table in metadata.sorted_tables:
        rules = [rule for rule in table.constraints if isinstance(rule, UniqueConstraint)]
        indexes = [index for index in table.indexes if index.unique]
        for rule in (*rules, *indexes):
            yield table, [column.name for column in rule.columns]  # type: ignore[union-attr]


def test_every_unique_rule_has_a_sentence() -> None:
    for table, columns in _unique_rules():
        message = ", ".join(f"{table.name}.{column}" for column in columns)
        refusal = refusal_of(_fault(f"UNIQUE constraint failed: {message}"))
        assert isinstance(refusal, RuleBroken), message


def test_every_check_has_a_sentence_unless_only_a_bug_can_break_it() -> None:
    names = {
        str(rule.name)
        for table in metadata.sorted_tables
        for rule in table.constraints
        if isinstance(rule, CheckConstraint)
    }
    silent = {name for name in names if refusal_of(_fault(f"CHECK constraint failed: {name}")) is None}
    assert silent == ONLY_A_BUG_BREAKS


def test_a_fault_of_ours_stays_one() -> None:
    for message in (
        "UNIQUE constraint failed: settings.id",
        "NOT NULL constraint failed: settings.name",
        guards.LEDGER_FIXED,
        guards.TRAIL_FIXED,
    ):
        assert refusal_of(_fault(message)) is None


def _stay(work: UnitOfWork, desk: Desk, person_id: str, first: date, end: date | None = None) -> str:
    ended = {"exit_day": end, "exited_at": work.now} if end else {}
    return work.insert(
        stays, person_id=person_id, site_id=site_of(desk), entered_at=work.now, entry_day=first, **ended
    )


def _place(
    work: UnitOfWork, stay_id: str, person_id: str, bed_id: str, first: date, end: date | None = None
) -> str:
    ended = {"to_day": end, "to_at": work.now} if end else {}
    return work.insert(
        placements,
        stay_id=stay_id,
        person_id=person_id,
        bed_id=bed_id,
        from_at=work.now,
        from_day=first,
        **ended,
    )


TODAY = date(2026, 9, 3)
LATER = TODAY + timedelta(days=3)


class _Guests:
    """Two people with open stays, and two beds; one of the people is in the first bed."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.people = [
            register_person(desk, RegisterPerson(site_of(desk), Sex.FEMALE)).created[0] for _ in range(2)
        ]
        with desk.write() as work:
            self.beds = list(work.connection.execute(select(beds.c.id).limit(2)).scalars())
            self.stays = [_stay(work, desk, person, TODAY) for person in self.people]
            _place(work, self.stays[0], self.people[0], self.beds[0], TODAY)
            work.commit("settle", SAID)


def _second_in_a_bed(work: UnitOfWork, guests: _Guests) -> None:
    _place(work, guests.stays[1], guests.people[1], guests.beds[0], LATER)


def _second_bed(work: UnitOfWork, guests: _Guests) -> None:
    _place(work, guests.stays[0], guests.people[0], guests.beds[1], TODAY, LATER)


def _second_stay(work: UnitOfWork, guests: _Guests) -> None:
    _stay(work, guests.desk, guests.people[0], LATER)


def _moved_into_a_taken_bed(work: UnitOfWork, guests: _Guests) -> None:
    row_id = _place(work, guests.stays[1], guests.people[1], guests.beds[1], TODAY)
    work.update(placements, row_id, {"bed_id": guests.beds[0]})


def _backwards(work: UnitOfWork, guests: _Guests) -> None:
    _place(work, guests.stays[1], guests.people[1], guests.beds[1], LATER, TODAY)


def _a_bed_in_use_is_removed(work: UnitOfWork, guests: _Guests) -> None:
    work.delete(beds, guests.beds[0])


def _a_login_twice(work: UnitOfWork, guests: _Guests) -> None:
    work.insert(staff, login="marisol", display_name="M", role="manager", active=True)


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (_second_in_a_bed, "This bed has just been taken"),
        (_moved_into_a_taken_bed, "This bed has just been taken"),
        (_second_bed, "already has a bed for that time"),
        (_second_stay, "already has a stay for that time"),
        (_backwards, "cannot come before the beginning"),
        (_a_bed_in_use_is_removed, "refers to this"),
        (_a_login_twice, "login is already in use"),
    ],
)
def test_a_guard_answers_with_its_sentence(
    desk: Desk, act: Callable[[UnitOfWork, _Guests], None], sentence: str
) -> None:
    guests = _Guests(desk)
    with pytest.raises(RuleBroken, match=sentence), desk.write() as work:
        act(work, guests)
    set_setting(desk, "after")  # nothing is left locked


def test_stock_never_falls_below_zero(desk: Desk) -> None:
    lot = add_lot(desk)
    with desk.write() as work:
        add_movement(work, lot, 3)
        work.commit("receive", SAID)
    with pytest.raises(RuleBroken, match="not enough in stock"), desk.write() as work:
        add_movement(work, lot, -4)


def test_a_rule_that_speaks_only_at_the_commit_is_a_sentence_too(desk: Desk) -> None:
    def add() -> None:
        with desk.write() as work:
            work.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            work.insert(items, code="X", name="X", unit="kg", is_kit=False, category_id=new_id())
            work.commit("act", SAID)

    with pytest.raises(RuleBroken, match="refers to"):
        add()
    with desk.database.reading() as connection:
        assert connection.execute(select(items.c.id)).first() is None
    set_setting(desk, "after")


def test_a_row_that_is_gone_is_said(desk: Desk) -> None:
    with pytest.raises(NotFound, match="no longer there"), desk.write() as work:
        work.delete(settings, new_id())
    with pytest.raises(NotFound, match="no longer there"), desk.write() as work:
        work.update(settings, new_id(), {"value": "x"})


def test_twenty_at_once_one_wins_and_the_rest_are_told(desk: Desk) -> None:
    begin = threading.Barrier(20)
    answers: list[str] = []

    def ask() -> None:
        begin.wait()
        try:
            with desk.write() as work:
                work.insert(donors, name="The one donor")
                work.commit("add donor", SAID)
        except Refusal as refusal:
            answers.append(str(refusal))
        else:
            answers.append("won")

    threads = [threading.Thread(target=ask) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(answers) == ["There is already a donor of this name."] * 19 + ["won"]
    assert desk.database.engine.pool.checkedout() == 0  # type: ignore[attr-defined]
    set_setting(desk, "after")


@contextmanager
def _another_program_writes(desk: Desk) -> Iterator[None]:
    with closing(connect_raw(desk.database.path, desk.database.key)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest.fixture
def hasty(make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose connections do not wait for others."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    return make_desk()


def test_another_program_in_the_way_is_said_and_waited_out(hasty: Desk) -> None:
    with _another_program_writes(hasty), pytest.raises(Unavailable, match="Another program"):
        set_setting(hasty, "colour")
    set_setting(hasty, "colour")


def test_reading_and_opening_do_not_wait_for_a_writer(hasty: Desk) -> None:
    with _another_program_writes(hasty):
        with hasty.database.reading() as connection:
            assert connection.execute(select(staff.c.login)).scalar_one() == "marisol"
        sign_in(hasty.database.folder, "marisol", PASSWORD).database.close()


def test_a_database_that_another_program_keeps_to_itself_is_not_called_damaged(hasty: Desk) -> None:
    hasty.database.close()
    with closing(connect_raw(hasty.database.path, hasty.database.key)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE sites SET name = 'Casa Sol'")
        with pytest.raises(Unavailable, match="Another program"):
            sign_in(hasty.database.folder, "marisol", PASSWORD)
        other.execute("ROLLBACK")
    sign_in(hasty.database.folder, "marisol", PASSWORD).database.close()


def test_a_full_disk_is_said_and_nothing_is_half_written(desk: Desk) -> None:
    with desk.write() as work:
        work.connection.exec_driver_sql("PRAGMA max_page_count = 1")  # no page more than there is
        with pytest.raises(Unavailable, match="disk is full"):
            work.insert_many(
                settings, [{"id": new_id(), "name": f"S{at}", "value": "x" * 900} for at in range(900)]
            )
        work.connection.exec_driver_sql("PRAGMA max_page_count = 4294967294")
    with desk.database.reading() as connection:
        assert connection.execute(select(settings.c.id)).first() is None
    set_setting(desk, "after")


def test_a_database_that_may_only_be_read_is_said(desk: Desk) -> None:
    event.listen(desk.database.engine, "checkout", lambda raw, *_: raw.execute("PRAGMA query_only = ON"))
    with pytest.raises(Unavailable, match="may not be written"):
        set_setting(desk, "colour")


def test_a_damaged_page_is_said(desk: Desk) -> None:
    set_setting(desk, "colour")
    desk.database.close()
    pages = bytearray(desk.database.path.read_bytes())
    for at in range(4096 + 100, len(pages), 4096):  # each page but the first, which opens the file
        pages[at] ^= 0xFF
    desk.database.path.write_bytes(pages)
    with pytest.raises(Unavailable, match="damaged"), desk.database.reading() as connection:
        connection.execute(select(settings)).all()


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT OR REPLACE INTO movements SELECT * FROM movements",
        "REPLACE INTO movements SELECT * FROM movements WHERE reverses_id IS NOT NULL",
        "UPDATE OR REPLACE movements SET quantity = 7",
        "UPDATE OR IGNORE movements SET quantity = 7",
        "INSERT INTO movements SELECT * FROM movements WHERE true ON CONFLICT DO UPDATE SET quantity = 7",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit",
        "REPLACE INTO audit (sequence, at, actor_id, action, fields, mac) VALUES (1, 1, '', '', '', x'00')",
    ],
)
def test_no_way_of_writing_changes_what_only_grows(desk: Desk, statement: str) -> None:
    lot = add_lot(desk)
    with desk.write() as work:
        reversed_ = add_movement(work, lot, 5)
        work.insert(movements, **_opposite(work, reversed_))
        work.commit("receive", SAID)
    before = _grown(desk)
    with pytest.raises(IntegrityError, match="only grows"), desk.database.engine.begin() as connection:
        connection.exec_driver_sql(statement)
    assert _grown(desk) == before


def _opposite(work: UnitOfWork, movement_id: str) -> dict[str, object]:
    row = work.rows(movements, [movement_id])[movement_id]._mapping
    return {
        **row,
        "id": new_id(),
        "quantity": -row["quantity"],
        "kind": "reverse",
        "reverses_id": movement_id,
    }


def _grown(desk: Desk) -> list[object]:
    with desk.database.reading() as connection:
        return [*connection.execute(select(movements)), *connection.execute(select(audit))]


def test_a_closed_database_leaves_one_file(desk: Desk) -> None:
    set_setting(desk, "colour")
    with desk.database.reading() as connection:
        connection.execute(select(settings)).all()
    desk.database.close()
    left = sorted(path.name for path in desk.database.folder.glob(f"{DATABASE_FILE}*"))
    assert left == [DATABASE_FILE]


def test_the_guards_in_the_file_are_those_of_the_program(desk: Desk) -> None:
    with desk.database.reading() as connection:
        found = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE type = 'trigger'").scalars()
        assert sorted(found.all()) == sorted(statement.strip() for statement in sqlite_guards())


def test_no_write_begins_as_a_read(desk: Desk) -> None:
    """A read that turns into a write fails at once when another wrote meanwhile, however long it may wait."""
    with (
        desk.write() as work,
        closing(connect_raw(desk.database.path, desk.database.key)) as other,
    ):
        work.connection.execute(select(settings)).all()
        other.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(DatabaseError, match="is locked"):
            other.execute("BEGIN IMMEDIATE")
