"""Reads of the catalogue, of donors with their grants, and of stores."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Column, Connection, Table, func, select

from shelterdesk.persistence.tables import categories, donors, grants, item_packs, items, sites, stores


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


@dataclass(frozen=True, slots=True)
class PackLine:
    """A pack of an item: a name such as box, and how many units it holds."""

    pack_id: str
    item_id: str
    name: str
    quantity: Decimal


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
    )
    query = select(*columns).outerjoin(categories, categories.c.id == items.c.category_id)
    if not with_retired:
        query = query.where(items.c.retired_on.is_(None))
    query = query.order_by(func.lower(items.c.name), items.c.code)
    return tuple(CatalogueLine(*row) for row in connection.execute(query))


def category_names(connection: Connection) -> tuple[str, ...]:
    """Names of categories, in order."""
    return tuple(connection.execute(select(categories.c.name).order_by(categories.c.name)).scalars())


def units_in_use(connection: Connection) -> tuple[str, ...]:
    """Units of the catalogue, the most used first."""
    query = select(items.c.unit).group_by(items.c.unit).order_by(func.count().desc(), items.c.unit)
    return tuple(connection.execute(query).scalars())


def pack_lines(connection: Connection, item_id: str) -> tuple[PackLine, ...]:
    """Packs of an item, the smallest first."""
    query = select(item_packs.c.id, item_packs.c.item_id, item_packs.c.name, item_packs.c.quantity)
    query = query.where(item_packs.c.item_id == item_id).order_by(item_packs.c.quantity, item_packs.c.name)
    return tuple(PackLine(*row) for row in connection.execute(query))


def all_packs(connection: Connection) -> dict[str, tuple[PackLine, ...]]:
    """Packs by item, the smallest first."""
    query = select(item_packs.c.id, item_packs.c.item_id, item_packs.c.name, item_packs.c.quantity)
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
