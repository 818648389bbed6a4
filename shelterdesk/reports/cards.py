"""Cards to print and cut: a square to scan and the number below it; no name, and no code but on the strip."""

from __future__ import annotations

from pathlib import Path

import segno
from reportlab.pdfgen.canvas import Canvas

from shelterdesk.domain.cards import show_card
from shelterdesk.domain.text import text
from shelterdesk.reports import palette
from shelterdesk.reports.pdf_canvas import plain_canvas
from shelterdesk.reports.pdf_style import REGULAR, SEMIBOLD, color, paper_named
from shelterdesk.reports.wording import Words, printable
from shelterdesk.reports.writing import Edition
from shelterdesk.services.cards import Card, CardSheet

_MM = 72 / 25.4
_WIDTH, _HEIGHT = 85.6 * _MM, 49 * _MM  # as wide as a bank card
_STRIP = 13 * _MM  # is cut off
_ACROSS, _DOWN = 2, 5
_SQUARE = 34 * _MM
_QUIET = 4  # modules around a square that stay white


def write_cards(sheet: CardSheet, edition: Edition, path: Path) -> None:
    """Ten cards a page. Raises OSError."""
    paper = paper_named(edition.paper)
    canvas = plain_canvas(path, (paper.width, paper.height), edition)
    words = Words.of(edition.translate, edition.language, edition.region)
    canvas.setTitle(words(text("Cards")))
    left = (paper.width - _ACROSS * (_WIDTH + _STRIP)) / 2
    bottom = (paper.height - _DOWN * _HEIGHT) / 2
    for at, card in enumerate(sheet.cards):
        place = at % (_ACROSS * _DOWN)
        if at and not place:
            canvas.showPage()
        row, column = divmod(place, _ACROSS)
        x, y = left + column * (_WIDTH + _STRIP), bottom + (_DOWN - 1 - row) * _HEIGHT
        _card(canvas, sheet, card, words, (x, y))
    canvas.save()


def _card(canvas: Canvas, sheet: CardSheet, card: Card, words: Words, at: tuple[float, float]) -> None:
    x, y = at
    canvas.setStrokeColor(color(palette.BORDER_STRONG))
    canvas.setLineWidth(0.5)
    canvas.rect(x, y, _WIDTH, _HEIGHT, stroke=1, fill=0)
    canvas.setDash(2, 2)
    canvas.rect(x + _WIDTH, y, _STRIP, _HEIGHT, stroke=1, fill=0)
    canvas.setDash()
    draw_square(canvas, card.number, (x + 4 * _MM, y + (_HEIGHT - _SQUARE) / 2 + 2 * _MM), _SQUARE)
    canvas.setFillColor(color(palette.TEXT))
    canvas.setFont(SEMIBOLD, 9.5)
    canvas.drawCentredString(x + 4 * _MM + _SQUARE / 2, y + 4 * _MM, show_card(card.number))
    right = x + 42 * _MM
    canvas.setFont(SEMIBOLD, 12)
    canvas.drawString(right, y + _HEIGHT - 12 * _MM, words(text("Card"))[:24])
    canvas.setFont(REGULAR, 9)
    canvas.setFillColor(color(palette.TEXT2))
    for line, name in enumerate((sheet.site, sheet.organisation)):
        canvas.drawString(right, y + _HEIGHT - (18 + 5 * line) * _MM, printable(name)[:30])
    canvas.setFont(REGULAR, 7.5)
    canvas.drawString(right, y + 8 * _MM, words(text("Show this card at the desk.")))
    canvas.saveState()
    canvas.translate(x + _WIDTH + _STRIP / 2 + 3, y + _HEIGHT / 2)
    canvas.rotate(90)
    canvas.setFont(REGULAR, 9)
    canvas.drawCentredString(0, 0, words(text("For {code}: cut off", code=card.code)))
    canvas.restoreState()


def draw_square(canvas: Canvas, content: str, at: tuple[float, float], size: float) -> None:
    """A QR square of `size` points, its white edge included."""
    matrix = segno.make_qr(content, error="m").matrix
    module = size / (len(matrix) + 2 * _QUIET)
    canvas.setFillColor(color(palette.TEXT))
    path = canvas.beginPath()
    for row, cells in enumerate(matrix):
        for column, dark in enumerate(cells):
            if dark:
                x = at[0] + (column + _QUIET) * module
                y = at[1] + size - (row + 1 + _QUIET) * module
                path.rect(x, y, module, module)
    canvas.drawPath(path, stroke=0, fill=1)
