"""Quantities and amounts as the region writes them, and back; always exact decimals."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QLocale

from shelterdesk.domain.money import with_cents
from shelterdesk.domain.stock import plain


def number_text(number: Decimal) -> str:
    """Grouped, with as many decimal places as it has: 2,500 or 0.5."""
    whole, _, places = plain(number).partition(".")
    locale = QLocale()
    grouped = f"{int(whole):,}".replace(",", locale.groupSeparator())
    sign = "-" if number < 0 and not grouped.startswith("-") else ""
    return f"{sign}{grouped}{locale.decimalPoint() + places if places else ''}".replace("-", "\N{MINUS SIGN}")


def change_text(number: Decimal) -> str:
    """A difference with its sign, plus too."""
    return f"+{number_text(number)}" if number > 0 else number_text(number)


def amount_text(currency: str, amount: Decimal) -> str:
    """Money with its currency before it and at least two decimal places: EUR 12.25."""
    whole, _, places = f"{with_cents(amount):f}".partition(".")
    return f"{currency} {number_text(Decimal(whole))}{QLocale().decimalPoint()}{places}"


def parse_number(typed: str) -> Decimal | None:
    """A number in the region's own writing; None for anything else."""
    locale = QLocale()
    digits = typed.strip().replace(locale.groupSeparator(), "").replace(locale.decimalPoint(), ".")
    try:
        number = Decimal(digits)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
