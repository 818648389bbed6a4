"""The money behind the stock, for the screen: grants, rates, and what one person may write off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from shelterdesk.domain.countries import COUNTRIES
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.write_offs import Limit
from shelterdesk.persistence.queries.money import RateLine, limit_of, rate_lines
from shelterdesk.persistence.queries.stock import store_site
from shelterdesk.persistence.tables import sites
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.grants import GrantLine, grant_book


@dataclass(frozen=True, slots=True)
class StoreMoney:
    """Seen from a store on `today`, the day at its site; `currency` is that of the site's country."""

    site_id: str
    today: date
    currency: str
    grants: tuple[GrantLine, ...]
    rates: tuple[RateLine, ...]
    limit: Limit | None


def read_money(desk: Desk, store_id: str) -> StoreMoney:
    """Raises NotAllowed or NotFound."""
    with desk.database.reading() as connection:
        site_id = store_site(connection, store_id)
        desk.authorize(Permission.SEE_STOCK, site_id)
        today = today_at(connection, site_id, desk.clock())
        country = connection.execute(select(sites.c.country).where(sites.c.id == site_id)).scalar_one()
        limit, rates = limit_of(connection, site_id), rate_lines(connection)
    currency = next((one.currency for one in COUNTRIES if one.code == country), "USD")
    return StoreMoney(site_id, today, currency, grant_book(desk), rates, limit)
