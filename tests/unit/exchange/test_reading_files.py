"""A file is known by what it holds; what is no table is refused with one sentence."""

from __future__ import annotations

import datetime
from pathlib import Path

import openpyxl
import pytest

from shelterdesk.domain.errors import BadInput, CannotOpen
from shelterdesk.exchange import table as limits
from shelterdesk.exchange.reading import read_table
from shelterdesk.exchange.table import TableKind

CSV = "Item Code,Item Name\nA1,Soap\n"


def workbook(path: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


def refusal(path: Path, sheet: str | None = None) -> str:
    with pytest.raises(BadInput) as caught:
        read_table(path, sheet)
    return str(caught.value)


def test_a_wrong_ending_does_not_matter(tmp_path: Path) -> None:
    text = tmp_path / "list.xlsx"
    text.write_text(CSV)
    assert read_table(text).kind is TableKind.CSV
    book = workbook(tmp_path / "real.xlsx", [["Item Code", "Item Name"], ["A1", "Soap"]])
    renamed = book.rename(tmp_path / "renamed.csv")
    assert read_table(renamed).kind is TableKind.XLSX
    assert read_table(renamed).rows == read_table(text).rows


@pytest.mark.parametrize(
    "above",
    ["", "\n\n", "Stock list\n\n", "Relief, a list\nMade on:,2026-09-03\n\n", "\ufeff"],
)
def test_the_header_may_stand_below_a_title(tmp_path: Path, above: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(above + "Warehouse,Item Code,Quantity\nNorth,A1,3\n", encoding="utf-8")
    table = read_table(path)
    assert table.header == ("Warehouse", "Item Code", "Quantity")
    assert [row.line for row in table.rows] == [table.header_line + 1]


def test_a_header_that_nobody_knows_is_the_first_full_row(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Lijst van mei,,\nSoort,Aantal,Plank\nzeep,4,1\nrijst,5,2\n")
    assert read_table(path).header == ("Soort", "Aantal", "Plank")


def test_a_header_cell_may_hold_a_line_end(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Item Code,"Item\nName"\nA,b\n')
    table = read_table(path)
    assert table.header == ("Item Code", "Item Name")
    assert [row.line for row in table.rows] == [3]


def test_cells_are_trimmed_and_short_rows_filled(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Item Code,Item Name,Unit\nA1  , Soap\nB1,Rice,kg,,\n"C,1"\n')
    assert [row.cells for row in read_table(path).rows] == [
        ("A1", "Soap", ""),
        ("B1", "Rice", "kg"),
        ("C,1", "", ""),
    ]


def test_a_row_with_more_values_than_columns_is_named(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Item Code,Item Name\nA1,Soap, blue\nB1,Rice\n")
    table = read_table(path)
    assert [(problem.line, str(problem.reason)) for problem in table.problems] == [
        (2, "The row has 3 values where the header names 2 columns.")
    ]
    assert [row.line for row in table.rows] == [3]


@pytest.mark.parametrize("bad", [b"\0", b"\x1b", "\ud800".encode("utf-8", "surrogatepass")])
def test_a_row_that_cannot_be_stored_is_named(tmp_path: Path, bad: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"Item Code,Item Name\nA1,So" + bad + b"ap\nB1,Rice\n")
    table = read_table(path)
    assert [problem.line for problem in table.problems] == [2]
    assert [row.line for row in table.rows] == [3]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "list.xlsx is empty."),
        (b" \r\n\r\n", "list.xlsx is empty."),
        (b"%PDF-1.7\n", "list.xlsx is not a table. Save the table as .xlsx or .csv."),
        (bytes(range(32)) * 40, "list.xlsx is not a table. Save the table as .xlsx or .csv."),
        (
            b"\xef\xbb\xbf <html><table>",
            "list.xlsx is a web page with a spreadsheet's name. Save the table as .xlsx or .csv.",
        ),
        (b"PK\x03\x04 and no more", "list.xlsx is damaged and cannot be read."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "list.xlsx is damaged and cannot be read."),
        ("Item Code,x".encode("utf-16") + b"!", "list.xlsx is damaged and cannot be read."),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(data)
    assert refusal(path) == sentence


def test_what_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="There is no file"):
        read_table(tmp_path / "none.csv")
    with pytest.raises(CannotOpen, match=r"is a folder|cannot be read"):
        read_table(tmp_path)


def test_rows_and_columns_are_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_ROWS", 3)
    path = tmp_path / "list.csv"
    path.write_text("Item Code,Item Name\n" + "A,b\n" * 3)
    assert len(read_table(path).rows) == 3
    path.write_text("Item Code,Item Name\n" + "A,b\n" * 4)
    assert "is too large" in refusal(path)
    path.write_text(",".join(f"c{number}" for number in range(201)))
    assert "is too large" in refusal(path)


def test_a_sheet_is_chosen_by_name(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Empty"
    book.create_sheet("Hidden").append(["Item Code", "Item Name"])
    book["Hidden"].sheet_state = "hidden"
    for name in ("First", "Second"):
        book.create_sheet(name).append(["Item Code", "Item Name"])
        book[name].append([name, "x"])
    path = tmp_path / "book.xlsx"
    book.save(path)
    table = read_table(path)
    assert (table.sheet, table.sheets) == ("First", ("Empty", "First", "Second"))
    assert read_table(path, "Second").rows[0].cells == ("Second", "x")
    assert refusal(path, "Hidden") == "book.xlsx has no sheet Hidden."
    assert refusal(path, "Empty") == "book.xlsx is empty."
    text = tmp_path / "list.csv"
    text.write_text(CSV)
    assert "has no sheets" in refusal(text, "First")


def test_cells_of_a_workbook_are_plain_text(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["B3"] = "Stock of September"
    for column, name in enumerate(("Item Code", "Item Name", "Quantity", "Unit Value", "Expiry date"), 2):
        sheet.cell(5, column, name)
    values = (275, "Soap", 500.0, 0.1 + 0.2, datetime.date(2027, 3, 31))
    for column, value in enumerate(values, 2):
        sheet.cell(7, column, value)
    sheet["ZZ90000"].number_format = "0.00"  # styled and empty: people leave such cells behind
    path = tmp_path / "book.xlsx"
    book.save(path)
    table = read_table(path)
    assert table.header_line == 5
    assert [(row.line, row.cells) for row in table.rows] == [(7, ("275", "Soap", "500", "0.3", "2027-03-31"))]
