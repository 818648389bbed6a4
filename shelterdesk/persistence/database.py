"""An open database: its engine, its keys, and the transactions that services run in."""

from __future__ import annotations

import hmac
import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from shelterdesk.domain.errors import CannotOpen, RuleBroken
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.persistence import keyring as keys
from shelterdesk.persistence.engine import BUSY_SECONDS, WRITE, connect_raw, copy_database, make_engine
from shelterdesk.persistence.files import beside, held, rename_for_good, replace_file
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.private_files import make_private_folder
from shelterdesk.persistence.refusals import DATABASE_ERRORS, obstacle_of
from shelterdesk.persistence.sealing import Sealer
from shelterdesk.persistence.tables import staff
from shelterdesk.persistence.unit_of_work import UnitOfWork

DATABASE_FILE = "shelterdesk.db"
KEYRING_FILE = "keyring.json"
UNFINISHED_KEYRING = "keyring.unfinished"  # while a set-up is under way, and after one that was cut short
UNFILLED = (
    "unfinished"  # while a database that opens is still being filled, and nobody was told how to open it
)
LOCK_FILE = "keyring.lock"
BACKUP_FOLDER = "backups"


@dataclass(frozen=True, slots=True)
class Database:
    """One installation, opened by one person. Close it when that person signs out.

    `sealers` holds the identity keys this person may use, by site; for everyone else it is empty, and then
    nothing in the file can show a name.
    """

    folder: Path
    id: str
    staff_id: str
    engine: Engine = field(repr=False)
    sealers: dict[str, Sealer] = field(repr=False)
    key: bytes = field(repr=False)

    @property
    def path(self) -> Path:
        return self.folder / DATABASE_FILE

    @property
    def trail_key(self) -> bytes:
        return hmac.digest(self.key, b"shelterdesk audit trail", "sha256")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent view for queries; never write in it."""
        with self.engine.connect() as connection:
            yield connection

    def writing(self, actor_id: str, now: datetime) -> UnitOfWork:
        """The one write transaction, begun IMMEDIATE; waits its turn up to the busy timeout."""
        return UnitOfWork(self._immediate(), actor_id, now, self.trail_key)

    @contextmanager
    def _immediate(self) -> Iterator[Connection]:
        with self.engine.connect().execution_options(**{WRITE: True}) as connection:
            yield connection

    def close(self) -> None:
        self.engine.dispose()

    def without_waiting_for_the_disk(self) -> Database:
        """The same database for work that can be made again from nothing; close it apart from this one."""
        return replace(self, engine=make_engine(lambda: connect_raw(self.path, self.key, durable=False)))

    def copy_to(self, target: Path) -> None:
        """A copy of the database under the same key at `target`, which must not exist yet."""
        if target.exists():
            raise FileExistsError(target)
        with (
            closing(connect_raw(self.path, self.key)) as source,
            closing(connect_raw(target, self.key, create=True)) as copy,
        ):
            copy_database(source, copy)


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
    _refuse_occupied(folder)
    try:
        make_private_folder(folder)
    except OSError as fault:
        raise CannotOpen(
            text("The folder {folder} cannot be made: {reason}.", folder=folder, reason=reason_of(fault))
        ) from fault
    with held(folder / LOCK_FILE, 0):
        _refuse_occupied(folder)
        _take_away(folder)
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
            _take_away(folder)
            raise


def _created(folder: Path, holder: FirstHolder, recovery_code: str, cost: keys.Cost) -> Database:
    """The keyring comes first, under the name that says it is not finished, then the file that it opens."""
    key = os.urandom(keys.KEY_BYTES)
    identity_keys = {site: os.urandom(keys.KEY_BYTES) for site in holder.site_ids}
    slot = keys.make_slot(holder.staff_id, holder.login, holder.password, key, identity_keys, cost)
    recovery = keys.make_slot(new_id(), "recovery", recovery_code, key, identity_keys, cost)
    ring = keys.Keyring(new_id(), 1, (slot,), (recovery,))
    keys.write_keyring(keys.authenticated(ring, key), folder / UNFINISHED_KEYRING)
    connect_raw(folder / DATABASE_FILE, key, create=True).close()
    return _opened(folder, ring.database_id, keys.OpenedKeys(slot.id, key, identity_keys))


def has_database(folder: Path) -> bool:
    """Whether `folder` holds a database to sign in to; one whose set-up was cut short is none."""
    return (folder / DATABASE_FILE).is_file() and not _unfinished(folder)


def _unfinished(folder: Path) -> bool:
    cut_short = (folder / UNFINISHED_KEYRING).exists() and not (folder / KEYRING_FILE).exists()
    return cut_short or (folder / UNFILLED).exists()


def _refuse_occupied(folder: Path) -> None:
    names = (DATABASE_FILE, f"{DATABASE_FILE}-wal", KEYRING_FILE)
    if any((folder / name).exists() for name in names) and not _unfinished(folder):
        raise CannotOpen(text("There is already a ShelterDesk database in {folder}.", folder=folder))


def _take_away(folder: Path) -> None:
    """Remove what an unfinished set-up left, what marks the rest last; see `_refuse_occupied`."""
    marker, unfilled = folder / UNFINISHED_KEYRING, folder / UNFILLED
    for name in (
        f"{DATABASE_FILE}-wal",
        f"{DATABASE_FILE}-shm",
        DATABASE_FILE,
        *((KEYRING_FILE,) if unfilled.exists() else ()),
        beside(marker).name,
        marker.name,
        beside(unfilled).name,
        unfilled.name,
    ):
        (folder / name).unlink(missing_ok=True)


def declare_filled(database: Database) -> None:
    """From now on a database that was made to be `filled_later` counts; everything in it is on the disk by then."""
    with database.path.open("rb+") as file:
        os.fsync(file.fileno())
    (database.folder / UNFILLED).unlink()


def discard_database(database: Database) -> None:
    """Close and take away a database that nobody has worked with, such as a sample that was not finished."""
    database.close()
    rename_for_good(database.folder / KEYRING_FILE, database.folder / UNFINISHED_KEYRING)
    _take_away(database.folder)


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
    if _unfinished(folder):
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
    return _opened(folder, ring.database_id, opened)


def _opened(folder: Path, database_id: str, opened: keys.OpenedKeys) -> Database:
    path, key = folder / DATABASE_FILE, opened.database_key
    return Database(
        folder=folder,
        id=database_id,
        staff_id=opened.slot_id,
        engine=make_engine(lambda: connect_raw(path, key)),
        sealers={site: Sealer(identity) for site, identity in opened.identity_keys.items()},
        key=key,
    )


def add_slot(
    database: Database,
    login: str,
    password: str,
    staff_id: str,
    site_ids: tuple[str, ...],
    cost: keys.Cost | None = None,
) -> None:
    """Give another person a slot with the database key and the identity keys of `site_ids`.

    In place of the slot that `staff_id` had, and of one with the same login that a crash left without a row of
    staff. Best called within the transaction that adds the row: a slot without a row opens nothing. Without
    `cost` it asks for the work that the first slot asks for.

    Raises RuleBroken where someone else has the login; KeyError for a site whose identity key the opener does
    not hold, since a key can only be passed on; CannotOpen, Unavailable or OSError where the keyring cannot be
    changed.
    """
    with database.reading() as connection:
        namesake = select(staff.c.id).where(staff.c.login == keys.normal_login(login), staff.c.id != staff_id)
        if connection.execute(namesake).first() is not None:
            raise RuleBroken(text("This login is already in use."))
    identity_keys = {site: database.sealers[site].key for site in site_ids}
    cost = cost or _trusted_ring(database).slots[0].cost
    slot = keys.make_slot(staff_id, login, password, database.key, identity_keys, cost)
    _change_ring(database, lambda ring: keys.with_slot(ring, slot))


def remove_slot(database: Database, staff_id: str) -> None:
    """Take a slot away: its password opens nothing any more, unless with an older copy of the keyring."""
    _change_ring(database, lambda ring: keys.without_slot(ring, staff_id))


def add_site_key(database: Database, site_id: str, holder_ids: tuple[str, ...]) -> Sealer:
    """Make the identity key of a new site, sealed to `holder_ids` and to every recovery slot.

    The sealer is returned for what is written in the same breath; it is kept only by a holder. Raises
    ValueError for a site that has a key.
    """
    key = os.urandom(keys.KEY_BYTES)
    _change_ring(database, lambda ring: keys.with_identity_key(ring, site_id, key, holder_ids))
    sealer = Sealer(key)
    if database.staff_id in holder_ids:
        database.sealers[site_id] = sealer
    return sealer


def _change_ring(database: Database, change: Callable[[keys.Keyring], keys.Keyring]) -> None:
    """Read, change, write, while nobody else does."""
    with held(database.folder / LOCK_FILE, BUSY_SECONDS):
        changed = change(_trusted_ring(database))
        keys.write_keyring(keys.authenticated(changed, database.key), database.folder / KEYRING_FILE)


def _trusted_ring(database: Database) -> keys.Keyring:
    """The keyring before a change: what someone else wrote into it must not be authenticated by us."""
    ring = keys.read_keyring(database.folder / KEYRING_FILE)
    if not keys.is_authentic(ring, database.key):
        raise CannotOpen(text("The keyring was changed by someone else and was not used."))
    return ring
