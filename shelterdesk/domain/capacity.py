"""How many people a room or a site can take: the lowest of its limits, which is named, and what it has in reserve.

Sources: 3.5 m2 of covered floor per person (Sphere 2018, shelter and settlement standard 3), one toilet for 20
people, and for 50 in the first days (Sphere 2018, excreta management standard 3.2). A limit that nobody has
recorded binds nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text

M2_PER_PERSON = Decimal("3.5")
PEOPLE_PER_TOILET = 20
PEOPLE_PER_TOILET_AT_FIRST = 50
_MOST = 100_000


class Limit(StrEnum):
    """What can bind, in the order in which the first of equals is named."""

    BEDS = "beds"
    FLOOR = "floor"
    FIRE = "fire"
    TOILETS = "toilets"
    STAFF = "staff"
    ROOMS = "rooms"  # of a site: what its rooms can take together, where that is less than their beds


@dataclass(frozen=True, slots=True)
class Limits:
    """What is known of a room or a site, from a day on. Empty standards are those of Sphere.

    `fire_limit` is in people, `staff` are on duty at night, `spare_places` mattresses and cots in reserve.
    """

    floor_area_m2: Decimal | None = None
    toilets: int | None = None
    fire_limit: int | None = None
    staff: int | None = None
    spare_places: int | None = None
    m2_per_person: Decimal | None = None
    people_per_toilet: int | None = None
    people_per_staff: int | None = None


@dataclass(frozen=True, slots=True)
class DatedLimits:
    """Limits in force from `starts_on` to the day before the next ones begin."""

    starts_on: date
    limits: Limits


@dataclass(frozen=True, slots=True)
class Capacity:
    """`people` is what can be taken, bound by `binding`; `surge` more could be, with what lies in reserve.

    `by_limit` has every limit that is known. `present` people beyond `people` are `over`: a finding, not an error.
    """

    people: int
    binding: Limit
    by_limit: tuple[tuple[Limit, int], ...]
    surge: int
    present: int

    @property
    def over(self) -> int:
        return max(0, self.present - self.people)

    @property
    def left(self) -> int:
        return max(0, self.people - self.present)


def capacity_of(beds: int, limits: Limits, present: int = 0) -> Capacity:
    """Of a room or a site that has `beds` in service and `present` people in them."""
    return _capacity(((Limit.BEDS, beds), *known_limits(limits)), limits, present)


def capacity_of_site(rooms: Sequence[Capacity], beds: int, limits: Limits, present: int) -> Capacity:
    """Of a site with these rooms: no more than they can take, and no more than its own limits allow."""
    together = sum(room.people for room in rooms)
    by_limit = ((Limit.BEDS, beds), *known_limits(limits), (Limit.ROOMS, together))
    return _capacity(by_limit if together < beds else by_limit[:-1], limits, present)


def limits_on(records: Iterable[DatedLimits], day: date) -> Limits:
    """Those in force on a day; none known before the first."""
    begun = [record for record in records if record.starts_on <= day]
    return max(begun, key=lambda record: record.starts_on).limits if begun else Limits()


def with_standards(limits: Limits, of_site: Limits) -> Limits:
    """The limits of a room, measured by the standards of its site where it has none of its own."""
    return replace(
        limits,
        m2_per_person=limits.m2_per_person or of_site.m2_per_person,
        people_per_toilet=limits.people_per_toilet or of_site.people_per_toilet,
        people_per_staff=limits.people_per_staff or of_site.people_per_staff,
    )


def checked(limits: Limits) -> Limits:
    """The same limits, if there can be such; raises BadInput."""
    counts = (
        limits.toilets,
        limits.fire_limit,
        limits.staff,
        limits.spare_places,
        limits.people_per_toilet,
        limits.people_per_staff,
    )
    if any(count is not None and not 0 <= count <= _MOST for count in counts):
        raise BadInput(text("A limit is a whole number from 0 to {most}.", most=_MOST))
    for size in (limits.floor_area_m2, limits.m2_per_person):
        if size is not None and (not size.is_finite() or not 0 <= size <= _MOST or size != round(size, 2)):
            raise BadInput(text("An area is given in square metres, with at most two decimals."))
    standards = (limits.m2_per_person, limits.people_per_toilet, limits.people_per_staff)
    if any(standard is not None and standard <= 0 for standard in standards):
        raise BadInput(text("A standard per person is above zero."))
    return limits


def _capacity(by_limit: tuple[tuple[Limit, int], ...], limits: Limits, present: int) -> Capacity:
    binding, people = min(by_limit, key=lambda pair: pair[1])  # the first of equals
    return Capacity(people, binding, by_limit, _surge(by_limit, limits, people), present)


def known_limits(limits: Limits) -> tuple[tuple[Limit, int], ...]:
    """How many people each limit allows, of those that somebody has recorded."""
    found: list[tuple[Limit, int]] = []
    if limits.floor_area_m2 is not None:
        found.append((Limit.FLOOR, int(limits.floor_area_m2 // (limits.m2_per_person or M2_PER_PERSON))))
    if limits.fire_limit is not None:
        found.append((Limit.FIRE, limits.fire_limit))
    if limits.toilets is not None:
        found.append((Limit.TOILETS, limits.toilets * (limits.people_per_toilet or PEOPLE_PER_TOILET)))
    if limits.staff is not None and limits.people_per_staff is not None:
        found.append((Limit.STAFF, limits.staff * limits.people_per_staff))
    return tuple(found)


def _surge(by_limit: Iterable[tuple[Limit, int]], limits: Limits, people: int) -> int:
    """With the reserve put up and toilets shared as in the first days; all other limits stay what they are."""
    places = dict(by_limit)
    spare = limits.spare_places or 0
    for limit in (Limit.BEDS, Limit.ROOMS):
        if limit in places:
            places[limit] += spare
    if limits.toilets is not None:
        first_days = max(PEOPLE_PER_TOILET_AT_FIRST, limits.people_per_toilet or 0)
        places[Limit.TOILETS] = limits.toilets * first_days
    return max(0, min(places.values()) - people)
