"""Goods that come in: what, how much, whose money, until when. What was so the last time is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shelterdesk.desktop.dialogs.fitting import scroll_fields
from shelterdesk.desktop.forms.ui_receive_dialog import Ui_ReceiveDialog
from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.stock.command_dialog import CommandDialog, chosen_item, fill_items, fill_words
from shelterdesk.desktop.stock.documents.words import source_word
from shelterdesk.desktop.stock.words import APART, grant_words, quantity_words
from shelterdesk.desktop.words import unit_word
from shelterdesk.domain.documents import ReceiptSource
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.catalogue import GrantLine
from shelterdesk.services.stock import Receive, ReceiveLine
from shelterdesk.services.stock_choices import StockChoices

CURRENCIES = ("EUR", "USD", "AWG", "XCG", "DOP", "GYD", "TTD", "CHF")
_A_YEAR = timedelta(days=365)


class ReceiveDialog(CommandDialog):
    """Asks for a Receive of all lines of one delivery; `donor_requested` where the donor is not in the list yet.

    A scan after a line that is whole begins the next one.
    """

    donor_requested = Signal()

    def __init__(
        self,
        store_id: str,
        choices: StockChoices,
        today: date,
        item_id: str = "",
        may_add_donor: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ReceiveDialog()
        self.ui.setupUi(self)
        self._store_id = store_id
        self._choices = choices
        self._today = today
        self._item_id: str | None = None
        self._lines: list[ReceiveLine] = []  # of the same delivery, before the one in the fields
        self.problem_in(self.ui.problem)
        for hidden in (self.ui.reason, self.ui.reason_label):
            hidden.hide()  # until a grant asks for one
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            scroll_fields(outer, self.ui.fields)
        self._fill(may_add_donor)
        self._connect()
        if item_id:
            self.ui.item.setCurrentIndex(self.ui.item.findData(item_id))
        self._item_changed()
        (self.ui.quantity if self._item_id else self.ui.item).setFocus()

    def ask_reason(self) -> None:
        for shown in (self.ui.reason, self.ui.reason_label):
            shown.show()
        self.ui.reason.setFocus()

    def take_scan(self, code: str) -> None:
        """The item with this code, if there is one."""
        item = self._choices.item_coded(code)
        if item is None:
            self.refuse(text("No item has the code {code}.", code=code))
            return
        self.ui.problem.hide()
        completer = self.ui.item.completer()
        popup = None if completer is None else completer.popup()
        if popup is not None:
            popup.hide()  # what the letters of the scan brought up would take the quantity
        self.add_line()
        self.ui.item.setCurrentIndex(self.ui.item.findData(item.item_id))
        self.ui.quantity.setFocus()

    def add_line(self) -> None:
        """Put the line aside that is in the fields, if it is whole, and make ready for the next."""
        line, ui = self._line(), self.ui
        if line is None:
            return
        self._lines.append(line)
        ui.item.setCurrentIndex(-1)
        ui.item.clearEditText()
        for field in (ui.quantity, ui.batch, ui.cost):
            field.clear()
        ui.expires.setChecked(False)
        ui.item.setFocus()
        self._check()

    def show_grants(self, grants: Sequence[GrantLine], chosen: str | None) -> None:
        """Offer these, one of them chosen."""
        box = self.ui.grant
        box.clear()
        box.addItem(self.tr("Not known"), None)
        for grant in grants:
            box.addItem(grant_words(grant), grant.grant_id)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def command(self) -> Receive | None:
        """What the form says; None while a line has no item or no quantity, or a cost that is no number."""
        ui, line = self.ui, self._line()
        begun = bool(ui.item.currentText().strip() or ui.quantity.text().strip())
        lines = (*self._lines, *([] if line is None else [line]))
        if not lines or (line is None and begun):
            return None
        source = ReceiptSource(ui.source.currentData())
        return Receive(self._store_id, lines, source, ui.supplier.text(), reason=ui.reason.text())

    def _line(self) -> ReceiveLine | None:
        """The line in the fields."""
        ui = self.ui
        quantity, cost = self._quantity(), parse_number(ui.cost.text())
        if self._item_id is None or quantity is None or (cost is None and ui.cost.text().strip()):
            return None
        return ReceiveLine(
            item_id=self._item_id,
            quantity=quantity,
            grant_id=ui.grant.currentData(),
            unit_cost=cost,
            currency=None if cost is None else ui.currency.currentText(),
            expires_on=ui.expires_on.day() if ui.expires.isChecked() else None,
            batch=ui.batch.text(),
            bin=ui.bin.text(),
        )

    def _fill(self, may_add_donor: bool) -> None:
        ui = self.ui
        fill_items(ui.item, self._choices.items)
        self.show_grants(self._choices.grants, None)
        used = dict.fromkeys(last.currency for last in self._choices.last.values() if last.currency)
        fill_words(ui.currency, dict.fromkeys((*used, *CURRENCIES)), next(iter(used), CURRENCIES[0]))
        for source in (ReceiptSource.PURCHASE, ReceiptSource.DONATION):
            ui.source.addItem(source_word(source), source.value)
        ui.expires_on.set_day(self._today + _A_YEAR)
        ui.expires_on.setEnabled(False)
        ui.donor_button.setVisible(may_add_donor)

    def _connect(self) -> None:
        ui = self.ui
        ui.item.currentTextChanged.connect(self._item_changed)
        ui.grant.currentIndexChanged.connect(self._grant_changed)
        ui.quantity.textChanged.connect(self._check)
        ui.unit.currentIndexChanged.connect(self._unit_changed)
        ui.cost.textChanged.connect(self._check)
        ui.expires.toggled.connect(ui.expires_on.setEnabled)
        ui.expires.toggled.connect(self._check)
        ui.expires_on.dateChanged.connect(self._check)
        ui.donor_button.clicked.connect(self.donor_requested)
        ui.more_button.clicked.connect(self.add_line)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.add_line)
        ui.cancel_button.clicked.connect(self.reject)
        ui.receive_button.clicked.connect(self._ask)

    def _item_changed(self) -> None:
        item_id = chosen_item(self.ui.item)
        if item_id == self._item_id and item_id is not None:
            return
        self._item_id = item_id
        ui, item = self.ui, None if item_id is None else self._choices.item(item_id)
        ui.unit.clear()
        if item is not None:
            ui.unit.addItem(unit_word(item.unit), Decimal(1))
            for pack in self._choices.packs.get(item.item_id, ()):
                ui.unit.addItem(f"{pack.name} ({quantity_words(pack.quantity, item.unit)})", pack.quantity)
            self._suggest_expiry(item.shelf_life_days)
            self._as_the_last_time(item.item_id)
        ui.unit.setEnabled(ui.unit.count() > 1)
        self._unit_changed()

    def _unit_changed(self) -> None:
        """Where a pack is chosen beside it, the number is of that pack."""
        item = None if self._item_id is None else self._choices.item(self._item_id)
        packs = (
            ()
            if item is None or self.ui.unit.currentIndex() > 0
            else self._choices.packs.get(item.item_id, ())
        )
        self.ui.quantity.measure("" if item is None else item.unit, packs)
        self._check()

    def _suggest_expiry(self, days: int | None) -> None:
        """How long an item keeps says until when; what the packing says is to be typed over it."""
        ui = self.ui
        ui.expires.setChecked(days is not None)
        ui.expires_on.set_day(self._today + (_A_YEAR if days is None else timedelta(days=days)))

    def _as_the_last_time(self, item_id: str) -> None:
        last, ui = self._choices.last.get(item_id), self.ui
        if last is None:
            return
        ui.grant.setCurrentIndex(max(0, ui.grant.findData(last.grant_id)))
        ui.cost.setText("" if last.unit_cost is None else number_text(last.unit_cost))
        if last.currency is not None:
            ui.currency.setCurrentText(last.currency)

    def _grant_changed(self) -> None:
        """Another donor's goods have another cost: the one filled in from the last time goes."""
        chosen = self.ui.grant.currentData()
        last = self._choices.last.get(self._item_id or "")
        if last is not None and chosen != last.grant_id and not self.ui.cost.isModified():
            self.ui.cost.clear()
        grant = next((grant for grant in self._choices.grants if grant.grant_id == chosen), None)
        if grant is not None and grant.currency is not None:
            self.ui.currency.setCurrentText(grant.currency)

    def _quantity(self) -> Decimal | None:
        typed = self.ui.quantity.quantity()
        pack: Decimal | None = self.ui.unit.currentData()
        return typed * pack if typed is not None and typed > 0 and pack is not None else None

    def _check(self) -> None:
        ui = self.ui
        ui.receive_button.setEnabled(self.command() is not None)
        ui.more_button.setEnabled(self._line() is not None)
        ui.note.setText(self._note())
        ui.note.setVisible(bool(ui.note.text()))

    def _note(self) -> str:
        said = [self._so_far(), self._about_line()]
        return "\n".join(words for words in said if words)

    def _so_far(self) -> str:
        """The lines of the delivery that are put aside."""
        if not self._lines:
            return ""
        names = {item.item_id: item for item in self._choices.items}
        each = (
            f"{names[line.item_id].name} {quantity_words(line.quantity, names[line.item_id].unit)}"
            for line in self._lines
        )
        return self.tr("With it: {lines}").format(lines=APART.join(each))

    def _about_line(self) -> str:
        ui, quantity = self.ui, self._quantity()
        if ui.expires.isChecked() and ui.expires_on.day() < self._today:
            return self.tr("This has expired: it will lie there, but it cannot be given.")
        item = None if self._item_id is None else self._choices.item(self._item_id)
        if item is None:
            return ""
        said = []
        if quantity is not None and str(quantity) != ui.quantity.text().strip():
            said.append(self.tr("That is {quantity}.").format(quantity=quantity_words(quantity, item.unit)))
        if self._is_suggested(item.shelf_life_days):
            words = self.tr(
                "It keeps for about {days} days, so this date is a guess: the label says the day."
            )
            said.append(words.format(days=item.shelf_life_days))
        return " ".join(said)

    def _is_suggested(self, days: int | None) -> bool:
        ui = self.ui
        return (
            days is not None
            and ui.expires.isChecked()
            and ui.expires_on.day() == self._today + timedelta(days=days)
        )

    def _ask(self) -> None:
        command = self.command()
        if command is not None:
            self.asked.emit(command)
