"""Reads of what lies in stores, lot by lot, and of the ledger, for files that leave the program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, func, select

from shelterdesk.domain.stock import MovementKind
from shelterdesk.persistence.tables import (
    donors,
    grants,
    items,
    lots,
    movements,
    staff,
    stock_balances,
    stock_minimums,
    stores,
)
from shelterdesk.persistence.types import Quantity


@dataclass(frozen=True, slots=True)
class LyingRow:
    """What lies of a lot in a bin; `lot_id` is None for an item that is kept there while none of it lies there."""

    store: str
    code: str
    item: str
    unit: str
    lot_id: str | None
    quantity: Decimal
    unit_cost: Decimal | None
    currency: str
    donor: str
    grant: str
    bin: str
    expires_on: date | None
    batch: str


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One movement; `at` in UTC, `day` at the store's site. `undone`: a later line takes it back."""

    day: date
    at: datetime
    store: str
    kind: MovementKind
    code: str
    item: str
    quantity: Decimal
    unit: str
    bin: str
    batch: str
    donor: str
    grant: str
    reason: str
    actor: str
    undone: bool


def lying(connection: Connection, store_ids: Sequence[str]) -> tuple[LyingRow, ...]:
    """By store and item, then as they lie."""
    table = stock_balances
    query = _named(
        select(
            stores.c.name.label("store"),
            items.c.code,
            items.c.name,
            items.c.unit,
            lots.c.id.label("lot_id"),
            table.c.quantity,
            lots.c.unit_cost,
            func.coalesce(lots.c.currency, "").label("currency"),
            func.coalesce(donors.c.name, "").label("donor"),
            func.coalesce(grants.c.reference, "").label("grant"),
            table.c.bin,
            lots.c.expires_on,
            func.coalesce(lots.c.batch, "").label("batch"),
        )
        .select_from(table)
        .join(stores, stores.c.id == table.c.store_id)
        .join(items, items.c.id == table.c.item_id)
        .join(lots, lots.c.id == table.c.lot_id)
    )
    query = query.where(table.c.store_id.in_(store_ids), table.c.quantity > 0)
    query = query.order_by(func.lower(stores.c.name), func.lower(items.c.name), lots.c.id, table.c.bin)
    return tuple(LyingRow(*row) for row in connection.execute(query))


def kept_empty(connection: Connection, store_ids: Sequence[str]) -> tuple[LyingRow, ...]:
    """Items that are kept in a store while none of them lies there."""
    total = (
        select(func.coalesce(func.sum(stock_balances.c.quantity), 0, type_=Quantity()))
        .where(
            stock_balances.c.store_id == stock_minimums.c.store_id,
            stock_balances.c.item_id == stock_minimums.c.item_id,
        )
        .scalar_subquery()
    )
    query = (
        select(stores.c.name.label("store"), items.c.code, items.c.name, items.c.unit)
        .select_from(stock_minimums)
        .join(stores, stores.c.id == stock_minimums.c.store_id)
        .join(items, items.c.id == stock_minimums.c.item_id)
        .where(stock_minimums.c.store_id.in_(store_ids), total == Decimal(0))
        .order_by(func.lower(stores.c.name), func.lower(items.c.name))
    )
    return tuple(
        LyingRow(row.store, row.code, row.name, row.unit, None, Decimal(0), None, "", "", "", "", None, "")
        for row in connection.execute(query)
    )


def ledger(
    connection: Connection, store_ids: Sequence[str], first: date | None, last: date | None
) -> Iterator[LedgerRow]:
    """The movements of these stores in the order they were made; days at each store's site, both inside."""
    later = movements.alias("later")
    query = _named(
        select(
            movements.c.day,
            movements.c.at,
            stores.c.name.label("store"),
            movements.c.kind,
            items.c.code,
            items.c.name.label("item"),
            movements.c.quantity,
            items.c.unit,
            movements.c.bin,
            func.coalesce(lots.c.batch, "").label("batch"),
            func.coalesce(donors.c.name, "").label("donor"),
            func.coalesce(grants.c.reference, "").label("grant"),
            func.coalesce(movements.c.reason, "").label("reason"),
            staff.c.display_name.label("actor"),
            later.c.id.is_not(None).label("undone"),
        )
        .select_from(movements)
        .join(stores, stores.c.id == movements.c.store_id)
        .join(items, items.c.id == movements.c.item_id)
        .join(lots, lots.c.id == movements.c.lot_id)
        .join(staff, staff.c.id == movements.c.actor_id)
        .outerjoin(later, later.c.reverses_id == movements.c.id)
    ).where(movements.c.store_id.in_(store_ids))
    if first is not None:
        query = query.where(movements.c.day >= first)
    if last is not None:
        query = query.where(movements.c.day <= last)
    for row in connection.execute(query.order_by(movements.c.at, movements.c.id)):
        values = row._asdict() | {"kind": MovementKind(row.kind), "undone": bool(row.undone)}
        yield LedgerRow(**values)


def _named(query: Select[Any]) -> Select[Any]:
    """With the donor and the grant of each lot."""
    return query.outerjoin(grants, grants.c.id == lots.c.grant_id).outerjoin(
        donors, donors.c.id == grants.c.donor_id
    )
