"""The page of rounds and its dialogs, by the keys of a person at the window."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from shelterdesk.desktop.dialogs.round_dialog import RoundDialog
from shelterdesk.desktop.dialogs.round_list_dialog import RoundListDialog
from shelterdesk.desktop.dialogs.round_sheets_dialog import RoundSheetsDialog
from shelterdesk.desktop.pages.rounds_page import RoundsPage
from shelterdesk.domain.rounds import RoundState
from shelterdesk.persistence.tables import handouts, person_cards
from shelterdesk.services.desk import Desk
from tests.conftest import TestClock
from tests.desktop.conftest import AtTheDesk
from tests.integration.test_rounds import Rounds
from tests.words_on_screen import words_of

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
ENTER, SPACE, PAGE_DOWN = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_PageDown


def press(at: AtTheDesk, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    menu = QApplication.activePopupWidget()
    target = QApplication.activeModalWidget() or at.window
    if menu is not None:
        QTest.keyClick(menu, key, modifiers)  # type: ignore[call-overload]
    else:
        QTest.keyClick(target.windowHandle(), key, modifiers)  # type: ignore[arg-type]
    at.waits()


def type_(at: AtTheDesk, words: str) -> None:
    for letter in words:
        press(at, letter)


def sees(at: AtTheDesk, kind: type[QDialog], qtbot) -> QDialog:  # type: ignore[no-untyped-def]
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    at.waits()
    return QApplication.activeModalWidget()  # type: ignore[return-value]


def page_of(at: AtTheDesk) -> RoundsPage:
    page = at.opens("rounds")
    assert isinstance(page, RoundsPage)
    return page


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "paper.pdf"
    QLocale.setDefault(QLocale("en_GB"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


def test_an_empty_page_offers_the_next_step_and_says_what_is_missing(office: AtTheDesk, qtbot) -> None:  # type: ignore[no-untyped-def]
    page = page_of(office)
    assert "No rounds yet" in words_of(page)
    office.person.click(page._empty.findChildren(type(page.panel.buttons["open"]))[0])
    dialog = sees(office, RoundDialog, qtbot)
    assert "Nothing is due yet" in dialog.ui.problem.text()
    assert not dialog.ui.ok_button.isEnabled()
    press(office, Qt.Key.Key_Escape)


def test_an_item_is_left_out_with_space(office: AtTheDesk, desk: Desk, qtbot) -> None:  # type: ignore[no-untyped-def]
    Rounds(desk)
    page_of(office)
    press(office, "n")
    dialog = sees(office, RoundDialog, qtbot)
    type_(office, "Soap only")
    dialog.ui.items.setFocus()
    press(office, SPACE)  # rice
    qtbot.waitUntil(lambda: dialog.items.index(0, 1).data() == "")
    press(office, ENTER)
    office.sees("Soap only planned")
    office.waits()
    view = office.window.page("rounds").panel.view
    assert [item.label for item in view.items] == ["Soap"]


def test_the_list_is_changed_by_keys_with_a_reason(office: AtTheDesk, desk: Desk, qtbot) -> None:  # type: ignore[no-untyped-def]
    day = Rounds(desk)
    day.plan()
    eva = day.room.person("Eva")
    page = page_of(office)
    press(office, "l")
    dialog = sees(office, RoundListDialog, qtbot)
    office.person.window = dialog
    dialog.ui.who.setFocus()
    type_(office, eva.code)
    press(office, ENTER)
    assert "say why" in dialog.ui.problem.text()
    dialog.ui.why.setCurrentText("New here")
    press(office, ENTER)
    qtbot.waitUntil(lambda: dialog.lines.rowCount() == 5)
    assert "added: New here" in dialog.lines.index(4, 4).data()
    dialog.ui.lines.setFocus()
    dialog.ui.off_button.setFocus()
    press(office, SPACE)
    qtbot.waitUntil(lambda: "off: New here" in str(dialog.lines.index(0, 4).data()))
    press(office, Qt.Key.Key_Escape)
    office.waits()
    assert sum(line.removed for line in page.panel.view.lines) == 1


def test_a_new_card_ends_the_one_before_and_is_printed(
    office: AtTheDesk, desk: Desk, saved: Path, qtbot
) -> None:  # type: ignore[no-untyped-def]
    pytest.importorskip("segno", reason="segno is not installed here yet: see requirements.lock")
    day = Rounds(desk)
    day.plan()
    page_of(office)
    press(office, "p")
    press(office, "2")
    qtbot.waitUntil(saved.exists)
    assert len(PdfReader(saved).pages) == 1
    assert day.room.count(person_cards) == 4
    press(office, "l")
    dialog = sees(office, RoundListDialog, qtbot)
    dialog.ui.card_button.setFocus()
    press(office, SPACE)
    qtbot.waitUntil(lambda: day.room.count(person_cards) == 5)
    press(office, Qt.Key.Key_Escape)


def test_sheets_are_entered_by_keys_and_what_is_refused_stays(
    office: AtTheDesk,
    desk: Desk,
    clock: TestClock,
    qtbot,  # type: ignore[no-untyped-def]
) -> None:
    day = Rounds(desk, soap=30, rice=30)
    for number in range(14):  # 18 households: two sheets
        one = day.room.person(f"P{number}")
        day.room.stay(one)
        day.people.append(one)
    day.opened(soap=18, rice=20)
    clock.forward(hours=3)
    page = page_of(office)
    press(office, "s")
    dialog = sees(office, RoundSheetsDialog, qtbot)
    dialog.ui.time.setFocus()
    type_(office, "25:00")
    assert dialog.ui.summary.text() == "A time is written as 09:30."
    dialog.ui.time.selectAll()
    type_(office, "11:30")
    dialog.ui.lines.setFocus()
    for _ in range(16):
        press(office, SPACE)
    assert dialog.ui.sheet.currentText() == "2 of 2"
    press(office, "r")
    press(office, SPACE)
    assert dialog.ui.ok_button.text() == "Enter 18 lines"
    third = page.panel.view.lines[2]
    day.give(next(one for one in day.people if one.code == third.code), (day.soap, 1))  # at the desk
    press(office, ENTER, CONTROL)
    qtbot.waitUntil(lambda: not dialog.ui.problem.isHidden())
    assert dialog.ui.problem.text() == "1 could not be entered; the reason stands beside each."
    remarks = [dialog.lines.index(row, dialog.lines.columnCount() - 1).data() for row in range(15)]
    assert "received in this round already" in remarks[2]
    press(office, Qt.Key.Key_Escape)
    office.waits()
    view = page.panel.view
    assert view.row.state is RoundState.OPEN
    assert sum(bool(line.got) for line in view.lines) == 17
    assert sum(line.refused for line in view.lines) == 1
    with desk.database.reading() as connection:
        times = {row.at.hour for row in connection.execute(handouts.select())}
    assert 15 in times  # 11:30 in Aruba, for the first sheet
    assert [tally.handed for tally in view.tallies if tally.item_id == day.soap] == [Decimal(17)]


def test_labels_of_the_store_are_printed_from_the_stock_page(
    office: AtTheDesk, desk: Desk, saved: Path, qtbot
) -> None:  # type: ignore[no-untyped-def]
    pytest.importorskip("segno", reason="segno is not installed here yet: see requirements.lock")
    Rounds(desk)
    office.opens("stock")
    press(office, "l", CONTROL)
    press(office, "1")
    qtbot.waitUntil(saved.exists)
    said = PdfReader(saved).pages[0].extract_text()
    assert "Soap" in said
    assert "A/1" in said
