"""The figures of the three reports, as plain data: what was counted, for what scope, with what hidden."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shelterdesk.domain.people import Sex


@dataclass(frozen=True, slots=True)
class Period:
    """Days at the site, both inside the period."""

    first: date
    last: date

    @property
    def nights(self) -> int:
        """Nights of the period: one per day, the night that begins on `last` included."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Count:
    """A count of people as it may be shown: `value` is None where disclosure rules hide it."""

    value: int | None

    @property
    def hidden(self) -> bool:
        return self.value is None


@dataclass(frozen=True, slots=True)
class SexAgeRow:
    sex: Sex
    age_band: str  # code of domain.people.AGE_BANDS
    people: Count


@dataclass(frozen=True, slots=True)
class ItemRow:
    """Handed out in the period. `value` is exact cost in `currency`, None where no lot carried a cost."""

    code: str
    name: str
    unit: str
    is_kit: bool
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class ActivityRow:
    kind: str
    activities: int
    participants: Count


@dataclass(frozen=True, slots=True)
class GrantRow:
    """What one grant paid for in the period: value handed out, people who received it, activities."""

    donor: str
    grant: str
    currency: str
    value: Decimal
    people: Count
    activities: int


@dataclass(frozen=True, slots=True)
class OccupancyRow:
    """One site (or all): bed-nights over average available beds; utilisation is never clamped."""

    site: str
    bed_nights: int
    available_bed_nights: int
    utilisation: Decimal | None  # 0.873 for 87.3 %; None where no bed was available
    admissions: int
    exits: int
    average_stay: Decimal | None  # nights, of those who left in the period


@dataclass(frozen=True, slots=True)
class DonorFigures:
    """The donor report; site and donor are None for all. `bed_nights` half-open (HUD: same-day stay 0)."""

    organisation: str
    period: Period
    site: str | None
    donor: str | None
    people_reached: Count
    by_sex_age: tuple[SexAgeRow, ...]
    bed_nights: int
    occupancy: tuple[OccupancyRow, ...]
    kits_handed_out: Decimal
    items: tuple[ItemRow, ...]
    activities: tuple[ActivityRow, ...]
    by_grant: tuple[GrantRow, ...]
    bed_nights_by_month: tuple[tuple[str, int], ...]  # ("2026-09", 1310), in order
    threshold: int  # counts from 1 to this are hidden


@dataclass(frozen=True, slots=True)
class StockItemRow:
    code: str
    name: str
    quantity: Decimal
    unit: str
    minimum: Decimal | None

    @property
    def below_minimum(self) -> bool:
        return self.minimum is not None and self.quantity < self.minimum


@dataclass(frozen=True, slots=True)
class KitRow:
    """How many of a kit could be assembled now in one store, what stops the next, and what one costs.

    `cost_by_donor` is of the next kit, taken first expiry first out, each amount in `currency`.
    """

    code: str
    name: str
    buildable: int
    limited_by: str | None
    unit_cost: Decimal | None
    currency: str | None
    cost_by_donor: tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True)
class StoreStock:
    name: str
    items: tuple[StockItemRow, ...]
    kits: tuple[KitRow, ...]


@dataclass(frozen=True, slots=True)
class StockFigures:
    organisation: str
    as_of: date
    stores: tuple[StoreStock, ...]


@dataclass(frozen=True, slots=True)
class OccupancyFigures:
    organisation: str
    period: Period
    site: str | None
    rows: tuple[OccupancyRow, ...]  # one per site, then the total where there are several
    by_month: tuple[tuple[str, str, int, int], ...]  # (site, "2026-09", bed-nights, available bed-nights)
