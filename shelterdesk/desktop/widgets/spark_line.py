"""The course of a figure over the last days, without axes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Theme, Tone

DOT = 3.5


def spark_points(values: Sequence[float], box: QRectF) -> list[QPointF]:
    """The values as points of `box`, lowest at its bottom; equal values in its middle."""
    if len(values) < 2:
        return []
    low, high = min(values), max(values)
    reach = high - low
    step = box.width() / (len(values) - 1)
    return [
        QPointF(
            box.left() + index * step,
            box.bottom() - box.height() * ((value - low) / reach if reach else 0.5),
        )
        for index, value in enumerate(values)
    ]


class SparkLine(QWidget):
    """Ornament beside a figure that is also written: readers do not hear it."""

    def __init__(self, look: Look, tone: Tone = Tone.OCCUPIED, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tone = tone
        self._values: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_values(self, values: Sequence[float]) -> None:
        self._values = tuple(values)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(102, 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(2, DOT + 2, -DOT - 2, -DOT - 6)
        points = spark_points(self._values, box)
        if points:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_line(painter, points, self.height(), self._look.theme, self._tone)


def _paint_line(painter: QPainter, points: list[QPointF], height: float, theme: Theme, tone: Tone) -> None:
    colour = theme.tone(tone).fill
    area = QPainterPath(QPointF(points[0].x(), height))
    for point in points:
        area.lineTo(point)
    area.lineTo(QPointF(points[-1].x(), height))
    fade = QLinearGradient(0, min(point.y() for point in points), 0, height)
    top, bottom = QColor(colour), QColor(colour)
    top.setAlphaF(0.22)
    bottom.setAlphaF(0.0)
    fade.setColorAt(0, top)
    fade.setColorAt(1, bottom)
    painter.fillPath(area, fade)
    pen = QPen(colour, 1.8)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(QPen(theme.surface, 1.5))
    painter.setBrush(colour)
    painter.drawEllipse(points[-1], DOT + 0.75, DOT + 0.75)
