"""One line of words for what is about to be done: a reason, or a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.forms.ui_say_why_dialog import Ui_SayWhyDialog
from shelterdesk.desktop.stock.command_dialog import CommandDialog


class SayWhyDialog(CommandDialog):
    """Asks for what `make` makes of the words typed; `act` is the word of its button.

    A reason is asked for, unless `asks` names something else, which is `known` so far.
    """

    def __init__(
        self,
        title: str,
        act: str,
        make: Callable[[str], object],
        parent: QWidget | None = None,
        *,
        asks: str = "",
        known: str = "",
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_SayWhyDialog()
        self.ui.setupUi(self)
        self._make = make
        self.problem_in(self.ui.problem)
        self.setWindowTitle(title)
        self.ui.title.setText(title)
        self.ui.note_line.hide()
        self.ui.ok_button.setText(act)
        if asks:
            self.ui.reason_label.setText(asks)
            self.ui.reason.setAccessibleName(asks)
        self.ui.reason.setText(known)
        self.ui.reason.selectAll()
        self.ui.reason.textChanged.connect(self._check)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.ok_button.clicked.connect(lambda: self.asked.emit(self._make(self.ui.reason.text())))
        self._check()
        self.ui.reason.setFocus()

    def _check(self) -> None:
        self.ui.ok_button.setEnabled(bool(self.ui.reason.text().strip()))
