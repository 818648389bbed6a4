"""What tables of every room have in common: a title above each column, on the side of what stands below it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from textwrap import wrap
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


def in_lines(words: str, width: int = 12) -> str:
    """A title of a narrow column, broken between words into lines of about `width` letters."""
    return "\n".join(wrap(words, width, break_long_words=False, break_on_hyphens=False)) or words


class TitledTable(QAbstractTableModel):
    """A subclass gives its `titles`, one a column, and its rows; `numbers` are the columns read from the right.

    One that is sorted says its `columnCount` itself: Qt asks for it with every two rows it compares.
    """

    def titles(self) -> Sequence[str]:
        raise NotImplementedError

    def numbers(self) -> Container[int]:
        return ()

    def side(self, column: int) -> Qt.AlignmentFlag:
        """Where the title of a column stands, and what is below it."""
        across = Qt.AlignmentFlag.AlignRight if column in self.numbers() else Qt.AlignmentFlag.AlignLeft
        return across | Qt.AlignmentFlag.AlignVCenter

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.titles())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(section)
        return self.titles()[section] if role == Qt.ItemDataRole.DisplayRole else None
