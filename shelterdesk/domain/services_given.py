"""Services that one person receives, from this house or from a partner who is referred to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shelterdesk.domain.cash import Cash
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text


class ServiceKind(StrEnum):
    LEGAL = "legal"
    MEDICAL = "medical"
    PSYCHOSOCIAL = "psychosocial"
    SHELTER = "shelter"
    FOOD = "food"
    HOUSEHOLD_ITEMS = "nfi"
    CLOTHING = "clothing"
    HYGIENE = "hygiene"
    TRANSPORT = "transport"
    INFORMATION = "information"
    LANGUAGE_CLASS = "language class"
    VOCATIONAL_TRAINING = "vocational training"
    CASH = "cash"
    PROTECTION = "protection"
    # What this house does not give itself: it refers to someone who does.
    SEXUAL_HEALTH = "sexual and reproductive health"
    STI_TEST = "sti testing"
    EMERGENCY_MEDICAL = "emergency medical"
    CHILD_REGISTRATION = "child registration"
    CHILD_PROTECTION = "child protection"
    GBV_RESPONSE = "gbv response"
    SCHOOLING = "schooling"
    REGULARIZATION = "regularization"
    EMPLOYMENT = "employment"


REFERRED_ONLY = frozenset(
    {
        ServiceKind.SEXUAL_HEALTH,
        ServiceKind.STI_TEST,
        ServiceKind.EMERGENCY_MEDICAL,
        ServiceKind.CHILD_REGISTRATION,
        ServiceKind.CHILD_PROTECTION,
        ServiceKind.GBV_RESPONSE,
        ServiceKind.SCHOOLING,
        ServiceKind.REGULARIZATION,
        ServiceKind.EMPLOYMENT,
    }
)
# What a service of a kind counts for, unless whoever records it says otherwise. Kinds that no indicator of the
# plans built in is about count for none.
INDICATOR_OF_SERVICE: dict[ServiceKind, str] = {
    ServiceKind.LEGAL: "PRHT3",
    ServiceKind.MEDICAL: "HE4",
    ServiceKind.PSYCHOSOCIAL: "PRHT3",
    ServiceKind.SHELTER: "SH4",
    ServiceKind.FOOD: "FS3",
    ServiceKind.HOUSEHOLD_ITEMS: "SH10",
    ServiceKind.CLOTHING: "SH10",
    ServiceKind.HYGIENE: "WA3",
    ServiceKind.TRANSPORT: "HT1",
    ServiceKind.INFORMATION: "PR1",
    ServiceKind.CASH: "MC1",
    ServiceKind.PROTECTION: "PR1",
    ServiceKind.SEXUAL_HEALTH: "PRHT3",
    ServiceKind.STI_TEST: "PRHT3",
    ServiceKind.EMERGENCY_MEDICAL: "PRHT3",
    ServiceKind.CHILD_REGISTRATION: "CP1",
    ServiceKind.CHILD_PROTECTION: "CP1",
    ServiceKind.GBV_RESPONSE: "GBV5",
    ServiceKind.REGULARIZATION: "PR1",
}
# What a stay at a site of a kind counts for, until the site says otherwise.
INDICATOR_OF_SITE = {"shelter": "SH1", "transit": "SH1", "hotel": "SH6", "flat": "SH4"}


class Outcome(StrEnum):
    """What came of a referral; none yet while it is open."""

    RECEIVED = "received"
    WAITING_LIST = "waiting list"
    TURNED_AWAY = "turned away"
    NOT_REACHED = "not reached"  # the partner could not be reached
    DID_NOT_GO = "did not go"


@dataclass(frozen=True, slots=True)
class Given:
    """One service on one day at the site, the same for everyone it was given to.

    `partner` is the name of the organisation that gave it, None for our own. `referral_id` is the entry of the
    directory to which people were referred. `cash` is what each person received. `indicator` is the code it counts
    for, None the one of its kind; an empty one counts for none.
    """

    day: date
    kind: ServiceKind
    partner: str | None = None
    grant_id: str | None = None
    indicator: str | None = None
    referral_id: str | None = None
    cash: Cash | None = None

    @property
    def counts_for(self) -> str | None:
        own = INDICATOR_OF_SERVICE.get(self.kind) if self.indicator is None else self.indicator
        return own or None

    @property
    def is_referral(self) -> bool:
        return is_referral(self.kind, self.referral_id)


def is_referral(kind: ServiceKind, referral_id: str | None) -> bool:
    return referral_id is not None or kind in REFERRED_ONLY


def check_given(given: Given, today: date) -> None:
    """Raises BadInput with the sentence to show; `today` is the day at the site."""
    if given.day > today:
        raise BadInput(text("A service is recorded when it was given, not before."))
    if given.kind is ServiceKind.CASH and given.cash is None:
        raise BadInput(text("Cash needs its value, its currency and how it was paid."))


def check_outcome(given_on: date, outcome: Outcome | None, day: date | None, today: date) -> None:
    """The outcome of a referral made on `given_on`; raises BadInput for a day outside of what has been since."""
    if outcome is None:
        return
    if day is None or day < given_on:
        raise BadInput(text("The outcome cannot come before the referral."))
    if day > today:
        raise BadInput(text("An outcome is recorded when it is known, not before."))
