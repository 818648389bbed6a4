"""Two counts per row, back to back: people by age, women and girls left, men and boys right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Tone, Type
from shelterdesk.desktop.widgets.painting import rounded

ROW = 33
BAR = 21
MIDDLE = 52
MOST_BAR = 140
LABEL_GAP = 16


@dataclass(frozen=True, slots=True)
class PyramidRow:
    """A hidden count is None: it has no bar, and `hidden` of the chart stands in its place.

    What is `said` of a count is written instead of it, be it hidden or not.
    """

    label: str
    left: int | None
    right: int | None
    left_said: str = ""
    right_said: str = ""


class PyramidChart(QWidget):
    def __init__(
        self, look: Look, left: str, right: str, hidden: str = "–", parent: QWidget | None = None
    ) -> None:
        """`left` and `right` name the sides, for readers."""
        super().__init__(parent)
        self._look = look
        self._sides = (left, right)
        self._hidden = hidden
        self._rows: tuple[PyramidRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_rows(self, rows: Sequence[PyramidRow]) -> None:
        self._rows = tuple(rows)
        left, right = self._sides
        self.setAccessibleName(
            "; ".join(
                f"{row.label}: {left} {self._figure(row.left, row.left_said)}, "
                f"{right} {self._figure(row.right, row.right_said)}"
                for row in rows
            )
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self._look.px(ROW) * max(1, len(self._rows)))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def _figure(self, count: int | None, said: str) -> str:
        return said or (self._hidden if count is None else str(count))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, theme = self._look, self._look.theme
        row_height = min(look.px(ROW), self.height() / max(1, len(self._rows)))
        most = max((count or 0 for row in self._rows for count in (row.left, row.right)), default=0)
        figure = look.metrics(Type.CAPTION_STRONG).horizontalAdvance("0000") + 8
        gap = self._gap()
        reach = min(look.px(MOST_BAR), (self.width() - gap) / 2 - figure)
        colours = theme.tone(Tone.LEAVING).fill, theme.tone(Tone.OCCUPIED).fill
        for index, row in enumerate(self._rows):
            middle = index * row_height + row_height / 2
            self._paint_label(painter, row.label, middle)
            sides = (
                (-1, row.left, self._figure(row.left, row.left_said), colours[0]),
                (1, row.right, self._figure(row.right, row.right_said), colours[1]),
            )
            for side, count, words, colour in sides:
                length = reach * (count or 0) / most if most else 0.0
                start = QPointF(self.width() / 2 + side * gap / 2, middle)
                self._paint_side(painter, side, start, length, words, colour)

    def _gap(self) -> int:
        """Between the two sides, where the labels stand."""
        metrics = self._look.metrics(Type.CAPTION)
        widest = max((metrics.horizontalAdvance(row.label) for row in self._rows), default=0)
        return max(self._look.px(MIDDLE), widest + LABEL_GAP)

    def _paint_label(self, painter: QPainter, words: str, middle: float) -> None:
        metrics = self._look.metrics(Type.CAPTION)
        painter.setFont(self._look.font(Type.CAPTION))
        painter.setPen(self._look.theme.muted)
        x = self.width() / 2 - metrics.horizontalAdvance(words) / 2
        painter.drawText(QPointF(x, middle + metrics.capHeight() / 2), words)

    def _paint_side(
        self, painter: QPainter, side: int, start: QPointF, length: float, figure: str, colour: QColor
    ) -> None:
        look = self._look
        height = look.px(BAR)
        if length > 0:
            length = max(length, 3.0)
            left = start.x() if side > 0 else start.x() - length
            rounded(painter, QRectF(left, start.y() - height / 2, length, height), 3, colour)
        metrics = look.metrics(Type.CAPTION_STRONG)
        painter.setFont(look.font(Type.CAPTION_STRONG))
        painter.setPen(look.theme.text)
        end = start.x() + side * (length + 7)
        x = end if side > 0 else end - metrics.horizontalAdvance(figure)
        painter.drawText(QPointF(x, start.y() + metrics.capHeight() / 2), figure)
