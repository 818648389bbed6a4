"""The catalogue, the packs of one item, and the categories, as tables."""

from __future__ import annotations

from collections.abc import Container, Sequence
from decimal import Decimal
from enum import IntEnum, auto
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.words import day_text, unit_word
from shelterdesk.persistence.queries.catalogue import CatalogueLine, CategoryLine, PackLine


class Shown(IntEnum):
    NAME = 0
    CODE = auto()
    CATEGORY = auto()
    STATE = auto()


class CatalogueModel(TitledTable):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CatalogueLine, ...] = ()

    @property
    def lines(self) -> tuple[CatalogueLine, ...]:
        return self._lines

    def set_lines(self, lines: Sequence[CatalogueLine]) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def row_of(self, item_id: str) -> int | None:
        return next((row for row, line in enumerate(self._lines) if line.item_id == item_id), None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def titles(self) -> Sequence[str]:
        return (
            self.tr("Item"),
            self.tr("Code"),
            self.tr("Category"),
            self.tr("State"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(index.column())
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self._lines[index.row()]
        retired = "" if line.retired_on is None else self.tr("retired {day}")
        return {
            Shown.NAME: line.name,
            Shown.CODE: line.code,
            Shown.CATEGORY: line.category or "",
            Shown.STATE: retired.format(day=day_text(line.retired_on)) if line.retired_on else "",
        }[Shown(index.column())]


class PacksModel(TitledTable):
    """Name and quantity, both edited in place. `edited` with the pack as it was, its new name and quantity."""

    edited = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._packs: tuple[PackLine, ...] = ()
        self._unit = ""
        self._may_edit = False

    def show(self, packs: Sequence[PackLine], unit: str, *, may_edit: bool) -> None:
        self.beginResetModel()
        self._packs, self._unit, self._may_edit = tuple(packs), unit, may_edit
        self.endResetModel()

    @property
    def packs(self) -> tuple[PackLine, ...]:
        return self._packs

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._packs)

    def titles(self) -> Sequence[str]:
        return self.tr("Pack"), self.tr("Holds")

    def numbers(self) -> Container[int]:
        return (1,)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and self._may_edit else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        pack = self._packs[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(index.column())
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if index.column() == 0:
            return pack.name
        quantity = number_text(pack.quantity)
        if role == Qt.ItemDataRole.EditRole:
            return quantity
        return f"{quantity} {unit_word(self._unit, pack.quantity)}"

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """What is shown changes when it has been kept."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        pack = self._packs[index.row()]
        name, quantity = pack.name, pack.quantity
        if index.column() == 0:
            name = str(value).strip()
        else:
            typed = parse_number(str(value))
            if typed is None or typed <= 0:
                return False
            quantity = typed
        if (name, quantity) == (pack.name, pack.quantity) or not name:
            return False
        self.edited.emit(pack, name, quantity)
        return True


class CategoriesModel(TitledTable):
    """A name to type over. `renamed` with the category as it was and its new name."""

    renamed = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CategoryLine, ...] = ()

    def set_lines(self, lines: Sequence[CategoryLine]) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    @property
    def lines(self) -> tuple[CategoryLine, ...]:
        return self._lines

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def titles(self) -> Sequence[str]:
        return self.tr("Category"), self.tr("Items in use")

    def numbers(self) -> Container[int]:
        return (1,)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.name if index.column() == 0 else number_text(Decimal(line.items))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not name:
            return False
        line = self._lines[index.row()]
        if name != line.name:
            self.renamed.emit(line, name)
        return name != line.name
