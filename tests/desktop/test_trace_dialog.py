"""Traces in the window: one click or one key from each step to the next, and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.trace_dialog import TraceDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.money.view import MoneyView
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.roles import Role
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import give
from shelterdesk.services.kits import Assemble, assemble
from tests.handing_out import Person, Room, giving
from tests.keeping import Keeper, OpenStock, stock_opener
from tests.stocking import bring, new_donor, new_item, new_kit


@pytest.fixture
def open_stock(qtbot: QtBot, look: Look) -> Iterator[OpenStock]:
    with stock_opener(qtbot, look) as opener:
        yield opener


@pytest.fixture
def soap(desk: Desk) -> str:
    """Soap of Red in two kits, of which Ana received one; she is the one person known."""
    room = Room(desk)
    soap = new_item(desk, "Soap")
    bring(desk, soap, 10, new_donor(desk, "Red"), "1.25")
    kit = new_kit(desk, "Hygiene kit", [(soap, 3)])
    room.rule(kit)
    assemble(desk, Assemble(room.store_id, kit, 2))
    give(desk, giving(room, room.person("Ana"), (kit, 1)))
    return soap


def _dialog(keeper: Keeper) -> TraceDialog:
    found = keeper.page.tracing.dialog
    assert found is not None
    keeper.settle()
    return found


def _titles(view: QListView) -> list[str]:
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount(QModelIndex()))]


def _click(keeper: Keeper, view: QListView, row: int = 0) -> None:
    centre = view.visualRect(view.model().index(row, 0)).center()
    window = view.window()
    QTest.mouseClick(
        window.windowHandle(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        view.viewport().mapTo(window, centre),
    )
    keeper.settle()


def test_one_click_each_way(open_stock: OpenStock, desk: Desk, soap: str) -> None:
    keeper = open_stock(desk)
    keeper.choose(soap)
    keeper.ctrl(Qt.Key.Key_T)
    assert keeper.actions == 1
    dialog = _dialog(keeper)
    ui = dialog.ui
    assert [_titles(view) for view in dialog.lists] == [["Red"], ["Soap"], ["Hygiene kit"], ["Ana"]]
    assert (
        ui.balance.text() == "10 pieces received = 4 pieces in stock + 3 pieces in kits + 3 pieces handed out"
    )
    _click(keeper, ui.grants)
    assert (
        ui.balance.text() == "EUR 12.50 received = EUR 5.00 in stock + EUR 3.75 in kits + EUR 3.75 handed out"
    )
    _click(keeper, ui.handouts)
    assert dialog.trace is not None
    assert (dialog.trace.about, [step.quantity for step in dialog.trace.lots]) == ("Ana", [3])
    _click(keeper, ui.lots)  # from the hand-out to the lot, which was never begun with
    assert dialog.trace.about == "Soap"
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    keeper.settle()
    assert dialog.trace.about == "Ana"


def test_one_key_each_way(open_stock: OpenStock, desk: Desk, soap: str) -> None:
    keeper = open_stock(desk)
    keeper.choose(soap)
    keeper.click(keeper.page.panel.trace)
    dialog = _dialog(keeper)
    dialog.ui.handouts.setFocus()
    keeper.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert dialog.trace is not None
    assert dialog.trace.about == "Ana"
    keeper.press(Qt.Key.Key_Backspace)
    assert dialog.trace.about == "Soap"
    keeper.press(Qt.Key.Key_Escape)
    assert keeper.page.tracing.dialog is None


def test_it_begins_with_a_grant_that_is_chosen(open_stock: OpenStock, desk: Desk, soap: str) -> None:
    keeper = open_stock(desk)
    keeper.page.tracing.begin(None)
    dialog = _dialog(keeper)
    assert dialog.ui.start.itemText(0) == "Red"
    dialog.ui.start.setFocus()
    keeper.type("Red")
    keeper.press(Qt.Key.Key_Return)
    assert dialog.trace is not None
    assert [money.account.received for money in dialog.trace.money] == [Decimal("12.50")]


def test_a_programme_officer_sees_the_code(open_stock: OpenStock, desk: Desk, soap: str) -> None:
    officer = replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME))
    keeper = open_stock(officer)
    keeper.choose(soap)
    keeper.ctrl(Qt.Key.Key_T)
    dialog = _dialog(keeper)
    assert dialog.trace is not None
    ((step,),) = (dialog.trace.handouts,)  # type: ignore[misc]
    assert step.label == show_code(_ana(desk).code)
    assert _titles(dialog.ui.handouts) == [step.label]


def _ana(desk: Desk) -> Person:
    from sqlalchemy import select

    from shelterdesk.persistence.tables import people

    with desk.database.reading() as connection:
        row = connection.execute(select(people.c.id, people.c.code)).one()
    return Person(row.id, row.code)


def test_a_grant_is_traced_from_the_view_of_money(open_stock: OpenStock, desk: Desk, soap: str) -> None:
    keeper = open_stock(desk)
    keeper.click(keeper.page.views.switch.button("money"))
    view = keeper.page.views.current
    assert isinstance(view, MoneyView)
    view.select(view.model.line(0).facts.grant_id)
    keeper.settle()
    keeper.ctrl(Qt.Key.Key_T)
    assert view.tracing.dialog is not None
    keeper.settle()
    assert view.tracing.dialog.trace is not None
    assert view.tracing.dialog.trace.about == "Red"
