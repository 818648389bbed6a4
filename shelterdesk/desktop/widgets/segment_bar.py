"""A bar in parts: how a whole (of beds) is divided. What no part takes stays empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Theme, Tone
from shelterdesk.desktop.widgets.painting import hatch

GAP = 2


@dataclass(frozen=True, slots=True)
class Segment:
    value: float
    tone: Tone
    hatched: bool = False


def paint_segments(
    painter: QPainter, box: QRectF, segments: Sequence[Segment], total: float, theme: Theme
) -> None:
    """The parts from left to right; `total` is the whole width, or the parts' sum where that is more."""
    whole = max(total, sum(segment.value for segment in segments))
    painter.save()
    shape = QPainterPath()
    radius = min(4.0, box.height() / 2)
    shape.addRoundedRect(box, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(shape)
    left = box.left()
    for segment in segments:
        if segment.value <= 0 or whole <= 0:
            continue
        width = box.width() * segment.value / whole
        part = QRectF(round(left), box.top(), round(left + width) - round(left), box.height())
        if part.right() < box.right() - GAP:
            part.setRight(part.right() - GAP)
        colours = theme.tone(segment.tone)
        painter.fillRect(part, colours.soft if segment.hatched else colours.fill)
        if segment.hatched:
            hatch(painter, part, colours.fill, step=8 if box.height() > 8 else 7, width=0.8)
        left += width
    if left < box.right() - 0.5:
        painter.fillRect(QRectF(round(left), box.top(), box.right() - round(left), box.height()), theme.hover)
    painter.restore()


class SegmentBar(QWidget):
    """The bar as a widget; says its parts nowhere, so put a legend beside it or name it for readers."""

    def __init__(self, look: Look, height: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._height = height
        self._segments: tuple[Segment, ...] = ()
        self._total = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_segments(self, segments: Sequence[Segment], total: float) -> None:
        if (tuple(segments), total) != (self._segments, self._total):
            self._segments, self._total = tuple(segments), total
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_segments(painter, QRectF(self.rect()), self._segments, self._total, self._look.theme)
