"""``shelterdesk report``: the figures of a period, in every form that is asked for."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from shelterdesk.cli.parser import day
from shelterdesk.cli.signing_in import add_database, signed_in
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.errors import BadInput, CannotOpen
from shelterdesk.domain.figures import DonorFigures, OccupancyFigures, Period, StockFigures
from shelterdesk.domain.text import text
from shelterdesk.reports.writing import Edition, check_target, write_report
from shelterdesk.services.desk import Desk
from shelterdesk.services.imprint import imprint
from shelterdesk.services.reporting import ReportScope, donor_figures, occupancy_figures

Figures = DonorFigures | OccupancyFigures | StockFigures


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("report", choices=("donor", "occupancy"))
    parser.add_argument("--from", dest="first", required=True, type=day, metavar="D", help="first day")
    parser.add_argument("--to", dest="last", required=True, type=day, metavar="D", help="last day, included")
    parser.add_argument("--site", metavar="S", help="one site; else all")
    parser.add_argument("--donor", metavar="N", help="one donor; else all (donor report)")
    parser.add_argument(
        "--out",
        required=True,
        nargs="+",
        action="extend",
        type=Path,
        metavar="FILE",
        help="files to write, by their ending: .xlsx, .pdf, .csv, .json",
    )
    add_database(parser)


def run(args: Namespace, terminal: Terminal) -> int:
    if args.donor is not None and args.report != "donor":
        raise BadInput(text("--donor goes with the donor report only."))
    for path in args.out:
        check_target(path)
    with signed_in(args, terminal) as desk:
        figures = _figures(desk, args)
        edition = edition_of(desk, terminal, args.site)
    write_files(figures, args.out, edition, terminal)
    return 0


def edition_of(desk: Desk, terminal: Terminal, site: str | None) -> Edition:
    """The language of the terminal, and the numbers and the day of the site."""
    made = imprint(desk, site)
    return Edition(terminal.translate, terminal.language, made.day, f"{terminal.language}_{made.country}")


def write_files(figures: Figures, paths: Sequence[Path], edition: Edition, terminal: Terminal) -> None:
    """Write and say each file; raises CannotOpen for one that the disk refuses."""
    for path in paths:
        try:
            write_report(figures, path, edition)
        except OSError as fault:
            reason = fault.strerror or type(fault).__name__
            raise CannotOpen(text("{file} cannot be written: {reason}.", file=path, reason=reason)) from fault
        terminal.say(text("Written: {file}", file=path))


def _figures(desk: Desk, args: Namespace) -> Figures:
    scope = ReportScope(Period(args.first, args.last), args.site, args.donor)
    match args.report:
        case "donor":
            return donor_figures(desk, scope)
        case _:
            return occupancy_figures(desk, scope)
