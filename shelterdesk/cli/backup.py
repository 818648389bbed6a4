"""``shelterdesk backup``: a verified copy of the database and its keyring."""

from __future__ import annotations

from argparse import Namespace

from shelterdesk.cli.parser import Parser
from shelterdesk.cli.signing_in import add_database, signed_in
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.text import text
from shelterdesk.services.backups import back_up_now


def configure(parser: Parser) -> None:
    add_database(parser)


def run(args: Namespace, terminal: Terminal) -> int:
    with signed_in(args, terminal) as desk:
        folder = back_up_now(desk)
    terminal.say(text("The backup is in {folder}; it was opened again and is sound.", folder=folder))
    return 0
