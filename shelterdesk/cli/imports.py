"""``shelterdesk import``: take what a file holds, and name every row that was not taken."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from shelterdesk.cli.signing_in import add_database, signed_in
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import IntakeKind, Problem
from shelterdesk.domain.text import text
from shelterdesk.exchange.preview import Preview, preview
from shelterdesk.services.imports import ImportFile, ImportResult, import_rows


def configure(parser: ArgumentParser) -> None:
    kinds = [kind.value for kind in IntakeKind]
    parser.add_argument("kind", choices=kinds, metavar="KIND", help=" | ".join(kinds))
    parser.add_argument("path", type=Path, metavar="PATH", help="a file in CSV, xlsx, xls or ods")
    parser.add_argument(
        "--site", metavar="NAME", help="the site of new stores, beds and people; else your own"
    )
    parser.add_argument(
        "--sheet", metavar="NAME", help="the sheet of a workbook; else the first that holds a table"
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would be taken, and keep nothing")
    add_database(parser)


def run(args: Namespace, terminal: Terminal) -> int:
    """0 if all was taken, 1 if some rows were refused; raises BadInput where nothing could be read."""
    kind = IntakeKind(args.kind)
    read = preview(args.path, kind, sheet=args.sheet)
    if read.missing:
        columns = ", ".join(terminal.word(label) for label in read.missing)
        raise BadInput(text("{file} has no column for: {columns}.", file=args.path.name, columns=columns))
    if not read.rows and not read.problems:
        raise BadInput(text("{file} holds no rows.", file=args.path.name))
    with signed_in(args, terminal) as desk:
        result = import_rows(
            desk, kind, read.rows, ImportFile.of(args.path), dry_run=args.dry_run, site=args.site
        )
    refused = _refused(read, result)
    _say(terminal, result, refused, dry_run=args.dry_run)
    return 1 if refused else 0


def _refused(read: Preview, result: ImportResult) -> Sequence[Problem]:
    return sorted((*read.problems, *result.refused), key=lambda problem: problem.line)


def _say(terminal: Terminal, result: ImportResult, refused: Sequence[Problem], *, dry_run: bool) -> None:
    lines = len({problem.line for problem in refused})
    terminal.say(text("taken {count}", count=result.taken))
    terminal.say(text("refused {count}", count=lines))
    for word, count in result.made:
        terminal.say(text("new {what}: {count}", what=word, count=count))
    for problem in refused:
        terminal.say(text("line {line}: {reason}", line=problem.line, reason=problem.reason))
    if dry_run:
        terminal.say(text("Nothing was kept: this was a trial."))
