"""What is lent to a person, and by when it comes back."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog
from shelterdesk.desktop.forms.ui_lend_dialog import Ui_LendDialog
from shelterdesk.desktop.stock.words import quantity_words
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.visit import Visit
from shelterdesk.persistence.queries.kept_by import Lying
from shelterdesk.services.loans import Lend, lend, lendable

USUAL_DAYS = 7


class LendDialog(FittingDialog):
    """Lends to the person of the visit, and closes when that is kept."""

    def __init__(self, place: Workplace, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LendDialog()
        self.ui.setupUi(self)
        self._place = place
        self._visit = visit
        ui = self.ui
        ui.title.setText(self.tr("Lend to {name}").format(name=visit.person.label))
        ui.due_on.set_day(visit.day)
        ui.due_on.setDate(ui.due_on.date().addDays(USUAL_DAYS))
        ui.problem.hide()
        ui.has_day.toggled.connect(ui.due_on.setEnabled)
        ui.item.editTextChanged.connect(self._check)
        ui.cancel_button.clicked.connect(self.reject)
        ui.lend_button.clicked.connect(self._lend)
        ui.item.setFocus()
        self._check()
        store_id = visit.store_id
        place.read(lambda desk: lendable(desk, store_id), self._fill, self._refused, asker=self)

    def _fill(self, items: Sequence[Lying]) -> None:
        box = self.ui.item
        for item in items:
            left = quantity_words(item.quantity, item.unit)
            box.addItem(self.tr("{item} – {quantity}").format(item=item.label, quantity=left), item)
        box.setCurrentIndex(-1)
        completer = box.completer() or QCompleter(box.model(), box)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)

    def _chosen(self) -> Lying | None:
        box = self.ui.item
        words = box.currentText().strip().casefold()
        for at in range(box.count()):
            item = box.itemData(at)
            if isinstance(item, Lying) and words in {
                box.itemText(at).casefold(),
                item.label.casefold(),
                item.code.casefold(),
            }:
                return item
        return None

    def _check(self) -> None:
        self.ui.lend_button.setEnabled(self._chosen() is not None)

    def _lend(self) -> None:
        item, ui = self._chosen(), self.ui
        if item is not None:
            due_on = ui.due_on.day() if ui.has_day.isChecked() else None
            command = Lend(
                self._visit.person.person_id,
                item.item_id,
                Decimal(ui.quantity.value()),
                self._visit.store_id,
                due_on,
            )
            self._place.act(lend, command, self._lent, self._refused)

    def _lent(self, _: Changes) -> None:
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        self.ui.problem.setText(say(refusal.text))
        self.ui.problem.show()
