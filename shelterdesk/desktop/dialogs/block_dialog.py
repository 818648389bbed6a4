"""A bed out of service: why, from when, and when it is back, where the menu has not the reason or the days."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.forms.ui_block_dialog import Ui_BlockDialog


class BlockDialog(QDialog):
    """Accepted only with a reason. `first` offered is the earliest day; `until` is None where nobody knows."""

    def __init__(self, bed_code: str, first: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_BlockDialog()
        self.ui.setupUi(self)
        self.ui.title.setText(self.tr("Bed {code}").format(code=bed_code))
        self.ui.first.set_day(first)
        self.ui.first.setMinimumDate(self.ui.first.date())
        self.ui.reason.textChanged.connect(self._check)
        self.ui.first.dateChanged.connect(self._follow)
        self.ui.known.toggled.connect(self.ui.until.setEnabled)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.block_button.clicked.connect(self.accept)
        self.ui.reason.setFocus()
        self._follow()
        self._check()

    @property
    def reason(self) -> str:
        return self.ui.reason.text().strip()

    @property
    def first(self) -> date:
        return self.ui.first.day()

    @property
    def until(self) -> date | None:
        """The first day in service again."""
        return self.ui.until.day() if self.ui.known.isChecked() else None

    def _follow(self) -> None:
        """It comes back after it went."""
        after = self.first + timedelta(days=1)
        self.ui.until.setMinimumDate(self.ui.first.date().addDays(1))
        if self.ui.until.day() < after:
            self.ui.until.set_day(after)

    def _check(self) -> None:
        self.ui.block_button.setEnabled(bool(self.reason))
