"""``shelterdesk import``: take what a file holds, and name every row that was not taken."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from shelterdesk.cli import hmis
from shelterdesk.cli.parser import Parser, named_path, one_of
from shelterdesk.cli.signing_in import add_database, signed_in
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import BadInput, CannotOpen
from shelterdesk.domain.intake import IntakeKind, Problem
from shelterdesk.domain.text import text
from shelterdesk.exchange.preview import Preview, preview, preview_table
from shelterdesk.services.imports import (
    ImportFile,
    ImportResult,
    MapUnit,
    import_rows,
    learnt_columns,
)
from shelterdesk.services.imprint import site_id_of

HMIS = "hmis"


def configure(parser: Parser) -> None:
    kinds = [*(kind.value for kind in IntakeKind), HMIS]
    parser.add_argument("kind", type=one_of(*kinds), metavar="KIND", help=" | ".join(kinds))
    parser.add_argument(
        "path",
        type=named_path,
        metavar="PATH",
        help=text("a file in CSV, xlsx, xls or ods; for hmis a folder"),
    )
    parser.add_argument(
        "--site",
        metavar="NAME",
        help=text("the site of all that is new; else what the file says, or your own"),
    )
    parser.add_argument(
        "--sheet", metavar="NAME", help=text("the sheet of a workbook; else the first that holds a table")
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=text("say what would be taken, and keep nothing")
    )
    parser.add_argument(
        "--unit",
        action="append",
        type=_unit,
        default=[],
        metavar="WORD=UNIT",
        help=text("what a word for a unit means, remembered; as tns=tin"),
    )
    parser.add_argument(
        "--timezone",
        metavar="Z",
        help=text("time zone of the sites that hmis makes; else that of the first site"),
    )
    parser.add_argument(
        "--country", metavar="CC", help=text("their country in two letters; else that of the time zone")
    )
    add_database(parser)


def run(args: Namespace, terminal: Terminal) -> int:
    """0 if all was taken, 1 if some rows were refused; raises BadInput where nothing could be read."""
    if args.kind == HMIS:
        return hmis.run(args, terminal)
    if args.timezone is not None or args.country is not None:
        raise BadInput(text("--timezone and --country go with hmis only."))
    kind = IntakeKind(args.kind)
    read = _read(args.path, kind, args.sheet, whole_site=args.site is not None)
    with signed_in(args, terminal) as desk:
        learnt = learnt_columns(desk, kind, read.table.header)
        if learnt is not None:
            terminal.say(text("The columns are taken as they were chosen for such a file before."))
            read = preview_table(read.table, kind, learnt)
        _check(read, args.path, terminal)
        site_id = None if args.site is None else site_id_of(desk, args.site)
        file = ImportFile.of(args.path)
        result = import_rows(
            desk, kind, read.rows, file, dry_run=args.dry_run, site_id=site_id, units=args.unit
        )
    refused = _refused(read, result)
    _say(terminal, read, result, refused, dry_run=args.dry_run)
    return 1 if refused else 0


def _check(read: Preview, path: Path, terminal: Terminal) -> None:
    """Raises BadInput for a file of which nothing could be taken."""
    if read.missing:
        columns = ", ".join(terminal.word(label) for label in read.missing)
        raise BadInput(text("{file} has no column for: {columns}.", file=path.name, columns=columns))
    if not read.rows and not read.problems:
        raise BadInput(text("{file} holds no rows.", file=path.name))


def _unit(written: str) -> MapUnit:
    """``WORD=UNIT``."""
    spelling, sign, unit = written.partition("=")
    if not (sign and spelling.strip() and unit.strip()):
        raise BadInput(text("“{value}” does not say what a word means, as in tns=tin.", value=written))
    return MapUnit(spelling, unit)


def _read(path: Path, kind: IntakeKind, sheet: str | None, *, whole_site: bool) -> Preview:
    """The file; with `whole_site` its column of sites is passed over, since one site was named for all of it.

    Raises BadInput where it cannot be read.
    """
    try:
        read = preview(path, kind, sheet=sheet)
    except CannotOpen as fault:
        raise BadInput(fault.text) from fault
    if not whole_site or "site" not in read.mapping:
        return read
    mapping = {name: column for name, column in read.mapping.items() if name != "site"}
    return preview_table(read.table, kind, mapping)


def _refused(read: Preview, result: ImportResult) -> Sequence[Problem]:
    return sorted((*read.problems, *result.refused), key=lambda problem: problem.line)


def _say(
    terminal: Terminal, read: Preview, result: ImportResult, refused: Sequence[Problem], *, dry_run: bool
) -> None:
    lines = len({problem.line for problem in refused})
    terminal.say(text("taken {count}", count=result.taken))
    terminal.say(text("refused {count}", count=lines))
    for word, count in result.made:
        terminal.say(text("new {what}: {count}", what=word, count=count))
    for problem in refused:
        terminal.say(text("line {line}: {reason}", line=problem.line, reason=problem.reason))
    for note in (*read.table.notes, *result.notes, *result.there):
        terminal.say(text("note on line {line}: {remark}", line=note.line, remark=note.reason))
    if result.before is not None:
        day = day_text(result.before)
        terminal.say(text("This very file was imported before, on {day}: only what differs is new.", day=day))
    if dry_run:
        terminal.say(text("Nothing was kept: this was a trial."))
