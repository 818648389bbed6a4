"""What is brought back of a hand-out: unused, or the wrong thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog
from shelterdesk.desktop.forms.ui_bring_back_dialog import Ui_BringBackDialog
from shelterdesk.desktop.handout.clearing import clear
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.words import quantity_words
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.labels import ElidedLabel, make_label
from shelterdesk.desktop.widgets.stepper import Stepper
from shelterdesk.desktop.widgets.tab_order import tab_in_order
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import Refusal
from shelterdesk.persistence.queries.kept_by import KeptItem
from shelterdesk.services.handouts import GiveLine
from shelterdesk.services.returns import BringBack, bring_back, still_there


@dataclass(frozen=True, slots=True)
class PastHandout:
    """A hand-out to choose; `words` say when it was and what it held."""

    handout_id: str
    words: str


class BringBackDialog(FittingDialog):
    """Closes when the service has taken it back. Nothing is chosen at first but all of a single thing."""

    def __init__(
        self,
        look: Look,
        place: Workplace,
        label: str,
        handouts: Sequence[PastHandout],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_BringBackDialog()
        self.ui.setupUi(self)
        self._look = look
        self._place = place
        self._rows: list[tuple[KeptItem, Decimal, Stepper]] = []
        ui = self.ui
        ui.title.setText(self.tr("Brought back by {name}").format(name=label))
        for one in handouts:
            ui.handout.addItem(one.words, one.handout_id)
        ui.reason.addItems([self.tr("Unused"), self.tr("Wrong item"), self.tr("Damaged when given")])
        ui.problem.hide()
        ui.handout.currentIndexChanged.connect(lambda _: self._read())
        ui.reason.editTextChanged.connect(self._check)
        ui.cancel_button.clicked.connect(self.reject)
        ui.back_button.clicked.connect(self._bring_back)
        self._read()
        self._check()

    def steppers(self) -> tuple[Stepper, ...]:
        return tuple(stepper for _, _, stepper in self._rows)

    def _read(self) -> None:
        handout_id = self.ui.handout.currentData()

        def answer(items: Sequence[KeptItem]) -> None:
            if handout_id == self.ui.handout.currentData():
                self._show(items)

        if handout_id:
            self._place.read(lambda desk: still_there(desk, handout_id), answer, self._refused, asker=self)

    def _show(self, items: Sequence[KeptItem]) -> None:
        ui = self.ui
        clear(ui.lines)
        self._rows = [self._row(item, alone=len(items) == 1) for item in items]
        steps = (button for stepper in self.steppers() for button in stepper.buttons)
        tab_in_order(ui.handout, *steps, ui.reason, ui.cancel_button, ui.back_button)
        if self._rows:
            self._rows[0][2].buttons[1].setFocus()
        self._check()
        self.fit()

    def _row(self, item: KeptItem, *, alone: bool) -> tuple[KeptItem, Decimal, Stepper]:
        whole = item.quantity == item.quantity.to_integral_value()
        portion = Decimal(1) if whole else item.quantity
        most = int(item.quantity / portion)
        stepper = Stepper(self._look, item.label, value=most if alone else 0, maximum=most)
        stepper.value_changed.connect(lambda _: self._check())
        row = QHBoxLayout()
        row.addWidget(ElidedLabel(item.label, Type.STRONG), 1)
        row.addWidget(make_label(quantity_words(item.quantity, item.unit), Type.CAPTION, Ink.MUTED))
        row.addWidget(stepper)
        self.ui.lines.addLayout(row)
        return item, portion, stepper

    def _lines(self) -> tuple[GiveLine, ...]:
        return tuple(
            GiveLine(item.item_id, portion * stepper.value)
            for item, portion, stepper in self._rows
            if stepper.value
        )

    def _check(self) -> None:
        self.ui.back_button.setEnabled(bool(self._lines() and self.ui.reason.currentText().strip()))

    def _bring_back(self) -> None:
        reason = self.ui.reason.currentText().strip()
        command = BringBack(self.ui.handout.currentData(), self._lines(), reason)
        self._place.act(bring_back, command, self._done, self._refused)

    def _done(self, _: Changes) -> None:
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        self.ui.problem.setText(say(refusal.text))
        self.ui.problem.show()
