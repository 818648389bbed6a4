"""Random days of a shelter on the real encrypted database: whatever is done, and done back, the beds hold."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.clashes import Claim, clashes
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.new_shelter import NewRoom, NewShelter
from shelterdesk.domain.people import Sex
from shelterdesk.domain.stays import Destination
from shelterdesk.persistence.tables import beds, holds, placements, stay_absences, stays, waiting_entries
from shelterdesk.services.absences import ComeBack, GoAway, come_back, go_away
from shelterdesk.services.corrections import CorrectExit, correct_exit, read_stay
from shelterdesk.services.setup import start_new
from shelterdesk.services.stays import CheckOut, GiveBed, MoveGuest, check_out, give_bed, move_guest
from shelterdesk.services.swaps import Swap, swap
from shelterdesk.services.undo import undo
from tests.conftest import PASSWORD, QUICK, TestClock
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter

ROOMS = (
    NewRoom("Room 1", ("1-01", "1-02"), RoomUse.WOMEN),
    NewRoom("Room 2", ("2-01", "2-02", "2-03"), RoomUse.MIXED),
    NewRoom("Hall A", ("A-01", "A-02", "A-03", "A-04"), RoomUse.MIXED),
)
TABLES = (stays, placements, stay_absences, holds, waiting_entries)
CHOICE = st.integers(0, 11)
Rows = dict[str, list[tuple[Any, ...]]]


class Days(RuleBasedStateMachine):
    """What a desk can do to beds; `done` remembers each operation with what there was before it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = TestClock()
        command = NewShelter("Casa Mar", "America/Aruba", "AW", "marisol", PASSWORD, ROOMS, "Harbour")
        self.shelter = Shelter(start_new(self.folder / "shelter", command, self.clock, QUICK).desk)
        self.people: list[str] = []
        self.done: list[tuple[str, Rows]] = []

    @initialize()
    def they_arrive(self) -> None:
        alone = (ROSA, PEDRO, ("Eva", Sex.FEMALE, 28))
        for party in (FAMILY, *((one,) for one in alone), (("Lia", Sex.FEMALE, 33), ("Sol", Sex.FEMALE, 3))):
            self.people += self.shelter.arrive(*party)
        with self.shelter.desk.database.reading() as connection:
            self.beds = list(connection.execute(select(beds.c.id).order_by(beds.c.code)).scalars())
        self.at_first = self.rows()

    def rows(self) -> Rows:
        with self.shelter.desk.database.reading() as connection:
            return {
                table.name: [tuple(row) for row in connection.execute(select(table).order_by(table.c.id))]
                for table in TABLES
            }

    def act(self, work: Callable[..., Changes], command: object) -> None:
        """A refusal has changed nothing."""
        before = self.rows()
        try:
            changes = work(self.shelter.desk, command)
        except Refusal:
            assert self.rows() == before
            return
        assert changes.operation_id is not None
        self.done.append((changes.operation_id, before))

    def person(self, number: int) -> str:
        """Someone who stays, most of the time."""
        query = select(stays.c.person_id).where(stays.c.exit_day.is_(None)).order_by(stays.c.id)
        with self.shelter.desk.database.reading() as connection:
            staying = list(connection.execute(query).scalars())
        among = staying if staying and number < 10 else self.people
        return among[number % len(among)]

    def bed(self, number: int) -> str:
        return self.beds[number % len(self.beds)]

    @property
    def site_id(self) -> str:
        return self.shelter.site_id

    @rule(entry=CHOICE, bed=CHOICE)
    def give(self, entry: int, bed: int) -> None:
        waiting = self.shelter.board().waiting
        if waiting:
            found = waiting[entry % len(waiting)]
            self.act(give_bed, GiveBed(self.site_id, found.entry_id, (self.bed(bed),)))

    @rule(person=CHOICE, bed=CHOICE)
    def move(self, person: int, bed: int) -> None:
        self.act(move_guest, MoveGuest(self.site_id, self.person(person), self.bed(bed)))

    @rule(one=CHOICE, other=CHOICE)
    def swap(self, one: int, other: int) -> None:
        self.act(swap, Swap(self.site_id, self.person(one), self.person(other)))

    @rule(person=CHOICE, together=st.booleans())
    def away(self, person: int, together: bool) -> None:
        self.act(go_away, GoAway(self.site_id, self.person(person), with_household=together))

    @rule(person=CHOICE, together=st.booleans())
    def back(self, person: int, together: bool) -> None:
        self.act(come_back, ComeBack(self.site_id, self.person(person), together))

    @rule(person=CHOICE, together=st.booleans())
    def leave(self, person: int, together: bool) -> None:
        self.act(check_out, CheckOut(self.site_id, self.person(person), with_household=together))

    @rule(which=CHOICE, hours=st.integers(0, 60))
    def left_earlier(self, which: int, hours: int) -> None:
        with self.shelter.desk.database.reading() as connection:
            found = list(connection.execute(select(stays.c.id).order_by(stays.c.id)).scalars())
        if found:
            record = read_stay(self.shelter.desk, self.site_id, found[which % len(found)])
            at = self.clock.now - timedelta(hours=hours)
            place = record.destination or Destination.UNKNOWN
            self.act(
                correct_exit,
                CorrectExit(self.site_id, record.stay_id, at, place, "noted late", record.version),
            )

    @rule(hours=st.integers(1, 40))
    def time_passes(self, hours: int) -> None:
        self.clock.forward(hours=hours)

    @precondition(lambda self: self.done)
    @rule()
    def undo_the_last(self) -> None:
        operation_id, before = self.done.pop()
        undo(self.shelter.desk, operation_id)
        assert self.rows() == before

    @invariant()
    def no_bed_holds_two_and_nobody_lies_in_two(self) -> None:
        with self.shelter.desk.database.reading() as connection:
            lain = connection.execute(select(placements)).all()
            stayed = {row.id: row for row in connection.execute(select(stays))}
            gone = connection.execute(select(stay_absences)).all()
        assert clashes(Claim(row.bed_id, row.from_day, row.to_day) for row in lain) == ()
        assert clashes(Claim(row.person_id, row.from_day, row.to_day) for row in lain) == ()
        assert clashes(Claim(row.person_id, row.entry_day, row.exit_day) for row in stayed.values()) == ()
        assert clashes(Claim(row.stay_id, row.from_day, row.to_day) for row in gone) == ()
        open_beds = [row.bed_id for row in lain if row.to_at is None]
        assert len(open_beds) == len(set(open_beds))
        for row in (*lain, *gone):  # each inside its stay
            stay = stayed[row.stay_id]
            assert row.from_at >= stay.entered_at
            assert stay.exited_at is None or (row.to_at is not None and row.to_at <= stay.exited_at)

    def teardown(self) -> None:
        try:
            while self.done:
                self.undo_the_last()
            assert not self.people or self.rows() == self.at_first
        finally:
            self.shelter.desk.database.close()
            shutil.rmtree(self.folder)


TestDays = Days.TestCase
TestDays.settings = settings(
    max_examples=8,
    phases=(Phase.explicit, Phase.generate),  # a day is short enough to be read, and slow to be made shorter
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
