"""Whom someone is kept apart from, as a table for those who hold the key to identities."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.keep_apart import Scope
from shelterdesk.services.keep_apart import KeptApart

WHO, SCOPE, SINCE, NOTE = range(4)


def scope_word(scope: Scope) -> str:
    tr = QCoreApplication.translate
    return {
        Scope.ROOM: tr("words", "a room"),
        Scope.FLOOR: tr("words", "a floor"),
        Scope.SITE: tr("words", "the site"),
    }[scope]


class KeepApartsModel(TitledTable):
    """Those of one person, named by the other."""

    def __init__(self, person_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._person_id = person_id
        self._lines: tuple[KeptApart, ...] = ()
        self._titles = (
            self.tr("Kept apart from"),
            self.tr("They do not share"),
            self.tr("Since"),
            self.tr("Note"),
        )

    def set_lines(self, lines: Sequence[KeptApart]) -> None:
        self.beginResetModel()
        self._lines = tuple(line for line in lines if self._person_id in line.person_ids)
        self.endResetModel()

    def line(self, row: int) -> KeptApart | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def titles(self) -> Sequence[str]:
        return self._titles

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row()) if index.isValid() else None
        if line is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        other = line.labels[1 - line.person_ids.index(self._person_id)]
        since = day_text(line.since.astimezone().date())
        return (other, scope_word(line.scope), since, line.note)[index.column()]
