"""Rows of the panel beside the table: lots, the ledger, a bill of materials; each with two lines of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shelterdesk.desktop.theme import Ink

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class PanelRow:
    """`title` over `caption` at the left, `figure` over `note` at the right; `icon` only where it warns."""

    title: str
    caption: str
    figure: str
    note: str = ""
    icon: str = ""
    ink: Ink = Ink.TEXT  # of the icon and the figure
    crossed: bool = False  # taken back later

    def spoken(self) -> str:
        """The whole row for a screen reader."""
        return ", ".join(part for part in (self.title, self.figure, self.note, self.caption) if part)


class StockRowsModel(QAbstractTableModel):
    """One column; `ROW_ROLE` is the PanelRow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PanelRow, ...] = ()

    def set_rows(self, rows: tuple[PanelRow, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def rows(self) -> tuple[PanelRow, ...]:
        return self._rows

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.spoken()
        return None
