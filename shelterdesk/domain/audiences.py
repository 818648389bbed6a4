"""For whom a release is, and what that audience may see of a count of people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shelterdesk.domain.publication import NOTHING, Told


class Audience(StrEnum):
    INTERNAL = "internal"
    DONOR = "donor"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Protection:
    """Counts from 1 to `hidden_to` are hidden; the others are rounded to multiples of `rounded_to` (1: exact)."""

    hidden_to: int
    rounded_to: int

    def is_small(self, value: int) -> bool:
        return 1 <= value <= self.hidden_to

    def shown(self, value: int) -> int:
        """A count as it is printed. Half a step goes up; a count that is not small is never printed as 0."""
        step = self.rounded_to
        return value if not value else max(step, (2 * value + step) // (2 * step) * step)

    def told_when_shown(self, value: int) -> Told:
        """What a reader knows of a count that is printed: all that would be printed so, and that it is not small."""
        printed, step = self.shown(value), self.rounded_to
        if not value:
            return Told(0, 0)
        least = -(-(2 * printed - step) // 2)
        most = (2 * printed + step - 1) // 2
        return Told(max(least, self.hidden_to + 1), most)

    def told_when_small(self) -> Told:
        return Told(1, self.hidden_to)

    def told_when_covering(self) -> Told:
        """Of a count that is hidden only to cover a small one: nothing, or the label would tell them apart."""
        return NOTHING


PROTECTION = {
    Audience.INTERNAL: Protection(hidden_to=0, rounded_to=1),
    Audience.DONOR: Protection(hidden_to=4, rounded_to=1),
    Audience.PUBLIC: Protection(hidden_to=10, rounded_to=5),
}
