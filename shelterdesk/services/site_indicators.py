"""What a stay at a site counts for: indicators by their code."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import site_indicators
from shelterdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class SetSiteIndicators:
    """All that a stay at the site counts for from now on, in every report of whatever period."""

    site_id: str
    indicators: tuple[str, ...]


def set_site_indicators(desk: Desk, command: SetSiteIndicators) -> Changes:
    """Raises NotAllowed, or BadInput where nothing would change."""
    desk.authorize(Permission.RECORD_ACTIVITIES, command.site_id)
    cleaned = (one_line(code.upper(), 64) for code in command.indicators)
    wanted = tuple(dict.fromkeys(code for code in cleaned if code is not None))
    with desk.write() as work:
        query = select(site_indicators).where(site_indicators.c.site_id == command.site_id)
        there = {row.indicator: row.id for row in work.connection.execute(query)}
        if set(there) == set(wanted):
            raise BadInput(text("This is so already."))
        work.delete_many(site_indicators, [row_id for code, row_id in there.items() if code not in wanted])
        new = [code for code in wanted if code not in there]
        rows = [{"id": new_id(), "site_id": command.site_id, "indicator": code} for code in new]
        work.insert_many(site_indicators, rows)
        said = text("Stays at this site count for {indicators}", indicators=", ".join(wanted) or "-")
        return work.commit("count stays for", said, site_id=command.site_id, created=[])


def indicators_of_site(desk: Desk, site_id: str) -> tuple[str, ...]:
    """The codes that a stay at the site counts for, in order; raises NotAllowed."""
    desk.authorize(Permission.RECORD_ACTIVITIES, site_id)
    query = select(site_indicators.c.indicator).where(site_indicators.c.site_id == site_id)
    with desk.database.reading() as connection:
        return tuple(sorted(connection.execute(query).scalars()))
