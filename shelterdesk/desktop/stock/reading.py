"""What the stock page reads: the stores to choose from, and what the one shown keeps."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.stock.words import APART
from shelterdesk.persistence.queries.catalogue import StoreLine
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import list_stores
from shelterdesk.services.stock_views import StoreOverview, store_overview


@dataclass(frozen=True, slots=True)
class Seen:
    """The stores to choose from, and what the one shown keeps; None where there is no store."""

    stores: tuple[StoreLine, ...]
    overview: StoreOverview | None


def read_store(desk: Desk, store_id: str, site_id: str | None) -> Seen:
    """The store asked for; else the first of the site, else the first of all."""
    stores = list_stores(desk)
    known = [store.store_id for store in stores]
    at_site = [store.store_id for store in stores if store.site_id == site_id]
    shown = store_id if store_id in known else next(iter((*at_site, *known)), "")
    return Seen(stores, store_overview(desk, shown) if shown else None)


def about_store(seen: Seen) -> str:
    """The store shown, and how much there is low or expires soon; empty where there is no store."""
    overview, tr = seen.overview, QCoreApplication.translate
    if overview is None:
        return ""
    name = next(store.name for store in seen.stores if store.store_id == overview.store_id)
    low = sum(line.below_minimum for line in overview.lines)
    soon = sum(line.expires_soon for line in overview.lines)
    counts = ((low, tr("stock", "{count} low")), (soon, tr("stock", "{count} expiring soon")))
    return APART.join([name, *(words.format(count=count) for count, words in counts if count)])
