"""`shelterdesk check`: silent on a sound database, and it names each thing that was broken on purpose."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy import text as sql

from shelterdesk.domain.text import text
from shelterdesk.persistence.database import DATABASE_FILE
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import beds, placements, stays
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import Void, give, void
from tests.handing_out import Person, Room, giving
from tests.integration.cli.conftest import Run

Login = tuple[str, ...]
CHECKS = 14


@pytest.fixture
def room(desk: Desk) -> Room:
    return Room(desk)


@pytest.fixture
def soap(room: Room) -> str:
    item_id = room.item("soap")
    room.lot(item_id, 10)
    room.rule(item_id)
    return item_id


@pytest.fixture
def ana(room: Room) -> Person:
    ana = room.person("Ana")
    room.stay(ana)
    return ana


def damage(desk: Desk, *statements: str) -> None:
    """What nobody can do through the program: its guards are taken away first."""
    with desk.database.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        guards = connection.execute(sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars()
        for name in list(guards):
            connection.execute(sql(f"DROP TRIGGER {name}"))
        for statement in statements:
            connection.execute(sql(statement))
        connection.commit()
    desk.database.engine.dispose()


def wrong_lines(out: str) -> list[str]:
    return [line for line in out.splitlines() if not line.startswith("ok ")]


def test_a_shelter_at_work_is_sound(
    shelterdesk: Run, login: Login, room: Room, soap: str, ana: Person
) -> None:
    (handout_id,) = give(room.desk, giving(room, ana, (soap, 1))).created
    void(room.desk, Void(handout_id, "the wrong person"))
    give(room.desk, giving(room, ana, (soap, 1)))
    ran = shelterdesk("check", *login)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("ok ") == CHECKS
    assert wrong_lines(ran.out) == ["All is well."]


@pytest.mark.parametrize(
    ("statements", "finding"),
    [
        (["UPDATE stock_balances SET quantity = quantity + 1000"], "10 is kept, the ledger gives 9."),
        (["DELETE FROM stock_balances"], "0 is kept, the ledger gives 9."),
        (["DELETE FROM movements WHERE kind = 'issue'"], "1 should have left the store, 0 did."),
        (["UPDATE handout_lines SET quantity = 3000"], "3 should have left the store, 1 did."),
        (["UPDATE handouts SET voided_at = 5"], "0 should have left the store, 1 did."),
        (
            ["UPDATE handouts SET collector_id = 'nobody'"],
            "handouts: 1 rows refer to nothing.",
        ),
        (["UPDATE audit SET action = 'nothing' WHERE sequence = 2"], "Row 2 was changed"),
        (["DELETE FROM audit WHERE sequence = 2"], "Row 3 was changed, or the row before it is missing."),
        (
            ["DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)"],
            "are missing at its end.",
        ),
    ],
)
def test_what_was_broken_is_named(
    shelterdesk: Run,
    login: Login,
    room: Room,
    soap: str,
    ana: Person,
    statements: list[str],
    finding: str,
) -> None:
    give(room.desk, giving(room, ana, (soap, 1)))
    damage(room.desk, *statements)
    ran = shelterdesk("check", *login)
    assert ran.code == 1
    assert "The check found something wrong" in ran.sentence
    assert finding in ran.out
    assert "WRONG" in ran.out
    assert "All is well" not in ran.out


def test_a_reversal_that_returns_something_else_is_named(
    shelterdesk: Run, login: Login, room: Room, soap: str, ana: Person
) -> None:
    (handout_id,) = give(room.desk, giving(room, ana, (soap, 1))).created
    void(room.desk, Void(handout_id, "the wrong person"))
    damage(room.desk, "UPDATE movements SET quantity = 2000 WHERE kind = 'reverse'")
    assert "1 reversals are not the opposite of the line they name." in shelterdesk("check", *login).out


def _give_bed(desk: Desk, person: Person, bed: str, first: date, end: date | None) -> None:
    """A stay and its bed, in a database without its guards."""
    with desk.write() as work:
        bed_id = work.connection.execute(select(beds.c.id).where(beds.c.code == bed)).scalar_one()
        out = None if end is None else work.now
        stay_id = work.insert(
            stays,
            person_id=person.person_id,
            site_id=desk.actor.site_id,
            entered_at=work.now,
            entry_day=first,
            exited_at=out,
            exit_day=end,
        )
        work.insert(
            placements,
            id=new_id(),
            stay_id=stay_id,
            person_id=person.person_id,
            bed_id=bed_id,
            from_at=work.now,
            from_day=first,
            to_at=out,
            to_day=end,
        )
        work.commit("test", text("bed"), undoable=False)


def test_a_bed_given_twice_for_a_night_is_named(shelterdesk: Run, login: Login, room: Room) -> None:
    damage(room.desk)
    one, other = room.person("One"), room.person("Other")
    _give_bed(room.desk, one, "1-01", date(2026, 1, 5), date(2026, 1, 9))
    _give_bed(room.desk, other, "1-01", date(2026, 1, 9), None)
    assert "is given twice on" not in shelterdesk("check", *login).out
    _give_bed(room.desk, other, "1-01", date(2026, 1, 8), date(2026, 1, 9))
    ran = shelterdesk("check", *login)
    assert ran.code == 1
    assert "Casa Mar 1-01 is given twice on 2026-01-08." in ran.out
    assert "ok     No person has two" in ran.out


@pytest.mark.parametrize(
    ("statements", "finding"),
    [
        (["DROP TRIGGER guard_audit_no_update"], "guard_audit_no_update is missing."),
        (
            [
                "DROP TRIGGER ledger_movements_balance",
                "CREATE TRIGGER ledger_movements_balance AFTER INSERT ON movements BEGIN SELECT 1; END",
            ],
            "ledger_movements_balance was changed.",
        ),
        (
            ["CREATE TRIGGER of_another AFTER INSERT ON movements BEGIN DELETE FROM settings; END"],
            "of_another is none of this program.",
        ),
    ],
)
def test_a_guard_that_is_not_as_it_was_written_is_named(
    shelterdesk: Run, login: Login, desk: Desk, statements: list[str], finding: str
) -> None:
    with desk.database.engine.begin() as connection:
        for statement in statements:
            connection.execute(sql(statement))
    ran = shelterdesk("check", *login)
    assert ran.code == 1
    assert ran.out.count("WRONG") == 1
    assert wrong_lines(ran.out)[1].strip() == finding


def test_a_person_in_two_beds_is_named_by_code(shelterdesk: Run, login: Login, room: Room) -> None:
    damage(room.desk)
    one = room.person("One")
    _give_bed(room.desk, one, "1-01", date(2026, 1, 5), date(2026, 1, 9))
    _give_bed(room.desk, one, "1-02", date(2026, 1, 7), date(2026, 1, 8))
    ran = shelterdesk("check", *login)
    assert ran.code == 1
    assert "has two beds on 2026-01-07." in ran.out
    assert "has two stays on 2026-01-07." in ran.out
    assert "is given twice on" not in ran.out


def test_a_bed_outside_the_stay_is_named(shelterdesk: Run, login: Login, room: Room) -> None:
    _give_bed(room.desk, room.person("One"), "1-01", date(2026, 1, 5), date(2026, 1, 9))
    damage(room.desk, "UPDATE stays SET exit_day = exit_day - 1")
    assert "has a bed outside the days of their stay." in shelterdesk("check", *login).out


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_bytes_changed_on_the_disk_are_found(
    shelterdesk: Run, login: Login, desk: Desk, share: float
) -> None:
    desk.database.close()  # the last to leave writes everything into the one file
    path: Path = desk.database.folder / DATABASE_FILE
    raw = bytearray(path.read_bytes())
    at = int(len(raw) * share)
    raw[at : at + 8] = bytes(byte ^ 0xFF for byte in raw[at : at + 8])
    path.write_bytes(raw)
    ran = shelterdesk("check", *login)
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    assert "Traceback" not in ran.err


def test_a_wrong_password_fails_without_a_word_about_it(shelterdesk: Run, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "wrong").write_text("not the password", encoding="utf-8")
    words = ("--database", desk.database.folder, "--login", "marisol", "--password-file", tmp_path / "wrong")
    ran = shelterdesk("check", *words)
    assert (ran.code, ran.sentence) == (1, "The name or the password is not right.")


def test_a_folder_without_a_database_is_bad_input(
    shelterdesk: Run, tmp_path: Path, password_file: Path
) -> None:
    ran = shelterdesk("check", "--login", "marisol", "--password-file", password_file)
    assert ran.code == 2
    assert str(tmp_path / "data" / "shelter") in ran.sentence
    assert not (tmp_path / "data").exists()
