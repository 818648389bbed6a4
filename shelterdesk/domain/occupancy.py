"""How full a house was and will be: from the days on which something changed to nights, rooms, weeks and months.

Days are days at the site, spans half-open. What is read are steps: on a day, so many more or fewer of something
in a room. Between two steps nothing changes, so a room has stretches and not nights; only the house as a whole
is told night by night, since that is what is shown. A share is never clamped: above one is a finding.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from heapq import heappop, heappush
from itertools import groupby, pairwise

from shelterdesk.domain.spans import by_night

FORECAST_NIGHTS = 28  # the four weeks after tonight


class Measure(StrEnum):
    """What steps are of. All of a room, but for people and counted beds, which belong to the site."""

    PEOPLE = "people"  # distinct people who stay at the site, in a bed or not
    COUNTED = "counted"  # beds that are known as a number only
    BEDS = "beds"  # in the inventory
    OUT = "out"  # of these, out of service, once where reasons overlap
    SLEPT = "slept"  # people in the beds of the room
    USED = "used"  # beds slept in or kept for someone
    TAKEN = "taken"  # beds of the inventory that nobody else can have: slept in, kept or out of service


@dataclass(frozen=True, slots=True)
class Place:
    """A room, or with an empty `room_id` what a site has beside its rooms."""

    site_id: str
    site: str
    room_id: str
    room: str


@dataclass(frozen=True, slots=True)
class Step:
    """On `day`, `by` more (or fewer) of a measure in a place."""

    place: Place
    measure: Measure
    day: date
    by: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """The nights from `first` to before `end`, on each of which the place was as told here."""

    first: date
    end: date
    people: int = 0
    beds: int = 0
    out: int = 0
    slept: int = 0
    held: int = 0
    free: int = 0  # beds in service that someone could still have

    @property
    def nights(self) -> int:
        return (self.end - self.first).days

    @property
    def open(self) -> int:
        """Beds that could be used; those out of service are not, whoever sleeps in them."""
        return self.beds - self.out


@dataclass(frozen=True, slots=True)
class Course:
    """A place through time: its stretches in order; nothing is there in the nights between them."""

    place: Place
    stretches: tuple[Stretch, ...]

    def on(self, night: date) -> Stretch | None:
        return next((one for one in self.stretches if one.first <= night < one.end), None)


@dataclass(frozen=True, slots=True)
class Use:
    """The nights from `first` to before `end`, added up. `held` is 0 but where it is a forecast.

    `rooms` are nights of rooms that had a bed in service, `rooms_used` those of rooms that somebody was in.
    `largest` is the largest household that one room could still take in every one of these nights.
    """

    first: date
    end: date
    bed_nights: int
    available: int
    held: int
    rooms: int
    rooms_used: int
    largest: int | None
    out: int = 0
    forecast: bool = False

    @property
    def nights(self) -> int:
        return (self.end - self.first).days

    @property
    def last(self) -> date:
        return self.end - timedelta(days=1)

    @property
    def share(self) -> Decimal | None:
        """Utilisation, beds kept for someone to come included; None where there was no bed."""
        return share_of(self.bed_nights + self.held, self.available)

    @property
    def room_share(self) -> Decimal | None:
        return share_of(self.rooms_used, self.rooms)


class Grain(StrEnum):
    """How many nights one bar is of."""

    DAY = "day"
    WEEK = "week"  # from Monday, as ISO has it
    MONTH = "month"


def share_of(part: int, whole: int) -> Decimal | None:
    return Decimal(part) / whole if whole else None


def courses(steps: Iterable[Step], end: date) -> tuple[Course, ...]:
    """The stretches of each place before `end`, places in the order in which they first come."""
    of_place: dict[Place, list[Step]] = {}
    for step in steps:
        of_place.setdefault(step.place, []).append(step)
    return tuple(Course(place, tuple(_stretches(found, end))) for place, found in of_place.items())


def _stretches(steps: list[Step], end: date) -> Iterator[Stretch]:
    now: dict[Measure, int] = defaultdict(int)
    steps.sort(key=lambda step: step.day)
    turns = [(day, list(of_day)) for day, of_day in groupby(steps, key=lambda step: step.day)]
    for (day, of_day), (until, _) in pairwise([*turns, (end, [])]):
        for step in of_day:
            now[step.measure] += step.by
        if day < until and any(now.values()):
            yield _stretch(day, until, now)


def _stretch(first: date, end: date, now: Mapping[Measure, int]) -> Stretch:
    return Stretch(
        first,
        end,
        people=now[Measure.PEOPLE],
        beds=now[Measure.BEDS] + now[Measure.COUNTED],
        out=now[Measure.OUT],
        slept=now[Measure.SLEPT],
        held=now[Measure.USED] - now[Measure.SLEPT],
        free=now[Measure.BEDS] - now[Measure.TAKEN],
    )


def house_nights(found: Sequence[Course], first: date, end: date, today: date) -> tuple[Use, ...]:
    """Each night from `first` to before `end`, all places together; those after `today` are a forecast."""
    days = max(0, (end - first).days)
    names = ("bed_nights", "available", "held", "rooms", "rooms_used", "out")
    stretches = (
        (one.first, one.end, _parts(course.place, one)) for course in found for one in course.stretches
    )
    added = dict(zip(names, by_night(stretches, first, end, len(names)), strict=True))
    largest = _largest(found, first, days)
    return tuple(_night(added, largest, first, at, today) for at in range(days))


def _parts(place: Place, one: Stretch) -> tuple[int, ...]:
    room = bool(place.room_id)
    # A bed that is kept counts as someone in its room: stretches before tonight have none.
    in_use = room and one.slept + one.held > 0
    return (one.people, one.open, one.held, int(room and one.open > 0), int(in_use), one.out)


def _night(
    added: Mapping[str, Sequence[int]], largest: Sequence[int | None], first: date, at: int, today: date
) -> Use:
    day = first + timedelta(days=at)
    values = {name: of_days[at] for name, of_days in added.items()}
    return Use(day, day + timedelta(days=1), **values, largest=largest[at], forecast=day > today)


def _largest(found: Sequence[Course], first: date, days: int) -> list[int | None]:
    """The most free beds of one room in each night; None where no room is known."""
    begin: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for course in found:
        for one in course.stretches if course.place.room_id else ():
            since, until = (one.first - first).days, (one.end - first).days
            begin[max(0, since)].append((-one.free, until))
    rooms: list[tuple[int, int]] = []
    answer: list[int | None] = []
    for at in range(days):
        for room in begin.get(at, ()):
            heappush(rooms, room)
        while rooms and rooms[0][1] <= at:
            heappop(rooms)
        answer.append(max(0, -rooms[0][0]) if rooms else None)
    return answer


def together(nights: Sequence[Use]) -> Use | None:
    """Nights that follow each other as one; None for none."""
    if not nights:
        return None
    fits = [night.largest for night in nights if night.largest is not None]
    return Use(
        nights[0].first,
        nights[-1].end,
        bed_nights=sum(night.bed_nights for night in nights),
        available=sum(night.available for night in nights),
        held=sum(night.held for night in nights),
        rooms=sum(night.rooms for night in nights),
        rooms_used=sum(night.rooms_used for night in nights),
        largest=min(fits, default=None),
        out=sum(night.out for night in nights),
        forecast=nights[0].forecast,
    )


def by_grain(nights: Sequence[Use], grain: Grain) -> tuple[Use, ...]:
    """Nights as days, weeks or months; what was counted and what is forecast are never in one."""
    if grain is Grain.DAY:
        return tuple(nights)
    key = _week if grain is Grain.WEEK else _month
    found = (
        together(list(part)) for _, part in groupby(nights, key=lambda night: (night.forecast, key(night)))
    )
    return tuple(use for use in found if use is not None)


def _week(night: Use) -> tuple[int, int]:
    year, week, _ = night.first.isocalendar()
    return year, week


def _month(night: Use) -> tuple[int, int]:
    return night.first.year, night.first.month
