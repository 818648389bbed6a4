"""Two who change places: each under every rule of the day, as the rooms are once the other has left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.lodging import Room
from shelterdesk.domain.placement import NOT_HERE, Refused
from shelterdesk.domain.rules import HouseRules, Rule
from shelterdesk.domain.suggestion import Placing, place_in
from shelterdesk.domain.targets import Targets, as_many_as_before, moving_party, only_broken
from shelterdesk.domain.text import Text, text


def swap_place(
    home: Room, person_id: str, target: Room, other_id: str, rules: HouseRules
) -> Placing | tuple[Refused, ...]:
    """Where someone of `home` would lie who changes places with another of `target`, or every rule against it.

    The bed of the other becomes theirs. Between two rooms the households beside them go along, and may need free
    beds there as well; within one room the two go alone. It holds for one side: ask for the other side, too.
    Raises LookupError for someone who does not sleep there, BadInput for one who would change with oneself.
    """
    if person_id == other_id:
        raise BadInput(text("Two different people change places."))
    bed = target.bed_of(other_id)
    ours, theirs = moving_party(home, person_id, target), moving_party(target, other_id, home)
    after = target.vacated(theirs.person_ids | ours.person_ids)
    if len(ours.members) <= len(theirs.members):
        rules = as_many_as_before(rules)
    if home.room_id == target.room_id:
        left = home.bed_of(person_id).bed_id
        return place_in(ours, after.with_guests({left: theirs.head}), (bed.bed_id,), rules)
    apart = rules.apart.moved(theirs.person_ids, home.room_id, home.floor)
    settled = apart.moved(ours.person_ids, target.room_id, target.floor)
    if settled.parts(ours.person_ids, theirs.person_ids):
        return (Refused(Rule.KEEP_APART, NOT_HERE),)
    return place_in(ours, after, (bed.bed_id,), replace(rules, apart=apart))


def swap_both(
    home: Room, person_id: str, target: Room, other_id: str, rules: HouseRules
) -> Placing | tuple[Refused, ...]:
    """Where the first of the two would lie, if both may; else every rule against the one or the other."""
    sides = (
        swap_place(home, person_id, target, other_id, rules),
        swap_place(target, other_id, home, person_id, rules),
    )
    refused = tuple(refused for side in sides if not isinstance(side, Placing) for refused in side)
    return refused or sides[0]


def swap_targets(home: Room, person_id: str, rooms: Iterable[Room], rules: HouseRules) -> Targets:
    """With whom someone who sleeps in `home` could change places, and for the other beds in use why not."""
    swaps: dict[str, str] = {}
    refused: dict[str, Text] = {}
    aside: dict[str, Rule] = {}
    for room in rooms:
        for bed in room.beds:
            other = bed.occupant
            if other is None or other.person_id == person_id:
                continue
            both = partial(swap_both, home, person_id, room, other.person_id)
            found = both(rules)
            if isinstance(found, Placing):
                swaps[bed.bed_id] = other.person_id
                continue
            refused[bed.bed_id] = found[0].text
            rule = only_broken(both, rules, found)
            if rule is not None:
                aside[bed.bed_id] = rule
    return Targets({}, refused, aside, swaps)
