"""What the first start asks: a shelter, its rooms and beds, and its first login."""

from __future__ import annotations

from dataclasses import dataclass, field

from shelterdesk.domain.board import RoomUse


@dataclass(frozen=True, slots=True)
class NewRoom:
    """A room and the codes of its beds."""

    name: str
    beds: tuple[str, ...]
    use: RoomUse = RoomUse.MIXED
    accessible: bool = False


@dataclass(frozen=True, slots=True)
class NewShelter:
    """What the first start asks. `country` is ISO 3166-1 alpha-2, `time_zone` an IANA name.

    `items_in` is the language in which the usual items are named, such as ``es``; None to begin without them.
    """

    site_name: str
    time_zone: str
    country: str
    login: str
    password: str = field(repr=False)
    rooms: tuple[NewRoom, ...] = ()
    organisation: str = ""
    display_name: str = ""
    is_sample: bool = False
    items_in: str | None = None
