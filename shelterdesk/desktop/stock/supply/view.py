"""Supply: what those who stay will need, how long it lasts, and what to order, assemble or use first."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QHeaderView

from shelterdesk.desktop.forms.ui_supply_view import Ui_SupplyView
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.supply.delegate import CoverDelegate
from shelterdesk.desktop.stock.supply.models import Column, PeopleAheadModel, SupplyModel
from shelterdesk.desktop.stock.supply.words import food_words
from shelterdesk.desktop.stock.views import StockView
from shelterdesk.desktop.widgets.tables import dress_rows
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.roles import Permission
from shelterdesk.services.supply import SetSupplyPlan, Supply, load_supply, set_supply_plan

LARGE_TEXT = 1.5
NAME_WIDTH = 170
TYPING_PAUSE_MS = 400


class SupplyView(StockView):
    """`supply` is what is shown, None until it is read."""

    def __init__(self, look: Look, place: Workplace) -> None:
        super().__init__()
        self.ui = Ui_SupplyView()
        self.ui.setupUi(self)
        self._look, self._place = look, place
        self._store_id = ""
        self._words: list[str] = []
        self.supply: Supply | None = None
        self.lines, self.nights = SupplyModel(self), PeopleAheadModel(self)
        self._cover = CoverDelegate(look, self.ui.lines)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._set_plan)
        self._dress()

    def show_store(self, store_id: str) -> None:
        self._store_id = store_id
        self._place.read(lambda desk: load_supply(desk, store_id), self._show, asker=self)

    def search(self, words: str) -> None:
        self._words = words.casefold().split()
        self._fill()

    def _dress(self) -> None:
        ui, look = self.ui, self._look
        dress_rows(ui.lines, self.lines, look, Column.ADVICE)
        ui.lines.setItemDelegateForColumn(Column.LASTS, self._cover)
        dress_rows(ui.people, self.nights, look, 0)
        ui.plan_row.setStretch(4, 1)
        may_edit = self._place.desk.actor.may(Permission.EDIT_CATALOGUE)
        for field in (ui.lead, ui.safety):
            field.setEnabled(may_edit)
            field.setKeyboardTracking(False)  # a number that is being typed is not meant yet
            field.valueChanged.connect(lambda _: self._pause.start())
        self.lines.modelReset.connect(self._fit)
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """With large text what to do needs the room of what it was worked out from, and names take two lines."""
        ui, large = self.ui, self._look.text_scale >= LARGE_TEXT
        for column in (Column.WEEK, Column.BASIS):
            ui.lines.setColumnHidden(column, large)
        mode = QHeaderView.ResizeMode
        ui.lines.horizontalHeader().setSectionResizeMode(
            Column.ITEM, mode.Interactive if large else mode.ResizeToContents
        )
        if large:
            ui.lines.setColumnWidth(Column.ITEM, self._look.wide(NAME_WIDTH))
            ui.outer.insertWidget(1, ui.food)
        else:
            ui.plan_row.insertWidget(4, ui.food, 1)
        ui.outer.setStretch(ui.outer.indexOf(ui.tabs), 1)

    def _show(self, supply: Supply) -> None:
        if supply.store_id != self._store_id:  # another was chosen meanwhile
            return
        before, self.supply = self.supply, supply
        ui = self.ui
        for field, days in ((ui.lead, supply.lead_days), (ui.safety, supply.safety_days)):
            if before is None or not field.hasFocus():
                with QSignalBlocker(field):
                    field.setValue(days)
        self._cover.lead, self._cover.cover = supply.lead_days, supply.lead_days + supply.safety_days
        ui.food.setText(food_words(supply.food))
        self.nights.set_nights(supply.presence)
        self._fill()

    def _fill(self) -> None:
        supply = self.supply
        if supply is None:
            return
        kept = [line for line in supply.lines if self._fits(f"{line.name} {line.code}".casefold())]
        self.lines.set_lines(kept, supply.today)
        self.ui.about.setText(self._about(supply))

    def _fits(self, told: str) -> bool:
        return all(word in told for word in self._words)

    def _about(self, supply: Supply) -> str:
        """Honest about what nothing is known of."""
        if not supply.lines:
            return self.tr("Nothing lies here, and nothing is due to anyone who stays.")
        if not supply.rules:
            return self.tr(
                "No entitlement is in force here: needs are told by standards and by what was used."
            )
        tonight = supply.presence[0].people
        words = self.tr("{people} people tonight, {rules} rules in force. An order covers {days} days.")
        days = supply.lead_days + supply.safety_days
        return words.format(people=tonight, rules=supply.rules, days=days)

    def _set_plan(self) -> None:
        supply, ui = self.supply, self.ui
        if supply is None or (ui.lead.value(), ui.safety.value()) == (supply.lead_days, supply.safety_days):
            return
        command = SetSupplyPlan(self._store_id, ui.lead.value(), ui.safety.value())
        self._place.act(set_supply_plan, command, asker=self)
