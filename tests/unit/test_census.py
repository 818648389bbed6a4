"""Counting profiles: the worked cases, and every profile against a count night by night."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.census import (
    FVPSA,
    HUD,
    PROFILES,
    ROOMS,
    VOCA,
    HouseholdType,
    Profile,
    StayFacts,
    Unit,
    explain,
    household_type,
    is_adult_on,
    nights_of_stays,
    profile_of,
)
from shelterdesk.domain.errors import BadInput

START = date(2026, 8, 1)
WINDOW = {"site": ((START, START + timedelta(31)),)}


def _stay(entry: date, leaving: date | None, **more: object) -> StayFacts:
    return StayFacts("stay", "person", "site", entry, leaving, **more)  # type: ignore[arg-type]


def _nights(stay: StayFacts, profile: Profile) -> int:
    return nights_of_stays([stay], profile, WINDOW)["stay"]


def _day(hour: int, minute: int, day: int) -> date:
    """The day at a site in Aruba, four hours behind UTC."""
    return site_day(datetime(2026, 8, day, hour, minute, tzinfo=UTC) + timedelta(hours=4), "America/Aruba")


@pytest.mark.parametrize(
    ("entry", "leaving", "hud", "voca"),
    [
        (date(2026, 8, 1), date(2026, 8, 5), 4, 4),
        (_day(23, 59, 3), _day(0, 1, 4), 1, 1),
        (_day(1, 0, 3), _day(9, 0, 3), 0, 1),
    ],
)
def test_the_worked_cases(entry: date, leaving: date, hud: int, voca: int) -> None:
    stay = _stay(entry, leaving)
    assert (_nights(stay, HUD), _nights(stay, VOCA), _nights(stay, FVPSA)) == (hud, voca, hud)


def test_nights_away_count_where_the_place_is_what_counts() -> None:
    stay = _stay(START, START + timedelta(10), absences=((START + timedelta(2), START + timedelta(5)),))
    assert (_nights(stay, HUD), _nights(stay, VOCA), _nights(stay, FVPSA)) == (10, 7, 7)


def test_a_site_that_records_each_night_counts_those_only() -> None:
    nights = frozenset(START + timedelta(offset) for offset in (0, 3, 40))
    assert _nights(_stay(START, None, recorded=nights), HUD) == 2


@pytest.mark.parametrize(
    ("adults", "children", "unknown", "expected"),
    [
        (2, 0, 0, HouseholdType.WITHOUT_CHILDREN),
        (1, 1, 0, HouseholdType.ADULT_AND_CHILD),
        (1, 1, 1, HouseholdType.ADULT_AND_CHILD),
        (0, 2, 0, HouseholdType.ONLY_CHILDREN),
        (0, 2, 1, HouseholdType.UNKNOWN),
        (1, 0, 1, HouseholdType.UNKNOWN),
    ],
)
def test_household_types(adults: int, children: int, unknown: int, expected: HouseholdType) -> None:
    assert household_type(adults, children, unknown) is expected


def test_a_birthday_makes_an_adult() -> None:
    born = date(2008, 8, 15)
    assert [is_adult_on(born, date(2026, 8, day)) for day in (14, 15)] == [False, True]


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(BadInput, match="hud, voca, fvpsa, rooms"):
        profile_of("apr")


def test_why_two_profiles_differ_is_said_stay_by_stay() -> None:
    stays = [
        _named("plain", START, START + timedelta(3)),
        _named("hours", START, START),
        _named("away", START, START + timedelta(9), absences=((START, START + timedelta(4)),)),
    ]
    hours, away = explain(stays, WINDOW, HUD, VOCA)
    assert (hours.stay.stay_id, hours.nights) == ("hours", (0, 1))
    assert "same day" in str(hours.reasons[0])
    assert (away.stay.stay_id, away.nights) == ("away", (9, 5))
    assert "Away for 4 nights" in str(away.reasons[0])
    assert explain(stays, WINDOW, HUD, HUD) == ()
    assert {str(one.reasons[0]) for one in explain(stays, WINDOW, HUD, ROOMS)} == {
        "No room is known for this stay, so it fills none."
    }


def _named(name: str, entry: date, leaving: date | None, **more: object) -> StayFacts:
    return StayFacts(name, f"person {name}", "site", entry, leaving, **more)  # type: ignore[arg-type]


days = st.integers(0, 12).map(lambda offset: START + timedelta(offset))
ends = st.integers(0, 12)


@st.composite
def histories(draw: st.DrawFn) -> list[StayFacts]:
    """Stays of three people in three rooms that overlap, end on the day they began, or last."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        entry = draw(days)
        leaving = draw(st.none() | ends.map(lambda more, entry=entry: entry + timedelta(more)))  # type: ignore[misc]
        away = draw(st.none() | st.tuples(days, st.none() | ends))
        absences = (
            () if away is None else ((away[0], None if away[1] is None else away[0] + timedelta(away[1])),)
        )
        found.append(
            StayFacts(
                f"stay {number}",
                draw(st.sampled_from("abc")),
                draw(st.sampled_from(["site", "other"])),
                entry,
                leaving,
                absences,
                draw(st.none() | st.frozensets(days, max_size=5)),
                tuple((room, entry, leaving) for room in draw(st.sets(st.sampled_from("xyz"), max_size=2))),
            )
        )
    return found


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
@given(stays=histories(), windows=st.lists(st.tuples(days, days), max_size=2))
def test_intervals_equal_a_count_night_by_night(
    profile: Profile, stays: list[StayFacts], windows: list[tuple[date, date]]
) -> None:
    open_days = {START + timedelta(n) for n in range(40)}
    open_days = {day for day in open_days if any(first <= day < end for first, end in windows)}
    disjoint = _spans(open_days)
    counted = nights_of_stays(stays, profile, {"site": disjoint, "other": disjoint})
    seen = {
        (stay.site_id, key, day) for stay in stays for day in open_days for key in _keys(stay, profile, day)
    }
    assert sum(counted.values()) == len(seen)


def _spans(chosen: set[date]) -> tuple[tuple[date, date], ...]:
    return tuple((day, day + timedelta(1)) for day in sorted(chosen))


def _keys(stay: StayFacts, profile: Profile, day: date) -> list[str]:
    """The people or rooms that the profile counts for this stay on one night; written out, not computed."""
    if profile.unit is Unit.ROOMS:
        return [room for room, first, end in stay.rooms if first <= day and (end is None or day < end)]
    slept = stay.entry <= day and (stay.leaving is None or day < stay.leaving)
    if stay.leaving == stay.entry == day and profile is VOCA:
        slept = True
    if stay.recorded is not None:
        slept = slept and day in stay.recorded
    elif profile in (VOCA, FVPSA):
        slept = slept and not any(
            first <= day and (back is None or day < back) for first, back in stay.absences
        )
    return [stay.person_id] if slept else []
