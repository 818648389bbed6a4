"""Labels for lots and bins, to print and stick on; and the list of what lies in each box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from shelterdesk.domain.stock import plain
from shelterdesk.domain.text import text
from shelterdesk.domain.unit_text import unit_text
from shelterdesk.reports import palette
from shelterdesk.reports.cards import draw_square
from shelterdesk.reports.formats import Kind
from shelterdesk.reports.pdf_canvas import plain_canvas
from shelterdesk.reports.pdf_style import REGULAR, SEMIBOLD, color, paper_named
from shelterdesk.reports.tree import Cell, Column, KeyFigure, Report, Section, Table
from shelterdesk.reports.wording import Words, printable, slug
from shelterdesk.reports.writing import Edition
from shelterdesk.services.store_labels import LotLabel, StoreLabels

Thing = TypeVar("Thing")
Draw = Callable[[Canvas, Thing, tuple[float, float]], None]
_MM = 72 / 25.4
_WIDTH, _HEIGHT = 64 * _MM, 33 * _MM
_ACROSS, _DOWN = 3, 8
_INSIDE = 3 * _MM
_BARS = 9 * _MM
_THINNEST = 0.72  # points: the thinnest bar that a cheap scanner still reads


def write_lot_labels(store: StoreLabels, edition: Edition, path: Path) -> None:
    """A label for each lot in each bin: its item as bars, batch and last day in words. Raises OSError."""
    words = Words.of(edition.translate, edition.language, edition.region)

    def draw(canvas: Canvas, lot: LotLabel, at: tuple[float, float]) -> None:
        _lot(canvas, lot, words, at)

    _pages(path, edition, words(text("Labels of lots")), store.lots, draw)


def write_bin_labels(store: StoreLabels, edition: Edition, path: Path) -> None:
    """A label for each bin: its name as a square and large. Raises OSError."""
    words = Words.of(edition.translate, edition.language, edition.region)

    def draw(canvas: Canvas, name: str, at: tuple[float, float]) -> None:
        _bin(canvas, name, store, at)

    names = [name for name, _ in store.bins if name]
    _pages(path, edition, words(text("Labels of bins")), names, draw)


def box_list(store: StoreLabels, edition: Edition) -> Report:
    """What lies in each bin of a store."""
    words = Words.of(edition.translate, edition.language, edition.region)
    title = words(text("Box list"))
    columns = (
        Column(words(text("Item")), Kind.TEXT, label=True),
        Column(words(text("Code")), Kind.TEXT),
        Column(words(text("Batch")), Kind.TEXT),
        Column(words(text("Last day")), Kind.DAY),
        Column(words(text("Quantity")), Kind.DECIMAL, unit=5),
        Column(words(text("Unit")), Kind.TEXT),
    )
    sections = tuple(
        Section(
            f"bin {at}",
            printable(name) or words(text("Without a bin")),
            words(text("{count} lots", count=len(lots))),
            (Table(columns, tuple(_row(lot, words) for lot in lots)),),
        )
        for at, (name, lots) in enumerate(store.bins)
    )
    return Report(
        title=title,
        subtitle=f"{printable(store.store)} · {words.style.show_day(store.day)}",
        organisation=printable(store.organisation),
        facts=(
            (words(text("Site")), printable(store.site)),
            (words(text("Store")), printable(store.store)),
            (words(text("Day")), store.day),
        ),
        key_figures=(
            KeyFigure(words(text("Bins")), sum(bool(name) for name, _ in store.bins), Kind.INTEGER),
            KeyFigure(words(text("Lots")), len(store.lots), Kind.INTEGER),
        ),
        sections=sections,
        language=words.language,
        style=words.style,
        labels=words.labels(),
        generated_on=edition.generated_on,
        stem=slug(title, store.store, store.day.isoformat()),
    )


def _row(lot: LotLabel, words: Words) -> tuple[Cell, ...]:
    quantity = int(lot.quantity) if lot.quantity == lot.quantity.to_integral_value() else lot.quantity
    return (
        printable(lot.item),
        printable(lot.code),
        printable(lot.batch or ""),
        lot.expires_on,
        quantity,
        words.unit(lot.unit),
    )


def _pages(path: Path, edition: Edition, title: str, things: Sequence[Thing], draw: Draw[Thing]) -> None:
    paper = paper_named(edition.paper)
    canvas = plain_canvas(path, (paper.width, paper.height), edition)
    canvas.setTitle(title)
    left = (paper.width - _ACROSS * _WIDTH) / 2
    bottom = (paper.height - _DOWN * _HEIGHT) / 2
    for at, thing in enumerate(things):
        place = at % (_ACROSS * _DOWN)
        if at and not place:
            canvas.showPage()
        row, column = divmod(place, _ACROSS)
        x, y = left + column * _WIDTH, bottom + (_DOWN - 1 - row) * _HEIGHT
        canvas.setStrokeColor(color(palette.BORDER))
        canvas.setLineWidth(0.4)
        canvas.rect(x, y, _WIDTH, _HEIGHT, stroke=1, fill=0)
        draw(canvas, thing, (x, y))
    canvas.save()


def _lot(canvas: Canvas, lot: LotLabel, words: Words, at: tuple[float, float]) -> None:
    x, y = at
    room = _WIDTH - 2 * _INSIDE
    canvas.setFillColor(color(palette.TEXT))
    canvas.setFont(SEMIBOLD, 10)
    for line, part in enumerate(simpleSplit(printable(lot.item), SEMIBOLD, 10, room)[:2]):
        canvas.drawString(x + _INSIDE, y + _HEIGHT - _INSIDE - 8 - 11 * line, part)
    parts = [
        printable(lot.bin),
        f"{words(text('Batch'))} {printable(lot.batch)}" if lot.batch else "",
        f"{words(text('Last day'))} {words.style.show_day(lot.expires_on)}" if lot.expires_on else "",
        f"{plain(lot.quantity)} {printable(words(unit_text(lot.unit, lot.quantity)))}",
    ]
    canvas.setFont(REGULAR, 7.5)
    canvas.setFillColor(color(palette.TEXT2))
    said = simpleSplit(" · ".join(part for part in parts if part), REGULAR, 7.5, room)[:2]
    for line, part in enumerate(said):
        canvas.drawString(x + _INSIDE, y + _INSIDE + _BARS + 21 - 9 * line, part)
    canvas.setFillColor(color(palette.TEXT))
    code = printable(lot.code).encode("ascii", "ignore").decode()
    bars = Code128(code, barHeight=_BARS, barWidth=_THINNEST, quiet=False)
    if bars.width > room:
        bars = Code128(code, barHeight=_BARS, barWidth=_THINNEST * room / bars.width, quiet=False)
    bars.drawOn(canvas, x + _INSIDE, y + _INSIDE + 8)
    canvas.setFont(REGULAR, 7)
    canvas.drawString(x + _INSIDE, y + _INSIDE, printable(lot.code))


def _bin(canvas: Canvas, name: str, store: StoreLabels, at: tuple[float, float]) -> None:
    x, y = at
    size = _HEIGHT - 2 * _MM
    draw_square(canvas, name, (x + _MM, y + _MM), size)
    left, room = x + size + 2 * _MM, _WIDTH - size - 4 * _MM
    canvas.setFillColor(color(palette.TEXT))
    canvas.setFont(SEMIBOLD, 15)
    for line, part in enumerate(simpleSplit(printable(name), SEMIBOLD, 15, room)[:3]):
        canvas.drawString(left, y + _HEIGHT - 10 * _MM - 17 * line, part)
    canvas.setFont(REGULAR, 7.5)
    canvas.setFillColor(color(palette.TEXT2))
    canvas.drawString(left, y + 4 * _MM, printable(store.store)[:24])
