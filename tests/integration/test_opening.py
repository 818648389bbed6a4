"""Opening and making databases: every way it can fail says so, and leaves everything as it was."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from shelterdesk.domain.errors import BadInput, CannotOpen
from shelterdesk.domain.new_shelter import NewShelter
from shelterdesk.persistence import keyring as keys
from shelterdesk.persistence.database import DATABASE_FILE, KEYRING_FILE, add_slot
from shelterdesk.persistence.engine import connect_raw
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.migrate import HEAD, bring_up_to_date, schema_of
from shelterdesk.persistence.opening import open_with_recovery_code
from shelterdesk.persistence.recovery import normal_recovery_code
from shelterdesk.services.desk import Desk
from shelterdesk.services.session import sign_in
from shelterdesk.services.setup import start_new
from tests.conftest import PASSWORD, QUICK, MakeDesk


def _listing(folder: Path) -> dict[str, bytes]:
    """Every file and its bytes, but for SQLite's shared memory, which readers may touch."""
    return {
        path.name: path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-shm")
    }


def _shelter(**changes: str) -> NewShelter:
    command = NewShelter("Casa", "America/Aruba", "AW", "ana", PASSWORD)
    return replace(command, **changes)  # type: ignore[arg-type]


def test_signing_in_again_finds_the_same_person(desk: Desk) -> None:
    again = sign_in(desk.database.folder, "MARISOL", PASSWORD)
    assert again.actor == desk.actor
    assert again.database.sealers.keys() == desk.database.sealers.keys()
    again.database.close()


@pytest.mark.parametrize(("login", "password"), [("marisol", "wrong"), ("nobody", PASSWORD), ("marisol", "")])
def test_wrong_password_and_unknown_name_get_the_same_answer(desk: Desk, login: str, password: str) -> None:
    before = _listing(desk.database.folder)
    with pytest.raises(CannotOpen, match="name or the password"):
        sign_in(desk.database.folder, login, password)
    assert _listing(desk.database.folder) == before


def test_a_missing_database_is_not_created(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="no ShelterDesk database"):
        sign_in(tmp_path / "nowhere", "ana", PASSWORD)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_keyring_is_said(desk: Desk) -> None:
    (desk.database.folder / KEYRING_FILE).unlink()
    with pytest.raises(CannotOpen, match="is missing"):
        sign_in(desk.database.folder, "marisol", PASSWORD)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("not json", "cannot be read"),
        ('{"format": "other"}', "not a keyring of ShelterDesk"),
        ('{"format": "shelterdesk-keyring", "version": 99}', "newer ShelterDesk"),
        ('{"format": "shelterdesk-keyring", "version": 1}', "damaged"),
    ],
)
def test_a_strange_keyring_is_said(desk: Desk, content: str, sentence: str) -> None:
    (desk.database.folder / KEYRING_FILE).write_text(content, encoding="utf-8")
    with pytest.raises(CannotOpen, match=sentence):
        sign_in(desk.database.folder, "marisol", PASSWORD)


def test_a_swapped_public_key_is_noticed(desk: Desk) -> None:
    path = desk.database.folder / KEYRING_FILE
    ring = keys.read_keyring(path)
    stranger = keys.make_slot(new_id(), "x", "y", bytes(32), {}, QUICK)
    changed = replace(
        ring, slots=(replace(ring.slots[0]),), recovery=(replace(ring.recovery[0], public=stranger.public),)
    )
    keys.write_keyring(changed, path)
    with pytest.raises(CannotOpen, match="changed by someone else"):
        sign_in(desk.database.folder, "marisol", PASSWORD)


@pytest.mark.parametrize("memory", [1024, 64 * 1024 * 1024])
def test_absurd_work_is_refused_before_it_is_done(desk: Desk, memory: int) -> None:
    path = desk.database.folder / KEYRING_FILE
    document = json.loads(path.read_text(encoding="utf-8"))
    document["slots"][0]["cost"]["memory_kib"] = memory
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(CannotOpen, match="unreasonable"):
        sign_in(desk.database.folder, "marisol", PASSWORD)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", "left as it is"), (b"This is a letter, not a database." * 200, "not the database")],
)
def test_a_file_that_is_not_ours_is_left_alone(desk: Desk, content: bytes, sentence: str) -> None:
    desk.database.close()
    for path in desk.database.folder.glob(f"{DATABASE_FILE}*"):
        path.unlink()
    strange = desk.database.path
    strange.write_bytes(content)
    with pytest.raises(CannotOpen, match=sentence):
        sign_in(desk.database.folder, "marisol", PASSWORD)
    assert strange.read_bytes() == content


def test_a_newer_schema_is_left_alone(desk: Desk) -> None:
    with desk.write() as work:
        work.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        work.connection.commit()
    with pytest.raises(CannotOpen, match="newer ShelterDesk"):
        sign_in(desk.database.folder, "marisol", PASSWORD)
    with desk.database.reading() as connection:
        assert schema_of(connection) == "9999"


def test_nothing_is_overwritten(desk: Desk) -> None:
    before = _listing(desk.database.folder)
    with pytest.raises(CannotOpen, match="already a ShelterDesk database"):
        start_new(desk.database.folder, _shelter(), cost=QUICK)
    assert _listing(desk.database.folder) == before


@pytest.mark.parametrize(
    "answers",
    [{"time_zone": "Mars/Olympus"}, {"password": "short"}, {"site_name": " "}, {"login": ""}],
)
def test_unusable_answers_leave_nothing_behind(tmp_path: Path, answers: dict[str, str]) -> None:
    with pytest.raises(BadInput):
        start_new(tmp_path / "new", _shelter(**answers), cost=QUICK)
    assert not (tmp_path / "new").exists()


def test_the_recovery_code_opens_everything(tmp_path: Path) -> None:
    started = start_new(tmp_path / "new", _shelter(), cost=QUICK)
    started.desk.database.close()
    typed = normal_recovery_code(started.recovery_code.lower().replace("-", " "))
    database = open_with_recovery_code(tmp_path / "new", typed)
    assert database.sealers == started.desk.database.sealers
    with pytest.raises(CannotOpen, match="recovery code"):
        open_with_recovery_code(tmp_path / "new", "A" * 26)
    database.close()


def test_another_slot_opens_the_database_but_no_identity(desk: Desk) -> None:
    staff_id = new_id()
    add_slot(desk.database, "dian", "a different harbour", staff_id, (), QUICK)
    ring = keys.read_keyring(desk.database.folder / KEYRING_FILE)
    slot = ring.slot_of("dian")
    assert slot is not None
    opened = keys.open_slot(slot, "a different harbour")
    assert opened is not None
    assert opened.database_key == desk.database.key
    assert opened.identity_keys == {}


def test_the_file_is_not_plain_sqlite(desk: Desk) -> None:
    assert not desk.database.path.read_bytes().startswith(b"SQLite format")
    plain = sqlite3.connect(desk.database.path)
    with pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM sites").fetchall()
    plain.close()


def test_migrating_twice_does_nothing_and_the_schema_is_the_head(desk: Desk) -> None:
    assert bring_up_to_date(desk.database) is False
    with desk.database.reading() as connection:
        assert schema_of(connection) == HEAD


def test_a_wrong_key_is_an_error_not_an_empty_database(make_desk: MakeDesk) -> None:
    folder = make_desk().database.folder
    with pytest.raises(Exception, match="not a database"):
        connect_raw(folder / DATABASE_FILE, bytes(32))
