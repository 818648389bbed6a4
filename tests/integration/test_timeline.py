"""The tape of the beds on the real encrypted database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from shelterdesk.domain.board import BedState
from shelterdesk.domain.errors import BadInput, NotAllowed, RuleBroken
from shelterdesk.domain.roles import Role
from shelterdesk.domain.timeline import Bar, BarKind, Tape
from shelterdesk.services.beds import BlockBed, HoldBed, UnblockBed, block_bed, hold_bed, unblock_bed
from shelterdesk.services.desk import Desk
from shelterdesk.services.stays import CheckOut, ExpectExit, MoveGuest, check_out, expect_exit, move_guest
from shelterdesk.services.timeline import load_tape
from tests.conftest import TestClock
from tests.sleeping import PEDRO, ROSA, Shelter

TODAY = date(2026, 9, 3)
FIRST, END = date(2026, 8, 31), date(2026, 9, 14)


def day(after: int) -> date:
    return TODAY + timedelta(days=after)


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


def tape(shelter: Shelter, first: date = FIRST, end: date = END) -> Tape:
    return load_tape(shelter.desk, shelter.site_id, first, end)


def bars(shelter: Shelter, bed: str) -> list[tuple[BarKind, date, date | None, BedState]]:
    found: tuple[Bar, ...] = tape(shelter).bars.get(shelter.bed_id(bed), ())
    return [(bar.kind, bar.first, bar.end, bar.state) for bar in found]


def test_a_stay_lasts_until_it_is_expected_to_end(shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    assert bars(shelter, "1-01") == [(BarKind.STAY, TODAY, None, BedState.OCCUPIED)]
    expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, day(4)))
    assert bars(shelter, "1-01") == [(BarKind.STAY, TODAY, day(4), BedState.OCCUPIED)]


def test_who_should_have_left_is_there_tonight_too(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, day(2)))
    clock.forward(days=2)
    assert bars(shelter, "1-01") == [(BarKind.STAY, TODAY, day(2), BedState.LEAVING)]
    clock.forward(days=3)
    assert bars(shelter, "1-01") == [(BarKind.STAY, TODAY, day(6), BedState.OVERSTAY)]


def test_a_move_leaves_what_was_and_shows_what_is(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    clock.forward(days=2)
    move_guest(shelter.desk, MoveGuest(shelter.site_id, rosa, shelter.bed_id("1-02")))
    clock.forward(days=1)
    check_out(shelter.desk, CheckOut(shelter.site_id, rosa))
    assert bars(shelter, "1-01") == [(BarKind.PAST, TODAY, day(2), BedState.OCCUPIED)]
    assert bars(shelter, "1-02") == [(BarKind.PAST, day(2), day(3), BedState.OCCUPIED)]
    assert [night.occupied for night in tape(shelter).nights][3:7] == [1, 1, 1, 0]


def test_holds_and_outages_take_the_bed_for_their_days(shelter: Shelter, clock: TestClock) -> None:
    desk, site = shelter.desk, shelter.site_id
    hold_bed(desk, HoldBed(site, shelter.bed_id("1-01"), clock() + timedelta(hours=3)))
    hold_bed(desk, HoldBed(site, shelter.bed_id("1-02"), clock() + timedelta(days=2)))
    block_bed(desk, BlockBed(site, shelter.bed_id("2-01"), "Leak"))
    block_bed(desk, BlockBed(site, shelter.bed_id("2-02"), "Leak"))
    unblock_bed(desk, UnblockBed(site, shelter.bed_id("2-02")))
    assert bars(shelter, "1-01") == [(BarKind.HOLD, TODAY, day(1), BedState.RESERVED)]
    assert bars(shelter, "1-02") == [(BarKind.HOLD, TODAY, day(2), BedState.RESERVED)]
    assert bars(shelter, "2-01") == [(BarKind.OUTAGE, TODAY, None, BedState.BLOCKED)]
    assert bars(shelter, "2-02") == []
    nights = tape(shelter).nights
    assert [night.held for night in nights[2:6]] == [0, 2, 1, 0]
    assert [night.open for night in nights[2:5]] == [0, 10, 10]  # the beds are there since today
    clock.forward(hours=4)
    assert bars(shelter, "1-01") == []


def test_an_outage_is_planned_and_taken_back(shelter: Shelter, clock: TestClock) -> None:
    desk, site, bed = shelter.desk, shelter.site_id, shelter.bed_id("1-01")
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    planned = BlockBed(site, bed, "New mattress", first=day(3), until=day(5))
    with pytest.raises(RuleBroken, match="not known to leave by 6 Sep 2026"):
        block_bed(desk, planned)
    expect_exit(desk, ExpectExit(site, rosa, day(3)))
    block_bed(desk, planned)
    assert bars(shelter, "1-01") == [
        (BarKind.STAY, TODAY, day(3), BedState.OCCUPIED),
        (BarKind.OUTAGE, day(3), day(5), BedState.BLOCKED),
    ]
    assert [night.open for night in tape(shelter).nights][3:9] == [11, 11, 11, 10, 10, 11]
    with pytest.raises(RuleBroken, match="in these days already"):
        block_bed(desk, BlockBed(site, bed, "Pests", first=day(4)))
    for wrong in (BlockBed(site, bed, "Leak", first=day(-1)), BlockBed(site, bed, "Leak", day(9), day(9))):
        with pytest.raises(BadInput, match="today or later"):
            block_bed(desk, wrong)
    unblock_bed(desk, UnblockBed(site, bed))
    assert [kind for kind, *_ in bars(shelter, "1-01")] == [BarKind.STAY]
    with pytest.raises(RuleBroken, match="is in service"):
        unblock_bed(desk, UnblockBed(site, bed))


def test_names_show_only_to_those_who_hold_the_key(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    desk = shelter.desk
    label = next(iter(tape(shelter).bars.values()))[0].label
    assert label == shelter.board().rooms[0].tiles[0].label != ""
    officer = replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME))
    found = load_tape(officer, shelter.site_id, FIRST, END)
    assert [(bar.label, bar.person_id) for of_bed in found.bars.values() for bar in of_bed] == [("", None)]
    other = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    with pytest.raises(NotAllowed):
        load_tape(other, shelter.site_id, FIRST, END)


def test_only_what_shows_among_the_days_is_read(shelter: Shelter, clock: TestClock) -> None:
    (pedro,) = shelter.settle(PEDRO, bed="2-01")
    clock.forward(days=2)
    check_out(shelter.desk, CheckOut(shelter.site_id, pedro))
    assert tape(shelter, day(2), day(9)).bars
    assert not tape(shelter, day(3), day(9)).bars
    assert not tape(shelter, day(-9), day(0)).bars
    for wrong in ((day(1), day(1)), (day(0), day(5000))):
        with pytest.raises(BadInput):
            tape(shelter, *wrong)
