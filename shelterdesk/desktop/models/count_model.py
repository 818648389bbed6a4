"""The lines of a count: what is to be counted, and for who approves it what the ledger said."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from decimal import Decimal
from enum import IntEnum, auto
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.numbers import change_text, number_text
from shelterdesk.desktop.quantities import parse_quantity
from shelterdesk.desktop.stock.counts.words import lot_words, who_words
from shelterdesk.desktop.stock.words import quantity_words, totals
from shelterdesk.persistence.queries.catalogue import PackLine
from shelterdesk.persistence.queries.counts import CountLine
from shelterdesk.services.lot_worth import Worth


class Col(IntEnum):
    ITEM = 0
    LOT = auto()
    BIN = auto()
    COUNTED = auto()
    WHO = auto()
    BOOK = auto()
    DIFFERENCE = auto()
    WORTH = auto()


class CountModel(TitledTable):
    """`entered` with the id and version of a line and what was counted there, typed in its cell."""

    entered = Signal(str, int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[CountLine, ...] = ()
        self._packs: Mapping[str, Sequence[PackLine]] = {}
        self._worth: Mapping[str, tuple[Worth, ...]] = {}
        self._zone = ZoneInfo("UTC")
        self._judged = False

    def show(self, lines: Sequence[CountLine], packs: Mapping[str, Sequence[PackLine]], zone: str) -> None:
        """To count by: nothing of what the ledger says is in `lines`."""
        self._set(lines, zone, judged=False)
        self._packs = packs

    def judge(self, lines: Sequence[CountLine], worth: Mapping[str, tuple[Worth, ...]], zone: str) -> None:
        """To approve: with the ledger, and with the worth of one unit by line."""
        self._worth = worth
        self._set(lines, zone, judged=True)

    @property
    def lines(self) -> tuple[CountLine, ...]:
        return self._lines

    def row_of(self, line_id: str) -> int | None:
        return next((row for row, line in enumerate(self._lines) if line.line_id == line_id), None)

    def waiting(self, code: str) -> int | None:
        """The first row of the item with this code that is still to be counted, else its first row."""
        rows = [row for row, line in enumerate(self._lines) if line.code.casefold() == code.casefold()]
        return next((row for row in rows if not self._lines[row].done), rows[0] if rows else None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def titles(self) -> Sequence[str]:
        first = (self.tr("Item"), self.tr("Lot"), self.tr("Bin"), self.tr("Counted"), self.tr("When and who"))
        if not self._judged:
            return first
        return (*first, self.tr("Ledger then"), self.tr("Difference"), self.tr("Worth"))

    def numbers(self) -> Container[int]:
        return (Col.COUNTED, Col.BOOK, Col.DIFFERENCE, Col.WORTH)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == Col.COUNTED and not self._judged:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(column)
        if role == Qt.ItemDataRole.EditRole and column == Col.COUNTED:
            return "" if line.quantity is None else number_text(line.quantity)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(line, Col(column))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Takes a number or packs, 0 too; what is shown changes when it has been kept."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() != Col.COUNTED:
            return False
        line = self._lines[index.row()]
        quantity = parse_quantity(str(value), self._packs.get(line.item_id, ()))
        if quantity is None or quantity < 0:
            return False
        self.entered.emit(line.line_id, line.version, quantity)
        return True

    def _set(self, lines: Sequence[CountLine], zone: str, *, judged: bool) -> None:
        self.beginResetModel()
        self._lines, self._zone, self._judged = tuple(lines), ZoneInfo(zone), judged
        self.endResetModel()

    def _words(self, line: CountLine, column: Col) -> str:
        match column:
            case Col.ITEM:
                return f"{line.name} ({line.code})"
            case Col.LOT:
                return lot_words(line)
            case Col.BIN:
                return line.bin
            case Col.COUNTED:
                return self._counted(line)
            case Col.WHO:
                at = None if line.counted_at is None else line.counted_at.astimezone(self._zone)
                return who_words(line, at)
            case Col.BOOK:
                return "" if line.book is None else number_text(line.book)
            case Col.DIFFERENCE:
                return "" if not line.difference else change_text(line.difference)
            case Col.WORTH:
                return self._lost(line)

    def _counted(self, line: CountLine) -> str:
        """What was counted the first time stands beside it, for who judges."""
        if line.quantity is None:
            return ""
        said = quantity_words(line.quantity, line.unit)
        if self._judged and line.first_quantity is not None:
            return self.tr("{counted}, first {first}").format(
                counted=said, first=number_text(line.first_quantity)
            )
        return said

    def _lost(self, line: CountLine) -> str:
        """What the difference is worth; empty where there is none or no cost is known."""
        difference = line.difference or Decimal(0)
        if not difference:
            return ""
        worth = self._worth.get(line.line_id, ())
        sums = totals(
            Worth(one.donor, one.grant, one.currency, one.amount * abs(difference)) for one in worth
        )
        sign = "\N{MINUS SIGN}" if difference < 0 else "+"
        return ", ".join(f"{sign}{amount}" for amount in sums)
