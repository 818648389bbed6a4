"""Counting nights: bed-nights, who is here on a day, and how long people stayed.

Days are days at the site and spans are half-open: a stay counts the night of its entry day and not that of
its exit day, so one that ends on the day it began counts none (HUD's profile). Nothing here walks a calendar.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from operator import attrgetter

from shelterdesk.domain.figures import Period


class Destination(StrEnum):
    """Where someone went on leaving, as far as the desk needs it."""

    OWN_HOME = "own home"  # rented or owned
    FAMILY = "family or friends"
    OTHER_SHELTER = "other shelter"
    ONWARD = "onward travel"
    RETURN = "return"  # to the country of origin
    HOSPITAL = "hospital"
    LEFT = "left without saying"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class StayRecord:
    """Moments in UTC, days at the site. `label` is the call name or the code."""

    stay_id: str
    person_id: str
    household_id: str | None
    code: str
    label: str = field(repr=False)
    entered_at: datetime
    entry_day: date
    exited_at: datetime | None
    exit_day: date | None
    destination: Destination | None
    version: int
    time_zone: str  # of the site


@dataclass(frozen=True, slots=True)
class Span:
    """One stay of a person, from the day `entry` to before the day `leaving`; None while it lasts."""

    person_id: str
    entry: date
    leaving: date | None = None

    def covers(self, day: date) -> bool:
        """Whether the night that begins on `day` is part of it."""
        return self.entry <= day and (self.leaving is None or day < self.leaving)

    @property
    def nights(self) -> int | None:
        """Length of stay; None while it lasts."""
        return None if self.leaving is None else (self.leaving - self.entry).days


def bed_nights(spans: Iterable[Span], period: Period) -> int:
    """Distinct (person, night) pairs of the period; spans of a person that overlap count once."""
    by_person = sorted(spans, key=attrgetter("person_id", "entry"))
    return sum(
        last - first
        for _, of_person in groupby(by_person, key=attrgetter("person_id"))
        for first, last in _merged(of_person, period)
    )


def _merged(spans: Iterable[Span], period: Period) -> Iterator[tuple[int, int]]:
    """Disjoint half-open stretches of days, as ordinals inside the period; `spans` come by entry."""
    opening, closing = period.first.toordinal(), period.last.toordinal() + 1
    reached = opening
    for span in spans:
        first = max(reached, span.entry.toordinal())
        last = closing if span.leaving is None else min(closing, span.leaving.toordinal())
        if first < last:
            yield first, last
            reached = last


def present_on(spans: Iterable[Span], day: date) -> int:
    """People here at a point in time: entered on or before `day`, and not gone by its end."""
    return len({span.person_id for span in spans if span.covers(day)})


def average_length(spans: Iterable[Span], period: Period) -> Decimal | None:
    """Mean nights of those who left in the period, over their whole stay; None if nobody left."""
    lengths = [
        (span.leaving - span.entry).days
        for span in spans
        if span.leaving is not None and period.first <= span.leaving <= period.last
    ]
    return Decimal(sum(lengths)) / len(lengths) if lengths else None
