"""Counting nights as funders count them: profiles as data, household types, and why two counts differ.

Days are days at the site, spans are half-open, and nothing here walks a calendar. A night that two stays of
one person cover is counted once, for the stay that covers it from the earlier day on, then for the one that
began first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.spans import Days, common, length, merged, without
from shelterdesk.domain.text import Text, text


class HouseholdType(StrEnum):
    """Who is in a household, as HUD divides them; an adult has completed 18 years."""

    WITHOUT_CHILDREN = "without_children"  # adults only
    ADULT_AND_CHILD = "adult_and_child"  # at least one of each
    ONLY_CHILDREN = "only_children"
    UNKNOWN = "unknown"  # someone's age is not known, and no adult is there with a child
    ANY = "any"  # of beds only: kept for no one type


class Relationship(StrEnum):
    """To the head of the household."""

    HEAD = "head"
    CHILD = "child"
    SPOUSE = "spouse"
    RELATIVE = "relative"
    UNRELATED = "unrelated"


class Unit(StrEnum):
    """What a profile counts in the nights of a site."""

    PEOPLE = "people"  # distinct (person, night)
    ROOMS = "rooms"  # distinct (room, night)


@dataclass(frozen=True, slots=True)
class Profile:
    """One way to count. `same_day`: nights of a stay that ends on the day it began.

    `absent`: whether a night counts on which the person was away and the place was kept.
    """

    code: str
    unit: Unit
    same_day: int
    absent: bool


# HUD: bed nights from entry to the day before exit, whatever happens between: someone who is away for a
# while stays enrolled (HMIS Standard Reporting Terminology Glossary, "Bed Night"; LSA Programming
# Specifications, 8.15 "Get Counts of Bednights"). A shelter that records each night counts what it recorded.
# VOCA: shelter given on a date, so a stay of hours is one night, and a night away is none.
# FVPSA: people housed times nights, dependants and people in hotels among them; someone away is not housed.
# Rooms: a room is taken while its place is kept, for whoever pays for rooms.
HUD = Profile("hud", Unit.PEOPLE, same_day=0, absent=True)
VOCA = Profile("voca", Unit.PEOPLE, same_day=1, absent=False)
FVPSA = Profile("fvpsa", Unit.PEOPLE, same_day=0, absent=False)
ROOMS = Profile("rooms", Unit.ROOMS, same_day=0, absent=True)
PROFILES: Mapping[str, Profile] = {profile.code: profile for profile in (HUD, VOCA, FVPSA, ROOMS)}


def profile_of(code: str) -> Profile:
    """Raises BadInput for a code that no profile has."""
    if code not in PROFILES:
        raise BadInput(text("{code} is no way to count; use {known}.", code=code, known=", ".join(PROFILES)))
    return PROFILES[code]


def household_type(adults: int, children: int, unknown: int) -> HouseholdType:
    """By how many of its members are grown up, are not, or are of an age that nobody knows."""
    if adults and children:
        return HouseholdType.ADULT_AND_CHILD
    if unknown or not (adults or children):
        return HouseholdType.UNKNOWN
    return HouseholdType.WITHOUT_CHILDREN if adults else HouseholdType.ONLY_CHILDREN


def is_adult_on(birth_date: date, day: date) -> bool:
    """Whether the 18th birthday has come by `day`."""
    years = day.year - birth_date.year - ((day.month, day.day) < (birth_date.month, birth_date.day))
    return years >= 18


@dataclass(frozen=True, slots=True)
class StayFacts:
    """All that any profile asks of one stay.

    `absences` are the days away; `recorded` is None where the site goes by entry and exit; `rooms` says which
    room was used when, an open end being None throughout.
    """

    stay_id: str
    person_id: str
    site_id: str
    entry: date
    leaving: date | None
    absences: tuple[tuple[date, date | None], ...] = ()
    recorded: frozenset[date] | None = None
    rooms: tuple[tuple[str, date, date | None], ...] = ()
    code: str = ""  # of the person


@dataclass(frozen=True, slots=True)
class Difference:
    """One stay that two profiles count otherwise, with the sentences that say why."""

    stay: StayFacts
    nights: tuple[int, int]
    reasons: tuple[Text, ...]


Piece = tuple[date, date, date, str]  # first day, first day after, entry of the stay, stay


def nights_of_stays(
    stays: Iterable[StayFacts], profile: Profile, windows: Mapping[str, Sequence[Days]]
) -> dict[str, int]:
    """Nights of the profile by stay, inside the disjoint `windows` of each site; 0 for a stay without any."""
    counted: dict[str, int] = {}
    pieces: dict[tuple[str, str], list[Piece]] = defaultdict(list)
    for stay in stays:
        counted[stay.stay_id] = 0
        for owner, first, end in _pieces(stay, profile):
            pieces[stay.site_id, owner].append((first, end, stay.entry, stay.stay_id))
    for (site_id, _), of_owner in pieces.items():
        reached = date.min
        for first, end, _, stay_id in sorted(of_owner, key=lambda piece: (piece[0], *piece[2:])):
            own = (max(first, reached), end)
            counted[stay_id] += length(common([own], windows.get(site_id, ())))
            reached = max(reached, end)
    return counted


def _pieces(stay: StayFacts, profile: Profile) -> list[tuple[str, date, date]]:
    """(person or room, first day, first day after) of all that the profile may count of a stay."""
    if profile.unit is Unit.ROOMS:
        return [(room, first, end or date.max) for room, first, end in stay.rooms]
    end = _end(stay, profile)
    if stay.recorded is not None:
        inside = sorted(night for night in stay.recorded if stay.entry <= night < end)
        return [(stay.person_id, night, night + timedelta(1)) for night in inside]
    away = [] if profile.absent else [(first, back or date.max) for first, back in stay.absences]
    return [(stay.person_id, first, last) for first, last in without((stay.entry, end), away)]


def _end(stay: StayFacts, profile: Profile) -> date:
    if stay.leaving is None:
        return date.max
    return max(stay.leaving, stay.entry + timedelta(profile.same_day))


def explain(
    stays: Sequence[StayFacts], windows: Mapping[str, Sequence[Days]], one: Profile, other: Profile
) -> tuple[Difference, ...]:
    """The stays that the two profiles count otherwise, each with the reasons, in the order given."""
    by_one = nights_of_stays(stays, one, windows)
    by_other = nights_of_stays(stays, other, windows)
    return tuple(
        Difference(
            stay,
            (by_one[stay.stay_id], by_other[stay.stay_id]),
            _reasons(stay, windows.get(stay.site_id, ()), one, other),
        )
        for stay in stays
        if by_one[stay.stay_id] != by_other[stay.stay_id]
    )


def _reasons(stay: StayFacts, windows: Sequence[Days], one: Profile, other: Profile) -> tuple[Text, ...]:
    said: list[Text] = []
    if one.unit is not other.unit:
        said.append(_reason_of_rooms(stay))
    if stay.leaving == stay.entry and one.same_day != other.same_day:
        said.append(text("Came and left on the same day: one counts that as a night, the other does not."))
    if one.absent != other.absent and stay.recorded is None:
        span = (stay.entry, stay.leaving or date.max)
        away = [(first, back or date.max) for first, back in stay.absences]
        nights = length(common(common([span], merged(away)), windows))
        if nights:
            said.append(
                text("Away for {nights} nights with the place kept: only one counts those.", nights=nights)
            )
    return tuple(said) or (text("Another stay of the same person covers some of these nights."),)


def _reason_of_rooms(stay: StayFacts) -> Text:
    if not stay.rooms:
        return text("No room is known for this stay, so it fills none.")
    return text("One counts people, the other rooms: those who share a room make one room-night.")
