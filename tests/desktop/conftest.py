"""The desktop without a screen, and a person at it who only has a mouse and a keyboard."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, Qt, SignalInstance
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker
from shiboken6 import isValid

from shelterdesk.desktop.appearance import Appearance
from shelterdesk.desktop.garbage import Garbage
from shelterdesk.desktop.languages import Languages
from shelterdesk.desktop.look import Look, ThemeMode
from shelterdesk.desktop.main_window import MainWindow
from shelterdesk.desktop.preferences import PreferencesFile
from shelterdesk.desktop.shell.page import Page
from shelterdesk.desktop.signed_in import SignedIn
from shelterdesk.services.desk import Desk
from tests.managing import Manager, Sit
from tests.sleeping import Shelter

PATIENCE = 60_000  # ms: a machine with much else to do is slow, and still right


class PatientBot(QtBot):
    """Waits long enough for a busy machine wherever a test does not say how long."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: SignalInstance, *, timeout: int = PATIENCE, **how: Any) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(scope="session")
def whole_look(qapp: QApplication) -> Look:
    """The one Look of the test run; tests take `look`, which puts it back as it was."""
    return Look(qapp, ThemeMode.LIGHT)


@pytest.fixture
def look(whole_look: Look) -> Iterator[Look]:
    yield whole_look
    whole_look.set_mode(ThemeMode.LIGHT)
    whole_look.set_text_scale(1.0)


@pytest.fixture(scope="session")
def what_stays(whole_look: Look) -> None:
    """What is loaded by now stays to the end: the collector need not look through it after every test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage(what_stays: None) -> Iterator[Garbage]:
    """No widget of a test is destroyed by a background thread, of this test or of a later one."""
    garbage = Garbage()
    garbage.start()
    yield garbage
    # A window that was put away is gone now, not in the next test, whose loop would let its clocks strike.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    garbage.stop()


@pytest.fixture(autouse=True)
def usual_locale() -> Iterator[None]:
    """How numbers and days are written is of the whole program; each test leaves it as it was."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


class Person:
    """Acts on the window as a whole: keys go to whatever has the focus, clicks to whatever lies there."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def _handle(self):
        handle = self.window.windowHandle()
        assert handle is not None, "the window is not shown"
        return handle

    def place(self, widget: QWidget, at: QPoint | None = None) -> QPoint:
        """The middle of a widget (or `at` in it) in the window; it must be in sight."""
        spot = at or widget.rect().center()
        place = widget.mapTo(self.window, spot)
        found = self.window.childAt(place)
        found = found or self.window
        assert found is widget or widget.isAncestorOf(found), (
            f"{widget} is not what lies at {place}: {found} does"
        )
        return place

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self._click(Qt.MouseButton.LeftButton, self.place(widget, at))

    def right_click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self._click(Qt.MouseButton.RightButton, self.place(widget, at))

    def press_menu_key(self) -> None:
        """Window systems turn the key into a request for a menu; the platform of the tests does not."""
        target = QApplication.focusWidget()
        middle = target.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, target.mapToGlobal(middle))
        QApplication.sendEvent(target, event)

    def _click(self, button: Qt.MouseButton, place: QPoint) -> None:
        QTest.mouseClick(self._handle(), button, Qt.KeyboardModifier.NoModifier, place)

    def move_to(self, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseMove(self._handle(), self.place(widget, at))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self._handle(), key, modifiers)

    def type(self, words: str) -> None:
        """Letters of any alphabet into whatever has the focus."""
        for letter in words:
            if letter.isascii():
                QTest.keyClick(self._handle(), letter)
                continue
            target = QApplication.focusWidget()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, event)


@pytest.fixture
def person_at(qtbot):
    """Shows a widget as a window of the given size and returns the Person before it."""

    def sit(window: QWidget, width: int = 1366, height: int = 696) -> Person:
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return Person(window)

    return sit


@pytest.fixture
def appearance(qapp: QApplication, look: Look, tmp_path: Path) -> Iterator[Appearance]:
    languages = Languages(qapp, "en")
    yield Appearance(look, languages, PreferencesFile(tmp_path / "p.ini"), languages)
    languages.switch("en")


def _put_away(signed_in: SignedIn) -> None:
    """The window goes before what its pages ask: a clock of theirs may strike until then."""
    signed_in.tasks.finish()
    if isValid(signed_in.window):
        signed_in.window.close()
        signed_in.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class AtTheDesk:
    """Someone signed in, before their window: `person` acts on it."""

    def __init__(self, signed_in: SignedIn, person: Person, qtbot: QtBot) -> None:
        self.signed_in = signed_in
        self.person = person
        self._qtbot = qtbot

    @property
    def window(self) -> MainWindow:
        return self.signed_in.window

    def opens(self, page_id: str) -> Page:
        """Click on a page in the sidebar, scrolling to it, and wait until it has nothing more to load."""
        button = self.window.sidebar.button(page_id)
        self.waits()
        if self.window.ui.nav_scroll.isAncestorOf(button):
            self.window.ui.nav_scroll.ensureWidgetVisible(button)
        self.person.click(button)
        self.waits()
        page = self.window.page(page_id)
        assert page is not None
        return page

    def waits(self) -> None:
        """Until nothing is under way in the background, and what came of it lies in its place."""
        self._qtbot.waitUntil(lambda: self.signed_in.tasks.idle)
        for _ in range(5):  # words, then the layouts that they changed, then what lies inside those
            QApplication.processEvents()

    def sees(self, words: str) -> None:
        """Waits until the toast says it."""
        self._qtbot.waitUntil(lambda: words in self.window.toast_widget.words())


@pytest.fixture
def sit_down(appearance: Appearance, person_at, qtbot: QtBot) -> Iterator[Callable[[Desk], AtTheDesk]]:
    """Opens the window of whoever is signed in at a desk."""
    opened: list[SignedIn] = []

    def sit(desk: Desk) -> AtTheDesk:
        signed_in = SignedIn(desk, appearance)
        opened.append(signed_in)
        person = person_at(signed_in.window)
        at = AtTheDesk(signed_in, person, qtbot)
        at.waits()
        return at

    yield sit
    for signed_in in opened:
        _put_away(signed_in)


@pytest.fixture
def office(sit_down: Callable[[Desk], AtTheDesk], desk: Desk) -> AtTheDesk:
    """A manager before the window."""
    return sit_down(desk)


@pytest.fixture
def sit(qtbot: QtBot, qapp: QApplication, look: Look, tmp_path: Path) -> Iterator[Sit]:
    """Opens the window of a desk on the beds page."""
    opened: list[SignedIn] = []
    owner = QObject()

    def open_(desk: Desk, width: int = 1366, height: int = 696) -> Manager:
        languages = Languages(qapp, "en")
        appearance = Appearance(look, languages, PreferencesFile(tmp_path / "p.ini"), owner)
        signed_in = SignedIn(desk, appearance, owner)
        opened.append(signed_in)
        window = signed_in.window
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        manager = Manager(signed_in, Shelter(desk), qtbot)
        manager.settle()
        return manager

    yield open_
    while QApplication.activePopupWidget() is not None:
        QApplication.activePopupWidget().close()
    for signed_in in opened:
        _put_away(signed_in)
