"""Paints what the bars of the tape lie on: days, rooms, beds, and how full each night is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from shelterdesk.desktop.bed_look import room_icon
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.widgets.painting import rounded
from shelterdesk.desktop.words import room_use_word
from shelterdesk.domain.board import BedTile, RoomCard
from shelterdesk.domain.timeline import Night

_SATURDAY = 5
_NEARLY_FULL = Decimal("0.9")
_PAD = 12


@dataclass(frozen=True, slots=True)
class DayColumn:
    day: date
    left: float
    width: float


class GroundPainter:
    """`look` gives colours and fonts."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def columns(self, painter: QPainter, columns: Sequence[DayColumn], area: QRectF, today: date) -> None:
        """The days behind the bars: today, and the ends of weeks."""
        theme = self._look.theme
        painter.fillRect(area, theme.surface)
        for column in columns:
            box = QRectF(column.left, area.top(), column.width, area.height())
            if column.day == today:
                painter.fillRect(box, theme.accent_soft)
            elif column.day.weekday() >= _SATURDAY:
                painter.fillRect(box, theme.surface_alt)

    def now_line(self, painter: QPainter, x: float, area: QRectF) -> None:
        painter.setPen(QPen(self._look.theme.accent, 2))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def header(self, painter: QPainter, columns: Sequence[DayColumn], area: QRectF, today: date) -> None:
        theme = self._look.theme
        painter.fillRect(area, theme.surface)
        half, name_of = area.height() / 2, self._weekdays(columns, today)
        for column in columns:
            box = QRectF(column.left, area.top(), column.width, area.height())
            ink, number = theme.muted, theme.text
            if column.day == today:
                painter.fillRect(box, theme.accent_soft)
                ink = number = theme.accent
            elif column.day.weekday() >= _SATURDAY:
                painter.fillRect(box, theme.surface_alt)
            above, below = box.adjusted(0, 5, 0, -half + 1), box.adjusted(0, half - 3, 0, -5)
            self._centred(painter, above, name_of(column.day), Type.CAPTION, ink)
            self._centred(painter, below, self._number(column), Type.STRONG, number)
        self._line(painter, area.bottomLeft(), area.bottomRight())

    def _weekdays(self, columns: Sequence[DayColumn], today: date) -> Callable[[date], str]:
        """Days by their short names, or by their letters where one of the names is too long."""
        locale, width = QLocale(), columns[0].width if columns else 0
        advance = self._look.metrics(Type.CAPTION).horizontalAdvance
        names, letters = (
            [locale.dayName(day, form).rstrip(".") for day in range(1, 8)]
            for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.NarrowFormat)
        )
        word = QCoreApplication.translate("TapeView", "Today")
        fits = max(advance(name) for name in names) + 4 <= width
        chosen = names if fits else letters
        called = word if advance(word) + 4 <= width else ""
        return lambda day: called if day == today and called else chosen[day.weekday()]

    def _number(self, column: DayColumn) -> str:
        """The first of a month says which month begins, if there is room."""
        day = column.day
        month = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat).rstrip(".")
        words = f"1 {month}"
        fits = self._look.metrics(Type.STRONG).horizontalAdvance(words) <= column.width
        return words if day.day == 1 and fits else str(day.day)

    def today_mark(self, painter: QPainter, x: float, top: float) -> None:
        size = 5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.accent)
        painter.drawPolygon(
            QPolygonF([QPointF(x - size, top), QPointF(x + size, top), QPointF(x, top + size)])
        )

    def corner(self, painter: QPainter, area: QRectF, words: str, month: str) -> None:
        painter.fillRect(area, self._look.theme.surface)
        text = area.adjusted(self._look.px(_PAD), 0, -6, 0)
        self._beginning(
            painter, text.adjusted(0, 5, 0, -text.height() / 2 + 1), month, Type.CAPTION, Ink.MUTED
        )
        self._beginning(
            painter, text.adjusted(0, text.height() / 2 - 3, 0, -5), words, Type.CAPTION, Ink.MUTED
        )
        self._line(painter, area.bottomLeft(), area.bottomRight())
        self._line(painter, area.topRight(), area.bottomRight())

    def room(self, painter: QPainter, area: QRectF, room: RoomCard) -> None:
        """The heading of a room, over the whole width."""
        theme, look = self._look.theme, self._look
        painter.fillRect(area, theme.surface_alt)
        size = look.px(16)
        icon = look.pixmap(room_icon(room), theme.muted, size, painter.device().devicePixelRatio())
        left = area.left() + look.px(_PAD)
        painter.drawPixmap(QPointF(left, area.center().y() - size / 2), icon)
        name = QRectF(left + size + 6, area.top(), area.width(), area.height())
        self._beginning(painter, name, room.name, Type.STRONG, Ink.TEXT)
        width = look.metrics(Type.STRONG).horizontalAdvance(room.name)
        use = name.adjusted(width + 8, 0, 0, 0)
        self._beginning(painter, use, room_use_word(room.use), Type.CAPTION, Ink.MUTED)

    def bed(self, painter: QPainter, area: QRectF, bed: BedTile, *, current: bool) -> None:
        """The cell with the code of a bed."""
        theme = self._look.theme
        painter.fillRect(area, theme.accent_soft if current else theme.surface)
        words = area.adjusted(self._look.px(_PAD) + self._look.px(22), 0, -4, 0)
        self._beginning(painter, words, bed.code, Type.CAPTION_STRONG, Ink.TEXT)
        if bed.accessible:
            size = self._look.px(13)
            mark = self._look.pixmap("wheelchair", theme.muted, size, painter.device().devicePixelRatio())
            painter.drawPixmap(QPointF(area.left() + self._look.px(_PAD), area.center().y() - size / 2), mark)
        self._line(painter, area.bottomLeft(), area.bottomRight())
        self._line(painter, area.topRight(), area.bottomRight())

    def row(self, painter: QPainter, area: QRectF, *, lit: bool, dim: bool) -> None:
        """The ground of a bed's row, while a bed is being chosen."""
        theme = self._look.theme
        if lit:
            painter.fillRect(area, theme.accent_soft)
        elif dim:
            veil = QColor(theme.surface_alt)
            veil.setAlphaF(0.6)
            painter.fillRect(area, veil)
        self._line(painter, area.bottomLeft(), area.bottomRight())

    def footer(
        self, painter: QPainter, columns: Sequence[DayColumn], area: QRectF, nights: dict[date, Night]
    ) -> None:
        theme, look = self._look.theme, self._look
        painter.fillRect(area, theme.surface)
        for column in columns:
            night = nights.get(column.day)
            if night is None or night.share is None:
                continue
            tone = theme.tone(Tone.WARN if night.share >= _NEARLY_FULL else Tone.OCCUPIED)
            gap = min(4.0, column.width / 12)
            box = QRectF(column.left + gap, area.top() + 6, column.width - 2 * gap, area.height() - 12)
            rounded(painter, box, 4, tone.soft)
            words, advance = _percent(night.share), look.metrics(Type.CAPTION_STRONG).horizontalAdvance
            if advance(words) > box.width():
                words = words.removesuffix("%").strip()
            if advance(words) <= box.width():
                self._centred(painter, box, words, Type.CAPTION_STRONG, tone.text)
        self._line(painter, area.topLeft(), area.topRight())

    def footer_title(self, painter: QPainter, area: QRectF, words: str) -> None:
        painter.fillRect(area, self._look.theme.surface)
        text = area.adjusted(self._look.px(_PAD), 0, -4, 0)
        self._beginning(painter, text, words, Type.CAPTION, Ink.TEXT)
        self._line(painter, area.topLeft(), area.topRight())
        self._line(painter, area.topRight(), area.bottomRight())

    def _beginning(self, painter: QPainter, box: QRectF, words: str, role: Type, ink: Ink) -> None:
        painter.setFont(self._look.font(role))
        painter.setPen(self._look.theme.ink(ink))
        short = self._look.metrics(role).elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)

    def _centred(self, painter: QPainter, box: QRectF, words: str, role: Type, ink: QColor) -> None:
        painter.setFont(self._look.font(role))
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _line(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        painter.setPen(QPen(self._look.theme.border, 1))
        painter.drawLine(start, end)


def _percent(share: Decimal) -> str:
    return f"{(share * 100).quantize(Decimal(1), ROUND_HALF_UP)}\N{NO-BREAK SPACE}%"
