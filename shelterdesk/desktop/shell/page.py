"""What the frame asks of a page, and what a page tells the frame."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Hint:
    """A key, as written on the keyboard, and what it does on this page."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class HeaderButton:
    """A page's own button at the right of the header. The action brings word, shortcut and enabledness."""

    action: QAction
    icon: str
    primary: bool = False


@dataclass(frozen=True, slots=True)
class PageHeader:
    title: str
    subtitle: str = ""
    buttons: tuple[HeaderButton, ...] = ()  # left to right; the primary one last
    hints: tuple[Hint, ...] = ()


class Page(QWidget):
    """A page of the window. It is made when first shown and lives until the window closes.

    What a page does has a letter of its own, such as N for new. Where cards or goods are scanned it is Ctrl with
    the letter, since a scan begins with letters: the first would be taken for the key before the burst is known.

    Emit `header_changed` with a PageHeader whenever title, buttons or hints differ from what `header` said.
    """

    header_changed = Signal(object)

    def header(self) -> PageHeader:
        """What stands above and below the page; asked each time it is shown."""
        raise NotImplementedError

    def key_action(self, key: str, act: Callable[[], None], words: str = "") -> QAction:
        """What `key` does while the page is in front; `words` where a button shows it."""
        action = QAction(words, self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: act())
        self.addAction(action)
        return action

    def refresh(self) -> None:
        """Load anew what is shown; called each time the page comes to the front. Must not block."""

    def focus_search(self) -> bool:
        """Go to the page's own search field, if it has one; whether it has."""
        return False

    def take_focus(self) -> None:
        """Called when the page comes to the front; by default no field has the focus, so the page's keys work."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def search(self, words: str) -> None:
        """Show what fits `words`, typed in the header; a page without a search ignores it."""
