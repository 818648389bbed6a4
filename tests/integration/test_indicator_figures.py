"""Figures by indicator against a slow recount of plain facts, for random houses, periods and questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound
from shelterdesk.domain.figures import Period
from shelterdesk.domain.indicator_figures import IndicatorFigures
from shelterdesk.domain.people import PopulationType, age_on, band_of
from shelterdesk.domain.roles import Role
from shelterdesk.services.desk import Desk
from shelterdesk.services.indicator_figures import IndicatorsAsked, indicator_figures
from tests.conftest import MakeDesk
from tests.reached import DAYS, FIRST_DAY, Fact, Group, Output, World, make_world

TODAY = date(2026, 9, 3)  # at the sites, by the clock of the tests
Chosen = Callable[[Fact | Group | Output], bool]


def chosen_by(asked: IndicatorsAsked) -> Chosen:
    def chosen(one: Fact | Group | Output) -> bool:
        of_site = asked.site is None or one.site == 0
        in_country = asked.country is None or one.site == {"AW": 0, "CW": 1}[asked.country]
        paid = asked.donor is None or int(asked.donor[-1]) in one.grants
        by = {None: True, "": one.partner is None, "Partner": one.partner == 0, "Other": one.partner == 1}
        return of_site and in_country and paid and by[asked.partner]

    return chosen


def recount(world: World, asked: IndicatorsAsked) -> dict[str, object]:
    """What the figures must be, one fact after another."""
    chosen, period = chosen_by(asked), Period(asked.period.first, min(asked.period.last, TODAY))
    facts = [one for one in world.facts if chosen(one)]
    groups = [one for one in world.groups if chosen(one) and period.first <= one.day <= period.last]
    totals: dict[tuple[str, str], set[str]] = {}
    unique: dict[str, set[str]] = {}
    first_day: dict[tuple[str, str, int], date] = {}
    who = {one.person.id: one.person for one in facts}
    for one in facts:
        for day in one.days:
            key = (one.indicator, one.person.id, day.year)
            first_day[key] = min(first_day.get(key, day), day)
            if period.first <= day <= period.last:
                totals.setdefault((one.indicator, f"{day:%Y-%m}"), set()).add(one.person.id)
                unique.setdefault(one.indicator, set()).add(one.person.id)
    total = Counter({place: len(ids) for place, ids in totals.items()})
    new: Counter[tuple[str, str]] = Counter()
    breakdown: Counter[tuple[str, str, object, str]] = Counter()
    populations: Counter[tuple[str, PopulationType]] = Counter()
    for (indicator, person_id, _), day in first_day.items():
        if period.first <= day <= period.last:
            person = who[person_id]
            new[indicator, f"{day:%Y-%m}"] += 1
            band = band_of(age_on(person.birth_month, day)).code
            breakdown[indicator, f"{day:%Y-%m}", person.sex, band] += 1
            populations[indicator, person.population] += 1
    for group in groups:
        month = f"{group.day:%Y-%m}"
        total[group.indicator, month] += group.people
        new[group.indicator, month] += group.newly
        breakdown[group.indicator, month, group.sex, group.band] += group.newly
        populations[group.indicator, PopulationType.HOST] += group.newly
    outputs: Counter[tuple[str, str]] = Counter()
    for output in world.outputs:
        if chosen(output) and period.first <= output.day <= period.last:
            outputs[output.indicator, f"{output.day:%Y-%m}"] += int(output.quantity)
    services = Counter(
        (one.indicator, f"{one.days[0]:%Y-%m}")
        for one in world.services
        if chosen(one) and period.first <= one.days[0] <= period.last
    )
    counted = Counter[str]()
    for group in groups:
        counted[group.indicator] += group.newly
    names = unique.keys() | counted.keys()
    return {
        "total": +total,
        "new": +new,
        "breakdown": +breakdown,
        "populations": +populations,
        "outputs": +outputs,
        "services": +services,
        "unique": +Counter({name: len(unique.get(name, ())) + counted[name] for name in names}),
        "everyone": len(set().union(*unique.values())) + sum(counted.values()),
    }


def found_in(figures: IndicatorFigures) -> dict[str, object]:
    months = [(row.indicator, month) for row in figures.rows for month in row.months]
    return {
        "total": +Counter({(name, month.month): month.total for name, month in months}),
        "new": +Counter({(name, month.month): month.new for name, month in months}),
        "breakdown": +Counter(
            {
                (name, month.month, *group): count
                for name, month in months
                for group, count in month.new_by_sex_age.items()
            }
        ),
        "populations": +Counter(
            {
                (row.indicator, kind): count
                for row in figures.rows
                for kind, count in row.new_by_population.items()
            }
        ),
        "outputs": +Counter({(name, month.month): int(month.outputs) for name, month in months}),
        "services": +Counter({(name, month.month): month.services for name, month in months}),
        "unique": +Counter({row.indicator: row.unique for row in figures.rows}),
        "everyone": figures.unique,
    }


def questions(chance: Random) -> IndicatorsAsked:
    first = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    period = Period(first, first + timedelta(days=chance.choice([0, 5, 29, 100, 400])))
    asked = IndicatorsAsked(period)
    return chance.choice(
        [
            asked,
            replace(asked, site="Casa Mar"),
            replace(asked, country=chance.choice(["AW", "CW"])),
            replace(asked, donor=f"Donor {chance.randrange(2)}"),
            replace(asked, partner=chance.choice(["", "Partner", "Other"])),
            replace(asked, country="CW", partner="Partner"),
        ]
    )


@pytest.fixture
def for_all_sites(desk: Desk) -> Desk:
    return replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME, site_id=None))


@pytest.mark.parametrize("seed", range(3))
def test_every_figure_equals_a_slow_recount(desk: Desk, for_all_sites: Desk, seed: int) -> None:
    world = make_world(desk, seed)
    chance = Random(seed + 100)
    for _ in range(12):
        asked = questions(chance)
        assert found_in(indicator_figures(for_all_sites, asked)) == recount(world, asked)


@pytest.mark.parametrize("seed", range(3, 5))
def test_what_always_holds_between_figures(desk: Desk, for_all_sites: Desk, seed: int) -> None:
    make_world(desk, seed)
    chance = Random(seed)
    for _ in range(8):
        asked = questions(chance)
        whole = indicator_figures(for_all_sites, asked)
        days = max(asked.period.nights, 1)
        cut = asked.period.first + timedelta(days=days // 2)
        halves = [
            indicator_figures(for_all_sites, replace(asked, period=period))
            for period in (
                Period(asked.period.first, cut - timedelta(days=1)),
                Period(cut, asked.period.last),
            )
            if period.first <= period.last
        ]
        assert whole.unique <= sum(half.unique for half in halves)
        for row in whole.rows:
            parts = [found for half in halves for found in half.rows if found.indicator == row.indicator]
            assert row.unique <= sum(part.unique for part in parts)
            assert row.new == sum(part.new for part in parts)
            assert row.new == sum(row.new_by_sex_age.values()) == sum(row.new_by_population.values())
            assert all(month.new <= month.total for month in row.months)


def test_who_may_ask_and_what_is_no_question(desk: Desk, for_all_sites: Desk) -> None:
    period = Period(date(2026, 1, 1), date(2026, 1, 31))
    with pytest.raises(NotFound, match="no organisation called Nobody"):
        indicator_figures(for_all_sites, IndicatorsAsked(period, partner="Nobody"))
    with pytest.raises(NotFound, match="no donor called Nobody"):
        indicator_figures(for_all_sites, IndicatorsAsked(period, donor="Nobody"))
    with pytest.raises(NotFound, match="no grant X"):
        indicator_figures(for_all_sites, IndicatorsAsked(period, grant="X"))
    with pytest.raises(BadInput, match="ends before"):
        indicator_figures(for_all_sites, IndicatorsAsked(Period(period.last, period.first)))
    with pytest.raises(NotAllowed):
        indicator_figures(
            replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION)), IndicatorsAsked(period)
        )


def test_an_empty_period_has_no_rows(make_desk: MakeDesk) -> None:
    figures = indicator_figures(make_desk(), IndicatorsAsked(Period(date(2020, 1, 1), date(2020, 1, 31))))
    assert (figures.unique, figures.rows) == (0, ())
