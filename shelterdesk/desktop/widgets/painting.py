"""Small strokes that several painted widgets share."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


def rounded(
    painter: QPainter,
    box: QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
    width: float = 1,
) -> None:
    """A rounded box; the edge lies inside it."""
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, radius, radius)
        return
    painter.setPen(QPen(edge, width))
    inset = width / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def focus_ring(painter: QPainter, box: QRectF, radius: float, ring: QColor, gap: QColor) -> None:
    """Where the keyboard is: a ring and a light line inside it, visible on any fill."""
    rounded(painter, box.adjusted(2, 2, -2, -2), radius - 2, None, gap, 1.5)
    rounded(painter, box, radius, None, ring, 2)


def hatch(painter: QPainter, box: QRectF, colour: QColor, step: float = 6, width: float = 1) -> None:
    """Lines rising to the right, clipped to the box."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, width))
    height = box.height()
    x = box.left() - height
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + height, box.top()))
        x += step
    painter.restore()
