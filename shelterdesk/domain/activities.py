"""Activities: things done that are counted, with the people who took part as numbers, never as persons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.people import AGE_BANDS, Sex
from shelterdesk.domain.text import text


class ActivityKind(StrEnum):
    TRAINING = "training"
    CAMPAIGN = "campaign"
    RESCUE = "rescue"
    SESSION = "session"
    MAPPING = "mapping"
    PROCEDURE = "procedure"  # work on standard operating procedures


@dataclass(frozen=True, slots=True)
class Participants:
    """People of one sex and age band (codes of `AGE_BANDS`) who took part."""

    sex: Sex
    age_band: str
    people: int


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity on one day at the site. `grant_id` is None where no grant paid for it."""

    day: date
    kind: ActivityKind
    title: str
    participants: tuple[Participants, ...] = ()
    grant_id: str | None = None

    @property
    def people(self) -> int:
        return sum(group.people for group in self.participants)


def check_activity(activity: Activity, today: date) -> None:
    """Raises BadInput with the sentence to show; `today` is the day at the site."""
    if not activity.title.strip():
        raise BadInput(text("The activity needs a title."))
    if activity.day > today:
        raise BadInput(text("An activity is recorded when it has happened, not before."))
    if any(group.people < 1 for group in activity.participants):
        raise BadInput(text("A number of participants is at least 1."))
    groups = [(group.sex, group.age_band) for group in activity.participants]
    known = {band.code for band in AGE_BANDS}
    if len(groups) != len(set(groups)) or any(band not in known for _, band in groups):
        raise BadInput(text("Each sex and age band is counted once."))
