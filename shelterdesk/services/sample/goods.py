"""What the sample's stores keep: donors, items, kits, what is due to whom, and what money was worth."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from shelterdesk.domain.catalogue import Each, Period, Standard
from shelterdesk.domain.people import Need


@dataclass(frozen=True, slots=True)
class SampleGrant:
    """`budget` None: the donor's giving is not restricted, has no days, and comes in kind."""

    donor: str
    reference: str
    currency: str | None = None
    budget: Decimal | None = None

    @property
    def key(self) -> tuple[str, str]:
        return self.donor, self.reference


CARE = SampleGrant("Harbour Foundation", "HF-2025-11", "USD", Decimal(9_000))
RELIEF = SampleGrant("Island Relief Fund", "IRF-7", "EUR", Decimal(38_000))
CIRCLE = SampleGrant("Women's Circle", "")
GRANTS = (CARE, RELIEF, CIRCLE)
LOCAL = ""  # the currency of the site, whose supplier brings it

# What one of the first was worth in the second, in each month or, with one rate, all the time.
RATES = {
    ("EUR", "USD"): tuple(
        Decimal(rate) for rate in ("1.0840", "1.0725", "1.0910", "1.1035", "1.0960", "1.0870")
    ),
    ("USD", "AWG"): (Decimal("1.79"),),
    ("USD", "XCG"): (Decimal("1.79"),),
    ("USD", "DOP"): tuple(Decimal(rate) for rate in ("59.10", "59.85", "60.40", "61.25", "60.90", "61.70")),
    ("USD", "GYD"): (Decimal("209.25"),),
    ("USD", "TTD"): tuple(
        Decimal(rate) for rate in ("6.7540", "6.7685", "6.7810", "6.7730", "6.7655", "6.7890")
    ),
}


@dataclass(frozen=True, slots=True)
class Family:
    """What items of one category have in common: where they lie, and what they count as in the response plan."""

    name: str
    bin: str
    indicator: str


HYGIENE = Family("Hygiene", "A1", "WA3")
DIGNITY = Family("Dignity", "A2", "WA3")
BABY = Family("Baby", "B1", "WA3")
FOOD = Family("Food", "C1", "FS3")
HOUSEHOLD = Family("Household", "D1", "SH10")


@dataclass(frozen=True, slots=True)
class SampleItem:
    """`cost` per unit in `currency` (in US dollars where that is LOCAL), `monthly` one delivery.

    `shelf_days` None: it does not expire.
    """

    code: str
    name: str
    unit: str
    family: Family
    cost: Decimal
    grant: SampleGrant
    monthly: int
    minimum: int
    shelf_days: int | None = None
    currency: str = "USD"
    packs: tuple[tuple[str, int], ...] = ()
    kcal: int | None = None
    standard: Standard | None = None


A_MONTH_EACH = Standard(Decimal(1), Each.PERSON, Period.MONTH, "Sphere Handbook 2018, hygiene")
ITEMS = (
    SampleItem(
        "SOAP-BATH", "Bathing soap 250 g", "piece", HYGIENE, Decimal("0.85"), CARE, 120, 60,
        packs=(("Box", 48),), standard=A_MONTH_EACH,
    ),
    SampleItem(
        "SOAP-LAUNDRY", "Laundry soap 200 g", "piece", HYGIENE, Decimal("0.60"), CARE, 120, 60,
        packs=(("Box", 60),), standard=A_MONTH_EACH,
    ),
    SampleItem(
        "TOOTHBRUSH", "Toothbrush", "piece", HYGIENE, Decimal("0.41"), RELIEF, 120, 40,
        currency="EUR", packs=(("Box", 12), ("Carton", 144)),
    ),
    SampleItem(
        "TOOTHPASTE", "Toothpaste 100 ml", "tube", HYGIENE, Decimal("1.02"), RELIEF, 80, 40, 1080,
        currency="EUR", packs=(("Box", 24),),
    ),
    SampleItem("TOWEL", "Towel", "piece", HYGIENE, Decimal("3.20"), CARE, 30, 12),
    SampleItem(
        "PADS-15", "Menstrual pads, pack of 15", "pack", DIGNITY, Decimal("2.30"), CIRCLE, 60, 30, 720,
        packs=(("Carton", 20),),
    ),
    SampleItem("PADS-REUSE", "Reusable pads, set of 6", "set", DIGNITY, Decimal("6.40"), CIRCLE, 10, 4),
    SampleItem("UNDERWEAR", "Underwear", "piece", DIGNITY, Decimal("2.75"), CIRCLE, 60, 30),
    SampleItem("TORCH", "Torch with whistle", "piece", DIGNITY, Decimal("3.40"), CIRCLE, 60, 20),
    SampleItem(
        "DIAPERS-3", "Baby diapers, size 3", "pack", BABY, Decimal("7.35"), RELIEF, 24, 14,
        currency="EUR", packs=(("Carton", 4),),
    ),
    SampleItem(
        "FORMULA-400", "Infant formula 400 g", "tin", BABY, Decimal("9.80"), RELIEF, 12, 4, 560,
        currency="EUR", packs=(("Tray", 6),),
    ),
    SampleItem(
        "FOOD-PARCEL", "Food parcel, 7 days", "piece", FOOD, Decimal("17.10"), RELIEF, 80, 20, 420,
        currency="EUR", kcal=29_400,
    ),
    SampleItem("MEAL-LATE", "Ready meal", "piece", FOOD, Decimal("3.10"), RELIEF, 30, 10, 720, LOCAL, kcal=1050),
    SampleItem(
        "WATER-5L", "Water 5 L", "bottle", FOOD, Decimal("1.20"), RELIEF, 90, 60, 365, LOCAL,
        packs=(("Pack", 4), ("Pallet", 160)),
    ),
    SampleItem(
        "BLANKET", "Blanket, light", "piece", HOUSEHOLD, Decimal("4.08"), CARE, 20, 10,
        packs=(("Bale", 25),),
    ),
    SampleItem("SHEET", "Bed sheet", "piece", HOUSEHOLD, Decimal("5.50"), CARE, 24, 8),
    SampleItem("COT", "Baby cot, folding", "piece", HOUSEHOLD, Decimal("38.00"), CARE, 4, 1),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """So many of an item in each kit, or of `instead`."""

    item: str
    count: int
    instead: str | None = None


@dataclass(frozen=True, slots=True)
class SampleKit:
    """`before` is its first bill, until some months in; None where there was no other."""

    code: str
    name: str
    desk_name: str
    family: Family
    parts: tuple[Part, ...]
    monthly: int
    minimum: int
    before: tuple[Part, ...] | None = None


_WASHING = (Part("SOAP-BATH", 2), Part("SOAP-LAUNDRY", 2), Part("TOOTHBRUSH", 2))
KITS = (
    SampleKit(
        "KIT-HYGIENE",
        "Hygiene kit",
        "Pack A",
        HYGIENE,
        (*_WASHING, Part("TOOTHPASTE", 1)),
        60,
        12,
        before=_WASHING,
    ),
    SampleKit(
        "KIT-DIGNITY",
        "Dignity kit",
        "Pack C",
        DIGNITY,
        (
            Part("PADS-15", 1, instead="PADS-REUSE"),
            Part("UNDERWEAR", 2),
            Part("SOAP-BATH", 1),
            Part("TORCH", 1),
        ),
        36,
        10,
    ),
    SampleKit(
        "KIT-WELCOME",
        "Welcome kit",
        "Pack W",
        HOUSEHOLD,
        (Part("KIT-HYGIENE", 1), Part("TOWEL", 2), Part("SHEET", 2)),
        12,
        3,
    ),
)


@dataclass(frozen=True, slots=True)
class SampleEntitlement:
    """What is due: per person or household, again after `every_days`; `scale`: from how many members how much."""

    item: str
    per: str
    quantity: int
    every_days: int
    sex: str | None = None
    from_age: int | None = None
    to_age: int | None = None
    need: Need | None = None
    scale: tuple[tuple[int, int], ...] = ()
    per_month: int | None = None
    per_stay: int | None = None
    not_with: str | None = None
    may_override: bool = False


ENTITLEMENTS = (
    SampleEntitlement("FOOD-PARCEL", "household", 1, 7, scale=((1, 1), (3, 2), (5, 3))),
    SampleEntitlement("WATER-5L", "household", 2, 7, scale=((1, 2), (3, 4), (5, 6))),
    SampleEntitlement("KIT-HYGIENE", "household", 1, 28),
    SampleEntitlement("KIT-DIGNITY", "person", 1, 28, sex="female", from_age=12, to_age=49),
    SampleEntitlement("KIT-WELCOME", "household", 1, 0, per_stay=1),
    SampleEntitlement("DIAPERS-3", "person", 1, 14, to_age=2, per_month=3, may_override=True),
    SampleEntitlement("FORMULA-400", "person", 2, 7, need=Need.INFANT, per_month=8),
    SampleEntitlement("MEAL-LATE", "person", 1, 0, per_stay=1, not_with="FOOD-PARCEL"),
    SampleEntitlement("BLANKET", "person", 1, 180, may_override=True),
)
