"""Reads of the catalogue, of donors with their grants, and of stores."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Column, Connection, Select, Table, func, select

from shelterdesk.domain.catalogue import Each, Period, Standard
from shelterdesk.persistence.tables import (
    categories,
    donors,
    grants,
    item_images,
    item_packs,
    item_standards,
    items,
    sites,
    stores,
)


@dataclass(frozen=True, slots=True)
class CatalogueLine:
    """One item of the catalogue, with what its edit form shows. `version` guards the edit."""

    item_id: str
    code: str
    name: str
    unit: str
    category: str | None
    desk_name: str | None
    catalogue_cost: Decimal | None
    catalogue_currency: str | None
    is_kit: bool
    retired_on: date | None
    version: int
    kcal: Decimal | None = None
    sector: str | None = None
    indicator: str | None = None
    shelf_life_days: int | None = None
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class PackLine:
    """A pack of an item: a name such as box, and how many units it holds."""

    pack_id: str
    item_id: str
    name: str
    quantity: Decimal
    version: int


@dataclass(frozen=True, slots=True)
class CategoryLine:
    """A category, and how many items in use are in it."""

    category_id: str
    name: str
    items: int
    version: int


@dataclass(frozen=True, slots=True)
class GrantLine:
    """A grant; `reference` is empty for the donor's unrestricted giving."""

    grant_id: str
    donor_id: str
    donor: str
    reference: str
    currency: str | None


@dataclass(frozen=True, slots=True)
class StoreLine:
    store_id: str
    name: str
    site_id: str
    site: str


def catalogue_lines(connection: Connection, with_retired: bool = False) -> tuple[CatalogueLine, ...]:
    """The catalogue by name."""
    columns = (
        items.c.id,
        items.c.code,
        items.c.name,
        items.c.unit,
        categories.c.name.label("category"),
        items.c.desk_name,
        items.c.catalogue_cost,
        items.c.catalogue_currency,
        items.c.is_kit,
        items.c.retired_on,
        items.c.version,
        items.c.kcal,
        items.c.sector,
        items.c.indicator,
        items.c.shelf_life_days,
        items.c.estimated,
    )
    query: Select[Any] = select(*columns).outerjoin(categories, categories.c.id == items.c.category_id)
    if not with_retired:
        query = query.where(items.c.retired_on.is_(None))
    query = query.order_by(func.lower(items.c.name), items.c.code)
    return tuple(CatalogueLine(*row) for row in connection.execute(query))


def category_names(connection: Connection) -> tuple[str, ...]:
    """Names of categories, in order."""
    return tuple(connection.execute(select(categories.c.name).order_by(categories.c.name)).scalars())


def category_lines(connection: Connection) -> tuple[CategoryLine, ...]:
    """Categories by name."""
    used = select(func.count(items.c.id)).where(
        items.c.category_id == categories.c.id, items.c.retired_on.is_(None)
    )
    query = select(
        categories.c.id, categories.c.name, used.scalar_subquery().label("used"), categories.c.version
    ).order_by(func.lower(categories.c.name))
    return tuple(CategoryLine(*row) for row in connection.execute(query))


def standards(connection: Connection) -> dict[str, Standard]:
    """What a standard gives, by item."""
    table = item_standards.c
    query = select(table.item_id, table.quantity, table.each, table.period, table.source)
    return {
        row.item_id: Standard(row.quantity, Each(row.each), Period(row.period), row.source)
        for row in connection.execute(query)
    }


def picture_of(connection: Connection, item_id: str) -> bytes | None:
    """The picture of an item, as a JPEG."""
    query = select(item_images.c.image).where(item_images.c.item_id == item_id)
    found: bytes | None = connection.execute(query).scalar()
    return found


def pictures(connection: Connection, item_ids: Collection[str]) -> dict[str, bytes]:
    """The pictures of some items, by item."""
    query = select(item_images.c.item_id, item_images.c.image).where(item_images.c.item_id.in_(item_ids))
    return {row.item_id: row.image for row in connection.execute(query)}


def units_in_use(connection: Connection) -> tuple[str, ...]:
    """Units of the catalogue, the most used first."""
    query = select(items.c.unit).group_by(items.c.unit).order_by(func.count().desc(), items.c.unit)
    return tuple(connection.execute(query).scalars())


def pack_lines(connection: Connection, item_id: str) -> tuple[PackLine, ...]:
    """Packs of an item, the smallest first."""
    query = select(
        item_packs.c.id, item_packs.c.item_id, item_packs.c.name, item_packs.c.quantity, item_packs.c.version
    )
    query = query.where(item_packs.c.item_id == item_id).order_by(item_packs.c.quantity, item_packs.c.name)
    return tuple(PackLine(*row) for row in connection.execute(query))


def all_packs(connection: Connection) -> dict[str, tuple[PackLine, ...]]:
    """Packs by item, the smallest first."""
    query = select(
        item_packs.c.id, item_packs.c.item_id, item_packs.c.name, item_packs.c.quantity, item_packs.c.version
    )
    found: dict[str, tuple[PackLine, ...]] = {}
    for row in connection.execute(query.order_by(item_packs.c.quantity, item_packs.c.name)):
        found[row.item_id] = (*found.get(row.item_id, ()), PackLine(*row))
    return found


def grant_lines(connection: Connection) -> tuple[GrantLine, ...]:
    """Every grant, by donor; the unrestricted giving first."""
    query = (
        select(
            grants.c.id,
            grants.c.donor_id,
            donors.c.name,
            grants.c.reference,
            grants.c.currency,
        )
        .join(donors, donors.c.id == grants.c.donor_id)
        .order_by(func.lower(donors.c.name), grants.c.reference)
    )
    return tuple(GrantLine(*row) for row in connection.execute(query))


def store_lines(connection: Connection, site_id: str | None = None) -> tuple[StoreLine, ...]:
    """Stores by name; of every site where `site_id` is None."""
    query = select(stores.c.id, stores.c.name, stores.c.site_id, sites.c.name.label("site"))
    query = query.join(sites, sites.c.id == stores.c.site_id).order_by(func.lower(stores.c.name))
    if site_id is not None:
        query = query.where(stores.c.site_id == site_id)
    return tuple(StoreLine(*row) for row in connection.execute(query))


def find_named(connection: Connection, table: Table, name: str) -> str | None:
    """The id of the row of `table` with this name; capitals make no difference."""
    return _find(connection, table, table.c.name, name)


def find_item(connection: Connection, code: str | None, name: str | None) -> str | None:
    """The id of the item with this code or, where no code is given, with this name."""
    if code:
        return _find(connection, items, items.c.code, code)
    return _find(connection, items, items.c.name, name) if name else None


def codes_from(connection: Connection, stem: str) -> frozenset[str]:
    """Codes of the catalogue that start with `stem`, in capitals."""
    query = select(func.upper(items.c.code)).where(items.c.code.istartswith(stem, autoescape=True))
    return frozenset(connection.execute(query).scalars())


def _find(connection: Connection, table: Table, column: Column[str], wanted: str) -> str | None:
    exact: str | None = connection.execute(select(table.c.id).where(column == wanted)).scalar()
    if exact is not None:
        return exact
    # SQLite's lower() knows ASCII only, so both sides go through it.
    alike = select(table.c.id).where(func.lower(column) == func.lower(wanted)).order_by(table.c.id).limit(1)
    found: str | None = connection.execute(alike).scalar()
    return found
