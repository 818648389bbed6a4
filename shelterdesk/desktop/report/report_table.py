"""A table of a report as high as its rows, so that the page scrolls and not the table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.report_table_model import ReportTableModel

ROW = 30
AIRY = 1.6  # how much wider than its words a table becomes at most
NARROW = 480  # wide, however few its words
_FRAME = 2


class ReportTable(QTableView):
    """Columns share the width by what they hold; a table that needs more than there is scrolls sideways."""

    def __init__(self, look: Look, model: ReportTableModel, name: str) -> None:
        super().__init__()
        self._look = look
        self._rows = model
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(look.px(ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(False)
        self._natural: list[int] = []
        self.measure()
        model.modelReset.connect(self.measure)

    @property
    def natural_width(self) -> int:
        """What its words need."""
        return sum(self._natural)

    def measure(self) -> None:
        """Take the size that its rows and words ask for."""
        self.ensurePolished()
        header = self.horizontalHeader()
        self._natural = [
            max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            for column in range(self._rows.columnCount())
        ]
        widest = max(round(self.natural_width * AIRY), self._look.px(NARROW))
        self.setMaximumWidth(widest)
        self._share(self.viewport().width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._natural:
            self.measure()

    def _share(self, width: int) -> None:
        needed = self.natural_width
        scale = max(1.0, width / needed) if needed else 1.0
        for column, natural in enumerate(self._natural):
            self.setColumnWidth(column, int(natural * scale))
        height = self.horizontalHeader().sizeHint().height()
        height += self._rows.rowCount() * self._look.px(ROW) + _FRAME
        if needed > width:
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height)
