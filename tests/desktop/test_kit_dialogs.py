"""Bills with alternatives, and kits taken apart: on the window, on a real database."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.assemble_dialog import AssembleDialog
from shelterdesk.desktop.dialogs.disassemble_dialog import DisassembleDialog
from shelterdesk.desktop.dialogs.kit_dialog import KitDialog
from shelterdesk.desktop.look import Look
from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.services.desk import Desk
from shelterdesk.services.kits import AddKit, Assemble, BillLine, add_kit, assemble
from tests.keeping import Keeper, OpenStock, hygiene_kit, line_of, stock_opener
from tests.stocking import balances, bring, new_item, store_of


@pytest.fixture
def open_stock(qtbot: QtBot, look: Look) -> Iterator[OpenStock]:
    with stock_opener(qtbot, look) as opener:
        yield opener


def dignity_kit(desk: Desk) -> tuple[str, str, str]:
    pads, cup, soap = new_item(desk, "Pads"), new_item(desk, "Cup"), new_item(desk, "Soap")
    bring(desk, pads, 40)
    bring(desk, cup, 9)
    bring(desk, soap, 8)
    lines = (BillLine(pads, Decimal(15), (BillLine(cup, Decimal(1)),)), BillLine(soap, Decimal(1)))
    return pads, cup, add_kit(desk, AddKit(ItemFields("Dignity kit", "kit"), lines)).created[0]


def _say(keeper: Keeper, dialog: KitDialog, item_id: str, quantity: str) -> None:
    dialog.ui.component.setCurrentIndex(dialog.ui.component.findData(item_id))
    dialog.ui.quantity.setText(quantity)


def test_a_bill_with_an_alternative_is_written_and_changed(open_stock: OpenStock, desk: Desk) -> None:
    pads, cup, soap = new_item(desk, "Pads"), new_item(desk, "Cup"), new_item(desk, "Soap")
    keeper = open_stock(desk)
    keeper.ctrl(Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    dialog = keeper.dialog(KitDialog)
    keeper.type("Dignity kit")
    for item_id, quantity in ((pads, "15"), (soap, "1")):
        _say(keeper, dialog, item_id, quantity)
        keeper.click(dialog.ui.add_button)
    assert not dialog.ui.or_button.isEnabled()
    _say(keeper, dialog, cup, "2")
    dialog.ui.bill.selectRow(0)
    keeper.click(dialog.ui.or_button)
    assert [dialog.bill.index(row, 0).data() for row in range(3)] == ["Pads", "or Cup", "Soap"]
    keeper.click(dialog.ui.ok_button)
    panel = keeper.page.panel
    assert [(row.title, bool(row.icon)) for row in panel.bill.rows] == [
        ("Pads", True),
        ("or Cup", True),
        ("Soap", False),
    ]
    assert panel._banner.words() == "Buildable now: 0, limited by Pads / Cup"
    keeper.click(keeper.page.ui.bill_button)
    dialog = keeper.dialog(KitDialog)
    dialog.bill.remove(0)
    assert [dialog.bill.index(row, 0).data() for row in range(2)] == ["Cup", "Soap"]
    keeper.click(dialog.ui.ok_button)
    assert [row.title for row in panel.bill.rows] == ["Cup", "Soap"]
    assert keeper.page.ui.bill_version.text() == "Version 2"


def test_which_alternative_goes_in_can_be_chosen(open_stock: OpenStock, desk: Desk) -> None:
    pads, cup, kit = dignity_kit(desk)
    keeper = open_stock(desk)
    keeper.choose(kit)
    keeper.ctrl(Qt.Key.Key_M)
    dialog = keeper.dialog(AssembleDialog)
    box = dialog.choices[0]
    assert [box.itemText(at) for at in range(box.count())] == [
        "What is there, in the order of the bill",
        "Pads only, enough for 2",
        "Cup only, enough for 9",
    ]
    assert dialog.ui.count.maximum() == 8
    box.setCurrentIndex(1)
    assert dialog.ui.possible.text() == "Buildable now: 2, limited by Pads"
    box.setCurrentIndex(2)
    dialog.ui.count.setValue(3)
    keeper.click(dialog.ui.assemble_button)
    assert (line_of(desk, pads).quantity, line_of(desk, cup).quantity) == (40, 6)


def test_kits_are_taken_apart_and_undo_puts_them_together(open_stock: OpenStock, desk: Desk) -> None:
    soap, towel, kit = hygiene_kit(desk)
    assemble(desk, Assemble(store_of(desk), kit, 20))
    before = balances(desk)
    keeper = open_stock(desk)
    keeper.choose(soap)
    assert not keeper.page.ui.apart_button.isVisible()
    keeper.choose(kit)
    keeper.page.ui.tabs.setCurrentWidget(keeper.page.ui.lots_tab)
    keeper.click(keeper.page.ui.apart_button)
    dialog = keeper.dialog(DisassembleDialog)
    dialog.ui.count.setValue(4)
    assert dialog.ui.what_comes.text() == (
        "These come back, as the lots they were: 8 pieces of Soap, 4 pieces of Towel."
    )
    keeper.press(Qt.Key.Key_Return)
    assert [line_of(desk, item).quantity for item in (kit, soap, towel)] == [16, 968, 684]
    keeper.ctrl(Qt.Key.Key_Z)
    assert balances(desk) == before
