"""What child processes of the tests do at a real shelter until they are killed; see `crashing`."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.intake import IntakeKind, PersonRow
from shelterdesk.domain.people import Sex
from shelterdesk.persistence.database import Database
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.migrate import Revisions, bring_up_to_date
from shelterdesk.persistence.opening import open_database
from shelterdesk.services.backups import back_up_now
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import Give, Void, give, void
from shelterdesk.services.imports import ImportFile, import_rows
from shelterdesk.services.sample import make_sample
from shelterdesk.services.session import sign_in
from shelterdesk.services.stays import GiveBed, give_bed
from shelterdesk.services.undo import undo
from tests.conftest import PASSWORD, QUICK, TestClock
from tests.crashing import LOGIN

NOW = datetime(2026, 9, 3, 14, tzinfo=UTC)
IMPORTED = 200


def _signed_in(folder: Path) -> Desk:
    return sign_in(folder, LOGIN, PASSWORD, lambda: NOW)


def hand_out_for_ever(folder: Path, command: Give, tell: Connection) -> None:
    """Give and take back, by void and by undo."""
    desk = _signed_in(folder)
    for turn in count():
        changes = give(desk, command)
        tell.send(turn)
        if turn % 2:
            void(desk, Void(changes.created[0], "again"))
        else:
            assert changes.operation_id is not None
            undo(desk, changes.operation_id)


def import_for_ever(folder: Path, tell: Connection) -> None:
    desk = _signed_in(folder)
    rows = [
        PersonRow(
            at + 2, f"Given {at}", "", None, Sex.FEMALE, None, at % 90, f"H{at // 3}", False, "es", "V1", "+1"
        )
        for at in range(IMPORTED)
    ]
    tell.send("begun")
    while True:
        import_rows(desk, IntakeKind.PEOPLE, rows, ImportFile(new_id()))
        tell.send("taken")


def back_up_for_ever(folder: Path, tell: Connection) -> None:
    clock = TestClock(NOW)
    desk = sign_in(folder, LOGIN, PASSWORD, clock)
    tell.send("begun")
    while True:
        clock.forward(minutes=1)
        tell.send(str(back_up_now(desk)))


def open_as_it_is(folder: Path) -> Database:
    """Without bringing its schema up to date, which a program older than the file could not."""
    return open_database(folder, LOGIN, PASSWORD)


def migrate(folder: Path, revisions: Revisions, tell: Connection) -> None:
    database = open_as_it_is(folder)
    tell.send("begun")
    bring_up_to_date(database, revisions)
    tell.send("done")


def make_a_sample(folder: Path, tell: Connection) -> None:
    tell.send("begun")
    make_sample(folder, clock=lambda: NOW, cost=QUICK, progress=lambda share: tell.send(share))
    tell.send("done")


def ask_for_the_bed(folder: Path, site_id: str, entry_ids: list[str], bed_id: str, tell: Connection) -> None:
    """One after another of those who wait, as soon as all programs are open."""
    desk = _signed_in(folder)
    tell.send("open")
    won = 0
    for entry_id in entry_ids:
        try:
            give_bed(desk, GiveBed(site_id, entry_id, (bed_id,)))
            won += 1
        except RuleBroken:
            pass
    tell.send(won)
