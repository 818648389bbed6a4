"""How long those who left had stayed, and which households are there: counted once, told in bands and kinds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shelterdesk.domain.census import HouseholdType


@dataclass(frozen=True, slots=True)
class LengthBand:
    """Whole stays of `first` to `last` nights, both inside; None: no longest."""

    first: int
    last: int | None
    stays: int


# A stay of hours has no night; a week, a month, a quarter, half a year: what permits and programmes go by.
_BANDS: tuple[tuple[int, int | None], ...] = ((0, 0), (1, 7), (8, 30), (31, 90), (91, 180), (181, None))


@dataclass(frozen=True, slots=True)
class Lengths:
    """Nights of the whole stays of those who left, not clipped; `counted` is how many stays had each length."""

    counted: Mapping[int, int]

    @property
    def stays(self) -> int:
        return sum(self.counted.values())

    @property
    def mean(self) -> Decimal | None:
        nights = sum(length * stays for length, stays in self.counted.items())
        return Decimal(nights) / self.stays if self.stays else None

    @property
    def median(self) -> Decimal | None:
        """The middle one, or the mean of the two in the middle."""
        total = self.stays
        return (self._at((total - 1) // 2) + self._at(total // 2)) / Decimal(2) if total else None

    def _at(self, place: int) -> int:
        """The length of the stay that stands there, the shortest at 0."""
        passed = 0
        for length, stays in sorted(self.counted.items()):
            passed += stays
            if place < passed:
                return length
        raise IndexError(place)

    def bands(self) -> tuple[LengthBand, ...]:
        return tuple(
            LengthBand(
                first,
                last,
                sum(
                    stays
                    for length, stays in self.counted.items()
                    if first <= length and (last is None or length <= last)
                ),
            )
            for first, last in _BANDS
        )

    def within(self, band: LengthBand) -> tuple[tuple[int, int], ...]:
        """The lengths of a band and how many stays had each, the shortest first."""
        return tuple(
            (length, stays)
            for length, stays in sorted(self.counted.items())
            if band.first <= length and (band.last is None or length <= band.last)
        )


@dataclass(frozen=True, slots=True)
class Present:
    """Households of one type and size among those who are there on a day."""

    kind: HouseholdType
    size: int
    households: int

    @property
    def people(self) -> int:
        return self.size * self.households


def by_kind(present: Sequence[Present]) -> tuple[Present, ...]:
    """What of the same type and size came apart, put together: by type, then from the smallest on."""
    order = list(HouseholdType)
    found: dict[tuple[HouseholdType, int], int] = {}
    for one in present:
        found[one.kind, one.size] = found.get((one.kind, one.size), 0) + one.households
    keys = sorted(found, key=lambda key: (order.index(key[0]), key[1]))
    return tuple(Present(kind, size, found[kind, size]) for kind, size in keys)
