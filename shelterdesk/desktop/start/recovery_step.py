"""The last step of one's own start: the recovery code is put on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from shelterdesk.desktop.forms.ui_first_start import Ui_FirstStart
from shelterdesk.desktop.start.recovery_sheet import print_sheet, save_sheet
from shelterdesk.desktop.words import say
from shelterdesk.domain.errors import CannotOpen


class RecoveryStep(QObject):
    """Drives the code and the buttons under it; what follows is that the person says they have it."""

    def __init__(self, ui: Ui_FirstStart, window: QWidget) -> None:
        super().__init__(window)
        self._ui, self._window = ui, window
        self._shelter = self._code = ""
        ui.print_button.clicked.connect(self._print)
        ui.save_pdf_button.clicked.connect(self._save)

    def show(self, shelter: str, code: str) -> None:
        self._shelter, self._code = shelter, code
        self._ui.recovery_code.setText(code)

    def _print(self) -> None:
        if print_sheet(self._shelter, self._code, self._window):
            self._is_out()

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the recovery code"), "recovery-code.pdf", "PDF (*.pdf)"
        )
        if not chosen:
            return
        try:
            save_sheet(self._shelter, self._code, Path(chosen))
        except CannotOpen as problem:
            self._ui.problem.setText(say(problem.text))
        else:
            self._is_out()

    def _is_out(self) -> None:
        self._ui.problem.clear()
        self._ui.recovery_kept.setFocus()
