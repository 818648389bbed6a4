"""One who waits for a bed: who, how long, with what needs, and the bed that would fit."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.widgets.buttons import PRIMARY, QUIET, make_button
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.flow import FlowLayout
from shelterdesk.desktop.widgets.key_hint import KeyHint
from shelterdesk.desktop.widgets.labels import ElidedLabel, make_label
from shelterdesk.desktop.widgets.painting import focus_ring, rounded
from shelterdesk.desktop.words import describe_waiting, give_words, need_word, priority_word, say, waited
from shelterdesk.domain.board import Priority, WaitingCard
from shelterdesk.domain.people import Need

RADIUS = 8.0
_NEED_TONES = {
    Need.ACCESSIBLE: Tone.LEAVING,
    Need.PREGNANT: Tone.LEAVING,
    Need.DIET: Tone.LEAVING,
    Need.INFANT: Tone.WARN,
    Need.MEDICAL: Tone.WARN,
}
_URGENCY = {Priority.URGENT: Tone.ALERT, Priority.SOON: Tone.ACCENT}


class WaitingCardWidget(QAbstractButton):
    """Checked is selected: then it offers the bed. Enter gives it; arrows go to the next card."""

    give_requested = Signal(str)  # entry id
    other_requested = Signal(str)  # entry id

    def __init__(self, look: Look, card: WaitingCard, now: datetime, parent: QWidget | None = None) -> None:
        """`now` (UTC) is the moment the waiting time is counted to."""
        super().__init__(parent)
        self._look = look
        self._card = card
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # A button is never narrower than its hint; a card is, and its chips go on in the next row.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(13, 9, 13, 11)
        column.setSpacing(2)
        column.addLayout(self._make_head(now))
        self._detail = ElidedLabel(describe_waiting(card), Type.CAPTION, Ink.MUTED)
        column.addWidget(self._detail)
        column.addSpacing(1)
        column.addLayout(self._make_chips())
        self._offer = self._make_offer()
        column.addWidget(self._offer)
        self._offer.hide()
        self.toggled.connect(self._offer.setVisible)
        words = [self._name.text(), self._time.text(), self._detail.text()]
        if card.priority is not Priority.ROUTINE:
            words.insert(0, priority_word(card.priority))
        self.setAccessibleName(", ".join(words))

    @property
    def card(self) -> WaitingCard:
        return self._card

    def set_now(self, now: datetime) -> None:
        self._time.setText(waited(self._card.since, now))

    def _make_head(self, now: datetime) -> QHBoxLayout:
        many = self._card.members > 1
        name = f"{self._card.label} ({self._card.members})" if many else self._card.label
        self._name = ElidedLabel(name, Type.STRONG)
        self._time = make_label(waited(self._card.since, now), Type.CAPTION, Ink.MUTED)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self._time)
        return row

    def _make_chips(self) -> FlowLayout:
        flow = FlowLayout(gap=4)
        if self._card.priority is not Priority.ROUTINE:
            flow.addWidget(
                Chip(self._look, priority_word(self._card.priority), _URGENCY[self._card.priority])
            )
        for need in self._card.needs:
            flow.addWidget(Chip(self._look, need_word(need), _NEED_TONES[need]))
        if self._card.members > 1:
            together = Chip(self._look, self.tr("Keep together"), Tone.ACCENT)
            self.toggled.connect(together.raise_up)  # the ground of a selected card is the accent too
            flow.addWidget(together)
        elif not self._card.needs and self._card.refusal is None:
            flow.addWidget(Chip(self._look, self.tr("No needs recorded"), Tone.NEUTRAL))
        if self._card.refusal is not None:
            flow.addWidget(Chip(self._look, self.tr("No bed fits"), Tone.WARN))
        return flow

    def _make_offer(self) -> QWidget:
        offer = QWidget(self)
        column = QVBoxLayout(offer)
        column.setContentsMargins(0, 7, 0, 0)
        column.setSpacing(6)
        if self._card.refusal is not None:
            column.addWidget(make_label(say(self._card.refusal), Type.CAPTION, Ink.WARN, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        column.addLayout(row)
        if self._card.suggestion is not None:
            best = self._card.suggestion
            give = make_button(self._look, give_words(best.bed_codes), "beds", PRIMARY)
            reasons = (say(reason) for reason in best.reasons)
            give.setToolTip("\n".join((", ".join(best.bed_codes), *reasons)))
            give.clicked.connect(self._give)
            row.addWidget(give)
            row.addWidget(KeyHint(self._look, self.tr("Enter")))
        row.addStretch(1)
        other = make_button(self._look, self.tr("Other…"), kind=QUIET)
        other.clicked.connect(lambda: self.other_requested.emit(self._card.entry_id))
        row.addWidget(other)
        if self._card.suggestion is not None and self._card.suggestion.reasons:
            why = ", ".join(say(reason) for reason in self._card.suggestion.reasons)
            column.addWidget(make_label(why, Type.CAPTION, Ink.MUTED, wrap=True))
        return offer

    def _give(self) -> None:
        if self._card.suggestion is not None:
            self.give_requested.emit(self._card.entry_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isChecked():
            self._give()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._look.theme, QRectF(self.rect())
        if self.isChecked():
            rounded(painter, box, RADIUS, theme.accent_soft, theme.accent, 2)
        else:
            ground = theme.surface_alt if self.underMouse() else theme.surface
            rounded(painter, box, RADIUS, ground, theme.border)
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, theme.focus, theme.surface)
