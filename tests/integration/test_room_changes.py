"""A room that is changed for others asks those who are in it: on the real encrypted database."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from shelterdesk.domain.alerts import AlertKind
from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.keep_apart import Scope
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.rules import Rule, SetAside
from shelterdesk.persistence.queries.people import desk_record
from shelterdesk.services.beds import HoldBed, hold_bed
from shelterdesk.services.desk import Desk
from shelterdesk.services.inventory import EditRoom, edit_room, load_inventory
from shelterdesk.services.keep_apart import KeepApart, enter_keep_apart
from shelterdesk.services.room_changes import NoLongerFit
from shelterdesk.services.stays import GiveBed, MoveGuest, give_bed, move_guest
from shelterdesk.services.undo import undo
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter

EVA = ("Eva", Sex.FEMALE, 28)


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


def change(shelter: Shelter, room_name: str, **to: object) -> EditRoom:
    room = next(one for one in load_inventory(shelter.desk, shelter.site_id).rooms if one.name == room_name)
    same = EditRoom(
        shelter.site_id, room.room_id, room.name, room.use, room.floor, room.accessible, room.version
    )
    return replace(same, **to)  # type: ignore[arg-type]


def codes(shelter: Shelter, *people: str) -> str:
    with shelter.desk.database.reading() as connection:
        found = [desk_record(connection, person) for person in people]
    return ", ".join(show_code(one.code) for one in found if one is not None)


def misplaced(shelter: Shelter) -> list[str]:
    tiles = [tile for room in shelter.board().rooms for tile in room.tiles]
    return [tile.code for tile in tiles if AlertKind.MISPLACED in {alert.kind for alert in tile.alerts}]


def test_another_use_is_refused_with_the_codes_of_those_who_no_longer_fit(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="1-02")
    (iris,) = shelter.arrive(("Iris", Sex.FEMALE, 40))
    until = shelter.desk.clock() + timedelta(hours=2)
    hold_bed(shelter.desk, HoldBed(shelter.site_id, shelter.bed_id("1-03"), until, iris))
    to_men = change(shelter, "Room 1", use=RoomUse.MEN)
    with pytest.raises(NoLongerFit) as found:
        edit_room(shelter.desk, to_men)
    who = codes(shelter, rosa, eva, iris)
    assert str(found.value) == (
        f"3 people here no longer fit: {who}. Room 1 is for men, and for boys of 12 and over."
    )
    assert shelter.board().rooms[0].use is RoomUse.WOMEN
    assert misplaced(shelter) == []
    changed = edit_room(shelter.desk, replace(to_men, anyway=True))
    assert misplaced(shelter) == ["1-01", "1-02", "1-03"]
    (alert,) = shelter.tile("1-01").alerts
    assert str(alert.text) == ("Does not fit here any more: Room 1 is for men, and for boys of 12 and over.")
    move_guest(shelter.desk, MoveGuest(shelter.site_id, rosa, shelter.bed_id("3-01")))
    assert misplaced(shelter) == ["1-02", "1-03"]
    undo(shelter.desk, str(changed.operation_id))
    assert misplaced(shelter) == []
    edit_room(shelter.desk, replace(change(shelter, "Room 1", use=RoomUse.MEN), anyway=True))
    edit_room(shelter.desk, change(shelter, "Room 1", name="Room One"))  # nobody fits less than before


def test_one_who_cannot_climb_and_a_family_are_counted_by_who_does_not_fit(shelter: Shelter) -> None:
    (wheels,) = shelter.settle(("Iris", Sex.FEMALE, 61), bed="3-01", needs=(Need.ACCESSIBLE,))
    with pytest.raises(
        NoLongerFit, match=rf"^1 person here no longer fits: {codes(shelter, wheels)}\. Room 3 is"
    ):
        edit_room(shelter.desk, change(shelter, "Room 3", accessible=False))
    _, luis, _ = shelter.settle(*FAMILY, bed="A-01")
    with pytest.raises(NoLongerFit, match=rf"^1 person here no longer fits: {codes(shelter, luis)}\. Hall A"):
        edit_room(shelter.desk, change(shelter, "Hall A", use=RoomUse.WOMEN))
    edit_room(shelter.desk, change(shelter, "Hall A", use=RoomUse.MIXED))


def test_who_is_there_with_a_reason_is_no_finding(shelter: Shelter) -> None:
    (pedro,) = shelter.arrive(PEDRO)
    entry_id = shelter.waiting(pedro).entry_id
    aside = SetAside(Rule.FAMILY_ROOM, "one night")
    give_bed(shelter.desk, GiveBed(shelter.site_id, entry_id, (shelter.bed_id("A-01"),), set_aside=aside))
    assert misplaced(shelter) == []


def test_a_floor_that_brings_two_too_near_is_not_possible_whatever_is_meant(shelter: Shelter) -> None:
    for name, floor in (("Room 1", "1"), ("Room 3", "2")):
        edit_room(shelter.desk, change(shelter, name, floor=floor))
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="3-01")
    enter_keep_apart(shelter.desk, KeepApart(shelter.site_id, rosa, eva, Scope.FLOOR))
    closer = change(shelter, "Room 3", floor="1", anyway=True)
    with pytest.raises(RuleBroken, match=r"^Not possible here\.$"):
        edit_room(shelter.desk, closer)
    edit_room(shelter.desk, change(shelter, "Room 3", floor="3"))
    keyless = replace(shelter.desk, database=replace(shelter.desk.database, sealers={}))
    with pytest.raises(RuleBroken, match="needs the key to identities"):
        edit_room(keyless, change(shelter, "Room 3", floor="1", anyway=True))
    edit_room(keyless, change(shelter, "Room 2", floor="1"))  # nobody is there
    assert misplaced(shelter) == []  # of those kept apart nothing is ever shown
