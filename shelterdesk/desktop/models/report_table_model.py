"""A table of a report, totals below, as a view shows it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from shelterdesk.reports.formats import Style
from shelterdesk.reports.tree import Table

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ReportTableModel(QAbstractTableModel):
    """Cells in the reader's own style; numbers stand at the right, totals are bold."""

    def __init__(self, table: Table, style: Style, strong: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = table.columns
        self._strong = strong
        self._body = len(table.rows)
        totals = tuple(tuple(cell.value for cell in row) for row in table.totals)
        self._cells = tuple(
            tuple(style.show(cell, column.kind) for cell, column in zip(row, table.columns, strict=True))
            for row in (*table.rows, *totals)
        )

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._cells)

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
            return self._cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == Qt.ItemDataRole.FontRole and index.row() >= self._body:
            return self._strong
        return None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if self._columns[column].label else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter
