"""The tables of rounds: the rounds of a site, the items of one, and the households on its list."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.rounds.words import due_words, line_state, state_word
from shelterdesk.desktop.words import day_text
from shelterdesk.persistence.queries.rounds import Listed, RoundItem, RoundRow

KEY = int(Qt.ItemDataRole.UserRole)


class RoundsModel(TitledTable):
    """`KEY` gives the id of a round."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RoundRow, ...] = ()

    def set_rows(self, rows: Sequence[RoundRow]) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, round_id: str) -> int:
        """The row of a round; -1 where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if row.round_id == round_id), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def titles(self) -> Sequence[str]:
        return self.tr("Round"), self.tr("Day"), self.tr("Store"), self.tr("State")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.name, day_text(row.day), row.store, state_word(row.state))[index.column()]
        return row.round_id if role == KEY else None


class ListModel(TitledTable):
    """Households by code, or by what the desk may call them; `KEY` gives the line itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Listed, ...] = ()
        self._items: tuple[RoundItem, ...] = ()
        self._labels: dict[str, str] = {}

    def set_lines(
        self, lines: Sequence[Listed], items: tuple[RoundItem, ...], labels: dict[str, str]
    ) -> None:
        self.beginResetModel()
        self._lines, self._items, self._labels = tuple(lines), items, labels
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def titles(self) -> Sequence[str]:
        return self.tr("No."), self.tr("Who"), self.tr("People"), self.tr("Due"), self.tr("State")

    def numbers(self) -> Container[int]:
        return (0, 2)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (
                str(line.number),
                self._labels.get(line.person_id, ""),
                str(line.members),
                due_words(line, self._items),
                line_state(line),
            )[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(index.column())
        return line if role == KEY else None
