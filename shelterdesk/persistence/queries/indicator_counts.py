"""Counting facts by indicator and month, in sets: no query per person, per month or per indicator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, select

from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import PopulationType, Sex
from shelterdesk.persistence.queries.reach_facts import (
    FactScope,
    by_partner,
    facts,
    held,
    months_in,
    months_table,
    paid_lots,
)
from shelterdesk.persistence.tables import (
    activities,
    activity_counts,
    activity_populations,
    handout_lines,
    handouts,
    items,
    movements,
    people,
    services_given,
    sites,
)

Place = tuple[str, str]  # indicator, month


@dataclass(frozen=True, slots=True)
class FirstReached:
    """So many people alike, all first reached on `day` of the year by this indicator."""

    indicator: str
    month: str
    day: date
    sex: Sex
    birth_month: int | None
    population: PopulationType
    people: int


@dataclass(frozen=True, slots=True)
class Counted:
    """People of a group who were counted without a code."""

    indicator: str
    month: str
    sex: Sex
    age_band: str
    people: int
    newly: int


def totals(connection: Connection, scope: FactScope) -> Mapping[Place, int]:
    """Distinct people of each indicator in each month."""
    months = months_table(months_in(scope.period))
    found = facts(scope, months)
    query = (
        select(found.c.indicator, months.c.name, func.count(func.distinct(found.c.person_id)))
        .join(months, found.c.day.between(months.c.first, months.c.last))
        .group_by(found.c.indicator, months.c.name)
    )
    return {(indicator, month): count for indicator, month, count in connection.execute(query)}


def uniques(connection: Connection, scope: FactScope) -> tuple[int, Mapping[str, int]]:
    """Distinct people of the whole period: of all indicators together, and of each."""
    found = facts(scope, months_table(months_in(scope.period)))
    of_each = select(found.c.indicator, func.count(func.distinct(found.c.person_id))).group_by(
        found.c.indicator
    )
    together = select(func.count(func.distinct(found.c.person_id)))
    everyone = int(connection.execute(together.select_from(found)).scalar_one())
    return everyone, {row[0]: row[1] for row in connection.execute(of_each)}


def first_reached(connection: Connection, scope: FactScope) -> Iterator[FirstReached]:
    """Those whom an indicator reached in the period for the first time in that calendar year, in the scope."""
    for year in range(scope.period.first.year, scope.period.last.year + 1):
        yield from _first_in_year(connection, scope, year)


def _first_in_year(connection: Connection, scope: FactScope, year: int) -> Iterator[FirstReached]:
    start = date(year, 1, 1)
    until = min(scope.period.last, date(year, 12, 31))
    whole = replace(scope, period=Period(start, until))
    months = months_table(months_in(whole.period))
    found = facts(whole, months)
    first = (
        select(found.c.indicator, found.c.person_id, func.min(found.c.day).label("day"))
        .group_by(found.c.indicator, found.c.person_id)
        .subquery()
    )
    alike = (first.c.indicator, months.c.name, first.c.day, people.c.sex, people.c.birth_month)
    query = (
        select(*alike, people.c.population_type, func.count().label("people"))
        .select_from(first)
        .join(people, people.c.id == first.c.person_id)
        .join(months, first.c.day.between(months.c.first, months.c.last))
        .where(first.c.day >= scope.period.first)
        .group_by(*alike, people.c.population_type)
    )
    for row in connection.execute(query):
        yield FirstReached(
            row.indicator,
            row.name,
            row.day,
            Sex(row.sex),
            row.birth_month,
            PopulationType(row.population_type),
            row.people,
        )


def counted(connection: Connection, scope: FactScope) -> tuple[Counted, ...]:
    """People of activities who were counted by sex and age, without a code."""
    months = months_table(months_in(scope.period))
    alike = (activities.c.indicator, months.c.name, activity_counts.c.sex, activity_counts.c.age_band)
    query = (
        select(
            *alike,
            func.sum(activity_counts.c.people).label("people"),
            func.sum(activity_counts.c.newly).label("newly"),
        )
        .select_from(activities)
        .join(activity_counts, activity_counts.c.activity_id == activities.c.id)
        .join(months, activities.c.day.between(months.c.first, months.c.last))
        .where(activities.c.indicator.is_not(None), *held(scope))
        .group_by(*alike)
    )
    return tuple(
        Counted(row.indicator, row.name, Sex(row.sex), row.age_band, row.people, row.newly)
        for row in connection.execute(by_partner(query, scope, activities.c.partner_id))
    )


def counted_populations(
    connection: Connection, scope: FactScope
) -> Mapping[tuple[str, str, PopulationType], int]:
    """New people of activities who were counted without a code, by population type."""
    months = months_table(months_in(scope.period))
    alike = (activities.c.indicator, months.c.name, activity_populations.c.population_type)
    query = (
        select(*alike, func.sum(activity_populations.c.newly).label("newly"))
        .select_from(activities)
        .join(activity_populations, activity_populations.c.activity_id == activities.c.id)
        .join(months, activities.c.day.between(months.c.first, months.c.last))
        .where(activities.c.indicator.is_not(None), *held(scope))
        .group_by(*alike)
    )
    return {
        (row.indicator, row.name, PopulationType(row.population_type)): row.newly
        for row in connection.execute(by_partner(query, scope, activities.c.partner_id))
    }


def activity_outputs(connection: Connection, scope: FactScope) -> Mapping[Place, Decimal]:
    """What activities put out, added."""
    months = months_table(months_in(scope.period))
    query = (
        select(activities.c.indicator, months.c.name, func.sum(activities.c.outputs).label("outputs"))
        .select_from(activities)
        .join(months, activities.c.day.between(months.c.first, months.c.last))
        .where(activities.c.indicator.is_not(None), activities.c.outputs.is_not(None), *held(scope))
        .group_by(activities.c.indicator, months.c.name)
    )
    found = connection.execute(by_partner(query, scope, activities.c.partner_id))
    return {(row.indicator, row.name): row.outputs for row in found}


def items_out(connection: Connection, scope: FactScope) -> Mapping[tuple[str, str, bool], Decimal]:
    """Quantities handed out of items with an indicator, less what came back: indicator, month, whether kits."""
    months = months_table(months_in(scope.period))
    alike = (items.c.indicator, months.c.name, items.c.is_kit)
    query = (
        select(*alike, (-func.sum(movements.c.quantity)).label("quantity"))
        .select_from(movements)
        .join(handout_lines, handout_lines.c.id == movements.c.handout_line_id)
        .join(handouts, handouts.c.id == handout_lines.c.handout_id)
        .join(items, items.c.id == handout_lines.c.item_id)
        .join(sites, sites.c.id == handouts.c.site_id)
        .join(months, handouts.c.day.between(months.c.first, months.c.last))
        .where(
            items.c.indicator.is_not(None),
            handouts.c.site_id.in_(scope.site_ids),
            handouts.c.voided_at.is_(None),
        )
        .group_by(*alike)
    )
    if scope.grant_ids is not None:
        query = query.where(movements.c.lot_id.in_(paid_lots(scope.grant_ids)))
    found = connection.execute(by_partner(query, scope, sites.c.organisation_id))
    return {(row.indicator, row.name, bool(row.is_kit)): row.quantity for row in found}


def services_counted(connection: Connection, scope: FactScope) -> Mapping[Place, int]:
    """How often a service was given: each time counts."""
    given = services_given.c
    months = months_table(months_in(scope.period))
    query = (
        select(given.indicator, months.c.name, func.count().label("times"))
        .select_from(services_given)
        .join(months, given.day.between(months.c.first, months.c.last))
        .where(given.indicator.is_not(None), given.site_id.in_(scope.site_ids))
        .group_by(given.indicator, months.c.name)
    )
    if scope.grant_ids is not None:
        query = query.where(given.grant_id.in_(scope.grant_ids))
    found = connection.execute(by_partner(query, scope, given.partner_id))
    return {(row.indicator, row.name): row.times for row in found}
