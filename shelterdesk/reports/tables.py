"""Totals of a report's tables, each saying how it came about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from shelterdesk.reports.formats import Kind, Masked
from shelterdesk.reports.tree import NO_TOTAL, Cell, Column, Sum, TotalCell

Rows = Sequence[tuple[Cell, ...]]


def number(cell: Cell) -> Decimal:
    """A cell as a number; nothing and hidden counts are 0."""
    return Decimal(cell) if isinstance(cell, int | Decimal) else Decimal(0)


def whole(amount: Decimal) -> Cell:
    """A quantity as a whole number where it is one."""
    return int(amount) if amount == amount.to_integral_value() else amount


def sum_of(rows: Rows, column: int, kind: Kind) -> TotalCell:
    """The sum of a column without hidden cells."""
    total = sum((number(row[column]) for row in rows), Decimal(0))
    return TotalCell(int(total) if kind is Kind.INTEGER else total, Sum())


def given(value: Cell, rows: Rows, column: int) -> TotalCell:
    """A total from the figures; a sum of its column only if that is what its shown cells add up to."""
    cells = [row[column] for row in rows]
    is_sum = not any(isinstance(cell, Masked) for cell in (*cells, value))
    is_sum = is_sum and value is not None and sum(map(number, cells), Decimal(0)) == number(value)
    return TotalCell(value, Sum() if is_sum else None)


def total_row(label: str, width: int, cells: Mapping[int, TotalCell]) -> tuple[TotalCell, ...]:
    """A row of totals: `label` in the first column, `cells` by column."""
    return tuple(cells.get(column, TotalCell(label) if column == 0 else NO_TOTAL) for column in range(width))


def totals_by(
    label: str, columns: Sequence[Column], rows: Rows, key: int, column: int
) -> tuple[tuple[TotalCell, ...], ...]:
    """One total of `column` per word in column `key`, such as a currency: unlike things are not added up."""
    found = dict.fromkeys(row[key] for row in rows if row[column] is not None)
    return tuple(
        total_row(
            label,
            len(columns),
            {
                key: TotalCell(word),
                column: TotalCell(
                    sum((number(row[column]) for row in rows if row[key] == word), Decimal(0)), Sum(of=key)
                ),
            },
        )
        for word in found
    )
