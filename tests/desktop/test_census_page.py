"""The night census as a manager takes it: keys on the window, on a real encrypted database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from shelterdesk.desktop.pages.census_page import CensusPage
from shelterdesk.domain.night_census import Presence
from shelterdesk.services.desk import Desk
from shelterdesk.services.night_census import list_nights, load_night
from tests.desktop.conftest import AtTheDesk
from tests.sleeping import PEDRO, ROSA, Shelter

TODAY = date(2026, 9, 3)
NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
HERE, NOT_SEEN = Presence.PRESENT, Presence.MISSING


class Keeper:
    """Someone who walks through the house with the window open."""

    def __init__(self, seat: AtTheDesk, shelter: Shelter) -> None:
        self.seat, self.shelter = seat, shelter
        page = seat.opens("census")
        assert isinstance(page, CensusPage)
        self.page = page

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY) -> None:
        window = QApplication.activeModalWidget() or self.seat.window
        QTest.keyClick(window.windowHandle(), key, held)
        self.seat.waits()

    def marks(self) -> list[tuple[str, str]]:
        table = self.page.people
        return [(table.shown(row)[1], table.shown(row)[2]) for row in range(table.rowCount())]


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


@pytest.fixture
def keeper(shelter: Shelter, sit_down: Callable[[Desk], AtTheDesk]) -> Keeper:
    shelter.settle(ROSA, bed="1-02")
    shelter.settle(PEDRO, bed="2-01")
    return Keeper(sit_down(shelter.desk), shelter)


def test_a_night_is_marked_and_confirmed_by_the_keyboard(keeper: Keeper) -> None:
    assert keeper.marks() == [("Rosa", "Here"), ("Pedro", "Here")]
    keeper.press(Qt.Key.Key_H)
    keeper.press(Qt.Key.Key_X)
    assert keeper.marks() == [("Rosa", "Here"), ("Pedro", "Not seen")]
    assert keeper.page.ui.summary.text() == "1 here, 0 away, 1 not seen"
    keeper.press(Qt.Key.Key_Return, CTRL)
    sheet = load_night(keeper.shelter.desk, keeper.shelter.site_id)
    assert sheet.confirmed is not None
    assert [(one.label, one.then) for one in sheet.confirmed.found] == [("Rosa", HERE), ("Pedro", NOT_SEEN)]
    assert "confirmed" in keeper.page.ui.summary.text()
    keeper.press(Qt.Key.Key_X)
    assert keeper.marks() == [("Rosa", "Here"), ("Pedro", "Not seen")]  # what is confirmed stays


def test_marks_are_kept_while_the_house_changes(keeper: Keeper) -> None:
    keeper.press(Qt.Key.Key_X)
    keeper.shelter.settle(("Eva", PEDRO[1], 50), bed="2-02")
    keeper.press(Qt.Key.Key_Return, CTRL)
    assert [state.people for state in list_nights(keeper.shelter.desk, keeper.shelter.site_id)] == [None]
    assert keeper.marks() == [("Rosa", "Not seen"), ("Pedro", "Here"), ("Eva", "Here")]
    keeper.press(Qt.Key.Key_Return, CTRL)
    assert [state.people for state in list_nights(keeper.shelter.desk, keeper.shelter.site_id)] == [2]


def test_a_late_correction_stands_below_with_before_and_after(keeper: Keeper) -> None:
    keeper.press(Qt.Key.Key_Return, CTRL)
    keeper.press(Qt.Key.Key_Down)
    keeper.press(Qt.Key.Key_Return)
    dialog = keeper.page.dialog
    assert dialog is not None
    dialog.ui.after.setCurrentText("Not seen")
    keeper.press(Qt.Key.Key_Return)
    assert dialog.ui.problem.text() == "An amendment needs a reason."
    dialog.ui.reason.setText("His bed was empty")
    keeper.press(Qt.Key.Key_Return)
    assert keeper.page.dialog is None
    assert keeper.page.amendments.shown(0)[2:] == ("Pedro", "Here", "Not seen", "His bed was empty")
    assert keeper.page.people.shown(1)[2:] == ("Here", "Not seen")


def test_the_tables_keep_the_rules_of_models(keeper: Keeper, qtmodeltester: ModelTester) -> None:
    for model in (keeper.page.people, keeper.page.nights, keeper.page.amendments):
        qtmodeltester.check(model)
