"""What makes a rule one that cannot be kept: it contradicts itself, or goes round in a circle with others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from shelterdesk.domain.entitlement import Entitlement, Per, ScaleStep
from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.stock import checked_quantity, plain
from shelterdesk.domain.text import Text, text

OLDEST_AGE = 120
LONGEST_WAIT = 3650  # days
MOST_MEMBERS = 99


def check_entitlement(rule: Entitlement) -> None:
    """Raises BadInput with the sentence to show."""
    checked_quantity(rule.quantity)
    if not 0 <= rule.every_days <= LONGEST_WAIT:
        raise BadInput(text("The waiting time is from 0 to {days} days.", days=LONGEST_WAIT))
    _check_range(
        (rule.from_age, rule.to_age),
        range(OLDEST_AGE + 1),
        text("The ages go from the younger to the older, in completed years."),
    )
    _check_range(
        (rule.from_members, rule.to_members),
        range(1, MOST_MEMBERS + 1),
        text("The household goes from the smaller to the larger, from 1 member on."),
    )
    if rule.ends_on is not None and rule.ends_on < rule.starts_on:
        raise BadInput(text("The rule ends before it starts."))
    _check_scale(rule)
    _check_limits(rule)
    _check_others(rule)


def check_no_circle(rules: Iterable[Entitlement]) -> None:
    """Raises BadInput where items give way to each other all the way round, so that none comes first.

    `rules` are those that hold at one time and place.
    """
    names: dict[str, str] = {}
    behind: dict[str, list[str]] = {}
    for rule in rules:
        names.setdefault(rule.item_id, rule.label or rule.item_id)
        names |= {other.item_id: other.label for other in rule.not_with}
        behind.setdefault(rule.item_id, []).extend(other.item_id for other in rule.not_with)
    circle = _circle(behind)
    if circle:
        way = " → ".join(names[item_id] for item_id in circle)
        raise BadInput(
            text("These give way to each other in a circle, so that none comes first: {way}.", way=way)
        )


def check_not_of_itself(rule: Entitlement, parts: Iterable[str]) -> None:
    """Raises BadInput where the rule's item is a kit that holds an item it is not given with.

    `parts` are the ids of everything in it, and of everything that it is in.
    """
    inside = set(parts)
    for other in rule.not_with:
        if other.item_id in inside:
            raise BadInput(
                text(
                    "{other} and {item} cannot rule each other out: one is a part of the other.",
                    other=other.label,
                    item=rule.label or rule.item_id,
                )
            )


def check_kits_bear(rules: Iterable[Entitlement], parts: Mapping[str, Collection[str]]) -> None:
    """Raises RuleBroken where a kit would hold what a rule does not give with it; `parts` is as `kin_of` has it."""
    for rule in rules:
        inside = kin_of(rule.item_id, parts) if rule.not_with else set()
        for other in rule.not_with:
            if other.item_id in inside:
                raise RuleBroken(
                    text(
                        "A rule does not give {item} with {other}, so one cannot be a part of the other. "
                        "Change the rule first.",
                        item=rule.label or rule.item_id,
                        other=other.label,
                    )
                )


def kin_of(item_id: str, parts: Mapping[str, Collection[str]]) -> set[str]:
    """Everything that is in an item, and everything that it is in, however deep; `parts` is by kit."""
    wholes: dict[str, list[str]] = {}
    for kit_id, inside in parts.items():
        for part in inside:
            wholes.setdefault(part, []).append(kit_id)
    return _reached(item_id, parts) | _reached(item_id, wholes)


def _reached(start: str, steps: Mapping[str, Iterable[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(steps.get(start, ()))
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += steps.get(one, ())
    return found


def _check_range(ends: Sequence[int | None], allowed: range, sentence: Text) -> None:
    given = [end for end in ends if end is not None]
    if given != sorted(given) or any(end not in allowed for end in given):
        raise BadInput(sentence)


def _check_scale(rule: Entitlement) -> None:
    if rule.scale and rule.per is Per.PERSON:
        raise BadInput(text("Only what is due to each household goes by its size."))
    sentence = text("The rows go from the smaller household to the larger, from 1 member on.")
    for step in rule.scale:
        checked_quantity(step.quantity)
        _check_range((step.from_members, step.to_members), range(1, MOST_MEMBERS + 1), sentence)
    for before, after in pairwise(rule.scale):
        _check_neighbours(before, after)


def _check_neighbours(before: ScaleStep, after: ScaleStep) -> None:
    if before.to_members is None or after.from_members <= before.to_members:
        raise BadInput(text("A household of {n} stands in two rows.", n=after.from_members))
    if after.from_members > before.to_members + 1:
        raise BadInput(text("A household of {n} stands in no row.", n=before.to_members + 1))


def _check_limits(rule: Entitlement) -> None:
    """What is due at once fits into a day, a day into a month; so that the rule means what it says."""
    most = max([rule.quantity, *(step.quantity for step in rule.scale)])
    limits = [limit for limit in (rule.per_day, rule.per_month, rule.per_stay) if limit is not None]
    for limit in limits:
        checked_quantity(limit)
        if limit < most:
            raise BadInput(
                text(
                    "The most, {limit}, is less than the {quantity} that are due at once.",
                    limit=plain(limit),
                    quantity=plain(most),
                )
            )
    if _above(rule.per_day, rule.per_month):
        raise BadInput(text("The most in a month is less than the most in a day."))
    if _above(rule.per_day, rule.per_stay):
        raise BadInput(text("The most in a stay is less than the most in a day."))


def _above(limit: Decimal | None, other: Decimal | None) -> bool:
    return limit is not None and other is not None and limit > other


def _check_others(rule: Entitlement) -> None:
    named = [other.item_id for other in rule.not_with]
    if rule.item_id in named:
        raise BadInput(text("An item cannot rule itself out."))
    if len(set(named)) < len(named):
        raise BadInput(text("Each item is named once."))


def _circle(behind: dict[str, list[str]]) -> list[str]:
    """A way from an item back to itself, its first item again at the end; empty where there is none."""
    done: set[str] = set()
    for start in behind:
        way, at = [start], [iter(behind[start])]
        while way:
            following = next(at[-1], None)
            if following is None:
                done.add(way.pop())
                at.pop()
            elif following in way:
                return [*way[way.index(following) :], following]
            elif following not in done:
                way.append(following)
                at.append(iter(behind.get(following, ())))
    return []
