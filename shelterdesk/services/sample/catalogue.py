"""Puts into the sample what its stores keep: donors and their grants, rates, items, kits, minimums, what is due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.domain.entitlement import Entitlement, Other, Per, ScaleStep
from shelterdesk.domain.people import Sex
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import exchange_rates, grants
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.catalogue import put_item, put_minimum, put_pack
from shelterdesk.services.catalogue_details import put_standard
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import put_grant
from shelterdesk.services.entitlements import SaveEntitlement, save_entitlement
from shelterdesk.services.kits import BillLine, put_bill
from shelterdesk.services.sample.goods import (
    ENTITLEMENTS,
    GRANTS,
    ITEMS,
    KITS,
    RATES,
    Part,
    SampleEntitlement,
    SampleGrant,
    SampleItem,
)
from shelterdesk.services.sample.places import SITES
from shelterdesk.services.sample.plan import MONTHS

RATE_SOURCE = "Central bank, monthly mean"
A_MONTH = timedelta(days=30)
GRANT_DAYS = 640  # from some weeks before the first day; it ends soon, which a page may say
Ids = Mapping[str, str]  # by code


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Ids of what was put in: items by code, grants by donor and reference."""

    items: Ids
    grants: Mapping[tuple[str, str], str]


def fill_catalogue(desk: Desk, store_ids: Sequence[str], opened_on: date) -> Catalogue:
    """`store_ids` are in the order of the sites."""
    with desk.write() as work:
        grant_ids = {grant.key: _put_grant(work, grant, opened_on) for grant in GRANTS}
        ids = {item.code: _put_item(work, item) for item in ITEMS}
        for kit in KITS:
            category, indicator = kit.family.name, kit.family.indicator
            fields = ItemFields(kit.name, "kit", kit.code, category, kit.desk_name, indicator=indicator)
            ids[kit.code] = put_item(work, fields, is_kit=True)
            put_bill(work, ids[kit.code], bill_lines(kit.before or kit.parts, ids))
        _put_minimums(work, store_ids, ids)
        work.insert_many(exchange_rates, list(_rates(opened_on)))
        work.commit("fill catalogue", text("The catalogue is filled"), undoable=False)
    everywhere = replace(desk, actor=replace(desk.actor, site_id=None))
    for rule in ENTITLEMENTS:
        save_entitlement(everywhere, SaveEntitlement(_entitlement(rule, ids, opened_on), None))
    return Catalogue(ids, grant_ids)


def bill_lines(parts: Sequence[Part], ids: Ids) -> tuple[BillLine, ...]:
    """A bill of materials by the ids of its items."""
    return tuple(
        BillLine(
            ids[part.item],
            Decimal(part.count),
            () if part.instead is None else (BillLine(ids[part.instead], Decimal(part.count)),),
        )
        for part in parts
    )


def _put_grant(work: UnitOfWork, grant: SampleGrant, opened_on: date) -> str:
    grant_id = put_grant(work, *grant.key)
    if grant.budget is not None:
        first = opened_on - A_MONTH
        terms = {
            "currency": grant.currency,
            "budget": grant.budget,
            "starts_on": first,
            "ends_on": first + timedelta(days=GRANT_DAYS),
        }
        work.update(grants, grant_id, terms)
    return grant_id


def _put_item(work: UnitOfWork, item: SampleItem) -> str:
    fields = ItemFields(
        item.name,
        item.unit,
        item.code,
        item.family.name,
        kcal=None if item.kcal is None else Decimal(item.kcal),
        indicator=item.family.indicator,
        shelf_life_days=item.shelf_days,
    )
    item_id = put_item(work, fields)
    for name, quantity in item.packs:
        put_pack(work, item_id, name, Decimal(quantity))
    if item.standard is not None:
        put_standard(work, item_id, item.standard)
    return item_id


def _put_minimums(work: UnitOfWork, store_ids: Sequence[str], ids: Ids) -> None:
    minimums = [(item.code, item.minimum) for item in ITEMS] + [(kit.code, kit.minimum) for kit in KITS]
    for store_id, site in zip(store_ids, SITES, strict=True):
        for code, minimum in minimums:
            put_minimum(work, store_id, ids[code], Decimal(round(minimum * site.beds / SITES[0].beds)))


def _rates(opened_on: date) -> Iterator[dict[str, object]]:
    """Those that change are said anew each month, those that do not once."""
    for (currency, against), rates in RATES.items():
        for month in range(MONTHS + 1 if len(rates) > 1 else 1):
            yield {
                "id": new_id(),
                "currency": currency,
                "against": against,
                "day": opened_on + month * A_MONTH,
                "rate": rates[month % len(rates)],
                "source": RATE_SOURCE,
            }


def _entitlement(rule: SampleEntitlement, ids: Ids, opened_on: date) -> Entitlement:
    return Entitlement(
        entitlement_id="",
        item_id=ids[rule.item],
        per=Per(rule.per),
        quantity=Decimal(rule.quantity),
        every_days=rule.every_days,
        starts_on=opened_on,
        residents_only=True,
        sex=None if rule.sex is None else Sex(rule.sex),
        from_age=rule.from_age,
        to_age=rule.to_age,
        need=rule.need,
        per_month=None if rule.per_month is None else Decimal(rule.per_month),
        per_stay=None if rule.per_stay is None else Decimal(rule.per_stay),
        scale=tuple(_steps(rule.scale)),
        not_with=() if rule.not_with is None else (Other(ids[rule.not_with], ""),),
        may_override=rule.may_override,
    )


def _steps(scale: Sequence[tuple[int, int]]) -> Iterator[ScaleStep]:
    for (members, quantity), following in zip(scale, [*scale[1:], None], strict=False):
        yield ScaleStep(members, None if following is None else following[0] - 1, Decimal(quantity))
