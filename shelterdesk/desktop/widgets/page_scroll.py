"""What scrolls on a page, with its bar in the margin of the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea, QWidget


class PageScroll(QScrollArea):
    """What it shows is as wide with a bar as without one, so that its edge stays in line with what is above.

    Give it as much more width at the right as the bar is wide.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verticalScrollBar().installEventFilter(self)
        self._keep_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.verticalScrollBar() and event.type() in {
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
            QEvent.Type.StyleChange,
        }:
            self._keep_room()
        return super().eventFilter(watched, event)

    def _keep_room(self) -> None:
        bar = self.verticalScrollBar()
        self.setViewportMargins(0, 0, 0 if bar.isVisibleTo(self) else bar.sizeHint().width(), 0)
