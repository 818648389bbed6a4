"""The order in which Tab goes through a page whose parts come and go: as it is read."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_through(parts: Iterable[QWidget]) -> None:
    """Tab goes from part to part as listed; inside each, in the order in which its widgets were made.

    Parts that are hidden, or no stop at the moment, keep their place for when they are.
    """
    stops = [
        widget
        for part in parts
        for widget in (part, *part.findChildren(QWidget))
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.window() is part.window()  # no menus
    ]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
