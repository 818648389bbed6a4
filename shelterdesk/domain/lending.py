"""Bringing back what was handed out, and lending: which lots come back, and how a loan ends."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import Protocol, TypeVar


class LoanEnd(StrEnum):
    """How a loan ended."""

    BACK = "back"
    LOST = "lost"  # it does not come back any more


class Out(Protocol):
    """Some of a lot that is out."""

    @property
    def quantity(self) -> Decimal: ...


Part = TypeVar("Part", bound=Out)


def taken_from(parts: Iterable[Part], quantity: Decimal) -> list[tuple[Part, Decimal]]:
    """So much of the parts in their order; less than `quantity` where they hold no more."""
    found: list[tuple[Part, Decimal]] = []
    for part in parts:
        if quantity > 0:
            found.append((part, min(quantity, part.quantity)))
            quantity -= found[-1][1]
    return found
