"""A grant: its donor, reference, budget and days; a new one, or what one is from now on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.receive_dialog import CURRENCIES
from shelterdesk.desktop.forms.ui_grant_dialog import Ui_GrantDialog
from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.stock.command_dialog import CommandDialog, fill_words
from shelterdesk.domain.grants import Terms
from shelterdesk.persistence.queries.money import GrantFacts
from shelterdesk.services.grants import EditGrant, PutGrant

_A_YEAR = timedelta(days=365)


class GrantDialog(CommandDialog):
    """Asks for a PutGrant, or for an EditGrant of `known`, whose donor stays."""

    def __init__(
        self,
        donors: Sequence[str],
        today: date,
        known: GrantFacts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_GrantDialog()
        self.ui.setupUi(self)
        self._known = known
        self.problem_in(self.ui.problem)
        self._fill(donors, today)
        self._connect()
        self._check()
        (self.ui.donor if known is None else self.ui.budget).setFocus()

    def command(self) -> PutGrant | EditGrant | None:
        """What the form says; None while it names no donor, or a budget that is no number."""
        ui = self.ui
        typed, donor = ui.budget.text().strip(), ui.donor.currentText().strip()
        budget = parse_number(typed) if typed else None
        if not donor or (typed and budget is None):
            return None
        currency = ui.currency.currentText().strip() or None
        starts = ui.starts_on.day() if ui.starts.isChecked() else None
        ends = ui.ends_on.day() if ui.ends.isChecked() else None
        terms, known = Terms(ui.reference.text(), currency, budget, starts, ends), self._known
        return PutGrant(donor, terms) if known is None else EditGrant(known.grant_id, known.version, terms)

    def _fill(self, donors: Sequence[str], today: date) -> None:
        ui, known = self.ui, self._known
        title = self.tr("New grant") if known is None else self.tr("Change the grant")
        ui.title.setText(title)
        self.setWindowTitle(title)
        ui.note_line.hide()
        fill_words(ui.donor, donors, "" if known is None else known.donor)
        fill_words(ui.currency, ("", *CURRENCIES), "" if known is None else known.terms.currency or "")
        ui.starts_on.set_day(today)
        ui.ends_on.set_day(today + _A_YEAR)
        if known is not None:
            ui.donor.setEnabled(False)
            ui.reference.setText(known.reference)
            ui.budget.setText("" if known.terms.budget is None else number_text(known.terms.budget))
            for box, field, day in (
                (ui.starts, ui.starts_on, known.terms.starts_on),
                (ui.ends, ui.ends_on, known.terms.ends_on),
            ):
                box.setChecked(day is not None)
                if day is not None:
                    field.set_day(day)
        ui.starts_on.setEnabled(ui.starts.isChecked())
        ui.ends_on.setEnabled(ui.ends.isChecked())

    def _connect(self) -> None:
        ui = self.ui
        ui.donor.editTextChanged.connect(self._check)
        ui.budget.textChanged.connect(self._check)
        ui.starts.toggled.connect(ui.starts_on.setEnabled)
        ui.ends.toggled.connect(ui.ends_on.setEnabled)
        ui.cancel_button.clicked.connect(self.reject)
        ui.ok_button.clicked.connect(self._ask)

    def _check(self) -> None:
        self.ui.ok_button.setEnabled(self.command() is not None)

    def _ask(self) -> None:
        command = self.command()
        if command is not None:
            self.asked.emit(command)
