"""Dialogs as wide as their words need, whose middle scrolls where the window behind them is too small."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLayout, QPlainTextEdit, QScrollArea

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Type

WIDTH = 680
_AROUND = 40  # left free of the window behind
_LEAST = 120


def fit_width(dialog: QDialog, look: Look, width: int = WIDTH) -> None:
    """`width` in pixels at 100 % text, and no wider than the window the dialog belongs to."""
    wanted, behind = look.px(width), dialog.parentWidget()
    if behind is not None:
        wanted = min(wanted, behind.window().width() - _AROUND)
    dialog.setFixedWidth(wanted)


def fit_height(dialog: QDialog, outer: QLayout, scroll: QScrollArea, body: QLayout) -> None:
    """As high as its contents ask, and no higher than the window it belongs to.

    `outer` is the layout of the dialog, `body` the one of what `scroll` shows.
    """
    scroll.setFixedHeight(0)
    others = outer.totalSizeHint().height()
    asked = max(body.totalSizeHint().height(), body.totalHeightForWidth(scroll.width()))
    behind = dialog.parentWidget()
    if behind is not None:
        asked = min(asked, behind.window().height() - _AROUND - others)
    scroll.setFixedHeight(max(_LEAST, asked))
    dialog.adjustSize()


def few_lines(field: QPlainTextEdit, look: Look, lines: int) -> None:
    """A field of notes as high as some lines; the rest scrolls."""
    field.setFixedHeight(look.metrics(Type.BODY).lineSpacing() * lines + 18)
