"""When a write-off is for two people to decide on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shelterdesk.domain.rates import RateBook, converted


@dataclass(frozen=True, slots=True)
class Limit:
    """What one person may write off on one day at a site, in the currency it reports in.

    `quantity` is for what has no known cost; None of both: no limit.
    """

    currency: str
    amount: Decimal | None = None
    quantity: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Loss:
    """What goes: its worth by currency, and how much of it has no known cost."""

    worth: Mapping[str, Decimal]
    unvalued: Decimal = Decimal(0)

    def and_(self, other: Loss) -> Loss:
        """Both together."""
        currencies = dict.fromkeys((*self.worth, *other.worth))
        zero = Decimal(0)
        worth = {one: self.worth.get(one, zero) + other.worth.get(one, zero) for one in currencies}
        return Loss(worth, self.unvalued + other.unvalued)


def needs_second(limit: Limit | None, loss: Loss, day: date, book: RateBook) -> bool:
    """Whether a second person has to decide; what cannot be held against the limit counts as above it."""
    if limit is None:
        return False
    if limit.amount is not None:
        total = converted(loss.worth, limit.currency, day, book).total
        if total is None or total > limit.amount:
            return True
    if not loss.unvalued:
        return False
    if limit.quantity is None:
        return limit.amount is not None
    return loss.unvalued > limit.quantity
