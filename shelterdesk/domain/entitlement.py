"""Entitlements: rules that say what a person or a household may receive, and whom each is for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.people import Need, Sex, age_on


class Per(StrEnum):
    PERSON = "person"
    HOUSEHOLD = "household"


@dataclass(frozen=True, slots=True)
class ScaleStep:
    """What a household of so many members is due instead of the usual quantity; both ends inside."""

    from_members: int
    to_members: int | None
    quantity: Decimal

    def holds(self, members: int) -> bool:
        return self.from_members <= members and (self.to_members is None or members <= self.to_members)


@dataclass(frozen=True, slots=True)
class Other:
    """Another item that a rule names, under the name the desk uses."""

    item_id: str
    label: str


@dataclass(frozen=True, slots=True)
class Entitlement:
    """One rule. Ages are completed years, days are at the site, both ends inside; None is no condition.

    `every_days` 0 means no waiting time: the quantity may be given at every visit. `per_day`, `per_month` (of
    the calendar) and `per_stay` are the most of it in that time. Nobody receives it on a day with one of
    `not_with`, nor one of those on a day with it; where both are due, what is named comes first.
    `label` is the desk's name of the item, where it is known.
    """

    entitlement_id: str
    item_id: str
    per: Per
    quantity: Decimal
    every_days: int
    starts_on: date
    ends_on: date | None = None
    residents_only: bool = False
    sex: Sex | None = None
    from_age: int | None = None
    to_age: int | None = None
    need: Need | None = None
    from_members: int | None = None
    to_members: int | None = None
    per_day: Decimal | None = None
    per_month: Decimal | None = None
    per_stay: Decimal | None = None
    scale: tuple[ScaleStep, ...] = ()
    not_with: tuple[Other, ...] = ()
    may_override: bool = False
    label: str = ""

    def in_force(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)

    def quantity_for(self, members: int) -> Decimal:
        """What is due to a household of so many, or to each person of it."""
        return next((step.quantity for step in self.scale if step.holds(members)), self.quantity)


@dataclass(frozen=True, slots=True)
class Recipient:
    """What the rules ask of a person. `resident`: staying at the site on the day in question.

    `stays_since` is the first day of that stay.
    """

    person_id: str
    sex: Sex = Sex.UNKNOWN
    birth_month: int | None = None
    needs: frozenset[Need] = frozenset()
    resident: bool = False
    stays_since: date | None = None


class Condition(StrEnum):
    """What a rule may ask of a person."""

    MEMBERS = "members"
    SEX = "sex"
    AGE_KNOWN = "age known"
    AGE = "age"
    NEED = "need"
    RESIDENT = "resident"


def unmet(rule: Entitlement, person: Recipient, day: date, members: int = 1) -> Condition | None:
    """The first condition of the rule that the person, of a household of `members`, does not meet on `day`.

    Residence is asked last. A limit in one stay is for those who have one.
    """
    if not (rule.from_members or 0) <= members <= (members if rule.to_members is None else rule.to_members):
        return Condition.MEMBERS
    if rule.sex is not None and person.sex is not rule.sex:
        return Condition.SEX
    if rule.from_age is not None or rule.to_age is not None:
        age = age_on(person.birth_month, day)
        if age is None:
            return Condition.AGE_KNOWN
        if age < (rule.from_age or 0) or (rule.to_age is not None and age > rule.to_age):
            return Condition.AGE
    if rule.need is not None and rule.need not in person.needs:
        return Condition.NEED
    residents = rule.residents_only or rule.per_stay is not None
    return Condition.RESIDENT if residents and not person.resident else None
