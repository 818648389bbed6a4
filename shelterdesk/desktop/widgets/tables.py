"""How tables look and take keys, in every room alike."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from shelterdesk.desktop.look import Look

_ROW = 30


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
