"""Paints bed tiles. One painter serves a whole board: its pens and icons are made once per theme."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from shelterdesk.desktop.bed_look import BED_LOOKS
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.style import blend
from shelterdesk.desktop.theme import Ink, Theme, Tone, Type
from shelterdesk.desktop.widgets.painting import focus_ring, hatch, rounded
from shelterdesk.domain.board import BedState

HEIGHT = 40
RADIUS = 6.0
EDGE = 4
TEXT_LEFT = 12
ICON = 16
ICON_MARGIN = 6
CODE_BASELINE = 17
LABEL_BASELINE = 33


class Mark(Enum):
    """What a tile is at the moment beside its state."""

    PLAIN = auto()
    BEST = auto()  # the best match for the one selected
    FITS = auto()  # while a bed is being chosen: it can be
    DIM = auto()  # while a bed is being chosen: it cannot


CALLING = frozenset({Mark.BEST, Mark.FITS})
_DIM_OPACITY = 0.38


@dataclass(frozen=True, slots=True)
class TileState:
    """What a tile looks like now, beside its bed."""

    state: BedState
    code: str
    label: str  # already shortened to the width
    accessible: bool = False
    mark: Mark = Mark.PLAIN
    hovered: bool = False
    focused: bool = False
    away: bool = False
    alert: bool = False


@dataclass(frozen=True, slots=True)
class _Inks:
    """The colours of one state in one theme."""

    fill: QColor
    hover: QColor
    edge: QColor | None
    code: QColor
    label: QColor
    icon: str


class TilePainter:
    """`look` gives colours, fonts and icons; call `rebuild` when it changed."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.rebuild()

    def rebuild(self) -> None:
        theme = self._look.theme
        self._inks = {state: _inks(theme, state) for state in BedState}
        soft = theme.accent_soft
        hover = blend(theme.accent, soft, 0.12)
        self._calling = {
            Mark.BEST: _Inks(soft, hover, None, theme.accent, theme.accent, "enter"),
            Mark.FITS: _Inks(soft, hover, None, theme.accent, theme.accent, "check"),
        }
        self._dashes = QPen(theme.border_strong, 1.2, Qt.PenStyle.CustomDashLine)
        self._dashes.setDashPattern([3.6, 2.6])
        px = self._look.px
        self.height = px(HEIGHT)
        self._text_left, self._icon, self._icon_margin = px(TEXT_LEFT), px(ICON), px(ICON_MARGIN)
        self._code_baseline, self._label_baseline = px(CODE_BASELINE), px(LABEL_BASELINE)
        self._code_font = self._look.font(Type.CAPTION_STRONG)
        self._label_font = self._look.font(Type.CAPTION)

    def shorten(self, label: str, width: int, *, strong: bool) -> str:
        """`label` as it fits into a tile of `width`, with an ellipsis where it does not."""
        metrics = self._look.metrics(Type.CAPTION_STRONG if strong else Type.CAPTION)
        room = width - self._text_left - self._icon_margin
        return metrics.elidedText(label, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, box: QRectF, tile: TileState) -> None:
        inks = self._calling.get(tile.mark) or self._inks[tile.state]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if tile.mark is Mark.DIM:
            painter.setOpacity(_DIM_OPACITY)
        self._paint_ground(painter, box, tile, inks)
        self._paint_words(painter, box, tile, inks)
        painter.setOpacity(1)
        if tile.focused:
            theme = self._look.theme
            focus_ring(painter, box, RADIUS, theme.focus, theme.surface)

    def _paint_ground(self, painter: QPainter, box: QRectF, tile: TileState, inks: _Inks) -> None:
        fill = inks.hover if tile.hovered else inks.fill
        if tile.mark in CALLING:
            rounded(painter, box, RADIUS, fill, self._look.theme.accent, 2)
        elif tile.state is BedState.FREE:
            painter.setBrush(fill)
            painter.setPen(self._dashes)
            painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), RADIUS - 0.75, RADIUS - 0.75)
        else:
            rounded(painter, box, RADIUS, fill)
        if tile.state is BedState.BLOCKED:
            lines = self._look.theme.tone(Tone.BLOCKED).text
            hatch(painter, box.adjusted(1, 0, -1, 0), lines, step=9, width=0.8)
            rounded(painter, box.adjusted(7, 6, -6, -6), 3, fill)
        elif inks.edge is not None:
            painter.save()
            painter.setClipRect(QRectF(box.left(), box.top(), EDGE, box.height()))
            rounded(painter, box, RADIUS, inks.edge)
            painter.restore()

    def _paint_words(self, painter: QPainter, box: QRectF, tile: TileState, inks: _Inks) -> None:
        left, top = box.left() + self._text_left, box.top()
        painter.setFont(self._code_font)
        painter.setPen(inks.code)
        painter.drawText(QPointF(left, top + self._code_baseline), tile.code)
        if tile.mark not in CALLING:
            painter.setFont(self._label_font)
            painter.setPen(inks.label)
        painter.drawText(QPointF(left, top + self._label_baseline), tile.label)
        ratio = painter.device().devicePixelRatio()
        name = "away" if tile.away and tile.mark not in CALLING else inks.icon
        icon = self._look.pixmap(name, inks.code, self._icon, ratio)
        painter.drawPixmap(
            QPointF(box.right() - self._icon_margin - self._icon, top + self._icon_margin), icon
        )
        size = round(self._icon * 0.8)
        after = left + self._look.metrics(Type.CAPTION_STRONG).horizontalAdvance(tile.code) + 4
        for mark, shown in (("wheelchair", tile.accessible), ("bell", tile.alert)):
            if shown:
                pixmap = self._look.pixmap(mark, inks.code, size, ratio)
                painter.drawPixmap(QPointF(after, top + self._code_baseline - size + 1), pixmap)
                after += size + 3


def _inks(theme: Theme, state: BedState) -> _Inks:
    look = BED_LOOKS[state]
    tone = theme.tone(look.tone)
    free, blocked = state is BedState.FREE, state is BedState.BLOCKED
    fill = theme.surface if free else tone.soft
    return _Inks(
        fill=fill,
        hover=theme.accent_soft if free else blend(tone.fill, tone.soft, 0.12),
        edge=None if free or blocked else tone.fill,
        code=tone.text,
        label=theme.ink(Ink.MUTED) if free or blocked else theme.text,
        icon=look.icon,
    )
