"""The type of each household of a period, by the ages of those who are in it."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, FromClause, and_, case, func, or_, select

from shelterdesk.domain.census import HouseholdType, Profile
from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import ADULT_AGE
from shelterdesk.persistence.queries.census_pieces import SiteNights
from shelterdesk.persistence.queries.edges import Edge, later, ordinal, ordinal_of
from shelterdesk.persistence.tables import people, recorded_nights, stays

LASTS = 90  # days after its last night until HUD ends an enrolment that has no exit


def household_types(
    site: SiteNights, period: Period, profile: Profile, grown_up: Collection[str]
) -> FromClause:
    """The type of each household, or of a stay alone, by the ages of those who are in it in the period."""
    there = members(site, period, profile)
    grown = case(
        (people.c.birth_month.is_(None), None),
        (there.c.stay_id.in_(sorted(grown_up)), 1),
        (surely_grown(people.c.birth_month, there.c.day), 1),
        else_=0,
    )
    ages = (
        select(there.c.party, grown.label("grown"))
        .join(people, people.c.id == there.c.person_id)
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


def members(site: SiteNights, period: Period, profile: Profile) -> FromClause:
    """The stays whose people make a household what it is in the period, each with the day on which age counts.

    Stays that lie in the period, if only by the day of their end. The day is that of entry, or the first that
    counts if that is later. Who came and left on one day is there where the profile counts that as a night.
    """
    opening, closing = site.spans[0][0], site.spans[-1][1]
    entry, leaving = ordinal(stays.c.entry_day), ordinal(stays.c.exit_day)
    if site.recorded:
        told = _by_night(site, period)
        entry, leaving = told.c.first, told.c.end
    source = stays.join(told, told.c.stay_id == stays.c.id) if site.recorded else stays
    whole = leaving >= entry if profile.same_day else leaving > entry
    since = leaving >= period.first.toordinal()
    if opening > period.first:  # before, the site was closed, or told nobody anything
        since = leaving >= opening.toordinal() if profile.same_day else leaving > opening.toordinal()
    return (
        select(
            stays.c.id.label("stay_id"),
            stays.c.person_id,
            func.coalesce(stays.c.household_id, stays.c.id).label("party"),
            later(entry, ordinal_of(opening)).label("day"),
        )
        .select_from(source)
        .where(
            stays.c.site_id == site.site_id,
            entry < closing.toordinal(),
            or_(leaving.is_(None), and_(whole, since)),
        )
        .subquery("members")
    )


def _by_night(site: SiteNights, period: Period) -> FromClause:
    """Where nights are recorded, a stay begins with the first and ends after the last: HUD's effective dates.

    Without an exit it lasts for 90 days more.
    """
    night, last = ordinal(recorded_nights.c.night), period.last.toordinal()
    first, final = func.min(night), func.max(night)
    gone = or_(func.max(stays.c.exit_day) <= period.last, final <= last - LASTS)
    return (
        select(stays.c.id.label("stay_id"), first.label("first"), case((gone, final + 1)).label("end"))
        .join(recorded_nights, recorded_nights.c.stay_id == stays.c.id)
        .where(
            stays.c.site_id == site.site_id,
            recorded_nights.c.night <= period.last,
            recorded_nights.c.night >= stays.c.entry_day,
            or_(
                stays.c.exit_day.is_(None),
                recorded_nights.c.night < stays.c.exit_day,
                and_(recorded_nights.c.night == stays.c.entry_day, stays.c.exit_day == stays.c.entry_day),
            ),
        )
        .group_by(stays.c.id)
        .subquery("by_night")
    )


def surely_grown(birth_month: Edge, day: Edge) -> ColumnElement[bool]:
    """Whether the month of birth alone tells that someone has completed 18 years: from the month after on."""
    return day >= month_start(birth_month + ADULT_AGE * 12 + 1)


def month_start(number: Edge) -> Edge:
    """The ordinal of the first day of a month by its number, see `domain.people.month_number`.

    Years begin in March here, so that the leap day is the last of a year.
    """
    year, month = (number - 2) // 12, (number - 2) % 12
    return year * 365 + year // 4 - year // 100 + year // 400 + (month * 153 + 2) // 5 - 305
