"""The census in SQL, on the encrypted database, against a count night by night."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations, count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import literal, select

from shelterdesk.domain.census import PROFILES, ROOMS, VOCA, HouseholdType, Profile, Unit, explain
from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import month_number
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.census import Asked, census
from shelterdesk.persistence.queries.household_types import month_start
from shelterdesk.persistence.queries.stay_facts import stay_facts
from shelterdesk.persistence.tables import (
    beds,
    households,
    people,
    placements,
    recorded_nights,
    rooms,
    sites,
    stay_absences,
    stays,
)
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk

START = date(2026, 3, 1)
LAST = 20
Offsets = tuple[int, int | None]


def day(offset: int) -> date:
    return START + timedelta(offset)


@dataclass(frozen=True)
class Stay:
    """Days as offsets from START; `room` is used from the entry to the end."""

    number: int
    person: int
    site: int
    entry: int
    leaving: int | None
    household: int | None
    away: tuple[Offsets, ...] = ()
    recorded: frozenset[int] = frozenset()
    room: int | None = None

    def covers(self, night: int) -> bool:
        return self.entry <= night and (self.leaving is None or night < self.leaving)


@dataclass(frozen=True)
class House:
    """Site 1 records each night. `born` are months before the 18th birthday of each person at START, or unknown."""

    stays: tuple[Stay, ...]
    born: tuple[int | None, ...]
    windows: tuple[tuple[tuple[int, int], ...], ...]
    first: int = 0
    heads: dict[tuple[int, int], int] = field(default_factory=dict)


offsets = st.integers(0, LAST)


@st.composite
def houses(draw: st.DrawFn) -> House:
    """Up to eight stays of four people at two sites, in households that come together or not."""
    found: list[Stay] = []
    room_free = dict.fromkeys(range(2), 0)
    numbers = count()
    for _ in range(draw(st.integers(0, 8))):
        entry = draw(offsets)
        leaving = draw(st.none() | st.integers(entry, LAST))
        site = draw(st.integers(0, 1))
        first_away = draw(st.none() | st.integers(entry, LAST))
        back = draw(st.none() | offsets)
        away: tuple[Offsets, ...] = ()
        if first_away is not None:
            ended = None if back is None else max(first_away, back)
            away = ((first_away, ended),)
            if ended is not None and ended < LAST and draw(st.booleans()):
                away += ((ended + draw(st.integers(0, 2)), None),)
        room = draw(st.none() | st.integers(0, 1))
        if room is not None and site == 0 and room_free[room] <= entry:
            room_free[room] = LAST + 1 if leaving is None else leaving
        else:
            room = None
        found.append(
            Stay(
                next(numbers),
                draw(st.integers(0, 3)),
                site,
                entry,
                leaving,
                draw(st.none() | st.integers(0, 1)),
                away,
                draw(st.frozensets(offsets, max_size=6)),
                room,
            )
        )
    cuts = st.tuples(offsets, offsets).map(sorted).map(tuple)
    windows = tuple(
        _disjoint(draw(st.lists(cuts, min_size=1, max_size=2)))
        for _ in range(2)  # type: ignore[arg-type]
    )
    born = draw(st.tuples(*[st.none() | st.integers(-2, 3) for _ in range(4)]))
    first = draw(st.integers(0, 3))
    inside = tuple(tuple(span for span in spans if span[0] >= first) for spans in windows)
    return House(tuple(found), born, inside, first)


def _disjoint(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    nights = {night for first, end in spans for night in range(first, end)}
    return tuple((night, night + 1) for night in sorted(nights))


def born_on(house: House, person: int) -> date | None:
    """The first of the month in which the person was born."""
    months = house.born[person]
    if months is None:
        return None
    number = month_number(START) - 18 * 12 - 1 + months
    return date(number // 12, number % 12 + 1, 1)


# The slow count: one night at a time, each night of a person or room once in each type of household.


def kind_of(house: House, stay: Stay, profile: Profile) -> HouseholdType:
    opening = house.windows[stay.site][0][0]
    ages = {
        _grown(house, one, max(span[0], opening))
        for one in house.stays
        if one.site == stay.site
        and (one is stay if stay.household is None else one.household == stay.household)
        and (span := _effective(one)) is not None
        and _in_period(house, one.site, span, profile)
    }
    if {True, False} <= ages:
        return HouseholdType.ADULT_AND_CHILD
    if None in ages:
        return HouseholdType.UNKNOWN
    return HouseholdType.WITHOUT_CHILDREN if True in ages else HouseholdType.ONLY_CHILDREN


def _effective(stay: Stay) -> Offsets | None:
    """Where each night is recorded, from the first to after the last, unless there is no exit yet."""
    if stay.site == 0:
        return stay.entry, stay.leaving
    hours = {stay.entry} if stay.leaving == stay.entry else set()
    nights = [night for night in stay.recorded if stay.covers(night) or night in hours]
    gone = stay.leaving is not None and stay.leaving <= LAST
    return (min(nights), max(nights) + 1 if gone else None) if nights else None


def _in_period(house: House, site: int, span: Offsets, profile: Profile) -> bool:
    """In the period, if only by the day of the exit; who came and left on one day, where that is a night."""
    entry, leaving = span
    opening, closing = house.windows[site][0][0], house.windows[site][-1][1]
    if entry >= closing:
        return False
    if leaving is None:
        return True
    if leaving < house.first or (leaving == entry and not profile.same_day):
        return False
    return opening == house.first or leaving > opening or bool(profile.same_day and leaving == opening)


def _grown(house: House, stay: Stay, asked: int) -> bool | None:
    """Grown up from the first of the month after the 18th birthday."""
    months = house.born[stay.person]
    if months is None:
        return None
    return month_number(day(asked)) - (month_number(START) - 1 + months) >= 1


def recount(house: House, profile: Profile) -> dict[tuple[int, HouseholdType | None], tuple[int, int, int]]:
    """By site and type, and by site alone."""
    nights: dict[tuple[int, HouseholdType | None], set[object]] = defaultdict(set)
    who: dict[tuple[int, HouseholdType | None], set[int]] = defaultdict(set)
    heads: dict[tuple[int, HouseholdType | None], set[int]] = defaultdict(set)
    for stay in house.stays:
        for night in (first for first, _ in house.windows[stay.site]):
            if not _counts(stay, profile, night):
                continue
            owner = ("room", stay.room) if profile.unit is Unit.ROOMS else ("person", stay.person)
            for key in ((stay.site, kind_of(house, stay, profile)), (stay.site, None)):
                nights[key].add((owner, night))
                who[key].add(stay.person)
                heads[key].add(head_of(house, stay))
    return {key: (len(who[key]), len(heads[key]), len(nights[key])) for key in nights}


def head_of(house: House, stay: Stay) -> int:
    """The person of the first stay of the household at the site; the person alone."""
    if stay.household is None:
        return stay.person
    return next(one.person for one in house.stays if (one.site, one.household) == (stay.site, stay.household))


def _counts(stay: Stay, profile: Profile, night: int) -> bool:
    if profile is ROOMS:
        return stay.room is not None and stay.covers(night)
    hours = profile is VOCA and stay.entry == stay.leaving == night
    if not (stay.covers(night) or hours):
        return False
    if stay.site == 1:
        return night in stay.recorded
    away = any(first <= night and (back is None or night < back) for first, back in stay.away)
    return profile.absent or not away


class Writer:
    """A house as rows, in a transaction that is never committed."""

    def __init__(self, desk: Desk, work: UnitOfWork) -> None:
        assert desk.actor.site_id is not None
        self.work = work
        other = work.insert(
            sites,
            name="Night shelter",
            kind="shelter",
            country="AW",
            time_zone="America/Aruba",
            nights_recorded=True,
        )
        self.sites = (desk.actor.site_id, other)
        home = select(rooms.c.id).where(rooms.c.site_id == self.sites[0]).order_by(rooms.c.position)
        room_ids = list(work.connection.execute(home).scalars())[:2]
        self.beds = [
            work.connection.execute(select(beds.c.id).where(beds.c.room_id == room_id)).scalars().first()
            for room_id in room_ids
        ]

    def write(self, house: House) -> None:
        ids = [self._person(house, number) for number in range(4)]
        groups: dict[tuple[int, int], str] = {}
        for stay in house.stays:
            self._stay(house, stay, ids, groups)

    def _person(self, house: House, number: int) -> str:
        born = born_on(house, number)
        return self.work.insert(
            people,
            code=f"P{number}",
            site_id=self.sites[0],
            sex="female",
            birth_month=None if born is None else month_number(born),
            birth_estimated=False,
            registered_at=self.work.now,
        )

    def _stay(self, house: House, stay: Stay, ids: list[str], groups: dict[tuple[int, int], str]) -> None:
        household = None
        if stay.household is not None:
            key = stay.site, stay.household
            if key not in groups:
                groups[key] = self.work.insert(
                    households, site_id=self.sites[stay.site], head_id=ids[head_of(house, stay)]
                )
            household = groups[key]
        leaving = None if stay.leaving is None else day(stay.leaving)
        stay_id = self.work.insert(
            stays,
            id=new_id(),
            person_id=ids[stay.person],
            site_id=self.sites[stay.site],
            entered_at=_at(day(stay.entry)),
            entry_day=day(stay.entry),
            exited_at=None if leaving is None else _at(leaving),
            exit_day=leaving,
            household_id=household,
            source_id=str(stay.number),
        )
        for first, back in stay.away:
            self.work.insert(
                stay_absences,
                stay_id=stay_id,
                from_at=_at(day(first)),
                from_day=day(first),
                to_at=None if back is None else _at(day(back)),
                to_day=None if back is None else day(back),
            )
        rows = [
            {"id": new_id(), "stay_id": stay_id, "site_id": self.sites[stay.site], "night": day(night)}
            for night in stay.recorded
        ]
        self.work.insert_many(recorded_nights, rows)
        if stay.room is not None:
            self._place(stay, stay_id, ids[stay.person])

    def _place(self, stay: Stay, stay_id: str, person_id: str) -> None:
        leaving = None if stay.leaving is None else day(stay.leaving)
        self.work.connection.exec_driver_sql("DROP TRIGGER IF EXISTS guard_placements_person_id_insert")
        self.work.connection.exec_driver_sql("DROP INDEX IF EXISTS uq_placements_open_person")
        self.work.insert(
            placements,
            stay_id=stay_id,
            person_id=person_id,
            bed_id=self.beds[stay.room or 0],
            from_at=_at(day(stay.entry)),
            from_day=day(stay.entry),
            to_at=None if leaving is None else _at(leaving),
            to_day=leaving,
        )


def _at(when: date) -> datetime:
    return datetime.combine(when, time(16), UTC)


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(house=houses())
def test_intervals_in_sql_equal_a_count_night_by_night(desk: Desk, profile: Profile, house: House) -> None:
    with desk.write() as work:
        writer = Writer(desk, work)
        writer.write(house)
        windows = {
            site_id: tuple((day(first), day(end)) for first, end in spans)
            for site_id, spans in zip(writer.sites, house.windows, strict=True)
        }
        asked = Asked(Period(day(house.first), day(LAST)), profile, windows)
        by_type = census(work.connection, asked, by_household=True)
        by_site = census(work.connection, asked, by_household=False)
    number = {site_id: at for at, site_id in enumerate(writer.sites)}
    found = {
        (number[row.site_id], row.household_type): (row.people, row.households, row.nights)
        for row in (*by_type, *by_site)
    }
    assert found == recount(house, profile)


@given(number=st.integers(1900 * 12, 2100 * 12))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_first_day_of_a_month_is_worked_out_in_sql(desk: Desk, number: int) -> None:
    with desk.database.reading() as connection:
        found = connection.execute(select(month_start(literal(number)))).scalar_one()
    assert found == date(number // 12, number % 12 + 1, 1).toordinal()


@pytest.mark.parametrize(("one", "other"), list(combinations(PROFILES.values(), 2)), ids=lambda one: one.code)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(house=houses())
def test_the_stays_that_differ_make_up_the_whole_difference(
    desk: Desk, one: Profile, other: Profile, house: House
) -> None:
    period = Period(day(house.first), day(LAST))
    with desk.write() as work:
        writer = Writer(desk, work)
        writer.write(house)
        windows = {
            site_id: tuple((day(first), day(end)) for first, end in spans)
            for site_id, spans in zip(writer.sites, house.windows, strict=True)
        }
        counted = [
            {row.site_id: row.nights for row in census(work.connection, asked, by_household=False)}
            for asked in (Asked(period, profile, windows) for profile in (one, other))
        ]
        told = {
            site_id: explain(
                stay_facts(work.connection, site_id, period.first, period.last), windows, one, other
            )
            for site_id in writer.sites
        }
    for site_id in writer.sites:
        beyond = sum(stay.nights[1] - stay.nights[0] for stay in told[site_id])
        assert beyond == counted[1].get(site_id, 0) - counted[0].get(site_id, 0)
        assert all(stay.reasons for stay in told[site_id])
