"""A report on paper: a cover, then its sections one after another, with page numbers and bookmarks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
)
from reportlab.platypus import Paragraph as Prose

from shelterdesk.reports import palette
from shelterdesk.reports.pdf_chart import draw_chart
from shelterdesk.reports.pdf_cover import draw_cover
from shelterdesk.reports.pdf_style import (
    BODY,
    BOTTOM,
    EMPTY,
    HEADING,
    MARGIN,
    NOTE,
    REGULAR,
    SEMIBOLD,
    TERM,
    TOP,
    Paper,
    color,
    paper_named,
    use_fonts,
)
from shelterdesk.reports.pdf_table import PagedTable, lay_out
from shelterdesk.reports.tree import Block, Chart, Paragraph, Report, Section, Table

_HEAD = 80.0  # a heading with its note
_WITH_HEAD = 320.0  # that must follow on the same page, at most


def write_pdf(report: Report, path: Path, paper: str = "A4") -> None:
    """Write the report as PDF, the same bytes for the same report. `paper` is A4 or Letter.

    Raises OSError if the file cannot be written.
    """
    use_fonts()
    page = paper_named(paper)
    document = _Document(path, report, page)
    story = [NextPageTemplate("page"), PageBreak(), *_story(report, page)]
    numbered = partial(
        _NumberedCanvas, label=report.labels.page, right=page.width - MARGIN, day=report.generated_on
    )
    document.build(story, canvasmaker=numbered)


class _NumberedCanvas(Canvas):
    """A canvas that fills in page numbers when it knows how many there are."""

    def __init__(self, *args: Any, label: str, right: float, day: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self._label = label
        self._right = right
        # An unchanging document bears a date long past; the report's own is as unchanging, and true.
        self.setDateFormatter(lambda *_: f"D:{day:%Y%m%d}000000Z")

    def save(self) -> None:
        pages = self.getPageNumber() - 1
        for page in range(1, pages + 1):
            self.beginForm(_number_form(page))
            self.setFont(REGULAR, 8.5)
            self.setFillColor(color(palette.TEXT3))
            number = self._label.format(page=page, pages=pages)
            self.drawRightString(self._right, 30, number)
            self.endForm()
        super().save()


def _number_form(page: int) -> str:
    return f"page-number-{page}"


class _Document(BaseDocTemplate):
    """The two kinds of page, and a bookmark for each heading."""

    def __init__(self, path: Path, report: Report, paper: Paper) -> None:
        super().__init__(
            str(path),
            pagesize=(paper.width, paper.height),
            title=f"{report.title} – {report.organisation}",
            author="ShelterDesk",
            creator="ShelterDesk",
            producer="ShelterDesk",
            subject=report.subtitle,
            lang=report.language,
            initialFontName=REGULAR,  # else pages begin in Helvetica, which is not embedded
            invariant=1,
        )
        self._report = report
        self._paper = paper
        cover = Frame(0, 0, paper.width, paper.height, id="cover")
        text = Frame(
            MARGIN, BOTTOM, paper.inner, paper.height - TOP - BOTTOM, 0, 0, 0, 0, id="text", showBoundary=0
        )
        self.addPageTemplates(
            [
                PageTemplate("cover", [cover], onPage=self._cover),
                PageTemplate("page", [text], onPage=self._page),
            ]
        )

    def _cover(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        canvas.bookmarkPage("cover")
        canvas.addOutlineEntry(self._report.title, "cover", 0)
        canvas.showOutline()
        draw_cover(canvas, self._report, self._paper)

    def _page(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        report, paper = self._report, self._paper
        top = paper.height - 36
        canvas.setFont(SEMIBOLD, 8.5)
        canvas.setFillColor(color(palette.TEXT2))
        canvas.drawString(MARGIN, top, report.title)
        canvas.setFont(REGULAR, 8.5)
        canvas.setFillColor(color(palette.TEXT3))
        canvas.drawRightString(paper.width - MARGIN, top, report.subtitle)
        canvas.drawString(MARGIN, 30, report.organisation)
        canvas.setStrokeColor(color(palette.BORDER))
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, top - 9, paper.width - MARGIN, top - 9)
        canvas.line(MARGIN, 43, paper.width - MARGIN, 43)
        canvas.doForm(_number_form(canvas.getPageNumber()))

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - reportlab's name
        if isinstance(flowable, _Heading):
            self.canv.bookmarkPage(flowable.key)
            self.canv.addOutlineEntry(flowable.title, flowable.key, 0)


class _Heading(Prose):
    """A section's title, found again by its bookmark."""

    def __init__(self, section: Section) -> None:
        super().__init__(escape(section.title), HEADING)
        self.key = f"section-{section.key}"
        self.title = section.title


def _story(report: Report, paper: Paper) -> Iterator[Flowable]:
    for section in report.sections:
        body = [flowable for block in section.blocks for flowable in _flowables(block, report, paper)]
        # The heading never stands alone: it takes what follows, or a good part of it, to the next page.
        yield CondPageBreak(_HEAD + _room(body, paper))
        yield _Heading(section)
        if section.note:
            yield Prose(escape(section.note), NOTE)
        yield from body


def _room(body: list[Flowable], paper: Paper) -> float:
    return min(body[0].wrap(paper.inner, paper.height)[1], _WITH_HEAD) if body else 0


def _flowables(block: Block, report: Report, paper: Paper) -> Iterator[Flowable]:
    match block:
        case Table() if not block.rows:
            yield Prose(escape(report.labels.empty), EMPTY)
        case Table():
            yield PagedTable(lay_out(block, report.style, paper.inner))
            yield Spacer(0, 14)
        case Chart() if block.table.rows:
            yield draw_chart(block, report.style, paper.inner)
            yield Spacer(0, 14)
        case Paragraph():
            yield Prose(escape(block.term), TERM)
            yield Prose(escape(block.text), BODY)
