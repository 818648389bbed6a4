"""A bill of materials while it is edited: components and how many of each go into a kit."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.quantities import parse_quantity
from shelterdesk.desktop.stock.words import quantity_words
from shelterdesk.persistence.queries.catalogue import PackLine

QUANTITY = 1


@dataclass(frozen=True, slots=True)
class BillEntry:
    item_id: str
    name: str
    unit: str
    quantity: Decimal
    is_alternative: bool = False  # to the nearest entry above that is none


class BillModel(TitledTable):
    """Component and quantity; the quantity is edited in place. `edited` follows every change."""

    edited = Signal()

    def __init__(
        self, parent: QObject | None = None, packs: Mapping[str, Sequence[PackLine]] | None = None
    ) -> None:
        super().__init__(parent)
        self._packs = packs or {}  # by item
        self._entries: list[BillEntry] = []

    @property
    def entries(self) -> tuple[BillEntry, ...]:
        return tuple(self._entries)

    def put(self, entry: BillEntry) -> None:
        """Add a component, or replace its quantity where it stands in the bill already."""
        rows = [row for row, known in enumerate(self._entries) if not known.is_alternative]
        self._put(entry, rows, len(self._entries))

    def put_alternative(self, row: int, entry: BillEntry) -> None:
        """Add an alternative to the component of a row; one to itself is not added."""
        line = self._line(row)
        if self._entries[line[0]].item_id != entry.item_id:
            self._put(replace(entry, is_alternative=True), line[1:], line[-1] + 1)

    def remove(self, row: int) -> None:
        """Where a component goes, its first alternative takes its place."""
        line = self._line(row)
        if row == line[0] and len(line) > 1:
            self._entries[line[1]] = replace(self._entries[line[1]], is_alternative=False)
        self.beginRemoveRows(NOWHERE, row, row)
        del self._entries[row]
        self.endRemoveRows()
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._entries) - 1, QUANTITY))
        self.edited.emit()

    def lines(self) -> list[list[BillEntry]]:
        """Each component with its alternatives after it."""
        found: list[list[BillEntry]] = []
        for entry in self._entries:
            if entry.is_alternative:
                found[-1].append(entry)
            else:
                found.append([entry])
        return found

    def _line(self, row: int) -> list[int]:
        """The rows of the component to which a row belongs, and of its alternatives."""
        at = next(above for above in range(row, -1, -1) if not self._entries[above].is_alternative)
        end = at + 1
        while end < len(self._entries) and self._entries[end].is_alternative:
            end += 1
        return list(range(at, end))

    def _put(self, entry: BillEntry, among: Sequence[int], place: int) -> None:
        """Replace the one of this item among some rows, else insert it at a place."""
        for row in among:
            if self._entries[row].item_id == entry.item_id:
                self._entries[row] = entry
                self.dataChanged.emit(self.index(row, 0), self.index(row, QUANTITY))
                self.edited.emit()
                return
        self.beginInsertRows(NOWHERE, place, place)
        self._entries.insert(place, entry)
        self.endInsertRows()
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
            if index.column() == QUANTITY:
                return quantity_words(entry.quantity, entry.unit)
            return self.tr("or {item}").format(item=entry.name) if entry.is_alternative else entry.name
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Takes a number above zero, or packs; anything else leaves the cell as it was."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() != QUANTITY:
            return False
        packs = self._packs.get(self._entries[index.row()].item_id, ())
        quantity = parse_quantity(str(value), packs)
        if quantity is None or quantity <= 0:
            return False
        self._entries[index.row()] = replace(self._entries[index.row()], quantity=quantity)
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True
