"""Pills: a word on a soft ground in the tone of its meaning."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Tone, Type
from shelterdesk.desktop.widgets.painting import rounded

HEIGHT = 19
PADDING = 11


class Chip(QWidget):
    def __init__(
        self, look: Look, words: str, tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._words = words
        self._tone = tone
        self._raised = False
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        return self._words

    def set_chip(self, words: str, tone: Tone) -> None:
        if (words, tone) != (self._words, self._tone):
            self._words, self._tone = words, tone
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def raise_up(self, on: bool) -> None:
        """Fill with the colour of cards, where what lies behind has the chip's own."""
        self._raised = on
        self.update()

    def sizeHint(self) -> QSize:
        width = self._look.metrics(Type.CAPTION_STRONG).horizontalAdvance(self._words)
        return QSize(width + 2 * self._look.px(PADDING), self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._look.theme.tone(self._tone)
        ground = self._look.theme.surface if self._raised else colours.soft
        rounded(painter, QRectF(self.rect()), self.height() / 2, ground)
        painter.setFont(self._look.font(Type.CAPTION_STRONG))
        painter.setPen(colours.text)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
