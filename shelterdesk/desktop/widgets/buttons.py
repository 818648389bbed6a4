"""Buttons as the design has them: outlined, primary, quiet; with an icon before the word."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QToolButton, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.widgets.flow import FlowLayout

PRIMARY = "primary"
QUIET = "quiet"
LARGE = "large"
TALL = "tall"
ICON = 16
ICON_GAP = 4  # beside the few pixels that the style leaves between icon and word


def dress(button: QAbstractButton, look: Look, icon: str, ink: Ink = Ink.MUTED, size: int = ICON) -> None:
    """Give a button an icon that follows the theme, with the design's gap if words stand after it."""
    button.setIcon(look.icon(icon, ink))
    side = look.px(size)
    has_words = isinstance(button, QPushButton) and bool(button.text())
    button.setIconSize(QSize(side + look.px(ICON_GAP) if has_words else side, side))


def make_button(
    look: Look,
    words: str,
    icon: str | None = None,
    kind: str = "",
    scale: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A push button; in a form the same is had by the string properties `kind` and `scale`, and `dress`.

    `scale` is TALL for the height of a page's main buttons, LARGE for the main one itself.
    """
    button = QPushButton(words, parent)
    button.setProperty("kind", kind)
    button.setProperty("scale", scale)
    button.setAutoDefault(False)
    if icon is not None:
        dress(button, look, icon, Ink.ON_ACCENT if kind == PRIMARY else Ink.MUTED)
    return button


def make_tool(look: Look, name: str, icon: str, size: int = 18, parent: QWidget | None = None) -> QToolButton:
    """A button that is only an icon; `name` is what readers hear and the tool tip shows."""
    button = QToolButton(parent)
    dress(button, look, icon, size=size)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    name_tool(button, name)
    return button


def name_tool(button: QToolButton, name: str) -> None:
    button.setAccessibleName(name)
    button.setToolTip(name)


class ButtonRow(QWidget):
    """Buttons in a row that goes on in the next row where the width does not hold them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=6)
        self.keep_in_a_row(True)

    def add(self, button: QPushButton) -> None:
        self._flow.addWidget(button)

    def keep_in_a_row(self, whole: bool) -> None:
        """Whether it takes all the width that it needs from its neighbours."""
        across = QSizePolicy.Policy.Minimum if whole else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
