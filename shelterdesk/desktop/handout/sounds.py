"""How the desk sounds: one tone for yes, two for no, three for someone nobody knows; the card says it too."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

BETWEEN_MS = 160


class Outcome(Enum):
    """How a scan, or a giving, went. The value is how often it sounds."""

    GOOD = 1  # something is due, or was given
    REFUSED = 2
    UNKNOWN = 3


class Sounds(QObject):
    """`on` says whether anything is to be heard; `tone` makes one, by how it went."""

    def __init__(
        self,
        parent: QObject,
        on: Callable[[], bool] = lambda: True,
        tone: Callable[[Outcome], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._on = on
        self._tone = tone or play_tone

    def play(self, outcome: Outcome) -> None:
        if self._on():
            for turn in range(outcome.value):
                QTimer.singleShot(turn * BETWEEN_MS, self, lambda: self._tone(outcome))


def play_tone(outcome: Outcome) -> None:
    """Windows has a sound of its own for each; elsewhere it is the one that every system has."""
    if sys.platform == "win32":
        import winsound

        kinds = {
            Outcome.GOOD: winsound.MB_OK,
            Outcome.REFUSED: winsound.MB_ICONHAND,
            Outcome.UNKNOWN: winsound.MB_ICONQUESTION,
        }
        winsound.MessageBeep(kinds[outcome])
    else:
        QApplication.beep()
