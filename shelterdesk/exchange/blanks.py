"""Kit lists with blank quantities: which they are, and the table as it is once a person has typed them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from shelterdesk.exchange.fields import FieldMapping
from shelterdesk.exchange.table import Table, TableRow


@dataclass(frozen=True, slots=True)
class Blank:
    """A part of a kit of which the file does not say how much."""

    line: int
    kit: str
    item: str
    unit: str


def blank_quantities(table: Table, mapping: FieldMapping) -> tuple[Blank, ...]:
    """The rows that name a kit and an item and no quantity, in the order of the file."""
    column = mapping.get("quantity")
    if column is None:
        return ()
    found = (
        Blank(row.line, _cell(row, mapping, "kit"), _item(row, mapping), _cell(row, mapping, "unit"))
        for row in table.rows
        if not row.cells[column]
    )
    return tuple(blank for blank in found if blank.kit and blank.item)


def filled(table: Table, mapping: FieldMapping, typed: Mapping[int, str]) -> Table:
    """The table with what was typed, by line, where the file says no quantity."""
    column = mapping.get("quantity")
    if column is None or not typed:
        return table
    return replace(table, rows=tuple(_filled(row, column, typed.get(row.line, "")) for row in table.rows))


def _filled(row: TableRow, column: int, words: str) -> TableRow:
    if row.cells[column] or not words:
        return row
    return replace(row, cells=(*row.cells[:column], words, *row.cells[column + 1 :]))


def _item(row: TableRow, mapping: FieldMapping) -> str:
    return _cell(row, mapping, "item_name") or _cell(row, mapping, "item_code")


def _cell(row: TableRow, mapping: FieldMapping, field: str) -> str:
    column = mapping.get(field)
    return "" if column is None else row.cells[column]
