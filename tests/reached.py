"""A house in which people are assisted at random, and the same as plain facts to count over again, slowly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from shelterdesk.domain.people import PopulationType, Sex, month_number
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import (
    activities,
    activity_counts,
    activity_people,
    activity_populations,
    donors,
    grants,
    handout_lines,
    handout_people,
    handouts,
    items,
    lot_shares,
    lots,
    movements,
    organisations,
    people,
    services_given,
    site_indicators,
    sites,
    stays,
    stores,
)
from shelterdesk.services.desk import Desk

NOON = datetime(2025, 1, 1, 16, tzinfo=UTC)
FIRST_DAY, DAYS = date(2025, 6, 1), 500
STAY_INDICATORS = {0: ("SH1", "PRHT3"), 1: ("SH6",)}
ITEM_INDICATORS = (("WA3", False), ("SH10", True))
OTHERS = ("PR1", "PRHT1", "PRHT3", "WA3")


@dataclass(frozen=True)
class Person:
    id: str
    sex: Sex
    birth_month: int | None
    population: PopulationType


@dataclass(frozen=True)
class Fact:
    """One person on one day; `nights` are set for stays alone: the days on which it is one."""

    person: Person
    indicator: str
    site: int
    partner: int | None
    grants: tuple[int, ...]
    days: tuple[date, ...]
    is_stay: bool = False


@dataclass(frozen=True)
class Group:
    """People of an activity who were counted without a code."""

    indicator: str
    site: int
    partner: int | None
    grants: tuple[int, ...]
    day: date
    sex: Sex
    band: str
    people: int
    newly: int


@dataclass(frozen=True)
class Output:
    indicator: str
    site: int
    partner: int | None
    grants: tuple[int, ...]
    day: date
    quantity: Decimal


@dataclass
class World:
    """`site_ids` have countries AW and CW; site 1 belongs to partner 0."""

    chance: Random
    site_ids: list[str] = field(default_factory=list)
    partner_ids: list[str] = field(default_factory=list)
    grant_ids: list[str] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    populations: list[tuple[Group, PopulationType]] = field(default_factory=list)
    outputs: list[Output] = field(default_factory=list)
    services: list[Fact] = field(default_factory=list)

    def day(self) -> date:
        return FIRST_DAY + timedelta(days=self.chance.randrange(DAYS))

    def owner(self, site: int) -> int | None:
        return 0 if site == 1 else None


def make_world(desk: Desk, seed: int) -> World:
    """Fills the house of `desk` with rows that no service checked."""
    world = World(Random(seed))
    with desk.database.engine.begin() as connection:
        for fill in (_frame, _people, _stays, _handouts, _services, _activities):
            fill(desk, connection, world)
    return world


def _put(connection: Connection, table: Table, **columns: Any) -> str:
    row_id = new_id()
    connection.execute(insert(table), {"id": row_id, **columns})
    return row_id


def _frame(desk: Desk, connection: Connection, world: World) -> None:
    world.partner_ids = [_put(connection, organisations, name=name) for name in ("Partner", "Other")]
    assert desk.actor.site_id is not None
    second = _put(
        connection,
        sites,
        name="Casa Two",
        kind="hotel",
        country="CW",
        time_zone="America/Curacao",
        organisation_id=world.partner_ids[0],
    )
    world.site_ids = [desk.actor.site_id, second]
    connection.execute(site_indicators.delete())
    for site, indicators in STAY_INDICATORS.items():
        for indicator in indicators:
            _put(connection, site_indicators, site_id=world.site_ids[site], indicator=indicator)
    for number in range(2):
        donor_id = _put(connection, donors, name=f"Donor {number}")
        world.grant_ids.append(_put(connection, grants, donor_id=donor_id, reference=f"G{number}"))


def _people(desk: Desk, connection: Connection, world: World) -> None:
    chance = world.chance
    for number in range(8):
        born = chance.choice([None, month_number(date(chance.randint(1950, 2025), chance.randint(1, 12), 1))])
        sex, population = chance.choice(list(Sex)), chance.choice(list(PopulationType))
        person_id = _put(
            connection,
            people,
            code=f"W{number:05}",
            site_id=world.site_ids[0],
            sex=sex.value,
            birth_month=born,
            birth_estimated=False,
            population_type=population.value,
            registered_at=NOON,
        )
        world.people.append(Person(person_id, sex, born, population))


def _stays(desk: Desk, connection: Connection, world: World) -> None:
    chance = world.chance
    for person in chance.sample(world.people, 5):
        entry = world.day()
        for _ in range(chance.randint(1, 3)):
            leaves = None if chance.random() < 0.2 else entry + timedelta(days=chance.choice([0, 1, 20, 90]))
            site = chance.randrange(2)
            _put(
                connection,
                stays,
                person_id=person.id,
                site_id=world.site_ids[site],
                entered_at=NOON,
                entry_day=entry,
                exited_at=NOON if leaves else None,
                exit_day=leaves,
            )
            last = leaves or date(2027, 1, 1)
            days = tuple(entry + timedelta(days=at) for at in range((last - entry).days)) or (entry,)
            for indicator in STAY_INDICATORS[site]:
                world.facts.append(Fact(person, indicator, site, world.owner(site), (), days, is_stay=True))
            if leaves is None:
                break
            entry = leaves + timedelta(days=chance.randint(0, 60))


def _handouts(desk: Desk, connection: Connection, world: World) -> None:
    store_id = connection.execute(select(stores.c.id)).scalar_one()
    common = {"store_id": store_id, "bin": "", "actor_id": desk.actor.staff_id, "at": NOON}
    for indicator, is_kit in ITEM_INDICATORS:
        item_id = _put(
            connection,
            items,
            code=indicator,
            name=indicator,
            unit="piece",
            is_kit=is_kit,
            indicator=indicator,
        )
        of_lot = [(0,), (0, 1), ()]
        lot_ids = []
        for owners in of_lot:
            lot_id = _put(connection, lots, item_id=item_id, received_at=NOON)
            lot_ids.append(lot_id)
            for owner in owners:
                _put(
                    connection,
                    lot_shares,
                    lot_id=lot_id,
                    grant_id=world.grant_ids[owner],
                    currency="USD",
                    unit_value=1,
                )
            _put(
                connection,
                movements,
                lot_id=lot_id,
                item_id=item_id,
                kind="receive",
                quantity=1000,
                day=FIRST_DAY,
                **common,
            )
        for _ in range(12):
            _one_handout(connection, world, item_id, lot_ids, of_lot, indicator, is_kit, common)


def _one_handout(
    connection: Connection,
    world: World,
    item_id: str,
    lot_ids: list[str],
    of_lot: list[tuple[int, ...]],
    indicator: str,
    is_kit: bool,
    common: dict[str, Any],
) -> None:
    chance = world.chance
    day, site, lot, void = world.day(), chance.randrange(2), chance.randrange(3), chance.random() < 0.2
    reached, quantity = chance.sample(world.people, chance.randint(1, 3)), chance.randint(1, 4)
    handout_id = _put(
        connection,
        handouts,
        site_id=world.site_ids[site],
        store_id=common["store_id"],
        person_id=reached[0].id,
        at=NOON,
        day=day,
        actor_id=common["actor_id"],
        voided_at=NOON if void else None,
    )
    line_id = _put(connection, handout_lines, handout_id=handout_id, item_id=item_id, quantity=quantity)
    for person in reached:
        _put(connection, handout_people, handout_id=handout_id, person_id=person.id)
    moved = {"lot_id": lot_ids[lot], "item_id": item_id, "day": day, "handout_line_id": line_id}
    _put(connection, movements, kind="issue", quantity=-quantity, **moved, **common)
    if void:
        return
    paid = of_lot[lot]
    world.facts += [Fact(person, indicator, site, world.owner(site), paid, (day,)) for person in reached]
    for counts_for in (indicator, "SH11") if is_kit else (indicator,):
        world.outputs.append(Output(counts_for, site, world.owner(site), paid, day, Decimal(quantity)))


def _services(desk: Desk, connection: Connection, world: World) -> None:
    chance = world.chance
    for _ in range(25):
        person, day, site = chance.choice(world.people), world.day(), chance.randrange(2)
        partner, grant = chance.choice([None, 0, 1]), chance.choice([None, 0, 1])
        indicator = chance.choice([None, *OTHERS])
        _put(
            connection,
            services_given,
            site_id=world.site_ids[site],
            day=day,
            at=NOON,
            kind="legal",
            person_id=person.id,
            partner_id=None if partner is None else world.partner_ids[partner],
            grant_id=None if grant is None else world.grant_ids[grant],
            indicator=indicator,
            session_id=new_id(),
        )
        if indicator is not None:
            fact = Fact(person, indicator, site, partner, () if grant is None else (grant,), (day,))
            world.facts.append(fact)
            world.services.append(fact)


def _activities(desk: Desk, connection: Connection, world: World) -> None:
    chance = world.chance
    for number in range(10):
        day, site = world.day(), chance.randrange(2)
        partner, grant = chance.choice([None, 0, 1]), chance.choice([None, 0, 1])
        indicator, outputs = chance.choice([None, *OTHERS]), chance.choice([None, 3])
        paid = () if grant is None else (grant,)
        activity_id = _put(
            connection,
            activities,
            site_id=world.site_ids[site],
            day=day,
            kind="session",
            title=f"Session {number}",
            grant_id=None if grant is None else world.grant_ids[grant],
            partner_id=None if partner is None else world.partner_ids[partner],
            indicator=indicator,
            outputs=outputs,
        )
        named = chance.sample(world.people, chance.randint(0, 3))
        for person in named:
            _put(connection, activity_people, activity_id=activity_id, person_id=person.id)
        groups = list(_groups(connection, world, activity_id, indicator or "", site, partner, paid, day))
        if indicator is None:
            continue
        world.facts += [Fact(person, indicator, site, partner, paid, (day,)) for person in named]
        world.groups += groups
        if outputs is not None:
            world.outputs.append(Output(indicator, site, partner, paid, day, Decimal(outputs)))


def _groups(
    connection: Connection,
    world: World,
    activity_id: str,
    indicator: str,
    site: int,
    partner: int | None,
    paid: tuple[int, ...],
    day: date,
) -> Iterator[Group]:
    chance = world.chance
    newcomers = 0
    for sex in chance.sample(list(Sex), chance.randint(0, 2)):
        count = chance.randint(1, 9)
        newly = chance.randint(0, count)
        newcomers += newly
        _put(
            connection,
            activity_counts,
            activity_id=activity_id,
            sex=sex.value,
            age_band="18-59",
            people=count,
            newly=newly,
        )
        yield Group(indicator, site, partner, paid, day, sex, "18-59", count, newly)
    if newcomers:
        _put(
            connection,
            activity_populations,
            activity_id=activity_id,
            population_type=PopulationType.HOST.value,
            newly=newcomers,
        )
