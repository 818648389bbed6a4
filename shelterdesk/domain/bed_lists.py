"""The lists of a house for paper: who sleeps where tonight, and whom to look for when it has to be left."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from shelterdesk.domain.people import Need


@dataclass(frozen=True, slots=True)
class ListLine:
    """Someone in a bed. `code` as people read it; `who` is what the desk calls them, or their name."""

    bed: str
    code: str
    who: str = field(repr=False)
    until: date | None = None
    needs: tuple[Need, ...] = ()
    away: bool = False


@dataclass(frozen=True, slots=True)
class RoomList:
    name: str
    floor: str
    beds: int
    lines: tuple[ListLine, ...]

    @property
    def here(self) -> int:
        """Who should be found in the room: not those who are away."""
        return sum(not line.away for line in self.lines)


@dataclass(frozen=True, slots=True)
class HouseList:
    """The rooms of a site in their order, on a day."""

    site: str
    organisation: str
    day: date
    rooms: tuple[RoomList, ...]
