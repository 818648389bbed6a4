"""Bed-nights of sites for the reports: the desk's own by its stays, those of an HMIS export by HUD's rules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection

from shelterdesk.domain.census import HUD
from shelterdesk.domain.figures import Period
from shelterdesk.domain.places import available_nights, counted_nights
from shelterdesk.persistence.queries import nights
from shelterdesk.persistence.queries.census import Asked, census
from shelterdesk.persistence.queries.nights import Nights, Span
from shelterdesk.persistence.queries.places import SiteDays, counted_beds, site_days


def taken(connection: Connection, spans: Sequence[Span], site_ids: Sequence[str]) -> tuple[Nights, ...]:
    """Bed-nights per site and span, where there are any."""
    told = _told(connection, site_ids)
    own = [site_id for site_id in site_ids if site_id not in {site.site_id for site in told}]
    found = list(nights.bed_nights(connection, spans, own))
    for span in spans if told else ():
        period = Period(span.first, date.fromordinal(span.end.toordinal() - 1))
        asked = Asked(period, HUD, {site.site_id: _open(period, site) for site in told})
        found += (
            Nights(row.site_id, span, row.nights) for row in census(connection, asked, by_household=False)
        )
    return tuple(found)


def offered(connection: Connection, spans: Sequence[Span], site_ids: Sequence[str]) -> tuple[Nights, ...]:
    """Nights that beds were in service, those of inventories among them."""
    own = nights.available_bed_nights(connection, spans, site_ids)
    found = {(row.site_id, row.span): row.nights for row in own}
    told = _told(connection, site_ids)
    lots = counted_beds(connection, [site.site_id for site in told]) if told else ()
    for span in spans if lots else ():
        period = Period(span.first, date.fromordinal(span.end.toordinal() - 1))
        windows = {site.site_id: _open(period, site) for site in told}
        for (site_id, _), count in available_nights(lots, (), HUD, windows).items():
            found[site_id, span] = found.get((site_id, span), 0) + count
    return tuple(Nights(site_id, span, count) for (site_id, span), count in found.items())


def _told(connection: Connection, site_ids: Sequence[str]) -> tuple[SiteDays, ...]:
    """The sites among these that an export named."""
    return tuple(
        site
        for site in site_days(connection, None, None)
        if site.source_id is not None and site.site_id in site_ids
    )


def _open(period: Period, site: SiteDays) -> tuple[tuple[date, date], ...]:
    return counted_nights(period, period.last, site.operating, site.taking_part)
