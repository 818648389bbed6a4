"""What child processes of the tests do until they are killed, or until they are done."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path

from shelterdesk.domain.text import text
from shelterdesk.persistence import keyring as keys
from shelterdesk.persistence.database import _change_ring
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.opening import open_database
from shelterdesk.persistence.tables import settings
from shelterdesk.services.desk import Desk
from shelterdesk.services.session import sign_in
from tests.conftest import PASSWORD, QUICK
from tests.rows import add_movement

LOGIN = "marisol"


def write_one(desk: Desk, lot_id: str, name: str) -> None:
    """One transaction over three tables, a trigger, the trail and the operations."""
    with desk.write() as work:
        work.insert(settings, name=name, value="x" * 500)
        add_movement(work, lot_id, 2)
        add_movement(work, lot_id, -1)
        work.commit("write", text("{name} written", name=name))


def write_for_ever(folder: Path, lot_id: str, tell: Connection) -> None:
    """Write, and say the name of each write once it is saved."""
    desk = sign_in(folder, LOGIN, PASSWORD)
    while True:
        name = new_id()
        write_one(desk, lot_id, name)
        tell.send(name)


def write_some(folder: Path, lot_id: str, count: int, tell: Connection) -> None:
    """Write `count` times, then say so."""
    desk = sign_in(folder, LOGIN, PASSWORD)
    for _ in range(count):
        write_one(desk, lot_id, new_id())
    desk.database.close()
    tell.send("done")


def change_keys_for_ever(folder: Path, tell: Connection) -> None:
    """Give someone a slot and take it away, as fast as the disk allows."""
    database = open_database(folder, LOGIN, PASSWORD)
    slot = keys.make_slot(new_id(), "dian", PASSWORD, database.key, {}, QUICK)
    while True:
        _change_ring(database, lambda ring: keys.with_slot(ring, slot))
        tell.send("added")
        _change_ring(database, lambda ring: keys.without_slot(ring, slot.id))
        tell.send("removed")
