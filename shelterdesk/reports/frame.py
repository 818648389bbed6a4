"""What every report of a period has around its sections: the cover, the name of its file, the words of its labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shelterdesk.domain.figures import CensusFigures, DonorFigures, OccupancyFigures
from shelterdesk.domain.text import Text, text
from shelterdesk.reports.tree import KeyFigure, Report, Section
from shelterdesk.reports.wording import Words, printable, slug

IN_THE_HOUSE = text("For use inside the organisation: its counts are exact.")


@dataclass(frozen=True, slots=True)
class Frame:
    """`facts` come after the site on the cover; `stem` are words of the file name after the title."""

    title: Text
    facts: tuple[tuple[str, str], ...] = ()
    stem: tuple[str, ...] = ()
    foot: Text = IN_THE_HOUSE


def framed(
    frame: Frame,
    figures: CensusFigures | DonorFigures | OccupancyFigures,
    words: Words,
    generated_on: date,
    body: tuple[Sequence[KeyFigure], Sequence[Section]],
) -> Report:
    """The report tree of figures of a period, with their key figures and sections."""
    title, period = words(frame.title), figures.period
    key_figures, sections = body
    days = (period.first.isoformat(), period.last.isoformat())
    return Report(
        title=title,
        subtitle=words.period(period),
        organisation=printable(figures.organisation),
        facts=(
            (words(text("Organisation")), printable(figures.organisation)),
            (words(text("Period from")), period.first),
            (words(text("Period to")), period.last),
            (words(text("Site")), words.site(figures.site)),
            *frame.facts,
            (words(text("Prepared on")), generated_on),
        ),
        key_figures=tuple(key_figures),
        sections=tuple(sections),
        language=words.language,
        style=words.style,
        labels=words.labels(),
        generated_on=generated_on,
        stem=slug(title, *frame.stem, figures.site or "", *days),
        foot=words(frame.foot),
    )
