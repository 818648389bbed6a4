"""Everyone who waits placed at once, on the real encrypted database."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.errors import BadInput, NotAllowed
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Sex
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.tables import audit, placements, stays, waiting_entries
from shelterdesk.services.planning import PlanOutdated, TakePlan, place_all, take_plan
from shelterdesk.services.undo import undo
from tests.conftest import MakeDesk
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter, Who

EVA: Who = ("Eva", Sex.FEMALE, 28)
ROOMS = (
    NewRoom("Room 1", ("1-01", "1-02"), RoomUse.WOMEN),
    NewRoom("Room 2", ("2-01",), RoomUse.MEN),
    NewRoom("Hall A", ("A-01", "A-02", "A-03"), RoomUse.FAMILIES),
)


@pytest.fixture
def shelter(make_desk: MakeDesk) -> Shelter:
    return Shelter(make_desk(rooms=ROOMS))


def test_a_plan_is_looked_at_and_taken_as_a_whole_and_one_undo_takes_it_back(shelter: Shelter) -> None:
    ids = [*shelter.arrive(ROSA), *shelter.arrive(PEDRO), *shelter.arrive(*FAMILY)]
    (left,) = shelter.arrive(("Juan", Sex.MALE, 50))
    before = shelter.board()
    plan = place_all(shelter.desk, shelter.site_id).plan
    assert shelter.board() == before
    assert (plan.people, plan.proven) == (5, True)
    assert [(one.party.head.person_id, str(one.refused.text)) for one in plan.unplaced] == [
        (left, "Room 2 has no free bed.")
    ]
    changes = take_plan(shelter.desk, TakePlan(plan))
    assert str(changes.said) == "People placed: 5, in rooms: 3"
    assert len(changes.created) == 5
    assert all(shelter.bed_of(person_id) for person_id in ids)
    assert [card.person_id for card in shelter.board().waiting] == [left]
    assert changes.operation_id is not None
    undo(shelter.desk, changes.operation_id)
    assert shelter.board() == before


def test_a_plan_does_not_outlive_the_house_it_was_made_for(shelter: Shelter) -> None:
    shelter.arrive(ROSA)
    (pedro,) = shelter.arrive(PEDRO)
    plan = place_all(shelter.desk, shelter.site_id).plan
    (juan,) = shelter.arrive(("Juan", Sex.MALE, 50))
    shelter.give(juan, "2-01")
    before = shelter.board()
    with pytest.raises(PlanOutdated, match=r"changed meanwhile: Room 2 has no free bed\. Nobody was placed"):
        take_plan(shelter.desk, TakePlan(plan))
    assert shelter.board() == before
    again = place_all(shelter.desk, shelter.site_id).plan
    assert [one.party.head.person_id for one in again.unplaced] == [pedro]
    take_plan(shelter.desk, TakePlan(again))
    with pytest.raises(PlanOutdated, match="does not wait any more"):
        take_plan(shelter.desk, TakePlan(again))


def test_a_plan_names_its_people_in_the_trail_by_no_name_and_needs_the_right_to_place(
    shelter: Shelter,
) -> None:
    shelter.arrive(ROSA)
    preview = place_all(shelter.desk, shelter.site_id)
    other = replace(shelter.desk, actor=replace(shelter.desk.actor, role=Role.PROGRAMME))
    with pytest.raises(NotAllowed):
        place_all(other, shelter.site_id)
    with pytest.raises(NotAllowed):
        take_plan(other, TakePlan(preview.plan))
    with pytest.raises(BadInput):
        take_plan(shelter.desk, TakePlan(replace(preview.plan, planned=())))
    take_plan(shelter.desk, TakePlan(preview.plan))
    with shelter.desk.database.reading() as connection:
        row = connection.execute(select(audit).where(audit.c.action == "place all")).one()
    assert "Rosa" not in str(row)


WHO = st.tuples(st.sampled_from("ABCD"), st.sampled_from(Sex), st.none() | st.integers(0, 70))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(arriving=st.lists(st.lists(WHO, min_size=1, max_size=3), min_size=1, max_size=4))
def test_taking_and_undoing_ends_where_it_began(shelter: Shelter, arriving: list[list[Who]]) -> None:
    """One house for all the examples: it ends each as it was, so the next begins in the same."""
    for people in arriving:
        shelter.arrive(*people)
    before = shelter.board()
    plan = place_all(shelter.desk, shelter.site_id).plan
    if plan.planned:
        changes = take_plan(shelter.desk, TakePlan(plan))
        assert shelter.board().in_use == before.in_use + plan.people
        assert changes.operation_id is not None
        undo(shelter.desk, changes.operation_id)
    assert shelter.board() == before
    with shelter.desk.database.reading() as connection:
        for table in (stays, placements):
            assert connection.execute(select(func.count()).select_from(table)).scalar_one() == 0
        closed = select(func.count()).where(waiting_entries.c.closed_at.is_not(None))
        assert connection.execute(closed).scalar_one() == 0


def test_four_plans_at_once_and_one_is_taken_whole(shelter: Shelter) -> None:
    for who in (ROSA, PEDRO, EVA):
        shelter.arrive(who)
    shelter.arrive(*FAMILY)
    plan = place_all(shelter.desk, shelter.site_id).plan

    def take(_: int) -> str:
        try:
            take_plan(shelter.desk, TakePlan(plan))
        except PlanOutdated:
            return "outdated"
        return "taken"

    with ThreadPoolExecutor(4) as crowd:
        answers = Counter(crowd.map(take, range(4)))
    assert answers == {"taken": 1, "outdated": 3}
    assert shelter.board().in_use == plan.people == 6
