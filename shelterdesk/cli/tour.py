"""``shelterdesk tour``: the main job of the program without a screen, from sample to report."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from shelterdesk.cli.parser import Parser, named_path
from shelterdesk.cli.pictures import save_and_say
from shelterdesk.cli.progress import Progress
from shelterdesk.cli.report import edition_of, write_files
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.board import Board
from shelterdesk.domain.figures import Period
from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import text
from shelterdesk.exchange.outgoing.guarding import guard
from shelterdesk.persistence.private_files import make_private_folder
from shelterdesk.services.board import load_board
from shelterdesk.services.desk import Desk
from shelterdesk.services.folders import free_folder
from shelterdesk.services.handouts import Give, GiveLine, give
from shelterdesk.services.known_people import known_people
from shelterdesk.services.reporting import ReportScope, donor_figures
from shelterdesk.services.sample import DemoLogin, make_sample
from shelterdesk.services.sample.making import LOGINS_FILE
from shelterdesk.services.session import sign_in
from shelterdesk.services.stays import GiveBed, give_bed
from shelterdesk.services.visits import open_visit

MONTHS = 3  # of the report: this one and those before
SUFFIXES = ("xlsx", "pdf", "csv", "json")


def configure(parser: Parser) -> None:
    parser.add_argument(
        "--out", type=named_path, metavar="DIR", help=text("folder for all of it; else one of its own")
    )


def run(args: Namespace, terminal: Terminal) -> int:
    home: Path = args.out or free_folder(terminal.around.folders.data, "tour")
    make_private_folder(home)
    logins = _make_sample(home / "sample", terminal)
    manager = next(login for login in logins if login.role is Role.MANAGER)
    officer = next(login for login in logins if login.role is Role.PROGRAMME)
    with _signed_in(home / "sample", manager, terminal) as desk:
        board = load_board(desk, desk.actor.site_id or "")
        _give_a_bed(desk, board, terminal)
        _hand_out(desk, board, terminal)
    with _signed_in(home / "sample", officer, terminal) as desk:
        _report(desk, home, terminal)
    with _signed_in(home / "sample", manager, terminal) as desk:
        save_and_say(desk, home / "pictures", terminal)
    terminal.say(text("All of it is in {folder}.", folder=home))
    return 0


def _make_sample(folder: Path, terminal: Terminal) -> tuple[DemoLogin, ...]:
    around = terminal.around
    with Progress(terminal.word(text("Making the sample shelter"))) as progress:
        sample = make_sample(folder, clock=around.clock, cost=around.cost, progress=progress.show)
    sample.desk.database.close()
    terminal.say(text("The sample shelter is ready in {folder}.", folder=folder))
    terminal.say(text("Its logins stand in {file}.", file=folder / LOGINS_FILE))
    return sample.logins


@contextmanager
def _signed_in(folder: Path, login: DemoLogin, terminal: Terminal) -> Iterator[Desk]:
    desk = sign_in(folder, login.login, login.password, terminal.around.clock)
    try:
        terminal.say()
        place = login.site or text("all sites")
        terminal.say(text("Signed in as {name}, {place}.", name=login.name, place=place))
        yield desk
    finally:
        desk.database.close()


def _give_a_bed(desk: Desk, board: Board, terminal: Terminal) -> None:
    terminal.say(
        text(
            "{site}: {taken} of {beds} beds in use, {waiting} on the waiting list.",
            site=board.site_name,
            taken=board.in_use,
            beds=board.beds,
            waiting=len(board.waiting),
        )
    )
    card = next((card for card in board.waiting if card.suggestion is not None), None)
    if card is None or card.suggestion is None:
        terminal.say(text("Nobody who waits has a bed that suits."))
        return
    terminal.say(give_bed(desk, GiveBed(board.site_id, card.entry_id, card.suggestion.bed_ids)).said)


def _hand_out(desk: Desk, board: Board, terminal: Terminal) -> None:
    """To the first resident who is due something that is in stock."""
    for tile in (tile for room in board.rooms for tile in room.tiles):
        if tile.person_id is None:
            continue
        visit = open_visit(desk, tile.person_id)
        lines = tuple(GiveLine(line.item_id, line.at_first) for line in visit.lines if line.at_first > 0)
        if lines:
            terminal.say(give(desk, Give(tile.person_id, lines, visit.store_id)).said)
            return
    terminal.say(text("Nothing is due to anybody today."))


def _report(desk: Desk, home: Path, terminal: Terminal) -> None:
    edition = edition_of(desk, terminal, None)
    period = Period(_months_before(edition.generated_on, MONTHS - 1), edition.generated_on)
    figures = donor_figures(desk, ReportScope(period))
    paths = [home / f"donor-report.{suffix}" for suffix in SUFFIXES]
    write_files(figures, paths, edition, guard(known_people(desk)), terminal)


def _months_before(day: date, months: int) -> date:
    """The first day of the month, so many months before that of `day`."""
    first = day.replace(day=1)
    for _ in range(months):
        first = (first - timedelta(days=1)).replace(day=1)
    return first
