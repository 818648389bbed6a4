"""The periods that reports are asked for, worked out from a day."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from shelterdesk.domain.figures import Period


class PeriodChoice(StrEnum):
    THIS_MONTH = "this month"
    LAST_MONTH = "last month"
    THIS_QUARTER = "this quarter"
    LAST_QUARTER = "last quarter"
    THIS_YEAR = "this year"
    OWN = "own"  # the person sets both days


def period_of(choice: PeriodChoice, today: date) -> Period | None:
    """Whole calendar months, both days inside; None for a period that the person sets."""
    month = today.replace(day=1)
    quarter = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    starts = {
        PeriodChoice.THIS_MONTH: (month, 1),
        PeriodChoice.LAST_MONTH: (_months_after(month, -1), 1),
        PeriodChoice.THIS_QUARTER: (quarter, 3),
        PeriodChoice.LAST_QUARTER: (_months_after(quarter, -3), 3),
        PeriodChoice.THIS_YEAR: (date(today.year, 1, 1), 12),
    }
    if choice not in starts:
        return None
    first, months = starts[choice]
    return Period(first, _months_after(first, months) - timedelta(days=1))


def _months_after(first: date, months: int) -> date:
    """The first of a month, so many months on from another."""
    number = first.year * 12 + first.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)
