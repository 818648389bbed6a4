"""What is stuck on shelves and boxes of a store: a label for each lot and each bin, and the list of what lies where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from sqlalchemy import func, select

from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.queries.handouts import site_clock
from shelterdesk.persistence.queries.stock import store_site
from shelterdesk.persistence.tables import installation, items, lots, stock_balances, stores
from shelterdesk.services.desk import Desk, today_at


@dataclass(frozen=True, slots=True)
class LotLabel:
    """A lot in a bin. `item` is the neutral desk name where there is one."""

    bin: str
    code: str
    item: str
    unit: str
    quantity: Decimal
    batch: str | None
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class StoreLabels:
    """Everything that lies in a store, bin by bin, on the day at its site."""

    store: str
    site: str
    organisation: str
    day: date
    lots: tuple[LotLabel, ...]

    @property
    def bins(self) -> tuple[tuple[str, tuple[LotLabel, ...]], ...]:
        """What lies in each bin; what lies in none comes first."""
        return tuple((name, tuple(found)) for name, found in groupby(self.lots, lambda lot: lot.bin))


def store_labels(desk: Desk, store_id: str) -> StoreLabels:
    """Raises NotAllowed, NotFound."""
    desk.authorize(Permission.SEE_STOCK)
    with desk.database.reading() as connection:
        site_id = store_site(connection, store_id)
        desk.authorize(Permission.SEE_STOCK, site_id)
        label = func.coalesce(items.c.desk_name, items.c.name)
        query = (
            select(
                stock_balances.c.bin,
                items.c.code,
                label,
                items.c.unit,
                stock_balances.c.quantity,
                lots.c.batch,
                lots.c.expires_on,
            )
            .join(items, items.c.id == stock_balances.c.item_id)
            .join(lots, lots.c.id == stock_balances.c.lot_id)
            .where(stock_balances.c.store_id == store_id, stock_balances.c.quantity > 0)
            .order_by(stock_balances.c.bin, label, lots.c.expires_on, lots.c.id)
        )
        found: Iterable[LotLabel] = (LotLabel(*row) for row in connection.execute(query))
        return StoreLabels(
            connection.execute(select(stores.c.name).where(stores.c.id == store_id)).scalar_one(),
            site_clock(connection, site_id).name,
            connection.execute(select(installation.c.organisation_name)).scalar_one(),
            today_at(connection, site_id, desk.clock()),
            tuple(found),
        )
