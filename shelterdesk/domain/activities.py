"""Activities: things done that are counted, with who took part as numbers, or as persons by their code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.cash import Cash
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.people import AGE_BANDS, PopulationType, Sex
from shelterdesk.domain.text import text

OUTPUT_STEP = Decimal("0.001")


class ActivityKind(StrEnum):
    TRAINING = "training"
    CAMPAIGN = "campaign"
    RESCUE = "rescue"
    SESSION = "session"
    MAPPING = "mapping"
    PROCEDURE = "procedure"  # work on standard operating procedures


# What an activity of a kind counts for, unless whoever records it says otherwise.
INDICATOR_OF_ACTIVITY: dict[ActivityKind, str] = {
    ActivityKind.TRAINING: "PRHT1",
    ActivityKind.RESCUE: "PRHT3",
    ActivityKind.PROCEDURE: "PRHT2",
    ActivityKind.MAPPING: "PRHT2",
}


@dataclass(frozen=True, slots=True)
class Participants:
    """People of one sex and age band (codes of `AGE_BANDS`) who took part, without those named by code.

    `newly` are those of them who come for the first time this year; None: all of them do.
    """

    sex: Sex
    age_band: str
    people: int
    newly: int | None = None

    @property
    def new(self) -> int:
        return self.people if self.newly is None else self.newly


@dataclass(frozen=True, slots=True)
class Newcomers:
    """How many of the new people are of one population type."""

    population: PopulationType
    people: int


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity on one day at the site. `grant_id` is None where no grant paid for it.

    `partner` is the name of the organisation that did it, None for our own. `indicator` is the code it counts
    for, `outputs` what was made of it (campaigns, spaces, plans). `populations` divide the new people of
    `participants`; without any, all are in destination. `person_ids` took part by code, and are in no number.
    """

    day: date
    kind: ActivityKind
    title: str
    participants: tuple[Participants, ...] = ()
    grant_id: str | None = None
    place: str | None = None
    partner: str | None = None
    indicator: str | None = None
    outputs: Decimal | None = None
    description: str | None = None
    cash: Cash | None = None
    populations: tuple[Newcomers, ...] = ()
    person_ids: tuple[str, ...] = ()

    @property
    def people(self) -> int:
        return sum(group.people for group in self.participants) + len(self.person_ids)

    @property
    def new(self) -> int:
        """Of the people who are numbers, those who come for the first time this year."""
        return sum(group.new for group in self.participants)

    @property
    def divided(self) -> tuple[Newcomers, ...]:
        """The new people by population type, as they are kept."""
        if self.populations or not self.new:
            return tuple(group for group in self.populations if group.people)
        return (Newcomers(PopulationType.IN_DESTINATION, self.new),)


def check_activity(activity: Activity, today: date) -> None:
    """Raises BadInput with the sentence to show; `today` is the day at the site."""
    if not activity.title.strip():
        raise BadInput(text("The activity needs a title."))
    if activity.day > today:
        raise BadInput(text("An activity is recorded when it has happened, not before."))
    _check_groups(activity.participants)
    _check_populations(activity)
    if activity.outputs is not None and (activity.outputs <= 0 or activity.outputs % OUTPUT_STEP):
        raise BadInput(text("A number of outputs is above 0, with at most three decimal places."))
    if len(set(activity.person_ids)) != len(activity.person_ids):
        raise BadInput(text("Someone is named twice."))


def _check_groups(participants: Iterable[Participants]) -> None:
    listed = tuple(participants)
    if any(group.people < 1 for group in listed):
        raise BadInput(text("A number of participants is at least 1."))
    if any(not 0 <= group.new <= group.people for group in listed):
        raise BadInput(text("There cannot be more new people than people in a group."))
    groups = [(group.sex, group.age_band) for group in listed]
    known = {band.code for band in AGE_BANDS}
    if len(groups) != len(set(groups)) or any(band not in known for _, band in groups):
        raise BadInput(text("Each sex and age band is counted once."))


def _check_populations(activity: Activity) -> None:
    kinds = [group.population for group in activity.populations]
    if len(kinds) != len(set(kinds)) or any(group.people < 0 for group in activity.populations):
        raise BadInput(text("Each population type is counted once, with 0 or more."))
    divided = sum(group.people for group in activity.populations)
    if activity.populations and divided != activity.new:
        raise BadInput(
            text(
                "The population types add up to {sum}, but {new} people are new: it is the new ones that are divided.",
                sum=divided,
                new=activity.new,
            )
        )
