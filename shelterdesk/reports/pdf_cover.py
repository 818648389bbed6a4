"""The first page: what the report is, for whom, and the few numbers to remember."""

from __future__ import annotations

from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from shelterdesk.reports import palette
from shelterdesk.reports.pdf_style import MARGIN, REGULAR, SEMIBOLD, Paper, color
from shelterdesk.reports.tree import KeyFigure, Report

_BAND = 0.37  # of the page's height
_CARD_HEIGHT, _CARD_GAP = 98.0, 12.0
_TILES = (9, 5)  # beds in the picture: across, down
# Which tiles are filled, row by row: some beds taken, some free. A picture, not data.
_TAKEN = (0b110111011, 0b111011101, 0b011110111, 0b101101110, 0b110110101)


def draw_cover(canvas: Canvas, report: Report, paper: Paper) -> None:
    """Draw the whole page."""
    bottom = paper.height * (1 - _BAND)
    canvas.setFillColor(color(palette.ACCENT_DARK))
    canvas.rect(0, bottom, paper.width, paper.height - bottom, stroke=0, fill=1)
    _tiles(canvas, paper, bottom)
    _title(canvas, report, paper, bottom)
    below = _cards(canvas, report, paper, bottom - 34)
    _facts(canvas, report, paper, below - 36)
    canvas.setFillColor(color(palette.TEXT3))
    canvas.setFont(REGULAR, 9.5)
    for number, line in enumerate(reversed(simpleSplit(report.foot, REGULAR, 9.5, paper.inner))):
        canvas.drawString(MARGIN, 34 + 13 * number, line)


def _tiles(canvas: Canvas, paper: Paper, bottom: float) -> None:
    """A quiet board of beds in the band's upper right."""
    across, down = _TILES
    size, gap = 15.0, 5.0
    left = paper.width - MARGIN - across * (size + gap) + gap
    top = paper.height - 46
    for row in range(down):
        for column in range(across):
            taken = _TAKEN[row] >> column & 1
            canvas.setFillColor(color(palette.SOFT), alpha=0.20 if taken else 0.07)
            canvas.roundRect(
                left + column * (size + gap), top - (row + 1) * (size + gap), size, size, 3, 0, 1
            )
    canvas.setFillAlpha(1)
    canvas.setFillColor(color(palette.SERIES[1]))
    canvas.rect(0, bottom, paper.width, 4, stroke=0, fill=1)


def _title(canvas: Canvas, report: Report, paper: Paper, bottom: float) -> None:
    canvas.setFillColor(color(palette.WHITE))
    canvas.setFont(SEMIBOLD, 12)
    y = paper.height - 58
    for line in simpleSplit(report.organisation, SEMIBOLD, 12, paper.inner * 0.55)[:3]:
        canvas.drawString(MARGIN, y, line)
        y -= 18
    canvas.setFont(SEMIBOLD, 38)
    canvas.drawString(MARGIN, bottom + 72, report.title)
    canvas.setFillColor(color(palette.SOFT))
    canvas.setFont(REGULAR, 16)
    canvas.drawString(MARGIN, bottom + 42, report.subtitle)


def _cards(canvas: Canvas, report: Report, paper: Paper, top: float) -> float:
    """The key figures, two in a row; returns where the last row ends."""
    width = (paper.inner - _CARD_GAP) / 2
    for index, figure in enumerate(report.key_figures):
        x = MARGIN + (index % 2) * (width + _CARD_GAP)
        y = top - (index // 2 + 1) * (_CARD_HEIGHT + _CARD_GAP) + _CARD_GAP
        _card(canvas, figure, report, (x, y, width))
    rows = (len(report.key_figures) + 1) // 2
    return top - rows * (_CARD_HEIGHT + _CARD_GAP) + _CARD_GAP


def _card(canvas: Canvas, figure: KeyFigure, report: Report, place: tuple[float, float, float]) -> None:
    x, y, width = place
    canvas.setFillColor(color(palette.WHITE))
    canvas.setStrokeColor(color(palette.BORDER))
    canvas.setLineWidth(1)
    canvas.roundRect(x, y, width, _CARD_HEIGHT, 8, stroke=1, fill=1)
    canvas.setFillColor(color(palette.TEXT2))
    canvas.setFont(REGULAR, 10.5)
    canvas.drawString(x + 16, y + _CARD_HEIGHT - 24, figure.label)
    canvas.setFillColor(color(palette.TEXT))
    canvas.setFont(SEMIBOLD, 30)
    canvas.drawString(x + 16, y + 33, report.style.show(figure.value, figure.kind) or "–")
    canvas.setFillColor(color(palette.TEXT3))
    canvas.setFont(REGULAR, 9.5)
    canvas.drawString(x + 16, y + 15, figure.note)


def _facts(canvas: Canvas, report: Report, paper: Paper, top: float) -> None:
    """Label and value, a line each, hairlines between."""
    label_width = max(stringWidth(label, REGULAR, 10.5) for label, _ in report.facts) + 28
    y = top
    for label, value in report.facts:
        shown = value if isinstance(value, str) else report.style.show_day(value)
        lines = simpleSplit(shown, SEMIBOLD, 10.5, paper.inner - label_width)[:3]
        canvas.setFillColor(color(palette.TEXT3))
        canvas.setFont(REGULAR, 10.5)
        canvas.drawString(MARGIN, y, label)
        canvas.setFillColor(color(palette.TEXT))
        canvas.setFont(SEMIBOLD, 10.5)
        for line in lines:
            canvas.drawString(MARGIN + label_width, y, line)
            y -= 14
        y += 5
        canvas.setStrokeColor(color(palette.BORDER))
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, y, paper.width - MARGIN, y)
        y -= 18
