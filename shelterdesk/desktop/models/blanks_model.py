"""Quantities that a file left blank, to be typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from shelterdesk.desktop.numbers import parse_number
from shelterdesk.desktop.words import unit_word
from shelterdesk.domain.stock import plain
from shelterdesk.exchange.blanks import Blank

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
LINE, KIT, ITEM, UNIT, QUANTITY = range(5)


class BlanksModel(QAbstractTableModel):
    """`typed` by line, as a file would say it; `changed` when a person typed or took away a quantity."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blanks: tuple[Blank, ...] = ()
        self.typed: dict[int, str] = {}

    def set_blanks(self, blanks: Sequence[Blank]) -> None:
        """Show these; what was typed for them stays."""
        if tuple(blanks) != self._blanks:
            self.beginResetModel()
            self._blanks = tuple(blanks)
            self.endResetModel()

    def forget(self) -> None:
        """Another file: nothing is typed yet."""
        self.typed = {}
        self.set_blanks(())

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._blanks)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else QUANTITY + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == QUANTITY else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        blank = self._blanks[index.row()]
        return {
            LINE: blank.line,
            KIT: blank.kit,
            ITEM: blank.item,
            UNIT: unit_word(blank.unit) if blank.unit else "",
            QUANTITY: self.typed.get(blank.line, ""),
        }[index.column()]

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A number above zero is kept, an empty field forgets it; anything else is not taken."""
        if role != Qt.ItemDataRole.EditRole or index.column() != QUANTITY:
            return False
        line, words = self._blanks[index.row()].line, str(value).strip()
        number = parse_number(words)
        if words and (number is None or number <= 0):
            return False
        if number is None:
            self.typed.pop(line, None)
        else:
            self.typed[line] = plain(number)
        self.dataChanged.emit(index, index)
        self.changed.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Line"),
            self.tr("Kit"),
            self.tr("Item"),
            self.tr("Unit"),
            self.tr("In each kit"),
        )[section]
