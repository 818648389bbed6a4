"""What is done on the timeline: its days are read, bars are taken to other beds and to other days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from shelterdesk.desktop.beds.flow import BedsFlow
from shelterdesk.desktop.timeline.tape_view import TapeView
from shelterdesk.domain.timeline import Bar, Tape


class TapeMoves(QObject):
    """While a bar is taken elsewhere (`dragging`), the beds that fit are lit, and nothing else changes."""

    swap_wanted = Signal(str, str)  # person id, and the bed of the other

    def __init__(self, flow: BedsFlow, tape: TapeView, parent: QObject) -> None:
        super().__init__(parent)
        self._flow, self._tape = flow, tape
        self.dragging = False
        self._asked: tuple[date, date] | None = None
        tape.days_needed.connect(self._read)
        tape.drag_started.connect(self._start)
        tape.drag_ended.connect(self._end)
        tape.move_requested.connect(self._move)
        tape.end_requested.connect(self._change_end)

    def _read(self, first: date, end: date) -> None:
        self._asked = first, end
        self._flow.read_tape(first, end, self._show)

    def _show(self, tape: Tape) -> None:
        """An answer to an older question comes too late."""
        if (tape.first, tape.end) == self._asked:
            self._tape.set_tape(tape)

    def _start(self, bed_id: str) -> None:
        if self._flow.may_place:
            self.dragging = True
            self._flow.choose_for_move(bed_id)

    def _end(self) -> None:
        self._flow.stop_choosing()
        self.dragging = False

    def _move(self, bar: Bar, bed_id: str) -> None:
        if bar.person_id is None or not self._flow.may_place:
            return
        tile = self._flow.tile(bed_id)
        if tile is not None and tile.person_id not in (None, bar.person_id):
            self.swap_wanted.emit(bar.person_id, bed_id)
        else:
            self._flow.move_to(bar.person_id, bed_id)

    def _change_end(self, bar: Bar, day: date) -> None:
        """A household leaves together, as it does from the menus."""
        tile = self._flow.tile(bar.bed_id)
        if bar.person_id is not None and tile is not None and self._flow.may_place:
            self._flow.expect_exit(bar.person_id, day, household=self._flow.household_of(tile) > 1)
