"""Opening a file that someone brought, by what it holds and not by what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path

from shelterdesk.domain.errors import BadInput, CannotOpen
from shelterdesk.domain.intake import Problem
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import Text, text
from shelterdesk.exchange.delimited import UNREADABLE, decode, separator_line, sniff_delimiter, split_rows
from shelterdesk.exchange.headers import find_header
from shelterdesk.exchange.safe_zip import chunks, damaged, open_zip
from shelterdesk.exchange.sheet_extent import check_ods, check_xlsx
from shelterdesk.exchange.spreadsheets import LoadedSheet, load_sheet
from shelterdesk.exchange.table import MAX_COLUMNS, RawRow, Table, TableKind, empty, settle_rows, too_large
from shelterdesk.exchange.xls_process import load_xls

MAX_BYTES = 64 * 1024 * 1024
_HEAD_ROWS = 50  # among which the header is looked for
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f"))


def read_table(path: Path, sheet: str | None = None) -> Table:
    """The table in a CSV, xlsx, xls or ods file; of a workbook `sheet`, or the first that holds anything.

    CannotOpen where there is no such file or it may not be read; BadInput where it holds no table.
    """
    data = bytes_of(path)
    name = path.name
    if data.startswith(_ZIP):
        kind = _check_zip(data, name)
        return _from_workbook(name, kind, load_sheet(data, name, sheet))
    if data.startswith(_OLE):
        return _from_workbook(name, TableKind.XLS, load_xls(data, name, sheet))
    if sheet is not None:
        raise BadInput(text("{name} is a text file and has no sheets.", name=name))
    _refuse_what_is_no_text(data, name)
    return _from_text(data, name)


def bytes_of(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file() and not path.is_dir():  # a device or a pipe may never end
            raise CannotOpen(text("{path} is not a file.", path=path))
        if path.stat().st_size > MAX_BYTES:
            raise BadInput(
                text("{name} is larger than {limit} MB.", name=path.name, limit=MAX_BYTES // 2**20)
            )
        data = path.read_bytes()
    except FileNotFoundError as fault:
        raise CannotOpen(text("There is no file {path}.", path=path)) from fault
    except IsADirectoryError as fault:
        raise CannotOpen(text("{path} is a folder, not a file.", path=path)) from fault
    except OSError as fault:
        raise CannotOpen(
            text("{path} cannot be read: {reason}.", path=path, reason=reason_of(fault))
        ) from fault
    if not data.strip(b"\0 \t\r\n"):
        raise empty(path.name)
    return data


def _check_zip(data: bytes, name: str) -> TableKind:
    with open_zip(data, name) as archive:
        entries = {entry.filename: entry for entry in archive.infolist()}
        if "xl/workbook.xml" in entries:
            check_xlsx(archive, name)
            return TableKind.XLSX
        declared = entries.get("mimetype")
        if declared and b"".join(chunks(archive, declared, name)).startswith(_ODS_TYPE):
            check_ods(archive, name)
            return TableKind.ODS
    raise BadInput(text("{name} is not a spreadsheet. Save the table as .xlsx or .csv.", name=name))


def _refuse_what_is_no_text(data: bytes, name: str) -> None:
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:4096]
    if start.startswith(b"<"):
        raise BadInput(
            text(
                "{name} is a web page with a spreadsheet's name. Save the table as .xlsx or .csv.", name=name
            )
        )
    controls = len(start) - len(start.translate(None, _CONTROLS))
    if start.startswith(b"%PDF-") or (not data.startswith(_UTF16) and controls > len(start) // 10):
        raise BadInput(text("{name} is not a table. Save the table as .xlsx or .csv.", name=name))


def _from_text(data: bytes, name: str) -> Table:
    try:
        decoded = decode(data)
    except UnicodeDecodeError as fault:
        raise damaged(name) from fault
    announced = separator_line(decoded.lines)
    lines = ("", *decoded.lines[1:]) if announced else decoded.lines
    delimiter = announced or sniff_delimiter(lines)
    head = list(islice(_filled(split_rows(lines, delimiter, None)), _HEAD_ROWS))
    header_line, header = _header(head, name)
    raw = split_rows(lines[header_line - 1 :], delimiter, len(header))
    below = ((header_line - 1 + line, cells) for line, cells in islice(raw, 1, None))
    rows, problems = settle_rows(name, len(header), below)
    return Table(
        name=name,
        kind=TableKind.CSV,
        encoding=decoded.encoding,
        delimiter=delimiter,
        sheet=None,
        sheets=(),
        header_line=header_line,
        header=header,
        rows=rows,
        problems=problems,
        notes=tuple(
            Problem(row.line, _doubt()) for row in rows if any(UNREADABLE in cell for cell in row.cells)
        ),
    )


def _from_workbook(name: str, kind: TableKind, loaded: LoadedSheet) -> Table:
    raw = iter(loaded.rows)
    head = list(islice(_filled(raw), _HEAD_ROWS))
    header_line, header = _header(head, name)
    below = chain((row for row in head if row[0] > header_line), raw)
    rows, problems = settle_rows(name, len(header), below)
    return Table(
        name=name,
        kind=kind,
        encoding=None,
        delimiter=None,
        sheet=loaded.sheet,
        sheets=loaded.sheets,
        header_line=header_line,
        header=header,
        rows=rows,
        problems=problems,
    )


def _filled(raw: Iterable[RawRow]) -> Iterator[RawRow]:
    return ((line, cells) for line, cells in raw if any(cell.strip() for cell in cells))


def _header(head: list[RawRow], name: str) -> tuple[int, tuple[str, ...]]:
    if not head:
        raise empty(name)
    line, cells = head[find_header([cells for _, cells in head])]
    header = tuple(" ".join(cell.split()) for cell in cells)
    if len(header) > MAX_COLUMNS:
        raise too_large(name)
    return line, header


def _doubt() -> Text:
    return text("A letter in this row could not be read and is shown as �.")
