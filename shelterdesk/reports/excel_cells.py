"""Cells of a workbook: their looks, their number formats, and text that stays text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from shelterdesk.reports import palette
from shelterdesk.reports.formats import NUMERIC, Kind, Masked
from shelterdesk.reports.tree import Cell

FIT_COLUMN = range(9, 52)  # least and most width of a column, in characters

_FORMATS = {
    Kind.INTEGER: "#,##0",
    Kind.AVERAGE: "#,##0.0",
    Kind.MONEY: "#,##0.00",
    Kind.PERCENT: "0.0%",
    Kind.DAY: "d mmm yyyy",
    Kind.MONTH: "mmm yyyy",
}
_MONTHS_IN = {"en": "[$-809]", "es": "[$-C0A]"}  # Windows' numbers of the languages
_LINE = Side(style="thin", color=palette.BORDER)
_STRONG = Side(style="thin", color=palette.BORDER_STRONG)
_SURFACE = PatternFill("solid", fgColor=palette.SURFACE2)
_SOFT = PatternFill("solid", fgColor=palette.SOFT)


@dataclass(frozen=True, slots=True)
class _Style:
    font: Font
    fill: PatternFill | None = None
    border: Border | None = None
    wrap: bool = False
    across: str | None = None


def _font(size: int, color: str, *, bold: bool = False) -> Font:
    # Every spreadsheet has Calibri or a face of the same widths; ours cannot travel inside a workbook.
    return Font(name="Calibri", size=size, bold=bold, color=color)


class Look(Enum):
    """What a cell is on its sheet."""

    TITLE = _Style(_font(16, palette.TEXT, bold=True))
    SCOPE = _Style(_font(10, palette.TEXT2))
    NOTE = _Style(_font(10, palette.TEXT3))
    LABEL = _Style(_font(11, palette.TEXT2))
    FIGURE = _Style(_font(18, palette.ACCENT, bold=True), across="left")
    HEADER = _Style(_font(11, palette.ACCENT_DARK, bold=True), _SOFT, Border(bottom=_STRONG))
    HEADER_NUMBER = _Style(
        _font(11, palette.ACCENT_DARK, bold=True), _SOFT, Border(bottom=_STRONG), across="right"
    )
    TEXT = _Style(_font(11, palette.TEXT), border=Border(bottom=_LINE))
    TERM = _Style(_font(11, palette.TEXT, bold=True), wrap=True)
    WRAPPED = _Style(_font(11, palette.TEXT2), wrap=True)
    TOTAL = _Style(_font(11, palette.TEXT, bold=True), _SURFACE, Border(top=_STRONG))


_IN_TABLE = frozenset({Look.HEADER, Look.TEXT, Look.TOTAL})
_INDENTED = Alignment(horizontal="left", vertical="center", indent=1)  # words do not touch the number before


def put(
    sheet: Worksheet, row: int, column: int, value: Cell, kind: Kind, look: Look, language: str = ""
) -> ExcelCell:
    """Write a value as what it is: a number with its format, a day as a day, everything else as text.

    Months are named in `language`, that of the report; without one, in that of whoever opens the workbook.
    """
    if value is None or isinstance(value, str | Masked):
        shown = "" if value is None else value.label if isinstance(value, Masked) else value
        cell = put_text(sheet, row, column, shown, look)
        if kind in NUMERIC and look is not Look.FIGURE:
            cell.alignment = Alignment(horizontal="right", vertical="center")
        return cell
    cell = _dress(sheet, row, column, look)
    cell.value = value
    cell.number_format = _FORMATS.get(kind) or _decimal_format(value)
    if kind in (Kind.DAY, Kind.MONTH):
        cell.number_format = _MONTHS_IN.get(language[:2], "") + cell.number_format
        cell.alignment = _INDENTED
    return cell


def put_text(sheet: Worksheet, row: int, column: int, value: str, look: Look) -> ExcelCell:
    """Write text that stays text, whatever it begins with."""
    cell = _dress(sheet, row, column, look)
    if not value:
        return cell
    if look in _IN_TABLE:
        cell.alignment = _INDENTED
    cell.value = value
    cell.data_type = "s"  # openpyxl takes a leading = for a formula, and #N/A for an error
    if value.startswith(("=", "+", "-", "@")):
        cell.quotePrefix = True
    return cell


def _dress(sheet: Worksheet, row: int, column: int, look: Look) -> ExcelCell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, ExcelCell)  # noqa: S101 - no cells are merged
    style = look.value
    cell.font = style.font
    if style.fill is not None:
        cell.fill = style.fill
    if style.border is not None:
        cell.border = style.border
    top = "top" if style.wrap else "center"
    cell.alignment = Alignment(horizontal=style.across, vertical=top, wrap_text=style.wrap)
    return cell


def _decimal_format(value: int | Decimal | date) -> str:
    """No idle decimal mark behind a whole quantity."""
    whole = isinstance(value, int) or (isinstance(value, Decimal) and value == value.to_integral_value())
    return "#,##0" if whole else "#,##0.0##"
