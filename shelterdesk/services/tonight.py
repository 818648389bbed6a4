"""Whom the house could take tonight."""

from __future__ import annotations

from shelterdesk.domain.roles import Permission
from shelterdesk.domain.tonight import Chance, chances
from shelterdesk.persistence.queries.board import house_at, moment_at
from shelterdesk.services.desk import Desk


def tonight(desk: Desk, site_id: str) -> tuple[Chance, ...]:
    """How many of each household that comes often would find a place now, each pattern for itself.

    Strangers are kept apart from nobody, so keep-aparts have no part in it. Raises NotAllowed, NotFound.
    """
    desk.authorize(Permission.SEE_BEDS, site_id)
    now = desk.clock()
    with desk.database.reading() as connection:
        return chances(house_at(connection, moment_at(connection, site_id, now)))
