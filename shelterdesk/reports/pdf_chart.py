"""Charts on paper, drawn with reportlab's own charts in our colours."""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal
from math import ceil
from typing import Any

from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart
from reportlab.graphics.charts.linecharts import HorizontalLineChart
from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth

from shelterdesk.reports import palette
from shelterdesk.reports.formats import Kind, Style
from shelterdesk.reports.pdf_style import REGULAR, SEMIBOLD, color
from shelterdesk.reports.tree import Chart, ChartKind

AnyChart = Any  # the published types of reportlab's charts know few of their attributes

_HEIGHT = 186.0
_HEAD = 30.0  # title and legend
_PER_BAR = 23.0  # of a chart whose bars run across
_LABELLED = 14  # more bars than that have no numbers on them
_TICKS = 4
_SMALL = 8.5


def draw_chart(block: Chart, style: Style, width: float) -> Drawing:
    """The chart with its title, and a legend where it has several series."""
    across = block.kind is ChartKind.ACROSS
    height = _HEAD + 24 + _PER_BAR * len(block.categories) if across else _HEIGHT
    # It would begin in Helvetica, which is not embedded.
    drawing = Drawing(width, height, initialFontName=REGULAR)
    _head(drawing, block, width, height)
    drawing.add(_across(block, style, width, height) if across else _upright(block, style, width, height))
    return drawing


def _head(drawing: Drawing, block: Chart, width: float, height: float) -> None:
    y = height - 12
    drawing.add(String(0, y, block.title, fontName=SEMIBOLD, fontSize=10.5, fillColor=color(palette.TEXT)))
    if len(block.series) == 1:
        return
    x = width
    for index in reversed(range(len(block.series))):
        name = block.table.columns[block.series[index]].title
        x -= stringWidth(name, REGULAR, _SMALL)
        drawing.add(String(x, y, name, fontName=REGULAR, fontSize=_SMALL, fillColor=color(palette.TEXT2)))
        x -= 13
        swatch: Any = Rect(x, y - 1, 8, 8, rx=2, ry=2)
        swatch.fillColor, swatch.strokeColor = _series_color(index), None
        drawing.add(swatch)
        x -= 14


def _series_color(index: int) -> Color:
    return color(palette.SERIES[index % len(palette.SERIES)])


def _data(block: Chart) -> list[tuple[float, ...]]:
    """What to draw, hidden values at 0. Floats serve here: the length of a bar needs no exact number."""
    return [tuple(float(value or 0) for value in block.values(column)) for column in block.series]


def _upright(block: Chart, style: Style, width: float, height: float) -> AnyChart:
    line = block.kind is ChartKind.LINE
    chart: AnyChart = HorizontalLineChart() if line else VerticalBarChart()
    chart.x, chart.y = 44, 22
    chart.width, chart.height = width - 44, height - _HEAD - 34
    chart.data = _data(block)
    _axes(chart, block, style)
    chart.categoryAxis.categoryNames = _thinned(_names(block, style), chart.width)
    if line:
        for index in range(len(block.series)):
            chart.lines[index].strokeColor = _series_color(index)
            chart.lines[index].strokeWidth = 2
    else:
        chart.categoryAxis.style = "stacked" if block.kind is ChartKind.STACKED else "parallel"
        chart.groupSpacing, chart.barSpacing = 10, 1.5
        _bars(chart, block, style)
        chart.barLabels.boxAnchor, chart.barLabels.dy = "s", 3
    return chart


def _across(block: Chart, style: Style, width: float, height: float) -> AnyChart:
    chart: AnyChart = HorizontalBarChart()
    names = _names(block, style)
    left = min(max(stringWidth(name, REGULAR, _SMALL) for name in names) + 10, width * 0.4)
    chart.x, chart.y = left, 4
    chart.width, chart.height = width - left - 46, height - _HEAD - 10
    chart.data = _data(block)
    _axes(chart, block, style)
    chart.categoryAxis.reverseDirection = 1  # the first row on top
    chart.categoryAxis.labels.boxAnchor, chart.categoryAxis.labels.dx = "e", -6
    chart.categoryAxis.labels.dy = 0
    chart.valueAxis.visibleLabels = chart.valueAxis.visibleGrid = False
    chart.groupSpacing = 8
    _bars(chart, block, style)
    chart.barLabels.boxAnchor, chart.barLabels.dx = "w", 4
    return chart


def _names(block: Chart, style: Style) -> list[str]:
    kind = block.table.columns[block.category].kind
    return [style.show(category, kind) for category in block.categories]


def _thinned(names: list[str], width: float) -> list[str]:
    """As many of the names as have room beside each other, at equal distances."""
    room = max((stringWidth(name, REGULAR, _SMALL) for name in names), default=0.0) + 6
    every = ceil(room * len(names) / width)
    return [name if index % every == 0 else "" for index, name in enumerate(names)]


def _axes(chart: AnyChart, block: Chart, style: Style) -> None:
    """Quiet axes: names below, light lines across, round numbers beside them."""
    axis = chart.categoryAxis
    axis.categoryNames = _names(block, style)
    axis.strokeColor = color(palette.BORDER_STRONG)
    axis.strokeWidth = 0.6
    axis.visibleTicks = False
    axis.labels.fontName, axis.labels.fontSize = REGULAR, _SMALL
    axis.labels.fillColor = color(palette.TEXT2)
    axis.labels.dy = -5
    scale = chart.valueAxis
    step = _step(block)
    scale.valueMin, scale.valueMax, scale.valueStep = 0, float(step * _steps(block, step)), float(step)
    scale.visibleAxis = scale.visibleTicks = False
    scale.visibleGrid = True
    scale.gridStrokeColor, scale.gridStrokeWidth = color(palette.BORDER), 0.6
    scale.labels.fontName, scale.labels.fontSize = REGULAR, _SMALL
    scale.labels.fillColor = color(palette.TEXT3)
    scale.labels.dx = -4
    scale.labelTextFormat = lambda value: _scale_text(value, block.value_kind, style)


def _bars(chart: AnyChart, block: Chart, style: Style) -> None:
    for index in range(len(block.series)):
        chart.bars[index].fillColor = _series_color(index)
        chart.bars[index].strokeColor = None
    bars = len(block.series) * len(block.categories)
    if bars > _LABELLED or block.kind is ChartKind.STACKED:
        return
    chart.barLabelFormat = "values"
    chart.barLabelArray = [
        [style.show(cell, block.value_kind) for cell in block.cells(column)] for column in block.series
    ]
    chart.barLabels.fontName, chart.barLabels.fontSize = SEMIBOLD, _SMALL
    chart.barLabels.fillColor = color(palette.TEXT)


def _exact(value: float) -> Decimal:
    return Decimal(repr(value))


def _scale_text(value: float, kind: Kind, style: Style) -> str:
    if kind is Kind.PERCENT:
        return style.number(_exact(value) * 100, 0, 0) + " %"
    return style.number(_exact(value), 0, 2)


def _highest(block: Chart) -> Decimal:
    columns = [block.values(column) for column in block.series]
    if block.kind is ChartKind.STACKED:
        tops = [sum((value or Decimal(0) for value in row), Decimal(0)) for row in zip(*columns, strict=True)]
    else:
        tops = [value for column in columns for value in column if value is not None]
    return max(tops, default=Decimal(0))


def _step(block: Chart) -> Decimal:
    """A round distance between grid lines: 1, 2 or 5 times a power of ten, and whole for counts."""
    rough = _highest(block) / _TICKS
    if rough <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= rough)
    return step if block.value_kind is Kind.PERCENT else max(step, Decimal(1))


def _steps(block: Chart, step: Decimal) -> int:
    return max(1, int((_highest(block) / step).to_integral_value(ROUND_CEILING)))
