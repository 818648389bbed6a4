"""What a store holds, for the screen: the overview, one item with its lots, and a kit's bill."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import Connection

from shelterdesk.domain.bill import Buildable, Component, buildable, options_of
from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.kits import Balances, cost_of_next_kit, usable_quantities
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import LotBalance, in_order
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.bills import Bill, current_bills, lot_worth
from shelterdesk.persistence.queries.catalogue import GrantLine, PackLine, grant_lines, pack_lines, picture_of
from shelterdesk.persistence.queries.document_views import incoming_and_outgoing
from shelterdesk.persistence.queries.stock import only_free, store_site
from shelterdesk.persistence.queries.stock_ledger import LedgerLine, ledger_lines
from shelterdesk.persistence.queries.stock_overview import KeptItem, kept_items, lot_facts, store_balances
from shelterdesk.services.desk import Desk, today_at, zone_of
from shelterdesk.services.lot_worth import Worth, worth_by_donor

SOON = timedelta(days=30)  # stock that expires within this is shown as expiring


@dataclass(frozen=True, slots=True)
class StockLine:
    """One item in a store: `quantity` may still be given; `expired` and `held` (in quarantine) lie there too.

    `next_expiry` is the last day of the first lot to expire; `buildable` is set for kits with a bill.
    """

    item_id: str
    code: str
    name: str
    unit: str
    category: str | None
    is_kit: bool
    version: int
    quantity: Decimal
    expired: Decimal
    minimum: Decimal | None
    next_expiry: date | None
    expires_soon: bool
    buildable: Buildable | None
    held: Decimal = Decimal(0)

    @property
    def below_minimum(self) -> bool:
        return self.minimum is not None and self.quantity < self.minimum


@dataclass(frozen=True, slots=True)
class StoreOverview:
    """Everything kept in a store on `today`, the day at its site, by name."""

    store_id: str
    today: date
    lines: tuple[StockLine, ...]


@dataclass(frozen=True, slots=True)
class LotLine:
    """What lies of one lot in one bin, with the worth of one unit by grant.

    `since` is the day at the site on which it came in or was assembled. `donor` and `grant` are those of the
    lot's own row, empty for assembled kits, whose money is in `worth`.
    """

    lot_id: str
    bin: str
    quantity: Decimal
    donor: str
    grant: str
    batch: str | None
    since: date
    expires_on: date | None
    expired: bool
    held: bool
    worth: tuple[Worth, ...]


@dataclass(frozen=True, slots=True)
class BillRow:
    """One component of a kit, how much of it is usable in the store, and for how many kits that is enough.

    An alternative has a row of its own below the component it may stand for.
    """

    item_id: str
    name: str
    unit: str
    quantity: Decimal
    available: Decimal
    enough_for: int
    is_alternative: bool = False


@dataclass(frozen=True, slots=True)
class KitView:
    """A kit's bill here and now. `cost` is of the next kit by grant and currency; None if none can be built.

    `available` is the usable quantity of everything that may go into it.
    """

    number: int
    components: tuple[Component, ...]
    available: Mapping[str, Decimal]
    rows: tuple[BillRow, ...]
    buildable: Buildable
    cost: tuple[Worth, ...] | None
    cost_complete: bool


@dataclass(frozen=True, slots=True)
class ItemStock:
    """One item in a store: its line, its lots first expiry first, its ledger newest first.

    `coming` is on its way to the store, `leaving` from it: neither is in the quantity.
    """

    line: StockLine
    lots: tuple[LotLine, ...]
    ledger: tuple[LedgerLine, ...]
    kit: KitView | None
    coming: Decimal = Decimal(0)
    leaving: Decimal = Decimal(0)
    packs: tuple[PackLine, ...] = ()
    picture: bytes | None = None  # a small JPEG


def store_overview(desk: Desk, store_id: str) -> StoreOverview:
    """Raises NotAllowed or NotFound."""
    with desk.database.reading() as connection:
        today = _open_store(desk, connection, store_id)
        balances = store_balances(connection, store_id)
        free = only_free(connection, store_id, balances)
        bills = current_bills(connection)
        lines = tuple(
            stock_line(item, balances, bills.get(item.item_id), today, free)
            for item in kept_items(connection, store_id)
        )
    return StoreOverview(store_id, today, lines)


def item_stock(desk: Desk, store_id: str, item_id: str) -> ItemStock:
    """One item in a store in detail; raises NotAllowed, or NotFound for an item that is not kept there."""
    with desk.database.reading() as connection:
        today = _open_store(desk, connection, store_id)
        kept = {item.item_id: item for item in kept_items(connection, store_id)}
        if item_id not in kept:
            raise NotFound(text("This item is not kept in this store."))
        balances = store_balances(connection, store_id)
        free = only_free(connection, store_id, balances)
        bill = current_bills(connection).get(item_id)
        zone = zone_of(connection, store_site(connection, store_id))
        names = {grant.grant_id: grant for grant in grant_lines(connection)}
        return ItemStock(
            stock_line(kept[item_id], balances, bill, today, free),
            _lot_lines(connection, item_id, balances.get(item_id, ()), names, today, zone),
            ledger_lines(connection, store_id, item_id),
            None if bill is None else _kit_view(connection, bill, free, names, today),
            *incoming_and_outgoing(connection, store_id, item_id),
            pack_lines(connection, item_id),
            picture_of(connection, item_id),
        )


def stock_line(
    item: KeptItem, balances: Balances, bill: Bill | None, today: date, free: Balances | None = None
) -> StockLine:
    """The line of one item, of which `balances` (by item) lie in the store on `today`.

    Kits are made of what is `free` of it: not of what is kept for rounds or out with one.
    """
    lots = balances.get(item.item_id, ())
    usable = in_order(lots, today)
    quantity = _sum(usable)
    next_expiry = usable[0].expires_on if usable else None
    possible = None
    if bill is not None:
        possible = buildable(
            bill.components, usable_quantities(_of_bill(bill, balances if free is None else free), today)
        )
    return StockLine(
        item_id=item.item_id,
        code=item.code,
        name=item.name,
        unit=item.unit,
        category=item.category,
        is_kit=item.is_kit,
        version=item.version,
        quantity=quantity,
        expired=_sum(lot for lot in lots if lot.past(today)),
        held=_sum(lot for lot in lots if lot.held and not lot.past(today)),
        minimum=item.minimum,
        next_expiry=next_expiry,
        expires_soon=next_expiry is not None and next_expiry <= today + SOON,
        buildable=possible,
    )


def _open_store(desk: Desk, connection: Connection, store_id: str) -> date:
    """Authorise the reading of a store; returns the day at its site."""
    site_id = store_site(connection, store_id)
    desk.authorize(Permission.SEE_STOCK, site_id)
    return today_at(connection, site_id, desk.clock())


def _lot_lines(
    connection: Connection,
    item_id: str,
    balances: Iterable[LotBalance],
    names: Mapping[str, GrantLine],
    today: date,
    zone: str,
) -> tuple[LotLine, ...]:
    facts = lot_facts(connection, item_id)
    there = sorted(
        balances, key=lambda lot: (lot.expires_on or date.max, lot.received_at, lot.lot_id, lot.bin)
    )
    worth = lot_worth(connection, {balance.lot_id for balance in there})
    return tuple(
        LotLine(
            balance.lot_id,
            balance.bin,
            balance.quantity,
            facts[balance.lot_id].donor,
            facts[balance.lot_id].grant,
            facts[balance.lot_id].batch,
            site_day(balance.received_at, zone),
            balance.expires_on,
            balance.past(today),
            balance.held,
            worth_by_donor(worth.get(balance.lot_id, ()), names),
        )
        for balance in there
    )


def _kit_view(
    connection: Connection, bill: Bill, balances: Balances, names: Mapping[str, GrantLine], today: date
) -> KitView:
    parts = _of_bill(bill, balances)
    available = usable_quantities(parts, today)
    worth = lot_worth(connection, {lot.lot_id for of_item in parts.values() for lot in of_item})
    cost = cost_of_next_kit(bill.components, parts, worth, today)
    return KitView(
        bill.number,
        bill.components,
        available,
        tuple(
            _bill_row(option, available[option.item_id], is_alternative=place > 0)
            for line in bill.components
            for place, option in enumerate(line.options)
        ),
        buildable(bill.components, available),
        None if cost is None else worth_by_donor(cost.shares, names),
        cost is not None and cost.complete,
    )


def _bill_row(part: Component, available: Decimal, *, is_alternative: bool) -> BillRow:
    enough_for = int(available // part.quantity)
    return BillRow(part.item_id, part.name, part.unit, part.quantity, available, enough_for, is_alternative)


def _of_bill(bill: Bill, balances: Balances) -> dict[str, tuple[LotBalance, ...]]:
    return {part.item_id: tuple(balances.get(part.item_id, ())) for part in options_of(bill.components)}


def _sum(balances: Iterable[LotBalance]) -> Decimal:
    return sum((balance.quantity for balance in balances), Decimal(0))
