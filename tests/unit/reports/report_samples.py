"""Made-up figures for the report tests: five sites, awkward names, small counts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from shelterdesk.domain.figures import (
    ActivityRow,
    Count,
    DonorFigures,
    GrantRow,
    ItemRow,
    KitRow,
    OccupancyFigures,
    OccupancyRow,
    Period,
    SexAgeRow,
    StockFigures,
    StockItemRow,
    StoreStock,
)
from shelterdesk.domain.people import Sex
from shelterdesk.domain.protection import BAND_CODES, protect

DAY = date(2026, 9, 3)
PERIOD = Period(date(2026, 1, 1), date(2026, 8, 31))

_PEOPLE = {
    Sex.FEMALE: (21, 17, 14, 148, 9, 2),
    Sex.MALE: (19, 22, 11, 96, 6, 0),
    Sex.OTHER: (0, 0, 0, 3, 0, 0),
    Sex.UNKNOWN: (0, 0, 0, 0, 0, 1),
}
# Site, nights slept, nights available, admissions, exits, average stay.
_SITES = (
    ("Centro Deportivo, Oranjestad", 6310, 6720, 88, 81, "47.4285"),
    ("Kas Speransa (Curaçao)", 5204, 5040, 71, 69, "39.25"),
    ("Casa Peña, Santo Domingo", 7011, 8640, 104, 97, "36"),
    ("Haven, Georgetown", 2219, 2880, 31, 30, "42.1"),
    ("Sant Akèy Piarco", 1930, 2400, 3, 2, "311.5"),
)
_MONTHS = (2411, 2380, 2705, 2799, 2920, 3014, 3188, 3257)


def occupancy_rows() -> tuple[OccupancyRow, ...]:
    rows = [
        OccupancyRow(
            name,
            nights,
            available,
            Decimal(nights) / Decimal(available),
            Count(came),
            Count(left),
            Decimal(stay),
        )
        for name, nights, available, came, left, stay in _SITES
    ]
    slept = sum(row[1] for row in _SITES)
    available = sum(row[2] for row in _SITES)
    together = OccupancyRow(
        None,
        slept,
        available,
        Decimal(slept) / Decimal(available),
        Count(sum(row[3] for row in _SITES)),
        Count(sum(row[4] for row in _SITES)),
        Decimal("41.07"),
    )
    return (*rows, together)


def exact_donor_figures() -> DonorFigures:
    return DonorFigures(
        organisation="Fundación Casa Ñandú & Amigos",
        period=PERIOD,
        site=None,
        donor=None,
        people_reached=Count(sum(map(sum, _PEOPLE.values()))),
        by_sex_age=tuple(
            SexAgeRow(sex, band, Count(people))
            for sex, counts in _PEOPLE.items()
            for band, people in zip(BAND_CODES, counts, strict=True)
        ),
        bed_nights=sum(_MONTHS),
        occupancy=occupancy_rows(),
        kits_handed_out=Decimal(412),
        items=(
            ItemRow("HYG-01", "Hygiene kit – family", "kit", True, Decimal(251)),
            ItemRow("DIG-02", "Dignity kit", "kit", True, Decimal(161)),
            ItemRow("=BLK-9", "=SUM(1,2) blanket", "piece", False, Decimal(540)),
            ItemRow("RIC-25", "Rice, white, 25 kg bag", "kg", False, Decimal("1312.5")),
            ItemRow("WAT-05", "-Water 5 L", "bottle", False, Decimal(2110)),
        ),
        activities=(
            ActivityRow("training", 12, Count(214)),
            ActivityRow("campaign", 3, Count(0)),
            ActivityRow("rescue", 2, Count(3)),
            ActivityRow("Taller de costura", 9, Count(41)),
        ),
        by_grant=(
            GrantRow("IFRC", "Caribbean 2026", "EUR", Decimal("13554.00"), Count(201), 9),
            GrantRow("CDCS", "FR-26-11", "EUR", Decimal("21425.3625"), Count(198), 4),
            GrantRow("@Small Fund", "First help", "USD", Decimal("310.5"), Count(3), 0),
        ),
        bed_nights_by_month=tuple((f"2026-{m:02}", nights) for m, nights in enumerate(_MONTHS, start=1)),
    )


def donor_figures() -> DonorFigures:
    return protect(exact_donor_figures())


def occupancy_figures() -> OccupancyFigures:
    months = tuple(
        (name, f"2026-{month:02}", nights // 8, available // 8)
        for name, nights, available, *_ in _SITES
        for month in range(1, 9)
    )
    return OccupancyFigures("Casa Ñandú", PERIOD, None, occupancy_rows(), months)


def stock_figures() -> StockFigures:
    kit = KitRow(
        "KIT-FAM",
        "Family Kit",
        500,
        "Jerrycan, 20 L",
        Decimal("139.36"),
        "EUR",
        (("IFRC", Decimal("54")), ("CDCS", Decimal("85.3600"))),
    )
    empty = KitRow("KIT-FAM", "Family Kit", 0, "Tarpaulin", None, None, ())
    return StockFigures(
        "Casa Ñandú",
        DAY,
        (
            StoreStock(
                "Guadeloupe",
                (
                    StockItemRow("JER-20", "Jerrycan, 20 L", Decimal(2500), "piece", Decimal(3000)),
                    StockItemRow("SOA-01", "Soap", Decimal("12.50"), "kg", None),
                ),
                (kit,),
            ),
            StoreStock(
                "Saint-Martin", (StockItemRow("TAR-46", "Tarpaulin", Decimal(0), "piece", None),), (empty,)
            ),
        ),
    )


def long_stock(rows: int) -> StockFigures:
    items = tuple(
        StockItemRow(f"C-{n:06}", f"Item number {n} of a long list", Decimal(n % 97), "piece", Decimal(40))
        for n in range(rows)
    )
    return StockFigures("Casa Ñandú", DAY, (StoreStock("Main store", items, ()),))
