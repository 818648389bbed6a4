"""A person before the stock page, for tests at window level."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.main_window import MainWindow
from shelterdesk.desktop.pages.stock_page import StockPage
from shelterdesk.desktop.scanner import Scanner
from shelterdesk.desktop.shell.nav import NavEntry
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.services.desk import Desk
from shelterdesk.services.stock_views import StockLine, store_overview
from tests.stocking import bring, new_donor, new_item, new_kit, store_of

TODAY = date(2026, 9, 3)
SLOW, FAST = 90, 5  # ms between keys, of a person and of a scanner
Window = TypeVar("Window", bound=QWidget)


class Watch:
    """The clock of the keys, so that no test waits."""

    now = 1000


@dataclass
class Keeper:
    """A person before the stock page. `actions` counts as the design does: a click, a key, or one scan."""

    window: MainWindow
    page: StockPage
    place: Workplace
    watch: Watch
    qtbot: QtBot
    actions: int = 0

    def scan(self, code: str) -> None:
        self.actions += 1
        self.watch.now += 1000
        for key in (*code, Qt.Key.Key_Return):
            self._key(key, FAST)
        self.settle()

    def press(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            self.actions += 1
            self._key(key, SLOW)
        self.settle()

    def ctrl(self, key: Qt.Key, also: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        if (
            QApplication.activeModalWidget() is None
        ):  # window systems give the focus back, the tests' does not
            self.window.activateWindow()
            self.qtbot.waitUntil(self.window.isActiveWindow)
        self.actions += 1
        self.watch.now += SLOW
        QTest.keyClick(self.window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier | also)
        self.settle()

    def type(self, words: str) -> None:
        """What is typed is not counted."""
        for letter in words:
            self._key(letter, SLOW)
        self.settle()

    def click(self, widget: QWidget) -> None:
        self.actions += 1
        window = widget.window()
        centre = widget.mapTo(window, widget.rect().center())
        QTest.mouseClick(
            window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre
        )
        self.settle()

    def choose(self, item_id: str) -> None:
        self.page.list.select(item_id)
        self.qtbot.waitUntil(
            lambda: self.page.panel.item is not None and self.page.panel.item.line.item_id == item_id
        )
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.place.tasks.idle)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.place.tasks.idle)

    def dialog(self, kind: type[Window]) -> Window:
        found = self.page.deeds.dialog
        assert isinstance(found, kind)
        return found

    def shown(self) -> list[str]:
        """What stands in the list."""
        model = self.page.list.model
        return [model.line(row).name for row in range(model.rowCount())]

    def _key(self, key: Qt.Key | str, gap: int) -> None:
        self.watch.now += gap
        target = QApplication.activeModalWidget() or self.window
        QTest.keyClick(target.windowHandle(), key)  # type: ignore[arg-type]


OpenStock = Callable[..., Keeper]


@contextmanager
def stock_opener(qtbot: QtBot, look: Look) -> Iterator[OpenStock]:
    """Opens the stock page for a desk, alone in its window; the work under way is ended afterwards."""
    opened: list[Workplace] = []

    def open_(desk: Desk, width: int = 1366, height: int = 696) -> Keeper:
        place = Workplace(desk, Tasks())
        opened.append(place)
        watch = Watch()
        made: list[StockPage] = []

        def make() -> StockPage:
            scanner = Scanner(None, lambda _: watch.now, hold_ms=60_000)
            made.append(StockPage(look, place, scanner))
            scanner.setParent(made[0])
            return made[0]

        window = MainWindow(look, [(NavEntry("stock", "Distribution", "Stock", "stock"), make)])
        window.undo_requested.connect(place.undo_last)
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.show_page("stock")
        keeper = Keeper(window, made[0], place, watch, qtbot)
        keeper.settle()
        return keeper

    yield open_
    for place in opened:
        place.tasks.finish()


def line_of(desk: Desk, item_id: str) -> StockLine:
    return next(line for line in store_overview(desk, store_of(desk)).lines if line.item_id == item_id)


def hygiene_kit(desk: Desk) -> tuple[str, str, str]:
    soap, towel = new_item(desk, "Soap"), new_item(desk, "Towel")
    red, blue = new_donor(desk, "Red"), new_donor(desk, "Blue")
    bring(desk, soap, 1000, red, "1.25")
    bring(desk, towel, 700, blue, "3.10")
    return soap, towel, new_kit(desk, "Hygiene kit", [(soap, 2), (towel, 1)])
