"""Beds: who sleeps where tonight, who waits, and what can be done about it. The page holds no rule."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout

from shelterdesk.desktop.beds.actions import BedActions
from shelterdesk.desktop.beds.additions import Additions
from shelterdesk.desktop.beds.choosing import Choosing
from shelterdesk.desktop.beds.corrections import Corrections
from shelterdesk.desktop.beds.filters import BedFilter, filter_words, needs_attention
from shelterdesk.desktop.beds.flow import BedsFlow
from shelterdesk.desktop.beds.hints import beds_hints, to_choose
from shelterdesk.desktop.beds.passing import Passing
from shelterdesk.desktop.beds.planning import Planning
from shelterdesk.desktop.beds.printing import Printing
from shelterdesk.desktop.beds.tape_moves import TapeMoves
from shelterdesk.desktop.beds.views import BedViews, View
from shelterdesk.desktop.forms.ui_beds_page import Ui_BedsPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.shell.page import HeaderButton, Page, PageHeader
from shelterdesk.desktop.theme import Tone
from shelterdesk.desktop.widgets.banner import Banner
from shelterdesk.desktop.widgets.buttons import QUIET, ButtonRow, make_button
from shelterdesk.desktop.widgets.choices import Choice, FilterChips, SegmentedSwitch
from shelterdesk.desktop.widgets.occupancy_strip import OccupancyStrip
from shelterdesk.desktop.widgets.site_box import show_sites
from shelterdesk.desktop.widgets.tab_order import tab_through
from shelterdesk.desktop.widgets.waiting_panel import WaitingPanel
from shelterdesk.desktop.words import long_day_text
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.board import WaitingCard
from shelterdesk.domain.changes import Changes, Topic

PANEL_WIDTH = 348
SCALE_BELOW = 1.5
LEAST_BOARD = 220  # high, whatever the window
WIDEST = 16_777_215  # Qt's own limit of a widget
_TOPICS = frozenset({Topic.BEDS, Topic.PEOPLE, Topic.SITES, Topic.SETTINGS})
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BedsPage(Page):
    def __init__(self, look: Look, place: Workplace) -> None:
        super().__init__()
        self.ui = Ui_BedsPage()
        self.ui.setupUi(self)
        self._look = look
        self._place = place
        self._newcomer = ""  # person id: selected as soon as the list shows them
        self.flow = BedsFlow(place, self)
        self.strip = OccupancyStrip(look)
        self.switch = SegmentedSwitch([Choice(view.value, "") for view in View])
        self.chips = FilterChips([Choice(key.value, "") for key in BedFilter])
        self.views = BedViews(look, self.ui.stack, self.ui.table, self, may_add=self.flow.may_edit_beds)
        self.panel = WaitingPanel(look)
        self.banner = Banner(look)
        self.withdraw_button = make_button(look, "", kind=QUIET)
        self.rooms_button = make_button(look, "", "beds", QUIET)
        self.print_button = make_button(look, "", "print", QUIET)
        self.tools = ButtonRow()
        self.printing = Printing(place, self, self.print_button)
        self.passing = Passing(self.flow, self.panel, self)
        self.corrections = Corrections(place, self)
        self.acts = BedActions(self.flow, self.views, self.panel, self, self.corrections)
        self.additions = Additions(look, place, self.flow, self.acts, self)
        self.planning = Planning(look, place, self.flow, self.acts, self.panel, self)
        self._make_keys()
        self._dress()
        self._connect()
        self._translate()

    def header(self) -> PageHeader:
        board = self.flow.board
        subtitle = "" if board is None else f"{board.site_name}  ·  {long_day_text(board.day)}"
        buttons = (
            (HeaderButton(self.check_in_action, "person-add", primary=True),)
            if self.flow.may_check_in
            else ()
        )
        return PageHeader(self.tr("Beds"), subtitle, buttons, beds_hints(self.flow, self.views.view))

    def refresh(self) -> None:
        self.flow.refresh()

    # set-up

    def _make_keys(self) -> None:
        acts, flow = self.acts, self.flow
        self.check_in_action = self.key_action("N", self.additions.check_in)
        others: tuple[tuple[str, Callable[[], None]], ...] = (
            ("M", acts.move),
            ("O", acts.check_out),
            ("B", acts.block),
            ("H", acts.hold),
            ("E", acts.expect_exit),
            ("G", acts.away),
            ("A", self.planning.place_all),
            ("P", self.planning.choose_priority),
            ("W", self.planning.tonight),
        )
        for key, act in others:
            self.key_action(key, act)
        self.stop_action = self.key_action("Esc", flow.stop_choosing)
        self.stop_action.setEnabled(False)

    def _dress(self) -> None:
        ui = self.ui
        ui.strip_row.addWidget(self.strip)
        ui.switch_row.addWidget(self.switch)
        ui.tools_row.setAlignment(ui.switch_row, Qt.AlignmentFlag.AlignLeft)
        for button in (self.planning.tonight_button, self.rooms_button, self.print_button):
            self.tools.add(button)
        ui.banner_row.addWidget(self.banner)
        ui.body_row.addWidget(self.panel)
        ui.body_row.setStretch(0, 1)
        self.banner.hide()
        ui.site.hide()
        self.panel.foot.addStretch(1)
        self.panel.foot.addWidget(self.withdraw_button)
        self.panel.hide()  # until it is known that people may be seen
        self._fit()

    def _connect(self) -> None:
        self.flow.loaded.connect(self._show)
        self.flow.choosing_changed.connect(self._show_choosing)
        self.switch.chosen.connect(lambda view: self._show_view(View(view)))
        self.moves = TapeMoves(self.flow, self.views.tape, self)
        self.moves.swap_wanted.connect(self.acts.offer_swap)
        self.chips.chosen.connect(lambda key: self.views.set_filter(BedFilter(key)))
        self.additions.arrived.connect(self._expect)
        self.rooms_button.clicked.connect(self.additions.show_inventory)
        self.views.rooms_requested.connect(lambda: self.additions.add_rooms())
        self.panel.selection_changed.connect(self._selected)
        self.panel.give_requested.connect(self.flow.give_suggested)
        self.panel.other_requested.connect(self.flow.choose_for_waiting)
        self.withdraw_button.clicked.connect(lambda: self.flow.withdraw(self.panel.selected()))
        self.ui.site.activated.connect(lambda _: self.flow.choose_site(self.ui.site.currentData()))
        self._place.changed.connect(self._changed)
        self._look.changed.connect(self._fit)

    def _translate(self) -> None:
        self.switch.button(View.BOARD).setText(self.tr("Board"))
        self.switch.button(View.TIMELINE).setText(self.tr("Timeline"))
        self.switch.button(View.LIST).setText(self.tr("List"))
        for key, words in filter_words().items():
            self.chips.button(key.value).setText(words)
        self._count_attention()
        self.withdraw_button.setText(self.tr("Take off the list"))
        self.rooms_button.setText(self.tr("Rooms…"))
        self.print_button.setText(self.tr("Print list"))
        self.print_button.setVisible(self.flow.may_see_people)
        self.rooms_button.setVisible(self.flow.may_edit_beds)
        self.check_in_action.setText(self.tr("Check in"))
        self.views.translate()

    def _fit(self) -> None:
        """With large text filters and tools go below the views, and the list of those who wait below the board."""
        beside = self._look.text_scale < SCALE_BELOW
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.ui.body_row.setDirection(direction)
        (self.ui.chips_row if beside else self.ui.chips_below).addWidget(self.chips)
        (self.ui.tools_row if beside else self.ui.chips_below).addWidget(self.tools)
        self.tools.keep_in_a_row(beside)
        least = self._look.px(LEAST_BOARD)
        for widget in (self.ui.stack, self.panel):
            widget.setMinimumHeight(least)
        width = self._look.px(PANEL_WIDTH)
        self.panel.setMinimumWidth(width if beside else 0)
        self.panel.setMaximumWidth(width if beside else WIDEST)

    # what is shown

    def _show(self) -> None:
        board = self.flow.board
        if board is None:
            return
        show_sites(self.ui.site, self.flow.sites, board.site_id)
        self.strip.set_board(board)
        self.views.set_board(board)
        self._count_attention()
        self._show_panel()
        had_focus = self.focusWidget() not in (None, self)
        self.panel.set_waiting(board.waiting, self.flow.now)
        self._select_newcomer()
        self.withdraw_button.setVisible(bool(board.waiting) and self.flow.may_place)
        self._suggest(self.panel.selected_card())
        self._order_tabs()
        if not had_focus and self.isVisible():  # what was read for it may come when another page is shown
            self._focus_first()
        self.header_changed.emit(self.header())

    def _count_attention(self) -> None:
        board = self.flow.board
        tiles = [tile for room in (board.rooms if board else ()) for tile in room.tiles]
        count = sum(needs_attention(tile) for tile in tiles)
        words = filter_words()[BedFilter.ATTENTION]
        self.chips.button(BedFilter.ATTENTION).setText(f"{words} ({count})" if count else words)

    def _expect(self, person_id: str) -> None:
        self._newcomer = person_id

    def _select_newcomer(self) -> None:
        for widget in self.panel.cards():
            if widget.card.person_id == self._newcomer:
                self._newcomer = ""
                widget.setChecked(True)
                widget.setFocus()

    def _show_view(self, view: View) -> None:
        self.views.show_view(view)
        self._show_panel()
        if view is View.TIMELINE:
            self.views.tape.setFocus()
        self.header_changed.emit(self.header())

    def _show_panel(self) -> None:
        """The timeline takes the whole width."""
        self.panel.setVisible(self.flow.may_see_people and self.views.view is not View.TIMELINE)

    def _show_choosing(self) -> None:
        choosing = self.flow.choosing
        if self.moves.dragging:
            self._light(choosing)
            return
        self.stop_action.setEnabled(choosing is not None)
        self.banner.setVisible(choosing is not None)
        self._light(choosing)
        if choosing is not None:
            self.banner.say(to_choose(choosing), Tone.ACCENT)
            self.chips.choose(BedFilter.ALL.value)
            self.views.set_filter(BedFilter.ALL)
            if self.views.view is View.LIST:
                self.switch.choose(View.BOARD)
                self._show_view(View.BOARD)
            beds, those = [tile.bed.bed_id for tile in self.views.board.tiles()], choosing.beds()
            self.views.focus_bed(next(bed for bed in beds if bed in those))
        self.header_changed.emit(self.header())

    def _light(self, choosing: Choosing | None) -> None:
        if choosing is None:
            self.views.set_fitting(None)
        else:
            self.views.set_fitting(choosing.targets.fitting.keys(), choosing.plain)

    def _selected(self, entry_id: str) -> None:
        self.flow.stop_choosing()
        self._suggest(self.flow.card(entry_id))

    def _suggest(self, card: WaitingCard | None) -> None:
        best = None if card is None else card.suggestion
        self.views.board.set_suggestion(() if best is None else best.bed_ids)

    def _order_tabs(self) -> None:
        """As the page is read: what chooses, the beds, those who wait."""
        ui, views = self.ui, self.views
        beds = (ui.table, views.tape, *views.board.tiles())
        plan = self.planning
        tools = (self.switch, self.chips, ui.site, plan.tonight_button, self.rooms_button, self.print_button)
        tab_through((*tools, *beds, self.panel, plan.all_button, plan.more_button, self.withdraw_button))

    def _focus_first(self) -> None:
        """Enter gives the suggested bed as soon as the page is shown."""
        chosen = next((card for card in self.panel.cards() if card.isChecked()), None)
        (chosen or self).setFocus()

    def _changed(self, changes: Changes) -> None:
        if changes.topics & _TOPICS:
            self.flow.stop_choosing()
            self.refresh()

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that nothing on the page wanted for itself gives the suggested bed."""
        if event.key() in _ENTER and self.panel.selected() and self.flow.choosing is None:
            self.flow.give_suggested(self.panel.selected())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._translate()
        super().changeEvent(event)
