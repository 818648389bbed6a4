"""What is on loan as a table: who has it, what it is, since when, and when it should be back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.stock.documents.words import back_words, lent_words, who_words
from shelterdesk.desktop.words import day_text
from shelterdesk.services.on_loan import OnLoan

LENT = 1


class OnLoanModel(TitledTable):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._loans: tuple[OnLoan, ...] = ()

    def set_loans(self, loans: Sequence[OnLoan]) -> None:
        self.beginResetModel()
        self._loans = tuple(loans)
        self.endResetModel()

    def loan(self, row: int) -> OnLoan:
        return self._loans[row]

    def row_of(self, loan_id: str) -> int | None:
        rows = (row for row, loan in enumerate(self._loans) if loan.loan_id == loan_id)
        return next(rows, None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._loans)

    def titles(self) -> Sequence[str]:
        return self.tr("Who"), self.tr("What"), self.tr("Since"), self.tr("Back by")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        loan = self._loans[index.row()]
        return (who_words(loan), lent_words(loan), day_text(loan.day), back_words(loan))[index.column()]
