"""The cells of the table of people that are painted: needs as pills, and where someone is with its icon."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.people_model import PERSON_ROLE, Column
from shelterdesk.desktop.people.words import NEED_TONES
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.chip import HEIGHT, PADDING
from shelterdesk.desktop.widgets.painting import rounded
from shelterdesk.desktop.words import need_word
from shelterdesk.persistence.queries.person_list import PersonLine

_LEFT = 8
_GAP = 4
_ICON = 16


class PeopleDelegate(QStyledItemDelegate):
    """Paints over the style's own background, so that selection and hover look as in other cells."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        column = index.column()
        if column not in (Column.NEEDS, Column.PLACE):
            super().paint(painter, option, index)
            return
        self._background(painter, option, index)
        line: PersonLine = index.data(PERSON_ROLE).line
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        if column == Column.NEEDS:
            self._needs(painter, option.rect, line)
        else:
            self._place(painter, option.rect, line, index.data())
        painter.restore()

    def _background(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget)

    def _needs(self, painter: QPainter, box: QRect, line: PersonLine) -> None:
        look = self._look
        left, height = box.left() + _LEFT, look.px(HEIGHT)
        painter.setFont(look.font(Type.CAPTION_STRONG))
        for place, need in enumerate(line.needs):
            words = need_word(need)
            width = look.metrics(Type.CAPTION_STRONG).horizontalAdvance(words) + 2 * look.px(PADDING)
            if place and left + width > box.right():
                painter.setPen(look.theme.ink(Ink.MUTED))
                rest = QRect(left, box.top(), box.right() - left, box.height())
                painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, f"+{len(line.needs) - place}")
                break
            pill = QRectF(left, box.center().y() - height / 2 + 1, width, height)
            colours = look.theme.tone(NEED_TONES[need])
            rounded(painter, pill, height / 2, colours.soft)
            painter.setPen(colours.text)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
            left += width + look.px(_GAP)

    def _place(self, painter: QPainter, box: QRect, line: PersonLine, words: str) -> None:
        look, side = self._look, self._look.px(_ICON)
        icon, ink = _sign(line)
        left = box.left() + _LEFT
        if icon:
            ratio = painter.device().devicePixelRatio()
            pixmap = look.pixmap(icon, look.theme.ink(ink), side, ratio)
            painter.drawPixmap(left, box.center().y() - side // 2 + 1, pixmap)
        left += side + look.px(_GAP) + 2
        room = QRect(left, box.top(), box.right() - left, box.height())
        painter.setFont(look.font(Type.BODY))
        painter.setPen(look.theme.ink(Ink.FAINT if not icon else ink if line.place is None else Ink.TEXT))
        shown = look.metrics(Type.BODY).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _sign(line: PersonLine) -> tuple[str, Ink]:
    if line.place is not None:
        return "beds", Ink.MUTED
    return ("clock", Ink.WARN) if line.waiting else ("", Ink.FAINT)
