"""Rooms and beds over time, changed in the window they are shown in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.modeltest import ModelTester

from shelterdesk.desktop.dialogs.inventory_dialog import InventoryDialog
from shelterdesk.desktop.dialogs.rooms_dialog import RoomsDialog
from shelterdesk.desktop.models.inventory_model import AREA, BOUND, CODE, FIRE, NAME, TAKES, USE
from shelterdesk.desktop.pages.beds_page import BedsPage
from shelterdesk.domain.board import RoomUse
from shelterdesk.services.desk import Desk
from tests.conftest import TestClock
from tests.desktop.conftest import AtTheDesk
from tests.sleeping import ROSA, Shelter

TODAY = date(2026, 9, 3)
ROOM_1 = 1  # the row below that of the site


class Planner:
    """A person at the open dialog, who types into its cells and presses its buttons."""

    def __init__(self, seat: AtTheDesk) -> None:
        self._seat = seat
        page = seat.window.page("beds")
        assert isinstance(page, BedsPage)
        self.beds_page = page
        seat.person.click(page.rooms_button)
        assert isinstance(page.acts.dialog, InventoryDialog)
        self.dialog = page.acts.dialog
        self.settle()

    def settle(self) -> None:
        """What was changed is read again."""
        for _ in range(2):
            self._seat.waits()

    def type_into(self, table: QTableView, row: int, column: int, words: str) -> None:
        table.setFocus()
        table.setCurrentIndex(table.model().index(row, column))
        QTest.keyClick(table, Qt.Key.Key_F2)
        editor = QApplication.focusWidget()
        QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(editor, words)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        self.settle()

    def press(self, button: QObject) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def cell(self, table: QTableView, row: int, column: int) -> str:
        return str(table.model().index(row, column).data())


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


@pytest.fixture
def planner(shelter: Shelter, sit_down: Callable[[Desk], AtTheDesk]) -> Planner:
    return Planner(sit_down(shelter.desk))


def test_the_tables_keep_the_rules_of_models(planner: Planner, qtmodeltester: ModelTester) -> None:
    for model in (planner.dialog.rooms, planner.dialog.beds):
        qtmodeltester.check(model)
    assert planner.dialog.rooms.rowCount() == 5  # the site and its four rooms
    assert planner.dialog.beds.rowCount() == 3


def test_a_limit_typed_into_its_cell_binds_and_is_named(planner: Planner) -> None:
    rooms = planner.dialog.ui.rooms
    planner.type_into(rooms, ROOM_1, AREA, "7")
    assert (planner.cell(rooms, ROOM_1, TAKES), planner.cell(rooms, ROOM_1, BOUND)) == ("2", "Floor area")
    assert "Takes 10 tonight, bound by: its rooms." in planner.dialog.ui.summary.text()
    planner.type_into(rooms, 0, FIRE, "4")
    assert "Takes 4 tonight, bound by: fire limit." in planner.dialog.ui.summary.text()
    planner.type_into(rooms, 0, FIRE, "four")
    assert planner.dialog.ui.problem.text() == "“four” is not a number for this."
    assert planner.cell(rooms, 0, FIRE) == "4"


def test_what_binds_the_site_stands_on_the_page_of_beds(planner: Planner, shelter: Shelter) -> None:
    strip = planner.beds_page.strip
    assert "bound by" not in strip.accessibleName()  # the beds themselves are no news
    planner.type_into(planner.dialog.ui.rooms, 0, FIRE, "4")
    assert "0 of 11 beds in use, takes 4, bound by fire limit" in strip.accessibleName()
    shelter.settle(ROSA, bed="1-01")
    planner.type_into(planner.dialog.ui.rooms, 0, FIRE, "0")
    planner.beds_page.refresh()
    planner.settle()
    assert "1 over capacity, by fire limit" in strip.accessibleName()


def test_a_limit_may_begin_later(planner: Planner, shelter: Shelter, clock: TestClock) -> None:
    planner.dialog.ui.day.set_day(TODAY + timedelta(days=7))
    planner.type_into(planner.dialog.ui.rooms, 0, FIRE, "4")
    assert "Takes 11 tonight" in planner.dialog.ui.summary.text()
    assert planner.cell(planner.dialog.ui.rooms, 0, FIRE) == "4"
    planner.dialog.ui.day.set_day(TODAY)
    assert planner.cell(planner.dialog.ui.rooms, 0, FIRE) == ""


def test_beds_are_added_renamed_and_closed(planner: Planner, shelter: Shelter) -> None:
    ui = planner.dialog.ui
    ui.new_beds.setFocus()
    QTest.keyClicks(ui.new_beds, "2")
    QTest.keyClick(ui.new_beds, Qt.Key.Key_Return)
    planner.settle()
    assert planner.dialog.isVisible()  # Enter adds the beds and does not close the window
    assert planner.dialog.beds.rowCount() == 5
    assert ui.new_beds.text() == ""
    planner.type_into(ui.beds, 4, CODE, "1-09")
    assert [tile.code for tile in shelter.board().rooms[0].tiles][-1] == "1-09"
    ui.beds.selectRow(4)
    planner.press(ui.close_beds_button)
    assert len(shelter.board().rooms[0].tiles) == 4
    ui.beds.selectRow(4)
    planner.press(ui.reopen_beds_button)
    assert len(shelter.board().rooms[0].tiles) == 5


def test_a_room_in_use_is_not_closed_and_says_why(planner: Planner, shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    planner.press(planner.dialog.ui.close_room_button)
    assert planner.dialog.ui.problem.text() == "Someone is in bed 1-01; move them first, or close it later."
    planner.dialog.ui.rooms.setCurrentIndex(planner.dialog.rooms.index(2, NAME))
    planner.press(planner.dialog.ui.close_room_button)
    assert "Room 2" not in [room.name for room in shelter.board().rooms]


def test_a_use_that_leaves_people_misplaced_is_changed_only_when_that_is_meant(
    planner: Planner, shelter: Shelter
) -> None:
    shelter.settle(ROSA, bed="1-01")
    ui, model = planner.dialog.ui, planner.dialog.rooms
    assert not ui.anyway_button.isVisible()
    model.setData(model.index(ROOM_1, USE), "men")  # as the list of uses in the cell does
    planner.settle()
    assert ui.problem.text().startswith("1 person here no longer fits: ")
    assert ui.problem.text().endswith("Room 1 is for men, and for boys of 12 and over.")
    assert shelter.board().rooms[0].use is RoomUse.WOMEN
    planner.press(ui.anyway_button)
    assert shelter.board().rooms[0].use is RoomUse.MEN
    assert not ui.anyway_button.isVisible()
    assert ui.problem.text() == ""
    planner.press(ui.close_button)
    chip = planner.beds_page.chips.button("attention")
    assert chip.text() == "Needs attention (1)"
    tile = planner.beds_page.views.board.tile(shelter.bed_id("1-01"))
    assert tile is not None
    assert "Does not fit here any more: Room 1 is for men" in tile.accessibleName()


def test_new_rooms_are_added_from_here(planner: Planner) -> None:
    planner.press(planner.dialog.ui.add_rooms_button)
    (dialog,) = planner.dialog.findChildren(RoomsDialog)
    model = dialog.step.model
    model.setData(model.index(0, 0), "Blue room")
    model.setData(model.index(0, 1), "3")
    dialog.ui.add_button.click()
    planner.settle()
    assert planner.dialog.rooms.rowCount() == 6
