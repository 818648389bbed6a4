"""Occupancy in SQL, on the encrypted database, against a count night by night; and what it says at the desk."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from statistics import median

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.census import HouseholdType, household_type
from shelterdesk.domain.errors import BadInput, NotAllowed
from shelterdesk.domain.figures import Period
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.occupancy import Grain, by_grain, courses, house_nights, together
from shelterdesk.domain.occupancy_places import by_place
from shelterdesk.domain.people import Sex, age_on, month_number
from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.occupancy import steps_of
from shelterdesk.persistence.queries.occupancy_pieces import Asked
from shelterdesk.persistence.queries.stay_lengths import lengths_of_leavers, present_households
from shelterdesk.persistence.tables import (
    bed_inventories,
    bed_outages,
    beds,
    holds,
    people,
    placements,
    recorded_nights,
    rooms,
    sites,
    stays,
)
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.beds import HoldBed, hold_bed
from shelterdesk.services.desk import Desk
from shelterdesk.services.occupancy import Occupancy, OccupancyAsked, kept_nights, load_occupancy
from shelterdesk.services.reporting import ReportScope, occupancy_figures
from shelterdesk.services.stays import CheckOut, ExpectExit, check_out, expect_exit
from tests.conftest import MakeDesk, TestClock
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter, Who

TODAY = date(2026, 9, 3)  # of the clock of the tests
NOW = datetime(2026, 9, 3, 14, tzinfo=UTC)
START = TODAY - timedelta(days=10)
LAST = 20
BEDS = 4  # two in each of two rooms


def day(offset: int) -> date:
    return START + timedelta(offset)


@dataclass(frozen=True)
class Stay:
    """Offsets from START. `beds` are used one after the other, the second from `move` on; none: no bed."""

    person: int
    entry: int
    leaving: int | None
    expected: int | None
    beds: tuple[int, ...] = ()
    move: int = 0
    recorded: frozenset[int] = frozenset()
    night_site: bool = False

    @property
    def end(self) -> int:
        """The first night without it, as far as is known on the tenth day."""
        if self.leaving is not None:
            return self.leaving
        return 99 if self.expected is None or self.expected < 10 else max(11, self.expected)

    def covers(self, night: int) -> bool:
        if self.night_site and night <= 10:
            return (
                night in self.recorded
                and self.entry <= night
                and (self.leaving is None or night < self.leaving)
            )
        return self.entry <= night < self.end

    def bed_in(self, night: int) -> int | None:
        if not self.beds or not self.entry <= night < self.end:
            return None
        return self.beds[-1] if night >= self.move else self.beds[0]


@dataclass(frozen=True)
class Hold:
    bed: int
    since: datetime
    until: datetime
    released: bool

    def covers(self, night: int) -> bool:
        if self.released or self.until <= NOW:
            return False
        first, last = ((at - timedelta(hours=4)).date() for at in (self.since, self.until))
        return first <= day(night) < max(last, first + timedelta(days=1))


@dataclass(frozen=True)
class House:
    stays: tuple[Stay, ...]
    spans: tuple[tuple[int, int | None], ...]  # of each bed
    outages: tuple[tuple[int, int, int | None], ...]  # bed, first, end
    holds: tuple[Hold, ...]
    lots: tuple[tuple[int, int, int | None], ...]  # beds that are known as a number, first, end
    born: tuple[int | None, ...]  # months before START
    first: int
    end: int


offsets = st.integers(0, LAST)


@st.composite
def houses(draw: st.DrawFn) -> House:
    found: list[Stay] = []
    free_from = [0] * BEDS
    for entry in sorted(draw(st.lists(st.integers(0, 10), max_size=7))):
        leaving = draw(st.none() | st.integers(entry, LAST))
        expected = draw(st.none() | st.integers(entry, LAST))
        person = draw(st.integers(0, 3))
        night_site = draw(st.integers(0, 4)) == 0
        mine = [bed for bed in range(BEDS) if free_from[bed] <= entry] if not night_site else []
        used: tuple[int, ...] = ()
        move = entry
        if mine and draw(st.booleans()):
            used = tuple(draw(st.permutations(mine))[: draw(st.integers(1, 2))])
            move = (
                draw(st.integers(entry, min(10, leaving if leaving is not None else 10)))
                if len(used) > 1
                else entry
            )
            free_from[used[0]] = move
            free_from[used[-1]] = 99 if leaving is None else leaving
        recorded = draw(st.frozensets(st.integers(0, 10), max_size=5)) if night_site else frozenset()
        found.append(Stay(person, entry, leaving, expected, used, move, recorded, night_site))
    ends = st.none() | offsets
    bed_spans = st.tuples(offsets, ends).filter(lambda span: span[1] is None or span[0] <= span[1])
    out = st.tuples(st.integers(0, BEDS - 1), offsets, ends).filter(lambda o: o[2] is None or o[1] <= o[2])
    lots = st.tuples(st.integers(0, 5), offsets, ends).filter(lambda o: o[2] is None or o[1] <= o[2])
    hours = st.integers(-72, 200)
    held = draw(st.lists(st.tuples(st.integers(0, BEDS - 1), hours, hours, st.booleans()), max_size=4))
    first = draw(st.integers(0, 12))
    return House(
        tuple(found),
        tuple(draw(bed_spans) for _ in range(BEDS)),
        tuple(draw(st.lists(out, max_size=4))),
        tuple(
            Hold(bed, NOW + timedelta(hours=min(one, two)), NOW + timedelta(hours=max(one, two)), released)
            for bed, one, two, released in held
        ),
        tuple(draw(st.lists(lots, max_size=2))),
        draw(st.tuples(*[st.none() | st.integers(200, 230) for _ in range(4)])),
        first,
        draw(st.integers(first + 1, LAST)),
    )


# The slow count: one bed and one night at a time.


@dataclass(frozen=True)
class Night:
    people: int
    open: int
    held: int
    rooms: int
    used: int
    largest: int | None
    by_room: tuple[tuple[int, int, int, int], ...]  # slept, open, held, free


def recount(house: House, night: int) -> Night:
    asleep = [stay.bed_in(night) for stay in house.stays]
    by_room = []
    known = False
    for room in range(2):
        slept = open_ = held = free = 0
        for bed in (2 * room, 2 * room + 1):
            opened, closed = house.spans[bed]
            there = opened <= night and (closed is None or night < closed)
            out = any(one == bed and a <= night and (b is None or night < b) for one, a, b in house.outages)
            kept = any(hold.bed == bed and hold.covers(night) for hold in house.holds)
            slept += bed in asleep
            open_ += there and not out
            held += kept and night > 10 and bed not in asleep
            free += there and not out and bed not in asleep and not (kept and night >= 10)
            known = known or there or (out and there) or bed in asleep or (kept and night > 10)
        by_room.append((slept, open_, held, free))
    counted = sum(lot for lot, a, b in house.lots if a <= night and (b is None or night < b))
    return Night(
        people=len({(stay.person, stay.night_site) for stay in house.stays if stay.covers(night)}),
        open=sum(room[1] for room in by_room) + counted,
        held=sum(room[2] for room in by_room),
        rooms=sum(room[1] > 0 for room in by_room),
        used=sum(room[0] + room[2] > 0 for room in by_room),
        largest=max(room[3] for room in by_room) if known else None,
        by_room=tuple(by_room),
    )


class Writer:
    """A house as rows, in a transaction that is never committed."""

    def __init__(self, desk: Desk, work: UnitOfWork) -> None:
        assert desk.actor.site_id is not None
        self.work = work
        work.connection.exec_driver_sql("DROP TRIGGER guard_placements_person_id_insert")
        work.connection.exec_driver_sql("DROP INDEX uq_placements_open_person")
        self.home = desk.actor.site_id
        zone = {"kind": "shelter", "country": "AW", "time_zone": "America/Aruba"}
        self.nights = work.insert(sites, name="Night shelter", nights_recorded=True, **zone)
        self.counted = work.insert(sites, name="Another", nights_recorded=False, **zone)
        self.rooms = [
            work.insert(rooms, site_id=self.home, name=f"R{n}", use="mixed", accessible=False, position=n)
            for n in range(2)
        ]
        work.connection.execute(beds.update().values(opened_on=date(2030, 1, 1)))

    @property
    def sites(self) -> tuple[str, ...]:
        return self.home, self.nights, self.counted

    def write(self, house: House) -> None:
        work = self.work
        ids = [
            work.insert(
                people,
                code=f"P{number}",
                site_id=self.home,
                sex="female",
                birth_month=None if born is None else month_number(START) - born,
                birth_estimated=False,
                registered_at=NOW,
            )
            for number, born in enumerate(house.born)
        ]
        bed_ids = [
            work.insert(
                beds,
                room_id=self.rooms[at // 2],
                site_id=self.home,
                code=f"X{at}",
                kind="single",
                accessible=False,
                position=at,
                opened_on=day(opened),
                closed_on=_day(closed),
            )
            for at, (opened, closed) in enumerate(house.spans)
        ]
        for bed, first, end in house.outages:
            work.insert(
                bed_outages, bed_id=bed_ids[bed], first_day=day(first), end_day=_day(end), reason="Leak"
            )
        for hold in house.holds:
            work.insert(
                holds,
                bed_id=bed_ids[hold.bed],
                held_from=hold.since,
                held_until=hold.until,
                released_at=NOW if hold.released else None,
            )
        for lot, first, end in house.lots:
            work.insert(
                bed_inventories, site_id=self.counted, beds=lot, starts_on=day(first), ends_on=_day(end)
            )
        for stay in house.stays:
            self._stay(stay, ids[stay.person], bed_ids)

    def _stay(self, stay: Stay, person_id: str, bed_ids: list[str]) -> None:
        stay_id = self.work.insert(
            stays,
            person_id=person_id,
            site_id=self.nights if stay.night_site else self.home,
            entered_at=_at(stay.entry),
            entry_day=day(stay.entry),
            expected_exit_day=_day(stay.expected),
            exited_at=None if stay.leaving is None else _at(stay.leaving),
            exit_day=_day(stay.leaving),
            source_id="told",  # such stays may overlap
        )
        for night in stay.recorded:
            self.work.insert(recorded_nights, stay_id=stay_id, site_id=self.nights, night=day(night))
        turns = [stay.entry, *([stay.move] if len(stay.beds) > 1 else []), stay.leaving]
        for bed, first, end in zip(stay.beds, turns, turns[1:], strict=False):
            assert first is not None
            self.work.insert(
                placements,
                id=new_id(),
                stay_id=stay_id,
                person_id=person_id,
                bed_id=bed_ids[bed],
                from_at=_at(first),
                from_day=day(first),
                to_at=None if end is None else _at(end),
                to_day=_day(end),
            )


def _day(offset: int | None) -> date | None:
    return None if offset is None else day(offset)


def _at(offset: int) -> datetime:
    return datetime.combine(day(offset), time(16), UTC)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=120)
@given(house=houses())
def test_steps_in_sql_equal_a_count_night_by_night(desk: Desk, house: House) -> None:
    with desk.write() as work:
        writer = Writer(desk, work)
        writer.write(house)
        first, end = day(house.first), day(house.end)
        kept = kept_nights(work.connection, writer.sites, NOW)
        found = courses(steps_of(work.connection, Asked(writer.sites, first, end, TODAY, kept)), end)
    expected = {night: recount(house, night) for night in range(house.first, house.end)}
    nights = house_nights(found, first, end, TODAY)
    assert [
        Night(one.bed_nights, one.available, one.held, one.rooms, one.rooms_used, one.largest, ())
        for one in nights
    ] == [replace(night, by_room=()) for night in expected.values()]
    assert [night.forecast for night in nights] == [night > 10 for night in expected]
    for at in range(2):
        rows = [row.use for row in by_place(found, first, end) if row.place.room == f"R{at}"]
        of_room = [night.by_room[at] for night in expected.values()]
        assert sum(use.bed_nights for use in rows) == sum(one[0] for one in of_room)
        assert sum(use.available for use in rows) == sum(one[1] for one in of_room)
        assert sum(use.held for use in rows) == sum(one[2] for one in of_room)
        assert sum(use.rooms for use in rows) == sum(one[1] > 0 for one in of_room)
        assert sum(use.rooms_used for use in rows) == sum(one[0] + one[2] > 0 for one in of_room)
    everyone = sum(row.use.bed_nights for row in by_place(found, first, end))
    assert everyone == sum(night.people for night in expected.values())
    for grain in Grain:
        whole = by_grain(nights, grain)
        assert sum(use.bed_nights for use in whole) == everyone
        assert [use.first for use in whole[1:]] == [use.end for use in whole[:-1]]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(house=houses())
def test_lengths_and_households_equal_a_slow_count(desk: Desk, house: House) -> None:
    night = min(house.first, 10)
    with desk.write() as work:
        writer = Writer(desk, work)
        writer.write(house)
        lengths = lengths_of_leavers(work.connection, writer.sites, Period(day(house.first), day(house.end)))
        present = present_households(work.connection, writer.sites, day(night))
    stayed = [
        stay.leaving - stay.entry
        for stay in house.stays
        if stay.leaving is not None and house.first <= stay.leaving <= house.end
    ]
    assert lengths.counted == Counter(stayed)
    assert lengths.mean == (Decimal(sum(stayed)) / len(stayed) if stayed else None)
    assert lengths.median == (median(map(Decimal, stayed)) if stayed else None)
    assert sum(band.stays for band in lengths.bands()) == len(stayed)
    here = {(stay.person, stay.night_site) for stay in house.stays if stay.covers(night)}
    expected: Counter[HouseholdType] = Counter()
    for person, _ in here:
        born = house.born[person]
        age = age_on(None if born is None else month_number(START) - born, day(night))
        expected[
            household_type(age is not None and age >= 18, age is not None and age < 18, age is None)
        ] += 1
    found: Counter[HouseholdType] = Counter()
    for one in present:
        assert one.size == 1
        found[one.kind] += one.households
    assert found == expected


# At the desk.


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


def load(shelter: Shelter, first: date = TODAY, last: date = TODAY) -> Occupancy:
    return load_occupancy(shelter.desk, OccupancyAsked(Period(first, last), shelter.site_id))


def test_four_rooms_of_five_with_four_each_have_no_room_for_a_family_of_four(make_desk: MakeDesk) -> None:
    house = tuple(
        NewRoom(f"Room {n}", tuple(f"{n}-0{bed}" for bed in range(1, 6)), RoomUse.FAMILIES)
        for n in range(1, 5)
    )
    shelter = Shelter(make_desk(rooms=house))
    for n in range(1, 5):
        family: tuple[Who, ...] = (("Ana", Sex.FEMALE, 32), *((f"Nino{c}", Sex.MALE, 4) for c in range(3)))
        ids = shelter.arrive(*family)
        shelter.give(ids[0], *(f"{n}-0{bed}" for bed in range(1, 5)))
    tonight = load(shelter).whole
    assert tonight is not None
    assert (tonight.share, tonight.room_share, tonight.largest) == (Decimal("0.8"), Decimal(1), 1)


def test_the_forecast_goes_by_days_of_leaving_and_by_what_is_kept(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    (pedro,) = shelter.settle(PEDRO, bed="2-01")
    expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, TODAY + timedelta(days=3)))
    hold_bed(shelter.desk, HoldBed(shelter.site_id, shelter.bed_id("1-02"), clock() + timedelta(days=2)))
    found = load(shelter)
    assert [(night.bed_nights, night.held) for night in found.nights] == [(2, 0)]
    assert [(night.bed_nights, night.held) for night in found.forecast[:4]] == [
        (2, 1),
        (2, 0),
        (1, 0),
        (1, 0),
    ]
    assert len(found.forecast) == 28
    assert all(night.forecast for night in found.forecast)
    clock.forward(days=5)  # who should have left two days ago is there, and taken to stay
    assert {night.bed_nights for night in load(shelter, TODAY, TODAY + timedelta(days=5)).forecast} == {2}
    check_out(shelter.desk, CheckOut(shelter.site_id, pedro))
    assert load(shelter, TODAY, TODAY + timedelta(days=5)).nights[-1].bed_nights == 1
    assert load(shelter, TODAY, TODAY + timedelta(days=4)).forecast == ()


def test_it_agrees_with_the_report(shelter: Shelter, clock: TestClock) -> None:
    shelter.settle(*FAMILY, bed="A-01")
    clock.forward(days=3)
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    clock.forward(days=6)
    check_out(shelter.desk, CheckOut(shelter.site_id, rosa))
    period = Period(TODAY - timedelta(days=30), TODAY + timedelta(days=40))
    found = load_occupancy(shelter.desk, OccupancyAsked(period, shelter.site_id))
    (row,) = occupancy_figures(shelter.desk, ReportScope(period)).rows
    assert found.whole is not None
    assert found.lengths is not None
    assert (found.whole.bed_nights, found.whole.available) == (row.bed_nights, row.available_bed_nights)
    assert (found.whole.share, found.lengths.mean) == (row.utilisation, row.average_stay)
    assert found.present is not None
    assert [(one.kind, one.size, one.households) for one in found.present] == [
        (HouseholdType.ADULT_AND_CHILD, 3, 1)
    ]


def test_more_people_than_beds_is_told_and_not_clamped(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    shelter.settle(PEDRO, bed="2-01")
    with shelter.desk.write() as work:
        for bed_id in work.connection.execute(select(beds.c.id).where(beds.c.code != "2-01")).scalars().all():
            for reason, end in (("Flood", TODAY + timedelta(days=9)), ("Leak", None)):
                work.insert(bed_outages, bed_id=bed_id, first_day=TODAY, end_day=end, reason=reason)
        work.commit("beds.block", text("The water came in."), site_id=shelter.site_id)
    tonight = load(shelter).whole
    assert tonight is not None
    assert (tonight.available, tonight.out) == (1, 10)
    assert (tonight.share, tonight.room_share, tonight.largest) == (Decimal(2), Decimal(2), 0)


def test_who_may_see_beds_only_sees_no_households(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    desk = shelter.desk
    asked = OccupancyAsked(Period(TODAY, TODAY), shelter.site_id)
    administrator = replace(desk, actor=replace(desk.actor, role=Role.ADMINISTRATOR))
    found = load_occupancy(administrator, asked)
    assert found.whole is not None
    assert found.whole.bed_nights == 1
    assert found.lengths is None
    assert found.present is None
    officer = replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME, site_id=None))
    assert load_occupancy(officer, OccupancyAsked(asked.period)).present is not None
    for other in (
        replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION)),
        replace(desk, actor=replace(desk.actor, site_id=new_id())),
    ):
        with pytest.raises(NotAllowed):
            load_occupancy(other, asked)
    with pytest.raises(BadInput):
        load_occupancy(desk, OccupancyAsked(Period(TODAY, TODAY - timedelta(days=1))))


def test_a_period_to_come_has_a_forecast_only(shelter: Shelter) -> None:
    found = load(shelter, TODAY + timedelta(days=5), TODAY + timedelta(days=9))
    assert (found.nights, found.whole, found.rooms()) == ((), None, ())
    assert len(found.forecast) == 28
    assert together(found.forecast) is not None
