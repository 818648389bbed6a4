"""Whether a rule of what is due can be kept beside what is there: items, sites, kits and the other rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from shelterdesk.domain.bill import options_of
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.entitlement import Entitlement, Other
from shelterdesk.domain.entitlement_checks import (
    check_entitlement,
    check_no_circle,
    check_not_of_itself,
    kin_of,
)
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.stock import check_whole
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.bills import current_bills
from shelterdesk.persistence.queries.entitlements import EntitlementLine, closed_site, entitlement_lines
from shelterdesk.persistence.queries.stock import ItemFacts, item_facts


def checked_rule(connection: Connection, rule: Entitlement, site_id: str | None, today: date) -> Entitlement:
    """The rule under the names the desk uses; raises NotFound, or BadInput with the sentence to show."""
    item = _item_in_use(connection, rule.item_id)
    others = [_item_in_use(connection, other.item_id) for other in rule.not_with]
    named = tuple(Other(other.item_id, other.label) for other in others)
    rule = replace(rule, label=item.label, not_with=named)
    check_entitlement(rule)
    limits = (rule.quantity, rule.per_day, rule.per_month, rule.per_stay)
    for quantity in (*limits, *(step.quantity for step in rule.scale)):
        if quantity is not None:
            check_whole(quantity, item.unit, item.label)
    if site_id is not None:
        _check_open(connection, site_id, rule, today)
    if rule.not_with:
        check_not_of_itself(rule, kin_of(rule.item_id, _parts(connection)))
        _check_circles(rule, site_id, entitlement_lines(connection, None))
    return rule


def _item_in_use(connection: Connection, item_id: str) -> ItemFacts:
    item = item_facts(connection, item_id)
    if item.retired:
        raise BadInput(text("{item} is no longer in the catalogue.", item=item.label))
    return item


def _check_open(connection: Connection, site_id: str, rule: Entitlement, today: date) -> None:
    closed_on = closed_site(connection, site_id)
    if closed_on is not None and closed_on <= max(today, rule.starts_on):
        raise BadInput(text("The site is closed from {day} on.", day=day_text(closed_on)))


def _parts(connection: Connection) -> dict[str, set[str]]:
    """What may go into each kit, alternatives too."""
    return {
        kit_id: {part.item_id for part in options_of(bill.components)}
        for kit_id, bill in current_bills(connection).items()
    }


def _check_circles(rule: Entitlement, site_id: str | None, lines: Iterable[EntitlementLine]) -> None:
    """At each site, on each day on which the rules change while this one holds."""
    others = [line for line in lines if line.rule.entitlement_id != rule.entitlement_id]
    places = {line.site_id for line in others if site_id is None or line.site_id == site_id} | {site_id}
    for place in places:
        there = [rule, *(line.rule for line in others if line.site_id in (None, place))]
        for day in sorted({max(one.starts_on, rule.starts_on) for one in there}):
            if rule.in_force(day):
                check_no_circle(one for one in there if one.in_force(day))
