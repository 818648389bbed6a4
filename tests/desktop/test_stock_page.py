"""The stock page as people use it: keys and clicks on the window, on a real encrypted database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.import_wizard import ImportWizard
from shelterdesk.desktop.dialogs.item_dialog import ItemDialog
from shelterdesk.desktop.dialogs.receive_dialog import ReceiveDialog
from shelterdesk.desktop.look import Look
from shelterdesk.domain.roles import Role
from shelterdesk.services.catalogue import SetMinimum, set_minimum
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import AddStore, add_store
from shelterdesk.services.kits import Assemble, assemble
from shelterdesk.services.stock import Receive, ReceiveLine, receive
from tests.keeping import TODAY, OpenStock, hygiene_kit, line_of, stock_opener
from tests.stocking import bring, new_item, store_of


@pytest.fixture
def open_stock(qtbot: QtBot, look: Look) -> Iterator[OpenStock]:
    with stock_opener(qtbot, look) as opener:
        yield opener


def test_an_empty_store_offers_the_first_item(open_stock: OpenStock, desk: Desk) -> None:
    keeper = open_stock(desk)
    page = keeper.page
    assert page.ui.stack.currentWidget() is page.list.nothing_yet
    assert page.ui.panel.currentWidget() is page.ui.nothing
    keeper.ctrl(Qt.Key.Key_N)
    keeper.type("Soap")
    assert keeper.dialog(ItemDialog).ui.ok_button.isEnabled()
    keeper.press(Qt.Key.Key_Return)
    assert keeper.actions == 2
    assert keeper.shown() == ["Soap"]
    assert page.panel.item is not None
    assert page.panel.item.line.code == "SOAP"
    keeper.qtbot.waitUntil(lambda: page.ui.panel.currentWidget() is page.ui.details)


def test_the_switch_shows_another_view_of_the_store_and_a_scan_comes_back_to_its_items(
    open_stock: OpenStock, desk: Desk
) -> None:
    blanket = new_item(desk, "Blanket")
    bring(desk, blanket, 3)
    keeper = open_stock(desk)
    page = keeper.page
    keeper.click(page.views.switch.button("documents"))
    assert page.ui.views.currentWidget() is page.views.current is not None
    hidden = page.deeds.dialog
    keeper.ctrl(Qt.Key.Key_N)  # a key of the items
    assert page.deeds.dialog is hidden is None
    keeper.ctrl(Qt.Key.Key_R)  # goods come in whatever is looked at
    keeper.dialog(ReceiveDialog).reject()
    keeper.settle()
    keeper.scan("BLANKET")
    assert page.views.current is None
    assert page.ui.views.currentWidget() is page.ui.items
    assert page.list.selected == blanket


def test_a_scan_says_what_comes_in(open_stock: OpenStock, desk: Desk) -> None:
    blanket, soap = new_item(desk, "Blanket"), new_item(desk, "Green soap")
    bring(desk, blanket, 3)
    keeper = open_stock(desk)
    keeper.scan("BLANKET")  # no letter of it is a key of the page
    assert keeper.page.list.selected == blanket
    keeper.scan("GREEN-SOAP")  # not kept here yet, so it can only be coming in
    assert keeper.dialog(ReceiveDialog).ui.item.currentText() == "Green soap (GREEN-SOAP)"
    keeper.type("12")
    keeper.press(Qt.Key.Key_Return)
    assert line_of(desk, soap).quantity == 12
    assert keeper.page.list.selected == soap


def test_a_scan_is_caught_wherever_the_focus_is(open_stock: OpenStock, desk: Desk) -> None:
    """Neither a list, nor a button, nor a field hears a letter of it, nor its Enter."""
    known = {name: new_item(desk, name) for name in ("Blanket", "Toothbrush")}
    for item_id in known.values():
        bring(desk, item_id, 3)
    keeper = open_stock(desk)
    page = keeper.page
    keeper.choose(known["Blanket"])
    widgets = (
        page.ui.table,
        page.list.field,
        page.ui.adjust_button,
        page.ui.tabs.tabBar(),
        page.ui.item_button,
    )
    for at, widget in enumerate(widgets):
        name = ("Toothbrush", "Blanket")[at % 2]
        widget.setFocus()
        assert widget.hasFocus()
        keeper.scan(name.upper())
        assert page.list.selected == known[name]
        assert (page.list.field.text(), page.deeds.dialog) == ("", None)
        assert widget.hasFocus()


def test_an_unknown_code_is_said(open_stock: OpenStock, desk: Desk) -> None:
    bring(desk, new_item(desk, "Blanket"), 3)
    keeper = open_stock(desk)
    said: list[str] = []
    keeper.place.refused.connect(lambda refusal: said.append(str(refusal)))
    keeper.scan("NOTHING-1")
    assert said == ["No item has the code NOTHING-1."]
    assert keeper.page.deeds.dialog is None


def test_a_kit_says_what_can_be_made_and_whose_money_it_is(open_stock: OpenStock, desk: Desk) -> None:
    *_, kit = hygiene_kit(desk)
    keeper = open_stock(desk)
    keeper.choose(kit)
    ui, panel = keeper.page.ui, keeper.page.panel
    assert panel._banner.words() == "Buildable now: 500, limited by Soap"
    assert ui.kit_cost.text() == "EUR 5.60 each"
    assert ui.kit_donors.text() == "Red EUR 2.50 · Blue EUR 3.10"
    assert [(row.title, row.figure, row.note, bool(row.icon)) for row in panel.bill.rows] == [
        ("Soap", "1,000", "enough for 500", True),
        ("Towel", "700", "enough for 700", False),
    ]
    model = keeper.page.list.model
    assert model.index(model.row_of(kit) or 0, 4).data() == "500"


def test_filters_and_search(open_stock: OpenStock, desk: Desk) -> None:
    soap, towel, kit = hygiene_kit(desk)
    bring(desk, soap, 1, expires_on=TODAY + timedelta(days=3))
    old = new_item(desk, "Old rice", "kg")
    bring(desk, old, 4, expires_on=TODAY - timedelta(days=3))
    set_minimum(desk, SetMinimum(store_of(desk), towel, Decimal(701)))
    keeper = open_stock(desk)
    for chip, expected in (
        ("low", ["Towel"]),
        ("kits", ["Hygiene kit"]),
        ("expiring", ["Old rice", "Soap"]),
        ("all", ["Hygiene kit", "Old rice", "Soap", "Towel"]),
    ):
        keeper.click(keeper.page.list.chips.button(chip))
        assert keeper.shown() == expected
    keeper.page.list.field.setFocus()
    keeper.type("kit hyg")
    assert keeper.shown() == ["Hygiene kit"]
    assert keeper.page.ui.count.text() == "1 items"
    keeper.press(Qt.Key.Key_Return)
    assert keeper.page.list.selected == kit
    keeper.page.list.field.setFocus()
    keeper.type("zzz")
    assert keeper.page.ui.stack.currentWidget() is keeper.page.list.nothing_found
    keeper.press(Qt.Key.Key_Escape)
    assert len(keeper.shown()) == 4
    keeper.page.list.chips.choose("low")
    keeper.choose(soap)  # hidden by the filter, which is lifted
    assert len(keeper.shown()) == 4


def test_stock_is_also_said_in_words(open_stock: OpenStock, desk: Desk) -> None:
    soap = new_item(desk, "Soap", "kg")
    bring(desk, soap, 4, expires_on=TODAY - timedelta(days=1))
    bring(desk, soap, "2.5", expires_on=TODAY + timedelta(days=3))
    set_minimum(desk, SetMinimum(store_of(desk), soap, Decimal(1000)))
    model = open_stock(desk).page.list.model
    spoken = [model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(5)]
    assert spoken == ["Soap", "2.5 kg", "Low: minimum 1,000", "4 expired", ""]


def test_another_store_is_chosen(open_stock: OpenStock, desk: Desk) -> None:
    assert desk.actor.site_id is not None
    soap = new_item(desk, "Soap")
    bring(desk, soap, 8)
    other = add_store(desk, AddStore(desk.actor.site_id, "Back room")).created[0]
    receive(desk, Receive(other, (ReceiveLine(new_item(desk, "Towel"), Decimal(2)),)))
    keeper = open_stock(desk)
    store = keeper.page.ui.store
    assert store.isVisible()
    store.setCurrentIndex(store.findData(store_of(desk)))
    first = keeper.shown()
    store.setCurrentIndex(1 - store.currentIndex())
    store.activated.emit(store.currentIndex())
    keeper.settle()
    assert {*first, *keeper.shown()} == {"Soap", "Towel"}
    assert len(keeper.shown()) == 1


def test_what_others_do_is_shown(open_stock: OpenStock, desk: Desk) -> None:
    *_, kit = hygiene_kit(desk)
    keeper = open_stock(desk)
    keeper.choose(kit)
    keeper.place.act(assemble, Assemble(store_of(desk), kit, 7))
    keeper.qtbot.waitUntil(lambda: keeper.page.ui.quantity.text() == "7")


def test_the_import_is_opened_for_stock(open_stock: OpenStock, desk: Desk) -> None:
    keeper = open_stock(desk)
    (button,) = [button for button in keeper.window.header.buttons if button.text() == "Import…"]
    keeper.click(button)
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, ImportWizard)
    assert wizard.ui.kind.currentData() == "stock"
    wizard.reject()


@pytest.mark.parametrize(
    ("role", "moves", "edits"), [(Role.DISTRIBUTION, True, False), (Role.PROGRAMME, False, True)]
)
def test_only_what_the_role_allows_is_shown(
    open_stock: OpenStock, desk: Desk, role: Role, moves: bool, edits: bool
) -> None:
    *_, kit = hygiene_kit(desk)
    keeper = open_stock(replace(desk, actor=replace(desk.actor, role=role)))
    keeper.choose(kit)
    ui = keeper.page.ui
    for widget in (ui.receive_button, ui.assemble_button, ui.adjust_button):
        assert widget.isVisible() is moves
    for widget in (ui.item_button, ui.kit_button, ui.bill_button, keeper.page.panel.edit):
        assert widget.isVisible() is edits
    keeper.ctrl(Qt.Key.Key_R if edits else Qt.Key.Key_N)
    assert keeper.page.deeds.dialog is None
    keeper.ctrl(Qt.Key.Key_J if edits else Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier)
    assert keeper.page.deeds.dialog is None


@pytest.mark.parametrize(("width", "height"), [(1366, 696), (1440, 900)])
def test_the_page_fits_without_scrolling(open_stock: OpenStock, desk: Desk, width: int, height: int) -> None:
    *_, kit = hygiene_kit(desk)
    keeper = open_stock(desk, width, height)
    keeper.choose(kit)
    page = keeper.page
    for tab in (page.ui.kit_tab, page.ui.lots_tab, page.ui.ledger_tab):
        page.ui.tabs.setCurrentWidget(tab)
        keeper.settle()
        assert page.height() <= page.parentWidget().height()
        assert page.width() <= page.parentWidget().width()
        assert not page.ui.table.horizontalScrollBar().isVisible()


def test_the_stock_and_its_ledger_are_written_where_one_says(
    open_stock: OpenStock, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(desk, new_item(desk, "Blanket"), 3)
    keeper = open_stock(desk)
    told: list[str] = []
    refused: list[str] = []
    keeper.place.refused.connect(lambda refusal: refused.append(str(refusal)))
    keeper.place.told.connect(lambda notice: told.append(notice.words))
    assert keeper.page.files.export in [button.action for button in keeper.page.header().buttons]
    picked = iter(((str(tmp_path / "mine"), "CSV (*.csv)"), (str(tmp_path / "all.xlsx"), ""), ("", "")))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: next(picked))
    for action in (*keeper.page.files.menu.actions(), keeper.page.files.menu.actions()[0]):
        action.trigger()
        keeper.settle()
    assert refused == []
    assert told == ["Saved mine.csv", "Saved all.xlsx"]
    assert "Blanket" in (tmp_path / "mine.csv").read_text(encoding="utf-8-sig")
