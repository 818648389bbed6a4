"""One round beside the list of them: how it stands, its items, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QPushButton, QWidget

from shelterdesk.desktop.forms.ui_rounds_page import Ui_RoundsPage
from shelterdesk.desktop.handout.visit_words import clock_words
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.text_rows_model import TextRowsModel
from shelterdesk.desktop.models.titled_table import in_lines
from shelterdesk.desktop.rounds.words import (
    APART,
    TONES,
    amount,
    beside_words,
    households,
    outcome_word,
    pace_words,
    people,
    served_words,
    state_word,
    to_come_words,
)
from shelterdesk.desktop.stock.words import reason_word
from shelterdesk.desktop.widgets.buttons import PRIMARY, ButtonRow, make_button
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.meter_bar import MeterBar
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.rounds import Outcome, RoundState
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.services.rounds.views import RoundView

NONE = Decimal(0)
_BY_STATE = {
    RoundState.PLANNED: ("open", "edit", "list", "print", "cancel"),
    RoundState.OPEN: ("close", "take", "sheets", "list", "print"),
    RoundState.CLOSED: ("report", "list", "again"),
    RoundState.CANCELLED: ("list",),
}
NARROW = 8  # letters of a title, so that the names of items have room
_MAIN = {"open", "close", "report"}


class RoundPanel(QObject):
    """Fills the right side of the form. `deeds` are the page's actions by name; a button does what its action does."""

    shown = Signal()

    def __init__(
        self, look: Look, ui: Ui_RoundsPage, deeds: dict[str, tuple[QAction, str]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._ui, self._deeds = ui, deeds
        self.view: RoundView | None = None
        self._chip = Chip(look, "")
        self._meter = MeterBar(look, self.tr("Households of the round served"))
        self._items = TextRowsModel(self)
        self._row = ButtonRow()
        self._row.keep_in_a_row(False)
        self.buttons: dict[str, QPushButton] = {}
        ui.title_row.insertWidget(1, self._chip)
        ui.meter_row.addWidget(self._meter)
        ui.actions.addWidget(self._row)
        for name, (action, icon) in deeds.items():
            button = make_button(look, action.text(), icon, PRIMARY if name in _MAIN else "")
            button.setToolTip(action.shortcut().toString())
            button.clicked.connect(action.trigger)
            self.buttons[name] = button
            self._row.add(button)
        ui.items.setModel(self._items)
        dress_table(ui.items)
        ui.panel_card.hide()

    def show(self, view: RoundView | None) -> None:
        """None: no round is chosen, or there is none."""
        self.view = view
        self._ui.panel_card.setVisible(view is not None)
        allowed = () if view is None else _BY_STATE[view.row.state]
        for name, (action, _) in self._deeds.items():
            action.setEnabled(name in allowed)
            self.buttons[name].setVisible(name in allowed)
        if view is not None:
            self._show(view)
        self.shown.emit()

    def _show(self, view: RoundView) -> None:
        ui, row = self._ui, view.row
        ui.title.setText(row.name)
        self._chip.set_chip(state_word(row.state), TONES[row.state])
        ui.facts.setText(APART.join(self._facts(view)))
        is_open = view.progress is not None
        self._meter.setVisible(is_open)
        if view.progress is not None and view.progress.listed:
            self._meter.set_share(view.progress.served / view.progress.listed)
        ui.progress.setText(APART.join(part for part in self._progress(view) if part))
        ui.hint.setText(self._hint(view))
        ui.hint.setVisible(bool(ui.hint.text()))
        heads, rows = self._table(view)
        self._items.set_rows((heads[0], *(in_lines(head, NARROW) for head in heads[1:])), rows)
        header = ui.items.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _facts(self, view: RoundView) -> tuple[str, ...]:
        row = view.row
        places = dict.fromkeys((view.site, row.store))  # a store is often called as its site
        facts = [day_text(row.day), *places]
        if row.opened_at is not None:
            facts.append(self.tr("opened {time}").format(time=clock_words(row.opened_at, view.time_zone)))
        if row.closed_at is not None:
            facts.append(self.tr("closed {time}").format(time=clock_words(row.closed_at, view.time_zone)))
        return tuple(facts)

    def _progress(self, view: RoundView) -> Sequence[str]:
        progress, listed = view.progress, view.listed
        if progress is not None:
            return (
                served_words(progress),
                to_come_words(progress),
                pace_words(progress),
                beside_words(progress),
            )
        if view.row.state is RoundState.CLOSED:
            counts = ((one, sum(line.outcome is one for line in listed)) for one in Outcome)
            return tuple(f"{count} {outcome_word(one)}" for one, count in counts if count)
        return households(len(listed)), people(sum(line.members for line in listed))

    def _hint(self, view: RoundView) -> str:
        if view.row.state is not RoundState.PLANNED:
            return ""
        if not view.listed:
            return self.tr(
                "Nobody is due anything of these items on that day. Put people on the list by hand, or plan anew."
            )
        labels = {item.item_id: item.label for item in view.items}
        short = [
            self.tr("{item}: {n} short").format(item=labels[need.item_id], n=amount(need.short))
            for need in view.needs
            if need.short
        ]
        return APART.join(short)

    def _table(self, view: RoundView) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        tallies = {tally.item_id: tally for tally in view.tallies}
        if view.row.state in (RoundState.PLANNED, RoundState.CANCELLED):
            heads: tuple[str, ...] = (
                self.tr("Item"),
                self.tr("Needed"),
                self.tr("Set aside"),
                self.tr("Short"),
            )
            labels = {item.item_id: item.label for item in view.items}
            return heads, [
                (
                    labels[need.item_id],
                    amount(need.expected),
                    amount(view.kept.get(need.item_id, NONE)),
                    amount(need.short),
                )
                for need in view.needs
            ]
        if view.row.state is RoundState.OPEN:
            heads = (self.tr("Item"), self.tr("Taken out"), self.tr("Handed out"), self.tr("At the table"))
            return heads, [
                (one.label, amount(one.taken - one.back), amount(one.handed), amount(one.lying))
                for one in tallies.values()
            ]
        heads = (
            self.tr("Item"),
            self.tr("Taken out"),
            self.tr("Handed out"),
            self.tr("Brought back"),
            self.tr("Missing"),
        )
        return heads, [
            (
                one.label,
                amount(one.taken),
                amount(one.handed),
                amount(one.back),
                self._missing(view, one.item_id),
            )
            for one in tallies.values()
        ]

    def _missing(self, view: RoundView, item_id: str) -> str:
        closing = view.closings.get(item_id)
        if closing is None or not closing.gap:
            return "–"
        reason = closing.reason or ""
        word = reason_word(AdjustReason(reason)) if reason in set(AdjustReason) else reason
        return f"{amount(closing.gap)}{APART}{word}"


def make_deed(page: QWidget, words: str, key: str, act: Callable[[], None]) -> QAction:
    """What a key of the page does, and a button of the panel with it."""
    action = QAction(words, page)
    action.setShortcut(key)
    action.triggered.connect(lambda _=False: act())
    page.addAction(action)
    return action
