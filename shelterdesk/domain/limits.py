"""How much a rule still allows on a day, when more is allowed, and the sentence that says why no more is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from shelterdesk.domain.day_text import ago_text, day_text
from shelterdesk.domain.entitlement import Entitlement
from shelterdesk.domain.stock import plain
from shelterdesk.domain.text import Text, text

NONE = Decimal(0)
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A quantity of one item received: for `person_id`, or for the household of those it `reached`.

    What was brought back of it is no longer in `quantity`.
    """

    item_id: str
    day: date
    quantity: Decimal
    reached: frozenset[str]
    person_id: str | None = None
    voided: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One rule for one person or household, with what counts against it.

    `quantity` is what the rule gives them at once; `since` is the first day of the stay that a limit in one
    stay counts from. `against` are receipts of what the item is not given with on one day, by its label.
    """

    rule: Entitlement
    person_id: str | None
    quantity: Decimal
    receipts: tuple[Receipt, ...]
    against: tuple[tuple[str, Receipt], ...] = ()
    since: date | None = None

    def allowed(self, day: date) -> Decimal:
        """What may be given on `day`, as far as the rule goes."""
        if self.barred_by(day):
            return NONE
        return max(
            NONE, min((most - total(held) for most, held in self._windows(day)), default=self.quantity)
        )

    def barred_by(self, day: date) -> str | None:
        """The other item that was received that day, if one was."""
        return next((label for label, receipt in self.against if receipt.day == day), None)

    def held(self, day: date) -> tuple[Receipt, ...]:
        """What was received and still counts on `day`."""
        counting = [receipt for _, held in self._windows(day) for receipt in held]
        return tuple(receipt for receipt in self.receipts if receipt in counting)

    def next_on(self, day: date) -> date | None:
        """The first day after `day` on which something is due; None where no such day comes under this rule."""
        for other in self._changes(day):
            if self.allowed(other):
                return other if self.rule.in_force(other) else None
        return None

    def why_not(self, day: date) -> Text:
        """Why nothing is due on `day`, where nothing is."""
        barred, following = self.barred_by(day), self.next_on(day)
        if barred is not None:
            reason = text("Not on a day with {item}, which was received today", item=barred)
        elif (full := self._full(day)) is not None:
            reason = full
        else:
            return waiting(max((one.day for one in self.held(day)), default=None), following, day)
        if following is None:
            return text("{reason}; no more under this rule", reason=reason)
        return text("{reason}; next on {day}", reason=reason, day=day_text(following))

    def _windows(self, day: date) -> Iterator[tuple[Decimal, list[Receipt]]]:
        """The most of each span of time that holds `day`, and what was received in it."""
        rule = self.rule
        if rule.every_days:
            # A receipt dated later than `day` (the clock was set back) counts too: no window exceeds the limit.
            first = day - timedelta(days=rule.every_days)
            yield self.quantity, [receipt for receipt in self.receipts if receipt.day > first]
        else:
            yield self.quantity, []
        if rule.per_day is not None:
            yield rule.per_day, [receipt for receipt in self.receipts if receipt.day == day]
        if rule.per_month is not None:
            yield rule.per_month, [one for one in self.receipts if month_of(one.day) == month_of(day)]
        if rule.per_stay is not None and self.since is not None:
            yield rule.per_stay, [receipt for receipt in self.receipts if receipt.day >= self.since]

    def _full(self, day: date) -> Text | None:
        """The limit of a stay, month or day that is reached, the longest first; None where it is the wait."""
        rule = self.rule
        if rule.per_stay is not None and self.since is not None:
            received = total(one for one in self.receipts if one.day >= self.since)
            if received >= rule.per_stay:
                return text(
                    "At most {most} in one stay, and all of it was received", most=plain(rule.per_stay)
                )
        if rule.per_month is not None:
            received = total(one for one in self.receipts if month_of(one.day) == month_of(day))
            if received >= rule.per_month:
                return text("At most {most} a month, and all of it was received", most=plain(rule.per_month))
        if rule.per_day is not None and not rule.every_days > 1:
            received = total(one for one in self.receipts if one.day == day)
            if received >= rule.per_day:
                return text("At most {most} a day, and all of it was received", most=plain(rule.per_day))
        return None

    def _changes(self, day: date) -> list[date]:
        """The days after `day` on which something stops counting."""
        ends = {receipt.day + timedelta(days=self.rule.every_days) for receipt in self.receipts}
        days = {receipt.day for receipt in self.receipts} | {one.day for _, one in self.against} | {day}
        ends |= {one + _A_DAY for one in days} | {_next_month(one) for one in days}
        return sorted(one for one in ends if one > day)


def total(receipts: Iterable[Receipt]) -> Decimal:
    return sum((receipt.quantity for receipt in receipts), NONE)


def month_of(day: date) -> tuple[int, int]:
    return day.year, day.month


def counts_from(rules: Sequence[Entitlement], day: date, stays_since: date | None) -> date:
    """The first day whose receipts any of the rules asks about on `day`."""
    firsts = [day - timedelta(days=max((rule.every_days for rule in rules), default=0))]
    if any(rule.per_month is not None for rule in rules):
        firsts.append(day.replace(day=1))
    if stays_since is not None and any(rule.per_stay is not None for rule in rules):
        firsts.append(stays_since)
    return min(firsts)


def waiting(last_on: date | None, next_on: date | None, day: date) -> Text:
    """When it was received, and when it is due again."""
    if last_on is None:
        return text("Not due now")
    ago = ago_text(last_on, day)
    if next_on is None:
        return text("Last received {ago}; no more under this rule", ago=ago)
    return text("Last received {ago}; next on {day}", ago=ago, day=day_text(next_on))


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
