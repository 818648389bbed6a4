"""Rules changed from a day on, and one set aside with a reason, on the real encrypted database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, RuleBroken
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.placement import PlacementRefused
from shelterdesk.domain.roles import Role
from shelterdesk.domain.rules import PlacementRule, Rule, SetAside, default_rule
from shelterdesk.persistence.queries.placement_rules import rules_at
from shelterdesk.persistence.tables import audit, placement_rules, placements
from shelterdesk.services.placement_rules import (
    ChangeRule,
    ResetRule,
    RuleLine,
    SwitchRule,
    change_rule,
    list_rules,
    reset_rule,
    switch_rule,
)
from shelterdesk.services.stays import GiveBed, MoveGuest, give_bed, move_guest
from shelterdesk.services.undo import undo
from tests.conftest import MakeDesk, TestClock
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter

TODAY = date(2026, 9, 3)
WOMEN = default_rule(Rule.WOMEN_ROOM)
GROWN_SON = (("Ana", Sex.FEMALE, 32), ("Teo", Sex.MALE, 13))


@pytest.fixture
def shelter(desk) -> Shelter:
    return Shelter(desk)


def line(shelter: Shelter, rule: Rule, site: bool = True) -> RuleLine:
    book = list_rules(shelter.desk, shelter.site_id if site else None)
    return next(found for found in book.lines if found.rule.rule is rule and found.in_force)


def change(shelter: Shelter, rule: PlacementRule, starts: date = TODAY, **more):
    seen = line(shelter, rule.rule).seen
    return change_rule(shelter.desk, ChangeRule(shelter.site_id, rule, starts, seen=seen, **more))


def beds_for(shelter: Shelter, person_id: str) -> tuple[str, ...]:
    found = shelter.waiting(person_id).suggestion
    return () if found is None else found.bed_codes


def test_a_rule_holds_from_its_day_on_and_not_before(shelter: Shelter, clock: TestClock) -> None:
    ana, _ = shelter.arrive(*GROWN_SON)
    change(shelter, replace(WOMEN, with_carer_below=14), TODAY + timedelta(days=2))
    with pytest.raises(PlacementRefused, match="boys under 12"):
        shelter.give(ana, "1-01")
    clock.forward(days=2)
    shelter.give(ana, "1-01")
    assert shelter.bed_of(ana) == "1-01"


def test_a_rule_for_a_while_gives_way_to_what_was_before(shelter: Shelter, clock: TestClock) -> None:
    change(
        shelter, replace(WOMEN, sentence="{room} is kept for the storm."), ends_on=TODAY + timedelta(days=1)
    )
    (pedro,) = shelter.arrive(PEDRO)
    with pytest.raises(PlacementRefused, match=r"^Room 1 is kept for the storm\.$"):
        shelter.give(pedro, "1-01")
    clock.forward(days=1)
    with pytest.raises(PlacementRefused, match="boys under 12"):
        shelter.give(pedro, "1-01")


def test_switched_off_on_and_back_to_what_it_was_and_each_is_undone(shelter: Shelter) -> None:
    (pedro,) = shelter.arrive(PEDRO)

    def switch(enabled: bool):
        seen = line(shelter, Rule.FAMILY_ROOM).seen
        return switch_rule(shelter.desk, SwitchRule(shelter.site_id, Rule.FAMILY_ROOM, enabled, TODAY, seen))

    off = switch(False)
    assert str(off.said) == "Family rooms: not asked for from 3 Sep 2026"
    assert not line(shelter, Rule.FAMILY_ROOM).rule.enabled
    with pytest.raises(RuleBroken, match="so already"):
        switch(False)
    switch(True)
    with pytest.raises(PlacementRefused):
        shelter.give(pedro, "A-01")
    switch(False)
    seen = line(shelter, Rule.FAMILY_ROOM).seen
    back = reset_rule(shelter.desk, ResetRule(shelter.site_id, Rule.FAMILY_ROOM, TODAY, seen))
    assert line(shelter, Rule.FAMILY_ROOM).starts_on is None
    with pytest.raises(RuleBroken, match="of its own"):
        reset_rule(shelter.desk, ResetRule(shelter.site_id, Rule.FAMILY_ROOM, TODAY))
    assert back.operation_id is not None
    undo(shelter.desk, back.operation_id)
    assert not line(shelter, Rule.FAMILY_ROOM).rule.enabled
    shelter.give(pedro, "A-01")


def test_a_second_editor_is_told(shelter: Shelter) -> None:
    seen = line(shelter, Rule.WOMEN_ROOM).seen
    change(shelter, replace(WOMEN, from_age=18))
    with pytest.raises(ChangedMeanwhile):
        change_rule(shelter.desk, ChangeRule(shelter.site_id, replace(WOMEN, from_age=16), TODAY, seen=seen))
    with pytest.raises(ChangedMeanwhile):
        reset_rule(shelter.desk, ResetRule(shelter.site_id, Rule.WOMEN_ROOM, TODAY, seen))
    assert line(shelter, Rule.WOMEN_ROOM).rule.from_age == 18


def test_days_gone_by_and_ends_before_the_start_are_refused(shelter: Shelter) -> None:
    with pytest.raises(BadInput, match="from today on"):
        change(shelter, WOMEN, TODAY - timedelta(days=1))
    with pytest.raises(BadInput, match="after its first day"):
        change(shelter, WOMEN, ends_on=TODAY)


def test_only_those_who_edit_beds_change_rules_and_every_site_is_for_those_of_every_site(
    shelter: Shelter,
) -> None:
    for role in (Role.ADMINISTRATOR, Role.DISTRIBUTION, Role.PROGRAMME):
        other = replace(shelter.desk, actor=replace(shelter.desk.actor, role=role))
        with pytest.raises(NotAllowed):
            list_rules(other, shelter.site_id)
        with pytest.raises(NotAllowed):
            change_rule(other, ChangeRule(shelter.site_id, WOMEN, TODAY))
    own = replace(shelter.desk, actor=replace(shelter.desk.actor, site_id=shelter.site_id))
    with pytest.raises(NotAllowed, match="every site"):
        change_rule(own, ChangeRule(None, WOMEN, TODAY))


def test_the_sites_rule_is_above_that_of_every_site(shelter: Shelter) -> None:
    everywhere = replace(shelter.desk, actor=replace(shelter.desk.actor, site_id=None))
    change(shelter, replace(WOMEN, from_age=16))
    change_rule(everywhere, ChangeRule(None, replace(WOMEN, from_age=18), TODAY))
    assert line(shelter, Rule.WOMEN_ROOM).rule.from_age == 16
    seen = line(shelter, Rule.WOMEN_ROOM).seen
    reset_rule(shelter.desk, ResetRule(shelter.site_id, Rule.WOMEN_ROOM, TODAY, seen))
    found = line(shelter, Rule.WOMEN_ROOM)
    assert (found.rule.from_age, found.own) == (18, False)


days = st.integers(0, 6)
rows = st.lists(st.tuples(st.booleans(), days, st.none() | days, st.integers(1, 17)), max_size=6)


@given(rows, days)
@hypothesis_settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_holds_on_a_day_is_found_as_by_hand(desk, made: list, day: int) -> None:
    shelter = Shelter(desk)
    with desk.write() as work:
        work.connection.execute(delete(placement_rules))
        known = []
        for of_site, first, end, age in made:
            if end is not None and end < first:
                continue
            work.insert(
                placement_rules,
                site_id=shelter.site_id if of_site else None,
                rule=Rule.WOMEN_ROOM.value,
                enabled=True,
                with_carer_below=age,
                may_set_aside=False,
                starts_on=TODAY + timedelta(days=first),
                ends_on=None if end is None else TODAY + timedelta(days=end),
            )
            known.append((of_site, first, end, age))
        found = rules_at(work.connection, shelter.site_id, TODAY + timedelta(days=day))
        holding = [row for row in known if row[1] <= day and (row[2] is None or day < row[2])]
        holding = [row for row in holding if row[0]] or holding
        latest = [row for row in holding if row[1] == max(other[1] for other in holding)]
        expected = latest[-1][3] if latest else 12
        assert found.get(Rule.WOMEN_ROOM).with_carer_below == expected


def test_a_room_for_children_and_carers_is_suggested_first(make_desk: MakeDesk) -> None:
    rooms = (
        NewRoom("Hall A", ("A-01", "A-02"), RoomUse.FAMILIES),
        NewRoom("Nest", ("N-01", "N-02"), RoomUse.CARERS),
    )
    shelter = Shelter(make_desk("nest", rooms))
    ana, _ = shelter.arrive(("Ana", Sex.FEMALE, 32), ("Nino", Sex.MALE, 4))
    assert beds_for(shelter, ana) == ("N-01", "N-02")


# set aside


def aside(
    rule: Rule = Rule.FAMILY_ROOM, reason: str = "The hall is empty and the men's room is full."
) -> SetAside:
    return SetAside(rule, reason)


def give(shelter: Shelter, person_id: str, code: str, aside: SetAside | None = None):
    entry = shelter.waiting(person_id).entry_id
    return give_bed(shelter.desk, GiveBed(shelter.site_id, entry, (shelter.bed_id(code),), set_aside=aside))


def test_a_rule_is_set_aside_with_a_reason_that_stands_on_the_placement_and_in_the_trail(
    shelter: Shelter,
) -> None:
    (pedro,) = shelter.arrive(PEDRO)
    with pytest.raises(PlacementRefused) as refused:
        give(shelter, pedro, "A-01")
    assert refused.value.may_set_aside is Rule.FAMILY_ROOM
    give(shelter, pedro, "A-01", aside())
    assert shelter.bed_of(pedro) == "A-01"
    with shelter.desk.database.reading() as connection:
        kept = connection.execute(select(placements)).one()
        trail = connection.execute(select(audit).where(audit.c.action == "give bed")).one()
    assert kept.rule_set_aside == "family room"
    assert kept.set_aside_reason == trail.reason == aside().reason
    assert "placements.rule_set_aside" in trail.fields


def test_a_move_may_set_a_rule_aside_too_and_where_none_is_broken_nothing_is_noted(shelter: Shelter) -> None:
    (pedro,) = shelter.settle(PEDRO, bed="2-01")
    bed = shelter.bed_id("A-02")
    with pytest.raises(PlacementRefused):
        move_guest(shelter.desk, MoveGuest(shelter.site_id, pedro, bed))
    move_guest(shelter.desk, MoveGuest(shelter.site_id, pedro, bed, aside()))
    (rosa,) = shelter.arrive(ROSA)
    give(shelter, rosa, "1-01", aside())
    with shelter.desk.database.reading() as connection:
        noted = (
            connection.execute(select(placements.c.rule_set_aside).order_by(placements.c.id)).scalars().all()
        )
    assert noted == [None, "family room", None]


@pytest.mark.parametrize(
    "rule", [Rule.BED_FREE, Rule.CHILD_ALONE, Rule.KEEP_APART, Rule.TOGETHER, Rule.WOMEN_ROOM]
)
def test_some_rules_are_never_set_aside(shelter: Shelter, rule: Rule) -> None:
    (pedro,) = shelter.arrive(PEDRO)
    with pytest.raises(RuleBroken, match="not set aside"):
        give(shelter, pedro, "1-01", aside(rule))
    assert shelter.bed_of(pedro) is None


def test_one_rule_set_aside_leaves_the_others_in_force(shelter: Shelter) -> None:
    (pedro,) = shelter.arrive(PEDRO, needs=(Need.ACCESSIBLE,))
    with pytest.raises(PlacementRefused) as refused:
        give(shelter, pedro, "A-01", aside())
    assert [one.rule for one in refused.value.refused] == [Rule.ACCESSIBLE]
    assert refused.value.may_set_aside is None
    family = shelter.arrive(*FAMILY)
    with pytest.raises(PlacementRefused, match="of the 3 beds"):
        give(shelter, family[0], "2-01", aside(Rule.ACCESSIBLE))


def test_without_a_reason_or_the_right_nothing_is_set_aside(shelter: Shelter) -> None:
    (pedro,) = shelter.arrive(PEDRO)
    for reason in ("", "  ", "x" * 201):
        with pytest.raises(BadInput):
            give(shelter, pedro, "A-01", aside(reason=reason))
    distribution = replace(shelter.desk, actor=replace(shelter.desk.actor, role=Role.DISTRIBUTION))
    entry = shelter.waiting(pedro).entry_id
    with pytest.raises(NotAllowed):
        give_bed(distribution, GiveBed(shelter.site_id, entry, (shelter.bed_id("A-01"),), set_aside=aside()))
