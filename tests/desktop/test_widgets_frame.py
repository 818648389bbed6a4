"""The window around the pages, at window level."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, QSize, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.main_window import MainWindow
from shelterdesk.desktop.shell.footer import StatusItem
from shelterdesk.desktop.shell.keys_dialog import KeysDialog
from shelterdesk.desktop.shell.nav import NavEntry
from shelterdesk.desktop.shell.page import HeaderButton, Hint, Page, PageHeader
from shelterdesk.desktop.theme import Ink

ENTRIES = (
    NavEntry("beds", "Shelter", "Beds", "beds", "Ctrl+1"),
    NavEntry("people", "Shelter", "People", "people", "Ctrl+2"),
    NavEntry("stock", "Distribution", "Stock", "stock"),
    NavEntry("help", "", "Help", "help", "F1"),
)


class Sample(Page):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.refreshed = 0
        self.done: list[str] = []
        self.check_in = QAction("Check in", self)
        self.check_in.triggered.connect(lambda: self.done.append("check in"))
        self.words = QLabel(f"page {name}")
        QVBoxLayout(self).addWidget(self.words)

    def header(self) -> PageHeader:
        return PageHeader(
            self.name,
            f"about {self.name}",
            (HeaderButton(self.check_in, "person-add", primary=True),),
            (Hint("N", "Check in"), Hint("?", "All keys")),
        )

    def refresh(self) -> None:
        self.refreshed += 1


class Frame(MainWindow):
    def __init__(self, look: Look) -> None:
        self.made: list[str] = []
        super().__init__(look, [(entry, lambda entry=entry: self._make(entry)) for entry in ENTRIES])

    def _make(self, entry: NavEntry) -> Page:
        self.made.append(entry.page_id)
        return Sample(entry.title)


@pytest.fixture
def frame(look: Look) -> Frame:
    frame = Frame(look)
    frame.show_page("beds")
    return frame


@pytest.fixture
def person(frame: Frame, person_at):
    return person_at(frame)


def test_pages_are_made_when_first_opened_and_refreshed_each_time(frame: Frame, person) -> None:
    assert frame.made == ["beds"]
    person.click(frame.sidebar.button("people"))
    person.click(frame.sidebar.button("beds"))
    assert frame.made == ["beds", "people"]
    assert frame.page("beds").refreshed == 2
    assert frame.current_page() is frame.page("beds")
    assert frame.page("stock") is None
    assert frame.sidebar.button("beds").isChecked()
    assert not frame.sidebar.button("people").isChecked()


def test_the_header_shows_what_the_page_says(frame: Frame, person) -> None:
    assert (frame.header.title, frame.header.subtitle) == ("Beds", "about Beds")
    assert frame.windowTitle() == "Beds – ShelterDesk"
    assert frame.footer.hints.accessibleName() == "N: Check in, ?: All keys"
    person.click(frame.header.buttons[0])
    assert frame.page("beds").done == ["check in"]


def test_a_page_may_change_its_header_but_not_that_of_another(frame: Frame, person) -> None:
    beds = frame.page("beds")
    beds.header_changed.emit(PageHeader("Beds", "Harbour house"))
    assert frame.header.subtitle == "Harbour house"
    assert frame.header.buttons == ()
    frame.show_page("people")
    beds.header_changed.emit(PageHeader("Beds", "late"))
    assert frame.header.title == "People"


def test_a_header_button_is_enabled_as_its_action_is(frame: Frame, person) -> None:
    action, button = frame.page("beds").check_in, frame.header.buttons[0]
    action.setEnabled(False)
    action.setText("Full")
    assert not button.isEnabled()
    assert button.text() == "Full"
    person.click(button)
    assert frame.page("beds").done == []


@pytest.mark.parametrize(
    ("key", "modifiers", "page"),
    [
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier, "people"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help"),
    ],
)
def test_keys_lead_to_pages(
    frame: Frame, person, key: Qt.Key, modifiers: Qt.KeyboardModifier, page: str
) -> None:
    person.press(key, modifiers)
    assert frame.current_page() is frame.page(page)


def test_search_is_reached_by_ctrl_k_and_slash_and_tells_what_is_typed(frame: Frame, person) -> None:
    edited, submitted = [], []
    frame.search_edited.connect(edited.append)
    frame.search_submitted.connect(submitted.append)
    person.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    person.type("Né")
    person.press(Qt.Key.Key_Return)
    assert edited == ["N", "Né"]
    assert submitted == ["Né"]
    frame.sidebar.button("beds").setFocus()
    person.press(Qt.Key.Key_Slash)
    assert frame.header.search.hasFocus()
    person.type("/")
    assert frame.header.search.text() == "/", (
        "in the field it is a letter again; what stood there is replaced"
    )


def test_undo_bell_and_account_ask_whoever_owns_the_window(frame: Frame, person) -> None:
    asked = []
    frame.undo_requested.connect(lambda: asked.append("undo"))
    frame.bell_requested.connect(lambda: asked.append("bell"))
    frame.account_requested.connect(lambda: asked.append("account"))
    frame.set_account("Marisol Ramírez", "Shelter manager")
    person.click(frame.header.undo)
    person.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.click(frame.header.bell)
    person.click(frame.sidebar.account)
    assert asked == ["undo", "undo", "bell", "account"]
    assert frame.sidebar.account.accessibleName() == "Marisol Ramírez, Shelter manager"


def test_badges_and_status(frame: Frame, person) -> None:
    frame.set_badge("beds", "66/86")
    assert frame.sidebar.button("beds").accessibleName() == "Beds, 66/86"
    frame.set_status([StatusItem("check-circle", "Saved 09:41", Ink.OK), StatusItem("offline", "Offline")])
    frame.set_status([StatusItem("check-circle", "Saved 09:42", Ink.OK)])
    assert frame.footer.status_words() == ["Saved 09:42"]


def test_the_toast_offers_undo_over_the_page(frame: Frame, person) -> None:
    undone = []
    frame.toast("Guest → bed A-07", lambda: undone.append(1))
    toast = frame.toast_widget
    assert toast.isVisible()
    assert frame.ui.stack.rect().contains(toast.geometry())
    assert abs(toast.geometry().center().x() - frame.ui.stack.rect().center().x()) <= 1
    person.click(toast.button)
    assert undone == [1]
    assert not toast.isVisible()


def test_a_toast_stays_in_place_when_page_or_size_change(frame: Frame, person) -> None:
    frame.toast("done")
    assert not frame.toast_widget.button.isVisible(), "nothing to undo"
    frame.show_page("people")
    frame.resize(1000, 600)
    QApplication.processEvents()
    toast = frame.toast_widget
    assert toast.isVisible()
    assert frame.ui.stack.rect().contains(toast.geometry())
    person.place(toast)  # it lies above the page


def test_a_toast_goes_after_its_time_but_not_under_the_mouse(frame: Frame, person, qtbot) -> None:
    toast = frame.toast_widget
    toast._timer.setInterval(30)
    frame.toast("done", lambda: None)
    person.move_to(toast)
    qtbot.waitUntil(toast.underMouse)
    assert not toast._timer.isActive()
    person.move_to(frame.header.search)
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_toast_waits_while_the_keyboard_is_on_undo(frame: Frame, person) -> None:
    toast = frame.toast_widget
    frame.toast("done", lambda: None)
    assert toast._timer.isActive()
    toast.button.setFocus()
    assert not toast._timer.isActive()
    frame.header.search.setFocus()
    assert toast._timer.isActive()


def test_the_window_fits_a_small_laptop_and_large_text_scrolls(frame: Frame, look: Look, person) -> None:
    assert frame.minimumSizeHint().expandedTo(frame.minimumSize()).width() <= 1366
    assert frame.size() == QSize(1366, 696)
    look.set_text_scale(2.0)
    frame.page("beds").words.setMinimumHeight(900)
    QApplication.processEvents()
    assert frame.size() == QSize(1366, 696)
    assert frame.page("beds").height() >= 900
    assert frame.ui.stack.currentWidget().verticalScrollBar().maximum() > 0


def test_hints_that_do_not_fit_are_left_out_and_the_window_stays(frame: Frame, person) -> None:
    hints = tuple(Hint("Ctrl F12", f"does a very long thing number {number}") for number in range(30))
    frame.page("beds").header_changed.emit(PageHeader("Beds", hints=hints))
    QApplication.processEvents()
    assert frame.width() == 1366


def test_every_control_of_the_frame_has_a_name(frame: Frame, person) -> None:
    for control in (frame.header.search, frame.header.undo, frame.header.bell, *frame.header.buttons):
        assert control.accessibleName() or control.text()
    for entry in ENTRIES:
        assert frame.sidebar.button(entry.page_id).accessibleName() == entry.title


class Shouting(QTranslator):
    """A language that is English in capitals; places in braces stay."""

    def translate(self, context, source, comment=None, n=-1) -> str:
        return "".join(
            part if part.startswith("{") else part.upper() for part in re.split(r"(\{[^}]*\})", source or "")
        )

    def isEmpty(self) -> bool:
        return False


def test_a_switch_of_language_reaches_the_frame(frame: Frame, person, qapp) -> None:
    shouting = Shouting()
    qapp.installTranslator(shouting)
    try:
        QApplication.processEvents()
        assert frame.header.search.placeholderText() == "SEARCH PEOPLE…"
        assert frame.header.undo.accessibleName() == "UNDO (CTRL+Z)"
    finally:
        qapp.removeTranslator(shouting)
    QApplication.processEvents()
    assert frame.header.search.placeholderText().startswith("Search people")


def test_question_mark_shows_all_keys_and_takes_them_away(frame: Frame, person, qtbot) -> None:
    person.press(Qt.Key.Key_Question)
    dialog = frame.findChild(KeysDialog)
    assert dialog.isVisible()
    assert dialog.words() == [
        "On this page",
        "Check in",
        "Everywhere",
        "Search",
        *[entry.title for entry in ENTRIES if entry.shortcut],
        "Undo",
        "Help",
        "All keys",
    ]
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Question)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert frame.findChild(KeysDialog) is None
