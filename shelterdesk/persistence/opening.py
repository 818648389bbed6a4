"""Opening a database that is there, by a login or by the recovery code; each way to fail has its sentence."""

from __future__ import annotations

from pathlib import Path

from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.text import text
from shelterdesk.persistence import keyring as keys
from shelterdesk.persistence.database import DATABASE_FILE, KEYRING_FILE, Database, with_keys
from shelterdesk.persistence.engine import connect_raw
from shelterdesk.persistence.refusals import DATABASE_ERRORS, obstacle_of
from shelterdesk.persistence.unfinished import is_unfinished


def open_database(folder: Path, login: str, password: str) -> Database:
    """Open an existing database for `login`; raises CannotOpen, each way to fail with its own sentence."""
    ring = _ring_in(folder)
    slot = ring.slot_of(login)
    # An unknown name costs the same work as a wrong password, and gets the same answer.
    opened = keys.open_slot(slot or keys.decoy(ring), password)
    if slot is None or opened is None:
        raise CannotOpen(text("The name or the password is not right."))
    return _verified(folder, ring, opened)


def open_with_recovery_code(folder: Path, code: str) -> Database:
    """Open with the printed recovery code, see `persistence.recovery`; raises CannotOpen."""
    ring = _ring_in(folder)
    for slot in ring.recovery:
        opened = keys.open_slot(slot, code)
        if opened is not None:
            return _verified(folder, ring, opened)
    raise CannotOpen(text("The recovery code is not right."))


def _ring_in(folder: Path) -> keys.Keyring:
    if not (folder / DATABASE_FILE).is_file():
        raise CannotOpen(text("There is no ShelterDesk database in {folder}.", folder=folder))
    if is_unfinished(folder):
        raise CannotOpen(
            text("The set-up in {folder} was cut short; please start the shelter anew.", folder=folder)
        )
    return keys.read_keyring(folder / KEYRING_FILE)


def _verified(folder: Path, ring: keys.Keyring, opened: keys.OpenedKeys) -> Database:
    if not keys.is_authentic(ring, opened.database_key):
        raise CannotOpen(text("The keyring was changed by someone else and was not used."))
    try:
        connect_raw(folder / DATABASE_FILE, opened.database_key).close()
    except DATABASE_ERRORS as fault:
        raise obstacle_of(fault) or CannotOpen(
            text("{file} is not the database that this keyring opens, or it is damaged.", file=DATABASE_FILE)
        ) from fault
    return with_keys(folder, ring.database_id, opened)
