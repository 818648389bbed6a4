"""Nights counted in closed form, against the field's worked cases and against counting them one by one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.figures import Period
from shelterdesk.domain.stays import Span, average_length, bed_nights, present_on

AUGUST = Period(date(2026, 8, 1), date(2026, 8, 31))
BASE = date(2026, 7, 20)


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


def test_point_in_time_leaves_out_the_day_of_leaving() -> None:
    spans = [Span("a", date(2026, 8, 1), date(2026, 8, 5)), Span("b", date(2026, 8, 5))]
    assert [present_on(spans, date(2026, 8, day)) for day in (4, 5)] == [1, 1]
    assert present_on(spans, date(2026, 7, 31)) == 0


def test_length_of_stay_is_that_of_leavers_and_never_clipped() -> None:
    spans = [Span("a", date(2026, 7, 1), date(2026, 8, 1)), Span("b", date(2026, 8, 1), date(2026, 8, 5))]
    assert average_length([*spans, Span("c", date(2026, 1, 1))], AUGUST) == Decimal("17.5")
    assert average_length([Span("c", date(2026, 1, 1))], AUGUST) is None


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
    assert sum(present_on(spans, day) for day in {day for _, day in nights}) == len(nights)
