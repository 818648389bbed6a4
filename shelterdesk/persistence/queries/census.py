"""The census of a period by site and household type: interval arithmetic, no night expanded into a row.

Stays of one person that overlap are swept: each counts from where those before it ended. `domain.census` says
the same in Python; tests hold both against a count night by night.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, FromClause, Select, exists, func, select

from shelterdesk.domain.census import HouseholdType, Profile
from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import ADULT_AGE
from shelterdesk.domain.spans import Days
from shelterdesk.persistence.queries.census_pieces import SiteNights, counted_nights
from shelterdesk.persistence.queries.edges import Edge
from shelterdesk.persistence.queries.household_types import household_types, members, month_start
from shelterdesk.persistence.tables import households, people, sites, stay_absences, stays

Windows = Mapping[str, Sequence[Days]]

Query = Select[Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """`windows` are the nights that count, disjoint, by site; `grown_up` are stays of people who are adults by
    their birth date, in the month in which the month of birth alone does not tell."""

    period: Period
    profile: Profile
    windows: Windows
    grown_up: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Counted:
    """`household_type` is None where all are counted together."""

    site_id: str
    household_type: HouseholdType | None
    people: int
    households: int
    nights: int


@dataclass(frozen=True, slots=True)
class Unsure:
    """A stay in whose month of reference the person completes 18 years."""

    stay_id: str
    person_id: str
    day: date


def census(connection: Connection, asked: Asked, *, by_household: bool) -> tuple[Counted, ...]:
    """People, households and nights per site, or per site and household type, where there are any."""
    found: list[Counted] = []
    for site in _sites(connection, asked.windows):
        types = _types(site, asked) if by_household else None
        nights = counted_nights(site, asked.profile, types)
        query = _sums(nights) if types is None else _sums(nights, nights.c.household_type)
        found += (
            Counted(
                site.site_id,
                HouseholdType(row.household_type) if by_household else None,
                row.people,
                row.households,
                int(row.nights),
            )
            for row in connection.execute(query)
            if row.people
        )
    return tuple(found)


def unsure_ages(connection: Connection, asked: Asked) -> tuple[Unsure, ...]:
    """The stays of which only the birth date tells whether the person is grown up."""
    born = people.c.birth_month + ADULT_AGE * 12
    found: list[Unsure] = []
    for site in _sites(connection, asked.windows):
        there = members(site, asked.period, asked.profile)
        query = (
            select(there.c.stay_id, there.c.person_id, there.c.day)
            .join(people, people.c.id == there.c.person_id)
            .where(
                people.c.birth_estimated.is_(False),
                there.c.day >= month_start(born),
                there.c.day < month_start(born + 1),
            )
        )
        found += (
            Unsure(row.stay_id, row.person_id, date.fromordinal(row.day)) for row in connection.execute(query)
        )
    return tuple(found)


def _sites(connection: Connection, windows: Windows) -> tuple[SiteNights, ...]:
    """The sites that have a window, one at a time: no count reaches beyond a site."""
    told = exists().where(stays.c.site_id == sites.c.id, stays.c.source_id.is_not(None))
    left = select(stays.c.site_id).join(stay_absences, stay_absences.c.stay_id == stays.c.id)
    away = sites.c.id.in_(left)
    query = select(sites.c.id, sites.c.nights_recorded, told.label("told"), away.label("away"))
    return tuple(
        SiteNights(row.id, tuple(windows[row.id]), row.nights_recorded, bool(row.told), bool(row.away))
        for row in connection.execute(query)
        if windows.get(row.id)
    )


def _types(site: SiteNights, asked: Asked) -> FromClause:
    return household_types(site, asked.period, asked.profile, asked.grown_up)


def _sums(nights: FromClause, *labels: Edge) -> Query:
    """Households are told apart by their head, so that one which comes twice is one."""
    head = func.coalesce(households.c.head_id, nights.c.person_id)
    return (
        select(
            *labels,
            func.count(nights.c.person_id.distinct()).label("people"),
            func.count(head.distinct()).label("households"),
            func.sum(nights.c.nights).label("nights"),
        )
        .select_from(nights)
        .outerjoin(households, households.c.id == nights.c.household_id)
        .group_by(*labels)
    )
