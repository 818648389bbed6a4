"""Tables on paper: rows of known height, cut at page ends with the header repeated.

reportlab's own table measures every cell anew at each page, which is quadratic on long tables. Here the
heights are known from the start, and each page gets a small table of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Table

from shelterdesk.reports import palette
from shelterdesk.reports.formats import NUMERIC, Kind, Style
from shelterdesk.reports.pdf_style import REGULAR, SEMIBOLD, color
from shelterdesk.reports.tree import Cell
from shelterdesk.reports.tree import Table as Block

_SIZE, _LEADING, _PADDING = 9.0, 11.0, 4.0
_HEADER_SIZE = 8.5
_GAP = 7.0  # left and right of a cell's text
_NARROWEST = 42.0
_SPARE = 64.0  # of a column at most, beyond what its text needs
_WHOLE = 300.0  # a table no higher than this is not cut
_MOST_LINES = 12  # of a cell: a row must never be higher than a page
_KEEP = 3  # rows that are never left alone at the end or the start of a page

Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A table ready to draw: text in lines, widths and heights fixed. `tops[n]` is the height of n rows."""

    header: Line
    header_height: float
    rows: tuple[Line, ...]
    heights: tuple[float, ...]
    tops: tuple[float, ...]
    widths: tuple[float, ...]
    numeric: tuple[bool, ...]
    totals: int  # the last rows that are totals

    def height(self, start: int, end: int) -> float:
        return self.header_height + self.tops[end] - self.tops[start]


def lay_out(block: Block, style: Style, width: float) -> Laid:
    """Break the table's text so that it fits the width."""
    kinds = [column.kind for column in block.columns]
    rows = [_shown(row, kinds, style) for row in block.rows]
    totals = [_shown([cell.value for cell in row], kinds, style) for row in block.totals]
    header = tuple(column.title for column in block.columns)
    numeric = tuple(kind in NUMERIC for kind in kinds)
    widths = _widths(header, [*rows, *totals], numeric, width)
    broken = [_broken(row, widths, REGULAR, _SIZE) for row in rows]
    broken += [_broken(row, widths, SEMIBOLD, _SIZE) for row in totals]
    heights = [_height(row) for row in broken]
    head = _broken(header, widths, SEMIBOLD, _HEADER_SIZE)
    return Laid(
        head,
        _height(head),
        tuple(broken),
        tuple(heights),
        tuple(accumulate(heights, initial=0.0)),
        widths,
        numeric,
        len(totals),
    )


def _shown(row: Sequence[Cell], kinds: Sequence[Kind], style: Style) -> Line:
    return tuple(style.show(cell, kind) for cell, kind in zip(row, kinds, strict=True))


def _widths(header: Line, rows: Sequence[Line], numeric: Sequence[bool], width: float) -> tuple[float, ...]:
    """Numbers get what they need, words share the rest; a header may break at its spaces."""
    natural = []
    for index, title in enumerate(header):
        longest = max((stringWidth(row[index], SEMIBOLD, _SIZE) for row in rows), default=0.0)
        natural.append(max(longest, _longest_word([title], _HEADER_SIZE), _NARROWEST) + 2 * _GAP)
    words = [index for index, is_number in enumerate(numeric) if not is_number]
    room = width - sum(size for size, is_number in zip(natural, numeric, strict=True) if is_number)
    if not words or room <= 0:
        return tuple(size * width / sum(natural) for size in natural)
    if room > sum(natural[index] for index in words):
        # Room to spare: some for every column, but no number far from its name.
        spare = min((width - sum(natural)) / len(natural), _SPARE)
        return tuple(size + spare for size in natural)
    least = [
        max(_longest_word([header[index]], _HEADER_SIZE), _longest_word((row[index] for row in rows), _SIZE))
        for index in words
    ]
    shared = _shared([natural[index] for index in words], [size + 2 * _GAP for size in least], room)
    for index, size in zip(words, shared, strict=True):
        natural[index] = size
    return tuple(natural)


def _longest_word(cells: Iterable[str], size: float) -> float:
    """What cannot be broken at a space."""
    parts = {part for cell in cells for part in cell.split()}
    return max((stringWidth(part, SEMIBOLD, size) for part in parts), default=0.0)


def _shared(natural: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Columns that need no more than their part keep it, so that a sentence does not break the dates beside it.

    The others get their longest word, and of what is left as much as they are longer than that.
    """
    kept = [0.0] * len(natural)
    wide = sorted(range(len(natural)), key=natural.__getitem__)
    while wide and natural[wide[0]] <= room / len(wide):
        kept[wide[0]] = natural[wide[0]]
        room -= natural[wide.pop(0)]
    beyond = sum(natural[index] - least[index] for index in wide)
    left = room - sum(least[index] for index in wide)
    for index in wide:
        fits = left >= 0 and beyond > 0
        kept[index] = (
            least[index] + left * (natural[index] - least[index]) / beyond if fits else room / len(wide)
        )
    return kept


def _broken(row: Line, widths: Sequence[float], font: str, size: float) -> Line:
    return tuple(
        cell
        if stringWidth(cell, font, size) <= width - 2 * _GAP
        else _lines(cell, font, size, width - 2 * _GAP)
        for cell, width in zip(row, widths, strict=True)
    )


def _lines(cell: str, font: str, size: float, width: float) -> str:
    lines = simpleSplit(cell, font, size, width)
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1] + "…"]
    return "\n".join(lines)


def _height(row: Line) -> float:
    return max(cell.count("\n") + 1 for cell in row) * _LEADING + 2 * _PADDING


class PagedTable(Flowable):
    """The rows from `start` to `end` of a laid-out table; splits itself at the end of a page."""

    def __init__(self, laid: Laid, start: int = 0, end: int | None = None) -> None:
        super().__init__()
        self.hAlign = "LEFT"
        self.laid = laid
        self.start = start
        self.end = len(laid.rows) if end is None else end

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        return sum(self.laid.widths), self.laid.height(self.start, self.end)

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - reportlab's names
        """Two tables where the first fits the height; none if too little would stand alone."""
        laid = self.laid
        limit = laid.tops[self.start] + aH - laid.header_height
        cut = min(bisect_right(laid.tops, limit) - 1, self.end - _KEEP)
        if cut - self.start < _KEEP or laid.height(self.start, self.end) <= _WHOLE:
            return []
        return [PagedTable(laid, self.start, cut), PagedTable(laid, cut, self.end)]

    def draw(self) -> None:
        table = self._table()
        table.wrapOn(self.canv, *self.wrap(0, 0))
        table.drawOn(self.canv, 0, 0)

    def _table(self) -> Table:
        laid = self.laid
        rows = laid.rows[self.start : self.end]
        heights = [laid.header_height, *laid.heights[self.start : self.end]]
        table = Table([laid.header, *rows], colWidths=laid.widths, rowHeights=heights)
        table.setStyle([*_LOOK, *self._numbers(), *self._totals(len(rows))])
        return table

    def _numbers(self) -> list[Any]:
        numeric = enumerate(self.laid.numeric)
        return [("ALIGN", (index, 0), (index, -1), "RIGHT") for index, is_number in numeric if is_number]

    def _totals(self, rows: int) -> list[Any]:
        inside = max(0, self.laid.totals - (len(self.laid.rows) - self.end))
        if not inside:
            return []
        first = (0, rows + 1 - inside)
        return [
            ("FONTNAME", first, (-1, -1), SEMIBOLD),
            ("BACKGROUND", first, (-1, -1), color(palette.SURFACE2)),
            ("LINEABOVE", first, (-1, first[1]), 0.8, color(palette.BORDER_STRONG)),
        ]


_LOOK: list[Any] = [
    ("FONT", (0, 0), (-1, -1), REGULAR, _SIZE, _LEADING),
    ("TEXTCOLOR", (0, 0), (-1, -1), color(palette.TEXT)),
    ("FONT", (0, 0), (-1, 0), SEMIBOLD, _HEADER_SIZE, _LEADING),
    ("TEXTCOLOR", (0, 0), (-1, 0), color(palette.TEXT2)),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
    ("LEFTPADDING", (0, 0), (-1, -1), _GAP),
    ("RIGHTPADDING", (0, 0), (-1, -1), _GAP),
    ("TOPPADDING", (0, 0), (-1, -1), _PADDING - 1),
    ("BOTTOMPADDING", (0, 0), (-1, -1), _PADDING),
    ("LINEBELOW", (0, 0), (-1, 0), 0.8, color(palette.BORDER_STRONG)),
    ("LINEBELOW", (0, 1), (-1, -1), 0.5, color(palette.BORDER)),
]
