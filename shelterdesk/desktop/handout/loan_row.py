"""What someone of the household has on loan: since when, until when, and that it came back or is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.words import quantity_words
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.widgets.buttons import make_button
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.labels import ElidedLabel, IconLabel
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.visit import Lent


class LoanRow(QWidget):
    came_back = Signal()
    was_lost = Signal()

    def __init__(self, look: Look, loan: Lent, who: str, parent: QWidget | None = None) -> None:
        """`who` has it, where that is not the person of the visit; empty otherwise."""
        super().__init__(parent)
        self.loan = loan
        words = self._words(loan)
        if who:
            words = self.tr("{who} – {words}").format(who=who, words=words)
        self.back = make_button(look, self.tr("Came back"), "undo")
        self.lost = make_button(look, self.tr("Lost…"))
        for button, name in (
            (self.back, self.tr("{item} came back").format(item=loan.label)),
            (self.lost, self.tr("{item} is lost").format(item=loan.label)),
        ):
            button.setAccessibleName(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back.clicked.connect(self.came_back)
        self.lost.clicked.connect(self.was_lost)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(ElidedLabel(self._what(loan), Type.STRONG))
        column.addWidget(ElidedLabel(words, Type.CAPTION, Ink.WARN if loan.overdue else Ink.MUTED))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(IconLabel(look, "key", Ink.MUTED, 21))
        row.addLayout(column, 1)
        tone = Tone.ALERT if loan.overdue else Tone.ACCENT
        row.addWidget(Chip(look, self.tr("Overdue") if loan.overdue else self.tr("On loan"), tone))
        row.addWidget(self.back)
        row.addWidget(self.lost)
        self.setAccessibleName(f"{loan.label}, {words}")

    def _what(self, loan: Lent) -> str:
        return (
            loan.label if loan.quantity == 1 else f"{loan.label}, {quantity_words(loan.quantity, loan.unit)}"
        )

    def _words(self, loan: Lent) -> str:
        since = day_text(loan.day)
        if loan.due_on is None:
            return self.tr("Lent on {day}").format(day=since)
        return self.tr("Lent on {day}, back by {due}").format(day=since, due=day_text(loan.due_on))
