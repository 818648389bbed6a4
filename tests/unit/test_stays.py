"""Nights counted in closed form, against the field's worked cases and against counting them one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.census import HUD, StayFacts, nights_of_stays
from shelterdesk.domain.figures import Period

AUGUST = Period(date(2026, 8, 1), date(2026, 8, 31))
BASE = date(2026, 7, 20)


@dataclass(frozen=True)
class Span:
    person_id: str
    entry: date
    leaving: date | None = None


def bed_nights(spans: list[Span], period: Period) -> int:
    stays = [
        StayFacts(str(at), span.person_id, "site", span.entry, span.leaving) for at, span in enumerate(spans)
    ]
    window = (period.first, period.last + timedelta(days=1))
    return sum(nights_of_stays(stays, HUD, {"site": (window,)}).values())


def aruba(day: int, hour: int, minute: int) -> date:
    """The day at a site at UTC-4 of a local time in August 2026."""
    local = datetime(2026, 8, day, hour, minute, tzinfo=UTC)
    return site_day(local + timedelta(hours=4), "America/Aruba")


def test_in_on_the_first_and_out_on_the_fifth_is_four() -> None:
    assert bed_nights([Span("a", date(2026, 8, 1), date(2026, 8, 5))], AUGUST) == 4


def test_two_minutes_around_midnight_are_one() -> None:
    assert bed_nights([Span("a", aruba(10, 23, 59), aruba(11, 0, 1))], AUGUST) == 1


def test_in_and_out_on_one_day_is_none() -> None:
    assert bed_nights([Span("a", aruba(10, 1, 0), aruba(10, 9, 0))], AUGUST) == 0


def test_the_evening_at_the_site_is_not_tomorrow() -> None:
    assert aruba(10, 21, 0) == date(2026, 8, 10)  # 01:00 UTC on the 11th


def test_a_stay_that_lasts_counts_to_the_end_of_the_period() -> None:
    assert bed_nights([Span("a", date(2026, 8, 30))], AUGUST) == 2


def test_coming_back_on_the_day_of_leaving_counts_each_night_once() -> None:
    spans = [Span("a", date(2026, 8, 1), date(2026, 8, 3)), Span("a", date(2026, 8, 3), date(2026, 8, 5))]
    assert bed_nights(spans, AUGUST) == 4


@st.composite
def a_span(draw: st.DrawFn) -> Span:
    entry = BASE + timedelta(days=draw(st.integers(0, 60)))
    nights = draw(st.none() | st.integers(0, 40))
    leaving = None if nights is None else entry + timedelta(days=nights)
    return Span(draw(st.sampled_from("abc")), entry, leaving)


@st.composite
def a_period(draw: st.DrawFn) -> Period:
    first = BASE + timedelta(days=draw(st.integers(0, 70)))
    return Period(first, first + timedelta(days=draw(st.integers(0, 40))))


@given(st.lists(a_span(), max_size=12), a_period())
def test_closed_form_equals_counting_night_by_night(spans: list[Span], period: Period) -> None:
    nights = {
        (span.person_id, day)
        for span in spans
        for day in (period.first + timedelta(days=n) for n in range(period.nights))
        if span.entry <= day and (span.leaving is None or day < span.leaving)
    }
    assert bed_nights(spans, period) == len(nights)
