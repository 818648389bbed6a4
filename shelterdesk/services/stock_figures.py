"""The stock report: what lies in each store, what is below its minimum, and the kits it would make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, select

from shelterdesk.domain.bill import buildable, options_of
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.figures import KitRow, StockFigures, StockItemRow, StoreStock
from shelterdesk.domain.kits import KitCost, cost_of_next_kit, usable_quantities
from shelterdesk.domain.money import Share, by_currency, with_cents
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import LotBalance
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.bills import Bill, current_bills, lot_worth
from shelterdesk.persistence.queries.catalogue import StoreLine, grant_lines, store_lines
from shelterdesk.persistence.queries.stock_overview import KeptItem, kept_items, store_balances
from shelterdesk.persistence.tables import installation
from shelterdesk.services.desk import Desk, today_at


def stock_figures(
    desk: Desk, as_of: date | None = None, site_id: str | None = None, store_id: str | None = None
) -> StockFigures:
    """Stock at the end of the day `as_of` at each store's site; now without it or for a day to come.

    Of one store, one site, else of every store the actor may see. Raises NotAllowed or NotFound.
    """
    scope = site_id or desk.actor.site_id
    desk.authorize(Permission.SEE_STOCK, scope)
    with desk.database.reading() as connection:
        chosen = [store for store in store_lines(connection, scope) if store_id in (None, store.store_id)]
        if store_id is not None and not chosen:
            raise NotFound(text("There is no such store."))
        today = today_at(connection, desk.home_site(connection, scope), desk.clock())
        organisation = connection.execute(select(installation.c.organisation_name)).scalar_one()
        return StockFigures(
            organisation=organisation,
            as_of=min(as_of or today, today),
            stores=tuple(_store(connection, desk, store, as_of) for store in chosen),
        )


def _store(connection: Connection, desk: Desk, store: StoreLine, as_of: date | None) -> StoreStock:
    today = today_at(connection, store.site_id, desk.clock())
    day = min(as_of or today, today)
    balances = store_balances(connection, store.store_id, day if day < today else None)
    kept = kept_items(connection, store.store_id)
    return StoreStock(
        name=store.name,
        items=tuple(_item(item, balances.get(item.item_id, ()), day) for item in kept if item.kept),
        kits=_kits(connection, kept, balances, day),
    )


def _item(item: KeptItem, balances: Sequence[LotBalance], day: date) -> StockItemRow:
    lies = sum((balance.quantity for balance in balances), Decimal(0))
    usable = usable_quantities({item.item_id: balances}, day)[item.item_id]
    return StockItemRow(item.code, item.name, lies, item.unit, item.minimum, expired=lies - usable)


def _kits(
    connection: Connection,
    kept: Sequence[KeptItem],
    balances: Mapping[str, tuple[LotBalance, ...]],
    day: date,
) -> tuple[KitRow, ...]:
    worth = lot_worth(connection, [lot.lot_id for of_item in balances.values() for lot in of_item])
    donors = {grant.grant_id: grant.donor for grant in grant_lines(connection)}
    known = {item.item_id: item for item in kept}
    return tuple(
        _kit(known[kit_id], bill, balances, worth, donors, day)
        for kit_id, bill in current_bills(connection).items()
    )


def _kit(
    item: KeptItem,
    bill: Bill,
    balances: Mapping[str, tuple[LotBalance, ...]],
    worth: Mapping[str, Sequence[Share]],
    donors: Mapping[str, str],
    day: date,
) -> KitRow:
    parts = {part.item_id: balances.get(part.item_id, ()) for part in options_of(bill.components)}
    possible = buildable(bill.components, usable_quantities(parts, day))
    cost = cost_of_next_kit(bill.components, parts, worth, day)
    unit_cost, currency = _single_currency(cost)
    return KitRow(
        code=item.code,
        name=item.name,
        buildable=possible.count,
        limited_by=possible.limited_by,
        unit_cost=unit_cost,
        currency=currency,
        cost_by_donor=() if cost is None or currency is None else _by_donor(cost, donors),
    )


def _single_currency(cost: KitCost | None) -> tuple[Decimal | None, str | None]:
    """The whole cost, where it is known and in one currency: two are never added."""
    if cost is None or not cost.complete:
        return None, None
    sums = by_currency(cost.shares)
    if len(sums) != 1:
        return None, None
    ((currency, amount),) = sums.items()
    return with_cents(amount), currency


def _by_donor(cost: KitCost, donors: Mapping[str, str]) -> tuple[tuple[str, Decimal], ...]:
    sums: dict[str, Decimal] = {}
    for share in cost.shares:
        donor = donors.get(share.grant_id or "", "")
        sums[donor] = sums.get(donor, Decimal(0)) + share.unit_value
    return tuple((donor, with_cents(amount)) for donor, amount in sums.items())
