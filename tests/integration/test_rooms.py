"""Rooms added to a shelter that is open already."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.errors import BadInput, NotAllowed, RuleBroken
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.roles import Role
from shelterdesk.services.desk import Desk
from shelterdesk.services.rooms import AddRooms, add_rooms
from shelterdesk.services.undo import undo
from tests.sleeping import ROSA, Shelter

BLUE = NewRoom("Blue room", ("B-1", "B-2"), RoomUse.WOMEN)


def test_new_rooms_come_last_and_can_be_taken_back(desk: Desk) -> None:
    shelter = Shelter(desk)
    before = shelter.board()
    changes = add_rooms(desk, AddRooms(shelter.site_id, (BLUE, NewRoom("Attic", ("X-1",)))))
    assert [room.name for room in shelter.board().rooms[-2:]] == ["Blue room", "Attic"]
    assert str(changes.said) == "2 rooms with 3 beds added"
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    assert shelter.board() == before


def test_a_room_in_use_stays(desk: Desk) -> None:
    shelter = Shelter(desk)
    changes = add_rooms(desk, AddRooms(shelter.site_id, (BLUE,)))
    shelter.settle(ROSA, bed="B-1")
    assert changes.operation_id is not None
    with pytest.raises(RuleBroken, match="builds on this"):
        undo(desk, changes.operation_id)
    assert shelter.tile("B-1").label == "Rosa"


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (NewRoom("Room 1", ("Z-1",)), "room Room 1 already"),
        (NewRoom("Attic", ("1-01",)), "bed 1-01 already"),
        (NewRoom("Attic", ("Z-1", "Z-1")), "bed Z-1 already"),
    ],
)
def test_names_that_exist_are_refused_and_nothing_is_added(desk: Desk, new: NewRoom, said: str) -> None:
    shelter = Shelter(desk)
    before = shelter.board()
    with pytest.raises(BadInput, match=said):
        add_rooms(desk, AddRooms(shelter.site_id, (BLUE, new)))
    assert shelter.board() == before


def test_only_who_edits_beds_may(desk: Desk) -> None:
    other = replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME))
    with pytest.raises(NotAllowed):
        add_rooms(other, AddRooms(Shelter(desk).site_id, (BLUE,)))
    with pytest.raises(BadInput):
        add_rooms(desk, AddRooms(Shelter(desk).site_id, ()))
