"""Bringing a database to this program's schema: Alembic, on the encrypted connection, after a backup."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, inspect
from sqlalchemy import text as sql

from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.text import text
from shelterdesk.persistence.backup import back_up
from shelterdesk.persistence.database import Database
from shelterdesk.persistence.engine import WRITE


@dataclass(frozen=True, slots=True)
class Revisions:
    """The schemas that this program can start from, the oldest first, up to the one that it works with.

    Named here, so that opening a database that is up to date does not need Alembic. `folder` holds the scripts.
    """

    folder: Path
    known: tuple[str, ...]

    @property
    def head(self) -> str:
        return self.known[-1]


OURS = Revisions(
    Path(__file__).parent / "migrations",
    ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011", "0012", "0013"),
)
HEAD = OURS.head


def schema_of(connection: Connection) -> str | None:
    """The revision the database stands at; None for one that has no tables yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(sql("SELECT version_num FROM alembic_version")).scalar()
    return found


def bring_up_to_date(database: Database, revisions: Revisions = OURS) -> bool:
    """Migrate if needed, after a backup of a database that has content; True if anything was done.

    All of it or nothing: a migration that fails is raised, and every table is as it was. Raises CannotOpen for
    a schema newer than `revisions`, and what `back_up` raises: nothing is changed then.
    """
    with database.reading() as connection:
        found = schema_of(connection)
    if found == revisions.head:
        return False
    if found is not None and found not in revisions.known:
        raise CannotOpen(text("This database was written by a newer ShelterDesk; please update this one."))
    if found is not None:
        back_up(database, label=f"before-{revisions.head}")
    _upgrade(database, revisions.folder)
    return True


def _upgrade(database: Database, folder: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    with database.engine.connect().execution_options(**{WRITE: True}) as connection:
        # Outside any transaction, as SQLite wants it: a batch migration drops and renames tables.
        connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]
        connection.detach()  # closed afterwards and never used again, since it enforces no references
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
