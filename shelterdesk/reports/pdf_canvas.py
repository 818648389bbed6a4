"""A canvas for papers that are drawn line by line: sheets to sign, cards, labels."""

from __future__ import annotations

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from shelterdesk.reports.pdf_style import REGULAR, use_fonts
from shelterdesk.reports.writing import Edition


def plain_canvas(path: Path, size: tuple[float, float], edition: Edition) -> Canvas:
    """Writes the same bytes for the same drawing, and names nobody but the program."""
    use_fonts()
    canvas = Canvas(
        str(path),
        pagesize=size,
        invariant=1,
        lang=edition.language,
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stubs take it for a number
    )
    for part in (canvas.setAuthor, canvas.setCreator, canvas.setProducer):
        part("ShelterDesk")
    canvas.setDateFormatter(lambda *_: f"D:{edition.generated_on:%Y%m%d}000000Z")
    return canvas
