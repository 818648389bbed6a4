"""Kits that are taken apart, and what comes back of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.forms.ui_disassemble_dialog import Ui_DisassembleDialog
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.stock.words import APART, lot_caption, lot_title, quantity_words
from shelterdesk.services.disassembly import Disassemble, KitLotParts
from shelterdesk.services.stock_views import ItemStock, LotLine


class DisassembleDialog(CommandDialog):
    """Asks for a Disassemble of some kits of one lot."""

    def __init__(
        self,
        store_id: str,
        item: ItemStock,
        parts: KitLotParts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_DisassembleDialog()
        self.ui.setupUi(self)
        self._store_id = store_id
        self._item = item
        self._parts = parts
        self.problem_in(self.ui.problem)
        ui = self.ui
        ui.title.setText(self.tr("Take {kit} apart").format(kit=item.line.name))
        for known in item.lots:
            about = (quantity_words(known.quantity, item.line.unit), lot_title(known), lot_caption(known))
            ui.lot.addItem(APART.join(part for part in about if part))
        ui.lot.currentIndexChanged.connect(self._lot_changed)
        ui.count.valueChanged.connect(self._say_what_comes)
        ui.cancel_button.clicked.connect(self.reject)
        ui.apart_button.clicked.connect(self._ask)
        self._lot_changed()
        ui.count.setFocus()

    def _lot(self) -> LotLine:
        return self._item.lots[self.ui.lot.currentIndex()]

    def _lot_changed(self) -> None:
        self.ui.count.setMaximum(max(1, int(self._lot().quantity)))
        self.ui.count.selectAll()
        self._say_what_comes()

    def _say_what_comes(self) -> None:
        ui, parts = self.ui, self._parts.get(self._lot().lot_id, ())
        back = [
            self.tr("{quantity} of {item}").format(
                quantity=quantity_words(part.quantity * ui.count.value(), part.unit), item=part.name
            )
            for part in parts
        ]
        words = self.tr("These come back, as the lots they were: {what}.")
        nobody = self.tr("Nobody noted which lots went into these, so they stay whole.")
        ui.what_comes.setText(words.format(what=", ".join(back)) if back else nobody)
        ui.apart_button.setEnabled(bool(back))

    def _ask(self) -> None:
        lot = self._lot()
        self.asked.emit(Disassemble(self._store_id, lot.lot_id, lot.bin, self.ui.count.value()))
