"""The five invented shelters of the sample: rooms, donors, goods and what is due to whom."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.people import Need


@dataclass(frozen=True, slots=True)
class SampleRoom:
    name: str
    use: RoomUse
    beds: int
    accessible: bool = False


@dataclass(frozen=True, slots=True)
class SampleSite:
    """`manager` is the login of who holds the site's identity key."""

    name: str
    country: str
    time_zone: str
    manager: str
    manager_name: str
    languages: tuple[str, ...]
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
        (
            SampleRoom("Hall A", RoomUse.FAMILIES, 6),
            SampleRoom("Room 1", RoomUse.WOMEN, 6),
            SampleRoom("Room 2", RoomUse.MIXED, 4, accessible=True),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class SampleItem:
    """`cost` per unit in US dollars, `monthly` one delivery; `shelf_days` None for what does not expire."""

    code: str
    name: str
    unit: str
    category: str
    cost: Decimal
    grant: tuple[str, str]
    monthly: int
    minimum: int
    shelf_days: int | None = None


CARE = ("Harbour Foundation", "HF-2025-11")
RELIEF = ("Island Relief Fund", "IRF-7")
CIRCLE = ("Women's Circle", "")
GRANTS = (CARE, RELIEF, CIRCLE)

ITEMS = (
    SampleItem("SOAP-BATH", "Bathing soap 250 g", "piece", "Hygiene", Decimal("0.85"), CARE, 120, 60),
    SampleItem("SOAP-LAUNDRY", "Laundry soap 200 g", "piece", "Hygiene", Decimal("0.60"), CARE, 120, 60),
    SampleItem("TOOTHBRUSH", "Toothbrush", "piece", "Hygiene", Decimal("0.45"), RELIEF, 120, 40),
    SampleItem("TOOTHPASTE", "Toothpaste 100 ml", "tube", "Hygiene", Decimal("1.10"), RELIEF, 80, 40, 1080),
    SampleItem(
        "PADS-15", "Menstrual pads, pack of 15", "pack", "Dignity", Decimal("2.30"), CIRCLE, 60, 30, 720
    ),
    SampleItem("UNDERWEAR", "Underwear", "piece", "Dignity", Decimal("2.75"), CIRCLE, 60, 30),
    SampleItem("TORCH", "Torch with whistle", "piece", "Dignity", Decimal("3.40"), CIRCLE, 60, 20),
    SampleItem("DIAPERS-3", "Baby diapers, size 3", "pack", "Baby", Decimal("7.95"), RELIEF, 24, 14),
    SampleItem("FOOD-PARCEL", "Food parcel, 7 days", "piece", "Food", Decimal("18.50"), RELIEF, 50, 20, 270),
    SampleItem("WATER-5L", "Water 5 L", "bottle", "Food", Decimal("1.20"), RELIEF, 90, 60, 365),
    SampleItem("BLANKET", "Blanket, light", "piece", "Household", Decimal("4.08"), CARE, 20, 10),
)


@dataclass(frozen=True, slots=True)
class SampleKit:
    code: str
    name: str
    desk_name: str
    category: str
    parts: tuple[tuple[str, int], ...]
    monthly: int
    minimum: int


KITS = (
    SampleKit(
        "KIT-HYGIENE",
        "Hygiene kit",
        "Pack A",
        "Hygiene",
        (("SOAP-BATH", 2), ("SOAP-LAUNDRY", 2), ("TOOTHBRUSH", 2), ("TOOTHPASTE", 1)),
        60,
        12,
    ),
    SampleKit(
        "KIT-DIGNITY",
        "Dignity kit",
        "Pack C",
        "Dignity",
        (("PADS-15", 1), ("UNDERWEAR", 2), ("SOAP-BATH", 1), ("TORCH", 1)),
        36,
        10,
    ),
)


@dataclass(frozen=True, slots=True)
class SampleEntitlement:
    """What is due: per person or household, again after `every_days`."""

    item: str
    per: str
    quantity: int
    every_days: int
    sex: str | None = None
    from_age: int | None = None
    to_age: int | None = None
    need: Need | None = None


ENTITLEMENTS = (
    SampleEntitlement("FOOD-PARCEL", "household", 1, 7),
    SampleEntitlement("WATER-5L", "household", 2, 7),
    SampleEntitlement("KIT-HYGIENE", "household", 1, 28),
    SampleEntitlement("KIT-DIGNITY", "person", 1, 28, sex="female", from_age=12, to_age=49),
    SampleEntitlement("DIAPERS-3", "person", 1, 14, to_age=2),
    SampleEntitlement("BLANKET", "person", 1, 180),
)
