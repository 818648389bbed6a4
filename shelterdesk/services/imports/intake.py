"""What every kind of import works with: the transaction, where things go, and the tally of what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from shelterdesk.domain.intake import Problem
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk

# What an intake counts as new, in words, and in the order in which it is said.
MADE: Mapping[str, Text] = {
    "items": text("items"),
    "item details": text("item details"),
    "categories": text("categories"),
    "packs": text("packs"),
    "kits": text("kits"),
    "bills of materials": text("bills of materials"),
    "stores": text("stores"),
    "donors": text("donors"),
    "lots": text("lots"),
    "minimums": text("minimums"),
    "rooms": text("rooms"),
    "beds": text("beds"),
    "people": text("people"),
    "households": text("households"),
}


@dataclass(frozen=True, slots=True)
class Intake:
    """`site_id` is where stores, beds and people go that name no site; `today` is the day there.

    `made` counts new things by a word of MADE, such as ``items``; `refused` names the rows that were not taken,
    and `there` those that are taken although the same lies there already.
    """

    desk: Desk
    work: UnitOfWork
    site_id: str
    today: date
    made: Counter[str] = field(default_factory=Counter)
    refused: list[Problem] = field(default_factory=list)
    there: list[Problem] = field(default_factory=list)

    def refuse(self, line: int, reason: Text) -> None:
        self.refused.append(Problem(line, reason))

    def remark(self, line: int, said: Text) -> None:
        self.there.append(Problem(line, said))
