"""Placing everyone, whom the house can take tonight, how pressing someone is, and who is turned away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMenu, QWidget

from shelterdesk.desktop.beds.actions import BedActions
from shelterdesk.desktop.beds.flow import BedsFlow
from shelterdesk.desktop.beds.menu_parts import add_entry, heading, show_menu
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.widgets.buttons import QUIET, make_button
from shelterdesk.desktop.widgets.waiting_panel import WaitingPanel
from shelterdesk.desktop.words import priority_word
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.board import Board, Priority, RoomUse
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.figures import Period
from shelterdesk.domain.plan import Plan
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.tonight import Chance
from shelterdesk.services.planning import TakePlan, place_all, take_plan
from shelterdesk.services.tonight import tonight
from shelterdesk.services.turn_aways import AskWhatIf, TurnAway, turn_away, turn_away_figures, what_if
from shelterdesk.services.waiting import SetPriority, set_priority


class Planning(QObject):
    """Puts its buttons into the panel of those who wait. Dialogs are imported when they are first wanted."""

    def __init__(
        self,
        look: Look,
        place: Workplace,
        flow: BedsFlow,
        acts: BedActions,
        panel: WaitingPanel,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._look = look
        self._place = place
        self._flow = flow
        self._acts = acts
        self._panel = panel
        self._page = page
        self.all_button = make_button(look, "", "list")
        self.more_button = make_button(look, "", "more", QUIET)
        self.tonight_button = make_button(look, "", "moon", QUIET)
        panel.above_foot.addWidget(self.all_button)
        panel.foot.insertWidget(0, self.more_button)
        self.all_button.clicked.connect(self.place_all)
        self.more_button.clicked.connect(self._more)
        self.tonight_button.clicked.connect(self.tonight)
        flow.loaded.connect(self._show)
        page.installEventFilter(self)
        self._translate()
        self._show()

    def place_all(self) -> None:
        """The whole plan, to look at; Enter takes it."""
        from shelterdesk.desktop.dialogs.plan_dialog import PlanDialog

        board = self._flow.board
        if board is None or not board.waiting or not self._flow.may_place:
            return
        dialog = PlanDialog(self._look, self._page.window())

        def look_again(refusal: Refusal) -> None:
            dialog.refuse(refusal.text)
            self._flow.refresh()
            ask()

        def ask() -> None:
            give_up = self._place.read_aside(
                lambda desk, given_up: place_all(desk, board.site_id, given_up=given_up),
                dialog.show_plan,
                lambda refusal: dialog.refuse(refusal.text),
                dialog,
            )
            dialog.finished.connect(lambda _: give_up())

        def take(plan: Plan) -> None:
            self._place.act(take_plan, TakePlan(plan), lambda _: dialog.accept(), look_again, dialog)

        dialog.taken.connect(take)
        self._acts.open(dialog)
        ask()

    def tonight(self) -> None:
        """Free beds told as households."""
        board = self._flow.board
        if board is not None:
            site_id = board.site_id
            self._place.read(lambda desk: tonight(desk, site_id), self._show_tonight)

    def choose_priority(self) -> None:
        """A menu for the one who is selected; a digit chooses."""
        card = self._panel.selected_card()
        if card is None or not self._flow.may_place:
            return
        menu = QMenu(self._page)
        menu.setAccessibleName(self.tr("How pressing it is for {who}").format(who=card.label))
        heading(menu, card.label)
        self._fill_priority(menu, card.entry_id, card.priority)
        widget = next(widget for widget in self._panel.cards() if widget.isChecked())
        _pop_up(menu, widget)

    def turn_away_at_the_door(self) -> None:
        from shelterdesk.desktop.dialogs.turn_away_dialog import TurnAwayDialog

        board = self._flow.board
        if board is None or not self._flow.may_place:
            return
        dialog = TurnAwayDialog(self._look, self._page.window())
        dialog.noted.connect(
            lambda people: self._place.act(
                turn_away,
                TurnAway(board.site_id, people=people),
                lambda _: dialog.accept(),
                lambda refusal: dialog.refuse(refusal.text),
                dialog,
            )
        )
        self._acts.open(dialog)

    def what_if(self) -> None:
        """Who was turned away, and which room would have helped."""
        from shelterdesk.desktop.dialogs.what_if_dialog import WhatIfDialog

        board = self._flow.board
        if board is None or not self._may_see_reports(board):
            return
        dialog = WhatIfDialog(self._look, board.day, self._page.window())

        def refused(refusal: Refusal) -> None:
            dialog.refuse(refusal.text)

        def figures(period: Period) -> None:
            self._place.read(
                lambda desk: turn_away_figures(desk, board.site_id, period),
                dialog.show_figures,
                refused,
                dialog,
            )

        def ask(period: Period, room_id: str, use: RoomUse) -> None:
            question = AskWhatIf(board.site_id, period, room_id, use)
            self._place.read(lambda desk: what_if(desk, question), dialog.show_answer, refused, dialog)

        dialog.period_chosen.connect(figures)
        dialog.asked.connect(ask)
        self._acts.open(dialog)
        figures(dialog.period)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
            self._show()
        return super().eventFilter(watched, event)

    def _show_tonight(self, found: Sequence[Chance]) -> None:
        from shelterdesk.desktop.dialogs.tonight_dialog import TonightDialog

        self._acts.open(TonightDialog(self._look, found, self._page.window()))

    def _show(self) -> None:
        board = self._flow.board
        waiting = len(board.waiting) if board is not None else 0
        self.all_button.setVisible(waiting > 0 and self._flow.may_place)
        self.all_button.setText(self.tr("Place all {count} automatically…").format(count=waiting))
        self.more_button.setVisible(self._flow.may_place)
        self.tonight_button.setVisible(board is not None and board.beds > 0)

    def _more(self) -> None:
        """What else can be done with the one who is selected, and with who came to the door."""
        menu, card = QMenu(self._page), self._panel.selected_card()
        menu.setAccessibleName(self.more_button.text())
        if card is not None:
            heading(menu, card.label)
            self._fill_priority(menu, card.entry_id, card.priority)
            menu.addSeparator()
            command = TurnAway(self._site(), card.entry_id)
            add_entry(menu, self.tr("Turn away: no place"), lambda: self._place.act(turn_away, command))
        add_entry(menu, self.tr("Turned away at the door…"), self.turn_away_at_the_door)
        board = self._flow.board
        if board is not None and self._may_see_reports(board):
            add_entry(menu, self.tr("Turned away, and what would have helped…"), self.what_if)
        _pop_up(menu, self.more_button)

    def _fill_priority(self, menu: QMenu, entry_id: str, now: Priority) -> None:
        site_id = self._site()
        for number, priority in enumerate(reversed(Priority), 1):
            command = SetPriority(site_id, entry_id, priority)
            act = partial(self._place.act, set_priority, command)
            action = add_entry(menu, f"&{number}   {priority_word(priority)}", act)
            action.setCheckable(True)
            action.setChecked(priority is now)

    def _may_see_reports(self, board: Board) -> bool:
        return self._place.desk.actor.may(Permission.SEE_REPORTS, board.site_id)

    def _site(self) -> str:
        return self._flow.board.site_id if self._flow.board is not None else ""

    def _translate(self) -> None:
        self.more_button.setText(self.tr("More…"))
        self.tonight_button.setText(self.tr("Tonight…"))
        self.tonight_button.setToolTip(self.tr("Whom can we place tonight?"))


def _pop_up(menu: QMenu, at: QWidget) -> None:
    """Below a widget; it goes when it is closed."""
    menu.aboutToHide.connect(menu.deleteLater)
    show_menu(menu, at.mapToGlobal(at.rect().bottomLeft()))
