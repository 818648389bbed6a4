"""Entries of the sidebar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.painting import focus_ring, rounded

RADIUS = 7.0
ROW = 32
ICON = 18
BETWEEN = 6  # name and badge


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A page in the sidebar. Entries without a `group` stand at its foot. `shortcut` as for QKeySequence."""

    page_id: str
    group: str
    title: str
    icon: str
    shortcut: str = ""


class NavButton(QAbstractButton):
    """Checked is the page shown; `badge` is a count at the right."""

    def __init__(self, look: Look, entry: NavEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entry = entry
        self._badge = ""
        self.setText(entry.title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if entry.shortcut:
            self.setToolTip(f"{entry.title} ({entry.shortcut})")
        self.set_badge("")

    @property
    def entry(self) -> NavEntry:
        return self._entry

    @property
    def badge(self) -> str:
        return self._badge

    def set_badge(self, words: str) -> None:
        self._badge = words
        self.setAccessibleName(f"{self._entry.title}, {words}" if words else self._entry.title)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        words = look.metrics(Type.STRONG).horizontalAdvance(self._entry.title)
        badge = look.metrics(Type.CAPTION_STRONG).horizontalAdvance(self._badge)
        return QSize(look.px(38) + words + 8 + badge + look.px(10), look.px(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(38), self._look.px(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._look, self._look.theme
        box = QRectF(self.rect())
        if self.isChecked():
            ground = theme.surface_alt if theme.dark else theme.surface
            rounded(painter, box, RADIUS, ground, theme.border)
        elif self.underMouse():
            rounded(painter, box, RADIUS, theme.hover)
        if self.hasFocus():
            focus_ring(painter, box, RADIUS, theme.focus, theme.sidebar)
        side = look.px(ICON)
        ink = theme.accent if self.isChecked() else theme.muted
        icon = look.pixmap(self._entry.icon, ink, side, self.devicePixelRatio())
        painter.drawPixmap(QPointF(look.px(9), (self.height() - side) / 2), icon)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        look, theme = self._look, self._look.theme
        left, right = look.px(38), self.width() - look.px(10)
        badge = self._badge_for(right - left)
        badge_width = look.metrics(Type.CAPTION_STRONG).horizontalAdvance(badge)
        painter.setFont(look.font(Type.CAPTION_STRONG))
        painter.setPen(theme.faint)
        across = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(0, 0, right, self.height()), across | Qt.AlignmentFlag.AlignRight, badge)
        painter.setFont(look.font(Type.STRONG))
        painter.setPen(theme.text if self.isChecked() else theme.muted)
        room = right - left - (badge_width + BETWEEN if badge_width else 0)
        words = look.metrics(Type.STRONG).elidedText(self._entry.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, 0, room, self.height()), across | Qt.AlignmentFlag.AlignLeft, words)

    def _badge_for(self, room: int) -> str:
        """The whole badge where the page's name has room beside it, else its number."""
        look = self._look
        name = look.metrics(Type.STRONG).horizontalAdvance(self._entry.title)
        badge = look.metrics(Type.CAPTION_STRONG).horizontalAdvance(self._badge)
        return self._badge if name + badge + BETWEEN <= room else self._badge.partition(" ")[0]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)
