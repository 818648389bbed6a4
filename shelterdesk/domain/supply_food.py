"""Food energy: what the need gives to each person a day, and how long the store feeds all, against 2,100 kcal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from shelterdesk.domain.bill import Component
from shelterdesk.domain.kits import Balances, usable_quantities
from shelterdesk.domain.supply import WEEK, outer_first
from shelterdesk.domain.supply_need import Demand, Guest, present

ENERGY = Decimal(2100)  # kcal for each person a day (UNHCR 1997, WFP)
NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Food:
    """`planned` kcal for each person a day in the next seven days; what lies there gives all 2,100 for `days`.

    `known` is False where no item says its energy. `planned` is None where nobody stays.
    """

    planned: Decimal | None
    days: int
    known: bool


def food_of(
    guests: Sequence[Guest],
    asked: Demand,
    energy: Mapping[str, Decimal],
    bills: Mapping[str, Sequence[Component]],
    lots: Balances,
    today: date,
) -> Food:
    """`asked` is the need by day, kits unopened; `energy` is that of one unit of each item that says it."""
    each = energy_of_kits(energy, bills)
    planned = sum(
        (sum(asked[item_id][:WEEK], NONE) * kcal for item_id, kcal in each.items() if item_id in asked), NONE
    )
    nights = [present(guests, today + timedelta(days=at)).people for at in range(WEEK)]
    lying = usable_quantities({item_id: lots.get(item_id, ()) for item_id in each}, today)
    stored = sum((lying[item_id] * kcal for item_id, kcal in each.items()), NONE)
    return Food(
        planned / sum(nights) if any(nights) else None,
        int(stored / (ENERGY * nights[0])) if nights[0] else 0,
        bool(energy),
    )


def energy_of_kits(
    energy: Mapping[str, Decimal], bills: Mapping[str, Sequence[Component]]
) -> dict[str, Decimal]:
    """The energy of one unit of each item; of a kit that says none itself, that of its parts."""
    known = dict(energy)
    for kit_id in reversed(outer_first(bills)):
        if kit_id not in known:
            parts = sum((known.get(part.item_id, NONE) * part.quantity for part in bills[kit_id]), NONE)
            if parts:
                known[kit_id] = parts
    return known
