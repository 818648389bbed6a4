"""The rules of placement as data: what the program starts with, and what a shelter put in its place for a day."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.crowd import NO_CROWD, Crowd
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.keep_apart import NOBODY, Apart
from shelterdesk.domain.people import ADULT_AGE, OLDEST, Sex
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line

GROWN_BOY_AGE = 12  # a boy of this age no longer sleeps in a women's room
LARGEST_HOUSEHOLD = 50
LONGEST_SENTENCE = 300


class Rule(StrEnum):
    WOMEN_ROOM = "women room"
    MEN_ROOM = "men room"
    FAMILY_ROOM = "family room"
    MINORS_ROOM = "minors room"
    CARERS_ROOM = "carers room"
    CHILD_ALONE = "child alone"
    ACCESSIBLE = "accessible"
    TOGETHER = "together"
    BED_FREE = "bed free"
    CAPACITY = "capacity"  # floor, toilets or staff: what a surge goes beyond
    FIRE_LIMIT = "fire limit"
    KEEP_APART = "not possible here"  # whatever records a rule records no more than this


@dataclass(frozen=True, slots=True)
class PlacementRule:
    """One rule as it holds on a day. Those of a room's use say who may sleep there.

    Every member must be of `sexes` and inside the ages: `from_age` is inside, `below_age` outside, in completed
    years. A child below `with_carer_below` may come along with an adult of the household who is of `sexes`. The
    household must count `least_household` people in the room. `sentence` is the shelter's own, with ``{room}``
    where the room is named; empty for the program's. `may_set_aside`: by a manager, with a reason.
    """

    rule: Rule
    enabled: bool = True
    sexes: frozenset[Sex] = frozenset(Sex)
    from_age: int | None = None
    below_age: int | None = None
    with_carer_below: int | None = None
    least_household: int = 1
    sentence: str = ""
    may_set_aside: bool = False


USE_RULES: Mapping[RoomUse, Rule] = MappingProxyType(
    {
        RoomUse.WOMEN: Rule.WOMEN_ROOM,
        RoomUse.MEN: Rule.MEN_ROOM,
        RoomUse.FAMILIES: Rule.FAMILY_ROOM,
        RoomUse.MINORS: Rule.MINORS_ROOM,
        RoomUse.CARERS: Rule.CARERS_ROOM,
    }
)
OF_A_USE = frozenset(USE_RULES.values())

DEFAULTS: tuple[PlacementRule, ...] = (
    PlacementRule(Rule.WOMEN_ROOM, sexes=frozenset({Sex.FEMALE}), with_carer_below=GROWN_BOY_AGE),
    PlacementRule(Rule.MEN_ROOM, sexes=frozenset({Sex.MALE}), from_age=GROWN_BOY_AGE),
    PlacementRule(Rule.FAMILY_ROOM, least_household=2, may_set_aside=True),
    PlacementRule(Rule.MINORS_ROOM, below_age=ADULT_AGE),
    PlacementRule(Rule.CARERS_ROOM, with_carer_below=ADULT_AGE),
    PlacementRule(Rule.CHILD_ALONE),
    PlacementRule(Rule.ACCESSIBLE, may_set_aside=True),
)
# What a bed is, that a household is placed as one, and who is kept apart: no shelter changes those here.
EDITABLE = frozenset(rule.rule for rule in DEFAULTS)


@dataclass(frozen=True, slots=True)
class HouseRules:
    """The rules of a site on a day, and at the moment who is kept apart there and how many more it takes."""

    by_rule: Mapping[Rule, PlacementRule] = field(default_factory=lambda: MappingProxyType({}))
    apart: Apart = NOBODY
    crowd: Crowd = NO_CROWD

    def get(self, rule: Rule) -> PlacementRule:
        """The rule in force: the shelter's own, else the program's."""
        return self.by_rule.get(rule) or default_rule(rule)

    def of_use(self, use: RoomUse) -> PlacementRule | None:
        """Who may sleep in rooms of a use; None where everyone may."""
        rule = USE_RULES.get(use)
        return None if rule is None else self.get(rule)

    def may_set_aside(self, rule: Rule) -> bool:
        """Whether a manager may, with a reason."""
        return rule is Rule.CAPACITY or (rule in EDITABLE and self.get(rule).may_set_aside)

    def without(self, rule: Rule) -> HouseRules:
        """The same rules with one of them set aside."""
        off = PlacementRule(rule, enabled=False)
        return replace(self, by_rule=MappingProxyType({**self.by_rule, rule: off}))


DEFAULT_RULES = HouseRules()


@dataclass(frozen=True, slots=True)
class SetAside:
    """A rule that a manager sets aside for one placement, and why; the reason names nobody."""

    rule: Rule
    reason: str


def default_rule(rule: Rule) -> PlacementRule:
    """What the program starts with."""
    return next((found for found in DEFAULTS if found.rule is rule), PlacementRule(rule))


def clean_rule(rule: PlacementRule) -> PlacementRule:
    """The same rule as it may be stored; raises BadInput with the sentence to show.

    What a rule does not ask about is brought back to what the program starts with.
    """
    if rule.rule not in EDITABLE:
        raise BadInput(text("This rule cannot be changed."))
    sentence = _clean_sentence(rule.sentence)
    if rule.rule not in OF_A_USE:
        return PlacementRule(
            rule.rule, enabled=rule.enabled, sentence=sentence, may_set_aside=rule.may_set_aside
        )
    _check_who(rule)
    return PlacementRule(
        rule.rule,
        rule.enabled,
        rule.sexes,
        rule.from_age,
        rule.below_age,
        rule.with_carer_below,
        rule.least_household,
        sentence,
        rule.may_set_aside,
    )


def _check_who(rule: PlacementRule) -> None:
    if not rule.sexes:
        raise BadInput(text("A room is for someone: choose at least one sex."))
    ages = [age for age in (rule.from_age, rule.below_age, rule.with_carer_below) if age is not None]
    if any(not 0 <= age <= OLDEST for age in ages):
        raise BadInput(text("An age is a number from 0 to {oldest}.", oldest=OLDEST))
    if rule.from_age is not None and rule.below_age is not None and rule.from_age >= rule.below_age:
        raise BadInput(text("The ages go from the younger to the older, in completed years."))
    if rule.with_carer_below is not None and not 0 < rule.with_carer_below <= ADULT_AGE:
        raise BadInput(
            text("Children who come with an adult are below an age from 1 to {age}.", age=ADULT_AGE)
        )
    if rule.rule is Rule.CARERS_ROOM and rule.with_carer_below is None:
        raise BadInput(text("Say below which age children come with an adult."))
    if not 1 <= rule.least_household <= LARGEST_HOUSEHOLD:
        raise BadInput(text("A household counts from 1 to {most} people.", most=LARGEST_HOUSEHOLD))


def _clean_sentence(sentence: str) -> str:
    """Empty for the program's; raises BadInput for a place in it other than ``{room}``."""
    if not sentence:
        return ""
    if "\n" in sentence.strip():
        raise BadInput(text("The sentence stands on one line."))
    clean = one_line(sentence, LONGEST_SENTENCE)
    if clean is None:
        raise BadInput(text("The sentence is empty."))
    try:
        places = [place for place in string.Formatter().parse(clean) if place[1] is not None]
    except ValueError:
        raise BadInput(_ONLY_ROOM) from None
    if any((name, form, turned) != ("room", "", None) for _, name, form, turned in places):
        raise BadInput(_ONLY_ROOM)
    return clean


_ONLY_ROOM = text("In braces the sentence may hold only the word room, for the name of the room.")
