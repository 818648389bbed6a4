"""The stock is not what the ledger says: how much there is now, and why."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.forms.ui_adjust_dialog import Ui_AdjustDialog
from shelterdesk.desktop.numbers import change_text, number_text
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.stock.words import APART, lot_caption, lot_title, quantity_words, reason_word
from shelterdesk.domain.stock import AdjustReason, reasons_for
from shelterdesk.services.stock_views import ItemStock, LotLine
from shelterdesk.services.write_offs import Adjust


class AdjustDialog(CommandDialog):
    """Asks for an Adjust of one lot by the difference between what is there and what was said to be.

    It is the difference that is kept: what others give out meanwhile stays given out.
    """

    def __init__(
        self, store_id: str, item: ItemStock, lot: LotLine | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_AdjustDialog()
        self.ui.setupUi(self)
        self._store_id = store_id
        self._item = item
        self.problem_in(self.ui.problem)
        ui = self.ui
        ui.title.setText(self.tr("Adjust {item}").format(item=item.line.name))
        for known in item.lots:
            about = (quantity_words(known.quantity, item.line.unit), lot_caption(known), lot_title(known))
            ui.lot.addItem(APART.join(part for part in about if part))
        ui.counted.measure(item.line.unit, item.packs)
        ui.lot.setPlaceholderText(self.tr("Choose the lot…"))
        ui.lot.setCurrentIndex(-1 if lot is None else item.lots.index(lot))
        ui.lot.currentIndexChanged.connect(self._lot_changed)
        ui.counted.textChanged.connect(self._check)
        ui.reason.currentIndexChanged.connect(self._check)
        ui.cancel_button.clicked.connect(self.reject)
        ui.adjust_button.clicked.connect(self._ask)
        self._lot_changed()
        (ui.lot if lot is None else ui.counted).setFocus()

    def command(self) -> Adjust | None:
        """What the form says; None while nothing differs or the reason is missing."""
        difference, reason, lot = self._difference(), self.ui.reason.currentData(), self._lot()
        if not difference or reason is None or lot is None:
            return None
        return Adjust(self._store_id, lot.lot_id, lot.bin, difference, AdjustReason(reason))

    def _lot(self) -> LotLine | None:
        at = self.ui.lot.currentIndex()
        return self._item.lots[at] if at >= 0 else None

    def _lot_changed(self) -> None:
        lot = self._lot()
        self.ui.counted.setText("" if lot is None else number_text(lot.quantity))
        self.ui.counted.setEnabled(lot is not None)
        self.ui.counted.selectAll()
        self._check()

    def _difference(self) -> Decimal | None:
        counted, lot = self.ui.counted.quantity(), self._lot()
        return None if counted is None or counted < 0 or lot is None else counted - lot.quantity

    def _check(self) -> None:
        difference = self._difference()
        self._offer_reasons(difference or Decimal(0))
        words = "" if not difference else self.tr("Difference: {difference}")
        self.ui.difference.setText(words.format(difference=change_text(difference or Decimal(0))))
        self.ui.adjust_button.setEnabled(self.command() is not None)

    def _offer_reasons(self, difference: Decimal) -> None:
        """Only reasons that go with the direction; the first is none, since a reason is said, not guessed."""
        box, chosen = self.ui.reason, self.ui.reason.currentData()
        wanted: list[str | None] = [None, *(reason.value for reason in reasons_for(difference))]
        if [box.itemData(at) for at in range(box.count())] == wanted:
            return
        box.blockSignals(True)
        box.clear()
        for value in wanted:
            box.addItem(self.tr("Choose…") if value is None else reason_word(AdjustReason(value)), value)
        box.setCurrentIndex(max(0, wanted.index(chosen) if chosen in wanted else 0))
        box.blockSignals(False)

    def _ask(self) -> None:
        command = self.command()
        if command is not None:
            self.asked.emit(command)
