"""Time that passes while the beds are looked at: waits grow, holds run out, days turn."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.beds.flow import BedsFlow
from shelterdesk.desktop.widgets.waiting_panel import WaitingPanel

TICK_MS = 30_000
TICKS_TO_REFRESH = 10


class Passing(QObject):
    """Reads the board of `flow` anew when it has changed by itself, and tells `panel` what time it is."""

    def __init__(self, flow: BedsFlow, panel: WaitingPanel, page: QWidget) -> None:
        super().__init__(page)
        self._flow, self._panel, self._page = flow, panel, page
        self._ticks = 0
        self._turn = QTimer(self, singleShot=True)
        self._tick = QTimer(self, interval=TICK_MS)
        self._turn.timeout.connect(flow.refresh)
        self._tick.timeout.connect(self._time_passes)
        flow.loaded.connect(self._mind_the_turn)
        self._tick.start()

    def _mind_the_turn(self) -> None:
        """Be there when a hold runs out."""
        self._turn.stop()
        board = self._flow.board
        if board is not None and board.changes_at is not None:
            left = int((board.changes_at - self._flow.now).total_seconds() * 1000) + 1
            self._turn.start(max(0, min(left, TICK_MS * TICKS_TO_REFRESH)))

    def _time_passes(self) -> None:
        """Waiting times grow; now and then the board is read anew, since days turn as well."""
        self._ticks += 1
        if self._page.isVisible() and self._flow.board is not None:
            self._panel.set_waiting(self._flow.board.waiting, self._flow.now)
            turned = self._flow.board.changes_at  # a computer that slept wakes up after its timers
            if self._ticks % TICKS_TO_REFRESH == 0 or (turned is not None and turned <= self._flow.now):
                self._flow.refresh()
