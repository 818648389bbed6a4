"""What charts that stand on days, weeks or months share: a scale, and one place that is pointed at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.chart_scale import nice_ticks

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PointedChart(QWidget):
    """Left and right go from place to place, as the mouse does; readers hear what is said of the one reached.

    A subclass gives `count`, `figures` and `highest`; `show_tick` writes a value as its readers do.
    """

    def __init__(self, look: Look, show_tick: Callable[[int], str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._look, self._show_tick = look, show_tick
        self._at: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def count(self) -> int:
        """How many places there are."""
        raise NotImplementedError

    def figures(self, index: int) -> str:
        """A place in words."""
        raise NotImplementedError

    def highest(self) -> float:
        """What the scale has to reach."""
        raise NotImplementedError

    def top(self) -> int:
        """How many pixels are left free above the scale."""
        raise NotImplementedError

    def _go_to(self, index: int | None) -> None:
        if index != self._at:
            self._at = index
            self.setAccessibleDescription("" if index is None else self.figures(index))
            self.update()

    def _ticks(self) -> list[int]:
        return nice_ticks(self.highest())

    def _plot(self, ticks: list[int]) -> QRectF:
        metrics = self._look.metrics(Type.CAPTION)
        left = max(metrics.horizontalAdvance(self._show_tick(tick)) for tick in ticks) + 12
        top, foot = self.top(), metrics.height() + 9
        return QRectF(left, top, max(1, self.width() - left - 2), max(1, self.height() - top - foot))

    def _slot(self, plot: QRectF, index: int) -> QRectF:
        """Where a place stands, as high as the scale."""
        width = plot.width() / self.count()
        return QRectF(plot.left() + index * width, plot.top(), width, plot.height())

    def _under(self, x: float) -> int | None:
        plot = self._plot(self._ticks())
        place = (x - plot.left()) / plot.width() * self.count()
        return int(place) if 0 <= place < self.count() else None

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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(self._under(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        self._go_to(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, count = _STEPS.get(Qt.Key(event.key())), self.count()
        if step is None or not count:
            super().keyPressEvent(event)
            return
        start = self._at if self._at is not None else (count if step < 0 else -1)
        self._go_to(min(max(start + step, 0), count - 1))
