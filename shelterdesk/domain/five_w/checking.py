"""Asking the rules of a year of every row of a 5W file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shelterdesk.domain.five_w.fields import Field
from shelterdesk.domain.five_w.judged import Judged
from shelterdesk.domain.five_w.lists import ListName, Lists
from shelterdesk.domain.five_w.row import FiveWRow
from shelterdesk.domain.five_w.rules import RULES, FiveWRule
from shelterdesk.domain.frameworks import Framework
from shelterdesk.domain.text import Text, text


@dataclass(frozen=True, slots=True)
class Flag:
    """A rule that a row of the file breaks."""

    row: int
    line: int
    rule: FiveWRule


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rule, or for `rows` of the file only, that could not be asked, and what was lacking for it."""

    rule: str
    reason: Text
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """`rules` are those of the year in their order, skipped ones among them."""

    rows: tuple[int, ...]
    rules: tuple[FiveWRule, ...]
    flags: tuple[Flag, ...]
    skipped: tuple[Skipped, ...]

    @property
    def asked(self) -> tuple[FiveWRule, ...]:
        """The rules that were asked of the file."""
        left_out = {skipped.rule for skipped in self.skipped if skipped.rows is None}
        return tuple(rule for rule in self.rules if rule.name not in left_out)


_LACKED = {
    ListName.ORGANISATIONS: text("the file has no list of the organisations of the plan"),
    ListName.PARTNERS: text("the file has no list of implementing partners of the plan"),
    ListName.ADMIN2: text("the file has no list of admin2 units"),
}


def check_five_w(
    rows: Sequence[FiveWRow], columns: Iterable[Field], framework: Framework, lists: Lists
) -> CheckedFile:
    """Every rule of the framework's year asked of `rows`; `columns` and `lists` are those the file has."""
    there = set(columns)
    rules = tuple(rule for rule in RULES if rule.name in framework.rules)
    without = {rule.name: reason for rule in rules if (reason := _lacking(rule, there, framework, lists))}
    asked = tuple(rule for rule in rules if rule.name not in without)
    judged = [Judged.of(row, framework, lists) for row in rows]
    flags = tuple(
        Flag(one.row.row, one.row.line, rule)
        for one in judged
        for rule in asked
        if not (rule.by_type and one.type is None) and rule.fails(one)
    )
    skipped = (
        *(Skipped(name, reason) for name, reason in without.items()),
        *_untyped(judged, [rule for rule in asked if rule.by_type]),
        *_unlisted(judged, asked),
    )
    return CheckedFile(tuple(row.row for row in rows), rules, flags, skipped)


def _lacking(rule: FiveWRule, there: set[Field], framework: Framework, lists: Lists) -> Text | None:
    """What the file lacks for the rule to be asked of it."""
    headers = dict(framework.columns)
    missing = ", ".join(headers[column] for column in rule.needs if column not in there)
    if missing:
        return text("the file has no column {columns}", columns=missing)
    return None if rule.list_name is None or lists.has(rule.list_name) else _LACKED[rule.list_name]


def _untyped(judged: Sequence[Judged], asked: Sequence[FiveWRule]) -> list[Skipped]:
    count = sum(one.type is None for one in judged)
    reason = text("neither their indicator type nor their indicator is known")
    return [Skipped(rule.name, reason, count) for rule in asked] if count else []


def _unlisted(judged: Sequence[Judged], asked: Sequence[FiveWRule]) -> tuple[Skipped, ...]:
    unknown = sum(one.indicator is None and bool(one.row.word(Field.INDICATOR)) for one in judged)
    unplaced = sum(
        one.country is not None and not one.admin1_units and bool(one.row.word(Field.ADMIN1))
        for one in judged
    )
    names = {rule.name for rule in asked}
    lacking = (
        ("sector_indicator", text("their indicator is not in the list of the year"), unknown),
        ("country_admin1", text("the admin1 units of their country are not listed"), unplaced),
    )
    return tuple(Skipped(name, reason, count) for name, reason, count in lacking if count and name in names)
