"""A table as read from a file, whatever the file: a header, and rows that know their line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import Problem
from shelterdesk.domain.text import text

MAX_ROWS = 200_000
MAX_COLUMNS = 200
MAX_CELLS = 5_000_000  # a full MAX_ROWS x MAX_COLUMNS would need gigabytes on the laptop it is read on

# NUL cuts a text short in SQLite, the other controls are refused by the writers of workbooks, and half a
# surrogate pair cannot be encoded at all.
_UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class TableKind(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"


@dataclass(frozen=True, slots=True)
class TableRow:
    """As many cells as the header has, trimmed; `line` is the first line of the row in the file or sheet."""

    line: int
    cells: tuple[str, ...] = field(repr=False)  # a person may stand in them


@dataclass(frozen=True, slots=True)
class Table:
    """`encoding` and `delimiter` are None for spreadsheets, `sheet` is None for text files.

    `problems` are rows that could not be read at all; `notes` are remarks on rows that were.
    """

    name: str
    kind: TableKind
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    header_line: int
    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


RawRow = tuple[int, Sequence[str]]


def too_large(name: str) -> BadInput:
    return BadInput(
        text(
            "{name} is too large: at most {rows} rows and {columns} columns can be read.",
            name=name,
            rows=MAX_ROWS,
            columns=MAX_COLUMNS,
        )
    )


def empty(name: str) -> BadInput:
    return BadInput(text("{name} is empty.", name=name))


def settle_rows(
    name: str, width: int, raw: Iterable[RawRow]
) -> tuple[tuple[TableRow, ...], tuple[Problem, ...]]:
    """Rows of exactly `width` trimmed cells, and the lines that cannot be one. Blank lines are left out.

    BadInput where there are more rows than `MAX_ROWS` or more cells than `MAX_CELLS`.
    """
    rows: list[TableRow] = []
    problems: list[Problem] = []
    most = min(MAX_ROWS, MAX_CELLS // max(1, width))
    for line, cells in _filled(raw):
        if len(rows) + len(problems) >= most:
            raise too_large(name)
        settled = _settle(line, width, cells)
        if isinstance(settled, Problem):
            problems.append(settled)
        else:
            rows.append(settled)
    return tuple(rows), tuple(problems)


def _filled(raw: Iterable[RawRow]) -> Iterator[tuple[int, list[str]]]:
    for line, cells in raw:
        trimmed = [cell.strip() for cell in cells]
        if any(trimmed):
            yield line, trimmed


def _settle(line: int, width: int, cells: list[str]) -> TableRow | Problem:
    if _UNSTORABLE.search("".join(cells)):
        return Problem(line, text("The row holds a character that cannot be stored."))
    if any(cells[width:]):
        return Problem(
            line,
            text(
                "The row has {cells} values where the header names {columns} columns.",
                cells=len(cells),
                columns=width,
            ),
        )
    return TableRow(line, (*cells[:width], *("" for _ in range(width - len(cells)))))
