"""``shelterdesk scan``: look through files that are about to leave, ours or others'."""

from __future__ import annotations

from argparse import Namespace

from shelterdesk.cli.parser import Parser, named_path
from shelterdesk.cli.signing_in import add_database, signed_in
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.outgoing import LEAK_TEXTS, KnownPeople
from shelterdesk.domain.text import text
from shelterdesk.exchange.outgoing.inspecting import inspect
from shelterdesk.services.known_people import known_people


def configure(parser: Parser) -> None:
    parser.add_argument(
        "files", nargs="+", type=named_path, metavar="FILE", help=text(".xlsx, .csv and .pdf files")
    )
    add_database(parser, required=False)


def run(args: Namespace, terminal: Terminal) -> int:
    """0 if nothing is found, 1 if something is; raises BadInput or CannotOpen for what cannot be looked into."""
    known = _known(args, terminal)
    found = False
    for file in args.files:
        findings = inspect(file, known)
        found = found or bool(findings)
        for finding in findings:
            terminal.say(
                text(
                    "{file}: {what} ({where}, {count})",
                    file=file.name,
                    what=LEAK_TEXTS[finding.leak],
                    where=finding.where,
                    count=finding.count,
                )
            )
        if not findings:
            terminal.say(text("{file}: nothing found", file=file.name))
    if known is None or not known.with_names:
        terminal.say(text("Names were not looked for: that needs a login with the key of a site."))
    return 1 if found else 0


def _known(args: Namespace, terminal: Terminal) -> KnownPeople | None:
    given = (args.login, args.password_file)
    if given == (None, None) and args.database is None:
        return None
    if None in given:
        raise BadInput(text("To look for names, give --login and --password-file."))
    with signed_in(args, terminal) as desk:
        return known_people(desk)
