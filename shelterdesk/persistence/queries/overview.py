"""Reads of how things stand now, for the status bar and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, and_, func, not_, or_, select

from shelterdesk.persistence.queries.edges import has_night
from shelterdesk.persistence.queries.stock import in_quarantine
from shelterdesk.persistence.tables import (
    installation,
    items,
    lots,
    people,
    sites,
    stays,
    stock_balances,
    stock_minimums,
    stores,
)


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """`country` is ISO 3166-1 alpha-2, `time_zone` an IANA name."""

    site_id: str
    name: str
    country: str
    time_zone: str


@dataclass(frozen=True, slots=True)
class LowItem:
    """An item of which a store holds less that may still be given than its minimum."""

    store: str
    code: str
    name: str
    unit: str
    quantity: Decimal
    minimum: Decimal


@dataclass(frozen=True, slots=True)
class House:
    """Whose database it is."""

    organisation: str
    is_sample: bool


def house(connection: Connection) -> House:
    row = connection.execute(select(installation.c.organisation_name, installation.c.is_sample)).one()
    return House(row.organisation_name, row.is_sample)


def site_facts(connection: Connection, site_id: str | None) -> tuple[SiteFacts, ...]:
    """Every site by name, or the one of `site_id`."""
    query = select(sites.c.id, sites.c.name, sites.c.country, sites.c.time_zone).order_by(sites.c.name)
    if site_id is not None:
        query = query.where(sites.c.id == site_id)
    return tuple(SiteFacts(*row) for row in connection.execute(query))


def staying(connection: Connection, site_id: str, day: date) -> int:
    """People whose stay includes `day`, a day at the site: ``entry <= day < exit``."""
    query = select(func.count(stays.c.person_id.distinct())).where(
        stays.c.site_id == site_id,
        has_night(stays.c.entry_day, stays.c.exit_day, day),
    )
    return int(connection.execute(query).scalar_one())


def registered(connection: Connection, site_id: str) -> int:
    """People registered at a site, whether they stay or not."""
    return int(
        connection.execute(
            select(func.count()).select_from(people).where(people.c.site_id == site_id)
        ).scalar_one()
    )


def low_items(connection: Connection, site_id: str, day: date) -> tuple[LowItem, ...]:
    """What the stores of a site are short of on `day`, a day at the site.

    Neither expired lots count nor those in quarantine.
    """
    usable = (
        select(
            stock_balances.c.store_id,
            stock_balances.c.item_id,
            func.sum(stock_balances.c.quantity).label("quantity"),
        )
        .join(lots, lots.c.id == stock_balances.c.lot_id)
        .where(
            or_(lots.c.expires_on.is_(None), lots.c.expires_on >= day), not_(in_quarantine(stock_balances))
        )
        .group_by(stock_balances.c.store_id, stock_balances.c.item_id)
        .subquery()
    )
    left = func.coalesce(usable.c.quantity, 0, type_=stock_balances.c.quantity.type)
    query = (
        select(
            stores.c.name,
            items.c.code,
            items.c.name,
            items.c.unit,
            left,
            stock_minimums.c.quantity,
        )
        .join_from(stock_minimums, stores, stores.c.id == stock_minimums.c.store_id)
        .join(items, items.c.id == stock_minimums.c.item_id)
        .outerjoin(
            usable, and_(usable.c.store_id == stores.c.id, usable.c.item_id == stock_minimums.c.item_id)
        )
        .where(stores.c.site_id == site_id, left < stock_minimums.c.quantity)
        .order_by(stores.c.name, items.c.name)
    )
    return tuple(LowItem(*row) for row in connection.execute(query))
