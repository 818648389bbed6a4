"""The table of people keeps to what Qt asks of a model, and sorts as people expect."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.models.people_model import PERSON_ROLE, SORT_ROLE, Column, PeopleModel
from shelterdesk.domain.people import Need, Sex, month_number
from shelterdesk.persistence.queries.person_list import PersonLine, Place
from shelterdesk.services.person_search import ListedPerson, make_index

TODAY = date(2026, 9, 3)
HERE, THERE = "here", "there"


def _line(
    person_id: str,
    call_name: str | None = None,
    *,
    age: int | None = None,
    household: tuple[str, bool] | None = None,
    place: Place | None = None,
    waiting: bool = False,
    sex: Sex = Sex.FEMALE,
    needs: tuple[Need, ...] = (),
) -> PersonLine:
    born = None if age is None else month_number(date(2026 - age, 1, 1))
    household_id, is_head = household or (None, False)
    members = 1 if household is None else 2
    return PersonLine(
        person_id,
        f"ABCDEF{person_id}",
        HERE,
        call_name,
        sex,
        born,
        None,
        household_id,
        is_head,
        members,
        needs,
        place,
        waiting,
    )


LINES = (
    _line("2", "Ana", age=9, household=("h1", False), place=Place(HERE, "Casa", "Room 1", "1-02")),
    _line("3", "bea", age=40, household=("h1", True), waiting=True, needs=(Need.DIET, Need.INFANT)),
    _line("4", None, sex=Sex.UNKNOWN, place=Place(THERE, "Anderswo", "R", "9")),
    _line("5", "Carl", age=101, sex=Sex.MALE, place=Place(HERE, "Casa", "", "")),
)
PEOPLE: tuple[ListedPerson, ...] = make_index(HERE, LINES, {}, TODAY).people


@pytest.fixture
def model(qtbot: QtBot) -> PeopleModel:
    model = PeopleModel()
    model.set_people(HERE, PEOPLE)
    return model


def _shown(model: PeopleModel, column: Column) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_it_is_a_model_as_qt_wants_it(model: PeopleModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(Column.AGE)
    model.set_people(HERE, PEOPLE[:2])
    model.sort(-1)
    model.set_people(HERE, ())
    assert tester.model() is model
    assert model.rowCount(QModelIndex()) == 0


def test_every_cell_says_what_is_known(model: PeopleModel) -> None:
    assert _shown(model, Column.LABEL) == ["Carl", "", "bea", "Ana"]
    assert _shown(model, Column.CODE)[0] == "ABC-DEF-5"
    assert _shown(model, Column.SEX) == ["M", "?", "F", "F"]
    assert _shown(model, Column.AGE) == ["101", "", "40", "9"]
    assert _shown(model, Column.HOUSEHOLD) == ["", "", "Head of 2", "1 of 2"]
    assert _shown(model, Column.PLACE) == [
        "Staying, no bed",
        "At Anderswo",
        "Waiting",
        "Room 1, bed 1-02",
    ]
    assert _shown(model, Column.NEEDS)[2] == "Special diet, Infant"


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (Column.LABEL, ["2", "3", "5", "4"]),
        (Column.AGE, ["4", "2", "3", "5"]),
        (Column.HOUSEHOLD, ["3", "2", "5", "4"]),
        (Column.PLACE, ["4", "2", "5", "3"]),
        (Column.NEEDS, ["3", "5", "4", "2"]),
        (Column.CODE, ["2", "3", "4", "5"]),
    ],
)
def test_a_column_sorts_by_its_meaning(model: PeopleModel, column: Column, order: list[str]) -> None:
    model.sort(column)
    assert [model.person(row).person_id for row in range(4)] == order
    keys = [model.index(row, column).data(SORT_ROLE) for row in range(4)]
    assert keys == sorted(keys)
    model.sort(column, Qt.SortOrder.DescendingOrder)
    keys = [model.index(row, column).data(SORT_ROLE) for row in range(4)]
    assert keys == sorted(keys, reverse=True)
    model.sort(-1)
    assert [model.person(row).person_id for row in range(4)] == ["5", "4", "3", "2"]


def test_who_is_selected_stays_so_when_the_order_changes(model: PeopleModel) -> None:
    kept = QPersistentModelIndex(model.index(model.row_of("3") or 0, Column.CODE))
    model.sort(Column.LABEL)
    assert kept.data(PERSON_ROLE).person_id == "3"
    assert kept.row() == model.row_of("3")


def test_the_heads_are_words_and_nothing_else_is(model: PeopleModel) -> None:
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert heads == ["Name", "Code", "Sex", "Age", "Household", "Where now", "Needs"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(99, Qt.Orientation.Horizontal) is None
