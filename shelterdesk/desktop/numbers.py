"""Quantities and amounts as the region writes them, and back; always exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal

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
    """A number in the region's own writing; None for anything else.

    A lone mark that cannot part thousands is the decimal mark, whichever it is: 18.5 is never 185.
    """
    locale = QLocale()
    digits = typed.strip()
    group, point = re.escape(locale.groupSeparator()), re.escape(locale.decimalPoint())
    if re.fullmatch(rf"-?[1-9]\d{{0,2}}({group}\d{{3}})+({point}\d+)?", digits):
        digits = digits.replace(locale.groupSeparator(), "")
    if not re.fullmatch(r"-?\d+([.,]\d+)?", digits):
        return None
    return Decimal(digits.replace(",", "."))
