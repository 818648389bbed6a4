"""A field to search in, with a glass before the words and the key that leads to it after them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Tone
from shelterdesk.desktop.widgets.key_hint import HEIGHT, key_width, paint_key
from shelterdesk.desktop.widgets.labels import set_style_property

FLASH_MS = 900
KEY_SHARE = 4  # times its own width, or the key is left out


class SearchField(QLineEdit):
    """`key` is drawn at the right while the field is empty."""

    def __init__(
        self, look: Look, placeholder: str, key: str = "", icon: str = "search", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self._icon = icon
        self._ink = Ink.MUTED
        self._icon_left = 8
        self.setProperty("role", "search")
        self.set_placeholder(placeholder)
        self.preferred_width = 0  # 0 leaves it to Qt
        look.changed.connect(self._fit)
        self._fit()

    def set_placeholder(self, words: str) -> None:
        """What may be searched for, shown in the empty field and read as its name."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    @property
    def _shows_key(self) -> bool:
        """Where the field has hardly room for the key, words are worth more."""
        return bool(self._key) and self.width() > KEY_SHARE * key_width(self._look, self._key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setTextMargins(0, 0, key_width(self._look, self._key) + 4 if self._shows_key else 0, 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self.preferred_width or hint.width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(140, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._look.px(16)
        colour = self._look.theme.ink(self._ink)
        icon = self._look.pixmap(self._icon, colour, side, self.devicePixelRatio())
        painter.drawPixmap(self._icon_left, (self.height() - side) // 2, icon)
        if self._shows_key and not self.text():
            height = self._look.px(HEIGHT)
            width = key_width(self._look, self._key)
            box = QRect(self.width() - width - 8, (self.height() - height) // 2, width, height)
            paint_key(painter, box, self._key, self._look)


class BigSearchField(SearchField):
    """The field of the hand-out page: one thing to do, so it is large. It answers a scan with a colour."""

    def __init__(
        self, look: Look, placeholder: str, icon: str = "hand-out", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, placeholder, icon=icon, parent=parent)
        self._ink = Ink.ACCENT
        self._icon_left = 10
        self.setProperty("role", "big")
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(FLASH_MS)
        self._calm.timeout.connect(lambda: set_style_property(self, "flash", ""))

    def flash(self, tone: Tone) -> None:
        """Turn green (OK) or red (any other) for a moment."""
        set_style_property(self, "flash", "ok" if tone is Tone.OK else "alert")
        self._calm.start()
