"""How numbers and days look to a reader of a region; language and region are two choices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from shelterdesk.domain.text import Translate, text

_NO_BREAK = "\u00a0"
_POINT, _COMMA, _SPACE = (".", ","), (",", "."), (",", "\u202f")  # decimal mark, mark between thousands

# By territory first: Dominican Spanish writes 1,234.50, Venezuelan Spanish 1.234,50 (Unicode CLDR).
_BY_TERRITORY = {
    **dict.fromkeys(("DO", "GY", "TT", "US", "GB", "MX", "JM", "PR"), _POINT),
    **dict.fromkeys(("AW", "CW", "BQ", "SX", "NL", "ES", "VE", "CO", "BR"), _COMMA),
    "HT": _SPACE,
}
_BY_LANGUAGE = {"es": _COMMA, "nl": _COMMA, "pap": _COMMA, "ht": _SPACE, "fr": _SPACE}


class Kind(StrEnum):
    """What a column or figure holds."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"  # a quantity: as many decimals as it has, up to three
    AVERAGE = "average"  # one decimal
    MONEY = "money"  # two decimals; the currency stands in a column of its own
    PERCENT = "percent"  # a ratio: 0.873 is shown as 87.3 %
    DAY = "day"
    MONTH = "month"  # its first day


_DECIMALS = {Kind.DECIMAL: (0, 3), Kind.AVERAGE: (1, 1), Kind.MONEY: (2, 2)}  # least, most
NUMERIC = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.AVERAGE, Kind.MONEY, Kind.PERCENT})


def half_up(value: int | Decimal, places: int) -> Decimal:
    """The one way in which every output rounds, screen and files alike: halves go away from zero."""
    return Decimal(value).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def percent(ratio: int | Decimal) -> Decimal:
    """A ratio as the percentage that is told: 0.5625 is 56.3."""
    return half_up(Decimal(ratio) * 100, 1)


@dataclass(frozen=True, slots=True)
class Masked:
    """A count that may not be told, and the label that stands in its place."""

    label: str


@dataclass(frozen=True, slots=True)
class Style:
    """Marks and month names of one reader. `day` has the places {day}, {month} and {year}."""

    decimal: str
    thousands: str
    months: tuple[str, ...]
    day: str
    month: str

    def show(self, cell: str | int | Decimal | date | Masked | None, kind: Kind) -> str:
        """A cell as paper and screen show it; nothing for None."""
        if cell is None:
            return ""
        if isinstance(cell, Masked):
            return cell.label
        if isinstance(cell, date):
            return self.show_month(cell) if kind is Kind.MONTH else self.show_day(cell)
        if isinstance(cell, str):
            return cell
        if kind is Kind.PERCENT:
            return self.number(percent(cell), 1, 1) + _NO_BREAK + "%"
        return self.number(Decimal(cell), *_DECIMALS.get(kind, (0, 0)))

    def number(self, value: Decimal, least: int, most: int) -> str:
        """With `least` to `most` decimals, halves rounded away from zero."""
        rounded = half_up(value, most)
        whole, _, decimals = f"{abs(rounded):,f}".partition(".")
        decimals = decimals.rstrip("0").ljust(least, "0")
        sign = "−" if rounded < 0 else ""
        marks = self.decimal + decimals if decimals else ""
        return sign + whole.replace(",", self.thousands) + marks

    def show_day(self, day: date) -> str:
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def show_month(self, day: date) -> str:
        return self.month.format(month=self.months[day.month - 1], year=day.year)


def style_for(translate: Translate, language: str, region: str | None = None) -> Style:
    """The style of a `region` such as ``es_DO`` or ``AW``; without one, the usual style of the language."""
    territory = (region or "").replace("-", "_").split("_")[-1].upper()
    marks = _BY_TERRITORY.get(territory, _BY_LANGUAGE.get(language.partition("_")[0], _POINT))
    months = (
        text("Jan"),
        text("Feb"),
        text("Mar"),
        text("Apr"),
        text("May"),
        text("Jun"),
        text("Jul"),
        text("Aug"),
        text("Sep"),
        text("Oct"),
        text("Nov"),
        text("Dec"),
    )
    return Style(
        *marks,
        tuple(month.render(translate) for month in months),
        translate(text("{day} {month} {year}").template),
        translate(text("{month} {year}").template),
    )
