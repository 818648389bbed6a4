"""Entitlements in words: the rule as a sentence, and why it is not for someone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from shelterdesk.domain.entitlement import Condition, Entitlement, Per, Recipient, ScaleStep, unmet
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.stock import plain
from shelterdesk.domain.text import Text, text

_FOR_SEX = {
    Sex.FEMALE: text("for women and girls"),
    Sex.MALE: text("for men and boys"),
    Sex.OTHER: text("for people of another gender"),
    Sex.UNKNOWN: text("for people whose sex is not known"),
}
_FOR_NEED = {
    Need.ACCESSIBLE: text("for wheelchair users"),
    Need.PREGNANT: text("for pregnant women"),
    Need.INFANT: text("for infants"),
    Need.DIET: text("for special diets"),
    Need.MEDICAL: text("for people with a medical note"),
}
_RESIDENTS = text("for residents")


def rule_text(rule: Entitlement) -> Text:
    """Such as ``1 per household, every 14 days`` or ``2 per person, aged 5 to 11, for residents``."""
    quantity = plain(rule.quantity)
    if rule.per is Per.HOUSEHOLD:
        amount = text("{quantity} per household", quantity=quantity)
    elif rule.need is Need.INFANT:
        amount = text("{quantity} per infant", quantity=quantity)
    else:
        amount = text("{quantity} per person", quantity=quantity)
    return _listed(amount, list(_clauses(rule)))


def reason_text(rule: Entitlement, members: Sequence[Recipient], day: date) -> Text:
    """Why the rule is for none of the members: residence where that is all that is missing."""
    size = len(members)
    missing = [found for member in members if (found := unmet(rule, member, day, size)) is not None]
    condition = Condition.RESIDENT if Condition.RESIDENT in missing else missing[0]
    match condition:
        case Condition.RESIDENT:
            return text("For residents only")
        case Condition.MEMBERS:
            return text("Only {whom}", whom=_households(rule))
        case Condition.AGE_KNOWN:
            return text("Depends on the age, which is not known")
        case Condition.SEX if rule.sex is not None:
            return text("Only {whom}", whom=_FOR_SEX[rule.sex])
        case Condition.NEED if rule.need is not None:
            return text("Only {whom}", whom=_FOR_NEED[rule.need])
        case _:
            return text("Only for people {ages}", ages=_ages(rule))


def _clauses(rule: Entitlement) -> Iterator[Text]:
    yield from (_step(step) for step in rule.scale)
    if rule.from_members is not None or rule.to_members is not None:
        yield _households(rule)
    if rule.sex is not None:
        yield _FOR_SEX[rule.sex]
    if rule.from_age is not None or rule.to_age is not None:
        yield _ages(rule)
    if rule.need is not None and not (rule.need is Need.INFANT and rule.per is Per.PERSON):
        yield _FOR_NEED[rule.need]
    if rule.residents_only:
        yield _RESIDENTS
    if rule.every_days == 1:
        yield text("once a day")
    elif rule.every_days > 1:
        yield text("every {days} days", days=rule.every_days)
    yield from _limits(rule)
    for other in rule.not_with:
        yield text("not on a day with {item}", item=other.label)
    if rule.may_override:
        yield text("more with a reason")


def _limits(rule: Entitlement) -> Iterator[Text]:
    if rule.per_day is not None:
        yield text("at most {most} a day", most=plain(rule.per_day))
    if rule.per_month is not None:
        yield text("at most {most} a month", most=plain(rule.per_month))
    if rule.per_stay is not None:
        yield text("at most {most} in one stay", most=plain(rule.per_stay))


def _step(step: ScaleStep) -> Text:
    quantity = plain(step.quantity)
    if step.to_members is None:
        return text("{quantity} from {first} members on", quantity=quantity, first=step.from_members)
    if step.to_members == step.from_members:
        return text("{quantity} for {first} members", quantity=quantity, first=step.from_members)
    return text(
        "{quantity} for {first} to {last} members",
        quantity=quantity,
        first=step.from_members,
        last=step.to_members,
    )


def _households(rule: Entitlement) -> Text:
    if rule.to_members is None:
        return text("for households of {first} or more", first=rule.from_members)
    if rule.from_members is None or rule.from_members == 1:
        return text("for households of up to {last}", last=rule.to_members)
    if rule.from_members == rule.to_members:
        return text("for households of {first}", first=rule.from_members)
    return text("for households of {first} to {last}", first=rule.from_members, last=rule.to_members)


def _ages(rule: Entitlement) -> Text:
    if rule.to_age is None:
        return text("aged {first} or more", first=rule.from_age)
    if rule.from_age is None:
        return text("aged {last} or less", last=rule.to_age)
    return text("aged {first} to {last}", first=rule.from_age, last=rule.to_age)


def _listed(first: Text, rest: list[Text]) -> Text:
    """Clauses set apart by commas."""
    for clause in rest:
        first = text("{first}, {rest}", first=first, rest=clause)
    return first
