"""Which nights count at a site, and how many places were to be had in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.census import HouseholdType, Profile, Unit
from shelterdesk.domain.figures import Period
from shelterdesk.domain.spans import Days, Span, closed, common, length, merged, without

# Whom the beds of a room are kept for, where a funder asks by household type.
BEDS_FOR: Mapping[RoomUse, HouseholdType] = {
    RoomUse.WOMEN: HouseholdType.WITHOUT_CHILDREN,
    RoomUse.MEN: HouseholdType.WITHOUT_CHILDREN,
    RoomUse.FAMILIES: HouseholdType.ADULT_AND_CHILD,
    RoomUse.MINORS: HouseholdType.ONLY_CHILDREN,
    RoomUse.MIXED: HouseholdType.ANY,
}


@dataclass(frozen=True, slots=True)
class CountedBeds:
    """Beds that are known as a number only, in so many rooms or units."""

    site_id: str
    household_type: HouseholdType
    beds: int
    units: int
    span: Span


@dataclass(frozen=True, slots=True)
class KnownBed:
    """A bed of a room, with the days on which it was out of service."""

    site_id: str
    room_id: str
    household_type: HouseholdType
    span: Span
    outages: tuple[Span, ...] = ()

    @property
    def in_service(self) -> tuple[Days, ...]:
        return without(closed(self.span), map(closed, self.outages))


def counted_nights(
    period: Period, today: date, operating: tuple[date | None, date | None], taking_part: Sequence[Span]
) -> tuple[Days, ...]:
    """The nights of the period that have begun and on which the site was open, as disjoint spans.

    `taking_part` are the days on which the site told the system that its file comes from; none: all.
    """
    begun = (period.first, min(period.last, today) + timedelta(1))
    inside = common([begun], [(operating[0] or date.min, operating[1] or date.max)])
    return common(inside, merged(map(closed, taking_part))) if taking_part else inside


def available_nights(
    counted: Iterable[CountedBeds],
    known: Iterable[KnownBed],
    profile: Profile,
    windows: Mapping[str, Sequence[Days]],
) -> dict[tuple[str, HouseholdType], int]:
    """Nights of beds in service, or of rooms with one, by site and by whom they are kept for."""
    by_room = profile.unit is Unit.ROOMS
    found: dict[tuple[str, HouseholdType], int] = defaultdict(int)
    for lot in counted:
        nights = length(common([closed(lot.span)], windows.get(lot.site_id, ())))
        found[lot.site_id, lot.household_type] += nights * (lot.units if by_room else lot.beds)
    rooms: dict[tuple[str, HouseholdType, str], list[Days]] = defaultdict(list)
    for bed in known:
        if by_room:
            rooms[bed.site_id, bed.household_type, bed.room_id] += bed.in_service
        else:
            found[bed.site_id, bed.household_type] += length(
                common(bed.in_service, windows.get(bed.site_id, ()))
            )
    for (site_id, kept_for, _), spans in rooms.items():
        found[site_id, kept_for] += length(common(merged(spans), windows.get(site_id, ())))
    return {key: nights for key, nights in found.items() if nights}
