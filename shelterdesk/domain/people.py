"""People: sex, age and needs, as far as the desk and the counts need them.

The day of birth stays sealed with the identity. What the desk and the reports see is the month of birth,
which is enough for every age band, and too little to find a person by.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


class PopulationType(StrEnum):
    """Where someone stands on the way, in the words of the regional plan; most are in the country to stay."""

    IN_DESTINATION = "in_destination"
    IN_TRANSIT = "in_transit"
    HOST = "host"  # of the host community
    PENDULAR = "pendular"  # goes to and fro across the border
    RETURNEES = "returnees"  # Colombians who come back


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
OLDEST = 120


@dataclass(frozen=True, slots=True)
class Identity:
    """What is sealed, opened in memory for someone who holds the site's identity key; never in a `repr`."""

    given_names: str | None = field(default=None, repr=False)
    family_names: str | None = field(default=None, repr=False)
    birth_date: date | None = field(default=None, repr=False)
    documents: str | None = field(default=None, repr=False)
    contacts: str | None = field(default=None, repr=False)
    notes: str | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """Given and family names; empty where neither is known."""
        return " ".join(part for part in (self.given_names, self.family_names) if part)

    @property
    def empty(self) -> bool:
        return self == Identity()


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


@dataclass(frozen=True, slots=True)
class Birth:
    """The month of birth as the desk may know it; `estimated` where it comes from a stated age."""

    month: int | None
    estimated: bool


def birth_from(birth_date: date | None, age: int | None, today: date) -> Birth:
    """From a birth date, else from an age in completed years stated `today`, else unknown.

    Raises BadInput for a day to come and for an age outside 0 to `OLDEST`.
    """
    if birth_date is not None:
        if birth_date > today:
            raise BadInput(text("The birth date lies in the future."))
        age = today.year - birth_date.year
    if age is not None and not 0 <= age <= OLDEST:
        raise BadInput(text("An age is a number from 0 to {oldest}.", oldest=OLDEST))
    if birth_date is not None:
        return Birth(month_number(birth_date), estimated=False)
    return Birth(None if age is None else birth_month_from_age(age, today), estimated=age is not None)


def person_label(code: str, call_name: str | None, name: str = "") -> str:
    """What a person is called on screen: the name where it may be seen, else the call name, else the code."""
    return name or call_name or show_code(code)


def band_of(age: int | None) -> AgeBand:
    """The band of an age in completed years."""
    if age is None:
        return UNKNOWN_AGE
    return next(band for band in reversed(AGE_BANDS) if band.first is not None and band.first <= age)
