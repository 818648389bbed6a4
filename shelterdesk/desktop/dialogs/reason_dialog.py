"""One question with its reasons: why something is taken back, given anyway, or not taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog
from shelterdesk.desktop.forms.ui_reason_dialog import Ui_ReasonDialog


@dataclass(frozen=True, slots=True)
class Question:
    """`what` it is about; `hint` says what follows; `reasons` are offered, and another may be typed."""

    title: str
    what: str
    asks: str
    hint: str
    reasons: Sequence[str]
    answer: str  # the word of the button


class ReasonDialog(FittingDialog):
    """Accepted only with a reason; then `reason` holds it."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReasonDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(question.answer)
        self.ui.title.setText(question.title)
        self.ui.what.setText(question.what)
        self.ui.what.setVisible(bool(question.what))
        self.ui.reason_label.setText(question.asks)
        self.ui.reason.setAccessibleName(question.asks)
        self.ui.note.setText(question.hint)
        self.ui.void_button.setText(question.answer)
        self.ui.reason.addItems(question.reasons)
        self.ui.reason.editTextChanged.connect(self._check)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.void_button.clicked.connect(self.accept)
        self.ui.reason.setFocus()

    @property
    def reason(self) -> str:
        return self.ui.reason.currentText().strip()

    def _check(self) -> None:
        self.ui.void_button.setEnabled(bool(self.reason))
