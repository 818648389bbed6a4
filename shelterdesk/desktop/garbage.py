"""Python's garbage is collected on the GUI thread only, since a widget may be part of it."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_AGAIN = 500  # ms


class Garbage(QObject):
    """Takes the collector of reference cycles into its own hands from `start` to `stop`.

    Left to itself it runs in whichever thread makes the most objects. A window that is part of a cycle would
    then be destroyed on a background thread, while Qt waits for that thread: the program stands still.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN)
        self._timer.timeout.connect(self._collect_what_is_due)

    def start(self) -> None:
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Collect what is left, here and now, and give the collector back."""
        self._timer.stop()
        gc.collect()
        gc.enable()

    def _collect_what_is_due(self) -> None:
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [
            age for age, (count, limit) in enumerate(zip(counts, thresholds, strict=True)) if count > limit
        ]
        if due:
            gc.collect(max(due))
