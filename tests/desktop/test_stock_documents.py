"""The papers of a store as people use them: keys and clicks on the window, on a real encrypted database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.arrival_dialog import ArrivalDialog
from shelterdesk.desktop.dialogs.lot_dialog import LotDialog
from shelterdesk.desktop.dialogs.move_out_dialog import MoveOutDialog
from shelterdesk.desktop.dialogs.receive_dialog import ReceiveDialog
from shelterdesk.desktop.dialogs.say_why_dialog import SayWhyDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.documents.view import DocumentsView
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.documents import Came
from shelterdesk.domain.grants import Terms
from shelterdesk.domain.roles import Role
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.services.desk import Desk
from shelterdesk.services.documents import read_papers
from shelterdesk.services.grants import EditGrant, edit_grant
from shelterdesk.services.loans import Lend, lend
from shelterdesk.services.partner_loans import LendOut, TakeBack, lend_out, take_back
from shelterdesk.services.stock_views import store_overview
from shelterdesk.services.transfers import Send, send
from shelterdesk.services.write_offs import WriteOff, write_off
from tests.conftest import TestClock
from tests.handing_out import Room
from tests.keeping import Keeper, OpenStock, line_of, stock_opener
from tests.papers import DUE, annex, limit, other_person, pick, state_of
from tests.stocking import balances, bring, new_donor, new_item, store_of

ENTER = Qt.Key.Key_Return


@pytest.fixture
def open_stock(qtbot: QtBot, look: Look) -> Iterator[OpenStock]:
    with stock_opener(qtbot, look) as opener:
        yield opener


def documents(keeper: Keeper) -> DocumentsView:
    """Bring the papers to the front."""
    keeper.click(keeper.page.views.switch.button("documents"))
    view = keeper.page.views.current
    assert isinstance(view, DocumentsView)
    return view


def first_loan(keeper: Keeper, table: QTableView) -> None:
    table.setFocus()
    keeper.press(Qt.Key.Key_Up)
    keeper.settle()


def numbers(view: DocumentsView) -> list[str]:
    return [view.model.line(row).number for row in range(view.model.rowCount())]


def quantity(desk: Desk, store_id: str, item_id: str) -> Decimal:
    lines = store_overview(desk, store_id).lines
    return sum((line.quantity for line in lines if line.item_id == item_id), Decimal(0))


def test_goods_are_received_with_a_scan_and_four_actions_and_one_key_takes_them_back(
    open_stock: OpenStock, desk: Desk
) -> None:
    soap, red = new_item(desk, "Green soap"), new_donor(desk, "Red")
    bring(desk, soap, 3, red, "1.25")
    keeper = open_stock(desk)
    keeper.scan("GREEN-SOAP")  # known here: it is chosen
    keeper.actions = 0
    keeper.ctrl(Qt.Key.Key_R)
    keeper.scan("GREEN-SOAP")
    dialog = keeper.dialog(ReceiveDialog)
    assert dialog.ui.grant.currentText() == "Red"  # as the last time
    keeper.type("12")
    keeper.press(ENTER)
    assert keeper.actions <= 1 + 4
    assert line_of(desk, soap).quantity == 15
    keeper.actions = 0
    keeper.ctrl(Qt.Key.Key_Z)
    assert keeper.actions == 1
    assert line_of(desk, soap).quantity == 3
    assert numbers(documents(keeper)) == ["GRN-0002", "GRN-0001"]


def test_what_is_sent_is_seen_on_its_way_and_arrives_with_a_difference(
    open_stock: OpenStock, desk: Desk
) -> None:
    soap, to = new_item(desk, "Soap"), annex(desk)
    bring(desk, soap, 10)
    keeper = open_stock(desk)
    view = documents(keeper)
    keeper.ctrl(Qt.Key.Key_E)
    keeper.qtbot.waitUntil(lambda: view.deeds.dialog is not None)
    dialog = view.deeds.dialog
    assert isinstance(dialog, MoveOutDialog)
    assert not dialog.ui.ok_button.isEnabled()
    dialog.lots.take(0, Decimal(4))
    keeper.click(dialog.ui.ok_button)
    assert view.deeds.dialog is None
    assert numbers(view)[0] == "WB-0001"  # what is unfinished stands first
    keeper.qtbot.waitUntil(lambda: view.panel.document is not None)
    assert quantity(desk, store_of(desk), soap) == 6
    assert quantity(desk, to, soap) == 0
    keeper.click(view.panel.arrive)
    arrival = view.deeds.dialog
    assert isinstance(arrival, ArrivalDialog)
    keeper.type("3")
    assert not arrival.ui.ok_button.isEnabled()  # why is not said yet
    arrival.rows[0].why.setCurrentIndex(arrival.rows[0].why.findData(AdjustReason.STOLEN.value))
    keeper.click(arrival.ui.ok_button)
    assert quantity(desk, to, soap) == 3
    assert numbers(view)[0] == "AR-0001"
    for _ in range(2):
        keeper.ctrl(Qt.Key.Key_Z)
    assert (quantity(desk, store_of(desk), soap), quantity(desk, to, soap)) == (10, 0)


def test_lots_are_found_and_sent_by_keys_alone(open_stock: OpenStock, desk: Desk) -> None:
    soap, towel, to = new_item(desk, "Soap"), new_item(desk, "Towel"), annex(desk)
    bring(desk, soap, 10)
    bring(desk, towel, 10)
    keeper = open_stock(desk)
    view = documents(keeper)
    keeper.ctrl(Qt.Key.Key_E)
    keeper.qtbot.waitUntil(lambda: view.deeds.dialog is not None)
    assert isinstance(view.deeds.dialog, MoveOutDialog)
    for words, quantity_ in (("soap", "2"), ("towel", "3")):  # Enter after the second does not send the first
        keeper.type(words)
        keeper.press(ENTER)
        keeper.type(quantity_)
        keeper.press(ENTER)
    keeper.press(ENTER)
    assert view.deeds.dialog is None
    assert (quantity(desk, store_of(desk), soap), quantity(desk, store_of(desk), towel)) == (8, 7)
    keeper.settle()
    keeper.click(view.panel.arrive)
    arrival = view.deeds.dialog
    assert isinstance(arrival, ArrivalDialog)
    keeper.type("1")
    arrival.rows[0].why.setCurrentIndex(arrival.rows[0].why.findText("Comes later"))
    keeper.press(ENTER)
    assert quantity(desk, to, soap) == 1
    assert numbers(view)[0] == "WB-0001"  # still on its way


def test_all_that_came_is_recorded_with_enter(open_stock: OpenStock, desk: Desk) -> None:
    soap, to = new_item(desk, "Soap"), annex(desk)
    lot = bring(desk, soap, 10)
    (waybill,) = send(desk, Send(store_of(desk), to, pick(lot, 4))).created
    keeper = open_stock(desk)
    view = documents(keeper)
    view.select(waybill)
    keeper.settle()
    keeper.click(view.panel.arrive)
    keeper.press(ENTER)
    assert quantity(desk, to, soap) == 4


def test_a_sending_is_cancelled_with_a_reason(open_stock: OpenStock, desk: Desk) -> None:
    soap, to = new_item(desk, "Soap"), annex(desk)
    lot = bring(desk, soap, 10)
    (waybill,) = send(desk, Send(store_of(desk), to, pick(lot, 4))).created
    keeper = open_stock(desk)
    view = documents(keeper)
    view.select(waybill)
    keeper.settle()
    keeper.click(view.panel.cancel)
    assert isinstance(view.deeds.dialog, SayWhyDialog)
    keeper.type("no lorry")
    keeper.press(ENTER)
    assert state_of(desk, waybill) == "cancelled"
    assert quantity(desk, store_of(desk), soap) == 10


def test_a_loan_comes_back_in_parts(open_stock: OpenStock, desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    lot = bring(desk, soap, 10)
    (loan,) = lend_out(desk, LendOut(store_of(desk), "Next door", pick(lot, 4), DUE)).created
    keeper = open_stock(desk)
    view = documents(keeper)
    view.select(loan)
    keeper.settle()
    keeper.click(view.panel.arrive)
    keeper.type("1")
    keeper.press(ENTER)  # the rest may come later, and needs no reason
    assert (state_of(desk, loan), quantity(desk, store_of(desk), soap)) == ("lent", 7)


def test_what_is_on_loan_is_seen_with_who_has_it_and_comes_back_with_one_key(
    open_stock: OpenStock, desk: Desk, clock: TestClock
) -> None:
    room, cot, soap = Room(desk), new_item(desk, "Cot"), new_item(desk, "Soap")
    bring(desk, cot, 2)
    lot = bring(desk, soap, 10)
    ana = room.person("Ana")
    lend(desk, Lend(ana.person_id, cot, Decimal(1), store_of(desk), date(2026, 9, 5)))
    (loan,) = lend_out(desk, LendOut(store_of(desk), "Next door", pick(lot, 4), DUE)).created
    take_back(desk, TakeBack(loan, (Came(lot, Decimal(1)),)))
    clock.forward(days=4)
    keeper = open_stock(desk)
    view = documents(keeper)
    keeper.click(view.chips.button("out"))
    table = view.on_loan.table
    shown = [[str(table.model().index(row, column).data()) for column in range(4)] for row in range(2)]
    assert shown == [
        [f"{show_code(ana.code)} · Ana", "Cot", "3 Sep 2026", "5 Sep 2026 · Overdue"],
        ["Next door · LN-0001", "Soap, 3 pieces", "3 Sep 2026", "30 Sep 2026"],
    ]
    first_loan(keeper, table)
    assert not view.panel.print.isVisible()  # a person's loan has no paper
    keeper.press(ENTER)
    keeper.settle()
    assert quantity(desk, store_of(desk), cot) == 2
    assert table.model().rowCount() == 1
    keeper.ctrl(Qt.Key.Key_Z)
    assert table.model().rowCount() == 2
    first_loan(keeper, table)
    keeper.click(view.panel.lost)
    keeper.type("left it on the bus")
    keeper.press(ENTER)
    assert (quantity(desk, store_of(desk), cot), table.model().rowCount()) == (1, 1)
    first_loan(keeper, table)
    keeper.settle()
    keeper.press(ENTER)
    assert isinstance(view.deeds.dialog, ArrivalDialog)
    keeper.press(ENTER)
    assert (state_of(desk, loan), table.model().rowCount()) == ("closed", 0)
    reader = other_person(desk, "reads", Role.PROGRAMME)
    assert read_papers(reader, store_of(desk)).on_loan == ()


def test_who_asked_cannot_approve_and_another_can(open_stock: OpenStock, desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    lot = bring(desk, soap, 10, new_donor(desk, "Red"), "2")
    limit(desk, "1")
    (asked,) = write_off(desk, WriteOff(store_of(desk), pick(lot, 4), AdjustReason.LOST)).created
    keeper = open_stock(desk)
    view = documents(keeper)
    view.select(asked)
    keeper.settle()
    assert not view.panel.approve.isVisible()
    keeper.window.hide()
    second = open_stock(other_person(desk))
    theirs = documents(second)
    theirs.select(asked)
    second.settle()
    second.click(theirs.panel.approve)
    assert (state_of(desk, asked), quantity(desk, store_of(desk), soap)) == ("done", 6)


def test_the_search_and_the_chips_narrow_the_papers(open_stock: OpenStock, desk: Desk) -> None:
    lot = bring(desk, new_item(desk, "Soap"), 10)
    lend_out(desk, LendOut(store_of(desk), "Next door", pick(lot, 4), DUE))
    keeper = open_stock(desk)
    view = documents(keeper)
    assert numbers(view) == ["LN-0001", "GRN-0001"]
    keeper.click(view.chips.button("loans"))
    assert numbers(view) == ["LN-0001"]
    keeper.click(view.chips.button("all"))
    view.focus_search()
    keeper.type("grn")
    assert numbers(view) == ["GRN-0001"]


def test_an_items_lots_move_are_set_apart_and_released_from_its_menu(
    open_stock: OpenStock, desk: Desk
) -> None:
    soap = new_item(desk, "Soap")
    lot = bring(desk, soap, 10)
    keeper = open_stock(desk)
    keeper.choose(soap)
    acts = {words: (act, possible) for words, act, possible in keeper.page.lot_menu.entries()}
    assert not acts["Release from quarantine"][1]
    assert not acts["Write off what expired"][1]
    acts["To another bin…"][0]()
    keeper.settle()
    keeper.dialog(LotDialog).ui.quantity.setText("4")
    keeper.type("A/1")
    keeper.press(ENTER)
    assert balances(desk) == {(lot, ""): 6, (lot, "A/1"): 4}
    acts["Set apart in quarantine…"][0]()
    keeper.settle()
    keeper.dialog(LotDialog).ui.lot.setCurrentIndex(0)
    keeper.type("wet")
    keeper.press(ENTER)
    assert (line_of(desk, soap).quantity, line_of(desk, soap).held) == (4, 6)
    keeper.page.ui.lots_list.setCurrentIndex(keeper.page.panel.lots.index(0, 0))
    acts = {words: (act, possible) for words, act, possible in keeper.page.lot_menu.entries()}
    assert acts["Release from quarantine"][1]
    acts["Release from quarantine"][0]()
    keeper.settle()
    assert line_of(desk, soap).quantity == 10


def test_a_grant_that_has_ended_takes_a_reason_in_the_form(open_stock: OpenStock, desk: Desk) -> None:
    soap, red = new_item(desk, "Soap"), new_donor(desk, "Red")
    bring(desk, soap, 3, red, "1.25")
    terms = EditGrant(red, 1, Terms("", "EUR", Decimal(5), None, date(2026, 9, 2)))
    edit_grant(desk, terms)
    keeper = open_stock(desk)
    keeper.choose(soap)
    keeper.ctrl(Qt.Key.Key_R)
    keeper.type("12")
    keeper.press(ENTER)
    dialog = keeper.dialog(ReceiveDialog)
    assert "ended on 2 Sep 2026" in dialog.ui.problem.text()
    assert "over its budget by EUR 13.75" in dialog.ui.problem.text()
    keeper.type("agreed by letter")
    keeper.press(ENTER)
    assert line_of(desk, soap).quantity == 15


def test_a_delivery_of_several_items_is_scanned_under_one_note(open_stock: OpenStock, desk: Desk) -> None:
    soap, towel = new_item(desk, "Soap bars"), new_item(desk, "Towels")
    keeper = open_stock(desk)
    keeper.ctrl(Qt.Key.Key_R)
    keeper.scan("SOAP-BARS")
    keeper.type("12")
    keeper.scan("TOWELS")  # the line of the soap is whole: this is the next
    dialog = keeper.dialog(ReceiveDialog)
    assert "Soap bars 12 pieces" in dialog.ui.note.text()
    assert not dialog.ui.receive_button.isEnabled()
    keeper.type("5")
    keeper.press(ENTER)
    assert (line_of(desk, soap).quantity, line_of(desk, towel).quantity) == (12, 5)
    assert [line.number for line in read_papers(desk, store_of(desk)).lines] == ["GRN-0001"]
    keeper.ctrl(Qt.Key.Key_Z)
    assert balances(desk) == {}
