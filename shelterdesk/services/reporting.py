"""The figures of the reports: authorised, counted in the database, and protected before they leave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import Connection, select

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.disclosure import DONOR_THRESHOLD
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.figures import (
    Count,
    DonorFigures,
    GrantRow,
    OccupancyFigures,
    OccupancyRow,
    Period,
    SexAgeRow,
)
from shelterdesk.domain.occupancy import share_of
from shelterdesk.domain.people import AGE_BANDS, Sex
from shelterdesk.domain.protection import protect
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries import nights, reach
from shelterdesk.persistence.queries.nights import Span
from shelterdesk.persistence.queries.places import SiteDays
from shelterdesk.persistence.tables import installation
from shelterdesk.services import site_nights
from shelterdesk.services.desk import Desk
from shelterdesk.services.report_sites import name_of_report, sites_of_report


@dataclass(frozen=True, slots=True)
class ReportScope:
    """What to report on. `site` and `donor` are names as people know them; None means all."""

    period: Period
    site: str | None = None
    donor: str | None = None


def donor_figures(desk: Desk, scope: ReportScope, threshold: int = DONOR_THRESHOLD) -> DonorFigures:
    """The donor report; counts of people up to `threshold` are hidden, with what would give them away.

    Raises NotAllowed, BadInput for a period that ends before it begins, NotFound for no such site or donor.
    """
    with desk.database.reading() as connection:
        chosen = sites_of_report(desk, connection, scope.period, scope.site)
        exact = _donor_figures(desk, connection, scope, chosen)
    return protect(exact, threshold)


def occupancy_figures(desk: Desk, scope: ReportScope) -> OccupancyFigures:
    """Occupancy by site and month, exact; raises as `donor_figures` does."""
    with desk.database.reading() as connection:
        chosen = sites_of_report(desk, connection, scope.period, scope.site)
        return OccupancyFigures(
            organisation=_organisation(connection),
            period=scope.period,
            site=name_of_report(desk.actor, scope.site, chosen),
            rows=_occupancy(desk, connection, scope.period, chosen),
            by_month=_by_month(desk, connection, scope.period, chosen),
        )


def _donor_figures(
    desk: Desk, connection: Connection, scope: ReportScope, chosen: Sequence[SiteDays]
) -> DonorFigures:
    reached = reach.Scope(
        scope.period, tuple(site.site_id for site in chosen), _grants(connection, scope.donor)
    )
    people = reach.people_by_sex_and_band(connection, reached)
    items = reach.items_handed_out(connection, reached)
    occupancy = _occupancy(desk, connection, scope.period, chosen)
    months: dict[str, int] = {}
    for _, month, taken, _ in _by_month(desk, connection, scope.period, chosen):
        months[month] = months.get(month, 0) + taken
    return DonorFigures(
        organisation=_organisation(connection),
        period=scope.period,
        site=name_of_report(desk.actor, scope.site, chosen),
        donor=scope.donor,
        people_reached=Count(people.total()),
        by_sex_age=tuple(
            SexAgeRow(sex, band.code, Count(people[sex, band.code])) for sex in Sex for band in AGE_BANDS
        ),
        bed_nights=occupancy[-1].bed_nights,
        occupancy=occupancy,
        kits_handed_out=sum((item.quantity for item in items if item.is_kit), Decimal(0)),
        items=items,
        activities=reach.activities_by_kind(connection, reached),
        by_grant=tuple(
            GrantRow(row.donor, row.grant, row.currency, row.value, Count(row.people), row.activities)
            for row in reach.totals_by_grant(connection, reached)
        ),
        bed_nights_by_month=tuple(months.items()),
    )


def _grants(connection: Connection, donor: str | None) -> tuple[str, ...] | None:
    if donor is None:
        return None
    found = reach.grants_of_donor(connection, donor)
    if not found:
        raise NotFound(text("There is no donor called {donor}.", donor=donor))
    return found


def _organisation(connection: Connection) -> str:
    return str(connection.execute(select(installation.c.organisation_name)).scalar_one())


def _span(desk: Desk, connection: Connection, period: Period, chosen: Sequence[SiteDays]) -> Span | None:
    """The nights of the period that have begun, tonight's the last, from the year that has the first of them.

    None for a period still to come, or that was over before.
    """
    today = min(site_day(desk.clock(), site.time_zone) for site in chosen)
    opened = nights.opened_on(connection, [site.site_id for site in chosen]) or today
    first, last = max(period.first, opened.replace(month=1, day=1)), min(period.last, today)
    return Span(first, last + timedelta(days=1)) if first <= last else None


def _occupancy(
    desk: Desk, connection: Connection, period: Period, chosen: Sequence[SiteDays]
) -> tuple[OccupancyRow, ...]:
    ids, span = [site.site_id for site in chosen], _span(desk, connection, period, chosen)
    spans = [] if span is None else [span]
    taken = {row.site_id: row.nights for row in site_nights.taken(connection, spans, chosen)} if spans else {}
    open_ = (
        {row.site_id: row.nights for row in site_nights.offered(connection, spans, chosen)} if spans else {}
    )
    moved = {row.site_id: row for row in nights.turnover(connection, span, ids)} if span else {}
    nobody = nights.Turnover("", 0, 0, 0)
    rows = [
        _row(
            site.name, taken.get(site.site_id, 0), open_.get(site.site_id, 0), moved.get(site.site_id, nobody)
        )
        for site in chosen
    ]
    if len(rows) > 1:
        everyone = nights.Turnover(
            "",
            sum(row.admissions for row in moved.values()),
            sum(row.exits for row in moved.values()),
            sum(row.nights_of_leavers for row in moved.values()),
        )
        rows.append(_row(None, sum(taken.values()), sum(open_.values()), everyone))
    return tuple(rows)


def _row(site: str | None, taken: int, available: int, moved: nights.Turnover) -> OccupancyRow:
    return OccupancyRow(
        site=site,
        bed_nights=taken,
        available_bed_nights=available,
        utilisation=share_of(taken, available),
        admissions=Count(moved.admissions),
        exits=Count(moved.exits),
        average_stay=moved.average_stay,
    )


def _by_month(
    desk: Desk, connection: Connection, period: Period, chosen: Sequence[SiteDays]
) -> tuple[tuple[str, str, int, int], ...]:
    span = _span(desk, connection, period, chosen)
    if span is None:
        return ()
    months = months_of(span)
    taken = {(row.site_id, row.span): row.nights for row in site_nights.taken(connection, months, chosen)}
    available = {
        (row.site_id, row.span): row.nights for row in site_nights.offered(connection, months, chosen)
    }
    return tuple(
        (
            site.name,
            f"{month.first:%Y-%m}",
            taken.get((site.site_id, month), 0),
            available.get((site.site_id, month), 0),
        )
        for site in chosen
        for month in months
    )


def months_of(span: Span) -> tuple[Span, ...]:
    """The span cut at the first of each month."""
    cuts = [span.first]
    day = _next_month(span.first)
    while day < span.end:
        cuts.append(day)
        day = _next_month(day)
    return tuple(Span(first, end) for first, end in zip(cuts, [*cuts[1:], span.end], strict=True))


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
