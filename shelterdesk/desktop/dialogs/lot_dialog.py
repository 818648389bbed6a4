"""One lot of an item: into another bin, or set apart in quarantine."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.forms.ui_lot_dialog import Ui_LotDialog
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.stock.words import APART, lot_caption, lot_title, quantity_words
from shelterdesk.services.bins import MoveBin, Quarantine
from shelterdesk.services.stock_views import ItemStock, LotLine


class LotDialog(CommandDialog):
    """Asks for a MoveBin, or with `apart` for a Quarantine, of a lot that does not lie in quarantine yet."""

    def __init__(
        self,
        store_id: str,
        item: ItemStock,
        lot: LotLine | None = None,
        *,
        apart: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_LotDialog()
        self.ui.setupUi(self)
        self._store_id = store_id
        self._apart = apart
        self._lots = tuple(known for known in item.lots if not known.held)
        self._unit, self._packs = item.line.unit, item.packs
        self.problem_in(self.ui.problem)
        self.ui.quantity.measure(self._unit, self._packs)
        self._fill(item, lot)
        ui = self.ui
        for signal in (ui.quantity.textChanged, ui.bin.textChanged, ui.reason.editTextChanged):
            signal.connect(self._check)
        ui.lot.currentIndexChanged.connect(self._lot_changed)
        ui.cancel_button.clicked.connect(self.reject)
        ui.ok_button.clicked.connect(self._ask)
        self._lot_changed()
        (ui.reason if apart else ui.bin).setFocus()

    def command(self) -> MoveBin | Quarantine | None:
        """What the form says; None while something is missing."""
        ui, lot, quantity = self.ui, self._lot(), self.ui.quantity.quantity()
        if lot is None or quantity is None or not 0 < quantity <= lot.quantity:
            return None
        if self._apart:
            reason = ui.reason.currentText().strip()
            part = None if quantity == lot.quantity else quantity
            return Quarantine(self._store_id, lot.lot_id, lot.bin, reason, part) if reason else None
        if ui.bin.text().strip() == lot.bin:
            return None
        return MoveBin(self._store_id, lot.lot_id, lot.bin, ui.bin.text(), quantity)

    def _fill(self, item: ItemStock, lot: LotLine | None) -> None:
        ui = self.ui
        title = self.tr("Set apart: {item}") if self._apart else self.tr("To another bin: {item}")
        ui.title.setText(title.format(item=item.line.name))
        self.setWindowTitle(self.tr("Quarantine") if self._apart else self.tr("Bin"))
        ui.ok_button.setText(self.tr("Set apart") if self._apart else self.tr("Move"))
        for known in self._lots:
            about = (quantity_words(known.quantity, self._unit), lot_caption(known), lot_title(known))
            ui.lot.addItem(APART.join(part for part in about if part))
        if lot in self._lots:
            ui.lot.setCurrentIndex(self._lots.index(lot))
        for words in (
            self.tr("Damaged packing"),
            self.tr("Wet"),
            self.tr("Recalled"),
            self.tr("To be checked"),
        ):
            ui.reason.addItem(words)
        ui.reason.setCurrentText("")
        for hidden in (ui.bin, ui.bin_label) if self._apart else (ui.reason, ui.reason_label):
            hidden.hide()
        ui.note_line.setVisible(self._apart)
        ui.note_line.setText(
            self.tr(
                "It will neither be given nor assembled until it is released. A part goes into a bin of its own."
            )
        )

    def _lot(self) -> LotLine | None:
        at = self.ui.lot.currentIndex()
        return self._lots[at] if at >= 0 else None

    def _lot_changed(self) -> None:
        lot = self._lot()
        self.ui.quantity.setText(number_text(Decimal(0) if lot is None else lot.quantity))
        self._check()

    def _check(self) -> None:
        self.ui.ok_button.setEnabled(self.command() is not None)

    def _ask(self) -> None:
        command = self.command()
        if command is not None:
            self.asked.emit(command)
