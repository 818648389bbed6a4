"""``shelterdesk pictures``: every page of the window, in files."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from shelterdesk.cli.parser import Parser, named_path
from shelterdesk.cli.progress import Progress
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.text import text
from shelterdesk.services.desk import Desk
from shelterdesk.services.sample import make_sample


def configure(parser: Parser) -> None:
    parser.add_argument(
        "--out", type=named_path, default=Path("pictures"), metavar="DIR", help=text("else ./pictures")
    )


def run(args: Namespace, terminal: Terminal) -> int:
    """The pictures are of a sample that is made for them and taken away again."""
    around = terminal.around
    with TemporaryDirectory(prefix="shelterdesk-") as folder:
        with Progress(terminal.word(text("Making the sample shelter"))) as progress:
            sample = make_sample(
                Path(folder) / "sample", clock=around.clock, cost=around.cost, progress=progress.show
            )
        try:
            save_and_say(sample.desk, args.out, terminal)
        finally:
            sample.desk.database.close()
    return 0


def save_and_say(desk: Desk, folder: Path, terminal: Terminal) -> None:
    """Pictures of what `desk` sees, into `folder`, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in terminal.around.save_pictures(desk, folder, terminal.language):
        terminal.say(text("Picture: {file}", file=path))
