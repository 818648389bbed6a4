"""Reads for the overview of a store: what is kept there, what lies there, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, false, func, or_, select

from shelterdesk.domain.stock import LotBalance
from shelterdesk.persistence.queries.stock import in_quarantine
from shelterdesk.persistence.tables import (
    categories,
    donors,
    grants,
    items,
    lots,
    movements,
    stock_balances,
    stock_minimums,
)


@dataclass(frozen=True, slots=True)
class KeptItem:
    """An item as a store keeps it. `kept` is False for a kit that was never there but could be assembled."""

    item_id: str
    code: str
    name: str
    unit: str
    category: str | None
    is_kit: bool
    version: int
    minimum: Decimal | None
    kept: bool


@dataclass(frozen=True, slots=True)
class LotFacts:
    """What a lot's own row says of it; `donor` and `grant` are empty where none is known."""

    lot_id: str
    donor: str
    grant: str
    unit_cost: Decimal | None
    currency: str | None
    batch: str | None


@dataclass(frozen=True, slots=True)
class LastReceipt:
    """Whose the newest lot of an item is and what it cost, to start the next receipt from."""

    grant_id: str | None
    unit_cost: Decimal | None
    currency: str | None


def last_receipts(connection: Connection) -> dict[str, LastReceipt]:
    """The newest lot of each item that came from outside, by item."""
    newest = select(func.max(lots.c.id)).where(lots.c.kit_version_id.is_(None)).group_by(lots.c.item_id)
    query = select(lots.c.item_id, lots.c.grant_id, lots.c.unit_cost, lots.c.currency)
    rows = connection.execute(query.where(lots.c.id.in_(newest)))
    return {row.item_id: LastReceipt(row.grant_id, row.unit_cost, row.currency) for row in rows}


def store_balances(
    connection: Connection, store_id: str, as_of: date | None = None
) -> dict[str, tuple[LotBalance, ...]]:
    """Lots that lie in a store, by item: now, or at the end of the day `as_of` at its site.

    Of a day that is past it is not said what lay in quarantine.
    """
    found: dict[str, tuple[LotBalance, ...]] = {}
    if as_of is None:
        table, quantity = stock_balances, stock_balances.c.quantity.label("quantity")
        query = select(table.c.item_id, table.c.lot_id, table.c.bin, quantity).where(table.c.quantity > 0)
        query = query.add_columns(in_quarantine(table).label("held"))
    else:
        table, quantity = movements, func.sum(movements.c.quantity).label("quantity")
        query = select(table.c.item_id, table.c.lot_id, table.c.bin, quantity).where(table.c.day <= as_of)
        query = query.group_by(table.c.item_id, table.c.lot_id, table.c.bin).having(quantity > 0)
        query = query.add_columns(false().label("held"))
    query = query.add_columns(lots.c.expires_on, lots.c.received_at)
    query = query.join(lots, lots.c.id == table.c.lot_id).where(table.c.store_id == store_id)
    for row in connection.execute(query):
        balance = LotBalance(row.lot_id, row.bin, row.quantity, row.expires_on, row.received_at, row.held)
        found[row.item_id] = (*found.get(row.item_id, ()), balance)
    return found


def kept_items(connection: Connection, store_id: str) -> tuple[KeptItem, ...]:
    """Items that ever lay in a store or have a minimum there, and every kit in use, by name.

    A minimum of 0 says only that the item is kept there, so it is given as None.
    """
    minimum = stock_minimums.c.quantity
    kept = _kept(store_id)
    query = (
        select(
            items.c.id,
            items.c.code,
            items.c.name,
            items.c.unit,
            categories.c.name.label("category"),
            items.c.is_kit,
            items.c.version,
            func.nullif(minimum, Decimal(0), type_=minimum.type).label("minimum"),
            kept.label("kept"),
        )
        .outerjoin(categories, categories.c.id == items.c.category_id)
        .outerjoin(
            stock_minimums,
            (stock_minimums.c.item_id == items.c.id) & (stock_minimums.c.store_id == store_id),
        )
        .where(or_(kept, items.c.is_kit & items.c.retired_on.is_(None)))
        .order_by(func.lower(items.c.name), items.c.code)
    )
    return tuple(KeptItem(*row) for row in connection.execute(query))


def _kept(store_id: str) -> ColumnElement[bool]:
    lay = select(stock_balances.c.item_id).where(stock_balances.c.store_id == store_id)
    planned = select(stock_minimums.c.item_id).where(stock_minimums.c.store_id == store_id)
    return or_(items.c.id.in_(lay), items.c.id.in_(planned))


def lot_facts(connection: Connection, item_id: str) -> dict[str, LotFacts]:
    """The lots of an item, by id."""
    query = (
        select(
            lots.c.id,
            func.coalesce(donors.c.name, ""),
            func.coalesce(grants.c.reference, ""),
            lots.c.unit_cost,
            lots.c.currency,
            lots.c.batch,
        )
        .outerjoin(grants, grants.c.id == lots.c.grant_id)
        .outerjoin(donors, donors.c.id == grants.c.donor_id)
        .where(lots.c.item_id == item_id)
    )
    return {row.id: LotFacts(*row) for row in connection.execute(query)}
