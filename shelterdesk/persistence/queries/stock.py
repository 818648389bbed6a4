"""Reads of what lies in a store, as services need it to choose lots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from sqlalchemy import ColumnElement, Connection, Table, exists, func, select

from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.stock import LotBalance
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import (
    items,
    lots,
    quarantines,
    round_items,
    round_reservations,
    rounds,
    stock_balances,
    stores,
)
from shelterdesk.persistence.types import Quantity


def lot_balances(connection: Connection, store_id: str, item_id: str) -> tuple[LotBalance, ...]:
    """Every lot of an item that lies in a store now, by bin; expired ones too, and those in quarantine."""
    query = (
        select(
            stock_balances.c.lot_id,
            stock_balances.c.bin,
            stock_balances.c.quantity,
            lots.c.expires_on,
            lots.c.received_at,
            in_quarantine(stock_balances),
        )
        .join(lots, lots.c.id == stock_balances.c.lot_id)
        .where(
            stock_balances.c.store_id == store_id,
            stock_balances.c.item_id == item_id,
            stock_balances.c.quantity > 0,
        )
    )
    return tuple(LotBalance(*row) for row in connection.execute(query))


@cache  # the same words each time, and dear to put together: every hand-out asks for each of its items
def in_quarantine(lying: Table) -> ColumnElement[bool]:
    """Whether what a row of `lying` (its store, lot and bin) says may not be given until it is released."""
    held = quarantines.alias()
    return exists().where(
        held.c.store_id == lying.c.store_id,
        held.c.lot_id == lying.c.lot_id,
        held.c.bin == lying.c.bin,
        held.c.released_at.is_(None),
    )


@dataclass(frozen=True, slots=True)
class OpenRound:
    """The round that is open at a store: the bin where what was taken out to it lies, and the items it is of."""

    round_id: str
    name: str
    bin: str
    item_ids: frozenset[str]


def open_round(connection: Connection, store_id: str) -> OpenRound | None:
    """The round that hand-outs from this store belong to now."""
    query = (
        select(rounds.c.id, rounds.c.name, rounds.c.bin, round_items.c.item_id)
        .outerjoin(round_items, round_items.c.round_id == rounds.c.id)
        .where(rounds.c.store_id == store_id, rounds.c.state == "open")
    )
    rows = connection.execute(query).all()
    if not rows:
        return None
    first = rows[0]
    return OpenRound(first.id, first.name, first.bin, frozenset(row.item_id for row in rows if row.item_id))


def free_balances(
    connection: Connection, store_id: str, item_id: str, round_id: str | None = None
) -> tuple[LotBalance, ...]:
    """Of the lots of an item in a store what may be taken: not what is kept for a round, nor what is out with one.

    What is kept for `round_id` counts as free.
    """
    lying = {item_id: lot_balances(connection, store_id, item_id)}
    return only_free(connection, store_id, lying, round_id)[item_id]


def only_free(
    connection: Connection,
    store_id: str,
    balances: Mapping[str, tuple[LotBalance, ...]],
    round_id: str | None = None,
) -> dict[str, tuple[LotBalance, ...]]:
    """Of what lies in a store, by item, what `free_balances` gives."""
    out = select(rounds.c.bin).where(rounds.c.store_id == store_id, rounds.c.state == "open")
    tables = set(connection.execute(out).scalars())
    kept = _kept(connection, store_id, round_id)

    def free(lots: tuple[LotBalance, ...]) -> tuple[LotBalance, ...]:
        left = (replace(lot, quantity=lot.quantity - kept.get((lot.lot_id, lot.bin), 0)) for lot in lots)
        return tuple(lot for lot in left if lot.quantity > 0 and lot.bin not in tables)

    return {item_id: free(lots) for item_id, lots in balances.items()}


def desk_balances(connection: Connection, store_id: str, item_id: str) -> tuple[LotBalance, ...]:
    """What may be handed out of an item now: what lies at the table of the round it is of, else what is free."""
    now = open_round(connection, store_id)
    if now is None or item_id not in now.item_ids:
        return free_balances(connection, store_id, item_id)
    return tuple(lot for lot in lot_balances(connection, store_id, item_id) if lot.bin == now.bin)


def _kept(connection: Connection, store_id: str, but_of: str | None) -> dict[tuple[str, str], Decimal]:
    """What is kept for rounds of each lot in each bin, leaving out one of them."""
    table = round_reservations.c
    total = func.sum(table.quantity, type_=Quantity())
    query = (
        select(table.lot_id, table.bin, total)
        .where(table.store_id == store_id)
        .group_by(table.lot_id, table.bin)
    )
    if but_of is not None:
        query = query.where(table.round_id != but_of)
    return {(lot_id, bin_): quantity for lot_id, bin_, quantity in connection.execute(query)}


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
