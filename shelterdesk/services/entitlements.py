"""Saying what is due: the rules, made, changed and ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.entitlement import Entitlement, unmet
from shelterdesk.domain.errors import NotAllowed
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.catalogue import PackLine, all_packs
from shelterdesk.persistence.queries.entitlements import (
    EntitlementLine,
    ItemChoice,
    SiteChoice,
    entitlement_lines,
    entitlement_row,
    item_choices,
    site_choices,
)
from shelterdesk.persistence.queries.rule_reach import residents
from shelterdesk.persistence.queries.stock import item_facts
from shelterdesk.persistence.tables import entitlement_rivals, entitlement_steps, entitlements
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.rule_checks import checked_rule


@dataclass(frozen=True, slots=True)
class SaveEntitlement:
    """Make a rule where its id is empty, else change the one with that id. No site: for every site."""

    rule: Entitlement
    site_id: str | None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class EndEntitlement:
    """Let a rule hold no more, from today."""

    entitlement_id: str
    version: int


@dataclass(frozen=True, slots=True)
class RuleChoices:
    """`everywhere`: rules for every site may be made. `today` is the day at the person's site."""

    items: tuple[ItemChoice, ...]
    packs: Mapping[str, tuple[PackLine, ...]]
    sites: tuple[SiteChoice, ...]
    everywhere: bool
    today: date


@dataclass(frozen=True, slots=True)
class RuleReach:
    """Of `residents` who stay there today, how many people in how many households a rule is for."""

    people: int
    households: int
    residents: int


def save_entitlement(desk: Desk, command: SaveEntitlement) -> Changes:
    """Raises NotAllowed, NotFound for an unknown item or rule, ChangedMeanwhile, or BadInput with the sentence.

    Refused is a rule that contradicts itself, one of an item or a site that is no more, and one by which items
    give way to each other in a circle.
    """
    _authorize(desk, command.site_id)
    with desk.write() as work:
        home = desk.home_site(work.connection, command.site_id)
        today = today_at(work.connection, home, work.now)
        rule = checked_rule(work.connection, command.rule, command.site_id, today)
        if rule.entitlement_id:
            _authorize(desk, entitlement_row(work.connection, rule.entitlement_id).site_id)
            work.update(entitlements, rule.entitlement_id, _values(command), command.version)
            rule_id = rule.entitlement_id
        else:
            rule_id = work.insert(entitlements, **_values(command))
        _put_parts(work, rule_id, rule)
        said = text("{item}: what is due was saved", item=rule.label)
        return work.commit("save entitlement", said, site_id=command.site_id)


def end_entitlement(desk: Desk, command: EndEntitlement) -> Changes:
    """Raises NotAllowed, NotFound or ChangedMeanwhile. What was given under the rule still counts."""
    with desk.write() as work:
        row = entitlement_row(work.connection, command.entitlement_id)
        _authorize(desk, row.site_id)
        home = desk.home_site(work.connection, row.site_id)
        yesterday = today_at(work.connection, home, work.now) - timedelta(days=1)
        work.update(entitlements, row.id, {"ends_on": yesterday}, command.version)
        item = item_facts(work.connection, row.item_id)
        said = text("{item}: the rule ends", item=item.label)
        return work.commit("end entitlement", said, site_id=row.site_id)


def list_entitlements(desk: Desk, site_id: str | None = None) -> tuple[EntitlementLine, ...]:
    """The rules of a site and of every site, ended ones too; all of them for someone of every site."""
    desk.authorize(Permission.EDIT_ENTITLEMENTS, site_id)
    with desk.database.reading() as connection:
        return entitlement_lines(connection, site_id or desk.actor.site_id)


def rule_choices(desk: Desk) -> RuleChoices:
    """What a rule can be made of, for the person signed in; raises NotAllowed."""
    desk.authorize(Permission.EDIT_ENTITLEMENTS)
    own = desk.actor.site_id
    with desk.database.reading() as connection:
        sites = site_choices(connection, own)
        today = today_at(connection, desk.home_site(connection), desk.clock())
        return RuleChoices(
            item_choices(connection), all_packs(connection), sites, everywhere=own is None, today=today
        )


def rule_reach(desk: Desk, command: SaveEntitlement) -> RuleReach:
    """Of those who stay there today, whom the rule is for, whatever they received; it need not be kept yet.

    Raises as `save_entitlement` does where the rule could not be kept.
    """
    _authorize(desk, command.site_id)
    with desk.database.reading() as connection:
        today = today_at(connection, desk.home_site(connection, command.site_id), desk.clock())
        rule = checked_rule(connection, command.rule, command.site_id, today)
        here = residents(connection, command.site_id, today)
    meant = [one for one in here if unmet(rule, one.recipient, today, one.members) is None]
    return RuleReach(len(meant), len({one.unit for one in meant}), len(here))


def _authorize(desk: Desk, site_id: str | None) -> None:
    desk.authorize(Permission.EDIT_ENTITLEMENTS, site_id)
    if site_id is None and desk.actor.site_id is not None:
        raise NotAllowed(text("A rule for every site is changed by those who work for every site."))


def _values(command: SaveEntitlement) -> dict[str, object]:
    rule = command.rule
    return {
        "item_id": rule.item_id,
        "site_id": command.site_id,
        "per": rule.per.value,
        "quantity": rule.quantity,
        "every_days": rule.every_days,
        "residents_only": rule.residents_only,
        "sex": None if rule.sex is None else rule.sex.value,
        "from_age": rule.from_age,
        "to_age": rule.to_age,
        "need": None if rule.need is None else rule.need.value,
        "starts_on": rule.starts_on,
        "ends_on": rule.ends_on,
        "from_members": rule.from_members,
        "to_members": rule.to_members,
        "per_day": rule.per_day,
        "per_month": rule.per_month,
        "per_stay": rule.per_stay,
        "may_override": rule.may_override,
    }


def _put_parts(work: UnitOfWork, rule_id: str, rule: Entitlement) -> None:
    """The rows by size of household, and the items it is not given with, in place of those of before."""
    for table in (entitlement_steps, entitlement_rivals):
        old = select(table.c.id).where(table.c.entitlement_id == rule_id)
        work.delete_many(table, work.connection.execute(old).scalars().all())
    steps = [
        {
            "id": new_id(),
            "entitlement_id": rule_id,
            "from_members": step.from_members,
            "to_members": step.to_members,
            "quantity": step.quantity,
        }
        for step in rule.scale
    ]
    rivals = [
        {"id": new_id(), "entitlement_id": rule_id, "item_id": other.item_id} for other in rule.not_with
    ]
    work.insert_many(entitlement_steps, steps)
    work.insert_many(entitlement_rivals, rivals)
