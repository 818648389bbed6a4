"""Long names, large amounts, several stores, large text: nothing that counts is shortened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.entitlements_dialog import ROW, EntitlementsDialog
from shelterdesk.desktop.dialogs.kit_dialog import KitDialog
from shelterdesk.desktop.dialogs.receive_dialog import ReceiveDialog
from shelterdesk.desktop.handout.stage import Stage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.stock_model import Column
from shelterdesk.desktop.pages.handout_page import HandoutPage
from shelterdesk.desktop.picture_scenes import set_scene
from shelterdesk.desktop.scanner import Scanner
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.stepper import Stepper
from shelterdesk.domain.people import Sex
from shelterdesk.domain.roles import Role
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import AddStore, add_store
from tests.desktop.conftest import AtTheDesk
from tests.desktop.test_language import PAGES
from tests.handing_out import Room
from tests.keeping import OpenStock, stock_opener
from tests.stocking import bring, new_item
from tests.words_on_screen import cut_off

LONG = ("Hygiene parcel for a family of five with towels and soap " * 8)[:200].strip()


@pytest.fixture
def open_stock(qtbot: QtBot, look: Look) -> Iterator[OpenStock]:
    with stock_opener(qtbot, look) as opener:
        yield opener


def test_an_amount_of_nine_digits_is_whole_in_the_list_and_on_the_card(
    open_stock: OpenStock, desk: Desk, look: Look, qtbot: QtBot
) -> None:
    bring(desk, new_item(desk, LONG), "999999999")
    keeper = open_stock(desk)
    table = keeper.page.ui.table
    needed = look.metrics(Type.BODY).horizontalAdvance("999,999,999")
    assert table.columnWidth(Column.QUANTITY) > needed + 16
    stepper = Stepper(look, "Water", value=123_456_789, maximum=123_456_789)
    qtbot.addWidget(stepper)
    stepper.show()
    assert (stepper._shown.text(), cut_off(stepper)) == ("123,456,789", [])


def test_with_several_stores_the_one_shown_is_named_whole(
    open_stock: OpenStock, desk: Desk, look: Look
) -> None:
    add_store(desk, AddStore(desk.actor.site_id or "", "Casa Amanecer, Santo Domingo Este"))
    add_store(desk, AddStore(desk.actor.site_id or "", "Annexe"))
    bring(desk, new_item(desk, "Soap"), 4)
    keeper = open_stock(desk)
    box = keeper.page.ui.store
    for scale in (1.0, 2.0):
        look.set_text_scale(scale)
        box.setCurrentIndex(box.findText("Casa Amanecer", Qt.MatchFlag.MatchStartsWith))
        keeper.settle()
        assert [words for words in cut_off(keeper.page) if words.startswith("Casa")] == []


def test_an_empty_field_of_a_new_kit_says_what_it_is_for(
    open_stock: OpenStock, desk: Desk, look: Look
) -> None:
    new_item(desk, "Soap")
    keeper = open_stock(desk)
    for scale in (1.0, 2.0):
        look.set_text_scale(scale)
        keeper.page.new_kit()
        keeper.settle()
        dialog = keeper.dialog(KitDialog)
        assert dialog.ui.component.lineEdit().placeholderText() == "Name or code"
        fields = [one for one in dialog.findChildren(QLineEdit) if one.isVisible()]
        assert [cut for one in fields for cut in cut_off(one)] == []
        keeper.press(Qt.Key.Key_Escape)


def test_the_sentence_of_each_rule_is_whole(
    sit_down: Callable[[Desk], AtTheDesk], desk: Desk, look: Look
) -> None:
    room = Room(desk)
    room.rule(room.item("Baby diapers, size 3"), residents_only=True, from_age=12, to_age=49, sex=Sex.FEMALE)
    room.rule(room.item(LONG))
    room.rule(room.item("Soap"))
    at = sit_down(desk)
    for scale in (1.0, 2.0):
        look.set_text_scale(scale)
        page = at.opens("handout")
        assert isinstance(page, HandoutPage)
        page.questions.what_is_due()
        at.waits()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, EntitlementsDialog)
        table = dialog.ui.table
        for row in range(table.model().rowCount()):
            words, room_for = table.model().index(row, 1).data(), table.columnWidth(1) - 28
            lines = table.fontMetrics().boundingRect(
                QRect(0, 0, room_for, 9999), Qt.TextFlag.TextWordWrap, words
            )
            assert lines.height() <= table.rowHeight(row), (scale, words)
            assert lines.width() <= room_for, (scale, words)
        last = table.model().rowCount() - 1
        assert scale > 1 or table.rowHeight(last) == look.px(ROW)  # a short one takes one line
        dialog.close()


def test_the_picture_of_the_desk_shows_a_visit_to_those_who_see_no_beds(
    sit_down: Callable[[Desk], AtTheDesk], desk: Desk
) -> None:
    room = Room(desk)
    kit = room.item("Hygiene kit")
    room.rule(kit)
    room.lot(kit, 5)
    room.stay(room.person("Ana"))
    at = sit_down(replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION)))
    page = at.opens("handout")
    assert isinstance(page, HandoutPage)
    set_scene(page, at.signed_in.place.desk)
    at.waits()
    assert page.flow.stage is Stage.VISIT


def test_where_something_is_scanned_no_letter_alone_is_a_key(office: AtTheDesk) -> None:
    """The first letter of a scan would be taken for it."""
    scanned = set()
    for page_id in PAGES:
        page = office.opens(page_id)
        if page.findChildren(Scanner):
            scanned.add(page_id)
            keys = {action.shortcut().toString() for action in page.findChildren(QAction)}
            assert {key for key in keys if len(key) == 1} == set()
    assert scanned == {"handout", "stock"}


def test_parts_of_a_kilogram_stand_with_their_unit(open_stock: OpenStock, desk: Desk) -> None:
    rice = new_item(desk, "Rice", "kg")
    bring(desk, rice, "123456.789")
    keeper = open_stock(desk)
    keeper.choose(rice)
    assert keeper.page.list.model.index(0, Column.QUANTITY).data() == "123,456.789 kg"
    assert keeper.page.panel.item is not None
    assert keeper.page.panel.item.line.quantity == Decimal("123456.789")


def test_a_long_name_that_was_chosen_shows_how_it_begins(open_stock: OpenStock, desk: Desk) -> None:
    item_id = new_item(desk, LONG)
    bring(desk, item_id, 4)
    keeper = open_stock(desk)
    keeper.choose(item_id)
    keeper.ctrl(Qt.Key.Key_R)
    field = keeper.dialog(ReceiveDialog).ui.item.lineEdit()
    assert (field.text()[:14], field.cursorPosition()) == ("Hygiene parcel", 0)
