"""The items that a round may be of: which it is, what it needs of each and what is free."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.rounds.words import amount
from shelterdesk.domain.rounds import Need
from shelterdesk.persistence.queries.rounds import RoundItem


class RoundItemsModel(TitledTable):
    """`chosen` follows each tick."""

    chosen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[RoundItem, ...] = ()
        self._ticked: set[str] = set()
        self._needs: dict[str, Need] = {}

    def set_items(self, items: tuple[RoundItem, ...], ticked: set[str]) -> None:
        self.beginResetModel()
        self._items, self._ticked = items, ticked
        self.endResetModel()

    def set_needs(self, needs: Sequence[Need]) -> None:
        self._needs = {need.item_id: need for need in needs}
        if self._items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._items) - 1, self.columnCount() - 1))

    def ticked(self) -> tuple[str, ...]:
        return tuple(item.item_id for item in self._items if item.item_id in self._ticked)

    def label(self, item_id: str) -> str:
        return next(item.label for item in self._items if item.item_id == item_id)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def titles(self) -> Sequence[str]:
        return self.tr("Item"), self.tr("Needed"), self.tr("Free"), self.tr("Short")

    def numbers(self) -> Container[int]:
        return (1, 2, 3)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and not index.column() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item, column = self._items[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and not column:
            on = item.item_id in self._ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(column)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if not column:
            return item.label
        need = self._needs.get(item.item_id)
        if need is None or item.item_id not in self._ticked:
            return ""
        return amount((need.expected, need.available, need.short)[column - 1])

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or index.column() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index.row())
        return True

    def toggle(self, row: int) -> None:
        self._ticked ^= {self._items[row].item_id}
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        self.chosen.emit()
