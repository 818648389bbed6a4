"""Rooms x beds pasted from a spreadsheet: one room a line, cells with tabs between them."""

from __future__ import annotations

import re

from shelterdesk.domain.bed_codes import bed_count, is_unclear
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import BedRow, IntakeKind, Parsed
from shelterdesk.domain.text import text
from shelterdesk.exchange.bed_rows import codes_of_cell, parse_beds
from shelterdesk.exchange.cells import cells_of
from shelterdesk.exchange.delimited import split_rows
from shelterdesk.exchange.fields import suggest_mapping
from shelterdesk.exchange.table import Table, TableKind, settle_rows

_COLUMNS = ("room", "beds", "use", "accessible")
_TAB = "\t"
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
Rows = list[tuple[int, list[str]]]


def parse_pasted_rooms(pasted: str) -> Parsed[BedRow]:
    """Columns room, beds (a number, or bed codes with commas or spaces between them), use, accessible.

    A first line of column names is recognised, and then says the order. Lines are counted from 1. BadInput
    where more is pasted than a table can hold.
    """
    lines = re.split(r"\r\n|\r|\n", pasted)
    raw = [(line, cells) for line, cells in split_rows(lines, _TAB, None) if any(cells)]
    named = bool(raw) and _names_columns(raw[0][1])
    header = tuple(raw[0][1]) if named else _COLUMNS
    mapping = _mapping(header)
    counted = _plainly_counted(raw[1:] if named else raw, mapping.get("count"))
    rows, problems = settle_rows("", len(header), counted)
    table = Table(
        name="",
        kind=TableKind.CSV,
        encoding=None,
        delimiter=_TAB,
        sheet=None,
        sheets=(),
        header_line=1 if named else 0,
        header=header,
        rows=rows,
    )
    parsed = parse_beds(cells_of(IntakeKind.BEDS, table, mapping), _codes)
    return Parsed(parsed.rows, tuple(sorted((*problems, *parsed.problems), key=lambda problem: problem.line)))


def _names_columns(cells: list[str]) -> bool:
    """Whether two names are known; one alone may be a room that is called so."""
    mapping = suggest_mapping(IntakeKind.BEDS, cells)
    return "room" in mapping and len(mapping) > 1


def _mapping(header: tuple[str, ...]) -> dict[str, int]:
    """One column says the beds of a room, whether it counts or lists them."""
    mapping = suggest_mapping(IntakeKind.BEDS, header)
    beds = mapping.get("count", mapping.get("bed"))
    return mapping if beds is None else {**mapping, "count": beds, "bed": beds}


def _plainly_counted(rows: Rows, column: int | None) -> Rows:
    """``4 beds`` is 4."""
    if column is None:
        return rows
    return [
        (line, [_plain(cell) if at == column else cell for at, cell in enumerate(cells)])
        for line, cells in rows
    ]


def _plain(written: str) -> str:
    count = bed_count(written)
    return written if count is None else str(count)


def _codes(written: str) -> list[str]:
    if _NUMBER.fullmatch(written):
        return []
    if is_unclear(written):
        raise BadInput(text("“{beds}” is neither a number of beds nor their names.", beds=written))
    return codes_of_cell(written) if re.search("[,;]", written) else written.split()
