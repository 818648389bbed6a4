"""The tape chart: a row for each bed, a column for each day, a bar for whoever or whatever takes the bed.

It holds the bars of the days around those in sight and asks for others as they come near, so that its length
costs nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.timeline.geometry import DayScale, TapeRows
from shelterdesk.desktop.timeline.tape_frame import LEAST_DAY, LEFT, TapeFrame
from shelterdesk.desktop.timeline.tape_keys import press_key
from shelterdesk.desktop.timeline.tape_mouse import TapeMouse
from shelterdesk.desktop.timeline.tape_painter import Sight, TapePainter
from shelterdesk.desktop.timeline.tape_words import bar_words, bed_words
from shelterdesk.domain.board import BedTile, RoomCard
from shelterdesk.domain.timeline import Bar, Tape

DAYS_BACK, DAYS_AHEAD = 1_826, 366
BEFORE_TODAY = 3  # columns
SPANS = (7, 14, 28, 56)  # days across
ASK_AFTER_MS = 40
LEAST_MARGIN = 14  # days that are read beyond those in sight
_LONG_AGO = date(2000, 1, 1)


class TapeView(QAbstractScrollArea):
    """`set_rooms` says which beds, `set_tape` what happens to them; `days_needed` asks for the latter."""

    days_needed = Signal(object, object)  # first day, day after the last
    activated = Signal(str)  # bed id
    menu_requested = Signal(str, QPoint)  # bed id, place on the screen
    current_changed = Signal(str)  # bed id
    drag_started = Signal(str)  # bed id of the one who is taken elsewhere
    drag_ended = Signal()
    move_requested = Signal(object, str)  # bar, bed id
    end_requested = Signal(object, object)  # bar, day of leaving

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._painter = TapePainter(look)
        self._mouse = TapeMouse(self)
        self.today = _LONG_AGO  # at the site
        self._span = SPANS[1]
        self._scale = DayScale(_LONG_AGO, LEAST_DAY)
        self.rows = TapeRows(())
        self._tape: Tape | None = None
        self._asked: tuple[date, date] | None = None
        self._fitting: frozenset[str] | None = None
        self._swaps: frozenset[str] = frozenset()
        self._bed_id = ""
        self._bar_id = ""
        self._ask = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._ask.timeout.connect(self._ask_for_days)
        self.setProperty("role", "tape")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Timeline of the beds"))
        look.changed.connect(self._restyle)

    # what is shown

    @property
    def current(self) -> str:
        """The bed that the keyboard is on."""
        return self._bed_id

    @property
    def bar(self) -> Bar | None:
        """The bar that the keyboard is on, if it is on one."""
        return next((bar for bar in self.bars(self._bed_id) if bar.bar_id == self._bar_id), None)

    @property
    def frame(self) -> TapeFrame:
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return TapeFrame(self._look, self.viewport().size(), offset, self._scale, self.rows)

    def bars(self, bed_id: str) -> tuple[Bar, ...]:
        return () if self._tape is None else self._tape.bars.get(bed_id, ())

    def bar_today(self, bed_id: str) -> Bar | None:
        tomorrow = self.today + timedelta(days=1)
        return next((bar for bar in self.bars(bed_id) if bar.meets(self.today, tomorrow)), None)

    def set_rooms(self, rooms: Sequence[tuple[RoomCard, Sequence[BedTile]]], today: date) -> None:
        """The beds, in their rooms, and the day at the site; what happens to the beds is asked for anew."""
        turned = today != self.today
        self.today = today
        self.rows = TapeRows.of(rooms)
        if self.rows.row_of(self._bed_id) is None:
            first = self.rows.step(None, 0)
            bed = None if first is None else self.rows.bed_at(first)
            self._bed_id = "" if bed is None else bed.bed_id
        self._measure()
        if turned:
            self.show_today()
        self._asked = None
        self._ask_for_days()

    def set_tape(self, tape: Tape) -> None:
        self._tape = tape
        self._say_current()
        self.viewport().update()

    def set_fitting(self, bed_ids: Collection[str] | None, swaps: Collection[str] = ()) -> None:
        """While a bed is being chosen: light up these and dim all others but `swaps`. None ends it."""
        self._fitting = None if bed_ids is None else frozenset(bed_ids)
        self._swaps = frozenset(swaps)
        if self._fitting and self._bed_id not in self._fitting and self._mouse.drag is None:
            beds = (bed.bed_id for _, bed in self.rows.rows if bed is not None)
            self.set_current(next((bed_id for bed_id in beds if bed_id in self._fitting), ""))
        self.viewport().update()

    def set_current(self, bed_id: str, bar_id: str = "") -> None:
        """Bring the keyboard to a bed, and to a bar of it."""
        row = self.rows.row_of(bed_id)
        if row is None:
            return
        self._bed_id, self._bar_id = bed_id, bar_id
        self._show_row(row)
        if self.bar is not None:
            self._show_bar(self.bar)
        self._say_current()
        self.viewport().update()
        self.current_changed.emit(bed_id)

    def place_of(self, bed_id: str) -> QPoint:
        """Where a menu of this bed belongs, on the screen."""
        row, frame = self.rows.row_of(bed_id) or 0, self.frame
        bar = self.bar or self.bar_today(bed_id)
        box = frame.line(row) if bar is None else frame.shown(frame.box_of(bar, row))
        return self.viewport().mapToGlobal(QPointF(box.left() + self._look.px(24), box.bottom()).toPoint())

    # moving along

    def show_today(self) -> None:
        left = self._scale.left(self.today - timedelta(days=BEFORE_TODAY))
        self.horizontalScrollBar().setValue(round(left))

    def scroll_days(self, days: int) -> None:
        scroll = self.horizontalScrollBar()
        scroll.setValue(scroll.value() + round(days * self._scale.width))

    def zoom(self, by: int) -> None:
        """Fewer days across, or with `by` below zero more; the first day in sight stays."""
        at = min(max(SPANS.index(self._span) - by, 0), len(SPANS) - 1)
        self._span = SPANS[at]
        self._measure()
        self._ask.start()
        self.viewport().update()

    def _show_row(self, row: int) -> None:
        frame, scroll = self.frame, self.verticalScrollBar()
        top, height = row * frame.row_height, round(frame.body.height())
        if top < scroll.value():
            scroll.setValue(max(0, top - frame.row_height))  # with the heading of the room, or the bed above
        elif top + frame.row_height > scroll.value() + height:
            scroll.setValue(top + frame.row_height - height)

    def _show_bar(self, bar: Bar) -> None:
        first, end = self.frame.days_in_sight()
        if not bar.meets(first, end - timedelta(days=1)):
            self.horizontalScrollBar().setValue(round(self._scale.left(bar.first - timedelta(days=1))))

    def _measure(self) -> None:
        kept = self._scale.day(self.horizontalScrollBar().value())
        origin = self.today - timedelta(days=DAYS_BACK)
        room = max(1, self.viewport().width() - self._look.wide(LEFT))
        self._scale = DayScale(origin, max(room / self._span, self._look.px(LEAST_DAY)))
        frame, across, down = self.frame, self.horizontalScrollBar(), self.verticalScrollBar()
        days, height = DAYS_BACK + DAYS_AHEAD, round(frame.body.height())
        across.setRange(0, max(0, round(self._scale.width * days) - room))
        across.setPageStep(round(self._scale.width * 7))
        across.setSingleStep(round(self._scale.width))
        down.setRange(0, max(0, len(self.rows.rows) * frame.row_height - height))
        down.setPageStep(height)
        down.setSingleStep(frame.row_height)
        if kept >= origin:
            across.setValue(round(self._scale.left(kept)))

    def _restyle(self) -> None:
        self._painter.rebuild()
        self._measure()
        self.viewport().update()

    def _ask_for_days(self) -> None:
        if self.today is _LONG_AGO or not self.isVisible():
            return  # who does not see it may have signed out
        first, end = self.frame.days_in_sight()
        if self._asked is None or first < self._asked[0] or end > self._asked[1]:
            margin = timedelta(days=max(LEAST_MARGIN, (end - first).days))
            self._asked = first - margin, end + margin
            self.days_needed.emit(*self._asked)

    def _say_current(self) -> None:
        bed = self.rows.bed_at(self.rows.row_of(self._bed_id) or 0)
        if bed is None:
            return
        words = bed_words(bed) if self.bar is None else f"{bed_words(bed)}, {bar_words(self.bar)}"
        self.setAccessibleDescription(words)
        if self.hasFocus():
            said = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(said)

    # Qt's own

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._ask.start()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        awake = self.hasFocus()
        sight = Sight(
            self.today,
            self._bed_id if awake or self._fitting is not None else "",
            self._bar_id if awake else "",
            self._fitting,
            self._mouse.drag,
            self._swaps,
        )
        self._painter.paint(QPainter(self.viewport()), self.frame, self._tape, sight)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        self._ask.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._mouse.drag is not None:
            self._mouse.stop()
        elif not press_key(self, Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        bed = self.frame.bed_at(QPointF(event.pos())) if by_mouse else None
        bed_id = self._bed_id if bed is None else bed.bed_id
        if by_mouse:
            bar = self._mouse.bar_at(QPointF(event.pos()))
            self.set_current(bed_id, "" if bar is None else bar.bar_id)
        if bed_id:
            self.menu_requested.emit(bed_id, event.globalPos() if by_mouse else self.place_of(bed_id))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            bar = self._mouse.bar_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if bar is None else bar_words(bar), self.viewport())
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Timeline of the beds"))
        super().changeEvent(event)
