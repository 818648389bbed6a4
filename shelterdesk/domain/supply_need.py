"""What will be needed: who stays in the days ahead, and what the rules give them, day by day.

A rule with a waiting time gives again when that is over, counted from what was received last; one without gives
each day, month or stay what its limit allows. Where several rules of one kind give an item, the most generous holds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from shelterdesk.domain.entitlement import Entitlement, Per, Recipient, unmet
from shelterdesk.domain.limits import Receipt
from shelterdesk.domain.people import Sex, age_on, band_of

NONE = Decimal(0)
MONTH = 30  # days, of a limit in a month


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
    received, houses = _by_receiver(receipts), _houses(guests)
    wanted: dict[tuple[str, Per, str], dict[int, Decimal]] = {}
    found: Demand = {}
    for rule in rules:
        if not _has_rate(rule):
            continue
        found.setdefault(rule.item_id, [NONE] * days)
        for receiver, people in _receivers(rule, guests, houses):
            last = max((received[guest.person.person_id, rule.item_id] for guest in people), default=date.min)
            due = dict(_due_days(rule, people, houses[people[0].household], last, first, days))
            known = wanted.setdefault((rule.item_id, rule.per, receiver), due)
            if sum(due.values()) > sum(known.values()):
                wanted[rule.item_id, rule.per, receiver] = due
    for (item_id, _, _), due in wanted.items():
        for at, quantity in due.items():
            found[item_id][at] += quantity
    return found


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


def _by_receiver(receipts: Iterable[Receipt]) -> defaultdict[tuple[str, str], date]:
    """The last day on which each person was given each item, for themselves or with the household."""
    found: defaultdict[tuple[str, str], date] = defaultdict(lambda: date.min)
    for receipt in receipts:
        if receipt.voided or not receipt.quantity:
            continue
        for person_id in {receipt.person_id} if receipt.person_id else receipt.reached:
            key = (person_id or "", receipt.item_id)
            found[key] = max(found[key], receipt.day)
    return found


def _houses(guests: Sequence[Guest]) -> dict[str, list[Guest]]:
    found: dict[str, list[Guest]] = {}
    for guest in guests:
        found.setdefault(guest.household, []).append(guest)
    return found


def _receivers(
    rule: Entitlement, guests: Sequence[Guest], houses: Mapping[str, Sequence[Guest]]
) -> Iterator[tuple[str, Sequence[Guest]]]:
    """Each person, or each household with its people, that may come for what the rule gives."""
    if rule.per is Per.HOUSEHOLD:
        yield from houses.items()
    else:
        yield from ((guest.person.person_id, (guest,)) for guest in guests)


def _due_days(
    rule: Entitlement, people: Sequence[Guest], house: Sequence[Guest], last: date, first: date, days: int
) -> Iterator[tuple[int, Decimal]]:
    """When it falls due to any of `people`, and how much; never before the waiting time since `last` is over."""
    step = _every(rule)
    next_on = first if last == date.min else last + timedelta(days=step)
    for at in range(days):
        day = first + timedelta(days=at)
        if day < next_on or not rule.in_force(day):
            continue
        members = sum(guest.stays(day) for guest in house)
        if any(guest.stays(day) and unmet(rule, guest.person, day, members) is None for guest in people):
            yield at, _at_once(rule, members)
            next_on = day + timedelta(days=step)


def _every(rule: Entitlement) -> int:
    """After how many days it is given again."""
    if rule.every_days:
        return rule.every_days
    if rule.per_day:
        return 1
    return MONTH if rule.per_month else 10_000  # once in a stay


def _at_once(rule: Entitlement, members: int) -> Decimal:
    if rule.every_days:
        return rule.quantity_for(members)
    return rule.per_day or rule.per_month or rule.per_stay or NONE
