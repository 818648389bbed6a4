"""Which sites a report is of: those that were asked for, if the reader may see their figures."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.figures import Period
from shelterdesk.domain.roles import Actor, Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.places import SiteDays, site_days
from shelterdesk.services.desk import Desk


def sites_of_report(
    desk: Desk, connection: Connection, period: Period, name: str | None
) -> tuple[SiteDays, ...]:
    """The site of that name, else the reader's own, else every site, by name.

    Raises NotAllowed, NotFound for no such site, BadInput for a period that ends before it begins.
    """
    if period.last < period.first:
        raise BadInput(text("The period ends before it begins."))
    found = site_days(connection, desk.actor.site_id, name)
    if not found:
        raise NotFound(text("There is no site called {site}.", site=name))
    for site in found:
        desk.authorize(Permission.SEE_REPORTS, site.site_id)
    return found


def name_of_report(reader: Actor, asked: str | None, chosen: Sequence[SiteDays]) -> str | None:
    """The one site that the figures are of; who works at one site only has a report of that site, not of all."""
    return chosen[0].name if reader.site_id is not None else asked
