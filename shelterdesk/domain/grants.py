"""What a grant allows: its days, its budget, its currency, and how much of it is left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.money import by_currency_sum, with_cents
from shelterdesk.domain.rates import Converted, Rate, RateBook
from shelterdesk.domain.text import Text, text


@dataclass(frozen=True, slots=True)
class Terms:
    """Of one grant; both days are inside. `label` is what it is known by: the donor with the reference, or where it is
    being set the reference alone.
    """

    label: str
    currency: str | None = None
    budget: Decimal | None = None
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Spending:
    """What came in of a grant's money on one day in one currency; below zero what went back."""

    day: date
    currency: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Account:
    """What was received of a grant so far: by currency, and in its own where every rate is known.

    `left` is None without a budget, or where `total` is not known.
    """

    received: Mapping[str, Decimal]
    converted: Converted | None
    left: Decimal | None


def check_terms(terms: Terms) -> None:
    """Raises BadInput for days the wrong way round, or a budget without its currency."""
    if terms.starts_on and terms.ends_on and terms.ends_on < terms.starts_on:
        raise BadInput(text("The grant ends before it starts."))
    if terms.budget is not None and terms.currency is None:
        raise BadInput(text("A budget needs its currency."))


def account_of(terms: Terms, spent: Iterable[Spending], book: RateBook) -> Account:
    """Each day's receipts at the rate of that day: what a later rate says changes nothing that was received."""
    lines = [line for line in spent if line.amount]
    received = by_currency_sum((line.currency, line.amount) for line in lines)
    if terms.currency is None:
        return Account(received, None, None)
    converted = _converted(lines, terms.currency, book)
    known = terms.budget is not None and converted.total is not None
    left = terms.budget - converted.total if known else None  # type: ignore[operator]
    return Account(received, converted, left)


def objections(terms: Terms, day: date, account: Account) -> tuple[Text, ...]:
    """What speaks against receiving on `day`, where `account` counts what is to be received already."""
    found = []
    if terms.starts_on is not None and day < terms.starts_on:
        found.append(text("{grant} starts on {day}.", grant=terms.label, day=day_text(terms.starts_on)))
    if terms.ends_on is not None and day > terms.ends_on:
        found.append(text("{grant} ended on {day}.", grant=terms.label, day=day_text(terms.ends_on)))
    if account.left is not None and account.left < 0 and terms.currency is not None:
        found.append(
            text(
                "{grant} would be over its budget by {currency} {amount}.",
                grant=terms.label,
                currency=terms.currency,
                amount=format(with_cents(-account.left), "f"),
            )
        )
    return tuple(found)


def _converted(lines: Iterable[Spending], wanted: str, book: RateBook) -> Converted:
    total, rates, missing = Decimal(0), list[Rate](), list[str]()
    for line in lines:
        found = book.between(line.currency, wanted, line.day)
        if found is None:
            missing += [line.currency] if line.currency not in missing else []
            continue
        total += found.of(line.amount)
        rates += [rate for rate in found.rates if rate not in rates]
    return Converted(wanted, None if missing else total, tuple(rates), tuple(missing))
