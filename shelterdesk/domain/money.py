"""Money: exact decimals with a currency beside them; two currencies are never added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from itertools import pairwise

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


Owed = dict[tuple[str | None, str], Decimal]  # by grant and currency, in smallest amounts


def spread(count: int, exact: Sequence[Share], owed: Owed) -> tuple[tuple[int, tuple[Share, ...]], ...]:
    """`count` equal things worth `exact` each, as groups whose worth can be kept without losing any.

    Where a share falls between two smallest amounts, some of the things carry one smallest amount more, so
    that together they are worth what went into them, to half a smallest amount (largest remainder). What is
    left over is kept in `owed`, and goes into the next things that are made with it.
    """
    low = [share.unit_value.quantize(AMOUNT_STEP, ROUND_FLOOR) for share in exact]
    raised = [
        _raised((share.unit_value - below) * count / AMOUNT_STEP, owed, (share.grant_id, share.currency))
        for share, below in zip(exact, low, strict=True)
    ]
    cuts = sorted({0, count, *raised})
    return tuple(
        (
            end - start,
            tuple(
                replace(share, unit_value=below + (AMOUNT_STEP if start < more else 0))
                for share, below, more in zip(exact, low, raised, strict=True)
            ),
        )
        for start, end in pairwise(cuts)
    )


def _raised(exact: Decimal, owed: Owed, whose: tuple[str | None, str]) -> int:
    """How many things carry one smallest amount more, where `exact` of these are to be given."""
    due = exact + owed.get(whose, Decimal(0))
    given = max(Decimal(0), due.to_integral_value(ROUND_HALF_EVEN))
    owed[whose] = due - given
    return int(given)


def by_currency(shares: Iterable[Share]) -> dict[str, Decimal]:
    """The sum in each currency, in order of first use."""
    return by_currency_sum((share.currency, share.unit_value) for share in shares)


def by_currency_sum(amounts: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    """Amounts added up, each currency for itself, in order of first use."""
    sums: dict[str, Decimal] = {}
    for currency, amount in amounts:
        sums[currency] = sums.get(currency, Decimal(0)) + amount
    return sums


def with_cents(amount: Decimal) -> Decimal:
    """The same amount written with at least two decimal places."""
    cents = amount.quantize(Decimal("0.01"))
    return cents if cents == amount else amount.normalize()
