"""Reads of what is lost: its worth, and what one person let go of alone on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, select

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.lending import LoanEnd
from shelterdesk.domain.stock import MovementKind
from shelterdesk.domain.write_offs import Loss
from shelterdesk.persistence.queries.bills import lot_worth
from shelterdesk.persistence.queries.papers import Part
from shelterdesk.persistence.tables import (
    loan_movements,
    loans,
    movements,
    sites,
    stock_document_lines,
    stock_documents,
    stores,
)
from shelterdesk.persistence.types import Quantity


def loss_of(connection: Connection, parts: Iterable[Part]) -> Loss:
    """What these parts are worth together."""
    lines = list(parts)
    worth = lot_worth(connection, {part.lot_id for part in lines})
    sums: dict[str, Decimal] = {}
    unvalued = Decimal(0)
    for part in lines:
        shares = worth.get(part.lot_id, ())
        if not shares:
            unvalued += part.quantity
        for share in shares:
            sums[share.currency] = sums.get(share.currency, Decimal(0)) + part.quantity * share.unit_value
    return Loss(sums, unvalued)


def written_off_alone(connection: Connection, site_id: str, actor_id: str, day: date) -> tuple[Part, ...]:
    """What this person wrote off at a site that day, and nobody else decided on; what they had sent, or lent, and
    then said was lost, is among it.
    """
    return (
        *_adjusted(connection, site_id, actor_id, day),
        *_missing(connection, site_id, actor_id, day),
        *_given_up(connection, site_id, actor_id, day),
    )


def _adjusted(connection: Connection, site_id: str, actor_id: str, day: date) -> list[Part]:
    later = movements.alias()
    query = (
        select(movements.c.lot_id, movements.c.item_id, movements.c.bin, -movements.c.quantity)
        .join(stores, stores.c.id == movements.c.store_id)
        .outerjoin(stock_documents, stock_documents.c.id == movements.c.document_id)
        .outerjoin(later, later.c.reverses_id == movements.c.id)
        .where(
            stores.c.site_id == site_id,
            movements.c.day == day,
            movements.c.kind == MovementKind.ADJUST.value,
            movements.c.quantity < 0,
            movements.c.actor_id == actor_id,
            stock_documents.c.decided_by_id.is_(None),
            later.c.id.is_(None),
        )
    )
    return [Part(*row) for row in connection.execute(query)]


def _missing(connection: Connection, site_id: str, actor_id: str, day: date) -> list[Part]:
    """Of sendings and loans that were theirs too."""
    said, paper, answered = stock_document_lines.c, stock_documents.c, stock_documents.alias("answered")
    query = (
        select(said.lot_id, said.item_id, said.bin, said.quantity)
        .join(stock_documents, paper.id == said.document_id)
        .join(answered, answered.c.id == paper.answers_id)
        .join(stores, stores.c.id == paper.store_id)
        .where(
            stores.c.site_id == site_id,
            paper.day == day,
            paper.actor_id == actor_id,
            answered.c.actor_id == actor_id,
            paper.voided_at.is_(None),
            said.quantity > 0,
        )
    )
    return [Part(*row) for row in connection.execute(query)]


def _given_up(connection: Connection, site_id: str, actor_id: str, day: date) -> list[Part]:
    """What they lent to people and was given up that day, by whomever."""
    reversal = movements.alias("reversal")
    line = movements.c
    out = -func.sum(line.quantity, type_=Quantity())
    query = (
        select(line.lot_id, line.item_id, line.bin, out, loans.c.ended_at, sites.c.time_zone)
        .join(loan_movements, loan_movements.c.movement_id == line.id)
        .join(loans, loans.c.id == loan_movements.c.loan_id)
        .join(sites, sites.c.id == loans.c.site_id)
        .outerjoin(reversal, reversal.c.reverses_id == line.id)
        .where(
            loans.c.site_id == site_id,
            loans.c.actor_id == actor_id,
            loans.c.ended_as == LoanEnd.LOST.value,
            loans.c.voided_at.is_(None),
            reversal.c.id.is_(None),
        )
        .group_by(loans.c.id, line.lot_id, line.bin)
    )
    return [
        Part(*row[:4])
        for row in connection.execute(query)
        if row[3] > 0 and site_day(row.ended_at, row.time_zone) == day
    ]
