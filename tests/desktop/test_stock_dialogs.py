"""Goods that come in, kits that are made, stock that is put right: on the window, on a real database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.adjust_dialog import AdjustDialog
from shelterdesk.desktop.dialogs.assemble_dialog import AssembleDialog
from shelterdesk.desktop.dialogs.item_dialog import ItemDialog
from shelterdesk.desktop.dialogs.kit_dialog import KitDialog
from shelterdesk.desktop.dialogs.receive_dialog import ReceiveDialog
from shelterdesk.desktop.languages import Languages
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.bill_model import QUANTITY, BillEntry
from shelterdesk.desktop.models.stock_model import Column
from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.services.catalogue import AddItem, AddPack, SetMinimum, add_item, add_pack, set_minimum
from shelterdesk.services.desk import Desk
from shelterdesk.services.kits import Assemble, assemble
from shelterdesk.services.stock_views import item_stock
from shelterdesk.services.write_offs import Adjust, adjust
from tests.conftest import TestClock
from tests.keeping import TODAY, OpenStock, hygiene_kit, line_of, stock_opener
from tests.stocking import balances, bring, new_donor, new_item, store_of


@pytest.fixture
def open_stock(qtbot: QtBot, look: Look) -> Iterator[OpenStock]:
    with stock_opener(qtbot, look) as opener:
        yield opener


def test_receiving_is_at_most_four_actions(open_stock: OpenStock, desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 10, new_donor(desk, "Red Cross"), "1.25")
    keeper = open_stock(desk)
    keeper.choose(soap)
    keeper.click(keeper.page.ui.receive_button)
    dialog = keeper.dialog(ReceiveDialog)
    assert (dialog.ui.grant.currentText(), dialog.ui.cost.text(), dialog.ui.currency.currentText()) == (
        "Red Cross",
        "1.25",
        "EUR",
    )
    keeper.type("40")
    keeper.press(Qt.Key.Key_Return)
    assert keeper.actions <= 4
    found = item_stock(desk, store_of(desk), soap)
    assert found.line.quantity == 50
    assert {(lot.donor, lot.worth[0].amount) for lot in found.lots} == {("Red Cross", Decimal("1.25"))}
    assert [row.figure for row in keeper.page.panel.lots.rows] == ["10", "40"]


def test_a_scan_while_goods_come_in_changes_the_item_and_no_field(open_stock: OpenStock, desk: Desk) -> None:
    blanket, soap = new_item(desk, "Blanket"), new_item(desk, "Green soap")
    bring(desk, blanket, 3)
    keeper = open_stock(desk)
    keeper.choose(blanket)
    keeper.ctrl(Qt.Key.Key_R)
    keeper.scan("GREEN-SOAP")
    dialog = keeper.dialog(ReceiveDialog)
    assert dialog.ui.item.currentData() == soap
    assert dialog.ui.quantity.text() == ""
    keeper.scan("NOTHING-1")
    assert dialog.ui.problem.text() == "No item has the code NOTHING-1."
    assert balances(desk) == {next(iter(balances(desk))): 3}


def test_an_item_that_keeps_so_long_suggests_its_last_day(open_stock: OpenStock, desk: Desk) -> None:
    fields = ItemFields("Rice", "kg", "RICE-1", shelf_life_days=90)
    rice = add_item(desk, AddItem(fields, store_of(desk))).created[0]
    soap = new_item(desk, "Soap bar")
    add_pack(desk, AddPack(rice, "sack", Decimal(50)))
    keeper = open_stock(desk)
    keeper.choose(rice)
    keeper.ctrl(Qt.Key.Key_R)
    ui = keeper.dialog(ReceiveDialog).ui
    keeper.type("2 sacks 5")
    assert ui.quantity.note == "= 105 kg"
    assert ui.note.text() == (
        "That is 105 kg. It keeps for about 90 days, so this date is a guess: the label says the day."
    )
    ui.expires_on.set_day(TODAY + timedelta(days=40))
    assert ui.note.text() == "That is 105 kg."
    keeper.scan("SOAP-BAR")
    assert ui.item.currentData() == soap
    assert not ui.expires.isChecked()
    ui.item.setCurrentIndex(-1)
    ui.item.clearEditText()
    keeper.click(ui.receive_button)
    (lot,) = item_stock(desk, store_of(desk), rice).lots
    assert (lot.quantity, lot.expires_on) == (105, TODAY + timedelta(days=40))


def test_packs_and_expiry_and_a_new_donor(open_stock: OpenStock, desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    add_pack(desk, AddPack(soap, "box", Decimal(12)))
    set_minimum(desk, SetMinimum(store_of(desk), soap, Decimal(1)))
    keeper = open_stock(desk)
    keeper.choose(soap)
    keeper.ctrl(Qt.Key.Key_R)
    dialog = keeper.dialog(ReceiveDialog)
    ui = dialog.ui
    keeper.type("3")
    ui.unit.setCurrentIndex(1)
    assert ui.note.text() == "That is 36 pieces."
    ui.expires.setChecked(True)
    ui.expires_on.set_day(TODAY - timedelta(days=1))
    assert "expired" in ui.note.text()
    ui.expires_on.set_day(TODAY + timedelta(days=10))
    keeper.click(ui.donor_button)
    donor = keeper.page.deeds.donor_dialog
    assert donor is not None
    keeper.type("Red Cross")
    keeper.press(Qt.Key.Key_Return)
    assert ui.grant.currentText() == "Red Cross"
    ui.cost.setText("x")
    assert not ui.receive_button.isEnabled()
    ui.cost.setText("0.5")
    ui.bin.setText("A/1")
    keeper.click(ui.receive_button)
    (lot,) = item_stock(desk, store_of(desk), soap).lots
    assert (lot.quantity, lot.donor, lot.worth[0].amount, lot.expires_on, lot.bin) == (
        Decimal(36),
        "Red Cross",
        Decimal("0.5"),
        TODAY + timedelta(days=10),
        "A/1",
    )
    assert keeper.page.panel.lots.rows[0].caption == (
        "EUR 0.50 each · until 13 Sep 2026 · since 3 Sep 2026 · bin A/1"
    )


def test_a_refusal_stays_in_the_dialog_and_loses_nothing(open_stock: OpenStock, desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 3)
    keeper = open_stock(desk)
    keeper.choose(soap)
    keeper.ctrl(Qt.Key.Key_R)
    ui = keeper.dialog(ReceiveDialog).ui
    keeper.type("2")
    ui.cost.setText("1")
    ui.currency.setCurrentText("euros")
    keeper.click(ui.receive_button)
    assert ui.problem.isVisible()
    assert ui.problem.text() == "euros is not a currency. One is EUR."
    assert ui.quantity.text() == "2"
    ui.currency.setCurrentText("EUR")
    keeper.click(ui.receive_button)
    assert keeper.page.deeds.dialog is None
    assert line_of(desk, soap).quantity == 5


def test_assembling_and_its_undo(open_stock: OpenStock, desk: Desk) -> None:
    soap, _, kit = hygiene_kit(desk)
    before = balances(desk)
    keeper = open_stock(desk)
    keeper.choose(kit)
    keeper.ctrl(Qt.Key.Key_M)
    assert keeper.dialog(AssembleDialog).ui.count.maximum() == 500
    keeper.type("120")
    keeper.press(Qt.Key.Key_Return)
    assert keeper.actions == 2
    keeper.qtbot.waitUntil(lambda: keeper.page.ui.quantity.text() == "120")
    assert [row.title for row in keeper.page.panel.lots.rows] == ["Red + Blue"]
    assert line_of(desk, soap).quantity == 760
    keeper.ctrl(Qt.Key.Key_Z)
    keeper.qtbot.waitUntil(lambda: keeper.page.ui.quantity.text() == "0")
    assert balances(desk) == before


def test_a_lot_is_adjusted_with_a_reason(open_stock: OpenStock, desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 10, place="A")
    second = bring(desk, soap, 20, place="B")
    keeper = open_stock(desk)
    keeper.choose(soap)
    keeper.ctrl(Qt.Key.Key_J)
    ui = keeper.dialog(AdjustDialog).ui
    assert ui.lot.currentIndex() == -1, "of several lots none is guessed"
    ui.lot.setCurrentIndex(1)
    ui.counted.setText("17")
    assert ui.difference.text() == "Difference: −3"
    assert not ui.adjust_button.isEnabled(), "a reason is missing"
    reasons = [ui.reason.itemData(at) for at in range(ui.reason.count())]
    assert "found" not in reasons
    ui.reason.setCurrentIndex(reasons.index("damaged"))
    keeper.click(ui.adjust_button)
    assert balances(desk)[second, "B"] == 17
    newest = keeper.page.panel.ledger.rows[0]
    assert (newest.title, newest.figure, newest.note) == ("Adjusted: Damaged", "−3", "27 left")
    assert newest.caption == "3 Sep 2026 · Marisol · bin B"


def test_only_the_difference_is_kept(open_stock: OpenStock, desk: Desk) -> None:
    """Someone else takes from the lot while the form is open: that stays taken."""
    soap = new_item(desk, "Soap")
    lot = bring(desk, soap, 20)
    keeper = open_stock(desk)
    keeper.choose(soap)
    keeper.ctrl(Qt.Key.Key_J)
    ui = keeper.dialog(AdjustDialog).ui
    ui.counted.setText("18")
    ui.reason.setCurrentIndex(ui.reason.findData("lost"))
    adjust(desk, _loss(desk, lot))
    keeper.click(ui.adjust_button)
    assert line_of(desk, soap).quantity == 13


def _loss(desk: Desk, lot: str) -> Adjust:
    return Adjust(store_of(desk), lot, "", Decimal(-5), AdjustReason.STOLEN)


def test_a_new_kit_is_built_of_components(open_stock: OpenStock, desk: Desk) -> None:
    soap, towel = new_item(desk, "Soap"), new_item(desk, "Towel")
    bring(desk, soap, 8)
    bring(desk, towel, 9)
    keeper = open_stock(desk)
    keeper.ctrl(Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    dialog = keeper.dialog(KitDialog)
    ui = dialog.ui
    keeper.type("Wash kit")
    assert not ui.ok_button.isEnabled(), "a kit needs a component"
    for item, quantity in ((soap, "2"), (towel, "5")):
        ui.component.setCurrentIndex(ui.component.findData(item))
        ui.quantity.setText(quantity)
        ui.quantity.setFocus()
        keeper.press(Qt.Key.Key_Return)
    assert dialog.isVisible(), "Enter added a component, it did not save"
    assert dialog.bill.setData(dialog.bill.index(1, 1), "3")
    keeper.click(ui.ok_button)
    kit = keeper.page.panel.item
    assert kit is not None
    assert kit.kit is not None
    assert (kit.line.name, kit.kit.buildable.count) == ("Wash kit", 3)
    keeper.click(keeper.page.ui.bill_button)
    dialog = keeper.dialog(KitDialog)
    assert [(entry.name, entry.quantity) for entry in dialog.bill.entries] == [
        ("Soap", Decimal(2)),
        ("Towel", Decimal(3)),
    ]
    dialog.ui.bill.selectRow(1)
    keeper.click(dialog.ui.remove_button)
    keeper.click(dialog.ui.ok_button)
    keeper.qtbot.waitUntil(lambda: keeper.page.ui.bill_version.text() == "Version 2")
    assert [row.title for row in keeper.page.panel.bill.rows] == ["Soap"]


def test_editing_and_retiring_an_item(open_stock: OpenStock, desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 8)
    keeper = open_stock(desk)
    keeper.choose(soap)
    keeper.click(keeper.page.panel.edit)
    ui = keeper.dialog(ItemDialog).ui
    ui.name.setText("Soap bar")
    ui.minimum.setText("20")
    keeper.click(ui.ok_button)
    keeper.qtbot.waitUntil(lambda: keeper.shown() == ["Soap bar"])
    assert line_of(desk, soap).below_minimum
    assert keeper.page.header().subtitle == "Casa Mar · 1 low"
    keeper.click(keeper.page.panel.edit)
    keeper.click(keeper.dialog(ItemDialog).ui.retire_button)
    assert keeper.shown() == ["Soap bar"], "what is left of it still lies there"


def test_nothing_is_lost_when_the_service_refuses(open_stock: OpenStock, desk: Desk) -> None:
    """Another person took the components while the dialog was open."""
    soap, _, kit = hygiene_kit(desk)
    keeper = open_stock(desk)
    keeper.choose(kit)
    keeper.ctrl(Qt.Key.Key_M)
    keeper.type("500")
    assemble(desk, Assemble(store_of(desk), kit, 1))
    keeper.press(Qt.Key.Key_Return)
    dialog = keeper.dialog(AssembleDialog)
    assert dialog.ui.problem.text() == "Only 499 can be assembled: Soap runs out."
    assert line_of(desk, soap).quantity == 998


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    languages = Languages(qapp, "en")
    languages.switch("es")
    yield
    languages.switch("en")


@pytest.mark.usefixtures("spanish")
def test_units_are_in_the_language_of_the_window_wherever_one_stands(
    open_stock: OpenStock, desk: Desk
) -> None:
    """In the list, beside the figure, of each lot, in the dialogs; what is kept is the unit's own name."""
    soap = new_item(desk, "Jabón")
    new_item(desk, "Leche", "litre")
    bring(desk, soap, 40)
    keeper = open_stock(desk)
    keeper.choose(soap)
    ui, panel = keeper.page.ui, keeper.page.panel
    model = keeper.page.list.model
    assert model.index(0, Column.QUANTITY).data() == "40 unidades"
    assert ui.unit.text() == "unidades"
    assert [row.note for row in panel.lots.rows] == ["unidades"]
    keeper.click(panel.edit)
    units = keeper.dialog(ItemDialog).ui.unit
    assert units.currentText() == "unidad"
    assert not {"piece", "litre"} & {units.itemText(at) for at in range(units.count())}
    keeper.press(Qt.Key.Key_Return)
    assert item_stock(desk, store_of(desk), soap).line.unit == "piece"
    keeper.ctrl(Qt.Key.Key_R)
    assert keeper.dialog(ReceiveDialog).ui.unit.currentText() == "unidad"
    keeper.press(Qt.Key.Key_Escape)
    keeper.page.new_kit()
    keeper.settle()
    kit = keeper.dialog(KitDialog)
    kit.bill.put(BillEntry(soap, "Jabón", "piece", Decimal(2)))
    assert kit.bill.index(0, QUANTITY).data() == "2 unidades"


def test_another_unit_for_what_lies_in_store_is_refused_where_it_is_typed(
    open_stock: OpenStock, desk: Desk
) -> None:
    rice = new_item(desk, "Rice", "kg")
    bring(desk, rice, "2.5")
    keeper = open_stock(desk)
    keeper.choose(rice)
    keeper.click(keeper.page.panel.edit)
    ui = keeper.dialog(ItemDialog).ui
    ui.unit.setCurrentText("piece")
    keeper.click(ui.ok_button)
    assert ui.problem.text() == "Rice is counted in kg already, so its unit cannot become piece."
    assert item_stock(desk, store_of(desk), rice).line.unit == "kg"


def test_lots_of_one_donor_and_cost_are_told_by_the_day_they_came_in(
    open_stock: OpenStock, desk: Desk, clock: TestClock
) -> None:
    soap, donor = new_item(desk, "Soap"), new_donor(desk, "Red Cross")
    bring(desk, soap, 10, donor, "1.25")
    clock.forward(days=2, hours=10)  # past midnight by UTC, still the 5th at the site
    bring(desk, soap, 10, donor, "1.25")
    keeper = open_stock(desk)
    keeper.choose(soap)
    captions = [row.caption for row in keeper.page.panel.lots.rows]
    assert captions == ["EUR 1.25 each · since 3 Sep 2026", "EUR 1.25 each · since 5 Sep 2026"]
