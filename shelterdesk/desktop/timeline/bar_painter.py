"""Paints the bars of the tape: what each kind looks like, by fill, edge, icon and word."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from shelterdesk.desktop.bed_look import BED_LOOKS
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Theme, Tone, Type
from shelterdesk.desktop.timeline.tape_words import bar_label
from shelterdesk.desktop.widgets.painting import focus_ring, hatch, rounded
from shelterdesk.domain.board import BedState
from shelterdesk.domain.timeline import Bar, BarKind

RADIUS = 5.0
EDGE = 4
ICON = 14
GAP = 6
SHORT = 7  # icons wide: in a shorter bar the word gets the place of the icon
_DRAGGED = 0.85


@dataclass(frozen=True, slots=True)
class BarSight:
    """A bar where it is drawn: `box` may reach past the window, `shown` is what of it can be seen."""

    bar: Bar
    box: QRectF
    shown: QRectF
    focused: bool = False
    dragged: bool = False
    away: tuple[QRectF, ...] = ()  # where its guest is away


@dataclass(frozen=True, slots=True)
class _Inks:
    fill: QColor
    edge: QColor | None
    text: QColor
    icon: str


class BarPainter:
    """One serves the whole tape; call `rebuild` when the look changed."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self.rebuild()

    def rebuild(self) -> None:
        theme = self._look.theme
        self._past = _Inks(theme.surface_alt, theme.border_strong, theme.muted, "check")
        self._inks = {state: _inks(theme, state) for state in BedState}
        self._icon, self._gap = self._look.px(ICON), self._look.px(GAP)
        self._font = self._look.font(Type.CAPTION_STRONG)
        self._metrics = self._look.metrics(Type.CAPTION_STRONG)
        self._short: dict[tuple[str, int], str] = {}
        self._dashes = QPen(theme.tone(Tone.WARN).fill, 1.2, Qt.PenStyle.CustomDashLine)
        self._dashes.setDashPattern([3.6, 2.6])

    def paint(self, painter: QPainter, sight: BarSight) -> None:
        inks = self._past if sight.bar.kind is BarKind.PAST else self._inks[sight.bar.state]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(_DRAGGED if sight.dragged else 1)
        self._paint_ground(painter, sight, inks)
        for part in sight.away:
            if part.width() > 1:
                hatch(painter, part.intersected(sight.shown), inks.text, step=7, width=0.6)
        self._paint_words(painter, sight, inks)
        painter.setOpacity(1)
        if sight.focused or sight.dragged:
            theme = self._look.theme
            focus_ring(painter, sight.shown, RADIUS, theme.focus, theme.surface)

    def _paint_ground(self, painter: QPainter, sight: BarSight, inks: _Inks) -> None:
        box, kind = sight.shown, sight.bar.kind
        if kind is BarKind.HOLD:
            painter.setBrush(inks.fill)
            painter.setPen(self._dashes)
            painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), RADIUS, RADIUS)
            return
        rounded(painter, box, RADIUS, inks.fill)
        if kind is BarKind.OUTAGE:
            hatch(painter, box, self._look.theme.tone(Tone.BLOCKED).text, step=9, width=0.8)
        elif inks.edge is not None:
            painter.save()
            painter.setClipRect(
                QRectF(box.left(), box.top(), EDGE, box.height()), Qt.ClipOperation.IntersectClip
            )
            rounded(painter, box, RADIUS, inks.edge)
            painter.restore()

    def _paint_words(self, painter: QPainter, sight: BarSight, inks: _Inks) -> None:
        box, label = sight.shown, bar_label(sight.bar)
        left, middle = box.left() + EDGE + self._gap, box.center().y()
        room = box.right() - left - self._gap
        if room < self._icon:
            return
        needed = self._icon + self._gap + self._metrics.horizontalAdvance(label)
        if needed <= room or not label or room > self._icon * SHORT:
            if sight.bar.kind is BarKind.OUTAGE or sight.away:
                ground = QRectF(left - 3, box.top() + 3, min(needed, room) + 7, box.height() - 6)
                rounded(painter, ground, 3, inks.fill)
            ratio = painter.device().devicePixelRatio()
            name = "away" if sight.bar.away else inks.icon
            icon = self._look.pixmap(name, inks.text, self._icon, ratio)
            painter.drawPixmap(QPointF(left, middle - self._icon / 2), icon)
            left += self._icon + self._gap
        painter.setFont(self._font)
        painter.setPen(inks.text)
        baseline = middle + (self._metrics.ascent() - self._metrics.descent()) / 2
        painter.drawText(
            QPointF(left, baseline), self._shortened(label, int(box.right() - left - self._gap / 2))
        )

    def _shortened(self, label: str, room: int) -> str:
        key = label, room
        if key not in self._short:
            self._short[key] = self._metrics.elidedText(label, Qt.TextElideMode.ElideRight, max(0, room))
        return self._short[key]


def _inks(theme: Theme, state: BedState) -> _Inks:
    look = BED_LOOKS[state]
    tone = theme.tone(look.tone)
    edge = None if state is BedState.BLOCKED else tone.fill
    return _Inks(tone.soft, edge, tone.text, look.icon)
