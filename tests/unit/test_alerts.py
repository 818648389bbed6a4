"""Limits by the calendar, against a slow recount, and what is to be looked at."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.alerts import AlertKind, StayLimit, Watched, alerts_of, missing_in_a_row

TODAY = date(2026, 9, 3)


@pytest.mark.parametrize(
    ("entry", "months", "days", "last"),
    [
        ("2026-08-31", 6, 0, "2027-02-28"),
        ("2027-08-31", 6, 0, "2028-02-29"),
        ("2026-01-15", 0, 90, "2026-04-15"),
        ("2026-12-31", 2, 1, "2027-03-01"),
        ("2026-03-15", 12, 0, "2027-03-15"),
        ("9999-06-01", 12, 0, "9999-12-31"),
        ("9999-12-30", 0, 40, "9999-12-31"),
    ],
)
def test_a_limit_goes_by_the_calendar(entry: str, months: int, days: int, last: str) -> None:
    limit = StayLimit("l", "Permit", months, days)
    assert limit.last_day(date.fromisoformat(entry)) == date.fromisoformat(last)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 40), st.integers(0, 400))
def test_months_are_walked_one_by_one(entry: date, months: int, days: int) -> None:
    """The slow way: the first day of each month in turn, then the day itself or the last one there is."""
    first = entry.replace(day=1)
    for _ in range(months):
        first = (first + timedelta(days=31)).replace(day=1)
    day = first + timedelta(days=entry.day - 1)
    while day.month != first.month:
        day -= timedelta(days=1)
    assert StayLimit("l", "Permit", months, days).last_day(entry) == day + timedelta(days=days)


def test_the_most_pressing_comes_first() -> None:
    limits = (StayLimit("a", "Permit", 0, 10), StayLimit("b", "House", 0, 30))
    stay = Watched(TODAY - timedelta(days=20), TODAY, away=True, back=TODAY - timedelta(days=1), missing=5)
    found = [alert.kind for alert in alerts_of(stay, limits, TODAY)]
    assert found == [
        AlertKind.LIMIT_PASSED,
        AlertKind.AWAY_TOO_LONG,
        AlertKind.LIMIT_NEAR,
        AlertKind.LEAVING,
    ]  # who is known to be away is not unseen as well


@pytest.mark.parametrize(
    ("left", "kinds"),
    [(-1, [AlertKind.LIMIT_PASSED]), (0, [AlertKind.LIMIT_NEAR]), (14, [AlertKind.LIMIT_NEAR]), (15, [])],
)
def test_a_limit_is_told_in_the_last_fortnight(left: int, kinds: list[AlertKind]) -> None:
    entry = TODAY - timedelta(days=100)
    limit = StayLimit("a", "Permit", 0, 100 + left)
    assert [alert.kind for alert in alerts_of(Watched(entry), [limit], TODAY)] == kinds


def test_nights_missing_are_counted_up_to_the_last_seen() -> None:
    assert missing_in_a_row(["missing", "missing", "present", "missing"], "missing") == 2
    assert missing_in_a_row(["present", "missing"], "missing") == 0
    assert missing_in_a_row(["missing"], "missing") == 1
    assert missing_in_a_row([], "missing") == 0
