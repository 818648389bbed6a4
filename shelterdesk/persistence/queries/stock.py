"""Reads of what lies in a store, as services need it to choose lots."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.stock import LotBalance
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import items, lots, stock_balances, stores


def lot_balances(connection: Connection, store_id: str, item_id: str) -> tuple[LotBalance, ...]:
    """Every lot of an item that lies in a store now, expired ones too, by bin."""
    query = (
        select(
            stock_balances.c.lot_id,
            stock_balances.c.bin,
            stock_balances.c.quantity,
            lots.c.expires_on,
            lots.c.received_at,
        )
        .join(lots, lots.c.id == stock_balances.c.lot_id)
        .where(
            stock_balances.c.store_id == store_id,
            stock_balances.c.item_id == item_id,
            stock_balances.c.quantity > 0,
        )
    )
    return tuple(LotBalance(*row) for row in connection.execute(query))


def store_site(connection: Connection, store_id: str) -> str:
    """The site a store belongs to; raises NotFound."""
    site_id: str | None = connection.execute(select(stores.c.site_id).where(stores.c.id == store_id)).scalar()
    if site_id is None:
        raise NotFound(text("There is no such store."))
    return site_id


def lot_item(connection: Connection, lot_id: str) -> str:
    """The item a lot is of; raises NotFound."""
    item_id: str | None = connection.execute(select(lots.c.item_id).where(lots.c.id == lot_id)).scalar()
    if item_id is None:
        raise NotFound(text("There is no such lot."))
    return item_id


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What services need of an item. `label` is its neutral desk name where it has one."""

    item_id: str
    name: str
    label: str
    unit: str
    is_kit: bool
    retired: bool


def item_facts(connection: Connection, item_id: str) -> ItemFacts:
    """Raises NotFound."""
    label = func.coalesce(items.c.desk_name, items.c.name)
    query = select(items.c.name, label.label("label"), items.c.unit, items.c.is_kit, items.c.retired_on)
    row = connection.execute(query.where(items.c.id == item_id)).first()
    if row is None:
        raise NotFound(text("There is no such item."))
    return ItemFacts(item_id, row.name, row.label, row.unit, row.is_kit, row.retired_on is not None)
