"""What the use of rooms is made of, as pieces: half-open spans of days of a room, or of a site beside its rooms.

Pieces of one bed, or of one person, that overlap are swept, so that each is there once a night.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    union_all,
)

from shelterdesk.domain.occupancy import Measure
from shelterdesk.persistence.guards import FOREVER
from shelterdesk.persistence.queries.edges import Edge, earlier, later, ordinal
from shelterdesk.persistence.tables import (
    bed_inventories,
    bed_outages,
    beds,
    placements,
    recorded_nights,
    sites,
    stays,
)

Pieces = Select[Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Nights from `first` to before `end` at these sites; those after `today` are expected, not counted."""

    site_ids: tuple[str, ...]
    first: date
    end: date
    today: date
    kept: Mapping[tuple[date, date], Sequence[str]] = field(default_factory=dict)  # days of holds: their beds


def pieces_of(asked: Asked) -> tuple[Pieces, ...]:
    """Site, room, measure, `from_`, `until` and `by` how many, for each measure; not yet cut to the nights asked."""
    return _people(asked), _counted(asked), _inventory(asked), _slept(asked), *_swept_by_bed(asked)


def _piece(
    measure: Measure, room_id: Edge | None, start: Edge, until: Edge, by: Edge | None = None
) -> tuple[ColumnElement[Any], ...]:
    return (
        (literal(None) if room_id is None else room_id).label("room_id"),
        literal(measure.value).label("measure"),
        start.label("from_"),
        until.label("until"),
        (literal(1, Integer) if by is None else by).label("by"),
    )


def _expected_end(asked: Asked, over: Edge) -> Edge:
    """The end of a stay, else the day on which it is expected; without one, or past it, it goes on.

    Tonight everyone who has not left is there.
    """
    expected = ordinal(stays.c.expected_exit_day)
    return case(
        (over.is_not(None), over),
        (or_(expected.is_(None), expected < asked.today.toordinal()), FOREVER),
        else_=later(expected, day_edge(asked.today + timedelta(days=1))),
    )


def _people(asked: Asked) -> Pieces:
    """Stays, each person once a night; where nights are recorded one by one, those, and stays from then on."""
    tomorrow = day_edge(asked.today + timedelta(days=1))
    entry = ordinal(stays.c.entry_day)
    night = ordinal(recorded_nights.c.night)
    end = _expected_end(asked, ordinal(stays.c.exit_day))
    whole = (
        select(
            stays.c.site_id,
            stays.c.person_id.label("owner"),
            case((sites.c.nights_recorded, later(entry, tomorrow)), else_=entry).label("from_"),
            end.label("until"),
        )
        .join(sites, sites.c.id == stays.c.site_id)
        .where(
            stays.c.site_id.in_(asked.site_ids),
            stays.c.entry_day < asked.end,
            or_(stays.c.exit_day.is_(None), stays.c.exit_day > asked.first),
        )
    )
    one_by_one = (
        select(
            stays.c.site_id,
            stays.c.person_id.label("owner"),
            night.label("from_"),
            (night + 1).label("until"),
        )
        .join(recorded_nights, recorded_nights.c.stay_id == stays.c.id)
        .join(sites, sites.c.id == stays.c.site_id)
        .where(
            stays.c.site_id.in_(asked.site_ids),
            sites.c.nights_recorded,
            recorded_nights.c.night >= asked.first,
            recorded_nights.c.night <= asked.today,
            night >= entry,
            night < func.coalesce(ordinal(stays.c.exit_day), FOREVER),
        )
    )
    swept = _swept(union_all(whole, one_by_one).subquery("told"))
    return select(swept.c.site_id, *_piece(Measure.PEOPLE, None, swept.c.from_, swept.c.until))


def _counted(asked: Asked) -> Pieces:
    table = bed_inventories
    end = func.coalesce(ordinal(table.c.ends_on), FOREVER)
    pieces = _piece(Measure.COUNTED, None, ordinal(table.c.starts_on), end, table.c.beds)
    return select(table.c.site_id, *pieces).where(table.c.site_id.in_(asked.site_ids))


def _inventory(asked: Asked) -> Pieces:
    pieces = _piece(Measure.BEDS, beds.c.room_id, ordinal(beds.c.opened_on), _closing())
    return select(beds.c.site_id, *pieces).where(beds.c.site_id.in_(asked.site_ids))


def _slept(asked: Asked) -> Pieces:
    """The guard of the database keeps the nights of a bed apart."""
    slept = _placements(asked).subquery("slept")
    return select(slept.c.site_id, *_piece(Measure.SLEPT, slept.c.room_id, slept.c.from_, slept.c.until))


def _swept_by_bed(asked: Asked) -> tuple[Pieces, ...]:
    """What is once a night for each bed, however many reasons there are."""
    out, slept, tomorrow = _outages(asked), _placements(asked), asked.today + timedelta(days=1)
    sources: tuple[tuple[Measure, tuple[Pieces, ...], bool], ...] = (
        (Measure.OUT, (out,), True),
        (Measure.USED, (slept, *_holds(asked, tomorrow)), False),
        (Measure.TAKEN, (slept, out, *_holds(asked, asked.today)), True),
    )
    found = []
    for measure, parts, inside in sources:
        told = union_all(*parts) if len(parts) > 1 else parts[0]
        swept = _swept(_within_inventory(told.subquery()) if inside else told.subquery())
        found.append(select(swept.c.site_id, *_piece(measure, swept.c.room_id, swept.c.from_, swept.c.until)))
    return tuple(found)


def _of_bed(start: Edge, until: Edge) -> tuple[ColumnElement[Any], ...]:
    return (
        beds.c.site_id,
        beds.c.room_id,
        beds.c.id.label("owner"),
        start.label("from_"),
        until.label("until"),
    )


def _placements(asked: Asked) -> Pieces:
    end = _expected_end(asked, ordinal(placements.c.to_day))
    return (
        select(*_of_bed(ordinal(placements.c.from_day), end))
        .join_from(placements, beds, beds.c.id == placements.c.bed_id)
        .join(stays, stays.c.id == placements.c.stay_id)
        .where(
            beds.c.site_id.in_(asked.site_ids),
            placements.c.from_day < asked.end,
            or_(placements.c.to_day.is_(None), placements.c.to_day > asked.first),
        )
    )


def _outages(asked: Asked) -> Pieces:
    end = func.coalesce(ordinal(bed_outages.c.end_day), FOREVER)
    return (
        select(*_of_bed(ordinal(bed_outages.c.first_day), end))
        .join_from(bed_outages, beds, beds.c.id == bed_outages.c.bed_id)
        .where(beds.c.site_id.in_(asked.site_ids))
    )


def _holds(asked: Asked, since: date) -> tuple[Pieces, ...]:
    """Beds that are kept from that night on, for all the nights that their holds touch."""
    return tuple(
        select(*_of_bed(day_edge(max(since, first)), day_edge(end))).where(beds.c.id.in_(bed_ids))
        for (first, end), bed_ids in asked.kept.items()
    )


def day_edge(day: date) -> Edge:
    return literal(day.toordinal(), Integer)


def _within_inventory(told: FromClause) -> FromClause:
    """The pieces of beds, cut to the days on which the site has the bed."""
    carried = (told.c.site_id, told.c.room_id, told.c.owner)
    start, until = later(told.c.from_, ordinal(beds.c.opened_on)), earlier(told.c.until, _closing())
    return (
        select(*carried, start.label("from_"), until.label("until"))
        .join_from(told, beds, and_(beds.c.id == told.c.owner, start < until))
        .subquery()
    )


def _closing() -> Edge:
    return func.coalesce(ordinal(beds.c.closed_on), FOREVER)


def _swept(told: FromClause) -> FromClause:
    """The pieces of each owner at a site made disjoint: each begins where those before it have ended."""
    reached = func.max(told.c.until).over(
        partition_by=(told.c.site_id, told.c.owner), order_by=(told.c.from_, told.c.until), rows=(None, -1)
    )
    carried = [column for column in told.c if column.key not in {"from_", "until"}]
    ordered = (
        select(
            *carried, told.c.from_.label("start"), told.c.until, func.coalesce(reached, 0).label("reached")
        )
        .where(told.c.from_ < told.c.until)
        .subquery()
    )
    again = [ordered.c[column.key] for column in carried]
    return select(
        *again, later(ordered.c.start, ordered.c.reached).label("from_"), ordered.c.until
    ).subquery()
