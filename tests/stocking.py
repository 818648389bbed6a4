"""Steps that stock tests share: a catalogue, donors, goods that come in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select

from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.persistence.tables import movements, stock_balances
from shelterdesk.persistence.types import Quantity
from shelterdesk.services.catalogue import AddItem, add_item
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import AddDonor, add_donor, list_stores
from shelterdesk.services.kits import AddKit, BillLine, add_kit
from shelterdesk.services.stock import Receive, ReceiveLine, receive


def store_of(desk: Desk) -> str:
    return list_stores(desk)[0].store_id


def new_item(desk: Desk, name: str, unit: str = "piece") -> str:
    return add_item(desk, AddItem(ItemFields(name, unit))).created[0]


def new_donor(desk: Desk, name: str) -> str:
    """The grant that stands for the donor's unrestricted giving."""
    return add_donor(desk, AddDonor(name)).created[0]


def new_kit(desk: Desk, name: str, lines: Iterable[tuple[str, int | str]]) -> str:
    bill = tuple(BillLine(item_id, Decimal(quantity)) for item_id, quantity in lines)
    return add_kit(desk, AddKit(ItemFields(name, "kit"), bill)).created[0]


def bring(
    desk: Desk,
    item_id: str,
    quantity: int | str,
    grant_id: str | None = None,
    cost: str | None = None,
    expires_on: date | None = None,
    currency: str = "EUR",
    place: str = "",
) -> str:
    """Receive one line; returns its lot."""
    line = ReceiveLine(
        item_id,
        Decimal(quantity),
        grant_id,
        None if cost is None else Decimal(cost),
        None if cost is None else currency,
        expires_on,
        bin=place,
    )
    return receive(desk, Receive(store_of(desk), (line,))).created[0]


def balances(desk: Desk) -> dict[tuple[str, str], Decimal]:
    """What lies of each lot in each bin, of all stores together, as the table of balances says."""
    table = stock_balances
    query = select(
        table.c.lot_id, table.c.bin, func.sum(table.c.quantity, type_=Quantity()).label("quantity")
    )
    with desk.database.reading() as connection:
        rows = connection.execute(query.group_by(table.c.lot_id, table.c.bin)).all()
    return {(row.lot_id, row.bin): row.quantity for row in rows if row.quantity}


def recount(desk: Desk) -> dict[tuple[str, str], Decimal]:
    """The same, added up from the ledger."""
    table = movements
    query = select(table.c.lot_id, table.c.bin, func.sum(table.c.quantity).label("quantity"))
    with desk.database.reading() as connection:
        rows = connection.execute(query.group_by(table.c.lot_id, table.c.bin)).all()
    return {(row.lot_id, row.bin): row.quantity for row in rows if row.quantity}
