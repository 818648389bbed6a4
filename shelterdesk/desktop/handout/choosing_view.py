"""Who is meant: the people that fit what was typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from shelterdesk.desktop.forms.ui_handout_page import Ui_HandoutPage
from shelterdesk.desktop.handout.candidate_row import CandidateRow
from shelterdesk.desktop.handout.clearing import clear
from shelterdesk.desktop.look import Look
from shelterdesk.domain.visit import Candidates


class ChoosingView(QObject):
    chosen = Signal(str)  # person id

    def __init__(self, look: Look, ui: Ui_HandoutPage, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._ui = ui
        self._rows: list[CandidateRow] = []
        self._current = 0

    def show(self, candidates: Candidates) -> None:
        """The first is the current one. The keyboard stays in the field, so that typing goes on."""
        clear(self._ui.candidates)
        self._rows = [CandidateRow(self._look, candidate) for candidate in candidates.people]
        for row in self._rows:
            row.clicked.connect(lambda _=False, chosen=row: self.chosen.emit(chosen.candidate.person_id))
            self._ui.candidates.addWidget(row)
        hint = self.tr("Choose with the arrows and Enter, or type more letters.")
        if candidates.more:
            hint = self.tr("There are more. Type more letters, or choose with the arrows and Enter.")
        self._ui.candidates_hint.setText(hint)
        self._current = 0
        self.move(0)

    def move(self, by: int) -> None:
        """Make the next or the previous one the current."""
        self._current = min(max(self._current + by, 0), len(self._rows) - 1)
        for at, row in enumerate(self._rows):
            row.set_current(at == self._current)

    def choose(self) -> None:
        """Take the current one."""
        if self._rows:
            self._rows[self._current].click()

    def rows(self) -> tuple[CandidateRow, ...]:
        return tuple(self._rows)
