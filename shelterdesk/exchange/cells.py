"""One row of a file by field names, read value by value; a value that cannot be used refuses the row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import IntakeKind, IntakeRow, Parsed, Problem
from shelterdesk.domain.spelling import compact
from shelterdesk.domain.text import text
from shelterdesk.exchange.dates import parse_date
from shelterdesk.exchange.field_tables import FIELDS, Field
from shelterdesk.exchange.fields import FieldMapping
from shelterdesk.exchange.numbers import DecimalSign, parse_number, sign_of
from shelterdesk.exchange.table import Table, TableKind, TableRow
from shelterdesk.exchange.words import BOOLEANS

Meaning = TypeVar("Meaning")
Row = TypeVar("Row", bound=IntakeRow)

QUANTITY_PLACES = 3  # as many as the ledger keeps
COST_PLACES = 4
_LARGEST = 1_000_000_000
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Cells:
    """The row that begins on `line`. Methods take a field's name; a field without a column is blank.

    What cannot be used raises BadInput with the reason.
    """

    line: int
    values: Mapping[str, str] = field(repr=False)
    fields: Mapping[str, Field]
    sign: DecimalSign

    def said(self, name: str) -> str | None:
        """The words of the cell with single spaces between them, None if there are none."""
        value = self.values.get(name)
        if not value:
            return None
        field = self.fields[name]
        if len(value) > field.longest:
            raise BadInput(
                text("The {field} is longer than {most} letters.", field=field.label, most=field.longest)
            )
        return value

    def needed(self, name: str) -> str:
        value = self.said(name)
        if value is None:
            raise BadInput(text("The {field} is blank.", field=self.fields[name].label))
        return value

    def amount(self, name: str, places: int) -> Decimal | None:
        """A number of at least zero with at most `places` decimals, exact; None if blank."""
        value = self.said(name)
        if value is None:
            return None
        label = self.fields[name].label
        number = parse_number(value, self.sign, label)
        if number < 0:
            raise BadInput(text("The {field} is negative: {value}.", field=label, value=value))
        if number >= _LARGEST:
            raise BadInput(text("The {field} {value} is too large.", field=label, value=value))
        if number != round(number, places):
            raise BadInput(
                text(
                    "The {field} {value} has more than {places} decimals.",
                    field=label,
                    value=value,
                    places=places,
                )
            )
        return number

    def quantity(self, name: str, *, zero: bool = True) -> Decimal:
        """A quantity that must be there; zero is refused unless `zero`."""
        self.needed(name)
        number = self.amount(name, QUANTITY_PLACES)
        if number is None or (number == 0 and not zero):
            raise BadInput(text("The {field} is zero.", field=self.fields[name].label))
        return number

    def whole(self, name: str) -> int | None:
        """A whole number of at least zero; None if blank."""
        number = self.amount(name, QUANTITY_PLACES)
        if number is None:
            return None
        if number != int(number):
            raise BadInput(
                text(
                    "The {field} {value} is not a whole number.", field=self.fields[name].label, value=number
                )
            )
        return int(number)

    def day(self, name: str, *, month_end: bool = False) -> date | None:
        """A date; with `month_end` a month alone means its last day. None if blank."""
        value = self.said(name)
        return None if value is None else parse_date(value, self.fields[name].label, month_end=month_end)

    def word(self, name: str, table: Mapping[str, Meaning], blank: Meaning) -> Meaning:
        """What the word in the cell means by a table of `words`; `blank` if there is none."""
        value = self.said(name)
        if value is None:
            return blank
        found = table.get(compact(value))
        if found is None:
            raise BadInput(
                text("The {field} “{value}” is not known.", field=self.fields[name].label, value=value)
            )
        return found

    def yes(self, name: str) -> bool:
        return self.word(name, BOOLEANS, blank=False)


def cells_of(kind: IntakeKind, table: Table, mapping: FieldMapping) -> tuple[Cells, ...]:
    """The rows of `table` by the names of the fields of `kind`."""
    fields = {field.name: field for field in FIELDS[kind]}
    columns = [(name, column) for name, column in mapping.items() if name in fields]
    numeric = [column for name, column in columns if fields[name].numeric]
    sign = sign_of(_numbers(table.rows, numeric), _usual_sign(table))
    return tuple(
        Cells(row.line, {name: clean(row.cells[column]) for name, column in columns}, fields, sign)
        for row in table.rows
    )


def take_rows(cells: Iterable[Cells], make: Callable[[Cells], Iterable[Row]]) -> Parsed[Row]:
    """`make` on every row: what it gives is taken, what it refuses (BadInput) is a problem of that line."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for row in cells:
        try:
            rows.extend(make(row))
        except BadInput as refusal:
            problems.append(Problem(row.line, refusal.text))
    return Parsed(tuple(rows), tuple(problems))


def clean(written: str) -> str:
    """`written` in composed letters, without what cannot be seen, single spaces between the words."""
    if written.isascii():
        return " ".join(written.split())
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", written)).split())


def _numbers(rows: Iterable[TableRow], columns: list[int]) -> Iterable[str]:
    return (row.cells[column] for row in rows for column in columns)


def _usual_sign(table: Table) -> DecimalSign:
    """Spreadsheets give numbers with a point; semicolons come from where the comma is decimal."""
    if table.kind is not TableKind.CSV or table.delimiter == ",":
        return DecimalSign.POINT
    return DecimalSign.COMMA if table.delimiter == ";" else DecimalSign.UNSURE
