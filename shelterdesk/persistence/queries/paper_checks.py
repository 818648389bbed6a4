"""Recounts of what left a store under a paper: it arrived, is explained, or is still out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, func, select

from shelterdesk.domain.documents import DocumentKind, DocumentState, document_number
from shelterdesk.domain.stock import MovementKind
from shelterdesk.persistence.tables import (
    lots,
    movements,
    stock_document_lines,
    stock_documents,
    stores,
)
from shelterdesk.persistence.types import Quantity

_OPEN = {DocumentState.ON_THE_WAY.value, DocumentState.LENT.value}
_LEAVES = (DocumentKind.SENDING.value, DocumentKind.LOAN.value)


@dataclass(frozen=True, slots=True)
class PaperFault:
    """A paper of which `lots` lots do not add up; its number and its store."""

    number: str
    store: str
    lots: int


def paper_faults(connection: Connection) -> tuple[PaperFault, ...]:
    """Sendings and loans that are ended though something is out, or of which more came than was out;
    and papers that were taken back while their movements were not.
    """
    table = stock_documents.c
    query = select(
        table.id, table.kind, table.number, table.state, table.voided_at, table.answers_id, stores.c.name
    )
    papers = {row.id: row for row in connection.execute(query.join(stores, stores.c.id == table.store_id))}
    open_: dict[str, dict[str, Decimal]] = defaultdict(lambda: defaultdict(Decimal))
    left_over: dict[str, set[str]] = defaultdict(set)
    for document_id, lot_id, quantity in _moved(connection):
        paper = papers[document_id]
        if paper.voided_at is not None or paper.state == DocumentState.CANCELLED.value:
            left_over[document_id] |= {lot_id} if quantity else set()
        else:
            open_[paper.answers_id or document_id][lot_id] -= quantity
    for document_id, lot_id, quantity in _explained(connection):
        paper = papers[document_id]
        if paper.voided_at is None and paper.answers_id is not None:
            open_[paper.answers_id][lot_id] -= quantity
    wrong = {one: set(bad) for one, bad in left_over.items() if bad}
    for one, by_lot in open_.items():
        paper = papers[one]
        if paper.kind not in _LEAVES:
            continue
        waits = paper.state in _OPEN
        bad = {lot for lot, out in by_lot.items() if out < 0 or (out and not waits)}
        if bad or (waits and not any(by_lot.values())):
            wrong[one] = bad | wrong.get(one, set())
    return tuple(
        PaperFault(
            document_number(DocumentKind(papers[one].kind), papers[one].number), papers[one].name, len(bad)
        )
        for one, bad in wrong.items()
    )


def shifted_away(connection: Connection) -> int:
    """Lots of which moving between bins of a store made more or less."""
    first = movements.alias("first")
    kind = func.coalesce(first.c.kind, movements.c.kind)
    total = func.sum(movements.c.quantity, type_=Quantity())
    of_store = (
        select(movements.c.store_id, movements.c.lot_id)
        .select_from(movements)
        .join(lots, lots.c.id == movements.c.lot_id)
        .outerjoin(first, first.c.id == movements.c.reverses_id)
        .where(kind == MovementKind.SHIFT.value)
        .group_by(movements.c.store_id, movements.c.lot_id)
        .having(total != 0)
        .subquery()
    )
    return int(connection.execute(select(func.count()).select_from(of_store)).scalar_one())


def _moved(connection: Connection) -> list[tuple[str, str, Decimal]]:
    total = func.sum(movements.c.quantity, type_=Quantity())
    query = select(movements.c.document_id, movements.c.lot_id, total)
    query = query.where(movements.c.document_id.is_not(None))
    return [
        tuple(row) for row in connection.execute(query.group_by(movements.c.document_id, movements.c.lot_id))
    ]


def _explained(connection: Connection) -> list[tuple[str, str, Decimal]]:
    table = stock_document_lines.c
    query = select(table.document_id, table.lot_id, func.sum(table.quantity, type_=Quantity()))
    return [tuple(row) for row in connection.execute(query.group_by(table.document_id, table.lot_id))]
