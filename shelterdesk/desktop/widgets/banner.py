"""A sentence across a page or card that must be seen first: allowed, careful, refused."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.widgets.labels import IconLabel, make_label, set_style_property
from shelterdesk.desktop.widgets.painting import rounded

_INKS = {Tone.OK: Ink.OK, Tone.WARN: Ink.WARN, Tone.ALERT: Ink.ALERT}
_ICONS = {Tone.OK: "check-circle", Tone.WARN: "warning", Tone.ALERT: "warning"}


class Banner(QFrame):
    """`tone` is OK, WARN or ALERT; others show as information."""

    def __init__(
        self, look: Look, words: str = "", tone: Tone = Tone.OK, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._tone = tone
        self._icon = IconLabel(look, "info", Ink.TEXT, 18)
        self._words = make_label(words, Type.STRONG, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self.say(words, tone)

    def say(self, words: str, tone: Tone) -> None:
        self._tone = tone
        ink = _INKS.get(tone, Ink.ACCENT)
        self._icon.set_icon(_ICONS.get(tone, "info"), ink)
        self._words.setText(words)
        set_style_property(self._words, "ink", ink.value)
        self.setAccessibleName(words)
        self.update()

    def words(self) -> str:
        return self._words.text()

    @property
    def tone(self) -> Tone:
        return self._tone

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 7, self._look.theme.tone(self._tone).soft)
