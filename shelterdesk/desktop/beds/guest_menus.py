"""What can be done with someone who has a bed, as menus at the tile."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from shelterdesk.desktop.beds.corrections import Corrections
from shelterdesk.desktop.beds.flow import BedsFlow
from shelterdesk.desktop.beds.menu_parts import (
    add_entry,
    heading,
    make_menu,
    number_entries,
    plain,
    show_menu,
    sub_menu,
)
from shelterdesk.desktop.beds.words import destination_word
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.board import BedTile
from shelterdesk.domain.stays import Destination

_STAY_DAYS = (0, 1, 3, 7, 14, 30)
_AWAY_DAYS = (1, 2, 3, 7, 14)
Ask = Callable[[BedTile], None]


class GuestMenus(QObject):
    """`ask_day` and `ask_return` open a dialog for a day that no entry says; they hand over the answer."""

    def __init__(
        self, flow: BedsFlow, page: QWidget, ask_day: Ask, ask_return: Ask, corrections: Corrections
    ) -> None:
        super().__init__(page)
        self._flow = flow
        self._page = page
        self._ask_day = ask_day
        self._ask_return = ask_return
        self._corrections = corrections

    def fill(self, menu: QMenu, tile: BedTile) -> None:
        """All that can be done with the guest of a bed."""
        add_entry(menu, self.tr("&Move…"), lambda: self._flow.choose_for_move(tile.bed_id), "M")
        self._fill_check_out(sub_menu(menu, self.tr("Check &out")), tile)
        self._fill_expect(sub_menu(menu, self.tr("Day of l&eaving")), tile)
        if tile.away:
            self._fill_back(menu, tile)
        else:
            self._fill_away(sub_menu(menu, self.tr("&Away")), tile, household=False)
        self._corrections.fill(sub_menu(menu, self.tr("&Correct")), tile.stay_id or "", over=False)

    def check_out(self, tile: BedTile, where: QPoint) -> None:
        menu = make_menu(self._page, tile)
        self._fill_check_out(menu, tile)
        show_menu(menu, where)

    def expect_exit(self, tile: BedTile, where: QPoint) -> None:
        menu = make_menu(self._page, tile)
        self._fill_expect(menu, tile)
        show_menu(menu, where)

    def away(self, tile: BedTile, where: QPoint) -> None:
        menu = make_menu(self._page, tile)
        heading(menu, self.tr("Back on"))
        self._fill_away(menu, tile, household=False)
        show_menu(menu, where)

    def swap(self, person_id: str, tile: BedTile, where: QPoint) -> None:
        """Whether someone changes places with the guest of a bed; Esc leaves it."""
        menu, other_id = make_menu(self._page, tile), tile.person_id or ""
        words = self.tr("&Swap with {who}").format(who=plain(tile.label))
        add_entry(menu, words, lambda: self._flow.swap(person_id, other_id))
        show_menu(menu, where)

    def _fill_check_out(self, menu: QMenu, tile: BedTile) -> None:
        """The household leaves together; the one whose bed it is can leave alone."""
        household = self._flow.household_of(tile)
        if household > 1:
            heading(menu, self.tr("All {count} of the household").format(count=household))
        self._fill_destinations(menu, tile, household=True)
        if household > 1:
            menu.addSeparator()
            only = sub_menu(menu, self.tr("Only {who}").format(who=plain(tile.label)))
            self._fill_destinations(only, tile, household=False)

    def _fill_destinations(self, menu: QMenu, tile: BedTile, *, household: bool) -> None:
        person_id = tile.person_id or ""
        # What nobody has said yet comes first, so that Enter alone is true.
        order = (Destination.UNKNOWN, *(place for place in Destination if place is not Destination.UNKNOWN))
        number_entries(
            menu,
            [destination_word(place) for place in order],
            [
                lambda place=place: self._flow.check_out(person_id, place, household=household)  # type: ignore[misc]
                for place in order
            ],
        )

    def _fill_expect(self, menu: QMenu, tile: BedTile) -> None:
        if self._flow.board is None:
            return
        person_id, household = tile.person_id or "", self._flow.household_of(tile) > 1
        days = self._days(self._flow.board.day, _STAY_DAYS)
        self._fill_days(menu, days, lambda day: self._flow.expect_exit(person_id, day, household=household))
        menu.addSeparator()
        add_entry(menu, self.tr("Another day…"), lambda: self._ask_day(tile))
        add_entry(
            menu,
            self.tr("Not known"),
            lambda: self._flow.expect_exit(person_id, None, household=household),
        )

    def _fill_away(self, menu: QMenu, tile: BedTile, *, household: bool) -> None:
        """One of a household is away alone more often than all of it."""
        if self._flow.board is None:
            return
        person_id = tile.person_id or ""
        days = self._days(self._flow.board.day, _AWAY_DAYS)
        # What nobody has said comes first here too.
        add_entry(
            menu,
            self.tr("&0   Not known"),
            lambda: self._flow.go_away(person_id, None, household=household),
        )
        self._fill_days(menu, days, lambda day: self._flow.go_away(person_id, day, household=household))
        menu.addSeparator()
        if not household:
            add_entry(menu, self.tr("Another day…"), lambda: self._ask_return(tile))
            count = self._flow.household_of(tile)
            if count > 1:
                words = self.tr("All {count} of the household").format(count=count)
                self._fill_away(sub_menu(menu, words), tile, household=True)

    def _fill_back(self, menu: QMenu, tile: BedTile) -> None:
        person_id = tile.person_id or ""
        add_entry(menu, self.tr("&Back"), lambda: self._flow.come_back(person_id, household=False), "G")
        if self._flow.household_of(tile) > 1:
            add_entry(
                menu,
                self.tr("Back, with the household"),
                lambda: self._flow.come_back(person_id, household=True),
            )
        add_entry(menu, self.tr("Another day of return…"), lambda: self._ask_return(tile))

    def _days(self, today: date, after: tuple[int, ...]) -> list[tuple[date, str]]:
        near = {0: self.tr("Today"), 1: self.tr("Tomorrow")}
        days = ((count, today + timedelta(days=count)) for count in after)
        return [(day, near.get(count) or day_text(day)) for count, day in days]

    def _fill_days(self, menu: QMenu, days: list[tuple[date, str]], act: Callable[[date], None]) -> None:
        number_entries(
            menu,
            [words for _, words in days],
            [lambda day=day: act(day) for day, _ in days],  # type: ignore[misc]
        )
