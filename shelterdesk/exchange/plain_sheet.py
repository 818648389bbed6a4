"""A quick look at parts of a workbook that are written the plain way, as nearly all programs write them.

What is not beyond doubt is left to the walk of `sheet_extent`, which is twenty times slower.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from shelterdesk.exchange.table import MAX_CELLS, MAX_COLUMNS, MAX_ROWS

# UTF-8, so that a byte below 128 is the letter it looks like.
_START = re.compile(rb"(?:\xef\xbb\xbf)?(?:<\?xml[^>]*?\?>)?\s*<[A-Za-z]")
_ENCODING = re.compile(rb"encoding\s*=\s*[\"'](?!utf-8[\"'])", re.IGNORECASE)
_CELL = re.compile(rb"<(?:[^\s<>/:]+:)?c[\s/>]")
_PLAIN_CELL = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: (?!r=)[a-z]{1,2}="\w*")*\s?/?>')
_WORDS = re.compile(rb"<(?:[^\s<>/:]+:)?sst[\s/>]")
_PLAIN_WORDS = re.compile(rb'<sst [^>]*?\buniqueCount="([0-9]{1,9})"[^>]*>')
_LETTERS = 26
_HEAD_BYTES = 1024


def surely_small(content: Iterable[bytes]) -> bool:
    """Whether the cells and words of a part are seen to be within the limits of `table`.

    Every cell must name its place (``<c r="B7"``), so empty cells count too. False says nothing.
    """
    chunks = iter(content)
    head = b""
    while len(head) < _HEAD_BYTES and (chunk := next(chunks, b"")):
        head += chunk
    start = _START.match(head)
    if start is None or _ENCODING.search(start.group()):
        return False
    rows = columns = 0
    for piece in _whole_tags(chain((head,), chunks)):
        # Entities, comments and hidden text start with "<!"; other encodings of two bytes hold NUL.
        if b"\0" in piece or b"<!" in piece:
            return False
        cells = _PLAIN_CELL.findall(piece)
        if len(_CELL.findall(piece)) != len(cells) or not _words_are_few(piece):
            return False
        rows = max(rows, max((int(row) for row in {row for _, row in cells}), default=0))
        columns = max(columns, max((_number(name) for name in {name for name, _ in cells}), default=0))
        if rows > MAX_ROWS or columns > MAX_COLUMNS or rows * columns > MAX_CELLS:
            return False
    return True


def _whole_tags(content: Iterable[bytes]) -> Iterator[bytes]:
    """The content in pieces that end where a tag begins."""
    rest = b""
    for chunk in content:
        held = rest + chunk
        at = held.rfind(b"<")
        if at > 0:
            yield held[:at]
        rest = held[max(at, 0) :]
    yield rest


def _words_are_few(piece: bytes) -> bool:
    """Whether no more words are announced than there may be cells; the reader makes room for all of them."""
    announced = _PLAIN_WORDS.findall(piece)
    return len(announced) == len(_WORDS.findall(piece)) and all(
        int(count) <= MAX_CELLS for count in announced
    )


def _number(letters: bytes) -> int:
    """``A`` is 1, ``AA`` is 27."""
    number = 0
    for letter in letters:
        number = number * _LETTERS + letter - ord("A") + 1
    return number
