"""A short word at the bottom of the page about what was just done, with Undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Tone
from shelterdesk.desktop.widgets.buttons import make_button
from shelterdesk.desktop.widgets.painting import rounded

STAY_MS = 8000
FROM_BOTTOM = 14
_ICONS = {Tone.OK: "check-circle", Tone.WARN: "warning", Tone.ALERT: "warning"}


class Toast(QFrame):
    """Lies over `page` at its bottom centre. It stays 8 seconds, longer while mouse or keyboard is on it."""

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._page = page
        self._tone = Tone.OK
        self._action: Callable[[], None] | None = None
        self._words = QLabel()
        self._words.setProperty("role", "toast")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._button = make_button(look, "", kind="toast")
        self._button.clicked.connect(self._act)
        self._button.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAY_MS)
        self._timer.timeout.connect(self.hide)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(16)
        row.addWidget(self._words)
        row.addWidget(self._button)
        page.installEventFilter(self)
        self.hide()

    def say(
        self, words: str, tone: Tone = Tone.OK, action: str = "", on_action: Callable[[], None] | None = None
    ) -> None:
        """Show `words`, in place of what it said before; `action` is the word on the button."""
        self._tone, self._action = tone, on_action
        self._words.setText(words)
        self._button.setText(action)
        self._button.setVisible(on_action is not None)
        self.setAccessibleName(words)
        self._row.setContentsMargins(14 + self._look.px(18) + 8, 6, 10, 6)
        self.adjustSize()
        self._place()
        self.raise_()
        self.show()
        self.update()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def words(self) -> str:
        return self._words.text()

    @property
    def button(self) -> QWidget:
        return self._button

    def _act(self) -> None:
        action, self._action = self._action, None
        self.hide()
        if action is not None:
            action()

    def _place(self) -> None:
        page = self._page
        width = min(self.sizeHint().width(), page.width() - 16)
        height = max(self.sizeHint().height(), self._look.px(38))
        self.setGeometry((page.width() - width) // 2, page.height() - height - FROM_BOTTOM, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() is QEvent.Type.Resize:
            self._place()
        elif watched is self._button and event.type() is QEvent.Type.FocusIn:
            self._timer.stop()
        elif watched is self._button and event.type() is QEvent.Type.FocusOut:
            self._timer.start()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._button.hasFocus():
            self._timer.start()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.inverse
        # The window's own ink as ground: the strongest contrast there is to the page behind.
        rounded(painter, QRectF(self.rect()), 8, self._look.theme.text)
        ink = {Tone.OK: Ink.ACCENT, Tone.WARN: Ink.WARN, Tone.ALERT: Ink.ALERT}.get(self._tone, Ink.ACCENT)
        side = self._look.px(18)
        icon = self._look.pixmap(
            _ICONS.get(self._tone, "info"), theme.ink(ink), side, self.devicePixelRatio()
        )
        painter.drawPixmap(14, (self.height() - side) // 2, icon)
