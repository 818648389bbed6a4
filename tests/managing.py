"""A shelter manager before the beds page, for tests at window level."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.pages.beds_page import BedsPage
from shelterdesk.desktop.signed_in import SignedIn
from tests.sleeping import Shelter

NO_KEY = Qt.KeyboardModifier.NoModifier


@dataclass
class Manager:
    """A person before the window. `actions` counts as the design does: a click or a key."""

    signed_in: SignedIn
    shelter: Shelter
    qtbot: QtBot
    actions: int = 0

    @property
    def window(self) -> QWidget:
        return self.signed_in.window

    @property
    def page(self) -> BedsPage:
        page = self.signed_in.window.page("beds")
        assert isinstance(page, BedsPage)
        return page

    @property
    def toast(self) -> str:
        return self.signed_in.window.toast_widget.words()

    def tile(self, code: str) -> QWidget:
        tile = self.page.views.board.tile(self.shelter.bed_id(code))
        assert tile is not None, f"{code} is not shown"
        return tile

    def hover(self, code: str) -> None:
        for place in (QPoint(2, 2), self._place(self.tile(code))):  # a mouse that was there already moves too
            QTest.mouseMove(self.window.windowHandle(), place)
        self.qtbot.waitUntil(lambda: self.page.views.current == self.shelter.bed_id(code))

    def click(self, what: str | QWidget) -> None:
        widget = self.tile(what) if isinstance(what, str) else what
        self.actions += 1
        QTest.mouseClick(self.window.windowHandle(), Qt.MouseButton.LeftButton, NO_KEY, self._place(widget))
        self.settle()

    def press(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """Keys go to the open menu, else to the window."""
        self.actions += 1
        target = QApplication.activePopupWidget() or self.window.windowHandle()
        QTest.keyClick(target, key, modifier)  # type: ignore[call-overload]
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.signed_in.tasks.idle)

    def menu(self) -> list[str]:
        """The words of the entries that can be chosen in the open menu."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return [entry.text() for entry in menu.actions() if entry.isEnabled() and not entry.isSeparator()]

    def _place(self, widget: QWidget):
        place = widget.mapTo(self.window, widget.rect().center())
        found = self.window.childAt(place)
        assert found is widget or widget.isAncestorOf(found), f"{found} lies over {widget}"
        return place


Sit = Callable[..., Manager]
