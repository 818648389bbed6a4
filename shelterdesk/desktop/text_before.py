"""What stood in a text field before something was typed into it, so that it can stand there again."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid


def takes_text(widget: QWidget) -> bool:
    """Whether a key pressed there becomes a letter in it at once."""
    return isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit) and not widget.isReadOnly()


def is_secret(widget: QWidget) -> bool:
    """Whether it is a field for a password."""
    return isinstance(widget, QLineEdit) and widget.echoMode() is not QLineEdit.EchoMode.Normal


class TextBefore:
    """Remembers text, cursor and selection of a widget that `takes_text`, from when it is made."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        if isinstance(widget, QLineEdit):
            self._text = widget.text()
            self._start, self._length = widget.selectionStart(), widget.selectionLength()
            self._cursor = widget.cursorPosition()
        elif isinstance(widget, QTextEdit | QPlainTextEdit):
            cursor = widget.textCursor()
            self._start, self._length = cursor.selectionStart(), len(cursor.selectedText())
            self._replaced = cursor.selection()

    def restore(self, typed: str) -> None:
        """Take `typed` out again, which was typed since; what it had replaced comes back, selected."""
        widget = self._widget
        if not isValid(widget):
            return
        if isinstance(widget, QLineEdit):
            self._restore_line(widget)
        elif isinstance(widget, QTextEdit | QPlainTextEdit):
            self._restore_document(widget, typed)

    def _restore_line(self, field: QLineEdit) -> None:
        field.setText(self._text)
        if self._length:
            field.setSelection(self._start, self._length)
        else:
            field.setCursorPosition(self._cursor)

    def _restore_document(self, editor: QTextEdit | QPlainTextEdit, typed: str) -> None:
        cursor = editor.textCursor()
        cursor.setPosition(self._start)
        cursor.movePosition(
            QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, len(typed)
        )
        if cursor.selectedText() != typed:
            return  # something else than the letters happened there; better leave it
        cursor.insertFragment(self._replaced)
        cursor.setPosition(self._start)
        cursor.setPosition(self._start + self._length, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
