"""Counting on the window: blind, by scan or by sheet, judged and approved; on a real database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.found_dialog import FoundDialog
from shelterdesk.desktop.dialogs.start_count_dialog import StartCountDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.count_model import Col
from shelterdesk.desktop.stock.counts.actions import write_sheets
from shelterdesk.desktop.stock.counts.view import CountsView
from shelterdesk.domain.counts import CountState, Scope
from shelterdesk.domain.roles import Role
from shelterdesk.services.catalogue import AddPack, add_pack
from shelterdesk.services.count_views import count_review, store_counts
from shelterdesk.services.counts import StartCount, start_count
from shelterdesk.services.desk import Desk
from tests.conftest import TestClock
from tests.keeping import Keeper, OpenStock, line_of, stock_opener
from tests.stocking import balances, bring, new_item, store_of


@pytest.fixture
def open_stock(qtbot: QtBot, look: Look) -> Iterator[OpenStock]:
    with stock_opener(qtbot, look) as opener:
        yield opener


def _counts(keeper: Keeper) -> CountsView:
    keeper.click(keeper.page.views.switch.button("counts"))
    view = keeper.page.views.current
    assert isinstance(view, CountsView)
    return view


def _cell(view: CountsView, row: int, column: Col) -> str:
    return str(view.model.index(row, column).data())


def _type(keeper: Keeper, view: CountsView, words: str) -> None:
    """Into the cell that is open."""
    editor = view.ui.table.findChild(QLineEdit)
    assert editor is not None
    editor.setText(words)
    keeper.press(Qt.Key.Key_Return)


def test_a_store_is_counted_by_scan_and_approved(open_stock: OpenStock, desk: Desk) -> None:
    soap, towel = new_item(desk, "Green soap"), new_item(desk, "Bath towel")
    add_pack(desk, AddPack(soap, "box", Decimal(12)))
    first, second = bring(desk, soap, 30, cost="1.25"), bring(desk, towel, 9)
    keeper = open_stock(desk)
    view = _counts(keeper)
    assert view.ui.stack.currentWidget() is view.ui.empty
    view._nothing.action_requested.emit()
    keeper.settle()
    assert view.ui.title.text() == "Count of the whole store"
    assert view.model.columnCount() == 5, "who counts does not see the ledger"
    keeper.scan("BATH-TOWEL")
    _type(keeper, view, "9")
    keeper.scan("GREEN-SOAP")
    _type(keeper, view, "2 box 5")
    assert view.ui.progress.text() == "begun 3 Sep 2026 by Marisol · 2 of 2 lines counted"
    assert _cell(view, 1, Col.COUNTED) == "29 pieces"
    keeper.click(view.ui.review_button)
    assert [_cell(view, 0, column) for column in (Col.BOOK, Col.DIFFERENCE, Col.WORTH)] == [
        "30",
        "−1",
        "−EUR 1.25",
    ]
    keeper.click(view.ui.approve_button)
    assert balances(desk) == {(first, ""): 29, (second, ""): 9}
    assert [row.figure for row in view.past.rows] == ["Approved"]
    keeper.ctrl(Qt.Key.Key_Z)
    assert balances(desk)[first, ""] == 30
    assert view.open is not None


def test_the_next_line_is_asked_for_and_nonsense_is_not_taken(open_stock: OpenStock, desk: Desk) -> None:
    for name in ("Blanket", "Soap"):
        bring(desk, new_item(desk, name), 5)
    start_count(desk, StartCount(store_of(desk)))
    keeper = open_stock(desk)
    view = _counts(keeper)
    view._edit(0)
    _type(keeper, view, "a few")
    assert _cell(view, 0, Col.COUNTED) == ""
    view._edit(0)
    _type(keeper, view, "0")
    assert _cell(view, 0, Col.COUNTED) == "0 pieces"
    assert view.ui.table.currentIndex().row() == 1
    _type(keeper, view, "4")
    assert view.open is not None
    assert view.open.counted == 2


def test_a_sheet_of_paper_has_its_own_time(open_stock: OpenStock, desk: Desk, clock: TestClock) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 5, place="A/1")
    count_id = start_count(desk, StartCount(store_of(desk))).created[0]
    clock.forward(minutes=30)
    counted_at = clock()
    bring(desk, soap, 7, place="B")
    clock.forward(minutes=30)
    keeper = open_stock(desk)
    view = _counts(keeper)
    view.ui.sheet.setCurrentIndex(1)
    assert view.ui.sheet.currentText() == "Sheet 1, bin A/1"
    view.ui.at_time.setChecked(True)
    assert view.ui.moment.dateTime().toString("yyyy-MM-dd HH:mm") == "2026-09-03 11:00"  # at UTC-4
    view.ui.moment.setDateTime(QDateTime.fromString("2026-09-03 10:30", "yyyy-MM-dd HH:mm"))
    view._edit(0)
    _type(keeper, view, "4")
    (row,) = count_review(desk, count_id).lines
    assert (row.line.counted_at, row.line.book) == (counted_at, 5)
    assert _cell(view, 0, Col.WHO) == "3 Sep 2026 10:30 · Marisol"


def test_what_is_not_on_the_list_is_added_and_lines_are_counted_again(
    open_stock: OpenStock, desk: Desk
) -> None:
    soap, rice = new_item(desk, "Green soap"), new_item(desk, "Brown rice")
    bring(desk, soap, 5)
    count_id = start_count(desk, StartCount(store_of(desk))).created[0]
    keeper = open_stock(desk)
    view = _counts(keeper)
    keeper.scan("BROWN-RICE")
    dialog = view.deeds.dialog
    assert isinstance(dialog, FoundDialog)
    assert dialog.ui.item.currentText() == "BROWN-RICE"
    dialog.ui.quantity.setText("3")
    dialog.ui.bin.setText("C")
    keeper.click(dialog.ui.add_button)
    assert line_of(desk, soap).quantity == 5
    assert [(_cell(view, row, Col.ITEM), _cell(view, row, Col.COUNTED)) for row in (0, 1)] == [
        ("Green soap (GREEN-SOAP)", ""),
        ("Brown rice (BROWN-RICE)", "3 pieces"),
    ]
    keeper.scan("GREEN-SOAP")
    _type(keeper, view, "1")
    keeper.click(view.ui.review_button)
    assert not view.ui.again_button.isEnabled()
    row = next(row for row in (0, 1) if _cell(view, row, Col.ITEM).startswith("Green"))
    view.ui.table.selectRow(row)
    keeper.click(view.ui.again_button)
    assert not view.ui.approve_button.isEnabled()
    keeper.click(view.ui.leave)
    assert view.ui.approve_button.isEnabled()
    keeper.click(view.ui.review_button)
    keeper.scan("GREEN-SOAP")
    _type(keeper, view, "5")
    keeper.click(view.ui.review_button)
    texts = {_cell(view, row, Col.COUNTED) for row in (0, 1)}
    assert texts == {"3 pieces", "5 pieces, first 1"}
    keeper.click(view.ui.approve_button)
    assert store_counts(desk, store_of(desk)).counts[0].state is CountState.POSTED
    assert line_of(desk, rice).quantity == 3
    assert count_id


def test_a_count_of_a_part_is_begun_in_a_form_and_dropped(open_stock: OpenStock, desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 5, place="A/1")
    bring(desk, soap, 5, place="B/1")
    keeper = open_stock(desk)
    view = _counts(keeper)
    keeper.ctrl(Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    dialog = view.deeds.dialog
    assert isinstance(dialog, StartCountDialog)
    assert not dialog.ui.of.isVisible()
    dialog.ui.scope.setCurrentIndex(dialog.ui.scope.findData(Scope.BIN.value))
    assert dialog.ui.of.isVisible()
    dialog.ui.of.setCurrentText("B/1")
    keeper.press(Qt.Key.Key_Return)
    assert view.ui.title.text() == "Count of bin B/1"
    assert view.model.rowCount() == 1
    keeper.click(view.ui.drop_button)
    assert [row.title for row in view.past.rows] == ["Count of bin B/1"]


def test_who_counts_is_not_shown_what_differs(open_stock: OpenStock, desk: Desk) -> None:
    bring(desk, new_item(desk, "Soap"), 5)
    giver = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    start_count(giver, StartCount(store_of(desk)))
    keeper = open_stock(giver)
    view = _counts(keeper)
    assert not view.ui.review_button.isVisible()
    assert view.ui.sheets_button.isVisible()
    assert not view.ui.approve_button.isVisible()


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_sheets_are_blind(desk: Desk, tmp_path: Path, language: str) -> None:
    soap, long = new_item(desk, "Soap"), new_item(desk, "A word of a very long name " * 6)
    bring(desk, soap, 4321, place="A/1")
    bring(desk, long, 4321, place="B/1")
    count_id = start_count(desk, StartCount(store_of(desk))).created[0]
    path = write_sheets(desk, count_id, language, tmp_path / "sheets.pdf")
    pages = [page.extract_text() for page in PdfReader(path).pages]
    assert len(pages) == 2, "a bin has a sheet of its own"
    assert "SOAP" in pages[0]
    assert "4321" not in "".join(pages)
    assert "4,321" not in "".join(pages)
    again = write_sheets(desk, count_id, language, tmp_path / "again.pdf")
    assert again.read_bytes() == path.read_bytes()
