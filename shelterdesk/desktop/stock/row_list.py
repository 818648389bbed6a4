"""A list that takes the room it is given, and asks for no more than a few rows."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QListView


class RowList(QListView):
    """Qt's own list asks for 192 pixels whatever it shows, which would make a low page scroll."""

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
