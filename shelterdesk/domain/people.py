"""People: sex, age and needs, as far as the desk and the counts need them.

The day of birth stays sealed with the identity. What the desk and the reports see is the month of birth,
which is enough for every age band, and too little to find a person by.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


class Need(StrEnum):
    """What the desk must know to place or to give, in words that disclose no case."""

    ACCESSIBLE = "accessible"  # step-free room, lower bed
    PREGNANT = "pregnant"
    INFANT = "infant"
    DIET = "diet"
    MEDICAL = "medical"


@dataclass(frozen=True, slots=True)
class AgeBand:
    """`first` and `last` are completed years, both inside the band; None means open or unknown."""

    code: str
    first: int | None
    last: int | None


UNKNOWN_AGE = AgeBand("unknown", None, None)
# R4V 5W breakdown, with the bands donors ask for inside the under-18 half.
AGE_BANDS = (
    AgeBand("0-4", 0, 4),
    AgeBand("5-11", 5, 11),
    AgeBand("12-17", 12, 17),
    AgeBand("18-59", 18, 59),
    AgeBand("60+", 60, None),
    UNKNOWN_AGE,
)
ADULT_AGE = 18


def month_number(day: date) -> int:
    """Months since the year 0, so that the difference of two is a number of months."""
    return day.year * 12 + day.month - 1


def age_on(birth_month: int | None, day: date) -> int | None:
    """Completed years on `day` of someone born in `birth_month` (see `month_number`); None if unknown.

    A birthday counts from the first day of the month after it, so nobody is treated as an adult too early.
    """
    if birth_month is None:
        return None
    return max(0, (month_number(day) - birth_month - 1) // 12)


def birth_month_from_age(years: int, stated_on: date) -> int:
    """The birth month that makes a person `years` old on `stated_on`: half a year past that birthday."""
    return month_number(stated_on) - years * 12 - 6


def band_of(age: int | None) -> AgeBand:
    """The band of an age in completed years."""
    if age is None:
        return UNKNOWN_AGE
    return next(band for band in reversed(AGE_BANDS) if band.first is not None and band.first <= age)
