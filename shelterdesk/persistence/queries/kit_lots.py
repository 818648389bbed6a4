"""Reads of which lots went into assembled kits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, select

from shelterdesk.domain.stock import MovementKind
from shelterdesk.persistence.tables import donors, grants, items, lot_components, lots, movements


@dataclass(frozen=True, slots=True)
class LotPart:
    """What each kit of a lot holds of one component lot, and the bin it was taken from, None where unknown.

    `donor` and `grant` are empty where none is known, as they are of a kit in a kit.
    """

    item_id: str
    name: str
    unit: str
    lot_id: str
    quantity: Decimal
    bin: str | None
    donor: str
    grant: str
    expires_on: date | None


def kit_lot_parts(connection: Connection, kit_lot_id: str) -> tuple[LotPart, ...]:
    """The parts in the order they were taken; none for a lot that came in as a kit."""
    query = (
        select(
            items.c.id,
            items.c.name,
            items.c.unit,
            lots.c.id.label("lot_id"),
            lot_components.c.quantity,
            lot_components.c.bin,
            func.coalesce(donors.c.name, "").label("donor"),
            func.coalesce(grants.c.reference, "").label("grant"),
            lots.c.expires_on,
        )
        .join(lots, lots.c.id == lot_components.c.component_lot_id)
        .join(items, items.c.id == lots.c.item_id)
        .outerjoin(grants, grants.c.id == lots.c.grant_id)
        .outerjoin(donors, donors.c.id == grants.c.donor_id)
        .where(lot_components.c.kit_lot_id == kit_lot_id)
        .order_by(lot_components.c.id)
    )
    return tuple(LotPart(*row) for row in connection.execute(query))


def was_assembled_in(connection: Connection, kit_lot_id: str, store_id: str) -> bool:
    """Whether the kits of a lot came into being in that store."""
    query = select(movements.c.id).where(
        movements.c.lot_id == kit_lot_id,
        movements.c.store_id == store_id,
        movements.c.kind == MovementKind.ASSEMBLE.value,
    )
    return connection.execute(query.limit(1)).first() is not None
