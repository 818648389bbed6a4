"""Reads of the rules of placement that shelters put in the place of the program's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from shelterdesk.domain.people import Sex
from shelterdesk.domain.rules import EDITABLE, HouseRules, PlacementRule, Rule
from shelterdesk.persistence.tables import placement_rules, sites


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule as stored; no site: of every site. `ends_on` is the first day without it."""

    row_id: str
    version: int
    site_id: str | None
    site: str | None
    rule: PlacementRule
    starts_on: date
    ends_on: date | None

    def holds_on(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)


def rules_at(connection: Connection, site_id: str, day: date) -> HouseRules:
    """The rules of a site on a day, in one read."""
    rules = [row.rule for row in rule_rows(connection, site_id) if row.holds_on(day)]
    return HouseRules(MappingProxyType({rule.rule: rule for rule in rules if rule.rule in EDITABLE}))


def rule_rows(connection: Connection, site_id: str | None) -> tuple[RuleRow, ...]:
    """Rows of every site and of `site_id`, each above those that come after it: what is last in force holds.

    A row of the site comes after those of every site, and a later start after an earlier one.
    """
    columns = placement_rules.c
    query = (
        select(placement_rules, sites.c.name.label("site"))
        .outerjoin(sites, sites.c.id == columns.site_id)
        .where(or_(columns.site_id.is_(None), columns.site_id == site_id))
        .order_by(columns.site_id.is_not(None), columns.starts_on, columns.id)
    )
    return tuple(_rule_row(row) for row in connection.execute(query))


def _rule_row(row: Row[Any]) -> RuleRow:
    start = PlacementRule(Rule(row.rule))
    rule = PlacementRule(
        start.rule,
        row.enabled,
        start.sexes if row.sexes is None else frozenset(map(Sex, row.sexes.split())),
        row.from_age,
        row.below_age,
        row.with_carer_below,
        row.least_household or start.least_household,
        row.sentence or "",
        row.may_set_aside,
    )
    return RuleRow(row.id, row.version, row.site_id, row.site, rule, row.starts_on, row.ends_on)
