"""``shelterdesk 5w``: our own 5W of a month, asked every rule of its year before it is written."""

from __future__ import annotations

import re
from argparse import Namespace
from datetime import date

from shelterdesk.cli.parser import Parser, Unusable, named_path, whole_number
from shelterdesk.cli.signing_in import add_database, signed_in
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.countries import known_country
from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.five_w.fields import Field
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.reports.five_w import five_w_table
from shelterdesk.reports.lists import check_list_target, write_list
from shelterdesk.services.five_w import FiveW, FiveWAsked, five_w
from shelterdesk.services.imprint import imprint

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])", re.ASCII)


def configure(parser: Parser) -> None:
    parser.add_argument("--month", type=month, required=True, metavar="M", help=text("the month, as 2026-09"))
    parser.add_argument(
        "--year", type=whole_number, metavar="Y", help=text("whose template and rules; else the month's own")
    )
    parser.add_argument("--country", metavar="C", help=text("one country, such as AW; else all"))
    parser.add_argument(
        "--out", type=named_path, required=True, metavar="FILE", help=text("where to write it: .xlsx or .csv")
    )
    parser.add_argument(
        "--with-faults",
        action="store_true",
        help=text("write the file although some rows break a rule"),
    )
    add_database(parser)


def run(args: Namespace, terminal: Terminal) -> int:
    """0 if every row passes, 1 if some do not; then nothing is written unless --with-faults is given."""
    check_list_target(args.out)
    country = None if args.country is None else known_country(args.country)
    with signed_in(args, terminal) as desk:
        made = five_w(desk, FiveWAsked(args.month, args.year or args.month.year, country))
        today = imprint(desk).day
    _say(terminal, made)
    faulty = bool(made.checked.flags)
    if faulty and not args.with_faults:
        terminal.say(text("Nothing was written: mend these rows first, or write it --with-faults."))
        return 1
    try:
        write_list(five_w_table(made.rows, made.framework), args.out, today)
    except OSError as fault:
        raise CannotOpen(
            text("{file} cannot be written: {reason}.", file=args.out.name, reason=reason_of(fault))
        ) from fault
    terminal.say(text("written {path}", path=args.out))
    return 1 if faulty else 0


def month(word: str) -> date:
    """A month written 2026-09, as its first day, for `type=`."""
    found = _MONTH.fullmatch(word)
    if found is None:
        raise Unusable(text("{word} is not a month written like 2026-09", word=word))
    return date(int(found[1]), int(found[2]), 1)


def _say(terminal: Terminal, made: FiveW) -> None:
    rows = {row.row: row for row in made.rows}
    for flag in made.checked.flags:
        row = rows[flag.row]
        terminal.say(
            text(
                "row {row}, {indicator} in {country}: {rule}: {remedy}",
                row=flag.row,
                indicator=row.word(Field.INDICATOR),
                country=row.word(Field.COUNTRY),
                rule=flag.rule.name,
                remedy=flag.rule.remedy,
            )
        )
    flagged = len({flag.row for flag in made.checked.flags})
    terminal.say(text("rows {count}, to be mended {flagged}", count=len(made.rows), flagged=flagged))
