"""What a page stands on: as large as the window gives, and scrolling where the page needs more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class PageGround(QScrollArea):
    """A page is cut nowhere: with large text or in a small window it keeps its least size and scrolls.

    Qt's own resizing goes by the preferred height of pages whose words wrap, and so would scroll too early.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setProperty("role", "plain")
        page.installEventFilter(self)
        self.setWidget(page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        given = self.maximumViewportSize()
        least = self._least(given.width())
        bar = self.verticalScrollBar().sizeHint().width()
        if least.height() > given.height():
            given.setWidth(given.width() - bar)
            least = self._least(given.width())
        if least.width() > given.width():
            given.setHeight(given.height() - bar)
        self._page.resize(given.expandedTo(least))

    def _least(self, width: int) -> QSize:
        """The least size of the page when it is `width` wide or as near as it can be."""
        least = self._page.minimumSizeHint().expandedTo(self._page.minimumSize())
        layout = self._page.layout()
        if layout is not None and layout.hasHeightForWidth():
            least.setHeight(layout.minimumHeightForWidth(max(width, least.width())))
        return least


def stand_on_ground(window: QWidget, form: QWidget) -> None:
    """Fill a window with a form that scrolls where large words need more than there is."""
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(PageGround(form))
    window.setWindowTitle(form.windowTitle())
