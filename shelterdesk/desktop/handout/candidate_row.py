"""Someone who may be meant by what was typed: a button as wide as the card."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.avatar import initials
from shelterdesk.desktop.widgets.painting import focus_ring, rounded
from shelterdesk.desktop.words import sex_letter
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.visit import Candidate

HEIGHT = 48
CIRCLE = 32


class CandidateRow(QAbstractButton):
    """Enter, Space and a click choose it; arrows go to its neighbours. `set_current` marks what Enter takes."""

    def __init__(self, look: Look, candidate: Candidate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.candidate = candidate
        self._current = False
        self._detail = self._describe(candidate)
        self.setText(candidate.label)
        self.setAccessibleName(f"{candidate.label}, {self._detail}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_current(self, current: bool) -> None:
        self._current = current
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), self._look.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme, box = self._look, self._look.theme, QRectF(self.rect())
        if self._current:
            rounded(painter, box, 7, theme.accent_soft, theme.accent, 1.5)
        elif self.hasFocus() or self.underMouse():
            rounded(painter, box, 7, theme.surface_alt)
        if self.hasFocus():
            focus_ring(painter, box, 7, theme.focus, theme.surface_alt)
        side = look.px(CIRCLE)
        circle = QRect(look.px(9), (self.height() - side) // 2, side, side)
        rounded(painter, QRectF(circle), side / 2, theme.surface if self._current else theme.accent_soft)
        painter.setFont(look.font(Type.STRONG))
        painter.setPen(theme.accent)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(self.candidate.label))
        left, middle = circle.right() + look.px(12), self.height() // 2
        self._line(painter, QRect(left, 0, self.width() - left - 8, middle), Type.STRONG, above=True)
        self._line(painter, QRect(left, middle, self.width() - left - 8, middle), Type.CAPTION, above=False)

    def _line(self, painter: QPainter, box: QRect, role: Type, *, above: bool) -> None:
        theme = self._look.theme
        words = self.text() if above else self._detail
        painter.setFont(self._look.font(role))
        painter.setPen(theme.text if above else theme.muted)
        upright = Qt.AlignmentFlag.AlignBottom if above else Qt.AlignmentFlag.AlignTop
        shown = self._look.metrics(role).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, upright | Qt.AlignmentFlag.AlignLeft, shown)

    def _describe(self, candidate: Candidate) -> str:
        parts = [show_code(candidate.code), sex_letter(candidate.sex)]
        if candidate.age is not None:
            parts.append(str(candidate.age))
        if candidate.members > 1:
            parts.append(self.tr("household of {n}").format(n=candidate.members))
        return " · ".join(parts)
