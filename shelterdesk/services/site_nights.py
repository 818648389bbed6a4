"""Bed-nights of sites for the reports: the desk's own by its stays, those of an HMIS export by HUD's rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection

from shelterdesk.domain.census import HUD
from shelterdesk.domain.places import available_nights, counted_nights
from shelterdesk.domain.spans import Days
from shelterdesk.persistence.queries import nights
from shelterdesk.persistence.queries.census import Asked, census
from shelterdesk.persistence.queries.nights import Nights, Span
from shelterdesk.persistence.queries.places import SiteDays, counted_beds, known_beds


def taken(connection: Connection, spans: Sequence[Span], chosen: Sequence[SiteDays]) -> tuple[Nights, ...]:
    """Bed-nights per site and span, where there are any."""
    own, told = _apart(chosen)
    found = list(nights.bed_nights(connection, spans, own))
    for span in spans if told else ():
        asked = Asked(span.period, HUD, _windows(span, told))
        found += (
            Nights(row.site_id, span, row.nights) for row in census(connection, asked, by_household=False)
        )
    return tuple(found)


def offered(connection: Connection, spans: Sequence[Span], chosen: Sequence[SiteDays]) -> tuple[Nights, ...]:
    """Nights that beds were in service, per site and span, where there are any."""
    own, told = _apart(chosen)
    found = list(nights.available_bed_nights(connection, spans, own))
    ids = [site.site_id for site in told]
    lots, known = (counted_beds(connection, ids), known_beds(connection, ids)) if told else ((), ())
    for span in spans if told else ():
        together: Counter[str] = Counter()
        for (site_id, _), count in available_nights(lots, known, HUD, _windows(span, told)).items():
            together[site_id] += count
        found += (Nights(site_id, span, count) for site_id, count in together.items())
    return tuple(found)


def _apart(chosen: Sequence[SiteDays]) -> tuple[list[str], list[SiteDays]]:
    """The ids of the desk's own sites, and the sites that an export named."""
    own = [site.site_id for site in chosen if site.source_id is None]
    return own, [site for site in chosen if site.source_id is not None]


def _windows(span: Span, told: Sequence[SiteDays]) -> dict[str, tuple[Days, ...]]:
    period = span.period
    return {
        site.site_id: counted_nights(period, period.last, site.operating, site.taking_part) for site in told
    }
