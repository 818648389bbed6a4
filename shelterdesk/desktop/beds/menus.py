"""What can be done with a bed, as menus at its tile: one click or key opens them, one more chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from shelterdesk.desktop.beds.flow import BedsFlow
from shelterdesk.desktop.beds.words import destination_word
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.board import IN_USE, BedState, BedTile, WaitingCard
from shelterdesk.domain.stays import Destination

_HOURS = (1, 3, 12, 24)
_STAY_DAYS = (0, 1, 3, 7, 14, 30)


class BedMenus(QObject):
    """`ask_reason` and `ask_day` open a dialog for what no entry says; they hand over the answer."""

    def __init__(
        self,
        flow: BedsFlow,
        page: QWidget,
        ask_reason: Callable[[BedTile], None],
        ask_day: Callable[[BedTile], None],
    ) -> None:
        super().__init__(page)
        self._flow = flow
        self._page = page
        self._ask_reason = ask_reason
        self._ask_day = ask_day

    def everything(self, tile: BedTile, waiting: WaitingCard | None, where: QPoint) -> None:
        """All that can be done with a bed."""
        menu = self._make(tile)
        if tile.state in IN_USE:
            self._guest_entries(menu, tile)
        elif tile.state is BedState.BLOCKED:
            _add(menu, self.tr("&Back in service"), lambda: self._flow.unblock(tile.bed_id), "B")
        elif tile.state is BedState.RESERVED:
            if waiting is not None:
                self._give_entry(menu, tile, waiting)
            _add(menu, self.tr("End the &hold"), lambda: self._flow.release(tile.bed_id), "H")
        else:
            if waiting is not None:
                self._give_entry(menu, tile, waiting)
            self._fill_hold(_sub(menu, self.tr("&Hold")), tile, waiting)
            self._fill_block(_sub(menu, self.tr("Out of service")), tile)
        self._show(menu, where)

    def check_out(self, tile: BedTile, where: QPoint) -> None:
        menu = self._make(tile)
        self._fill_check_out(menu, tile)
        self._show(menu, where)

    def expect_exit(self, tile: BedTile, where: QPoint) -> None:
        menu = self._make(tile)
        self._fill_expect(menu, tile)
        self._show(menu, where)

    def block(self, tile: BedTile, where: QPoint) -> None:
        menu = self._make(tile)
        self._fill_block(menu, tile)
        self._show(menu, where)

    def hold(self, tile: BedTile, waiting: WaitingCard | None, where: QPoint) -> None:
        menu = self._make(tile)
        self._fill_hold(menu, tile, waiting)
        self._show(menu, where)

    def _give_entry(self, menu: QMenu, tile: BedTile, waiting: WaitingCard) -> None:
        words = self.tr("Give to {who}").format(who=_plain(waiting.label))
        _add(menu, words, lambda: self._flow.give_here(waiting.entry_id, tile.bed_id))

    def _guest_entries(self, menu: QMenu, tile: BedTile) -> None:
        _add(menu, self.tr("&Move…"), lambda: self._flow.choose_for_move(tile.bed_id), "M")
        self._fill_check_out(_sub(menu, self.tr("Check &out")), tile)
        self._fill_expect(_sub(menu, self.tr("Day of l&eaving")), tile)

    def _fill_check_out(self, menu: QMenu, tile: BedTile) -> None:
        """The household leaves together; the one whose bed it is can leave alone."""
        household = self._flow.household_of(tile)
        if household > 1:
            _heading(menu, self.tr("All {count} of the household").format(count=household))
        self._fill_destinations(menu, tile, household=True)
        if household > 1:
            menu.addSeparator()
            only = _sub(menu, self.tr("Only {who}").format(who=_plain(tile.label)))
            self._fill_destinations(only, tile, household=False)

    def _fill_destinations(self, menu: QMenu, tile: BedTile, *, household: bool) -> None:
        person_id = tile.person_id or ""
        # What nobody has said yet comes first, so that Enter alone is true.
        order = (Destination.UNKNOWN, *(place for place in Destination if place is not Destination.UNKNOWN))
        _number(
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
        today = self._flow.board.day
        days = [today + timedelta(days=days) for days in _STAY_DAYS]
        words = [self.tr("Today"), self.tr("Tomorrow"), *(day_text(day) for day in days[2:])]
        _number(
            menu,
            words,
            [
                lambda day=day: self._flow.expect_exit(person_id, day, household=household)  # type: ignore[misc]
                for day in days
            ],
        )
        menu.addSeparator()
        _add(menu, self.tr("Another day…"), lambda: self._ask_day(tile))
        _add(
            menu,
            self.tr("Not known"),
            lambda: self._flow.expect_exit(person_id, None, household=household),
        )

    def _fill_block(self, menu: QMenu, tile: BedTile) -> None:
        reasons = [
            self.tr("Broken"),
            self.tr("Leak"),
            self.tr("Cleaning"),
            self.tr("Pests"),
            self.tr("No mattress"),
        ]
        _number(
            menu,
            reasons,
            [lambda reason=reason: self._flow.block(tile.bed_id, reason) for reason in reasons],  # type: ignore[misc]
        )
        menu.addSeparator()
        _add(menu, self.tr("Another reason…"), lambda: self._ask_reason(tile))

    def _fill_hold(self, menu: QMenu, tile: BedTile, waiting: WaitingCard | None) -> None:
        words = [
            self.tr("1 hour") if hours == 1 else self.tr("{hours} hours").format(hours=hours)
            for hours in _HOURS
        ]
        if waiting is not None:
            _heading(menu, self.tr("For {who}").format(who=waiting.label))
        person_id = None if waiting is None else waiting.person_id
        _number(
            menu,
            words,
            [lambda hours=hours: self._flow.hold(tile.bed_id, hours, person_id) for hours in _HOURS],  # type: ignore[misc]
        )
        if waiting is not None:
            menu.addSeparator()
            other = _sub(menu, self.tr("For someone else"))
            self._fill_hold(other, tile, None)

    def _make(self, tile: BedTile) -> QMenu:
        menu = QMenu(self._page)
        title = self.tr("Bed {code}").format(code=tile.code)
        _heading(menu, f"{title} · {tile.label}" if tile.label else title)
        menu.setAccessibleName(title)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _show(self, menu: QMenu, where: QPoint) -> None:
        menu.popup(where)
        first = next(action for action in menu.actions() if action.isEnabled() and not action.isSeparator())
        menu.setActiveAction(first)


def _add(menu: QMenu, words: str, act: Callable[[], None], key: str = "") -> QAction:
    action = menu.addAction(f"{words}\t{key}" if key else words)
    action.triggered.connect(lambda _=False: act())
    return action


def _number(menu: QMenu, words: Sequence[str], acts: Sequence[Callable[[], None]]) -> None:
    """Entries with a digit before them, which chooses them."""
    for number, (said, act) in enumerate(zip(words, acts, strict=True), 1):
        _add(menu, f"&{number}   {_plain(said)}", act)


def _sub(menu: QMenu, words: str) -> QMenu:
    sub = menu.addMenu(words)
    assert sub is not None  # noqa: S101 - Qt makes it
    return sub


def _heading(menu: QMenu, words: str) -> None:
    action = menu.addAction(_plain(words))
    action.setEnabled(False)


def _plain(words: str) -> str:
    """Words in which an ampersand is only an ampersand."""
    return words.replace("&", "&&")
