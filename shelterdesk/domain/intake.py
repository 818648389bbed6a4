"""Rows that people bring in files, after reading and before the rules: what an import takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.people import Sex
from shelterdesk.domain.text import Text


class IntakeKind(StrEnum):
    CATALOGUE = "catalogue"
    KITS = "kits"
    STOCK = "stock"
    MINIMUMS = "minimums"
    BEDS = "beds"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that is not taken: its line in the file (the header is line 1) and why."""

    line: int
    reason: Text


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """An item, or a pack of an item where `pack` is given. Codes may be missing: then the name is the key.

    `unit` is None where the file does not say it; `currency` is given exactly when `unit_cost` is.
    """

    line: int
    code: str | None
    name: str | None
    unit: str | None
    category: str | None
    category_code: str | None = None
    pack: str | None = None
    pack_quantity: Decimal | None = None
    unit_cost: Decimal | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class KitComponentRow:
    line: int
    kit: str
    item_code: str | None
    item_name: str | None
    unit: str | None
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class StockRow:
    """A quantity of one item in one store, zero included: the item is kept there.

    `bin` may say how much of the quantity lies there, ``A/2/1:1000``, until `exchange.bins` has settled it; then
    the rows of one lot in several bins have the first one's line as their `lot`.
    `currency` is given exactly when `unit_cost` is. `expires_on` is the last day it may be given.
    """

    line: int
    store: str
    item_code: str | None
    item_name: str | None
    unit: str | None
    quantity: Decimal
    unit_cost: Decimal | None
    currency: str | None
    donor: str | None
    bin: str | None
    expires_on: date | None = None
    batch: str | None = None
    grant: str | None = None
    lot: int | None = None


@dataclass(frozen=True, slots=True)
class MinimumRow:
    line: int
    store: str
    item_code: str | None
    item_name: str | None
    unit: str | None
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class BedRow:
    """One bed, or `count` beds of a room where single beds are not named.

    `kind` is one of single, bunk_upper, bunk_lower, double, cot, mattress. `opened_on` is None for today,
    `closed_on` is the first day without the bed.
    """

    line: int
    site: str | None
    room: str
    bed: str | None
    count: int
    use: RoomUse
    kind: str
    accessible: bool
    opened_on: date | None = None
    closed_on: date | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    line: int
    given_names: str = field(repr=False)
    family_names: str = field(repr=False)
    call_name: str | None
    sex: Sex
    birth_date: date | None = field(repr=False)
    age: int | None
    household: str | None = field(repr=False)  # often the family name
    is_head: bool
    language: str | None
    documents: str | None = field(repr=False)
    contacts: str | None = field(repr=False)
    site: str | None = None


IntakeRow = CatalogueRow | KitComponentRow | StockRow | MinimumRow | BedRow | PersonRow

Row_co = TypeVar("Row_co", bound=IntakeRow, covariant=True)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[Row_co]):
    """What a file gave: the rows taken, and the lines that were not, both in the order of the file."""

    rows: tuple[Row_co, ...]
    problems: tuple[Problem, ...]

    @property
    def lines(self) -> int:
        """Lines of the file that were taken; one line may give several rows."""
        return len({row.line for row in self.rows})
