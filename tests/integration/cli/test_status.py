"""`shelterdesk status` and `shelterdesk backup`: how things stand, and a copy that opens."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import text
from shelterdesk.persistence.database import add_slot
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import staff, waiting_entries
from shelterdesk.services import backups
from shelterdesk.services.desk import Desk
from shelterdesk.services.status import overview
from tests.conftest import QUICK, TestClock
from tests.handing_out import Room
from tests.integration.cli.conftest import Run

Login = tuple[str, ...]


@pytest.fixture
def busy(desk: Desk) -> Room:
    """Two people stay, one waits, soap is short and rice is not."""
    room = Room(desk)
    for name in ("Ana", "Berta"):
        room.stay(room.person(name))
    with desk.write() as work:
        work.insert(
            waiting_entries,
            site_id=room.site_id,
            person_id=room.person("Carla").person_id,
            household_id=None,
            since=work.now,
        )
        work.commit("test", text("waits"), undoable=False)
    for name, lies, minimum in (("soap", 4, 5), ("rice", 9, 9)):
        item_id = room.item(name)
        room.lot(item_id, lies)
        room.minimum(item_id, minimum)
    return room


def test_the_json_says_what_a_person_would_count(shelterdesk: Run, login: Login, busy: Room) -> None:
    ran = shelterdesk("status", "--json", *login)
    assert (ran.code, ran.err) == (0, "")
    said = json.loads(ran.out)
    (site,) = said["sites"]
    assert (said["organisation"], said["sample"], said["last_backup"]) == ("Harbour", False, None)
    assert (site["name"], site["country"], site["day"]) == ("Casa Mar", "AW", "2026-09-03")
    assert site["beds"]["total"] == 11
    assert site["beds"]["total"] == sum(count for state, count in site["beds"].items() if state != "total")
    assert (site["people_staying"], site["waiting"], site["people_waiting"]) == (2, 1, 1)
    assert site["people_registered"] == 3
    assert site["stock_low"] == [
        {
            "store": "Casa Mar",
            "code": "SOAP",
            "name": "soap",
            "unit": "piece",
            "quantity": "4",
            "minimum": "5",
        }
    ]


def test_the_words_say_the_same(shelterdesk: Run, login: Login, busy: Room) -> None:
    lines = [line.strip() for line in shelterdesk("status", *login).out.splitlines()]
    assert lines[0] == "Harbour"
    assert "Last backup: none yet" in lines
    assert "Casa Mar, 2026-09-03" in lines
    assert (
        "Beds: 11 (11 free, 0 occupied, 0 leaving today, 0 over stay, 0 reserved, 0 out of service)" in lines
    )
    assert "People staying: 2" in lines
    assert "Waiting list: 1 (people: 1)" in lines
    assert "Casa Mar: 4 of 5 piece, soap" in lines


def test_the_window_gets_the_same_sums(busy: Room) -> None:
    found = overview(busy.desk)
    assert (found.beds, found.beds_in_use, found.people, found.stock_low) == (11, 0, 3, 1)
    assert found.is_sample is False


def test_expired_stock_does_not_count(busy: Room) -> None:
    item_id = busy.item("milk")
    busy.lot(item_id, 9, busy.desk.clock().date().replace(year=2025))
    busy.minimum(item_id, 1)
    (site,) = overview(busy.desk).sites
    assert [(item.name, item.quantity) for item in site.low or ()] == [
        ("milk", Decimal(0)),
        ("soap", Decimal(4)),
    ]


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        (Role.ADMINISTRATOR, (True, False, False)),
        (Role.DISTRIBUTION, (False, True, True)),
        (Role.PROGRAMME, (True, False, True)),
    ],
)
def test_each_role_gets_what_it_may_see(busy: Room, role: Role, seen: tuple[bool, bool, bool]) -> None:
    desk = replace(busy.desk, actor=replace(busy.desk.actor, role=role))
    (site,) = overview(desk).sites
    assert (site.beds is not None, site.people is not None, site.low is not None) == seen


def test_who_works_for_one_site_is_told_of_no_other(busy: Room) -> None:
    busy.other_site("Casa Sol")
    assert [site.name for site in overview(busy.desk).sites] == ["Casa Mar"]
    everywhere = replace(busy.desk, actor=replace(busy.desk.actor, site_id=None))
    assert [site.name for site in overview(everywhere).sites] == ["Casa Mar", "Casa Sol"]


def test_a_backup_opens_with_the_same_password(
    shelterdesk: Run, login: Login, desk: Desk, tmp_path: Path, password_file: Path
) -> None:
    ran = shelterdesk("backup", *login)
    assert (ran.code, ran.err) == (0, "")
    (made,) = (desk.database.folder / "backups").iterdir()
    assert str(made) in ran.out
    assert (
        shelterdesk("status", "--json", *login).out.count('"last_backup": "2026-09-03T14:00:00+00:00"') == 1
    )
    shutil.copytree(made, tmp_path / "restored")
    words = ("--database", tmp_path / "restored", "--login", "marisol", "--password-file", password_file)
    assert shelterdesk("check", *words).code == 0


def test_a_backup_is_in_the_trail(shelterdesk: Run, login: Login, desk: Desk) -> None:
    shelterdesk("backup", *login)
    with desk.database.reading() as connection:
        actions = connection.exec_driver_sql("SELECT action FROM audit ORDER BY sequence").scalars().all()
    assert actions[-1] == "back up"


def test_a_full_disk_leaves_no_half_backup(
    shelterdesk: Run, login: Login, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "keyring.json")

    monkeypatch.setattr("shelterdesk.persistence.backup.replace_file", full)
    ran = shelterdesk("backup", *login)
    assert (ran.code, ran.sentence) == (1, "The copy could not be written: the disk is full.")
    assert list((desk.database.folder / "backups").iterdir()) == []


def test_a_copy_that_is_not_sound_is_said(
    shelterdesk: Run, login: Login, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsound(*_: object) -> None:
        raise backups.BackupBroken("*** in database main ***")

    monkeypatch.setattr("shelterdesk.persistence.backup._verify", unsound)
    ran = shelterdesk("backup", *login)
    assert ran.code == 1
    assert "not sound" in ran.sentence


def _words_of(role: Role, desk: Desk, password_file: Path) -> tuple[object, ...]:
    """The words that open the shelter as a new member of its staff."""
    staff_id = new_id()
    add_slot(desk.database, "dino", password_file.read_text("utf-8").splitlines()[0], staff_id, (), QUICK)
    with desk.write() as work:
        work.insert(
            staff,
            id=staff_id,
            login="dino",
            display_name="Dino",
            role=role.value,
            site_id=desk.actor.site_id,
            active=True,
        )
        work.commit("test", text("staff"), undoable=False)
    return ("--database", desk.database.folder, "--login", "dino", "--password-file", password_file)


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.ADMINISTRATOR, True),
        (Role.MANAGER, True),
        (Role.PROGRAMME, False),
        (Role.DISTRIBUTION, False),
    ],
)
def test_who_looks_after_the_house_may_back_up_and_check(
    shelterdesk: Run, desk: Desk, password_file: Path, role: Role, allowed: bool
) -> None:
    words = _words_of(role, desk, password_file)
    for command in ("backup", "check"):
        ran = shelterdesk(command, *words)
        assert ran.code == (0 if allowed else 1)
        assert allowed or (ran.out, ran.sentence) == ("", "Your role may not do this here.")
    assert len(list((desk.database.folder / "backups").glob("*"))) == allowed


@pytest.mark.parametrize("role", Role)
def test_the_copy_of_the_day_is_made_whoever_is_signed_in(desk: Desk, clock: TestClock, role: Role) -> None:
    colleague = replace(desk, actor=replace(desk.actor, role=role))
    first = backups.keep_backed_up(colleague)
    assert first is not None
    assert first.is_dir()
    clock.forward(hours=24)
    assert backups.keep_backed_up(colleague) is None
    clock.forward(seconds=1)
    assert backups.keep_backed_up(colleague) is not None


def test_a_login_that_may_not_see_reports_gets_none(
    shelterdesk: Run, desk: Desk, password_file: Path, tmp_path: Path
) -> None:
    words = _words_of(Role.DISTRIBUTION, desk, password_file)
    out = tmp_path / "x.csv"
    ran = shelterdesk("report", "donor", "--from", "2026-01-01", "--to", "2026-01-31", "--out", out, *words)
    assert (ran.code, ran.sentence) == (1, "Your role may not do this here.")
    assert not out.exists()
