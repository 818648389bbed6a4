"""What the colours of a bar or chart mean: swatch, count, word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Theme, Type
from shelterdesk.desktop.widgets.painting import hatch, rounded

SWATCH = 12
GAP = 6
BETWEEN = 20


class Swatch(Enum):
    SOLID = auto()
    HATCHED = auto()
    DASHED = auto()


@dataclass(frozen=True, slots=True)
class LegendItem:
    """`colour` picks from the theme in force; `count` is left out where it is empty."""

    words: str
    colour: Callable[[Theme], QColor]
    count: str = ""
    swatch: Swatch = Swatch.SOLID


class Legend(QWidget):
    """Painted in one row, or more where the width asks for it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._items: tuple[LegendItem, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_items(self, items: Sequence[LegendItem]) -> None:
        self._items = tuple(items)
        self.setAccessibleName(", ".join(f"{item.count} {item.words}".strip() for item in items))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = sum(self._width(item) for item in self._items) + self._look.px(BETWEEN) * max(
            0, len(self._items) - 1
        )
        return QSize(width, self._row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(max((self._width(item) for item in self._items), default=0), self._row_height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = {place.y() for place in self._places(width)}
        return self._row_height() * max(1, len(rows))

    def _row_height(self) -> int:
        return self._look.metrics(Type.BODY).height()

    def _width(self, item: LegendItem) -> int:
        look = self._look
        width = look.px(SWATCH) + look.px(GAP) + look.metrics(Type.BODY).horizontalAdvance(item.words)
        if item.count:
            width += look.metrics(Type.STRONG).horizontalAdvance(item.count) + look.px(GAP)
        return width

    def _places(self, width: int) -> list[QPoint]:
        places, x, y = [], 0, 0
        for item in self._items:
            if x > 0 and x + self._width(item) > width:
                x, y = 0, y + self._row_height()
            places.append(QPoint(x, y))
            x += self._width(item) + self._look.px(BETWEEN)
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for item, place in zip(self._items, self._places(self.width()), strict=True):
            self._paint_item(painter, item, place)

    def _paint_item(self, painter: QPainter, item: LegendItem, place: QPoint) -> None:
        look, theme = self._look, self._look.theme
        side, gap = look.px(SWATCH), look.px(GAP)
        box = QRectF(place.x(), place.y() + (self._row_height() - side) / 2, side, side)
        self._paint_swatch(painter, item, box)
        x = place.x() + side + gap
        baseline = place.y() + look.metrics(Type.BODY).ascent()
        if item.count:
            painter.setFont(look.font(Type.STRONG))
            painter.setPen(theme.text)
            painter.drawText(QPointF(x, baseline), item.count)
            x += look.metrics(Type.STRONG).horizontalAdvance(item.count) + gap
        painter.setFont(look.font(Type.BODY))
        painter.setPen(theme.muted)
        painter.drawText(QPointF(x, baseline), item.words)

    def _paint_swatch(self, painter: QPainter, item: LegendItem, box: QRectF) -> None:
        colour = item.colour(self._look.theme)
        if item.swatch is Swatch.HATCHED:
            hatch(painter, box, colour, step=3.5)
        elif item.swatch is Swatch.DASHED:
            pen = QPen(colour, 1.2, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([2.5, 1.8])
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(pen)
            painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3)
        else:
            rounded(painter, box, 3, colour)
