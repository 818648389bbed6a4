"""Killed in the middle of any long work, a shelter opens again and passes its own check."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import func, select

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.errors import CannotOpen, Refusal
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Sex
from shelterdesk.persistence.database import KEYRING_FILE
from shelterdesk.persistence.migrate import OURS, schema_of
from shelterdesk.persistence.tables import handouts, identities, people, placements
from shelterdesk.persistence.unfinished import has_database
from shelterdesk.services.checking import run_checks
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import give
from shelterdesk.services.sample import make_sample
from shelterdesk.services.session import sign_in
from tests import crashing_at_work as work
from tests.conftest import PASSWORD, QUICK, MakeDesk
from tests.crashing import LOGIN
from tests.handing_out import Room, giving
from tests.integration.test_core_crashes import PATIENCE, _child, _heard
from tests.integration.test_core_crashes import world as world
from tests.integration.test_core_migrations import NEXT, SECOND, _revisions
from tests.sleeping import Shelter

KILLS = 6


def _kill_during(
    world: Any, longest: float, chance: Random, act: Callable[..., None], *given: object, words: int = 1
) -> list[Any]:
    """Kill it within `longest` seconds of so many words of it; the words that came after them."""
    with _child(world, act, *given) as (process, hear):
        for _ in range(words):
            assert hear.poll(PATIENCE)
            hear.recv()
        time.sleep(chance.uniform(0, longest))
        process.kill()
        process.join(PATIENCE)
        return _heard(hear)


def _sound_again(folder: Path) -> Desk:
    """The desk of who signs in afterwards, every check passed; close it."""
    desk = sign_in(folder, LOGIN, PASSWORD, lambda: work.NOW)
    assert [
        (str(check.name), [*map(str, check.problems)]) for check in run_checks(desk) if not check.passed
    ] == []
    return desk


def _count(desk: Desk, table: Any) -> int:
    with desk.database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def test_killed_while_handing_out(desk: Desk, world: Any) -> None:
    room, chance = Room(desk), Random(1)
    soap = room.item("Soap")
    for _ in range(3):  # so that a hand-out takes of several lots
        room.lot(soap, 1)
    room.rule(soap, quantity=3, every_days=0)
    command, folder = giving(room, room.person("Ana"), (soap, 3)), desk.database.folder
    for _ in range(KILLS):
        told = _kill_during(world, 0.15, chance, work.hand_out_for_ever, folder, command)
        again = _sound_again(folder)
        assert _count(again, handouts) >= len(told)
        with again.database.reading() as connection:
            newest = select(handouts.c.voided_at).order_by(handouts.c.id.desc()).limit(1)
            is_kept = connection.execute(newest).scalar_one() is None
        again.database.close()
        assert sum(room.balances().values()) == (0 if is_kept else 3)
        if is_kept:
            room.lot(soap, 3)


def test_killed_while_importing(desk: Desk, world: Any) -> None:
    chance, folder, taken = Random(2), desk.database.folder, 0
    for _ in range(KILLS):
        taken += _kill_during(world, 0.4, chance, work.import_for_ever, folder).count("taken")
        again = _sound_again(folder)
        count = _count(again, people)
        assert count % work.IMPORTED == 0
        assert taken * work.IMPORTED <= count
        assert _count(again, identities) == count
        again.database.close()


def test_killed_while_backing_up(desk: Desk, world: Any) -> None:
    chance, folder = Random(3), desk.database.folder
    for _ in range(KILLS):
        told = _kill_during(world, 0.3, chance, work.back_up_for_ever, folder)
        _sound_again(folder).database.close()
        for copy in told:
            _sound_again(Path(copy)).database.close()
        shutil.rmtree(folder / "backups", ignore_errors=True)


def test_killed_while_migrating(desk: Desk, world: Any, tmp_path: Path) -> None:
    chance, start = Random(4), desk.database.folder
    Room(desk).lot(Room(desk).item("Soap"), 5)
    desk.database.close()
    revisions = _revisions(tmp_path / "revisions", SECOND)
    found = set()
    for turn in range(KILLS):
        folder = tmp_path / f"copy-{turn}"
        shutil.copytree(start, folder)
        _kill_during(world, 1.2, chance, work.migrate, folder, revisions)
        found.add(_schema_after(folder))
    assert found <= {OURS.head, NEXT}


def _schema_after(folder: Path) -> str | None:
    database = work.open_as_it_is(folder)
    try:
        with database.reading() as connection:
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
            assert connection.exec_driver_sql("SELECT sum(quantity) FROM movements").scalar() == 5000
            tints = {row.name for row in connection.exec_driver_sql("PRAGMA table_info(rooms)")}
            found = schema_of(connection)
            assert ("tint" in tints) == (found == NEXT)
            return found
    finally:
        database.close()


def test_killed_while_a_sample_is_made_there_is_no_database_in_the_way(world: Any, tmp_path: Path) -> None:
    """Nobody was told the passwords of what is there by then."""
    chance, folder = Random(5), tmp_path / "sample"
    for words in (1, 1, 2):  # while it is set up, and while its history is written
        told = _kill_during(world, 0.4, chance, work.make_a_sample, folder, words=words)
        assert "done" not in told
        assert not has_database(folder)
        with pytest.raises(CannotOpen):
            sign_in(folder, LOGIN, PASSWORD)
    assert (folder / KEYRING_FILE).exists()
    sample = make_sample(folder, clock=lambda: work.NOW, cost=QUICK)
    assert has_database(folder)
    first = sample.logins[0]
    sign_in(folder, first.login, first.password).database.close()
    sample.desk.database.close()


def test_four_programs_on_the_last_bed_and_one_wins(make_desk: MakeDesk, world: Any) -> None:
    shelter = Shelter(make_desk(rooms=(NewRoom("Room 1", ("1-01",), RoomUse.WOMEN),)))
    for number in range(20):
        shelter.arrive((f"W{number}", Sex.FEMALE, 30))
    entries = [card.entry_id for card in shelter.board().waiting]
    given = (shelter.desk.database.folder, shelter.site_id)
    bed_id = shelter.bed_id("1-01")
    with (
        _child(world, work.ask_for_the_bed, *given, entries[0::4], bed_id) as (_, one),
        _child(world, work.ask_for_the_bed, *given, entries[1::4], bed_id) as (_, two),
        _child(world, work.ask_for_the_bed, *given, entries[2::4], bed_id) as (_, three),
        _child(world, work.ask_for_the_bed, *given, entries[3::4], bed_id) as (_, four),
    ):
        ends = (one, two, three, four)
        assert all(end.poll(PATIENCE) and end.recv() == "open" for end in ends)
        assert all(end.poll(PATIENCE) for end in ends)
        assert sorted(end.recv() for end in ends) == [0, 0, 0, 1]
    assert _count(shelter.desk, placements) == 1
    assert len(shelter.board().waiting) == 19


def test_twenty_desks_on_the_last_kit_and_one_gives_it(desk: Desk) -> None:
    room = Room(desk)
    kit = room.item("Kit")
    lot = room.lot(kit, 1)
    room.rule(kit)
    persons = [room.person(f"P{number}") for number in range(20)]

    def ask(person: Any) -> str:
        try:
            give(room.distributor, giving(room, person, (kit, 1)))
        except Refusal as refusal:
            return str(refusal)
        return "given"

    with ThreadPoolExecutor(20) as crowd:
        answers = list(crowd.map(ask, persons))
    assert answers.count("given") == 1
    assert all("Kit" in answer for answer in answers if answer != "given")
    assert (lot, "") not in room.balances()
    assert _count(desk, handouts) == 1
    again = _sound_again(desk.database.folder)
    again.database.close()
