"""The tape of the beds: who has which bed from when to when, what keeps beds away, and how full each night is.

Days are days at the site. A bar runs from `first` to before `end`: the night of a day is its own when
``first <= day < end``. An open stay is taken to last until the day it is expected to end, or without end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import chain

from shelterdesk.domain.board import BedState
from shelterdesk.domain.occupancy import share_of
from shelterdesk.domain.spans import Days, by_night, closed, without


class BarKind(StrEnum):
    STAY = "stay"  # someone who is in the bed now, or will have left it
    PAST = "past"
    HOLD = "hold"
    OUTAGE = "outage"


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that takes a bed for a while. `label` is a name, call name or code, a note, or a reason."""

    bar_id: str  # of the placement, the hold or the outage
    bed_id: str
    kind: BarKind
    first: date
    end: date | None
    label: str = field(repr=False)
    state: BedState = BedState.OCCUPIED
    person_id: str | None = None
    household_id: str | None = None
    stay_id: str | None = None
    aways: tuple[tuple[date, date | None], ...] = ()  # days away, the bed being kept: first, first day back

    @property
    def away(self) -> bool:
        """Whether the guest is away now."""
        return any(end is None for _, end in self.aways)

    @property
    def in_use(self) -> bool:
        """Whether someone sleeps there, as opposed to a bed that is kept or broken."""
        return self.kind in (BarKind.STAY, BarKind.PAST)

    def meets(self, first: date, end: date) -> bool:
        """Whether it can be seen among the days from `first` to before `end`; the day it ends shows too."""
        return self.first < end and (self.end is None or self.end >= first)


@dataclass(frozen=True, slots=True)
class Night:
    """The beds of a site in the night that begins on `day`. `held` are kept for someone, `open` can be used."""

    day: date
    occupied: int
    held: int
    open: int

    @property
    def share(self) -> Decimal | None:
        """Of the open beds, those in use or kept; never clamped. None where none is open."""
        return share_of(self.occupied + self.held, self.open)


@dataclass(frozen=True, slots=True)
class BedSpan:
    """When a bed is in the inventory of the site: from `first` to before `end`."""

    bed_id: str
    first: date
    end: date | None


@dataclass(frozen=True, slots=True)
class Tape:
    """The bars of a site that show among the days from `first` to before `end`, by bed and in order."""

    site_id: str
    first: date
    end: date
    now: datetime  # as the clock at the site shows it
    bars: Mapping[str, tuple[Bar, ...]]
    nights: tuple[Night, ...]


def by_bed(bars: Iterable[Bar]) -> dict[str, tuple[Bar, ...]]:
    """The bars of each bed by the day they begin."""
    found: dict[str, list[Bar]] = defaultdict(list)
    for bar in sorted(bars, key=lambda bar: (bar.first, bar.end or date.max, bar.bar_id)):
        found[bar.bed_id].append(bar)
    return {bed_id: tuple(of_bed) for bed_id, of_bed in found.items()}


def count_nights(
    beds: Iterable[BedSpan], bars: Iterable[Bar], first: date, end: date, today: date
) -> tuple[Night, ...]:
    """How full each night is, without walking through the stays night by night.

    Before today holds are over; from today on they are beds that someone will want. Beds that are out of service
    are not open, whoever sleeps in them: more people than open beds is a finding.
    """
    bars = tuple(bars)
    outages = by_bed(bar for bar in bars if bar.kind is BarKind.OUTAGE)
    spans = chain(
        (
            (since, until, (0, 0, 1))
            for bed in beds
            for since, until in _in_service(bed, outages.get(bed.bed_id, ()))
        ),
        (
            (*closed((bar.first, bar.end)), (int(bar.in_use), int(bar.kind is BarKind.HOLD), 0))
            for bar in bars
            if bar.kind is not BarKind.OUTAGE
        ),
    )
    occupied, kept, open_ = by_night(spans, first, end, 3)
    days = [first + timedelta(days=at) for at in range((end - first).days)]
    return tuple(
        Night(day, occupied[at], kept[at] if day >= today else 0, open_[at]) for at, day in enumerate(days)
    )


def _in_service(bed: BedSpan, outages: Iterable[Bar]) -> tuple[Days, ...]:
    """Once where reasons overlap, and only while the site has the bed."""
    return without(closed((bed.first, bed.end)), (closed((bar.first, bar.end)) for bar in outages))
