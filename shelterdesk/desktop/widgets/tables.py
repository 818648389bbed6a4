"""How tables look and take keys, in every room alike."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QTimer
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTableView

from shelterdesk.desktop.look import Look

_ROW = 30
_FRAME = 4
_AROUND = 40  # left of the window behind


def dress_table(table: QTableView, *, several: bool = False) -> None:
    """Whole rows without lines or numbers, one of them chosen or `several`; Tab goes on past the table."""
    mode = QAbstractItemView.SelectionMode
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)


def dress_rows(table: QTableView, model: QAbstractItemModel, look: Look, stretched: int) -> None:
    """A table to read from: one column takes what is left, and long words go on in the next line."""
    table.setModel(model)
    dress_table(table)
    table.setWordWrap(True)
    table.verticalHeader().setMinimumSectionSize(look.px(_ROW))
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header = table.horizontalHeader()
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
