"""Whom the house could take tonight: its free beds told as households, by the very rules of a placement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from shelterdesk.domain.lodging import Guest, House, Party, Room
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.rules import HouseRules
from shelterdesk.domain.suggestion import Placing, place_in
from shelterdesk.domain.text import Text, text

_WOMAN = (Sex.FEMALE, 30)
_MAN = (Sex.MALE, 35)
_CHILDREN = ((Sex.MALE, 8), (Sex.FEMALE, 5), (Sex.FEMALE, 2))


class Group(StrEnum):
    """Households of which the sentence names the largest that fits."""

    MOTHERS = "mothers"
    WOMEN = "women"
    MEN = "men"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A household that comes often: sex and age of each, the head first. `none`, `one` and `many` say how many."""

    key: str
    name: Text
    people: tuple[tuple[Sex, int], ...]
    none: Text
    one: Text
    many: str  # with {count}
    needs: frozenset[Need] = frozenset()
    group: Group | None = None

    def party(self, number: int) -> Party:
        """The `number`-th such household; nobody that the house knows."""
        household = f"{self.key} {number}"
        return Party(
            tuple(
                Guest(f"{household} {at}", sex, age, self.needs if at == 0 else frozenset(), household)
                for at, (sex, age) in enumerate(self.people)
            )
        )

    def said(self, count: int) -> Text:
        """So many of them in words."""
        if count < 2:
            return self.one if count else self.none
        return Text(self.many, {"count": count})


_NO_MOTHERS = text("no mother with children")
PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        "woman",
        text("Single woman"),
        (_WOMAN,),
        text("no women"),
        text("1 single woman"),
        text("{count} single women").template,
        group=Group.WOMEN,
    ),
    Pattern(
        "man",
        text("Single man"),
        (_MAN,),
        text("no men"),
        text("1 single man"),
        text("{count} single men").template,
        group=Group.MEN,
    ),
    Pattern(
        "mother-1",
        text("Mother with 1 child"),
        (_WOMAN, *_CHILDREN[:1]),
        _NO_MOTHERS,
        text("1 mother with 1 child"),
        text("{count} mothers with 1 child").template,
        group=Group.MOTHERS,
    ),
    Pattern(
        "mother-2",
        text("Mother with 2 children"),
        (_WOMAN, *_CHILDREN[:2]),
        _NO_MOTHERS,
        text("1 mother with 2 children"),
        text("{count} mothers with 2 children").template,
        group=Group.MOTHERS,
    ),
    Pattern(
        "mother-3",
        text("Mother with 3 children"),
        (_WOMAN, *_CHILDREN),
        _NO_MOTHERS,
        text("1 mother with 3 children"),
        text("{count} mothers with 3 children").template,
        group=Group.MOTHERS,
    ),
    Pattern(
        "couple",
        text("Couple"),
        (_WOMAN, _MAN),
        text("no couple"),
        text("1 couple"),
        text("{count} couples").template,
    ),
    Pattern(
        "family-4",
        text("Family of 4"),
        (_WOMAN, _MAN, *_CHILDREN[:2]),
        text("no family of 4"),
        text("1 family of 4"),
        text("{count} families of 4").template,
    ),
    Pattern(
        "minor",
        text("Girl of 15, alone"),
        ((Sex.FEMALE, 15),),
        text("no girl alone"),
        text("1 girl alone"),
        text("{count} girls alone").template,
    ),
    Pattern(
        "minor-boy",
        text("Boy of 15, alone"),
        ((Sex.MALE, 15),),
        text("no boy alone"),
        text("1 boy alone"),
        text("{count} boys alone").template,
    ),
    Pattern(
        "wheelchair",
        text("Woman who uses a wheelchair"),
        (_WOMAN,),
        text("no one who uses a wheelchair"),
        text("1 woman who uses a wheelchair"),
        text("{count} women who use wheelchairs").template,
        frozenset({Need.ACCESSIBLE}),
    ),
)


@dataclass(frozen=True, slots=True)
class Chance:
    """How many of a pattern would find a place now, if only they came; `rooms` are where."""

    pattern: Pattern
    count: int
    rooms: tuple[str, ...] = ()

    @property
    def said(self) -> Text:
        return self.pattern.said(self.count)


def chances(house: House, patterns: Sequence[Pattern] = PATTERNS) -> tuple[Chance, ...]:
    """For each pattern, alone: who comes of one takes from the others. Those who wait are not in bed yet."""
    return tuple(_chance(house, pattern) for pattern in patterns)


def in_a_sentence(found: Sequence[Chance]) -> tuple[Text, ...]:
    """The largest family of a mother that fits, the women, the men: what a caller asks first."""
    said = []
    for group in Group:
        of_group = [chance for chance in found if chance.pattern.group is group]
        fitting = [chance for chance in of_group if chance.count]
        best = max(fitting or of_group, key=lambda chance: len(chance.pattern.people), default=None)
        said += [] if best is None else [best.said]
    return tuple(said)


def _chance(house: House, pattern: Pattern) -> Chance:
    """They are all alike, so each room is filled for itself; what the site takes is shared among the rooms."""
    counts = [(room.name, _fill(room, pattern, house.rules)) for room in house.rooms]
    found, left = sum(count for _, count in counts), house.rules.crowd.left()
    if left is not None:
        found = min(found, left // len(pattern.people))
    return Chance(pattern, found, tuple(name for name, count in counts if count))


def _fill(room: Room, pattern: Pattern, rules: HouseRules) -> int:
    for number in range(len(room.beds) + 1):
        placing = place_in(pattern.party(number), room, (), rules)
        if not isinstance(placing, Placing):
            return number
        room = room.with_guests(placing.guests)
    raise AssertionError("a bed was given twice")
