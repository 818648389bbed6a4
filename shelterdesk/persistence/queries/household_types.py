"""The type of each household of a period, by the ages of those who are in it."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, FromClause, and_, case, func, or_, select

from shelterdesk.domain.census import HouseholdType
from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import ADULT_AGE
from shelterdesk.persistence.queries.edges import Edge, later, ordinal, ordinal_of
from shelterdesk.persistence.tables import people, stays


def household_types(period: Period, grown_up: Collection[str], site_id: str) -> FromClause:
    """The type of each household, or of a stay alone, by the ages of those who are in it in the period."""
    grown = case(
        (people.c.birth_month.is_(None), None),
        (stays.c.id.in_(sorted(grown_up)), 1),
        (surely_grown(people.c.birth_month, reference_day(period)), 1),
        else_=0,
    )
    party = func.coalesce(stays.c.household_id, stays.c.id)
    ages = (
        select(party.label("party"), grown.label("grown"))
        .join(people, people.c.id == stays.c.person_id)
        .where(active(period, site_id))
        .subquery("ages")
    )
    adults, known = func.sum(ages.c.grown), func.count(ages.c.grown)
    kind = case(
        (and_(adults > 0, adults < known), HouseholdType.ADULT_AND_CHILD.value),
        (known < func.count(), HouseholdType.UNKNOWN.value),
        (adults > 0, HouseholdType.WITHOUT_CHILDREN.value),
        else_=HouseholdType.ONLY_CHILDREN.value,
    )
    query = select(ages.c.party, kind.label("household_type"))
    return query.group_by(ages.c.party).subquery("types")


def active(period: Period, site_id: str) -> ColumnElement[bool]:
    """Stays that lie in the period, if only by the day of their end."""
    return and_(
        stays.c.site_id == site_id,
        stays.c.entry_day <= period.last,
        or_(stays.c.exit_day.is_(None), stays.c.exit_day >= period.first),
    )


def reference_day(period: Period) -> Edge:
    """The day on which a person's age counts: of entry, or the first of the period if that is later."""
    return later(ordinal(stays.c.entry_day), ordinal_of(period.first))


def surely_grown(birth_month: Edge, day: Edge) -> ColumnElement[bool]:
    """Whether the month of birth alone tells that someone has completed 18 years: from the month after on."""
    return day >= month_start(birth_month + ADULT_AGE * 12 + 1)


def month_start(number: Edge) -> Edge:
    """The ordinal of the first day of a month by its number, see `domain.people.month_number`.

    Years begin in March here, so that the leap day is the last of a year.
    """
    year, month = (number - 2) // 12, (number - 2) % 12
    return year * 365 + year // 4 - year // 100 + year // 400 + (month * 153 + 2) // 5 - 305
