"""Bed-nights, capacity and turnover by interval arithmetic: no date is ever expanded into a row.

A period is half-open here, ``[first, end)``: the night of a date counts when ``entry <= date < exit``
(HUD: a same-day stay has none).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    Select,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    type_coerce,
    union_all,
)

from shelterdesk.persistence.tables import bed_outages, beds, stays
from shelterdesk.persistence.types import Day


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `first` up to, but not including, `end`."""

    first: date
    end: date


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
        for column in (beds.c.opened_on, stays.c.entry_day)
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
    length = _overlap(stays.c.entry_day, stays.c.exit_day, table.c.first, table.c.end)
    return (
        select(stays.c.site_id, table.c.first, table.c.end, func.sum(length).label("nights"))
        .join(table, _meets(stays.c.entry_day, stays.c.exit_day, table.c.first, table.c.end))
        .where(stays.c.site_id.in_(site_ids))
        .group_by(stays.c.site_id, table.c.first, table.c.end)
        .order_by(table.c.first)
    )


def _offered(table: FromClause, site_ids: Sequence[str]) -> Select[Any]:
    inventory = select(
        beds.c.site_id,
        table.c.first,
        table.c.end,
        _overlap(beds.c.opened_on, beds.c.closed_on, table.c.first, table.c.end).label("nights"),
    ).join(table, _meets(beds.c.opened_on, beds.c.closed_on, table.c.first, table.c.end))
    out_from = _later(bed_outages.c.first_day, beds.c.opened_on)
    out_to = _earlier(bed_outages.c.end_day, beds.c.closed_on)
    outages = (
        select(
            beds.c.site_id,
            table.c.first,
            table.c.end,
            (-_overlap(out_from, out_to, table.c.first, table.c.end)).label("nights"),
        )
        .join(bed_outages, bed_outages.c.bed_id == beds.c.id)
        .join(table, _meets(out_from, out_to, table.c.first, table.c.end))
    )
    both = union_all(inventory, outages).subquery()
    return (
        select(both.c.site_id, both.c.first, both.c.end, func.sum(both.c.nights).label("nights"))
        .where(both.c.site_id.in_(site_ids))
        .group_by(both.c.site_id, both.c.first, both.c.end)
        .order_by(both.c.first)
    )


def turnover(connection: Connection, span: Span, site_ids: Sequence[str]) -> tuple[Turnover, ...]:
    """Distinct people admitted to and gone from each site in the span."""
    last = _last(span)
    came = stays.c.entry_day.between(span.first, last)
    left = stays.c.exit_day.between(span.first, last)
    stayed = type_coerce(stays.c.exit_day, Integer) - type_coerce(stays.c.entry_day, Integer)
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


def _last(span: Span) -> date:
    return date.fromordinal(span.end.toordinal() - 1)


def _spans(spans: Sequence[Span]) -> FromClause:
    rows = [
        select(literal(span.first, Day).label("first"), literal(span.end, Day).label("end")) for span in spans
    ]
    return (union_all(*rows) if len(rows) > 1 else rows[0]).subquery("spans")


Edge = ColumnElement[Any]


def _overlap(start: Edge, end: Edge, first: Edge, last: Edge) -> Edge:
    """Nights that ``[start, end)`` and ``[first, last)`` share, given that they meet; no end means never."""
    until = type_coerce(_earlier(end, last), Integer)
    return until - type_coerce(_later(start, first), Integer)


def _meets(start: Edge, end: Edge, first: Edge, last: Edge) -> Edge:
    """Whether they share a night; an interval that ends before it begins shares none."""
    return and_(start < last, or_(end.is_(None), and_(end > first, end > start)))


def _later(one: Edge, other: Edge) -> Edge:
    return case((one > other, one), else_=other)


def _earlier(one: Edge, other: Edge) -> Edge:
    """The earlier of two ends; an open end (NULL) gives way to the other."""
    return case((or_(one.is_(None), one > other), other), else_=one)
