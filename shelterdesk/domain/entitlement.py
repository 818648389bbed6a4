"""Entitlements: rules that say what a person or a household may receive, and whom each is for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.people import Need, Sex, age_on
from shelterdesk.domain.stock import checked_quantity
from shelterdesk.domain.text import text

OLDEST_AGE = 120
LONGEST_WAIT = 3650  # days


class Per(StrEnum):
    PERSON = "person"
    HOUSEHOLD = "household"


@dataclass(frozen=True, slots=True)
class Entitlement:
    """One rule. Ages are completed years, days are at the site, both ends inside; None is no condition.

    `every_days` 0 means no waiting time: the quantity may be given at every visit.
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

    def in_force(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True, slots=True)
class Recipient:
    """What the rules ask of a person. `resident`: staying at the site on the day in question."""

    person_id: str
    sex: Sex = Sex.UNKNOWN
    birth_month: int | None = None
    needs: frozenset[Need] = frozenset()
    resident: bool = False


class Condition(StrEnum):
    """What a rule may ask of a person."""

    SEX = "sex"
    AGE_KNOWN = "age known"
    AGE = "age"
    NEED = "need"
    RESIDENT = "resident"


def unmet(rule: Entitlement, person: Recipient, day: date) -> Condition | None:
    """The first condition of the rule that the person does not meet on `day`; residence is asked last."""
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
    return Condition.RESIDENT if rule.residents_only and not person.resident else None


def check_entitlement(rule: Entitlement) -> None:
    """Raises BadInput with the sentence to show."""
    checked_quantity(rule.quantity)
    if not 0 <= rule.every_days <= LONGEST_WAIT:
        raise BadInput(text("The waiting time is from 0 to {days} days.", days=LONGEST_WAIT))
    ages = [age for age in (rule.from_age, rule.to_age) if age is not None]
    if ages != sorted(ages) or any(not 0 <= age <= OLDEST_AGE for age in ages):
        raise BadInput(text("The ages go from the younger to the older, in completed years."))
    if rule.ends_on is not None and rule.ends_on < rule.starts_on:
        raise BadInput(text("The rule ends before it starts."))
