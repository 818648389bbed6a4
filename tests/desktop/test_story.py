"""From an empty computer to a donor report, as one person would do it: keys and clicks on real windows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from shelterdesk.bootstrap import Program, Surroundings
from shelterdesk.desktop.dialogs.activity_dialog import ActivityDialog
from shelterdesk.desktop.dialogs.entitlements_dialog import EntitlementsDialog
from shelterdesk.desktop.dialogs.item_dialog import ItemDialog
from shelterdesk.desktop.dialogs.receive_dialog import ReceiveDialog
from shelterdesk.desktop.dialogs.register_person_dialog import RegisterPersonDialog
from shelterdesk.desktop.dialogs.rule_dialog import RuleDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.pages.beds_page import BedsPage
from shelterdesk.desktop.pages.handout_page import HandoutPage
from shelterdesk.desktop.pages.reports_page import ReportsPage
from shelterdesk.desktop.signed_in import SignedIn
from shelterdesk.desktop.start.first_start import FirstStart
from shelterdesk.desktop.start.sign_in import SignIn
from shelterdesk.domain.people import Sex
from shelterdesk.services.folders import Folders
from shelterdesk.services.sample import plan as sample_plan
from tests.conftest import TestClock

PASSWORD = "four quiet harbour words"
ROOMS = "Room\tBeds\tFor\tAccessible\nWomen's room\t3\tWomen\tno\nMen's room\t2\tMen\tno\nHall\t4\tFamilies\tyes\n"
Kind = TypeVar("Kind", bound=QWidget)
NO_KEY = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Person:
    """Someone before the screen: keys go where the focus is, clicks go to what lies in sight."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self._qtbot = qtbot
        self.program = program

    @property
    def window(self) -> QWidget:
        window = QApplication.activeModalWidget() or self.program.shown
        assert window is not None
        return window

    def sees(self, kind: type[Kind]) -> Kind:
        """Waits until a window of this kind is in front."""
        self.waits(lambda: isinstance(self.window, kind) and self.window.isVisible())
        found = self.window
        assert isinstance(found, kind)
        found.activateWindow()
        return found

    def waits(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until)

    def click(self, widget: QWidget) -> None:
        self.waits(lambda: widget.isVisible() and widget.isEnabled())
        window = widget.window()
        place = widget.mapTo(window, QPoint(min(12, widget.width() // 2), widget.height() // 2))
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, NO_KEY, place)

    def finishes(self, dialog: QDialog, button: QWidget) -> None:
        """Presses the button that is to accept the dialog."""
        with self._qtbot.waitSignal(dialog.accepted):
            self.click(button)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        QTest.keyClick(self.window.windowHandle(), key, modifiers)

    def type(self, words: str) -> None:
        for letter in words:
            target = QApplication.focusWidget()
            assert target is not None
            for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, 0, NO_KEY, letter))

    def fills(self, field: QWidget, words: str) -> None:
        self.click(field)
        self.type(words)


@pytest.fixture
def program(qapp: QApplication, whole_look: Look, tmp_path: Path, clock: TestClock) -> Iterator[Program]:
    made = Program(qapp, Surroundings(Folders(tmp_path / "data", tmp_path / "config"), clock))
    yield made
    made.close()
    if made.shown is not None:
        made.shown.close()


@pytest.fixture
def person(qtbot: QtBot, program: Program) -> Person:
    program.start()
    return Person(qtbot, program)


def _start_own_shelter(person: Person) -> None:
    start = person.sees(FirstStart)
    person.click(start.ui.own_button)
    person.fills(start.ui.site_name, "Casa Brisa")
    person.click(start.ui.next_button)
    QGuiApplication.clipboard().setText(ROOMS)
    person.click(start.ui.paste_button)
    person.waits(lambda: start.ui.rooms_total.text() == "3 rooms, 9 beds")
    person.click(start.ui.next_button)
    person.fills(start.ui.display_name, "Ana")
    person.fills(start.ui.login, "ana")
    person.fills(start.ui.password, PASSWORD)
    person.fills(start.ui.password_again, PASSWORD)
    person.click(start.ui.next_button)
    person.waits(lambda: start.step is start.ui.recovery_step)
    assert len(start.ui.recovery_code.text().replace("-", "")) == 26
    person.click(start.ui.recovery_kept)
    person.click(start.ui.next_button)
    person.waits(lambda: isinstance(person.program.signed_in, SignedIn))


def _desk(person: Person) -> SignedIn:
    signed_in = person.program.signed_in
    assert isinstance(signed_in, SignedIn)
    return signed_in


def _goes_to(person: Person, page_id: str) -> None:
    """By the sidebar, and waits until the page shows what it read."""
    window = _desk(person).window
    window.activateWindow()
    person.waits(window.isActiveWindow)
    person.click(window.sidebar.button(page_id))
    person.waits(lambda: _desk(person).tasks.idle)


def _register(person: Person, given: str, family: str, birth: str, sex: Sex) -> None:
    window = _desk(person).window
    _goes_to(person, "people")
    person.click(window.header.buttons[-1])
    dialog = person.sees(RegisterPersonDialog)
    person.fills(dialog.ui.given, given)
    person.fills(dialog.ui.family, family)
    person.fills(dialog.ui.birth, birth)
    person.click(dialog.sex.button(sex))
    person.finishes(dialog, dialog.ui.register_button)


def _give_suggested_bed(person: Person) -> None:
    window = _desk(person).window
    _goes_to(person, "beds")
    page = window.page("beds")
    assert isinstance(page, BedsPage)
    before = window.sidebar.button("beds").badge
    person.press(Qt.Key.Key_Return)
    person.waits(lambda: window.sidebar.button("beds").badge != before)


def _bring_stock(person: Person) -> None:
    """A new item, and twenty of it from a donor."""
    _goes_to(person, "stock")
    person.press(Qt.Key.Key_N, CONTROL)
    item = person.sees(ItemDialog)
    person.fills(item.ui.name, "Hygiene kit")
    person.finishes(item, item.ui.ok_button)
    person.waits(lambda: _desk(person).tasks.idle)
    _desk(person).window.activateWindow()
    person.press(Qt.Key.Key_R, CONTROL)
    receipt = person.sees(ReceiveDialog)
    receipt.ui.item.setCurrentIndex(receipt.ui.item.findText("Hygiene kit", Qt.MatchFlag.MatchContains))
    person.fills(receipt.ui.quantity, "20")
    person.finishes(receipt, receipt.ui.receive_button)


def _say_what_is_due(person: Person) -> None:
    _goes_to(person, "handout")
    person.click(_desk(person).window.header.buttons[-1])
    rules = person.sees(EntitlementsDialog)
    person.waits(lambda: _desk(person).tasks.idle)
    person.click(rules.ui.new_button)
    rule = person.sees(RuleDialog)
    rule.ui.item.setCurrentIndex(0)
    person.click(rule.ui.quantity)
    rule.ui.quantity.selectAll()
    person.type("1")
    person.finishes(rule, rule.ui.save_button)
    rules = person.sees(EntitlementsDialog)
    person.press(Qt.Key.Key_Escape)
    person.waits(lambda: person.window is _desk(person).window)


def _hand_out(person: Person, typed: str) -> None:
    """Three letters, Enter, and Enter once more gives what is due."""
    _goes_to(person, "handout")
    page = _desk(person).window.page("handout")
    assert isinstance(page, HandoutPage)
    person.click(page.field)
    person.type(typed)
    person.press(Qt.Key.Key_Return)
    person.waits(lambda: _desk(person).tasks.idle)
    person.press(Qt.Key.Key_Return)
    toast = _desk(person).window.toast_widget
    person.waits(lambda: "given" in toast.words())


def _record_activity(person: Person) -> None:
    window = _desk(person).window
    _goes_to(person, "activities")
    person.click(window.header.buttons[-1])
    dialog = person.sees(ActivityDialog)
    person.fills(dialog.ui.title, "Rights and papers")
    field = dialog.count(Sex.FEMALE, "18-59")
    person.click(field)
    field.selectAll()
    person.type("12")
    person.finishes(dialog, dialog.ui.record_button)


def _export(person: Person, folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    window = _desk(person).window
    _goes_to(person, "reports")
    page = window.page("reports")
    assert isinstance(page, ReportsPage)
    person.waits(lambda: page.answer is not None)
    book, paper = folder / "report.xlsx", folder / "report.pdf"
    for path, button in ((book, window.header.buttons[1]), (paper, window.header.buttons[2])):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        person.click(button)
        person.waits(path.is_file)
    return book, paper


def test_from_first_start_to_donor_report(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _start_own_shelter(person)
    _register(person, "Zoraida", "Quezada", "1984-05-06", Sex.FEMALE)
    _give_suggested_bed(person)
    _bring_stock(person)
    _say_what_is_due(person)
    _hand_out(person, "Zoraida")
    _record_activity(person)
    book, paper = _export(person, tmp_path, monkeypatch)

    numbers = {cell.value for sheet in load_workbook(book, data_only=True) for row in sheet for cell in row}
    assert {"Casa Brisa", "Hygiene kit", 12} <= numbers
    assert paper.read_bytes().startswith(b"%PDF")
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"Zoraida" not in path.read_bytes(), path


def test_signing_out_and_in_again(person: Person) -> None:
    _start_own_shelter(person)
    _desk(person).signed_out.emit()
    sign_in = person.sees(SignIn)
    assert sign_in.ui.login.text() == "ana"
    person.fills(sign_in.ui.password, "not this one")
    person.press(Qt.Key.Key_Return)
    person.waits(lambda: "not right" in sign_in.ui.problem.text())
    sign_in.ui.password.clear()
    person.fills(sign_in.ui.password, PASSWORD)
    person.press(Qt.Key.Key_Return)
    person.waits(lambda: isinstance(person.program.signed_in, SignedIn))


def test_the_sample_opens_and_says_that_it_is_one(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of ten weeks, since the whole one is looked at by test_sample."""
    monkeypatch.setattr(sample_plan, "DAYS", 70)
    monkeypatch.setattr(sample_plan, "PEOPLE", 110)
    start = person.sees(FirstStart)
    person.click(start.ui.sample_button)
    person._qtbot.waitUntil(lambda: isinstance(person.program.signed_in, SignedIn), timeout=300_000)
    window = _desk(person).window
    person.waits(lambda: any("Sample" in words for words in window.footer.status_words()))
    assert (
        json.dumps(sorted(path.name for path in (tmp_path / "data" / "sample").iterdir())).count("logins.txt")
        == 1
    )
