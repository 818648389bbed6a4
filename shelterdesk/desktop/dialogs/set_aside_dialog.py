"""Why a rule of placement is set aside, this once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog
from shelterdesk.desktop.forms.ui_set_aside_dialog import Ui_SetAsideDialog


class SetAsideDialog(FittingDialog):
    """Accepted only with a reason; then `reason` holds it. `sentence` is what the rule says.

    With `holding` it is asked for a bed that is kept, not given.
    """

    def __init__(self, sentence: str, parent: QWidget | None = None, *, holding: bool = False) -> None:
        super().__init__(parent)
        self.ui = Ui_SetAsideDialog()
        self.ui.setupUi(self)
        self.ui.sentence.setText(sentence)
        if holding:
            self._say_hold()
        self.ui.reason.setAccessibleDescription(self.ui.hint.text())
        self.ui.reason.textChanged.connect(self._check)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.place_button.clicked.connect(self.accept)
        self.ui.reason.setFocus()
        self._check()

    @property
    def reason(self) -> str:
        return self.ui.reason.text().strip()

    def _say_hold(self) -> None:
        ui, words = self.ui, self.tr("Hold anyway")
        self.setWindowTitle(words)
        ui.title.setText(words)
        ui.place_button.setText(words)
        ui.hint.setText(self.tr("One line, without names. It stays in the audit trail."))

    def _check(self) -> None:
        self.ui.place_button.setEnabled(bool(self.reason))
