"""The night census as a manager takes it: keys on the window, on a real encrypted database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from shelterdesk.desktop.dialogs.add_to_night_dialog import AddToNightDialog
from shelterdesk.desktop.dialogs.amend_dialog import AmendDialog
from shelterdesk.desktop.pages.census_page import CensusPage
from shelterdesk.domain.night_census import Presence
from shelterdesk.services.desk import Desk
from shelterdesk.services.night_census import list_nights, load_night
from shelterdesk.services.person_search import index_people
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

    def types(self, words: str) -> None:
        window = QApplication.activeModalWidget() or self.seat.window
        for letter in words:
            QTest.keyClick(window.windowHandle(), letter)  # type: ignore[call-overload]
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
    dialog = keeper.page.amending.dialog
    assert isinstance(dialog, AmendDialog)
    dialog.ui.after.setCurrentText("Not seen")
    keeper.press(Qt.Key.Key_Return)
    assert dialog.ui.problem.text() == "An amendment needs a reason."
    dialog.ui.reason.setText("His bed was empty")
    keeper.press(Qt.Key.Key_Return)
    assert keeper.page.amending.dialog is None
    assert keeper.page.amendments.shown(0)[2:] == ("Pedro", "Here", "Not seen", "His bed was empty")
    assert keeper.page.people.shown(1)[2:] == ("Here", "Not seen")


def test_the_tables_keep_the_rules_of_models(keeper: Keeper, qtmodeltester: ModelTester) -> None:
    for model in (keeper.page.people, keeper.page.nights, keeper.page.amendments):
        qtmodeltester.check(model)


def test_someone_who_is_not_on_the_list_is_added_by_the_keyboard(keeper: Keeper) -> None:
    """Eva slept there and had no stay yet; the night was confirmed without her."""
    keeper.shelter.arrive(("Eva", PEDRO[1], 50))
    keeper.press(Qt.Key.Key_N)
    assert keeper.page.amending.dialog is None  # an open night lists who has a stay
    assert "Give a bed on the page of beds" in keeper.seat.window.toast_widget.words()
    keeper.press(Qt.Key.Key_Return, CTRL)
    keeper.press(Qt.Key.Key_N)
    dialog = keeper.page.amending.dialog
    assert isinstance(dialog, AddToNightDialog)
    assert dialog.picker.model.rowCount() == 1  # the others are on the list
    keeper.types("nobody")
    assert not dialog.ui.add_button.isEnabled()
    keeper.press(Qt.Key.Key_Return)
    for _ in "nobody":
        keeper.press(Qt.Key.Key_Backspace)
    keeper.types("ev")
    keeper.press(Qt.Key.Key_Return)  # she it is
    keeper.press(Qt.Key.Key_Return)
    assert dialog.ui.problem.text() == "An amendment needs a reason."
    keeper.types("Came after the round")
    keeper.press(Qt.Key.Key_Return)
    assert keeper.page.amending.dialog is None
    assert keeper.marks() == [("Rosa", "Here"), ("Pedro", "Here"), ("Eva", "Not on the list")]
    assert keeper.page.people.shown(2)[3] == "Here"
    assert keeper.page.ui.summary.text().startswith("3 here, 0 away")
    said = keeper.page.amendments.shown(0)[2:]
    assert said == ("Eva", "Not on the list", "Here", "Came after the round")
    sheet = load_night(keeper.shelter.desk, keeper.shelter.site_id)
    assert sheet.confirmed is not None
    assert [(one.label, one.then, one.now) for one in sheet.confirmed.found][2] == ("Eva", None, HERE)
    keeper.seat.window.activateWindow()
    keeper.seat.waits()
    keeper.press(Qt.Key.Key_N)
    assert isinstance(keeper.page.amending.dialog, AddToNightDialog)
    assert keeper.page.amending.dialog.picker.chosen() is None  # nobody else is known here
    keeper.press(Qt.Key.Key_Escape)
    assert keeper.page.amending.dialog is None


def test_the_code_finds_whom_to_add(keeper: Keeper) -> None:
    (eva,) = keeper.shelter.arrive(("Eva", PEDRO[1], 50))
    keeper.shelter.arrive(("Ana", ROSA[1], 20))
    code = next(one.line.code for one in index_people(keeper.shelter.desk).people if one.person_id == eva)
    keeper.press(Qt.Key.Key_Return, CTRL)
    keeper.press(Qt.Key.Key_N)
    dialog = keeper.page.amending.dialog
    assert isinstance(dialog, AddToNightDialog)
    keeper.types(code.lower()[:5])
    chosen = dialog.picker.chosen()
    assert chosen is not None
    assert chosen.person_id == eva
    keeper.press(Qt.Key.Key_Escape)
