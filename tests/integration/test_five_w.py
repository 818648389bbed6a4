"""Our own 5W: for random houses it passes every rule of every year, and its figures equal a slow recount."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import insert

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.five_w.fields import Field
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import activities, organisations, services_given, sites
from shelterdesk.reports.five_w import five_w_table
from shelterdesk.reports.lists import write_list
from shelterdesk.services.desk import Desk
from shelterdesk.services.five_w import FiveWAsked, five_w
from shelterdesk.services.frameworks import r4v, r4v_years
from tests.reached import NOON, Fact, World, make_world

OUTPUT_NEEDED = ("SH11",)


@pytest.fixture
def for_all_sites(desk: Desk) -> Desk:
    return replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME, site_id=None))


def row_key(fact: Fact) -> tuple[str, str, str]:
    partner = {None: "", 0: "Partner", 1: "Other"}[fact.partner]
    return fact.indicator, ("Aruba", "Curacao")[fact.site], partner


def recount(world: World, month: date) -> dict[tuple[str, str, str], tuple[int, int]]:
    """Total and New of each row, one fact after another."""
    totals: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    first: dict[tuple[str, str, str], tuple[date, str, tuple[str, str, str]]] = {}
    ids = {"": "", "Partner": world.partner_ids[0], "Other": world.partner_ids[1]}
    for fact in world.facts:
        key = row_key(fact)
        for day in fact.days:
            if day.year != month.year or day > date(2026, 9, 3):
                continue
            if day.month == month.month:
                totals[key].add(fact.person.id)
            once = (fact.indicator, key[1], fact.person.id)
            found = (day, ids[key[2]], key)
            first[once] = min(first.get(once, found), found)
    new: dict[tuple[str, str, str], int] = defaultdict(int)
    for day, _, key in first.values():
        new[key] += day.month == month.month
    for group in world.groups:
        if (group.day.year, group.day.month) == (month.year, month.month) and group.day <= date(2026, 9, 3):
            partner = {None: "", 0: "Partner", 1: "Other"}[group.partner]
            key = (group.indicator, ("Aruba", "Curacao")[group.site], partner)
            new[key] += group.newly
            totals[key] |= {f"{id(group)} {at}" for at in range(group.people)}
    return {key: (len(ids), new[key]) for key, ids in totals.items()}


@pytest.mark.parametrize("seed", range(10, 13))
def test_totals_and_new_people_equal_a_slow_recount(desk: Desk, for_all_sites: Desk, seed: int) -> None:
    world = make_world(desk, seed)
    for month in (date(2026, 3, 1), date(2026, 6, 1), date(2026, 9, 1)):
        made = five_w(for_all_sites, FiveWAsked(month, 2026))
        found = {
            (
                row.word(Field.INDICATOR).split()[0],
                row.word(Field.COUNTRY),
                row.word(Field.PARTNER),
            ): (int(row.amount(Field.TOTAL)), int(row.amount(Field.NEW)))
            for row in made.rows
            if row.filled(Field.TOTAL)
        }
        assert found == recount(world, month)


@pytest.mark.parametrize("year", r4v_years())
def test_a_month_passes_every_rule_of_every_year(desk: Desk, for_all_sites: Desk, year: int) -> None:
    make_world(desk, 20)
    with desk.database.engine.begin() as connection:
        for number, mechanism in enumerate(("in hand", "counter", "bank")):
            paid = {"currency": "USD", "value": Decimal("35.5"), "mechanism": mechanism, "kind": "cash"}
            connection.execute(
                insert(services_given),
                {
                    "id": new_id(),
                    "site_id": desk.actor.site_id,
                    "day": date(2026, 8, 3),
                    "at": NOON,
                    "person_id": world_person(desk, number),
                    "indicator": "MC1",
                    "session_id": new_id(),
                    **paid,
                },
            )
        connection.execute(activities.update().values(outputs=2))
    made = five_w(for_all_sites, FiveWAsked(date(2026, 8, 15), year))
    assert made.rows
    assert [(flag.row, flag.rule.name) for flag in made.checked.flags] == []
    cash = [row for row in made.rows if row.word(Field.CVA) == "Yes"]
    assert sum(row.amount(Field.VALUE) for row in cash) == Decimal("106.5")
    assert {row.word(Field.MECHANISM) for row in cash} <= set(r4v(year).mechanisms)


def world_person(desk: Desk, number: int) -> str:
    from sqlalchemy import select

    from shelterdesk.persistence.tables import people

    with desk.database.reading() as connection:
        return str(connection.execute(select(people.c.id).order_by(people.c.code)).scalars().all()[number])


def test_what_we_do_under_our_own_name_is_ours(desk: Desk, for_all_sites: Desk) -> None:
    world = make_world(desk, 21)
    with desk.database.engine.begin() as connection:
        connection.execute(
            organisations.update().where(organisations.c.name == "Partner"), {"name": "Harbour"}
        )
    made = five_w(for_all_sites, FiveWAsked(date(2026, 8, 1), 2026))
    assert {row.word(Field.PARTNER) for row in made.rows} <= {"", "Other"}
    ours = {
        (fact.indicator, row_key(fact)[1], fact.person.id)
        for fact in world.facts
        for day in fact.days
        if fact.partner != 1 and (day.year, day.month) == (2026, 8)
    }
    for row in made.rows:
        if row.filled(Field.TOTAL) and not row.word(Field.PARTNER):
            here = (row.word(Field.INDICATOR).split()[0], row.word(Field.COUNTRY))
            groups = sum(
                group.people
                for group in world.groups
                if (group.indicator, ("Aruba", "Curacao")[group.site]) == here
                and (group.day.year, group.day.month) == (2026, 8)
                and group.partner != 1
            )
            assert row.amount(Field.TOTAL) == sum(one[:2] == here for one in ours) + groups


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_the_file_has_the_very_columns_of_its_year(
    desk: Desk, for_all_sites: Desk, tmp_path: Path, ending: str
) -> None:
    make_world(desk, 22)
    made = five_w(for_all_sites, FiveWAsked(date(2026, 8, 1), 2022))
    path = tmp_path / f"5w{ending}"
    write_list(five_w_table(made.rows, made.framework), path, date(2026, 9, 3))
    if ending == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            header, *rows = csv.reader(file)
    else:
        sheet = load_workbook(path).active
        assert sheet is not None
        header, *rows = (list(row) for row in sheet.values)  # type: ignore[misc]
    assert list(header) == [title for _, title in r4v(2022).columns]
    assert len(rows) == len(made.rows)
    total = list(header).index("Total monthly beneficiaries")
    written = [row[total] for row in rows]
    assert [int(cell) if cell not in ("", None) else None for cell in written] == [
        int(row.amount(Field.TOTAL)) if row.filled(Field.TOTAL) else None for row in made.rows
    ]


def test_one_country_alone_and_months_to_come(desk: Desk, for_all_sites: Desk) -> None:
    make_world(desk, 23)
    made = five_w(for_all_sites, FiveWAsked(date(2026, 8, 1), 2026, "CW"))
    assert {row.word(Field.COUNTRY) for row in made.rows} == {"Curacao"}
    assert five_w(for_all_sites, FiveWAsked(date(2030, 1, 1), 2026)).rows == ()
    with pytest.raises(BadInput, match="not for 2031"):
        five_w(for_all_sites, FiveWAsked(date(2026, 8, 1), 2031))


def test_a_currency_without_a_rate_is_a_fault_that_is_shown(desk: Desk, for_all_sites: Desk) -> None:
    make_world(desk, 24)
    with desk.database.engine.begin() as connection:
        connection.execute(sites.update().where(sites.c.country == "CW"), {"name": "Casa Two"})
        connection.execute(
            insert(services_given),
            {
                "id": new_id(),
                "site_id": desk.actor.site_id,
                "day": date(2026, 8, 3),
                "at": NOON,
                "kind": "cash",
                "person_id": world_person(desk, 0),
                "indicator": "MC1",
                "session_id": new_id(),
                "currency": "GYD",
                "value": 500,
                "mechanism": "voucher",
            },
        )
    made = five_w(for_all_sites, FiveWAsked(date(2026, 8, 1), 2026))
    assert "cva_without_value" in {flag.rule.name for flag in made.checked.flags}
