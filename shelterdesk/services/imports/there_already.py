"""What a stock list brings that lies there already: the same list under another name would count it twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, select

from shelterdesk.domain.stock import plain
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.tables import lots, stock_balances
from shelterdesk.services.stock import ReceiveLine

Alike = tuple[str, str | None, Decimal | None, str | None, date | None, str | None]


def lying_alike(connection: Connection, store_id: str) -> Mapping[Alike, Decimal]:
    """How much lies in a store of lots that are alike in item, grant, cost, last day and batch."""
    columns = lots.c
    query = (
        select(
            columns.item_id,
            columns.grant_id,
            columns.unit_cost,
            columns.currency,
            columns.expires_on,
            columns.batch,
            stock_balances.c.quantity,
        )
        .join(stock_balances, stock_balances.c.lot_id == columns.id)
        .where(stock_balances.c.store_id == store_id, stock_balances.c.quantity > 0)
    )
    found: defaultdict[Alike, Decimal] = defaultdict(Decimal)
    for *alike, quantity in connection.execute(query):
        found[tuple(alike)] += quantity
    return found


def remarks(
    lying: Mapping[Alike, Decimal], coming: Iterable[tuple[int, str, ReceiveLine]]
) -> Iterable[tuple[int, Text]]:
    """By line of the file (with its item's code), what lies there already and is like what comes in."""
    for at, code, line in coming:
        alike = (
            line.item_id,
            line.grant_id,
            line.unit_cost,
            line.currency if line.unit_cost is not None else None,
            line.expires_on,
            line.batch or None,
        )
        there = lying.get(alike)
        if there:
            said = text(
                "{quantity} of {item} just like this lie in the store already: this row comes on top of them.",
                quantity=plain(there),
                item=code,
            )
            yield at, said
