"""What the camera sees, as in a mirror, so that a hand finds its way."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_WISH = QSize(420, 315)
_LEAST = QSize(240, 180)


class PictureView(QWidget):
    """Nothing but the surface behind it until the first picture comes."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: QImage) -> None:
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        return _WISH

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
        if self._picture.isNull():
            return
        room = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        where = QRect((self.width() - room.width()) // 2, (self.height() - room.height()) // 2, 0, 0)
        where.setSize(room)
        painter.translate(self.width(), 0)
        painter.scale(-1, 1)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(where, self._picture)
