"""What is due: what a person or a household is due of each item on a day at the site.

A rule grants a quantity per person or per household within any `every_days` days in a row. What counts is
what was received of the item, whatever the round or the rule it was given under:

- a rule per household counts what was given to a household and reached any of its present members;
- a rule per person counts what was given for that person;
- what the other kind of rule gave counts too, unless such a rule is in force beside it and accounts for it.

Where several rules of one kind fit, the most generous holds. A void hand-out counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.day_text import ago_text, day_text
from shelterdesk.domain.entitlement import Entitlement, Per, Recipient, unmet
from shelterdesk.domain.entitlement_text import reason_text, rule_text
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.stock import checked_quantity, plain
from shelterdesk.domain.text import Text, text

NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A quantity of one item received: for `person_id`, or for the household of those it `reached`."""

    item_id: str
    day: date
    quantity: Decimal
    reached: frozenset[str]
    person_id: str | None = None
    voided: bool = False


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
    """One item on one day. `shares` add up to `quantity`; `next_on` is the first day of more, where known."""

    item_id: str
    quantity: Decimal
    state: DueState
    reason: Text
    rule: Text
    shares: tuple[Share, ...] = ()
    last_on: date | None = None
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class _Claim:
    rule: Entitlement
    person_id: str | None
    allowed: Decimal
    last_on: date | None
    next_on: date | None


def due_items(
    rules: Iterable[Entitlement], members: Sequence[Recipient], receipts: Iterable[Receipt], day: date
) -> tuple[Due, ...]:
    """What the household `members` (or a person alone) are due on `day`, in the order of the rules.

    `receipts` are those of any member, voided ones allowed; older than every rule's wait may be left out.
    """
    by_item: dict[str, list[Entitlement]] = {}
    for rule in rules:
        if rule.in_force(day):
            by_item.setdefault(rule.item_id, []).append(rule)
    counted = [receipt for receipt in receipts if not receipt.voided]
    return tuple(
        _due(item_id, of_item, members, [receipt for receipt in counted if receipt.item_id == item_id], day)
        for item_id, of_item in by_item.items()
    )


def allot(dues: Iterable[Due], wanted: Mapping[str, Decimal], labels: Mapping[str, str]) -> tuple[Share, ...]:
    """Split what is to be given (by item) among household and persons, the household first.

    Raises RuleBroken, naming the item by its label, where an item is not due or not as much of it.
    """
    known = {due.item_id: due for due in dues}
    return tuple(
        share
        for item_id, quantity in wanted.items()
        for share in _split(known.get(item_id), checked_quantity(quantity), labels.get(item_id, item_id))
    )


def _due(
    item_id: str,
    rules: Sequence[Entitlement],
    members: Sequence[Recipient],
    receipts: Sequence[Receipt],
    day: date,
) -> Due:
    claims = tuple(_claims(rules, members, receipts, day))
    if not claims:
        rule = rules[0]
        return Due(item_id, NONE, DueState.NOT_FOR_THEM, reason_text(rule, members, day), rule_text(rule))
    said = _joined([rule_text(rule) for rule in dict.fromkeys(claim.rule for claim in claims)])
    last_on = max((claim.last_on for claim in claims if claim.last_on), default=None)
    next_on = min((claim.next_on for claim in claims if claim.next_on), default=None)
    shares = tuple(
        Share(item_id, claim.rule.entitlement_id, claim.person_id, claim.allowed)
        for claim in claims
        if claim.allowed
    )
    if shares:
        due = sum((share.quantity for share in shares), NONE)
        return Due(item_id, due, DueState.NOW, text("Due now"), said, shares, last_on)
    return Due(item_id, NONE, DueState.LATER, _waiting(last_on, next_on, day), said, (), last_on, next_on)


def _claims(
    rules: Sequence[Entitlement], members: Sequence[Recipient], receipts: Sequence[Receipt], day: date
) -> Iterator[_Claim]:
    """The household's claim where it has one, then that of each member who has one."""
    shared = [rule for rule in rules if rule.per is Per.HOUSEHOLD]
    single = [rule for rule in rules if rule.per is Per.PERSON]
    ids = frozenset(member.person_id for member in members)
    reached = [receipt for receipt in receipts if _counts_for(ids, receipt, Per.HOUSEHOLD, bool(single))]
    fits = [rule for rule in shared if any(unmet(rule, member, day) is None for member in members)]
    yield from _most_generous(fits, None, reached, day)
    for member in members:
        only = frozenset({member.person_id})
        own = [receipt for receipt in receipts if _counts_for(only, receipt, Per.PERSON, bool(shared))]
        fits = [rule for rule in single if unmet(rule, member, day) is None]
        yield from _most_generous(fits, member.person_id, own, day)


def _counts_for(ids: frozenset[str], receipt: Receipt, per: Per, beside: bool) -> bool:
    """Whether a rule `per` counts the receipt for these people; `beside`: one of the other kind is there."""
    given_per = Per.HOUSEHOLD if receipt.person_id is None else Per.PERSON
    if given_per is not per and beside:
        return False
    return bool(receipt.reached & ids) if receipt.person_id is None else receipt.person_id in ids


def _most_generous(
    rules: Sequence[Entitlement], person_id: str | None, receipts: Sequence[Receipt], day: date
) -> Iterator[_Claim]:
    claims = [_claim(rule, person_id, receipts, day) for rule in rules]
    if claims:
        yield max(claims, key=lambda claim: (claim.allowed, -(claim.next_on or date.max).toordinal()))


def _claim(rule: Entitlement, person_id: str | None, receipts: Sequence[Receipt], day: date) -> _Claim:
    # A receipt dated later than `day` (the clock was set back) counts too: no window may exceed the limit.
    held = [receipt for receipt in receipts if rule.every_days and _within(receipt, rule, day)]
    allowed = max(NONE, rule.quantity - _total(held))
    last_on = max((receipt.day for receipt in held), default=None)
    return _Claim(rule, person_id, allowed, last_on, None if allowed else _next_day(rule, held))


def _within(receipt: Receipt, rule: Entitlement, day: date) -> bool:
    return receipt.day > day - timedelta(days=rule.every_days)


def _next_day(rule: Entitlement, held: Sequence[Receipt]) -> date | None:
    """The first day on which some of what was received no longer counts; None where the rule ends before."""
    for day in sorted({receipt.day + timedelta(days=rule.every_days) for receipt in held}):
        if _total(receipt for receipt in held if _within(receipt, rule, day)) < rule.quantity:
            return day if rule.in_force(day) else None
    return None


def _total(receipts: Iterable[Receipt]) -> Decimal:
    return sum((receipt.quantity for receipt in receipts), NONE)


def _waiting(last_on: date | None, next_on: date | None, day: date) -> Text:
    if last_on is None:
        return text("Not due now")
    ago = ago_text(last_on, day)
    if next_on is None:
        return text("Last received {ago}; no more under this rule", ago=ago)
    return text("Last received {ago}; next on {day}", ago=ago, day=day_text(next_on))


def _split(due: Due | None, wanted: Decimal, label: str) -> Iterator[Share]:
    if due is None:
        raise RuleBroken(text("{item}: no rule says that it is due.", item=label))
    if due.state is not DueState.NOW:
        raise RuleBroken(text("{item}: {reason}.", item=label, reason=due.reason))
    if wanted > due.quantity:
        raise RuleBroken(
            text(
                "{item}: {due} may be given now, not {wanted}.",
                item=label,
                due=plain(due.quantity),
                wanted=plain(wanted),
            )
        )
    for share in due.shares:
        part = min(wanted, share.quantity)
        if part:
            yield Share(share.item_id, share.entitlement_id, share.person_id, part)
        wanted -= part


def _joined(sentences: Sequence[Text]) -> Text:
    first, *rest = sentences
    return text("{first}; {rest}", first=first, rest=_joined(rest)) if rest else first
