"""What the search for a plan may choose from, and what it must keep to: variables and rows, nothing solved yet.

A variable per entry and room that the rules allow says whether they go there. Everyone goes to at most one
room; a room gives no more beds, and no more accessible ones, than it has free; rooms and the site take no more
people than their limits allow; two whom the rules keep apart never both go where they would be too near.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, product

from shelterdesk.domain.board import BedState
from shelterdesk.domain.crowd import Crowd
from shelterdesk.domain.lodging import Bed, Guest, House, Party, Room, WaitingParty, crowd_of
from shelterdesk.domain.placement import refusals
from shelterdesk.domain.rules import Rule
from shelterdesk.domain.suggestion import Placing, cost_of, every_place, needs_lower
from shelterdesk.domain.targets import as_many_as_before

# One for each part of `suggestion.cost_of`; who lies on upper beds, and in beds that go out of service, is counted
# for the room as a whole.
_WEIGHTS = (5000, 0, 400, 100, 60, 8, 0, 1)
_LOST_WEIGHT = 700
_MOST_SPARE = 3
_UPPER_WEIGHT = 5


@dataclass(frozen=True, slots=True)
class Option:
    """An entry in a room: what it takes of the beds that are free for everyone."""

    entry: int
    room: int
    beds: int
    accessible: int
    lower: int  # people who had better not lie on an upper bed
    room_people: int  # how many more count in the room: who is awaited there counts already
    site_people: int  # and at the site
    cost: int


@dataclass
class Programme:
    """Rows of `sum(coefficient * variable) <= most`; the first variables are the options."""

    options: Sequence[Option]
    costs: list[float]
    rows: list[tuple[list[int], list[float], float]] = field(default_factory=list)

    def add(self, at: Iterable[int], coefficients: Iterable[float], most: float) -> None:
        self.rows.append((list(at), list(coefficients), most))

    def prefer(self, at: Sequence[int], people: Sequence[int], most: int, weight: int) -> None:
        """One more variable: by how many the people pass `most`, each of whom costs `weight`."""
        self.costs.append(float(weight))
        self.add([*at, len(self.costs) - 1], [*map(float, people), -1.0], most)


def options_of(waiting: Sequence[WaitingParty], house: House) -> list[Option]:
    """Every room that each of those who wait may go to now."""
    return [
        _option(number, at, found, house.rules.crowd)
        for number, entry in enumerate(waiting)
        for at, found in enumerate(every_place(entry.party, house.rooms, house.rules))
        if isinstance(found, Placing)
    ]


def _option(entry: int, room: int, placing: Placing, crowd: Crowd) -> Option:
    taken = [
        (member, bed)
        for member, bed in zip(placing.party.members, placing.beds, strict=True)
        if bed.state is BedState.FREE  # a bed held for them is no one else's
    ]
    *parts, spare = cost_of(placing)
    cost = sum(
        weight * part for weight, part in zip(_WEIGHTS, (*parts, min(spare, _MOST_SPARE)), strict=True)
    )
    return Option(
        entry,
        room,
        len(taken),
        sum(member.needs_accessible for member, _ in taken),
        sum(needs_lower(member) for member, _ in taken),
        _counting_more(placing.party, crowd_of((placing.room,), placing.room.most)),
        _counting_more(placing.party, crowd),
        cost,
    )


def _counting_more(party: Party, crowd: Crowd) -> int:
    """How many more count with the party than without it."""
    return crowd.others(party.person_ids) + len(party.members) - crowd.others(())


def programme_of(waiting: Sequence[WaitingParty], house: House, options: Sequence[Option]) -> Programme:
    """Everything that an answer must keep to; what it should reach is asked of it later."""
    programme = Programme(options, [float(option.cost) for option in options])
    for of_entry in _grouped(option.entry for option in options):
        programme.add(of_entry, [1.0] * len(of_entry), 1.0)
    for of_room in _grouped(option.room for option in options):
        free = [bed for bed in house.rooms[options[of_room[0]].room].beds if bed.state is BedState.FREE]
        programme.add(of_room, [float(options[at].beds) for at in of_room], len(free))
        accessible = sum(bed.fits_wheelchair for bed in free)
        if not house.rules.get(Rule.ACCESSIBLE).enabled:
            accessible = len(free)
        programme.add(of_room, [float(options[at].accessible) for at in of_room], accessible)
        low = sum(not bed.upper for bed in free)
        if low < len(free):
            programme.prefer(of_room, [options[at].lower for at in of_room], low, _UPPER_WEIGHT)
        lasting = sum(bed.out_from is None for bed in free)
        if lasting < len(free):
            programme.prefer(of_room, [options[at].beds for at in of_room], lasting, _LOST_WEIGHT)
    _keep_within_limits(programme, house)
    _keep_conflicts_apart(programme, waiting, house)
    return programme


def _keep_within_limits(programme: Programme, house: House) -> None:
    """No more people in a room, and at the site, than the limits that are known of them allow."""
    options = programme.options
    for of_room in _grouped(option.room for option in options):
        room = house.rooms[options[of_room[0]].room]
        left = crowd_of((room,), room.most).left()
        if left is not None:
            programme.add(of_room, [float(options[at].room_people) for at in of_room], left)
    left = house.rules.crowd.left()
    if left is not None and options:
        programme.add(range(len(options)), [float(option.site_people) for option in options], left)


def _grouped(keys: Iterable[int]) -> list[list[int]]:
    found: dict[int, list[int]] = {}
    for at, key in enumerate(keys):
        found.setdefault(key, []).append(at)
    return list(found.values())


def _keep_conflicts_apart(programme: Programme, waiting: Sequence[WaitingParty], house: House) -> None:
    """Of two who may not share a room, floor or site one at most goes there."""
    where = {(option.entry, option.room): at for at, option in enumerate(programme.options)}
    kinds = _alike(house.rooms, waiting)
    far: set[tuple[int, int]] = set()  # who may not be near one another even in two rooms
    for alike in kinds:
        entries = sorted({option.entry for option in programme.options if option.room in alike})
        against: dict[int, list[int]] = {}
        for first, second in combinations(entries, 2):
            rules = _conflict(house, waiting[first].party, waiting[second].party, alike[0], alike[0])
            if rules:
                against.setdefault(first, []).append(second)
            if Rule.KEEP_APART in rules:
                far.add((first, second))
        for first, others in against.items():
            _one_or_the_others(programme, where, alike, first, others)
    for first, second in sorted(far):
        _keep_far(programme, where, waiting, house, kinds, first, second)


def _one_or_the_others(
    programme: Programme,
    where: Mapping[tuple[int, int], int],
    rooms: Iterable[int],
    first: int,
    others: Sequence[int],
) -> None:
    """In each of the rooms either `first` or any of the others: for whole numbers the same as pair by pair."""
    for room in rooms:
        there = [where[other, room] for other in others if (other, room) in where]
        if there and (first, room) in where:
            most = float(len(there))
            programme.add([*there, where[first, room]], [*([1.0] * len(there)), most], most)


def _keep_far(
    programme: Programme,
    where: Mapping[tuple[int, int], int],
    waiting: Sequence[WaitingParty],
    house: House,
    kinds: Sequence[Sequence[int]],
    first: int,
    second: int,
) -> None:
    """Not the one in a room of this kind and the other in one of that, where the rules say they are too near."""
    for one, other in product(kinds, repeat=2):
        if one is other and len(one) == 1:
            continue  # one room: said already
        asked = _conflict(house, waiting[first].party, waiting[second].party, one[0], other[-1])
        there = [where[first, room] for room in one if (first, room) in where]
        there += [where[second, room] for room in other if (second, room) in where]
        if asked:
            programme.add(there, [1.0] * len(there), 1.0)


def _alike(rooms: Sequence[Room], waiting: Sequence[WaitingParty]) -> list[list[int]]:
    """Rooms (by their place) in which two newcomers get on equally: of one kind, with no one's family in it."""
    families = {member.household_id for entry in waiting for member in entry.party.members} - {None}
    found: dict[object, list[int]] = {}
    for at, room in enumerate(rooms):
        own = any(guest.household_id in families for guest in room.occupants)
        kind = room.room_id if own else replace(room, room_id="", name="", beds=(), most=())
        found.setdefault(kind, []).append(at)
    return list(found.values())


def _conflict(house: House, first: Party, second: Party, one: int, other: int) -> frozenset[Rule]:
    """The rules against `second` in room `other` once `first` lies in room `one`, had both beds enough."""
    newcomers = (*first.members, *second.members)
    ample = tuple(_ample(house.rooms[at], newcomers) for at in dict.fromkeys((one, other)))
    home = ample[0]
    taken = {f"{home.room_id} {n}": member for n, member in enumerate(first.members)}
    rules = as_many_as_before(house.rules)  # who counts for how many is said for each room and for the site
    after = replace(house, rooms=ample, rules=rules).with_guests(home.room_id, taken)
    found = refusals(second, after.rooms[-1], after.rules)
    return frozenset(refused.rule for refused in found)


def _ample(room: Room, newcomers: Sequence[Guest]) -> Room:
    """The room with beds enough. With strangers who sleep there each gets on, or it would be no option."""
    family = (
        bed for bed in room.beds if bed.occupant and any(bed.occupant.is_related(who) for who in newcomers)
    )
    spare = (Bed(f"{room.room_id} {n}", "", accessible=True) for n in range(len(newcomers)))
    return replace(room, beds=(*family, *spare))
