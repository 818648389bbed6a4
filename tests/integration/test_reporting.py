"""The figures of the reports against slow, obvious recounts of the same rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random

import pytest
from sqlalchemy import insert, select

from shelterdesk.domain.activities import Activity, ActivityKind, Participants
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound
from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import Sex, age_on, band_of, month_number
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries import nights
from shelterdesk.persistence.queries.nights import Span
from shelterdesk.persistence.tables import (
    bed_outages,
    beds,
    donors,
    grants,
    handout_lines,
    handout_people,
    handouts,
    items,
    lot_shares,
    lots,
    movements,
    people,
    sites,
    stays,
    stores,
)
from shelterdesk.services.activities import RecordActivity, record_activity
from shelterdesk.services.desk import Desk
from shelterdesk.services.reporting import ReportScope, donor_figures, months_of, occupancy_figures

START = date(2025, 1, 1)
NOON = datetime(2025, 1, 1, 16, tzinfo=UTC)


@dataclass(frozen=True)
class Person:
    id: str
    sex: Sex
    birth_month: int | None


@dataclass(frozen=True)
class Stay:
    person: Person
    entry: date
    exit: date | None


def _site(desk: Desk) -> str:
    assert desk.actor.site_id is not None
    return desk.actor.site_id


def _day(chance: Random, first: date = START, days: int = 600) -> date:
    return first + timedelta(days=chance.randrange(days))


def _people(desk: Desk, chance: Random, count: int) -> list[Person]:
    made = [
        Person(
            new_id(),
            chance.choice(list(Sex)),
            chance.choice([None, month_number(date(chance.randint(1940, 2024), chance.randint(1, 12), 1))]),
        )
        for _ in range(count)
    ]
    rows = [
        {
            "id": person.id,
            "code": f"T{number:05}",
            "site_id": _site(desk),
            "sex": person.sex.value,
            "birth_month": person.birth_month,
            "birth_estimated": False,
            "registered_at": NOON,
        }
        for number, person in enumerate(made)
    ]
    with desk.database.engine.begin() as connection:
        connection.execute(insert(people), rows)
    return made


def _stays(desk: Desk, chance: Random, everyone: list[Person]) -> list[Stay]:
    made: list[Stay] = []
    for person in everyone:
        entry = _day(chance)
        for _ in range(chance.randint(0, 3)):
            leaves = entry + timedelta(days=chance.choice([0, 1, 5, 40, 200]))
            open_end = chance.random() < 0.2
            made.append(Stay(person, entry, None if open_end else leaves))
            if open_end:
                break
            entry = leaves + timedelta(days=chance.randint(0, 30))
    rows = [
        {
            "id": new_id(),
            "person_id": stay.person.id,
            "site_id": _site(desk),
            "entered_at": NOON,
            "entry_day": stay.entry,
            "exited_at": NOON if stay.exit else None,
            "exit_day": stay.exit,
        }
        for stay in made
    ]
    with desk.database.engine.begin() as connection:
        connection.execute(insert(stays), rows)
    return made


def _dates(first: date, end: date) -> list[date]:
    return [first + timedelta(days=at) for at in range((end - first).days)]


def _there(stay: Stay, night: date) -> bool:
    return stay.entry <= night and (stay.exit is None or night < stay.exit)


def test_bed_nights_equal_a_count_night_by_night(desk: Desk) -> None:
    chance = Random(5)
    made = _stays(desk, chance, _people(desk, chance, 60))
    with desk.database.reading() as connection:
        for _ in range(25):
            first = _day(chance)
            span = Span(first, first + timedelta(days=chance.randint(1, 400)))
            slow = {
                (stay.person.id, night)
                for night in _dates(span.first, span.end)
                for stay in made
                if _there(stay, night)
            }
            counted = nights.bed_nights(connection, [span], [_site(desk)])
            assert sum(row.nights for row in counted) == len(slow)
            months = nights.bed_nights(connection, months_of(span), [_site(desk)])
            assert sum(row.nights for row in months) == len(slow)


def test_available_nights_equal_a_count_bed_by_bed(desk: Desk) -> None:
    chance = Random(6)
    with desk.database.engine.begin() as connection:
        ids = list(connection.execute(select(beds.c.id)).scalars())
        outages: dict[str, tuple[date, date | None]] = {}
        opened: dict[str, tuple[date, date | None]] = {}
        for bed_id in ids:
            first = _day(chance, days=200)
            opened[bed_id] = (first, chance.choice([None, first + timedelta(days=chance.randint(0, 300))]))
            connection.execute(
                beds.update().where(beds.c.id == bed_id), {"opened_on": first, "closed_on": opened[bed_id][1]}
            )
            begins = _day(chance)
            outages[bed_id] = (begins, chance.choice([None, begins + timedelta(days=chance.randint(0, 60))]))
        rows = [
            {"id": new_id(), "bed_id": bed_id, "first_day": first, "end_day": end, "reason": "leak"}
            for bed_id, (first, end) in outages.items()
        ]
        connection.execute(insert(bed_outages), rows)

    def inside(pair: tuple[date, date | None], night: date) -> bool:
        return pair[0] <= night and (pair[1] is None or night < pair[1])

    with desk.database.reading() as connection:
        for _ in range(25):
            first = _day(chance)
            span = Span(first, first + timedelta(days=chance.randint(1, 300)))
            slow = sum(
                inside(opened[bed_id], night) and not inside(outages[bed_id], night)
                for bed_id in ids
                for night in _dates(span.first, span.end)
            )
            counted = nights.available_bed_nights(connection, [span], [_site(desk)])
            assert sum(row.nights for row in counted) == slow


def _given(desk: Desk, chance: Random, everyone: list[Person]) -> list[dict[str, object]]:
    """Random hand-outs of one kit from two grants; returns what the recount needs."""
    donor_ids, grant_ids, item_id, lot_ids = (
        [new_id(), new_id()],
        [new_id(), new_id()],
        new_id(),
        [new_id(), new_id()],
    )
    facts: list[dict[str, object]] = []
    with desk.database.engine.begin() as connection:
        store_id = connection.execute(select(stores.c.id)).scalar_one()
        common = {
            "store_id": store_id,
            "item_id": item_id,
            "bin": "",
            "actor_id": desk.actor.staff_id,
            "at": NOON,
        }
        connection.execute(
            insert(items), {"id": item_id, "code": "KIT", "name": "Kit", "unit": "kit", "is_kit": True}
        )
        for at in range(2):
            connection.execute(insert(donors), {"id": donor_ids[at], "name": f"Donor {at}"})
            connection.execute(
                insert(grants), {"id": grant_ids[at], "donor_id": donor_ids[at], "reference": ""}
            )
            connection.execute(insert(lots), {"id": lot_ids[at], "item_id": item_id, "received_at": NOON})
            shares = (
                [(grant_ids[at], Decimal("1.25"))] if at == 0 else [(g, Decimal("0.5")) for g in grant_ids]
            )
            for grant_id, worth in shares:
                share = {"id": new_id(), "lot_id": lot_ids[at], "grant_id": grant_id}
                connection.execute(insert(lot_shares), {**share, "currency": "USD", "unit_value": worth})
            received = {
                "id": new_id(),
                "lot_id": lot_ids[at],
                "kind": "receive",
                "quantity": 10_000,
                "day": START,
            }
            connection.execute(insert(movements), {**common, **received})
        for _ in range(120):
            day, lot, void = _day(chance), chance.randrange(2), chance.random() < 0.2
            reached, quantity = chance.sample(everyone, chance.randint(1, 4)), chance.randint(1, 3)
            handout_id, line_id = new_id(), new_id()
            connection.execute(
                insert(handouts),
                {
                    "id": handout_id,
                    "site_id": _site(desk),
                    "store_id": store_id,
                    "person_id": reached[0].id,
                    "at": NOON,
                    "day": day,
                    "actor_id": desk.actor.staff_id,
                    "voided_at": NOON if void else None,
                },
            )
            connection.execute(
                insert(handout_lines),
                {"id": line_id, "handout_id": handout_id, "item_id": item_id, "quantity": quantity},
            )
            rows = [{"id": new_id(), "handout_id": handout_id, "person_id": person.id} for person in reached]
            connection.execute(insert(handout_people), rows)
            issue = {
                "id": new_id(),
                "lot_id": lot_ids[lot],
                "kind": "issue",
                "quantity": -quantity,
                "day": day,
            }
            connection.execute(insert(movements), {**common, **issue, "handout_line_id": line_id})
            facts.append({"day": day, "lot": lot, "void": void, "people": reached, "quantity": quantity})
    return facts


def test_people_kits_and_value_equal_a_recount(desk: Desk) -> None:
    chance = Random(11)
    everyone = _people(desk, chance, 50)
    stayed, given = _stays(desk, chance, everyone), _given(desk, chance, everyone)
    for _ in range(12):
        first = _day(chance)
        period = Period(first, first + timedelta(days=chance.randint(0, 120)))
        standing = [fact for fact in given if not fact["void"] and period.first <= fact["day"] <= period.last]  # type: ignore[operator]
        assisted: dict[Person, date] = {}
        moments = [(person, fact["day"]) for fact in standing for person in fact["people"]]  # type: ignore[attr-defined]
        for stay in stayed:
            there = [
                day for day in _dates(period.first, period.last + timedelta(days=1)) if _there(stay, day)
            ]
            came = [stay.entry] if period.first <= stay.entry <= period.last else []
            moments += [(stay.person, day) for day in there + came]
        for person, day in moments:
            assisted[person] = min(assisted.get(person, day), day)
        bands = Counter(
            (who.sex, band_of(age_on(who.birth_month, day)).code) for who, day in assisted.items()
        )

        figures = donor_figures(desk, ReportScope(period), threshold=0)
        assert figures.people_reached.value == len(assisted)
        assert {
            (row.sex, row.age_band): row.people.value for row in figures.by_sex_age if row.people.value
        } == bands
        assert figures.kits_handed_out == sum(fact["quantity"] for fact in standing)  # type: ignore[misc]

        worth = {0: (Decimal("1.25"), Decimal(0)), 1: (Decimal("0.5"), Decimal("0.5"))}
        for at in range(2):
            value = sum(fact["quantity"] * worth[fact["lot"]][at] for fact in standing)  # type: ignore[index,operator]
            assert sum(row.value for row in figures.by_grant if row.donor == f"Donor {at}") == value
            of_donor = donor_figures(desk, ReportScope(period, donor=f"Donor {at}"), threshold=0)
            paid = [fact for fact in standing if at == 0 or fact["lot"] == 1]
            assert of_donor.people_reached.value == len({p for fact in paid for p in fact["people"]})  # type: ignore[attr-defined]
            assert of_donor.kits_handed_out == sum(fact["quantity"] for fact in paid)  # type: ignore[misc]


def test_nights_to_come_are_not_counted(desk: Desk) -> None:
    """The clock stands at 3 September 2026: a stay open since the 1st has three nights, with tonight."""
    (person,) = _people(desk, Random(1), 1)
    row = {"id": new_id(), "person_id": person.id, "site_id": _site(desk), "entered_at": NOON}
    with desk.database.engine.begin() as connection:
        connection.execute(insert(stays), {**row, "entry_day": date(2026, 9, 1)})
    period = Period(date(2026, 9, 1), date(2026, 12, 31))
    figures = occupancy_figures(desk, ReportScope(period))
    assert [(row.bed_nights, row.available_bed_nights) for row in figures.rows] == [(3, 11)]
    future = occupancy_figures(desk, ReportScope(Period(date(2026, 10, 1), date(2026, 10, 31))))
    assert [(row.bed_nights, row.utilisation) for row in future.rows] == [(0, None)]


def test_small_counts_do_not_leave(desk: Desk) -> None:
    _stays(desk, Random(3), _people(desk, Random(3), 40))
    figures = donor_figures(desk, ReportScope(Period(START, date(2026, 9, 3))))
    assert figures.threshold == 4
    assert not [row for row in figures.by_sex_age if row.people.value in {1, 2, 3, 4}]


def test_activities_are_counted(desk: Desk) -> None:
    groups = (Participants(Sex.FEMALE, "18-59", 12),)
    for title in ("One", "Two"):
        activity = Activity(date(2026, 9, 2), ActivityKind.TRAINING, title, groups)
        record_activity(desk, RecordActivity(_site(desk), activity))
    figures = donor_figures(desk, ReportScope(Period(date(2026, 9, 1), date(2026, 9, 30))))
    assert [(row.kind, row.activities, row.participants.value) for row in figures.activities] == [
        ("training", 2, 24)
    ]


def test_what_cannot_be_asked_is_refused(desk: Desk) -> None:
    month = Period(date(2026, 9, 1), date(2026, 9, 30))
    with pytest.raises(BadInput, match="ends before"):
        donor_figures(desk, ReportScope(Period(month.last, month.first)))
    with pytest.raises(NotFound, match="no site"):
        donor_figures(desk, ReportScope(month, site="Elsewhere"))
    with pytest.raises(NotFound, match="no donor"):
        donor_figures(desk, ReportScope(month, donor="Nobody"))
    other = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    with pytest.raises(NotAllowed):
        occupancy_figures(other, ReportScope(month))


@pytest.mark.parametrize("period", [Period(date.min, date.max), Period(date(1900, 1, 1), date(2026, 10, 31))])
def test_a_period_may_reach_far_past_what_is_known(desk: Desk, period: Period) -> None:
    chance = Random(9)
    made = _stays(desk, chance, _people(desk, chance, 20))
    figures = donor_figures(desk, ReportScope(period), threshold=0)
    last = min(period.last, desk.clock().date())
    nights_there = sum(
        _there(stay, night) for stay in made for night in _dates(START, last + timedelta(days=1))
    )
    assert figures.bed_nights == nights_there > 0
    assert figures.bed_nights_by_month[0][0] == "2025-01"  # the year of the first stay, not the year 1
    assert sum(row[1] for row in figures.bed_nights_by_month) == nights_there


def test_a_stay_entered_in_another_century_is_counted_month_by_month(desk: Desk) -> None:
    first = date(1925, 3, 1)
    chance = Random(4)
    person = _people(desk, chance, 1)[0]
    row = {"id": new_id(), "person_id": person.id, "site_id": _site(desk), "entered_at": NOON}
    with desk.database.engine.begin() as connection:
        connection.execute(insert(stays), [row | {"entry_day": first}])
    figures = donor_figures(desk, ReportScope(Period(first, date(2024, 12, 31))), threshold=0)
    assert figures.bed_nights == (date(2025, 1, 1) - first).days
    assert len(figures.bed_nights_by_month) == 99 * 12 + 10


def test_the_report_of_one_who_works_at_one_site_is_of_that_site(desk: Desk) -> None:
    month = ReportScope(Period(date(2026, 9, 1), date(2026, 9, 30)))
    with desk.database.reading() as connection:
        name = connection.execute(select(sites.c.name).where(sites.c.id == _site(desk))).scalar_one()
    assert donor_figures(desk, month).site == occupancy_figures(desk, month).site == name
    everywhere = replace(desk, actor=replace(desk.actor, site_id=None))
    assert donor_figures(everywhere, month).site is None
