"""The tables of the import: the first rows of a file, and the rows that are not taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.words import say
from shelterdesk.domain.text import Text
from shelterdesk.exchange.table import Table

FIRST_ROWS = 50


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A line that is not taken, why, and what it says."""

    line: int
    reason: Text
    words: str = field(repr=False)  # a person may stand in them


class FirstRowsModel(TitledTable):
    """The file as it stands: the line, then its columns, each under its own heading and what it is taken for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._fields: Mapping[int, str] = {}

    def set_table(self, table: Table | None) -> None:
        self.beginResetModel()
        self._table, self._fields = table, {}
        self.endResetModel()

    def set_fields(self, fields: Mapping[int, str]) -> None:
        """What each column of the file is taken for, by its place."""
        self._fields = fields
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, self.columnCount() - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self._table is None else min(FIRST_ROWS, len(self._table.rows))

    def titles(self) -> Sequence[str]:
        """Two lines each: what the file says, and what it is taken for."""
        if self._table is None:
            return ()
        names = (
            name + "\n" + (f"→ {self._fields[at]}" if self._fields.get(at) else "")
            for at, name in enumerate(self._table.header)
        )
        return (self.tr("Line") + "\n", *names)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self._table is None else len(self._table.header) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._table is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._table.rows[index.row()]
        return str(row.line) if index.column() == 0 else row.cells[index.column() - 1]


class ProblemsModel(TitledTable):
    """Line and reason of each row that is not taken, and what stands in it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[ProblemRow, ...] = ()

    def set_problems(self, problems: Sequence[ProblemRow]) -> None:
        self.beginResetModel()
        self._problems = tuple(problems)
        self.endResetModel()

    def lines(self, rows: Sequence[int] = ()) -> list[tuple[str, str]]:
        """Line and reason of `rows`, or of all; without the words of the file, for use outside."""
        chosen = [self._problems[row] for row in rows] if rows else self._problems
        return [(str(problem.line), say(problem.reason)) for problem in chosen]

    def titles(self) -> Sequence[str]:
        return self.tr("Line"), self.tr("Why"), self.tr("What it says")

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        problem = self._problems[index.row()]
        return (str(problem.line), say(problem.reason), problem.words)[index.column()]
