"""How far the filled cells of a workbook reach, without loading it.

The reader of sheets lays out every cell between the first and the last filled one, so two cells in opposite
corners of an empty sheet cost gigabytes (tafia/calamine issue 693). Here the cells are only walked past.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from itertools import chain
from string import digits
from typing import Protocol
from xml.parsers import expat

from shelterdesk.exchange.plain_sheet import surely_small
from shelterdesk.exchange.safe_zip import chunks, damaged
from shelterdesk.exchange.table import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, too_large

_XLSX_WORDS = "xl/sharedstrings.xml"
_XLSX_PARTS = "xl/_rels/workbook.xml.rels"
_XLSX_ELEMENTS = frozenset({"c", "v", "is", "row", "sst"})
_MOST_LETTERS = 6
_MOST_DIGITS = 12
_OLE = b"\xd0\xcf\x11\xe0"


class _Walk(Protocol):
    def start(self, name: str, attributes: dict[str, str]) -> None: ...


class _Extent:
    """The largest row and column (from 1) seen filled; BadInput as soon as they pass the limits."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows = 0
        self.columns = 0

    def fill(self, row: int, column: int) -> None:
        if row <= self.rows and column <= self.columns:
            return
        self.rows = max(row, self.rows)
        self.columns = max(column, self.columns)
        if self.rows > MAX_ROWS or self.columns > MAX_COLUMNS or self.rows * self.columns > MAX_CELLS:
            raise too_large(self.name)


class _XlsxWalk:
    """Cells say where they are (``r="B7"``) or follow the one before. Styled but empty cells do not count."""

    def __init__(self, name: str) -> None:
        self.extent = _Extent(name)
        self.row = 0
        self.column = 0
        self.columns: dict[str, int] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element = name if name in _XLSX_ELEMENTS else name.rpartition(":")[2]
        if element == "v" or element == "is":
            self.extent.fill(self.row, self.column)
        elif element == "c":
            self._cell(attributes.get("r", ""))
        elif element == "row":
            self.row = _number(attributes.get("r")) or self.row + 1
            self.column = 0
        elif element == "sst" and _number(attributes.get("uniqueCount")) > MAX_CELLS:
            raise too_large(self.extent.name)  # the reader makes room for as many words as are announced

    def _cell(self, reference: str) -> None:
        letters = reference.rstrip(digits)
        if not letters:
            self.column += 1
            return
        if letters not in self.columns:
            self.columns[letters] = _column(letters)
        self.column = self.columns[letters]
        self.row = _number(reference[len(letters) :])


def _column(letters: str) -> int:
    """``A`` is 1, ``AA`` is 27. What is no column name counts as the last one."""
    column = 0
    for letter in letters[:_MOST_LETTERS]:
        column = column * 26 + max(ord(letter.upper()) - ord("A") + 1, 1)
    return column


class _PartsWalk:
    """Collects where the parts of a workbook lie, as lower-case paths in the zip."""

    def __init__(self) -> None:
        self.paths: set[str] = set()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(":")[2] == "Relationship":
            target = attributes.get("Target", "").casefold().removeprefix("/")
            self.paths.add(target if target.startswith("xl/") else f"xl/{target}")


class _OdsWalk:
    """Rows and cells may be repeated; only a cell with a value or a text in it counts as filled."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.extent = _Extent(name)
        self.row = self.row_end = 0
        self.column = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        element = name.rpartition(":")[2]
        if element == "table":
            self.row_end = self.column = 0
        elif element == "table-row":
            self.row_end += _repeats(attributes, "number-rows-repeated")
            self.column = 0
        elif element in ("table-cell", "covered-table-cell"):
            self.column += _repeats(attributes, "number-columns-repeated")
            if any(key.endswith(":value-type") for key in attributes):
                self.extent.fill(self.row_end, self.column)
        elif element == "p" and self.column:
            self.extent.fill(self.row_end, self.column)


def _repeats(attributes: dict[str, str], name: str) -> int:
    said = next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), None)
    return _number(said) or 1


def _number(said: str | None) -> int:
    """A count as written, 0 where there is none; what has too many digits is as good as endless."""
    if said is None or not said.isdecimal():
        return 0
    return int(said) if len(said) <= _MOST_DIGITS else 10**_MOST_DIGITS


def check_xlsx(archive: zipfile.ZipFile, name: str) -> None:
    """BadInput where a sheet of the workbook reaches further than the limits of `table`, or is damaged."""
    entries = {entry.filename.casefold().lstrip("/"): entry for entry in archive.infolist()}
    if _XLSX_PARTS not in entries:
        raise damaged(name)
    parts = _PartsWalk()
    _walk(chunks(archive, entries[_XLSX_PARTS], name), parts, name)
    # Sheets lie where the parts say; the words are looked for in one place, whether it is said or not.
    for path in (parts.paths | {_XLSX_WORDS}) & entries.keys():
        if surely_small(chunks(archive, entries[path], name)):
            continue
        content = chunks(archive, entries[path], name)
        first = next(content, b"")
        if not first.startswith(_OLE):  # macros
            _walk(chain((first,), content), _XlsxWalk(name), name)


def check_ods(archive: zipfile.ZipFile, name: str) -> None:
    """As `check_xlsx`, for an OpenDocument spreadsheet."""
    content = next((entry for entry in archive.infolist() if entry.filename == "content.xml"), None)
    if content is None:
        raise damaged(name)
    _walk(chunks(archive, content, name), _OdsWalk(name), name)


def _walk(content: Iterable[bytes], walk: _Walk, name: str) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = walk.start
    # A sheet has no document type; entities that grow when they are read need one.
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        for chunk in content:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, _DoctypeFound) as fault:
        raise damaged(name) from fault


class _DoctypeFound(Exception):
    """A signal from inside the parser."""


def _refuse_doctype(*_declared: object) -> None:
    raise _DoctypeFound
