"""Reads of the rules that say what is due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, func, or_, select

from shelterdesk.domain.entitlement import Entitlement, Other, Per, ScaleStep
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import (
    entitlement_rivals,
    entitlement_steps,
    entitlements,
    items,
    sites,
)

_LABEL = func.coalesce(items.c.desk_name, items.c.name)


@dataclass(frozen=True, slots=True)
class EntitlementLine:
    """A rule as it is listed. `item` is the neutral desk name where there is one; no site: every site."""

    rule: Entitlement
    item: str
    item_code: str
    site_id: str | None
    site: str | None
    version: int


@dataclass(frozen=True, slots=True)
class ItemChoice:
    """An item a rule can be made for; `name` is that of the catalogue."""

    item_id: str
    code: str
    name: str
    unit: str
    is_kit: bool
    label: str  # the neutral desk name where there is one


@dataclass(frozen=True, slots=True)
class SiteChoice:
    """A site a rule can be made for."""

    site_id: str
    name: str


def rules_in_force(
    connection: Connection, site_id: str, day: date, until: date | None = None
) -> tuple[Entitlement, ...]:
    """The rules that hold at a site on `day`, or on any day to `until`, in the order they were made."""
    columns = entitlements.c
    query = _rules().where(
        or_(columns.site_id.is_(None), columns.site_id == site_id),
        columns.starts_on <= (until or day),
        or_(columns.ends_on.is_(None), columns.ends_on >= day),
    )
    rows = connection.execute(query.order_by(columns.id)).all()
    return _read(connection, rows)


def entitlement_lines(connection: Connection, site_id: str | None) -> tuple[EntitlementLine, ...]:
    """Every rule, ended ones too, those for every site first; with `site_id`, not those of other sites."""
    query = (
        _rules(sites.c.name.label("site"))
        .outerjoin(sites, sites.c.id == entitlements.c.site_id)
        .order_by(sites.c.name.nulls_first(), _LABEL, entitlements.c.id)
    )
    if site_id is not None:
        query = query.where(or_(entitlements.c.site_id.is_(None), entitlements.c.site_id == site_id))
    rows = connection.execute(query).all()
    return tuple(
        EntitlementLine(rule, row.label, row.item_code, row.site_id, row.site, row.version)
        for row, rule in zip(rows, _read(connection, rows), strict=True)
    )


def rules_of_not_with(connection: Connection, today: date) -> tuple[Entitlement, ...]:
    """The rules by which an item is not given with others, of every site, but for those that ended before today."""
    columns = entitlements.c
    excluding = select(entitlement_rivals.c.entitlement_id)
    query = _rules().where(
        columns.id.in_(excluding), or_(columns.ends_on.is_(None), columns.ends_on >= today)
    )
    return _read(connection, connection.execute(query.order_by(columns.id)).all())


def entitlement_row(connection: Connection, entitlement_id: str) -> Row[Any]:
    """The rule as stored; raises NotFound."""
    row = connection.execute(select(entitlements).where(entitlements.c.id == entitlement_id)).first()
    if row is None:
        raise NotFound(text("There is no such rule."))
    return row


def item_choices(connection: Connection) -> tuple[ItemChoice, ...]:
    """The items of the catalogue that are not retired, kits first, by name."""
    query = (
        select(items.c.id, items.c.code, items.c.name, items.c.unit, items.c.is_kit, _LABEL)
        .where(items.c.retired_on.is_(None))
        .order_by(items.c.is_kit.desc(), items.c.name)
    )
    return tuple(ItemChoice(*row) for row in connection.execute(query))


def site_choices(connection: Connection, site_id: str | None) -> tuple[SiteChoice, ...]:
    """The sites by name; only `site_id` where it is given."""
    query = select(sites.c.id, sites.c.name).order_by(sites.c.name)
    if site_id is not None:
        query = query.where(sites.c.id == site_id)
    return tuple(SiteChoice(row.id, row.name) for row in connection.execute(query))


def _rules(*columns: Any) -> Select[Any]:
    return select(entitlements, _LABEL.label("label"), items.c.code.label("item_code"), *columns).join_from(
        entitlements, items, items.c.id == entitlements.c.item_id
    )


def _read(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[Entitlement, ...]:
    """The rules of the rows, in their order, with what other tables hold of them."""
    if not rows:
        return ()
    ids = [row.id for row in rows]
    steps, rivals = _steps(connection, ids), _rivals(connection, ids)
    return tuple(_rule(row, tuple(steps[row.id]), tuple(rivals[row.id])) for row in rows)


def _steps(connection: Connection, ids: Sequence[str]) -> defaultdict[str, list[ScaleStep]]:
    columns = entitlement_steps.c
    query = select(entitlement_steps).where(columns.entitlement_id.in_(ids))
    found: defaultdict[str, list[ScaleStep]] = defaultdict(list)
    for row in connection.execute(query.order_by(columns.from_members)):
        found[row.entitlement_id].append(ScaleStep(row.from_members, row.to_members, row.quantity))
    return found


def _rivals(connection: Connection, ids: Sequence[str]) -> defaultdict[str, list[Other]]:
    columns = entitlement_rivals.c
    query = (
        select(columns.entitlement_id, columns.item_id, _LABEL.label("label"))
        .join(items, items.c.id == columns.item_id)
        .where(columns.entitlement_id.in_(ids))
        .order_by(columns.id)
    )
    found: defaultdict[str, list[Other]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.entitlement_id].append(Other(row.item_id, row.label))
    return found


def _rule(row: Row[Any], scale: tuple[ScaleStep, ...], not_with: tuple[Other, ...]) -> Entitlement:
    return Entitlement(
        entitlement_id=row.id,
        item_id=row.item_id,
        per=Per(row.per),
        quantity=row.quantity,
        every_days=row.every_days,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        residents_only=row.residents_only,
        sex=None if row.sex is None else Sex(row.sex),
        from_age=row.from_age,
        to_age=row.to_age,
        need=None if row.need is None else Need(row.need),
        from_members=row.from_members,
        to_members=row.to_members,
        per_day=row.per_day,
        per_month=row.per_month,
        per_stay=row.per_stay,
        scale=scale,
        not_with=not_with,
        may_override=row.may_override,
        label=row.label,
    )


def closed_site(connection: Connection, site_id: str) -> date | None:
    """The first day without the site; None while it is open. Raises NotFound."""
    row = connection.execute(select(sites.c.closed_on).where(sites.c.id == site_id)).first()
    if row is None:
        raise NotFound(text("There is no such site."))
    found: date | None = row.closed_on
    return found
