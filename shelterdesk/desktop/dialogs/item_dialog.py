"""One item of the catalogue: a new one, or one that is changed."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.fitting import scroll_fields
from shelterdesk.desktop.forms.ui_item_dialog import Ui_ItemDialog
from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.quantities import parse_quantity
from shelterdesk.desktop.stock.command_dialog import CommandDialog, chosen_unit, fill_units, fill_words
from shelterdesk.desktop.words import say
from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.domain.sectors import INDICATORS, indicator_text
from shelterdesk.persistence.queries.catalogue import CatalogueLine
from shelterdesk.services.catalogue import AddItem, EditItem, RetireItem
from shelterdesk.services.stock_choices import StockChoices

FIRST_UNITS = ("piece", "kit", "set", "kg", "litre")


class ItemDialog(CommandDialog):
    """Asks for an AddItem, or for an EditItem of `item`; `retire_asked` with a RetireItem.

    Without a store nothing is said of a minimum there.
    """

    retire_asked = Signal(object)

    def __init__(
        self,
        store_id: str | None,
        choices: StockChoices,
        item: CatalogueLine | None = None,
        minimum: Decimal | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ItemDialog()
        self.ui.setupUi(self)
        scroll_fields(self.ui.outer, self.ui.fields)  # large text needs more than a low screen has
        self._store_id = store_id
        self._item = item
        self._packs = () if item is None else choices.packs.get(item.item_id, ())
        self.problem_in(self.ui.problem)
        ui = self.ui
        units = dict.fromkeys((*choices.units, *FIRST_UNITS))
        fill_units(ui.unit, units, next(iter(units)) if item is None else item.unit)
        known = "" if item is None else item.category or ""
        fill_words(ui.category, ("", *choices.categories), known)
        if item is None:
            ui.title.setText(self.tr("New item"))
        else:
            self._show(item, minimum)
        ui.retire_button.setVisible(item is not None)
        ui.name.textChanged.connect(self._check)
        ui.minimum.textChanged.connect(self._check)
        ui.kcal.textChanged.connect(self._check)
        ui.shelf_life.textChanged.connect(self._check)
        self._offer_indicators(item)
        ui.estimated.setVisible(item is not None and item.estimated)
        ui.estimated.setChecked(item is not None and item.estimated)
        for widget in (ui.minimum, ui.minimum_label):
            widget.setVisible(store_id is not None)
        ui.cancel_button.clicked.connect(self.reject)
        ui.retire_button.clicked.connect(self._retire)
        ui.ok_button.clicked.connect(self._ask)
        self._check()
        ui.name.setFocus()

    def fields(self) -> ItemFields:
        """What the form says of the item itself; its price in the catalogue is kept as it was."""
        ui, item = self.ui, self._item
        return ItemFields(
            name=ui.name.text(),
            unit=chosen_unit(ui.unit),
            code=ui.code.text() or None,
            category=ui.category.currentText() or None,
            desk_name=ui.desk_name.text() or None,
            catalogue_cost=None if item is None else item.catalogue_cost,
            catalogue_currency=None if item is None else item.catalogue_currency,
            kcal=parse_number(ui.kcal.text()),
            sector=self._sector(),
            indicator=ui.indicator.currentData(),
            shelf_life_days=int(ui.shelf_life.text()) if ui.shelf_life.text().strip() else None,
            estimated=ui.estimated.isChecked(),
        )

    def _show(self, item: CatalogueLine, minimum: Decimal | None) -> None:
        ui = self.ui
        ui.title.setText(self.tr("Edit {item}").format(item=item.name))
        ui.name.setText(item.name)
        ui.code.setText(item.code)
        ui.desk_name.setText(item.desk_name or "")
        ui.minimum.setText("" if minimum is None else number_text(minimum))
        ui.kcal.setText("" if item.kcal is None else number_text(item.kcal))
        ui.shelf_life.setText("" if item.shelf_life_days is None else str(item.shelf_life_days))

    def _offer_indicators(self, item: CatalogueLine | None) -> None:
        """Those of the response plan, and another that the item has from elsewhere."""
        box, own = self.ui.indicator, None if item is None else item.indicator
        box.addItem(self.tr("Nothing"), None)
        for code in dict.fromkeys((*INDICATORS, *((own,) if own else ()))):
            box.addItem(f"{code} · {say(indicator_text(code))}", code)
        box.setCurrentIndex(max(0, box.findData(own)))

    def _sector(self) -> str | None:
        """Kept while the indicator is; a new indicator brings its own."""
        item = self._item
        return None if item is None or item.indicator != self.ui.indicator.currentData() else item.sector

    def _minimum(self) -> Decimal | None:
        """0 for an empty field; None for what is no number."""
        typed = self.ui.minimum.text().strip()
        return parse_quantity(typed, self._packs) if typed else Decimal(0)

    def _check(self) -> None:
        kcal = self.ui.kcal.text().strip()
        days = self.ui.shelf_life.text().strip()
        numbers = (
            self._minimum() is not None
            and (not kcal or parse_number(kcal) is not None)
            and (not days or days.isdecimal())
        )
        self.ui.ok_button.setEnabled(bool(self.ui.name.text().strip()) and numbers)

    def _ask(self) -> None:
        minimum = self._minimum()
        if minimum is None:
            return
        if self._item is None:
            self.asked.emit(AddItem(self.fields(), self._store_id, minimum))
        else:
            item = self._item
            self.asked.emit(EditItem(item.item_id, item.version, self.fields(), self._store_id, minimum))

    def _retire(self) -> None:
        if self._item is not None:
            self.retire_asked.emit(RetireItem(self._item.item_id, self._item.version))
