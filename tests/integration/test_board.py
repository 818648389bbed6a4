"""The board of a site, read from the real encrypted database, and what holds and outages do to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import event, select

from shelterdesk.domain.board import BedState, RoomUse
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Identity, Sex
from shelterdesk.domain.placement import PlacementRefused
from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import rooms
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
from shelterdesk.services.board import load_board, places_for_move, places_for_waiting, sites_to_see
from shelterdesk.services.desk import Desk
from shelterdesk.services.edit_people import EditIdentity, edit_identity
from shelterdesk.services.stays import CheckOut, check_out
from shelterdesk.services.undo import undo
from shelterdesk.services.waiting import AddToWaiting, add_to_waiting
from tests.conftest import MakeDesk, TestClock
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


@contextmanager
def counted(desk: Desk) -> Iterator[list[str]]:
    """The statements sent meanwhile."""
    sent: list[str] = []

    def note(_c: object, _k: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(desk.database.engine, "before_cursor_execute", note)
    yield sent
    event.remove(desk.database.engine, "before_cursor_execute", note)


def test_the_rooms_come_in_their_order_and_add_up(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-02")
    board = shelter.board()
    assert [(room.name, room.in_use, len(room.tiles)) for room in board.rooms] == [
        ("Room 1", 1, 3),
        ("Room 2", 0, 2),
        ("Room 3", 0, 2),
        ("Hall A", 0, 4),
    ]
    assert (board.beds, board.in_use, board.day) == (11, 1, date(2026, 9, 3))
    tile = shelter.tile("1-02")
    assert (tile.label, tile.state) == ("Rosa", BedState.OCCUPIED)


def test_a_larger_house_takes_no_more_reads(make_desk: MakeDesk) -> None:
    small = Shelter(make_desk("small", (NewRoom("Room 1", ("1-01", "1-02"), RoomUse.WOMEN),)))
    large_rooms = tuple(
        NewRoom(f"Room {n}", tuple(f"{n}-{bed}" for bed in range(9)), RoomUse.WOMEN) for n in range(9)
    )
    large = Shelter(make_desk("large", large_rooms))
    for shelter, many in ((small, 1), (large, 7)):
        for number in range(many):
            shelter.settle((f"W{number}", Sex.FEMALE, 30), bed=shelter.board().rooms[0].tiles[number].code)
            shelter.arrive((f"V{number}", Sex.FEMALE, 30))
    with counted(small.desk) as few:
        small.board()
    with counted(large.desk) as many_beds:
        large.board()
    assert len(few) == len(many_beds) <= 22


def test_a_hold_ends_at_its_very_minute(shelter: Shelter, clock: TestClock) -> None:
    until = clock.now + timedelta(minutes=30)
    before = shelter.board().counts[BedState.FREE]
    hold_bed(shelter.desk, HoldBed(shelter.site_id, shelter.bed_id("1-01"), until, note="From the ferry"))
    board = shelter.board()
    assert (board.counts[BedState.FREE], board.changes_at) == (before - 1, until)
    assert shelter.tile("1-01").label == "From the ferry"
    clock.now = until - timedelta(microseconds=1)
    assert shelter.tile("1-01").state is BedState.RESERVED
    clock.now = until
    assert shelter.board().counts[BedState.FREE] == before
    assert shelter.board().changes_at is None


def test_a_held_bed_goes_to_the_one_it_is_held_for(shelter: Shelter, clock: TestClock) -> None:
    (rosa,), (eva,) = shelter.arrive(ROSA), shelter.arrive(("Eva", Sex.FEMALE, 28))
    until = clock.now + timedelta(hours=3)
    hold_bed(shelter.desk, HoldBed(shelter.site_id, shelter.bed_id("1-03"), until, person_id=rosa))
    free = shelter.board().counts[BedState.FREE]
    assert shelter.tile("1-03").label == "Rosa"
    with pytest.raises(PlacementRefused, match="Bed 1-03 is reserved"):
        shelter.give(eva, "1-03")
    suggestion = shelter.waiting(rosa).suggestion
    assert suggestion is not None
    assert suggestion.bed_codes == ("1-03",)
    changes = shelter.give(rosa, "1-03")
    assert shelter.board().counts[BedState.FREE] == free  # confirming a hold leaves the free beds alone
    assert changes.operation_id is not None
    undo(shelter.desk, changes.operation_id)
    assert shelter.tile("1-03").state is BedState.RESERVED


def test_releasing_a_hold_frees_one_bed(shelter: Shelter, clock: TestClock) -> None:
    bed_id, until = shelter.bed_id("1-01"), clock.now + timedelta(hours=1)
    free = shelter.board().counts[BedState.FREE]
    hold_bed(shelter.desk, HoldBed(shelter.site_id, bed_id, until))
    for refused in (HoldBed(shelter.site_id, bed_id, until), BlockBed(shelter.site_id, bed_id, "Broken")):
        with pytest.raises(RuleBroken, match="is reserved"):
            (hold_bed if isinstance(refused, HoldBed) else block_bed)(shelter.desk, refused)  # type: ignore[operator]
    release_hold(shelter.desk, ReleaseHold(shelter.site_id, bed_id))
    assert shelter.board().counts[BedState.FREE] == free
    with pytest.raises(RuleBroken, match="not held"):
        release_hold(shelter.desk, ReleaseHold(shelter.site_id, bed_id))
    with pytest.raises(BadInput, match="still to come"):
        hold_bed(shelter.desk, HoldBed(shelter.site_id, bed_id, clock.now))
    with pytest.raises(NotFound, match="no such person"):
        hold_bed(shelter.desk, HoldBed(shelter.site_id, bed_id, until, person_id=shelter.site_id))


def test_a_blocked_bed_is_out_until_its_day(shelter: Shelter, clock: TestClock) -> None:
    bed_id = shelter.bed_id("1-01")
    changes = block_bed(shelter.desk, BlockBed(shelter.site_id, bed_id, " Roof  leak ", date(2026, 9, 5)))
    assert (shelter.tile("1-01").state, shelter.tile("1-01").label) == (BedState.BLOCKED, "Roof leak")
    (rosa,) = shelter.arrive(ROSA)
    with pytest.raises(PlacementRefused, match="out of service"):
        shelter.give(rosa, "1-01")
    clock.forward(days=1)
    assert shelter.tile("1-01").state is BedState.BLOCKED
    clock.forward(days=1)
    assert shelter.tile("1-01").state is BedState.FREE
    clock.forward(days=-2)
    assert changes.operation_id is not None
    undo(shelter.desk, changes.operation_id)
    assert shelter.tile("1-01").state is BedState.FREE


def test_blocking_and_unblocking_on_one_day(shelter: Shelter) -> None:
    bed_id = shelter.bed_id("1-01")
    block_bed(shelter.desk, BlockBed(shelter.site_id, bed_id, "Broken slats"))
    blocked = shelter.board()
    changes = unblock_bed(shelter.desk, UnblockBed(shelter.site_id, bed_id))
    assert shelter.tile("1-01").state is BedState.FREE
    assert changes.operation_id is not None
    undo(shelter.desk, changes.operation_id)
    assert shelter.board() == blocked
    unblock_bed(shelter.desk, UnblockBed(shelter.site_id, bed_id))
    with pytest.raises(RuleBroken, match="in service"):
        unblock_bed(shelter.desk, UnblockBed(shelter.site_id, bed_id))


def test_a_bed_in_use_is_not_blocked(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    with pytest.raises(RuleBroken, match="in use"):
        block_bed(shelter.desk, BlockBed(shelter.site_id, shelter.bed_id("1-01"), "Roof leak"))
    with pytest.raises(BadInput, match="reason"):
        block_bed(shelter.desk, BlockBed(shelter.site_id, shelter.bed_id("1-02"), "  "))


def test_names_show_only_to_holders_of_the_key(shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    named = Identity(given_names="Rosalía", family_names="Prieto")
    edit_identity(shelter.desk, EditIdentity(rosa, None, named))
    assert shelter.tile("1-01").label == "Rosalía Prieto"
    keyless = replace(shelter.desk, database=replace(shelter.desk.database, sealers={}))
    labels = [tile.label for room in load_board(keyless, shelter.site_id).rooms for tile in room.tiles]
    assert labels[0] == "Rosa"


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.PROGRAMME])
def test_who_may_not_see_people_sees_states_only(shelter: Shelter, role: Role) -> None:
    shelter.settle(ROSA, bed="1-01")
    shelter.arrive(PEDRO)
    block_bed(shelter.desk, BlockBed(shelter.site_id, shelter.bed_id("1-02"), "Roof leak"))
    other = replace(shelter.desk, actor=replace(shelter.desk.actor, role=role))
    board = load_board(other, shelter.site_id)
    first, second = board.rooms[0].tiles[:2]
    assert (first.state, first.label, first.person_id) == (BedState.OCCUPIED, "", None)
    assert second.label == "Roof leak"
    assert board.waiting == ()
    assert board.counts == shelter.board().counts
    assert "Rosa" not in repr(board)
    assert "Pedro" not in repr(board)


def test_who_may_not_see_beds_is_refused(shelter: Shelter) -> None:
    other = replace(shelter.desk, actor=replace(shelter.desk.actor, role=Role.DISTRIBUTION))
    with pytest.raises(NotAllowed):
        load_board(other, shelter.site_id)
    assert sites_to_see(other) == ()
    assert [choice.name for choice in sites_to_see(shelter.desk)] == ["Casa Mar"]


def test_the_places_for_one_who_waits_and_for_one_who_moves(shelter: Shelter) -> None:
    (pedro,) = shelter.arrive(PEDRO)
    targets = places_for_waiting(shelter.desk, shelter.site_id, shelter.waiting(pedro).entry_id)
    assert set(targets.fitting) == {shelter.bed_id(code) for code in ("2-01", "2-02", "3-01", "3-02")}
    assert "for women" in str(targets.refused[shelter.bed_id("1-01")])
    ids = shelter.settle(*FAMILY, bed="A-01")
    moving = places_for_move(shelter.desk, shelter.site_id, ids[0])
    assert set(moving.fitting) == {shelter.bed_id("A-04")}
    assert "of the 3 beds" in str(moving.refused[shelter.bed_id("3-01")])
    with pytest.raises(NotFound):
        places_for_move(shelter.desk, shelter.site_id, pedro)


def test_the_floor_of_the_family_is_a_reason(shelter: Shelter) -> None:
    """Someone of a household that is here already: where their own room is full, a room near it."""
    father, mother = shelter.arrive(("Luis", Sex.MALE, 35), ("Ana", Sex.FEMALE, 33))
    shelter.give(father, "A-01")
    check_out(shelter.desk, CheckOut(shelter.site_id, mother))
    others = (("Eva", Sex.FEMALE, 30), ("Sol", Sex.FEMALE, 8), ("Mar", Sex.FEMALE, 9))
    shelter.settle(*others, bed="A-02")
    with shelter.desk.write() as work:
        found = work.connection.execute(select(rooms.c.id, rooms.c.name)).all()
        for row in found:
            work.update(rooms, row.id, {"floor": "1" if row.name in ("Hall A", "Room 1") else "2"})
        work.commit("test", text("The floors"))
    add_to_waiting(shelter.desk, AddToWaiting(shelter.site_id, mother))
    best = shelter.waiting(mother).suggestion
    assert best is not None
    assert best.bed_codes == ("1-01",)
    assert [str(reason) for reason in best.reasons] == ["women's room", "same floor as Luis"]
