"""Limits other than beds hold where people are placed: on the real encrypted database, each named as it refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from shelterdesk.domain.board import BedState, RoomUse
from shelterdesk.domain.capacity import Limits
from shelterdesk.domain.errors import BadInput, NotAllowed, RuleBroken
from shelterdesk.domain.figures import Period
from shelterdesk.domain.keep_apart import Scope
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Sex
from shelterdesk.domain.placement import PlacementRefused
from shelterdesk.domain.roles import Role
from shelterdesk.domain.rules import Rule, SetAside
from shelterdesk.persistence.tables import audit, placements
from shelterdesk.services.beds import HoldBed, hold_bed
from shelterdesk.services.board import places_for_move, places_for_waiting
from shelterdesk.services.inventory import SetLimits, set_limits
from shelterdesk.services.keep_apart import KeepApart, enter_keep_apart
from shelterdesk.services.planning import PlanOutdated, TakePlan, place_all, take_plan
from shelterdesk.services.stays import CheckOut, GiveBed, MoveGuest, check_out, give_bed, move_guest
from shelterdesk.services.swaps import Swap, swap
from shelterdesk.services.tonight import tonight
from shelterdesk.services.turn_aways import AskWhatIf, TurnAway, turn_away, turn_away_figures, what_if
from shelterdesk.services.undo import undo
from tests.conftest import MakeDesk
from tests.sleeping import ROSA, Shelter, Who

ROOMS = (
    NewRoom("Room 1", ("1-01", "1-02", "1-03"), RoomUse.MIXED),
    NewRoom("Room 2", ("2-01", "2-02", "2-03"), RoomUse.MIXED),
)
EVA: Who = ("Eva", Sex.FEMALE, 28)
IRIS: Who = ("Iris", Sex.FEMALE, 40)
MOTHER: tuple[Who, ...] = (("Ana", Sex.FEMALE, 32), ("Sol", Sex.FEMALE, 4))
FLOOR_OF_ONE = Limits(floor_area_m2=Decimal("4.9"))  # of 3.5 m2 each
REASON = SetAside(Rule.CAPACITY, "the storm shelter is full")


@pytest.fixture
def shelter(make_desk: MakeDesk) -> Shelter:
    return Shelter(make_desk(rooms=ROOMS))


def limit(shelter: Shelter, limits: Limits, room: str | None = None) -> None:
    board = shelter.board()
    room_id = next((card.room_id for card in board.rooms if card.name == room), None)
    set_limits(shelter.desk, SetLimits(shelter.site_id, room_id, board.day, limits))


def give(shelter: Shelter, person_id: str, bed: str, aside: SetAside | None = None) -> str:
    entry_id = shelter.waiting(person_id).entry_id
    command = GiveBed(shelter.site_id, entry_id, (shelter.bed_id(bed),), set_aside=aside)
    return str(give_bed(shelter.desk, command).operation_id)


def hold(shelter: Shelter, bed: str, person_id: str | None = None) -> None:
    until = shelter.desk.clock() + timedelta(hours=1)
    hold_bed(shelter.desk, HoldBed(shelter.site_id, shelter.bed_id(bed), until, person_id))


def women_tonight(shelter: Shelter) -> tuple[int, tuple[str, ...]]:
    found = next(one for one in tonight(shelter.desk, shelter.site_id) if one.pattern.key == "woman")
    return found.count, found.rooms


def test_a_room_at_its_floor_area_is_full_for_everyone_who_asks(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    limit(shelter, FLOOR_OF_ONE, "Room 1")
    (eva,) = shelter.arrive(EVA)
    said = r"^Room 1 takes 1 by its floor area; 1 are there or awaited\.$"
    with pytest.raises(PlacementRefused, match=said) as found:
        give(shelter, eva, "1-02")
    assert found.value.may_set_aside is Rule.CAPACITY
    with pytest.raises(PlacementRefused, match=said):
        hold(shelter, "1-02")
    with pytest.raises(PlacementRefused, match=said):
        hold(shelter, "1-02", eva)
    suggestion = shelter.waiting(eva).suggestion
    assert suggestion is not None
    assert suggestion.bed_codes == ("2-01",)
    targets = places_for_waiting(shelter.desk, shelter.site_id, shelter.waiting(eva).entry_id)
    assert set(targets.fitting) == {shelter.bed_id(f"2-0{n}") for n in (1, 2, 3)}
    assert targets.may_set_aside[shelter.bed_id("1-02")] is Rule.CAPACITY
    assert women_tonight(shelter) == (3, ("Room 2",))
    give(shelter, eva, "2-01")
    assert shelter.bed_id("1-02") not in places_for_move(shelter.desk, shelter.site_id, eva).fitting
    with pytest.raises(PlacementRefused, match=said):
        move_guest(shelter.desk, MoveGuest(shelter.site_id, eva, shelter.bed_id("1-02")))


def test_a_manager_takes_more_in_with_a_reason_and_it_is_written_down(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    limit(shelter, FLOOR_OF_ONE, "Room 1")
    (eva,) = shelter.arrive(EVA)
    helper = replace(shelter.desk, actor=replace(shelter.desk.actor, role=Role.DISTRIBUTION))
    with pytest.raises(NotAllowed):
        give_bed(
            helper,
            GiveBed(
                shelter.site_id, shelter.waiting(eva).entry_id, (shelter.bed_id("1-02"),), set_aside=REASON
            ),
        )
    give(shelter, eva, "1-02", REASON)
    assert shelter.bed_of(eva) == "1-02"
    with shelter.desk.database.reading() as connection:
        row = connection.execute(select(placements).where(placements.c.person_id == eva)).one()
        reason = connection.execute(select(audit.c.reason).where(audit.c.reason.is_not(None))).scalars().all()
    assert (row.rule_set_aside, row.set_aside_reason) == ("capacity", REASON.reason)
    assert reason == [REASON.reason]
    capacity = shelter.board().capacity
    assert capacity is not None
    assert capacity.people == 1 + 3


def test_the_fire_limit_is_never_set_aside(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    limit(shelter, Limits(fire_limit=1, toilets=0), "Room 1")
    (eva,) = shelter.arrive(EVA)
    with pytest.raises(PlacementRefused, match="by its toilets") as found:
        give(shelter, eva, "1-02")
    assert found.value.may_set_aside is None
    with pytest.raises(PlacementRefused, match="by its fire limit"):
        give(shelter, eva, "1-02", REASON)
    with pytest.raises(RuleBroken, match="not set aside"):
        give(shelter, eva, "1-02", SetAside(Rule.FIRE_LIMIT, "only tonight"))
    assert shelter.bed_of(eva) is None


def test_who_is_too_many_already_may_move_about_and_change_places(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="1-02")
    (iris,) = shelter.settle(IRIS, bed="2-01")
    limit(shelter, Limits(fire_limit=1), "Room 1")
    limit(shelter, Limits(fire_limit=2))
    move_guest(shelter.desk, MoveGuest(shelter.site_id, rosa, shelter.bed_id("1-03")))
    swap(shelter.desk, Swap(shelter.site_id, rosa, eva))
    swap(shelter.desk, Swap(shelter.site_id, rosa, iris))
    assert [shelter.bed_of(one) for one in (rosa, eva, iris)] == ["2-01", "1-03", "1-02"]
    move_guest(shelter.desk, MoveGuest(shelter.site_id, iris, shelter.bed_id("2-02")))
    with pytest.raises(PlacementRefused, match="Room 1 takes 1 by its fire limit"):
        move_guest(shelter.desk, MoveGuest(shelter.site_id, iris, shelter.bed_id("1-01")))


def test_a_swap_that_brings_more_people_asks_the_room(shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    mother = shelter.settle(*MOTHER, bed="2-01")
    limit(shelter, FLOOR_OF_ONE, "Room 1")
    assert shelter.bed_id("2-01") not in places_for_move(shelter.desk, shelter.site_id, rosa).swaps
    with pytest.raises(PlacementRefused, match="by its floor area"):
        swap(shelter.desk, Swap(shelter.site_id, rosa, mother[0]))
    swap(shelter.desk, Swap(shelter.site_id, rosa, mother[0], REASON))
    assert [shelter.bed_of(one) for one in (rosa, *mother)] == ["2-01", "1-01", "1-02"]


def test_the_site_counts_who_is_there_and_who_is_awaited(shelter: Shelter) -> None:
    limit(shelter, Limits(fire_limit=3))
    shelter.settle(ROSA, bed="1-01")
    (eva,) = shelter.arrive(EVA)
    hold(shelter, "2-01", eva)
    hold(shelter, "2-02")
    said = r"The site takes 3 by its fire limit; 3 are here or awaited\."
    with pytest.raises(PlacementRefused, match=said):
        hold(shelter, "2-03")
    (iris,) = shelter.arrive(IRIS)
    card = shelter.waiting(iris)
    assert card.suggestion is None
    assert str(card.refusal) == said.replace("\\", "")
    assert women_tonight(shelter) == (0, ())
    give(shelter, eva, "2-01")  # her own bed was kept for her
    turn_away(shelter.desk, TurnAway(shelter.site_id, card.entry_id))
    today = shelter.board().day
    figures = turn_away_figures(shelter.desk, shelter.site_id, Period(today, today))
    assert [one.rule for one in figures.rules] == [Rule.FIRE_LIMIT]


def test_a_plan_keeps_to_what_rooms_and_the_site_take(shelter: Shelter) -> None:
    limit(shelter, Limits(floor_area_m2=Decimal(7)), "Room 1")
    limit(shelter, Limits(toilets=1, people_per_toilet=4))
    for who in (ROSA, EVA, IRIS):
        shelter.arrive(who)
    mother = shelter.arrive(*MOTHER)
    plan = place_all(shelter.desk, shelter.site_id).plan
    assert plan.proven
    assert plan.people == 4
    in_room = [one for one in plan.planned if one.room_name == "Room 1"]
    assert sum(len(one.bed_ids) for one in in_room) <= 2
    (left,) = plan.unplaced
    assert left.party.head.person_id != mother[0]
    assert str(left.refused.text) == "The site takes 4 by its toilets; 4 are here or awaited."
    limit(shelter, Limits(toilets=1, people_per_toilet=3))
    with pytest.raises(PlanOutdated, match="by its toilets"):
        take_plan(shelter.desk, TakePlan(plan))


def test_tonight_counts_households_up_to_what_the_site_takes(shelter: Shelter) -> None:
    limit(shelter, Limits(fire_limit=5))
    found = {one.pattern.key: one.count for one in tonight(shelter.desk, shelter.site_id)}
    assert (found["woman"], found["mother-1"], found["mother-2"]) == (5, 2, 1)


def test_undo_does_not_pass_a_fire_limit_and_leaves_a_surge_alone(shelter: Shelter) -> None:
    (_rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="1-02")
    limit(shelter, FLOOR_OF_ONE, "Room 1")
    out = check_out(shelter.desk, CheckOut(shelter.site_id, eva))
    undo(shelter.desk, str(out.operation_id))
    assert shelter.bed_of(eva) == "1-02"
    out = check_out(shelter.desk, CheckOut(shelter.site_id, eva))
    limit(shelter, Limits(fire_limit=1))
    with pytest.raises(RuleBroken, match="Not possible any more"):
        undo(shelter.desk, str(out.operation_id))


def test_what_if_keeps_to_the_limits_of_that_day(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    limit(shelter, Limits(fire_limit=1))
    (eva,) = shelter.arrive(EVA)
    turn_away(shelter.desk, TurnAway(shelter.site_id, shelter.waiting(eva).entry_id))
    board = shelter.board()
    question = AskWhatIf(shelter.site_id, Period(board.day, board.day), board.rooms[1].room_id, RoomUse.WOMEN)
    answer = what_if(shelter.desk, question)
    assert (answer.people, answer.placed, answer.as_it_was) == (1, 0, 0)


def test_a_bed_is_held_beyond_a_limit_with_a_reason(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    limit(shelter, FLOOR_OF_ONE, "Room 1")
    (eva,) = shelter.arrive(EVA)
    until = shelter.desk.clock() + timedelta(hours=1)
    command = HoldBed(shelter.site_id, shelter.bed_id("1-02"), until, eva)
    with pytest.raises(PlacementRefused, match="by its floor area") as found:
        hold_bed(shelter.desk, command)
    assert found.value.may_set_aside is Rule.CAPACITY
    with pytest.raises(BadInput, match="only with a reason"):
        hold_bed(shelter.desk, replace(command, set_aside=SetAside(Rule.CAPACITY, " ")))
    with pytest.raises(RuleBroken, match="not set aside"):
        hold_bed(shelter.desk, replace(command, set_aside=SetAside(Rule.FIRE_LIMIT, "Flood")))
    officer = replace(shelter.desk, actor=replace(shelter.desk.actor, role=Role.PROGRAMME))
    with pytest.raises(NotAllowed):
        hold_bed(officer, replace(command, set_aside=REASON))
    assert shelter.tile("1-02").state is BedState.FREE
    changes = hold_bed(shelter.desk, replace(command, set_aside=REASON))
    assert shelter.tile("1-02").state is BedState.RESERVED
    with shelter.desk.database.reading() as connection:
        row = connection.execute(select(audit).where(audit.c.action == "hold bed")).one()
    assert row.reason == REASON.reason
    assert changes.operation_id is not None
    undo(shelter.desk, changes.operation_id)
    assert shelter.tile("1-02").state is BedState.FREE


def test_no_reason_holds_a_bed_beyond_the_fire_limit_or_beside_whom_one_must_not_meet(
    shelter: Shelter,
) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    limit(shelter, Limits(floor_area_m2=Decimal(4), fire_limit=1), "Room 1")
    (eva,) = shelter.arrive(EVA)
    until = shelter.desk.clock() + timedelta(hours=1)
    command = HoldBed(shelter.site_id, shelter.bed_id("1-02"), until, eva)
    with pytest.raises(PlacementRefused) as found:
        hold_bed(shelter.desk, command)
    assert found.value.may_set_aside is None  # of the two limits one is never set aside
    with pytest.raises(PlacementRefused, match="by its fire limit"):
        hold_bed(shelter.desk, replace(command, set_aside=REASON))
    limit(shelter, FLOOR_OF_ONE, "Room 1")
    enter_keep_apart(shelter.desk, KeepApart(shelter.site_id, rosa, eva, Scope.ROOM))
    with pytest.raises(PlacementRefused, match="Not possible here"):
        hold_bed(shelter.desk, replace(command, set_aside=REASON))
    assert shelter.tile("1-02").state is BedState.FREE
