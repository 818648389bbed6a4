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
from shelterdesk.domain.text import text
from shelterdesk.persistence import keyring as keys
from shelterdesk.persistence.engine import BUSY_SECONDS, WRITE, connect_raw, copy_database, make_engine
from shelterdesk.persistence.files import held
from shelterdesk.persistence.sealing import Sealer
from shelterdesk.persistence.tables import staff
from shelterdesk.persistence.unit_of_work import UnitOfWork

DATABASE_FILE = "shelterdesk.db"
KEYRING_FILE = "keyring.json"
LOCK_FILE = "keyring.lock"
BACKUP_FOLDER = "backups"


@dataclass(frozen=True, slots=True)
class Database:
    """One installation, opened by one person. Close it when that person signs out.

    `sealers` holds the identity keys this person may use, by site; for everyone else it is empty, and then
    nothing in the file can show a name. `broken_seals` gathers the ids of rows whose seal was found broken on
    the way, while everything else was read.
    """

    folder: Path
    id: str
    staff_id: str
    engine: Engine = field(repr=False)
    sealers: dict[str, Sealer] = field(repr=False)
    key: bytes = field(repr=False)
    broken_seals: set[str] = field(default_factory=set, repr=False)

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


def with_keys(folder: Path, database_id: str, opened: keys.OpenedKeys) -> Database:
    """The database in `folder` for the one whose slot gave these keys; nothing is opened before it is asked for."""
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
