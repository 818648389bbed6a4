"""Bills of materials: what stands in one, how many kits the stock allows, and which alternative goes into them.

A line may name alternatives: each kit takes one of them whole. The first that is there is taken, yet never so
that a later line, which might need the very same stock, leaves fewer kits than could be built.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.packing import Limit, best_packing
from shelterdesk.domain.stock import QUANTITY_STEP, check_whole, checked_quantity
from shelterdesk.domain.text import text


@dataclass(frozen=True, slots=True)
class Component:
    """One line of a bill of materials: so much of an item in each kit, in its `unit`, or of an alternative."""

    item_id: str
    name: str
    quantity: Decimal
    is_kit: bool = False
    unit: str = ""
    alternatives: tuple[Component, ...] = ()

    @property
    def options(self) -> tuple[Component, ...]:
        """What this line may be filled with, in the order in which it is taken."""
        return (replace(self, alternatives=()), *self.alternatives)

    @property
    def label(self) -> str:
        """The names of all options."""
        return " / ".join(option.name for option in self.options)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which option goes into a line of a bill, counted from 0: that one and no other."""

    line: int
    item_id: str


@dataclass(frozen=True, slots=True)
class Buildable:
    """How many kits can be assembled now, and the component that stops the next one.

    Where several run out together it is the first of the bill; None only for a kit without a bill.
    """

    count: int
    limited_by: str | None


@dataclass(frozen=True, slots=True)
class Filling:
    """So many kits of a run take this option for a line."""

    option: Component
    count: int


Available = Mapping[str, Decimal]  # unexpired quantity by item in one store; what is missing is 0


def options_of(bill: Sequence[Component]) -> list[Component]:
    """Everything that may go into the kit, line by line."""
    return [option for line in bill for option in line.options]


def chosen_bill(bill: Sequence[Component], choices: Collection[Choice]) -> tuple[Component, ...]:
    """The bill with only the options chosen, where one is; raises NotFound for one that is not in its line."""
    wanted = {choice.line: choice.item_id for choice in choices}
    known = {(at, option.item_id): option for at, line in enumerate(bill) for option in line.options}
    if not wanted.items() <= known.keys():
        raise NotFound(text("This is no alternative of the bill of materials any more."))
    return tuple(known[at, wanted[at]] if at in wanted else line for at, line in enumerate(bill))


def buildable(bill: Sequence[Component], available: Available) -> Buildable:
    """As many as any choice of alternatives allows."""
    if not bill:
        return Buildable(0, None)
    groups = _competing(bill)
    count = min(_most(group, available) for group in groups)
    for line in bill:
        group = next(group for group in groups if line in group)
        if not _fits(group[: group.index(line) + 1], available, count + 1):
            return Buildable(count, line.label)
    raise AssertionError("a component must run out")


def fillings(bill: Sequence[Component], available: Available, count: int) -> list[list[Filling]]:
    """How `count` kits fill each line, first options first; the caller knows that so many can be built."""
    found: dict[int, list[Filling]] = {}
    for group in _competing(bill):
        for line, counts in zip(group, _shares_of(group, available, count), strict=True):
            found[id(line)] = [
                Filling(option, some) for option, some in zip(line.options, counts, strict=True) if some
            ]
    return [found[id(line)] for line in bill]


def check_bill(
    kit_item_id: str, bill: Sequence[Component], components_of: Mapping[str, Collection[str]]
) -> None:
    """Raises BadInput for an unusable bill, RuleBroken for one in which the kit would come to hold itself.

    `components_of` is the item ids in the current bill of every kit, alternatives too. Kits go into kits in
    whole numbers, so that their value divides without a remainder.
    """
    if not bill:
        raise BadInput(text("A kit needs at least one component."))
    for part in options_of(bill):
        checked_quantity(part.quantity)
        if part.is_kit and part.quantity % 1:
            raise BadInput(text("{item} is a kit: only whole kits go into a kit.", item=part.name))
        check_whole(part.quantity, part.unit, part.name)
        if _reaches(part.item_id, kit_item_id, components_of):
            raise RuleBroken(text("{item} holds this kit itself, so it cannot go into it.", item=part.name))
    if len({part.item_id for part in bill}) < len(bill):
        raise BadInput(text("Each component stands in the bill of materials once."))
    for line in bill:
        if len({option.item_id for option in line.options}) < len(line.options):
            raise BadInput(text("{item} cannot be an alternative to itself.", item=line.name))


def _reaches(start: str, wanted: str, components_of: Mapping[str, Collection[str]]) -> bool:
    seen: set[str] = set()
    ahead = [start]
    while ahead:
        item_id = ahead.pop()
        if item_id == wanted:
            return True
        if item_id not in seen:
            seen.add(item_id)
            ahead.extend(components_of.get(item_id, ()))
    return False


def _competing(bill: Sequence[Component]) -> list[list[Component]]:
    """The lines in groups that share stock with nobody else, each in the order of the bill."""
    group_of = list(range(len(bill)))
    by_item = sorted((option.item_id, at) for at, line in enumerate(bill) for option in line.options)
    for _, alike in groupby(by_item, lambda found: found[0]):
        joined = {group_of[at] for _, at in alike}
        group_of = [min(joined) if group in joined else group for group in group_of]
    return [
        [line for at, line in enumerate(bill) if group_of[at] == group] for group in sorted(set(group_of))
    ]


def _most(group: Sequence[Component], available: Available) -> int:
    """How many kits can have every line of a group."""
    alone = [sum(_enough_for(option, available) for option in line.options) for line in group]
    if len(group) == 1:
        return alone[0]
    low, high = 0, min(alone)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _fits(group, available, middle) else (low, middle - 1)
    return low


def _fits(group: Sequence[Component], available: Available, count: int) -> bool:
    if len(group) == 1:
        return _most(group, available) >= count
    worth = [1 for line in group for _ in line.options]
    return best_packing(worth, _limits(group, available, count), count * len(group)) is not None


def _shares_of(group: Sequence[Component], available: Available, count: int) -> list[list[int]]:
    """How many kits take each option of each line: as many as can be the first of the first line, and so on."""
    if len(group) == 1:
        return [_in_order(group[0], available, count)]
    places = len(options_of(group))
    # One more of an earlier option outweighs all of the later ones; one more kit outweighs every option.
    worth = [(count + 1) ** places + (count + 1) ** (places - 1 - at) for at in range(places)]
    found = best_packing(worth, _limits(group, available, count))
    counts = iter(found or ())
    return [[next(counts) for _ in line.options] for line in group]


def _in_order(line: Component, available: Available, count: int) -> list[int]:
    shares: list[int] = []
    for option in line.options:
        shares.append(min(count - sum(shares), _enough_for(option, available)))
    return shares


def _limits(group: Sequence[Component], available: Available, count: int) -> list[Limit]:
    """Each line goes into at most `count` kits, and no item goes out beyond what is there."""
    places = [(line, option) for line in group for option in line.options]
    lines = [Limit(tuple(int(of is line) for of, _ in places), count) for line in group]
    items = dict.fromkeys(option.item_id for _, option in places)
    return lines + [
        Limit(
            tuple(_steps(option.quantity) if option.item_id == item_id else 0 for _, option in places),
            _steps(available.get(item_id, Decimal(0))),
        )
        for item_id in items
    ]


def _steps(quantity: Decimal) -> int:
    return int(quantity / QUANTITY_STEP)


def _enough_for(option: Component, available: Available) -> int:
    return int(available.get(option.item_id, Decimal(0)) // option.quantity)
