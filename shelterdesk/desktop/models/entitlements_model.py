"""The table of rules that say what is due."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Qt

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.words import day_text, say
from shelterdesk.domain.entitlement_text import rule_text
from shelterdesk.persistence.queries.entitlements import EntitlementLine

SORT_ROLE = int(Qt.ItemDataRole.UserRole)
LINE_ROLE = SORT_ROLE + 1


class EntitlementsModel(TitledTable):
    """Columns sort by `SORT_ROLE`; `LINE_ROLE` gives the EntitlementLine."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[EntitlementLine, ...] = ()
        self._columns: tuple[tuple[str, Callable[[EntitlementLine], str]], ...] = (
            (self.tr("Item"), lambda line: line.item),
            (self.tr("What is due"), lambda line: say(rule_text(line.rule))),
            (self.tr("Where"), _where),
            (self.tr("From"), lambda line: day_text(line.rule.starts_on)),
            (self.tr("Until"), _until),
        )

    def set_lines(self, lines: Sequence[EntitlementLine]) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def titles(self) -> Sequence[str]:
        return tuple(title for title, _ in self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[index.column()][1](line)
        if role == SORT_ROLE:
            return self._sort_key(line, index.column())
        return line if role == LINE_ROLE else None

    def _sort_key(self, line: EntitlementLine, column: int) -> object:
        if column == 3:
            return line.rule.starts_on.toordinal()
        if column == 4:
            return (line.rule.ends_on or date.max).toordinal()
        return self._columns[column][1](line).casefold()


def _where(line: EntitlementLine) -> str:
    return line.site or QCoreApplication.translate("EntitlementsModel", "Every site")


def _until(line: EntitlementLine) -> str:
    return "" if line.rule.ends_on is None else day_text(line.rule.ends_on)
