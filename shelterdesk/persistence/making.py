"""Making a database: empty, or to be filled before it counts; all of it or nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.persistence import keyring as keys
from shelterdesk.persistence.database import DATABASE_FILE, KEYRING_FILE, LOCK_FILE, Database, with_keys
from shelterdesk.persistence.engine import connect_raw
from shelterdesk.persistence.files import held, rename_for_good, replace_file
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.private_files import make_private_folder
from shelterdesk.persistence.unfinished import UNFILLED, UNFINISHED_KEYRING, refuse_occupied, take_away


@dataclass(frozen=True, slots=True)
class FirstHolder:
    """The first person of a new database, who holds the identity keys of `site_ids`."""

    staff_id: str
    login: str
    password: str = field(repr=False)
    site_ids: tuple[str, ...]


@contextmanager
def new_database(
    folder: Path,
    holder: FirstHolder,
    recovery_code: str,
    cost: keys.Cost | None = None,
    *,
    filled_later: bool = False,
) -> Iterator[Database]:
    """A new, empty database in `folder`, to be filled within the block; it counts once the block has ended.

    With `filled_later` it counts only after `declare_filled`.
    An exception in the block takes everything away again. What a crash leaves is no database to anyone, and
    the next set-up in that folder takes it away. Raises CannotOpen where something is there already: nothing
    is ever overwritten; Unavailable where another program is setting up in the same folder.
    """
    refuse_occupied(folder)
    try:
        make_private_folder(folder)
    except OSError as fault:
        raise CannotOpen(
            text("The folder {folder} cannot be made: {reason}.", folder=folder, reason=reason_of(fault))
        ) from fault
    with held(folder / LOCK_FILE, 0):
        refuse_occupied(folder)
        take_away(folder)
        try:
            if filled_later:
                replace_file(folder / UNFILLED, "")
            database = _created(folder, holder, recovery_code, cost or keys.Cost())
            try:
                yield database
                rename_for_good(folder / UNFINISHED_KEYRING, folder / KEYRING_FILE)
            except BaseException:
                database.close()
                raise
        except BaseException:
            take_away(folder)
            raise


def declare_filled(database: Database) -> None:
    """From now on a database that was made to be `filled_later` counts; everything in it is on the disk by then."""
    with database.path.open("rb+") as file:
        os.fsync(file.fileno())
    (database.folder / UNFILLED).unlink()


def discard_database(database: Database) -> None:
    """Close and take away a database that nobody has worked with, such as a sample that was not finished."""
    database.close()
    rename_for_good(database.folder / KEYRING_FILE, database.folder / UNFINISHED_KEYRING)
    take_away(database.folder)


def _created(folder: Path, holder: FirstHolder, recovery_code: str, cost: keys.Cost) -> Database:
    """The keyring comes first, under the name that says it is not finished, then the file that it opens."""
    key = os.urandom(keys.KEY_BYTES)
    identity_keys = {site: os.urandom(keys.KEY_BYTES) for site in holder.site_ids}
    slot = keys.make_slot(holder.staff_id, holder.login, holder.password, key, identity_keys, cost)
    recovery = keys.make_slot(new_id(), "recovery", recovery_code, key, identity_keys, cost)
    ring = keys.Keyring(new_id(), 1, (slot,), (recovery,))
    keys.write_keyring(keys.authenticated(ring, key), folder / UNFINISHED_KEYRING)
    connect_raw(folder / DATABASE_FILE, key, create=True).close()
    return with_keys(folder, ring.database_id, keys.OpenedKeys(slot.id, key, identity_keys))
