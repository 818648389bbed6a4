"""A table and its picture: beside each other where both find room, else one below the other."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

SPACE = 24


class SideBySide(QWidget):
    """Beside each other, each is at least so wide as is said here; below each other, either may be narrower."""

    def __init__(self, first: QWidget, first_width: int, second: QWidget, second_width: int) -> None:
        super().__init__()
        self._least = {first: first_width, second: second_width}
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE)
        for widget in self._least:
            self._box.addWidget(widget, 1)

    @property
    def beside(self) -> bool:
        return self._box.direction() is QBoxLayout.Direction.LeftToRight

    def minimumSizeHint(self) -> QSize:
        """As narrow as they are below each other, since that is always possible."""
        widest = max(widget.minimumSizeHint().width() for widget in self._least)
        return QSize(widest, self._box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= sum(self._least.values()) + SPACE
        if beside != self.beside:
            way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
            self._box.setDirection(way)
            for widget, width in self._least.items():
                widget.setMinimumWidth(width if beside else 0)
            self.updateGeometry()
