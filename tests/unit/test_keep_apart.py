"""Who is kept apart: what is forbidden is what would bring two people nearer than they may be."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.keep_apart import Apart, Pair, Scope, Spot
from shelterdesk.domain.lodging import Bed, Guest, Party, Room
from shelterdesk.domain.people import Sex
from shelterdesk.domain.placement import refusals
from shelterdesk.domain.rules import HouseRules, Rule
from shelterdesk.domain.suggestion import best_beds
from shelterdesk.domain.targets import targets_for

EVA, ROSA = Guest("eva", Sex.FEMALE, 30, code="EEEEEE"), Guest("rosa", Sex.FEMALE, 31, code="RRRRRR")
ROOMS = {"r1": "ground", "r2": "ground", "r3": "first", "r4": ""}


def house() -> list[Room]:
    return [
        Room(
            room_id, f"Room {room_id}", RoomUse.MIXED, beds=(Bed(f"{room_id}b", f"{room_id}b"),), floor=floor
        )
        for room_id, floor in ROOMS.items()
    ]


def rules(scope: Scope, **spots: str) -> HouseRules:
    """Eva and Rosa are kept apart; `spots` says in which room each is."""
    places = {who: (Spot(room_id, ROOMS[room_id]),) for who, room_id in spots.items()}
    return HouseRules(apart=Apart((Pair(frozenset({"eva", "rosa"}), scope),), places))


def fitting(scope: Scope, **spots: str) -> set[str]:
    found = targets_for(Party((EVA,)), house(), rules(scope, **spots))
    assert {str(said) for said in found.refused.values()} <= {"Not possible here."}
    return {bed.removesuffix("b") for bed in found.fitting}


def test_room_floor_and_site() -> None:
    assert fitting(Scope.ROOM, rosa="r1") == {"r2", "r3", "r4"}
    assert fitting(Scope.FLOOR, rosa="r1") == {"r3"}  # of the fourth room the floor is not known
    assert fitting(Scope.FLOOR, rosa="r4") == set()
    assert fitting(Scope.SITE, rosa="r1") == set()
    assert fitting(Scope.SITE) == {"r1", "r2", "r3", "r4"}


def test_two_who_are_too_near_already_may_go_farther_apart_and_no_nearer() -> None:
    assert fitting(Scope.SITE, rosa="r1", eva="r1") == {"r2", "r3", "r4"}
    assert fitting(Scope.SITE, rosa="r1", eva="r2") == {"r3"}
    assert fitting(Scope.SITE, rosa="r1", eva="r3") == set()


def test_a_bed_held_counts_for_who_comes_but_brings_nobody_nearer_by_itself() -> None:
    pair = Pair(frozenset({"eva", "rosa"}), Scope.SITE)
    held = Apart(
        (pair,), {"rosa": (Spot("r1", "ground", held=True),), "eva": (Spot("r1", "ground", held=True),)}
    )
    assert held.forbids(("eva",), "r3", "first")
    without_a_bed = Apart((pair,), {"rosa": (Spot(None),)})
    assert without_a_bed.forbids(("eva",), "r1")
    assert not Apart((Pair(pair.people, Scope.FLOOR),), without_a_bed.spots).forbids(("eva",), "r1")


def test_a_pair_is_not_placed_together_and_nobody_is_told_whom_it_is_about() -> None:
    both = Party((EVA, ROSA))
    room = Room("r", "Room", RoomUse.MIXED, beds=(Bed("a", "a"), Bed("b", "b")))
    found = refusals(both, room, rules(Scope.ROOM))
    assert [(one.rule, str(one.text)) for one in found] == [(Rule.KEEP_APART, "Not possible here.")]
    assert Rule.KEEP_APART == "not possible here"
    for shown in (repr(rules(Scope.ROOM, rosa="r1")), repr(found), repr(rules(Scope.ROOM).apart.pairs)):
        assert "rosa" not in shown
        assert "eva" not in shown


def test_without_the_key_no_place_is_offered() -> None:
    sealed = HouseRules(apart=Apart(sealed=True))
    found = best_beds(Party((EVA,)), house(), sealed)
    assert str(getattr(found, "text", "")) == "Placing people here needs the key to identities."
    assert not targets_for(Party((EVA,)), house(), sealed).fitting


people = st.sampled_from(["a", "b", "c", "d"])


@given(
    st.lists(st.tuples(people, people, st.sampled_from(Scope)), max_size=4),
    st.lists(st.tuples(people, st.sampled_from([*ROOMS, None])), max_size=12),
)
def test_nobody_ever_comes_too_near(
    kept: list[tuple[str, str, Scope]], moves: list[tuple[str, str | None]]
) -> None:
    """People come, move and leave; what `forbids` lets through never breaks a pair, and it forbids no more."""
    pairs = tuple(Pair(frozenset({one, other}), scope) for one, other, scope in kept if one != other)
    where: dict[str, str] = {}
    for who, room in moves:
        if room is None:
            where.pop(who, None)
            continue
        spots = {one: (Spot(there, ROOMS[there]), Spot(None)) for one, there in where.items()}
        after = {**where, who: room}
        forbidden = Apart(pairs, spots).forbids((who,), room, ROOMS[room])
        assert forbidden == any(_meet(pair, after) for pair in pairs if who in pair.people)
        if not forbidden:
            where = after
        assert not any(_meet(pair, where) for pair in pairs)


def _meet(pair: Pair, where: dict[str, str]) -> bool:
    one, other = (where.get(who) for who in pair.people)
    if one is None or other is None:
        return False
    floors = {ROOMS[one], ROOMS[other]}
    match pair.scope:
        case Scope.ROOM:
            return one == other
        case Scope.FLOOR:
            return one == other or "" in floors or len(floors) == 1
        case Scope.SITE:
            return True
