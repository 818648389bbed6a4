"""The table of those who may sign in."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shelterdesk.desktop.words import role_word
from shelterdesk.persistence.queries.staff import StaffLine

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class StaffModel(QAbstractTableModel):
    """Name, login, role and site; a closed login says so in the last column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[StaffLine, ...] = ()

    def set_lines(self, lines: tuple[StaffLine, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> StaffLine:
        return self._lines[row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (self.tr("Name"), self.tr("Login"), self.tr("Role"), self.tr("Site"), self.tr("State"))
        return titles[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self._lines[index.row()]
        shown = (
            line.name,
            line.login,
            role_word(line.role),
            line.site or self.tr("All sites"),
            self.tr("Open") if line.active else self.tr("Closed"),
        )
        return shown[index.column()]
