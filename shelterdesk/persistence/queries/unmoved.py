"""What was lost outside a store, so that no movement says it: missing of a sending, or of a loan that was given up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import CTE, Connection, Select, func, select

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.documents import DocumentKind
from shelterdesk.domain.lending import LoanEnd
from shelterdesk.domain.stock import MovementKind
from shelterdesk.domain.trace import Moved
from shelterdesk.persistence.tables import (
    loan_movements,
    loans,
    movements,
    sites,
    stock_document_lines,
    stock_documents,
    stores,
)

# What would have come, had it not been missing.
_CAME = {
    DocumentKind.ARRIVAL.value: MovementKind.ARRIVE,
    DocumentKind.GIVE_BACK.value: MovementKind.COME_BACK,
}


def lost_outside(
    connection: Connection,
    chain: CTE | None,
    site_ids: tuple[str, ...] | None,
    as_of: date | None = None,
) -> Iterator[Moved]:
    """As two movements each that leave what lies in stores as it is: it came, and was lost; above zero more came.

    Of the outer lots of a chain or of all, at these sites or at all, up to the end of the day `as_of`.
    """
    for row in connection.execute(_missing(chain, site_ids, as_of)):
        yield Moved(row.lot_id, _CAME[row.kind], row.quantity)
        yield Moved(row.lot_id, MovementKind.ADJUST, -row.quantity)
    for row in connection.execute(_given_up(chain, site_ids)):
        if row.quantity and (as_of is None or site_day(row.ended_at, row.time_zone) <= as_of):
            yield Moved(row.lot_id, MovementKind.GIVE_BACK, row.quantity)
            yield Moved(row.lot_id, MovementKind.ADJUST, -row.quantity)


def _missing(chain: CTE | None, site_ids: tuple[str, ...] | None, as_of: date | None) -> Select[Any]:
    """Differences that papers explain: above zero what is missing, below what is too much."""
    said, paper = stock_document_lines.c, stock_documents.c
    query = (
        select(said.lot_id, paper.kind, func.sum(said.quantity).label("quantity"))
        .join(stock_documents, paper.id == said.document_id)
        .where(paper.kind.in_(_CAME), paper.voided_at.is_(None))
        .group_by(said.lot_id, paper.kind)
    )
    if as_of is not None:
        query = query.where(paper.day <= as_of)
    if site_ids is not None:
        query = query.where(paper.store_id.in_(select(stores.c.id).where(stores.c.site_id.in_(site_ids))))
    return query if chain is None else query.where(said.lot_id.in_(select(chain.c.outer_id)))


def _given_up(chain: CTE | None, site_ids: tuple[str, ...] | None) -> Select[Any]:
    """What was still out of loans to people when nobody expected it any more."""
    reversal = movements.alias("reversal")
    query = (
        select(
            movements.c.lot_id,
            loans.c.ended_at,
            sites.c.time_zone,
            (-func.sum(movements.c.quantity)).label("quantity"),
        )
        .join(loan_movements, loan_movements.c.movement_id == movements.c.id)
        .join(loans, loans.c.id == loan_movements.c.loan_id)
        .join(sites, sites.c.id == loans.c.site_id)
        .outerjoin(reversal, reversal.c.reverses_id == movements.c.id)
        .where(
            loans.c.ended_as == LoanEnd.LOST.value,
            loans.c.voided_at.is_(None),
            reversal.c.id.is_(None),
        )
        .group_by(loans.c.id, movements.c.lot_id)
    )
    if site_ids is not None:
        query = query.where(loans.c.site_id.in_(site_ids))
    return query if chain is None else query.where(movements.c.lot_id.in_(select(chain.c.outer_id)))
