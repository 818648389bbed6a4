"""Kits: which lots go into each, and what a kit is worth.

Components are taken first expiry first out, from one store, and expired ones never. A kit that is itself a
component counts as the assembled kits that lie there; it is not built on the way.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from shelterdesk.domain.bill import Buildable, Choice, Component, buildable, chosen_bill, fillings
from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.money import Share, add_shares
from shelterdesk.domain.stock import LotBalance, in_order
from shelterdesk.domain.text import text


@dataclass(frozen=True, slots=True)
class KitPart:
    """What each kit of a run holds of one lot from one bin; no bin where it is not the same for all of them."""

    item_id: str
    lot_id: str
    quantity: Decimal
    bin: str | None = ""


@dataclass(frozen=True, slots=True)
class KitRun:
    """A number of kits that are alike to the lot and the bin."""

    count: int
    parts: tuple[KitPart, ...]


@dataclass(frozen=True, slots=True)
class KitCost:
    """The worth of one kit by grant and currency. `complete` is False where a part has no known cost."""

    shares: tuple[Share, ...]
    complete: bool


Balances = Mapping[str, Sequence[LotBalance]]  # by item


def usable_quantities(balances: Balances, today: date) -> dict[str, Decimal]:
    """The unexpired quantity of each item."""
    return {
        item_id: sum((balance.quantity for balance in in_order(lots, today)), Decimal(0))
        for item_id, lots in balances.items()
    }


def assemble_runs(
    bill: Sequence[Component],
    balances: Balances,
    count: int,
    today: date,
    choices: Collection[Choice] = (),
) -> tuple[KitRun, ...]:
    """The kits that come of assembling `count`, in the order they are built, grouped while they are alike.

    Raises BadInput for a count below 1, RuleBroken that names the component which runs out, NotFound for a
    choice that the bill does not give.
    """
    if count < 1:
        raise BadInput(text("Assemble at least one kit."))
    wanted, available = chosen_bill(bill, choices), usable_quantities(balances, today)
    possible = buildable(wanted, available)
    if possible.count < count:
        raise _too_few(possible)
    bench = _Bench(wanted, balances, count, today)
    runs: list[KitRun] = []
    while count:
        run = bench.next_run(count)
        runs.append(run)
        count -= run.count
    return tuple(runs)


def alike_but_for_bins(runs: Sequence[KitRun]) -> tuple[KitRun, ...]:
    """The runs with those joined that hold the same of the same lots: nothing tells their kits apart."""
    found: dict[frozenset[tuple[str, Decimal]], list[KitRun]] = {}
    for run in runs:
        found.setdefault(frozenset(_by_lot(run).items()), []).append(run)
    return tuple(_joined(alike) for alike in found.values())


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


def _by_lot(run: KitRun) -> dict[str, Decimal]:
    held: dict[str, Decimal] = {}
    for part in run.parts:
        held[part.lot_id] = held.get(part.lot_id, Decimal(0)) + part.quantity
    return held


def _joined(runs: Sequence[KitRun]) -> KitRun:
    first, count = runs[0], sum(run.count for run in runs)
    parts: list[KitPart] = []
    for lot_id, quantity in _by_lot(first).items():
        ways = {tuple(part for part in run.parts if part.lot_id == lot_id) for run in runs}
        of_lot = min(ways, key=len)
        parts += of_lot if len(ways) == 1 else (replace(of_lot[0], quantity=quantity, bin=None),)
    return KitRun(count, tuple(parts))


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


class _Bench:
    """Kits being built one after the other: what fills each line, and the lots of each component."""

    def __init__(self, bill: Sequence[Component], balances: Balances, count: int, today: date) -> None:
        lines = fillings(bill, usable_quantities(balances, today), count)
        self._lines = [list(reversed(line)) for line in lines]
        self._piles = {
            filling.option.item_id: _Pile(in_order(balances.get(filling.option.item_id, ()), today))
            for line in lines
            for filling in line
        }

    def next_run(self, most: int) -> KitRun:
        """The next kits that are alike, at most so many."""
        needs: dict[str, Decimal] = {}
        for line in self._lines:
            option = line[-1].option
            needs[option.item_id] = needs.get(option.item_id, Decimal(0)) + option.quantity
        count = min(
            most,
            *(line[-1].count for line in self._lines),
            *(self._piles[item_id].alike(quantity) for item_id, quantity in needs.items()),
        )
        for line in self._lines:
            filling = line.pop()
            if filling.count > count:
                line.append(replace(filling, count=filling.count - count))
        return KitRun(
            count,
            tuple(
                KitPart(item_id, lot_id, taken / count, place)
                for item_id, quantity in needs.items()
                for lot_id, place, taken in self._piles[item_id].take(quantity * count)
            ),
        )


class _Pile:
    """The lots of one component bin by bin, taken from the front."""

    def __init__(self, balances: Sequence[LotBalance]) -> None:
        self._lots = [(balance.lot_id, balance.bin, balance.quantity) for balance in reversed(balances)]

    def alike(self, per_kit: Decimal) -> int:
        """How many of the next kits are made alike: all from the first lot, else one that straddles lots."""
        return max(1, int(self._lots[-1][2] // per_kit))

    def take(self, quantity: Decimal) -> list[tuple[str, str, Decimal]]:
        taken = []
        while quantity:
            lot_id, place, there = self._lots.pop()
            part = min(there, quantity)
            taken.append((lot_id, place, part))
            quantity -= part
            if there > part:
                self._lots.append((lot_id, place, there - part))
        return taken
