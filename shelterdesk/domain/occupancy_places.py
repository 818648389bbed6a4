"""Occupancy room by room: what the nights of a house are made of, and which of them count at a site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from shelterdesk.domain.occupancy import Course, Place, Stretch, Use
from shelterdesk.domain.spans import Days, common


@dataclass(frozen=True, slots=True)
class PlaceUse:
    """One place over some nights. Of a site itself, `use` is of people in none of its rooms, and of counted beds."""

    place: Place
    use: Use


def by_place(found: Sequence[Course], first: date, end: date) -> tuple[PlaceUse, ...]:
    """Each place over the nights from `first` to before `end`; those with nothing to tell are left out."""
    uses = [(course.place, _use_of(course, first, end)) for course in found]
    in_rooms: dict[str, int] = defaultdict(int)
    for place, use in uses:
        in_rooms[place.site_id] += use.bed_nights if place.room_id else 0
    rows = (
        PlaceUse(
            place, use if place.room_id else replace(use, bed_nights=use.bed_nights - in_rooms[place.site_id])
        )
        for place, use in uses
    )
    return tuple(
        row for row in rows if row.use.bed_nights or row.use.available or row.use.out or row.use.held
    )


def _use_of(course: Course, first: date, end: date) -> Use:
    room = bool(course.place.room_id)
    met = [(one, nights) for one in course.stretches if (nights := _shared(one, first, end))]
    return Use(
        first,
        end,
        bed_nights=sum((one.slept if room else one.people) * nights for one, nights in met),
        available=sum(one.open * nights for one, nights in met),
        held=sum(one.held * nights for one, nights in met),
        rooms=sum(nights for one, nights in met if room and one.open > 0),
        rooms_used=sum(nights for one, nights in met if room and one.slept + one.held > 0),
        largest=max(0, min((one.free for one, _ in met), default=0)) if room else None,
        out=sum(one.out * nights for one, nights in met),
    )


def _shared(one: Stretch, first: date, end: date) -> int:
    return max(0, (min(one.end, end) - max(one.first, first)).days)


def within(found: Sequence[Course], windows: Mapping[str, Sequence[Days]]) -> tuple[Course, ...]:
    """The same cut to the days that count at a site, by its id; at a site that is not named all do."""
    return tuple(
        replace(course, stretches=tuple(_cut(course, windows[course.place.site_id])))
        if course.place.site_id in windows
        else course
        for course in found
    )


def _cut(course: Course, days: Sequence[Days]) -> list[Stretch]:
    return [
        replace(one, first=first, end=end)
        for one in course.stretches
        for first, end in common([(one.first, one.end)], days)
    ]
