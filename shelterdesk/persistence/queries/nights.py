"""Bed-nights, capacity and turnover by interval arithmetic: no date is ever expanded into a row.

A period is half-open here, ``[first, end)``: the night of a date counts when ``entry <= date < exit``
(HUD: a same-day stay has none).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    Connection,
    FromClause,
    Select,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    union_all,
)

from shelterdesk.domain.figures import Period
from shelterdesk.persistence.queries.bed_days import out_of_service, standing
from shelterdesk.persistence.queries.edges import earlier, later, ordinal, until
from shelterdesk.persistence.tables import bed_inventories, beds, stays
from shelterdesk.persistence.types import Day


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` up to, but not including, `end`."""

    first: date
    end: date

    @property
    def period(self) -> Period:
        return Period(self.first, self.end - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Nights:
    """Of one site in one span."""

    site_id: str
    span: Span
    nights: int


@dataclass(frozen=True, slots=True)
class Turnover:
    """People who came to and left one site in a span, and the whole stays of the leavers, in nights."""

    site_id: str
    admissions: int
    exits: int
    nights_of_leavers: int

    @property
    def average_stay(self) -> Decimal | None:
        return Decimal(self.nights_of_leavers) / self.exits if self.exits else None


SPANS_AT_ONCE = 400  # SQLite joins at most 500 SELECTs with UNION ALL


def opened_on(connection: Connection, site_ids: Sequence[str]) -> date | None:
    """The first day on which a bed stood at, or a person came to, one of the sites; None before that."""
    days = [
        connection.execute(select(func.min(column)).where(column.table.c.site_id.in_(site_ids))).scalar_one()
        for column in (beds.c.opened_on, bed_inventories.c.starts_on, stays.c.entry_day)
    ]
    return min((day for day in days if day is not None), default=None)


def bed_nights(connection: Connection, spans: Sequence[Span], site_ids: Sequence[str]) -> tuple[Nights, ...]:
    """Bed-nights per site and span, where there are any."""
    return tuple(_each(connection, spans, site_ids, _taken))


def available_bed_nights(
    connection: Connection, spans: Sequence[Span], site_ids: Sequence[str]
) -> tuple[Nights, ...]:
    """Nights that beds were in service: their dated inventory less their outages."""
    return tuple(_each(connection, spans, site_ids, _offered))


def _each(
    connection: Connection,
    spans: Sequence[Span],
    site_ids: Sequence[str],
    query: Callable[[FromClause, Sequence[str]], Select[Any]],
) -> Iterator[Nights]:
    for start in range(0, len(spans), SPANS_AT_ONCE):
        for row in connection.execute(query(_spans(spans[start : start + SPANS_AT_ONCE]), site_ids)):
            yield Nights(row.site_id, Span(row.first, row.end), int(row.nights))


def _taken(table: FromClause, site_ids: Sequence[str]) -> Select[Any]:
    shared = earlier(until(stays.c.exit_day), ordinal(table.c.end)) - later(
        ordinal(stays.c.entry_day), ordinal(table.c.first)
    )
    # Plain comparisons of columns, so that the index of the sites' stays is used.
    meet = and_(
        stays.c.entry_day < table.c.end,
        or_(
            stays.c.exit_day.is_(None),
            and_(stays.c.exit_day > table.c.first, stays.c.exit_day > stays.c.entry_day),
        ),
    )
    return (
        select(stays.c.site_id, table.c.first, table.c.end, func.sum(shared).label("nights"))
        .join(table, meet)
        .where(stays.c.site_id.in_(site_ids))
        .group_by(stays.c.site_id, table.c.first, table.c.end)
        .order_by(table.c.first)
    )


def _offered(table: FromClause, site_ids: Sequence[str]) -> Select[Any]:
    stood, out = standing(site_ids).subquery("stood"), out_of_service(site_ids)
    both = union_all(_within(stood, table, 1), _within(out, table, -1)).subquery()
    return (
        select(both.c.site_id, both.c.first, both.c.end, func.sum(both.c.nights).label("nights"))
        .group_by(both.c.site_id, both.c.first, both.c.end)
        .order_by(both.c.first)
    )


def _within(pieces: FromClause, table: FromClause, by: int) -> Select[Any]:
    """Nights of pieces that lie in the spans, times `by`."""
    first = later(pieces.c.from_, ordinal(table.c.first))
    end = earlier(pieces.c.until, ordinal(table.c.end))
    nights = ((end - first) * by).label("nights")
    return select(pieces.c.site_id, table.c.first, table.c.end, nights).join_from(pieces, table, first < end)


def turnover(connection: Connection, span: Span, site_ids: Sequence[str]) -> tuple[Turnover, ...]:
    """Distinct people admitted to and gone from each site in the span."""
    last = span.period.last
    came = stays.c.entry_day.between(span.first, last)
    left = stays.c.exit_day.between(span.first, last)
    stayed = ordinal(stays.c.exit_day) - ordinal(stays.c.entry_day)
    query = (
        select(
            stays.c.site_id,
            func.count(func.distinct(case((came, stays.c.person_id)))).label("admissions"),
            func.count(func.distinct(case((left, stays.c.person_id)))).label("exits"),
            func.coalesce(func.sum(case((left, stayed))), 0).label("nights"),
        )
        .where(stays.c.site_id.in_(site_ids), or_(came, left))
        .group_by(stays.c.site_id)
    )
    return tuple(
        Turnover(row.site_id, row.admissions, row.exits, int(row.nights)) for row in connection.execute(query)
    )


def _spans(spans: Sequence[Span]) -> FromClause:
    rows = [
        select(literal(span.first, Day).label("first"), literal(span.end, Day).label("end")) for span in spans
    ]
    return (union_all(*rows) if len(rows) > 1 else rows[0]).subquery("spans")
