"""Reads of counts, of their lines, and of what the ledger said at a moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, func, select

from shelterdesk.domain.counts import CountState, Scope
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.stock import LotBalance
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.stock_overview import store_balances
from shelterdesk.persistence.tables import (
    donors,
    grants,
    items,
    lots,
    movements,
    staff,
    stock_balances,
    stock_count_lines,
    stock_counts,
)
from shelterdesk.persistence.types import Quantity


@dataclass(frozen=True, slots=True)
class CountRow:
    """A count of a store; `lines` of it are planned or found, `counted` of these have a quantity."""

    count_id: str
    store_id: str
    scope: Scope
    scope_of: str | None
    state: CountState
    started_at: datetime
    started_by_id: str
    started_by: str
    closed_at: datetime | None
    version: int
    lines: int
    counted: int


@dataclass(frozen=True, slots=True)
class CountLine:
    """One line of a count, with what tells the lot apart. `book` is for those who approve, not who counts.

    `again`: it was counted, and is to be counted once more.
    """

    line_id: str
    sheet: int
    item_id: str
    code: str
    name: str
    unit: str
    lot_id: str | None
    bin: str
    batch: str | None
    expires_on: date | None
    donor: str
    quantity: Decimal | None
    counted_at: datetime | None
    counted_by_id: str | None
    counted_by: str | None
    book: Decimal | None
    first_quantity: Decimal | None
    again: bool
    version: int

    @property
    def done(self) -> bool:
        """Whether nothing is to be counted here any more."""
        return self.quantity is not None and not self.again

    @property
    def difference(self) -> Decimal | None:
        """What was counted less what the ledger said at that moment; None until it is counted."""
        return None if self.quantity is None or self.book is None else self.quantity - self.book


def counts_of(connection: Connection, store_id: str, most: int = 100) -> tuple[CountRow, ...]:
    """The counts of a store, the newest first."""
    query = _counts().where(stock_counts.c.store_id == store_id)
    query = query.order_by(stock_counts.c.started_at.desc(), stock_counts.c.id.desc()).limit(most)
    return tuple(_count(row) for row in connection.execute(query))


def count_row(connection: Connection, count_id: str) -> CountRow:
    """Raises NotFound."""
    row = connection.execute(_counts().where(stock_counts.c.id == count_id)).first()
    if row is None:
        raise NotFound(text("There is no such count."))
    return _count(row)


def count_lines(connection: Connection, count_id: str) -> tuple[CountLine, ...]:
    """The lines sheet by sheet, as they are walked; what was found beside the plan comes last."""
    line, counter = stock_count_lines.c, staff.alias("counter")
    query: Select[Any] = (
        select(
            line.id,
            line.sheet,
            line.item_id,
            items.c.code,
            items.c.name,
            items.c.unit,
            line.lot_id,
            line.bin,
            func.coalesce(lots.c.batch, line.batch).label("batch"),
            func.coalesce(lots.c.expires_on, line.expires_on, type_=line.expires_on.type).label("expires_on"),
            func.coalesce(donors.c.name, "").label("donor"),
            line.quantity,
            line.counted_at,
            line.counted_by_id,
            counter.c.display_name,
            line.book,
            line.first_quantity,
            line.again,
            line.version,
        )
        .join(items, items.c.id == line.item_id)
        .outerjoin(lots, lots.c.id == line.lot_id)
        .outerjoin(grants, grants.c.id == lots.c.grant_id)
        .outerjoin(donors, donors.c.id == grants.c.donor_id)
        .outerjoin(counter, counter.c.id == line.counted_by_id)
        .where(line.count_id == count_id)
        .order_by(line.sheet == 0, line.sheet, line.id)
    )
    return tuple(CountLine(*row) for row in connection.execute(query))


def last_counted(connection: Connection, store_id: str) -> dict[str, datetime]:
    """When each item of a store was counted last, of counts that were approved."""
    line = stock_count_lines.c
    query = (
        select(line.item_id, func.max(line.counted_at, type_=line.counted_at.type).label("at"))
        .join(stock_counts, stock_counts.c.id == line.count_id)
        .where(stock_counts.c.store_id == store_id, stock_counts.c.state == CountState.POSTED.value)
        .where(line.counted_at.is_not(None))
        .group_by(line.item_id)
    )
    return {row.item_id: row.at for row in connection.execute(query)}


def bins_of(connection: Connection, store_id: str) -> tuple[str, ...]:
    """The bins of a store in which something lies."""
    table = stock_balances.c
    query = select(table.bin).distinct().where(table.store_id == store_id, table.quantity > 0)
    return tuple(name for name in sorted(connection.execute(query).scalars()) if name)


def book_of_lot(
    connection: Connection, store_id: str, lot_id: str, bin_name: str, at: datetime | None
) -> Decimal:
    """What the ledger says of a lot in a bin now, or said at a moment that has passed."""
    if at is None:
        table = stock_balances.c
        query = select(table.quantity)
    else:
        table = movements.c
        query = select(func.sum(table.quantity, type_=Quantity())).where(table.at <= at)
    query = query.where(table.store_id == store_id, table.lot_id == lot_id, table.bin == bin_name)
    return connection.execute(query).scalar() or Decimal(0)


def other_lots(connection: Connection, count_id: str, store_id: str, item_id: str) -> tuple[LotBalance, ...]:
    """What lies of an item in a store now and has no line of its own in the count."""
    line = stock_count_lines.c
    query = select(line.lot_id, line.bin).where(line.count_id == count_id, line.item_id == item_id)
    known = {(row.lot_id, row.bin) for row in connection.execute(query)}
    there = store_balances(connection, store_id).get(item_id, ())
    return tuple(lot for lot in there if (lot.lot_id, lot.bin) not in known)


def book_of_others(
    connection: Connection, count_id: str, store_id: str, item_id: str, at: datetime | None
) -> Decimal:
    """What the ledger says of an item beside the lots that have a line of their own in the count."""
    if at is None:
        there = other_lots(connection, count_id, store_id, item_id)
        return sum((lot.quantity for lot in there), Decimal(0))
    line, moved = stock_count_lines.c, movements.c
    own = select(line.id).where(line.count_id == count_id, line.lot_id == moved.lot_id, line.bin == moved.bin)
    query = select(func.sum(moved.quantity, type_=Quantity())).where(
        moved.store_id == store_id, moved.item_id == item_id, moved.at <= at, ~own.exists()
    )
    return connection.execute(query).scalar() or Decimal(0)


def corrected_since(
    connection: Connection, store_id: str, places: Iterable[tuple[str, str, datetime]], reasons: Iterable[str]
) -> set[tuple[str, str]]:
    """Of lots in bins, each with a moment, those that somebody put right after it."""
    wanted = {(lot_id, bin_name): at for lot_id, bin_name, at in places}
    if not wanted:
        return set()
    query = select(movements.c.lot_id, movements.c.bin, movements.c.at).where(
        movements.c.store_id == store_id,
        movements.c.at > min(wanted.values()),
        movements.c.reason.in_(list(reasons)),
    )
    later = [((row.lot_id, row.bin), row.at) for row in connection.execute(query)]
    return {place for place, at in later if place in wanted and at > wanted[place]}


def _counts() -> Select[Any]:
    line = stock_count_lines.c
    planned = select(func.count(line.id)).where(line.count_id == stock_counts.c.id)
    done = planned.where(line.quantity.is_not(None), ~line.again)
    return select(
        stock_counts, staff.c.display_name, planned.label("lines"), done.label("counted")
    ).join_from(stock_counts, staff, staff.c.id == stock_counts.c.started_by_id)


def _count(row: Any) -> CountRow:
    return CountRow(
        row.id,
        row.store_id,
        Scope(row.scope),
        row.scope_of,
        CountState(row.state),
        row.started_at,
        row.started_by_id,
        row.display_name,
        row.closed_at,
        row.version,
        row.lines,
        row.counted,
    )


@dataclass(frozen=True, slots=True)
class LotEver:
    """A lot that lies or lay in a store."""

    lot_id: str
    batch: str | None
    expires_on: date | None
    donor: str
    received_at: datetime


def lots_ever(connection: Connection, store_id: str) -> tuple[tuple[str, LotEver], ...]:
    """Every lot that a store has or had, with its item, the newest first."""
    had = select(stock_balances.c.lot_id).where(stock_balances.c.store_id == store_id)
    query = (
        select(
            lots.c.item_id,
            lots.c.id,
            lots.c.batch,
            lots.c.expires_on,
            func.coalesce(donors.c.name, ""),
            lots.c.received_at,
        )
        .outerjoin(grants, grants.c.id == lots.c.grant_id)
        .outerjoin(donors, donors.c.id == grants.c.donor_id)
        .where(lots.c.id.in_(had))
        .order_by(lots.c.received_at.desc(), lots.c.id.desc())
    )
    return tuple((row[0], LotEver(*row[1:])) for row in connection.execute(query))
