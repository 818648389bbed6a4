"""The keys of the page and of the window, all of them, on one sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.shell.page import Hint
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.buttons import make_button
from shelterdesk.desktop.widgets.key_hint import KeyHint
from shelterdesk.desktop.widgets.labels import make_label


class KeysDialog(QDialog):
    """Closed by Esc, by ? again, or by its button."""

    def __init__(self, look: Look, page: Sequence[Hint], window: Sequence[Hint], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        for title, hints in ((self.tr("On this page"), page), (self.tr("Everywhere"), window)):
            if hints:
                column.addWidget(make_label(title, Type.H3))
                column.addLayout(_grid(look, hints))
                column.addSpacing(8)
        done = make_button(look, self.tr("Close"))
        done.clicked.connect(self.accept)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)

    def words(self) -> list[str]:
        return [label.text() for label in self.findChildren(QLabel)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Question:
            self.accept()
        else:
            super().keyPressEvent(event)


def _grid(look: Look, hints: Sequence[Hint]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, hint in enumerate(hints):
        grid.addWidget(KeyHint(look, hint.key), row, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(make_label(hint.words, Type.BODY, Ink.MUTED), row, 1)
    return grid
