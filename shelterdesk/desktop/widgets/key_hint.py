"""A key of the keyboard, drawn small, to say which key does it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.painting import rounded

HEIGHT = 18
PADDING = 9


def key_width(look: Look, key: str) -> int:
    return look.metrics(Type.CAPTION_STRONG).horizontalAdvance(key) + 2 * look.px(PADDING)


def paint_key(painter: QPainter, box: QRect, key: str, look: Look) -> None:
    """A key cap: a border, thicker below."""
    theme = look.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rounded(painter, QRectF(box), 4, theme.border)
    rounded(painter, QRectF(box).adjusted(1, 1, -1, -2), 3, theme.surface_alt)
    painter.setFont(look.font(Type.CAPTION_STRONG))
    painter.setPen(theme.muted)
    painter.drawText(box.adjusted(0, 0, 0, -1), Qt.AlignmentFlag.AlignCenter, key)


class KeyHint(QWidget):
    """`key` is written as on the keyboard: N, Enter, Ctrl K. The mouse sees through it."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def key(self) -> str:
        return self._key

    def sizeHint(self) -> QSize:
        return QSize(key_width(self._look, self._key), self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key(QPainter(self), self.rect(), self._key, self._look)
