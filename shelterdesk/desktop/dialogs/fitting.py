"""Dialogs that are as large as their words need, at every size of text and in every language."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
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
_TRIES = 3
_LETTERS = 64  # of a choice that are shown at once


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
        room = self.screen().availableGeometry().size()
        self.resize(wanted.boundedTo(room))
        most = min(room.width(), room.width() if below is None else below.window().width() - _AROUND)
        for _ in range(_TRIES):  # what stands in a column of a form gets only its part of what is added
            missing = self._missing()
            if missing <= 0 or self.width() >= most:
                break
            self.resize(min(self.width() + missing, most), self.height())
        tallest = room.height() if below is None else below.window().height() - _AROUND
        below_the_edge = self._rows_below_the_edge()
        if below_the_edge > 0 and self.height() < tallest:
            self.resize(self.width(), min(self.height() + below_the_edge, tallest))

    def _missing(self) -> int:
        """How much wider it would have to be so that each column and each choice is whole."""
        tables = (one for one in self.findChildren(QTableView) if one.isVisible())
        boxes = (one for one in self.findChildren(QComboBox) if one.isVisible())
        return max((*map(_asked_beyond, tables), *map(_wished_beyond, boxes)), default=0)

    def _rows_below_the_edge(self) -> int:
        """How much higher it would have to be so that each row is seen without scrolling."""
        tables = (one for one in self.findChildren(QTableView) if one.isVisible())
        return max((one.verticalHeader().length() - one.viewport().height() for one in tables), default=0)


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


def _asked_beyond(table: QTableView) -> int:
    """What the columns ask beyond the room they have: no number stands where one has to scroll for it."""
    header, model = table.horizontalHeader(), table.model()
    columns = [at for at in range(model.columnCount() if model else 0) if not table.isColumnHidden(at)]
    asked = sum(max(table.sizeHintForColumn(at), header.sectionSizeHint(at)) for at in columns)
    return asked + _FRAME - table.viewport().width() if columns else 0


def _wished_beyond(box: QComboBox) -> int:
    """What the longest choice asks beyond the room it has, up to the length of a line that is read at a glance."""
    if box.isEditable() or not box.count():  # what is typed scrolls
        return 0
    metrics, option = box.fontMetrics(), QStyleOptionComboBox()
    longest = max(metrics.horizontalAdvance(box.itemText(at)) for at in range(box.count()))
    box.initStyleOption(option)
    inside = box.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
    )
    return min(longest, metrics.averageCharWidth() * _LETTERS) + _FRAME - inside.width()


def few_lines(field: QPlainTextEdit, look: Look, lines: int) -> None:
    """A field of notes as high as some lines; the rest scrolls."""
    field.setFixedHeight(look.metrics(Type.BODY).lineSpacing() * lines + 18)
