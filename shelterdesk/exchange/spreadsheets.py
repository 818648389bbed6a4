"""Workbooks (xlsx, xls, ods) as rows of text, by python-calamine."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text
from shelterdesk.exchange.safe_zip import damaged, locked
from shelterdesk.exchange.table import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, RawRow, empty, too_large

CellValue = int | float | str | bool | time | date | datetime | timedelta
_EXACT_INTEGERS = 2**53
_SIGNIFICANT_DIGITS = 15  # what a spreadsheet shows and keeps of a number


@dataclass(frozen=True, slots=True)
class LoadedSheet:
    """The visible worksheets of a workbook, and the rows of one; line 1 is the first row of the sheet."""

    sheets: tuple[str, ...]
    sheet: str
    rows: Iterable[RawRow]


def load_sheet(data: bytes, name: str, sheet: str | None) -> LoadedSheet:
    """`sheet` of the workbook in `data`, or the first that holds anything.

    Loads every cell between the first and the last filled one, so `data` has passed `sheet_extent` before, or
    this runs in `xls_process`. BadInput where it is locked, damaged, empty or lacks the sheet.
    """
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = _visible(workbook)
        if sheet is not None and sheet not in sheets:
            raise BadInput(text("{name} has no sheet {sheet}.", name=name, sheet=sheet))
        loaded = _first_filled(workbook, sheets if sheet is None else (sheet,))
    except PasswordError as fault:
        raise locked(name) from fault
    except CalamineError as fault:
        raise damaged(name) from fault
    if loaded is None:
        raise empty(name)
    if loaded.height > MAX_ROWS or loaded.width > MAX_COLUMNS or loaded.height * loaded.width > MAX_CELLS:
        raise too_large(name)
    return LoadedSheet(sheets, loaded.name, _rows(loaded))


def _visible(workbook: CalamineWorkbook) -> tuple[str, ...]:
    return tuple(
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    )


def _first_filled(workbook: CalamineWorkbook, sheets: Iterable[str]) -> CalamineSheet | None:
    loaded = (workbook.get_sheet_by_name(sheet) for sheet in sheets)
    return next((sheet for sheet in loaded if sheet.end is not None), None)


def _rows(sheet: CalamineSheet) -> Iterator[RawRow]:
    for line, row in enumerate(sheet.iter_rows(), 1):
        yield line, [cell_text(value) for value in row]


def cell_text(value: CellValue) -> str:
    """A cell as text: numbers in plain decimals without a needless ``.0``, dates in ISO form."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _number_text(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def _number_text(value: float) -> str:
    if value.is_integer() and abs(value) < _EXACT_INTEGERS:
        return str(int(value))
    return format(Decimal(f"{value:.{_SIGNIFICANT_DIGITS}g}"), "f")
