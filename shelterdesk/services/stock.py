"""Stock that moves: each function adds lines to the ledger and never changes one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from shelterdesk.domain.stock import MovementKind, Pick, choose_lots
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.stock import item_facts, lot_balances
from shelterdesk.persistence.tables import movements
from shelterdesk.persistence.unit_of_work import UnitOfWork


def issue(
    work: UnitOfWork,
    store_id: str,
    item_id: str,
    quantity: Decimal,
    today: date,
    handout_line_id: str,
) -> tuple[Pick, ...]:
    """Take `quantity` out of a store for a line of a hand-out, first expiry first out.

    `today` is the day at the store's site. The caller authorises and commits. Raises RuleBroken where too
    little is left that has not expired.
    """
    label = item_facts(work.connection, item_id).label
    picks = choose_lots(lot_balances(work.connection, store_id, item_id), quantity, today, label)
    take_out(work, MovementKind.ISSUE, store_id, item_id, picks, today, handout_line_id=handout_line_id)
    return picks


def take_out(
    work: UnitOfWork,
    kind: MovementKind,
    store_id: str,
    item_id: str,
    picks: Iterable[Pick],
    today: date,
    handout_line_id: str | None = None,
) -> None:
    """One line per pick that goes out of the store."""
    outgoing = [Pick(pick.lot_id, pick.bin, -pick.quantity) for pick in picks]
    move(work, kind, store_id, item_id, outgoing, today, handout_line_id=handout_line_id)


def move(
    work: UnitOfWork,
    kind: MovementKind,
    store_id: str,
    item_id: str,
    parts: Iterable[Pick],
    today: date,
    *,
    reason: str | None = None,
    handout_line_id: str | None = None,
) -> None:
    """One line per part: above zero comes in, below goes out. The database refuses a balance below zero."""
    work.insert_many(
        movements,
        [
            {
                "id": new_id(),
                "lot_id": part.lot_id,
                "item_id": item_id,
                "store_id": store_id,
                "bin": part.bin,
                "kind": kind.value,
                "quantity": part.quantity,
                "at": work.now,
                "day": today,
                "reason": reason,
                "handout_line_id": handout_line_id,
                "actor_id": work.actor_id,
            }
            for part in parts
        ],
    )
