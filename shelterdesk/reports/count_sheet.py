"""Sheets to count by on paper: one or more for each bin, never with what the ledger says.

Every line has the item's code in words and as bars, and a box for what was counted; every sheet asks who counted
and when, since what it is compared with is what the ledger says at that time.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.counts import LINES_OF_A_SHEET
from shelterdesk.domain.text import text
from shelterdesk.domain.unit_text import SEVERAL, unit_text
from shelterdesk.persistence.queries.counts import CountLine
from shelterdesk.reports import palette
from shelterdesk.reports.pdf_canvas import plain_canvas
from shelterdesk.reports.pdf_style import MARGIN, REGULAR, SEMIBOLD, Paper, color, paper_named
from shelterdesk.reports.wording import Words, printable
from shelterdesk.reports.writing import Edition
from shelterdesk.services.count_views import CountSheet

_HEAD = 108.0  # from the top of the page to the first line
_FOOT = 56.0
_EMPTY_LINES = 2  # below the last one, for what is found beside the list
_NUMBER, _BARS, _BOX = 24.0, 150.0, 84.0  # widths
_THIN, _THINNEST = 0.5, 0.72  # points; the second is the thinnest bar that a cheap scanner still reads


def write_count_sheets(sheet: CountSheet, edition: Edition, path: Path) -> None:
    """The sheets of what is still to be counted. Raises OSError."""
    words = Words.of(edition.translate, edition.language, edition.region)
    paper = paper_named(edition.paper)
    canvas = plain_canvas(path, (paper.width, paper.height), edition)
    canvas.setTitle(words(text("Count sheets")))
    waiting = [line for line in sheet.lines if not line.done and line.sheet]
    pages = [(number, tuple(lines)) for number, lines in groupby(waiting, lambda line: line.sheet)]
    for number, lines in pages:
        _Page(canvas, paper, words, sheet).draw(number, lines)
        canvas.showPage()
    if not pages:
        _Page(canvas, paper, words, sheet).draw(0, ())
    canvas.save()


class _Page:
    """One sheet of paper."""

    def __init__(self, canvas: Canvas, paper: Paper, words: Words, sheet: CountSheet) -> None:
        self._canvas = canvas
        self._paper = paper
        self._words = words
        self._sheet = sheet
        self._height = (paper.height - _HEAD - _FOOT) / (LINES_OF_A_SHEET + _EMPTY_LINES)

    def draw(self, number: int, lines: Sequence[CountLine]) -> None:
        self._head(number, lines[0].bin if lines else "")
        for at in range(len(lines) + _EMPTY_LINES):
            self._line(at, lines[at] if at < len(lines) else None)
        self._foot()

    def _head(self, number: int, bin_name: str) -> None:
        canvas, words, paper, sheet = self._canvas, self._words, self._paper, self._sheet
        top = paper.height - MARGIN
        day = words.style.show_day(site_day(sheet.count.started_at, sheet.zone))
        canvas.setFillColor(color(palette.TEXT))
        canvas.setFont(SEMIBOLD, 16)
        place = (
            words(text("Bin {bin}", bin=printable(bin_name))) if bin_name else words(text("Without a bin"))
        )
        canvas.drawString(MARGIN, top - 12, f"{words(text('Sheet'))} {number} · {place}")
        canvas.setFont(REGULAR, 9)
        canvas.setFillColor(color(palette.TEXT2))
        begun = words(text("count begun {day}", day=day))
        canvas.drawString(MARGIN, top - 28, f"{printable(sheet.store)} · {begun}")
        canvas.drawRightString(paper.width - MARGIN, top - 12, printable(sheet.organisation))
        asked = (text("Counted by"), text("Day"), text("Time"))
        x, room = MARGIN, (paper.width - 2 * MARGIN) / 4
        for sentence, share in zip(asked, (2, 1, 1), strict=True):
            canvas.drawString(x, top - 50, words(sentence))
            start = x + canvas.stringWidth(words(sentence), REGULAR, 9) + 6
            canvas.setLineWidth(_THIN)
            canvas.line(start, top - 52, x + share * room - 12, top - 52)
            x += share * room

    def _line(self, at: int, line: CountLine | None) -> None:
        canvas, paper = self._canvas, self._paper
        top = paper.height - _HEAD - at * self._height
        middle = top - self._height / 2
        right = paper.width - MARGIN
        canvas.setStrokeColor(color(palette.BORDER))
        canvas.setLineWidth(_THIN)
        canvas.line(MARGIN, top, right, top)
        canvas.line(MARGIN, top - self._height, right, top - self._height)
        canvas.setStrokeColor(color(palette.TEXT2))
        canvas.rect(right - _BOX, top - self._height + 5, _BOX, self._height - 10, stroke=1, fill=0)
        canvas.setFillColor(color(palette.TEXT3))
        canvas.setFont(REGULAR, 9)
        canvas.drawString(MARGIN, middle - 3, str(at + 1))
        if line is not None:
            self._say(line, middle)
            self._bars(line.code, right - _BOX - _BARS - 8, middle)

    def _say(self, line: CountLine, middle: float) -> None:
        """What it is and which lot; who gave it tells apart what has neither batch nor day."""
        canvas, words = self._canvas, self._words
        x = MARGIN + _NUMBER
        room = self._paper.width - 2 * MARGIN - _NUMBER - _BOX - _BARS - 16
        canvas.setFillColor(color(palette.TEXT))
        canvas.setFont(SEMIBOLD, 10)
        canvas.drawString(x, middle + 3, _short(printable(line.name), SEMIBOLD, 10, room))
        about = [
            printable(words(unit_text(line.unit, SEVERAL))),
            f"{words(text('Batch'))} {printable(line.batch)}" if line.batch else "",
            f"{words(text('Last day'))} {words.style.show_day(line.expires_on)}" if line.expires_on else "",
            printable(line.donor),
        ]
        canvas.setFont(REGULAR, 8)
        canvas.setFillColor(color(palette.TEXT2))
        said = " · ".join(part for part in about if part)
        canvas.drawString(x, middle - 9, _short(said, REGULAR, 8, room))

    def _bars(self, code: str, x: float, middle: float) -> None:
        """The code as bars where they are wide enough for a scanner, and always as letters."""
        canvas, plain = self._canvas, printable(code)
        letters = plain.encode("ascii", "ignore").decode()
        bars = Code128(letters, barHeight=self._height * 0.42, barWidth=_THINNEST, quiet=False)
        canvas.setFillColor(color(palette.TEXT))
        if letters == plain and bars.width <= _BARS:
            bars.drawOn(canvas, x, middle - 2)
        canvas.setFont(REGULAR, 7.5)
        canvas.drawString(x, middle - 11, _short(plain, REGULAR, 7.5, _BARS))

    def _foot(self) -> None:
        canvas, words = self._canvas, self._words
        canvas.setFont(REGULAR, 8)
        canvas.setFillColor(color(palette.TEXT3))
        said = words(
            text(
                "Write what lies there, 0 too. What is not on the list goes on the empty lines: item, batch, last day."
            )
        )
        canvas.drawString(MARGIN, 34, said)


def _short(said: str, font: str, size: float, room: float) -> str:
    """The first line of it that fits, with an ellipsis where more would follow."""
    lines = simpleSplit(said, font, size, room)
    if len(lines) <= 1:
        return said
    first: str = simpleSplit(said, font, size, room - size)[0]
    return f"{first}…"
