"""The neutral report tree as widgets: key figures in a row, then a card for each section."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.report_table_model import ReportTableModel
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.bar_chart import Bar, BarChart
from shelterdesk.desktop.widgets.card import Card
from shelterdesk.desktop.widgets.kpi_card import Kpi, KpiCard
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.widgets.legend import Legend
from shelterdesk.reports.formats import Kind
from shelterdesk.reports.tree import Chart, Paragraph, Report, Section, Table

ROW = 30
CHART = 220
IN_A_ROW = 4
MOST_SERIES = 3
_ICONS = {Kind.PERCENT: "dashboard", Kind.MONEY: "donor"}


class ReportView:
    """Fills a column with one report, in place of the one before."""

    def __init__(self, look: Look, column: QVBoxLayout) -> None:
        self._look = look
        self._column = column

    def show(self, report: Report) -> None:
        self.clear()
        self._column.addLayout(self._key_figures(report))
        for section in report.sections:
            self._column.addWidget(self._section(section, report))
        self._column.addStretch(1)

    def clear(self) -> None:
        _empty(self._column)

    def _key_figures(self, report: Report) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(12)
        for at, figure in enumerate(report.key_figures):
            card = KpiCard(self._look, _ICONS.get(figure.kind, "reports"), figure.label)
            card.set_kpi(Kpi(report.style.show(figure.value, figure.kind), note=figure.note))
            grid.addWidget(card, at // IN_A_ROW, at % IN_A_ROW)
        return grid

    def _section(self, section: Section, report: Report) -> Card:
        card = Card(section.title)
        if section.note:
            card.column.addWidget(make_label(section.note, Type.CAPTION, Ink.MUTED, wrap=True))
        for block in section.blocks:
            match block:
                case Table():
                    card.column.addWidget(self._table(block, section, report))
                case Chart():
                    self._add_chart(card, block, report)
                case Paragraph():
                    card.column.addWidget(make_label(block.term, Type.STRONG))
                    card.column.addWidget(make_label(block.text, Type.BODY, Ink.MUTED, wrap=True))
        return card

    def _table(self, table: Table, section: Section, report: Report) -> QWidget:
        if not table.rows:
            return make_label(report.labels.empty, Type.BODY, Ink.MUTED)
        view = QTableView()
        view.setModel(ReportTableModel(table, report.style, self._look.font(Type.STRONG), view))
        view.setAccessibleName(section.title)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(self._look.px(ROW))
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for index, column in enumerate(table.columns):
            if column.label:
                header.setSectionResizeMode(index, QHeaderView.ResizeMode.Stretch)
        rows = view.model().rowCount()
        view.setFixedHeight(rows * self._look.px(ROW) + header.sizeHint().height() + 4)
        return view

    def _add_chart(self, card: Card, chart: Chart, report: Report) -> None:
        series = [column for column in chart.series if any(chart.values(column))][:MOST_SERIES]
        if not series:  # every value is hidden or 0: nothing to draw
            return
        names = [chart.table.columns[column].title for column in series]
        drawn = BarChart(self._look, names)
        drawn.setAccessibleName(chart.title)
        drawn.setMinimumHeight(self._look.px(CHART))
        kind = chart.table.columns[chart.category].kind
        columns = [chart.values(column) for column in series]
        drawn.set_bars(
            [
                Bar(report.style.show(category, kind), tuple(int(values[at] or 0) for values in columns))
                for at, category in enumerate(chart.categories)
            ]
        )
        card.column.addWidget(make_label(chart.title, Type.STRONG))
        if len(series) > 1:
            legend = Legend(self._look)
            legend.set_items(drawn.legend_items())
            card.column.addWidget(legend)
        card.column.addWidget(drawn)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
            inner.deleteLater()
