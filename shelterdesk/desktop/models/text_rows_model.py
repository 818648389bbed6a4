"""A small table of words to read: rows of a dialog, the lesser ones in another ink."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable

_MARKS = " .,%/+–−\u00a0\u202f"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TextRowsModel(TitledTable):
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

    def titles(self) -> Sequence[str]:
        return self._heads

    def numbers(self) -> Container[int]:
        if not self._rows:
            return ()
        return {
            column for column in range(len(self._heads)) if all(_is_figure(row[column]) for row in self._rows)
        }

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        words = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.ForegroundRole and index.row() >= self._first_marked:
            return self._mark
        if role == Qt.ItemDataRole.TextAlignmentRole and _is_figure(words):
            return _RIGHT
        return None


def _is_figure(words: str) -> bool:
    """A number, a share or a range, however its reader writes it; nothing to tell counts as one."""
    return bool(words) and all(letter.isdecimal() or letter in _MARKS for letter in words)
