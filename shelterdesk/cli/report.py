"""``shelterdesk report``: the figures of a period, in every form that is asked for."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from shelterdesk.cli.parser import Parser, day, named_path, one_of
from shelterdesk.cli.signing_in import add_database, signed_in
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.census import PROFILES, profile_of
from shelterdesk.domain.errors import BadInput, CannotOpen
from shelterdesk.domain.figures import CensusFigures, DonorFigures, OccupancyFigures, Period, StockFigures
from shelterdesk.domain.grant_figures import GrantFigures
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.exchange.outgoing.guarding import allowed_in, guard
from shelterdesk.reports.lists import check_list_target, ledger_table, stock_table, write_list
from shelterdesk.reports.wording import Words
from shelterdesk.reports.writing import Edition, LookThrough, check_target, write_report
from shelterdesk.services.census import CensusScope, census_figures
from shelterdesk.services.desk import Desk
from shelterdesk.services.grant_figures import grant_figures
from shelterdesk.services.imprint import imprint, site_id_of
from shelterdesk.services.known_people import known_people
from shelterdesk.services.occupancy import LONGEST, OccupancyAsked, occupancy_detail
from shelterdesk.services.reporting import ReportScope, donor_figures, occupancy_figures
from shelterdesk.services.stock_figures import stock_figures
from shelterdesk.services.stock_lists import ListScope, ledger_list, stock_list

REPORTS = ("donor", "occupancy", "stock", "census", "grants")
LISTS = ("stock-list", "ledger")  # plain tables
OF_ONE_DAY = ("stock", "grants")
Figures = DonorFigures | OccupancyFigures | StockFigures | CensusFigures | GrantFigures


def configure(parser: Parser) -> None:
    parser.add_argument(
        "report", type=one_of(*REPORTS, *LISTS), metavar="REPORT", help=" | ".join((*REPORTS, *LISTS))
    )
    parser.add_argument("--from", dest="first", type=day, metavar="D", help=text("first day, as 2026-09-01"))
    parser.add_argument(
        "--to",
        dest="last",
        type=day,
        metavar="D",
        help=text("last day, included; stock and grants are as at its end"),
    )
    parser.add_argument("--site", metavar="S", help=text("one site; else all"))
    parser.add_argument("--donor", metavar="N", help=text("one donor; else all (donor and grants reports)"))
    parser.add_argument(
        "--profile",
        type=one_of(*PROFILES),
        metavar="P",
        help=text("how the census report counts nights: {profiles}", profiles=" | ".join(PROFILES)),
    )
    parser.add_argument(
        "--against",
        type=one_of(*PROFILES),
        metavar="P",
        help=text("another of these: tells stay by stay why the two differ (census report)"),
    )
    parser.add_argument(
        "--by",
        type=one_of("site", "household"),
        metavar="B",
        help=text("site or household: rows of the census report; else site"),
    )
    parser.add_argument(
        "--out",
        required=True,
        nargs="+",
        action="extend",
        type=named_path,
        metavar="FILE",
        help=text("files to write, by their ending: .xlsx, .pdf, .csv, .json; lists as .xlsx or .csv"),
    )
    add_database(parser)


def run(args: Namespace, terminal: Terminal) -> int:
    _check(args)
    if args.report in LISTS:
        return _run_list(args, terminal)
    for path in args.out:
        check_target(path)
    with signed_in(args, terminal) as desk:
        figures = _figures(desk, args)
        edition = edition_of(desk, terminal, args.site)
        known = known_people(desk)
    write_files(figures, args.out, edition, guard(known, allowed_in(figures)), terminal)
    return 0


def _run_list(args: Namespace, terminal: Terminal) -> int:
    """The rows of the stock or of the ledger, read for each file."""
    for path in args.out:
        check_list_target(path)
    with signed_in(args, terminal) as desk:
        edition = edition_of(desk, terminal, args.site)
        words = Words.of(edition.translate, edition.language, edition.region)
        site_id = None if args.site is None else site_id_of(desk, args.site)
        scope = ListScope(site_id, first=args.first, last=args.last)
        for path in args.out:
            if args.report == "ledger":
                table = ledger_table(ledger_list(desk, scope), words)
            else:
                table = stock_table(stock_list(desk, scope), words)
            _written(path, partial(write_list, table, path, edition.generated_on), terminal)
    return 0


def edition_of(desk: Desk, terminal: Terminal, site: str | None) -> Edition:
    """The language of the terminal, and the numbers and the day of the site."""
    made = imprint(desk, site)
    return Edition(terminal.translate, terminal.language, made.day, f"{terminal.language}_{made.country}")


def write_files(
    figures: Figures,
    paths: Sequence[Path],
    edition: Edition,
    look_through: LookThrough,
    terminal: Terminal,
) -> None:
    """Write and say each file; raises CannotOpen for one that the disk refuses."""
    for path in paths:
        _written(path, partial(write_report, figures, path, edition, look_through), terminal)


def _written(path: Path, write: Callable[[], None], terminal: Terminal) -> None:
    try:
        write()
    except OSError as fault:
        raise CannotOpen(
            text("{file} cannot be written: {reason}.", file=path, reason=reason_of(fault))
        ) from fault
    terminal.say(text("Written: {file}", file=path))


def _check(args: Namespace) -> None:
    if args.donor is not None and args.report not in ("donor", "grants"):
        raise BadInput(text("--donor goes with the donor and the grants report only."))
    if {args.profile, args.by, args.against} != {None} and args.report != "census":
        raise BadInput(text("--profile, --against and --by go with the census report only."))
    if args.report == "census" and args.profile is None:
        raise BadInput(text("The census report needs a --profile: {profiles}.", profiles=", ".join(PROFILES)))
    if args.report not in (*OF_ONE_DAY, *LISTS) and (args.first is None or args.last is None):
        raise BadInput(text("This report needs its first and its last day, --from and --to."))
    if args.first is not None and args.last is not None and args.last < args.first:
        raise BadInput(text("The period ends before it begins."))


def _figures(desk: Desk, args: Namespace) -> Figures:
    if args.report == "stock":
        return stock_figures(desk, args.last, None if args.site is None else site_id_of(desk, args.site))
    if args.report == "grants":
        return grant_figures(desk, args.last, args.site, args.donor)
    if args.report == "census":
        by_household = args.by == "household"
        period = Period(args.first, args.last)
        against = None if args.against is None else profile_of(args.against)
        profile = profile_of(args.profile)
        return census_figures(desk, CensusScope(period, profile, by_household, args.site, against))
    scope = ReportScope(Period(args.first, args.last), args.site, args.donor)
    if args.report == "donor":
        return donor_figures(desk, scope)
    figures = occupancy_figures(desk, scope)
    if scope.period.nights > LONGEST or not any(path.suffix.lower() == ".json" for path in args.out):
        return figures
    site_id = None if args.site is None else site_id_of(desk, args.site)
    return replace(figures, detail=occupancy_detail(desk, OccupancyAsked(scope.period, site_id)))
