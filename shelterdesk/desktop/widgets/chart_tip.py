"""The small card of figures beside the bar that is pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.painting import rounded

PADDING = 10
SWATCH = 10


@dataclass(frozen=True, slots=True)
class TipLine:
    """`colour` is that of its part of the bar; None where the bar has no parts."""

    words: str
    figure: str
    colour: QColor | None = None


def paint_tip(
    painter: QPainter, within: QRectF, beside: QRectF, title: str, lines: Sequence[TipLine], look: Look
) -> None:
    """At the left of `beside`, or at its right where the left is too narrow."""
    theme = look.theme
    plain, strong = look.metrics(Type.CAPTION), look.metrics(Type.CAPTION_STRONG)
    row = plain.height()
    figures = max((strong.horizontalAdvance(line.figure) for line in lines), default=0)
    words = max((plain.horizontalAdvance(line.words) for line in lines), default=0)
    indent = SWATCH + 6 if any(line.colour is not None for line in lines) else 0
    width = max(strong.horizontalAdvance(title), indent + words + 16 + figures) + 2 * PADDING
    height = row * (len(lines) + 1) + 2 * PADDING
    left = beside.left() - width - 4
    if left < within.left():
        left = min(beside.right() + 4, within.right() - width)
    box = QRectF(round(left), round(beside.top()) + 2, width, height)
    rounded(painter, box, 8, theme.surface, theme.border)
    painter.setFont(look.font(Type.CAPTION_STRONG))
    painter.setPen(theme.text)
    baseline = box.top() + PADDING - 2 + plain.ascent()
    painter.drawText(QPointF(box.left() + PADDING, baseline), title)
    baseline += 4
    for line in lines:
        baseline += row
        if line.colour is not None:
            swatch = QRectF(box.left() + PADDING, baseline - SWATCH + 1, SWATCH, SWATCH)
            rounded(painter, swatch, 3, line.colour)
        painter.setFont(look.font(Type.CAPTION))
        painter.setPen(theme.muted)
        painter.drawText(QPointF(box.left() + PADDING + indent, baseline), line.words)
        painter.setFont(look.font(Type.CAPTION_STRONG))
        painter.setPen(theme.text)
        x = box.right() - PADDING - strong.horizontalAdvance(line.figure)
        painter.drawText(QPointF(x, baseline), line.figure)
