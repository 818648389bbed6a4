"""``shelterdesk import hmis``: take an export of a HUD HMIS, and name every row that was not taken."""

from __future__ import annotations

from argparse import Namespace

from shelterdesk.cli.signing_in import signed_in
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.countries import known_country
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text
from shelterdesk.exchange.hmis import HmisFolder
from shelterdesk.services.imports import ImportFile
from shelterdesk.services.imports.hmis import HmisResult, TakeHmis, take_hmis


def run(args: Namespace, terminal: Terminal) -> int:
    """0 if all was taken, 1 if some rows were refused; raises BadInput where nothing could be read."""
    if args.site is not None or args.sheet is not None:
        raise BadInput(text("An HMIS export names its own sites: --site and --sheet do not go with it."))
    country = None if args.country is None else known_country(args.country)
    source = HmisFolder(args.path)
    file = ImportFile(source.fingerprint)
    with signed_in(args, terminal) as desk:
        result = take_hmis(desk, source, TakeHmis(file, args.timezone, country, args.dry_run))
    _say(terminal, result, dry_run=args.dry_run)
    if not result.taken and not result.refused:
        raise BadInput(text("{file} holds no rows.", file=args.path.name))
    return 1 if result.refused else 0


def _say(terminal: Terminal, result: HmisResult, *, dry_run: bool) -> None:
    terminal.say(text("taken {count}", count=result.taken))
    lines = len({(problem.file, problem.line) for problem in result.refused})
    terminal.say(text("refused {count}", count=lines))
    for word, count in result.made:
        terminal.say(text("new {what}: {count}", what=word, count=count))
    for problem in result.refused:
        terminal.say(
            text("{file} line {line}: {reason}", file=problem.file, line=problem.line, reason=problem.reason)
        )
    for note in result.notes:
        terminal.say(
            text("note on {file} line {line}: {remark}", file=note.file, line=note.line, remark=note.reason)
        )
    if dry_run:
        terminal.say(text("Nothing was kept: this was a trial."))
