"""A shelter manager's day, from the first arrival to the census of the night: keys and clicks on the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from shelterdesk.desktop.beds.views import View
from shelterdesk.desktop.dialogs.register_person_dialog import RegisterPersonDialog
from shelterdesk.desktop.pages.beds_page import BedsPage
from shelterdesk.desktop.pages.census_page import CensusPage
from shelterdesk.domain.board import BedState
from shelterdesk.domain.night_census import Presence
from shelterdesk.domain.people import Sex
from shelterdesk.services.desk import Desk
from shelterdesk.services.night_census import load_night
from tests.conftest import TestClock
from tests.desktop.conftest import AtTheDesk
from tests.sleeping import Shelter

ENTER = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Day:
    """The manager before the window; what came of it is read from the database by `shelter`."""

    def __init__(self, seat: AtTheDesk, shelter: Shelter) -> None:
        self.seat, self.shelter = seat, shelter

    @property
    def beds(self) -> BedsPage:
        page = self.seat.window.page("beds")
        assert isinstance(page, BedsPage)
        return page

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """To the menu or dialog that is open, else to the window."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            QTest.keyClick(popup, key, held)
        else:
            front = self._front()
            front.activateWindow()
            QApplication.processEvents()
            QTest.keyClick(front.windowHandle(), key, held)
        self.seat.waits()

    def types(self, words: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), words)

    def registers(self, *people: tuple[str, str, Sex]) -> None:
        """N, then a name, an age and a sex for each, and Register: who is one of several is a household."""
        self.press(Qt.Key.Key_N)
        dialog = self._front()
        assert isinstance(dialog, RegisterPersonDialog)
        for at, (name, age, sex) in enumerate(people):
            dialog.ui.given.setFocus()
            self.types(name)
            dialog.ui.birth.setFocus()
            self.types(age)
            self._click(dialog.sex.button(sex))
            if at < len(people) - 1:
                self._click(dialog.ui.another_button)
        self._click(dialog.ui.register_button)
        self.seat.waits()

    def goes_to_bed(self, code: str) -> None:
        """The keyboard comes to a bed of the board."""
        self.beds.views.focus_bed(self.shelter.bed_id(code))

    def names_in(self, *codes: str) -> list[str]:
        return [self.shelter.tile(code).label for code in codes]

    def _front(self) -> QWidget:
        return QApplication.activeModalWidget() or self.seat.window

    def _click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()


@pytest.fixture
def day(desk: Desk, sit_down: Callable[[Desk], AtTheDesk]) -> Day:
    seat = sit_down(desk)
    seat.opens("beds")
    return Day(seat, Shelter(desk))


def test_a_managers_day(day: Day, clock: TestClock) -> None:
    # Someone arrives alone, and Enter gives her the bed that is offered.
    day.registers(("Rosa", "30", Sex.FEMALE))
    day.press(ENTER)
    assert day.names_in("1-01") == ["Rosa"]

    # A mother with two children is one party, in one room.
    day.registers(("Carmen", "34", Sex.FEMALE), ("Ana", "9", Sex.FEMALE), ("Nino", "4", Sex.MALE))
    day.press(ENTER)
    assert sorted(day.names_in("A-01", "A-02", "A-03")) == ["Ana", "Carmen", "Nino"]

    # A bed is kept for someone on the way, and is free again when nobody came.
    day.goes_to_bed("2-01")
    day.press(Qt.Key.Key_H)
    day.press(ENTER)
    assert day.shelter.tile("2-01").state is BedState.RESERVED
    clock.forward(hours=2)
    day.beds.refresh()
    day.seat.waits()
    assert day.shelter.tile("2-01").state is BedState.FREE

    # Rosa moves to another bed, and a day of leaving is set on the timeline.
    day.goes_to_bed("1-01")
    day.press(Qt.Key.Key_M)
    day.goes_to_bed("1-03")
    day.press(ENTER)
    assert day.names_in("1-03") == ["Rosa"]
    day.beds.switch.button(View.TIMELINE).click()
    day.seat.waits()
    day.goes_to_bed("1-03")
    day.press(Qt.Key.Key_Right, SHIFT)
    assert day.shelter.tile("1-03").until == day.shelter.board().day + timedelta(days=1)
    day.beds.switch.button(View.BOARD).click()
    day.seat.waits()

    # A mistake is taken back: the family had not left.
    day.goes_to_bed("A-01")
    day.press(Qt.Key.Key_O)
    day.press(ENTER)
    assert day.shelter.board().in_use == 1
    day.press(Qt.Key.Key_Z, CONTROL)
    assert day.shelter.board().in_use == 4

    # In the evening everyone is looked for; one is not seen, and Rosa leaves the next morning.
    clock.forward(hours=8)
    census = day.seat.opens("census")
    assert isinstance(census, CensusPage)
    day.press(Qt.Key.Key_X)
    day.press(ENTER, CONTROL)
    night = load_night(day.shelter.desk, day.shelter.site_id)
    assert night.confirmed is not None
    first = night.confirmed.found[0]
    assert (first.label, first.then) == ("Rosa", Presence.MISSING)
    clock.forward(hours=10)
    day.seat.opens("beds")
    day.goes_to_bed("1-03")
    day.press(Qt.Key.Key_O)
    day.press(ENTER)
    assert day.shelter.tile("1-03").state is BedState.FREE
    assert day.shelter.board().in_use == 3
