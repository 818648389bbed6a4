"""The lots of a store, and how much of each is to leave it."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.quantities import parse_quantity
from shelterdesk.desktop.stock.words import quantity_words
from shelterdesk.domain.stock import Pick
from shelterdesk.persistence.queries.catalogue import PackLine
from shelterdesk.persistence.queries.lots_there import LotThere

THERE, TAKE = 2, 3


class LeavingModel(TitledTable):
    """The last column is edited in place; `edited` follows every change. What a filter hides keeps its quantity."""

    edited = Signal()

    def __init__(
        self,
        lots: Sequence[LotThere],
        about: Callable[[LotThere], str],
        packs: Mapping[str, Sequence[PackLine]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._all = tuple(lots)
        self._shown = self._all
        self._wanted: list[str] = []
        self._about, self._packs = about, packs
        self._taken: dict[tuple[str, str], Decimal] = {}

    def picks(self) -> tuple[Pick, ...]:
        """What is to leave."""
        return tuple(Pick(lot, place, quantity) for (lot, place), quantity in self._taken.items())

    def lot(self, row: int) -> LotThere:
        return self._shown[row]

    def find(self, words: str) -> None:
        """Show only lots in which every word stands somewhere, and those that are taken of."""
        wanted = words.casefold().split()
        self.beginResetModel()
        self._wanted = wanted
        self._shown = tuple(lot for lot in self._all if self._fits(lot, wanted))
        self.endResetModel()

    def first_found(self) -> int | None:
        """The first row that is found by its words, and not only shown because some of it is taken already."""
        return next((row for row, lot in enumerate(self._shown) if self._told(lot, self._wanted)), None)

    def take(self, row: int, quantity: Decimal) -> None:
        """So much of a row is to leave, all that lies there at most; nothing for zero."""
        lot = self._shown[row]
        key = (lot.lot_id, lot.bin)
        if quantity > 0:
            self._taken[key] = min(quantity, lot.quantity)
        else:
            self._taken.pop(key, None)
        self.dataChanged.emit(self.index(row, TAKE), self.index(row, TAKE))
        self.edited.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def titles(self) -> Sequence[str]:
        return self.tr("Item"), self.tr("Lot"), self.tr("There"), self.tr("Take")

    def numbers(self) -> Container[int]:
        return (THERE, TAKE)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == TAKE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(index.column())
        lot = self._shown[index.row()]
        taken = self._taken.get((lot.lot_id, lot.bin))
        if role == Qt.ItemDataRole.EditRole and index.column() == TAKE:
            return number_text(lot.quantity if taken is None else taken)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            shown = (
                lot.item,
                self._about(lot),
                quantity_words(lot.quantity, lot.unit),
                "" if taken is None else number_text(taken),
            )
            return shown[index.column()]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Takes a number, or packs; an empty field takes nothing, and anything else leaves the cell as it was."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() != TAKE:
            return False
        words = str(value).strip()
        packs = self._packs.get(self._shown[index.row()].item_id, ())
        quantity = parse_quantity(words, packs) if words else Decimal(0)
        if quantity is None or quantity < 0:
            return False
        self.take(index.row(), quantity)
        return True

    def _fits(self, lot: LotThere, wanted: Sequence[str]) -> bool:
        return (lot.lot_id, lot.bin) in self._taken or self._told(lot, wanted)

    def _told(self, lot: LotThere, wanted: Sequence[str]) -> bool:
        told = f"{lot.item} {lot.code} {lot.bin} {lot.batch or ''} {lot.donor}".casefold()
        return all(word in told for word in wanted)
