"""Beds that go out of service, or close, before their guests leave: given last, and said, and never forgotten."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from shelterdesk.domain.alerts import AlertKind
from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Sex
from shelterdesk.services.beds import BlockBed, HoldBed, UnblockBed, block_bed, hold_bed, unblock_bed
from shelterdesk.services.inventory import CloseBeds, CloseRoom, close_beds, close_room
from shelterdesk.services.planning import TakePlan, place_all, take_plan
from shelterdesk.services.stays import ExpectExit, GiveBed, MoveGuest, expect_exit, give_bed, move_guest
from shelterdesk.services.swaps import Swap, swap
from tests.conftest import MakeDesk, TestClock
from tests.sleeping import ROSA, Shelter, Who

TODAY = date(2026, 9, 3)
EVA: Who = ("Eva", Sex.FEMALE, 28)
ROOMS = (
    NewRoom("Room 1", ("1-01", "1-02"), RoomUse.WOMEN),
    NewRoom("Room 2", ("2-01", "2-02"), RoomUse.WOMEN),
)
SAID = "out of service from 13 Sep"
MUST = "; must move before 13 Sep 2026"


@pytest.fixture
def shelter(make_desk: MakeDesk) -> Shelter:
    return Shelter(make_desk(rooms=ROOMS))


def day(number: int) -> date:
    return TODAY + timedelta(days=number)


def plan_outage(shelter: Shelter, bed: str, first: int = 10, until: int | None = None) -> None:
    last = None if until is None else day(until)
    block_bed(shelter.desk, BlockBed(shelter.site_id, shelter.bed_id(bed), "New roof", last, day(first)))


def give(shelter: Shelter, person_id: str, bed: str, leaves: int | None) -> str:
    last = None if leaves is None else day(leaves)
    command = GiveBed(shelter.site_id, shelter.waiting(person_id).entry_id, (shelter.bed_id(bed),), last)
    return str(give_bed(shelter.desk, command).said)


def suggested(shelter: Shelter, person_id: str) -> tuple[tuple[str, ...], list[str]]:
    found = shelter.waiting(person_id).suggestion
    assert found is not None
    return found.bed_codes, [str(reason) for reason in found.reasons]


def alerts(shelter: Shelter, bed: str) -> list[AlertKind]:
    return [alert.kind for alert in shelter.tile(bed).alerts]


def test_a_bed_with_an_outage_ahead_is_offered_last_and_says_so(shelter: Shelter) -> None:
    (rosa,) = shelter.arrive(ROSA)
    for at, bed in enumerate(("1-01", "1-02", "2-01")):
        assert suggested(shelter, rosa)[0] == (bed,)
        plan_outage(shelter, bed, first=10 + at, until=20)
    assert suggested(shelter, rosa) == (("2-02",), ["women's room"])
    assert shelter.tile("1-01").out_from == day(10)
    plan_outage(shelter, "2-02", first=13)
    assert suggested(shelter, rosa) == (("1-01",), [SAID, "women's room"])
    unblock_bed(shelter.desk, UnblockBed(shelter.site_id, shelter.bed_id("1-02")))
    assert suggested(shelter, rosa) == (("1-02",), ["women's room"])


@pytest.mark.parametrize(("leaves", "must"), [(None, MUST), (11, MUST), (10, ""), (3, "")])
def test_giving_it_says_that_they_must_move(shelter: Shelter, leaves: int | None, must: str) -> None:
    plan_outage(shelter, "1-01")
    (rosa,) = shelter.arrive(ROSA)
    assert give(shelter, rosa, "1-01", leaves) == f"Rosa → bed 1-01{must}"
    assert shelter.bed_of(rosa) == "1-01"


def test_a_bed_or_a_room_that_closes_counts_as_one(shelter: Shelter) -> None:
    close_beds(shelter.desk, CloseBeds(shelter.site_id, (shelter.bed_id("2-01"),), day(10)))
    assert shelter.tile("2-01").out_from == day(10)
    room_id = shelter.board().rooms[0].room_id
    close_room(shelter.desk, CloseRoom(shelter.site_id, room_id, day(4)))
    plan_outage(shelter, "2-01", first=2, until=3)
    found = {code: shelter.tile(code).out_from for code in ("1-01", "2-01", "2-02")}
    assert found == {"1-01": day(4), "2-01": day(2), "2-02": None}
    (rosa,) = shelter.arrive(ROSA)
    assert suggested(shelter, rosa)[0] == ("2-02",)


def test_holding_moving_swapping_and_a_later_day_of_leaving_say_it_too(
    shelter: Shelter, clock: TestClock
) -> None:
    plan_outage(shelter, "1-01")
    until = clock.now + timedelta(hours=1)
    held = hold_bed(shelter.desk, HoldBed(shelter.site_id, shelter.bed_id("1-01"), until))
    assert str(held.said) == "Bed 1-01 held; it goes out of service on 13 Sep 2026"
    clock.forward(hours=2)
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-02"), shelter.settle(EVA, bed="2-01")
    expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, day(8)))
    moved = move_guest(shelter.desk, MoveGuest(shelter.site_id, rosa, shelter.bed_id("1-01")))
    assert str(moved.said) == "Rosa → bed 1-01"
    later = expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, day(12)))
    assert str(later.said) == f"Rosa: leaves on 15 Sep 2026{MUST}"
    changed = swap(shelter.desk, Swap(shelter.site_id, rosa, eva))
    assert str(changed.said) == f"Rosa → bed 2-01, Eva → bed 1-01{MUST}"
    back = swap(shelter.desk, Swap(shelter.site_id, rosa, eva))
    assert str(back.said).endswith(MUST)
    expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, day(10)))
    moved = move_guest(shelter.desk, MoveGuest(shelter.site_id, eva, shelter.bed_id("2-02")))
    assert MUST not in str(moved.said)


def test_a_plan_prefers_beds_for_the_whole_stay(shelter: Shelter) -> None:
    for bed in ("1-01", "2-01"):
        plan_outage(shelter, bed)
    for name in ("Eva", "Iris"):
        shelter.arrive((name, Sex.FEMALE, 30))
    plan = place_all(shelter.desk, shelter.site_id).plan
    assert sorted(one.bed_codes for one in plan.planned) == [("1-02",), ("2-02",)]
    shelter.arrive(ROSA)
    plan = place_all(shelter.desk, shelter.site_id).plan
    assert [str(one.reasons[0]) for one in plan.planned].count(SAID) == 1
    said = "People placed: 3, in rooms: 2; some must move, the first before 13 Sep 2026"
    assert str(take_plan(shelter.desk, TakePlan(plan)).said) == said


def test_who_must_move_is_told_a_week_before_and_until_it_is_done(shelter: Shelter, clock: TestClock) -> None:
    plan_outage(shelter, "1-01", first=10)
    (rosa,) = shelter.arrive(ROSA)
    give(shelter, rosa, "1-01", 30)
    clock.forward(days=2)
    assert alerts(shelter, "1-01") == []
    clock.forward(days=1)
    (alert,) = shelter.tile("1-01").alerts
    assert str(alert.text) == "Must move before 13 Sep 2026: the bed goes out of service"
    expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, day(10)))
    assert alerts(shelter, "1-01") == []
    expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, None))
    clock.forward(days=7)
    assert alerts(shelter, "1-01") == [AlertKind.MUST_MOVE]
    for bed in ("1-02", "2-01", "2-02"):
        shelter.settle((f"W{bed}", Sex.FEMALE, 30), bed=bed)
    capacity = shelter.board().capacity
    assert capacity is not None
    assert (capacity.people, capacity.over) == (3, 1)
