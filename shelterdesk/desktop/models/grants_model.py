"""Grants as a table: whose, and what was received against the budget."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.stock.money.words import budget_words, left_words, sum_words
from shelterdesk.services.grants import GrantLine

GRANT, BUDGET, RECEIVED, LEFT = range(4)


class GrantsModel(TitledTable):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[GrantLine, ...] = ()

    def set_lines(self, lines: Sequence[GrantLine]) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> GrantLine:
        return self._lines[row]

    def row_of(self, grant_id: str) -> int | None:
        rows = (row for row, line in enumerate(self._lines) if line.facts.grant_id == grant_id)
        return next(rows, None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def titles(self) -> Sequence[str]:
        return (
            self.tr("Grant"),
            self.tr("Budget"),
            self.tr("Received"),
            self.tr("Left"),
        )

    def numbers(self) -> Container[int]:
        return (BUDGET, RECEIVED, LEFT)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(index.column())
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._lines[index.row()]
        shown = (
            line.facts.terms.label,
            budget_words(line.facts.terms),
            sum_words(line),
            left_words(line),
        )
        return shown[index.column()]
