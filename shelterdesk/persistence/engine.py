"""The SQLCipher engine: the only place that knows the pragmas, the key and how a transaction begins."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.engine import ExceptionContext

from shelterdesk.domain.errors import CannotOpen, Unavailable
from shelterdesk.domain.system_errors import DISK_FULL
from shelterdesk.domain.text import text
from shelterdesk.persistence.private_files import create_private
from shelterdesk.persistence.refusals import failure_of

BUSY_SECONDS = 15.0
APPLICATION_ID = 0x53_44_65_73  # "SDes": an empty file would otherwise open as a database of ours
_LOG_BYTES = (
    4 * 1024 * 1024
)  # the -wal file gives back what a large import made of it, once that is in the database
_INDEX_BYTES = 32 * 1024  # of the -shm file, when it is made
WRITE = "shelterdesk_write"  # execution option: begin IMMEDIATE, so that a write never starts as a read


def connect_raw(path: Path, key: bytes, *, create: bool = False, durable: bool = True) -> Any:
    """A driver connection under the raw 32-byte `key`.

    The file must be one of ours unless `create`; raises CannotOpen when it is missing or empty, or when this
    build would write plain text, and the driver's DatabaseError when the key does not open the file. A new
    file is private; OSError where it cannot be made.
    Only with `durable` does a commit wait until it is safe on the disk.
    """
    if create:
        with suppress(FileExistsError):
            create_private(path)  # what SQLite puts beside it takes its mode
    try:
        connection = sqlcipher.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
    except sqlcipher.OperationalError as fault:
        raise CannotOpen(text("The database file {path} cannot be opened.", path=path)) from fault
    try:
        _unlock(connection, key, create=create)
        _prepare(connection, durable=durable)
    except BaseException as fault:
        connection.close()
        if isinstance(fault, sqlcipher.OperationalError) and _no_room_beside(path):
            raise Unavailable(DISK_FULL) from fault
        raise
    return connection


def _no_room_beside(path: Path) -> bool:
    """Whether the disk has no room for the index of the log, without which nothing can be read.

    SQLite calls that a failure of the disk.
    """
    return shutil.disk_usage(path.parent).free < _INDEX_BYTES


def _unlock(connection: Any, key: bytes, *, create: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    if connection.execute("PRAGMA cipher_version").fetchone() is None:
        raise CannotOpen(text("This installation cannot encrypt its database, so nothing was opened."))
    if create:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    elif connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise CannotOpen(text("The file is empty or not a database of ShelterDesk. It was left as it is."))


def _prepare(connection: Any, *, durable: bool) -> None:
    for pragma in (
        "journal_mode = WAL",
        f"journal_size_limit = {_LOG_BYTES}",
        f"synchronous = {'FULL' if durable else 'OFF'}",
        "foreign_keys = ON",
        "recursive_triggers = ON",  # else REPLACE removes a row of a ledger, and no guard sees it
        "temp_store = MEMORY",
        "secure_delete = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def make_engine(connect: Callable[[], Any]) -> Engine:
    """An engine over `connect`, which opens one driver connection; no key ever stands in a URL.

    What the world around the file causes (locked, full, read-only, damaged) is raised as Unavailable.
    """
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=32,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _failed)
    return engine


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get(WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _failed(context: ExceptionContext) -> BaseException | None:
    return failure_of(context.original_exception)


def copy_database(source: Any, target: Any) -> None:
    """Copy every page of one open driver connection into another, under the target's own key."""
    source.backup(target)
