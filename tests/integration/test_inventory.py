"""Rooms, beds and limits over time, on the real encrypted database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from shelterdesk.domain.board import BedState, RoomUse
from shelterdesk.domain.capacity import Limit, Limits
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.inventory import BedKind, Inventory, RoomRecord
from shelterdesk.domain.roles import Role
from shelterdesk.services.desk import Desk
from shelterdesk.services.inventory import (
    AddBeds,
    CloseBeds,
    CloseRoom,
    EditBed,
    EditRoom,
    SetLimits,
    add_beds,
    close_beds,
    close_room,
    edit_bed,
    edit_room,
    load_inventory,
    set_limits,
)
from shelterdesk.services.stays import CheckOut, check_out
from shelterdesk.services.undo import undo
from tests.conftest import TestClock
from tests.sleeping import PEDRO, ROSA, Shelter

TODAY = date(2026, 9, 3)


def day(after: int) -> date:
    return TODAY + timedelta(days=after)


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


def inventory(shelter: Shelter) -> Inventory:
    return load_inventory(shelter.desk, shelter.site_id)


def room(shelter: Shelter, name: str) -> RoomRecord:
    return next(room for room in inventory(shelter).rooms if room.name == name)


def test_the_lowest_limit_of_a_room_and_of_the_site_binds(shelter: Shelter, clock: TestClock) -> None:
    desk, site = shelter.desk, shelter.site_id
    shelter.settle(ROSA, bed="1-01")
    first = room(shelter, "Room 1")
    assert (first.capacity.people, first.capacity.binding, first.capacity.present) == (3, Limit.BEDS, 1)
    set_limits(desk, SetLimits(site, first.room_id, TODAY, Limits(floor_area_m2=Decimal("7"))))
    set_limits(desk, SetLimits(site, None, day(2), Limits(toilets=0)))
    assert room(shelter, "Room 1").capacity.people == 2
    set_limits(desk, SetLimits(site, None, TODAY, Limits(m2_per_person=Decimal("7"))))
    capacity = room(shelter, "Room 1").capacity
    assert (capacity.people, capacity.binding) == (1, Limit.FLOOR)  # by the standard of the site
    set_limits(desk, SetLimits(site, None, TODAY, Limits()))
    found = inventory(shelter)
    assert (found.capacity.people, found.capacity.binding) == (10, Limit.ROOMS)
    clock.forward(days=2)
    found = inventory(shelter)
    assert (found.capacity.people, found.capacity.binding, found.capacity.over) == (0, Limit.TOILETS, 1)


def test_limits_of_one_day_are_changed_in_place_and_undone(shelter: Shelter) -> None:
    desk, site = shelter.desk, shelter.site_id
    set_limits(desk, SetLimits(site, None, TODAY, Limits(fire_limit=9)))
    changes = set_limits(desk, SetLimits(site, None, TODAY, Limits(fire_limit=4)))
    assert inventory(shelter).capacity.people == 4
    assert len(inventory(shelter).records) == 1
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    assert inventory(shelter).capacity.people == 9
    with pytest.raises(BadInput):
        set_limits(desk, SetLimits(site, None, TODAY, Limits(fire_limit=-1)))
    with pytest.raises(NotFound):
        set_limits(desk, SetLimits(site, site, TODAY, Limits()))


def test_a_bed_is_closed_on_a_day_and_never_under_its_guest(shelter: Shelter, clock: TestClock) -> None:
    desk, site = shelter.desk, shelter.site_id
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    bed = shelter.bed_id("1-01")
    with pytest.raises(RuleBroken, match="Someone is in bed 1-01"):
        close_beds(desk, CloseBeds(site, (bed,), TODAY))
    close_beds(desk, CloseBeds(site, (bed,), day(2)))
    clock.forward(days=2)
    assert shelter.tile("1-01").state is BedState.OCCUPIED  # she is still there, and still seen
    assert room(shelter, "Room 1").capacity.people == 2
    close_beds(desk, CloseBeds(site, (shelter.bed_id("1-02"), shelter.bed_id("1-03")), day(2)))
    found = room(shelter, "Room 1").capacity
    assert (found.people, found.present, found.over) == (0, 1, 1)
    check_out(desk, CheckOut(site, rosa))
    assert "1-01" not in [tile.code for card in shelter.board().rooms for tile in card.tiles]
    close_beds(desk, CloseBeds(site, (bed,), None))
    assert shelter.tile("1-01").state is BedState.FREE


def test_a_room_closes_with_its_beds_and_comes_back_with_them(shelter: Shelter, clock: TestClock) -> None:
    desk, site = shelter.desk, shelter.site_id
    second = room(shelter, "Room 2")
    close_beds(desk, CloseBeds(site, (shelter.bed_id("2-01"),), TODAY))
    (pedro,) = shelter.settle(PEDRO, bed="2-02")
    with pytest.raises(RuleBroken):
        close_room(desk, CloseRoom(site, second.room_id, TODAY))
    close_room(desk, CloseRoom(site, second.room_id, day(1)))
    clock.forward(days=1)
    assert shelter.bed_of(pedro) == "2-02"  # whoever is there is seen, whatever was planned
    check_out(desk, CheckOut(site, pedro))
    assert "Room 2" not in [card.name for card in shelter.board().rooms]
    close_room(desk, CloseRoom(site, second.room_id, None))
    tiles = next(card.tiles for card in shelter.board().rooms if card.name == "Room 2")
    assert [tile.code for tile in tiles] == ["2-02"]  # the other was closed by itself


def test_rooms_and_beds_are_changed_and_the_second_editor_is_told(shelter: Shelter) -> None:
    desk, site = shelter.desk, shelter.site_id
    first = room(shelter, "Room 1")
    edit_room(desk, EditRoom(site, first.room_id, "Sala 1", RoomUse.MIXED, "2", True, first.version))
    assert shelter.board().rooms[0].name == "Sala 1"
    with pytest.raises(ChangedMeanwhile):
        edit_room(desk, EditRoom(site, first.room_id, "Room 9", RoomUse.MIXED, "", False, first.version))
    again = room(shelter, "Sala 1")
    with pytest.raises(RuleBroken, match="already has a room"):
        edit_room(desk, EditRoom(site, again.room_id, "Room 2", RoomUse.MIXED, "", False, again.version))
    bed = again.beds[0]
    edit_bed(desk, EditBed(site, bed.bed_id, "S-1", BedKind.BUNK_LOWER, True, bed.version))
    assert room(shelter, "Sala 1").beds[0].kind is BedKind.BUNK_LOWER
    with pytest.raises(RuleBroken, match="already has a bed"):
        edit_bed(desk, EditBed(site, again.beds[1].bed_id, "S-1", BedKind.COT, False, again.beds[1].version))


def test_beds_are_added_for_a_day_to_come(shelter: Shelter, clock: TestClock) -> None:
    desk, site = shelter.desk, shelter.site_id
    first = room(shelter, "Room 1")
    changes = add_beds(desk, AddBeds(site, first.room_id, ("1-10", "1-11"), BedKind.COT, False, day(3)))
    assert room(shelter, "Room 1").capacity.people == 3
    with pytest.raises(RuleBroken):
        add_beds(desk, AddBeds(site, first.room_id, ("1-10",), BedKind.COT, False, TODAY))
    clock.forward(days=3)
    assert room(shelter, "Room 1").capacity.people == 5
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    assert room(shelter, "Room 1").capacity.people == 3


def test_only_who_may_change_beds_does(shelter: Shelter) -> None:
    desk = shelter.desk
    officer = replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME))
    assert load_inventory(officer, shelter.site_id).rooms
    with pytest.raises(NotAllowed):
        set_limits(officer, SetLimits(shelter.site_id, None, TODAY, Limits(fire_limit=1)))
    staff = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    with pytest.raises(NotAllowed):
        load_inventory(staff, shelter.site_id)
