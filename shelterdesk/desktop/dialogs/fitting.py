"""Dialogs that are as large as their words need, at every size of text and in every language."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Type

WIDTH = 680
_AROUND = 40  # left free of the window behind
_LEAST = 120  # high, of what scrolls
_FRAME = 4  # of a table


class FittingDialog(QDialog):
    """Cuts no word. The least width of its form is a wish of the design; the words may need more than that.

    Left to Qt a dialog with such a wish never grows beyond it, and one is at first at most two thirds of the
    screen, so that large text is cut.
    """

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.fit()

    def fit(self) -> None:
        """As large as its words would like, while that is within the window; as they need, within the screen."""
        layout = self.layout()
        if layout is None:
            return
        layout.activate()
        least = layout.totalMinimumSize().expandedTo(self.minimumSize())
        wanted = layout.totalSizeHint().expandedTo(least)
        if layout.hasHeightForWidth():
            wanted.setHeight(max(wanted.height(), layout.totalHeightForWidth(wanted.width())))
        below = self.parentWidget()
        while below is not None and (above := below.window().parentWidget()) is not None:
            below = above  # a dialog of a dialog: what counts is the window under both
        if below is not None:
            wanted = wanted.boundedTo(below.window().size()).expandedTo(least)
        self.resize(wanted.boundedTo(self.screen().availableGeometry().size()))


class FormScroll(QScrollArea):
    """The fields of a long form: shown whole where there is room, else scrolled; what it stands in stays."""

    def __init__(self, fields: QLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._body = QWidget()
        self._body.setProperty("role", "plain")
        self._body.setLayout(fields)
        self.setWidget(self._body)

    def sizeHint(self) -> QSize:
        return self._body.sizeHint() + self._room()

    def minimumSizeHint(self) -> QSize:
        least = self._body.minimumSizeHint()
        return QSize(least.width(), min(least.height(), self.fontMetrics().height() * 6)) + self._room()

    def _room(self) -> QSize:
        """For the bar, and for the rings of what has the focus at the edges."""
        return QSize(self.verticalScrollBar().sizeHint().width(), 2)


def scroll_fields(outer: QVBoxLayout, fields: QLayout) -> FormScroll:
    """Let `fields`, which stand in `outer`, scroll where the screen is too low for the whole form."""
    parent = outer.parentWidget()
    at = outer.indexOf(fields)
    if parent is None or at < 0:
        raise ValueError("the fields must stand in the layout of a form")
    outer.takeAt(at)
    fields.setParent(None)
    scroll = FormScroll(fields, parent)
    outer.insertWidget(at, scroll, 1)
    return scroll


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


def fit_size(dialog: QDialog, look: Look, wish: QSize) -> None:
    """`wish` grows with the text, within the window the dialog belongs to."""
    behind = dialog.parentWidget()
    room = wish if behind is None else behind.window().size() - QSize(_AROUND, _AROUND)
    dialog.resize(QSize(look.wide(wish.width()), look.wide(wish.height())).boundedTo(room))


def show_all_rows(dialog: QDialog, table: QTableView) -> None:
    """As high as its rows ask, and no higher than the window the dialog belongs to; once they are laid out."""

    def fit() -> None:
        rows = table.verticalHeader().length() + table.horizontalHeader().height() + _FRAME
        least = table.minimumHeight()
        more = max(rows, least) - max(table.sizeHint().height(), least)
        behind, layout = dialog.parentWidget(), dialog.layout()
        words = -1 if layout is None else layout.totalHeightForWidth(dialog.width())  # as they are wrapped
        wanted = max(words, dialog.sizeHint().height()) + more
        most = wanted if behind is None else behind.window().height() - _AROUND
        dialog.resize(dialog.width(), min(wanted, most))

    QTimer.singleShot(0, dialog, fit)


def widen_to_columns(dialog: QDialog, table: QTableView) -> None:
    """As wide as the columns ask, within the screen: no number stands where one has to scroll for it."""
    around = dialog.width() - table.viewport().width()
    asked = sum(
        max(table.sizeHintForColumn(at), table.horizontalHeader().sectionSizeHint(at))
        for at in range(table.model().columnCount())
    )
    most = dialog.screen().availableGeometry().width()
    dialog.resize(min(max(dialog.width(), asked + around + _FRAME), most), dialog.height())


def few_lines(field: QPlainTextEdit, look: Look, lines: int) -> None:
    """A field of notes as high as some lines; the rest scrolls."""
    field.setFixedHeight(look.metrics(Type.BODY).lineSpacing() * lines + 18)
