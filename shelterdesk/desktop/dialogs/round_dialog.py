"""Planning a round: its name, day and store, whom it is for, and of which items."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from shelterdesk.desktop.forms.ui_round_dialog import Ui_RoundDialog
from shelterdesk.desktop.models.round_items_model import RoundItemsModel
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.rounds.words import APART, households, people
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.errors import Refusal
from shelterdesk.services.rounds.plan import SaveRound
from shelterdesk.services.rounds.views import Draft, RoundChoices, RoundView, draft_round

PAUSE_MS = 150  # so that a held arrow or several ticks ask once


class RoundDialog(CommandDialog):
    """Asks for a SaveRound; `view` is the round that is planned anew."""

    def __init__(
        self,
        place: Workplace,
        choices: RoundChoices,
        view: RoundView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundDialog()
        self.ui.setupUi(self)
        self._place, self._choices, self._view = place, choices, view
        self._ticket = 0
        self.items = RoundItemsModel(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._draft)
        self.problem_in(self.ui.problem)
        self._fill()
        self._connect()
        self._check()
        self._draft()
        self.ui.name.setFocus()

    def command(self) -> SaveRound:
        ui, view = self.ui, self._view
        return SaveRound(
            self._choices.site_id,
            ui.store.currentData() or "",
            ui.name.text().strip(),
            ui.day.day(),
            self.items.ticked(),
            bool(ui.whom.currentData()),
            None if view is None else view.row.round_id,
            None if view is None else view.row.version,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the item that is chosen, wherever in its row the keys are."""
        if event.key() == Qt.Key.Key_Space and self.ui.items.hasFocus():
            self.items.toggle(self.ui.items.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _fill(self) -> None:
        ui, choices, view = self.ui, self._choices, self._view
        ui.whom.addItem(self.tr("Those who stay here"), True)
        ui.whom.addItem(self.tr("Everyone this site knows"), False)
        for store in choices.stores:
            ui.store.addItem(store.name, store.store_id)
        ui.day.set_day(choices.today if view is None else view.row.day)
        known = () if view is None else tuple(item for item in view.items if item not in choices.items)
        chosen = choices.items if view is None else view.items
        self.items.set_items((*choices.items, *known), {item.item_id for item in chosen})
        ui.items.setModel(self.items)
        dress_table(ui.items)
        header = ui.items.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        ui.items.selectRow(0)
        if view is not None:
            ui.title.setText(self.tr("Plan {name} anew").format(name=view.row.name))
            ui.name.setText(view.row.name)
            ui.store.setCurrentIndex(max(0, ui.store.findData(view.row.store_id)))
            ui.whom.setCurrentIndex(0 if view.row.residents_only else 1)
        for widget in (ui.store_label, ui.store):
            widget.setVisible(len(choices.stores) > 1)
        ui.summary.setText(" ")
        ui.short.hide()
        if not choices.items:
            ui.problem.setText(
                self.tr("Nothing is due yet. First set on the page Hand out what people may receive.")
            )
            ui.problem.show()
        elif not choices.stores:
            ui.problem.setText(self.tr("This site has no store yet."))
            ui.problem.show()

    def _connect(self) -> None:
        ui = self.ui
        ui.name.textChanged.connect(self._check)
        ui.day.dateChanged.connect(lambda _: self._pause.start())
        for box in (ui.store, ui.whom):
            box.currentIndexChanged.connect(lambda _: self._pause.start())
        self.items.chosen.connect(self._pause.start)
        self.items.chosen.connect(self._check)
        ui.cancel_button.clicked.connect(self.reject)
        ui.ok_button.clicked.connect(lambda: self.asked.emit(self.command()))

    def _check(self) -> None:
        ui = self.ui
        ready = bool(ui.name.text().strip() and self.items.ticked() and ui.store.currentData())
        ui.ok_button.setEnabled(ready)

    def _draft(self) -> None:
        """What the round would be, worked out in the background; answers to older questions are dropped."""
        self._ticket += 1
        ticket, command = self._ticket, self.command()
        if not command.item_ids or not command.store_id:
            self.ui.summary.setText(" ")
            return

        def show(draft: Draft) -> None:
            if ticket == self._ticket:
                self._show(draft)

        def refuse(refusal: Refusal) -> None:
            self.refuse(refusal.text)

        self._place.read(
            lambda desk: draft_round(
                desk,
                command.site_id,
                command.store_id,
                command.day,
                command.item_ids,
                residents=command.residents,
                round_id=command.round_id,
            ),
            show,
            refuse,
            asker=self,
        )

    def _show(self, draft: Draft) -> None:
        ui = self.ui
        self.items.set_needs(draft.needs)
        ui.summary.setText(APART.join((households(draft.households), people(draft.people))))
        short = [
            self.tr("{item}: {n} short").format(
                item=self.items.label(need.item_id), n=number_text(need.short)
            )
            for need in draft.needs
            if need.short
        ]
        ui.short.setText(APART.join(short))
        ui.short.setVisible(bool(short))
        self.fit()  # the needs stand beside the names now
