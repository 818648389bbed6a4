"""The goods that come to the sample's stores once a month, bought or given, and the kits that are made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.documents import ReceiptSource
from shelterdesk.services.desk import Desk
from shelterdesk.services.kits import Assemble, ChangeBill, assemble, change_bill
from shelterdesk.services.sample.catalogue import bill_lines
from shelterdesk.services.sample.goods import ITEMS, KITS, LOCAL, RATES, SampleItem
from shelterdesk.services.sample.places import SITES, SampleSite
from shelterdesk.services.sample.setting import Setting
from shelterdesk.services.stock import Receive, ReceiveLine, receive
from shelterdesk.services.stock_views import store_overview

LATE = ("DIAPERS-3", "WATER-5L")  # did not come with the last delivery
KIT_BIN = "K1"
AGREED = "Agreed with the donor"  # said only where a grant is short of money
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class _Delivery:
    """Of one day at one site; `usable` is what lay there before, by code."""

    site: SampleSite
    day: date
    usable: Mapping[str, Decimal]
    left_out: tuple[str, ...]

    def missing(self, code: str, monthly: Decimal) -> int:
        """How many bring the stock up to a month's need."""
        wanted = round(monthly * self.site.beds / 30) - self.usable[code]
        return 0 if code in self.left_out else max(0, int(wanted))


def deliver(desk: Desk, setting: Setting, site: int, *, last: bool) -> None:
    """What is short is brought up to a month's need; `last`: without some items, so that something is low today."""
    store_id, moment = setting.store_ids[site], desk.clock()
    usable = {line.code: line.quantity for line in store_overview(desk, store_id).lines}
    day = site_day(moment, SITES[site].time_zone)
    delivery = _Delivery(SITES[site], day, usable, LATE if last else ())
    bought = [item for item in ITEMS if item.grant.budget is not None]
    given = [item for item in ITEMS if item.grant.budget is None]
    for items, source in ((bought, ReceiptSource.PURCHASE), (given, ReceiptSource.DONATION)):
        lines = tuple(_lines(delivery, items, setting))
        if lines:
            bought_of = delivery.site.supplier if source is ReceiptSource.PURCHASE else items[0].grant.donor
            receive(desk, Receive(store_id, lines, source, bought_of, reason=AGREED))
    for kit in KITS:
        count = delivery.missing(kit.code, Decimal(kit.monthly) / 2)
        if count:
            assemble(desk, Assemble(store_id, setting.items[kit.code], count, KIT_BIN))


def improve_bills(desk: Desk, setting: Setting) -> None:
    """Kits that began with another bill of materials get the one of today."""
    for kit in KITS:
        if kit.before is not None:
            lines = bill_lines(kit.parts, setting.items)
            change_bill(desk, ChangeBill(setting.items[kit.code], lines))


def _lines(delivery: _Delivery, items: Iterable[SampleItem], setting: Setting) -> Iterable[ReceiveLine]:
    for item in items:
        missing = delivery.missing(item.code, Decimal(item.monthly))
        if missing:
            yield line_of(item, setting, delivery.site, delivery.day, missing)


def line_of(item: SampleItem, setting: Setting, site: SampleSite, day: date, quantity: int) -> ReceiveLine:
    """A line of a goods-received note at a site on a day there."""
    cost, currency = item.cost, item.currency
    if currency == LOCAL:
        currency = site.currency
        cost = (cost * RATES["USD", currency][0]).quantize(CENT)
    return ReceiveLine(
        item_id=setting.items[item.code],
        quantity=Decimal(quantity),
        grant_id=setting.grants[item.grant.key],
        unit_cost=cost,
        currency=currency,
        expires_on=None if item.shelf_days is None else day + timedelta(days=item.shelf_days),
        batch=None if item.shelf_days is None else f"{item.code[:2]}{day:%y%m}",
        bin=item.family.bin,
    )
