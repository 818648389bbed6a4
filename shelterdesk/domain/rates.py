"""Exchange rates by date: the latest on or before a day is used, and where there is none nothing is converted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.money import AMOUNT_STEP
from shelterdesk.domain.text import text

BRIDGE = "USD"  # two currencies without a rate between them meet here
RATE_STEP = Decimal("0.0000000001")


@dataclass(frozen=True, slots=True)
class Rate:
    """From `day` on 1 `currency` is worth `rate` `against`."""

    currency: str
    against: str
    day: date
    rate: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True)
class Conversion:
    """How an amount becomes one of another currency: exact, over the rates named, one or two of them."""

    factor: Fraction
    rates: tuple[Rate, ...]

    def of(self, amount: Decimal) -> Decimal:
        """The amount, to the smallest that is kept; halves go to the even one."""
        exact = Fraction(amount) * self.factor
        # Far finer than what is kept, so that rounding twice gives what rounding once would.
        fine = Decimal(round(exact * 10**12)) / 10**12
        return fine.quantize(AMOUNT_STEP, ROUND_HALF_EVEN)


class RateBook:
    """Every rate that is known, to be asked for one day."""

    def __init__(self, rates: Iterable[Rate]) -> None:
        self._known: dict[tuple[str, str], list[Rate]] = defaultdict(list)
        for rate in rates:
            self._known[rate.currency, rate.against].append(rate)

    def between(self, currency: str, wanted: str, day: date) -> Conversion | None:
        """From one currency to another on `day`; None where no rate says so, never a guess."""
        if currency == wanted:
            return Conversion(Fraction(1), ())
        found = self._direct(currency, wanted, day)
        if found is not None or BRIDGE in (currency, wanted):
            return found
        there, back = self._direct(currency, BRIDGE, day), self._direct(BRIDGE, wanted, day)
        if there is None or back is None:
            return None
        return Conversion(there.factor * back.factor, there.rates + back.rates)

    def _direct(self, currency: str, wanted: str, day: date) -> Conversion | None:
        """The later of the rate of this pair and of the pair the other way round."""
        along = self._latest(currency, wanted, day)
        against = self._latest(wanted, currency, day)
        if along is not None and (against is None or along.day >= against.day):
            return Conversion(Fraction(along.rate), (along,))
        return None if against is None else Conversion(1 / Fraction(against.rate), (against,))

    def _latest(self, currency: str, against: str, day: date) -> Rate | None:
        known = (rate for rate in self._known.get((currency, against), ()) if rate.day <= day)
        return max(known, key=lambda rate: rate.day, default=None)


@dataclass(frozen=True, slots=True)
class Converted:
    """What sums of several currencies come to in one; `total` is None where `missing` have no rate that day."""

    currency: str
    total: Decimal | None
    rates: tuple[Rate, ...]
    missing: tuple[str, ...]


def converted(sums: Mapping[str, Decimal], wanted: str, day: date, book: RateBook) -> Converted:
    """The one total of amounts by currency, with the rates it rests on."""
    total, rates, missing = Decimal(0), [], []
    for currency, amount in sums.items():
        found = book.between(currency, wanted, day)
        if found is None:
            missing.append(currency)
            continue
        total += found.of(amount)
        rates += [rate for rate in found.rates if rate not in rates]
    return Converted(wanted, None if missing else total, tuple(rates), tuple(missing))


def checked_rate(rate: Decimal) -> Decimal:
    """The rate as it can be kept; raises BadInput unless above zero with at most ten decimal places."""
    if not rate.is_finite() or rate <= 0 or rate % RATE_STEP or rate >= 100_000_000:
        raise BadInput(text("A rate is above zero, with at most ten decimal places."))
    return rate
