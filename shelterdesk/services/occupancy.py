"""Occupancy of a period: what was slept and what could have been, by night and by room, and what is expected.

Counts of beds and of people, and nothing of anyone: it is for whoever may see the beds. How long people stay
and which households are there is for those who may see reports or people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.figures import OccupancyDetail, Period
from shelterdesk.domain.occupancy import (
    FORECAST_NIGHTS,
    Course,
    Grain,
    Use,
    by_grain,
    courses,
    house_nights,
    together,
)
from shelterdesk.domain.occupancy_places import PlaceUse, by_place, within
from shelterdesk.domain.places import counted_nights
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.spans import Days
from shelterdesk.domain.stay_lengths import Lengths, Present
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.occupancy import holds_in_force, steps_of
from shelterdesk.persistence.queries.occupancy_pieces import Asked
from shelterdesk.persistence.queries.places import SiteDays, site_days
from shelterdesk.persistence.queries.stay_lengths import lengths_of_leavers, present_households
from shelterdesk.services.desk import Desk

LONGEST = 3_660  # days: ten years

ASSUMPTION = text(
    "Forecast from what is known today: people with a day of leaving leave on it, all others stay; beds that are "
    "kept are used; rooms, beds and outages open and close as planned. Nobody else is expected to come."
)


@dataclass(frozen=True, slots=True)
class OccupancyAsked:
    """`site_id` None is every site that the person may see."""

    period: Period
    site_id: str | None = None


@dataclass(frozen=True, slots=True)
class Occupancy:
    """What was found, exact. `nights` are those of the period that have begun, tonight's the last.

    `forecast` are the nights of the next four weeks, if the period has not ended before today. `lengths` and
    `present` are None for those who may see beds only; `present` is of the last of `nights`, and empty without.
    """

    asked: OccupancyAsked
    site: str | None
    today: date
    nights: tuple[Use, ...]
    forecast: tuple[Use, ...]
    courses: tuple[Course, ...]
    lengths: Lengths | None
    present: tuple[Present, ...] | None

    @property
    def whole(self) -> Use | None:
        """The nights together; None for a period that has not begun."""
        return together(self.nights)

    def rooms(self) -> tuple[PlaceUse, ...]:
        """Each room over the nights that have begun, and who was in none."""
        return by_place(self.courses, self.nights[0].first, self.nights[-1].end) if self.nights else ()

    def rooms_in(self, use: Use) -> tuple[PlaceUse, ...]:
        """What one night, week or month is made of."""
        return by_place(self.courses, use.first, use.end)


def load_occupancy(desk: Desk, asked: OccupancyAsked) -> Occupancy:
    """Raises NotAllowed, NotFound, BadInput for a period that ends before it begins or is too long."""
    period, now = asked.period, desk.clock()
    if not 0 < period.nights <= LONGEST:
        raise BadInput(text("Choose between one day and ten years."))
    with desk.database.reading() as connection:
        chosen = _sites(desk, connection, asked.site_id)
        ids = tuple(site.site_id for site in chosen)
        today = min(site_day(now, site.time_zone) for site in chosen)
        tomorrow = today + timedelta(days=1)
        counted_to = min(period.last + timedelta(days=1), tomorrow)
        until = tomorrow + timedelta(days=FORECAST_NIGHTS) if period.last >= today else counted_to
        first = min(period.first, tomorrow)
        kept = kept_nights(connection, ids, now)
        steps = steps_of(connection, Asked(ids, first, until, today, kept))
        found = within(courses(steps, until), _windows(chosen, first, until))
        nights = house_nights(found, first, until, today)
        begun = tuple(night for night in nights if not night.forecast)
        in_detail = all(_may_count_people(desk, site_id) for site_id in ids)
        lengths = lengths_of_leavers(connection, ids, period) if in_detail else None
        present = present_households(connection, ids, begun[-1].first) if in_detail and begun else None
    return Occupancy(
        asked,
        chosen[0].name if len(chosen) == 1 else None,
        today,
        begun,
        nights[len(begun) :],
        found,
        lengths,
        () if in_detail and not begun else present,
    )


def occupancy_detail(desk: Desk, asked: OccupancyAsked) -> OccupancyDetail:
    """Rooms, weeks and forecast, as a file of the occupancy report tells them; raises as `load_occupancy` does."""
    found = load_occupancy(desk, asked)
    return OccupancyDetail(found.rooms(), by_grain(found.nights, Grain.WEEK), found.forecast)


def _sites(desk: Desk, connection: Connection, site_id: str | None) -> tuple[SiteDays, ...]:
    if site_id is not None:
        desk.authorize(Permission.SEE_BEDS, site_id)
    found = site_days(connection, site_id or desk.actor.site_id, None)
    desk.authorize(Permission.SEE_BEDS)
    if not found:
        raise NotFound(text("There is no such site."))
    return found


def _windows(chosen: Sequence[SiteDays], first: date, end: date) -> dict[str, Sequence[Days]]:
    """The days that count at the sites that were not always open, or that a file told of."""
    last = end - timedelta(days=1)
    return {
        site.site_id: counted_nights(Period(first, last), last, site.operating, site.taking_part)
        for site in chosen
        if site.taking_part or any(site.operating)
    }


def _may_count_people(desk: Desk, site_id: str) -> bool:
    return any(
        desk.actor.may(permission, site_id) for permission in (Permission.SEE_REPORTS, Permission.SEE_PEOPLE)
    )


def kept_nights(
    connection: Connection, site_ids: Sequence[str], now: datetime
) -> Mapping[tuple[date, date], Sequence[str]]:
    """The days that each hold in force touches, as the tape of the beds shows them."""
    found: dict[tuple[date, date], list[str]] = defaultdict(list)
    for hold in holds_in_force(connection, site_ids, now):
        first, last = (site_day(at, hold.time_zone) for at in (hold.held_from, hold.held_until))
        found[first, max(last, first + timedelta(days=1))].append(hold.bed_id)
    return found
