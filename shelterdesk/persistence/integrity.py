"""What the database engine itself can say about the file: pages, encryption, structure, references."""

from __future__ import annotations

from sqlalchemy import Connection

_SOUND = "ok"


def structure_faults(connection: Connection) -> tuple[str, ...]:
    """What SQLite finds wrong with tables and indexes, in its own words."""
    rows = connection.exec_driver_sql("PRAGMA integrity_check")
    return tuple(str(row[0]) for row in rows if row[0] != _SOUND)


def encryption_faults(connection: Connection) -> tuple[str, ...]:
    """Pages whose authentication code does not fit: changed or damaged outside the program."""
    return tuple(str(row[0]) for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check"))


def broken_references(connection: Connection) -> tuple[tuple[str, int], ...]:
    """Tables with rows that refer to nothing, and how many of each."""
    found: dict[str, int] = {}
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        found[str(row[0])] = found.get(str(row[0]), 0) + 1
    return tuple(sorted(found.items()))
