"""Dates as people write them: 2026-09-03, 03/09/2026 (day first) and, for expiry, 09/2026."""

from __future__ import annotations

import calendar
import re
from datetime import date

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import Text, text

_YEARS = range(1900, 2101)
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:[T ].*)?", re.ASCII)
_DAY_FIRST = re.compile(r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})(?: .*)?", re.ASCII)
_MONTH = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})|(?P<m2>\d{1,2})[-/.](?P<y2>\d{4})", re.ASCII)


def parse_date(written: str, label: Text, *, month_end: bool = False) -> date:
    """The day `written`, a time of day after it ignored; with `month_end`, a month alone means its last day.

    BadInput where it is no date, or one before 1900 or after 2100.
    """
    for pattern in (_YEAR_FIRST, _DAY_FIRST):
        if found := pattern.fullmatch(written):
            return _day(int(found["y"]), int(found["m"]), int(found["d"]), written, label)
    if month_end and (found := _MONTH.fullmatch(written)):
        year, month = int(found["y"] or found["y2"]), int(found["m"] or found["m2"])
        last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 and year in _YEARS else 0
        return _day(year, month, last, written, label)
    raise _no_date(written, label)


def _day(year: int, month: int, day: int, written: str, label: Text) -> date:
    try:
        if year in _YEARS:
            return date(year, month, day)
    except ValueError:
        pass
    raise _no_date(written, label)


def _no_date(written: str, label: Text) -> BadInput:
    return BadInput(
        text(
            "The {field} “{value}” is not a date. Write it as 2026-09-03 or 03/09/2026.",
            field=label,
            value=written,
        )
    )
