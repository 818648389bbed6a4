"""What can be done with a bed, as menus at its tile: one click or key opens them, one more chooses."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from shelterdesk.desktop.beds.flow import BedsFlow
from shelterdesk.desktop.beds.guest_menus import GuestMenus
from shelterdesk.desktop.beds.menu_parts import (
    add_entry,
    heading,
    make_menu,
    number_entries,
    plain,
    show_menu,
    sub_menu,
)
from shelterdesk.domain.board import IN_USE, BedState, BedTile, WaitingCard

_HOURS = (1, 3, 12, 24)


class BedMenus(QObject):
    """`ask_reason` opens a dialog for what no entry says. What is done with guests is in `guests`."""

    def __init__(
        self,
        flow: BedsFlow,
        page: QWidget,
        ask_reason: Callable[[BedTile], None],
        guests: GuestMenus,
    ) -> None:
        super().__init__(page)
        self._flow = flow
        self._page = page
        self._ask_reason = ask_reason
        self.guests = guests

    def everything(self, tile: BedTile, waiting: WaitingCard | None, where: QPoint) -> None:
        """All that can be done with a bed."""
        menu = make_menu(self._page, tile)
        if tile.state in IN_USE:
            self.guests.fill(menu, tile)
        elif tile.state is BedState.BLOCKED:
            add_entry(menu, self.tr("&Back in service"), lambda: self._flow.unblock(tile.bed_id), "B")
        elif tile.state is BedState.RESERVED:
            if waiting is not None:
                self._give_entry(menu, tile, waiting)
            add_entry(menu, self.tr("End the &hold"), lambda: self._flow.release(tile.bed_id), "H")
        else:
            if waiting is not None:
                self._give_entry(menu, tile, waiting)
            self._fill_hold(sub_menu(menu, self.tr("&Hold")), tile, waiting)
            self._fill_block(sub_menu(menu, self.tr("Out of service")), tile)
        show_menu(menu, where)

    def block(self, tile: BedTile, where: QPoint) -> None:
        menu = make_menu(self._page, tile)
        self._fill_block(menu, tile)
        show_menu(menu, where)

    def hold(self, tile: BedTile, waiting: WaitingCard | None, where: QPoint) -> None:
        menu = make_menu(self._page, tile)
        self._fill_hold(menu, tile, waiting)
        show_menu(menu, where)

    def _give_entry(self, menu: QMenu, tile: BedTile, waiting: WaitingCard) -> None:
        words = self.tr("Give to {who}").format(who=plain(waiting.label))
        add_entry(menu, words, lambda: self._flow.give_here(waiting.entry_id, tile.bed_id))

    def _fill_block(self, menu: QMenu, tile: BedTile) -> None:
        reasons = [
            self.tr("Broken"),
            self.tr("Leak"),
            self.tr("Cleaning"),
            self.tr("Pests"),
            self.tr("No mattress"),
        ]
        number_entries(
            menu,
            reasons,
            [lambda reason=reason: self._flow.block(tile.bed_id, reason) for reason in reasons],  # type: ignore[misc]
        )
        menu.addSeparator()
        add_entry(menu, self.tr("Another reason or day…"), lambda: self._ask_reason(tile))

    def _fill_hold(self, menu: QMenu, tile: BedTile, waiting: WaitingCard | None) -> None:
        words = [
            self.tr("1 hour") if hours == 1 else self.tr("{hours} hours").format(hours=hours)
            for hours in _HOURS
        ]
        if waiting is not None:
            heading(menu, self.tr("For {who}").format(who=waiting.label))
        person_id = None if waiting is None else waiting.person_id
        number_entries(
            menu,
            words,
            [lambda hours=hours: self._flow.hold(tile.bed_id, hours, person_id) for hours in _HOURS],  # type: ignore[misc]
        )
        if waiting is not None:
            menu.addSeparator()
            other = sub_menu(menu, self.tr("For someone else"))
            self._fill_hold(other, tile, None)
