"""A stay as the desk keeps it, and where people go when it ends."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Destination(StrEnum):
    """Where someone went on leaving, as far as the desk needs it."""

    OWN_HOME = "own home"  # rented or owned
    FAMILY = "family or friends"
    OTHER_SHELTER = "other shelter"
    ONWARD = "onward travel"
    RETURN = "return"  # to the country of origin
    HOSPITAL = "hospital"
    LEFT = "left without saying"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class StayRecord:
    """Moments in UTC, days at the site. `label` is the call name or the code."""

    stay_id: str
    person_id: str
    household_id: str | None
    code: str
    label: str = field(repr=False)
    entered_at: datetime
    entry_day: date
    exited_at: datetime | None
    exit_day: date | None
    destination: Destination | None
    version: int
    time_zone: str  # of the site
