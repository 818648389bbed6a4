"""Text files of rows: which letters, which delimiter, and where each row ends.

Well-formed CSV is read by the csv module. What people bring also holds names such as ``"PUMP, 2" hose"``,
whose inch sign was never doubled; such a row is repaired only where exactly one reading fits the header.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from shelterdesk.exchange.headers import known_names

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_LINES = 50
_MOST_LINES_OF_A_ROW = 50
_MOST_PIECES = 400
_ESCAPED = re.compile("[\udc80-\udcff]+")  # bytes that are no UTF-8, as "surrogateescape" keeps them
_C1_CONTROLS = re.compile("[\x80-\x9f]")
UNREADABLE = "\N{REPLACEMENT CHARACTER}"
_QUOTED = re.compile(r'"[^"]*"')
_EXCEL_SEPARATOR = re.compile(r"sep=([,;\t|])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Physical lines without their ends."""

    lines: tuple[str, ...]
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text of a file: UTF-16 with its mark, else UTF-8, and each byte that is no UTF-8 as cp1252.

    Byte by byte, because lists put together over years hold both, even in one line. A byte that means nothing
    becomes the replacement character; half a surrogate pair is kept, for the row to be refused.
    UnicodeDecodeError for UTF-16 that breaks off.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Decoded(_lines(data.decode("utf-16", "surrogatepass")), "utf-16")
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return Decoded(_lines(data.decode("utf-8", "surrogatepass")), "utf-8")
    except UnicodeDecodeError:
        mixed = data.decode("utf-8", "surrogateescape")
    others = _ESCAPED.sub("", mixed)
    encoding = "cp1252" if others.isascii() else "utf-8 + cp1252"
    return Decoded(_lines(_ESCAPED.sub(_from_cp1252, mixed)), encoding)


def _from_cp1252(escaped: re.Match[str]) -> str:
    return escaped[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def _lines(whole: str) -> tuple[str, ...]:
    return tuple(re.split(r"\r\n|\r|\n", _C1_CONTROLS.sub(UNREADABLE, whole)))


def separator_line(lines: Sequence[str]) -> str | None:
    """The delimiter that Excel's own first line ``sep=;`` announces."""
    announced = _EXCEL_SEPARATOR.fullmatch(lines[0].strip('" ')) if lines else None
    return announced[1] if announced else None


def sniff_delimiter(lines: Sequence[str]) -> str:
    """The delimiter that shows the most known names of columns in one line.

    Among equals, the one that cuts most lines into equally many cells, more cells winning; else a comma.
    """
    sample = [line for line in lines if line.strip()][:_SAMPLE_LINES]
    unquoted = [_QUOTED.sub("", line) for line in sample]

    def fitness(delimiter: str) -> tuple[int, float, int]:
        names = max((known_names(line.split(delimiter)) for line in sample), default=0)
        counts = Counter(line.count(delimiter) for line in unquoted)
        counts.pop(0, None)
        if not counts:
            return names, 0.0, 0
        usual, lines_alike = max(counts.items(), key=lambda pair: (pair[1], pair[0]))
        return names, lines_alike / len(sample), usual

    return max(DELIMITERS, key=fitness)


def split_rows(lines: Sequence[str], delimiter: str, width: int | None) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of each row, `line` counted from 1; blank lines give a row without cells.

    Quoted cells may hold line ends. With `width`, the number of columns of the header, rows that are not well
    formed are repaired where that is possible.
    """
    start = 0
    while start < len(lines):
        taken, cells = _row_at(lines, start, delimiter, width)
        yield start + 1, cells
        start += taken


def _row_at(lines: Sequence[str], start: int, delimiter: str, width: int | None) -> tuple[int, list[str]]:
    """(physical lines used, cells) of the row that begins at the index `start`."""
    line = lines[start]
    if '"' not in line:
        return 1, line.split(delimiter) if line else []
    taken, cells = _well_formed(lines, start, delimiter)
    if cells and (width is None or len(cells) == width or (len(cells) < width and taken == 1)):
        return taken, cells
    repaired = repair(line, delimiter, width) if width is not None else None
    return 1, repaired or line.split(delimiter)


def _well_formed(lines: Sequence[str], start: int, delimiter: str) -> tuple[int, list[str]]:
    """As `_row_at`, read strictly; no cells where that cannot be done."""
    ahead = range(start, min(start + _MOST_LINES_OF_A_ROW, len(lines)))
    reader = csv.reader((f"{lines[index]}\n" for index in ahead), delimiter=delimiter, strict=True)
    try:
        cells = next(reader)
    except csv.Error:
        return 1, []
    return reader.line_num, cells


def repair(line: str, delimiter: str, width: int) -> list[str] | None:
    """`line` cut into exactly `width` cells with the fewest stray quotes left in them, or None.

    A cell may hold delimiters only between a quote that opens and one that closes it.
    """
    pieces = line.split(delimiter)
    spare = len(pieces) - width
    if spare < 0 or len(pieces) > _MOST_PIECES:
        return None

    @cache
    def best(start: int, cells: int) -> tuple[int, tuple[str, ...]] | None:
        if cells == 0:
            return (0, ()) if start == len(pieces) else None
        cuts = []
        for end in range(start + 1, min(start + spare + 1, len(pieces) - cells + 1) + 1):
            cell = _cell(delimiter.join(pieces[start:end]), joined=end > start + 1)
            rest = best(end, cells - 1) if cell else None
            if cell and rest:
                cuts.append((cell[0] + rest[0], (cell[1], *rest[1])))
        return min(cuts, key=lambda cut: cut[0], default=None)

    found = best(0, width)
    return list(found[1]) if found else None


def _cell(raw: str, *, joined: bool) -> tuple[int, str] | None:
    """(stray quotes, value) of one cell as written; None where `joined` pieces are not inside quotes."""
    written = raw.strip()
    if len(written) >= 2 and written[0] == written[-1] == '"':
        inner = written[1:-1]
        return inner.replace('""', "").count('"'), inner.replace('""', '"')
    return None if joined else (written.count('"'), written)
