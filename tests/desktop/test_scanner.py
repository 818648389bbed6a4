"""A scanner's bursts among people's typing, sent to the window as the system sends them."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.scanner import Scanner

CODE = "abc-def-g"


@dataclass
class Typing:
    """A window with fields and a button; keys reach it with whatever time between them a test says."""

    window: QWidget
    line: QLineEdit
    editor: QPlainTextEdit
    button: QPushButton
    tick: QCheckBox
    scanner: Scanner
    now: int = 1000
    scanned: list[str] = field(default_factory=list)
    clicks: list[bool] = field(default_factory=list)

    def press(self, *keys: Qt.Key | str, gap: int) -> None:
        for key in keys:
            self.now += gap
            QTest.keyClick(self.window.windowHandle(), key)  # type: ignore[arg-type]

    def type_(self, text: str, gap: int) -> None:
        self.press(*text, gap=gap)

    def scan(self, code: str = CODE, gap: int = 5) -> None:
        self.now += 500
        self.type_(code, gap)
        self.press(Qt.Key.Key_Return, gap=gap)

    def focus(self, widget: QWidget) -> None:
        widget.setFocus()
        assert QApplication.focusWidget() is widget


@pytest.fixture
def typing(qtbot: QtBot) -> Typing:
    window = QWidget()
    line, editor, button, tick = QLineEdit(), QPlainTextEdit(), QPushButton("Give"), QCheckBox("Tick")
    column = QVBoxLayout(window)
    for widget in (line, editor, button, tick):
        column.addWidget(widget)
    qtbot.addWidget(window)
    made: list[Typing] = []
    # Held keys wait for the test's own clock, not for a busy machine's.
    scanner = Scanner(window, lambda event: made[0].now, hold_ms=60_000)
    made.append(Typing(window, line, editor, button, tick, scanner))
    scanner.scanned.connect(made[0].scanned.append)
    button.clicked.connect(made[0].clicks.append)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return made[0]


def test_a_burst_in_a_field_is_taken_out_again(typing: Typing) -> None:
    typing.focus(typing.line)
    entered: list[None] = []
    typing.line.returnPressed.connect(lambda: entered.append(None))
    typing.scan()
    assert (typing.scanned, typing.line.text(), entered) == ([CODE], "", [])


def test_a_burst_in_a_list_to_type_in_is_taken_out_again(typing: Typing) -> None:
    """And what a person types there is not held back."""
    box = QComboBox(typing.window)
    box.setEditable(True)
    box.show()
    typing.focus(box)
    typing.type_("Mi", gap=5)
    assert box.currentText() == "Mi"
    typing.scan()
    assert (typing.scanned, box.currentText()) == ([CODE], "Mi")


def test_what_stood_in_the_field_stays_with_cursor_and_selection(typing: Typing) -> None:
    typing.focus(typing.line)
    typing.line.setText("Mirlande")
    typing.line.setSelection(2, 3)
    typing.scan()
    assert (typing.line.text(), typing.line.selectedText()) == ("Mirlande", "rla")
    typing.line.setCursorPosition(4)
    typing.scan()
    assert (typing.line.text(), typing.line.cursorPosition()) == ("Mirlande", 4)
    assert typing.scanned == [CODE, CODE]


def test_letters_typed_before_a_scan_stay(typing: Typing) -> None:
    typing.focus(typing.line)
    typing.type_("mir", gap=90)
    typing.scan()
    assert (typing.line.text(), typing.scanned) == ("mir", [CODE])


def test_a_burst_in_a_page_of_text_is_taken_out_again(typing: Typing) -> None:
    typing.focus(typing.editor)
    typing.editor.setPlainText("one\ntwo\nthree")
    cursor = typing.editor.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(6, cursor.MoveMode.KeepAnchor)
    typing.editor.setTextCursor(cursor)
    typing.scan()
    assert typing.editor.toPlainText() == "one\ntwo\nthree"
    assert typing.editor.textCursor().selectedText() == "e\u2029tw"
    assert typing.scanned == [CODE]


def test_slow_typing_and_enter_are_left_alone(typing: Typing) -> None:
    typing.focus(typing.line)
    entered: list[None] = []
    typing.line.returnPressed.connect(lambda: entered.append(None))
    typing.type_("mirlande", gap=35)
    typing.press(Qt.Key.Key_Return, gap=35)
    assert (typing.line.text(), entered, typing.scanned) == ("mirlande", [None], [])


@pytest.mark.parametrize(
    "gaps", [(10,) * 8, (10, 90, 10, 10, 10, 90, 20, 20), (34, 34, 34, 34, 34, 34, 34, 300)]
)
def test_a_fast_typist_loses_no_letter_and_gets_none_twice(typing: Typing, gaps: tuple[int, ...]) -> None:
    typing.focus(typing.line)
    for letter, gap in zip("mirlande", gaps, strict=True):
        typing.type_(letter, gap)
    typing.press(Qt.Key.Key_Return, gap=200)
    assert (typing.line.text(), typing.scanned) == ("mirlande", [])


def test_five_characters_are_no_burst(typing: Typing) -> None:
    typing.focus(typing.line)
    typing.scan("12345")
    assert (typing.line.text(), typing.scanned) == ("12345", [])


def test_a_button_under_the_focus_never_hears_a_burst(typing: Typing) -> None:
    typing.focus(typing.button)
    typing.button.setDefault(True)
    typing.button.setAutoDefault(True)
    typing.scan("a b c d")
    assert (typing.scanned, typing.clicks, typing.button.isDown()) == (["a b c d"], [], False)


def test_keys_meant_for_a_button_are_delivered(typing: Typing) -> None:
    typing.focus(typing.tick)
    typing.press(Qt.Key.Key_Space, gap=300)
    assert not typing.tick.isChecked()
    typing.press(Qt.Key.Key_Tab, gap=300)
    assert (typing.tick.isChecked(), typing.tick.isDown()) == (True, False)


def test_a_held_key_is_delivered_when_no_other_follows(typing: Typing, qtbot: QtBot) -> None:
    typing.scanner._timer.setInterval(20)
    typing.focus(typing.tick)
    typing.press(Qt.Key.Key_Space, gap=300)
    qtbot.waitUntil(typing.tick.isChecked)
    assert not typing.tick.isDown()


def test_held_keys_are_delivered_in_order_and_once(typing: Typing) -> None:
    heard: list[str] = []

    class Listener(QWidget):
        def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
            heard.append(event.text())

    listener = Listener(typing.window)
    listener.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    listener.show()
    typing.focus(listener)
    typing.type_("abc", gap=10)
    assert heard == []
    typing.type_("d", gap=80)
    typing.press(Qt.Key.Key_Return, gap=10)
    assert heard == ["a", "b", "c", "d", "\r"]


def test_a_burst_is_caught_where_nothing_has_the_focus(typing: Typing) -> None:
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    typing.scan()
    assert typing.scanned == [CODE]


def test_a_line_end_of_two_keys_is_one(typing: Typing) -> None:
    typing.focus(typing.line)
    entered: list[None] = []
    typing.line.returnPressed.connect(lambda: entered.append(None))
    typing.scan()
    typing.press(Qt.Key.Key_Enter, gap=5)
    assert entered == []
    typing.press(Qt.Key.Key_Return, gap=400)
    assert entered == [None]


def test_a_password_is_nobody_elses(typing: Typing) -> None:
    typing.focus(typing.line)
    typing.line.setEchoMode(QLineEdit.EchoMode.Password)
    typing.scan("a quiet harbour")
    assert (typing.line.text(), typing.scanned) == ("a quiet harbour", [])


def test_a_letter_of_a_burst_is_no_shortcut(typing: Typing) -> None:
    rung: list[None] = []
    QShortcut(QKeySequence("-"), typing.window).activated.connect(lambda: rung.append(None))
    typing.focus(typing.button)
    typing.scan()
    assert (rung, typing.scanned) == ([], [CODE])
    typing.press("-", gap=400)
    assert rung == [None]


def test_while_not_active_all_keys_go_their_way(typing: Typing) -> None:
    typing.scanner.set_active(False)
    typing.focus(typing.line)
    typing.scan()
    assert (typing.line.text(), typing.scanned) == (CODE, [])


def test_two_scans_follow_each_other(typing: Typing) -> None:
    typing.focus(typing.button)
    typing.scan()
    typing.scan("xyz-234-5")
    assert typing.scanned == [CODE, "xyz-234-5"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_Tab])
def test_another_key_in_between_ends_the_burst(typing: Typing, key: Qt.Key) -> None:
    typing.focus(typing.line)
    typing.type_("abc", gap=5)
    typing.press(key, gap=5)
    typing.type_("def", gap=5)
    typing.press(Qt.Key.Key_Return, gap=5)
    assert typing.scanned == []


def test_capitals_come_with_shift(typing: Typing) -> None:
    typing.focus(typing.button)
    window = typing.window.windowHandle()
    for letter in "ABCDEFG":
        typing.now += 5
        QTest.keyPress(window, Qt.Key.Key_Shift)
        QTest.keyClick(window, letter, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyRelease(window, Qt.Key.Key_Shift)
    typing.press(Qt.Key.Key_Return, gap=5)
    assert typing.scanned == ["ABCDEFG"]
