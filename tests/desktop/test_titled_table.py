"""Titles stand on the side of what is below them, and only above columns."""

from __future__ import annotations

from PySide6.QtCore import Qt

from shelterdesk.desktop.models.stock_model import Column, StockModel
from shelterdesk.desktop.models.text_rows_model import TextRowsModel
from shelterdesk.desktop.models.titled_table import TitledTable

ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def sides(model: TitledTable) -> list[Qt.AlignmentFlag]:
    columns = range(model.columnCount())
    return [model.headerData(column, ACROSS, Qt.ItemDataRole.TextAlignmentRole) for column in columns]


def test_numbers_are_titled_at_the_right_and_words_at_the_left() -> None:
    at_the_right = [side == RIGHT for side in sides(StockModel())]
    assert at_the_right == [column in (Column.QUANTITY, Column.BUILDABLE) for column in Column]


def test_rows_of_words_are_titled_by_what_stands_in_all_of_a_column() -> None:
    model = TextRowsModel()
    model.set_rows(("Room", "Beds", "Free"), (("1", "4", "2"), ("Blue", "6", "none")))
    assert sides(model) == [LEFT, RIGHT, LEFT]
    model.set_rows(("Room", "Beds"), ())
    assert sides(model) == [LEFT, LEFT]


def test_only_columns_have_titles() -> None:
    model = TextRowsModel()
    model.set_rows(("Room",), (("Blue",),))
    assert model.headerData(0, ACROSS) == "Room"
    assert [model.headerData(1, ACROSS), model.headerData(-1, ACROSS), model.headerData(0, DOWN)] == [
        None
    ] * 3
