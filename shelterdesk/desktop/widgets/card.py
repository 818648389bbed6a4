"""The white card that things stand on."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.labels import make_label

PADDING = 16


class Card(QFrame):
    """A frame with a `column` of things; with a title, `head` is its row, free at the right."""

    def __init__(self, title: str = "", parent: QWidget | None = None, padding: int = PADDING) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(padding, padding - 2, padding, padding - 2)
        self.column.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.title = make_label(title, Type.H3, Ink.TEXT)
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if title:
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            self.column.addLayout(self.head)
            self.setAccessibleName(title)
        else:
            self.title.setParent(self)
            self.title.hide()
