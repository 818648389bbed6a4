"""What is due: what a person or a household is due of each item on a day at the site.

A rule grants a quantity per person or per household within any `every_days` days in a row, and no more than
its limits in a day, a month of the calendar and a stay. What counts is what was received of the item,
whatever the round or the rule it was given under:

- a rule per household counts what was given to a household and reached any of its present members;
- a rule per person counts what was given for that person;
- what the other kind of rule gave counts too, unless such a rule is in force beside it and accounts for it.

Where several rules of one kind fit, the most generous holds. A void hand-out counts for nothing, nor does
what was brought back. Items that rule each other out do so by the day: for a person what was given for that
person or the household, for a household what was given to any member.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.day_text import ago_text
from shelterdesk.domain.entitlement import Entitlement, Per, Recipient, unmet
from shelterdesk.domain.entitlement_text import reason_text, rule_text
from shelterdesk.domain.limits import NONE, Claim, Receipt, waiting
from shelterdesk.domain.text import Text, text


class DueState(StrEnum):
    NOW = "now"
    LATER = "later"  # received, and not yet due again
    NOT_FOR_THEM = "not for them"


@dataclass(frozen=True, slots=True)
class Share:
    """What a rule gives to one person, or to the household where `person_id` is None."""

    item_id: str
    entitlement_id: str
    person_id: str | None
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Due:
    """One item on one day. `shares` add up to `quantity`; `next_on` is the first day of more, where known.

    `extra` may be given besides by who may set a rule aside, with a reason. `rivals` are the items that are not
    given to the same person that day, and `yields_to` those of them that come first.
    """

    item_id: str
    quantity: Decimal
    state: DueState
    reason: Text
    rule: Text
    shares: tuple[Share, ...] = ()
    last_on: date | None = None
    next_on: date | None = None
    extra: tuple[Share, ...] = ()
    rivals: frozenset[str] = frozenset()
    yields_to: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Owed:
    """What is due of one item, of which something is; its fields are those of Due."""

    item_id: str
    shares: tuple[Share, ...]
    rivals: frozenset[str]
    yields_to: frozenset[str]


def due_items(
    rules: Iterable[Entitlement], members: Sequence[Recipient], receipts: Iterable[Receipt], day: date
) -> tuple[Due, ...]:
    """What the household `members` (or a person alone) are due on `day`, in the order of the rules.

    `receipts` are those of any member, voided ones allowed; older than every rule asks about may be left out.
    """
    by_item: dict[str, list[Entitlement]] = {}
    for rule in rules:
        if rule.in_force(day):
            by_item.setdefault(rule.item_id, []).append(rule)
    counted = [receipt for receipt in receipts if not receipt.voided and receipt.quantity > 0]
    history = _History(members, counted, _rivals(by_item))
    return tuple(_due(item_id, of_item, history, day) for item_id, of_item in by_item.items())


def owed_items(
    rules: Iterable[Entitlement], members: Sequence[Recipient], receipts: Iterable[Receipt], day: date
) -> tuple[Owed, ...]:
    """The shares that `due_items` finds, without the sentences: for looking ahead over many days.

    `receipts` are none that are void or of nothing.
    """
    by_item: dict[str, list[Entitlement]] = {}
    for rule in rules:
        if rule.in_force(day):
            by_item.setdefault(rule.item_id, []).append(rule)
    rivals = _rivals(by_item)
    of_item: dict[str, list[Receipt]] = {}
    for receipt in receipts:
        of_item.setdefault(receipt.item_id, []).append(receipt)
    found = []
    for item_id, of_rules in by_item.items():
        asked = [item_id, *rivals.get(item_id, {})]
        history = _History(members, [one for other in asked for one in of_item.get(other, ())], rivals)
        shares = _shares(_chosen(_claims(of_rules, history, day), day), day)
        if shares:
            found.append(Owed(item_id, shares, frozenset(rivals.get(item_id, {})), _first_before(of_rules)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _History:
    """Who they are, what they received, and which items rule out which, by their labels."""

    members: Sequence[Recipient]
    receipts: Sequence[Receipt]
    rivals: Mapping[str, Mapping[str, str]]

    def against(self, item_id: str, person_id: str | None) -> Iterator[tuple[str, Receipt]]:
        """What was received of the item's rivals by a person, or by anyone of the household."""
        rivals = self.rivals.get(item_id)
        if not rivals:
            return
        ids = {one.person_id for one in self.members} if person_id is None else {person_id}
        for receipt in self.receipts:
            whom = receipt.reached if receipt.person_id is None else {receipt.person_id}
            if receipt.item_id in rivals and not ids.isdisjoint(whom):
                yield rivals[receipt.item_id], receipt


def _rivals(by_item: Mapping[str, Sequence[Entitlement]]) -> Mapping[str, Mapping[str, str]]:
    """Both ways: an item that another names is ruled out by it as well."""
    found: dict[str, dict[str, str]] = {}
    for item_id, rules in by_item.items():
        for rule in rules:
            for other in rule.not_with:
                found.setdefault(item_id, {})[other.item_id] = other.label
                found.setdefault(other.item_id, {})[item_id] = rule.label or item_id
    return found


def _due(item_id: str, rules: Sequence[Entitlement], history: _History, day: date) -> Due:
    rivals = frozenset(history.rivals.get(item_id, {}))
    yields_to = _first_before(rules)
    choices = tuple(_claims(rules, history, day))
    if not choices:
        rule = rules[0]
        reason = reason_text(rule, history.members, day)
        return Due(
            item_id, NONE, DueState.NOT_FOR_THEM, reason, rule_text(rule), rivals=rivals, yields_to=yields_to
        )
    claims = _chosen(choices, day)
    said = _joined([rule_text(rule) for rule in dict.fromkeys(claim.rule for claim in claims)])
    shares = _shares(claims, day)
    state = DueState.NOW if shares else DueState.LATER
    last_on = max((one.day for claim in claims for one in claim.held(day)), default=None)
    return Due(
        item_id,
        sum((share.quantity for share in shares), NONE),
        state,
        _reason(claims, last_on, day) if state is DueState.LATER else _yes(last_on, day),
        said,
        shares,
        last_on,
        None if shares else _next_on(claims, day),
        tuple(_extra(choices, claims, day)),
        rivals,
        yields_to,
    )


def _first_before(rules: Iterable[Entitlement]) -> frozenset[str]:
    return frozenset(other.item_id for rule in rules for other in rule.not_with)


def _chosen(choices: Iterable[Sequence[Claim]], day: date) -> list[Claim]:
    """Of each the most generous."""
    return [
        fitting[0] if len(fitting) == 1 else max(fitting, key=lambda claim: _generosity(claim, day))
        for fitting in choices
    ]


def _shares(claims: Iterable[Claim], day: date) -> tuple[Share, ...]:
    return tuple(_share(claim, allowed) for claim in claims if (allowed := claim.allowed(day)))


def _claims(rules: Sequence[Entitlement], history: _History, day: date) -> Iterator[tuple[Claim, ...]]:
    """The household's claims where it has any, then those of each member: of each the rules that fit."""
    members = history.members
    shared = [rule for rule in rules if rule.per is Per.HOUSEHOLD]
    single = [rule for rule in rules if rule.per is Per.PERSON]
    size = len(members)
    fits = [rule for rule in shared if any(unmet(rule, one, day, size) is None for one in members)]
    if fits:
        yield tuple(_claim(rule, None, history, bool(single)) for rule in fits)
    for member in members:
        fits = [rule for rule in single if unmet(rule, member, day, size) is None]
        if fits:
            yield tuple(_claim(rule, member, history, bool(shared)) for rule in fits)


def _claim(rule: Entitlement, member: Recipient | None, history: _History, beside: bool) -> Claim:
    members = history.members if member is None else (member,)
    ids = frozenset(one.person_id for one in members)
    person_id = None if member is None else member.person_id
    return Claim(
        rule,
        person_id,
        rule.quantity_for(len(history.members)),
        tuple(one for one in history.receipts if _counts_for(ids, one, rule, beside)),
        tuple(history.against(rule.item_id, person_id)),
        min((one.stays_since for one in members if one.stays_since is not None), default=None),
    )


def _counts_for(ids: frozenset[str], receipt: Receipt, rule: Entitlement, beside: bool) -> bool:
    """Whether the rule counts the receipt for these people; `beside`: one of the other kind is there."""
    given_per = Per.HOUSEHOLD if receipt.person_id is None else Per.PERSON
    if receipt.item_id != rule.item_id or (given_per is not rule.per and beside):
        return False
    return bool(receipt.reached & ids) if receipt.person_id is None else receipt.person_id in ids


def _generosity(claim: Claim, day: date) -> tuple[Decimal, int]:
    allowed = claim.allowed(day)
    following = None if allowed else claim.next_on(day)
    return allowed, -(following or date.max).toordinal()


def _share(claim: Claim, quantity: Decimal) -> Share:
    return Share(claim.rule.item_id, claim.rule.entitlement_id, claim.person_id, quantity)


def _extra(choices: Sequence[Sequence[Claim]], claims: Sequence[Claim], day: date) -> Iterator[Share]:
    """What is not due but may be given with a reason, where a rule that fits says so: what it gives at once."""
    for fitting, chosen in zip(choices, claims, strict=True):
        open_ = [claim for claim in fitting if claim.rule.may_override]
        if open_:
            widest = max(open_, key=lambda claim: claim.quantity)
            more = widest.quantity - chosen.allowed(day)
            if more > 0:
                yield _share(widest, more)


def _next_on(claims: Sequence[Claim], day: date) -> date | None:
    return min((following for claim in claims if (following := claim.next_on(day))), default=None)


def _yes(last_on: date | None, day: date) -> Text:
    if last_on is None:
        return text("Due now")
    return text("Due now: the rest, since some was received {ago}", ago=ago_text(last_on, day))


def _reason(claims: Sequence[Claim], last_on: date | None, day: date) -> Text:
    """Why not, of the claim that is due again first; where each only waits, since when and until when at all."""
    first = min(claims, key=lambda claim: claim.next_on(day) or date.max)
    why = first.why_not(day)
    following = _next_on(claims, day)
    only_waits = why == waiting(max((one.day for one in first.held(day)), default=None), following, day)
    return waiting(last_on, following, day) if only_waits else why


def _joined(sentences: Sequence[Text]) -> Text:
    first, *rest = sentences
    return text("{first}; {rest}", first=first, rest=_joined(rest)) if rest else first
