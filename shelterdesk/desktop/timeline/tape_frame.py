"""The tape as it lies in its window at one moment: where each row, day and bar is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.timeline.geometry import DayScale, TapeRows
from shelterdesk.desktop.timeline.ground_painter import DayColumn
from shelterdesk.desktop.timeline.tape_drag import GRIP, Grip
from shelterdesk.domain.board import BedTile
from shelterdesk.domain.timeline import Bar

LEFT = 146  # the column of bed codes
ROW = 30
HEAD = 46
FOOT = 36
LEAST_DAY = 18
BAR_MARGIN = 3
LEAST_BAR = 10  # of a bar that keeps no night


@dataclass(frozen=True)
class TapeFrame:
    """`offset` is what has been scrolled away; the `body` is where the bars are."""

    look: Look
    size: QSize
    offset: QPoint
    scale: DayScale
    rows: TapeRows

    @property
    def left(self) -> int:
        return self.look.wide(LEFT)

    @property
    def row_height(self) -> int:
        return self.look.px(ROW)

    @property
    def body(self) -> QRectF:
        head, foot = self.look.px(HEAD), self.look.px(FOOT)
        return QRectF(self.left, head, self.size.width() - self.left, self.size.height() - head - foot)

    @property
    def head(self) -> QRectF:
        return QRectF(self.left, 0, self.size.width() - self.left, self.look.px(HEAD))

    @property
    def foot(self) -> QRectF:
        return QRectF(self.left, self.body.bottom(), self.body.width(), self.look.px(FOOT))

    def rows_in_sight(self) -> range:
        first = self.offset.y() // self.row_height
        last = (self.offset.y() + int(self.body.height())) // self.row_height + 1
        return range(first, min(last, len(self.rows.rows)))

    def days_in_sight(self) -> tuple[date, date]:
        """The first day of which anything shows, and the day after the last."""
        first = self.scale.day(self.offset.x())
        last = self.scale.day(self.offset.x() + self.body.width())
        return first, last + timedelta(days=1)

    def columns(self) -> tuple[DayColumn, ...]:
        first, end = self.days_in_sight()
        days = (first + timedelta(days=at) for at in range((end - first).days))
        return tuple(DayColumn(day, self.x(self.scale.left(day)), self.scale.width) for day in days)

    def x(self, along: float) -> float:
        """A place along the tape, in the window."""
        return self.left + along - self.offset.x()

    def row_top(self, row: int) -> float:
        return self.body.top() + row * self.row_height - self.offset.y()

    def line(self, row: int) -> QRectF:
        """The part of a row in which bars are drawn."""
        return QRectF(self.left, self.row_top(row), self.body.width(), self.row_height)

    def cell(self, row: int) -> QRectF:
        """The part of a row that says which bed it is."""
        return QRectF(0, self.row_top(row), self.left, self.row_height)

    def box_of(self, bar: Bar, row: int) -> QRectF:
        """A bar from the middle of its first day to the middle of its last; it may reach past the window."""
        left = self.x(self.scale.middle(bar.first))
        right = self.body.right() + LEAST_BAR if bar.end is None else self.x(self.scale.middle(bar.end))
        top = self.row_top(row) + BAR_MARGIN
        return QRectF(left, top, max(right - left - 1, LEAST_BAR), self.row_height - 2 * BAR_MARGIN)

    def shown(self, box: QRectF) -> QRectF:
        """What of a bar lies in the window, so that its word stands where it can be read."""
        return box.intersected(QRectF(self.left, box.top(), self.body.width(), box.height()))

    def bed_at(self, where: QPointF) -> BedTile | None:
        if not self.body.top() <= where.y() < self.body.bottom():
            return None
        return self.rows.bed_at(int(where.y() - self.body.top() + self.offset.y()) // self.row_height)

    def day_at(self, where: QPointF) -> date:
        return self.scale.day(where.x() - self.left + self.offset.x())

    def grip(self, bar: Bar, where: QPointF) -> Grip:
        if bar.end is None:
            return Grip.BODY
        end = self.x(self.scale.middle(bar.end))
        return Grip.END if abs(where.x() - end) <= GRIP else Grip.BODY
