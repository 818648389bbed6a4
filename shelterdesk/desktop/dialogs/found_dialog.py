"""Something that was found and stands on no line of the count."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.forms.ui_found_dialog import Ui_FoundDialog
from shelterdesk.desktop.quantities import packs_hint
from shelterdesk.desktop.stock.command_dialog import CommandDialog, chosen_item, fill_items
from shelterdesk.desktop.stock.words import APART
from shelterdesk.desktop.words import day_text
from shelterdesk.services.count_views import FoundChoices
from shelterdesk.services.counts import AddFound

_A_YEAR = timedelta(days=365)


class FoundDialog(CommandDialog):
    """Asks for an AddFound at the moment given, None for now; `code` is that of the item scanned."""

    def __init__(
        self,
        choices: FoundChoices,
        count_id: str,
        today: date,
        counted_at: datetime | None = None,
        code: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_FoundDialog()
        self.ui.setupUi(self)
        self._choices = choices
        self._count_id = count_id
        self._counted_at = counted_at
        self._item_id: str | None = None
        self.problem_in(self.ui.problem)
        ui = self.ui
        fill_items(ui.item, choices.items)
        ui.expires_on.set_day(today + _A_YEAR)
        ui.item.currentTextChanged.connect(self._item_changed)
        ui.lot.currentIndexChanged.connect(self._check)
        ui.quantity.textChanged.connect(self._check)
        ui.expires.toggled.connect(self._check)
        ui.cancel_button.clicked.connect(self.reject)
        ui.add_button.clicked.connect(self._ask)
        if code:
            ui.item.setCurrentText(code)
        self._item_changed()
        (ui.quantity if self._item_id else ui.item).setFocus()

    def command(self) -> AddFound | None:
        """None while it has no item or no quantity."""
        ui, item_id = self.ui, self._item_id
        quantity = self._quantity()
        if item_id is None or quantity is None or quantity < 0:
            return None
        lot_id = ui.lot.currentData()
        new = lot_id is None
        return AddFound(
            self._count_id,
            item_id,
            quantity,
            lot_id,
            ui.bin.text(),
            ui.batch.text() if new else None,
            ui.expires_on.day() if new and ui.expires.isChecked() else None,
            self._counted_at,
        )

    def _item_changed(self) -> None:
        item_id = chosen_item(self.ui.item)
        if item_id == self._item_id and item_id is not None:
            return
        self._item_id = item_id
        unit = next((item.unit for item in self._choices.items if item.item_id == item_id), "")
        packs = self._choices.packs.get(item_id or "", ())
        self.ui.quantity.measure(unit, packs)
        self.ui.note.setText(packs_hint(packs, unit))
        self.ui.note.setVisible(bool(packs))
        box = self.ui.lot
        box.clear()
        box.addItem(self.tr("A lot nobody knows"), None)
        for lot in self._choices.lots.get(item_id or "", ()):
            about = [lot.batch or "", lot.donor]
            if lot.expires_on is not None:
                about.insert(1, self.tr("until {day}").format(day=day_text(lot.expires_on)))
            about.append(self.tr("since {day}").format(day=day_text(lot.since)))
            box.addItem(APART.join(part for part in about if part), lot.lot_id)
        self._check()

    def _quantity(self) -> Decimal | None:
        return self.ui.quantity.quantity()

    def _check(self) -> None:
        ui, new = self.ui, self.ui.lot.currentData() is None
        for widget in (ui.batch, ui.batch_label, ui.expires, ui.expires_on):
            widget.setVisible(new)
        ui.expires_on.setEnabled(ui.expires.isChecked())
        ui.add_button.setEnabled(self.command() is not None)

    def _ask(self) -> None:
        command = self.command()
        if command is not None:
            self.asked.emit(command)
