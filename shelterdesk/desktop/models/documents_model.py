"""The papers of a store as a table: number, what it is, its day, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.stock.documents.words import state_word, what_words
from shelterdesk.desktop.words import day_text
from shelterdesk.persistence.queries.document_views import DocumentLine

WHAT = 1


class DocumentsModel(TitledTable):
    """`set_lines` shows papers as the store `store_id` sees them on `today`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[DocumentLine, ...] = ()
        self._store_id = ""
        self._today = date.min

    def set_lines(self, lines: Sequence[DocumentLine], store_id: str, today: date) -> None:
        self.beginResetModel()
        self._lines, self._store_id, self._today = tuple(lines), store_id, today
        self.endResetModel()

    def line(self, row: int) -> DocumentLine:
        return self._lines[row]

    def row_of(self, document_id: str) -> int | None:
        rows = (row for row, line in enumerate(self._lines) if line.document_id == document_id)
        return next(rows, None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def titles(self) -> Sequence[str]:
        return self.tr("Number"), self.tr("What"), self.tr("Day"), self.tr("State")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._lines[index.row()]
        shown = (
            line.number,
            what_words(line, self._store_id),
            day_text(line.day),
            state_word(line, self._today),
        )
        return shown[index.column()]
