"""Money: exact decimals with a currency beside them; two currencies are never added."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text

AMOUNT_STEP = Decimal("0.0001")  # the smallest amount that is kept; unit costs fall below a cent
_CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Share:
    """What one unit of a lot is worth in one currency, and whose money it is (None: no grant known)."""

    grant_id: str | None
    currency: str
    unit_value: Decimal


def checked_currency(code: str) -> str:
    """An ISO 4217 code in capitals; raises BadInput for anything but three letters."""
    cleaned = code.strip().upper()
    if not _CURRENCY.fullmatch(cleaned):
        raise BadInput(text("{code} is not a currency. One is EUR.", code=code))
    return cleaned


def checked_cost(amount: Decimal) -> Decimal:
    """A unit cost as it can be kept; raises BadInput below zero or with more than four decimal places."""
    if not amount.is_finite() or amount < 0 or amount % AMOUNT_STEP:
        raise BadInput(text("A cost is 0 or more, with at most four decimal places."))
    return amount


def add_shares(parts: Iterable[tuple[Decimal, Share]]) -> tuple[Share, ...]:
    """The worth of several quantities together: exact, one share per grant and currency."""
    sums: dict[tuple[str | None, str], Decimal] = {}
    for quantity, share in parts:
        key = (share.grant_id, share.currency)
        sums[key] = sums.get(key, Decimal(0)) + quantity * share.unit_value
    return tuple(Share(grant_id, currency, value) for (grant_id, currency), value in sums.items())
