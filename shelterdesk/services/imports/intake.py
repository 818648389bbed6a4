"""What every kind of import works with: the transaction, where things go, and the tally of what came of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from shelterdesk.domain.intake import Problem
from shelterdesk.domain.text import Text
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Intake:
    """`site_id` is where stores, beds and people go that name no site; `today` is the day there.

    `made` counts new things by a word such as ``items``; `refused` names the rows that were not taken.
    """

    desk: Desk
    work: UnitOfWork
    site_id: str
    today: date
    made: Counter[str] = field(default_factory=Counter)
    refused: list[Problem] = field(default_factory=list)

    def refuse(self, line: int, reason: Text) -> None:
        self.refused.append(Problem(line, reason))
