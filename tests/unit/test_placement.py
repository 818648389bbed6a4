"""The rules of placement, one by one, and that no suggestion ever breaks one."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.board import BedState, RoomUse, Suggestion
from shelterdesk.domain.lodging import Bed, Guest, Party, Room
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.placement import Refused, refusals
from shelterdesk.domain.rules import DEFAULT_RULES, Rule
from shelterdesk.domain.suggestion import Placing, best_beds, place_in

WOMAN = Guest("woman", Sex.FEMALE, 31)
MAN = Guest("man", Sex.MALE, 40)
GIRL_ALONE = Guest("girl", Sex.FEMALE, 15)
MOTHER = Guest("mother", Sex.FEMALE, 29, household_id="h")
FATHER = Guest("father", Sex.MALE, 33, household_id="h")
BOY = Guest("boy", Sex.MALE, 8, household_id="h")
GROWN_BOY = Guest("grown boy", Sex.MALE, 12, household_id="h")


def room(
    use: RoomUse, *sleepers: Guest, free: int = 4, accessible: bool = False, name: str = "Room 1"
) -> Room:
    taken = tuple(
        Bed(f"{name}-t{n}", f"T{n}", state=BedState.OCCUPIED, occupant=guest)
        for n, guest in enumerate(sleepers)
    )
    open_beds = tuple(Bed(f"{name}-f{n}", f"F{n}", accessible=accessible) for n in range(free))
    return Room(name, name, use, accessible, taken + open_beds)


def rules(*members: Guest, where: Room) -> set[Rule]:
    return {refused.rule for refused in refusals(Party(members), where, DEFAULT_RULES)}


def test_a_womens_room_takes_women_girls_and_small_sons_with_their_mother() -> None:
    women = room(RoomUse.WOMEN)
    assert rules(WOMAN, where=women) == set()
    assert rules(MOTHER, BOY, where=women) == set()
    assert rules(MAN, where=women) == {Rule.WOMEN_ROOM}
    assert rules(MOTHER, GROWN_BOY, where=women) == {Rule.WOMEN_ROOM}
    assert rules(BOY, where=women) == {Rule.WOMEN_ROOM}
    assert rules(BOY, where=room(RoomUse.WOMEN, MOTHER)) == set()


def test_a_mens_room_takes_males_from_twelve_on() -> None:
    men = room(RoomUse.MEN)
    assert rules(MAN, where=men) == set()
    assert rules(FATHER, GROWN_BOY, where=men) == set()
    assert rules(FATHER, BOY, where=men) == {Rule.MEN_ROOM}
    assert rules(WOMAN, where=men) == {Rule.MEN_ROOM}


def test_a_family_room_takes_households() -> None:
    families = room(RoomUse.FAMILIES)
    assert rules(MOTHER, BOY, where=families) == set()
    assert rules(MOTHER, FATHER, where=families) == set()
    assert rules(WOMAN, where=families) == {Rule.FAMILY_ROOM}
    assert rules(FATHER, where=room(RoomUse.FAMILIES, MOTHER, BOY)) == set()


def test_a_childrens_room_takes_children_without_an_adult() -> None:
    minors = room(RoomUse.MINORS, Guest("other", Sex.FEMALE, 16))
    assert rules(GIRL_ALONE, where=minors) == set()
    assert rules(WOMAN, where=minors) == {Rule.MINORS_ROOM, Rule.CHILD_ALONE}
    assert rules(MOTHER, BOY, where=room(RoomUse.MINORS)) == {Rule.MINORS_ROOM}


def test_a_child_alone_never_shares_with_unrelated_adults_whoever_comes_second() -> None:
    assert rules(GIRL_ALONE, where=room(RoomUse.WOMEN, WOMAN)) == {Rule.CHILD_ALONE}
    assert rules(WOMAN, where=room(RoomUse.WOMEN, GIRL_ALONE)) == {Rule.CHILD_ALONE}
    assert rules(GIRL_ALONE, where=room(RoomUse.WOMEN)) == set()
    aunt = replace(WOMAN, household_id="k")
    assert rules(replace(GIRL_ALONE, household_id="k"), where=room(RoomUse.WOMEN, aunt, MOTHER)) == set()


def test_an_unknown_age_is_a_child_among_adults_and_an_adult_among_children() -> None:
    nobody_knows = Guest("x", Sex.FEMALE, None)
    assert rules(nobody_knows, where=room(RoomUse.WOMEN)) == set()
    assert rules(nobody_knows, where=room(RoomUse.WOMEN, WOMAN)) == {Rule.CHILD_ALONE}
    assert Rule.CHILD_ALONE in rules(nobody_knows, where=room(RoomUse.MINORS, GIRL_ALONE))
    assert rules(replace(nobody_knows, sex=Sex.MALE), where=room(RoomUse.MEN)) == {Rule.MEN_ROOM}
    (said,) = refusals(Party((nobody_knows,)), room(RoomUse.WOMEN, WOMAN), DEFAULT_RULES)
    assert "Record the age" in str(said.text)


def test_an_unknown_sex_is_in_neither_a_womens_nor_a_mens_room() -> None:
    for sex in (Sex.UNKNOWN, Sex.OTHER):
        someone = Guest("x", sex, 30)
        assert rules(someone, where=room(RoomUse.WOMEN)) == {Rule.WOMEN_ROOM}
        assert rules(someone, where=room(RoomUse.MEN)) == {Rule.MEN_ROOM}
        assert rules(someone, where=room(RoomUse.MIXED)) == set()


def test_a_wheelchair_needs_the_room_and_the_bed() -> None:
    someone = replace(WOMAN, needs=frozenset({Need.ACCESSIBLE}))
    assert rules(someone, where=room(RoomUse.MIXED)) == {Rule.ACCESSIBLE}
    assert rules(someone, where=replace(room(RoomUse.MIXED), accessible=True)) == {Rule.ACCESSIBLE}
    good = room(RoomUse.MIXED, accessible=True, free=1)
    assert rules(someone, where=good) == set()
    bunk = replace(good, beds=tuple(replace(bed, upper=True) for bed in good.beds))
    assert rules(someone, where=bunk) == {Rule.ACCESSIBLE}


def test_a_household_is_never_divided() -> None:
    four = tuple(Guest(str(n), Sex.FEMALE, 20 + n, household_id="h") for n in range(4))
    assert rules(*four, where=room(RoomUse.FAMILIES, free=3)) == {Rule.TOGETHER}
    assert rules(*four, where=room(RoomUse.FAMILIES, free=0)) == {Rule.BED_FREE}


def test_four_rooms_of_five_with_four_taken_have_no_place_for_a_family_of_four() -> None:
    family = tuple(Guest(str(n), Sex.FEMALE, 20, household_id="h") for n in range(4))
    others = [Guest(f"o{n}", Sex.FEMALE, 30, household_id="o") for n in range(4)]
    house = [room(RoomUse.MIXED, *others, free=1, name=f"Room {n}") for n in range(4)]
    found = best_beds(Party(family), house, DEFAULT_RULES)
    assert isinstance(found, Refused)
    assert found.rule is Rule.TOGETHER
    assert str(found.text) == "Room 0 has 1 of the 4 beds that keep the household in one room."


def test_a_bed_held_for_her_is_the_first_choice_and_is_nobody_elses() -> None:
    held = Bed("held", "2-01", state=BedState.RESERVED, held_for="woman")
    house = [room(RoomUse.WOMEN), Room("r2", "Room 2", RoomUse.MIXED, beds=(held,))]
    found = best_beds(Party((WOMAN,)), house, DEFAULT_RULES)
    assert isinstance(found, Suggestion)
    assert found.bed_codes == ("2-01",)
    assert "held for them" in map(str, found.reasons)
    other = best_beds(Party((replace(WOMAN, person_id="other"),)), house, DEFAULT_RULES)
    assert isinstance(other, Suggestion)
    assert other.bed_codes == ("F0",)


def test_the_tightest_fit_is_suggested() -> None:
    house = [
        room(RoomUse.MIXED, name="Gym"),
        room(RoomUse.WOMEN, accessible=True, name="Room 3"),
        room(RoomUse.WOMEN, WOMAN, WOMAN, free=1, name="Room 2"),
        room(RoomUse.WOMEN, name="Room 1"),
        room(RoomUse.FAMILIES, name="Hall A"),
    ]
    newcomer = replace(WOMAN, person_id="new")
    alone = best_beds(Party((newcomer,)), house, DEFAULT_RULES)
    assert isinstance(alone, Suggestion)
    assert alone.bed_ids == ("Room 2-f0",)
    wheelchair = best_beds(
        Party((replace(newcomer, needs=frozenset({Need.ACCESSIBLE})),)), house, DEFAULT_RULES
    )
    assert isinstance(wheelchair, Suggestion)
    assert wheelchair.bed_ids == ("Room 3-f0",)
    family = best_beds(Party((MOTHER, FATHER, BOY)), house, DEFAULT_RULES)
    assert isinstance(family, Suggestion)
    assert family.bed_ids == ("Hall A-f0", "Hall A-f1", "Hall A-f2")
    couple = best_beds(Party((MOTHER, FATHER)), house, DEFAULT_RULES)
    assert isinstance(couple, Suggestion)
    assert couple.bed_ids == ("Gym-f0", "Gym-f1")


def test_someone_joins_the_household_that_is_here() -> None:
    house = [room(RoomUse.MEN, name="Room 4"), room(RoomUse.FAMILIES, MOTHER, BOY, name="Hall A")]
    found = best_beds(Party((FATHER,)), house, DEFAULT_RULES)
    assert isinstance(found, Suggestion)
    assert found.bed_ids == ("Hall A-f0",)


def test_within_a_room_the_accessible_bed_goes_to_the_member_who_needs_it() -> None:
    grandmother = Guest("gran", Sex.FEMALE, 70, frozenset({Need.ACCESSIBLE}), household_id="h")
    beds = (Bed("plain", "3-01"), Bed("low", "3-02", accessible=True), Bed("up", "3-03", True, upper=True))
    mixed = Room("r", "Room 3", RoomUse.MIXED, accessible=True, beds=beds)
    found = best_beds(Party((MOTHER, grandmother)), [mixed], DEFAULT_RULES)
    assert isinstance(found, Suggestion)
    assert found.bed_ids == ("plain", "low")
    wanted = place_in(Party((MOTHER, grandmother)), mixed, ["up"], DEFAULT_RULES)
    assert isinstance(wanted, Placing)
    assert [bed.bed_id for bed in wanted.beds] == ["up", "low"]
    refused = place_in(Party((grandmother,)), mixed, ["plain"], DEFAULT_RULES)
    assert isinstance(refused, tuple)
    assert str(refused[0].text) == "Bed 3-01 is not accessible."


def test_the_refusal_is_that_of_the_room_nearest_to_fitting() -> None:
    house = [room(RoomUse.MEN, name="Room 4"), room(RoomUse.WOMEN, free=0, name="Room 1")]
    found = best_beds(Party((WOMAN,)), house, DEFAULT_RULES)
    assert isinstance(found, Refused)
    assert str(found.text) == "Room 1 has no free bed."
    assert isinstance(best_beds(Party((WOMAN,)), [], DEFAULT_RULES), Refused)


def guests(household: st.SearchStrategy[str | None]) -> st.SearchStrategy[Guest]:
    return st.builds(
        Guest,
        person_id=st.uuids().map(str),
        sex=st.sampled_from(Sex),
        age=st.none() | st.integers(0, 80),
        needs=st.frozensets(st.sampled_from([Need.ACCESSIBLE, Need.PREGNANT]), max_size=1),
        household_id=household,
    )


@st.composite
def houses(draw: st.DrawFn) -> list[Room]:
    return [
        Room(
            f"r{number}",
            f"Room {number}",
            draw(st.sampled_from(RoomUse)),
            draw(st.booleans()),
            tuple(
                Bed(
                    f"r{number}b{n}",
                    f"{number}-{n}",
                    draw(st.booleans()),
                    draw(st.booleans()),
                    draw(
                        st.sampled_from([BedState.FREE, BedState.FREE, BedState.BLOCKED, BedState.RESERVED])
                    ),
                )
                for n in range(draw(st.integers(0, 4)))
            ),
        )
        for number in range(draw(st.integers(1, 4)))
    ]


@st.composite
def parties(draw: st.DrawFn) -> list[Party]:
    found = []
    for number in range(draw(st.integers(1, 6))):
        members = draw(st.lists(guests(st.just(f"h{number}")), min_size=1, max_size=4))
        found.append(Party(tuple(members)))
    return found


def lie_down(house: list[Room], party: Party, bed_ids: tuple[str, ...]) -> list[Room]:
    asleep = dict(zip(bed_ids, party.members, strict=True))
    return [
        replace(
            each,
            beds=tuple(
                replace(bed, state=BedState.OCCUPIED, occupant=asleep[bed.bed_id])
                if bed.bed_id in asleep
                else bed
                for bed in each.beds
            ),
        )
        for each in house
    ]


@given(houses(), parties())
def test_a_house_filled_by_suggestions_breaks_no_rule(house: list[Room], arriving: list[Party]) -> None:
    for party in arriving:
        found = best_beds(party, house, DEFAULT_RULES)
        assert found == best_beds(party, house, DEFAULT_RULES)
        if isinstance(found, Suggestion):
            free = {bed.bed_id for each in house for bed in each.beds if bed.state is BedState.FREE}
            assert len(set(found.bed_ids)) == len(party.members)
            assert set(found.bed_ids) <= free
            house = lie_down(house, party, found.bed_ids)
    for each in house:
        _assert_sound(each, arriving)


def _assert_sound(each: Room, arriving: list[Party]) -> None:
    """The rules again, written as what must be true of a room, whoever came first."""
    sleepers = each.occupants
    for party in arriving:
        inside = [member for member in party.members if member in sleepers]
        assert len(inside) in (0, len(party.members))  # in one room
        assert each.use is not RoomUse.FAMILIES or len(inside) != 1
    for bed in each.beds:
        guest = bed.occupant
        if guest is None:
            continue
        if guest.needs_accessible:
            assert each.accessible
            assert bed.accessible
            assert not bed.upper
        own = [other for other in sleepers if other.household_id == guest.household_id]
        mothers = [other for other in own if other.is_adult and other.sex is Sex.FEMALE]
        if each.use is RoomUse.WOMEN:
            small = guest.age is not None and guest.age < 12 and mothers
            assert guest.sex is Sex.FEMALE or small
        if each.use is RoomUse.MEN:
            assert guest.sex is Sex.MALE
            assert guest.age is not None
            assert guest.age >= 12
        if each.use is RoomUse.MINORS:
            assert guest.age is not None
            assert guest.age < 18
        if guest.may_be_minor and not any(other.is_adult for other in own):
            assert not [other for other in sleepers if other not in own and other.may_be_adult]
