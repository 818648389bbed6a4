"""Kits: what a bill of materials allows, which lots go into each kit, and what a kit is worth.

Components are taken first expiry first out, from one store, and expired ones never. A kit that is itself a
component counts as the assembled kits that lie there; it is not built on the way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.money import Share, add_shares
from shelterdesk.domain.stock import LotBalance, check_whole, checked_quantity, in_order
from shelterdesk.domain.text import text


@dataclass(frozen=True, slots=True)
class Component:
    """One line of a bill of materials: so much of an item in each kit, in its `unit`."""

    item_id: str
    name: str
    quantity: Decimal
    is_kit: bool = False
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Buildable:
    """How many kits can be assembled now, and the component that stops the next one.

    Where several run out together it is the first of the bill; None only for a kit without a bill.
    """

    count: int
    limited_by: str | None


@dataclass(frozen=True, slots=True)
class KitPart:
    """What each kit of a run holds of one lot."""

    item_id: str
    lot_id: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class KitRun:
    """A number of kits that are alike to the lot."""

    count: int
    parts: tuple[KitPart, ...]


@dataclass(frozen=True, slots=True)
class KitCost:
    """The worth of one kit by grant and currency. `complete` is False where a part has no known cost."""

    shares: tuple[Share, ...]
    complete: bool


Balances = Mapping[str, Sequence[LotBalance]]  # by item


def buildable(bill: Sequence[Component], available: Mapping[str, Decimal]) -> Buildable:
    """`available` is the unexpired quantity by item in one store; what is missing from it is 0."""
    if not bill:
        return Buildable(0, None)
    counts = [int(available.get(part.item_id, Decimal(0)) // part.quantity) for part in bill]
    fewest = min(counts)
    return Buildable(fewest, bill[counts.index(fewest)].name)


def usable_quantities(balances: Balances, today: date) -> dict[str, Decimal]:
    """The unexpired quantity of each item."""
    return {
        item_id: sum((balance.quantity for balance in in_order(lots, today)), Decimal(0))
        for item_id, lots in balances.items()
    }


def assemble_runs(
    bill: Sequence[Component], balances: Balances, count: int, today: date
) -> tuple[KitRun, ...]:
    """The kits that come of assembling `count`, in the order they are built, grouped while they are alike.

    Raises BadInput for a count below 1, RuleBroken that names the component which runs out.
    """
    if count < 1:
        raise BadInput(text("Assemble at least one kit."))
    possible = buildable(bill, usable_quantities(balances, today))
    if possible.count < count:
        raise _too_few(possible)
    piles = {part.item_id: _Pile(in_order(balances.get(part.item_id, ()), today)) for part in bill}
    runs: list[KitRun] = []
    while count:
        run = _next_run(bill, piles, count)
        runs.append(run)
        count -= run.count
    return tuple(runs)


def cost_of_next_kit(
    bill: Sequence[Component], balances: Balances, worth: Mapping[str, Sequence[Share]], today: date
) -> KitCost | None:
    """What the next kit would cost, None if none can be built; `worth` is the shares of one unit by lot."""
    if buildable(bill, usable_quantities(balances, today)).count < 1:
        return None
    (run,) = assemble_runs(bill, balances, 1, today)
    return kit_cost(run, worth)


def kit_cost(run: KitRun, worth: Mapping[str, Sequence[Share]]) -> KitCost:
    """The exact worth of each kit of a run: the sum of what its parts are worth."""
    valued = ((part.quantity, share) for part in run.parts for share in worth.get(part.lot_id, ()))
    return KitCost(add_shares(valued), all(worth.get(part.lot_id) for part in run.parts))


def check_bill(
    kit_item_id: str, bill: Sequence[Component], components_of: Mapping[str, Sequence[str]]
) -> None:
    """Raises BadInput for an unusable bill, RuleBroken for one in which the kit would come to hold itself.

    `components_of` is the item ids in the current bill of every kit. Kits go into kits in whole numbers, so
    that their value divides without a remainder.
    """
    if not bill:
        raise BadInput(text("A kit needs at least one component."))
    for part in bill:
        checked_quantity(part.quantity)
        if part.is_kit and part.quantity % 1:
            raise BadInput(text("{item} is a kit: only whole kits go into a kit.", item=part.name))
        check_whole(part.quantity, part.unit, part.name)
        if _reaches(part.item_id, kit_item_id, components_of):
            raise RuleBroken(text("{item} holds this kit itself, so it cannot go into it.", item=part.name))
    if len({part.item_id for part in bill}) < len(bill):
        raise BadInput(text("Each component stands in the bill of materials once."))


def _reaches(start: str, wanted: str, components_of: Mapping[str, Sequence[str]]) -> bool:
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


def _too_few(possible: Buildable) -> RuleBroken:
    if possible.limited_by is None:
        return RuleBroken(text("This kit has no bill of materials yet."))
    if not possible.count:
        return RuleBroken(text("Not one kit can be assembled: {item} runs out.", item=possible.limited_by))
    return RuleBroken(
        text(
            "Only {count} can be assembled: {item} runs out.",
            count=possible.count,
            item=possible.limited_by,
        )
    )


class _Pile:
    """The lots of one component, taken from the front."""

    def __init__(self, balances: Sequence[LotBalance]) -> None:
        self._lots: list[tuple[str, Decimal]] = []
        for balance in balances:
            if self._lots and self._lots[-1][0] == balance.lot_id:  # another bin of the same lot
                self._lots[-1] = (balance.lot_id, self._lots[-1][1] + balance.quantity)
            else:
                self._lots.append((balance.lot_id, balance.quantity))
        self._lots.reverse()

    def alike(self, per_kit: Decimal) -> int:
        """How many of the next kits are made alike: all from the first lot, else one that straddles lots."""
        return max(1, int(self._lots[-1][1] // per_kit))

    def take(self, quantity: Decimal) -> list[tuple[str, Decimal]]:
        taken = []
        while quantity:
            lot_id, there = self._lots.pop()
            part = min(there, quantity)
            taken.append((lot_id, part))
            quantity -= part
            if there > part:
                self._lots.append((lot_id, there - part))
        return taken


def _next_run(bill: Sequence[Component], piles: Mapping[str, _Pile], most: int) -> KitRun:
    count = min(most, *(piles[part.item_id].alike(part.quantity) for part in bill))
    return KitRun(
        count,
        tuple(
            KitPart(part.item_id, lot_id, quantity / count)
            for part in bill
            for lot_id, quantity in piles[part.item_id].take(part.quantity * count)
        ),
    )
