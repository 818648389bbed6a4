"""The charts of a report as widgets, each under its title."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.report.across_chart import Across, AcrossChart
from shelterdesk.desktop.theme import Theme, Tone, Type
from shelterdesk.desktop.widgets.bar_chart import Bar, BarChart
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.widgets.legend import Legend, LegendItem
from shelterdesk.desktop.widgets.pyramid_chart import PyramidChart, PyramidRow
from shelterdesk.reports.formats import Kind, Style, half_up
from shelterdesk.reports.tree import Cell, Chart, ChartKind

HEIGHT = 220
WIDEST_ACROSS = 760
WIDEST_PYRAMID = 420
MOST_SERIES = 3
# Bars are drawn of whole numbers: how many of them one is, by kind.
_PARTS = {Kind.PERCENT: 1000, Kind.MONEY: 100, Kind.AVERAGE: 10, Kind.DECIMAL: 1000}


def make_chart(look: Look, chart: Chart, style: Style, *, of_people: bool = False) -> QWidget | None:
    """The chart under its title; None where a picture would tell nothing: one bar, or no number to draw.

    `of_people`: the first two series are of the two sexes and the categories are ages, youngest first.
    """
    drawn = [column for column in chart.series if any(chart.values(column))][:MOST_SERIES]
    if not drawn or len(chart.categories) < 2:
        return None
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(8))
    column.addWidget(make_label(chart.title, Type.STRONG))
    if of_people and len(chart.series) > 1:
        _add_pyramid(look, chart, style, column)
        box.setMaximumWidth(look.px(WIDEST_PYRAMID))
    elif chart.kind is ChartKind.ACROSS:
        _add_across(look, chart, style, column, drawn[0])
        box.setMaximumWidth(look.px(WIDEST_ACROSS))
    else:
        _add_bars(look, chart, style, column, drawn)
    column.addStretch(1)
    return box


def _add_bars(look: Look, chart: Chart, style: Style, column: QVBoxLayout, series: list[int]) -> None:
    kind = chart.value_kind
    parts = _PARTS.get(kind, 1)
    names = [chart.table.columns[at].title for at in series]
    drawn = BarChart(
        look,
        names,
        stacked=chart.kind is ChartKind.STACKED or len(series) == 1,
        show=lambda value: style.show(Decimal(value) / parts, kind),
    )
    drawn.setAccessibleName(chart.title)
    drawn.setFixedHeight(look.px(HEIGHT))
    values = [chart.values(at) for at in series]
    labels = [style.show(cell, chart.table.columns[chart.category].kind) for cell in chart.categories]
    drawn.set_bars(
        [
            Bar(label, tuple(int(half_up((of_series[at] or 0) * parts, 0)) for of_series in values))
            for at, label in enumerate(labels)
        ]
    )
    if len(series) > 1:
        legend = Legend(look)
        legend.set_items(drawn.legend_items())
        column.addWidget(legend)
    column.addWidget(drawn)


def _add_across(look: Look, chart: Chart, style: Style, column: QVBoxLayout, series: int) -> None:
    kind = chart.value_kind
    rows = [
        Across(str(name), value, style.show(value, kind))
        for name, value in zip(chart.categories, chart.values(series), strict=True)
        if value is not None
    ]
    column.addWidget(AcrossChart(look, rows, Decimal(1) if kind is Kind.PERCENT else None))


def _add_pyramid(look: Look, chart: Chart, style: Style, column: QVBoxLayout) -> None:
    """Ages from the oldest down; those of nobody known stand last, if there are any."""
    left, right = chart.series[:2]
    names = [chart.table.columns[at].title for at in (left, right)]
    rows = [
        PyramidRow(
            str(age),
            _count(ours),
            _count(theirs),
            style.show(ours, Kind.INTEGER),
            style.show(theirs, Kind.INTEGER),
        )
        for age, ours, theirs in zip(chart.categories, chart.cells(left), chart.cells(right), strict=True)
    ]
    *ages, unknown = rows
    drawn = PyramidChart(look, names[0], names[1])
    drawn.set_rows([*reversed(ages), *([unknown] if unknown.left != 0 or unknown.right != 0 else [])])
    column.addWidget(drawn)
    legend = Legend(look)
    totals = _totals(chart)
    legend.set_items(
        [
            LegendItem(name, colour, style.show(totals[at], Kind.INTEGER))
            for name, colour, at in zip(names, (_female, _male), (left, right), strict=True)
        ]
    )
    column.addWidget(legend)


def _totals(chart: Chart) -> list[Cell]:
    return (
        [cell.value for cell in chart.table.totals[-1]]
        if chart.table.totals
        else [None] * len(chart.table.columns)
    )


def _count(cell: Cell) -> int | None:
    return cell if isinstance(cell, int) else None


def _female(theme: Theme) -> QColor:
    return theme.tone(Tone.LEAVING).fill


def _male(theme: Theme) -> QColor:
    return theme.tone(Tone.OCCUPIED).fill
