"""A plan for everyone who waits: who goes where and why, and which rule stops those who find no place.

A plan is only data. Whether it holds is found out by really placing one after another, each by the rules
that a single placement is held to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from shelterdesk.domain.lodging import House, Party, WaitingParty
from shelterdesk.domain.placement import Refused
from shelterdesk.domain.rules import Rule
from shelterdesk.domain.suggestion import (
    Placing,
    best_beds,
    needs_lower,
    place_in,
    placing_near_family,
    reasons_for,
)
from shelterdesk.domain.text import Text, text


@dataclass(frozen=True, slots=True)
class Planned:
    """Beds for one entry of the waiting list, one per member in the party's order, all in one room."""

    entry_id: str
    party: Party
    room_id: str
    room_name: str
    bed_ids: tuple[str, ...]
    bed_codes: tuple[str, ...]
    reasons: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """An entry without a place, and the rule that stops the room nearest to fitting once the plan is taken."""

    entry_id: str
    party: Party
    refused: Refused


@dataclass(frozen=True, slots=True)
class Plan:
    """`planned` in the order in which they lie down. `proven`: no better plan exists, as far as rules go."""

    site_id: str
    planned: tuple[Planned, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    proven: bool = True

    @property
    def people(self) -> int:
        """How many get a bed."""
        return sum(len(one.bed_ids) for one in self.planned)


@dataclass(frozen=True, slots=True)
class Stopped:
    """An entry that does not fit the room chosen for it, after `before` (entry ids) went into rooms."""

    entry_id: str
    room_id: str
    before: tuple[str, ...]
    refused: Refused


def lay_out(house: House, chosen: Mapping[str, str]) -> tuple[Planned, ...] | Stopped:
    """Beds in the rooms `chosen` (entry id -> room id), placing one after another; the first that fails."""
    planned: list[Planned] = []
    for entry in _turns(entry for entry in house.waiting if entry.entry_id in chosen):
        room = house.room(chosen[entry.entry_id])
        placing = place_in(entry.party, room, (), house.rules)
        if not isinstance(placing, Placing):
            before = tuple(one.entry_id for one in planned)
            return Stopped(entry.entry_id, room.room_id, before, placing[0])
        planned.append(_planned(entry, placing_near_family(placing, house.rooms)))
        house = house.with_guests(room.room_id, placing.guests)
    return tuple(planned)


def complete(house: House, planned: tuple[Planned, ...], *, proven: bool) -> Plan:
    """The plan of these, with the rule that stops each of the others in the house as it then is."""
    after = house_after(house, planned)
    placed = {one.entry_id for one in planned}
    others = (entry for entry in house.waiting if entry.entry_id not in placed)
    unplaced = tuple(Unplaced(entry.entry_id, entry.party, _stopped_by(entry, after)) for entry in others)
    return Plan(house.site_id, planned, unplaced, proven)


def verify(plan: Plan, house: House) -> Refused | None:
    """The first reason why the plan does not hold in this house, None if it does.

    Everyone of the plan must wait still, with the same people, and is placed anew in the beds of the plan.
    """
    waiting = {entry.entry_id: entry for entry in house.waiting}
    for one in plan.planned:
        entry = waiting.pop(one.entry_id, None)
        if entry is None or entry.settled or _people(entry.party) != _people(one.party):
            return _OTHERS_WAIT
        if one.room_id not in {room.room_id for room in house.rooms}:
            return _OTHER_BEDS
        placing = place_in(entry.party, house.room(one.room_id), one.bed_ids, house.rules)
        if not isinstance(placing, Placing):
            return placing[0]
        if placing.bed_ids != one.bed_ids:
            return _OTHER_BEDS
        house = house.with_guests(one.room_id, placing.guests)
    return None


def house_after(house: House, planned: Iterable[Planned]) -> House:
    """The house once everyone of the plan is in bed."""
    for one in planned:
        house = house.with_guests(one.room_id, dict(zip(one.bed_ids, one.party.members, strict=True)))
    return house


def _turns(entries: Iterable[WaitingParty]) -> list[WaitingParty]:
    """Those whom few beds suit lie down first, else the order of the list."""
    return sorted(entries, key=lambda entry: _choice(entry.party))


def _choice(party: Party) -> int:
    if any(member.needs_accessible for member in party.members):
        return 0
    return 1 if any(needs_lower(member) for member in party.members) else 2


def _people(party: Party) -> tuple[str, ...]:
    return tuple(member.person_id for member in party.members)


def _planned(entry: WaitingParty, placing: Placing) -> Planned:
    return Planned(
        entry.entry_id,
        entry.party,
        placing.room.room_id,
        placing.room.name,
        placing.bed_ids,
        tuple(bed.code for bed in placing.beds),
        tuple(reasons_for(placing)),
    )


def _stopped_by(entry: WaitingParty, house: House) -> Refused:
    if entry.settled:
        return Refused(Rule.BED_FREE, text("{who} has a stay already.", who=entry.party.head.label))
    found = best_beds(entry.party, house.rooms, house.rules)
    return found if isinstance(found, Refused) else _NO_TIME


_OTHERS_WAIT = Refused(Rule.TOGETHER, text("Someone of the plan does not wait any more, or not alone."))
_OTHER_BEDS = Refused(Rule.BED_FREE, text("The beds of the plan are not as they were."))
_NO_TIME = Refused(Rule.BED_FREE, text("There was no time to look for a place for everyone."))
