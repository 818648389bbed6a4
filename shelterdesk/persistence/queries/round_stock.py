"""Reads of what went out to a round, what came back of it, and what is kept for one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, case, func, select

from shelterdesk.domain.rounds import RoundState, Tally
from shelterdesk.persistence.queries.rounds import RoundRow, items_named, items_of_round
from shelterdesk.persistence.tables import (
    handout_lines,
    handouts,
    movements,
    round_closings,
    round_reservations,
    round_takings,
    stock_balances,
)
from shelterdesk.persistence.types import Quantity

NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Closing:
    """How the reckoning of one item came out."""

    item_id: str
    counted: Decimal
    gap: Decimal
    reason: str | None


def tallies_of_round(connection: Connection, row: RoundRow) -> tuple[Tally, ...]:
    """What the ledger says of each item of a round, in their order, and of what else lies at its table."""
    taken, back = _takings(connection, row.round_id)
    handed, lying = _handed(connection, row), _lying(connection, row)
    items = items_of_round(connection, row.round_id)
    known = {item.item_id for item in items}
    others = frozenset(item_id for item_id, quantity in lying.items() if quantity and item_id not in known)
    return tuple(
        Tally(
            item.item_id,
            item.label,
            item.unit,
            taken.get(item.item_id, NONE),
            back.get(item.item_id, NONE),
            handed.get(item.item_id, NONE),
            lying.get(item.item_id, NONE),
        )
        for item in (*items, *items_named(connection, others).values())
    )


def shelves_of_round(connection: Connection, round_id: str) -> dict[str, dict[str, str]]:
    """Item -> lot -> the shelf it was taken from, the latest lot last."""
    query = (
        select(round_takings.c.item_id, round_takings.c.lot_id, round_takings.c.bin)
        .where(round_takings.c.round_id == round_id, round_takings.c.quantity > 0)
        .order_by(round_takings.c.id)
    )
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for item_id, lot_id, bin_ in connection.execute(query):
        found[item_id].setdefault(lot_id, bin_)
    return dict(found)


def kept_for_round(connection: Connection, round_id: str) -> dict[str, Decimal]:
    """What is set aside of each item."""
    total = func.sum(round_reservations.c.quantity, type_=Quantity())
    query = select(round_reservations.c.item_id, total).where(round_reservations.c.round_id == round_id)
    rows = connection.execute(query.group_by(round_reservations.c.item_id))
    return {row[0]: row[1] for row in rows}


def reservation_ids(connection: Connection, round_id: str) -> tuple[str, ...]:
    query = select(round_reservations.c.id).where(round_reservations.c.round_id == round_id)
    return tuple(connection.execute(query).scalars())


def closings_of_round(connection: Connection, round_id: str) -> dict[str, Closing]:
    """By item; empty before the round is closed."""
    query = select(
        round_closings.c.item_id, round_closings.c.counted, round_closings.c.gap, round_closings.c.reason
    ).where(round_closings.c.round_id == round_id)
    return {row.item_id: Closing(*row) for row in connection.execute(query)}


def _takings(connection: Connection, round_id: str) -> tuple[dict[str, Decimal], dict[str, Decimal]]:
    quantity = round_takings.c.quantity
    out = func.sum(case((quantity > 0, quantity), else_=0), type_=Quantity())
    back = func.sum(case((quantity < 0, -quantity), else_=0), type_=Quantity())
    query = select(round_takings.c.item_id, out, back).where(round_takings.c.round_id == round_id)
    rows = connection.execute(query.group_by(round_takings.c.item_id)).all()
    return {row[0]: row[1] for row in rows}, {row[0]: row[2] for row in rows}


def _handed(connection: Connection, row: RoundRow) -> dict[str, Decimal]:
    """Off the table, what was taken back put on it again."""
    total = func.sum(-movements.c.quantity, type_=Quantity())
    query = (
        select(movements.c.item_id, total)
        .join(handout_lines, handout_lines.c.id == movements.c.handout_line_id)
        .join(handouts, handouts.c.id == handout_lines.c.handout_id)
        .where(handouts.c.round_id == row.round_id, movements.c.bin == (row.bin or ""))
        .group_by(movements.c.item_id)
    )
    if row.closed_at is not None:  # what is brought back later is no part of the reckoning
        query = query.where(movements.c.at <= row.closed_at)
    return {row[0]: row[1] for row in connection.execute(query)}


def _lying(connection: Connection, row: RoundRow) -> dict[str, Decimal]:
    if row.bin is None or row.state is not RoundState.OPEN:
        return {}
    total = func.sum(stock_balances.c.quantity, type_=Quantity())
    query = select(stock_balances.c.item_id, total).where(
        stock_balances.c.store_id == row.store_id, stock_balances.c.bin == row.bin
    )
    rows = connection.execute(query.group_by(stock_balances.c.item_id))
    return {row[0]: row[1] for row in rows}
