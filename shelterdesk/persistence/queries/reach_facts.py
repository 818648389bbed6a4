"""Who was assisted, when, and for which indicator: one set of facts from stays, hand-outs, services and activities.

A fact is a person, a day, an indicator, a site, the organisation that did it (None: our own), and how cash was paid
where it was cash. A stay gives one
for each month it lies in, on its first day there, so that nothing is exploded into days.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import CTE, Select, String, case, func, literal, or_, select, union_all

from shelterdesk.domain.figures import Period
from shelterdesk.domain.stock import MovementKind
from shelterdesk.persistence.tables import (
    activities,
    activity_people,
    handout_lines,
    handout_people,
    handouts,
    items,
    lot_shares,
    movements,
    services_given,
    site_indicators,
    sites,
    stays,
)
from shelterdesk.persistence.types import Day

_NO_CASH = literal(None, String).label("mechanism")
OWN = ""  # as a partner: what was done by no other organisation


@dataclass(frozen=True, slots=True)
class FactScope:
    """What is asked: days, sites, and where named the grants that paid and the organisation that did it.

    With grants, stays are left out: no grant pays for a site. `partner_id` is `OWN` for our own work: what names no
    organisation, or `own_id`, which is us under our own name.
    """

    period: Period
    site_ids: tuple[str, ...]
    grant_ids: tuple[str, ...] | None = None
    partner_id: str | None = None
    own_id: str | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """The part of a calendar month that lies in a period; `name` is ``2026-09``."""

    name: str
    first: date
    last: date


def months_in(period: Period) -> tuple[Month, ...]:
    found = []
    day = period.first
    while day <= period.last:
        after = date(day.year + day.month // 12, day.month % 12 + 1, 1)
        found.append(Month(f"{day:%Y-%m}", day, min(after - timedelta(days=1), period.last)))
        day = after
    return tuple(found)


def months_table(months: Sequence[Month]) -> CTE:
    """The months as a table that queries join: name, first and last day."""
    rows = (
        select(
            literal(month.name).label("name"),
            literal(month.first, Day).label("first"),
            literal(month.last, Day).label("last"),
        )
        for month in months
    )
    return union_all(*rows).cte("months")


def facts(scope: FactScope, months: CTE) -> CTE:
    """person_id, day, indicator, site_id, partner_id, mechanism of every fact in the scope, some more than once."""
    return union_all(*_pieces(scope, months)).cte("facts")


def _pieces(scope: FactScope, months: CTE) -> Iterator[Select[Any]]:
    if scope.grant_ids is None:
        yield _stayed(scope, months)
    yield _received(scope)
    yield _served(scope)
    yield _took_part(scope)


def _stayed(scope: FactScope, months: CTE) -> Select[Any]:
    """Stays with a night in the month, or that began in it (a stay of one day has no night)."""
    day = case((stays.c.entry_day > months.c.first, stays.c.entry_day), else_=months.c.first)
    query = (
        select(
            stays.c.person_id,
            day.label("day"),
            site_indicators.c.indicator,
            stays.c.site_id,
            whose(sites.c.organisation_id, scope),
            _NO_CASH,
        )
        .join(site_indicators, site_indicators.c.site_id == stays.c.site_id)
        .join(sites, sites.c.id == stays.c.site_id)
        .join(
            months,
            (stays.c.entry_day <= months.c.last)
            & or_(
                stays.c.exit_day.is_(None),
                stays.c.exit_day > months.c.first,
                stays.c.entry_day >= months.c.first,
            ),
        )
        .where(stays.c.site_id.in_(scope.site_ids))
    )
    return by_partner(query, scope, sites.c.organisation_id)


def _received(scope: FactScope) -> Select[Any]:
    query = (
        select(
            handout_people.c.person_id,
            handouts.c.day,
            items.c.indicator,
            handouts.c.site_id,
            whose(sites.c.organisation_id, scope),
            _NO_CASH,
        )
        .join(handouts, handouts.c.id == handout_people.c.handout_id)
        .join(handout_lines, handout_lines.c.handout_id == handouts.c.id)
        .join(items, items.c.id == handout_lines.c.item_id)
        .join(sites, sites.c.id == handouts.c.site_id)
        .where(
            items.c.indicator.is_not(None),
            handouts.c.site_id.in_(scope.site_ids),
            _within(handouts.c.day, scope),
            handouts.c.voided_at.is_(None),
        )
    )
    if scope.grant_ids is not None:
        query = query.where(handout_lines.c.id.in_(paid_lines(scope.grant_ids)))
    return by_partner(query, scope, sites.c.organisation_id)


def _served(scope: FactScope) -> Select[Any]:
    given = services_given.c
    query = select(
        given.person_id,
        given.day,
        given.indicator,
        given.site_id,
        whose(given.partner_id, scope),
        given.mechanism,
    ).where(given.indicator.is_not(None), given.site_id.in_(scope.site_ids), _within(given.day, scope))
    if scope.grant_ids is not None:
        query = query.where(given.grant_id.in_(scope.grant_ids))
    return by_partner(query, scope, given.partner_id)


def _took_part(scope: FactScope) -> Select[Any]:
    query = (
        select(
            activity_people.c.person_id,
            activities.c.day,
            activities.c.indicator,
            activities.c.site_id,
            whose(activities.c.partner_id, scope),
            activities.c.mechanism,
        )
        .join(activities, activities.c.id == activity_people.c.activity_id)
        .where(activities.c.indicator.is_not(None), *held(scope))
    )
    return by_partner(query, scope, activities.c.partner_id)


def held(scope: FactScope) -> tuple[Any, ...]:
    """Which activities are in the scope, but for the partner."""
    where: tuple[Any, ...] = (activities.c.site_id.in_(scope.site_ids), _within(activities.c.day, scope))
    return where if scope.grant_ids is None else (*where, activities.c.grant_id.in_(scope.grant_ids))


def whose(partner: Any, scope: FactScope) -> Any:
    """The organisation that did it, as partner_id; None for ourselves by whichever of our names."""
    if scope.own_id is None:
        return partner.label("partner_id")
    ourselves = literal(scope.own_id, partner.type)
    return func.nullif(partner, ourselves, type_=partner.type).label("partner_id")


def by_partner(query: Select[Any], scope: FactScope, partner: Any) -> Select[Any]:
    """The query of what the organisation of the scope did, if one is named."""
    if scope.partner_id is None:
        return query
    if scope.partner_id == OWN:
        return query.where(or_(partner.is_(None), partner == scope.own_id))
    return query.where(partner == scope.partner_id)


def _within(day: Any, scope: FactScope) -> Any:
    return day.between(scope.period.first, scope.period.last)


def paid_lots(grant_ids: Sequence[str]) -> Select[Any]:
    """Lots that these grants paid for, in part at least."""
    return select(lot_shares.c.lot_id).where(lot_shares.c.grant_id.in_(grant_ids))


def paid_lines(grant_ids: Sequence[str]) -> Select[Any]:
    """Lines of hand-outs with goods of such lots."""
    return select(movements.c.handout_line_id).where(
        movements.c.kind == MovementKind.ISSUE.value, movements.c.lot_id.in_(paid_lots(grant_ids))
    )
