"""``shelterdesk check5w``: ask R4V's rules of a year of any 5W file, ours or another's."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter

from shelterdesk.cli.parser import Parser, named_path, whole_number
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.five_w.checking import CheckedFile, Skipped, check_five_w
from shelterdesk.domain.five_w.consolidation import consolidate
from shelterdesk.domain.text import text
from shelterdesk.exchange.five_w import FiveWFile, five_w_of
from shelterdesk.exchange.five_w_flags import write_flags
from shelterdesk.exchange.five_w_lists import read_lists
from shelterdesk.exchange.reading import read_table
from shelterdesk.persistence.private_files import replacing
from shelterdesk.reports.five_w import consolidated_table
from shelterdesk.reports.lists import check_list_target, write_list
from shelterdesk.reports.targets import check_ending
from shelterdesk.reports.wording import Words
from shelterdesk.services.frameworks import r4v


def configure(parser: Parser) -> None:
    parser.add_argument("file", type=named_path, metavar="FILE", help=text("a 5W file, .xlsx or .csv"))
    parser.add_argument(
        "--year",
        type=whole_number,
        metavar="Y",
        required=True,
        help=text("whose rules are asked, such as 2026"),
    )
    parser.add_argument(
        "--sheet", metavar="S", help=text("the sheet of a workbook; else the first with rows")
    )
    parser.add_argument(
        "--out",
        type=named_path,
        metavar="FLAGS.csv",
        help=text("write a row per row of the file and a column per rule, with 1 where it fails"),
    )
    parser.add_argument(
        "--consolidate",
        type=named_path,
        metavar="FILE",
        help=text(
            "write the totals of each month and New added up, by country, admin1 and sector (.xlsx, .csv)"
        ),
    )


def run(args: Namespace, terminal: Terminal) -> int:
    """0 if no row breaks a rule, 1 if some do; raises BadInput or CannotOpen where the file is no 5W."""
    if args.out is not None:
        check_ending(args.out, (".csv",))
    if args.consolidate is not None:
        check_list_target(args.consolidate)
    framework = r4v(args.year)
    table = read_table(args.file, args.sheet)
    file = five_w_of(table, framework)
    if not file.rows and not file.problems:
        raise BadInput(text("{file} holds no rows.", file=file.name))
    checked = check_five_w(file.rows, file.columns, framework, read_lists(args.file, table, framework))
    _say(terminal, file, checked)
    if args.out is not None:
        with replacing(args.out) as part:
            write_flags(checked, part)
        terminal.say(text("written {path}", path=args.out))
    if args.consolidate is not None:
        words = Words.of(terminal.translate, terminal.language, None)
        lines = consolidate(file.rows, framework)
        write_list(
            consolidated_table(lines, framework, words), args.consolidate, terminal.around.clock().date()
        )
        terminal.say(text("written {path}", path=args.consolidate))
    return 1 if checked.flags or file.problems else 0


def _say(terminal: Terminal, file: FiveWFile, checked: CheckedFile) -> None:
    for problem in file.problems:
        terminal.say(text("line {line}: {reason}", line=problem.line, reason=problem.reason))
    for flag in checked.flags:
        terminal.say(
            text(
                "row {row} (line {line}): {rule}: {remedy}",
                row=flag.row,
                line=flag.line,
                rule=flag.rule.name,
                remedy=flag.rule.remedy,
            )
        )
    counts = Counter(flag.rule.name for flag in checked.flags)
    for rule in checked.asked:
        terminal.say(text("{rule}: {count}", rule=rule.name, count=counts[rule.name]))
    for skipped in checked.skipped:
        _say_skipped(terminal, skipped)
    flagged = len({flag.row for flag in checked.flags})
    terminal.say(text("rows {count}, to be mended {flagged}", count=len(checked.rows), flagged=flagged))


def _say_skipped(terminal: Terminal, skipped: Skipped) -> None:
    if skipped.rows is None:
        terminal.say(text("skipped {rule}: {reason}", rule=skipped.rule, reason=skipped.reason))
        return
    terminal.say(
        text(
            "skipped {rule} for {count} rows: {reason}",
            rule=skipped.rule,
            count=skipped.rows,
            reason=skipped.reason,
        )
    )
