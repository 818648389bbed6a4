"""Looking through a workbook part by part: what its window shows is the least of what it carries.

No XML is parsed: the text of every part is what stands between its tags, so that a deleted word that is still in
the file is found too, and nothing in the file can make a parser do anything.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator

from python_calamine import CalamineError, CalamineWorkbook

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.outgoing import Finding, KnownPeople, Leak
from shelterdesk.domain.text import text
from shelterdesk.exchange.outgoing.words import people_in, person_rows
from shelterdesk.exchange.safe_zip import chunks, damaged, open_zip
from shelterdesk.exchange.sheet_extent import check_xlsx
from shelterdesk.exchange.spreadsheets import cell_text

_OURS = "ShelterDesk"
_TAG = re.compile(r"<[^>]*>")
_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*>")
_ATTRIBUTE = re.compile(r'([\w:]+)\s*=\s*"([^"]*)"')
_HIDDEN = re.compile(r'<(?:\w+:)?(?:row|col)\b[^>]*\bhidden="(?:1|true)"')
_MAKERS = re.compile(r"<(?:\w+:)?(creator|lastModifiedBy|Company|Manager)>([^<]+)<")
_PROPERTY = re.compile(r"<(?:\w+:)?property\b")
_OUTSIDE = re.compile(r'TargetMode="External"')
_TEXTUAL = (".xml", ".rels", ".vml")
# Parts that carry what nobody sees on the sheets.
_PARTS = (
    (re.compile(r"xl/pivotCache/"), Leak.PIVOT_CACHE),
    (re.compile(r"xl/(?:comments|threadedComments)"), Leak.COMMENT),
    (re.compile(r"xl/persons/"), Leak.METADATA),
    (re.compile(r"xl/externalLinks/|xl/connections\.xml|xl/queryTables/"), Leak.EXTERNAL_LINK),
    (
        re.compile(
            r".*(?:vbaProject|\.bin$)|xl/(?:embeddings|activeX|ctrlProps|model|customData)/|customXml/item"
        ),
        Leak.EMBEDDED,
    ),
)
_OF_CELLS = re.compile(r"xl/(?:sharedStrings\.xml|worksheets/)")  # what was found in cells is not said again
_HARMLESS_BINARY = re.compile(r"xl/printerSettings/")


def workbook_findings(data: bytes, name: str, known: KnownPeople) -> Iterator[Finding]:
    """BadInput where it is no workbook, damaged, or unpacks to more than a table needs."""
    with open_zip(data, name) as archive:
        names = archive.namelist()
        if "xl/workbook.xml" not in names:
            raise BadInput(text("{name} is neither a workbook, a PDF nor a text file.", name=name))
        check_xlsx(archive, name)
        seen = list(_cells(data, name, known))
        yield from seen
        leaks = {finding.leak for finding in seen}
        for entry in archive.infolist():
            part = entry.filename
            yield from _of_name(part)
            if part.endswith(_TEXTUAL):
                found = _of_content(part, _read(archive, entry, name), known)
                yield from (one for one in found if not (_OF_CELLS.match(part) and one.leak in leaks))


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> str | None:
    """None where the part is in no encoding that is known."""
    content = b"".join(chunks(archive, entry, name))
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _of_name(part: str) -> Iterator[Finding]:
    if _HARMLESS_BINARY.match(part):
        return
    for pattern, leak in _PARTS:
        if pattern.match(part):
            yield Finding(leak, part)


def _of_content(part: str, content: str | None, known: KnownPeople) -> Iterator[Finding]:
    if content is None:
        yield Finding(Leak.UNREADABLE, part)
        return
    if part == "xl/workbook.xml":
        yield from _hidden_sheets(content)
    if part.startswith("xl/worksheets/") and (hidden := len(_HIDDEN.findall(content))):
        yield Finding(Leak.HIDDEN_CELLS, part, hidden)
    if part.startswith("docProps/"):
        yield from _makers(part, content)
    if part.endswith(".rels") and (links := len(_OUTSIDE.findall(content))):
        yield Finding(Leak.EXTERNAL_LINK, part, links)
    yield from people_in(html.unescape(_TAG.sub(" ", content)), part, known)


def _hidden_sheets(content: str) -> Iterator[Finding]:
    for tag in _SHEET.findall(content):
        attributes = dict(_ATTRIBUTE.findall(tag))
        if attributes.get("state", "visible") != "visible":
            yield Finding(Leak.HIDDEN_SHEET, html.unescape(attributes.get("name", "")))


def _makers(part: str, content: str) -> Iterator[Finding]:
    named = [value for _, value in _MAKERS.findall(content) if value.strip() not in ("", _OURS)]
    count = len(named) + len(_PROPERTY.findall(content))
    if count:
        yield Finding(Leak.METADATA, part, count)


def _cells(data: bytes, name: str, known: KnownPeople) -> Iterator[Finding]:
    """People in the cells of any sheet, hidden ones too, row by row: a name may stand in two cells."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for sheet in book.sheet_names:
            rows = [[cell_text(cell) for cell in row] for row in book.get_sheet_by_name(sheet).iter_rows()]
            yield from person_rows(rows, sheet)
            yield from people_in(" ".join(" ".join(row) for row in rows), sheet, known)
    except CalamineError as fault:
        raise damaged(name) from fault
