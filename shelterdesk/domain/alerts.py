"""What a shelter should look at: people who leave, stay over, are away too long, are not seen, or near a limit."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.text import Text, text

LIMIT_NEAR_DAYS = 14
MOVE_SOON_DAYS = 7
NIGHTS_NOT_SEEN = 2  # confirmed nights in a row on which someone was missing


class AlertKind(StrEnum):
    """The most pressing first."""

    LIMIT_PASSED = "limit passed"
    MUST_MOVE = "must move"
    MISPLACED = "misplaced"
    NOT_SEEN = "not seen"
    AWAY_TOO_LONG = "away too long"
    OVERSTAY = "overstay"
    MUST_MOVE_SOON = "must move soon"
    LIMIT_NEAR = "limit near"
    LEAVING = "leaving"


@dataclass(frozen=True, slots=True)
class Alert:
    """`day` is the day it is about; `label` the name of a limit; `why` what a rule says."""

    kind: AlertKind
    day: date | None = None
    label: str = ""
    why: Text | None = None

    @property
    def text(self) -> Text:
        day = "" if self.day is None else day_text(self.day)
        return Text(
            _SAID[self.kind].template,
            {"day": day, "limit": self.label, "nights": NIGHTS_NOT_SEEN, "why": self.why or ""},
        )


_ORDER = tuple(AlertKind)
_SAID = {
    AlertKind.LIMIT_PASSED: text("{limit}: passed on {day}"),
    AlertKind.MUST_MOVE: text("Must move: the bed is out of service"),
    AlertKind.MUST_MOVE_SOON: text("Must move before {day}: the bed goes out of service"),
    AlertKind.MISPLACED: text("Does not fit here any more: {why}"),
    AlertKind.NOT_SEEN: text("Not seen on the last {nights} confirmed nights"),
    AlertKind.AWAY_TOO_LONG: text("Away, expected back on {day}"),
    AlertKind.OVERSTAY: text("Was to leave on {day}"),
    AlertKind.LIMIT_NEAR: text("{limit}: until {day}"),
    AlertKind.LEAVING: text("Leaves today"),
}


@dataclass(frozen=True, slots=True)
class StayLimit:
    """How long someone may stay: calendar months, then days. Of one site where `site_id` says so."""

    limit_id: str
    label: str
    months: int
    days: int
    site_id: str | None = None
    country: str | None = None
    version: int = 1

    def last_day(self, entry: date) -> date:
        """The last day that is allowed; where a month has no such day, its last one: 31 Aug and 6 months is 28 Feb.

        A limit beyond the calendar ends with it.
        """
        month = entry.year * 12 + entry.month - 1 + self.months
        year, month = month // 12, month % 12 + 1
        if year > date.max.year:
            return date.max
        day = date(year, month, min(entry.day, monthrange(year, month)[1]))
        return day + timedelta(days=min(self.days, (date.max - day).days))


@dataclass(frozen=True, slots=True)
class Watched:
    """A stay that goes on, as far as alerts ask of it. `missing`: confirmed nights in a row, up to the last.

    `bed_out`: its bed is out of service or closed; `bed_out_from` is the first day still to come when it will be.
    """

    entry: date
    expected_exit: date | None = None
    away: bool = False
    back: date | None = None
    missing: int = 0
    bed_out: bool = False
    bed_out_from: date | None = None


def alerts_of(stay: Watched, limits: Iterable[StayLimit], today: date) -> tuple[Alert, ...]:
    """Everything to look at about a stay on `today`, the most pressing first."""
    found = [*_of_leaving(stay, today), *_of_limits(stay, limits, today), *_of_bed(stay, today)]
    if stay.away and stay.back is not None and stay.back < today:
        found.append(Alert(AlertKind.AWAY_TOO_LONG, stay.back))
    if stay.missing >= NIGHTS_NOT_SEEN and not stay.away:
        found.append(Alert(AlertKind.NOT_SEEN))
    return tuple(sorted(found, key=lambda alert: (_ORDER.index(alert.kind), alert.day or today, alert.label)))


def with_misplaced(alerts: Sequence[Alert], why: Text) -> tuple[Alert, ...]:
    """Alerts in their order, and that someone lies where the rules of the day say no."""
    found = (*alerts, Alert(AlertKind.MISPLACED, why=why))
    return tuple(sorted(found, key=lambda alert: _ORDER.index(alert.kind)))


def missing_in_a_row(presences: Sequence[str], missing: str) -> int:
    """How many of the last nights say `missing`, without a break; the latest night comes first."""
    seen = next((at for at, presence in enumerate(presences) if presence != missing), None)
    return len(presences) if seen is None else seen


def _of_leaving(stay: Watched, today: date) -> Iterable[Alert]:
    expected = stay.expected_exit
    if expected is not None and expected <= today:
        yield Alert(AlertKind.LEAVING if expected == today else AlertKind.OVERSTAY, expected)


def _of_bed(stay: Watched, today: date) -> Iterable[Alert]:
    out, leaves = stay.bed_out_from, stay.expected_exit
    stays_on = leaves is None or leaves < today or (out is not None and out < leaves)
    if stay.bed_out:
        yield Alert(AlertKind.MUST_MOVE)
    elif out is not None and stays_on and (out - today).days <= MOVE_SOON_DAYS:
        yield Alert(AlertKind.MUST_MOVE_SOON, out)


def _of_limits(stay: Watched, limits: Iterable[StayLimit], today: date) -> Iterable[Alert]:
    for limit in limits:
        last = limit.last_day(stay.entry)
        if last < today:
            yield Alert(AlertKind.LIMIT_PASSED, last, limit.label)
        elif (last - today).days <= LIMIT_NEAR_DAYS:
            yield Alert(AlertKind.LIMIT_NEAR, last, limit.label)
