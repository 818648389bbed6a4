"""Reads of the ledger of one item in one store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, func, select

from shelterdesk.domain.stock import MovementKind
from shelterdesk.persistence.tables import donors, grants, lots, movements, staff


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One movement, and what lay in the store of that item after it. `taken_back` if a later line reverses it.

    `at` is in UTC, `day` is the day at the store's site. `donor` is empty where none is known.
    """

    movement_id: str
    at: datetime
    day: date
    kind: MovementKind
    quantity: Decimal
    balance: Decimal
    bin: str
    batch: str | None
    donor: str
    reason: str | None
    actor: str
    taken_back: bool


def ledger_lines(
    connection: Connection, store_id: str, item_id: str, most: int = 500
) -> tuple[LedgerLine, ...]:
    """The newest movements of an item in a store, newest first."""
    query = _lines(store_id, item_id).order_by(movements.c.at.desc(), movements.c.id.desc()).limit(most)
    return tuple(_line(row) for row in connection.execute(query))


def _lines(store_id: str, item_id: str) -> Select[Any]:
    """Each with the balance after it, and the movement that takes it back."""
    order = (movements.c.at, movements.c.id)
    running = (
        select(
            movements.c.id,
            func.sum(movements.c.quantity).over(order_by=order).label("balance"),
        )
        .where(movements.c.store_id == store_id, movements.c.item_id == item_id)
        .subquery()
    )
    later = movements.alias("later")
    return (
        select(
            movements.c.id,
            movements.c.at,
            movements.c.day,
            movements.c.kind,
            movements.c.quantity,
            running.c.balance,
            movements.c.bin,
            lots.c.batch,
            func.coalesce(donors.c.name, "").label("donor"),
            movements.c.reason,
            staff.c.display_name.label("actor"),
            later.c.id.is_not(None).label("taken_back"),
        )
        .join(running, running.c.id == movements.c.id)
        .join(lots, lots.c.id == movements.c.lot_id)
        .join(staff, staff.c.id == movements.c.actor_id)
        .outerjoin(grants, grants.c.id == lots.c.grant_id)
        .outerjoin(donors, donors.c.id == grants.c.donor_id)
        .outerjoin(later, later.c.reverses_id == movements.c.id)
    )


def _line(row: Any) -> LedgerLine:
    return LedgerLine(
        row.id,
        row.at,
        row.day,
        MovementKind(row.kind),
        row.quantity,
        row.balance,
        row.bin,
        row.batch,
        row.donor,
        row.reason,
        row.actor,
        bool(row.taken_back),
    )
