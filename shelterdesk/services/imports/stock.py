"""Stock that lies in stores already, and the minimums it should not run below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.domain.documents import DocumentKind, ReceiptSource
from shelterdesk.domain.errors import BadInput, Refusal
from shelterdesk.domain.intake import MinimumRow, StockRow
from shelterdesk.domain.money import AMOUNT_STEP
from shelterdesk.domain.stock import QUANTITY_STEP, check_whole
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import stock_minimums
from shelterdesk.services.imports.intake import Intake
from shelterdesk.services.imports.item_book import ItemBook
from shelterdesk.services.imports.stock_books import GrantBook, StoreBook
from shelterdesk.services.imports.there_already import lying_alike, remarks
from shelterdesk.services.papers import Paper, put_paper
from shelterdesk.services.stock import ReceiveLine, put_received

Key = tuple[str, str]  # store, item


def take_stock(intake: Intake, rows: Sequence[StockRow]) -> None:
    """A lot and its receipt per row, or per lot in several bins; with a quantity of 0 the item is only kept there."""
    taking = _Stock(intake)
    for row in rows:
        try:
            taking.take(row)
        except Refusal as refusal:
            intake.refuse(row.line, refusal.text)
    taking.write()


class _Stock:
    """What comes in, in memory by store, written together at the end."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._items, self._stores, self._grants = ItemBook(intake.work), StoreBook(intake), GrantBook(intake)
        self._coming: dict[str, list[tuple[int, str, ReceiveLine]]] = defaultdict(list)  # line, code
        self._kept: dict[Key, Decimal] = {}

    def take(self, row: StockRow) -> None:
        """Raises a Refusal with the reason the row cannot be taken."""
        item = self._items.need(row.item_code, row.item_name)
        self._stores.check(row.store)
        if row.quantity > 0:
            held = self._items.per_unit(item, row.unit)
            quantity, cost = _in_units(row.quantity, held), _of_one(row, held)
            check_whole(quantity, self._items.unit_of(item, row.unit), item.code)
            grant_id = self._grants.need(row.donor, row.grant)
            self._items.counts(item, row.unit)
            line = ReceiveLine(
                item.item_id,
                quantity,
                grant_id,
                cost,
                row.currency,
                row.expires_on,
                row.batch,
                row.bin or "",
                "" if row.lot is None else str(row.lot),
            )
            self._coming[self._stores.need(row.store)].append((row.line, item.code, line))
        self._kept.setdefault((self._stores.need(row.store), item.item_id), Decimal(0))

    def write(self) -> None:
        intake = self._intake
        for store_id, coming in self._coming.items():
            for at, said in remarks(lying_alike(intake.work.connection, store_id), coming):
                intake.remark(at, said)
            lines = [line for _, _, line in coming]
            paper = Paper(DocumentKind.RECEIPT, store_id, intake.today, reason=ReceiptSource.COUNTED_IN.value)
            made = put_received(intake.work, store_id, lines, intake.today, put_paper(intake.work, paper))
            intake.made["lots"] += len(set(made))
        _set_minimums(intake, self._kept, keep=True)


def take_minimums(intake: Intake, rows: Sequence[MinimumRow]) -> None:
    """What each store should not run below; a later row for the same item counts."""
    items, stores = ItemBook(intake.work), StoreBook(intake)
    wanted: dict[Key, Decimal] = {}
    for row in rows:
        try:
            item = items.need(row.item_code, row.item_name)
            quantity = _in_units(row.quantity, items.per_unit(item, row.unit))
            check_whole(quantity, items.unit_of(item, row.unit), item.code)
            stores.check(row.store)
        except Refusal as refusal:
            intake.refuse(row.line, refusal.text)
            continue
        items.counts(item, row.unit)
        wanted[stores.need(row.store), item.item_id] = quantity
    intake.made["minimums"] += _set_minimums(intake, wanted, keep=False)


def _in_units(quantity: Decimal, held: Decimal) -> Decimal:
    """So many packs that hold `held` each, in the item's own unit."""
    total = quantity * held
    if total % QUANTITY_STEP:
        raise BadInput(
            text("{quantity} packs of {held} are no whole thousandths.", quantity=quantity, held=held)
        )
    return total


def _of_one(row: StockRow, held: Decimal) -> Decimal | None:
    """The cost of one unit where the row gives that of a pack; exact, or refused."""
    if row.unit_cost is None or held == 1:
        return row.unit_cost
    cost = (row.unit_cost / held).quantize(AMOUNT_STEP)
    if cost * held != row.unit_cost:
        raise BadInput(
            text(
                "The cost {cost} of a pack of {held} does not divide to four decimals. Give that of one unit.",
                cost=format(row.unit_cost, "f"),
                held=format(held, "f"),
            )
        )
    return cost


def _set_minimums(intake: Intake, wanted: dict[Key, Decimal], *, keep: bool) -> int:
    """Set the minimum per store and item, and return how many are new or other than before.

    With `keep`, one that is set already stays.
    """
    table = stock_minimums
    query = select(table.c.store_id, table.c.item_id, table.c.id, table.c.quantity)
    known = {(row.store_id, row.item_id): row for row in intake.work.connection.execute(query)}
    new = [
        {"id": new_id(), "store_id": store_id, "item_id": item_id, "quantity": quantity}
        for (store_id, item_id), quantity in wanted.items()
        if (store_id, item_id) not in known
    ]
    intake.work.insert_many(table, new)
    changed = [
        (known[key].id, quantity)
        for key, quantity in wanted.items()
        if not keep and key in known and known[key].quantity != quantity
    ]
    for row_id, quantity in changed:
        intake.work.update(table, row_id, {"quantity": quantity})
    return len(new) + len(changed)
