"""The figures of the three reports, as plain data: what was counted, for what scope, with what hidden.

Queries fill them exactly; `domain.protection` hides what a donor must not see before they leave the house.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.census import HouseholdType, Profile
from shelterdesk.domain.occupancy import Use
from shelterdesk.domain.occupancy_places import PlaceUse
from shelterdesk.domain.people import Sex
from shelterdesk.domain.text import Text


@dataclass(frozen=True, slots=True)
class Period:
    """Days at the site, both inside the period."""

    first: date
    last: date

    @property
    def nights(self) -> int:
        """Nights of the period: one per day, the night that begins on `last` included."""
        return (self.last - self.first).days + 1


class Veil(StrEnum):
    """What a reader is told about a hidden count, and so all that anyone may assume of it."""

    SMALL = "small"  # from 1 to the threshold
    LARGE = "large"  # above the threshold: hidden only to cover a small one beside it
    ANY = "any"  # nothing is told: the other two would give it away


@dataclass(frozen=True, slots=True)
class Count:
    """A count of people as it may be shown: `value` is None where disclosure rules hide it behind `veil`."""

    value: int | None
    veil: Veil = Veil.ANY

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
    """What was handed out of one item or kit in the period, less what was voided."""

    code: str
    name: str
    unit: str
    is_kit: bool
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """`kind` is a code such as training, campaign, rescue, session, or the shelter's own word."""

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
    """One site, or all together (`site` is None): bed-nights over available bed-nights, never clamped.

    Admissions and exits count people, so they may be hidden; the average stay is hidden with the exits.
    """

    site: str | None
    bed_nights: int
    available_bed_nights: int
    utilisation: Decimal | None  # 0.873 for 87.3 %; None where no bed was available
    admissions: Count
    exits: Count
    average_stay: Decimal | None  # nights, of those who left in the period


@dataclass(frozen=True, slots=True)
class DonorFigures:
    """The donor report; site and donor are None for all. `bed_nights` half-open (HUD: same-day stay 0).

    `by_sex_age` divides `people_reached`; its totals are filled by `domain.protection`, which may hide them.
    `occupancy` has one row per site, then the row of all sites where there are several.
    """

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
    threshold: int = 0  # counts from 1 to this are hidden; 0: exact
    sex_totals: tuple[tuple[Sex, Count], ...] = ()
    age_totals: tuple[tuple[str, Count], ...] = ()  # by code of domain.people.AGE_BANDS


@dataclass(frozen=True, slots=True)
class StockItemRow:
    """`quantity` is all that lies there; what of it is `expired` cannot be given and meets no minimum."""

    code: str
    name: str
    quantity: Decimal
    unit: str
    minimum: Decimal | None
    expired: Decimal = Decimal(0)

    @property
    def below_minimum(self) -> bool:
        return self.minimum is not None and self.quantity - self.expired < self.minimum


@dataclass(frozen=True, slots=True)
class KitRow:
    """How many of a kit could be assembled now in one store, what stops the next, and what one costs.

    `cost_by_donor` is of the next kit, taken first expiry first out, each amount in `currency`; the donor is
    empty where none is known. All three are empty where no kit can be built, where a component has no known
    cost, or where the costs are in two currencies, which are never added.
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
class OccupancyDetail:
    """Rooms over the nights that have begun, these by week, and the nights of the next four weeks as expected."""

    rooms: tuple[PlaceUse, ...]
    weeks: tuple[Use, ...]
    forecast: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class OccupancyFigures:
    """The occupancy report, exact: it stays in the house."""

    organisation: str
    period: Period
    site: str | None
    rows: tuple[OccupancyRow, ...]  # one per site, then the row of all sites where there are several
    by_month: tuple[tuple[str, str, int, int], ...]  # (site, "2026-09", bed-nights, available bed-nights)
    detail: OccupancyDetail | None = None  # where it is asked for


@dataclass(frozen=True, slots=True)
class CensusRow:
    """One site, or one household type at a site. `source_id`: of the site in the system its file came from.

    `nights` are bed-nights, or room-nights where the profile counts rooms; `utilisation` is never clamped.
    """

    site: str
    source_id: str | None
    household_type: HouseholdType | None  # None: all together
    people: int
    households: int
    nights: int
    available: int
    utilisation: Decimal | None  # None where nothing was available


@dataclass(frozen=True, slots=True)
class CensusDifference:
    """A stay that another profile counts otherwise; `nights` by the profile of the figures, then by the other."""

    site: str
    code: str  # of the person, as it is shown
    entry: date
    leaving: date | None
    nights: tuple[int, int]
    reasons: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class CensusDifferenceSum:
    """The stays of a site that another profile counts otherwise, added up: they make the whole difference."""

    site: str
    stays: int
    nights: tuple[int, int]


@dataclass(frozen=True, slots=True)
class CensusFigures:
    """The census of a period by one counting profile, exact: it stays in the house.

    With `against`, `difference_sums` hold every site; `differences` are None for those who may not see people.
    """

    organisation: str
    period: Period
    profile: Profile
    site: str | None
    by_household: bool
    rows: tuple[CensusRow, ...]
    against: Profile | None = None
    difference_sums: tuple[CensusDifferenceSum, ...] = ()
    differences: tuple[CensusDifference, ...] | None = ()
