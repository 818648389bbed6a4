"""A placement under the rules of the day, and the one rule that a manager may set aside for it."""

from __future__ import annotations

from dataclasses import dataclass

from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.placement import PlacementRefused
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rules import HouseRules, SetAside
from shelterdesk.domain.suggestion import Placing
from shelterdesk.domain.targets import Place, only_broken
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.services.desk import Desk

LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class Allowed:
    """A placing that may be made; `aside` is the rule it would break, where one was set aside for it."""

    placing: Placing
    aside: SetAside | None = None

    @property
    def reason(self) -> str | None:
        return None if self.aside is None else self.aside.reason

    @property
    def columns(self) -> dict[str, str | None]:
        """What each placement keeps of it."""
        rule = None if self.aside is None else self.aside.rule.value
        return {"rule_set_aside": rule, "set_aside_reason": self.reason}


def check_set_aside(desk: Desk, site_id: str, rules: HouseRules, aside: SetAside | None) -> SetAside | None:
    """What may be set aside, its reason as it may be stored, before anyone looks at who is placed where.

    Raises NotAllowed, BadInput without a reason, RuleBroken for a rule that no one sets aside.
    """
    if aside is None:
        return None
    desk.authorize(Permission.SET_RULES_ASIDE, site_id)
    if not rules.may_set_aside(aside.rule):
        raise RuleBroken(text("This rule is not set aside."))
    reason = one_line(aside.reason, LONGEST_REASON)
    if reason is None:
        raise BadInput(text("A rule is set aside only with a reason."))
    return SetAside(aside.rule, reason)


def allowed(place: Place, rules: HouseRules, aside: SetAside | None) -> Allowed:
    """The placing that `place` finds under `rules`, less the rule set aside where that one alone is broken.

    Raises PlacementRefused, which names the rule that a manager might set aside.
    """
    found = place(rules)
    if isinstance(found, Placing):
        return Allowed(found)
    if aside is not None:
        found = place(rules.without(aside.rule))
        if isinstance(found, Placing):
            return Allowed(found, aside)
    raise PlacementRefused(found, only_broken(place, rules, found))
