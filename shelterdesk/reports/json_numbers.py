"""Numbers as the JSON of a report writes them."""

from __future__ import annotations

from decimal import Decimal

from shelterdesk.domain.units import is_measured


def quantity_json(amount: Decimal, unit: str) -> int | str:
    """An integer in a unit that is counted, a decimal string in one that is measured: by the unit, not the amount.

    A fraction of what is counted is a string too, for it may not be lost.
    """
    if not is_measured(unit) and amount == amount.to_integral_value():
        return int(amount)
    return f"{amount.normalize():f}"
