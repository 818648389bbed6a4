"""A report between its figures and its files: sections of tables, charts and notes, without a layout.

Every word is already in the report's language; numbers and days are still numbers and days, so that a
workbook gets real ones and paper gets them in the reader's own style.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from shelterdesk.reports.formats import Kind, Masked, Style

Cell = str | int | Decimal | date | Masked | None


@dataclass(frozen=True, slots=True)
class Column:
    """`label`: the column says which row this is; the others measure it.

    `unit` is the index of the column that holds the unit or currency of this one.
    """

    title: str
    kind: Kind
    label: bool = False
    unit: int | None = None


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of a column; with `of`, only of rows that have the total's own word in that column."""

    of: int | None = None


@dataclass(frozen=True, slots=True)
class Ratio:
    """The total is one column's total divided by another's."""

    numerator: int
    denominator: int


@dataclass(frozen=True, slots=True)
class TotalCell:
    """`value` is always the number itself; `how` says what a workbook may calculate it from, if anything."""

    value: Cell
    how: Sum | Ratio | None = None


NO_TOTAL = TotalCell(None)


@dataclass(frozen=True, slots=True)
class Table:
    """`totals` are rows below the others, one TotalCell per column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[tuple[TotalCell, ...], ...] = ()

    def column(self, index: int) -> tuple[Cell, ...]:
        return tuple(row[index] for row in self.rows)


class ChartKind(StrEnum):
    BAR = "bar"  # one bar per category and series, side by side
    STACKED = "stacked"
    ACROSS = "across"  # bars from left to right, for long names
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of columns of `table`, which stands in the same section: its first `limit` rows, or all."""

    title: str
    kind: ChartKind
    table: Table
    category: int
    series: tuple[int, ...]
    limit: int | None = None

    @property
    def categories(self) -> tuple[Cell, ...]:
        return self.table.column(self.category)[: self.limit]

    @property
    def value_kind(self) -> Kind:
        return self.table.columns[self.series[0]].kind

    def cells(self, column: int) -> tuple[Cell, ...]:
        """One series as it stands in the table."""
        return self.table.column(column)[: self.limit]

    def values(self, column: int) -> tuple[Decimal | None, ...]:
        """What to draw of one series; None where the value is hidden or missing."""
        return tuple(
            Decimal(cell) if isinstance(cell, int | Decimal) else None for cell in self.cells(column)
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`term` is the word that `text` explains."""

    term: str
    text: str


Block = Table | Chart | Paragraph


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """`key` says what is counted, in any language."""

    label: str
    value: Cell
    kind: Kind
    note: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """One sheet of a workbook, one heading on paper; at most one table, which its charts draw."""

    key: str
    title: str
    note: str
    blocks: tuple[Block, ...]

    @property
    def table(self) -> Table | None:
        return next((block for block in self.blocks if isinstance(block, Table)), None)


@dataclass(frozen=True, slots=True)
class Labels:
    """Words of the writers: `page` has the places {page} and {pages}; `empty` is said where no row is."""

    summary: str
    page: str
    empty: str
    columns: tuple[str, str, str, str, str]  # of a CSV file: section, row, measure, value, unit


@dataclass(frozen=True, slots=True)
class Report:
    """`stem`: a file name without its ending, by content and date. `facts`: label and value of the cover.

    `foot` is a sentence at the foot of the cover, on how the report may be read.
    """

    title: str
    subtitle: str
    organisation: str
    facts: tuple[tuple[str, str | date], ...]
    key_figures: tuple[KeyFigure, ...]
    sections: tuple[Section, ...]
    language: str
    style: Style
    labels: Labels
    generated_on: date
    stem: str
    foot: str = ""
