"""The rules for rooms as a table: what each asks, what the desk reads, and from when."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.words import day_text, say
from shelterdesk.domain.rule_text import rule_name, rule_sentence, whom
from shelterdesk.domain.rules import OF_A_USE
from shelterdesk.services.placement_rules import RuleLine

RULE, WHO, SENTENCE, SINCE, UNTIL = range(5)


class PlacementRulesModel(TitledTable):
    """Lines in the order the service gives them; `line` is one of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[RuleLine, ...] = ()
        self._columns: tuple[tuple[str, Callable[[RuleLine], str]], ...] = (
            (self.tr("Rule"), self._rule),
            (self.tr("Who"), self._who),
            (self.tr("What the desk reads"), self._sentence),
            (self.tr("From"), self._since),
            (self.tr("Until before"), lambda line: "" if line.ends_on is None else day_text(line.ends_on)),
        )

    def set_lines(self, lines: Sequence[RuleLine]) -> None:
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> RuleLine | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def titles(self) -> Sequence[str]:
        return tuple(title for title, _ in self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row()) if index.isValid() else None
        if line is not None and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[index.column()][1](line)
        return None

    def _rule(self, line: RuleLine) -> str:
        name = say(rule_name(line.rule.rule))
        return name if line.rule.enabled else self.tr("{rule} (off)").format(rule=name)

    def _who(self, line: RuleLine) -> str:
        return say(whom(line.rule)) if line.rule.enabled else self.tr("not asked for")

    def _sentence(self, line: RuleLine) -> str:
        rule = line.rule
        if not rule.enabled:
            return ""
        if rule.sentence or rule.rule in OF_A_USE:
            return say(rule_sentence(rule, self.tr("The room")))
        return self.tr("The sentence of the program")

    def _since(self, line: RuleLine) -> str:
        return self.tr("The default") if line.starts_on is None else day_text(line.starts_on)
