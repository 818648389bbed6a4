"""Kits that are made of what lies in the store."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from shelterdesk.desktop.forms.ui_assemble_dialog import Ui_AssembleDialog
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.stock.words import APART, buildable_words, cost_words
from shelterdesk.desktop.widgets.labels import set_style_property
from shelterdesk.desktop.widgets.tab_order import tab_in_order
from shelterdesk.domain.bill import Choice, Component, buildable, chosen_bill
from shelterdesk.services.kits import Assemble
from shelterdesk.services.stock_views import ItemStock, KitView


class AssembleDialog(CommandDialog):
    """Asks for an Assemble of as many kits as are wanted, at most as many as can be built.

    Where the bill names alternatives, which of them goes in can be chosen.
    """

    def __init__(self, store_id: str, item: ItemStock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AssembleDialog()
        self.ui.setupUi(self)
        self._store_id = store_id
        self._item_id = item.line.item_id
        self._kit = item.kit
        self.choices: dict[int, QComboBox] = {}  # by line of the bill
        self.problem_in(self.ui.problem)
        ui = self.ui
        ui.title.setText(self.tr("Assemble {kit}").format(kit=item.line.name))
        if item.kit is not None:
            for at, line in enumerate(item.kit.components):
                if line.alternatives:
                    self._offer(at, line, item.kit)
            self._say_how_many()
        ui.count.selectAll()
        ui.cancel_button.clicked.connect(self.reject)
        ui.assemble_button.clicked.connect(self._ask)
        tab_in_order(ui.count, ui.bin, *self.choices.values(), ui.cancel_button, ui.assemble_button)
        ui.count.setFocus()

    def command(self) -> Assemble:
        ui = self.ui
        return Assemble(
            self._store_id, self._item_id, ui.count.value(), ui.bin.text().strip(), self._chosen()
        )

    def _offer(self, at: int, line: Component, kit: KitView) -> None:
        box, label = QComboBox(self), QLabel(line.name, self)
        set_style_property(label, "type", "strong")
        label.setBuddy(box)
        box.setAccessibleName(line.name)
        box.addItem(self.tr("What is there, in the order of the bill"), None)
        for option in line.options:
            enough = number_text(Decimal(int(kit.available[option.item_id] // option.quantity)))
            words = self.tr("{item} only, enough for {count}")
            box.addItem(words.format(item=option.name, count=enough), option.item_id)
        box.currentIndexChanged.connect(self._say_how_many)
        row = self.ui.choices.rowCount()
        self.ui.choices.addWidget(label, row, 0, 1, 2)
        self.ui.choices.addWidget(box, row + 1, 0, 1, 2)
        self.choices[at] = box

    def _chosen(self) -> tuple[Choice, ...]:
        found = ((at, box.currentData()) for at, box in self.choices.items())
        return tuple(Choice(at, item_id) for at, item_id in found if item_id is not None)

    def _say_how_many(self) -> None:
        """The cost is that of the next kit by the order of the bill, so that it is said of that only."""
        ui, kit, chosen = self.ui, self._kit, self._chosen()
        if kit is None:
            return
        possible = buildable(chosen_bill(kit.components, chosen), kit.available) if chosen else kit.buildable
        said = (buildable_words(possible), "" if chosen else cost_words(kit))
        ui.possible.setText(APART.join(words for words in said if words))
        ui.count.setMaximum(max(1, possible.count))
        ui.assemble_button.setEnabled(possible.count > 0)

    def _ask(self) -> None:
        self.asked.emit(self.command())
