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
    Integer,
    Select,
    case,
    literal,
    or_,
    select,
    union_all,
)

from shelterdesk.domain.occupancy import Measure
from shelterdesk.persistence.guards import FOREVER
from shelterdesk.persistence.queries.bed_days import of_bed, outages, standing, swept_by_bed, within_inventory
from shelterdesk.persistence.queries.edges import Edge, later, ordinal, ordinal_of, swept, until
from shelterdesk.persistence.tables import (
    bed_inventories,
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
    measure: Measure, room_id: Edge | None, start: Edge, end: Edge, by: Edge | None = None
) -> tuple[ColumnElement[Any], ...]:
    return (
        (literal(None) if room_id is None else room_id).label("room_id"),
        literal(measure.value).label("measure"),
        start.label("from_"),
        end.label("until"),
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
        else_=later(expected, ordinal_of(asked.today + timedelta(days=1))),
    )


def _people(asked: Asked) -> Pieces:
    """Stays, each person once a night; where nights are recorded one by one, those, and stays from then on."""
    told = union_all(_whole_stays(asked), _one_by_one(asked)).subquery("told")
    once = swept(told, ("site_id", "owner"), ("from_", "until"))
    return select(once.c.site_id, *_piece(Measure.PEOPLE, None, once.c.from_, once.c.until))


def _whole_stays(asked: Asked) -> Pieces:
    entry, tomorrow = ordinal(stays.c.entry_day), ordinal_of(asked.today + timedelta(days=1))
    return (
        select(
            stays.c.site_id,
            stays.c.person_id.label("owner"),
            case((sites.c.nights_recorded, later(entry, tomorrow)), else_=entry).label("from_"),
            _expected_end(asked, ordinal(stays.c.exit_day)).label("until"),
        )
        .join(sites, sites.c.id == stays.c.site_id)
        .where(
            stays.c.site_id.in_(asked.site_ids),
            stays.c.entry_day < asked.end,
            or_(stays.c.exit_day.is_(None), stays.c.exit_day > asked.first),
        )
    )


def _one_by_one(asked: Asked) -> Pieces:
    night = ordinal(recorded_nights.c.night)
    return (
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
            night >= ordinal(stays.c.entry_day),
            night < until(stays.c.exit_day),
        )
    )


def _counted(asked: Asked) -> Pieces:
    table = bed_inventories
    pieces = _piece(Measure.COUNTED, None, ordinal(table.c.starts_on), until(table.c.ends_on), table.c.beds)
    return select(table.c.site_id, *pieces).where(table.c.site_id.in_(asked.site_ids))


def _inventory(asked: Asked) -> Pieces:
    stood = standing(asked.site_ids).subquery("stood")
    return select(stood.c.site_id, *_piece(Measure.BEDS, stood.c.room_id, stood.c.from_, stood.c.until))


def _slept(asked: Asked) -> Pieces:
    """The guard of the database keeps the nights of a bed apart."""
    slept = _placements(asked).subquery("slept")
    return select(slept.c.site_id, *_piece(Measure.SLEPT, slept.c.room_id, slept.c.from_, slept.c.until))


def _swept_by_bed(asked: Asked) -> tuple[Pieces, ...]:
    """What is once a night for each bed, however many reasons there are."""
    out, slept, tomorrow = outages(asked.site_ids), _placements(asked), asked.today + timedelta(days=1)
    sources: tuple[tuple[Measure, tuple[Pieces, ...], bool], ...] = (
        (Measure.OUT, (out,), True),
        (Measure.USED, (slept, *_holds(asked, tomorrow)), False),
        (Measure.TAKEN, (slept, out, *_holds(asked, asked.today)), True),
    )
    found = []
    for measure, parts, inside in sources:
        told = union_all(*parts) if len(parts) > 1 else parts[0]
        once = swept_by_bed(within_inventory(told.subquery()) if inside else told.subquery())
        found.append(select(once.c.site_id, *_piece(measure, once.c.room_id, once.c.from_, once.c.until)))
    return tuple(found)


def _placements(asked: Asked) -> Pieces:
    end = _expected_end(asked, ordinal(placements.c.to_day))
    return (
        select(*of_bed(ordinal(placements.c.from_day), end))
        .join_from(placements, beds, beds.c.id == placements.c.bed_id)
        .join(stays, stays.c.id == placements.c.stay_id)
        .where(
            beds.c.site_id.in_(asked.site_ids),
            placements.c.from_day < asked.end,
            or_(placements.c.to_day.is_(None), placements.c.to_day > asked.first),
        )
    )


def _holds(asked: Asked, since: date) -> tuple[Pieces, ...]:
    """Beds that are kept from that night on, for all the nights that their holds touch."""
    return tuple(
        select(*of_bed(ordinal_of(max(since, first)), ordinal_of(end))).where(beds.c.id.in_(bed_ids))
        for (first, end), bed_ids in asked.kept.items()
    )
