"""Words and icons on the screen: labels in the design's sizes and inks, kept by the style sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Type


def set_style_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet selects by, and let the widget take its new look."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def make_label(
    words: str = "",
    role: Type = Type.BODY,
    ink: Ink = Ink.TEXT,
    *,
    wrap: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """A label; in a form the same is had by the string properties `type` and `ink`."""
    label = QLabel(words, parent)
    label.setProperty("type", role.value)
    label.setProperty("ink", ink.value)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return label


class ElidedLabel(QLabel):
    """One line that gives way: shortened with an ellipsis, whole in the tool tip."""

    def __init__(
        self, words: str = "", role: Type = Type.BODY, ink: Ink = Ink.TEXT, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent)
        self.setProperty("type", role.value)
        self.setProperty("ink", ink.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # A name in letters that run from the right stands where the others do.
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 4), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        if words == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment() | Qt.TextFlag.TextSingleLine, words)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
            self.setToolTip(self.text() if cut else "")
        return super().event(event)


class IconLabel(QWidget):
    """An icon that follows the theme; it is ornament, so readers do not hear it."""

    def __init__(
        self, look: Look, name: str, ink: Ink = Ink.MUTED, size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = name
        self._ink = ink
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_icon(self, name: str, ink: Ink) -> None:
        if (name, ink) != (self._icon, self._ink):
            self._icon, self._ink = name, ink
            self.update()

    def sizeHint(self) -> QSize:
        side = self._look.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._look.px(self._size)
        box = QRect(0, 0, side, side)
        box.moveCenter(self.rect().center())
        colour = self._look.theme.ink(self._ink)
        pixmap = self._look.pixmap(self._icon, colour, side, self.devicePixelRatio())
        QPainter(self).drawPixmap(box.topLeft(), pixmap)
