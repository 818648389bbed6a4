"""Who stands at the desk: what is scanned, typed or chosen from a list."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit

from shelterdesk.desktop.handout.choosing_view import ChoosingView
from shelterdesk.desktop.handout.flow import Flow
from shelterdesk.desktop.handout.questions import Questions
from shelterdesk.desktop.handout.stage import Stage

ENOUGH_LETTERS = 3
TYPING_PAUSE_MS = 120  # longer than a whole scan takes, so that no part of a code is looked for


class Finding(QObject):
    """Takes what `field` holds to `flow`; `give_wanted` when Enter finds nothing to look for."""

    give_wanted = Signal()

    def __init__(
        self, flow: Flow, field: QLineEdit, choosing: ChoosingView, questions: Questions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._flow, self._field, self._choosing, self._questions = flow, field, choosing, questions
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        field.textEdited.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self._suggest)
        choosing.chosen.connect(self._chosen)

    def scan(self, code: str) -> None:
        if not self._questions.take_scan(code) and QApplication.activeModalWidget() is None:
            self._pause.stop()
            self._field.clear()
            self._flow.look_for(code)

    def enter(self) -> None:
        """What is being typed is answered now: a suggestion for it that came later would undo the answer."""
        self._pause.stop()
        typed = self._field.text().strip()
        if self._flow.stage is Stage.CHOOSING and typed == self._flow.typed:
            self._choosing.choose()
        elif typed:
            self._flow.look_for(typed)
        else:
            self.give_wanted.emit()

    def skip(self) -> None:
        """Nobody, for now."""
        self._pause.stop()
        self._field.clear()
        self._flow.skip()
        self._field.setFocus()

    def _chosen(self, person_id: str) -> None:
        self._pause.stop()
        self._flow.open(person_id)

    def _suggest(self) -> None:
        typed = self._field.text().strip()
        if len(typed) >= ENOUGH_LETTERS:
            self._flow.suggest(typed)
        elif self._flow.stage is Stage.CHOOSING:
            self._flow.skip()
