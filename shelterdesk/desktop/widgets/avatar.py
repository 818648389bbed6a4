"""A person as a circle with initials; of a code, its first two letters."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.painting import rounded


def initials(name: str) -> str:
    """The first letters of the first and the last word; two letters of a single word."""
    words = name.split()
    if not words:
        return ""
    letters = words[0][:2] if len(words) == 1 else words[0][0] + words[-1][0]
    return letters.upper()


class Avatar(QWidget):
    def __init__(self, look: Look, name: str = "", size: int = 30, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._initials = initials(name)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_name(self, name: str) -> None:
        self._initials = initials(name)
        self.update()

    def sizeHint(self) -> QSize:
        side = self._look.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        side = min(self.width(), self.height())
        circle = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        rounded(painter, circle, side / 2, theme.accent_soft)
        painter.setFont(self._look.font(Type.H2 if self._size > 40 else Type.STRONG))
        painter.setPen(theme.accent)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)
