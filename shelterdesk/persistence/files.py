"""Files beside the database: each replaced whole and for good, and changed by one program at a time."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from shelterdesk.domain.errors import Unavailable
from shelterdesk.domain.text import text
from shelterdesk.persistence.private_files import create_private


def beside(path: Path) -> Path:
    """Where the next content of `path` is written."""
    return path.with_suffix(".new")


def replace_file(path: Path, content: str) -> None:
    """Write beside, sync, rename: a power cut at any moment leaves the old content or the new one.

    Raises OSError where the disk is full or read-only. Two writers at once must hold a lock, see `held`.
    """
    new = beside(path)
    new.unlink(missing_ok=True)  # of a writer that was cut short
    create_private(new)
    try:
        with new.open("w", encoding="utf-8") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        rename_for_good(new, path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def rename_for_good(source: Path, target: Path) -> None:
    """Rename in one step, in place of `target`, so that it outlives a power cut."""
    source.replace(target)
    if (
        os.name == "posix"
    ):  # a folder cannot be opened on Windows, whose file system keeps a journal of renames
        handle = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def held(path: Path, seconds: float) -> Iterator[None]:
    """Hold the lock that the empty file `path` stands for, between threads and between programs.

    Raises Unavailable where another holds it for longer than `seconds`. It is the lock of an empty SQLite
    database, which is the same on every system and ends with its process; the file itself stays.
    """
    try:
        with suppress(FileExistsError):
            create_private(path)
        connection = sqlite3.connect(path, timeout=seconds, isolation_level=None)
    except (sqlite3.OperationalError, PermissionError) as fault:
        raise Unavailable(text("The folder {folder} may not be written to.", folder=path.parent)) from fault
    try:
        _take(connection)
        yield
    finally:
        connection.close()


def _take(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as fault:
        raise Unavailable(text("Another program is changing the same files; please try again.")) from fault
