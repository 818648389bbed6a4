"""Away for a while with the bed kept, on the real encrypted database; and what a shelter should look at."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from shelterdesk.domain.alerts import AlertKind
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import census_amendments, census_lines, census_nights, stay_absences
from shelterdesk.services.absences import ComeBack, GoAway, come_back, go_away
from shelterdesk.services.desk import Desk
from shelterdesk.services.stay_limits import (
    AddLimit,
    ChangeLimit,
    RemoveLimit,
    add_limit,
    change_limit,
    list_limits,
    remove_limit,
)
from shelterdesk.services.stays import CheckOut, ExpectExit, MoveGuest, check_out, expect_exit, move_guest
from shelterdesk.services.timeline import load_tape
from shelterdesk.services.undo import undo
from tests.conftest import TestClock
from tests.sleeping import FAMILY, ROSA, Shelter

TODAY = date(2026, 9, 3)
_TEXT = text("Confirmed")
DAY = timedelta(days=1)


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


def absences(shelter: Shelter) -> list[tuple[date, date | None, date | None]]:
    query = select(stay_absences.c.from_day, stay_absences.c.expected_back, stay_absences.c.to_day)
    with shelter.desk.database.reading() as connection:
        return [tuple(row) for row in connection.execute(query)]


def kinds(shelter: Shelter, code: str) -> list[AlertKind]:
    return [alert.kind for alert in shelter.tile(code).alerts]


def test_away_and_back_with_the_bed_kept(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    said = go_away(shelter.desk, GoAway(shelter.site_id, rosa, TODAY + DAY)).said
    assert str(said) == "Rosa: away until 4 Sep 2026"
    tile = shelter.tile("1-01")
    assert (tile.person_id, tile.away_since, tile.back) == (rosa, TODAY, TODAY + DAY)
    assert kinds(shelter, "1-01") == []
    clock.forward(days=2)
    assert kinds(shelter, "1-01") == [AlertKind.AWAY_TOO_LONG]
    assert str(shelter.tile("1-01").alerts[0].text) == "Away, expected back on 4 Sep 2026"
    go_away(shelter.desk, GoAway(shelter.site_id, rosa, TODAY + 5 * DAY))  # it takes longer
    assert kinds(shelter, "1-01") == []
    changes = come_back(shelter.desk, ComeBack(shelter.site_id, rosa))
    assert absences(shelter) == [(TODAY, TODAY + 5 * DAY, TODAY + 2 * DAY)]
    with pytest.raises(RuleBroken, match="Rosa is not away"):
        come_back(shelter.desk, ComeBack(shelter.site_id, rosa))
    undo(shelter.desk, str(changes.operation_id))
    assert shelter.tile("1-01").away


def test_the_tape_knows_the_days_away(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    clock.forward(days=1)
    go_away(shelter.desk, GoAway(shelter.site_id, rosa))
    clock.forward(days=2)
    come_back(shelter.desk, ComeBack(shelter.site_id, rosa))
    clock.forward(days=1)
    go_away(shelter.desk, GoAway(shelter.site_id, rosa))
    (bar,) = load_tape(shelter.desk, shelter.site_id, TODAY, TODAY + 20 * DAY).bars[shelter.bed_id("1-01")]
    assert bar.aways == ((TODAY + DAY, TODAY + 3 * DAY), (TODAY + 4 * DAY, None))
    assert bar.away


@pytest.mark.parametrize("leaves", [True, False])
def test_moving_and_checking_out_end_an_absence(shelter: Shelter, clock: TestClock, *, leaves: bool) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    go_away(shelter.desk, GoAway(shelter.site_id, rosa))
    clock.forward(days=1)
    if leaves:
        changes = check_out(shelter.desk, CheckOut(shelter.site_id, rosa))
    else:
        changes = move_guest(shelter.desk, MoveGuest(shelter.site_id, rosa, shelter.bed_id("1-02")))
    assert absences(shelter) == [(TODAY, None, TODAY + DAY)]
    undo(shelter.desk, str(changes.operation_id))
    assert absences(shelter) == [(TODAY, None, None)]


def test_a_household_goes_and_comes_together(shelter: Shelter) -> None:
    ids = shelter.settle(*FAMILY, bed="A-01")
    go_away(shelter.desk, GoAway(shelter.site_id, ids[1], with_household=True))
    assert len(absences(shelter)) == 3
    come_back(shelter.desk, ComeBack(shelter.site_id, ids[2]))
    said = come_back(shelter.desk, ComeBack(shelter.site_id, ids[0], with_household=True)).said
    assert str(said) == "Ana and 1 more: back"


def test_who_does_not_stay_is_not_away(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.arrive(ROSA)
    with pytest.raises(NotFound):
        go_away(shelter.desk, GoAway(shelter.site_id, rosa))
    shelter.give(rosa, "1-01")
    with pytest.raises(BadInput):
        go_away(shelter.desk, GoAway(shelter.site_id, rosa, TODAY - DAY))
    helper = replace(shelter.desk, actor=replace(shelter.desk.actor, role=Role.PROGRAMME))
    with pytest.raises(NotAllowed):
        go_away(helper, GoAway(shelter.site_id, rosa))


def test_leaving_overstay_and_limits_are_alerts(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    site = shelter.site_id
    (limit,) = add_limit(shelter.desk, AddLimit(site, "Permit", 6, 0, whole_country=True)).created
    expect_exit(shelter.desk, ExpectExit(site, rosa, TODAY + DAY))
    assert kinds(shelter, "1-01") == []
    clock.forward(days=1)
    assert kinds(shelter, "1-01") == [AlertKind.LEAVING]
    clock.forward(days=1)
    assert kinds(shelter, "1-01") == [AlertKind.OVERSTAY]
    expect_exit(shelter.desk, ExpectExit(site, rosa, None))
    clock.now = clock.now.replace(year=2027, month=2, day=16)
    assert kinds(shelter, "1-01") == []
    clock.now = clock.now.replace(day=17)  # 14 days before 3 March
    assert [str(alert.text) for alert in shelter.tile("1-01").alerts] == ["Permit: until 3 Mar 2027"]
    clock.now = clock.now.replace(month=3, day=4)
    assert [str(alert.text) for alert in shelter.tile("1-01").alerts] == ["Permit: passed on 3 Mar 2027"]
    assert [found.label for found in list_limits(shelter.desk, site)] == ["Permit"]
    changes = remove_limit(shelter.desk, RemoveLimit(site, limit))
    assert kinds(shelter, "1-01") == []
    undo(shelter.desk, str(changes.operation_id))
    assert kinds(shelter, "1-01") == [AlertKind.LIMIT_PASSED]


def test_a_limit_is_changed_for_those_who_stay_already(shelter: Shelter, clock: TestClock) -> None:
    shelter.settle(ROSA, bed="1-01")
    site = shelter.site_id
    (limit_id,) = add_limit(shelter.desk, AddLimit(site, "Permit", 6, 0)).created
    change = ChangeLimit(site, limit_id, "Visit", 0, 10, whole_country=True, version=1)
    changed = change_limit(shelter.desk, change)
    assert [str(alert.text) for alert in shelter.tile("1-01").alerts] == ["Visit: until 13 Sep 2026"]
    (limit,) = list_limits(shelter.desk, site)
    assert (limit.months, limit.days, limit.site_id, limit.country) == (0, 10, None, "AW")
    with pytest.raises(ChangedMeanwhile):
        change_limit(shelter.desk, change)
    for wrong in (replace(change, label=" "), replace(change, days=0)):
        with pytest.raises(BadInput):
            change_limit(shelter.desk, wrong)
    with pytest.raises(NotFound):
        change_limit(shelter.desk, replace(change, limit_id=site))
    helper = replace(shelter.desk, actor=replace(shelter.desk.actor, role=Role.PROGRAMME))
    with pytest.raises(NotAllowed):
        change_limit(helper, change)
    undo(shelter.desk, str(changed.operation_id))
    assert kinds(shelter, "1-01") == []


@pytest.mark.parametrize("limit", [("", 1, 0), ("Permit", 0, 0), ("Permit", -1, 40), ("Permit", 2000, 0)])
def test_a_limit_has_a_name_and_a_length(shelter: Shelter, limit: tuple[str, int, int]) -> None:
    with pytest.raises(BadInput):
        add_limit(shelter.desk, AddLimit(shelter.site_id, *limit))


def test_who_was_missing_on_the_last_nights_is_not_seen(shelter: Shelter) -> None:
    """A night that was amended counts as amended."""
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    stay_id = str(shelter.tile("1-01").stay_id)
    night = _confirm(shelter, TODAY, rosa, stay_id, "missing")
    assert kinds(shelter, "1-01") == []
    _confirm(shelter, TODAY + DAY, rosa, stay_id, "missing")
    assert kinds(shelter, "1-01") == [AlertKind.NOT_SEEN]
    with shelter.desk.database.writing(shelter.desk.actor.staff_id, shelter.desk.clock()) as work:
        work.insert(
            census_amendments,
            census_night_id=night,
            person_id=rosa,
            at=work.now,
            actor_id=work.actor_id,
            before="missing",
            after="present",
            reason="was asleep",
        )
        work.commit("amend", _TEXT)
    assert kinds(shelter, "1-01") == []
    _confirm(shelter, TODAY + 2 * DAY, rosa, stay_id, "missing")
    assert kinds(shelter, "1-01") == [AlertKind.NOT_SEEN]


def _confirm(shelter: Shelter, night: date, person_id: str, stay_id: str, presence: str) -> str:
    with shelter.desk.database.writing(shelter.desk.actor.staff_id, shelter.desk.clock()) as work:
        night_id = work.insert(
            census_nights,
            site_id=shelter.site_id,
            night=night,
            confirmed_at=work.now,
            actor_id=work.actor_id,
            people=0,
            mac=b"",
        )
        work.insert(
            census_lines,
            id=new_id(),
            census_night_id=night_id,
            person_id=person_id,
            stay_id=stay_id,
            bed_id=None,
            presence=presence,
        )
        work.commit("census", _TEXT)
    return night_id
