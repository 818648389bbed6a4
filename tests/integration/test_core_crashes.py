"""Several programs at once, and programs that end in the midst: what was saved is there, and nothing else."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from random import Random
from typing import Any

import pytest
from sqlalchemy import func, select

from shelterdesk.persistence import keyring as keys
from shelterdesk.persistence.database import KEYRING_FILE, add_slot
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import audit, movements, operations, settings
from shelterdesk.persistence.trail import first_broken
from shelterdesk.services.desk import Desk
from shelterdesk.services.session import sign_in
from tests import crashing
from tests.conftest import PASSWORD, QUICK
from tests.rows import add_lot, balances, recounted, set_setting

ROUNDS = 15
PATIENCE = 60.0  # seconds, for a computer under load; nothing waits for them where all is well

# A server that has the modules loaded forks each child at once; where there is none, each child starts anew.
_METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"


@pytest.fixture(scope="module")
def world() -> Any:
    context = multiprocessing.get_context(_METHOD)
    if _METHOD == "forkserver":
        context.set_forkserver_preload(["tests.crashing"])
    return context


@contextmanager
def _child(world: Any, act: Callable[..., None], *given: object) -> Iterator[tuple[Any, Connection]]:
    """A process that runs `act`, and what it tells; it is gone after the block."""
    hear, tell = world.Pipe(duplex=False)
    process = world.Process(target=act, args=(*given, tell), daemon=True)
    process.start()
    tell.close()
    try:
        yield process, hear
    finally:
        process.kill()
        process.join(PATIENCE)
        process.close()
        hear.close()


def _heard(hear: Connection) -> list[Any]:
    """What the child told before it was killed."""
    told = []
    try:
        while hear.poll(0):
            told.append(hear.recv())
    except (EOFError, OSError):
        pass
    return told


def _assert_sound(desk: Desk) -> None:
    with desk.database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert first_broken(connection, desk.database.trail_key) is None
        assert balances(connection) == recounted(connection)
        writes = connection.execute(
            select(func.count()).select_from(audit).where(audit.c.action == "write")
        ).scalar_one()
        done = connection.execute(
            select(func.count()).select_from(operations).where(operations.c.action == "write")
        ).scalar_one()
        rows = connection.execute(select(func.count()).select_from(settings)).scalar_one()
        lines = connection.execute(select(func.count()).select_from(movements)).scalar_one()
    assert (done, rows, lines) == (writes, writes, 2 * writes)


def test_killed_while_writing_what_was_saved_is_there_and_nothing_is_half_done(
    desk: Desk, world: Any
) -> None:
    lot, chance, saved = add_lot(desk), Random(7), set[str]()
    folder = desk.database.folder
    desk.database.close()
    for _ in range(ROUNDS):
        with _child(world, crashing.write_for_ever, folder, lot) as (process, hear):
            assert hear.poll(PATIENCE)
            time.sleep(chance.uniform(0, 0.03))
            process.kill()
            process.join(PATIENCE)
            saved |= set(_heard(hear))
        again = sign_in(folder, "marisol", PASSWORD)
        _assert_sound(again)
        with again.database.reading() as connection:
            assert saved <= set(connection.execute(select(settings.c.name)).scalars())
        again.database.close()
    assert len(saved) >= ROUNDS


def test_killed_while_changing_the_keyring_there_is_one_keyring_and_it_opens(desk: Desk, world: Any) -> None:
    path, chance = desk.database.folder / KEYRING_FILE, Random(11)
    for _ in range(ROUNDS):
        with _child(world, crashing.change_keys_for_ever, desk.database.folder) as (process, hear):
            assert hear.poll(PATIENCE)
            time.sleep(chance.uniform(0, 0.02))
            process.kill()
            process.join(PATIENCE)
        ring = keys.read_keyring(path)
        assert keys.is_authentic(ring, desk.database.key)
        assert {slot.login for slot in ring.slots} - {"dian"} == {"marisol"}
        assert len(ring.recovery) == 1
        sign_in(desk.database.folder, "marisol", PASSWORD).database.close()
    add_slot(desk.database, "ines", PASSWORD, new_id(), (), QUICK)  # nobody holds the lock any more
    assert keys.read_keyring(path).slot_of("ines") is not None


def test_two_programs_write_at_once(desk: Desk, world: Any) -> None:
    lot, each = add_lot(desk), 25
    with (
        _child(world, crashing.write_some, desk.database.folder, lot, each) as (_, one),
        _child(world, crashing.write_some, desk.database.folder, lot, each) as (_, other),
    ):
        assert one.poll(PATIENCE)
        assert other.poll(PATIENCE)
        assert (one.recv(), other.recv()) == ("done", "done")
    _assert_sound(desk)
    with desk.database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(settings)).scalar_one() == 2 * each
    set_setting(desk, "after")
