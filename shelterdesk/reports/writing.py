"""Figures to a file whose ending says which: .xlsx, .pdf, .csv or .json."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from shelterdesk.domain.figures import CensusFigures, DonorFigures, OccupancyFigures, StockFigures
from shelterdesk.domain.grant_figures import GrantFigures
from shelterdesk.domain.text import Translate
from shelterdesk.persistence.private_files import replacing
from shelterdesk.reports.census import census_report
from shelterdesk.reports.donor import donor_report
from shelterdesk.reports.grants import grants_report
from shelterdesk.reports.json_file import Figures, write_json
from shelterdesk.reports.occupancy import occupancy_report
from shelterdesk.reports.stock import stock_report
from shelterdesk.reports.targets import check_ending
from shelterdesk.reports.tree import Report
from shelterdesk.reports.wording import Words

ENDINGS = (".xlsx", ".pdf", ".csv", ".json")
LookThrough = Callable[[Path, str], None]  # a file, and the name it will have


@dataclass(frozen=True, slots=True)
class Edition:
    """For whom a report is written: language, style of numbers, paper, and the day that stands on it.

    `region` such as ``es_DO`` decides the marks in numbers, without it the language; `paper` is A4 or Letter.
    """

    translate: Translate
    language: str
    generated_on: date
    region: str | None = None
    paper: str = "A4"


def report_of(figures: Figures, edition: Edition) -> Report:
    """The report tree, in the edition's language. Donor figures must have passed `domain.protection`."""
    threshold = figures.threshold if isinstance(figures, DonorFigures) else 0
    words = Words.of(edition.translate, edition.language, edition.region, threshold)
    match figures:
        case DonorFigures():
            return donor_report(figures, words, edition.generated_on)
        case OccupancyFigures():
            return occupancy_report(figures, words, edition.generated_on)
        case StockFigures():
            return stock_report(figures, words, edition.generated_on)
        case CensusFigures():
            return census_report(figures, words, edition.generated_on)
        case GrantFigures():
            return grants_report(figures, words, edition.generated_on)


def check_target(path: Path) -> None:
    """Raises BadInput for an ending that no report can be written to, or a folder that is not there."""
    check_ending(path, ENDINGS)


def write_report(figures: Figures, path: Path, edition: Edition, look_through: LookThrough) -> None:
    """Write one file, private; the old one under that name is replaced only when the new one is whole.

    `look_through` is given the whole new file first, and raises what it has against it. Raises BadInput for another
    ending or a folder that is not there, OSError if the disk refuses.
    """
    check_target(path)
    write = _writer(figures, path, edition)
    with replacing(path) as part:
        write(part)
        look_through(part, path.name)


def _writer(figures: Figures, path: Path, edition: Edition) -> Callable[[Path], None]:
    """What writes this ending. The libraries are loaded only when they are needed: they are slow to load."""
    match path.suffix.lower():
        case ".json":
            return lambda part: write_json(figures, part)
        case ".csv":
            from shelterdesk.reports.csv_file import write_csv

            return lambda part: write_csv(report_of(figures, edition), part)
        case ".xlsx":
            from shelterdesk.reports.excel import write_workbook

            return lambda part: write_workbook(report_of(figures, edition), part, edition.paper)
        case ".pdf":
            from shelterdesk.reports.pdf import write_pdf

            return lambda part: write_pdf(report_of(figures, edition), part, edition.paper)
        case other:
            raise ValueError(other)  # check_target let it through
