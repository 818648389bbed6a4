"""A small table of words to read: rows of a dialog, the lesser ones in another ink."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableView

from shelterdesk.desktop.look import Look

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW = 30
_FRAME = 4
_AROUND = 40  # left of the window behind


class TextRowsModel(QAbstractTableModel):
    """`set_rows` shows rows of words; those from `first_marked` on are written in the ink `mark`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._first_marked = 0
        self._mark: QColor | None = None

    def set_rows(
        self,
        heads: Sequence[str],
        rows: Sequence[tuple[str, ...]],
        first_marked: int | None = None,
        mark: QColor | None = None,
    ) -> None:
        self.beginResetModel()
        self._heads, self._rows = tuple(heads), tuple(rows)
        self._first_marked = len(rows) if first_marked is None else first_marked
        self._mark = mark
        self.endResetModel()

    def rows(self) -> tuple[tuple[str, ...], ...]:
        return self._rows

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        words = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.ForegroundRole and index.row() >= self._first_marked:
            return self._mark
        if role == Qt.ItemDataRole.TextAlignmentRole and words.isdecimal():
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._heads[section]
        return None


def dress_rows(table: QTableView, model: TextRowsModel, look: Look, stretched: int) -> None:
    """A table to read from: one column takes what is left, and long words go on in the next line."""
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(True)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(look.px(_ROW))
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(False)
    model.modelReset.connect(
        lambda: (
            header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
            if model.columnCount()
            else None
        )
    )


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
