"""The five invented shelters of the sample, and their rooms."""

from __future__ import annotations

from dataclasses import dataclass

from shelterdesk.domain.board import RoomUse


@dataclass(frozen=True, slots=True)
class SampleRoom:
    name: str
    use: RoomUse
    beds: int
    accessible: bool = False


@dataclass(frozen=True, slots=True)
class SampleSite:
    """`manager` is the login of who holds the site's identity key; `supplier` is paid in `currency`."""

    name: str
    country: str
    time_zone: str
    manager: str
    manager_name: str
    languages: tuple[str, ...]
    currency: str
    supplier: str
    rooms: tuple[SampleRoom, ...]

    @property
    def beds(self) -> int:
        return sum(room.beds for room in self.rooms)


SITES = (
    SampleSite(
        "Centro Deportivo, Oranjestad",
        "AW",
        "America/Aruba",
        "marisol",
        "Marisol Ramírez",
        ("es", "pap"),
        "AWG",
        "Palm Beach Trading",
        (
            SampleRoom("Hall A", RoomUse.FAMILIES, 12),
            SampleRoom("Room 1", RoomUse.WOMEN, 8),
            SampleRoom("Room 2", RoomUse.MEN, 8),
            SampleRoom("Room 3", RoomUse.MIXED, 6, accessible=True),
            SampleRoom("Room 4", RoomUse.MINORS, 4),
        ),
    ),
    SampleSite(
        "Kas Solo, Willemstad",
        "CW",
        "America/Curacao",
        "shanice",
        "Shanice Martina",
        ("es", "pap", "nl"),
        "XCG",
        "Punda Wholesale",
        (
            SampleRoom("Hall A", RoomUse.FAMILIES, 8),
            SampleRoom("Room 1", RoomUse.WOMEN, 8),
            SampleRoom("Room 2", RoomUse.MEN, 4),
            SampleRoom("Room 3", RoomUse.MIXED, 4, accessible=True),
        ),
    ),
    SampleSite(
        "Casa Amanecer, Santo Domingo",
        "DO",
        "America/Santo_Domingo",
        "altagracia",
        "Altagracia Báez",
        ("es", "ht"),
        "DOP",
        "Almacenes del Puerto",
        (
            SampleRoom("Hall A", RoomUse.FAMILIES, 12),
            SampleRoom("Room 1", RoomUse.WOMEN, 10),
            SampleRoom("Room 2", RoomUse.MIXED, 6, accessible=True),
        ),
    ),
    SampleSite(
        "Kaieteur House, Georgetown",
        "GY",
        "America/Guyana",
        "denise",
        "Denise Persaud",
        ("es", "en"),
        "GYD",
        "Demerara Stores",
        (
            SampleRoom("Hall A", RoomUse.FAMILIES, 8),
            SampleRoom("Room 1", RoomUse.WOMEN, 6),
            SampleRoom("Room 2", RoomUse.MIXED, 2, accessible=True),
        ),
    ),
    SampleSite(
        "Hibiscus House, Port of Spain",
        "TT",
        "America/Port_of_Spain",
        "keisha",
        "Keisha Joseph",
        ("es", "en"),
        "TTD",
        "Savannah Supplies",
        (
            SampleRoom("Hall A", RoomUse.FAMILIES, 6),
            SampleRoom("Room 1", RoomUse.WOMEN, 6),
            SampleRoom("Room 2", RoomUse.MIXED, 4, accessible=True),
        ),
    ),
)
