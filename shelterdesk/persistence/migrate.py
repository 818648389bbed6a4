"""Bringing a database to this program's schema: Alembic, on the encrypted connection, after a backup."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect
from sqlalchemy import text as sql

from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.text import text
from shelterdesk.persistence.backup import back_up
from shelterdesk.persistence.database import Database
from shelterdesk.persistence.engine import WRITE

HEAD = "0001"
_KNOWN = (None, "0001")  # every schema this program can bring up to HEAD


def schema_of(connection: Connection) -> str | None:
    """The revision the database stands at; None for one that has no tables yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(sql("SELECT version_num FROM alembic_version")).scalar()
    return found


def bring_up_to_date(database: Database) -> bool:
    """Migrate if needed, after a backup of a database that has content; True if anything was done.

    Raises CannotOpen for a schema newer than this program: nothing is changed then.
    """
    with database.reading() as connection:
        found = schema_of(connection)
    if found == HEAD:
        return False
    if found not in _KNOWN:
        raise CannotOpen(text("This database was written by a newer ShelterDesk; please update this one."))
    if found is not None:
        back_up(database, label=f"before-{HEAD}")
    _upgrade(database)
    return True


def _upgrade(database: Database) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with database.engine.connect().execution_options(**{WRITE: True}) as connection:
        # Outside any transaction, as SQLite wants it: a batch migration drops and renames tables.
        connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        try:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        finally:
            connection.rollback()
            connection.connection.driver_connection.execute("PRAGMA foreign_keys = ON")  # type: ignore[union-attr]
