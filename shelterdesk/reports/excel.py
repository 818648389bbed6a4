"""A report as a workbook: a summary, then one sheet per section, with real numbers, totals and charts."""

from __future__ import annotations

import re
from datetime import datetime, time
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from shelterdesk.reports.excel_cells import FIT_COLUMN, Look, put, put_text
from shelterdesk.reports.excel_chart import native_chart
from shelterdesk.reports.excel_file import save
from shelterdesk.reports.formats import NUMERIC, Kind
from shelterdesk.reports.tree import Chart, Paragraph, Ratio, Report, Section, Sum, Table, TotalCell

HEADER_ROW = 5  # above it: title, scope, note
_TITLE_LENGTH = 31  # of a sheet, by Excel's own limit
_CHART_ROWS = 17  # that a chart covers
_ONE_PAGE = 48  # rows that are still readable when shrunk onto one page


def write_workbook(report: Report, path: Path, paper: str = "A4") -> None:
    """Write the report as .xlsx. `paper` is A4 or Letter; raises OSError if the file cannot be written."""
    workbook = Workbook()
    workbook.calculation.fullCalcOnLoad = True
    results: dict[tuple[str, str], Decimal] = {}
    summary = workbook.active
    assert isinstance(summary, Worksheet)  # noqa: S101 - a new workbook has one sheet
    summary.title = _sheet_title(report.labels.summary, workbook)
    _write_summary(summary, report)
    _set_up(summary, report, paper, summary.max_row)
    for section in report.sections:
        sheet = workbook.create_sheet(_sheet_title(section.title, workbook))
        rows = _Sheet(sheet, report, section, results).write()
        _set_up(sheet, report, paper, rows)
    workbook.properties.title = report.title
    workbook.properties.language = report.language
    save(workbook, path, results, datetime.combine(report.generated_on, time()))


def _sheet_title(title: str, workbook: Workbook) -> str:
    """The section's title as Excel takes it: short, without its reserved characters, once."""
    plain = re.sub(r"[\[\]:*?/\\]", " ", title).strip("' ")[:_TITLE_LENGTH].strip()
    taken = {sheet.title.casefold() for sheet in workbook.worksheets}
    number = 2
    name = plain
    while name.casefold() in taken:
        name = f"{plain[: _TITLE_LENGTH - 4]} ({number})"
        number += 1
    return name


def _write_summary(sheet: Worksheet, report: Report) -> None:
    put_text(sheet, 1, 1, report.title, Look.TITLE)
    put_text(sheet, 2, 1, f"{report.organisation} · {report.subtitle}", Look.SCOPE)
    row = 4
    for label, value in report.facts:
        put_text(sheet, row, 1, label, Look.LABEL)
        put(
            sheet,
            row,
            2,
            value,
            Kind.TEXT if isinstance(value, str) else Kind.DAY,
            Look.TEXT,
            report.language,
        )
        row += 1
    row += 1
    for figure in report.key_figures:
        put_text(sheet, row, 1, figure.label, Look.LABEL)
        put(sheet, row, 2, figure.value, figure.kind, Look.FIGURE)
        put_text(sheet, row, 3, figure.note, Look.NOTE)
        sheet.row_dimensions[row].height = 30
        row += 1
    for column, width in enumerate((30, 34, 40), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.print_area = f"A1:C{row - 1}"


class _Sheet:
    """Writes one section, from top to bottom."""

    def __init__(
        self, sheet: Worksheet, report: Report, section: Section, results: dict[tuple[str, str], Decimal]
    ) -> None:
        self.sheet = sheet
        self.report = report
        self.section = section
        self.results = results
        self.row = HEADER_ROW

    def write(self) -> int:
        """Returns how many rows the sheet covers, charts included."""
        put_text(self.sheet, 1, 1, self.section.title, Look.TITLE)
        scope = f"{self.report.title} · {self.report.organisation} · {self.report.subtitle}"
        put_text(self.sheet, 2, 1, scope, Look.SCOPE)
        put_text(self.sheet, 3, 1, self.section.note, Look.NOTE)
        if self.section.table is not None:
            self._table(self.section.table)
        for block in self.section.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block)
            elif isinstance(block, Chart) and block.table.rows:
                self._chart(block)
        return self.row

    def _table(self, table: Table) -> None:
        for index, column in enumerate(table.columns, start=1):
            look = Look.HEADER_NUMBER if column.kind in NUMERIC else Look.HEADER
            put_text(self.sheet, HEADER_ROW, index, column.title, look)
        self.sheet.row_dimensions[HEADER_ROW].height = 22
        for offset, row in enumerate(table.rows, start=1):
            for index, (cell, column) in enumerate(zip(row, table.columns, strict=True), start=1):
                put(
                    self.sheet, HEADER_ROW + offset, index, cell, column.kind, Look.TEXT, self.report.language
                )
        last = HEADER_ROW + len(table.rows)
        if not table.rows:
            last += 1
            put_text(self.sheet, last, 1, self.report.labels.empty, Look.NOTE)
        for offset, totals in enumerate(table.totals, start=1):
            self._totals(table, totals, last + offset)
        self.row = last + len(table.totals) + 2
        self._fit(table)
        self.sheet.freeze_panes = f"A{HEADER_ROW + 1}"
        self.sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
        if table.rows:
            self.sheet.auto_filter.ref = f"A{HEADER_ROW}:{get_column_letter(len(table.columns))}{last}"

    def _totals(self, table: Table, totals: tuple[TotalCell, ...], row: int) -> None:
        for index, (total, column) in enumerate(zip(totals, table.columns, strict=True), start=1):
            cell = put(self.sheet, row, index, total.value, column.kind, Look.TOTAL)
            if total.how is not None and isinstance(total.value, int | Decimal):
                cell.value = _formula(total.how, table, index, row)
                self.results[self.sheet.title, cell.coordinate] = Decimal(total.value)

    def _fit(self, table: Table) -> None:
        """Column widths by what is in them, within reason."""
        style = self.report.style
        for index, column in enumerate(table.columns):
            shown = [style.show(row[index], column.kind) for row in table.rows]
            shown += [style.show(totals[index].value, column.kind) for totals in table.totals]
            longest = max([len(column.title) + 3, *map(len, shown)])
            width = min(max(longest + 2, FIT_COLUMN.start), FIT_COLUMN.stop)
            self.sheet.column_dimensions[get_column_letter(index + 1)].width = width

    def _paragraph(self, block: Paragraph) -> None:
        put_text(self.sheet, self.row, 1, block.term, Look.TERM)
        put_text(self.sheet, self.row, 2, block.text, Look.WRAPPED)
        self.sheet.column_dimensions["A"].width = 24
        self.sheet.column_dimensions["B"].width = 96
        self.sheet.row_dimensions[self.row].height = 16 * (1 + len(block.text) // 100)
        self.row += 1

    def _chart(self, block: Chart) -> None:
        chart = native_chart(block, self.sheet, HEADER_ROW)
        self.sheet.add_chart(chart, f"A{self.row}")
        self.row += _CHART_ROWS


def _formula(how: Sum | Ratio, table: Table, index: int, row: int) -> str:
    """The formula of a total in column `index` (from 1) and this row."""
    if isinstance(how, Ratio):
        top, bottom = (f"{get_column_letter(c + 1)}{row}" for c in (how.numerator, how.denominator))
        return f'=IF({bottom}=0,"",{top}/{bottom})'
    values = _range(index, len(table.rows))
    if how.of is None:
        return f"=SUM({values})"
    return f"=SUMIF({_range(how.of + 1, len(table.rows))},{get_column_letter(how.of + 1)}{row},{values})"


def _range(index: int, rows: int) -> str:
    letter = get_column_letter(index)
    return f"{letter}{HEADER_ROW + 1}:{letter}{HEADER_ROW + rows}"


def _set_up(sheet: Worksheet, report: Report, paper: str, rows: int) -> None:
    """Print landscape on whole pages' width, with page numbers; no grid on screen."""
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 1 if paper == "Letter" else 9
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 1 if rows <= _ONE_PAGE else 0  # 0: as many pages as it takes
    sheet.print_options.horizontalCentered = False
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    scope = _code_free(f"{report.title} · {report.organisation}")
    _page_line(sheet.oddHeader, scope, _code_free(report.subtitle))
    pages = report.labels.page.format(page="&P", pages="&N")
    _page_line(sheet.oddFooter, _code_free(sheet.title), pages)


def _page_line(line: HeaderFooterItem | None, left: str, right: str) -> None:
    if line is not None:  # a new sheet has both
        line.left.text, line.right.text = left, right
        line.left.size = line.right.size = 9


def _code_free(text: str) -> str:
    """Text for a page header, where & begins a code."""
    return text.replace("&", "&&")
