"""Stock and ledger as files: read back with another program, and brought into another shelter."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from shelterdesk.domain.errors import BadInput, NotAllowed
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.roles import Role
from shelterdesk.exchange.preview import preview
from shelterdesk.reports import lists
from shelterdesk.reports.lists import ledger_table, stock_table, write_list
from shelterdesk.reports.wording import Words
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import give
from shelterdesk.services.imports import ImportFile, import_rows
from shelterdesk.services.kits import Assemble, assemble
from shelterdesk.services.language import translator
from shelterdesk.services.stock_lists import ListScope, ledger_list, stock_list
from tests.conftest import MakeDesk
from tests.handing_out import Room, giving
from tests.stocking import bring, new_donor, new_item, new_kit, store_of

TODAY = date(2026, 9, 3)
STORE = ListScope()


def _words(language: str = "en") -> Words:
    return Words.of(translator(language), language, f"{language}_AW")


def _things(desk: Desk) -> None:
    """Soap and towels; a kit is made of both, and one of two given to Ana. A pen is named like a formula."""
    room, red = Room(desk), new_donor(desk, "Red")
    soap, towel, pen = new_item(desk, "Soap"), new_item(desk, "Towel"), new_item(desk, "=Pen")
    bring(desk, soap, 20, red, "1.2503", date(2027, 3, 31), place="A/1")
    bring(desk, towel, 10, red, "3.10")
    bring(desk, pen, 5)
    kit = new_kit(desk, "Kit", [(soap, 2), (towel, 1)])
    assemble(desk, Assemble(store_of(desk), kit, 2))
    room.rule(kit)
    give(desk, giving(room, room.person("Ana"), (kit, 1)))


def test_the_stock_is_read_back_by_another_program(desk: Desk, tmp_path: Path) -> None:
    _things(desk)
    path = tmp_path / "stock.xlsx"
    write_list(stock_table(stock_list(desk, STORE), _words()), path, TODAY)
    workbook = CalamineWorkbook.from_path(path)
    assert workbook.sheet_names == ["Stock list"]
    head, *rows = workbook.get_sheet_by_name("Stock list").to_python()
    assert head[:6] == ["Store", "Item code", "Item name", "Unit", "Quantity", "Unit cost"]
    lying = {row[2]: row for row in rows}
    assert lying["Soap"][4:12] == [16.0, 1.2503, "EUR", "Red", "", "A/1", date(2027, 3, 31), ""]
    assert lying["Kit"][4:8] == [1.0, 5.6006, "EUR", ""]
    assert lying["=Pen"][4] == 5.0  # a word, and no formula


def test_the_ledger_says_what_moved_and_names_nobody(desk: Desk, tmp_path: Path) -> None:
    _things(desk)
    files = tmp_path / "ledger.csv", tmp_path / "ledger.xlsx"
    for path in files:
        write_list(ledger_table(ledger_list(desk, STORE), _words()), path, TODAY)
    with files[0].open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert (head[0], head[3], head[6]) == ("Day", "What happened", "Quantity")
    told = [(row[3], row[5], row[6]) for row in rows]
    assert ("Received", "Soap", "20") in told
    assert ("Handed out", "Kit", "-1") in told
    assert sum(Decimal(row[6]) for row in rows if row[5] == "Soap") == 16
    sheet = CalamineWorkbook.from_path(files[1]).get_sheet_by_index(0).to_python()
    assert len(sheet) == len(rows) + 1
    assert "Ana" not in repr((rows, sheet))
    of_yesterday = ListScope(last=date(2026, 9, 2))
    assert list(ledger_list(desk, of_yesterday)) == []


@pytest.mark.parametrize(("ending", "language"), [(".csv", "en"), (".xlsx", "es"), (".xlsx", "en")])
def test_a_list_that_left_can_be_brought_back(
    make_desk: MakeDesk, tmp_path: Path, ending: str, language: str
) -> None:
    here, there = make_desk("here"), make_desk("there")
    _things(here)
    for name, unit in (("Soap", "piece"), ("Towel", "piece"), ("=Pen", "piece"), ("Kit", "kit")):
        new_item(there, name, unit)
    path = tmp_path / f"stock{ending}"
    rows = stock_list(here, STORE)
    write_list(stock_table(rows, _words(language)), path, TODAY)
    read = preview(path, IntakeKind.STOCK)
    assert not read.problems
    result = import_rows(there, IntakeKind.STOCK, read.rows, ImportFile.of(path))
    assert not result.refused
    told = [replace(row, lot_id=None) for row in stock_list(there, STORE)]
    assert sorted(told, key=str) == sorted((replace(row, lot_id=None) for row in rows), key=str)


def test_who_may_not_see_the_stock_gets_no_list(desk: Desk, tmp_path: Path) -> None:
    nobody = replace(desk, actor=replace(desk.actor, role=Role.ADMINISTRATOR))
    with pytest.raises(NotAllowed):
        stock_list(nobody, STORE)
    with pytest.raises(NotAllowed):
        list(ledger_list(nobody, STORE))
    with pytest.raises(BadInput):
        write_list(stock_table((), _words()), tmp_path / "stock.pdf", TODAY)


def test_a_workbook_that_would_be_too_large_is_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _things(desk)
    monkeypatch.setattr(lists, "MOST_ROWS", 3)
    with pytest.raises(BadInput):
        write_list(ledger_table(ledger_list(desk, STORE), _words()), tmp_path / "ledger.xlsx", TODAY)
    assert list(tmp_path.glob("*.xlsx")) == []
    write_list(ledger_table(ledger_list(desk, STORE), _words()), tmp_path / "ledger.csv", TODAY)
