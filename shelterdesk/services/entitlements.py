"""Saying what is due: the rules, made, changed and ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.entitlement import Entitlement, check_entitlement
from shelterdesk.domain.errors import NotAllowed
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import check_whole
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.entitlements import (
    EntitlementLine,
    ItemChoice,
    SiteChoice,
    entitlement_lines,
    entitlement_row,
    item_choices,
    site_choices,
)
from shelterdesk.persistence.queries.stock import item_facts
from shelterdesk.persistence.tables import entitlements
from shelterdesk.services.desk import Desk, today_at


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
    sites: tuple[SiteChoice, ...]
    everywhere: bool
    today: date


def save_entitlement(desk: Desk, command: SaveEntitlement) -> Changes:
    """Raises NotAllowed, BadInput, NotFound for an unknown item or rule, or ChangedMeanwhile."""
    _authorize(desk, command.site_id)
    rule = command.rule
    check_entitlement(rule)
    with desk.write() as work:
        item = item_facts(work.connection, rule.item_id)
        check_whole(rule.quantity, item.unit, item.label)
        values = {
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
        }
        if rule.entitlement_id:
            _authorize(desk, entitlement_row(work.connection, rule.entitlement_id).site_id)
            work.update(entitlements, rule.entitlement_id, values, command.version)
        else:
            work.insert(entitlements, **values)
        said = text("{item}: what is due was saved", item=item.label)
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
        return RuleChoices(item_choices(connection), sites, everywhere=own is None, today=today)


def _authorize(desk: Desk, site_id: str | None) -> None:
    desk.authorize(Permission.EDIT_ENTITLEMENTS, site_id)
    if site_id is None and desk.actor.site_id is not None:
        raise NotAllowed(text("A rule for every site is changed by those who work for every site."))
