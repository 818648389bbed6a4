"""Kits that are made of what lies in the store."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.forms.ui_assemble_dialog import Ui_AssembleDialog
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.stock.words import APART, buildable_words, cost_words
from shelterdesk.services.kits import Assemble
from shelterdesk.services.stock_views import ItemStock


class AssembleDialog(CommandDialog):
    """Asks for an Assemble of as many kits as are wanted, at most as many as can be built."""

    def __init__(self, store_id: str, item: ItemStock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AssembleDialog()
        self.ui.setupUi(self)
        self._store_id = store_id
        self._item_id = item.line.item_id
        self.problem_in(self.ui.problem)
        ui = self.ui
        ui.title.setText(self.tr("Assemble {kit}").format(kit=item.line.name))
        if item.kit is not None:
            said = (buildable_words(item.kit.buildable), cost_words(item.kit))
            ui.possible.setText(APART.join(words for words in said if words))
            ui.count.setMaximum(max(1, item.kit.buildable.count))
        ui.count.selectAll()
        ui.cancel_button.clicked.connect(self.reject)
        ui.assemble_button.clicked.connect(self._ask)
        ui.count.setFocus()

    def _ask(self) -> None:
        command = Assemble(self._store_id, self._item_id, self.ui.count.value(), self.ui.bin.text().strip())
        self.asked.emit(command)
