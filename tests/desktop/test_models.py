"""Item models as Qt itself checks them, before and after their content changes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.activities_model import SORT, ActivitiesModel
from shelterdesk.desktop.models.report_table_model import ReportTableModel
from shelterdesk.desktop.models.rooms_model import ACCESSIBLE, BEDS, NAME, USE, RoomLine, RoomsModel
from shelterdesk.desktop.models.staff_model import StaffModel
from shelterdesk.desktop.theme import Type
from shelterdesk.domain.activities import ActivityKind
from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.queries.activities import ActivityLine
from shelterdesk.persistence.queries.staff import StaffLine
from shelterdesk.reports.formats import Kind, style_for
from shelterdesk.reports.tree import Column, Table, TotalCell

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def _shown(model: QAbstractItemModel, row: int) -> list[str]:
    return [model.index(row, column).data() or "" for column in range(model.columnCount(QModelIndex()))]


def test_activities(qapp: QApplication) -> None:
    model = ActivitiesModel()
    tester = QAbstractItemModelTester(model, FATAL)
    line = ActivityLine("1", date(2026, 9, 3), "Casa", ActivityKind.SESSION, "Rights", 12, "Red Fund", "RF-1")
    model.set_lines((line,))
    assert _shown(model, 0) == ["3 Sep 2026", "Session", "Rights", "Casa", "12", "Red Fund RF-1"]
    assert model.index(0, 4).data(SORT) == 12
    model.set_lines(())
    assert model.rowCount() == 0
    del tester


def test_staff(qapp: QApplication) -> None:
    model = StaffModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.set_lines((StaffLine("1", "ana", "Ana", Role.MANAGER, None, "", active=False),))
    assert _shown(model, 0) == ["Ana", "ana", "Shelter manager", "All sites", "Closed"]
    del tester


def test_a_table_of_a_report(qapp: QApplication, look: Look) -> None:
    columns = (
        Column("Site", Kind.TEXT, label=True),
        Column("Nights", Kind.INTEGER),
        Column("Use", Kind.PERCENT),
    )
    table = Table(
        columns,
        (("Casa", 1310, Decimal("0.873")),),
        ((TotalCell("All"), TotalCell(1310), TotalCell(None)),),
    )
    model = ReportTableModel(table, style_for(str, "en"), look.font(Type.STRONG))
    tester = QAbstractItemModelTester(model, FATAL)
    assert _shown(model, 0) == ["Casa", "1,310", "87.3\N{NO-BREAK SPACE}%"]
    assert _shown(model, 1) == ["All", "1,310", ""]
    assert (
        model.index(1, 0).data(Qt.ItemDataRole.FontRole).bold()
        or model.index(1, 0).data(Qt.ItemDataRole.FontRole).weight() > look.font(Type.BODY).weight()
    )
    assert model.index(0, 0).data(Qt.ItemDataRole.FontRole) is None
    del tester


def test_rooms_are_typed_pasted_and_removed(qapp: QApplication) -> None:
    model = RoomsModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.add(RoomLine())
    assert model.setData(model.index(0, NAME), "Hall A")
    assert model.setData(model.index(0, BEDS), "2")
    assert model.setData(model.index(0, USE), RoomUse.FAMILIES.value)
    assert model.setData(
        model.index(0, ACCESSIBLE), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole
    )
    assert not model.setData(model.index(0, USE), "pets")
    model.add(RoomLine())
    model.paste((RoomLine("Room 1", "Door, Window", RoomUse.WOMEN),))
    assert model.rooms() == (
        NewRoom("Hall A", ("A-01", "A-02"), RoomUse.FAMILIES, accessible=True),
        NewRoom("Room 1", ("Door", "Window"), RoomUse.WOMEN),
    )
    model.remove(0)
    assert [room.name for room in model.rooms()] == ["Room 1"]
    del tester


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((RoomLine("", "2"),), "no name"),
        ((RoomLine("A", "2"), RoomLine("A", "3")), "Two rooms"),
        ((RoomLine("A", "Door"), RoomLine("B", "Door")), "named twice"),
        ((RoomLine("A", ""),), "needs a number"),
    ],
)
def test_a_room_that_is_not_right_is_named(
    qapp: QApplication, lines: tuple[RoomLine, ...], said: str
) -> None:
    model = RoomsModel()
    model.paste(lines)
    with pytest.raises(BadInput, match=said):
        model.rooms()
