"""Bars in layers or side by side, per day or month, with their figures beside them when pointed at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Theme, Type
from shelterdesk.desktop.widgets.chart_tip import TipLine, paint_tip
from shelterdesk.desktop.widgets.legend import LegendItem
from shelterdesk.desktop.widgets.painting import focus_ring, rounded
from shelterdesk.desktop.widgets.pointed_chart import PointedChart

TOP = 8
BAR_SHARE = 0.62
LAYER_GAP = 2
SIDE_GAP = 1
LABEL_GAP = 8


@dataclass(frozen=True, slots=True)
class Bar:
    """`values` bottom up, one per series; `label` under the bar; `title` above its figures."""

    label: str
    values: tuple[int, ...]
    title: str = ""

    @property
    def total(self) -> int:
        return sum(self.values)


def series_colours(theme: Theme) -> tuple[QColor, ...]:
    """The colours of the series, bottom up; charts have at most three."""
    return (theme.chart_1, theme.chart_2, theme.chart_3)


def _series_colour(index: int) -> Callable[[Theme], QColor]:
    return lambda theme: series_colours(theme)[index]


class BarChart(PointedChart):
    """`stacked`: the values of a bar are parts of a whole, else they stand side by side and are never added up.

    `show` writes a value as its readers do.
    """

    def __init__(
        self,
        look: Look,
        series: Sequence[str],
        *,
        stacked: bool = True,
        show: Callable[[int], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, show, parent)
        self._series = tuple(series)
        self._stacked = stacked
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        self._go_to(None)
        self.update()

    def legend_items(self) -> list[LegendItem]:
        """The series, for a Legend beside the chart."""
        return [LegendItem(name, _series_colour(index)) for index, name in enumerate(self._series)]

    def sizeHint(self) -> QSize:
        return QSize(480, 260)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 140)

    def figures(self, index: int) -> str:
        """A bar in words."""
        bar = self._bars[index]
        named = zip(self._series, bar.values, strict=True)
        parts = ", ".join(f"{name} {self._show_tick(value)}" for name, value in named)
        name = bar.title or bar.label
        return f"{name}: {self._show_tick(bar.total)} ({parts})" if self._stacked else f"{name}: {parts}"

    def count(self) -> int:
        return len(self._bars)

    def highest(self) -> float:
        return max((self._height_of(bar) for bar in self._bars), default=1)

    def top(self) -> int:
        return TOP

    def _height_of(self, bar: Bar) -> int:
        return bar.total if self._stacked else max(bar.values, default=0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticks = self._ticks()
        plot = self._plot(ticks)
        self._paint_grid(painter, plot, ticks)
        slot = plot.width() / len(self._bars)
        every = self._labels_apart(slot)
        if self._at is not None:
            rounded(
                painter, self._slot(plot, self._at).adjusted(2, 0, -2, 0), 6, self._look.theme.surface_alt
            )
        for index, bar in enumerate(self._bars):
            box = self._slot(plot, index)
            self._paint_bars(painter, box, bar, ticks[-1])
            last = len(self._bars) - 1 - index
            if last % every == 0:
                self._paint_label(painter, box, bar, last=last == 0)
        if self._at is not None:
            self._paint_tip(painter, plot, self._at)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), 6, self._look.theme.focus, self._look.theme.surface)

    def _labels_apart(self, slot: float) -> int:
        """Every how many bars there is room for a label."""
        metrics = self._look.metrics(Type.CAPTION_STRONG)
        widest = max(metrics.horizontalAdvance(bar.label) for bar in self._bars) + LABEL_GAP
        return max(1, ceil(widest / slot))

    def _paint_bars(self, painter: QPainter, box: QRectF, bar: Bar, highest: int) -> None:
        colours = series_colours(self._look.theme)
        width = min(box.width() * BAR_SHARE, self._look.px(48) * (1 if self._stacked else len(bar.values)))
        place = QRectF(box.center().x() - width / 2, box.top(), width, box.height())
        if self._stacked:
            self._paint_bar(painter, place, bar.values, colours, highest)
            return
        each = width / max(1, len(bar.values))
        for index, (value, colour) in enumerate(zip(bar.values, colours, strict=False)):
            one = QRectF(
                place.left() + index * each + SIDE_GAP, place.top(), each - 2 * SIDE_GAP, place.height()
            )
            self._paint_bar(painter, one, (value,), (colour,), highest)

    def _paint_bar(
        self,
        painter: QPainter,
        box: QRectF,
        values: Sequence[int],
        colours: Sequence[QColor],
        highest: int,
    ) -> None:
        """One bar as wide as `box`, its values in layers."""
        left, width = box.left(), box.width()
        top = box.bottom() - box.height() * sum(values) / highest
        shape = QPainterPath()
        radius = min(4.0, width / 2)
        # The foot is cut off below the axis, so that only the top is round.
        shape.addRoundedRect(QRectF(left, top, width, box.bottom() - top + radius), radius, radius)
        painter.save()
        painter.setClipRect(QRectF(left - 1, top - 1, width + 2, box.bottom() - top + 1))
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        bottom = box.bottom()
        for value, colour in zip(values, colours, strict=False):
            height = box.height() * value / highest
            above = max(bottom - height, top)
            gap = LAYER_GAP if above > top + 0.5 and height > LAYER_GAP else 0
            painter.fillRect(QRectF(left, above + gap, width, max(0.0, height - gap)), colour)
            bottom -= height
        painter.restore()

    def _paint_label(self, painter: QPainter, box: QRectF, bar: Bar, *, last: bool) -> None:
        theme = self._look.theme
        role = Type.CAPTION_STRONG if last else Type.CAPTION
        metrics = self._look.metrics(role)
        painter.setFont(self._look.font(role))
        painter.setPen(theme.text if last else theme.muted)
        width = metrics.horizontalAdvance(bar.label)
        x = min(box.center().x() - width / 2, self.width() - width)
        painter.drawText(QPointF(x, box.bottom() + 5 + metrics.ascent()), bar.label)

    def _paint_tip(self, painter: QPainter, plot: QRectF, at: int) -> None:
        bar = self._bars[at]
        colours = series_colours(self._look.theme)
        lines = [
            TipLine(name, self._show_tick(value), colour)
            for name, value, colour in zip(self._series, bar.values, colours, strict=False)
        ]
        title = bar.title or bar.label
        if self._stacked:
            title = f"{title} · {self._show_tick(bar.total)}"
        paint_tip(painter, QRectF(self.rect()), self._slot(plot, at), title, lines, self._look)
