"""What lies in a store lot by lot, for those who choose lots themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, select

from shelterdesk.persistence.queries.stock import in_quarantine
from shelterdesk.persistence.tables import donors, grants, items, lots, stock_balances


@dataclass(frozen=True, slots=True)
class LotThere:
    """A lot in a bin: `held` in quarantine; `donor` is empty where none is known."""

    lot_id: str
    item_id: str
    item: str
    code: str
    unit: str
    bin: str
    batch: str | None
    expires_on: date | None
    donor: str
    quantity: Decimal
    held: bool

    def past(self, today: date) -> bool:
        """Whether its last day was before `today`."""
        return self.expires_on is not None and self.expires_on < today


def lots_there(connection: Connection, store_id: str) -> tuple[LotThere, ...]:
    """Every lot that lies in a store by item, the first to expire first."""
    table = stock_balances.c
    query = (
        select(
            table.lot_id,
            table.item_id,
            items.c.name,
            items.c.code,
            items.c.unit,
            table.bin,
            lots.c.batch,
            lots.c.expires_on,
            func.coalesce(donors.c.name, ""),
            table.quantity,
            in_quarantine(stock_balances),
        )
        .join(lots, lots.c.id == table.lot_id)
        .join(items, items.c.id == table.item_id)
        .outerjoin(grants, grants.c.id == lots.c.grant_id)
        .outerjoin(donors, donors.c.id == grants.c.donor_id)
        .where(table.store_id == store_id, table.quantity > 0)
        .order_by(
            func.lower(items.c.name), lots.c.expires_on.is_(None), lots.c.expires_on, table.lot_id, table.bin
        )
    )
    return tuple(LotThere(*row) for row in connection.execute(query))
