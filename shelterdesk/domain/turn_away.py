"""People whom the house could not take, without a word of who they were, and what would have made room.

What is kept is only what a rule asks: sex, band of age, whether an accessible bed was needed, and which rule
said no. The counts are for the house itself: small as they are, they do not leave it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from shelterdesk.domain.board import RoomUse, Suggestion
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.figures import Period
from shelterdesk.domain.lodging import Guest, House, Party
from shelterdesk.domain.people import AGE_BANDS, Need, Sex, band_of
from shelterdesk.domain.rules import Rule
from shelterdesk.domain.suggestion import best_beds
from shelterdesk.domain.text import text

MOST_AT_THE_DOOR = 30
_FIRST_AGES = {band.code: band.first for band in AGE_BANDS}


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Someone as a turn-away keeps them. `age_band` is a code of `people.AGE_BANDS`."""

    sex: Sex
    age_band: str
    needs_accessible: bool = False


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """People who came together on a day and found no place, and the rule that stopped the nearest room."""

    day: date
    rule: Rule
    people: tuple[Unnamed, ...]


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How often a rule was what stopped people: groups who came together, and people."""

    rule: Rule
    groups: int
    people: int


@dataclass(frozen=True, slots=True)
class TurnAwayFigures:
    """Exact, for the house itself. `rules` has the most frequent first."""

    period: Period
    groups: int
    people: int
    rules: tuple[RuleCount, ...] = ()
    rooms: tuple[tuple[str, str, RoomUse], ...] = ()  # id, name and use of each room, to ask "what if" with


@dataclass(frozen=True, slots=True)
class WhatIf:
    """People, not groups: of those turned away, how many a bed would have been found for.

    `as_it_was` is the same replay with nothing changed: who left later that day, or came later, makes it more
    or less than nobody.
    """

    room: str
    use: RoomUse
    people: int
    placed: int
    as_it_was: int


def unnamed(guest: Guest) -> Unnamed:
    """What is kept of someone."""
    return Unnamed(guest.sex, band_of(guest.age).code, guest.needs_accessible)


def party_of(people: Sequence[Unnamed]) -> Party:
    """People who come together, as the rules see them: one household, each of the first age of the band.

    Raises BadInput for nobody, for a crowd, and for a band that there is not.
    """
    if not 1 <= len(people) <= MOST_AT_THE_DOOR:
        raise BadInput(text("Say who came: from 1 to {most} people.", most=MOST_AT_THE_DOOR))
    if any(one.age_band not in _FIRST_AGES for one in people):
        raise BadInput(text("There is no such band of age."))
    household = "those who came" if len(people) > 1 else None
    return Party(
        tuple(
            Guest(
                f"somebody {number}",
                one.sex,
                _FIRST_AGES[one.age_band],
                frozenset({Need.ACCESSIBLE}) if one.needs_accessible else frozenset(),
                household,
            )
            for number, one in enumerate(people)
        )
    )


def count_by_rule(
    period: Period, found: Sequence[TurnedAway], rooms: Sequence[tuple[str, str, RoomUse]] = ()
) -> TurnAwayFigures:
    groups = Counter(one.rule for one in found)
    people = Counter[Rule]()
    for one in found:
        people[one.rule] += len(one.people)
    rules = tuple(RuleCount(rule, count, people[rule]) for rule, count in groups.most_common())
    return TurnAwayFigures(period, len(found), people.total(), rules, tuple(rooms))


def placed_in_replay(house: House, turned_away: Sequence[TurnedAway]) -> int:
    """People of one day who would have found beds, asked one group after another, each in the best place."""
    people = 0
    for number, one in enumerate(turned_away):
        party = _apart_from_others(party_of(one.people), number)
        found = best_beds(party, house.rooms, house.rules)
        if isinstance(found, Suggestion):
            home = house.room_of(found.bed_ids[0])
            if home is not None:
                asleep = dict(zip(found.bed_ids, party.members, strict=True))
                house = house.with_guests(home.room_id, asleep)
                people += len(party.members)
    return people


def with_use(house: House, room_id: str, use: RoomUse) -> House:
    """The house with one room for others; who sleeps there stays."""
    rooms = tuple(replace(room, use=use) if room.room_id == room_id else room for room in house.rooms)
    return replace(house, rooms=rooms)


def _apart_from_others(party: Party, number: int) -> Party:
    """Groups of a day are strangers to one another."""
    return Party(
        tuple(
            replace(
                member,
                person_id=f"{number} {member.person_id}",
                household_id=member.household_id and f"{number} {member.household_id}",
            )
            for member in party.members
        )
    )
