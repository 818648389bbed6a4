"""Who sleeps where at one moment: people, beds and rooms as the rules of placement see them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType

from shelterdesk.domain.board import BedState, Priority, RoomUse
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.crowd import Crowd, Most
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.people import ADULT_AGE, Need, Sex
from shelterdesk.domain.rules import DEFAULT_RULES, HouseRules, Rule
from shelterdesk.domain.text import text


@dataclass(frozen=True, slots=True)
class Guest:
    """A person as placement needs to know them. `age` is in completed years today, None if unknown.

    Someone of unknown age may be a child and may be an adult; both are assumed where it is safer.
    """

    person_id: str
    sex: Sex
    age: int | None
    needs: frozenset[Need] = frozenset()
    household_id: str | None = None
    code: str = ""
    call_name: str = ""
    language: str = ""

    @property
    def label(self) -> str:
        """What the desk calls them: never the name."""
        return self.call_name or show_code(self.code)

    @property
    def is_adult(self) -> bool:
        return self.age is not None and self.age >= ADULT_AGE

    @property
    def may_be_adult(self) -> bool:
        return self.age is None or self.age >= ADULT_AGE

    @property
    def may_be_minor(self) -> bool:
        return self.age is None or self.age < ADULT_AGE

    @property
    def needs_accessible(self) -> bool:
        return Need.ACCESSIBLE in self.needs

    def is_related(self, other: Guest) -> bool:
        return self.household_id is not None and self.household_id == other.household_id


@dataclass(frozen=True, slots=True)
class Party:
    """People placed together, one bed each: someone alone, or members of one household, head first.

    `leaves` is the day on which the last of them is expected to leave, None where that is not known.
    """

    members: tuple[Guest, ...]
    leaves: date | None = None

    def __post_init__(self) -> None:
        if not self.members:
            raise ValueError("a party has at least one member")

    @property
    def head(self) -> Guest:
        return self.members[0]

    @property
    def minors(self) -> int:
        """Members known to be under age."""
        return sum(not member.may_be_adult for member in self.members)

    @property
    def person_ids(self) -> frozenset[str]:
        return frozenset(member.person_id for member in self.members)


@dataclass(frozen=True, slots=True)
class Bed:
    """A bed in its room. `note` is the reason of an outage or the note of a hold.

    `until` is the day the occupant is expected to leave, or the first day in service again; `out_from` the first
    day still to come on which the bed is out of service, or closed.
    """

    bed_id: str
    code: str
    accessible: bool = False
    upper: bool = False  # of a bunk: never for someone who needs an accessible bed
    state: BedState = BedState.FREE
    occupant: Guest | None = None
    stay_id: str | None = None
    held_for: str | None = None  # person_id
    note: str = ""
    until: date | None = None
    shut: bool = False  # closed or out of service, though someone lies in it: for no one after them
    away_since: date | None = None  # first night on which the occupant is away, the bed being kept
    back: date | None = None  # the day on which one who is away is expected back
    out_from: date | None = None
    aside: Rule | None = None  # what was set aside for the occupant

    @property
    def fits_wheelchair(self) -> bool:
        return self.accessible and not self.upper

    def is_usable_by(self, party: Party) -> bool:
        """Free, or held for one of them."""
        return self.state is BedState.FREE or (
            self.state is BedState.RESERVED and self.held_for in party.person_ids
        )

    def is_lost_to(self, party: Party) -> bool:
        """Whether it goes out of service before they leave; who leaves on that very day needs it no more."""
        return self.out_from is not None and (party.leaves is None or self.out_from < party.leaves)


@dataclass(frozen=True, slots=True)
class Room:
    room_id: str
    name: str
    use: RoomUse
    accessible: bool = False
    beds: tuple[Bed, ...] = ()
    floor: str = ""  # empty where it is not known
    most: Most = ()  # people that each limit but the beds allows, of those that are known

    @property
    def occupants(self) -> tuple[Guest, ...]:
        return tuple(bed.occupant for bed in self.beds if bed.occupant is not None)

    def usable_by(self, party: Party) -> tuple[Bed, ...]:
        return tuple(bed for bed in self.beds if bed.is_usable_by(party))

    def with_guests(self, guests: Mapping[str, Guest]) -> Room:
        """The room once these people (by bed id) lie in it."""
        beds = tuple(
            replace(bed, state=BedState.OCCUPIED, occupant=guests[bed.bed_id], held_for=None)
            if bed.bed_id in guests
            else bed
            for bed in self.beds
        )
        return replace(self, beds=beds)

    def vacated(self, person_ids: Collection[str]) -> Room:
        """The room as it is once these people have got up, their beds being free for others."""
        beds = tuple(
            replace(bed, state=BedState.BLOCKED if bed.shut else BedState.FREE, occupant=None)
            if bed.occupant is not None and bed.occupant.person_id in person_ids
            else bed
            for bed in self.beds
        )
        return replace(self, beds=beds)

    def bed_of(self, person_id: str) -> Bed:
        """Raises LookupError for someone who does not sleep here."""
        for bed in self.beds:
            if bed.occupant is not None and bed.occupant.person_id == person_id:
                return bed
        raise LookupError(f"nobody {person_id} in {self.name}")

    def without(self, person_ids: Collection[str]) -> Room:
        """The room as it is once these people have got up; their beds are not offered to them again."""
        beds = tuple(
            replace(bed, occupant=None)
            if bed.occupant is not None and bed.occupant.person_id in person_ids
            else bed
            for bed in self.beds
        )
        return replace(self, beds=beds)


def crowd_of(rooms: Iterable[Room], most: Most) -> Crowd:
    """Who counts against what a site with these rooms takes at the most."""
    everything = [bed for room in rooms for bed in room.beds]
    present = frozenset(bed.occupant.person_id for bed in everything if bed.occupant is not None)
    held = {bed.bed_id: bed.held_for for bed in everything if bed.state is BedState.RESERVED}
    return Crowd(most, present, MappingProxyType(held))


@dataclass(frozen=True, slots=True)
class WaitingParty:
    """An open entry of the waiting list. `since` is in UTC; `settled`: all of them have a stay by now."""

    entry_id: str
    since: datetime
    party: Party
    priority: Priority = Priority.ROUTINE
    settled: bool = False


def entry_of(waiting: Iterable[WaitingParty], entry_id: str) -> WaitingParty:
    """The entry of this id; raises NotFound for one that is not, or no longer, on the list."""
    found = next((entry for entry in waiting if entry.entry_id == entry_id), None)
    if found is None:
        raise NotFound(text("Nobody waits under this entry any more."))
    return found


@dataclass(frozen=True, slots=True)
class House:
    """A site at one moment: its rooms in their order, and who waits: the most pressing first, then the longest.

    `changes_at` is the next moment in UTC at which a bed changes by itself, because a hold runs out.
    """

    site_id: str
    site_name: str
    day: date
    rooms: tuple[Room, ...]
    waiting: tuple[WaitingParty, ...] = ()
    changes_at: datetime | None = None
    rules: HouseRules = DEFAULT_RULES  # of the day

    def with_guests(self, room_id: str, guests: Mapping[str, Guest]) -> House:
        """The house once these people (by bed id) lie in the room; the rules know where they are."""
        rooms = tuple(room.with_guests(guests) if room.room_id == room_id else room for room in self.rooms)
        people = [guest.person_id for guest in guests.values()]
        apart = self.rules.apart.with_people(people, room_id, self.room(room_id).floor)
        crowd = self.rules.crowd.with_people(people, guests)
        return replace(self, rooms=rooms, rules=replace(self.rules, apart=apart, crowd=crowd))

    def room(self, room_id: str) -> Room:
        """Raises KeyError for a room that is not there."""
        found = next((room for room in self.rooms if room.room_id == room_id), None)
        if found is None:
            raise KeyError(room_id)
        return found

    def room_of(self, bed_id: str) -> Room | None:
        return next((room for room in self.rooms if any(bed.bed_id == bed_id for bed in room.beds)), None)
