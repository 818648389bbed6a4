"""Signing in: the keys opened, the schema brought up to date, the person's role read."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.roles import Actor, Role
from shelterdesk.domain.text import text
from shelterdesk.persistence.database import Database
from shelterdesk.persistence.migrate import bring_up_to_date
from shelterdesk.persistence.opening import open_database
from shelterdesk.persistence.tables import staff
from shelterdesk.persistence.unfinished import has_database
from shelterdesk.services.clock import Clock, system_clock
from shelterdesk.services.desk import Desk


def database_in(folder: Path) -> bool:
    """Whether `folder` holds something to sign in to."""
    return has_database(folder)


def sign_in(folder: Path, login: str, password: str, clock: Clock = system_clock) -> Desk:
    """Open the database in `folder`; raises CannotOpen with the sentence to show, and leaves nothing open."""
    database = open_database(folder, login, password)
    try:
        bring_up_to_date(database)
        return Desk(database, _actor(database), clock)
    except BaseException:
        database.close()
        raise


def _actor(database: Database) -> Actor:
    with database.reading() as connection:
        row = connection.execute(select(staff).where(staff.c.id == database.staff_id)).first()
    if row is None or not row.active:
        raise CannotOpen(text("The name or the password is not right."))
    return Actor(row.id, row.login, row.display_name, Role(row.role), row.site_id)
