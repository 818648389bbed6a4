"""Where and when a report is made: the day that stands on it, and whose way of writing numbers it follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.overview import site_facts
from shelterdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Imprint:
    """`day` is today at the site; `country` is ISO 3166-1 alpha-2, such as the end of a region ``es_DO``."""

    day: date
    country: str


def imprint(desk: Desk, site: str | None = None) -> Imprint:
    """Of the site called `site`, else of the actor's own, else of the first; raises NotFound for no site."""
    wanted = None if site is None else site_id_of(desk, site)
    with desk.database.reading() as connection:
        (facts,) = site_facts(connection, desk.home_site(connection, wanted))
    return Imprint(site_day(desk.clock(), facts.time_zone), facts.country)


def site_id_of(desk: Desk, name: str) -> str:
    """The site of that name; raises NotFound."""
    with desk.database.reading() as connection:
        found = next((one.site_id for one in site_facts(connection, None) if one.name == name), None)
    if found is None:
        raise NotFound(text("There is no site called {site}.", site=name))
    return found
