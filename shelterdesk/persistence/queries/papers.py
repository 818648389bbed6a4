"""Reads of the papers of the stock, as services need them to act on one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from shelterdesk.domain.documents import DocumentKind
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.stock import in_quarantine
from shelterdesk.persistence.tables import (
    lots,
    movements,
    operations,
    stock_balances,
    stock_document_lines,
    stock_documents,
)
from shelterdesk.persistence.types import Quantity


@dataclass(frozen=True, slots=True)
class Part:
    """So much of a lot, in a bin; of a movement below zero what went out."""

    lot_id: str
    item_id: str
    bin: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class LotState:
    """What has to be known of a lot that is to leave a bin of a store: how much lies there, and whether it may."""

    lot_id: str
    item_id: str
    bin: str
    quantity: Decimal
    expires_on: date | None
    held: bool


def next_number(connection: Connection, store_id: str, kind: DocumentKind) -> int:
    """The number that the next paper of this kind gets in the store; one that was taken back keeps its own."""
    table = stock_documents.c
    query = select(func.max(table.number)).where(table.store_id == store_id, table.kind == kind.value)
    return int(connection.execute(query).scalar() or 0) + 1


def document_row(connection: Connection, document_id: str, *kinds: DocumentKind) -> Row[Any]:
    """The paper as stored; raises NotFound for an unknown one, or one that is of none of `kinds`."""
    row = connection.execute(select(stock_documents).where(stock_documents.c.id == document_id)).first()
    if row is None or (kinds and DocumentKind(row.kind) not in kinds):
        raise NotFound(text("There is no such document."))
    return row


def movements_of(connection: Connection, document_id: str) -> list[Row[Any]]:
    """The lines of the ledger that a paper caused, without those that were taken back."""
    later = movements.alias()
    query = (
        select(movements)
        .outerjoin(later, later.c.reverses_id == movements.c.id)
        .where(
            movements.c.document_id == document_id,
            movements.c.reverses_id.is_(None),
            later.c.id.is_(None),
        )
        .order_by(movements.c.id)
    )
    return list(connection.execute(query))


def said_lines(connection: Connection, document_id: str) -> tuple[Part, ...]:
    """What a paper says beside its movements."""
    table = stock_document_lines.c
    query = select(table.lot_id, table.item_id, table.bin, table.quantity)
    query = query.where(table.document_id == document_id).order_by(table.id)
    return tuple(Part(*row) for row in connection.execute(query))


def still_open(connection: Connection, document_id: str) -> dict[str, Decimal]:
    """Of a sending or a loan what is out, by lot: what left, less what came and what was explained."""
    left = {lot_id: -quantity for lot_id, quantity in _moved(connection, [document_id]).items()}
    answers = select(stock_documents.c.id).where(
        stock_documents.c.answers_id == document_id, stock_documents.c.voided_at.is_(None)
    )
    ids = list(connection.execute(answers).scalars())
    came, explained = _moved(connection, ids), _explained(connection, ids)
    zero = Decimal(0)
    return {
        lot_id: quantity - came.get(lot_id, zero) - explained.get(lot_id, zero)
        for lot_id, quantity in left.items()
    }


def is_answered(connection: Connection, document_id: str) -> bool:
    """Whether anything came of a sending or a loan and was not taken back."""
    table = stock_documents.c
    query = select(table.id).where(table.answers_id == document_id, table.voided_at.is_(None))
    return connection.execute(query.limit(1)).first() is not None


def lot_states(
    connection: Connection, store_id: str, lot_ids: Iterable[str]
) -> dict[tuple[str, str], LotState]:
    """What lies of these lots in a store, by lot and bin."""
    table = stock_balances.c
    query = (
        select(
            table.lot_id,
            table.item_id,
            table.bin,
            table.quantity,
            lots.c.expires_on,
            in_quarantine(stock_balances),
        )
        .join(lots, lots.c.id == table.lot_id)
        .where(table.store_id == store_id, table.lot_id.in_(list(lot_ids)), table.quantity > 0)
    )
    return {(row.lot_id, row.bin): LotState(*row) for row in connection.execute(query)}


def items_of_lots(connection: Connection, lot_ids: Iterable[str]) -> dict[str, str]:
    """The item of each lot."""
    query = select(lots.c.id, lots.c.item_id).where(lots.c.id.in_(list(lot_ids)))
    return {row.id: row.item_id for row in connection.execute(query)}


def operation_on(connection: Connection, document: Row[Any], action: str) -> str | None:
    """The operation that made a paper and was not undone."""
    query = select(operations.c.id).where(
        operations.c.actor_id == document.actor_id,
        operations.c.at == document.at,
        operations.c.action == action,
        operations.c.undone_by_id.is_(None),
        operations.c.rows.contains(document.id),
    )
    found: str | None = connection.execute(query).scalar()
    return found


def _moved(connection: Connection, document_ids: list[str]) -> dict[str, Decimal]:
    total = func.sum(movements.c.quantity, type_=Quantity())
    query = select(movements.c.lot_id, total).where(movements.c.document_id.in_(document_ids))
    return _by_lot(connection, query.group_by(movements.c.lot_id))


def _explained(connection: Connection, document_ids: list[str]) -> dict[str, Decimal]:
    table = stock_document_lines.c
    query = select(table.lot_id, func.sum(table.quantity, type_=Quantity()))
    query = query.where(table.document_id.in_(document_ids)).group_by(table.lot_id)
    return _by_lot(connection, query)


def _by_lot(connection: Connection, query: Select[Any]) -> dict[str, Decimal]:
    return {row[0]: row[1] for row in connection.execute(query)}
