"""Backups: a copy under the same keys with its keyring, reopened and verified before it counts."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from shelterdesk.persistence.database import BACKUP_FOLDER, DATABASE_FILE, KEYRING_FILE, Database
from shelterdesk.persistence.engine import connect_raw
from shelterdesk.persistence.files import rename_for_good, replace_file
from shelterdesk.persistence.keyring import is_authentic, read_keyring
from shelterdesk.persistence.private_files import make_private_folder

_MOMENT = "%Y%m%dT%H%M%S.%fZ"
_HALF_MADE = ".part"


class BackupBroken(Exception):
    """The copy did not pass its check: the disk or the memory is failing."""


def back_up(database: Database, label: str, now: datetime | None = None) -> Path:
    """Copy database and keyring into a new folder under ``backups`` and verify the copy; returns that folder.

    It has its name only once it is verified, so that what a power cut leaves is not taken for a backup. Raises
    BackupBroken, or OSError and the driver's DatabaseError where the disk is full or read-only.
    """
    moment = (now or datetime.now(UTC)).strftime(_MOMENT)
    folder = database.folder / BACKUP_FOLDER / f"{moment}-{label}"
    half_made = folder.with_name(f"{folder.name}{_HALF_MADE}")
    make_private_folder(half_made)
    try:
        database.copy_to(half_made / DATABASE_FILE)
        replace_file(half_made / KEYRING_FILE, (database.folder / KEYRING_FILE).read_text(encoding="utf-8"))
        _verify(half_made, database.key)
        rename_for_good(half_made, folder)
    except BaseException:
        shutil.rmtree(half_made, ignore_errors=True)
        raise
    return folder


def latest_backup(folder: Path) -> datetime | None:
    """When the newest backup of the database in `folder` was made, in UTC."""
    return max(filter(None, map(_made_at, (folder / BACKUP_FOLDER).glob("*"))), default=None)


def _made_at(backup: Path) -> datetime | None:
    """The moment in the name of a backup, None for anything else that lies beside them."""
    if backup.name.endswith(_HALF_MADE):
        return None
    try:
        return datetime.strptime(backup.name.partition("-")[0], _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None


def _verify(copy: Path, key: bytes) -> None:
    with closing(connect_raw(copy / DATABASE_FILE, key)) as connection:
        said = connection.execute("PRAGMA integrity_check").fetchone()
    if said is None or said[0] != "ok":
        raise BackupBroken(str(said))
    if not is_authentic(read_keyring(copy / KEYRING_FILE), key):
        raise BackupBroken("the keyring does not belong to the database")
