"""What one month's 5W counts, by indicator, country, organisation and way of paying: in sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, case, func, select, union_all

from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import PopulationType, Sex
from shelterdesk.persistence.queries.reach_facts import FactScope, facts, held, months_in, months_table, whose
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


@dataclass(frozen=True, slots=True)
class Key:
    """`partner_id` None: our own; `mechanism` None: no cash."""

    indicator: str
    country: str
    partner_id: str | None
    mechanism: str | None


@dataclass(frozen=True, slots=True)
class Newcomers:
    """So many people alike, reached by the indicator in that country for the first time in the year on `day`."""

    key: Key
    day: date
    sex: Sex
    birth_month: int | None
    population: PopulationType
    people: int


@dataclass(frozen=True, slots=True)
class GroupCounted:
    key: Key
    sex: Sex
    age_band: str
    people: int
    newly: int


@dataclass(frozen=True, slots=True)
class Paid:
    key: Key
    currency: str
    day: date
    value: Decimal


def month_totals(
    connection: Connection, scope: FactScope, words: Mapping[str, str]
) -> dict[tuple[str, str, str | None, str | None], int]:
    """Distinct people by indicator, country, organisation and word for the way of paying; `words` are those.

    Two ways may have one word, and someone paid in both stands in one row then. `scope.period` is one month.
    """
    found = facts(scope, months_table(months_in(scope.period)))
    word = case(words, value=found.c.mechanism) if words else found.c.mechanism
    alike = (found.c.indicator, sites.c.country, found.c.partner_id, word.label("word"))
    query = (
        select(*alike, func.count(func.distinct(found.c.person_id)).label("people"))
        .select_from(found)
        .join(sites, sites.c.id == found.c.site_id)
        .group_by(*alike)
    )
    return {
        (row.indicator, row.country, row.partner_id, row.word): row.people
        for row in connection.execute(query)
    }


def month_newcomers(connection: Connection, scope: FactScope) -> Iterator[Newcomers]:
    """Those first reached in the month; each person in one row alone, that of the first fact of the year."""
    start = scope.period.first.replace(month=1, day=1)
    whole = replace(scope, period=Period(start, scope.period.last))
    found = facts(whole, months_table(months_in(whole.period)))
    order = func.row_number().over(
        partition_by=(found.c.indicator, sites.c.country, found.c.person_id),
        order_by=(
            found.c.day,
            func.coalesce(found.c.partner_id, ""),
            func.coalesce(found.c.mechanism, ""),
        ),
    )
    ranked = (
        select(found, sites.c.country, order.label("place"))
        .select_from(found)
        .join(sites, sites.c.id == found.c.site_id)
        .subquery()
    )
    alike = (
        ranked.c.indicator,
        ranked.c.country,
        ranked.c.partner_id,
        ranked.c.mechanism,
        ranked.c.day,
        people.c.sex,
        people.c.birth_month,
        people.c.population_type,
    )
    query = (
        select(*alike, func.count().label("people"))
        .select_from(ranked)
        .join(people, people.c.id == ranked.c.person_id)
        .where(ranked.c.place == 1, ranked.c.day >= scope.period.first)
        .group_by(*alike)
    )
    for row in connection.execute(query):
        population = PopulationType(row.population_type)
        yield Newcomers(_key(row), row.day, Sex(row.sex), row.birth_month, population, row.people)


def month_groups(connection: Connection, scope: FactScope) -> tuple[GroupCounted, ...]:
    """People counted without a code."""
    alike = (*_of_activity(scope), activity_counts.c.sex, activity_counts.c.age_band)
    query = _activities(
        select(
            *alike,
            func.sum(activity_counts.c.people).label("people"),
            func.sum(activity_counts.c.newly).label("newly"),
        ).select_from(activities),
        scope,
    ).join(activity_counts, activity_counts.c.activity_id == activities.c.id)
    return tuple(
        GroupCounted(_key(row), Sex(row.sex), row.age_band, row.people, row.newly)
        for row in connection.execute(query.group_by(*alike))
    )


def month_group_populations(
    connection: Connection, scope: FactScope
) -> dict[tuple[Key, PopulationType], int]:
    """New people counted without a code, by population type."""
    alike = (*_of_activity(scope), activity_populations.c.population_type)
    query = _activities(
        select(*alike, func.sum(activity_populations.c.newly).label("newly")).select_from(activities), scope
    ).join(activity_populations, activity_populations.c.activity_id == activities.c.id)
    return {
        (_key(row), PopulationType(row.population_type)): row.newly
        for row in connection.execute(query.group_by(*alike))
    }


def month_outputs(connection: Connection, scope: FactScope) -> dict[Key, Decimal]:
    """What activities put out."""
    alike = _of_activity(scope)
    query = _activities(
        select(*alike, func.sum(activities.c.outputs).label("outputs")).select_from(activities), scope
    ).where(activities.c.outputs.is_not(None))
    return {_key(row): row.outputs for row in connection.execute(query.group_by(*alike))}


def month_items(connection: Connection, scope: FactScope) -> dict[tuple[Key, bool], Decimal]:
    """Quantities handed out, less what came back; whether they are kits."""
    alike = (items.c.indicator, sites.c.country, whose(sites.c.organisation_id, scope), items.c.is_kit)
    query = (
        select(*alike, (-func.sum(movements.c.quantity)).label("quantity"))
        .select_from(movements)
        .join(handout_lines, handout_lines.c.id == movements.c.handout_line_id)
        .join(handouts, handouts.c.id == handout_lines.c.handout_id)
        .join(items, items.c.id == handout_lines.c.item_id)
        .join(sites, sites.c.id == handouts.c.site_id)
        .where(
            items.c.indicator.is_not(None),
            handouts.c.site_id.in_(scope.site_ids),
            handouts.c.day.between(scope.period.first, scope.period.last),
            handouts.c.voided_at.is_(None),
        )
        .group_by(*alike)
    )
    return {
        (Key(row.indicator, row.country, row.partner_id, None), bool(row.is_kit)): row.quantity
        for row in connection.execute(query)
    }


def month_cash(connection: Connection, scope: FactScope) -> tuple[Paid, ...]:
    """Cash and vouchers by day, since each day has its own rate."""
    given = services_given.c
    to_people = (
        select(
            given.indicator,
            sites.c.country,
            whose(given.partner_id, scope),
            given.mechanism,
            given.currency,
            given.day,
            given.value,
        )
        .join(sites, sites.c.id == given.site_id)
        .where(
            given.site_id.in_(scope.site_ids),
            given.day.between(scope.period.first, scope.period.last),
            given.indicator.is_not(None),
            given.value.is_not(None),
        )
    )
    in_activities = _activities(
        select(*_of_activity(scope), activities.c.currency, activities.c.day, activities.c.value), scope
    ).where(activities.c.value.is_not(None))
    paid = union_all(to_people, in_activities).subquery()
    alike = (
        paid.c.indicator,
        paid.c.country,
        paid.c.partner_id,
        paid.c.mechanism,
        paid.c.currency,
        paid.c.day,
    )
    query = select(*alike, func.sum(paid.c.value).label("value")).group_by(*alike)
    return tuple(Paid(_key(row), row.currency, row.day, row.value) for row in connection.execute(query))


def _of_activity(scope: FactScope) -> tuple[Any, ...]:
    return (
        activities.c.indicator,
        sites.c.country,
        whose(activities.c.partner_id, scope),
        activities.c.mechanism,
    )


def _activities(query: Select[Any], scope: FactScope) -> Select[Any]:
    return query.join(sites, sites.c.id == activities.c.site_id).where(
        activities.c.indicator.is_not(None), *held(scope)
    )


def _key(row: Any) -> Key:
    return Key(row.indicator, row.country, row.partner_id, row.mechanism)
