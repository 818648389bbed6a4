"""Typeface, colours and measures of reports on paper."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import font_source_sans_pro
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from shelterdesk.reports import palette

REGULAR, SEMIBOLD = "SourceSansPro", "SourceSansPro-Semibold"

MARGIN = 51.0  # 18 mm
TOP = 62.0  # of the text, below the running head
BOTTOM = 54.0


def color(value: str) -> Color:
    """A palette colour for reportlab."""
    return HexColor(f"#{value}")


@dataclass(frozen=True, slots=True)
class Paper:
    """A page in points."""

    width: float
    height: float

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * MARGIN


def paper_named(name: str) -> Paper:
    """A4, or Letter where that name is given."""
    return Paper(*(LETTER if name == "Letter" else A4))


def use_fonts() -> None:
    """Make the typeface known to reportlab, which keeps its fonts for the whole process; twice is no harm."""
    known = pdfmetrics.getRegisteredFontNames()
    folder = Path(font_source_sans_pro.font_directory)
    for name, file in ((REGULAR, "SourceSansPro-Regular.ttf"), (SEMIBOLD, "SourceSansPro-Semibold.ttf")):
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(folder / file)))


HEADING = ParagraphStyle(
    "heading",
    fontName=SEMIBOLD,
    fontSize=17,
    leading=21,
    textColor=color(palette.TEXT),
    spaceBefore=26,
    spaceAfter=2,
)
NOTE = ParagraphStyle(
    "note",
    fontName=REGULAR,
    fontSize=9.5,
    leading=13,
    textColor=color(palette.TEXT2),
    spaceAfter=10,
)
TERM = ParagraphStyle(
    "term",
    fontName=SEMIBOLD,
    fontSize=10,
    leading=14,
    textColor=color(palette.ACCENT_DARK),
    spaceBefore=7,
    keepWithNext=True,
)
BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=9.5, leading=13.5, textColor=color(palette.TEXT2))
EMPTY = ParagraphStyle(
    "empty", fontName=REGULAR, fontSize=9.5, leading=13, textColor=color(palette.TEXT3), spaceBefore=4
)
