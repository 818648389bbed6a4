"""Where what is known of one thing stands: beside the list, or below it with large text."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.list_view import LARGE_TEXT

PANEL_WIDTH = 440
LIST_HEIGHT = 200  # the least that is kept of the list while the panel stands below it
WIDEST = 16_777_215  # Qt's own limit of a widget


def stand_beside(columns: QBoxLayout, panel: QWidget, of_list: QWidget, look: Look) -> None:
    """With large text both do not fit beside each other, and the panel goes below the list."""
    beside = look.text_scale < LARGE_TEXT
    direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
    columns.setDirection(direction)
    panel.setMinimumWidth(look.wide(PANEL_WIDTH) if beside else 0)
    panel.setMaximumWidth(look.wide(PANEL_WIDTH) if beside else WIDEST)
    of_list.setMinimumHeight(0 if beside else look.px(LIST_HEIGHT))
