"""What is kept for rounds gives way to what is really there: a correction of the stock is never refused for it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.domain.stock import Pick
from shelterdesk.persistence.tables import round_reservations, stock_balances
from shelterdesk.persistence.unit_of_work import UnitOfWork


def let_go(work: UnitOfWork, store_id: str, parts: Iterable[Pick]) -> None:
    """Before `parts` are moved: keep no more of their lots than will lie there, the latest round giving way first."""
    for part in (part for part in parts if part.quantity < 0):
        kept = round_reservations.c
        query = select(kept.id, kept.quantity).where(
            kept.lot_id == part.lot_id, kept.store_id == store_id, kept.bin == part.bin
        )
        rows = work.connection.execute(query.order_by(kept.id.desc())).all()
        if not rows:
            continue
        over = sum((row.quantity for row in rows), Decimal(0)) - _lying(work, store_id, part) - part.quantity
        for row in rows:
            if over <= 0:
                break
            if row.quantity <= over:
                work.delete(round_reservations, row.id)
            else:
                work.update(round_reservations, row.id, {"quantity": row.quantity - over})
            over -= row.quantity


def _lying(work: UnitOfWork, store_id: str, part: Pick) -> Decimal:
    there = stock_balances.c
    query = select(there.quantity).where(
        there.store_id == store_id, there.lot_id == part.lot_id, there.bin == part.bin
    )
    found: Decimal | None = work.connection.execute(query).scalar()
    return found or Decimal(0)
