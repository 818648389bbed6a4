"""The night census on the real encrypted database: confirmed once, sealed, amended with before and after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError

from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.night_census import NightSheet, NightState, Presence
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import stay_absences, stays
from shelterdesk.services.checking import run_checks
from shelterdesk.services.desk import Desk
from shelterdesk.services.night_census import (
    AmendNight,
    ConfirmNight,
    amend_night,
    confirm_night,
    list_nights,
    load_night,
)
from shelterdesk.services.stays import CheckOut, check_out
from tests.conftest import TestClock
from tests.sleeping import PEDRO, ROSA, Shelter

TODAY = date(2026, 9, 3)
PRESENT, AWAY, MISSING = Presence.PRESENT, Presence.AWAY, Presence.MISSING


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


def sheet(shelter: Shelter, night: date | None = None) -> NightSheet:
    return load_night(shelter.desk, shelter.site_id, night)


def confirm(shelter: Shelter, night: date = TODAY, **others: Presence) -> None:
    """Everyone as taken for granted, but for those named."""
    marks = tuple(
        (one.person_id, others.get(one.label, one.presence)) for one in sheet(shelter, night).expected
    )
    confirm_night(shelter.desk, ConfirmNight(shelter.site_id, night, marks))


def nights_check(shelter: Shelter) -> list[str]:
    (check,) = [one for one in run_checks(shelter.desk) if "confirmed night" in str(one.name)]
    return [str(problem) for problem in check.problems]


def test_everyone_whose_stay_has_the_night_is_expected(shelter: Shelter, clock: TestClock) -> None:
    shelter.settle(ROSA, bed="1-02")
    (pedro,) = shelter.settle(PEDRO, bed="2-01")
    assert [(one.label, one.bed, one.room) for one in sheet(shelter).expected] == [
        ("Rosa", "1-02", "Room 1"),
        ("Pedro", "2-01", "Room 2"),
    ]
    clock.forward(days=1)
    check_out(shelter.desk, CheckOut(shelter.site_id, pedro))
    assert [one.label for one in sheet(shelter).expected] == ["Rosa"]
    assert [one.label for one in sheet(shelter, TODAY).expected] == ["Rosa", "Pedro"]
    assert sheet(shelter, TODAY - timedelta(days=1)).expected == ()


def test_who_is_noted_as_away_is_taken_to_be_away(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-02")
    with shelter.desk.database.engine.begin() as connection:
        stay_id = connection.execute(select(stays.c.id).where(stays.c.person_id == rosa)).scalar_one()
        away = {"id": new_id(), "stay_id": stay_id, "from_at": clock(), "from_day": TODAY}
        connection.execute(insert(stay_absences), away)
    (expected,) = sheet(shelter).expected
    assert expected.presence is AWAY


def test_a_night_is_confirmed_once_and_kept_as_it_was(shelter: Shelter, clock: TestClock) -> None:
    shelter.settle(ROSA, bed="1-02")
    (pedro,) = shelter.settle(PEDRO, bed="2-01")
    confirm(shelter, Pedro=MISSING)
    with pytest.raises(RuleBroken, match="confirmed already"):
        confirm(shelter)
    clock.forward(hours=20)
    check_out(shelter.desk, CheckOut(shelter.site_id, pedro))
    confirmed = sheet(shelter, TODAY).confirmed
    assert confirmed is not None
    assert [(one.label, one.then, one.now) for one in confirmed.found] == [
        ("Rosa", PRESENT, PRESENT),
        ("Pedro", MISSING, MISSING),
    ]
    assert list_nights(shelter.desk, shelter.site_id) == (
        NightState(TODAY + timedelta(days=1), None, 0),
        NightState(TODAY, 1, 0),
    )
    assert nights_check(shelter) == []


def test_a_late_correction_shows_before_and_after(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-02")
    (pedro,) = shelter.settle(PEDRO, bed="2-01")
    desk, site = shelter.desk, shelter.site_id
    with pytest.raises(NotFound, match="not confirmed"):
        amend_night(desk, AmendNight(site, TODAY, pedro, PRESENT, "He came in late"))
    confirm(shelter, Pedro=MISSING)
    clock.forward(days=2)
    changes = amend_night(desk, AmendNight(site, TODAY, pedro, PRESENT, "He came in late"))
    assert changes.operation_id is None  # neither it nor the night is undone
    amend_night(desk, AmendNight(site, TODAY, rosa, None, "Stayed with her sister"))
    confirmed = sheet(shelter, TODAY).confirmed
    assert confirmed is not None
    assert [(one.label, one.then, one.now) for one in confirmed.found] == [
        ("Rosa", PRESENT, None),
        ("Pedro", MISSING, PRESENT),
    ]
    assert [(one.before, one.after, one.reason, one.at) for one in confirmed.amendments] == [
        (MISSING, PRESENT, "He came in late", clock()),
        (PRESENT, None, "Stayed with her sister", clock()),
    ]
    with pytest.raises(RuleBroken, match="says so already"):
        amend_night(desk, AmendNight(site, TODAY, pedro, PRESENT, "Again"))
    with pytest.raises(BadInput, match="reason"):
        amend_night(desk, AmendNight(site, TODAY, pedro, MISSING, " "))
    assert list_nights(desk, site)[2] == NightState(TODAY, 1, 2)
    assert nights_check(shelter) == []


def test_a_list_that_has_changed_is_looked_at_again(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-02")
    marks = tuple((one.person_id, one.presence) for one in sheet(shelter).expected)
    (pedro,) = shelter.settle(PEDRO, bed="2-01")
    desk, site = shelter.desk, shelter.site_id
    with pytest.raises(BadInput, match="everyone"):
        confirm_night(desk, ConfirmNight(site, TODAY, marks))
    both = (*marks, (pedro, PRESENT))
    check_out(desk, CheckOut(site, pedro))
    with pytest.raises(RuleBroken, match="has changed"):
        confirm_night(desk, ConfirmNight(site, TODAY, both))
    with pytest.raises(RuleBroken, match="once it has come"):
        confirm_night(desk, ConfirmNight(site, TODAY + timedelta(days=1), marks))
    confirm_night(desk, ConfirmNight(site, TODAY, marks))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE census_nights SET people = 9",
        "DELETE FROM census_lines",
        "UPDATE census_lines SET presence = 'away'",
        "INSERT OR REPLACE INTO census_nights SELECT * FROM census_nights",
        "DELETE FROM census_amendments",
    ],
)
def test_a_confirmed_night_cannot_be_changed(shelter: Shelter, statement: str) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-02")
    confirm(shelter)
    amend_night(shelter.desk, AmendNight(shelter.site_id, TODAY, rosa, MISSING, "Not seen after all"))
    with pytest.raises(IntegrityError, match="not changed"), shelter.desk.database.engine.begin() as work:
        work.execute(text(statement))


def test_the_check_names_a_night_that_was_changed_behind_our_back(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-02")
    confirm(shelter)
    with shelter.desk.database.engine.begin() as connection:
        for event in ("update", "delete"):
            connection.execute(text(f"DROP TRIGGER guard_census_lines_no_{event}"))
        connection.execute(text("UPDATE census_lines SET presence = 'missing'"))
    assert nights_check(shelter) == ["The night of 3 Sep 2026 was changed after it was confirmed."]


def test_only_who_places_people_takes_the_census(shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-02")
    for role in (Role.DISTRIBUTION, Role.PROGRAMME, Role.ADMINISTRATOR):
        other = replace(shelter.desk, actor=replace(shelter.desk.actor, role=role))
        for ask in (load_night, list_nights):
            with pytest.raises(NotAllowed):
                ask(other, shelter.site_id)


def test_someone_who_was_not_on_the_list_is_added(shelter: Shelter, clock: TestClock) -> None:
    """She slept there before anyone wrote her stay down: an amendment puts her on the list, with nothing before."""
    shelter.settle(PEDRO, bed="2-01")
    (rosa,) = shelter.arrive(ROSA)
    confirm(shelter)
    clock.forward(days=1)
    amend_night(shelter.desk, AmendNight(shelter.site_id, TODAY, rosa, PRESENT, "Came after the round"))
    confirmed = sheet(shelter, TODAY).confirmed
    assert confirmed is not None
    assert [(one.label, one.then, one.now) for one in confirmed.found] == [
        ("Pedro", PRESENT, PRESENT),
        ("Rosa", None, PRESENT),
    ]
    assert [(one.before, one.after) for one in confirmed.amendments] == [(None, PRESENT)]
    assert nights_check(shelter) == []
