"""The painted cells of the stock page: items with their code, levels with a bar, rows of the panel."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.stock_model import LINE_ROLE, Column
from shelterdesk.desktop.models.stock_rows_model import ROW_ROLE, PanelRow
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.widgets.meter_bar import paint_meter
from shelterdesk.services.stock_views import StockLine

Index = QModelIndex | QPersistentModelIndex
_SIDE = 8
_HEADING = 11  # where the words of the table's header begin
_ICON = 16
_GAP = 6
_BAR = 6
_ROW = 44
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PaintedDelegate(QStyledItemDelegate):
    """Paints over the style's own background, so that selection and hover look as in other cells."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def _background(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, option.widget)

    def _words(
        self, painter: QPainter, box: QRect, words: str, role: Type, ink: Ink, side: Qt.AlignmentFlag = _LEFT
    ) -> None:
        painter.setFont(self._look.font(role))
        painter.setPen(self._look.theme.ink(ink))
        shown = self._look.metrics(role).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side, shown)

    def _icon(self, painter: QPainter, left: int, box: QRect, name: str, ink: Ink) -> int:
        """Draws an icon in the middle of the height; returns where what follows begins."""
        side = self._look.px(_ICON)
        pixmap = self._look.pixmap(name, self._look.theme.ink(ink), side, painter.device().devicePixelRatio())
        painter.drawPixmap(left, box.center().y() - side // 2 + 1, pixmap)
        return left + side + self._look.px(_GAP)

    def _two_lines(self, box: QRect) -> tuple[QRect, QRect]:
        look = self._look
        upper, lower = look.metrics(Type.STRONG).height(), look.metrics(Type.CAPTION).height()
        top = box.top() + (box.height() - upper - lower) // 2
        return (
            QRect(box.left(), top, box.width(), upper),
            QRect(box.left(), top + upper, box.width(), lower),
        )


class StockDelegate(PaintedDelegate):
    """The table of items."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        column = index.column()
        if column not in (Column.ITEM, Column.LEVEL, Column.EXPIRY):
            super().paint(painter, option, index)
            return
        self._background(painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        box = option.rect.adjusted(_HEADING, 0, -_SIDE, 0)
        line: StockLine = index.data(LINE_ROLE)
        if column == Column.ITEM:
            upper, lower = self._two_lines(box)
            self._words(painter, upper, line.name, Type.STRONG, Ink.TEXT)
            self._words(painter, lower, line.code, Type.CAPTION, Ink.MUTED)
        elif column == Column.LEVEL:
            self._level(painter, box, line)
        else:
            self._expiry(painter, box, line, index.data())
        painter.restore()

    def _level(self, painter: QPainter, box: QRect, line: StockLine) -> None:
        if not line.minimum:
            return
        upper, lower = self._two_lines(box)
        words, ink, left = self.tr("of {minimum}"), Ink.MUTED, box.left()
        tone = Tone.ACCENT
        if line.below_minimum:
            words, ink, tone = self.tr("Low, of {minimum}"), Ink.ALERT, Tone.ALERT
            left = self._icon(painter, left, upper, "warning", ink)
        room = QRect(left, upper.top(), box.right() - left, upper.height())
        role = Type.STRONG if line.below_minimum else Type.BODY
        self._words(painter, room, words.format(minimum=number_text(line.minimum)), role, ink)
        bar = QRectF(box.left(), lower.center().y() - _BAR / 2 + 1, box.width(), _BAR)
        paint_meter(painter, bar, float(line.quantity / line.minimum), tone, self._look.theme)

    def _expiry(self, painter: QPainter, box: QRect, line: StockLine, words: str) -> None:
        left = box.left()
        ink = Ink.TEXT
        if line.expired:
            ink = Ink.ALERT
            left = self._icon(painter, left, box, "warning", ink)
        elif line.expires_soon:
            ink = Ink.WARN
            left = self._icon(painter, left, box, "clock", ink)
        room = QRect(left, box.top(), box.right() - left, box.height())
        self._words(painter, room, words, Type.BODY, ink)


class RowDelegate(PaintedDelegate):
    """The lists of the panel: two lines of words, a figure at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._background(painter, option, index)
        row: PanelRow = index.data(ROW_ROLE)
        painter.save()
        painter.setClipRect(option.rect)
        box = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        upper, lower = self._two_lines(box)
        metrics, small = self._look.metrics(Type.STRONG), self._look.metrics(Type.CAPTION)
        taken = max(metrics.horizontalAdvance(row.figure), small.horizontalAdvance(row.note))
        ink = Ink.FAINT if row.crossed else row.ink
        self._words(painter, upper, row.figure, Type.STRONG, ink, _RIGHT)
        self._words(painter, lower, row.note, Type.CAPTION, Ink.MUTED, _RIGHT)
        left = self._icon(painter, box.left(), box, row.icon, row.ink) if row.icon else box.left()
        room = box.right() - taken - self._look.px(2 * _GAP) - left
        title = QRect(left, upper.top(), room, upper.height())
        caption = QRect(left, lower.top(), room, lower.height())
        self._words(painter, title, row.title, Type.STRONG, Ink.FAINT if row.crossed else Ink.TEXT)
        self._words(painter, caption, row.caption, Type.CAPTION, Ink.MUTED)
        painter.restore()
