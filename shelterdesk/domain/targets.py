"""Where someone could go: for each bed that is not in use, the beds they would get, or why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from shelterdesk.domain.board import IN_USE
from shelterdesk.domain.lodging import Party, Room
from shelterdesk.domain.placement import Refused
from shelterdesk.domain.rules import HouseRules, Rule
from shelterdesk.domain.suggestion import Placing, place_in
from shelterdesk.domain.text import Text

Place = Callable[[HouseRules], Placing | tuple[Refused, ...]]
Placer = Callable[[Room, str, HouseRules], Placing | tuple[Refused, ...]]


@dataclass(frozen=True, slots=True)
class Targets:
    """`fitting`: bed -> one bed per member, that bed among them. `refused`: bed -> the sentence that says no.

    `may_set_aside`: bed -> the one rule in its way, where a manager may set it aside.
    `swaps`: bed that someone sleeps in, and who could change places with the one who moves -> that person. Other
    beds in use are refused only where someone moves.
    """

    fitting: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    refused: Mapping[str, Text] = field(default_factory=dict)
    may_set_aside: Mapping[str, Rule] = field(default_factory=dict)
    swaps: Mapping[str, str] = field(default_factory=dict)

    def __or__(self, other: Targets) -> Targets:
        """Both, of different beds."""
        return Targets(
            {**self.fitting, **other.fitting},
            {**self.refused, **other.refused},
            {**self.may_set_aside, **other.may_set_aside},
            {**self.swaps, **other.swaps},
        )


def targets_for(party: Party, rooms: Iterable[Room], rules: HouseRules) -> Targets:
    """For a party that comes into the house."""
    return _targets(rooms, rules, lambda room, bed_id, rules: place_in(party, room, (bed_id,), rules))


def move_targets(home: Room, person_id: str, rooms: Iterable[Room], rules: HouseRules) -> Targets:
    """For someone who sleeps in `home`; the household moves along into another room."""
    return _targets(rooms, rules, lambda room, bed_id, rules: move_into(home, person_id, room, bed_id, rules))


def move_into(
    home: Room, person_id: str, target: Room, bed_id: str, rules: HouseRules
) -> Placing | tuple[Refused, ...]:
    """Beds in `target`, `bed_id` among them, for someone who sleeps in `home` and who moves along.

    Within one room a person moves alone; into another room those of the household in `home` come along,
    the person first.
    """
    party = moving_party(home, person_id, target)
    if home.room_id == target.room_id:
        rules = as_many_as_before(rules)
    return place_in(party, target.without(party.person_ids), (bed_id,), rules)


def as_many_as_before(rules: HouseRules) -> HouseRules:
    """The rules for people who come where as many go: what is too many already does not hold them."""
    return rules.without(Rule.CAPACITY).without(Rule.FIRE_LIMIT)


def moving_party(home: Room, person_id: str, target: Room) -> Party:
    """Who moves; raises LookupError for someone who does not sleep in `home`."""
    person = next((guest for guest in home.occupants if guest.person_id == person_id), None)
    if person is None:
        raise LookupError(f"nobody {person_id} in {home.name}")
    along = () if home.room_id == target.room_id else (guest for guest in home.occupants if guest != person)
    members = (person, *(guest for guest in along if guest.is_related(person)))
    leaving = [home.bed_of(guest.person_id).until for guest in members]
    known = [day for day in leaving if day is not None]
    return Party(members, max(known) if len(known) == len(leaving) else None)


def only_broken(place: Place, rules: HouseRules, found: tuple[Refused, ...]) -> Rule | None:
    """The one rule in the way that may be set aside; None where there is another, or none may be."""
    broken = {refused.rule for refused in found}
    rule = next(iter(broken))
    if len(broken) > 1 or not rules.may_set_aside(rule):
        return None
    return rule if isinstance(place(rules.without(rule)), Placing) else None


def _targets(rooms: Iterable[Room], rules: HouseRules, place: Placer) -> Targets:
    fitting: dict[str, tuple[str, ...]] = {}
    refused: dict[str, Text] = {}
    aside: dict[str, Rule] = {}
    for room in rooms:
        for bed in room.beds:
            if bed.state in IN_USE:
                continue
            place_here = partial(place, room, bed.bed_id)
            found = place_here(rules)
            if isinstance(found, Placing):
                fitting[bed.bed_id] = tuple(chosen.bed_id for chosen in found.beds)
                continue
            refused[bed.bed_id] = found[0].text
            rule = only_broken(place_here, rules, found)
            if rule is not None:
                aside[bed.bed_id] = rule
    return Targets(fitting, refused, aside)
