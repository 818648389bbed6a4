"""Counting a store: begun, counted line by line by whoever is there, counted again, and dropped.

Approving one is `services.count_approval`; reading one is `services.count_views`. Nobody has to stop working
meanwhile: every line keeps what the ledger said at the moment when it was counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Connection, select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.counts import (
    Countable,
    CountState,
    Scope,
    checked_count,
    checked_moment,
    planned_lines,
)
from shelterdesk.domain.errors import NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.counts import (
    CountLine,
    CountRow,
    book_of_lot,
    book_of_others,
    count_lines,
    count_row,
    last_counted,
)
from shelterdesk.persistence.queries.stock import item_facts, lot_item, store_site
from shelterdesk.persistence.queries.stock_overview import kept_items, store_balances
from shelterdesk.persistence.tables import items, stock_count_lines, stock_counts
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class StartCount:
    """Count a store: all of it, a category or a bin named in `of`, or `how_many` items not counted the longest."""

    store_id: str
    scope: Scope = Scope.FULL
    of: str | None = None
    how_many: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted on one line; `version` is that of the line when it was read."""

    line_id: str
    version: int
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class EnterCounted:
    """Lines counted at one moment: now, or when the sheet says."""

    count_id: str
    lines: tuple[Counted, ...]
    counted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AddFound:
    """Something that stands on no line: a known lot in another bin, or, without `lot_id`, one nobody knows."""

    count_id: str
    item_id: str
    quantity: Decimal
    lot_id: str | None = None
    bin: str = ""
    batch: str | None = None
    expires_on: date | None = None
    counted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CountAgain:
    """Have some lines counted once more; what was counted first is kept beside it."""

    count_id: str
    line_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DropCount:
    """Give a count up; nothing of it goes into the ledger."""

    count_id: str
    version: int


def start_count(desk: Desk, command: StartCount) -> Changes:
    """Raises NotAllowed, NotFound, BadInput where nothing is to be counted, RuleBroken while another is open."""
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        countable = _countable(work.connection, command.store_id)
        lines = planned_lines(countable, command.scope, command.of, command.how_many)
        count_id = work.insert(
            stock_counts,
            store_id=command.store_id,
            scope=command.scope.value,
            scope_of=str(command.how_many) if command.scope is Scope.OLDEST else command.of,
            state=CountState.OPEN.value,
            started_at=work.now,
            started_by_id=work.actor_id,
        )
        work.insert_many(
            stock_count_lines,
            [
                {
                    "id": new_id(),
                    "count_id": count_id,
                    "sheet": line.sheet,
                    "item_id": line.item_id,
                    "lot_id": line.lot_id,
                    "bin": line.bin,
                }
                for line in lines
            ],
        )
        said = text("Count begun: {count} lines", count=len(lines))
        return work.commit("start count", said, site_id=site_id, created=[count_id])


def enter_counted(desk: Desk, command: EnterCounted) -> Changes:
    """Raises NotAllowed, NotFound, BadInput, RuleBroken for a closed count, or ChangedMeanwhile."""
    with desk.write() as work:
        count, site_id = open_count(desk, work, command.count_id, Permission.MOVE_STOCK)
        known = {line.line_id: line for line in count_lines(work.connection, count.count_id)}
        for entry in command.lines:
            line = known.get(entry.line_id)
            if line is None:
                raise NotFound(text("There is no such line in the count."))
            quantity = checked_count(entry.quantity, line.unit, line.name)
            values = _counted(work, count, quantity, command.counted_at)
            values["book"] = _book(work, count, line, command.counted_at)
            if line.again:
                values |= {"first_quantity": line.quantity, "again": False}
            work.update(stock_count_lines, line.line_id, values, entry.version)
        said = text("{count} lines counted", count=len(command.lines))
        if len(command.lines) == 1:
            said = text("{item} counted", item=known[command.lines[0].line_id].name)
        return work.commit("enter counted", said, site_id=site_id)


def add_found(desk: Desk, command: AddFound) -> Changes:
    """Raises NotAllowed, NotFound, BadInput, or RuleBroken for a closed count or a lot that has its line."""
    with desk.write() as work:
        count, site_id = open_count(desk, work, command.count_id, Permission.MOVE_STOCK)
        facts = item_facts(work.connection, command.item_id)
        if command.lot_id is not None and lot_item(work.connection, command.lot_id) != command.item_id:
            raise NotFound(text("There is no such lot."))
        quantity = checked_count(command.quantity, facts.unit, facts.name)
        place, book = command.bin.strip(), Decimal(0)
        if command.lot_id is not None:
            book = book_of_lot(work.connection, count.store_id, command.lot_id, place, command.counted_at)
            _have_rest_counted_again(work, count, command.item_id)
        line_id = work.insert(
            stock_count_lines,
            count_id=count.count_id,
            sheet=0,
            item_id=command.item_id,
            lot_id=command.lot_id,
            bin=place,
            batch=(command.batch or "").strip() or None,
            expires_on=command.expires_on,
            book=book,
            **_counted(work, count, quantity, command.counted_at),
        )
        said = text("{item} counted", item=facts.name)
        return work.commit("enter counted", said, site_id=site_id, created=[line_id])


def count_again(desk: Desk, command: CountAgain) -> Changes:
    """Raises NotAllowed, NotFound, or RuleBroken for a closed count or a line nobody has counted yet."""
    with desk.write() as work:
        count, site_id = open_count(desk, work, command.count_id, Permission.APPROVE_COUNTS)
        known = {line.line_id: line for line in count_lines(work.connection, count.count_id)}
        for line_id in command.line_ids:
            line = known.get(line_id)
            if line is None or line.quantity is None:
                raise NotFound(text("There is no such line in the count."))
            work.update(stock_count_lines, line_id, {"again": True}, line.version)
        said = text("{count} lines to count again", count=len(command.line_ids))
        return work.commit("count again", said, site_id=site_id)


def drop_count(desk: Desk, command: DropCount) -> Changes:
    """By who began it, or who may approve; raises NotAllowed, NotFound, RuleBroken or ChangedMeanwhile."""
    with desk.write() as work:
        count, site_id = open_count(desk, work, command.count_id, Permission.MOVE_STOCK)
        if count.started_by_id != work.actor_id and not desk.actor.may(Permission.APPROVE_COUNTS, site_id):
            raise NotAllowed(text("Only who began a count, or a manager, drops it."))
        close_count(work, count, CountState.DROPPED, command.version)
        return work.commit("drop count", text("Count dropped"), site_id=site_id)


def open_count(desk: Desk, work: UnitOfWork, count_id: str, permission: Permission) -> tuple[CountRow, str]:
    """The count and its site, once the actor may work on it; raises NotAllowed, NotFound or RuleBroken."""
    count = count_row(work.connection, count_id)
    site_id = store_site(work.connection, count.store_id)
    desk.authorize(permission, site_id)
    if count.state is not CountState.OPEN:
        raise RuleBroken(text("This count is closed."))
    return count, site_id


def close_count(work: UnitOfWork, count: CountRow, state: CountState, version: int) -> None:
    """Raises ChangedMeanwhile."""
    values = {"state": state.value, "closed_at": work.now, "closed_by_id": work.actor_id}
    work.update(stock_counts, count.count_id, values, version)


def _counted(
    work: UnitOfWork, count: CountRow, quantity: Decimal, moment: datetime | None
) -> dict[str, object]:
    """What is kept of a line that was counted, beside the book."""
    at = work.now if moment is None else checked_moment(moment, count.started_at, work.now)
    return {"quantity": quantity, "counted_at": at, "counted_by_id": work.actor_id}


def _book(work: UnitOfWork, count: CountRow, line: CountLine, moment: datetime | None) -> Decimal:
    """What the ledger says of a line; that of now is exact, whatever the clock says.

    Of an item of which nothing was there it is what came in since, in lots that have no line of their own.
    """
    connection, store_id = work.connection, count.store_id
    if line.lot_id is not None:
        return book_of_lot(connection, store_id, line.lot_id, line.bin, moment)
    if line.sheet:
        return book_of_others(connection, count.count_id, store_id, line.item_id, moment)
    return Decimal(0)


def _have_rest_counted_again(work: UnitOfWork, count: CountRow, item_id: str) -> None:
    """A lot that gets its own line is no part any more of what was counted of the item without a lot."""
    for line in count_lines(work.connection, count.count_id):
        if line.item_id == item_id and line.lot_id is None and line.sheet and line.done:
            work.update(stock_count_lines, line.line_id, {"again": True}, line.version)


def _countable(connection: Connection, store_id: str) -> list[Countable]:
    """What the store keeps; of what is no longer in use only what still lies there."""
    balances, counted = store_balances(connection, store_id), last_counted(connection, store_id)
    retired = set(connection.execute(select(items.c.id).where(items.c.retired_on.is_not(None))).scalars())
    return [
        Countable(
            item.item_id,
            item.name,
            item.category,
            balances.get(item.item_id, ()),
            counted.get(item.item_id),
        )
        for item in kept_items(connection, store_id)
        if item.kept and (item.item_id not in retired or balances.get(item.item_id))
    ]
