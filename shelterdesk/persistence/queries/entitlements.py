"""Reads of the rules that say what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from shelterdesk.domain.entitlement import Entitlement, Per
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import entitlements, items, sites


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


@dataclass(frozen=True, slots=True)
class SiteChoice:
    """A site a rule can be made for."""

    site_id: str
    name: str


def rules_in_force(connection: Connection, site_id: str, day: date) -> tuple[Entitlement, ...]:
    """The rules that hold at a site on `day`, in the order they were made."""
    columns = entitlements.c
    query = (
        select(entitlements)
        .where(
            or_(columns.site_id.is_(None), columns.site_id == site_id),
            columns.starts_on <= day,
            or_(columns.ends_on.is_(None), columns.ends_on >= day),
        )
        .order_by(columns.id)
    )
    return tuple(_rule(row) for row in connection.execute(query))


def entitlement_lines(connection: Connection, site_id: str | None) -> tuple[EntitlementLine, ...]:
    """Every rule, ended ones too, those for every site first; with `site_id`, not those of other sites."""
    item = func.coalesce(items.c.desk_name, items.c.name)
    query = (
        select(
            entitlements,
            item.label("item"),
            items.c.code.label("item_code"),
            sites.c.name.label("site"),
        )
        .join(items, items.c.id == entitlements.c.item_id)
        .outerjoin(sites, sites.c.id == entitlements.c.site_id)
        .order_by(sites.c.name.nulls_first(), item, entitlements.c.id)
    )
    if site_id is not None:
        query = query.where(or_(entitlements.c.site_id.is_(None), entitlements.c.site_id == site_id))
    return tuple(
        EntitlementLine(_rule(row), row.item, row.item_code, row.site_id, row.site, row.version)
        for row in connection.execute(query)
    )


def entitlement_row(connection: Connection, entitlement_id: str) -> Row[Any]:
    """The rule as stored; raises NotFound."""
    row = connection.execute(select(entitlements).where(entitlements.c.id == entitlement_id)).first()
    if row is None:
        raise NotFound(text("There is no such rule."))
    return row


def item_choices(connection: Connection) -> tuple[ItemChoice, ...]:
    """The items of the catalogue that are not retired, kits first, by name."""
    query = (
        select(items.c.id, items.c.code, items.c.name, items.c.unit, items.c.is_kit)
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


def _rule(row: Row[Any]) -> Entitlement:
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
    )
