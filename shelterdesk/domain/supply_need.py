"""What will be needed: who stays in the days ahead, and what the rules give them, day by day.

Day by day it is given what the desk would give that day: after the waiting times and within the limits of a day, a
month and a stay, counted from what was received, and of things that exclude each other what comes first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from shelterdesk.domain.allotting import given_at_once
from shelterdesk.domain.due import Share, owed_items
from shelterdesk.domain.entitlement import Entitlement, Per, Recipient
from shelterdesk.domain.limits import Receipt
from shelterdesk.domain.people import Sex, age_on, band_of

NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Guest:
    """Someone who stays, or is expected. `household` is the same for all who came together.

    From `first` to before `until`, which is None where no day of leaving is known.
    """

    person: Recipient
    household: str
    first: date
    until: date | None = None

    def stays(self, day: date) -> bool:
        return self.first <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Presence:
    """How many people have a night that begins on `day`, by sex and by the code of their age band."""

    day: date
    by_sex: Mapping[Sex, int]
    by_band: Mapping[str, int]

    @property
    def people(self) -> int:
        return sum(self.by_sex.values())


@dataclass(frozen=True, slots=True)
class Standard:
    """What a standard gives of an item: so much a day to each person, or to each household."""

    item_id: str
    per: Per
    a_day: Decimal
    sex: Sex | None = None
    from_age: int | None = None
    to_age: int | None = None


Demand = dict[str, list[Decimal]]  # by item, one quantity a day from the first day on


def present(guests: Sequence[Guest], day: date) -> Presence:
    here = [guest.person for guest in guests if guest.stays(day)]
    return Presence(
        day,
        Counter(person.sex for person in here),
        Counter(band_of(age_on(person.birth_month, day)).code for person in here),
    )


def demand_of_rules(
    rules: Iterable[Entitlement],
    guests: Sequence[Guest],
    receipts: Iterable[Receipt],
    first: date,
    days: int,
) -> Demand:
    """By item that a rule gives at a rate, also where nobody is due it; a day has what falls due on it."""
    timed = [_at_its_rate(rule) for rule in rules if _has_rate(rule)]
    found: Demand = {rule.item_id: [NONE] * days for rule in timed}
    before = [receipt for receipt in receipts if not receipt.voided and receipt.quantity > 0]
    for house in _houses(guests):
        ids = {guest.person.person_id for guest in house}
        received = [one for one in before if ids & one.reached or one.person_id in ids]
        for at in range(days):
            for share in _given(timed, house, received, first + timedelta(days=at)):
                found[share.item_id][at] += share.quantity
    return found


def _given(
    rules: Sequence[Entitlement], house: Sequence[Guest], received: list[Receipt], day: date
) -> list[Share]:
    """What those of a house who stay take on `day`, as one Enter at the desk gives it; it is added to `received`."""
    here = [_settled(guest) for guest in house if guest.stays(day)]
    shares = given_at_once(owed_items(rules, here, received, day)) if here else []
    reached = frozenset(person.person_id for person in here)
    received.extend(Receipt(one.item_id, day, one.quantity, reached, one.person_id) for one in shares)
    return shares


def _settled(guest: Guest) -> Recipient:
    """Someone who is only expected has a stay from the first day on, so that its limit holds."""
    person = guest.person
    return person if person.stays_since is not None else replace(person, stays_since=guest.first)


def demand_of_standards(
    standards: Iterable[Standard], guests: Sequence[Guest], first: date, days: int
) -> Demand:
    """The same of what standards give, every day."""
    found: Demand = {}
    for standard in standards:
        amounts = found.setdefault(standard.item_id, [NONE] * days)
        for at in range(days):
            day = first + timedelta(days=at)
            amounts[at] += standard.a_day * _units(standard, guests, day)
    return found


def _units(standard: Standard, guests: Sequence[Guest], day: date) -> int:
    here = [guest for guest in guests if guest.stays(day)]
    if standard.per is Per.HOUSEHOLD:
        return len({guest.household for guest in here})
    return sum(_is_for(standard, guest.person, day) for guest in here)


def _is_for(standard: Standard, person: Recipient, day: date) -> bool:
    if standard.sex is not None and person.sex is not standard.sex:
        return False
    if standard.from_age is None and standard.to_age is None:
        return True
    age = age_on(person.birth_month, day)
    if age is None:
        return False
    return (standard.from_age or 0) <= age and (standard.to_age is None or age <= standard.to_age)


def _has_rate(rule: Entitlement) -> bool:
    return bool(rule.every_days or rule.per_day or rule.per_month or rule.per_stay)


def _at_its_rate(rule: Entitlement) -> Entitlement:
    """Without a waiting time people come as often as they are given, so that the nearest limit is taken at once."""
    if rule.every_days:
        return rule
    return replace(rule, quantity=rule.per_day or rule.per_month or rule.per_stay or NONE, scale=())


def _houses(guests: Sequence[Guest]) -> list[list[Guest]]:
    found: dict[str, list[Guest]] = {}
    for guest in guests:
        found.setdefault(guest.household, []).append(guest)
    return list(found.values())
