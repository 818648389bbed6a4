"""``shelterdesk check``: what holds and what does not, line by line."""

from __future__ import annotations

from argparse import Namespace

from shelterdesk.cli.parser import Parser
from shelterdesk.cli.signing_in import add_database, signed_in
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.text import text
from shelterdesk.services.checking import Check, run_checks

SHOWN = 20  # problems of one check


def configure(parser: Parser) -> None:
    add_database(parser)


def run(args: Namespace, terminal: Terminal) -> int:
    wrong = 0
    with signed_in(args, terminal) as desk:
        for check in run_checks(desk):
            _say(check, terminal)
            wrong += not check.passed
    if wrong:
        terminal.complain(text("The check found something wrong: {count}.", count=wrong))
        return 1
    terminal.say(text("All is well."))
    return 0


def _say(check: Check, terminal: Terminal) -> None:
    mark = terminal.word(text("ok") if check.passed else text("WRONG"))
    terminal.say(f"{mark:<6} {terminal.word(check.name)}")
    for problem in check.problems[:SHOWN]:
        terminal.say(f"         {terminal.word(problem)}")
    if len(check.problems) > SHOWN:
        more = text("and {count} more", count=len(check.problems) - SHOWN)
        terminal.say(f"         {terminal.word(more)}")
