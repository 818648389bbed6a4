"""Saying that Caps Lock is on, beside a password nobody can see."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit


class CapsLockHint(QObject):
    """Shows `hint` from the first letter typed into `field` that only Caps Lock makes so, until one that it does not.

    No system says it alike whether the key is on; a capital without Shift does, and so does a small letter with it.
    """

    def __init__(self, field: QLineEdit, hint: QLabel) -> None:
        super().__init__(field)
        self._hint = hint
        hint.hide()
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            letter = event.text()
            if letter.isalpha() and letter.upper() != letter.lower():
                shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._hint.setVisible(letter.isupper() != shifted)
        elif event.type() is QEvent.Type.FocusOut:
            self._hint.hide()
        return super().eventFilter(watched, event)
