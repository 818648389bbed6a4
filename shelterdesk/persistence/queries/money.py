"""Reads of rates, and of what writing off costs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, select

from shelterdesk.domain.rates import Rate, RateBook
from shelterdesk.domain.stock import MovementKind
from shelterdesk.domain.write_offs import Limit, Loss
from shelterdesk.persistence.queries.bills import lot_worth
from shelterdesk.persistence.queries.papers import Part
from shelterdesk.persistence.tables import (
    exchange_rates,
    movements,
    stock_documents,
    stores,
    write_off_limits,
)


@dataclass(frozen=True, slots=True)
class RateLine:
    """One rate as it is kept."""

    rate_id: str
    rate: Rate
    version: int


def rate_lines(connection: Connection) -> tuple[RateLine, ...]:
    """Every rate, the latest day first."""
    table = exchange_rates.c
    query = select(exchange_rates).order_by(table.day.desc(), table.currency, table.against)
    return tuple(
        RateLine(row.id, Rate(row.currency, row.against, row.day, row.rate, row.source), row.version)
        for row in connection.execute(query)
    )


def rate_book(connection: Connection) -> RateBook:
    """The rates, to convert by."""
    return RateBook(line.rate for line in rate_lines(connection))


def limit_of(connection: Connection, site_id: str) -> Limit | None:
    """What one person may write off alone at a site; None where no limit was set."""
    table = write_off_limits.c
    query = select(table.currency, table.amount, table.quantity).where(table.site_id == site_id)
    row = connection.execute(query).first()
    return None if row is None else Limit(row.currency, row.amount, row.quantity)


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
    """What this person wrote off at a site that day, and nobody else decided on."""
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
    return tuple(Part(*row) for row in connection.execute(query))
