"""What an export of a HUD HMIS says, as far as a shelter's nights need it: rows between files and rules.

Columns and codes are those of the HMIS CSV format specifications, FY2024 to FY2026; a few of FY2022 are known.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from shelterdesk.domain.census import HouseholdType, Relationship
from shelterdesk.domain.people import Sex
from shelterdesk.domain.stays import Destination
from shelterdesk.domain.text import Text

NIGHT_BY_NIGHT = 1  # the emergency shelters that record each night; 0 go by entry and exit
# Types of projects in which people sleep, and the kind of site each is here.
SITE_KINDS: Mapping[int, str] = {
    0: "shelter",
    1: "shelter",
    2: "transit",
    3: "flat",
    8: "shelter",
    9: "flat",
    10: "flat",
    13: "flat",
}
MOVED_INTO = frozenset({3, 9, 10, 13})  # permanent housing: nights begin with the move-in
RAPID_REHOUSING = 13  # may only pay for the moving in, which is then one night
RELATIONSHIPS: Mapping[int, Relationship] = {
    1: Relationship.HEAD,
    2: Relationship.CHILD,
    3: Relationship.SPOUSE,
    4: Relationship.RELATIVE,
    5: Relationship.UNRELATED,
}
HOUSEHOLD_TYPES: Mapping[int, HouseholdType] = {
    1: HouseholdType.WITHOUT_CHILDREN,
    3: HouseholdType.ADULT_AND_CHILD,
    4: HouseholdType.ONLY_CHILDREN,
}
_DESTINATIONS = {
    Destination.OWN_HOME: (3, 10, 11, 19, 20, 21, 26, 28, 31, 33, 34, 410, 411, 421, 435),
    Destination.FAMILY: (12, 13, 22, 23, 312, 313, 422, 423),
    Destination.OTHER_SHELTER: (1, 2, 18, 27, 29, 32, 101, 118, 302, 327, 329, 332),
    Destination.HOSPITAL: (4, 5, 6, 204, 205, 206, 225),
    Destination.LEFT: (30,),
}
DESTINATIONS: Mapping[int, Destination] = {
    code: place for place, codes in _DESTINATIONS.items() for code in codes
}
OLDEST = 105  # HUD takes no age from a birth date that makes someone as old


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A row of a file that is not taken, or a remark on it: its line (the header is line 1) and why."""

    file: str
    line: int
    reason: Text


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """`ends` of this and other rows are the first day without, as HUD counts them.

    `services_only`: a rapid re-housing that gives help, but no roof.
    """

    line: int
    project_id: str
    name: str
    kind: int
    recorded: bool
    opened: date | None
    closed: date | None
    services_only: bool = False

    @property
    def houses(self) -> bool:
        """Whether people sleep there."""
        return self.kind in SITE_KINDS and not self.services_only


@dataclass(frozen=True, slots=True)
class InventoryRow:
    line: int
    inventory_id: str
    project_id: str
    household_type: HouseholdType | None
    beds: int
    units: int | None
    starts: date
    ends: date | None


@dataclass(frozen=True, slots=True)
class ParticipationRow:
    """`taking_part`: the project entered its stays, here or in a system like it."""

    line: int
    project_id: str
    taking_part: bool
    starts: date
    ends: date | None


@dataclass(frozen=True, slots=True)
class ClientRow:
    """Names are empty where the export holds none or only hashes of them."""

    line: int
    personal_id: str = field(repr=False)
    given_names: str = field(repr=False)
    family_names: str = field(repr=False)
    birth_date: date | None = field(repr=False)
    sex: Sex


@dataclass(frozen=True, slots=True)
class EnrollmentRow:
    """`relationship` is None for a code that HUD does not know; `tells_move_in`: the file has that column.

    `continuum` is the CoC code, which only the row of a head needs.
    """

    line: int
    enrollment_id: str
    personal_id: str = field(repr=False)
    project_id: str
    household_id: str
    entry: date
    relationship: Relationship | None
    moved_in: date | None
    tells_move_in: bool
    continuum: str = ""


@dataclass(frozen=True, slots=True)
class ExitRow:
    line: int
    enrollment_id: str
    day: date
    destination: Destination


@dataclass(frozen=True, slots=True)
class NightRow:
    """One night that a shelter recorded."""

    line: int
    enrollment_id: str
    night: date


class HmisSource(Protocol):
    """An export, read file by file; rows that cannot be read are added to `problems` on the way."""

    problems: list[FileProblem]

    def projects(self) -> Iterator[ProjectRow]: ...
    def inventories(self) -> Iterator[InventoryRow]: ...
    def participations(self) -> Iterator[ParticipationRow]: ...
    def clients(self) -> Iterator[ClientRow]: ...
    def enrollments(self) -> Iterator[EnrollmentRow]: ...
    def exits(self) -> Iterator[ExitRow]: ...
    def nights(self) -> Iterator[NightRow]: ...


def plausible_birth(
    birth_date: date | None, entries: Collection[date], as_head: Collection[date] = ()
) -> date | None:
    """The birth date, unless HUD takes no age from it at one of the entries.

    That is a placeholder, a day after an entry, the day of an entry `as_head` of a household, or one that would
    make someone 105 or older.
    """
    if birth_date is None or birth_date == date(1900, 1, 1):
        return None
    if birth_date > min(entries) or birth_date in as_head:
        return None
    last = max(entries)
    too_old = (last.year - OLDEST, last.month, last.day) >= (
        birth_date.year,
        birth_date.month,
        birth_date.day,
    )
    return None if too_old else birth_date
