"""The sample's work beside its beds and stores: services, referrals with their outcome, and what sessions count for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial
from random import Random

from sqlalchemy import select

from shelterdesk.domain.activities import INDICATOR_OF_ACTIVITY, Activity, ActivityKind, Newcomers
from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.cash import Cash, Mechanism
from shelterdesk.domain.people import PopulationType
from shelterdesk.domain.services_given import REFERRED_ONLY, Given, Outcome, ServiceKind
from shelterdesk.persistence.tables import service_directory, services_given, stays
from shelterdesk.services.desk import Desk
from shelterdesk.services.sample.partners import DIALLED, PARTNERS
from shelterdesk.services.sample.places import SITES
from shelterdesk.services.sample.plan import DAYS, Plan, Session
from shelterdesk.services.sample.setting import Setting
from shelterdesk.services.service_directory import AddOffer, Offer, add_offer
from shelterdesk.services.services_given import (
    RecordOutcome,
    RecordServices,
    record_outcome,
    record_services,
)

EVERY_DAYS = 9
KNOWN_AFTER = timedelta(days=12)  # what came of a referral
_GIVEN = {
    ServiceKind.PSYCHOSOCIAL: 5,
    ServiceKind.LEGAL: 4,
    ServiceKind.INFORMATION: 4,
    ServiceKind.LANGUAGE_CLASS: 3,
    ServiceKind.TRANSPORT: 2,
    ServiceKind.VOCATIONAL_TRAINING: 2,
    ServiceKind.CASH: 1,
    ServiceKind.SEXUAL_HEALTH: 2,
    ServiceKind.STI_TEST: 1,
    ServiceKind.EMERGENCY_MEDICAL: 1,
    ServiceKind.CHILD_REGISTRATION: 1,
}
_OUTCOMES = {
    Outcome.RECEIVED: 12,
    Outcome.WAITING_LIST: 3,
    Outcome.DID_NOT_GO: 2,
    Outcome.NOT_REACHED: 1,
}
_PLACES = ("Community centre", "Library hall", "Online", "Harbour office")
_OTHERS = ("Listening House", None, None)  # who did an activity; mostly we ourselves


@dataclass(frozen=True, slots=True)
class _Round:
    """Services of one day at one site."""

    site: int
    kind: ServiceKind
    people: int
    pick: int
    outcome: Outcome


def activity_of(session: Session, day: date, grant_id: str) -> Activity:
    """A session as it is recorded: one in five of its people came before, and one in seven of the others travels on."""
    participants = tuple(
        replace(group, newly=group.people - group.people // 5) for group in session.participants
    )
    new = sum(group.new for group in participants)
    travelling = new // 7
    counted = (
        Newcomers(PopulationType.IN_DESTINATION, new - travelling),
        Newcomers(PopulationType.IN_TRANSIT, travelling),
    )
    made = session.kind in (ActivityKind.CAMPAIGN, ActivityKind.MAPPING, ActivityKind.PROCEDURE)
    return Activity(
        day=day,
        kind=session.kind,
        title=session.title,
        participants=participants,
        grant_id=grant_id,
        place=_PLACES[day.toordinal() % len(_PLACES)],
        partner=_OTHERS[day.toordinal() % len(_OTHERS)],
        indicator=INDICATOR_OF_ACTIVITY.get(session.kind),
        outputs=Decimal(1) if made else None,
        populations=counted if new else (),
    )


def programme(plan: Plan, setting: Setting) -> Iterator[tuple[datetime, Callable[[], object]]]:
    """The directory first; then services at every site, by turns, each to some of those who stay there."""
    chance = Random(len(plan.arrivals))  # noqa: S311 - invents services, guards nothing
    yield plan.start + timedelta(minutes=30), partial(_fill_directory, plan.start, setting)
    for site in range(len(SITES)):
        for day in range(20 + site, DAYS, EVERY_DAYS):
            (kind,) = chance.choices(tuple(_GIVEN), tuple(_GIVEN.values()))
            (outcome,) = chance.choices(tuple(_OUTCOMES), tuple(_OUTCOMES.values()))
            people = chance.randint(1, 2) if kind in REFERRED_ONLY else chance.randint(2, 5)
            given = _Round(site, kind, people, chance.randint(0, 99), outcome)
            moment = plan.start + timedelta(days=day, hours=2)
            yield moment, partial(_give, given, moment, setting)
            if kind in REFERRED_ONLY and moment + KNOWN_AFTER < plan.now:
                yield moment + KNOWN_AFTER, partial(_learn, given, moment, setting)


def _fill_directory(moment: datetime, setting: Setting) -> None:
    desk = replace(setting.desks[0], clock=lambda: moment)
    for site in SITES:
        for number, partner in enumerate(PARTNERS):
            for kind in partner.kinds:
                offer = Offer(
                    organisation=partner.name,
                    country=site.country,
                    kind=kind,
                    place=site.name.rsplit(", ", 1)[-1],
                    languages=partner.languages,
                    hours=partner.hours,
                    phone=f"{DIALLED[site.country]} 010{number}",
                    hotline=partner.hotline,
                )
                add_offer(desk, AddOffer(offer))


def _give(given: _Round, moment: datetime, setting: Setting) -> None:
    desk = replace(setting.desks[given.site], clock=lambda: moment)
    site_id, day = setting.site_ids[given.site], site_day(moment, SITES[given.site].time_zone)
    here = _staying(desk, site_id, day)
    if not here:
        return
    first = given.pick % len(here)
    people = (here[first:] + here[:first])[: given.people]
    grants = list(setting.grants.values())
    service = Given(
        day,
        given.kind,
        grant_id=grants[given.pick % len(grants)],
        referral_id=_offer_of(desk, SITES[given.site].country, given.kind),
        cash=Cash(Decimal(60), "USD", Mechanism.VOUCHER) if given.kind is ServiceKind.CASH else None,
    )
    record_services(desk, RecordServices(site_id, service, tuple(people)))


def _learn(given: _Round, then: datetime, setting: Setting) -> None:
    """What came of the referrals of a day."""
    moment = then + KNOWN_AFTER
    desk = replace(setting.desks[given.site], clock=lambda: moment)
    zone = SITES[given.site].time_zone
    query = select(services_given.c.id, services_given.c.version).where(
        services_given.c.site_id == setting.site_ids[given.site],
        services_given.c.day == site_day(then, zone),
        services_given.c.kind == given.kind.value,
    )
    with desk.database.reading() as connection:
        open_ones = connection.execute(query).all()
    for row in open_ones:
        record_outcome(desk, RecordOutcome(row.id, row.version, given.outcome, site_day(moment, zone)))


def _staying(desk: Desk, site_id: str, day: date) -> list[str]:
    query = (
        select(stays.c.person_id)
        .where(stays.c.site_id == site_id, stays.c.entry_day <= day, stays.c.exit_day.is_(None))
        .order_by(stays.c.entry_day, stays.c.id)
    )
    with desk.database.reading() as connection:
        return list(connection.execute(query).scalars())


def _offer_of(desk: Desk, country: str, kind: ServiceKind) -> str | None:
    """Who is referred to; nobody for what the house gives itself."""
    if kind not in REFERRED_ONLY:
        return None
    query = select(service_directory.c.id).where(
        service_directory.c.country == country, service_directory.c.kind == kind.value
    )
    with desk.database.reading() as connection:
        return connection.execute(query).scalars().first()
