"""The keyring and the set-up: nothing is lost between two programs, nothing in the way after a crash."""

from __future__ import annotations

import json
import shutil
import threading
import traceback
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import literal_column, select
from sqlalchemy.exc import DBAPIError

from shelterdesk.domain.errors import CannotOpen, RuleBroken, Unavailable
from shelterdesk.domain.new_shelter import NewShelter
from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import text
from shelterdesk.persistence import keyring as keys
from shelterdesk.persistence.database import (
    DATABASE_FILE,
    KEYRING_FILE,
    LOCK_FILE,
    add_site_key,
    add_slot,
    remove_slot,
)
from shelterdesk.persistence.files import held
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.making import FirstHolder, new_database
from shelterdesk.persistence.opening import open_database
from shelterdesk.persistence.recovery import new_recovery_code, normal_recovery_code
from shelterdesk.persistence.tables import staff
from shelterdesk.persistence.unfinished import UNFINISHED_KEYRING, has_database
from shelterdesk.services.desk import Desk
from shelterdesk.services.session import database_in, sign_in
from shelterdesk.services.setup import start_new
from tests.conftest import PASSWORD, QUICK
from tests.rows import site_of

OTHER_PASSWORD = "a different harbour"
SHELTER = NewShelter("Casa", "America/Aruba", "AW", "ana", PASSWORD)
HOLDER = FirstHolder(new_id(), "ana", PASSWORD, (new_id(),))


def _ring(desk: Desk) -> keys.Keyring:
    return keys.read_keyring(desk.database.folder / KEYRING_FILE)


def _in_threads(*acts: Callable[[], None]) -> None:
    begin, faults = threading.Barrier(len(acts)), list[BaseException]()

    def run(act: Callable[[], None]) -> None:
        begin.wait()
        try:
            act()
        except Exception as fault:  # noqa: BLE001 - told to the test
            faults.append(fault)

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert faults == []


def test_slots_added_at_once_are_all_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    slot = keys.make_slot(new_id(), "x", PASSWORD, desk.database.key, {}, QUICK)
    monkeypatch.setattr(keys, "make_slot", lambda id_, login, *_: replace(slot, id=id_, login=login))
    logins = [f"staff{at}" for at in range(12)]
    _in_threads(
        *(
            lambda login=login: add_slot(desk.database, login, PASSWORD, new_id(), ())  # type: ignore[misc]
            for login in logins
        )
    )
    assert {slot.login for slot in _ring(desk).slots} == {"marisol", *logins}


def test_a_slot_and_a_site_key_at_once_are_both_there(desk: Desk) -> None:
    site_id = new_id()
    _in_threads(
        lambda: add_slot(desk.database, "dian", OTHER_PASSWORD, new_id(), (), QUICK),
        lambda: [add_site_key(desk.database, site_id, (desk.actor.staff_id,))].clear(),
    )
    ring = _ring(desk)
    assert ring.slot_of("dian") is not None
    assert all(site_id in slot.identity_keys for slot in (ring.slots[0], *ring.recovery))


def test_who_waits_too_long_for_the_keyring_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shelterdesk.persistence.database.BUSY_SECONDS", 0.05)
    with (
        held(desk.database.folder / LOCK_FILE, 0),
        pytest.raises(Unavailable, match="Another program"),
    ):
        remove_slot(desk.database, new_id())


def _add_staff(desk: Desk, login: str, crash: bool = False) -> str:
    """A row of staff and its slot in one transaction; with `crash`, it never comes to the commit."""
    with desk.write() as work:
        staff_id = work.insert(
            staff, login=login, display_name=login, role=Role.PROGRAMME.value, site_id=None, active=True
        )
        add_slot(desk.database, login, OTHER_PASSWORD, staff_id, (), QUICK)
        if not crash:
            work.commit("add staff", text("{login} added", login=login))
    return staff_id


def test_a_slot_that_a_crash_left_opens_nothing_and_is_no_obstacle(desk: Desk) -> None:
    _add_staff(desk, "dian", crash=True)
    with pytest.raises(CannotOpen, match="name or the password"):
        sign_in(desk.database.folder, "dian", OTHER_PASSWORD)
    staff_id = _add_staff(desk, "Dian ".strip().casefold())
    again = sign_in(desk.database.folder, "dian", OTHER_PASSWORD)
    assert again.actor.staff_id == staff_id
    again.database.close()


def test_nobody_takes_the_login_of_another(desk: Desk) -> None:
    with pytest.raises(RuleBroken, match="already in use"):
        add_slot(desk.database, " MARISOL ", OTHER_PASSWORD, new_id(), (), QUICK)
    sign_in(desk.database.folder, "marisol", PASSWORD).database.close()


def test_a_new_password_replaces_the_old_one(desk: Desk) -> None:
    folder = desk.database.folder
    add_slot(desk.database, "marisol", OTHER_PASSWORD, desk.actor.staff_id, (site_of(desk),), QUICK)
    with pytest.raises(CannotOpen):
        sign_in(folder, "marisol", PASSWORD)
    again = sign_in(folder, "marisol", OTHER_PASSWORD)
    assert again.database.sealers == desk.database.sealers
    again.database.close()


def test_a_removed_slot_opens_nothing(desk: Desk) -> None:
    staff_id = _add_staff(desk, "dian")
    remove_slot(desk.database, staff_id)
    with pytest.raises(CannotOpen, match="name or the password"):
        sign_in(desk.database.folder, "dian", OTHER_PASSWORD)


def test_a_key_is_passed_on_only_by_a_holder_and_made_only_once(desk: Desk) -> None:
    before = _ring(desk)
    with pytest.raises(KeyError):
        add_slot(desk.database, "dian", OTHER_PASSWORD, new_id(), (new_id(),), QUICK)
    with pytest.raises(ValueError, match="has an identity key"):
        add_site_key(desk.database, site_of(desk), (desk.actor.staff_id,))
    assert _ring(desk) == before


@pytest.mark.parametrize("login", ["marisol", "nobody"])
def test_a_wrong_password_and_an_unknown_name_cost_the_same_work(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, login: str
) -> None:
    done: list[tuple[Any, ...]] = []
    stretch = keys.hash_secret_raw

    def counted(typed: bytes, salt: bytes, *cost: Any) -> bytes:
        done.append((len(salt), *cost))
        return stretch(typed, salt, *cost)

    monkeypatch.setattr(keys, "hash_secret_raw", counted)
    with pytest.raises(CannotOpen):
        open_database(desk.database.folder, login, "wrong")
    assert done == [
        (keys.SALT_BYTES, QUICK.passes, QUICK.memory_kib, QUICK.lanes, keys.KEY_BYTES, keys.Type.ID)
    ]


def test_a_keyring_without_slots_opens_for_nobody(desk: Desk) -> None:
    empty = replace(_ring(desk), slots=(), recovery=())
    keys.write_keyring(keys.authenticated(empty, desk.database.key), desk.database.folder / KEYRING_FILE)
    with pytest.raises(CannotOpen, match="name or the password"):
        open_database(desk.database.folder, "marisol", PASSWORD)


def test_a_password_is_one_however_its_accents_are_typed(tmp_path: Path) -> None:
    shelter = replace(SHELTER, login="José ", password="contrase\u00f1a segura")
    start_new(tmp_path / "s", shelter, cost=QUICK).desk.database.close()
    sign_in(tmp_path / "s", "JOSE\u0301", "contrasen\u0303a segura").database.close()


def test_letters_that_no_file_can_hold_are_a_wrong_password_and_not_a_fault(desk: Desk) -> None:
    for login, password in (("marisol", "\ud800"), ("\ud800", PASSWORD), ("marisol", "\x00")):
        with pytest.raises(CannotOpen, match="name or the password"):
            open_database(desk.database.folder, login, password)


SHORT = b64encode(bytes(5)).decode()


@pytest.mark.parametrize(
    "change",
    [
        {"salt": SHORT},
        {"public": SHORT},
        {"sealed_private": "no base64!"},
        {"database_key": SHORT},
        {"identity_keys": {"site": SHORT}},
        {"identity_keys": []},
        {"cost": {"memory_kib": "much"}},
        {"cost": {"speed": 3}},
        {"cost": None},
    ],
)
def test_a_damaged_slot_is_said(desk: Desk, change: dict[str, object]) -> None:
    path = desk.database.folder / KEYRING_FILE
    document = json.loads(path.read_text("utf-8"))
    document["slots"][0] |= change
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(CannotOpen, match="damaged"):
        sign_in(desk.database.folder, "marisol", PASSWORD)


def test_a_damaged_key_behind_the_right_password_is_not_a_wrong_password(desk: Desk) -> None:
    ring = _ring(desk)
    noise = b64encode(bytes(80)).decode()
    damaged = replace(ring, slots=(replace(ring.slots[0], database_key=noise),))
    keys.write_keyring(damaged, desk.database.folder / KEYRING_FILE)
    with pytest.raises(CannotOpen, match="damaged"):
        open_database(desk.database.folder, "marisol", PASSWORD)


def test_work_is_never_below_the_floor_nor_above_what_is_accepted() -> None:
    assert keys.calibrated(seconds=0, floor=QUICK) == QUICK
    most = keys.calibrated(seconds=3600, floor=QUICK)
    assert most == replace(QUICK, passes=keys.MOST_PASSES)
    assert most.sound


def test_a_recovery_code_may_be_misread_in_the_usual_ways() -> None:
    code = "OIB2-7ABC"
    assert normal_recovery_code(" 01b2 7abc ") == normal_recovery_code(code)
    assert len(normal_recovery_code(new_recovery_code())) == 26


# The set-up


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_set_up_cut_short_is_no_database_and_is_begun_anew(tmp_path: Path) -> None:
    folder, crashed = tmp_path / "s", tmp_path / "crashed"
    with new_database(folder, HOLDER, "A" * 26, QUICK):
        shutil.copytree(folder, crashed)  # what a power cut would leave at this moment
    for left in ({DATABASE_FILE, UNFINISHED_KEYRING}, {UNFINISHED_KEYRING}):
        folder = tmp_path / f"left{len(left)}"
        folder.mkdir()
        for name in left:
            shutil.copy(crashed / name, folder / name)
        assert not database_in(folder)
        with pytest.raises(CannotOpen, match="cut short" if len(left) == 2 else "no ShelterDesk database"):
            sign_in(folder, "ana", PASSWORD)
        start_new(folder, SHELTER, cost=QUICK).desk.database.close()
        sign_in(folder, "ana", PASSWORD).database.close()
        assert _names(folder) == {DATABASE_FILE, KEYRING_FILE, LOCK_FILE}


def test_a_set_up_that_fails_leaves_no_database(tmp_path: Path) -> None:
    folder = tmp_path / "s"

    def fail() -> None:
        with new_database(folder, HOLDER, "A" * 26, QUICK) as database:
            with database.engine.begin() as connection:
                connection.exec_driver_sql("CREATE TABLE t (a)")
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        fail()
    assert _names(folder) == {LOCK_FILE}
    start_new(folder, SHELTER, cost=QUICK).desk.database.close()


def test_two_set_ups_at_once_do_not_touch_each_other(tmp_path: Path) -> None:
    folder = tmp_path / "s"
    with new_database(folder, HOLDER, "A" * 26, QUICK), pytest.raises(Unavailable, match="Another program"):
        start_new(folder, SHELTER, cost=QUICK)
    assert has_database(folder)
    with pytest.raises(CannotOpen, match="already a ShelterDesk database"):
        start_new(folder, SHELTER, cost=QUICK)


@pytest.mark.parametrize("name", [DATABASE_FILE, f"{DATABASE_FILE}-wal", KEYRING_FILE])
def test_half_a_database_is_not_written_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"precious")
    with pytest.raises(CannotOpen, match="already"):
        start_new(tmp_path, SHELTER, cost=QUICK)
    assert (tmp_path / name).read_bytes() == b"precious"
    assert _names(tmp_path) == {name}


# What may be seen


def test_no_key_and_no_password_shows_in_what_is_printed(desk: Desk) -> None:
    database = desk.database
    sealer = database.sealers[site_of(desk)]
    opened = keys.open_slot(_ring(desk).slots[0], PASSWORD)
    shown = " ".join(
        map(repr, (desk, database, sealer, database.sealers, opened, SHELTER, HOLDER, _ring(desk)))
    )
    for secret in (database.key, sealer.key):
        assert repr(secret)[2:-1] not in shown
        assert secret.hex() not in shown.lower()
        assert b64encode(secret).decode() not in shown
    assert PASSWORD not in shown


def test_the_parameters_of_a_statement_that_fails_are_not_shown(desk: Desk) -> None:
    canary = "-".join(("ca", "na", "ry"))  # so that the lines of this file do not show it
    query = select(staff).where(staff.c.login == canary, literal_column("nowhere") == canary)
    with pytest.raises(DBAPIError, match="no such column") as failed, desk.database.reading() as connection:
        connection.execute(query)
    assert canary not in "".join(traceback.format_exception(failed.value))
