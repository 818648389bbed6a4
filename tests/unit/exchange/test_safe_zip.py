"""Small files that claim to be large ones are refused before a parser sees them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from shelterdesk.domain.errors import BadInput
from shelterdesk.exchange import safe_zip
from shelterdesk.exchange.reading import read_table
from shelterdesk.exchange.safe_zip import open_zip
from shelterdesk.exchange.spreadsheets import load_sheet
from shelterdesk.exchange.table import TableKind
from shelterdesk.exchange.xls_process import load_xls

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
MANIFEST = f'<m:manifest xmlns:m="{OFFICE}:manifest:1.0"/>'
GAP = '<table:table-cell table:number-columns-repeated="16000"/>'
CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'


def zipped(entries: Mapping[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in entries.items():
            archive.writestr(path, content)
    return out.getvalue()


def workbook(**changed: bytes) -> bytes:
    """A workbook of a header and a row, with the content of some entries replaced."""
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Item Code", "Item Name"])
    book.worksheets[0].append(["A1", "Soap"])
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as archive:
        entries = {path: archive.read(path) for path in archive.namelist()}
    return zipped({**entries, **changed})


def sheet(rows: bytes) -> bytes:
    return f'<worksheet xmlns="{MAIN}"><sheetData>'.encode() + rows + b"</sheetData></worksheet>"


def ods(rows: str) -> bytes:
    spaces = " ".join(f'xmlns:{name}="{OFFICE}:{name}:1.0"' for name in ("office", "table", "text"))
    body = f'<office:body><office:spreadsheet><table:table table:name="S">{rows}</table:table>'
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": MANIFEST,
            "content.xml": f"<office:document-content {spaces}>{body}</office:spreadsheet></office:body>"
            "</office:document-content>",
        }
    )


def refusal(folder: Path, data: bytes) -> str:
    path = folder / "book.xlsx"
    path.write_bytes(data)
    with pytest.raises(BadInput) as caught:
        read_table(path)
    return str(caught.value)


@pytest.mark.parametrize(
    "rows",
    [
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        b"<row r='1'><c s='0' r = 'GS1'><v>1</v></c></row>",
        b"<row>" + b"<c><v>1</v></c>" * 201 + b"</row>",
        b"<row/>" * 200_000 + b'<row><c t="inlineStr"><is><t>x</t></is></c></row>',
        b'<row r="30000"><c r="GR30000"><v>1</v></c></row>',
        b'<row r="99999999999999999999"><c><v>1</v></c></row>',
    ],
    ids=["corners", "quotes", "implicit columns", "implicit rows", "area", "digits"],
)
def test_a_sheet_that_claims_too_much_is_refused(tmp_path: Path, rows: bytes) -> None:
    assert "is too large" in refusal(tmp_path, workbook(**{SHEET: sheet(rows)}))


def test_sheets_are_found_wherever_the_workbook_says(tmp_path: Path) -> None:
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="A900000"><v>1</v></c></row>'
    parts = workbook()
    with zipfile.ZipFile(io.BytesIO(parts)) as archive:
        said = archive.read("xl/_rels/workbook.xml.rels").replace(b"worksheets/sheet1.xml", b"else/where.bin")
    moved = workbook(**{"xl/_rels/workbook.xml.rels": said, "xl/else/where.bin": sheet(rows)})
    assert "is too large" in refusal(tmp_path, moved)


def test_words_that_are_only_announced_are_refused(tmp_path: Path) -> None:
    announced = f'<sst xmlns="{MAIN}" uniqueCount="99999999999"><si><t>x</t></si></sst>'.encode()
    assert "is too large" in refusal(tmp_path, workbook(**{STRINGS: announced}))


def test_a_document_type_is_refused(tmp_path: Path) -> None:
    with_entity = b'<!DOCTYPE w [<!ENTITY a "b">]>' + sheet(b"<row><c><v>1</v></c></row>")
    assert "is damaged" in refusal(tmp_path, workbook(**{SHEET: with_entity}))


@pytest.mark.parametrize(
    "rows",
    [
        f"<table:table-row>{CELL}{GAP}{CELL}</table:table-row>",
        f'<table:table-row table:number-rows-repeated="1048576">{CELL}</table:table-row>',
        f'<table:table-row table:number-rows-repeated="1048575"/><table:table-row>{CELL}</table:table-row>',
        "<table:table-row>" + CELL * 201 + "</table:table-row>",
    ],
)
def test_an_ods_sheet_that_claims_too_much_is_refused(tmp_path: Path, rows: str) -> None:
    assert "is too large" in refusal(tmp_path, ods(rows))


def test_an_ods_sheet_padded_with_empty_cells_is_read(tmp_path: Path) -> None:
    pad = '<table:table-cell table:number-columns-repeated="16382"/>'
    rows = f"<table:table-row>{CELL}{CELL}{pad}</table:table-row>" * 3
    path = tmp_path / "book.ods"
    path.write_bytes(
        ods(rows + f'<table:table-row table:number-rows-repeated="1048573">{pad}</table:table-row>')
    )
    table = read_table(path)
    assert (table.kind, table.header, len(table.rows)) == (TableKind.ODS, ("x", "x"), 2)


def test_unpacking_stops_early(tmp_path: Path) -> None:
    assert "unpacks to far more" in refusal(tmp_path, workbook(filler=bytes(20_000_000)))


def test_too_many_entries_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_zip, "MAX_ENTRIES", 5)
    assert "unpacks to far more" in refusal(tmp_path, workbook())


@pytest.mark.parametrize("path", ["../up", "/root", "a\\b", "c:/d", "a/../../b"])
def test_paths_that_climb_are_refused(tmp_path: Path, path: str) -> None:
    assert "is damaged" in refusal(tmp_path, workbook(**{path: b"x"}))


def test_two_entries_of_one_path_are_refused() -> None:
    with pytest.raises(BadInput, match="is damaged"):
        open_zip(zipped({"a.xml": b"1", "A.xml": b"2"}), "book.xlsx")


def test_a_directory_that_lies_about_a_size_is_refused() -> None:
    data = bytearray(zipped({"a.xml": b"x" * 5_000}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    with pytest.raises(BadInput, match="is damaged"):
        open_zip(bytes(data), "book.xlsx")


def test_a_locked_zip_is_named_so() -> None:
    data = bytearray(zipped({"a.xml": b"x"}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(BadInput, match="protected by a password"):
        open_zip(bytes(data), "book.xlsx")


def test_other_archives_are_no_spreadsheets(tmp_path: Path) -> None:
    assert "is not a spreadsheet" in refusal(tmp_path, zipped({"word/document.xml": b"<a/>"}))


def test_a_process_of_its_own_reads_the_same_rows() -> None:
    data = workbook()
    apart, here = load_xls(data, "book.xls", None), load_sheet(data, "book.xls", None)
    assert (apart.sheets, apart.sheet, list(apart.rows)) == (here.sheets, here.sheet, list(here.rows))
    with pytest.raises(BadInput, match=r"^book\.xls has no sheet Other\.$"):
        load_xls(data, "book.xls", "Other")


def test_a_reader_that_dies_takes_only_its_own_process_down() -> None:
    strings = f'<sst xmlns="{MAIN}" uniqueCount="99999999999"><si><t>x</t></si></sst>'.encode()
    with pytest.raises(BadInput, match="is damaged"):
        load_xls(workbook(**{STRINGS: strings}), "book.xls", None)
