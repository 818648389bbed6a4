"""The quick look at a sheet says yes only where the slow one would too."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.errors import BadInput
from shelterdesk.exchange.plain_sheet import surely_small
from shelterdesk.exchange.safe_zip import open_zip
from shelterdesk.exchange.sheet_extent import check_xlsx

HEAD = b'<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>'
TAIL = b"</sheetData></worksheet>"
NEAR = b'<c r="A1" s="3" t="n"><v>1</v></c>'
FAR = b'<c r="XFD1048576"><v>1</v></c>'
PARTS = "xl/_rels/workbook.xml.rels"


def _sheet(rows: bytes, head: bytes = HEAD) -> bytes:
    return head + b'<row r="1">' + rows + b"</row>" + TAIL


def _pieces(content: bytes, size: int) -> Iterator[bytes]:
    return (content[at : at + size] for at in range(0, len(content), size))


def _walked(sheet: bytes) -> bool:
    """Whether the slow walk finds the sheet small enough; the quick look must not be asked."""
    said = b'<r><Relationship Target="odd.xml"/></r>'
    out = io.BytesIO()
    # An element of another name in front makes the quick look unsure.
    unsure = sheet.replace(b"<sheetData>", b"<sheetData><!-- -->", 1)
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(PARTS, said)
        archive.writestr("xl/odd.xml", unsure)
    try:
        check_xlsx(open_zip(out.getvalue(), "book.xlsx"), "book.xlsx")
    except BadInput:
        return False
    return True


def test_what_programs_write_is_seen_at_once() -> None:
    book = openpyxl.Workbook()
    for row in range(300):
        book.worksheets[0].append([row, "word", 1.5, None, True])
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as archive:
        assert surely_small(_pieces(archive.read("xl/worksheets/sheet1.xml"), 1000))
    words = b'<sst xmlns="urn:x" count="2" uniqueCount="2"><si><t>a</t></si><si><t>b</t></si></sst>'
    assert surely_small([words])


@pytest.mark.parametrize("size", [1, 7, 10_000])
def test_pieces_cut_anywhere_say_the_same(size: int) -> None:
    assert surely_small(_pieces(_sheet(NEAR), size))
    assert not surely_small(_pieces(_sheet(NEAR + FAR), size))


@pytest.mark.parametrize(
    "sheet",
    [
        _sheet(FAR),
        _sheet(b'<c r="GS1"><v>1</v></c>'),
        _sheet(b"<c r='XFD1048576'><v>1</v></c>"),
        _sheet(b'<c s="1" r="XFD1048576"><v>1</v></c>'),
        _sheet(b'<c r="A1" r="XFD1048576"><v>1</v></c>'),
        _sheet(b'<c\tr="XFD1048576"><v>1</v></c>'),
        _sheet(b'<x:c r="XFD1048576"><v>1</v></x:c>'),
        _sheet(b"<c><v>1</v></c>" * 300),
        _sheet(b'<c r="A&#49;048576"><v>1</v></c>'),
        _sheet(b'<![CDATA[<c r="A1"><v>1</v></c>]]>' + FAR),
        _sheet(NEAR, b'<!DOCTYPE w [<!ENTITY a "b">]><worksheet><sheetData>'),
        _sheet(NEAR, b'<?xml version="1.0" encoding="UTF-7"?><worksheet><sheetData>'),
        _sheet(NEAR, b"x"),
        _sheet(NEAR).decode().encode("utf-16"),
        _sheet(NEAR).decode().encode("utf-16-le"),
        b'<sst uniqueCount="99999999"><si><t>x</t></si></sst>',
        b"<sst a=\"b\" uniqueCount='9'><si><t>x</t></si></sst>",
        b"<sst count='1'/>",
        b"\xd0\xcf\x11\xe0 macros",
        b"",
    ],
)
def test_what_is_large_or_odd_is_left_to_the_walk(sheet: bytes) -> None:
    assert not surely_small([sheet])


_CELLS = st.builds(
    lambda columns, row, end: f'<c r="{columns}{row}"{end}<v>1</v></c>'.encode(),
    st.text("AGSX", min_size=1, max_size=3),
    st.integers(1, 400_000),
    st.sampled_from([">", ' s="4">', ' t="s" >', " t='s'>", ' r="B2">']),
)


@given(st.lists(_CELLS, max_size=6))
def test_it_never_says_yes_where_the_walk_says_no(cells: list[bytes]) -> None:
    sheet = _sheet(b"".join(cells))
    if surely_small(_pieces(sheet, 64)):
        assert _walked(sheet)
