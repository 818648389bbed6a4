"""The catalogue of items: what an item needs, and the code it is given when none was brought."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.money import checked_cost, checked_currency
from shelterdesk.domain.sectors import checked_report
from shelterdesk.domain.stock import checked_quantity
from shelterdesk.domain.text import text

LONGEST_CODE = 64
LONGEST_NAME = 300
LONGEST_SHELF_LIFE = 20_000  # days


@dataclass(frozen=True, slots=True)
class ItemFields:
    """An item as typed or brought. Without `code` one is made from the name.

    `desk_name` is a neutral word for the desk where the name would disclose. `catalogue_cost` is what a
    price list says, for orientation only: stock is worth what its lots cost.
    """

    name: str
    unit: str
    code: str | None = None
    category: str | None = None
    desk_name: str | None = None
    catalogue_cost: Decimal | None = None
    catalogue_currency: str | None = None
    kcal: Decimal | None = None  # food energy of one unit
    sector: str | None = None
    indicator: str | None = None
    shelf_life_days: int | None = None
    estimated: bool = False  # energy, shelf life, packs or bill: nobody has read them from a label


class Each(StrEnum):
    """For whom a standard gives something."""

    PERSON = "person"
    HOUSEHOLD = "household"
    MENSTRUATING = "menstruating person"


class Period(StrEnum):
    """How often a standard gives it."""

    ONCE = "once"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Standard:
    """So much of an item, in its base unit, for each and in each period, and where that is written."""

    quantity: Decimal
    each: Each
    period: Period
    source: str


def checked_item(fields: ItemFields) -> ItemFields:
    """The fields without stray spaces; raises BadInput with the sentence to show."""
    name, unit = " ".join(fields.name.split()), fields.unit.strip()
    code = (fields.code or "").strip()
    if not name or len(name) > LONGEST_NAME:
        raise BadInput(text("An item needs a name of 1 to {most} letters.", most=LONGEST_NAME))
    if not unit or len(unit) > LONGEST_CODE:
        raise BadInput(text("An item needs a unit in which it is counted, such as piece or kg."))
    if len(code) > LONGEST_CODE:
        raise BadInput(text("An item code has at most {most} characters.", most=LONGEST_CODE))
    cost, currency = fields.catalogue_cost, None
    if cost is not None:
        cost, currency = checked_cost(cost), checked_currency(fields.catalogue_currency or "")
    kcal = None if fields.kcal is None else checked_quantity(fields.kcal)
    days = fields.shelf_life_days
    if days is not None and not 0 < days <= LONGEST_SHELF_LIFE:
        raise BadInput(text("A shelf life is 1 to {most} days.", most=LONGEST_SHELF_LIFE))
    sector, indicator = checked_report(_word(fields.sector), fields.indicator)
    return ItemFields(
        name,
        unit,
        code or None,
        _word(fields.category),
        _word(fields.desk_name),
        cost,
        currency,
        kcal,
        sector,
        indicator,
        days,
        fields.estimated,
    )


def checked_standard(standard: Standard) -> Standard:
    """The standard as it is kept; raises BadInput without a quantity or a source."""
    source = one_name(standard.source)
    if not source or len(source) > LONGEST_NAME:
        raise BadInput(text("A standard needs its source, so that others can look it up."))
    return replace(standard, quantity=checked_quantity(standard.quantity), source=source)


def one_name(typed: str) -> str:
    """A name without stray spaces."""
    return " ".join(typed.split())


def code_stem(name: str) -> str:
    """What a made code starts with: ``Family Kit`` -> ``FAMILY-KIT``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[A-Z0-9]+", plain.upper()))[: LONGEST_CODE - 6].strip("-") or "ITEM"


def made_code(stem: str, taken: Collection[str]) -> str:
    """The stem, numbered where it is `taken` already (codes in capitals): ``FAMILY-KIT-2``."""
    code, number = stem, 1
    while code in taken:
        number += 1
        code = f"{stem}-{number}"
    return code


def _word(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None
