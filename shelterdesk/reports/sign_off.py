"""Sheets to sign: one line a household, by code, with what it is due, a box, and room for a signature or a thumb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from shelterdesk.domain.round_paper import SignLine, SignOff
from shelterdesk.domain.rounds import ROWS_A_SHEET
from shelterdesk.domain.stock import plain
from shelterdesk.domain.text import text
from shelterdesk.reports import palette
from shelterdesk.reports.pdf_canvas import plain_canvas
from shelterdesk.reports.pdf_style import REGULAR, SEMIBOLD, color, paper_named, use_fonts
from shelterdesk.reports.wording import Words, printable
from shelterdesk.reports.writing import Edition

_MARGIN = 36.0
_ROW, _HEAD = 27.0, 34.0
_TITLE = 58.0  # from the top of the paper to the table
_MOST_ITEMS = 6  # in columns of their own
_BOX = 11.0


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    width: float
    middle: bool = False


def write_sign_off(plan: SignOff, edition: Edition, path: Path) -> None:
    """The sheets as PDF, across the paper; the same bytes for the same list. Raises OSError."""
    use_fonts()
    paper = paper_named(edition.paper)
    width, height = paper.height, paper.width
    words = Words.of(edition.translate, edition.language, edition.region)
    title = words(text("Sign-off sheet"))
    canvas = plain_canvas(path, (width, height), edition)
    canvas.setTitle(f"{title} – {printable(plan.name)}")
    sheets = plan.sheets or ((),)
    columns = _columns(plan, words, width - 2 * _MARGIN)
    for number, lines in enumerate(sheets, 1):
        page = _Page(canvas, plan, words, columns, width, height)
        page.head(title, words(text("Sheet {number} of {sheets}", number=number, sheets=len(sheets))))
        page.table(lines)
        page.foot()
        canvas.showPage()
    canvas.save()


def sign_off_writer(plan: SignOff, edition: Edition) -> partial[None]:
    """What writes the sheets to a path."""
    return partial(write_sign_off, plan, edition)


def _columns(plan: SignOff, words: Words, room: float) -> tuple[_Column, ...]:
    """Columns that are known take their width; the signature and the thumb share the rest."""
    first = [
        _Column(words(text("No.")), 26, middle=True),
        _Column(words(text("Code")), 68),
        *([_Column(words(text("Name")), 120)] if plan.named else []),
        _Column(words(text("People")), 42, middle=True),
    ]
    if len(plan.items) <= _MOST_ITEMS:
        first += [_Column(printable(item.label), 52, middle=True) for item in plan.items]
    else:
        first.append(_Column(words(text("Items due")), 190))
    first.append(_Column(words(text("Given")), 40, middle=True))
    rest = (room - sum(column.width for column in first)) / 2
    return (
        *first,
        _Column(words(text("Signature")), rest),
        _Column(words(text("Thumbprint, or refusal with witness")), rest),
    )


class _Page:
    """One sheet on the canvas."""

    def __init__(
        self,
        canvas: Canvas,
        plan: SignOff,
        words: Words,
        columns: Sequence[_Column],
        width: float,
        height: float,
    ) -> None:
        self._canvas, self._plan, self._words = canvas, plan, words
        self._columns, self._width, self._height = columns, width, height

    def head(self, title: str, sheet: str) -> None:
        canvas, plan = self._canvas, self._plan
        top, right = self._height - 30, self._width - _MARGIN
        canvas.setFillColor(color(palette.TEXT))
        canvas.setFont(SEMIBOLD, 14)
        canvas.drawString(_MARGIN, top, f"{title} · {printable(plan.name)}")
        canvas.setFont(REGULAR, 9.5)
        canvas.setFillColor(color(palette.TEXT2))
        where = (plan.site, plan.store, plan.organisation)
        canvas.drawString(_MARGIN, top - 15, " · ".join(printable(part) for part in where if part))
        canvas.drawRightString(right, top - 15, sheet)
        canvas.setFont(SEMIBOLD, 11)
        canvas.setFillColor(color(palette.TEXT))
        canvas.drawRightString(right, top, self._words.style.show_day(plan.day))

    def table(self, lines: tuple[SignLine, ...]) -> None:
        y = self._height - _TITLE
        self._header(y)
        y -= _HEAD
        for line in lines:
            self._line(y, line)
            y -= _ROW
        y -= _ROW * (ROWS_A_SHEET - len(lines)) if lines else 0
        self._totals(y, lines)

    def foot(self) -> None:
        canvas, words = self._canvas, self._words
        canvas.setFont(REGULAR, 8.5)
        canvas.setFillColor(color(palette.TEXT2))
        line = "_" * 34
        canvas.drawString(_MARGIN, 42, f"{words(text('Handed out by'))} {line}")
        canvas.drawString(_MARGIN + 330, 42, f"{words(text('Witness'))} {line}")
        canvas.setFillColor(color(palette.TEXT3))
        if self._plan.named:
            note = text("This sheet carries names: keep it locked away, and destroy it once it was entered.")
        else:
            note = text("This sheet carries codes only. Keep it locked away until it was entered.")
        canvas.drawString(_MARGIN, 26, words(note))

    def _header(self, top: float) -> None:
        canvas, x = self._canvas, _MARGIN
        canvas.setFillColor(color(palette.SURFACE2))
        canvas.rect(_MARGIN, top - _HEAD, self._width - 2 * _MARGIN, _HEAD, stroke=0, fill=1)
        canvas.setFillColor(color(palette.TEXT))
        for column in self._columns:
            rows = simpleSplit(column.title, SEMIBOLD, 8, column.width - 6)[:3]
            canvas.setFont(SEMIBOLD, 8)
            for at, row in enumerate(rows):
                self._say(row, x, column, top - _HEAD + 5 + 9.5 * (len(rows) - 1 - at))
            x += column.width

    def _line(self, top: float, line: SignLine) -> None:
        canvas = self._canvas
        dead = line.off or line.got
        canvas.setFont(REGULAR, 10)
        canvas.setFillColor(color(palette.TEXT3 if dead else palette.TEXT))
        x, base = _MARGIN, top - _ROW / 2 - 3.5
        for column, cell in zip(self._columns, self._cells(line), strict=True):
            rows = simpleSplit(cell, REGULAR, 10, column.width - 6)
            size = 10.0 if len(rows) < 2 else 7.5
            canvas.setFont(REGULAR, size)
            for at, row in enumerate(simpleSplit(cell, REGULAR, size, column.width - 6)[:2]):
                self._say(row, x, column, base + (4 if len(rows) > 1 else 0) - at * 8.5)
            x += column.width
        canvas.setStrokeColor(color(palette.BORDER))
        canvas.setLineWidth(0.6)
        canvas.line(_MARGIN, top - _ROW, self._width - _MARGIN, top - _ROW)
        x = self._width - _MARGIN
        for column in self._columns[:-3:-1]:  # whoever signs sees where
            x -= column.width
            canvas.line(x, top, x, top - _ROW)
        if not dead:
            self._box(top)

    def _cells(self, line: SignLine) -> tuple[str, ...]:
        words, plan = self._words, self._plan
        number = [str(line.number), line.code, *([printable(line.name)] if plan.named else [])]
        people = str(line.members)
        if line.off or line.got:
            why = words(text("not on the list")) if line.off else words(text("received at the desk"))
            empty = len(self._columns) - len(number) - 3
            return (*number, people, *[""] * empty, why, "")
        if len(plan.items) <= _MOST_ITEMS:
            due: list[str] = [_amount(quantity) for quantity in line.due]
        else:
            named = zip(plan.items, line.due, strict=True)
            due = [", ".join(f"{plain(of)} × {printable(item.label)}" for item, of in named if of)]
        return (*number, people, *due, "", "", "")

    def _box(self, top: float) -> None:
        at = len(self._columns) - 3
        x = (
            _MARGIN
            + sum(column.width for column in self._columns[:at])
            + (self._columns[at].width - _BOX) / 2
        )
        self._canvas.setStrokeColor(color(palette.TEXT2))
        self._canvas.setLineWidth(0.9)
        self._canvas.rect(x, top - _ROW / 2 - _BOX / 2, _BOX, _BOX, stroke=1, fill=0)

    def _totals(self, top: float, lines: tuple[SignLine, ...]) -> None:
        canvas, plan, words = self._canvas, self._plan, self._words
        waiting = [line for line in lines if not line.off and not line.got]
        totals = plan.totals(lines)
        canvas.setStrokeColor(color(palette.BORDER_STRONG))
        canvas.setLineWidth(0.9)
        canvas.line(_MARGIN, top, self._width - _MARGIN, top)
        canvas.setFillColor(color(palette.TEXT))
        base, x = top - 15, _MARGIN
        canvas.setFont(SEMIBOLD, 9)
        canvas.drawString(x + 3, base, words(text("This sheet: {count}", count=len(waiting))))
        before = 3 if plan.named else 2
        x += sum(column.width for column in self._columns[:before])
        self._say(str(sum(line.members for line in waiting)), x, self._columns[before], base)
        x += self._columns[before].width
        if len(plan.items) <= _MOST_ITEMS:
            for column, total in zip(self._columns[before + 1 :], totals, strict=False):
                self._say(_amount(total), x, column, base)
                x += column.width
        else:
            named = zip(plan.items, totals, strict=True)
            said = ", ".join(f"{plain(of)} × {printable(item.label)}" for item, of in named if of)
            canvas.setFont(SEMIBOLD, 7)
            for at, row in enumerate(simpleSplit(said, SEMIBOLD, 7, 190)[:3]):
                canvas.drawString(x + 3, base + 5 - at * 8, row)
        canvas.setFont(REGULAR, 9)
        canvas.drawString(x + 46, base, words(text("Signed: ______   Refused: ______")))

    def _say(self, words: str, x: float, column: _Column, y: float) -> None:
        if column.middle:
            self._canvas.drawCentredString(x + column.width / 2, y, words)
        else:
            self._canvas.drawString(x + 3, y, words)


def _amount(quantity: Decimal) -> str:
    return plain(quantity) if quantity else "–"
