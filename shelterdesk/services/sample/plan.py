"""Eighteen invented months, worked out from a seed: what happens when. Pure; nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from shelterdesk.domain.activities import ActivityKind, Participants
from shelterdesk.domain.people import Need, PopulationType, Sex
from shelterdesk.services.sample.names import call_name, family_name, given_name
from shelterdesk.services.sample.places import SITES, SampleSite

MONTHS = 18
DAYS = 548
PEOPLE = 250
NEWCOMERS = (5, 2, 2, 1, 1)  # households per site who came in the last minutes and wait for a bed


@dataclass(frozen=True, slots=True)
class SamplePerson:
    given_names: str
    family_names: str
    call_name: str | None
    sex: Sex
    birth_date: date
    language: str
    needs: tuple[Need, ...]
    population: PopulationType = PopulationType.IN_DESTINATION


@dataclass(frozen=True, slots=True)
class Arrival:
    """A household comes, wants a bed, and means to stay until `leaves` (None: stays on)."""

    site: int
    at: datetime
    members: tuple[SamplePerson, ...]
    leaves: datetime | None
    expected_days: int


@dataclass(frozen=True, slots=True)
class Session:
    """An activity with those who took part."""

    site: int
    at: datetime
    kind: ActivityKind
    title: str
    participants: tuple[Participants, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything in order of time, before `now`."""

    start: datetime
    now: datetime
    arrivals: tuple[Arrival, ...]
    sessions: tuple[Session, ...]


_TITLES = {
    ActivityKind.TRAINING: (
        "Signs of trafficking, for hotel staff",
        "Safe referral",
        "First contact with survivors",
    ),
    ActivityKind.CAMPAIGN: ("Job offers that are not", "Know the hotline"),
    ActivityKind.SESSION: ("Rights and papers", "Language class", "Child-friendly space"),
    ActivityKind.RESCUE: ("Joint operation with the police",),
    ActivityKind.MAPPING: ("Services for survivors, updated",),
    ActivityKind.PROCEDURE: ("Standard operating procedures, review",),
}
_WEIGHTS = (4, 2, 8, 1, 1, 1)


def make_plan(seed: int, now: datetime) -> Plan:
    """The same seed and moment give the same plan."""
    chance = Random(seed)  # noqa: S311 - invents people, guards nothing
    start = now - timedelta(days=DAYS)
    arrivals = _with_populations(seed, _arrivals(chance, start, now))
    sessions = _sessions(chance, start, now)
    return Plan(start, now, arrivals, sessions)


def _arrivals(chance: Random, start: datetime, now: datetime) -> tuple[Arrival, ...]:
    made: list[Arrival] = []
    for index, households in enumerate(NEWCOMERS):
        made += [
            _arrival(chance, index, now - timedelta(minutes=2 + 3 * number), now)
            for number in range(households)
        ]
    people = [sum(len(arrival.members) for arrival in made if arrival.site == at) for at in range(len(SITES))]
    while sum(people) < PEOPLE:
        index = min(range(len(SITES)), key=lambda i: people[i] / SITES[i].beds + chance.random() / 4)
        # More come in the later months, as the network grew.
        share = chance.random() ** chance.choice((0.35, 0.35, 1.2))
        at = _at_site(SITES[index], start + share * (now - start), chance.randint(8, 21), chance)
        at = min(max(at, start + timedelta(hours=1)), now - timedelta(minutes=chance.randint(5, 90)))
        made.append(_arrival(chance, index, at, now))
        people[index] += len(made[-1].members)
    return tuple(sorted(made, key=lambda arrival: arrival.at))


def _with_populations(seed: int, arrivals: tuple[Arrival, ...]) -> tuple[Arrival, ...]:
    """Most households mean to stay; some travel on, or are no migrants."""
    chance = Random(seed + 1)  # noqa: S311 - invents people, guards nothing
    marked = []
    for arrival in arrivals:
        (population,) = chance.choices(tuple(PopulationType), (80, 12, 4, 3, 1))
        members = tuple(replace(person, population=population) for person in arrival.members)
        marked.append(replace(arrival, members=members))
    return tuple(marked)


def _arrival(chance: Random, index: int, at: datetime, now: datetime) -> Arrival:
    members = _household(chance, SITES[index], at.date())
    expected = chance.choice((120, 150, 180, 180))
    share = chance.uniform(0.65, 1.0) if chance.random() < 0.9 else chance.uniform(1.0, 1.1)
    stays = max(1, round(expected * share))
    leaves = _at_site(SITES[index], at + timedelta(days=stays), chance.randint(7, 11), chance)
    return Arrival(index, at, members, leaves if leaves < now else None, expected)


def _household(chance: Random, site: SampleSite, day: date) -> tuple[SamplePerson, ...]:
    language = chance.choices(site.languages, [5] + [2] * (len(site.languages) - 1))[0]
    family = family_name(chance, language)
    shape = chance.random()
    if shape < 0.42:
        sex, ages = (Sex.FEMALE if chance.random() < 0.66 else Sex.MALE), [chance.randint(18, 67)]
        return (_person(chance, language, family, sex, ages[0], day),)
    if shape < 0.5:
        return (
            _person(
                chance, language, family, chance.choice((Sex.FEMALE, Sex.MALE)), chance.randint(13, 17), day
            ),
        )
    parent = _person(chance, language, family, Sex.FEMALE, chance.randint(20, 44), day)
    members = [parent]
    if shape > 0.86:
        members.append(_person(chance, language, family, Sex.MALE, chance.randint(20, 50), day))
    for _ in range(chance.choices((1, 2, 3), (5, 4, 1))[0]):
        sex = chance.choice((Sex.FEMALE, Sex.MALE))
        members.append(_person(chance, language, family, sex, chance.randint(0, 16), day))
    return tuple(members)


def _person(chance: Random, language: str, family: str, sex: Sex, age: int, day: date) -> SamplePerson:
    born = day - timedelta(days=age * 365 + age // 4 + chance.randint(1, 364))
    needs: list[Need] = []
    if age <= 1:
        needs.append(Need.INFANT)
    if chance.random() < 0.05:
        needs.append(Need.ACCESSIBLE)
    if sex is Sex.FEMALE and 18 <= age <= 40 and chance.random() < 0.1:
        needs.append(Need.PREGNANT)
    if chance.random() < 0.06:
        needs.append(chance.choice((Need.DIET, Need.MEDICAL)))
    given = given_name(chance, language, sex.value)
    return SamplePerson(given, family, call_name(chance), sex, born, language, tuple(needs))


def _sessions(chance: Random, start: datetime, now: datetime) -> tuple[Session, ...]:
    made = []
    for index, site in enumerate(SITES):
        for week in range(DAYS // 7):
            at = _at_site(site, start + timedelta(days=week * 7 + chance.randint(0, 6)), 10, chance)
            if at < now and chance.random() < 0.4:
                kind = chance.choices(tuple(_TITLES), _WEIGHTS)[0]
                made.append(Session(index, at, kind, chance.choice(_TITLES[kind]), _participants(chance)))
    return tuple(sorted(made, key=lambda session: session.at))


def _participants(chance: Random) -> tuple[Participants, ...]:
    groups = (
        (Sex.FEMALE, "18-59", 14),
        (Sex.MALE, "18-59", 8),
        (Sex.FEMALE, "12-17", 5),
        (Sex.MALE, "60+", 2),
    )
    counted = ((sex, band, chance.randint(0, most)) for sex, band, most in groups)
    return tuple(Participants(sex, band, people) for sex, band, people in counted if people)


def _at_site(site: SampleSite, moment: datetime, hour: int, chance: Random) -> datetime:
    """The same day at the site, at `hour` and some minutes there."""
    zone = ZoneInfo(site.time_zone)
    clock = time(hour, chance.randint(0, 59))
    return datetime.combine(moment.astimezone(zone).date(), clock, zone).astimezone(UTC)
