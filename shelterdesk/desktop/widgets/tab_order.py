"""Tab goes through a page as it is read, also where parts of it were made after the form."""

from __future__ import annotations

from itertools import pairwise

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
