"""The table of activities."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Any

from PySide6.QtCore import QLocale, QObject, Qt

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.activities import ActivityKind
from shelterdesk.persistence.queries.activities import ActivityLine

SORT = Qt.ItemDataRole.UserRole
_PEOPLE = 4


class ActivitiesModel(TitledTable):
    """Lines as read, newest first; `SORT` gives what a column sorts by."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ActivityLine, ...] = ()

    def set_lines(self, lines: tuple[ActivityLine, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 6

    def titles(self) -> Sequence[str]:
        return (
            self.tr("Day"),
            self.tr("Kind"),
            self.tr("Title"),
            self.tr("Site"),
            self.tr("People"),
            self.tr("Paid by"),
        )

    def numbers(self) -> Container[int]:
        return (_PEOPLE,)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(line)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(index.column())
        if role == SORT:
            by = (
                line.day.toordinal(),
                line.kind.value,
                line.title.casefold(),
                line.site,
                line.people,
                line.donor,
            )
            return by[index.column()]
        return None

    def _shown(self, line: ActivityLine) -> tuple[str, ...]:
        paid = " ".join(part for part in (line.donor, line.grant) if part)
        return (
            day_text(line.day),
            self.kind_words()[line.kind],
            line.title,
            line.site,
            QLocale().toString(line.people),
            paid,
        )

    def kind_words(self) -> dict[ActivityKind, str]:
        """The kinds in the language of the window."""
        return {
            ActivityKind.TRAINING: self.tr("Training"),
            ActivityKind.CAMPAIGN: self.tr("Campaign"),
            ActivityKind.RESCUE: self.tr("Rescue"),
            ActivityKind.SESSION: self.tr("Session"),
            ActivityKind.MAPPING: self.tr("Mapping"),
            ActivityKind.PROCEDURE: self.tr("Procedures"),
        }
