"""What is on loan from a store, of people and of partners: one list, and one key to say that it came back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.on_loan_model import LENT, OnLoanModel
from shelterdesk.desktop.stock.documents.words import lent_words, who_words
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.services.on_loan import OnLoan

ROW_HEIGHT = 34


class OnLoanList(QStackedWidget):
    """`chosen` names the loan that is to be shown; `came_back` that Enter, or a double click, asked for its return."""

    chosen = Signal(object)
    came_back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.model = OnLoanModel(self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("On loan"))
        self.table.setModel(self.model)
        dress_table(self.table)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(LENT, QHeaderView.ResizeMode.Stretch)
        self.nothing = EmptyState(
            look,
            "key",
            self.tr("Nothing is on loan"),
            self.tr("What people and partners borrow stands here."),
        )
        self.addWidget(self.table)
        self.addWidget(self.nothing)
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.table.activated.connect(lambda _: self.came_back.emit())
        look.changed.connect(self._fit)
        self._fit()

    def show_loans(self, loans: Sequence[OnLoan], words: Sequence[str]) -> None:
        """Those in which every word stands somewhere."""
        told = ((loan, f"{who_words(loan)} {lent_words(loan)}".casefold()) for loan in loans)
        self.model.set_loans([loan for loan, text in told if all(word in text for word in words)])
        self.setCurrentWidget(self.table if loans else self.nothing)

    def mark(self, loan_id: str) -> OnLoan | None:
        """Choose a loan, if it is shown."""
        row = self.model.row_of(loan_id)
        if row is None:
            return None
        if self.table.currentIndex().row() != row:
            self.table.selectRow(row)
        return self.model.loan(row)

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.loan(current.row()))

    def _fit(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(self._look.px(ROW_HEIGHT))
