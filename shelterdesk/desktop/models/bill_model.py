"""A bill of materials while it is edited: components and how many of each go into a kit."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.stock.words import quantity_words

QUANTITY = 1


@dataclass(frozen=True, slots=True)
class BillEntry:
    item_id: str
    name: str
    unit: str
    quantity: Decimal


class BillModel(TitledTable):
    """Component and quantity; the quantity is edited in place. `edited` follows every change."""

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[BillEntry] = []

    @property
    def entries(self) -> tuple[BillEntry, ...]:
        return tuple(self._entries)

    def put(self, entry: BillEntry) -> None:
        """Add a component, or replace its quantity where it stands in the bill already."""
        for row, known in enumerate(self._entries):
            if known.item_id == entry.item_id:
                self._entries[row] = entry
                self.dataChanged.emit(self.index(row, 0), self.index(row, QUANTITY))
                self.edited.emit()
                return
        self.beginInsertRows(NOWHERE, len(self._entries), len(self._entries))
        self._entries.append(entry)
        self.endInsertRows()
        self.edited.emit()

    def remove(self, row: int) -> None:
        self.beginRemoveRows(NOWHERE, row, row)
        del self._entries[row]
        self.endRemoveRows()
        self.edited.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == QUANTITY:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def titles(self) -> Sequence[str]:
        return self.tr("Component"), self.tr("In each kit")

    def numbers(self) -> Container[int]:
        return (QUANTITY,)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(index.column())
        if role == Qt.ItemDataRole.EditRole and index.column() == QUANTITY:
            return number_text(entry.quantity)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            quantity = quantity_words(entry.quantity, entry.unit)
            return quantity if index.column() == QUANTITY else entry.name
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Takes a number above zero; anything else leaves the cell as it was."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() != QUANTITY:
            return False
        quantity = parse_number(str(value))
        if quantity is None or quantity <= 0:
            return False
        self._entries[index.row()] = replace(self._entries[index.row()], quantity=quantity)
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True
