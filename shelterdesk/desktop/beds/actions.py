"""What a click or a key on a bed does. Keys act on the bed that mouse or keyboard came to last."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.beds.corrections import Corrections
from shelterdesk.desktop.beds.flow import BedsFlow
from shelterdesk.desktop.beds.guest_menus import GuestMenus
from shelterdesk.desktop.beds.menus import BedMenus
from shelterdesk.desktop.beds.views import BedViews
from shelterdesk.desktop.dialogs.block_dialog import BlockDialog
from shelterdesk.desktop.dialogs.leave_dialog import LeaveDialog
from shelterdesk.desktop.widgets.waiting_panel import WaitingPanel
from shelterdesk.domain.board import IN_USE, BedState, BedTile


class BedActions(QObject):
    def __init__(
        self, flow: BedsFlow, views: BedViews, panel: WaitingPanel, page: QWidget, corrections: Corrections
    ) -> None:
        super().__init__(page)
        self._flow = flow
        self._corrections = corrections
        self._views = views
        self._panel = panel
        self._page = page
        self._guests = GuestMenus(flow, page, self._ask_day, self._ask_return, corrections)
        self._menus = BedMenus(flow, page, self._ask_reason, self._guests)
        self.dialog: QDialog | None = None
        views.activated.connect(self._activated)
        views.menu_requested.connect(self._menu)

    def move(self) -> None:
        tile = self._current_guest()
        if tile is not None:
            self._flow.choose_for_move(tile.bed_id)

    def check_out(self) -> None:
        tile = self._current_guest()
        if tile is not None:
            self._guests.check_out(tile, self._views.place_of(tile.bed_id))

    def expect_exit(self) -> None:
        tile = self._current_guest()
        if tile is not None:
            self._guests.expect_exit(tile, self._views.place_of(tile.bed_id))

    def away(self) -> None:
        """Away, with the day of return; or back at once."""
        tile = self._current_guest()
        if tile is None:
            return
        if tile.away:
            self._flow.come_back(tile.person_id or "", household=False)
        else:
            self._guests.away(tile, self._views.place_of(tile.bed_id))

    def offer_swap(self, person_id: str, bed_id: str) -> None:
        """Ask whether someone should change places with the guest of a bed."""
        tile = self._flow.tile(bed_id)
        if tile is not None and tile.person_id is not None:
            self._guests.swap(person_id, tile, self._views.place_of(bed_id))

    def block(self) -> None:
        """Out of service, with a reason; or back in service, also where that was only planned.

        A bed that is in use can go out of service once its guest has left.
        """
        tile = self._current()
        if tile is None or not self._flow.may_edit_beds:
            return
        if tile.state is BedState.BLOCKED or self._views.on_outage():
            self._flow.unblock(tile.bed_id)
        elif tile.state is BedState.FREE:
            self._menus.block(tile, self._views.place_of(tile.bed_id))
        elif tile.state in IN_USE:
            self._ask_reason(tile)
        else:
            self._flow.block(tile.bed_id, "")  # the service says why not

    def hold(self) -> None:
        """Kept for a while; or the end of it at once."""
        tile = self._current()
        if tile is None:
            return
        if tile.state is BedState.RESERVED:
            self._flow.release(tile.bed_id)
        elif tile.state is BedState.FREE:
            self._menus.hold(tile, self._panel.selected_card(), self._views.place_of(tile.bed_id))

    def _activated(self, bed_id: str) -> None:
        """A click or Enter on a bed: choose it, give it, or show what can be done."""
        tile, waiting = self._flow.tile(bed_id), self._panel.selected_card()
        if tile is None or not self._flow.may_place:
            return
        past = self._views.past_bar
        if past is not None and self._flow.choosing is None:
            self._corrections.of_the_past(past, self._views.place_of(bed_id))
            return
        choosing = self._flow.choosing
        if choosing is not None and bed_id in choosing.targets.swaps:
            self.offer_swap(choosing.person_id, bed_id)
        elif choosing is not None:
            self._flow.pick(bed_id)
        elif tile.state is BedState.FREE and waiting is not None:
            self._flow.give_here(waiting.entry_id, bed_id)
        else:
            self._menu(bed_id, self._views.place_of(bed_id))

    def _menu(self, bed_id: str, where: QPoint) -> None:
        tile, past = self._flow.tile(bed_id), self._views.past_bar
        if tile is not None and self._flow.may_place:
            self._flow.stop_choosing()
            if past is not None:
                self._corrections.of_the_past(past, where)
                return
            self._menus.everything(tile, self._panel.selected_card(), where)

    def _current(self) -> BedTile | None:
        if not self._flow.may_place:
            return None
        self._flow.stop_choosing()
        return self._flow.tile(self._views.current)

    def _current_guest(self) -> BedTile | None:
        tile = self._current()
        return tile if tile is not None and tile.state in IN_USE else None

    def _ask_reason(self, tile: BedTile) -> None:
        board = self._flow.board
        if board is None:
            return
        first = board.day
        if tile.state in IN_USE:
            first = max(tile.until or board.day, board.day + timedelta(days=1))
        dialog = BlockDialog(tile.code, first, self._page.window())
        dialog.accepted.connect(
            lambda: self._flow.block(tile.bed_id, dialog.reason, dialog.first, dialog.until)
        )
        self.open(dialog)

    def _ask_day(self, tile: BedTile) -> None:
        board = self._flow.board
        if board is None or tile.person_id is None:
            return
        person_id, together = tile.person_id, self._flow.household_of(tile) > 1
        dialog = LeaveDialog(tile.label, board.day, tile.until, self._page.window())
        dialog.accepted.connect(lambda: self._flow.expect_exit(person_id, dialog.day, household=together))
        self.open(dialog)

    def _ask_return(self, tile: BedTile) -> None:
        board, person_id = self._flow.board, tile.person_id
        if board is None or person_id is None:
            return
        words = self.tr("Day of return")
        dialog = LeaveDialog(tile.label, board.day, tile.back, self._page.window(), words)
        dialog.accepted.connect(lambda: self._flow.go_away(person_id, dialog.day, household=False))
        self.open(dialog)

    def open(self, dialog: QDialog) -> None:
        """Show a dialog over the page; one at a time."""
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None
