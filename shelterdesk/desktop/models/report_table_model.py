"""A table of a report, totals below, as a view shows it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from shelterdesk.reports.formats import Kind, Style
from shelterdesk.reports.tree import Table

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ReportTableModel(QAbstractTableModel):
    """Cells in the reader's own style; numbers stand at the right, totals are bold.

    A table of more than `first_rows` keeps the others back until `show_all`; its totals are always there.
    """

    def __init__(
        self,
        table: Table,
        style: Style,
        strong: QFont,
        parent: QObject | None = None,
        first_rows: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = table.columns
        self._style = style
        self._strong = strong
        self._body = table.rows
        self._totals = tuple(tuple(cell.value for cell in row) for row in table.totals)
        self._shown = len(self._body) if first_rows is None else min(first_rows, len(self._body))

    @property
    def rows_left(self) -> int:
        """How many rows are kept back."""
        return len(self._body) - self._shown

    def show_all(self) -> None:
        self.beginResetModel()
        self._shown = len(self._body)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._shown + len(self._totals)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == Qt.ItemDataRole.FontRole and index.row() >= self._shown:
            return self._strong
        return None

    def _words(self, row: int, column: int) -> str:
        cells = self._body[row] if row < self._shown else self._totals[row - self._shown]
        return self._style.show(cells[column], self._columns[column].kind)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        spec = self._columns[column]
        words = spec.label or spec.kind is Kind.TEXT
        side = Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter
