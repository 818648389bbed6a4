"""What one person may write off on a day at a site without a second one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.receive_dialog import CURRENCIES
from shelterdesk.desktop.forms.ui_limit_dialog import Ui_LimitDialog
from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.stock.command_dialog import CommandDialog, fill_words
from shelterdesk.domain.write_offs import Limit
from shelterdesk.services.write_off_limits import SetLimit


class LimitDialog(CommandDialog):
    """Asks for a SetLimit of a site."""

    def __init__(
        self, site_id: str, limit: Limit | None, currency: str, parent: QWidget | None = None
    ) -> None:
        """`currency` is proposed where none was set."""
        super().__init__(parent)
        self.ui = Ui_LimitDialog()
        self.ui.setupUi(self)
        self._site_id = site_id
        self.problem_in(self.ui.problem)
        ui = self.ui
        ui.title.setText(self.tr("Limit of write-offs"))
        ui.note_line.setText(
            self.tr(
                "What a person writes off on one day above this waits until a second person approves it. "
                "What has no rate, or no known worth and no quantity here, waits too."
            )
        )
        fill_words(ui.currency, dict.fromkeys((currency, *CURRENCIES)), limit.currency if limit else currency)
        if limit is not None:
            ui.amount.setText("" if limit.amount is None else number_text(limit.amount))
            ui.quantity.setText("" if limit.quantity is None else number_text(limit.quantity))
        for field in (ui.amount, ui.quantity):
            field.textChanged.connect(self._check)
        ui.cancel_button.clicked.connect(self.reject)
        ui.ok_button.clicked.connect(self._ask)
        ui.amount.setFocus()

    def command(self) -> SetLimit | None:
        """What the form says; None while it holds what is no number."""
        ui = self.ui
        amount, quantity = parse_number(ui.amount.text()), parse_number(ui.quantity.text())
        if (amount is None and ui.amount.text().strip()) or (quantity is None and ui.quantity.text().strip()):
            return None
        return SetLimit(self._site_id, ui.currency.currentText(), amount, quantity)

    def _check(self) -> None:
        self.ui.ok_button.setEnabled(self.command() is not None)

    def _ask(self) -> None:
        command = self.command()
        if command is not None:
            self.asked.emit(command)
