"""What is kept for rounds gives way to what is really there: a correction of the stock is never refused for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select

from shelterdesk.domain.stock import Pick
from shelterdesk.persistence.journal import Step
from shelterdesk.persistence.tables import round_reservations, stock_balances
from shelterdesk.persistence.types import Quantity
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


def as_it_was_kept(work: UnitOfWork, step: Step) -> None:
    """Take back what a step did to something kept, as far as what lies there by now goes.

    Goods may have been undone after the step, and with them what was kept of them: that is no obstacle.
    """
    there = work.rows(round_reservations, [step.row_id]).get(step.row_id)
    before: dict[str, Any] = dict(step.before or {})
    if step.before is None:
        work.delete_many(round_reservations, [step.row_id])
    elif step.deleted:
        before["quantity"] = min(before["quantity"], _free(work, before))
        if before["quantity"] > 0:
            work.insert_many(round_reservations, [before])
    elif there is not None:
        most = there.quantity + _free(work, there._asdict())
        work.restore(round_reservations, step.row_id, {**before, "quantity": min(before["quantity"], most)})


def _free(work: UnitOfWork, kept: Mapping[str, Any]) -> Decimal:
    """What lies of the same lot in the same bin, and is kept for no round."""
    pile = Pick(kept["lot_id"], kept["bin"], Decimal(0))
    table = round_reservations.c
    query = select(func.sum(table.quantity, type_=Quantity())).where(
        table.lot_id == pile.lot_id, table.store_id == kept["store_id"], table.bin == pile.bin
    )
    taken: Decimal | None = work.connection.execute(query).scalar()
    return _lying(work, kept["store_id"], pile) - (taken or Decimal(0))
