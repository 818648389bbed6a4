"""How long an item lasts, as words over a bar of the days that have to be covered."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.delegates import PaintedDelegate
from shelterdesk.desktop.stock.supply.models import LINE_ROLE
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.widgets.meter_bar import paint_meter
from shelterdesk.services.supply import SupplyLine

Index = QModelIndex | QPersistentModelIndex
_SIDE = 11  # as the title above
_BAR = 6
_WIDTH, _ROW = 130, 44


class CoverDelegate(PaintedDelegate):
    """`lead` are the days an order takes, `cover` those and the days to keep beyond."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.lead, self.cover = 0, 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.wide(_WIDTH), self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._background(painter, option, index)
        line: SupplyLine = index.data(LINE_ROLE)
        if not line.needed:
            return
        tone, ink, icon = self._state(line.days)
        box = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        upper, lower = self._two_lines(box)
        left = self._icon(painter, box.left(), upper, icon, ink) if icon else box.left()
        room = QRect(left, upper.top(), box.right() - left, upper.height())
        self._words(painter, room, str(index.data()), Type.STRONG if icon else Type.BODY, ink)
        share = 1.0 if line.days is None else line.days / max(self.cover, 1)
        bar = QRectF(box.left(), lower.center().y() - _BAR / 2 + 1, box.width(), _BAR)
        paint_meter(painter, bar, share, tone, self._look.theme)

    def _state(self, days: int | None) -> tuple[Tone, Ink, str]:
        """Out before an order could come; within what is kept beyond; else covered."""
        if days is None or days >= self.cover:
            return Tone.ACCENT, Ink.TEXT, ""
        return (Tone.ALERT, Ink.ALERT, "warning") if days < self.lead else (Tone.WARN, Ink.WARN, "clock")
