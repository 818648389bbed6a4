"""Partner organisations, by their name."""

from __future__ import annotations

from sqlalchemy import select

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.queries.catalogue import find_named
from shelterdesk.persistence.tables import organisations
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk

LONGEST_NAME = 200


def list_partners(desk: Desk) -> tuple[str, ...]:
    """The names of the organisations that are known, in order; raises NotAllowed."""
    desk.authorize(Permission.RECORD_ACTIVITIES)
    with desk.database.reading() as connection:
        names = connection.execute(select(organisations.c.name)).scalars()
        return tuple(sorted(names, key=str.casefold))


def put_organisation(work: UnitOfWork, name: str | None) -> str | None:
    """The id of the organisation of this name, which is made where there is none; None for no name."""
    clean = one_line(name, LONGEST_NAME)
    if clean is None:
        return None
    return find_named(work.connection, organisations, clean) or work.insert(organisations, name=clean)


def put_named_organisation(work: UnitOfWork, name: str) -> str:
    """Like `put_organisation`, where there must be a name; raises BadInput."""
    found = put_organisation(work, name)
    if found is None:
        raise BadInput(text("The organisation needs a name."))
    return found
