"""The table of people: one frozen line each, sorted by the model itself."""

from __future__ import annotations

from collections.abc import Container, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.people.words import household_word, place_word
from shelterdesk.desktop.words import need_word, sex_letter, sex_word
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.people import Sex
from shelterdesk.services.person_search import ListedPerson

SORT_ROLE = Qt.ItemDataRole.UserRole
PERSON_ROLE = Qt.ItemDataRole.UserRole + 1
_AGELESS = -1


class Column(IntEnum):
    LABEL = 0
    CODE = 1
    SEX = 2
    AGE = 3
    HOUSEHOLD = 4
    PLACE = 5
    NEEDS = 6


class PeopleModel(TitledTable):
    """Shows people in the order given until a column is sorted by; `PERSON_ROLE` is the ListedPerson of a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site_id = ""
        self._people: tuple[ListedPerson, ...] = ()
        self._given: tuple[ListedPerson, ...] = ()
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._rows: dict[str, int] = {}

    def set_people(self, site_id: str, people: tuple[ListedPerson, ...]) -> None:
        """Show these, as seen from `site_id`."""
        self.beginResetModel()
        self._site_id = site_id
        self._given = people
        self._arrange()
        self.endResetModel()

    def person(self, row: int) -> ListedPerson:
        return self._people[row]

    def row_of(self, person_id: str) -> int | None:
        return self._rows.get(person_id)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column, or, with -1, in the order given; who is selected stays selected."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        people = [self._people[index.row()] for index in before]
        self._sorted_by = (column, order) if 0 <= column < len(Column) else None
        self._arrange()
        after = [
            self.index(self._rows[one.person_id], index.column())
            for one, index in zip(people, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def titles(self) -> Sequence[str]:
        return (
            self.tr("Name"),
            self.tr("Code"),
            self.tr("Sex"),
            self.tr("Age"),
            self.tr("Household"),
            self.tr("Where now"),
            self.tr("Needs"),
        )

    def numbers(self) -> Container[int]:
        return (Column.AGE,)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person = self._people[index.row()]
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(person, column)
        if role == SORT_ROLE:
            return self._key(person, column)
        if role == PERSON_ROLE:
            return person
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(column)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return sex_word(person.line.sex) if column is Column.SEX else self._shown(person, column)
        return None

    def _shown(self, person: ListedPerson, column: Column) -> str:
        line = person.line
        match column:
            case Column.LABEL:
                return person.name or line.call_name or ""
            case Column.CODE:
                return show_code(line.code)
            case Column.SEX:
                return "?" if line.sex is Sex.UNKNOWN else sex_letter(line.sex)
            case Column.AGE:
                return "" if person.age is None else str(person.age)
            case Column.HOUSEHOLD:
                return household_word(line)
            case Column.PLACE:
                return place_word(line, self._site_id)
            case Column.NEEDS:
                return ", ".join(need_word(need) for need in line.needs)

    def _key(self, person: ListedPerson, column: Column) -> Any:
        """What a column sorts by: an age as a number, a household together with its head first."""
        line = person.line
        match column:
            case Column.AGE:
                return _AGELESS if person.age is None else person.age
            case Column.HOUSEHOLD:
                return (line.household_id is None, line.household_id or "", not line.is_head)
            case Column.PLACE:
                return (line.place is None, not line.waiting, self._shown(person, column).casefold())
            case Column.LABEL:
                shown = self._shown(person, column).casefold()
                return (not shown, shown)
            case Column.NEEDS:
                return (-len(line.needs), self._shown(person, column))
            case _:
                return self._shown(person, column)

    def _arrange(self) -> None:
        people = self._given
        if self._sorted_by is not None:
            column, order = Column(self._sorted_by[0]), self._sorted_by[1]
            people = tuple(
                sorted(
                    people,
                    key=lambda one: self._key(one, column),
                    reverse=order is Qt.SortOrder.DescendingOrder,
                )
            )
        self._people = people
        self._rows = {one.person_id: row for row, one in enumerate(people)}
