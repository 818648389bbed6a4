"""Grants, rates and the limit of write-offs as people use them, on a real encrypted database."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.grant_dialog import GrantDialog
from shelterdesk.desktop.dialogs.limit_dialog import LimitDialog
from shelterdesk.desktop.dialogs.rates_dialog import RatesDialog
from shelterdesk.desktop.dialogs.say_why_dialog import SayWhyDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.money.view import MoneyView
from shelterdesk.domain.grants import Terms
from shelterdesk.domain.roles import Role
from shelterdesk.services.desk import Desk
from shelterdesk.services.grants import EditGrant, edit_grant, grant_book
from shelterdesk.services.write_off_limits import read_limit
from tests.keeping import Keeper, OpenStock, stock_opener
from tests.papers import other_person
from tests.stocking import bring, new_donor, new_item

ENTER = Qt.Key.Key_Return


@pytest.fixture
def open_stock(qtbot: QtBot, look: Look) -> Iterator[OpenStock]:
    with stock_opener(qtbot, look) as opener:
        yield opener


def money(keeper: Keeper) -> MoneyView:
    keeper.click(keeper.page.views.switch.button("money"))
    view = keeper.page.views.current
    assert isinstance(view, MoneyView)
    return view


def row(view: MoneyView, at: int = 0) -> list[str]:
    model = view.model
    return [str(model.index(at, column).data()) for column in range(model.columnCount())]


def test_a_grant_is_added_and_changed_and_what_is_left_is_said(open_stock: OpenStock, desk: Desk) -> None:
    keeper = open_stock(desk)
    view = money(keeper)
    keeper.ctrl(Qt.Key.Key_N)
    dialog = view.deeds.dialog
    assert isinstance(dialog, GrantDialog)
    keeper.type("Red Cross")
    dialog.ui.reference.setText("R-7")
    dialog.ui.budget.setText("1000")
    dialog.ui.currency.setCurrentText("EUR")
    keeper.click(dialog.ui.ok_button)
    assert row(view)[:2] == ["Red Cross R-7", "EUR 1,000.00"]
    (line,) = grant_book(desk)
    bring(desk, new_item(desk, "Soap"), 10, line.facts.grant_id, "2.50")
    view.show_store(keeper.page.list.store_id)
    keeper.settle()
    assert row(view)[2:] == ["EUR 25.00", "EUR 975.00"]
    keeper.click(view.edit_button)
    changing = view.deeds.dialog
    assert isinstance(changing, GrantDialog)
    assert not changing.ui.donor.isEnabled()
    changing.ui.budget.setText("20")
    keeper.press(ENTER)
    assert row(view)[3] == "EUR −5.00"
    assert "Left EUR −5.00" in view.ui.facts.text()
    keeper.ctrl(Qt.Key.Key_Z)
    assert row(view)[3] == "EUR 975.00"


def test_a_donor_is_renamed_on_all_its_grants(open_stock: OpenStock, desk: Desk) -> None:
    red = new_donor(desk, "Red")
    keeper = open_stock(desk)
    view = money(keeper)
    view.select(red)
    keeper.click(view.rename_button)
    assert isinstance(view.deeds.dialog, SayWhyDialog)
    keeper.type("Red Cross")  # the name so far is chosen, so that one types over it
    keeper.press(ENTER)
    assert view.deeds.dialog is None
    assert [line.facts.donor for line in grant_book(desk)] == ["Red Cross"]
    keeper.ctrl(Qt.Key.Key_Z)
    assert [line.facts.donor for line in grant_book(desk)] == ["Red"]


def test_a_rate_that_is_entered_makes_the_total_known(open_stock: OpenStock, desk: Desk) -> None:
    red = new_donor(desk, "Red")
    bring(desk, new_item(desk, "Soap"), 10, red, "2", currency="AWG")
    bring(desk, new_item(desk, "Towel"), 1, red, "4", currency="USD")
    edit_grant(desk, EditGrant(red, 1, Terms("", "USD", Decimal(100))))
    keeper = open_stock(desk)
    view = money(keeper)
    view.select(red)
    assert "No rate from AWG to USD" in view.ui.facts.text()
    assert "AWG 20.00 + USD 4.00" in view.ui.facts.text()  # never one sum of two currencies
    keeper.click(view.rates_button)
    dialog = view.deeds.dialog
    assert isinstance(dialog, RatesDialog)
    dialog.ui.currency.setCurrentText("USD")
    dialog.ui.against.setCurrentText("AWG")
    keeper.type("1.79")
    dialog.ui.source.setText("Central bank")
    keeper.click(dialog.ui.save_button)
    assert dialog.isVisible()  # for the next one
    keeper.click(dialog.ui.ok_button)
    words = view.ui.facts.text()
    assert "Together USD 15.17" in words
    assert "1 USD = 1.79 AWG" in words
    assert "Central bank" in words


def test_the_limit_of_write_offs_is_set_for_the_site(open_stock: OpenStock, desk: Desk) -> None:
    assert desk.actor.site_id is not None
    keeper = open_stock(desk)
    view = money(keeper)
    keeper.click(view.limit_button)
    dialog = view.deeds.dialog
    assert isinstance(dialog, LimitDialog)
    assert dialog.ui.currency.currentText() == "AWG"  # of the country
    keeper.type("150")
    keeper.press(ENTER)
    found = read_limit(desk, desk.actor.site_id)
    assert found is not None
    assert (found.currency, found.amount, found.quantity) == ("AWG", 150, None)


def test_who_may_not_edit_only_reads(open_stock: OpenStock, desk: Desk) -> None:
    new_donor(desk, "Red")
    keeper = open_stock(other_person(desk, "out", Role.DISTRIBUTION))
    view = money(keeper)
    assert view.buttons() == ()
    assert not view.limit_button.isVisible()
    keeper.click(view.rates_button)
    dialog = view.deeds.dialog
    assert isinstance(dialog, RatesDialog)
    assert not dialog.ui.save_button.isVisible()
