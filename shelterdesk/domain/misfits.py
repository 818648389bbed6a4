"""Who sleeps, or is awaited, in a room that is not, or no longer, for them.

Rooms change their use and people their age; nobody is moved for it, but it is said until it is mended. Limits of how
many people a room takes are no part of it, nor is who is kept apart: of that nothing is ever shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from shelterdesk.domain.board import BedState
from shelterdesk.domain.lodging import Guest, House, Room
from shelterdesk.domain.placement import Refused, of_age, of_stairs, of_use, with_strangers
from shelterdesk.domain.rules import HouseRules, Rule


@dataclass(frozen=True, slots=True)
class Misfit:
    """Someone, and the first rule of the day that says no."""

    guest: Guest
    refused: Refused


def misfits(room: Room, house: House) -> tuple[Misfit, ...]:
    """Those who sleep in the room of the house, bed by bed, then those for whom a bed of it is held.

    What was set aside for someone stays so.
    """
    found = {misfit.guest.person_id: misfit for misfit in _asleep(room, house.rules)}
    for misfit in _awaited(room, house):
        found.setdefault(misfit.guest.person_id, misfit)
    return tuple(found.values())


def _asleep(room: Room, rules: HouseRules) -> Iterator[Misfit]:
    aside = {bed.occupant.person_id: bed.aside for bed in room.beds if bed.occupant is not None}
    homes: dict[str, list[Guest]] = defaultdict(list)
    for guest in room.occupants:
        homes[guest.household_id or guest.person_id].append(guest)
    alone = {} if Rule.CHILD_ALONE in aside.values() else with_strangers(room)
    for guest in room.occupants:
        company = homes[guest.household_id or guest.person_id]
        yield from _first(guest, aside[guest.person_id], company, room, rules, alone)


def _awaited(room: Room, house: House) -> Iterator[Misfit]:
    """A household that waits comes as one; whoever is neither in the house nor waits is not known here."""
    for bed in room.beds:
        if bed.state is not BedState.RESERVED or bed.held_for is None:
            continue
        comers = next(_parties_with(bed.held_for, house), ())
        guest = next((one for one in comers if one.person_id == bed.held_for), None)
        if guest is not None:
            ids = {one.person_id for one in comers}
            family = [one for one in room.occupants if one.person_id not in ids and one.is_related(guest)]
            beside = room.with_guests({bed.bed_id: guest})
            alone = with_strangers(beside) if len(comers) == 1 else {}
            yield from _first(guest, None, [*comers, *family], room, house.rules, alone)


def _parties_with(person_id: str, house: House) -> Iterator[tuple[Guest, ...]]:
    for entry in house.waiting:
        if person_id in entry.party.person_ids:
            yield entry.party.members
    for room in house.rooms:
        yield from ((guest,) for guest in room.occupants if guest.person_id == person_id)


def _first(
    guest: Guest,
    aside: Rule | None,
    company: Iterable[Guest],
    room: Room,
    rules: HouseRules,
    alone: Mapping[str, Guest],
) -> Iterator[Misfit]:
    found = (
        *of_use(guest, tuple(company), room, rules),
        *of_age(guest, alone.get(guest.person_id), room, rules),
        *of_stairs(guest, room, rules),
    )
    refused = next((one for one in found if one.rule is not aside), None)
    if refused is not None:
        yield Misfit(guest, refused)
