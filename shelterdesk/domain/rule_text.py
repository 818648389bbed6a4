"""Rules of placement in words: whom a room is for, and the sentence with which a rule says no."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from shelterdesk.domain.people import ADULT_AGE, Sex
from shelterdesk.domain.rules import OF_A_USE, PlacementRule, Rule, default_rule
from shelterdesk.domain.text import Text, text


def rule_sentence(rule: PlacementRule, room: str) -> Text:
    """What the rule of a room's use says when it refuses; `room` is the name of the room."""
    if rule.sentence:
        return Text(rule.sentence, {"room": room})
    own = _PROGRAM.get(rule.rule)
    if own is None or not _asks_the_same(rule):
        return text("{room} is for: {who}.", room=room, who=whom(rule))
    age = rule.with_carer_below if rule.rule is Rule.WOMEN_ROOM else rule.from_age
    return Text(own.template, {"room": room, "age": age})


def whom(rule: PlacementRule) -> Text:
    """Who may sleep in rooms of this use, as a list: women and girls, from 18; children below 12 with an adult."""
    if rule.rule not in OF_A_USE:
        return _WHAT[rule.rule]
    if not rule.enabled:
        return text("everyone")
    carers = rule.rule is Rule.CARERS_ROOM
    parts = [] if carers else [_who(rule)]
    if rule.with_carer_below is not None:
        parts.append(text("children below {age} with an adult of their household", age=rule.with_carer_below))
    if carers:
        parts.append(text("the adults who come with them: {who}", who=_who(rule)))
    if rule.least_household > 1:
        parts.append(text("households of {count} people or more", count=rule.least_household))
    return _joined(parts, text("{first}; {second}"))


def rule_name(rule: Rule) -> Text:
    """What the rule is called in a list."""
    return _NAMES[rule]


def _who(rule: PlacementRule) -> Text:
    order = [sex for sex in Sex if sex in rule.sexes]
    who = (
        text("everyone")
        if rule.sexes == frozenset(Sex)
        else _joined([_SEXES[sex] for sex in order], text("{first}, {second}"))
    )
    if rule.from_age is not None and rule.below_age is not None:
        return text("{who} from {age} and below {below}", who=who, age=rule.from_age, below=rule.below_age)
    if rule.from_age is not None:
        return text("{who} from {age}", who=who, age=rule.from_age)
    if rule.below_age is not None:
        return text("{who} below {below}", who=who, below=rule.below_age)
    return who


def _joined(parts: Iterable[Text], between: Text) -> Text:
    first, *others = parts
    for other in others:
        first = Text(between.template, {"first": first, "second": other})
    return first


def _asks_the_same(rule: PlacementRule) -> bool:
    """Whether the program's sentence, which names one age, is still true of the rule."""
    start = default_rule(rule.rule)
    changed = replace(rule, enabled=True, sentence="", may_set_aside=start.may_set_aside)
    if rule.rule is Rule.WOMEN_ROOM and rule.with_carer_below is not None:
        changed = replace(changed, with_carer_below=start.with_carer_below)
    elif rule.rule is Rule.MEN_ROOM and rule.from_age is not None and 0 < rule.from_age < ADULT_AGE:
        changed = replace(changed, from_age=start.from_age)
    return changed == start


_PROGRAM = {
    Rule.WOMEN_ROOM: text("{room} is for women and girls, and for boys under {age} with their mother."),
    Rule.MEN_ROOM: text("{room} is for men, and for boys of {age} and over."),
    Rule.FAMILY_ROOM: text("{room} is for households of two people or more."),
    Rule.MINORS_ROOM: text("{room} is for children who are here without an adult."),
    Rule.CARERS_ROOM: text("{room} is for children and the adults of their household who look after them."),
}
_NAMES = {
    Rule.WOMEN_ROOM: text("Women's rooms"),
    Rule.MEN_ROOM: text("Men's rooms"),
    Rule.FAMILY_ROOM: text("Family rooms"),
    Rule.MINORS_ROOM: text("Rooms for children alone"),
    Rule.CARERS_ROOM: text("Rooms for children with their carers"),
    Rule.CHILD_ALONE: text("Children alone"),
    Rule.ACCESSIBLE: text("Accessible beds"),
    Rule.TOGETHER: text("A household together"),
    Rule.BED_FREE: text("A free bed"),
    Rule.CAPACITY: text("Floor area, toilets or staff"),
    Rule.FIRE_LIMIT: text("Fire limit"),
    Rule.KEEP_APART: text("Not possible here"),
}
_WHAT = {
    Rule.CHILD_ALONE: text("no child alone with adults of other households"),
    Rule.ACCESSIBLE: text("who needs an accessible bed gets one"),
    Rule.TOGETHER: text("a household is placed in one room"),
    Rule.BED_FREE: text("a bed for each"),
    Rule.CAPACITY: text("no more people than floor area, toilets and staff allow"),
    Rule.FIRE_LIMIT: text("no more people than the fire limit allows"),
    Rule.KEEP_APART: text("not possible here"),
}
_SEXES = {
    Sex.FEMALE: text("women and girls"),
    Sex.MALE: text("men and boys"),
    Sex.OTHER: text("people of another sex"),
    Sex.UNKNOWN: text("people whose sex is not known"),
}
