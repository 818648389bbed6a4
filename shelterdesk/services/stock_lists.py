"""What lies in stores and what moved there, row by row, for files: no person stands in them, by name or by code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.money import Share, by_currency
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.bills import lot_worth
from shelterdesk.persistence.queries.catalogue import StoreLine, store_lines
from shelterdesk.persistence.queries.stock_lists import LedgerRow, LyingRow, kept_empty, ledger, lying
from shelterdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class ListScope:
    """One store, else all of a site, else all that the actor may see; days of the ledger, both inside."""

    site_id: str | None = None
    store_id: str | None = None
    first: date | None = None
    last: date | None = None


def stock_list(desk: Desk, scope: ListScope) -> tuple[LyingRow, ...]:
    """Every lot in its bins, now, and what is kept there while none of it is. Raises NotAllowed or NotFound.

    An assembled kit costs what went into it, where that is known and in one currency.
    """
    with desk.database.reading() as connection:
        ids = [store.store_id for store in _stores(desk, connection, scope)]
        rows = lying(connection, ids)
        worth = lot_worth(connection, {row.lot_id for row in rows if row.lot_id and row.unit_cost is None})
        return (*(_priced(row, worth) for row in rows), *kept_empty(connection, ids))


def ledger_list(desk: Desk, scope: ListScope) -> Iterator[LedgerRow]:
    """Every movement in the order it was made, read as it is asked for.

    Raises NotAllowed, NotFound, or BadInput for a period that ends before it begins.
    """
    if scope.first is not None and scope.last is not None and scope.last < scope.first:
        raise BadInput(text("The period ends before it begins."))
    with desk.database.reading() as connection:
        ids = [store.store_id for store in _stores(desk, connection, scope)]
        yield from ledger(connection, ids, scope.first, scope.last)


def _stores(desk: Desk, connection: Connection, scope: ListScope) -> list[StoreLine]:
    site_id = scope.site_id or desk.actor.site_id
    desk.authorize(Permission.SEE_STOCK, site_id)
    found = [store for store in store_lines(connection, None) if scope.store_id in (None, store.store_id)]
    if scope.store_id is not None:
        if not found:
            raise NotFound(text("There is no such store."))
        desk.authorize(Permission.SEE_STOCK, found[0].site_id)
    return [store for store in found if scope.store_id is not None or site_id in (None, store.site_id)]


def _priced(row: LyingRow, worth: Mapping[str, Sequence[Share]]) -> LyingRow:
    sums = by_currency(worth.get(row.lot_id or "", ()))
    if len(sums) != 1:
        return row
    ((currency, amount),) = sums.items()
    return replace(row, unit_cost=amount, currency=currency)
