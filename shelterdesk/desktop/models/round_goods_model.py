"""Items of a round with one number to type for each: how much goes out, or how much is left."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.numbers import change_text, number_text
from shelterdesk.desktop.quantities import parse_quantity
from shelterdesk.desktop.rounds.words import amount
from shelterdesk.desktop.stock.words import reason_word
from shelterdesk.domain.stock import AdjustReason, reasons_for
from shelterdesk.persistence.queries.catalogue import PackLine


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """`figures` stand between the item and what is typed. `expected` is what should be left, where that is asked."""

    item_id: str
    label: str
    figures: tuple[Decimal, ...]
    typed: Decimal | None = None
    expected: Decimal | None = None
    reason: AdjustReason | None = None
    packs: tuple[PackLine, ...] = ()

    @property
    def gap(self) -> Decimal:
        """What is missing of what should be left; below zero where there is more."""
        if self.typed is None or self.expected is None:
            return Decimal(0)
        return self.expected - self.typed


class GoodsModel(TitledTable):
    """One typed column; with `reasons`, the gap and why after it. `edited` follows every change."""

    edited = Signal()

    def __init__(
        self, heads: Sequence[str], typed: str, *, reasons: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._heads, self._typed_head, self._reasons = tuple(heads), typed, reasons
        self._rows: list[GoodsRow] = []

    @property
    def rows(self) -> tuple[GoodsRow, ...]:
        return tuple(self._rows)

    @property
    def typed_column(self) -> int:
        return 1 + len(self._heads)

    @property
    def reason_column(self) -> int:
        return self.typed_column + 2

    def set_rows(self, rows: Sequence[GoodsRow]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def titles(self) -> Sequence[str]:
        rest = (self.tr("Gap"), self.tr("Why")) if self._reasons else ()
        return (self.tr("Item"), *self._heads, self._typed_head, *rest)

    def numbers(self) -> Container[int]:
        return range(1, self.typed_column + 2)

    def reason_words(self) -> dict[AdjustReason, str]:
        """Why something may be missing, or too much."""
        return {reason: reason_word(reason) for reason in AdjustReason}

    def reasons_at(self, row: int) -> tuple[AdjustReason, ...]:
        """The reasons that do not contradict the gap of a row."""
        gap = self._rows[row].gap
        return reasons_for(-gap) if gap else ()

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._may_edit(index):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(column)
        if role == Qt.ItemDataRole.EditRole and column == self.typed_column:
            return "" if row.typed is None else number_text(row.typed)
        if role == Qt.ItemDataRole.EditRole and column == self.reason_column:
            return "" if row.reason is None else row.reason.value
        return self._shown(row)[column] if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Takes a number of zero or more, packs too, or a reason that fits; anything else leaves the cell as it was."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row = self._rows[index.row()]
        if index.column() == self.typed_column:
            typed = parse_quantity(str(value), row.packs) if str(value).strip() else None
            if (typed is not None and typed < 0) or (typed is None and str(value).strip()):
                return False
            row = replace(row, typed=typed)
            if row.reason is not None and (not row.gap or row.reason not in reasons_for(-row.gap)):
                row = replace(row, reason=None)
        elif index.column() == self.reason_column and value in set(AdjustReason):
            row = replace(row, reason=AdjustReason(value))
        else:
            return False
        self._rows[index.row()] = row
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), self.columnCount() - 1))
        self.edited.emit()
        return True

    def _may_edit(self, index: Index) -> bool:
        if index.column() == self.typed_column:
            return True
        return self._reasons and index.column() == self.reason_column and bool(self._rows[index.row()].gap)

    def _shown(self, row: GoodsRow) -> tuple[str, ...]:
        typed = "" if row.typed is None else number_text(row.typed)
        shown = (row.label, *map(amount, row.figures), typed)
        if not self._reasons:
            return shown
        gap = change_text(-row.gap) if row.gap else ""
        why = reason_word(row.reason) if row.reason is not None else self.tr("Say why…") if row.gap else ""
        return (*shown, gap, why)
