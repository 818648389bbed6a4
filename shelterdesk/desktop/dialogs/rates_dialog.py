"""Exchange rates by date: those that are known, and a new one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.receive_dialog import CURRENCIES
from shelterdesk.desktop.forms.ui_rates_dialog import Ui_RatesDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.text_rows_model import TextRowsModel
from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.stock.command_dialog import CommandDialog, fill_words
from shelterdesk.desktop.widgets.tables import dress_rows
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.rates import BRIDGE
from shelterdesk.persistence.queries.money import RateLine
from shelterdesk.services.exchange_rates import DropRate, SaveRate


class RatesDialog(CommandDialog):
    """Asks for a SaveRate or, by `drop_asked`, a DropRate; stays open for the next one."""

    drop_asked = Signal(object)

    def __init__(
        self,
        look: Look,
        lines: Sequence[RateLine],
        today: date,
        may_edit: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_RatesDialog()
        self.ui.setupUi(self)
        self._lines: tuple[RateLine, ...] = ()
        self._model = TextRowsModel(self)
        self.problem_in(self.ui.problem)
        ui = self.ui
        ui.title.setText(self.tr("Exchange rates"))
        ui.note_line.setText(
            self.tr("The latest rate on or before a day is used. Two currencies without one meet in USD.")
        )
        fill_words(ui.currency, CURRENCIES, CURRENCIES[0])
        fill_words(ui.against, CURRENCIES, BRIDGE)
        ui.day.set_day(today)
        dress_rows(ui.rates, self._model, look, 3)
        ui.cancel_button.hide()  # what is added is kept at once: there is nothing to think better of
        entered: tuple[QWidget, ...] = (
            *(ui.currency, ui.currency_label, ui.equals, ui.rate, ui.rate_label, ui.against),
            *(ui.day, ui.day_label, ui.source, ui.source_label, ui.save_button, ui.drop_button),
        )
        for widget in entered:
            widget.setVisible(may_edit)
        ui.save_button.setDefault(may_edit)
        for field in (ui.rate, ui.source):
            field.textChanged.connect(self._check)
        ui.rates.selectionModel().selectionChanged.connect(self._check)
        ui.save_button.clicked.connect(self._ask)
        ui.drop_button.clicked.connect(self._drop)
        ui.ok_button.clicked.connect(self.accept)
        self.show_rates(lines)
        (ui.rate if may_edit else ui.rates).setFocus()

    def show_rates(self, lines: Sequence[RateLine]) -> None:
        """These now; what is being typed stays."""
        self._lines = tuple(lines)
        heads = (self.tr("Day"), self.tr("Rate"), self.tr("Currencies"), self.tr("Source"))
        rows = [
            (
                day_text(line.rate.day),
                number_text(line.rate.rate),
                f"1 {line.rate.currency} → {line.rate.against}",
                line.rate.source,
            )
            for line in lines
        ]
        self._model.set_rows(heads, rows)
        self._check()

    def begin_anew(self) -> None:
        """What was typed of a rate was kept; the next one."""
        self.ui.rate.clear()
        self.ui.problem.hide()
        self.ui.rate.setFocus()

    def command(self) -> SaveRate | None:
        """What the form says; None while the rate is no number, or its source is missing."""
        ui, rate = self.ui, parse_number(self.ui.rate.text())
        if rate is None or rate <= 0 or not ui.source.text().strip():
            return None
        currency, against = ui.currency.currentText(), ui.against.currentText()
        return SaveRate(currency, against, ui.day.day(), rate, ui.source.text())

    def _check(self) -> None:
        self.ui.save_button.setEnabled(self.command() is not None)
        self.ui.drop_button.setEnabled(self.ui.rates.currentIndex().isValid())

    def _ask(self) -> None:
        command = self.command()
        if command is not None:
            self.asked.emit(command)

    def _drop(self) -> None:
        row = self.ui.rates.currentIndex().row()
        if 0 <= row < len(self._lines):
            self.drop_asked.emit(DropRate(self._lines[row].rate_id))
