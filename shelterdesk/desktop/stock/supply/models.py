"""The tables of the supply: items with what to do about them, and nights with who is there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.stock.supply.words import advice_words, basis_words, lasts_words
from shelterdesk.desktop.stock.words import quantity_words
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.people import AGE_BANDS, UNKNOWN_AGE, Sex
from shelterdesk.domain.supply_need import Presence
from shelterdesk.services.supply import SupplyLine

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
LINE_ROLE = Qt.ItemDataRole.UserRole
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Column(IntEnum):
    ITEM = 0
    WEEK = 1
    USABLE = 2
    LASTS = 3
    ADVICE = 4
    BASIS = 5


class SupplyModel(QAbstractTableModel):
    """`LINE_ROLE` is the SupplyLine of a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[SupplyLine, ...] = ()
        self._today = date.min

    def set_lines(self, lines: Sequence[SupplyLine], today: date) -> None:
        self.beginResetModel()
        self._today = today
        self._lines = tuple(lines)
        self.endResetModel()

    @property
    def lines(self) -> tuple[SupplyLine, ...]:
        return self._lines

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(line, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (Column.WEEK, Column.USABLE):
            return _RIGHT
        return line if role == LINE_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in (Column.WEEK, Column.USABLE) else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.ITEM: self.tr("Item"),
            Column.WEEK: self.tr("Need a week"),
            Column.USABLE: self.tr("In store"),
            Column.LASTS: self.tr("Lasts"),
            Column.ADVICE: self.tr("What to do"),
            Column.BASIS: self.tr("Worked out from"),
        }[Column(section)]

    def _words(self, line: SupplyLine, column: Column) -> str:
        match column:
            case Column.ITEM:
                return line.name
            case Column.WEEK:
                return number_text(line.a_week.quantize(Decimal("0.1"), ROUND_HALF_UP)) if line.needed else ""
            case Column.USABLE:
                return quantity_words(line.usable, line.unit)
            case Column.LASTS:
                return lasts_words(line)
            case Column.ADVICE:
                return advice_words(line, self._today)
            case Column.BASIS:
                return basis_words(line)


class PeopleAheadModel(QAbstractTableModel):
    """A row a night: how many, by sex, and by age."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nights: tuple[Presence, ...] = ()
        self._sexes = (Sex.FEMALE, Sex.MALE, Sex.OTHER, Sex.UNKNOWN)
        self._bands = tuple(band.code for band in AGE_BANDS)

    def set_nights(self, nights: Sequence[Presence]) -> None:
        self.beginResetModel()
        self._nights = tuple(nights)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._nights)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 2 + len(self._sexes) + len(self._bands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        night, at = self._nights[index.row()], index.column()
        if at == 0:
            return day_text(night.day)
        if at == 1:
            return night.people
        if at < 2 + len(self._sexes):
            return night.by_sex.get(self._sexes[at - 2], 0)
        return night.by_band.get(self._bands[at - 2 - len(self._sexes)], 0)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        sexes = (self.tr("Female"), self.tr("Male"), self.tr("Other"), self.tr("Not known"))
        bands = (
            self.tr("Age not known") if code == UNKNOWN_AGE.code else code.replace("-", "\N{EN DASH}")
            for code in self._bands
        )
        return (self.tr("Night of"), self.tr("People"), *sexes, *bands)[section]
