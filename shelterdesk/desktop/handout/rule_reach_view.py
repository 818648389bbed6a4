"""Whom a rule is for today, said below its sentence while it is made."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel

from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.errors import Refusal
from shelterdesk.services.entitlements import RuleReach, SaveEntitlement, rule_reach

PAUSE_MS = 250  # after the last change, so that not every letter is a question


class RuleReachView(QObject):
    """Asks a moment after `ask`; an answer to an older question is dropped. A rule that cannot be kept says why."""

    def __init__(self, place: Workplace, label: QLabel, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._label = label
        self._command: SaveEntitlement | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._read)

    def ask(self, command: SaveEntitlement | None) -> None:
        """None: there is no rule yet."""
        if command != self._command:
            self._command = command
            self._label.setText("")
            self._pause.start()

    def _read(self) -> None:
        command = self._command
        if command is None:
            return

        def answer(reach: RuleReach) -> None:
            if command == self._command:
                self._label.setText(self._words(reach))

        def refuse(refusal: Refusal) -> None:
            if command == self._command:
                self._label.setText(say(refusal.text))

        self._place.read(lambda desk: rule_reach(desk, command), answer, refuse, asker=self)

    def _words(self, reach: RuleReach) -> str:
        if not reach.residents:
            return self.tr("Nobody stays here today.")
        words = self.tr("For {people} of the {all} who stay here today. Households: {households}.")
        return words.format(people=reach.people, all=reach.residents, households=reach.households)
