"""What is published together, as a reader with a pencil sees it: figures, what ties them, and what is told of each.

Sums over rows, columns and nested totals, percentages, means, and the differences to earlier releases are all the
same to such a reader: linear ties between whole numbers. Which of the hidden ones can be worked out is for a
solver to say (`services.disclosure_audit`); here stands only what is known and what counts as having been found.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from shelterdesk.domain.text import Text

Key = Hashable


@dataclass(frozen=True, slots=True)
class Told:
    """What a reader is told of a figure: that it lies from `low` to `high` (None: however large)."""

    low: int
    high: int | None

    @property
    def exact(self) -> bool:
        return self.low == self.high

    def holds(self, value: int) -> bool:
        return self.low <= value and (self.high is None or value <= self.high)


NOTHING = Told(0, None)


@dataclass(frozen=True, slots=True)
class Tie:
    """`low` <= the figures times their factors <= `high` (None: no bound), known to every reader."""

    factors: tuple[tuple[Key, Decimal], ...]
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class Secret:
    """A figure that must not be found, and the sentence that says what would be shown.

    Found is a hidden figure whose value is certain. With `up_to`, it is a group that nobody published, such as
    those who came between two releases: found when it is certain to be from 1 to `up_to`.
    """

    key: Key
    said: Text
    up_to: int | None = None

    def found(self, low: int, high: int | None) -> bool:
        if high is None:
            return False
        return low == high if self.up_to is None else low >= 1 and high <= self.up_to


@dataclass(frozen=True, slots=True)
class Publication:
    """`values` are the true figures, `told` what is told of them; a figure of which nothing is told is left out.

    `may_hide` are the figures of this release of which less may still be told, with what that would cost: those
    that are shown, and those that are hidden behind a label such as "1-4", which may go without it.
    """

    values: Mapping[Key, int]
    told: Mapping[Key, Told]
    ties: tuple[Tie, ...]
    secrets: tuple[Secret, ...]
    may_hide: Mapping[Key, int]

    def told_of(self, key: Key) -> Told:
        return self.told.get(key, NOTHING)

    def check(self) -> None:
        """Raises ValueError if what is told is not true: such a release would be a lie, and no audit of it sound."""
        for key, told in self.told.items():
            if not told.holds(self.values[key]):
                raise ValueError(f"{key!r} is told to lie where it does not")
        for tie in self.ties:
            amount = sum((factor * self.values[key] for key, factor in tie.factors), Decimal(0))
            if (tie.low is not None and amount < tie.low) or (tie.high is not None and amount > tie.high):
                raise ValueError(f"a tie between figures does not hold: {tie!r}")


@dataclass(frozen=True, slots=True)
class Found:
    """A secret that a reader can work out, and between which bounds."""

    secret: Secret
    low: int
    high: int | None


def adds_up(whole: Key, parts: Iterable[Key]) -> Tie:
    """The parts together are the whole."""
    factors = [(part, Decimal(1)) for part in parts]
    return Tie((*factors, (whole, Decimal(-1))), Decimal(0), Decimal(0))


def differs_by(later: Key, earlier: Key, between: Key) -> Tie:
    """The later figure is the earlier one and those between."""
    return adds_up(later, (earlier, between))


def share_is(part: Key, whole: Key, share: Decimal) -> tuple[Tie, Tie]:
    """`part` / `whole` was printed as `share`, rounded to the places it is written with: 0.56, or 4.3 for a mean."""
    exponent = share.as_tuple().exponent
    half = Decimal(1).scaleb(int(exponent)) / 2
    above = Tie(((part, Decimal(1)), (whole, -(share - half))), Decimal(0), None)
    below = Tie(((part, Decimal(1)), (whole, -(share + half))), None, Decimal(0))
    return above, below
