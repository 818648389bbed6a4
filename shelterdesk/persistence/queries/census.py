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
from shelterdesk.persistence.queries.household_types import (
    active,
    household_types,
    month_start,
    reference_day,
)
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
        nights = counted_nights(site, asked.profile)
        query = _by_type(nights, asked, site.site_id) if by_household else _sums(nights)
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
    day = reference_day(asked.period)
    born = people.c.birth_month + ADULT_AGE * 12
    return tuple(
        Unsure(row.id, row.person_id, date.fromordinal(row.day))
        for site_id, spans in asked.windows.items()
        if spans
        for row in connection.execute(
            select(stays.c.id, stays.c.person_id, day.label("day"))
            .join(people, people.c.id == stays.c.person_id)
            .where(
                active(asked.period, site_id),
                people.c.birth_estimated.is_(False),
                day >= month_start(born),
                day < month_start(born + 1),
            )
        )
    )


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


def _by_type(nights: FromClause, asked: Asked, site_id: str) -> Query:
    types = household_types(asked.period, asked.grown_up, site_id)
    same = types.c.party == func.coalesce(nights.c.household_id, nights.c.stay_id)
    return _sums(nights, types.c.household_type).join(types, same).group_by(types.c.household_type)


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
    )
