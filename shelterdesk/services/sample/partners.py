"""The invented partners of the sample: what each offers, where, and when."""

from __future__ import annotations

from dataclasses import dataclass

from shelterdesk.domain.services_given import ServiceKind


@dataclass(frozen=True, slots=True)
class SamplePartner:
    name: str
    kinds: tuple[ServiceKind, ...]
    languages: tuple[str, ...]
    hours: str
    hotline: str = ""


_LEGAL, _HEALTH = "Legal Aid Circle", "Clinic of the Good Harbour"
# Those of every country, under its own number; the last digits are for stories and belong to nobody.
PARTNERS = (
    SamplePartner(_LEGAL, (ServiceKind.LEGAL, ServiceKind.REGULARIZATION), ("es", "en"), "Mo-Fr 9:00-16:00"),
    SamplePartner(
        _HEALTH,
        (ServiceKind.SEXUAL_HEALTH, ServiceKind.STI_TEST, ServiceKind.EMERGENCY_MEDICAL),
        ("es", "en", "nl"),
        "Mo-Sa 8:00-14:00; emergencies always",
        "0800 0110",
    ),
    SamplePartner(
        "Listening House", (ServiceKind.PSYCHOSOCIAL, ServiceKind.GBV_RESPONSE), ("es",), "Tu, Th 14:00-18:00"
    ),
    SamplePartner(
        "Registry for Children", (ServiceKind.CHILD_REGISTRATION,), ("es", "en"), "Mo-Fr 8:00-12:00"
    ),
    SamplePartner(
        "School of the Harbour",
        (ServiceKind.LANGUAGE_CLASS, ServiceKind.SCHOOLING, ServiceKind.VOCATIONAL_TRAINING),
        ("es", "en"),
        "Mo-Fr 17:00-20:00",
    ),
)
DIALLED = {"AW": "+297 555", "CW": "+599 9 555", "DO": "+1 809 555", "GY": "+592 555", "TT": "+1 868 555"}
