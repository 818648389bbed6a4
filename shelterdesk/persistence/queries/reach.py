"""Who was reached, what they received and whose money it was: set-based reads of hand-outs and stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Select,
    case,
    func,
    literal,
    or_,
    select,
    type_coerce,
    union_all,
)

from shelterdesk.domain.figures import ActivityRow, Count, ItemRow, Period
from shelterdesk.domain.people import Sex, age_on, band_of
from shelterdesk.persistence.queries.activities import took_part
from shelterdesk.persistence.tables import (
    activities,
    donors,
    grants,
    handout_lines,
    handout_people,
    handouts,
    items,
    lot_shares,
    movements,
    people,
    stays,
)
from shelterdesk.persistence.types import Day, Value


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report looks at: days, sites, and the grants of one donor (None: whoever paid, or nobody)."""

    period: Period
    site_ids: tuple[str, ...]
    grant_ids: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class GrantTotal:
    """What one grant paid for: hand-outs by currency, people they reached, activities."""

    donor: str
    grant: str
    currency: str
    value: Decimal
    people: int
    activities: int


def people_by_sex_and_band(connection: Connection, scope: Scope) -> Counter[tuple[Sex, str]]:
    """Each person once, with the age at the first assistance of the period."""
    moments = [_handed(scope)] if scope.grant_ids is not None else [_handed(scope), _stayed(scope)]
    assisted = union_all(*moments).subquery() if len(moments) > 1 else moments[0].subquery()
    first = (
        select(assisted.c.person_id, func.min(assisted.c.day).label("day"))
        .group_by(assisted.c.person_id)
        .subquery()
    )
    query = (
        select(people.c.sex, people.c.birth_month, first.c.day, func.count().label("people"))
        .join(first, first.c.person_id == people.c.id)
        .group_by(people.c.sex, people.c.birth_month, first.c.day)
    )
    counted: Counter[tuple[Sex, str]] = Counter()
    for row in connection.execute(query):
        counted[Sex(row.sex), band_of(age_on(row.birth_month, row.day)).code] += row.people
    return counted


def _handed(scope: Scope) -> Select[Any]:
    query = (
        select(handout_people.c.person_id, handouts.c.day)
        .join(handouts, handouts.c.id == handout_people.c.handout_id)
        .where(*_given(scope))
    )
    return (
        query if scope.grant_ids is None else query.where(handouts.c.id.in_(_paid_handouts(scope.grant_ids)))
    )


def _stayed(scope: Scope) -> Select[Any]:
    """Stays with a night in the period, or that began in it."""
    first, last = scope.period.first, scope.period.last
    day = case((stays.c.entry_day > first, stays.c.entry_day), else_=literal(first, Day))
    return select(stays.c.person_id, day.label("day")).where(
        stays.c.site_id.in_(scope.site_ids),
        stays.c.entry_day <= last,
        or_(stays.c.exit_day.is_(None), stays.c.exit_day > first, stays.c.entry_day >= first),
    )


def _given(scope: Scope) -> tuple[Any, ...]:
    return (
        handouts.c.site_id.in_(scope.site_ids),
        handouts.c.day.between(scope.period.first, scope.period.last),
        handouts.c.voided_at.is_(None),
    )


def _issued(scope: Scope, *columns: Any) -> Select[Any]:
    """Ledger lines of hand-outs that stand, in the scope: what went out, and what of it was brought back."""
    from_lines = (
        select(*columns)
        .select_from(movements)
        .join(handout_lines, handout_lines.c.id == movements.c.handout_line_id)
        .join(handouts, handouts.c.id == handout_lines.c.handout_id)
    )
    return from_lines.where(*_given(scope))


def _paid_lots(grant_ids: Sequence[str]) -> Select[Any]:
    return select(lot_shares.c.lot_id).where(lot_shares.c.grant_id.in_(grant_ids))


def _paid_handouts(grant_ids: Sequence[str]) -> Select[Any]:
    return (
        select(handout_lines.c.handout_id)
        .join(movements, movements.c.handout_line_id == handout_lines.c.id)
        .where(movements.c.kind == "issue", movements.c.lot_id.in_(_paid_lots(grant_ids)))
    )


def items_handed_out(connection: Connection, scope: Scope) -> tuple[ItemRow, ...]:
    """Quantities per item, kits first; of a donor's lots only, where the scope names grants."""
    quantity = (-func.sum(movements.c.quantity)).label("quantity")
    query = (
        _issued(scope, items.c.code, items.c.name, items.c.unit, items.c.is_kit, quantity)
        .join(items, items.c.id == movements.c.item_id)
        .group_by(items.c.id)
        .order_by(items.c.is_kit.desc(), items.c.name)
    )
    if scope.grant_ids is not None:
        query = query.where(movements.c.lot_id.in_(_paid_lots(scope.grant_ids)))
    return tuple(
        ItemRow(row.code, row.name, row.unit, bool(row.is_kit), row.quantity)
        for row in connection.execute(query)
    )


def activities_by_kind(connection: Connection, scope: Scope) -> tuple[ActivityRow, ...]:
    """Activities and those who took part, by kind."""
    query = (
        select(
            activities.c.kind,
            func.count().label("activities"),
            func.sum(took_part()).label("people"),
        )
        .where(*_held(scope))
        .group_by(activities.c.kind)
        .order_by(activities.c.kind)
    )
    return tuple(
        ActivityRow(row.kind, row.activities, Count(int(row.people))) for row in connection.execute(query)
    )


def _held(scope: Scope) -> tuple[Any, ...]:
    held: tuple[Any, ...] = (
        activities.c.site_id.in_(scope.site_ids),
        activities.c.day.between(scope.period.first, scope.period.last),
    )
    return held if scope.grant_ids is None else (*held, activities.c.grant_id.in_(scope.grant_ids))


def totals_by_grant(connection: Connection, scope: Scope) -> tuple[GrantTotal, ...]:
    """Value handed out, people reached and activities per grant; what no grant paid for has empty names."""
    grant = lot_shares.c.grant_id
    worth = type_coerce(-func.sum(_raw(movements.c.quantity) * _raw(lot_shares.c.unit_value)), Value())
    values = (
        _issued(scope, grant, lot_shares.c.currency, worth.label("value"))
        .join(lot_shares, lot_shares.c.lot_id == movements.c.lot_id)
        .group_by(grant, lot_shares.c.currency)
    )
    reached = (
        _issued(scope, grant, func.count(func.distinct(handout_people.c.person_id)).label("people"))
        .join(lot_shares, lot_shares.c.lot_id == movements.c.lot_id)
        .join(handout_people, handout_people.c.handout_id == handouts.c.id)
        .group_by(grant)
    )
    held = (
        select(activities.c.grant_id, func.count().label("activities"))
        .where(*_held(scope))
        .group_by(activities.c.grant_id)
    )
    if scope.grant_ids is not None:
        values, reached = (query.where(grant.in_(scope.grant_ids)) for query in (values, reached))
    names = _grant_names(connection)
    people_of = {row.grant_id: row.people for row in connection.execute(reached)}
    held_by = {row.grant_id: row.activities for row in connection.execute(held)}
    paid = {(row.grant_id, row.currency): row.value for row in connection.execute(values)}
    silent = set(held_by) - {grant_id for grant_id, _ in paid} - {None}
    paid |= {(grant_id, ""): Decimal(0) for grant_id in silent}
    rows = (
        GrantTotal(
            *names.get(grant_id, ("", "")),
            currency,
            value,
            people_of.get(grant_id, 0),
            held_by.get(grant_id, 0),
        )
        for (grant_id, currency), value in paid.items()
    )
    return tuple(sorted(rows, key=lambda row: (row.donor == "", row.donor, row.grant, row.currency)))


def _grant_names(connection: Connection) -> Mapping[str | None, tuple[str, str]]:
    query = select(grants.c.id, donors.c.name, grants.c.reference).join(
        donors, donors.c.id == grants.c.donor_id
    )
    return {row.id: (row.name, row.reference) for row in connection.execute(query)}


def grants_of_donor(connection: Connection, donor: str) -> tuple[str, ...]:
    """The ids of a donor's grants; empty for an unknown name."""
    query = select(grants.c.id).join(donors, donors.c.id == grants.c.donor_id).where(donors.c.name == donor)
    return tuple(connection.execute(query).scalars())


def _raw(column: Any) -> Any:
    """The integer that is stored, so that a product in SQL keeps both scales."""
    return type_coerce(column, BigInteger)
