"""What the view of grants says, in the language of the window."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.numbers import amount_text, number_text
from shelterdesk.desktop.theme import Tone
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.grants import Terms
from shelterdesk.domain.rates import Rate
from shelterdesk.reports.formats import half_up
from shelterdesk.services.grants import GrantLine

APART = " · "


def _tr(source: str) -> str:
    return QCoreApplication.translate("money", source)


def received_words(line: GrantLine) -> str:
    """One amount per currency: two are never added."""
    sums = [amount_text(currency, amount) for currency, amount in line.account.received.items()]
    return " + ".join(sums) or _tr("Nothing yet")


def sum_words(line: GrantLine) -> str:
    """What was received in one amount where every rate is known, since a cell has no room for five currencies."""
    found = line.account.converted
    if found is None or found.total is None or len(line.account.received) < 2:
        return received_words(line)
    return _cents(found.currency, found.total)


def total_words(line: GrantLine) -> str:
    """All of it in the currency of the grant, where every rate is known; else which one is missing."""
    found = line.account.converted
    if found is None or not line.account.received or set(line.account.received) == {found.currency}:
        return ""
    if found.total is None:
        missing = ", ".join(found.missing)
        return _tr("No rate from {missing} to {currency}").format(missing=missing, currency=found.currency)
    return _tr("Together {amount}").format(amount=_cents(found.currency, found.total))


def left_words(line: GrantLine) -> str:
    """What is left of the budget; empty where that is not known."""
    terms, left = line.facts.terms, line.account.left
    if left is None or terms.currency is None:
        return ""
    return _cents(terms.currency, left)


def budget_words(terms: Terms) -> str:
    if terms.budget is None or terms.currency is None:
        return terms.currency or ""
    return amount_text(terms.currency, terms.budget)


def days_words(terms: Terms) -> str:
    """From when to when; what is open is left out."""
    if terms.starts_on is None and terms.ends_on is None:
        return ""
    if terms.starts_on is None:
        return _tr("until {day}").format(day=_day(terms.ends_on))
    if terms.ends_on is None:
        return _tr("from {day}").format(day=_day(terms.starts_on))
    return f"{_day(terms.starts_on)} – {_day(terms.ends_on)}"


def rates_words(rates: Iterable[Rate]) -> str:
    """The rates a total rests on, each with its day and its source; one a line."""
    return "\n".join(rate_words(rate) for rate in rates)


def rate_words(rate: Rate) -> str:
    words = _tr("1 {currency} = {rate} {against}").format(
        currency=rate.currency, rate=number_text(rate.rate), against=rate.against
    )
    return APART.join(part for part in (words, day_text(rate.day), rate.source) if part)


def standing(line: GrantLine, today: date) -> tuple[str, Tone] | None:
    """What has to be known of a grant before one receives on it."""
    terms, left = line.facts.terms, line.account.left
    if left is not None and left < 0:
        return _tr("Over its budget"), Tone.ALERT
    if terms.ends_on is not None and today > terms.ends_on:
        return _tr("Ended"), Tone.WARN
    if terms.starts_on is not None and today < terms.starts_on:
        return _tr("Not begun"), Tone.WARN
    return None


def _cents(currency: str, amount: Decimal) -> str:
    """What rates make of an amount goes on for ever; the cent is enough to read."""
    return amount_text(currency, half_up(amount, 2))


def _day(day: date | None) -> str:
    return "" if day is None else day_text(day)
