"""The table of activities."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from shelterdesk.desktop.words import day_text
from shelterdesk.domain.activities import ActivityKind
from shelterdesk.persistence.queries.activities import ActivityLine

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
SORT = Qt.ItemDataRole.UserRole
_PEOPLE = 4


class ActivitiesModel(QAbstractTableModel):
    """Lines as read, newest first; `SORT` gives what a column sorts by."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ActivityLine, ...] = ()

    def set_lines(self, lines: tuple[ActivityLine, ...]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            self.tr("Day"),
            self.tr("Kind"),
            self.tr("Title"),
            self.tr("Site"),
            self.tr("People"),
            self.tr("Paid by"),
        )
        return titles[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(line)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
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


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == _PEOPLE else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
