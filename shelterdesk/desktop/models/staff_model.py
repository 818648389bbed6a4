"""The table of those who may sign in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.words import role_word
from shelterdesk.persistence.queries.staff import StaffLine


class StaffModel(TitledTable):
    """Name, login, role and site; a closed login says so in the last column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[StaffLine, ...] = ()

    def set_lines(self, lines: tuple[StaffLine, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> StaffLine:
        return self._lines[row]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def titles(self) -> Sequence[str]:
        return self.tr("Name"), self.tr("Login"), self.tr("Role"), self.tr("Site"), self.tr("State")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self._lines[index.row()]
        shown = (
            line.name,
            line.login,
            role_word(line.role),
            line.site or self.tr("All sites"),
            self.tr("Open") if line.active else self.tr("Closed"),
        )
        return shown[index.column()]
