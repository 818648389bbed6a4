"""How long the stock lasts, what expires before it is used, what to assemble and what to order.

Stock is used first expiry first out, day by day. Kits that run out are assembled, so their parts are needed then.
After the days for which the need is known it goes on as on average in the last of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

from shelterdesk.domain.bill import Component
from shelterdesk.domain.stock import QUANTITY_STEP, LotBalance
from shelterdesk.domain.units import is_measured

NONE = Decimal(0)
HORIZON = 28  # days for which the need is known
FURTHEST = 400  # days that are looked ahead
WEEK = 7


class Basis(StrEnum):
    """What the need of an item is worked out from."""

    RULES = "rules"
    STANDARD = "standard"
    USE = "use"  # what was handed out in the last weeks
    KITS = "kits"  # only what goes into kits that are needed
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Pack:
    name: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Order:
    """`quantity` in the item's unit: so many `packs`, or single units where `pack` is None."""

    quantity: Decimal
    packs: int
    pack: Pack | None


@dataclass(frozen=True, slots=True)
class Expiring:
    """What is left of a lot after its last day."""

    lot_id: str
    quantity: Decimal
    expires_on: date


@dataclass(frozen=True, slots=True)
class Course:
    """What becomes of an item: `days` it lasts (None: beyond what is looked ahead), what expires, what is missing.

    `missing` is by day, as long as the need that it was worked out from.
    """

    days: int | None
    expiring: tuple[Expiring, ...]
    missing: tuple[Decimal, ...]


def prolonged(need: Sequence[Decimal], days: int = FURTHEST) -> list[Decimal]:
    """The need with its average going on, in the smallest quantities that are kept: rounded sums, so none is lost."""
    average = sum(need, NONE) / len(need) if need else NONE
    sums, before, found = NONE, NONE, []
    for at in range(days):
        sums += need[at] if at < len(need) else average
        until = sums.quantize(QUANTITY_STEP)
        found.append(until - before)
        before = until
    return found


def course(lots: Iterable[LotBalance], need: Sequence[Decimal], first: date) -> Course:
    """Use the lots day by day from `first` on; expired ones are never used."""
    left: list[tuple[Decimal, date | None, str]] = [
        (lot.quantity, lot.expires_on, lot.lot_id) for lot in sorted(lots, key=_first_out)
    ]
    lasts: int | None = None
    expiring: dict[str, Expiring] = {}
    missing: list[Decimal] = []
    for at, wanted in enumerate(need):
        day = first + timedelta(days=at)
        while left and (last := left[0][1]) is not None and last < day:
            quantity, _, lot_id = left.pop(0)
            before = expiring[lot_id].quantity if lot_id in expiring else NONE
            expiring[lot_id] = Expiring(lot_id, before + quantity, last)
        while wanted and left:
            quantity, last_day, lot_id = left[0]
            taken = min(wanted, quantity)
            wanted -= taken
            left[0:1] = [(quantity - taken, last_day, lot_id)] if quantity > taken else []
        missing.append(wanted)
        if wanted and lasts is None:
            lasts = at
    return Course(lasts, tuple(expiring.values()), tuple(missing))


def _first_out(lot: LotBalance) -> tuple[date, str, str]:
    return (lot.expires_on or date.max, lot.lot_id, lot.bin)


def exploded(
    needs: Mapping[str, Sequence[Decimal]],
    bills: Mapping[str, Sequence[Component]],
    lots: Mapping[str, Sequence[LotBalance]],
    first: date,
) -> tuple[dict[str, list[Decimal]], dict[str, list[Decimal]]]:
    """The needs with those of parts added, and by item what of it is for kits that have to be assembled.

    Of a line with alternatives the first is taken. Kits come before the kits in them.
    """
    whole = {item_id: list(need) for item_id, need in needs.items()}
    for_kits: dict[str, list[Decimal]] = {}
    for kit_id in outer_first(bills):
        need = whole.get(kit_id)
        if need is None:
            continue
        missing = course(lots.get(kit_id, ()), need, first).missing
        for part in bills[kit_id]:
            more = [quantity * part.quantity for quantity in missing]
            for sums in (whole, for_kits):
                before = sums.get(part.item_id, [NONE] * len(more))
                sums[part.item_id] = [one + other for one, other in zip(before, more, strict=True)]
    return whole, for_kits


def outer_first(bills: Mapping[str, Sequence[Component]]) -> list[str]:
    """Kits in an order in which each stands before those that go into it."""
    order: list[str] = []

    def visit(kit_id: str) -> None:
        if kit_id in order:
            return
        for part in bills[kit_id]:
            if part.item_id in bills:
                visit(part.item_id)
        order.append(kit_id)

    for kit_id in bills:
        visit(kit_id)
    return order[::-1]


def order_of(missing: Decimal, unit: str, packs: Sequence[Pack]) -> Order | None:
    """What to order so that nothing is missing, in whole packs; None where nothing is."""
    if missing <= 0:
        return None
    fitting = [pack for pack in packs if pack.quantity <= missing] or list(packs)[:1]
    pack = max(fitting, key=lambda one: one.quantity, default=None)
    if pack is None:
        quantity = missing if is_measured(unit) else missing.quantize(Decimal(1), ROUND_CEILING)
        return Order(quantity, 0, None)
    count = int((missing / pack.quantity).to_integral_value(ROUND_CEILING))
    return Order(count * pack.quantity, count, pack)
