"""Free beds told as households: against really placing one stranger after another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.board import BedState, RoomUse, Suggestion
from shelterdesk.domain.lodging import Bed, House, Room
from shelterdesk.domain.suggestion import best_beds
from shelterdesk.domain.tonight import PATTERNS, Pattern, chances, in_a_sentence
from tests.houses import TODAY, houses


def room(name: str, use: RoomUse, beds: int, *, accessible: bool = False) -> Room:
    return Room(
        name, name, use, accessible, tuple(Bed(f"{name}{n}", f"{name}{n}", accessible) for n in range(beds))
    )


def test_free_beds_are_said_as_households() -> None:
    house = House(
        "site",
        "Casa Mar",
        TODAY,
        (room("Hall", RoomUse.FAMILIES, 4), room("Room 1", RoomUse.WOMEN, 2), room("Room 2", RoomUse.MEN, 0)),
    )
    found = chances(house)
    counts = {chance.pattern.key: chance.count for chance in found}
    assert counts == {
        "woman": 2,
        "man": 0,
        "mother-1": 3,
        "mother-2": 1,
        "mother-3": 1,
        "couple": 2,
        "family-4": 1,
        "minor": 2,
        "minor-boy": 0,
        "wheelchair": 0,
    }
    assert [str(said) for said in in_a_sentence(found)] == [
        "1 mother with 3 children",
        "2 single women",
        "no men",
    ]
    where = next(chance.rooms for chance in found if chance.pattern.key == "mother-1")
    assert where == ("Hall", "Room 1")


def test_a_full_house_says_no_to_each() -> None:
    full = Room("r", "Room 1", RoomUse.MIXED, beds=(Bed("b", "b", state=BedState.BLOCKED),))
    found = chances(House("site", "Casa Mar", TODAY, (full,)))
    assert {chance.count for chance in found} == {0}
    assert [str(said) for said in in_a_sentence(found)] == ["no mother with children", "no women", "no men"]


@given(houses(most_waiting=0, most_rooms=4), st.sampled_from(PATTERNS))
def test_as_many_as_find_beds_one_after_another(house: House, pattern: Pattern) -> None:
    (chance,) = chances(house, (pattern,))
    placed = 0
    while isinstance(found := best_beds(pattern.party(placed), house.rooms, house.rules), Suggestion):
        home = house.room_of(found.bed_ids[0])
        assert home is not None
        members = pattern.party(placed).members
        house = house.with_guests(home.room_id, dict(zip(found.bed_ids, members, strict=True)))
        placed += 1
    assert chance.count == placed
