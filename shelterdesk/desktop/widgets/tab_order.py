"""Tab goes through a page as it is read, also where parts of it were made after the form."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_in_order(*widgets: QWidget) -> None:
    """Let Tab visit these one after the other; all of them in one window. Hidden ones are passed over.

    Before a page stands in its window its order is a ring, in which the last is "before" the first already, and
    Qt leaves them so; in the window the page is cut where it began. The last put right behind the first ends that.
    """
    if len(widgets) > 2:
        QWidget.setTabOrder(widgets[0], widgets[-1])
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def tab_through(parts: Iterable[QWidget]) -> None:
    """Tab goes from part to part as listed; inside each, in the order in which its widgets were made.

    Parts that are hidden, or no stop at the moment, keep their place for when they are.
    """
    within = (widget for part in parts for widget in (part, *part.findChildren(QWidget)))
    # A menu is a window of its own.
    stops = [w for w in within if w.focusPolicy() != Qt.FocusPolicy.NoFocus and not w.isWindow()]
    tab_in_order(*(w for w in stops if w.window() is stops[0].window()))
