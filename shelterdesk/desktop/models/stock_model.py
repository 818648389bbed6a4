"""The table of what a store keeps: one frozen line each, sorted by the model itself."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date
from decimal import Decimal
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.stock.words import expiry_words, level_words, quantity_words
from shelterdesk.services.stock_views import StockLine

SORT_ROLE = Qt.ItemDataRole.UserRole
LINE_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    ITEM = 0  # name, with the code below it
    QUANTITY = 1
    LEVEL = 2
    EXPIRY = 3
    BUILDABLE = 4


_RIGHT = frozenset({Column.QUANTITY, Column.BUILDABLE})


class StockModel(TitledTable):
    """Shows lines in the order given until a column is sorted by; `LINE_ROLE` is the StockLine of a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given: tuple[StockLine, ...] = ()
        self._lines: tuple[StockLine, ...] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._rows: dict[str, int] = {}

    def set_lines(self, lines: tuple[StockLine, ...]) -> None:
        self.beginResetModel()
        self._given = lines
        self._arrange()
        self.endResetModel()

    def line(self, row: int) -> StockLine:
        return self._lines[row]

    def row_of(self, item_id: str) -> int | None:
        return self._rows.get(item_id)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column, or, with -1, in the order given; what is selected stays selected."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        lines = [self._lines[index.row()] for index in before]
        self._sorted_by = (column, order) if 0 <= column < len(Column) else None
        self._arrange()
        after = [
            self.index(self._rows[line.item_id], index.column())
            for line, index in zip(lines, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def titles(self) -> Sequence[str]:
        return (
            self.tr("Item"),
            self.tr("In store"),
            self.tr("Minimum"),
            self.tr("Next expiry"),
            self.tr("Buildable"),
        )

    def numbers(self) -> Container[int]:
        return _RIGHT

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _shown(line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{line.name} ({line.code})" if column is Column.ITEM else None
        if role == SORT_ROLE:
            return _key(line, column)
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(column)
        return None

    def _arrange(self) -> None:
        lines = self._given
        if self._sorted_by is not None:
            column, order = Column(self._sorted_by[0]), self._sorted_by[1]
            downwards = order is Qt.SortOrder.DescendingOrder
            lines = tuple(sorted(lines, key=lambda line: _key(line, column), reverse=downwards))
        self._lines = lines
        self._rows = {line.item_id: row for row, line in enumerate(lines)}


def _shown(line: StockLine, column: Column) -> str:
    match column:
        case Column.ITEM:
            return line.name
        case Column.QUANTITY:
            return quantity_words(line.quantity, line.unit)
        case Column.LEVEL:
            return level_words(line)
        case Column.EXPIRY:
            return expiry_words(line)
        case Column.BUILDABLE:
            return "" if line.buildable is None else number_text(Decimal(line.buildable.count))


def _key(line: StockLine, column: Column) -> Any:
    """What a column sorts by; of the minimum, how little of it is left."""
    match column:
        case Column.ITEM:
            return line.name.casefold()
        case Column.QUANTITY:
            return line.quantity
        case Column.LEVEL:
            return (line.minimum is None, line.quantity / line.minimum if line.minimum else 0)
        case Column.EXPIRY:
            return (not line.expired, line.next_expiry or date.max)
        case Column.BUILDABLE:
            return -1 if line.buildable is None else line.buildable.count
