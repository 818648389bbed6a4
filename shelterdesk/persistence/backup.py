"""Backups: a copy under the same keys with its keyring, reopened and verified before it counts."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from shelterdesk.persistence.database import BACKUP_FOLDER, DATABASE_FILE, KEYRING_FILE, Database
from shelterdesk.persistence.engine import connect_raw


class BackupBroken(Exception):
    """The copy did not pass its check: the disk or the memory is failing."""


def back_up(database: Database, label: str, now: datetime | None = None) -> Path:
    """Copy database and keyring into a new folder under ``backups`` and verify the copy; returns that folder.

    Raises BackupBroken, or OSError where the disk is full or read-only; a half-made folder is removed.
    """
    moment = (now or datetime.now(UTC)).strftime("%Y%m%dT%H%M%S.%fZ")
    folder = database.folder / BACKUP_FOLDER / f"{moment}-{label}"
    folder.mkdir(parents=True)
    try:
        database.copy_to(folder / DATABASE_FILE)
        shutil.copy2(database.folder / KEYRING_FILE, folder / KEYRING_FILE)
        _verify(folder / DATABASE_FILE, database.key)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return folder


def latest_backup(folder: Path) -> datetime | None:
    """When the newest backup of the database in `folder` was made, in UTC."""
    made = sorted(path.name for path in (folder / BACKUP_FOLDER).glob("*Z-*"))
    if not made:
        return None
    return datetime.strptime(made[-1].split("-")[0], "%Y%m%dT%H%M%S.%fZ").replace(tzinfo=UTC)


def _verify(path: Path, key: bytes) -> None:
    connection = connect_raw(path, key)
    try:
        said = connection.execute("PRAGMA integrity_check").fetchone()
        if said is None or said[0] != "ok":
            raise BackupBroken(str(said))
    finally:
        connection.close()
