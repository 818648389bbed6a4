"""``shelterdesk sample``: the sample shelter, made anew from a seed."""

from __future__ import annotations

from argparse import Namespace

from shelterdesk.cli.parser import Parser, add_folder, whole_number
from shelterdesk.cli.progress import Progress
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.text import text
from shelterdesk.services.sample import make_sample
from shelterdesk.services.sample.making import LOGINS_FILE, SEED


def configure(parser: Parser) -> None:
    add_folder(parser)
    seed = text("another seed, another shelter")
    parser.add_argument("--seed", type=whole_number, default=SEED, metavar="N", help=seed)


def run(args: Namespace, terminal: Terminal) -> int:
    around = terminal.around
    with Progress(terminal.word(text("Making the sample shelter"))) as progress:
        sample = make_sample(args.folder, args.seed, around.clock, around.cost, progress.show)
    sample.desk.database.close()
    terminal.say(text("The sample shelter is ready in {folder}.", folder=args.folder))
    terminal.say(text("Its logins stand in {file}.", file=args.folder / LOGINS_FILE))
    return 0
