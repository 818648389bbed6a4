"""Where days and beds lie on the tape: pure sums between days, rows and pixels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from shelterdesk.domain.board import BedTile, RoomCard


@dataclass(frozen=True, slots=True)
class DayScale:
    """Days from `origin` on, each `width` pixels; the night of a day begins in the middle of its column."""

    origin: date
    width: float

    def left(self, day: date) -> float:
        """The left edge of the column of a day."""
        return (day - self.origin).days * self.width

    def middle(self, day: date) -> float:
        """Where what begins or ends on a day is drawn to."""
        return self.left(day) + self.width / 2

    def day(self, x: float) -> date:
        """The day in whose column `x` lies."""
        return self.origin + timedelta(days=int(x // self.width))


@dataclass(frozen=True)
class TapeRows:
    """Rooms and their beds one below the other; a row is a room (`bed` None) or one of its beds."""

    rows: tuple[tuple[RoomCard, BedTile | None], ...]

    @classmethod
    def of(cls, rooms: Sequence[tuple[RoomCard, Sequence[BedTile]]]) -> TapeRows:
        return cls(tuple((room, bed) for room, beds in rooms for bed in (None, *beds)))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {bed.bed_id: at for at, (_, bed) in enumerate(self.rows) if bed is not None}

    @cached_property
    def _beds(self) -> list[int]:
        return sorted(self._places.values())

    def row_of(self, bed_id: str) -> int | None:
        return self._places.get(bed_id)

    def bed_at(self, row: int) -> BedTile | None:
        return self.rows[row][1] if 0 <= row < len(self.rows) else None

    def step(self, row: int | None, by: int) -> int | None:
        """The row of the bed so many beds further, kept within the beds; the first without a row."""
        if not self._beds:
            return None
        at = -1 if row is None else bisect_right(self._beds, row) - 1
        at = 0 if row is None else at + by
        return self._beds[min(max(at, 0), len(self._beds) - 1)]
