"""The supply of a store in the window: what is needed, how long it lasts, and the days an order takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.item_dialog import ItemDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.supply.models import Column
from shelterdesk.desktop.stock.supply.view import SupplyView
from shelterdesk.domain.entitlement import Per
from shelterdesk.domain.people import Sex
from shelterdesk.domain.roles import Role
from shelterdesk.services.desk import Desk
from tests.handing_out import Room
from tests.keeping import Keeper, OpenStock, stock_opener
from tests.stocking import bring, new_item


@pytest.fixture
def open_stock(qtbot: QtBot, look: Look) -> Iterator[OpenStock]:
    with stock_opener(qtbot, look) as opener:
        yield opener


def _view(keeper: Keeper) -> SupplyView:
    keeper.click(keeper.page.views.switch.button("supply"))
    view = keeper.page.views.current
    assert isinstance(view, SupplyView)
    keeper.qtbot.waitUntil(lambda: view.supply is not None)
    return view


def _row(view: SupplyView, row: int = 0) -> list[str]:
    return [view.lines.index(row, column).data() for column in Column]


def test_what_is_needed_and_what_to_do(open_stock: OpenStock, desk: Desk) -> None:
    room = Room(desk)
    room.stay(room.person("Ana", Sex.FEMALE, 30))
    rice = new_item(desk, "Rice", "kg")
    room.rule(rice, Per.PERSON, quantity=4, every_days=7)
    bring(desk, rice, 6)
    keeper = open_stock(desk)
    view = _view(keeper)
    assert _row(view) == ["Rice", "4", "6 kg", "7 days", "Order 2 kg.", "Due by rules"]
    assert view.ui.about.text() == "1 people tonight, 1 rules in force. An order covers 14 days."
    assert view.nights.index(0, 1).data() == 1
    view.ui.lead.setFocus()
    view.ui.lead.lineEdit().selectAll()
    keeper.type("21")
    keeper.press(Qt.Key.Key_Return)
    keeper.qtbot.waitUntil(lambda: view.supply is not None and view.supply.lead_days == 21)
    keeper.settle()
    assert _row(view)[Column.ADVICE] == "Order 10 kg."


def test_an_item_nobody_is_due_says_so_and_energy_is_typed_with_the_item(
    open_stock: OpenStock, desk: Desk
) -> None:
    rice = new_item(desk, "Rice", "kg")
    bring(desk, rice, 6)
    keeper = open_stock(desk)
    view = _view(keeper)
    assert _row(view)[Column.BASIS] == "No entitlement names this item"
    assert view.ui.food.text().startswith("Food energy: no item says its kcal yet.")
    keeper.click(keeper.page.views.switch.button("items"))
    keeper.choose(rice)
    keeper.click(keeper.page.panel.edit)
    dialog = keeper.dialog(ItemDialog)
    dialog.ui.kcal.setFocus()
    keeper.type("3600")
    keeper.press(Qt.Key.Key_Return)
    keeper.settle()
    assert _view(keeper).supply is not None
    keeper.qtbot.waitUntil(lambda: view.supply is not None and view.supply.food.known)
    assert view.ui.food.text() == "Food energy: nobody stays here this week."


def test_who_may_not_edit_the_catalogue_sees_the_plan_and_leaves_it(
    open_stock: OpenStock, desk: Desk
) -> None:
    bring(desk, new_item(desk, "Rice", "kg"), 6)
    staff = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    view = _view(open_stock(staff))
    assert (view.ui.lead.isEnabled(), view.ui.lead.value()) == (False, 7)
    view.search("nothing like it")
    assert view.lines.lines == ()
    view.search("rice")
    assert [line.usable for line in view.lines.lines] == [Decimal(6)]
