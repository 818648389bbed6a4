"""How much of a whole is there: of a target, of a round, of a stock."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Theme, Tone
from shelterdesk.desktop.widgets.painting import rounded

HEIGHT = 9


def paint_meter(painter: QPainter, box: QRectF, share: float, tone: Tone, theme: Theme) -> None:
    """`share` is drawn from 0 to 1; what goes beyond shows as full, the figure beside it says by how much."""
    radius = box.height() / 2
    rounded(painter, box, radius, theme.hover)
    share = min(max(share, 0.0), 1.0)
    if share > 0:
        width = max(box.height(), box.width() * share)
        rounded(painter, QRectF(box.left(), box.top(), width, box.height()), radius, theme.tone(tone).fill)


class MeterBar(QWidget):
    """`name` says for readers what is measured."""

    def __init__(self, look: Look, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._name = name
        self._share = 0.0
        self._tone = Tone.ACCENT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_share(0.0)

    def set_share(self, share: float, tone: Tone = Tone.ACCENT) -> None:
        """0.5 is half; more than 1 is allowed and shows as full."""
        self._share, self._tone = share, tone
        self.setAccessibleName(f"{self._name} {share:.0%}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_meter(painter, QRectF(self.rect()), self._share, self._tone, self._look.theme)
