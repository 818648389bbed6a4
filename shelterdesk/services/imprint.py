"""Where and when a report is made: the day that stands on it, and whose way of writing numbers it follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shelterdesk.domain.calendar import site_day
from shelterdesk.persistence.queries.overview import site_facts
from shelterdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Imprint:
    """`day` is today at the site; `country` is ISO 3166-1 alpha-2, such as the end of a region ``es_DO``."""

    day: date
    country: str


def imprint(desk: Desk, site: str | None = None) -> Imprint:
    """Of the site called `site`, else of the actor's own, else of the first; raises NotFound for no site."""
    with desk.database.reading() as connection:
        home = desk.home_site(connection)
        facts = site_facts(connection, None)
    chosen = next((one for one in facts if one.name == site), None) or next(
        one for one in facts if one.site_id == home
    )
    return Imprint(site_day(desk.clock(), chosen.time_zone), chosen.country)
