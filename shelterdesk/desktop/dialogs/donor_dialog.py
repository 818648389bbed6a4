"""A donor who is not in the list yet, or a new grant of one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.forms.ui_donor_dialog import Ui_DonorDialog
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.services.donors import AddDonor


class DonorDialog(CommandDialog):
    """Asks for an AddDonor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DonorDialog()
        self.ui.setupUi(self)
        self.problem_in(self.ui.problem)
        self.ui.name.textChanged.connect(self._check)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.add_button.clicked.connect(self._ask)
        self._check()
        self.ui.name.setFocus()

    def _check(self) -> None:
        self.ui.add_button.setEnabled(bool(self.ui.name.text().strip()))

    def _ask(self) -> None:
        self.asked.emit(AddDonor(self.ui.name.text(), self.ui.reference.text()))
