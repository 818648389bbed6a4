"""Which items something was counted of, so that another unit would change what those quantities say."""

from __future__ import annotations

from sqlalchemy import CompoundSelect, Connection, and_, select, union

from shelterdesk.persistence.tables import entitlements, item_packs, kit_components, lots, stock_minimums


def counted_items(connection: Connection) -> set[str]:
    """Items of which something ever came in, or that stand in a bill, a rule, or a minimum."""
    return {row.item_id for row in connection.execute(_counted(None))}


def is_counted(connection: Connection, item_id: str, but_for_store: str | None = None) -> bool:
    """Whether one item is; its packs hold so many of the unit and count too.

    The minimum of `but_for_store` does not: it is said anew together with the unit.
    """
    packs = select(item_packs.c.id).where(item_packs.c.item_id == item_id)
    counted = _counted(but_for_store).subquery("counted")
    query = select(counted.c.item_id).where(counted.c.item_id == item_id)
    return connection.execute(packs).first() is not None or connection.execute(query).first() is not None


def _counted(but_for_store: str | None) -> CompoundSelect[tuple[str]]:
    minimum = stock_minimums.c
    some = minimum.quantity > 0
    if but_for_store is not None:
        some = and_(some, minimum.store_id != but_for_store)
    return union(
        select(lots.c.item_id),
        select(kit_components.c.item_id),
        select(entitlements.c.item_id),
        select(minimum.item_id).where(some),
    )
