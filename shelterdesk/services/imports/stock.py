"""Stock that lies in stores already, and the minimums it should not run below."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import MinimumRow, StockRow
from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import donors, grants, stock_minimums, stores
from shelterdesk.services.donors import UNRESTRICTED
from shelterdesk.services.imports.intake import Intake
from shelterdesk.services.imports.item_book import ItemBook
from shelterdesk.services.stock import ReceiveLine, put_received


class StoreBook:
    """Stores by name, made at the intake's site where the file names a new one."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        rows = intake.work.connection.execute(select(stores.c.name, stores.c.id, stores.c.site_id))
        self._known: dict[str, tuple[str, str]] = {row.name.casefold(): (row.id, row.site_id) for row in rows}

    def need(self, name: str) -> str:
        """The store's id; raises NotAllowed for a store of a site that is not the importer's."""
        known = self._known.get(name.casefold())
        if known is None:
            known = (
                self._intake.work.insert(stores, site_id=self._intake.site_id, name=name),
                self._intake.site_id,
            )
            self._known[name.casefold()] = known
            self._intake.made["stores"] += 1
        self._intake.desk.authorize(Permission.IMPORT_FILES, known[1])
        return known[0]


class GrantBook:
    """Grants by donor and reference, made where the file names new ones."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        connection = intake.work.connection
        self._donors: dict[str, str] = {
            row.name.casefold(): row.id for row in connection.execute(select(donors.c.name, donors.c.id))
        }
        query = select(grants.c.donor_id, grants.c.reference, grants.c.id)
        self._grants: dict[tuple[str, str], str] = {
            (row.donor_id, row.reference): row.id for row in connection.execute(query)
        }

    def need(self, donor: str | None, reference: str | None) -> str | None:
        """The grant's id; None where no donor is named."""
        if not donor:
            return None
        donor_id = self._donors.get(donor.casefold())
        if donor_id is None:
            donor_id = self._donors[donor.casefold()] = self._intake.work.insert(donors, name=donor)
            self._intake.made["donors"] += 1
        key = (donor_id, reference or UNRESTRICTED)
        if key not in self._grants:
            self._grants[key] = self._intake.work.insert(grants, donor_id=donor_id, reference=key[1])
        return self._grants[key]


def take_stock(intake: Intake, rows: Sequence[StockRow]) -> None:
    """A lot and its receipt per row; a quantity of 0 says that the item is kept in the store."""
    items, homes, givers = ItemBook(intake.work.connection), StoreBook(intake), GrantBook(intake)
    coming: dict[str, list[ReceiveLine]] = defaultdict(list)
    kept: dict[tuple[str, str], Decimal] = {}
    for row in rows:
        try:
            item = items.need(row.item_code, row.item_name)
        except BadInput as refusal:
            intake.refuse(row.line, refusal.text)
            continue
        store_id = homes.need(row.store)
        kept.setdefault((store_id, item.item_id), Decimal(0))
        if row.quantity > 0:
            grant_id = givers.need(row.donor, row.grant)
            line = ReceiveLine(
                item.item_id,
                row.quantity,
                grant_id,
                row.unit_cost,
                row.currency,
                row.expires_on,
                row.batch,
                row.bin or "",
            )
            coming[store_id].append(line)
    for store_id, lines in coming.items():
        put_received(intake.work, store_id, lines, intake.today)
        intake.made["lots"] += len(lines)
    _set_minimums(intake, kept, keep=True)


def take_minimums(intake: Intake, rows: Sequence[MinimumRow]) -> None:
    """What each store should not run below; a later row for the same item counts."""
    items, homes = ItemBook(intake.work.connection), StoreBook(intake)
    wanted: dict[tuple[str, str], Decimal] = {}
    for row in rows:
        try:
            item = items.need(row.item_code, row.item_name)
        except BadInput as refusal:
            intake.refuse(row.line, refusal.text)
            continue
        wanted[homes.need(row.store), item.item_id] = row.quantity
    _set_minimums(intake, wanted, keep=False)
    intake.made["minimums"] += len(wanted)


def _set_minimums(intake: Intake, wanted: dict[tuple[str, str], Decimal], *, keep: bool) -> None:
    """Set the minimum per store and item; with `keep`, one that is set already stays."""
    table = stock_minimums
    query = select(table.c.store_id, table.c.item_id, table.c.id, table.c.quantity)
    known = {(row.store_id, row.item_id): row for row in intake.work.connection.execute(query)}
    new = [
        {"id": new_id(), "store_id": store_id, "item_id": item_id, "quantity": quantity}
        for (store_id, item_id), quantity in wanted.items()
        if (store_id, item_id) not in known
    ]
    intake.work.insert_many(table, new)
    for key, quantity in wanted.items():
        if not keep and key in known and known[key].quantity != quantity:
            intake.work.update(table, known[key].id, {"quantity": quantity})
