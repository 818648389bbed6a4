"""People who must not meet: what that forbids, without a word of whom or why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from types import MappingProxyType


class Scope(StrEnum):
    """What two people must not share."""

    ROOM = "room"
    FLOOR = "floor"
    SITE = "site"


class Nearness(IntEnum):
    """What two people share at the most: the smaller, the nearer."""

    ROOM = 0
    FLOOR = 1
    SITE = 2
    NOTHING = 3


_REACH = {Scope.ROOM: Nearness.ROOM, Scope.FLOOR: Nearness.FLOOR, Scope.SITE: Nearness.SITE}


@dataclass(frozen=True, slots=True, repr=False)
class Pair:
    """Two people, by id, and how far apart they stay. Never in a `repr`."""

    people: frozenset[str]
    scope: Scope


@dataclass(frozen=True, slots=True)
class Spot:
    """A place at the site. `room_id` is None for someone who stays without a bed; a floor may not be known.

    `held`: a bed is kept there for the person, who is not in it.
    """

    room_id: str | None
    floor: str = ""
    held: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Apart:
    """Who is kept apart at a site, and where those people are at the moment.

    `sealed`: there are such people, and the one who asks does not hold the key to know whom. `broken`: nobody
    can know of some any more, since their seal is broken.
    """

    pairs: tuple[Pair, ...] = ()
    spots: Mapping[str, tuple[Spot, ...]] = field(default_factory=lambda: MappingProxyType({}))
    sealed: bool = False
    broken: bool = False

    def forbids(self, person_ids: Collection[str], room_id: str, floor: str = "") -> bool:
        """Whether these people, coming into the room together, would come too near to someone.

        Someone who is too near already may always go farther away, though not far enough.
        """
        target = Spot(room_id, floor)
        return any(self._too_near(pair, person_ids, target) for pair in self.pairs)

    def with_people(self, person_ids: Iterable[str], room_id: str, floor: str = "") -> Apart:
        """The same once these people lie in the room."""
        spot = Spot(room_id, floor)
        moved = {person_id: (*self.spots.get(person_id, ()), spot) for person_id in person_ids}
        return replace(self, spots=MappingProxyType({**self.spots, **moved})) if self.pairs else self

    def moved(self, person_ids: Iterable[str], room_id: str, floor: str = "") -> Apart:
        """The same once these people have left the beds they lie in for the room."""
        spot = Spot(room_id, floor)
        moved = {
            person_id: (*(at for at in self.spots.get(person_id, ()) if at.held or at.room_id is None), spot)
            for person_id in person_ids
        }
        return replace(self, spots=MappingProxyType({**self.spots, **moved})) if self.pairs else self

    def parts(self, ones: Collection[str], others: Collection[str]) -> bool:
        """Whether one of these and one of those, where they are now, are too near to each other."""
        return any(
            pair.people & set(ones)
            and pair.people & set(others)
            and self.separation(pair) <= _REACH[pair.scope]
            for pair in self.pairs
        )

    def broken_by(self, person_ids: Collection[str]) -> bool:
        """Whether one of these people, where they are now, is too near to someone."""
        return any(self.is_broken(pair) for pair in self.pairs if pair.people & set(person_ids))

    def is_broken(self, pair: Pair) -> bool:
        """Whether the two are too near now, or a bed is held too near."""
        return self.separation(pair) <= _REACH[pair.scope]

    def separation(self, pair: Pair, *, real: bool = False) -> Nearness:
        """How near the two are now; `real` leaves out beds that are held."""
        one, other = (
            tuple(spot for spot in self.spots.get(person_id, ()) if not (real and spot.held))
            for person_id in sorted(pair.people)
        )
        return _between(one, other)

    def _too_near(self, pair: Pair, person_ids: Collection[str], target: Spot) -> bool:
        staying = pair.people - set(person_ids)
        if len(staying) == len(pair.people):
            return False
        reach = _REACH[pair.scope]
        if not staying:
            return True
        after = _between((target,), self.spots.get(next(iter(staying)), ()))
        return after <= reach and after <= self.separation(pair, real=True)


NOBODY = Apart()


def _between(ones: Iterable[Spot], others: Collection[Spot]) -> Nearness:
    return min((_nearness(one, other) for one in ones for other in others), default=Nearness.NOTHING)


def _nearness(one: Spot, other: Spot) -> Nearness:
    if one.room_id is None or other.room_id is None:
        return Nearness.SITE
    if one.room_id == other.room_id:
        return Nearness.ROOM
    # A floor that is not known may be the same.
    same = not one.floor or not other.floor or one.floor == other.floor
    return Nearness.FLOOR if same else Nearness.SITE
