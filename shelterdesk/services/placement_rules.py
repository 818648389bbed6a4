"""The rules of placement: listed, changed from a day on, switched off, and brought back to what they were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, RuleBroken
from shelterdesk.domain.people import Sex
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rule_text import rule_name
from shelterdesk.domain.rules import DEFAULTS, OF_A_USE, PlacementRule, Rule, clean_rule, default_rule
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.queries.placement_rules import RuleRow, rule_rows
from shelterdesk.persistence.tables import placement_rules
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at

Seen = tuple[tuple[str, int], ...]  # row and version: what was on record for a rule when it was read


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule and the days it holds. No `starts_on`: what the program starts with. `in_force`: today.

    `own`: a row of the very site (or of every site, where those are listed).
    """

    rule: PlacementRule
    starts_on: date | None
    ends_on: date | None
    own: bool
    in_force: bool
    seen: Seen


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules of a site, or of every site. `today` is the day there."""

    site_id: str | None
    today: date
    lines: tuple[RuleLine, ...]


@dataclass(frozen=True, slots=True)
class ChangeRule:
    """`rule` holds from `starts_on` to before `ends_on`; no site: at every site. `seen` is that of its line."""

    site_id: str | None
    rule: PlacementRule
    starts_on: date
    ends_on: date | None = None
    seen: Seen = ()


@dataclass(frozen=True, slots=True)
class SwitchRule:
    """A rule as it is, off or on, from a day on."""

    site_id: str | None
    rule: Rule
    enabled: bool
    starts_on: date
    seen: Seen = ()


@dataclass(frozen=True, slots=True)
class ResetRule:
    """From a day on no rule of the site's own: that of every site, else the program's."""

    site_id: str | None
    rule: Rule
    starts_on: date
    seen: Seen = ()


def list_rules(desk: Desk, site_id: str | None) -> RuleBook:
    """Every rule as it holds today, then what comes later and what is over; raises NotAllowed, NotFound."""
    desk.authorize(Permission.EDIT_BEDS, site_id)
    with desk.database.reading() as connection:
        today = today_at(connection, desk.home_site(connection, site_id), desk.clock())
        rows = rule_rows(connection, site_id)
    lines = [line for start in DEFAULTS for line in _lines(start.rule, rows, site_id, today)]
    return RuleBook(site_id, today, tuple(lines))


def change_rule(desk: Desk, command: ChangeRule) -> Changes:
    """Raises NotAllowed, BadInput, NotFound, ChangedMeanwhile."""
    _authorize(desk, command.site_id)
    rule = clean_rule(command.rule)
    with desk.write() as work:
        rows = _seen_rows(desk, work, command)
        said = text("{rule}: changed from {day}", rule=rule_name(rule.rule), day=day_text(command.starts_on))
        return _put(work, command, rule, rows, said)


def switch_rule(desk: Desk, command: SwitchRule) -> Changes:
    """Raises NotAllowed, BadInput, NotFound, ChangedMeanwhile, RuleBroken where it is so already."""
    _authorize(desk, command.site_id)
    with desk.write() as work:
        rows = _seen_rows(desk, work, command)
        every = rule_rows(work.connection, command.site_id)
        now = _in_force(command.rule, every, command.starts_on)
        if now.enabled is command.enabled:
            raise RuleBroken(text("The rule is so already."))
        rule = clean_rule(replace(now, enabled=command.enabled))
        day = day_text(command.starts_on)
        if command.enabled:
            said = text("{rule}: in force again from {day}", rule=rule_name(rule.rule), day=day)
        else:
            said = text("{rule}: not asked for from {day}", rule=rule_name(rule.rule), day=day)
        change = ChangeRule(command.site_id, rule, command.starts_on)
        return _put(work, change, rule, rows, said)


def reset_rule(desk: Desk, command: ResetRule) -> Changes:
    """Raises NotAllowed, BadInput, NotFound, ChangedMeanwhile, RuleBroken where there is nothing of its own."""
    _authorize(desk, command.site_id)
    day = command.starts_on
    with desk.write() as work:
        rows = _seen_rows(desk, work, command)
        later = [row.row_id for row in rows if row.starts_on >= day]
        ending = [row for row in rows if row.starts_on < day and (row.ends_on is None or row.ends_on > day)]
        if not later and not ending:
            raise RuleBroken(text("There is no rule of its own to take back."))
        for row in ending:
            work.update(placement_rules, row.row_id, {"ends_on": day}, row.version)
        work.delete_many(placement_rules, later)
        said = text("{rule}: as before from {day}", rule=rule_name(command.rule), day=day_text(day))
        return work.commit("reset rule", said, site_id=command.site_id, code=command.rule.value)


def _put(
    work: UnitOfWork, command: ChangeRule, rule: PlacementRule, rows: Iterable[RuleRow], said: Text
) -> Changes:
    """One row from its day on; one that starts on the very day is changed."""
    if command.ends_on is not None and command.ends_on <= command.starts_on:
        raise BadInput(text("The first day without the rule comes after its first day."))
    values = {**_columns(rule), "starts_on": command.starts_on, "ends_on": command.ends_on}
    same = next((row for row in rows if row.starts_on == command.starts_on), None)
    if same is None:
        work.insert(placement_rules, site_id=command.site_id, **values)
    else:
        work.update(placement_rules, same.row_id, values, same.version)
    return work.commit("change rule", said, site_id=command.site_id, code=rule.rule.value)


def _columns(rule: PlacementRule) -> dict[str, object]:
    of_use = rule.rule in OF_A_USE
    return {
        "rule": rule.rule.value,
        "enabled": rule.enabled,
        "sexes": " ".join(sex.value for sex in Sex if sex in rule.sexes) if of_use else None,
        "from_age": rule.from_age,
        "below_age": rule.below_age,
        "with_carer_below": rule.with_carer_below,
        "least_household": rule.least_household if of_use else None,
        "sentence": rule.sentence or None,
        "may_set_aside": rule.may_set_aside,
    }


def _authorize(desk: Desk, site_id: str | None) -> None:
    desk.authorize(Permission.EDIT_BEDS, site_id)
    if site_id is None and desk.actor.site_id is not None:
        raise NotAllowed(text("A rule for every site is changed by those who work for every site."))


def _seen_rows(
    desk: Desk, work: UnitOfWork, command: ChangeRule | SwitchRule | ResetRule
) -> tuple[RuleRow, ...]:
    """The rows of the rule at that very site, as they were when the command was made."""
    home = desk.home_site(work.connection, command.site_id)
    if command.starts_on < today_at(work.connection, home, work.now):
        raise BadInput(text("A rule changes from today on, or later."))
    rule = command.rule if isinstance(command.rule, Rule) else command.rule.rule
    rows = _own(rule, rule_rows(work.connection, command.site_id), command.site_id)
    if _seen(rows) != command.seen:
        raise ChangedMeanwhile
    return rows


def _own(rule: Rule, rows: Iterable[RuleRow], site_id: str | None) -> tuple[RuleRow, ...]:
    return tuple(row for row in rows if row.rule.rule is rule and row.site_id == site_id)


def _seen(rows: Iterable[RuleRow]) -> Seen:
    return tuple((row.row_id, row.version) for row in rows)


def _in_force(rule: Rule, rows: Iterable[RuleRow], day: date) -> PlacementRule:
    holding = [row.rule for row in rows if row.rule.rule is rule and row.holds_on(day)]
    return holding[-1] if holding else default_rule(rule)


def _lines(rule: Rule, rows: Sequence[RuleRow], site_id: str | None, today: date) -> Iterable[RuleLine]:
    """The rule as it holds today, then its other rows, the next one first."""
    mine = [row for row in rows if row.rule.rule is rule]
    seen = _seen(_own(rule, mine, site_id))
    holding = [row for row in mine if row.holds_on(today)]
    if not holding:
        yield RuleLine(default_rule(rule), None, None, own=False, in_force=True, seen=seen)
    for row in (*holding[-1:], *(row for row in mine if row not in holding[-1:])):
        yield RuleLine(
            row.rule,
            row.starts_on,
            row.ends_on,
            own=row.site_id == site_id,
            in_force=row in holding[-1:],
            seen=seen,
        )
