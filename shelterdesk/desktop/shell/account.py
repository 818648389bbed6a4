"""Who is signed in, at the foot of the sidebar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.avatar import initials
from shelterdesk.desktop.widgets.painting import focus_ring, rounded

SIDE = 30


class AccountButton(QAbstractButton):
    """Avatar, name and role; a click is for the frame's owner to answer."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._name = ""
        self._role = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_account(self, name: str, role: str) -> None:
        self._name, self._role = name, role
        self.setAccessibleName(f"{name}, {role}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._look, self._look.theme
        if self.underMouse():
            rounded(painter, QRectF(self.rect()), 7, theme.hover)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), 7, theme.focus, theme.sidebar)
        side = look.px(SIDE)
        circle = QRectF(look.px(5), (self.height() - side) / 2, side, side)
        rounded(painter, circle, side / 2, theme.accent_soft)
        painter.setFont(look.font(Type.STRONG))
        painter.setPen(theme.accent)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(self._name))
        left, middle = look.px(45), self.height() / 2
        room = self.width() - left - 4
        for words, role, ink, baseline in (
            (self._name, Type.BODY, theme.text, middle - look.px(3)),
            (self._role, Type.CAPTION, theme.muted, middle + look.px(13)),
        ):
            painter.setFont(look.font(role))
            painter.setPen(ink)
            shown = look.metrics(role).elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(left, baseline), shown)

    def menu_place(self) -> QRect:
        """Where a menu of this button belongs, on the screen."""
        return QRect(self.mapToGlobal(self.rect().topLeft()), self.size())
