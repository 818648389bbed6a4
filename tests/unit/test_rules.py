"""The rules as data: whatever they are, they refuse what a slow and obvious reading of them refuses."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.board import BedState, RoomUse
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.lodging import Bed, Guest, Party, Room
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.placement import refusals
from shelterdesk.domain.rule_text import rule_sentence, whom
from shelterdesk.domain.rules import (
    DEFAULT_RULES,
    DEFAULTS,
    EDITABLE,
    OF_A_USE,
    USE_RULES,
    HouseRules,
    PlacementRule,
    Rule,
    clean_rule,
    default_rule,
)
from shelterdesk.domain.suggestion import Placing, place_in

MOTHER = Guest("mother", Sex.FEMALE, 29, household_id="h")
BOY = Guest("boy", Sex.MALE, 8, household_id="h")
GIRL = Guest("girl", Sex.FEMALE, 15)
MAN = Guest("man", Sex.MALE, 40)


def room(use: RoomUse, *sleepers: Guest, free: int = 3, accessible: bool = False) -> Room:
    taken = [Bed(f"t{n}", f"T{n}", state=BedState.OCCUPIED, occupant=one) for n, one in enumerate(sleepers)]
    open_beds = [Bed(f"f{n}", f"F{n}", accessible=accessible) for n in range(free)]
    return Room("r", "Room 1", use, accessible, (*taken, *open_beds))


def with_rules(*changed: PlacementRule) -> HouseRules:
    return HouseRules(MappingProxyType({rule.rule: rule for rule in changed}))


def broken(*members: Guest, where: Room, rules: HouseRules = DEFAULT_RULES) -> set[Rule]:
    return {refused.rule for refused in refusals(Party(members), where, rules)}


def test_a_room_for_children_with_their_carers() -> None:
    carers = room(RoomUse.CARERS)
    assert broken(MOTHER, BOY, where=carers) == set()
    assert broken(MOTHER, where=room(RoomUse.CARERS, BOY)) == set()
    assert broken(BOY, where=room(RoomUse.CARERS, MOTHER)) == set()
    assert broken(MOTHER, where=carers) == {Rule.CARERS_ROOM}
    assert broken(GIRL, where=carers) == {Rule.CARERS_ROOM}
    assert broken(MAN, where=carers) == {Rule.CARERS_ROOM}
    mothers = with_rules(replace(default_rule(Rule.CARERS_ROOM), sexes=frozenset({Sex.FEMALE})))
    father = Guest("father", Sex.MALE, 33, household_id="h")
    assert broken(MOTHER, BOY, where=carers, rules=mothers) == set()
    assert broken(father, BOY, where=carers, rules=mothers) == {Rule.CARERS_ROOM}


def test_a_rule_of_the_shelter_takes_the_place_of_the_programs() -> None:
    women = room(RoomUse.WOMEN)
    grown = replace(BOY, age=13)
    assert broken(MOTHER, grown, where=women) == {Rule.WOMEN_ROOM}
    rule = default_rule(Rule.WOMEN_ROOM)
    assert broken(MOTHER, grown, where=women, rules=with_rules(replace(rule, with_carer_below=14))) == set()
    assert broken(MAN, where=women, rules=with_rules(replace(rule, enabled=False))) == set()
    own = with_rules(replace(rule, sentence="Ask the night team about {room}."))
    (refused,) = refusals(Party((MAN,)), women, own)
    assert str(refused.text) == "Ask the night team about Room 1."


def test_the_programs_sentence_names_the_age_in_force_and_is_left_where_it_would_be_untrue() -> None:
    women = default_rule(Rule.WOMEN_ROOM)
    assert "boys under 14 with" in str(rule_sentence(replace(women, with_carer_below=14), "Room 1"))
    adults = replace(women, from_age=18, with_carer_below=None)
    assert str(rule_sentence(adults, "Room 1")) == "Room 1 is for: women and girls from 18."
    men = default_rule(Rule.MEN_ROOM)
    assert "boys of 15 and over" in str(rule_sentence(replace(men, from_age=15), "Room 2"))
    assert str(rule_sentence(replace(men, from_age=18), "Room 2")) == "Room 2 is for: men and boys from 18."
    for rule in DEFAULTS:
        assert str(whom(rule))


def test_an_accessible_bed_is_not_asked_for_where_that_rule_is_set_aside() -> None:
    someone = replace(MOTHER, needs=frozenset({Need.ACCESSIBLE}))
    plain = room(RoomUse.MIXED)
    assert broken(someone, where=plain) == {Rule.ACCESSIBLE}
    found = place_in(Party((someone, BOY)), plain, ("f1",), DEFAULT_RULES.without(Rule.ACCESSIBLE))
    assert isinstance(found, Placing)
    assert [bed.bed_id for bed in found.beds] == ["f1", "f0"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"from_age": 18, "below_age": 18}, "younger to the older"),
        ({"from_age": 19, "below_age": 18}, "younger to the older"),
        ({"from_age": -1}, "number from 0"),
        ({"below_age": 121}, "number from 0"),
        ({"with_carer_below": 19}, "from 1 to 18"),
        ({"with_carer_below": 0}, "from 1 to 18"),
        ({"least_household": 0}, "from 1 to 50"),
        ({"sexes": frozenset()}, "at least one sex"),
        ({"sentence": "   "}, "is empty"),
        ({"sentence": "Two\nlines"}, "on one line"),
        ({"sentence": "{who} not here"}, "only the word room"),
        ({"sentence": "{room.beds}"}, "only the word room"),
        ({"sentence": "{room:>9}"}, "only the word room"),
        ({"sentence": "{room!r}"}, "only the word room"),
        ({"sentence": "{}"}, "only the word room"),
        ({"sentence": "{room"}, "only the word room"),
        ({"sentence": "x" * 301}, "longer than 300"),
        ({"sentence": "a\0b"}, "cannot be kept"),
    ],
)
def test_a_rule_that_cannot_be_kept_is_refused(change: dict[str, object], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        clean_rule(replace(default_rule(Rule.WOMEN_ROOM), **change))  # type: ignore[arg-type]


def test_what_a_bed_is_and_who_is_kept_apart_are_no_rules_to_change() -> None:
    for rule in set(Rule) - EDITABLE:
        with pytest.raises(BadInput):
            clean_rule(PlacementRule(rule))
        # a surge needs no rule that a shelter changed: only a reason each time
        assert DEFAULT_RULES.may_set_aside(rule) is (rule is Rule.CAPACITY)
    assert not DEFAULT_RULES.may_set_aside(Rule.CHILD_ALONE)
    kept = clean_rule(PlacementRule(Rule.ACCESSIBLE, sexes=frozenset(), from_age=3, sentence="{room}: no"))
    assert kept == PlacementRule(Rule.ACCESSIBLE, sentence="{room}: no")


guests = st.builds(
    Guest,
    person_id=st.uuids().map(str),
    sex=st.sampled_from(Sex),
    age=st.none() | st.sampled_from([0, 3, 11, 12, 17, 18, 40, 80]),
    needs=st.sampled_from([frozenset[Need](), frozenset({Need.ACCESSIBLE})]),
)
ages = st.none() | st.sampled_from([1, 3, 12, 18, 40])


@st.composite
def rules_of_a_day(draw: st.DrawFn) -> HouseRules:
    chosen = draw(st.sets(st.sampled_from(sorted(EDITABLE))))
    made = [
        PlacementRule(
            rule,
            draw(st.booleans()),
            draw(st.frozensets(st.sampled_from(Sex), min_size=1)),
            draw(ages),
            draw(ages),
            draw(ages),
            draw(st.integers(1, 3)),
            draw(st.sampled_from(["", "No, says {room}."])),
        )
        for rule in chosen
    ]
    return with_rules(*made)


@st.composite
def arrivals(draw: st.DrawFn) -> tuple[Party, Room]:
    members = draw(st.lists(guests, min_size=1, max_size=3))
    homes = st.sampled_from([None, "h", "other"])
    party = (
        Party(tuple(replace(one, household_id="h") for one in members))
        if len(members) > 1
        else Party((replace(members[0], household_id=draw(homes)),))
    )
    beds = []
    for n in range(draw(st.integers(0, 5))):
        bed = Bed(f"b{n}", f"B{n}", draw(st.booleans()), draw(st.booleans()))
        state = draw(st.sampled_from([BedState.FREE, BedState.OCCUPIED, BedState.BLOCKED, BedState.RESERVED]))
        occupant = replace(draw(guests), household_id=draw(homes)) if state is BedState.OCCUPIED else None
        held = draw(st.sampled_from([None, party.head.person_id])) if state is BedState.RESERVED else None
        beds.append(replace(bed, state=state, occupant=occupant, held_for=held))
    return party, Room("r", "Room 1", draw(st.sampled_from(RoomUse)), draw(st.booleans()), tuple(beds))


def slowly(party: Party, where: Room, rules: HouseRules) -> set[Rule]:
    """Each rule as a person would read it out."""
    newcomers, sleepers = list(party.members), [bed.occupant for bed in where.beds if bed.occupant]
    free = [
        bed
        for bed in where.beds
        if bed.state is BedState.FREE
        or (bed.state is BedState.RESERVED and bed.held_for in [one.person_id for one in newcomers])
    ]
    said = set()
    if len(free) == 0:
        said.add(Rule.BED_FREE)
    elif len(free) < len(newcomers):
        said.add(Rule.TOGETHER)
    wheels = [one for one in newcomers if Need.ACCESSIBLE in one.needs]
    low = [bed for bed in free if bed.accessible and not bed.upper]
    if rules.get(Rule.ACCESSIBLE).enabled and wheels and (not where.accessible or len(low) < len(wheels)):
        said.add(Rule.ACCESSIBLE)
    if rules.get(Rule.CHILD_ALONE).enabled and _a_child_is_alone(newcomers, sleepers):
        said.add(Rule.CHILD_ALONE)
    if where.use in USE_RULES:
        rule = rules.get(USE_RULES[where.use])
        home = {one.household_id for one in newcomers} - {None}
        company = newcomers + [one for one in sleepers if one.household_id in home]
        if rule.enabled and (
            len(company) < rule.least_household or not all(_may(rule, one, company) for one in newcomers)
        ):
            said.add(rule.rule)
    return said


def _may(rule: PlacementRule, one: Guest, company: list[Guest]) -> bool:
    def below(guest: Guest, age: int | None) -> bool:
        return age is not None and guest.age is not None and guest.age < age

    adults = [other for other in company if other.age is not None and other.age >= 18]
    children = [other for other in company if below(other, rule.with_carer_below)]
    if one in children and [other for other in adults if other.sex in rule.sexes]:
        return True
    if rule.rule is Rule.CARERS_ROOM and (one not in adults or not children):
        return False
    if one.sex not in rule.sexes:
        return False
    if one.age is None:
        return rule.from_age is None and rule.below_age is None
    return (rule.from_age or 0) <= one.age < (rule.below_age or 999)


def _a_child_is_alone(newcomers: list[Guest], sleepers: list[Guest]) -> bool:
    everyone = newcomers + sleepers

    def family(one: Guest) -> list[Guest]:
        alone = one.household_id is None
        return [one] if alone else [other for other in everyone if other.household_id == one.household_id]

    for child in everyone:
        if child.age is not None and child.age >= 18:
            continue
        if any(other.age is not None and other.age >= 18 for other in family(child)):
            continue
        strangers = [other for other in everyone if other not in family(child)]
        for other in strangers:
            if (other.age is None or other.age >= 18) and (child in newcomers or other in newcomers):
                return True
    return False


@given(arrivals(), rules_of_a_day())
def test_what_is_refused_is_what_a_slow_reading_refuses(
    coming: tuple[Party, Room], rules: HouseRules
) -> None:
    party, where = coming
    found = refusals(party, where, rules)
    assert {refused.rule for refused in found} == slowly(party, where, rules)
    assert len(found) == len({refused.rule for refused in found})
    for refused in found:
        if rules.get(refused.rule).sentence:
            assert str(refused.text) == "No, says Room 1."
        else:
            assert "Room 1" in str(refused.text)
    for rule in OF_A_USE & {refused.rule for refused in found}:
        assert rule not in {refused.rule for refused in refusals(party, where, rules.without(rule))}
