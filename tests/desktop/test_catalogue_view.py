"""The catalogue on the window: begun in one action, looked after item by item; on a real database."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.categories_dialog import CategoriesDialog
from shelterdesk.desktop.dialogs.item_dialog import ItemDialog
from shelterdesk.desktop.handout.due_row import PICTURE, DueRow
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.catalogue.view import CatalogueView
from shelterdesk.domain.catalogue import Each, ItemFields, Period
from shelterdesk.domain.roles import Role
from shelterdesk.services.catalogue import AddItem, add_item
from shelterdesk.services.catalogue_details import SetPicture, set_picture
from shelterdesk.services.catalogue_views import item_picture, whole_catalogue
from shelterdesk.services.desk import Desk
from shelterdesk.services.visits import open_visit
from tests.handing_out import Room
from tests.keeping import Keeper, OpenStock, stock_opener
from tests.stocking import bring, new_item, store_of


@pytest.fixture
def open_stock(qtbot: QtBot, look: Look) -> Iterator[OpenStock]:
    with stock_opener(qtbot, look) as opener:
        yield opener


def _catalogue(keeper: Keeper, item_id: str = "") -> CatalogueView:
    keeper.click(keeper.page.views.switch.button("catalogue"))
    view = keeper.page.views.current
    assert isinstance(view, CatalogueView)
    if item_id:
        view._choose(item_id)
        keeper.settle()
    return view


def test_an_empty_store_starts_with_a_catalogue_in_one_action(open_stock: OpenStock, desk: Desk) -> None:
    keeper = open_stock(desk)
    page = keeper.page
    (button,) = [
        button
        for button in page.list.nothing_yet.findChildren(type(page.ui.item_button))
        if button.text() == "Start with a default catalogue"
    ]
    keeper.click(button)
    assert keeper.actions == 1
    assert "Dignity kit" in keeper.shown()
    assert len(keeper.shown()) > 60


def test_packs_standard_and_reporting_are_kept(open_stock: OpenStock, desk: Desk) -> None:
    soap = new_item(desk, "Green soap")
    keeper = open_stock(desk)
    view = _catalogue(keeper)
    assert not view.ui.details.isVisible()
    keeper.scan("GREEN-SOAP")
    ui = view.ui
    assert ui.name.text() == "Green soap"
    ui.pack_name.setText("box")
    ui.pack_quantity.setText("12")
    keeper.click(ui.pack_button)
    assert view.details.packs.index(0, 1).data() == "12 pieces"
    assert view.details.packs.setData(view.details.packs.index(0, 1), "10")
    keeper.settle()
    assert view.details.packs.index(0, 1).data() == "10 pieces"
    ui.standard_quantity.setText("1")
    assert not ui.standard_button.isEnabled(), "a standard needs its source"
    ui.source.setText("Sphere 2011")
    ui.each.setCurrentIndex(ui.each.findData(Each.PERSON.value))
    ui.period.setCurrentIndex(ui.period.findData(Period.MONTH.value))
    keeper.click(ui.standard_button)
    keeper.click(ui.edit_button)
    dialog = view.dialog
    assert isinstance(dialog, ItemDialog)
    assert not dialog.ui.minimum.isVisible()
    dialog.ui.indicator.setCurrentIndex(dialog.ui.indicator.findData("WA3"))
    dialog.ui.shelf_life.setText("x")
    assert not dialog.ui.ok_button.isEnabled()
    dialog.ui.shelf_life.setText("1095")
    keeper.click(dialog.ui.ok_button)
    found = whole_catalogue(desk)
    (line,) = found.items
    assert (line.indicator, line.sector, line.shelf_life_days) == ("WA3", "WASH", 1095)
    assert [pack.quantity for pack in found.packs[soap]] == [Decimal(10)]
    assert found.standards[soap].source == "Sphere 2011"
    assert (
        ui.about.text()
        == "GREEN-SOAP · counted in pieces · WA3 People given hygiene supplies · keeps for 1095 days"
    )
    ui.packs.selectRow(0)
    keeper.click(ui.no_pack_button)
    assert soap not in whole_catalogue(desk).packs


def test_editing_an_item_elsewhere_keeps_how_it_is_reported(open_stock: OpenStock, desk: Desk) -> None:
    fields = ItemFields("Soap", "piece", sector="Education", indicator="ED9", shelf_life_days=30)
    (soap,) = add_item(desk, AddItem(fields, store_of(desk))).created
    keeper = open_stock(desk)
    keeper.choose(soap)
    keeper.click(keeper.page.panel.edit)
    dialog = keeper.dialog(ItemDialog)
    dialog.ui.name.setText("Green soap")
    keeper.click(dialog.ui.ok_button)
    (line,) = whole_catalogue(desk).items
    assert (line.name, line.sector, line.indicator, line.shelf_life_days) == (
        "Green soap",
        "Education",
        "ED9",
        30,
    )


def test_what_is_retired_comes_back(open_stock: OpenStock, desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    keeper = open_stock(desk)
    view = _catalogue(keeper, soap)
    keeper.click(view.ui.retire_button)
    assert view.model.index(0, 3).data() == "retired 3 Sep 2026"
    assert not view.ui.edit_button.isEnabled()
    assert view.ui.retire_button.text() == "Bring back"
    keeper.click(view.ui.retire_button)
    assert view.model.index(0, 3).data() == ""


def test_a_picture_is_chosen_shown_and_removed(
    open_stock: OpenStock, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 3)
    file = tmp_path / "soap.png"
    Image.new("RGB", (600, 300), "green").save(file)
    keeper = open_stock(desk)
    view = _catalogue(keeper, soap)
    said: list[str] = []
    keeper.place.refused.connect(lambda refusal: said.append(str(refusal)))
    for path in (tmp_path / "none.png", Path(__file__), file):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, path=path: (str(path), ""))
        keeper.click(view.ui.picture_button)
    assert len(said) == 2
    assert said[1] == "This is no picture that can be opened."
    assert view.ui.picture.pixmap().width() == 2 * view.ui.picture.pixmap().height()
    assert item_picture(desk, soap) is not None
    keeper.click(keeper.page.views.switch.button("items"))
    keeper.choose(soap)
    assert keeper.page.panel.picture.pixmap().width() == 48
    keeper.click(keeper.page.views.switch.button("catalogue"))
    keeper.click(view.ui.no_picture_button)
    assert item_picture(desk, soap) is None
    assert not view.ui.picture.isVisible()


def test_categories_are_typed_over(open_stock: OpenStock, desk: Desk) -> None:
    for name, category in (("Soap", "Hygene"), ("Towel", "Hygiene")):
        add_item(desk, AddItem(ItemFields(name, "piece", category=category)))
    keeper = open_stock(desk)
    view = _catalogue(keeper)
    keeper.click(view.ui.categories_button)
    dialog = view.dialog
    assert isinstance(dialog, CategoriesDialog)
    dialog.ui.table.edit(dialog.model.index(0, 0))
    editor = dialog.ui.table.findChild(QLineEdit)
    assert editor is not None
    assert dialog.model.setData(dialog.model.index(0, 0), "Hygiene")
    keeper.settle()
    assert [(line.name, line.items) for line in dialog.model.lines] == [("Hygiene", 2)]
    dialog.ui.table.selectRow(0)
    keeper.click(dialog.ui.remove_button)
    assert dialog.model.rowCount() == 0
    keeper.click(dialog.ui.close_button)
    assert view.dialog is None


def test_who_may_not_edit_looks(open_stock: OpenStock, desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    giver = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    view = _catalogue(open_stock(giver), soap)
    for control in (
        view.ui.edit_button,
        view.ui.pack_button,
        view.ui.picture_button,
        view.ui.defaults_button,
    ):
        assert not control.isVisible()


def test_the_picture_stands_beside_what_is_due_at_the_desk(qtbot: QtBot, look: Look, desk: Desk) -> None:
    room = Room(desk)
    soap, towel = room.item("Soap"), room.item("Towel")
    for item_id in (soap, towel):
        bring(desk, item_id, 5)
        room.rule(item_id)
    held = io.BytesIO()
    Image.new("RGB", (300, 300), "green").save(held, "PNG")
    set_picture(desk, SetPicture(soap, held.getvalue()))
    lines = {line.item_id: line for line in open_visit(desk, room.person("Ana").person_id).lines}
    assert lines[towel].picture is None
    for item_id, shown in ((soap, True), (towel, False)):
        row = DueRow(look, lines[item_id])
        qtbot.addWidget(row)
        picture = row.layout().itemAt(0).widget()
        assert isinstance(picture, QLabel) is shown
        assert not shown or picture.pixmap().width() == PICTURE
