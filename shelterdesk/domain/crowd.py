"""Limits other than beds: how many people a room or a site takes, counting who is there and who is awaited.

The fire limit is never set aside. Floor, toilets and staff are: a manager may take more people in with a reason,
as shelters do in a surge. What binds is named.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from shelterdesk.domain.capacity import Limit
from shelterdesk.domain.text import Text, text

Most = tuple[tuple[Limit, int], ...]


@dataclass(frozen=True, slots=True)
class Crowd:
    """What a site takes at the most, and who counts: those who have a bed (by id), and those who are awaited.

    `held` are beds kept for someone, by id, and for whom; None where only a note says so.
    """

    most: Most = ()
    present: frozenset[str] = frozenset()
    held: Mapping[str, str | None] = field(default_factory=lambda: MappingProxyType({}))

    def with_people(self, person_ids: Iterable[str], bed_ids: Collection[str]) -> Crowd:
        """The same once these people lie in these beds."""
        if not self.most:
            return self
        held = {bed_id: whom for bed_id, whom in self.held.items() if bed_id not in bed_ids}
        return replace(self, present=self.present.union(person_ids), held=MappingProxyType(held))

    def without(self, person_ids: Collection[str]) -> Crowd:
        """The same before these people came."""
        return replace(self, present=self.present.difference(person_ids))

    def others(self, person_ids: Collection[str]) -> int:
        """How many count besides these people."""
        asleep = self.present.difference(person_ids)
        return len(asleep) + awaited(self.held.values(), asleep.union(person_ids))

    def left(self) -> int | None:
        """How many strangers could still come; None where nothing but beds is a limit."""
        if not self.most:
            return None
        return max(0, min(most for _, most in self.most) - self.others(()))


NO_CROWD = Crowd()


def awaited(holds: Iterable[str | None], known: Collection[str]) -> int:
    """Of beds kept for someone, those that are not kept for people who are counted already."""
    return sum(whom is None or whom not in known for whom in holds)


def exceeded(most: Most, people: int, *, fire: bool) -> tuple[Limit, int] | None:
    """The lowest limit that so many people would pass: the fire limit, or the lowest of the others."""
    passed = [pair for pair in most if (pair[0] is Limit.FIRE) is fire and pair[1] < people]
    return min(passed, key=lambda pair: pair[1], default=None)


def crowd_sentence(limit: Limit, most: int, here: int, room: str | None) -> Text:
    """How a limit says no; `room` is the name of a room, None for the whole site."""
    said = _OF_SITE[limit] if room is None else _OF_ROOM[limit]
    return Text(said.template, {"room": room or "", "most": most, "here": here})


_OF_ROOM = {
    Limit.FIRE: text("{room} takes {most} by its fire limit; {here} are there or awaited."),
    Limit.FLOOR: text("{room} takes {most} by its floor area; {here} are there or awaited."),
    Limit.TOILETS: text("{room} takes {most} by its toilets; {here} are there or awaited."),
    Limit.STAFF: text("{room} takes {most} by its staff at night; {here} are there or awaited."),
}
_OF_SITE = {
    Limit.FIRE: text("The site takes {most} by its fire limit; {here} are here or awaited."),
    Limit.FLOOR: text("The site takes {most} by its floor area; {here} are here or awaited."),
    Limit.TOILETS: text("The site takes {most} by its toilets; {here} are here or awaited."),
    Limit.STAFF: text("The site takes {most} by its staff at night; {here} are here or awaited."),
}
