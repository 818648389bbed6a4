"""Text files of rows: every way of writing them gives the same rows."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.exchange.delimited import decode, repair, sniff_delimiter, split_rows
from shelterdesk.exchange.reading import read_table

ENCODINGS = {
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16",
    "utf-16-le-marked": "utf-16",
    "utf-16-be-marked": "utf-16",
    "cp1252": "cp1252",
}
MARKS = {"utf-16-le-marked": "\ufeff", "utf-16-be-marked": "\ufeff"}
# Letters that cp1252 has too, so that one list can be written in every encoding.
CELLS = st.text(st.sampled_from("abcXYZ 019éñüÅç.,;|\t\"'/-\n"), max_size=12)


def encoded(content: str, encoding: str) -> bytes:
    return (MARKS.get(encoding, "") + content).encode(encoding.removesuffix("-marked"))


def read(data: bytes) -> list[tuple[str, ...]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_bytes(data)
        table = read_table(path)
    assert not table.problems
    return [row.cells for row in table.rows]


@given(
    rows=st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=8),
    encoding=st.sampled_from(list(ENCODINGS)),
    delimiter=st.sampled_from(",;\t|"),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_the_same_rows_whatever_the_encoding_and_delimiter(
    rows: list[list[str]], encoding: str, delimiter: str, line_end: str, quoting: int
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n", quoting=quoting)  # type: ignore[arg-type]
    writer.writerow(["Item Code", "Item Name", "Unit"])
    writer.writerows(rows)
    written = out.getvalue().replace("\n", line_end)
    expected = [tuple(cell.strip() for cell in row) for row in rows]
    assert read(encoded(written, encoding)) == [row for row in expected if any(row)]


@pytest.mark.parametrize(("encoding", "named"), ENCODINGS.items())
def test_an_encoding_is_named(encoding: str, named: str) -> None:
    decoded = decode(encoded("código,año\nuno,dos", encoding))
    assert decoded.encoding == named
    assert decoded.lines == ("código,año", "uno,dos")


def test_two_encodings_may_lie_in_one_line() -> None:
    decoded = decode(b"en qu\xea" + "te de sécurité\n".encode())
    assert decoded.lines[0] == "en quête de sécurité"
    assert decoded.encoding == "utf-8 + cp1252"


def test_a_byte_without_a_letter_is_shown_and_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"Item Code,Item Name\nA,caf\xe9\nB,\x81chter\n")
    table = read_table(path)
    assert [row.cells[1] for row in table.rows] == ["café", "\N{REPLACEMENT CHARACTER}chter"]
    assert [note.line for note in table.notes] == [3]


@pytest.mark.parametrize(
    ("lines", "delimiter"),
    [
        (["name;quantity;price", "soap;1,5;2,5", "rice;2,5;3,5"], ";"),
        (["type,code,sectors", "a,b,x;y", "c,d,z;w"], ","),
        (["a|b", "1|2"], "|"),
        (["a\tb, c", "1\t2, 3, 4"], "\t"),
        (["A report; of May", "", "code,name,unit", "1,x,y", "2,x,y"], ","),
        (['a,"b;c;d;e"', 'f,"g;h;i;j"'], ","),
        (["one column", "of words"], ","),
    ],
)
def test_the_delimiter_is_the_one_that_cuts_evenly(lines: list[str], delimiter: str) -> None:
    assert sniff_delimiter(lines) == delimiter


def test_excel_may_announce_the_delimiter(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("sep=|\nItem Code|Item Name\nA|b, c; d\n")
    table = read_table(path)
    assert (table.delimiter, table.header_line) == ("|", 2)
    assert [(row.line, row.cells) for row in table.rows] == [(3, ("A", "b, c; d"))]


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('X,"PUMP, small, 2" + hose",P1,"0.85"', ["X", 'PUMP, small, 2" + hose', "P1", "0.85"]),
        ('X,"Pipe 2", steel",P1,3', ["X", 'Pipe 2", steel', "P1", "3"]),
        ('X,"Pipe 2"" x 3", long",P1,3', ["X", 'Pipe 2" x 3", long', "P1", "3"]),
        ('"a, b","Pipe 1" steel, long","c, d",3', ["a, b", 'Pipe 1" steel, long', "c, d", "3"]),
        ('X,"Pipe 2 inch,P1,3', ["X", '"Pipe 2 inch', "P1", "3"]),
    ],
)
def test_inch_signs_that_were_not_doubled(line: str, cells: list[str]) -> None:
    rows = list(split_rows([line, "Y,next,P2,1"], ",", 4))
    assert rows == [(1, cells), (2, ["Y", "next", "P2", "1"])]


@given(
    cells=st.lists(st.text(st.sampled_from('ab2,"" '), max_size=8).map(str.strip), min_size=1, max_size=5),
)
def test_repair_gives_the_asked_width_or_nothing(cells: list[str]) -> None:
    line = ",".join(f'"{cell}"' for cell in cells)
    for width in range(1, 9):
        repaired = repair(line, ",", width)
        assert repaired is None or len(repaired) == width
    assert repair(line, ",", len(cells)) is not None


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('\nItem Code,Item Name,Unit\n\nA,"two\nlines",kg\n,,\nB,"2" hose, red",m\nC,,g\n')
    table = read_table(path)
    assert table.header_line == 2
    assert [(row.line, row.cells) for row in table.rows] == [
        (4, ("A", "two\nlines", "kg")),
        (7, ("B", '2" hose, red', "m")),
        (8, ("C", "", "g")),
    ]
