"""Charts that a spreadsheet draws itself from the cells of a table, in our colours."""

from __future__ import annotations

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.legend import Legend
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.worksheet.worksheet import Worksheet

from shelterdesk.reports import palette
from shelterdesk.reports.formats import Kind
from shelterdesk.reports.tree import Chart, ChartKind

_WIDTH_CM, _HEIGHT_CM = 20, 8


def native_chart(block: Chart, sheet: Worksheet, header_row: int) -> BarChart | LineChart:
    """The chart of a table whose header stands in `header_row`, its rows below."""
    chart: BarChart | LineChart = LineChart() if block.kind is ChartKind.LINE else _bars(block)
    last = header_row + len(block.categories)
    for column in block.series:
        values = Reference(sheet, min_col=column + 1, min_row=header_row, max_row=last)
        chart.add_data(values, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=block.category + 1, min_row=header_row + 1, max_row=last))
    chart.title = block.title
    chart.width, chart.height = _WIDTH_CM, _HEIGHT_CM
    _calm(chart, block)
    return chart


def _bars(block: Chart) -> BarChart:
    chart = BarChart()
    chart.type = "bar" if block.kind is ChartKind.ACROSS else "col"
    chart.gapWidth = 60
    if block.kind is ChartKind.STACKED:
        chart.grouping = "stacked"
        chart.overlap = 100
    if block.kind is ChartKind.ACROSS:
        chart.x_axis.scaling.orientation = "maxMin"  # the first row on top
    return chart


def _calm(chart: BarChart | LineChart, block: Chart) -> None:
    """Our colours, light grid lines, no frame, a legend only where there is something to tell apart."""
    for series, colour in zip(chart.series, palette.SERIES, strict=False):
        fill = GraphicalProperties(solidFill=colour)
        fill.line = LineProperties(solidFill=colour)
        series.graphicalProperties = fill
    chart.legend = Legend() if len(block.series) > 1 else None
    if chart.legend is not None:
        chart.legend.position = "b"
    grid = GraphicalProperties(ln=LineProperties(solidFill=palette.BORDER))
    chart.y_axis.majorGridlines = ChartLines(spPr=grid)
    chart.y_axis.number_format = "0%" if block.value_kind is Kind.PERCENT else "#,##0"
    chart.y_axis.scaling.min = 0
    if block.table.columns[block.category].kind is Kind.MONTH:
        chart.x_axis.number_format = "mmm yyyy"
    # Without this, openpyxl's axes are written as deleted, and spreadsheets draw none.
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.graphical_properties = GraphicalProperties(ln=LineProperties(noFill=True))
