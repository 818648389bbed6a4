"""Periods that reports are asked for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.figures import Period
from shelterdesk.domain.periods import PeriodChoice, period_of


@pytest.mark.parametrize(
    ("choice", "first", "last"),
    [
        (PeriodChoice.THIS_MONTH, date(2026, 2, 1), date(2026, 2, 28)),
        (PeriodChoice.LAST_MONTH, date(2026, 1, 1), date(2026, 1, 31)),
        (PeriodChoice.THIS_QUARTER, date(2026, 1, 1), date(2026, 3, 31)),
        (PeriodChoice.LAST_QUARTER, date(2025, 10, 1), date(2025, 12, 31)),
        (PeriodChoice.THIS_YEAR, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_worked_cases(choice: PeriodChoice, first: date, last: date) -> None:
    assert period_of(choice, date(2026, 2, 14)) == Period(first, last)


def test_ones_own_period_is_left_to_the_person() -> None:
    assert period_of(PeriodChoice.OWN, date(2026, 2, 14)) is None


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_last_ends_where_this_begins_and_this_holds_today(today: date) -> None:
    for last, this in (
        (PeriodChoice.LAST_MONTH, PeriodChoice.THIS_MONTH),
        (PeriodChoice.LAST_QUARTER, PeriodChoice.THIS_QUARTER),
    ):
        before, now = period_of(last, today), period_of(this, today)
        assert before is not None
        assert now is not None
        assert before.last + timedelta(days=1) == now.first
        assert now.first <= today <= now.last
