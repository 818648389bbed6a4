"""The timeline of the beds as a shelter manager uses it: keys and the mouse on the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.beds.views import View
from shelterdesk.desktop.pages.beds_page import BedsPage
from shelterdesk.desktop.timeline.tape_view import TapeView
from shelterdesk.domain.timeline import Bar
from shelterdesk.services.desk import Desk
from tests.conftest import TestClock
from tests.desktop.conftest import AtTheDesk
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter

TODAY = date(2026, 9, 3)
NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def day(after: int) -> date:
    return TODAY + timedelta(days=after)


@dataclass
class Manager:
    """A person before the window, the timeline open; `shelter` reads what came of it."""

    seat: AtTheDesk
    shelter: Shelter

    @property
    def page(self) -> BedsPage:
        page = self.seat.window.page("beds")
        assert isinstance(page, BedsPage)
        return page

    @property
    def tape(self) -> TapeView:
        return self.page.views.tape

    def open_timeline(self) -> None:
        self.page.refresh()
        self.settle()
        self.page.switch.button(View.TIMELINE).click()
        self.settle()

    def settle(self) -> None:
        """What is read may ask for more."""
        for _ in range(3):
            self.seat.waits()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        self.seat.person.press(key, held)
        self.settle()

    def bar(self, bed: str) -> Bar:
        (bar,) = self.tape.bars(self.shelter.bed_id(bed))
        return bar

    def on_bar(self, bed: str) -> QPoint:
        """A place of a bar that is neither its end nor outside the window."""
        row = self.tape.rows.row_of(self.shelter.bed_id(bed))
        assert row is not None
        shown = self.tape.frame.shown(self.tape.frame.box_of(self.bar(bed), row))
        return QPointF(shown.left() + 20, shown.center().y()).toPoint()

    def drag(self, start: QPoint, end: QPoint) -> None:
        port = self.tape.viewport()
        QTest.mousePress(port, LEFT, NO_KEY, start)
        for part in (0.2, 0.6, 1.0):
            QTest.mouseMove(port, start + (end - start) * part)
            QApplication.processEvents()
        self.settle()
        QTest.mouseRelease(port, LEFT, NO_KEY, end)
        self.settle()


@pytest.fixture
def manager(desk: Desk, sit_down: Callable[[Desk], AtTheDesk]) -> Manager:
    return Manager(sit_down(desk), Shelter(desk))


def test_a_stay_is_stretched_to_another_day(manager: Manager) -> None:
    manager.shelter.settle(ROSA, bed="1-01")
    manager.open_timeline()
    assert manager.tape.current == manager.shelter.bed_id("1-01")  # the keyboard is on the first bed
    manager.press(Qt.Key.Key_Right, SHIFT)
    assert manager.bar("1-01").end == day(1)
    manager.press(Qt.Key.Key_Right, SHIFT)
    assert manager.bar("1-01").end == day(2)
    frame, row = manager.tape.frame, manager.tape.rows.row_of(manager.shelter.bed_id("1-01"))
    assert row is not None
    end = QPointF(frame.x(frame.scale.middle(day(2))) - 2, frame.line(row).center().y()).toPoint()
    manager.drag(end, end + QPoint(round(3 * frame.scale.width), 0))
    assert manager.bar("1-01").end == day(5)
    manager.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert manager.bar("1-01").end == day(2)


def test_a_bar_is_taken_to_another_bed(manager: Manager) -> None:
    (rosa,) = manager.shelter.settle(ROSA, bed="1-01")
    manager.open_timeline()
    start = manager.on_bar("1-01")
    manager.drag(start, start + QPoint(0, 2 * manager.tape.frame.row_height))
    assert manager.shelter.bed_of(rosa) == "1-03"
    assert manager.page.flow.choosing is None


def test_a_bed_that_does_not_fit_says_why_and_keeps_the_guest(manager: Manager) -> None:
    (pedro,) = manager.shelter.settle(PEDRO, bed="2-01")
    manager.open_timeline()
    said: list[str] = []
    manager.seat.signed_in.place.refused.connect(lambda refusal: said.append(str(refusal.text)))
    start = manager.on_bar("2-01")
    up = manager.tape.rows.row_of(manager.shelter.bed_id("2-01")) or 0
    to = manager.tape.rows.row_of(manager.shelter.bed_id("1-01")) or 0
    manager.drag(start, start + QPoint(0, (to - up) * manager.tape.frame.row_height))
    assert manager.shelter.bed_of(pedro) == "2-01"
    assert said == ["Room 1 is for women and girls, and for boys under 12 with their mother."]


def test_escape_lets_go_of_a_bar(manager: Manager) -> None:
    (rosa,) = manager.shelter.settle(ROSA, bed="1-01")
    manager.open_timeline()
    port, start = manager.tape.viewport(), manager.on_bar("1-01")
    QTest.mousePress(port, LEFT, NO_KEY, start)
    QTest.mouseMove(port, start + QPoint(0, 40))
    manager.settle()
    manager.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(port, LEFT, NO_KEY, start + QPoint(0, 40))
    manager.settle()
    assert manager.shelter.bed_of(rosa) == "1-01"


def test_a_household_moves_by_the_keyboard_in_three_actions(manager: Manager) -> None:
    ids = manager.shelter.settle(*FAMILY, bed="A-01")
    manager.open_timeline()
    hall = manager.shelter.bed_id("A-01")
    for _ in range(7):
        manager.press(Qt.Key.Key_Down)
    assert manager.tape.current == hall
    manager.press(Qt.Key.Key_M)  # only into another bed of the hall: no other room holds three
    assert manager.page.flow.choosing is not None
    manager.press(Qt.Key.Key_Return)
    assert sorted(str(manager.shelter.bed_of(one)) for one in ids) != ["A-01", "A-02", "A-03"]


def test_the_tape_reads_what_comes_near_and_nothing_twice(manager: Manager, qtbot: QtBot) -> None:
    manager.shelter.settle(ROSA, bed="1-01")
    asked: list[tuple[date, date]] = []
    manager.tape.days_needed.connect(lambda first, end: asked.append((first, end)))
    manager.open_timeline()
    assert len(asked) == 1
    first, end = asked[0]
    assert first < TODAY - timedelta(days=14)
    manager.tape.scroll_days(3)
    QTest.qWait(80)
    assert len(asked) == 1
    manager.tape.scroll_days(120)
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1][0] > end
    manager.settle()
    manager.press(Qt.Key.Key_T)
    qtbot.waitUntil(lambda: len(asked) == 3)
    manager.settle()
    assert manager.bar("1-01").label


def test_what_is_under_the_keyboard_is_said(manager: Manager, clock: TestClock) -> None:
    manager.shelter.settle(ROSA, bed="1-01")
    manager.open_timeline()
    assert "Bed 1-01, Occupied" in manager.tape.accessibleDescription()
    manager.press(Qt.Key.Key_Right)  # on to a day further, since the bar of today is the only one
    manager.press(Qt.Key.Key_Down)
    assert manager.tape.accessibleDescription() == "Bed 1-02, Free"
