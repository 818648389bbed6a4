"""What someone of a confirmed night was in truth, and why it is said only now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.forms.ui_amend_dialog import Ui_AmendDialog
from shelterdesk.desktop.words import presence_word
from shelterdesk.domain.night_census import Presence


class AmendDialog(QDialog):
    """Emits `wanted` with the presence (None: not on the list) and the reason, and stays until `accept`."""

    wanted = Signal(object, str)

    def __init__(self, label: str, now: Presence | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AmendDialog()
        self.ui.setupUi(self)
        self.ui.title.setText(label)
        for presence in (*Presence, None):
            if presence is not now:
                self.ui.after.addItem(presence_word(presence), "" if presence is None else presence.value)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.amend_button.clicked.connect(self._amend)
        self.ui.after.setFocus()

    def refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)

    def _amend(self) -> None:
        word = str(self.ui.after.currentData())
        self.wanted.emit(Presence(word) if word else None, self.ui.reason.text())
