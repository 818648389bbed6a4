"""One column per night, week or band that can be pointed at, with the figures it is made of, and opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Tone, Type
from shelterdesk.desktop.widgets.chart_scale import nice_ticks
from shelterdesk.desktop.widgets.chart_tip import TipLine, paint_tip
from shelterdesk.desktop.widgets.painting import focus_ring, hatch

TOP = 22  # room for the words above the columns
BAR_SHARE = 0.66
WIDEST = 44
LABEL_GAP = 10
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


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


class ColumnChart(QWidget):
    """Left and right, Home and End go from column to column; Enter, Space or a click emits `opened`.

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
        super().__init__(parent)
        self._look, self._show_tick = look, show_tick
        self._whole, self._hatched_words = whole, hatched_words
        self._columns: tuple[Column, ...] = ()
        self._at: int | None = None
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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
        plot = self._plot(self._ticks())
        slot = plot.width() / len(self._columns)
        return QPointF(plot.left() + (index + 0.5) * slot, plot.center().y())

    def sizeHint(self) -> QSize:
        return QSize(480, 240)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 140)

    def _go_to(self, index: int | None) -> None:
        if index == self._at:
            return
        self._at = index
        said = ""
        if index is not None:
            column = self._columns[index]
            said = f"{column.title}: " + ", ".join(f"{words} {figure}" for words, figure in column.lines)
        self.setAccessibleDescription(said)
        self.update()

    def _ticks(self) -> list[int]:
        highest = max((column.value for column in self._columns), default=1.0)
        return nice_ticks(max(highest, float(self._whole or 1)))

    def _plot(self, ticks: list[int]) -> QRectF:
        metrics = self._look.metrics(Type.CAPTION)
        left = max(metrics.horizontalAdvance(self._show_tick(tick)) for tick in ticks) + 12
        top, foot = self._look.px(TOP), metrics.height() + 9
        return QRectF(left, top, max(1, self.width() - left - 2), max(1, self.height() - top - foot))

    def _under(self, x: float) -> int | None:
        plot = self._plot(self._ticks())
        place = (x - plot.left()) / plot.width() * len(self._columns)
        return int(place) if self._columns and 0 <= place < len(self._columns) else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(self._under(event.position().x()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # else what is under it would take the release

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._under(event.position().x())
        if event.button() is Qt.MouseButton.LeftButton and at is not None:
            self._go_to(at)
            self.opened.emit(at)

    def leaveEvent(self, event: QEvent) -> None:
        self._go_to(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self._columns) - 1
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at is not None:
            self.opened.emit(self._at)
        elif key in _STEPS and last >= 0:
            step = _STEPS[key]
            start = self._at if self._at is not None else (last + 1 if step < 0 else -1)
            self._go_to(min(max(start + step, 0), last))
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
            place = QRectF(plot.left() + self._at * slot, plot.top(), slot, plot.height())
            painter.fillRect(place, self._look.theme.hover)
        self._paint_grid(painter, plot, ticks)
        for index, column in enumerate(self._columns):
            box = QRectF(plot.left() + index * slot, plot.top(), slot, plot.height())
            self._paint_column(painter, box, column, ticks[-1])
        self._paint_labels(painter, plot, slot)
        self._paint_hatched_words(painter, plot, slot)
        if self._at is not None:
            chosen = self._columns[self._at]
            lines = [TipLine(words, figure) for words, figure in chosen.lines]
            beside = QRectF(plot.left() + self._at * slot, plot.top(), slot, plot.height())
            paint_tip(painter, QRectF(self.rect()), beside, chosen.title, lines, self._look)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), 6, self._look.theme.focus, self._look.theme.surface)

    def _paint_grid(self, painter: QPainter, plot: QRectF, ticks: list[int]) -> None:
        theme, metrics = self._look.theme, self._look.metrics(Type.CAPTION)
        painter.setFont(self._look.font(Type.CAPTION))
        for tick in ticks:
            y = round(plot.bottom() - plot.height() * tick / ticks[-1]) + 0.5
            painter.setPen(QPen(theme.border, 1, Qt.PenStyle.DotLine if tick else Qt.PenStyle.SolidLine))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme.muted)
            words = self._show_tick(tick)
            x = plot.left() - 10 - metrics.horizontalAdvance(words)
            painter.drawText(QPointF(x, y + metrics.capHeight() / 2), words)
        if self._whole is not None:
            y = round(plot.bottom() - plot.height() * self._whole / ticks[-1]) + 0.5
            painter.setPen(QPen(theme.muted, 1, Qt.PenStyle.DashLine))
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
