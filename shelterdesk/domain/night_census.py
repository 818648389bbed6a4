"""The census of a night: who is expected, what was found, and what was said to be otherwise later.

A night is named by the day, at the site, on whose evening it begins. Once confirmed it is never changed; what was
wrong is said by an amendment, so that what was believed on that night can always be read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.text import text


class Presence(StrEnum):
    PRESENT = "present"
    AWAY = "away"  # for a while, with the bed kept
    MISSING = "missing"  # expected, and not seen


@dataclass(frozen=True, slots=True)
class Expected:
    """Someone whose stay has this night. `label` is the name, the call name or the code."""

    person_id: str
    stay_id: str
    code: str
    label: str = field(repr=False)
    bed_id: str | None
    bed: str  # its code; empty without one
    room: str
    away: bool = False  # noted as away

    @property
    def presence(self) -> Presence:
        """What is taken for granted until someone looks."""
        return Presence.AWAY if self.away else Presence.PRESENT


@dataclass(frozen=True, slots=True)
class Found:
    """Someone of a confirmed night: what was found then, and what holds after every amendment."""

    person_id: str
    label: str = field(repr=False)
    bed: str
    then: Presence | None
    now: Presence | None

    @property
    def amended(self) -> bool:
        return self.then is not self.now


@dataclass(frozen=True, slots=True)
class Amendment:
    """A late correction. `before` or `after` is None for someone who was or is not on the list."""

    person_id: str
    label: str = field(repr=False)
    at: datetime  # UTC
    by: str
    before: Presence | None
    after: Presence | None
    reason: str


@dataclass(frozen=True, slots=True)
class ConfirmedNight:
    confirmed_at: datetime  # UTC
    by: str
    found: tuple[Found, ...]
    amendments: tuple[Amendment, ...]


@dataclass(frozen=True, slots=True)
class NightSheet:
    """One night at a site. `confirmed` is None while it can be confirmed still; `expected` is by stays, now."""

    site_id: str
    site_name: str
    night: date
    today: date
    expected: tuple[Expected, ...]
    confirmed: ConfirmedNight | None

    @property
    def open(self) -> bool:
        return self.confirmed is None and self.night <= self.today


@dataclass(frozen=True, slots=True)
class NightState:
    """A night in the list of nights; `people` were present, None while it is not confirmed."""

    night: date
    people: int | None
    amendments: int


def check_marks(expected: Iterable[Expected], marks: Mapping[str, Presence]) -> None:
    """Raises BadInput unless everyone expected has a mark; RuleBroken where the list has changed meanwhile."""
    wanted = {person.person_id for person in expected}
    if marks.keys() - wanted:
        raise RuleBroken(text("The list of this night has changed; please look at it again."))
    if wanted - marks.keys():
        raise BadInput(text("Say of everyone on the list where they are."))


def count_presences(presences: Iterable[Presence | None]) -> Counter[Presence]:
    return Counter(presence for presence in presences if presence is not None)


def after_amendments(
    then: Mapping[str, Presence], amendments: Iterable[Amendment]
) -> dict[str, Presence | None]:
    """Person id -> what holds once each amendment, in its order, is taken into account."""
    now: dict[str, Presence | None] = dict(then)
    for amendment in amendments:
        now[amendment.person_id] = amendment.after
    return now
