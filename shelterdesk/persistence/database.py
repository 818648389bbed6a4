"""An open database: its engine, its keys, and the transactions that services run in."""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.text import text
from shelterdesk.persistence import keyring as keys
from shelterdesk.persistence.engine import DATABASE_ERRORS, WRITE, connect_raw, copy_database, make_engine
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.sealing import Sealer
from shelterdesk.persistence.unit_of_work import UnitOfWork

DATABASE_FILE = "shelterdesk.db"
KEYRING_FILE = "keyring.json"
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
        source, copy = connect_raw(self.path, self.key), connect_raw(target, self.key, create=True)
        try:
            copy_database(source, copy)
        finally:
            copy.close()
            source.close()


@dataclass(frozen=True, slots=True)
class FirstHolder:
    """The first person of a new database, who holds the identity key of `site_id`."""

    staff_id: str
    login: str
    password: str
    site_ids: tuple[str, ...]


def create_database(
    folder: Path, holder: FirstHolder, recovery_code: str, cost: keys.Cost | None = None
) -> Database:
    """Make the key, the keyring and an empty database in `folder`, which must not hold one; no tables yet.

    Raises CannotOpen where something is there already: nothing is ever overwritten.
    """
    for name in (DATABASE_FILE, KEYRING_FILE):
        if (folder / name).exists():
            raise CannotOpen(text("There is already a ShelterDesk database in {folder}.", folder=folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise CannotOpen(text("The folder {folder} cannot be made.", folder=folder)) from fault
    cost = cost or keys.Cost()
    key = os.urandom(keys.KEY_BYTES)
    identity_keys = {site: os.urandom(keys.KEY_BYTES) for site in holder.site_ids}
    slot = keys.make_slot(holder.staff_id, holder.login, holder.password, key, identity_keys, cost)
    recovery = keys.make_slot(new_id(), "recovery", recovery_code, key, identity_keys, cost)
    ring = keys.Keyring(new_id(), 1, (slot,), (recovery,))
    try:
        connect_raw(folder / DATABASE_FILE, key, create=True).close()
        keys.write_keyring(keys.authenticated(ring, key), folder / KEYRING_FILE)
    except BaseException:
        remove_database(folder)
        raise
    return _opened(folder, ring.database_id, keys.OpenedKeys(slot.id, key, identity_keys))


def remove_database(folder: Path) -> None:
    """Take away what a start that failed has made; it was checked to be absent before."""
    names = (DATABASE_FILE, f"{DATABASE_FILE}-wal", f"{DATABASE_FILE}-shm", KEYRING_FILE, "keyring.new")
    for name in names:
        (folder / name).unlink(missing_ok=True)


def open_database(folder: Path, login: str, password: str) -> Database:
    """Open an existing database for `login`; raises CannotOpen, each way to fail with its own sentence."""
    if not (folder / DATABASE_FILE).is_file():
        raise CannotOpen(text("There is no ShelterDesk database in {folder}.", folder=folder))
    ring = keys.read_keyring(folder / KEYRING_FILE)
    slot = ring.slot_of(login)
    # An unknown name costs the same work as a wrong password, and gets the same answer.
    opened = keys.open_slot(slot or keys.decoy(ring), password)
    if slot is None or opened is None:
        raise CannotOpen(text("The name or the password is not right."))
    return _verified(folder, ring, opened)


def open_with_recovery_code(folder: Path, code: str) -> Database:
    """Open with the printed recovery code; raises CannotOpen."""
    if not (folder / DATABASE_FILE).is_file():
        raise CannotOpen(text("There is no ShelterDesk database in {folder}.", folder=folder))
    ring = keys.read_keyring(folder / KEYRING_FILE)
    for slot in ring.recovery:
        opened = keys.open_slot(slot, code)
        if opened is not None:
            return _verified(folder, ring, opened)
    raise CannotOpen(text("The recovery code is not right."))


def _verified(folder: Path, ring: keys.Keyring, opened: keys.OpenedKeys) -> Database:
    if not keys.is_authentic(ring, opened.database_key):
        raise CannotOpen(text("The keyring was changed by someone else and was not used."))
    try:
        connect_raw(folder / DATABASE_FILE, opened.database_key).close()
    except DATABASE_ERRORS as fault:
        raise CannotOpen(
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

    Raises KeyError for a site whose identity key the opener does not hold: a key can only be passed on.
    """
    ring = _trusted_ring(database)
    identity_keys = {site: database.sealers[site].key for site in site_ids}
    slot = keys.make_slot(staff_id, login, password, database.key, identity_keys, cost or keys.Cost())
    changed = keys.with_slot(ring, slot)
    keys.write_keyring(keys.authenticated(changed, database.key), database.folder / KEYRING_FILE)


def remove_slot(database: Database, staff_id: str) -> None:
    """Take a slot away: its password opens nothing any more, unless with an older copy of the keyring."""
    changed = keys.without_slot(_trusted_ring(database), staff_id)
    keys.write_keyring(keys.authenticated(changed, database.key), database.folder / KEYRING_FILE)


def _trusted_ring(database: Database) -> keys.Keyring:
    """The keyring before a change: what someone else wrote into it must not be authenticated by us."""
    ring = keys.read_keyring(database.folder / KEYRING_FILE)
    if not keys.is_authentic(ring, database.key):
        raise CannotOpen(text("The keyring was changed by someone else and was not used."))
    return ring


def add_site_key(database: Database, site_id: str, holder_ids: tuple[str, ...]) -> Sealer:
    """Make the identity key of a new site, sealed to `holder_ids` and to every recovery slot.

    The sealer is returned for what is written in the same breath; it is kept only by a holder.
    """
    ring = _trusted_ring(database)
    key = os.urandom(keys.KEY_BYTES)
    changed = keys.with_identity_key(ring, site_id, key, holder_ids)
    keys.write_keyring(keys.authenticated(changed, database.key), database.folder / KEYRING_FILE)
    sealer = Sealer(key)
    if database.staff_id in holder_ids:
        database.sealers[site_id] = sealer
    return sealer
