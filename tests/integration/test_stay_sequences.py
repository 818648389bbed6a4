"""Random days of a shelter on the real encrypted database: whatever is done, and done back, the beds hold.

A day is a list of plain tuples, so that a day that goes wrong is made as short as it can be before it is shown. Each
begins on a copy of one house that was made once.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, select

from shelterdesk.domain.board import BedState, RoomUse
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.clashes import Claim, clashes
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.new_shelter import NewRoom, NewShelter
from shelterdesk.domain.people import Sex
from shelterdesk.domain.stays import Destination
from shelterdesk.persistence.tables import (
    bed_outages,
    beds,
    holds,
    placements,
    stay_absences,
    stays,
    waiting_entries,
)
from shelterdesk.services.absences import ComeBack, GoAway, come_back, go_away
from shelterdesk.services.beds import (
    BlockBed,
    HoldBed,
    ReleaseHold,
    UnblockBed,
    block_bed,
    hold_bed,
    release_hold,
    unblock_bed,
)
from shelterdesk.services.corrections import CorrectExit, correct_exit, read_stay
from shelterdesk.services.desk import Desk
from shelterdesk.services.session import sign_in
from shelterdesk.services.setup import start_new
from shelterdesk.services.stays import (
    CheckOut,
    ExpectExit,
    GiveBed,
    MoveGuest,
    check_out,
    expect_exit,
    give_bed,
    move_guest,
)
from shelterdesk.services.swaps import Swap, swap
from shelterdesk.services.undo import undo
from tests.conftest import PASSWORD, QUICK, TestClock
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter

ROOMS = (
    NewRoom("Room 1", ("1-01", "1-02"), RoomUse.WOMEN),
    NewRoom("Room 2", ("2-01", "2-02", "2-03"), RoomUse.MIXED),
    NewRoom("Hall A", ("A-01", "A-02", "A-03", "A-04"), RoomUse.MIXED),
)
SETTLED = ((FAMILY, "A-01"), ((ROSA,), "1-01"), ((("Lia", Sex.FEMALE, 33), ("Sol", Sex.FEMALE, 3)), "2-01"))
WAITING = ((PEDRO,), (("Eva", Sex.FEMALE, 28),))
TABLES = (stays, placements, stay_absences, holds, waiting_entries, bed_outages)
Rows = dict[str, list[tuple[Any, ...]]]
Step = tuple[Any, ...]  # the name of a method of Day, and what it is called with

PERSON, BED, ENTRY = st.integers(0, 7), st.integers(0, 8), st.integers(0, 1)
BOTH = st.booleans()
STEPS: st.SearchStrategy[Step] = st.one_of(
    st.tuples(st.just("give"), ENTRY, BED),
    st.tuples(st.just("move"), PERSON, BED),
    st.tuples(st.just("swap"), PERSON, PERSON),
    st.tuples(st.just("away"), PERSON, BOTH),
    st.tuples(st.just("back"), PERSON, BOTH),
    st.tuples(st.just("leave"), PERSON, BOTH),
    st.tuples(st.just("left_earlier"), PERSON, st.integers(0, 60)),
    st.tuples(st.just("leaves_in"), PERSON, st.integers(0, 9)),
    st.tuples(st.just("hold"), BED, PERSON),
    st.tuples(st.just("release"), BED),
    st.tuples(st.just("block"), BED, st.integers(0, 3)),
    st.tuples(st.just("unblock"), BED),
    st.tuples(st.just("hours_pass"), st.integers(1, 40)),
    st.tuples(st.just("undo")),
)


@dataclass(frozen=True)
class House:
    """A shelter in which some sleep and some wait, put away; `opened` gives a copy of it that may be changed."""

    folder: Path
    people: tuple[str, ...]

    @contextmanager
    def opened(self) -> Iterator[Day]:
        with tempfile.TemporaryDirectory() as room:
            folder = Path(room) / "shelter"
            shutil.copytree(self.folder, folder)
            clock = TestClock()
            desk = sign_in(folder, "marisol", PASSWORD, clock)
            quick = replace(desk, database=desk.database.without_waiting_for_the_disk())
            try:
                yield Day(quick, clock, self.people)
            finally:
                quick.database.close()
                desk.database.close()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    folder = tmp_path_factory.mktemp("house") / "shelter"
    command = NewShelter("Casa Mar", "America/Aruba", "AW", "marisol", PASSWORD, ROOMS, "Harbour")
    shelter = Shelter(start_new(folder, command, TestClock(), QUICK).desk)
    people = [person for party, bed in SETTLED for person in shelter.settle(*party, bed=bed)]
    people += [person for party in WAITING for person in shelter.arrive(*party)]
    shelter.desk.database.close()
    return House(folder, tuple(people))


@dataclass
class Day:
    """What a desk can do to beds; `done` remembers each operation with what there was before it."""

    desk: Desk
    clock: TestClock
    people: tuple[str, ...]
    done: list[tuple[str, Rows]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.shelter = Shelter(self.desk)
        self.site_id = self.shelter.site_id
        self.beds = [row.id for row in self._read(beds, beds.c.code)]

    def rows(self) -> Rows:
        return {table.name: [tuple(row) for row in self._read(table, table.c.id)] for table in TABLES}

    def act(self, work: Callable[..., Changes], command: object) -> None:
        """A refusal has changed nothing."""
        before = self.rows()
        try:
            changes = work(self.desk, command)
        except Refusal:
            assert self.rows() == before
            return
        assert changes.operation_id is not None
        self.done.append((changes.operation_id, before))
        event(work.__name__)

    def empty(self, number: int) -> str:
        """A bed that nobody lies in, where there is one."""
        lain = {row.bed_id for row in self._read(placements, placements.c.id) if row.to_at is None}
        among = [bed for bed in self.beds if bed not in lain] or self.beds
        return among[number % len(among)]

    def in_state(self, state: BedState, number: int) -> str:
        """A bed that is held or out of service, where there is one."""
        tiles = [tile for room in self.shelter.board().rooms for tile in room.tiles]
        among = [tile.bed_id for tile in tiles if tile.state is state] or self.beds
        return among[number % len(among)]

    def give(self, entry: int, bed: int) -> None:
        waiting = self.shelter.board().waiting
        if entry < len(waiting):
            self.act(give_bed, GiveBed(self.site_id, waiting[entry].entry_id, (self.empty(bed),)))

    def move(self, person: int, bed: int) -> None:
        self.act(move_guest, MoveGuest(self.site_id, self.people[person], self.empty(bed)))

    def swap(self, one: int, other: int) -> None:
        self.act(swap, Swap(self.site_id, self.people[one], self.people[other]))

    def away(self, person: int, together: bool) -> None:
        self.act(go_away, GoAway(self.site_id, self.people[person], with_household=together))

    def back(self, person: int, together: bool) -> None:
        gone = {row.stay_id for row in self._read(stay_absences, stay_absences.c.id) if row.to_at is None}
        away = [row.person_id for row in self._read(stays, stays.c.id) if row.id in gone] or self.people
        self.act(come_back, ComeBack(self.site_id, away[person % len(away)], together))

    def leave(self, person: int, together: bool) -> None:
        self.act(check_out, CheckOut(self.site_id, self.people[person], with_household=together))

    def left_earlier(self, person: int, hours: int) -> None:
        """Of the first stay of a person, over or not."""
        mine = [row for row in self._read(stays, stays.c.entered_at) if row.person_id == self.people[person]]
        if mine:
            record = read_stay(self.desk, self.site_id, mine[0].id)
            at = self.clock.now - timedelta(hours=hours)
            place = record.destination or Destination.UNKNOWN
            command = CorrectExit(self.site_id, record.stay_id, at, place, "noted late", record.version)
            self.act(correct_exit, command)

    def leaves_in(self, person: int, days: int) -> None:
        day = self.clock.now.date() + timedelta(days=days)
        self.act(expect_exit, ExpectExit(self.site_id, self.people[person], day, with_household=False))

    def hold(self, bed: int, person: int) -> None:
        until = self.clock.now + timedelta(hours=9)
        self.act(hold_bed, HoldBed(self.site_id, self.empty(bed), until, self.people[person]))

    def release(self, bed: int) -> None:
        self.act(release_hold, ReleaseHold(self.site_id, self.in_state(BedState.RESERVED, bed)))

    def block(self, bed: int, days: int) -> None:
        first = self.clock.now.date() + timedelta(days=days)
        self.act(block_bed, BlockBed(self.site_id, self.empty(bed), "Leak", first=first))

    def unblock(self, bed: int) -> None:
        self.act(unblock_bed, UnblockBed(self.site_id, self.in_state(BedState.BLOCKED, bed)))

    def hours_pass(self, hours: int) -> None:
        self.clock.forward(hours=hours)

    def undo(self) -> None:
        if self.done:
            operation_id, before = self.done.pop()
            undo(self.desk, operation_id)
            assert self.rows() == before, "undo left something behind"

    def check(self) -> None:
        """No bed holds two, nobody lies in two, and what belongs to a stay lies inside it."""
        lain, gone = self._read(placements, placements.c.id), self._read(stay_absences, stay_absences.c.id)
        stayed = {row.id: row for row in self._read(stays, stays.c.id)}
        assert clashes(Claim(row.bed_id, row.from_day, row.to_day) for row in lain) == ()
        assert clashes(Claim(row.person_id, row.from_day, row.to_day) for row in lain) == ()
        assert clashes(Claim(row.person_id, row.entry_day, row.exit_day) for row in stayed.values()) == ()
        assert clashes(Claim(row.stay_id, row.from_day, row.to_day) for row in gone) == ()
        asleep = [row.bed_id for row in lain if row.to_at is None]
        assert len(asleep) == len(set(asleep)), "two have one bed"
        for row in (*lain, *gone):
            stay = stayed[row.stay_id]
            assert row.from_at >= stay.entered_at
            assert stay.exited_at is None or (row.to_at is not None and row.to_at <= stay.exited_at)

    def _read(self, table: Table, order: Any) -> list[Any]:
        with self.desk.database.reading() as connection:
            return list(connection.execute(select(table).order_by(order)))


DAYS = st.lists(st.lists(STEPS, max_size=6), max_size=8).map(
    lambda parts: [step for part in parts for step in part]
)


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(steps=DAYS)
def test_no_bed_holds_two_and_what_is_undone_ends_where_it_began(house: House, steps: list[Step]) -> None:
    with house.opened() as day:
        at_first = day.rows()
        for name, *how in steps:
            getattr(day, name)(*how)
            day.check()
        while day.done:
            day.undo()
            day.check()
        assert day.rows() == at_first
