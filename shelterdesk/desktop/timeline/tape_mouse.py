"""The mouse on the tape: a click chooses, a bar is taken to another bed, its end to another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from shelterdesk.desktop.timeline.tape_drag import Drag, Grip, may_drag
from shelterdesk.domain.timeline import Bar

if TYPE_CHECKING:
    from shelterdesk.desktop.timeline.tape_view import TapeView


class TapeMouse:
    """`drag` is what is under way; it is told to the view only when the button is let go."""

    def __init__(self, view: TapeView) -> None:
        self._view = view
        self.drag: Drag | None = None

    def bar_at(self, where: QPointF) -> Bar | None:
        view = self._view
        frame, bed = view.frame, view.frame.bed_at(where)
        if bed is None or where.x() < frame.left:
            return None
        row = view.rows.row_of(bed.bed_id) or 0
        return next((bar for bar in view.bars(bed.bed_id) if frame.box_of(bar, row).contains(where)), None)

    def press(self, event: QMouseEvent) -> None:
        view, where = self._view, event.position()
        bed = view.frame.bed_at(where)
        if bed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        bar = self.bar_at(where)
        view.set_current(bed.bed_id, "" if bar is None else bar.bar_id)
        if bar is not None and may_drag(bar):
            self.drag = Drag(bar, view.frame.grip(bar, where), where)

    def move(self, event: QMouseEvent) -> None:
        view, where = self._view, event.position()
        if self.drag is None:
            bar = self.bar_at(where)
            at_end = bar is not None and may_drag(bar) and view.frame.grip(bar, where) is Grip.END
            view.viewport().setCursor(Qt.CursorShape.SizeHorCursor if at_end else Qt.CursorShape.ArrowCursor)
            return
        bed, before = view.frame.bed_at(where), self.drag
        day = max(view.today, view.frame.day_at(where))
        self.drag = before.to(where, day, "" if bed is None else bed.bed_id)
        if self.drag.moved and not before.moved and before.grip is Grip.BODY:
            view.drag_started.emit(before.bar.bed_id)
        view.viewport().update()

    def release(self, event: QMouseEvent) -> None:
        view, bed = self._view, self._view.frame.bed_at(event.position())
        drag, self.drag = self.drag, None
        if drag is not None and drag.moved:
            if drag.moves:
                view.move_requested.emit(drag.bar, drag.bed_id)
            elif drag.stretches:
                view.end_requested.emit(drag.bar, drag.day)
            view.drag_ended.emit()
        elif bed is not None and event.button() is Qt.MouseButton.LeftButton:
            view.activated.emit(bed.bed_id)
        view.viewport().update()

    def stop(self) -> None:
        """Let go of a bar as if it had never been taken."""
        self.drag = None
        self._view.drag_ended.emit()
        self._view.viewport().update()
