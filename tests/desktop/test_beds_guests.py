"""What a manager does with guests beside giving and moving: swaps, absences; by keys and clicks on the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, QPointF, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from shelterdesk.desktop.beds.views import View
from shelterdesk.desktop.dialogs.correction_dialog import CorrectionDialog
from shelterdesk.desktop.dialogs.stay_limits_dialog import StayLimitsDialog
from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Sex
from shelterdesk.services.absences import GoAway, go_away
from shelterdesk.services.desk import Desk
from tests.conftest import MakeDesk, TestClock
from tests.managing import NO_KEY, Manager, Sit
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter

EVA = ("Eva", Sex.FEMALE, 28)
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def test_two_guests_change_places_in_three_actions_and_one_undo(desk: Desk, sit: Sit) -> None:
    shelter = Shelter(desk)
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="3-01")
    shelter.settle(PEDRO, bed="2-01")
    manager = sit(desk)
    manager.hover("1-01")
    manager.press("m")
    manager.click("3-01")
    assert manager.menu() == ["&Swap with Eva"]
    manager.press(ENTER)
    assert manager.actions == 3
    assert (shelter.bed_of(rosa), shelter.bed_of(eva)) == ("3-01", "1-01")
    assert "Rosa → bed 3-01" in manager.toast
    manager.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (shelter.bed_of(rosa), shelter.bed_of(eva)) == ("1-01", "3-01")


def test_who_cannot_change_places_is_dimmed_and_says_so(desk: Desk, sit: Sit) -> None:
    shelter = Shelter(desk)
    (rosa,), (pedro,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(PEDRO, bed="2-01")
    manager = sit(desk)
    manager.hover("1-01")
    manager.press("m")
    manager.click("2-01")
    assert QApplication.activePopupWidget() is None
    assert "Room 2 is for men" in manager.toast
    assert (shelter.bed_of(rosa), shelter.bed_of(pedro)) == ("1-01", "2-01")


def test_where_no_bed_is_free_a_swap_is_still_offered(make_desk: MakeDesk, sit: Sit) -> None:
    desk = make_desk(
        rooms=(NewRoom("Room 1", ("1-01",), RoomUse.MIXED), NewRoom("Room 2", ("2-01",), RoomUse.MIXED))
    )
    shelter = Shelter(desk)
    (rosa,), (pedro,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(PEDRO, bed="2-01")
    manager = sit(desk)
    manager.hover("1-01")
    manager.press("m")
    for _ in range(2):  # the bed to swap with is under the keyboard
        manager.press(ENTER)
    assert (shelter.bed_of(rosa), shelter.bed_of(pedro)) == ("2-01", "1-01")


def test_a_bar_dropped_on_a_bar_asks_for_a_swap(desk: Desk, sit: Sit) -> None:
    shelter = Shelter(desk)
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="1-02")
    manager = sit(desk)
    _open_timeline(manager)
    _drag(manager, "1-01", "1-02")
    assert manager.menu() == ["&Swap with Eva"]
    assert (shelter.bed_of(rosa), shelter.bed_of(eva)) == ("1-01", "1-02")
    manager.press(ENTER)
    assert (shelter.bed_of(rosa), shelter.bed_of(eva)) == ("1-02", "1-01")


def test_on_the_timeline_the_keyboard_swaps_as_on_the_board(desk: Desk, sit: Sit) -> None:
    shelter = Shelter(desk)
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="1-02")
    manager = sit(desk)
    _open_timeline(manager)
    manager.press("m")
    assert manager.page.views.tape.current == shelter.bed_id("1-03")  # the first that is free
    manager.press(Qt.Key.Key_Up)
    manager.press(ENTER)
    assert manager.menu() == ["&Swap with Eva"]
    manager.press(ENTER)
    assert (shelter.bed_of(rosa), shelter.bed_of(eva)) == ("1-02", "1-01")


def test_away_and_back_by_one_key_each(desk: Desk, sit: Sit, clock: TestClock) -> None:
    shelter = Shelter(desk)
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    manager = sit(desk)
    manager.hover("1-01")
    manager.press("g")
    assert manager.menu()[:3] == ["&0   Not known", "&1   Tomorrow", "&2   5 Sep 2026"]
    manager.press("2")
    assert manager.actions == 2
    tile = shelter.tile("1-01")
    assert (tile.person_id, tile.back) == (rosa, date(2026, 9, 5))
    assert manager.tile("1-01").accessibleName() == "Bed 1-01, occupied, Away · Rosa"
    manager.hover("1-01")
    manager.press("g")
    assert not shelter.tile("1-01").away
    manager.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shelter.tile("1-01").away


def test_who_is_not_back_needs_attention_on_the_board(desk: Desk, sit: Sit, clock: TestClock) -> None:
    shelter = Shelter(desk)
    shelter.settle(ROSA, bed="1-01")
    ana, *_ = shelter.settle(*FAMILY, bed="A-01")
    go_away(desk, GoAway(shelter.site_id, ana, date(2026, 9, 4)))
    clock.forward(days=2)
    manager = sit(desk)
    manager.click(manager.page.chips.button("attention"))
    shown = [tile.bed.code for tile in manager.page.views.board.tiles()]
    assert shown == ["A-01"]
    name = manager.tile("A-01").accessibleName()
    assert name == "Bed A-01, occupied, Away · Ana, Away, expected back on 4 Sep 2026"
    assert manager.page.chips.button("attention").text() == "Needs attention (1)"


def test_left_yesterday_noted_today(desk: Desk, sit: Sit, clock: TestClock) -> None:
    shelter = Shelter(desk)
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    clock.forward(days=2)
    manager = sit(desk)
    manager.page.corrections.ask(str(shelter.tile("1-01").stay_id), entry=False)
    manager.settle()
    dialog = manager.page.corrections.dialog
    assert isinstance(dialog, CorrectionDialog)
    assert not dialog.ui.correct_button.isEnabled()  # not without a reason
    dialog.ui.moment.setDateTime(QDateTime(QDate(2026, 9, 4), QTime(22, 0)))
    dialog.ui.reason.setText("noted today")
    dialog.ui.correct_button.click()
    manager.settle()
    assert manager.page.corrections.dialog is None
    assert shelter.bed_of(rosa) is None
    assert "Rosa: left on 4 Sep 2026" in manager.toast
    _open_timeline(manager)
    tape = manager.page.views.tape
    (bar,) = tape.bars(shelter.bed_id("1-01"))
    assert bar.end == date(2026, 9, 4)
    tape.set_current(shelter.bed_id("1-01"), bar.bar_id)
    manager.press(ENTER)
    assert manager.menu() == ["Arrived at another moment…", "Left at another moment…"]
    manager.press(Qt.Key.Key_Down)
    manager.press(ENTER)
    dialog = manager.page.corrections.dialog
    assert isinstance(dialog, CorrectionDialog)
    dialog.ui.moment.setDateTime(QDateTime(QDate(2026, 9, 1), QTime(22, 0)))
    dialog.ui.reason.setText("noted today")
    dialog.ui.correct_button.click()
    manager.settle()
    assert dialog.ui.problem.text() == "The end cannot come before the beginning."
    dialog.reject()


def test_the_muster_list_is_saved_from_the_page(
    desk: Desk, sit: Sit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Shelter(desk).settle(ROSA, bed="1-01")
    manager = sit(desk)
    asked: list[str] = []

    def where(*words: object) -> tuple[str, str]:
        asked.append(Path(str(words[2])).name)
        return str(tmp_path / "list.pdf"), ""

    monkeypatch.setattr("shelterdesk.desktop.beds.printing.QFileDialog.getSaveFileName", where)
    manager.click(manager.page.print_button)
    manager.press("2")
    for _ in range(3):
        manager.settle()
        QApplication.processEvents()
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    assert asked == ["muster-list-casa-mar-2026-09-03.pdf"]
    assert "Saved list.pdf" in manager.toast


def test_the_list_sorts_by_what_is_most_pressing(desk: Desk, sit: Sit, clock: TestClock) -> None:
    shelter = Shelter(desk)
    shelter.settle(ROSA, bed="1-01")
    (eva,) = shelter.settle(EVA, bed="1-02")
    go_away(desk, GoAway(shelter.site_id, eva, date(2026, 9, 4)))
    clock.forward(days=2)
    manager = sit(desk)
    manager.click(manager.page.switch.button(View.LIST))
    table = manager.page.views.table
    table.sortByColumn(9, Qt.SortOrder.AscendingOrder)
    first = [table.model().index(0, column).data() for column in range(10)]
    assert first[0] == "1-02"
    assert first[2] == "Away · Eva"
    assert first[6:] == ["3 Sep 2026", "4 Sep 2026", "", "Away, expected back on 4 Sep 2026"]


def test_a_limit_of_stay_is_set_and_the_board_tells_of_it(desk: Desk, sit: Sit, clock: TestClock) -> None:
    shelter = Shelter(desk)
    shelter.settle(ROSA, bed="1-01")
    clock.forward(days=20)
    manager = sit(desk)
    dialog = StayLimitsDialog(manager.signed_in.place, shelter.site_id, manager.window)
    dialog.open()
    dialog.ui.label.setText("Permit")
    dialog.ui.add_button.click()
    manager.settle()
    assert dialog.ui.problem.text() == "A limit needs at least one day."
    dialog.ui.months.setValue(1)
    dialog.ui.add_button.click()
    for _ in range(3):
        manager.settle()
        QApplication.processEvents()
    assert dialog.ui.limits.model().index(0, 0).data() == "Permit: 1 month (AW)"
    assert manager.tile("1-01").accessibleName() == "Bed 1-01, occupied, Rosa, Permit: until 3 Oct 2026"
    assert "Earlier stays do not count" in dialog.ui.note.text()
    dialog.ui.change_button.click()
    assert (dialog.ui.label.text(), dialog.ui.months.value()) == ("Permit", 1)
    assert dialog.ui.add_button.text() == "Save the change"
    dialog.ui.days.setValue(2)
    dialog.ui.add_button.click()
    for _ in range(3):
        manager.settle()
        QApplication.processEvents()
    assert dialog.ui.limits.model().index(0, 0).data() == "Permit: 1 month, 2 days (AW)"
    assert dialog.ui.add_button.text() == "Add the limit"
    assert manager.tile("1-01").accessibleName() == "Bed 1-01, occupied, Rosa, Permit: until 5 Oct 2026"
    dialog.ui.remove_button.click()
    for _ in range(3):
        manager.settle()
        QApplication.processEvents()
    assert dialog.ui.limits.model().rowCount() == 0
    dialog.accept()


def _open_timeline(manager: Manager) -> None:
    manager.click(manager.page.switch.button(View.TIMELINE))
    for _ in range(3):
        manager.settle()
        QApplication.processEvents()


def _drag(manager: Manager, source: str, target: str) -> None:
    tape, port = manager.page.views.tape, manager.page.views.tape.viewport()
    rows = [tape.rows.row_of(manager.shelter.bed_id(code)) or 0 for code in (source, target)]
    (bar,) = tape.bars(manager.shelter.bed_id(source))
    shown = tape.frame.shown(tape.frame.box_of(bar, rows[0]))
    start = QPointF(shown.left() + 20, shown.center().y()).toPoint()
    end = start + QPoint(0, (rows[1] - rows[0]) * tape.frame.row_height)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, NO_KEY, start)
    for part in (0.3, 1.0):
        QTest.mouseMove(port, start + (end - start) * part)
        QApplication.processEvents()
    manager.settle()
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, NO_KEY, end)
    manager.settle()
