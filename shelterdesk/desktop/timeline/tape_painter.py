"""Paints the tape in its window: only the rows and days in sight."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale, QRectF
from PySide6.QtGui import QPainter

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.timeline.bar_painter import BarPainter, BarSight
from shelterdesk.desktop.timeline.ground_painter import GroundPainter
from shelterdesk.desktop.timeline.tape_drag import Drag, Grip
from shelterdesk.desktop.timeline.tape_frame import TapeFrame
from shelterdesk.domain.timeline import Tape


@dataclass(frozen=True, slots=True)
class Sight:
    """What is shown beside the tape itself: the day, where the keyboard is, what is chosen or dragged."""

    today: date
    current: str = ""  # bed id
    bar_id: str = ""
    fitting: frozenset[str] | None = None
    drag: Drag | None = None
    swaps: frozenset[str] = frozenset()


class TapePainter:
    def __init__(self, look: Look) -> None:
        self._ground, self._bars = GroundPainter(look), BarPainter(look)

    def rebuild(self) -> None:
        self._bars.rebuild()

    def paint(self, painter: QPainter, frame: TapeFrame, tape: Tape | None, sight: Sight) -> None:
        self._ground.columns(painter, frame.columns(), frame.body, sight.today)
        painter.save()
        painter.setClipRect(QRectF(0, frame.body.top(), frame.size.width(), frame.body.height()))
        for row in frame.rows_in_sight():
            self._paint_row_ground(painter, frame, row, sight)
        now = None if tape is None else _place_of(frame, tape.now)
        if now is not None:
            self._ground.now_line(painter, now, frame.body)
        for row in frame.rows_in_sight():
            self._paint_row(painter, frame, row, tape, sight)
        if sight.drag is not None and sight.drag.moved:
            self._paint_drag(painter, frame, sight.drag)
        painter.restore()
        self._paint_edges(painter, frame, tape, sight.today)
        if now is not None:
            self._ground.today_mark(painter, now, frame.head.bottom())

    def _paint_row_ground(self, painter: QPainter, frame: TapeFrame, row: int, sight: Sight) -> None:
        _, bed = frame.rows.rows[row]
        if bed is not None:
            choosing, fits = sight.fitting is not None, bed.bed_id in (sight.fitting or ())
            dim = choosing and not fits and bed.bed_id not in sight.swaps
            self._ground.row(painter, frame.line(row), lit=fits, dim=dim)

    def _paint_row(
        self, painter: QPainter, frame: TapeFrame, row: int, tape: Tape | None, sight: Sight
    ) -> None:
        room, bed = frame.rows.rows[row]
        if bed is None:
            self._ground.room(painter, frame.cell(row).united(frame.line(row)), room)
            return
        line = frame.line(row)
        for bar in () if tape is None else tape.bars.get(bed.bed_id, ()):
            box = frame.box_of(bar, row)
            shown = frame.shown(box)
            if shown.width() > 1 and box.right() >= line.left():
                away = tuple(
                    frame.shown(frame.box_of(replace(bar, first=first, end=back or bar.end), row))
                    for first, back in bar.aways
                )
                self._bars.paint(painter, BarSight(bar, box, shown, bar.bar_id == sight.bar_id, away=away))
        self._ground.bed(painter, frame.cell(row), bed, current=bed.bed_id == sight.current)

    def _paint_drag(self, painter: QPainter, frame: TapeFrame, drag: Drag) -> None:
        bar, bed_id = drag.bar, drag.bar.bed_id
        if drag.grip is Grip.END and drag.day is not None:
            bar = replace(bar, end=max(drag.day, bar.first))
        elif drag.moves:
            bed_id = drag.bed_id
        row = frame.rows.row_of(bed_id)
        if row is not None:
            box = frame.box_of(bar, row)
            self._bars.paint(painter, BarSight(bar, box, frame.shown(box), dragged=True))

    def _paint_edges(self, painter: QPainter, frame: TapeFrame, tape: Tape | None, today: date) -> None:
        tr = QCoreApplication.translate
        columns = frame.columns()
        self._ground.header(painter, columns, frame.head, today)
        nights = {} if tape is None else {night.day: night for night in tape.nights}
        self._ground.footer(painter, columns, frame.foot, nights)
        corner = QRectF(0, 0, frame.left, frame.head.height())
        self._ground.corner(painter, corner, tr("TapeView", "Bed"), _month(frame.days_in_sight()[0]))
        title = QRectF(0, frame.foot.top(), frame.left, frame.foot.height())
        self._ground.footer_title(painter, title, tr("TapeView", "Beds in use"))


def _place_of(frame: TapeFrame, now: datetime) -> float | None:
    """Where the present moment is, if it is in sight."""
    part = (now.hour * 60 + now.minute) / (24 * 60)
    x = frame.x(frame.scale.left(now.date()) + part * frame.scale.width)
    return x if frame.left < x < frame.size.width() else None


def _month(day: date) -> str:
    name = QLocale().standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
    return f"{name[:1].upper()}{name[1:]} {day.year}"
