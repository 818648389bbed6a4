"""The days on which the use of rooms changes, as one set-based read: no night is ever expanded into a row.

A piece of days begins with one more of what it is of, and ends with one fewer; see `occupancy_pieces`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, FromClause, func, select, union_all

from shelterdesk.domain.occupancy import Measure, Place, Step
from shelterdesk.persistence.queries.edges import later, ordinal_of
from shelterdesk.persistence.queries.occupancy_pieces import Asked, pieces_of
from shelterdesk.persistence.tables import beds, holds, rooms, sites

_NO_ROOM = ""


@dataclass(frozen=True, slots=True)
class HoldInForce:
    bed_id: str
    held_from: datetime
    held_until: datetime
    time_zone: str


def holds_in_force(connection: Connection, site_ids: Sequence[str], now: datetime) -> tuple[HoldInForce, ...]:
    """Those that keep a bed at `now` or later."""
    query = (
        select(holds.c.bed_id, holds.c.held_from, holds.c.held_until, sites.c.time_zone)
        .join(beds, beds.c.id == holds.c.bed_id)
        .join(sites, sites.c.id == beds.c.site_id)
        .where(beds.c.site_id.in_(site_ids), holds.c.released_at.is_(None), holds.c.held_until > now)
    )
    return tuple(HoldInForce(**row._mapping) for row in connection.execute(query))  # noqa: SLF001 - documented


def steps_of(connection: Connection, asked: Asked) -> tuple[Step, ...]:
    """Every change before the end, what is there on the first day as a change of that day; rooms in their order."""
    edges = _edges(asked)
    change = func.sum(edges.c.by)
    query = (
        select(
            edges.c.site_id,
            sites.c.name.label("site"),
            rooms.c.id.label("room_id"),
            func.coalesce(rooms.c.name, _NO_ROOM).label("room"),
            edges.c.measure,
            edges.c.day,
            change.label("by"),
        )
        .join(sites, sites.c.id == edges.c.site_id)
        .outerjoin(rooms, rooms.c.id == edges.c.room_id)
        .group_by(
            edges.c.site_id,
            edges.c.room_id,
            edges.c.measure,
            edges.c.day,
            sites.c.name,
            rooms.c.name,
            rooms.c.position,
        )
        .having(change != 0)
        .order_by(sites.c.name, rooms.c.position.is_(None), rooms.c.position, rooms.c.name, edges.c.day)
    )
    return tuple(
        Step(
            Place(row.site_id, row.site, row.room_id or _NO_ROOM, row.room),
            Measure(row.measure),
            date.fromordinal(row.day),
            row.by,
        )
        for row in connection.execute(query)
    )


def _edges(asked: Asked) -> FromClause:
    """The two ends of each piece that is met, cut at the first day; an end beyond the last is none."""
    every = union_all(*pieces_of(asked)).cte("every")
    first, end = asked.first.toordinal(), asked.end.toordinal()
    pieces = (
        select(
            every.c.site_id,
            every.c.room_id,
            every.c.measure,
            every.c.by,
            later(every.c.from_, ordinal_of(asked.first)).label("from_"),
            every.c.until,
        )
        .where(every.c.from_ < every.c.until, every.c.from_ < end, every.c.until > first)
        .cte("pieces")
    )
    where = (pieces.c.site_id, pieces.c.room_id, pieces.c.measure)
    begins = select(*where, pieces.c.from_.label("day"), pieces.c.by)
    ends = select(*where, pieces.c.until.label("day"), (-pieces.c.by).label("by")).where(pieces.c.until < end)
    return union_all(begins, ends).subquery("edges")
