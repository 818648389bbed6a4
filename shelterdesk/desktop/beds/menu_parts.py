"""What the menus of the beds page are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from shelterdesk.domain.board import BedTile


def make_menu(page: QWidget, tile: BedTile) -> QMenu:
    """An empty menu with the bed as its heading; it goes when it is closed."""
    menu = QMenu(page)
    title = QCoreApplication.translate("BedMenus", "Bed {code}").format(code=tile.code)
    heading(menu, f"{title} · {tile.label}" if tile.label else title)
    menu.setAccessibleName(title)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def show_menu(menu: QMenu, where: QPoint) -> None:
    """Open at a place of the screen, on the first entry that can be chosen."""
    menu.popup(where)
    first = next(action for action in menu.actions() if action.isEnabled() and not action.isSeparator())
    menu.setActiveAction(first)


def add_entry(menu: QMenu, words: str, act: Callable[[], None], key: str = "") -> QAction:
    action = menu.addAction(f"{words}\t{key}" if key else words)
    action.triggered.connect(lambda _=False: act())
    return action


def number_entries(menu: QMenu, words: Sequence[str], acts: Sequence[Callable[[], None]]) -> None:
    """Entries with a digit before them, which chooses them."""
    for number, (said, act) in enumerate(zip(words, acts, strict=True), 1):
        add_entry(menu, f"&{number}   {plain(said)}", act)


def sub_menu(menu: QMenu, words: str) -> QMenu:
    sub = menu.addMenu(words)
    assert sub is not None  # noqa: S101 - Qt makes it
    return sub


def heading(menu: QMenu, words: str) -> None:
    action = menu.addAction(plain(words))
    action.setEnabled(False)


def plain(words: str) -> str:
    """Words in which an ampersand is only an ampersand."""
    return words.replace("&", "&&")
