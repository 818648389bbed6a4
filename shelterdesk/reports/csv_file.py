"""A report as one tidy CSV file: a line per number, so that it can be filtered, pivoted and stacked.

UTF-8 with a mark, so that spreadsheets read accents; commas, points and ISO days, so that programs read it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from shelterdesk.reports.formats import Kind, Masked, half_up, percent
from shelterdesk.reports.tree import Cell, Paragraph, Report, Section, Table
from shelterdesk.reports.wording import plain_amount

Line = tuple[str, str, str, str, str]  # section, row, measure, value, unit
# A spreadsheet would take these for the start of a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t")


def write_csv(report: Report, path: Path) -> None:
    """Write the report's lines; raises OSError if the file cannot be written."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(report.labels.columns)
        writer.writerows(csv_lines(report))


def csv_lines(report: Report) -> Iterator[Line]:
    """Facts, key figures, then each section's numbers; last what they mean."""
    for label, value in report.facts:
        yield report.title, "", label, *csv_value(value, Kind.DAY)
    for figure in report.key_figures:
        yield report.labels.summary, "", figure.label, *csv_value(figure.value, figure.kind)
    for section in report.sections:
        yield from _section_lines(section)


def _section_lines(section: Section) -> Iterator[Line]:
    for block in section.blocks:
        if isinstance(block, Paragraph):
            yield section.title, "", block.term, safe_text(block.text), ""
        elif isinstance(block, Table):
            yield from _table_lines(section.title, block)


def _table_lines(title: str, table: Table) -> Iterator[Line]:
    rows = [*table.rows, *(tuple(cell.value for cell in total) for total in table.totals)]
    units = {column.unit for column in table.columns}
    for row in rows:
        label = " · ".join(
            csv_value(cell, column.kind)[0]
            for cell, column in zip(row, table.columns, strict=True)
            if column.label and cell not in (None, "")
        )
        for index, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
            if column.label or index in units or cell in (None, ""):
                continue
            value, unit = csv_value(cell, column.kind)
            if column.unit is not None:
                unit = str(row[column.unit] or "")
            yield title, safe_text(label), safe_text(column.title), value, safe_text(unit)


def csv_value(cell: Cell, kind: Kind) -> tuple[str, str]:
    """A cell as text that programs read, and its unit where the kind has one."""
    if cell is None:
        return "", ""
    if isinstance(cell, Masked):
        return cell.label, ""
    if isinstance(cell, date):
        return cell.isoformat()[:7] if kind is Kind.MONTH else cell.isoformat(), ""
    if isinstance(cell, str):
        return safe_text(cell), ""
    if kind is Kind.PERCENT:
        return f"{percent(cell):f}", "%"
    if kind is Kind.AVERAGE:
        return f"{half_up(cell, 1):f}", ""
    if kind is Kind.MONEY:
        return plain_amount(Decimal(cell)), ""
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell), ""


def safe_text(value: str) -> str:
    """Text that no spreadsheet runs: an apostrophe before what looks like a formula."""
    return f"'{value}" if value.startswith(_FORMULA_STARTS) else value
