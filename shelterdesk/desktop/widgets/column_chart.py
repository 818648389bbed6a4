"""One column per night, week or band that can be pointed at, with the figures it is made of, and opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Tone, Type
from shelterdesk.desktop.widgets.chart_tip import TipLine, paint_tip
from shelterdesk.desktop.widgets.painting import focus_ring, hatch
from shelterdesk.desktop.widgets.pointed_chart import PointedChart

TOP = 22  # room for the words above the columns
BAR_SHARE = 0.66
WIDEST = 44
LABEL_GAP = 10


@dataclass(frozen=True, slots=True)
class Column:
    """`title` and `lines` (words and figure) are what is said of it; `hatched` is what is only expected.

    `beyond`: it is more than the whole, which its words say too.
    """

    label: str
    value: float
    title: str
    lines: tuple[tuple[str, str], ...]
    hatched: bool = False
    beyond: bool = False


class ColumnChart(PointedChart):
    """Home and End go to the first and the last column; Enter, Space or a click emits `opened`.

    `whole` is a value that has a line of its own; `hatched_words` stand above where the hatched columns begin.
    """

    opened = Signal(int)

    def __init__(
        self,
        look: Look,
        show_tick: Callable[[int], str] = str,
        whole: int | None = None,
        hatched_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, show_tick, parent)
        self._whole, self._hatched_words = whole, hatched_words
        self._columns: tuple[Column, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def columns(self) -> tuple[Column, ...]:
        return self._columns

    @property
    def at(self) -> int | None:
        """The column that is pointed at."""
        return self._at

    def set_columns(self, columns: Sequence[Column]) -> None:
        self._columns = tuple(columns)
        self._go_to(None)
        self.update()

    def middle_of(self, index: int) -> QPointF:
        """Where a column stands, for whoever points at it."""
        return self._slot(self._plot(self._ticks()), index).center()

    def sizeHint(self) -> QSize:
        return QSize(480, 240)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 140)

    def count(self) -> int:
        return len(self._columns)

    def figures(self, index: int) -> str:
        column = self._columns[index]
        return f"{column.title}: " + ", ".join(f"{words} {figure}" for words, figure in column.lines)

    def highest(self) -> float:
        return max([float(self._whole or 1), *(column.value for column in self._columns)])

    def top(self) -> int:
        return self._look.px(TOP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # else what is under it would take the release

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._under(event.position().x())
        if event.button() is Qt.MouseButton.LeftButton and at is not None:
            self._go_to(at)
            self.opened.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._columns) - 1
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at is not None:
            self.opened.emit(self._at)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and last >= 0:
            self._go_to(0 if key is Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._columns:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticks = self._ticks()
        plot = self._plot(ticks)
        slot = plot.width() / len(self._columns)
        if self._at is not None:
            painter.fillRect(self._slot(plot, self._at), self._look.theme.hover)
        self._paint_grid(painter, plot, ticks)
        self._paint_whole(painter, plot, ticks[-1])
        for index, column in enumerate(self._columns):
            self._paint_column(painter, self._slot(plot, index), column, ticks[-1])
        self._paint_labels(painter, plot, slot)
        self._paint_hatched_words(painter, plot, slot)
        if self._at is not None:
            chosen = self._columns[self._at]
            lines = [TipLine(words, figure) for words, figure in chosen.lines]
            beside = self._slot(plot, self._at)
            paint_tip(painter, QRectF(self.rect()), beside, chosen.title, lines, self._look)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), 6, self._look.theme.focus, self._look.theme.surface)

    def _paint_whole(self, painter: QPainter, plot: QRectF, highest: int) -> None:
        if self._whole is not None:
            y = round(plot.bottom() - plot.height() * self._whole / highest) + 0.5
            painter.setPen(QPen(self._look.theme.muted, 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))

    def _paint_column(self, painter: QPainter, box: QRectF, column: Column, highest: int) -> None:
        colour = self._colour(column)
        width = min(max(1.0, box.width() * BAR_SHARE), self._look.px(WIDEST))
        height = box.height() * column.value / highest
        bar = QRectF(box.center().x() - width / 2, box.bottom() - height, width, height)
        if not column.hatched:
            painter.fillRect(bar, colour)
            return
        hatch(painter, bar, colour, step=5, width=1.2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1))
        if width > 3:
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, 0))

    def _colour(self, column: Column) -> QColor:
        theme = self._look.theme
        return theme.tone(Tone.WARN).fill if column.beyond else theme.chart_1

    def _paint_labels(self, painter: QPainter, plot: QRectF, slot: float) -> None:
        metrics = self._look.metrics(Type.CAPTION)
        painter.setFont(self._look.font(Type.CAPTION))
        painter.setPen(self._look.theme.muted)
        widest = max(metrics.horizontalAdvance(column.label) for column in self._columns) + LABEL_GAP
        every = max(1, ceil(widest / slot))
        for index in range(0, len(self._columns), every):
            label = self._columns[index].label
            width = metrics.horizontalAdvance(label)
            x = plot.left() + (index + 0.5) * slot - width / 2
            x = max(0.0, min(x, self.width() - width - 4))
            painter.drawText(QPointF(x, plot.bottom() + 5 + metrics.ascent()), label)

    def _paint_hatched_words(self, painter: QPainter, plot: QRectF, slot: float) -> None:
        """A line where the expected begins, and above it the word for it."""
        first = next((at for at, column in enumerate(self._columns) if column.hatched), None)
        if first is None:
            return
        theme, metrics = self._look.theme, self._look.metrics(Type.CAPTION_STRONG)
        x = round(plot.left() + first * slot) + 0.5
        painter.setPen(QPen(theme.muted, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, 2), QPointF(x, plot.bottom()))
        painter.setFont(self._look.font(Type.CAPTION_STRONG))
        painter.setPen(theme.text)
        width = metrics.horizontalAdvance(self._hatched_words)
        left = x + 6 if x + 6 + width <= self.width() else x - 6 - width
        painter.drawText(QPointF(left, 2 + metrics.ascent()), self._hatched_words)
