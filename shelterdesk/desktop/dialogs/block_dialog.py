"""Why a bed is out of service, where no usual reason is the one."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.forms.ui_block_dialog import Ui_BlockDialog


class BlockDialog(QDialog):
    """Accepted only with a reason; then `reason` holds it."""

    def __init__(self, bed_code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_BlockDialog()
        self.ui.setupUi(self)
        self.ui.title.setText(self.tr("Bed {code}").format(code=bed_code))
        self.ui.reason.textChanged.connect(self._check)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.block_button.clicked.connect(self.accept)
        self.ui.reason.setFocus()
        self._check()

    @property
    def reason(self) -> str:
        return self.ui.reason.text().strip()

    def _check(self) -> None:
        self.ui.block_button.setEnabled(bool(self.reason))
