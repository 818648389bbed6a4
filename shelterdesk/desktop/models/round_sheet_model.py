"""The lines of sheets as they are entered: a tick each, what was given, who refused."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable, in_lines
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.quantities import parse_quantity
from shelterdesk.desktop.rounds.words import amount, line_state
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.rounds import sheet_of
from shelterdesk.persistence.queries.catalogue import PackLine
from shelterdesk.persistence.queries.rounds import Listed, RoundItem

_BEFORE = 3  # number, code, people


@dataclass(slots=True)
class _Entry:
    """What was entered of one line so far; `problem` is why it was refused."""

    line: Listed
    ticked: bool = False
    refused: bool = False
    given: dict[str, Decimal] = field(default_factory=dict)
    problem: str = ""

    @property
    def closed(self) -> bool:
        return self.line.removed or bool(self.line.got)

    def quantity(self, item_id: str) -> Decimal:
        return self.given.get(item_id, self.line.due.get(item_id, Decimal(0)))


class SheetModel(TitledTable):
    """One sheet is shown; ticks of the others are kept. `edited` follows every change."""

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[RoundItem, ...] = ()
        self._packs: Mapping[str, tuple[PackLine, ...]] = {}
        self._entries: dict[str, _Entry] = {}
        self._shown: list[_Entry] = []
        self.sheet = 1

    @property
    def sheets(self) -> int:
        return max((sheet_of(entry.line.number) for entry in self._entries.values()), default=1)

    @property
    def ticked(self) -> tuple[_Entry, ...]:
        """Lines to be entered, ticked or refused, as they are numbered."""
        return tuple(one for one in self._entries.values() if one.ticked or one.refused)

    def set_lines(
        self,
        lines: Sequence[Listed],
        items: tuple[RoundItem, ...],
        packs: Mapping[str, tuple[PackLine, ...]],
    ) -> None:
        """What was ticked stays ticked, but for lines that are done."""
        self.beginResetModel()
        before, self._items, self._packs, self._entries = self._entries, items, packs, {}
        for line in lines:
            entry = before.get(line.round_person_id) or _Entry(line)
            entry.line = line
            if entry.closed or (line.refused and entry.refused):
                entry.ticked, entry.refused, entry.problem = False, False, ""
            self._entries[line.round_person_id] = entry
        self._show()
        self.endResetModel()

    def show_sheet(self, number: int) -> None:
        self.beginResetModel()
        self.sheet = min(max(number, 1), self.sheets)
        self._show()
        self.endResetModel()

    def _show(self) -> None:
        self._shown = [one for one in self._entries.values() if sheet_of(one.line.number) == self.sheet]

    def toggle(self, row: int) -> None:
        """Tick a line, or take its tick away; a line that is done stays as it is."""
        entry = self._shown[row]
        if not entry.closed:
            entry.ticked, entry.refused, entry.problem = not entry.ticked, False, ""
            self._say(row)

    def refuse(self, row: int) -> None:
        """Note a witnessed refusal, or take it back."""
        entry = self._shown[row]
        if not entry.closed:
            entry.ticked, entry.refused, entry.problem = False, not entry.refused, ""
            self._say(row)

    def tick_all(self) -> None:
        """Every line of the sheet that is neither done nor refused."""
        for row, entry in enumerate(self._shown):
            if not entry.closed and not entry.refused and not entry.ticked:
                entry.ticked, entry.problem = True, ""
                self._say(row)

    def say_problems(self, problems: dict[str, str]) -> None:
        for line_id, problem in problems.items():
            if line_id in self._entries:
                self._entries[line_id].problem = problem
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def titles(self) -> Sequence[str]:
        labels = (in_lines(item.label) for item in self._items)
        return (
            self.tr("No."),
            self.tr("Code"),
            self.tr("People"),
            *labels,
            self.tr("Given"),
            self.tr("Remark"),
        )

    def numbers(self) -> Container[int]:
        return (0, *range(2, _BEFORE + len(self._items)))

    @property
    def given_column(self) -> int:
        return _BEFORE + len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and not self._shown[index.row()].closed:
            if index.column() == self.given_column:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
            elif _BEFORE <= index.column() < self.given_column:
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(column)
        if role == Qt.ItemDataRole.CheckStateRole and column == self.given_column:
            return Qt.CheckState.Checked if entry.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.EditRole and _BEFORE <= column < self.given_column:
            return number_text(entry.quantity(self._items[column - _BEFORE].item_id))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(entry)[column]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Takes a quantity, in packs too, which ticks the line too, or a tick."""
        if not index.isValid():
            return False
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == self.given_column:
            self.toggle(row)
            return True
        if role != Qt.ItemDataRole.EditRole:
            return False
        item_id = self._items[column - _BEFORE].item_id
        typed = parse_quantity(str(value), self._packs.get(item_id, ()))
        if typed is None or typed < 0:
            return False
        entry = self._shown[row]
        entry.given[item_id] = typed
        entry.ticked, entry.refused, entry.problem = True, False, ""
        self._say(row)
        return True

    def _cells(self, entry: _Entry) -> tuple[str, ...]:
        line = entry.line
        items = (amount(entry.quantity(item.item_id)) for item in self._items)
        return (str(line.number), show_code(line.code), str(line.members), *items, "", self._remark(entry))

    def _remark(self, entry: _Entry) -> str:
        if entry.problem:
            return entry.problem
        if entry.refused:
            return self.tr("refused, with a witness")
        return line_state(entry.line) if entry.closed or entry.line.refused else ""

    def _say(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))
        self.edited.emit()
