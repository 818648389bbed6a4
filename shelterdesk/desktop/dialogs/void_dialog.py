"""Why a hand-out is taken back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog
from shelterdesk.desktop.forms.ui_void_dialog import Ui_VoidDialog


class VoidDialog(FittingDialog):
    """Accepted only with a reason; then `reason` holds it."""

    def __init__(self, label: str, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_VoidDialog()
        self.ui.setupUi(self)
        self.ui.title.setText(self.tr("Take back from {name}").format(name=label))
        self.ui.what.setText(what)
        self.ui.reason.addItems(
            [
                self.tr("Wrong person"),
                self.tr("Wrong item"),
                self.tr("Brought back"),
                self.tr("Not taken along"),
            ]
        )
        self.ui.reason.editTextChanged.connect(self._check)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.void_button.clicked.connect(self.accept)
        self.ui.reason.setFocus()

    @property
    def reason(self) -> str:
        return self.ui.reason.currentText().strip()

    def _check(self) -> None:
        self.ui.void_button.setEnabled(bool(self.reason))
