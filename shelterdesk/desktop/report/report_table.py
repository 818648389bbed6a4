"""A table of a report as high as its rows, so that the page scrolls and not the table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.report_table_model import ReportTableModel
from shelterdesk.desktop.widgets.tables import dress_table

ROW = 30
AIRY = 1.6  # how much wider than its words a table becomes at most
NARROW = 480  # wide, however few its words
SENTENCE = 320  # from this width on the words of a column may stand in lines
_MARGIN = 12  # left and right of the words in a cell, at most
_FRAME = 2


class ReportTable(QTableView):
    """Columns share the width by what they hold.

    Where they need more than there is, a column of sentences breaks them into lines; what still is too wide scrolls
    sideways.
    """

    def __init__(self, look: Look, model: ReportTableModel, name: str) -> None:
        super().__init__()
        self._look = look
        self._rows = model
        model.setParent(self)
        self.setModel(model)
        self.setAccessibleName(name)
        dress_table(self, several=True)
        self.setAlternatingRowColors(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(look.px(ROW))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(False)
        self._natural: list[int] = []
        self._widest = 0  # column
        self._sentences: set[str] = set()  # that stand in it
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
        self._widest = max(range(len(self._natural)), key=self._natural.__getitem__, default=0)
        self._sentences = {
            str(self._rows.index(row, self._widest).data()) for row in range(self._rows.rowCount())
        }
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
        if not self._natural:
            return
        widths = self._broken(width)
        needed = sum(widths)
        scale = max(1.0, width / needed) if needed else 1.0
        for column, natural in enumerate(widths):
            self.setColumnWidth(column, int(natural * scale))
        row = self._look.px(ROW) + (self._lines(widths[self._widest]) - 1) * self.fontMetrics().lineSpacing()
        self.verticalHeader().setDefaultSectionSize(row)
        height = self.horizontalHeader().sizeHint().height()
        height += self._rows.rowCount() * row + _FRAME
        if needed > width:
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height)

    def _broken(self, width: int) -> list[int]:
        """The widths of the columns, the widest narrower by what is missing if it holds sentences."""
        widths = list(self._natural)
        missing = sum(widths) - width
        if missing > 0:
            least = min(widths[self._widest], self._look.px(SENTENCE))
            widths[self._widest] = max(least, widths[self._widest] - missing)
        return widths

    def _lines(self, width: int) -> int:
        """Of the tallest cell; every row is as high, so that a long table is laid out at once."""
        if width >= self._natural[self._widest]:
            return 1
        metrics = self.fontMetrics()
        room = QRect(0, 0, width - 2 * self._look.px(_MARGIN), 0)
        highest = max(
            (metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, one).height() for one in self._sentences),
            default=0,
        )
        return max(1, round(highest / metrics.lineSpacing()))
