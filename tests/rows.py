"""Rows without a use case: what the tests of the core write, and what they see of the whole database."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import Connection, func, select

from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import (
    audit,
    items,
    lots,
    metadata,
    movements,
    operations,
    settings,
    stock_balances,
    stores,
)
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at

GROWING = {audit.name, operations.name, movements.name}  # what only grows, undo or not


def site_of(desk: Desk) -> str:
    assert desk.actor.site_id is not None
    return desk.actor.site_id


def add_lot(desk: Desk, code: str = "SOAP") -> str:
    """A lot of a new item, nothing of it in stock yet; cannot be undone."""
    with desk.write() as work:
        item_id = work.insert(items, code=code, name=code.title(), unit="piece", is_kit=False)
        lot_id = work.insert(lots, item_id=item_id, received_at=work.now)
        work.commit("add lot", text("Lot added"), undoable=False)
    return lot_id


def add_movement(work: UnitOfWork, lot_id: str, quantity: int) -> str:
    """One line of the ledger, in the first store."""
    store = work.connection.execute(select(stores.c.id, stores.c.site_id)).first()
    assert store is not None
    return work.insert(
        movements,
        lot_id=lot_id,
        item_id=work.connection.execute(select(lots.c.item_id).where(lots.c.id == lot_id)).scalar_one(),
        store_id=store.id,
        bin="",
        kind="receive" if quantity > 0 else "adjust",
        quantity=quantity,
        at=work.now,
        day=today_at(work.connection, store.site_id, work.now),
        actor_id=work.actor_id,
    )


def set_setting(desk: Desk, name: str, value: str = "x") -> str:
    """The smallest whole write: one row, its audit row, its operation."""
    with desk.write() as work:
        row_id = work.insert(settings, id=new_id(), name=name, value=value)
        work.commit("set", text("{name} set", name=name))
    return row_id


def everything(desk: Desk) -> dict[str, list[str]]:
    """Every row of every table that undo takes back, and the balances that are not zero."""
    with desk.database.reading() as connection:
        found = {
            table.name: sorted(map(repr, connection.execute(select(table))))
            for table in metadata.sorted_tables
            if table.name not in GROWING and table is not stock_balances
        }
        found[stock_balances.name] = sorted(map(repr, balances(connection).items()))
    return found


def balances(connection: Connection) -> dict[tuple[str, ...], Decimal]:
    """What the trigger keeps, without what is used up."""
    keys = (
        stock_balances.c.store_id,
        stock_balances.c.item_id,
        stock_balances.c.lot_id,
        stock_balances.c.bin,
    )
    rows = connection.execute(select(*keys, stock_balances.c.quantity))
    return {tuple(row[:4]): row.quantity for row in rows if row.quantity}


def recounted(connection: Connection) -> dict[tuple[str, ...], Decimal]:
    """The same from the ledger."""
    keys = (movements.c.store_id, movements.c.item_id, movements.c.lot_id, movements.c.bin)
    total = func.sum(movements.c.quantity).label("total")
    rows = connection.execute(select(*keys, total).group_by(*keys))
    return {tuple(row[:4]): row.total for row in rows if row.total}
