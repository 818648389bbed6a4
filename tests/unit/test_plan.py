"""Plans: that they hold by the rules one by one, and that no better plan exists."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from shelterdesk.domain.board import BedState, Priority, RoomUse, Suggestion
from shelterdesk.domain.keep_apart import Apart, Pair, Scope
from shelterdesk.domain.lodging import Bed, Guest, House, Party, Room, WaitingParty
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.placement import refusals
from shelterdesk.domain.plan import Plan, Stopped, lay_out, verify
from shelterdesk.domain.rules import DEFAULT_RULES, HouseRules, Rule
from shelterdesk.domain.suggestion import best_beds
from shelterdesk.services.plan_solver import solve
from tests.houses import NOON, TODAY, houses

WOMAN = Guest("woman", Sex.FEMALE, 31)
MOTHER = Guest("mother", Sex.FEMALE, 29, household_id="h")
SON = Guest("son", Sex.MALE, 8, household_id="h")
GIRL = Guest("girl", Sex.FEMALE, 15)


def room(name: str, use: RoomUse, beds: int, *sleepers: Guest, floor: str = "") -> Room:
    taken = tuple(
        Bed(f"{name}-t{n}", f"{name}-t{n}", state=BedState.OCCUPIED, occupant=guest)
        for n, guest in enumerate(sleepers)
    )
    return Room(
        name, name, use, beds=(*taken, *(Bed(f"{name}-{n}", f"{name}-{n}") for n in range(beds))), floor=floor
    )


def house(*rooms: Room, waiting: tuple[Party, ...], priorities: tuple[Priority, ...] = ()) -> House:
    ranks = priorities or (Priority.ROUTINE,) * len(waiting)
    entries = tuple(
        WaitingParty(party.head.person_id, NOON, party, rank)
        for party, rank in zip(waiting, ranks, strict=True)
    )
    return House("site", "Casa Mar", TODAY, rooms, entries)


def where(plan: Plan) -> dict[str, str]:
    return {one.entry_id: one.room_name for one in plan.planned}


def test_a_whole_plan_finds_room_where_one_after_another_does_not() -> None:
    """The woman alone would lie in the last women's room that a mother with her boy could use."""
    full = house(
        room("Room 1", RoomUse.WOMEN, 2),
        room("Room 2", RoomUse.MIXED, 1),
        waiting=(Party((WOMAN,)), Party((MOTHER, SON))),
    )
    assert isinstance(best_beds(Party((WOMAN,)), full.rooms, DEFAULT_RULES), Suggestion)
    plan = solve(full)
    assert where(plan) == {"woman": "Room 2", "mother": "Room 1"}
    assert plan.proven
    assert plan.people == 3
    assert verify(plan, full) is None


def test_two_who_may_not_share_a_room_get_two() -> None:
    two = house(
        room("Room 1", RoomUse.WOMEN, 2),
        room("Room 2", RoomUse.MIXED, 2),
        waiting=(Party((WOMAN,)), Party((GIRL,))),
    )
    assert len(set(where(solve(two)).values())) == 2
    one = replace(two, rooms=two.rooms[:1])
    plan = solve(one)
    assert where(plan) == {"woman": "Room 1"}
    (left,) = plan.unplaced
    assert (left.entry_id, left.refused.rule) == ("girl", Rule.CHILD_ALONE)
    assert str(left.refused.text) == "A child alone does not share Room 1 with unrelated adults."


def test_who_sleeps_in_another_room_of_the_kind_keeps_nobody_apart() -> None:
    girls = tuple(Party((replace(GIRL, person_id=name),)) for name in "ab")
    two = house(room("Room 1", RoomUse.WOMEN, 0, WOMAN), room("Room 2", RoomUse.WOMEN, 2), waiting=girls)
    assert where(solve(two)) == {"a": "Room 2", "b": "Room 2"}


def test_those_kept_apart_are_kept_as_far_as_was_asked() -> None:
    other = replace(WOMAN, person_id="other")
    rooms = [room(f"Room {n}", RoomUse.WOMEN, 2, floor=floor) for n, floor in enumerate("112")]
    found = {}
    for scope in Scope:
        rules = HouseRules(apart=Apart((Pair(frozenset({"woman", "other"}), scope),)))
        plan = solve(replace(house(*rooms, waiting=(Party((WOMAN,)), Party((other,)))), rules=rules))
        found[scope] = where(plan)
        assert all(str(left.refused.text) == "Not possible here." for left in plan.unplaced)
    assert len(set(found[Scope.ROOM].values())) == 2
    assert {found[Scope.FLOOR]["woman"], found[Scope.FLOOR]["other"]} & {"Room 2"}
    assert list(found[Scope.SITE]) == ["woman"]


def test_the_urgent_come_first_and_then_the_many() -> None:
    parties = (Party((WOMAN,)), Party((MOTHER, SON)))
    small = [room("Room 1", RoomUse.WOMEN, 2)]
    assert where(solve(house(*small, waiting=parties))) == {"mother": "Room 1"}
    urgent = (Priority.URGENT, Priority.ROUTINE)
    assert where(solve(house(*small, waiting=parties, priorities=urgent))) == {"woman": "Room 1"}


def test_of_equals_who_waited_longer_is_placed() -> None:
    both = house(
        room("Room 1", RoomUse.WOMEN, 1), waiting=(Party((WOMAN,)), Party((replace(WOMAN, person_id="b"),)))
    )
    older = replace(both.waiting[1], since=NOON.replace(hour=3))
    assert where(solve(replace(both, waiting=(both.waiting[0], older)))) == {"b": "Room 1"}


def test_the_place_that_is_best_for_each_is_kept_where_all_fit() -> None:
    """On the floor of their own people, in the room with the fewest beds to spare, low where it is needed."""
    father = Guest("father", Sex.MALE, 35, household_id="h", call_name="Luis")
    bunk = Bed("up", "up", upper=True)
    gran = Guest("gran", Sex.FEMALE, 71)
    women = room("Room 5", RoomUse.WOMEN, 1)
    full = house(
        room("Hall", RoomUse.FAMILIES, 0, father, SON, floor="2"),
        room("Room 1", RoomUse.WOMEN, 3, floor="1"),
        room("Room 2", RoomUse.WOMEN, 3, floor="2"),
        replace(women, beds=(bunk, *women.beds), floor="3"),
        waiting=(Party((MOTHER,)), Party((WOMAN,)), Party((gran,))),
    )
    plan = solve(full)
    found = {one.entry_id: one for one in plan.planned}
    assert found["mother"].room_name == "Room 2"
    assert [str(reason) for reason in found["mother"].reasons] == ["women's room", "same floor as Luis"]
    assert (found["woman"].bed_codes, found["gran"].bed_codes) == (("up",), ("Room 5-0",))


def test_who_is_settled_already_is_left_alone() -> None:
    one = house(room("Room 1", RoomUse.WOMEN, 2), waiting=(Party((WOMAN,)),))
    plan = solve(replace(one, waiting=(replace(one.waiting[0], settled=True),)))
    assert plan.planned == ()
    assert "has a stay already" in str(plan.unplaced[0].refused.text)


def test_a_plan_for_a_house_that_changed_is_refused() -> None:
    before = house(room("Room 1", RoomUse.WOMEN, 2), waiting=(Party((WOMAN,)), Party((MOTHER,))))
    plan = solve(before)
    assert verify(plan, before) is None
    taken = room("Room 1", RoomUse.WOMEN, 0, GIRL)
    for after in (
        replace(before, waiting=before.waiting[1:]),
        replace(before, waiting=(before.waiting[0], replace(before.waiting[1], party=Party((MOTHER, SON))))),
        replace(before, rooms=()),
        replace(before, rooms=(taken,)),
        replace(before, rooms=(replace(before.rooms[0], use=RoomUse.MEN),)),
    ):
        assert verify(plan, after) is not None
    twice = replace(
        plan, planned=(plan.planned[0], replace(plan.planned[1], bed_ids=plan.planned[0].bed_ids))
    )
    assert verify(twice, before) is not None


@given(houses(most_waiting=8, most_rooms=5))
def test_every_plan_holds_one_by_one(drawn: House) -> None:
    plan = solve(drawn)
    assert plan.proven
    assert verify(plan, drawn) is None
    assert solve(drawn) == plan
    taken = Counter(bed for one in plan.planned for bed in one.bed_ids)
    assert set(taken.values()) <= {1}
    entries = [one.entry_id for one in (*plan.planned, *plan.unplaced)]
    assert sorted(entries) == sorted(entry.entry_id for entry in drawn.waiting)
    at_home = {bed.bed_id: each.room_id for each in drawn.rooms for bed in each.beds}
    for one in plan.planned:
        assert {at_home[bed] for bed in one.bed_ids} == {one.room_id}  # no household is divided
        assert len(one.bed_ids) == len(one.party.members)
    _assert_rules_hold(drawn, plan)


def _assert_rules_hold(drawn: House, plan: Plan) -> None:
    """Each of the plan asked last of all: with everyone else in bed already, the rules still say yes."""
    asleep = {
        bed: who for one in plan.planned for bed, who in zip(one.bed_ids, one.party.members, strict=True)
    }
    for one in plan.planned:
        others = {bed: who for bed, who in asleep.items() if bed not in one.bed_ids}
        (home,) = (each for each in drawn.rooms if each.room_id == one.room_id)
        inside = {bed.bed_id for bed in home.beds}
        crowded = home.with_guests({bed: who for bed, who in others.items() if bed in inside})
        assert refusals(one.party, crowded, DEFAULT_RULES) == ()
    _assert_kept_apart(drawn, plan)


def _assert_kept_apart(drawn: House, plan: Plan) -> None:
    """The distances again, written out."""
    homes = {who.person_id: drawn.room(one.room_id) for one in plan.planned for who in one.party.members}
    for pair in drawn.rules.apart.pairs:
        rooms = [homes[person] for person in pair.people if person in homes]
        if len(rooms) == 2:
            assert pair.scope is not Scope.SITE
            assert rooms[0] != rooms[1]
            floors = {each.floor for each in rooms}
            assert pair.scope is Scope.ROOM or (len(floors) == 2 and "" not in floors)


def one_by_one(drawn: House) -> int:
    """People placed by taking each suggestion in the order of the list."""
    people = 0
    for entry in drawn.waiting:
        found = best_beds(entry.party, drawn.rooms, drawn.rules)
        if isinstance(found, Suggestion):
            home = drawn.room_of(found.bed_ids[0])
            assert home is not None
            drawn = drawn.with_guests(
                home.room_id, dict(zip(found.bed_ids, entry.party.members, strict=True))
            )
            people += len(entry.party.members)
    return people


@given(houses(most_waiting=8, most_rooms=4, ranked=False))
def test_a_plan_never_places_fewer_than_one_after_another(drawn: House) -> None:
    assert solve(drawn).people >= one_by_one(drawn)


def worth(drawn: House, placed: set[str]) -> tuple[int, ...]:
    """People by priority, the pressing first; then how long they have waited."""
    by_priority = [
        sum(len(e.party.members) for e in drawn.waiting if e.entry_id in placed and e.priority is priority)
        for priority in reversed(Priority)
    ]
    return tuple(by_priority)


@settings(max_examples=60)
@given(houses(most_waiting=4, most_rooms=3))
def test_no_plan_is_better(drawn: House) -> None:
    """Against every way of sending everyone to some room or to none."""
    choices = [*(each.room_id for each in drawn.rooms), None]
    best = max(
        worth(drawn, set(chosen))
        for ways in product(choices, repeat=len(drawn.waiting))
        if (chosen := {e.entry_id: way for e, way in zip(drawn.waiting, ways, strict=True) if way})
        is not None
        and not isinstance(lay_out(drawn, chosen), Stopped)
    )
    assert worth(drawn, {one.entry_id for one in solve(drawn).planned}) == best


@given(houses(most_waiting=6), st.data())
def test_without_time_a_plan_still_holds(drawn: House, data: st.DataObject) -> None:
    plan = solve(drawn, patience=0.0)
    assert verify(plan, drawn) is None


def test_someone_who_needs_it_gets_the_accessible_bed_of_a_shared_room() -> None:
    wheels = Guest("wheels", Sex.FEMALE, 50, frozenset({Need.ACCESSIBLE}))
    low = Bed("low", "low", accessible=True)
    shared = Room("r", "Room 3", RoomUse.WOMEN, True, (low, Bed("plain", "plain")))
    plan = solve(house(shared, waiting=(Party((WOMAN,)), Party((wheels,)))))
    assert {one.entry_id: one.bed_ids for one in plan.planned} == {"woman": ("plain",), "wheels": ("low",)}


@given(houses(most_waiting=8, most_rooms=5))
def test_no_household_is_split_by_place_all(drawn: House) -> None:
    """Counted by hand, asking no rule: one room, a bed for each, the beds in service, limits, who is apart."""
    plan = solve(drawn)
    home_of_bed = {bed.bed_id: each for each in drawn.rooms for bed in each.beds}
    came: dict[str, list[Guest]] = {each.room_id: [] for each in drawn.rooms}
    for one in plan.planned:
        wanted = next(entry.party for entry in drawn.waiting if entry.entry_id == one.entry_id)
        assert one.party == wanted  # nobody is left behind, nobody else comes along
        assert len(set(one.bed_ids)) == len(wanted.members)
        assert {home_of_bed[bed].room_id for bed in one.bed_ids} == {one.room_id}
        for bed_id in one.bed_ids:
            (bed,) = (bed for bed in drawn.room(one.room_id).beds if bed.bed_id == bed_id)
            assert bed.state is BedState.FREE or bed.held_for in wanted.person_ids
            assert bed.state not in (BedState.BLOCKED, BedState.OCCUPIED)
        came[one.room_id] += wanted.members
    _assert_limits_hold(drawn, came)
    _assert_kept_apart(drawn, plan)


def _assert_limits_hold(drawn: House, came: dict[str, list[Guest]]) -> None:
    """Who sleeps there, who comes, and those whom a bed there is kept for, each of them once; a bed for no one is one.

    A limit passed already stops who comes, not who is there.
    """
    everywhere: set[str] = set()
    nameless = 0
    for each in drawn.rooms:
        inside = {bed.occupant.person_id for bed in each.beds if bed.occupant is not None}
        inside |= {guest.person_id for guest in came[each.room_id]}
        kept = [bed.held_for for bed in each.beds if bed.state is BedState.RESERVED]
        for_someone = {who for who in kept if who is not None}
        for_no_one = sum(who is None for who in kept)
        if came[each.room_id]:
            for _, most in each.most:
                assert len(inside | for_someone) + for_no_one <= most
        everywhere |= inside | for_someone
        nameless += for_no_one
    if any(came.values()):
        for _, most in drawn.rules.crowd.most:
            assert len(everywhere) + nameless <= most
