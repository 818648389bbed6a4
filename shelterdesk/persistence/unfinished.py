"""What marks a database that is being made, so that one that was cut short is no database to anyone."""

from __future__ import annotations

from pathlib import Path

from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.text import text
from shelterdesk.persistence.database import DATABASE_FILE, KEYRING_FILE
from shelterdesk.persistence.files import beside

UNFINISHED_KEYRING = "keyring.unfinished"  # while a set-up is under way, and after one that was cut short
UNFILLED = (
    "unfinished"  # while a database that opens is still being filled, and nobody was told how to open it
)


def has_database(folder: Path) -> bool:
    """Whether `folder` holds a database to sign in to; one whose set-up was cut short is none."""
    return (folder / DATABASE_FILE).is_file() and not is_unfinished(folder)


def is_unfinished(folder: Path) -> bool:
    """Whether the set-up in `folder` was cut short, or is under way."""
    cut_short = (folder / UNFINISHED_KEYRING).exists() and not (folder / KEYRING_FILE).exists()
    return cut_short or (folder / UNFILLED).exists()


def refuse_occupied(folder: Path) -> None:
    """Raises CannotOpen where a database is there that counts, or a part of one."""
    names = (DATABASE_FILE, f"{DATABASE_FILE}-wal", KEYRING_FILE)
    if any((folder / name).exists() for name in names) and not is_unfinished(folder):
        raise CannotOpen(text("There is already a ShelterDesk database in {folder}.", folder=folder))


def take_away(folder: Path) -> None:
    """Remove what an unfinished set-up left, what marks the rest last; see `refuse_occupied`."""
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
