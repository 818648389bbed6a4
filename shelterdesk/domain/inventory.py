"""What a site is made of: its rooms and beds with the days they open and close, and what they can take."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.capacity import Capacity, DatedLimits, Limits, limits_on


class BedKind(StrEnum):
    SINGLE = "single"
    BUNK_UPPER = "bunk_upper"
    BUNK_LOWER = "bunk_lower"
    DOUBLE = "double"
    COT = "cot"
    MATTRESS = "mattress"


@dataclass(frozen=True, slots=True)
class BedRecord:
    """A bed as the inventory has it; in service from `opened_on` to before `closed_on`."""

    bed_id: str
    code: str
    kind: BedKind
    accessible: bool
    opened_on: date
    closed_on: date | None
    version: int
    in_use: bool = False  # someone has it now
    out: bool = False  # of service today

    def stands_on(self, day: date) -> bool:
        return self.opened_on <= day and (self.closed_on is None or day < self.closed_on)


@dataclass(frozen=True, slots=True)
class RoomRecord:
    room_id: str
    name: str
    use: RoomUse
    floor: str
    accessible: bool
    closed_on: date | None
    version: int
    beds: tuple[BedRecord, ...]
    records: tuple[DatedLimits, ...]
    capacity: Capacity  # today

    def limits(self, day: date) -> Limits:
        return limits_on(self.records, day)


@dataclass(frozen=True, slots=True)
class Inventory:
    """A site today; its closed rooms and beds are there too."""

    site_id: str
    site_name: str
    day: date
    rooms: tuple[RoomRecord, ...]
    records: tuple[DatedLimits, ...]
    capacity: Capacity

    def limits(self, day: date) -> Limits:
        return limits_on(self.records, day)
