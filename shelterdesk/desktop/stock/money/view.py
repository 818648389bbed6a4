"""Money: the grants, what was received of each against its budget, and the rates that say so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHeaderView

from shelterdesk.desktop.forms.ui_money_view import Ui_MoneyView
from shelterdesk.desktop.handout.clearing import clear
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.grants_model import BUDGET, GRANT, GrantsModel
from shelterdesk.desktop.shell.page import HeaderButton, Hint
from shelterdesk.desktop.stock.beside import stand_beside
from shelterdesk.desktop.stock.list_view import LARGE_TEXT
from shelterdesk.desktop.stock.money.actions import MoneyActions
from shelterdesk.desktop.stock.money.words import (
    APART,
    budget_words,
    days_words,
    left_words,
    rates_words,
    received_words,
    standing,
    total_words,
)
from shelterdesk.desktop.stock.views import StockView
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.trace.opener import Tracing
from shelterdesk.desktop.trace.start import Of, Start
from shelterdesk.desktop.widgets.buttons import ButtonRow, make_button
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.flow import FlowLayout
from shelterdesk.desktop.widgets.labels import ElidedLabel
from shelterdesk.desktop.widgets.search_field import SearchField
from shelterdesk.desktop.widgets.tab_order import tab_in_order
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.roles import Permission
from shelterdesk.services.grants import GrantLine
from shelterdesk.services.money_views import StoreMoney, read_money

ROW_HEIGHT = 34


class MoneyView(StockView):
    """Grants of all donors; those who may, change them, enter rates and set the limit of write-offs."""

    def __init__(self, look: Look, place: Workplace) -> None:
        super().__init__()
        self.ui = Ui_MoneyView()
        self.ui.setupUi(self)
        self._look, self._place = look, place
        self.money: StoreMoney | None = None
        self._store_id = self._selected = ""
        may = place.desk.actor.may
        self._may_edit = may(Permission.EDIT_CATALOGUE)
        self._may_limit = self._may_edit and may(Permission.APPROVE_WRITE_OFFS)
        self.model = GrantsModel(self)
        self.deeds = MoneyActions(look, place, self)
        self.field = SearchField(look, self.tr("Search by donor or reference"), "/")
        self.tools = ButtonRow()
        self.rates_button = make_button(look, self.tr("Exchange rates…"), "refresh")
        self.limit_button = make_button(look, self.tr("Limit of write-offs…"), "shield")
        self.edit_button = make_button(look, self.tr("Change…"), "edit")
        self.rename_button = make_button(look, self.tr("Rename donor…"), "donor")
        self.trace_button = make_button(look, self.tr("Trace…"), "trace")
        self.tracing = Tracing(look, place, self)
        self._title = ElidedLabel("", Type.H2)
        self._chips = FlowLayout(self.ui.chips, gap=6)
        self.none_yet = EmptyState(
            look, "donor", self.tr("No grants yet"), self.tr("Add a donor's grant to receive goods on it.")
        )
        self.grant_action = QAction(self.tr("New grant"), self)
        self.trace_action = QAction(self.tr("Trace"), self)
        self._dress()
        self._connect()

    def show_store(self, store_id: str) -> None:
        self._store_id = store_id
        self._place.read(lambda desk: read_money(desk, store_id), self._show, asker=self)

    def buttons(self) -> tuple[HeaderButton, ...]:
        return (HeaderButton(self.grant_action, "plus", primary=True),) if self._may_edit else ()

    def hints(self) -> tuple[Hint, ...]:
        own = (Hint("Ctrl N", self.tr("New grant")),) if self._may_edit else ()
        return (Hint("/", self.tr("Search")), Hint("Ctrl T", self.tr("Trace")), *own)

    def search(self, words: str) -> None:
        self.field.setText(words)
        self.field.setFocus()

    def focus_search(self) -> bool:
        self.field.setFocus()
        self.field.selectAll()
        return True

    def select(self, grant_id: str) -> None:
        self._selected = grant_id
        self._mark()

    # set-up

    def _dress(self) -> None:
        ui, table = self.ui, self.ui.table
        ui.search_slot.addWidget(self.field, 1)
        ui.chips_slot.addWidget(self.tools, 1)
        self.tools.keep_in_a_row(whole=False)
        self.tools.add(self.rates_button)
        self.tools.add(self.limit_button)
        self.limit_button.setVisible(self._may_limit)
        ui.stack.addWidget(self.none_yet)
        ui.nothing_column.addWidget(
            EmptyState(self._look, "donor", self.tr("No grant chosen"), self.tr("Choose one in the list."))
        )
        ui.name_slot.addWidget(self._title, 1)
        deeds = FlowLayout(gap=6)
        ui.action_slot.addLayout(deeds)
        for button in (self.edit_button, self.rename_button, self.trace_button):
            deeds.addWidget(button)
        self.edit_button.setVisible(self._may_edit)
        self.rename_button.setVisible(self._may_edit)
        ui.lines.hide()
        ui.details_column.addStretch(1)
        table.setModel(self.model)
        dress_table(table)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(GRANT, QHeaderView.ResizeMode.Stretch)
        self.grant_action.setShortcut(QKeySequence("Ctrl+N"))
        self.grant_action.setEnabled(self._may_edit)
        self.addAction(self.grant_action)
        self.trace_action.setShortcut(QKeySequence("Ctrl+T"))
        self.addAction(self.trace_action)
        ui.panel.setCurrentWidget(ui.nothing)
        tab_in_order(
            self.field,
            self.rates_button,
            self.limit_button,
            table,
            self.edit_button,
            self.rename_button,
            self.trace_button,
        )
        self._fit()

    def _connect(self) -> None:
        self._look.changed.connect(self._fit)
        self.field.textChanged.connect(self._fill)
        self.ui.table.selectionModel().currentRowChanged.connect(self._moved)
        self.ui.table.activated.connect(lambda _: self._with_grant(self.deeds.edit))
        self.grant_action.triggered.connect(lambda _=False: self._with_money(self.deeds.new_grant))
        self.edit_button.clicked.connect(lambda: self._with_grant(self.deeds.edit))
        self.rename_button.clicked.connect(
            lambda: self._with_grant(lambda _money, line: self.deeds.rename(line))
        )
        for asked in (self.trace_button.clicked, self.trace_action.triggered):
            asked.connect(lambda _=False: self._trace())
        self.rates_button.clicked.connect(lambda: self._with_money(self.deeds.rates))
        self.limit_button.clicked.connect(lambda: self._with_money(self.deeds.limit))
        self.deeds.grant_touched.connect(self.select)

    def _fit(self) -> None:
        stand_beside(self.ui.outer, self.ui.panel_card, self.ui.stack, self._look)
        self.ui.table.verticalHeader().setDefaultSectionSize(self._look.px(ROW_HEIGHT))
        # With large text there is no room for what the panel says too.
        self.ui.table.setColumnHidden(BUDGET, self._look.text_scale >= LARGE_TEXT)

    # what is shown

    def _show(self, money: StoreMoney) -> None:
        self.money = money
        self._fill()
        self.deeds.show_rates(money.rates)

    def _fill(self) -> None:
        if self.money is None:
            return
        words = self.field.text().casefold().split()
        fits = [line for line in self.money.grants if all(word in _told(line) for word in words)]
        self.model.set_lines(fits)
        self.ui.stack.setCurrentWidget(self.ui.table if self.money.grants else self.none_yet)
        self._mark()

    def _mark(self) -> None:
        row = self.model.row_of(self._selected)
        if row is None:
            self.ui.panel.setCurrentWidget(self.ui.nothing)
            return
        if self.ui.table.currentIndex().row() != row:
            self.ui.table.selectRow(row)
        self._show_grant(self.model.line(row))

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self._selected = self.model.line(current.row()).facts.grant_id
            self._show_grant(self.model.line(current.row()))

    def _show_grant(self, line: GrantLine) -> None:
        ui, terms = self.ui, line.facts.terms
        self._title.setText(terms.label)
        ui.about.setText(APART.join(part for part in (days_words(terms), budget_words(terms)) if part))
        clear(self._chips)
        found = None if self.money is None else standing(line, self.money.today)
        if found is not None:
            self._chips.addWidget(Chip(self._look, *found))
        ui.chips.setVisible(found is not None)
        ui.facts.setText("\n".join(self._facts(line)))
        ui.panel.setCurrentWidget(ui.details)

    def _facts(self, line: GrantLine) -> list[str]:
        said = [self.tr("Received {amount}").format(amount=received_words(line)), total_words(line)]
        left = left_words(line)
        said.append(self.tr("Left {amount}").format(amount=left) if left else "")
        rates = () if line.account.converted is None else line.account.converted.rates
        return [words for words in (*said, rates_words(rates)) if words]

    def _with_money(self, do: Callable[[StoreMoney], None]) -> None:
        if self.money is not None:
            do(self.money)

    def _with_grant(self, do: Callable[[StoreMoney, GrantLine], None]) -> None:
        row = self.model.row_of(self._selected)
        if self.money is not None and row is not None and self._may_edit:
            do(self.money, self.model.line(row))

    def _trace(self) -> None:
        """Where the money of the grant is; whoever sees the grant may ask."""
        row = self.model.row_of(self._selected)
        if row is not None:
            self.tracing.begin(Start(Of.GRANT, self.model.line(row).facts.grant_id))


def _told(line: GrantLine) -> str:
    return f"{line.facts.donor} {line.facts.reference}".casefold()
