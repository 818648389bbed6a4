"""The best place for a person or a household: deterministic, and with its reasons."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from shelterdesk.domain.board import BedState, RoomUse, Suggestion
from shelterdesk.domain.day_text import short_day_text
from shelterdesk.domain.lodging import Bed, Guest, Party, Room
from shelterdesk.domain.people import Need
from shelterdesk.domain.placement import Refused, refusals
from shelterdesk.domain.rules import HouseRules, Rule
from shelterdesk.domain.text import Text, text

_YOUNGEST_UP = 6  # below this age not on the upper bed of a bunk
_OLDEST_UP = 60

# What is left to others comes last: rooms that take only some people first, then those that take anyone.
_ORDER_ALONE = (
    RoomUse.MINORS,
    RoomUse.WOMEN,
    RoomUse.MEN,
    RoomUse.MIXED,
    RoomUse.FAMILIES,
    RoomUse.CARERS,
)
_ORDER_WITH_CHILDREN = (
    RoomUse.MINORS,
    RoomUse.CARERS,
    RoomUse.FAMILIES,
    RoomUse.WOMEN,
    RoomUse.MEN,
    RoomUse.MIXED,
)

# A room that is only full is nearer to a yes than one that is meant for others.
_NEAREST = (
    Rule.BED_FREE,
    Rule.TOGETHER,
    Rule.CAPACITY,
    Rule.FIRE_LIMIT,
    Rule.ACCESSIBLE,
    Rule.CHILD_ALONE,
    Rule.WOMEN_ROOM,
    Rule.MEN_ROOM,
    Rule.MINORS_ROOM,
    Rule.CARERS_ROOM,
    Rule.FAMILY_ROOM,
    Rule.KEEP_APART,
)


@dataclass(frozen=True, slots=True)
class Placing:
    """A room that fits, and a bed for each member of the party, in the party's order.

    `near` is someone of their household who sleeps in another room of the same floor.
    """

    party: Party
    room: Room
    beds: tuple[Bed, ...]
    near: Guest | None = None

    @property
    def bed_ids(self) -> tuple[str, ...]:
        return tuple(bed.bed_id for bed in self.beds)

    @property
    def out_from(self) -> date | None:
        """The first day on which one of them must have moved, since the bed goes out of service."""
        lost = (bed.out_from for bed in self.beds if bed.is_lost_to(self.party))
        return min((day for day in lost if day is not None), default=None)

    @property
    def guests(self) -> dict[str, Guest]:
        """By bed id, who would lie there."""
        return dict(zip(self.bed_ids, self.party.members, strict=True))


def every_place(
    party: Party, rooms: Sequence[Room], rules: HouseRules
) -> Iterable[Placing | tuple[Refused, ...]]:
    """For each room, in order: the beds they would get there and who is near, or every rule that says no."""
    family = _family_by_floor(party, rooms)
    for room in rooms:
        found = place_in(party, room, (), rules)
        yield _with_near(found, family) if isinstance(found, Placing) else found


def placing_near_family(placing: Placing, rooms: Iterable[Room]) -> Placing:
    """The same, with who of their household sleeps near it."""
    return _with_near(placing, _family_by_floor(placing.party, rooms))


def _with_near(placing: Placing, family: Mapping[str, Sequence[tuple[str, Guest]]]) -> Placing:
    room = placing.room
    others = (who for room_id, who in family.get(room.floor or "", ()) if room_id != room.room_id)
    return replace(placing, near=next(others, None))


def _family_by_floor(party: Party, rooms: Iterable[Room]) -> dict[str, list[tuple[str, Guest]]]:
    """Those of their household who sleep in the house, with their rooms (by id), for each floor."""
    found: dict[str, list[tuple[str, Guest]]] = {}
    if any(member.household_id is not None for member in party.members):
        for room in rooms:
            for guest in room.occupants if room.floor else ():
                if any(guest.is_related(member) for member in party.members):
                    found.setdefault(room.floor or "", []).append((room.room_id, guest))
    return found


def best_beds(party: Party, rooms: Iterable[Room], rules: HouseRules) -> Suggestion | Refused:
    """The best beds for `party`, all in one room, or the rule that stops the room nearest to fitting."""
    placings: list[Placing] = []
    stopped: list[tuple[Refused, ...]] = []
    for found in every_place(party, tuple(rooms), rules):
        if isinstance(found, Placing):
            placings.append(found)
        else:
            stopped.append(found)
    if placings:
        return _suggestion(min(placings, key=cost_of))  # the first of equals: rooms come in their order
    return min(stopped, key=_distance)[0] if stopped else _NO_ROOM


def place_in(
    party: Party, room: Room, wanted: Collection[str], rules: HouseRules
) -> Placing | tuple[Refused, ...]:
    """Beds for `party` in `room`, those `wanted` (bed ids) among them, or every rule that says no."""
    found = refusals(party, room, rules) + _unusable(party, room, wanted)
    if found:
        return tuple(sorted(found, key=lambda refused: _NEAREST.index(refused.rule)))
    beds = _assign(party, room, wanted, anywhere=not rules.get(Rule.ACCESSIBLE).enabled)
    missed = set(wanted) - {bed.bed_id for bed in beds}
    if missed:
        return (_not_for_them(room, missed),)
    return Placing(party, room, beds)


def _unusable(party: Party, room: Room, wanted: Collection[str]) -> tuple[Refused, ...]:
    chosen = [bed for bed in room.beds if bed.bed_id in wanted]
    if len(chosen) < len(set(wanted)):
        return (Refused(Rule.TOGETHER, text("The household stays together in one room.")),)
    return tuple(
        Refused(Rule.BED_FREE, _taken_sentence(bed)) for bed in chosen if not bed.is_usable_by(party)
    )


def _taken_sentence(bed: Bed) -> Text:
    if bed.state is BedState.BLOCKED:
        return text("Bed {bed} is out of service.", bed=bed.code)
    if bed.state is BedState.RESERVED:
        return text("Bed {bed} is reserved.", bed=bed.code)
    return text("Bed {bed} is taken.", bed=bed.code)


def _not_for_them(room: Room, missed: Collection[str]) -> Refused:
    bed = next(bed for bed in room.beds if bed.bed_id in missed)
    return Refused(Rule.ACCESSIBLE, text("Bed {bed} is not accessible.", bed=bed.code))


def _assign(party: Party, room: Room, wanted: Collection[str], *, anywhere: bool) -> tuple[Bed, ...]:
    """One bed per member in the party's order: wanted ones, then those held for them, then the plainest.

    `anywhere`: someone who needs an accessible bed may get another where there is none.
    """
    free = list(room.usable_by(party))
    chosen: dict[str, Bed] = {}
    bunks = any(bed.upper for bed in free)
    for member in sorted(party.members, key=lambda member: _turn(member, bunks=bunks)):
        choice = [bed for bed in free if anywhere or bed.fits_wheelchair or not member.needs_accessible]
        bed = min(choice, key=lambda bed: _misfit(member, bed, wanted, lost=bed.is_lost_to(party)))
        free.remove(bed)
        chosen[member.person_id] = bed
    return tuple(chosen[member.person_id] for member in party.members)


def _turn(member: Guest, *, bunks: bool) -> tuple[bool, bool]:
    """Who chooses first: those whom few beds suit, else the head and so on."""
    return not member.needs_accessible, bunks and not needs_lower(member)


def _misfit(member: Guest, bed: Bed, wanted: Collection[str], *, lost: bool) -> tuple[bool, ...]:
    """`lost`: it goes out of service before they leave, which is better than an upper bed for the frail."""
    return (
        bed.bed_id not in wanted,
        member.needs_accessible and not bed.fits_wheelchair,
        bed.state is BedState.FREE,
        lost and not needs_lower(member),
        bed.accessible and not member.needs_accessible,
        bed.upper and needs_lower(member),
        lost,
    )


def needs_lower(member: Guest) -> bool:
    """Whether the upper bed of a bunk is better not theirs."""
    by_age = member.age is not None and (member.age < _YOUNGEST_UP or member.age >= _OLDEST_UP)
    return by_age or bool(member.needs & {Need.ACCESSIBLE, Need.PREGNANT, Need.INFANT})


def cost_of(placing: Placing) -> tuple[bool, int, bool, bool, int, int, int, int]:
    """Smaller is better: what is kept for them, then beds that they need not leave before they go, then their
    own people, then the room that costs others least.
    """
    party, room = placing.party, placing.room
    pairs = tuple(zip(party.members, placing.beds, strict=True))
    order = _ORDER_WITH_CHILDREN if party.minors else _ORDER_ALONE
    return (
        all(bed.state is BedState.FREE for bed in placing.beds),
        sum(bed.is_lost_to(party) for bed in placing.beds),
        not _has_family(party, room),
        placing.near is None,
        sum(bed.accessible and not member.needs_accessible for member, bed in pairs),
        order.index(room.use),
        sum(bed.upper and needs_lower(member) for member, bed in pairs),
        len(room.usable_by(party)) - len(party.members),
    )


def _has_family(party: Party, room: Room) -> bool:
    return any(guest.is_related(member) for guest in room.occupants for member in party.members)


def _distance(refused: tuple[Refused, ...]) -> tuple[int, int]:
    return len(refused), _NEAREST.index(refused[0].rule)


def _suggestion(placing: Placing) -> Suggestion:
    return Suggestion(
        bed_ids=tuple(bed.bed_id for bed in placing.beds),
        bed_codes=tuple(bed.code for bed in placing.beds),
        reasons=tuple(reasons_for(placing)),
    )


def reasons_for(placing: Placing) -> Iterable[Text]:
    """Why this place: short words, the weightiest first."""
    party, room, out_from = placing.party, placing.room, placing.out_from
    if out_from is not None:
        yield text("out of service from {day}", day=short_day_text(out_from))
    if any(bed.state is BedState.RESERVED for bed in placing.beds):
        yield text("held for them")
    if _has_family(party, room):
        yield text("with their household")
    if any(member.needs_accessible for member in party.members):
        yield text("accessible")
    if room.use in _USE_REASONS:
        yield _USE_REASONS[room.use]
    if placing.near is not None and not _has_family(party, room):
        yield text("same floor as {who}", who=placing.near.label)
    if len(party.members) > 1:
        yield text("all in {room}", room=room.name)


_USE_REASONS = {
    RoomUse.WOMEN: text("women's room"),
    RoomUse.MEN: text("men's room"),
    RoomUse.FAMILIES: text("family room"),
    RoomUse.MINORS: text("children's room"),
    RoomUse.CARERS: text("room for children with their carers"),
    RoomUse.MIXED: text("mixed room"),
}
_NO_ROOM = Refused(Rule.BED_FREE, text("There is no room with beds yet."))
