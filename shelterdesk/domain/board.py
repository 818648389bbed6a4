"""What the bed board shows: rooms, tiles by state, the waiting list. Plain data, ready to paint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum

from shelterdesk.domain.alerts import Alert
from shelterdesk.domain.capacity import Capacity
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.text import Text


class BedState(StrEnum):
    """One state per bed and moment; the board's fill, edge, icon and word follow from it."""

    FREE = "free"
    OCCUPIED = "occupied"
    LEAVING = "leaving"  # expected exit is today
    OVERSTAY = "overstay"  # expected exit has passed
    RESERVED = "reserved"
    BLOCKED = "blocked"


IN_USE = frozenset({BedState.OCCUPIED, BedState.LEAVING, BedState.OVERSTAY})


class RoomUse(StrEnum):
    """Who may use a room; the placement rules read it."""

    WOMEN = "women"
    MEN = "men"
    FAMILIES = "families"
    MIXED = "mixed"
    MINORS = "minors"  # unaccompanied children
    CARERS = "minors with carers"


class Priority(IntEnum):
    """How pressing it is that someone who waits gets a bed; the more pressing come first."""

    ROUTINE = 0
    SOON = 1
    URGENT = 2


@dataclass(frozen=True, slots=True)
class BedTile:
    """A bed as the board paints it. `label` is the call name or code (or the name, for identity holders)."""

    bed_id: str
    code: str
    state: BedState
    label: str = field(repr=False)  # occupant, hold or outage reason; empty when free
    accessible: bool = False
    person_id: str | None = None
    stay_id: str | None = None
    until: date | None = None  # expected exit, end of outage
    household_id: str | None = None
    away_since: date | None = None  # first night on which the guest is away, the bed being kept
    back: date | None = None  # when one who is away is expected back
    alerts: tuple[Alert, ...] = ()
    needs: tuple[Need, ...] = ()
    since: date | None = None  # day of entry
    out_from: date | None = None  # the first day still to come on which it is out of service or closed

    @property
    def away(self) -> bool:
        return self.away_since is not None


@dataclass(frozen=True, slots=True)
class RoomCard:
    room_id: str
    name: str
    use: RoomUse
    accessible: bool
    tiles: tuple[BedTile, ...]

    @property
    def in_use(self) -> int:
        return sum(tile.state in IN_USE for tile in self.tiles)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The best bed (or beds, one per member) for a waiting entry, and why."""

    bed_ids: tuple[str, ...]
    bed_codes: tuple[str, ...]
    reasons: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingCard:
    """One waiting person or household. With no suggestion, `refusal` says which rule stops every bed."""

    entry_id: str
    person_id: str
    label: str = field(repr=False)
    sex: Sex
    age: int | None
    members: int
    minors: int
    language: str
    since: datetime  # UTC
    needs: tuple[Need, ...] = ()
    suggestion: Suggestion | None = None
    refusal: Text | None = None
    priority: Priority = Priority.ROUTINE


@dataclass(frozen=True, slots=True)
class SiteChoice:
    """A site whose board can be opened."""

    site_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Board:
    """A site at one moment. Physical beds = sum of `counts`; open = all but the closed ones."""

    site_id: str
    site_name: str
    day: date  # today at the site
    rooms: tuple[RoomCard, ...]
    waiting: tuple[WaitingCard, ...] = ()
    counts: Counter[BedState] = field(default_factory=Counter)
    changes_at: datetime | None = None  # UTC: when the next hold runs out by itself
    capacity: Capacity | None = None  # of the site: what it can take, and what binds

    @property
    def beds(self) -> int:
        return sum(self.counts.values())

    @property
    def in_use(self) -> int:
        return sum(self.counts[state] for state in IN_USE)


def chosen_site(sites: Iterable[SiteChoice], wanted: str | None) -> str | None:
    """The id of the site wanted, or of the first; None where there is none to choose."""
    known = [site.site_id for site in sites]
    return wanted if wanted in known else next(iter(known), None)


def count_states(rooms: Iterable[RoomCard]) -> Counter[BedState]:
    return Counter(tile.state for room in rooms for tile in room.tiles)
