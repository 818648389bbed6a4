"""The neutral report tree as widgets: key figures in a row, then a card for each section."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.report_table_model import ReportTableModel
from shelterdesk.desktop.report.charts import make_chart
from shelterdesk.desktop.report.report_table import ReportTable
from shelterdesk.desktop.report.side_by_side import SideBySide
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.buttons import make_button
from shelterdesk.desktop.widgets.card import Card
from shelterdesk.desktop.widgets.kpi_card import Kpi, KpiCard
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.reports.formats import Kind
from shelterdesk.reports.tree import Chart, Paragraph, Report, Section, Table

CHART_WIDTH = 400
LARGE_TEXT = 1.5  # from here on fewer key figures stand in a row
FIRST_ROWS = 40  # of a long table; the others on demand
# The section whose rows a key figure adds up; by the names that the reports give them.
_ROWS = {
    "people_reached": ("people",),
    "bed_nights": ("bed_nights", "months", "census"),
    "utilisation": ("occupancy", "sites", "census"),
    "differing": ("differences", "difference_sums"),
    "kits": ("items", "kits"),
    "admissions": ("sites",),
    "average_stay": ("sites",),
    "stores": ("items",),
    "items": ("items",),
    "below_minimum": ("short",),
    "grants": ("statements",),
    "received": ("statements",),
    "handed_out": ("statements",),
    "unpriced": ("lots",),
}
_ICONS = {
    "people_reached": "people",
    "bed_nights": "beds",
    "utilisation": "dashboard",
    "kits": "kit",
    "admissions": "person-add",
    "average_stay": "clock",
    "differing": "info",
    "stores": "home",
    "items": "stock",
    "below_minimum": "warning",
    "grants": "donor",
    "received": "truck",
    "handed_out": "hand-out",
    "unpriced": "info",
}


class ReportView:
    """Fills a column with one report, in place of the one before."""

    def __init__(self, look: Look, column: QVBoxLayout) -> None:
        self._look = look
        self._column = column

    def show(self, report: Report) -> None:
        self.clear()
        sections = {section.key: self._section(section, report) for section in report.sections}
        self._column.addLayout(self._key_figures(report, sections))
        for card in sections.values():
            self._column.addWidget(card)
        self._column.addStretch(1)

    def show_instead(self, widget: QWidget) -> None:
        """Show why there is no report."""
        self.clear()
        self._column.addWidget(widget, 1)

    def clear(self) -> None:
        _empty(self._column)

    def _key_figures(self, report: Report, sections: Mapping[str, QWidget]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(12)
        in_a_row = 4 if self._look.text_scale < LARGE_TEXT else 2
        for at, figure in enumerate(report.key_figures):
            card = KpiCard(self._look, _ICONS.get(figure.key, "reports"), figure.label)
            card.set_kpi(Kpi(report.style.show(figure.value, figure.kind) or "–", note=figure.note))
            rows = next((sections[key] for key in _ROWS.get(figure.key, ()) if key in sections), None)
            if rows is not None:
                card.lead(QCoreApplication.translate("ReportView", "Show its rows"))
                card.opened.connect(partial(_bring_up, rows))
            grid.addWidget(card, at // in_a_row, at % in_a_row)
            grid.setColumnStretch(at % in_a_row, 1)
        return grid

    def _section(self, section: Section, report: Report) -> Card:
        card = Card(section.title)
        if section.note:
            card.column.addWidget(make_label(section.note, Type.CAPTION, Ink.MUTED, wrap=True))
        for block in section.blocks:
            match block:
                case Table():
                    card.column.addWidget(self._table_and_charts(block, section, report))
                case Paragraph():
                    card.column.addWidget(self._paragraph(block))
                case Chart():
                    pass  # stands with the table it draws
        return card

    def _table_and_charts(self, table: Table, section: Section, report: Report) -> QWidget:
        """A section has at most one table; its charts draw that one."""
        if not table.rows:
            return make_label(report.labels.empty, Type.BODY, Ink.MUTED)
        strong = self._look.font(Type.STRONG)
        model = ReportTableModel(table, report.style, strong, first_rows=FIRST_ROWS)
        view = ReportTable(self._look, model, section.title)
        shown = self._with_the_rest(view, model, report.style.show(len(table.rows), Kind.INTEGER))
        charts = (
            make_chart(self._look, block, report.style, of_people=section.key == "people")
            for block in section.blocks
            if isinstance(block, Chart)
        )
        drawn = next((chart for chart in charts if chart is not None), None)
        if drawn is None:
            return shown
        return SideBySide(shown, view.natural_width, drawn, self._look.px(CHART_WIDTH))

    def _with_the_rest(self, view: ReportTable, model: ReportTableModel, rows: str) -> QWidget:
        """The table, and below it the way to the rows that a long one keeps back."""
        box = QWidget()
        box.setMaximumWidth(view.maximumWidth())
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        if model.rows_left:
            words = QCoreApplication.translate("ReportView", "Show all {count} rows")
            more = make_button(self._look, words.format(count=rows))
            more.clicked.connect(model.show_all)
            more.clicked.connect(more.hide)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return box

    def _paragraph(self, block: Paragraph) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(make_label(block.term, Type.STRONG))
        column.addWidget(make_label(block.text, Type.BODY, Ink.MUTED, wrap=True))
        return box


def _bring_up(section: QWidget) -> None:
    """Scroll a section to the top and go on with the keyboard in its rows."""
    around = section.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        around.verticalScrollBar().setValue(section.y())
    table = section.findChild(ReportTable)
    if table is not None:
        table.setFocus(Qt.FocusReason.OtherFocusReason)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
            inner.deleteLater()
