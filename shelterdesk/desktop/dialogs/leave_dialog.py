"""The day on which someone is expected to leave, where it is none of the usual ones."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.forms.ui_leave_dialog import Ui_LeaveDialog


class LeaveDialog(QDialog):
    """Offers `today` (at the site) and later; `day` is the one chosen. `heading`: where it is not about leaving."""

    def __init__(
        self,
        label: str,
        today: date,
        until: date | None,
        parent: QWidget | None = None,
        heading: str = "",
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_LeaveDialog()
        self.ui.setupUi(self)
        self.ui.title.setText(label)
        if heading:
            self.setWindowTitle(heading)
        shown = max(today, until or today)
        self.ui.day.setMinimumDate(QDate(today.year, today.month, today.day))
        self.ui.day.setDate(QDate(shown.year, shown.month, shown.day))
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.leave_button.clicked.connect(self.accept)
        self.ui.day.setFocus()

    @property
    def day(self) -> date:
        chosen = self.ui.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())
