"""Entries and exits that were written down wrongly, on the real encrypted database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.roles import Role
from shelterdesk.domain.stays import Destination
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import audit, census_nights, placements, stay_absences, stays
from shelterdesk.services.absences import GoAway, go_away
from shelterdesk.services.corrections import (
    CorrectEntry,
    CorrectExit,
    correct_entry,
    correct_exit,
    read_stay,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.stays import CheckOut, MoveGuest, check_out, move_guest
from shelterdesk.services.undo import undo
from tests.conftest import TestClock
from tests.sleeping import FAMILY, ROSA, Shelter

TODAY = date(2026, 9, 3)
DAY = timedelta(days=1)
LATE = datetime(2026, 9, 3, 2, tzinfo=UTC)  # 22:00 of 2 September at the site
PERSON = ("Eva", ROSA[1], 28)


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


def stay_of(shelter: Shelter, person_id: str) -> str:
    query = select(stays.c.id).where(stays.c.person_id == person_id)
    with shelter.desk.database.reading() as connection:
        return str(connection.execute(query).scalar_one())


def days(shelter: Shelter, table: Any, *columns: str) -> list[tuple[Any, ...]]:
    query = select(*(table.c[column] for column in columns)).order_by(*table.primary_key)
    with shelter.desk.database.reading() as connection:
        return [tuple(row) for row in connection.execute(query)]


def left(shelter: Shelter, person_id: str, at: datetime, **more: Any) -> CorrectExit:
    stay_id = stay_of(shelter, person_id)
    version = read_stay(shelter.desk, shelter.site_id, stay_id).version
    values = {"destination": Destination.FAMILY, "reason": "noted today", "version": version, **more}
    return CorrectExit(shelter.site_id, stay_id, at, **values)


def came(shelter: Shelter, person_id: str, at: datetime, **more: Any) -> CorrectEntry:
    stay_id = stay_of(shelter, person_id)
    version = read_stay(shelter.desk, shelter.site_id, stay_id).version
    return CorrectEntry(shelter.site_id, stay_id, at, **{"reason": "noted late", "version": version, **more})


@pytest.mark.parametrize("noted", [True, False])
def test_left_yesterday_and_noted_today(shelter: Shelter, clock: TestClock, *, noted: bool) -> None:
    """Whether a wrong check-out was written down, or none."""
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    clock.forward(days=2)
    if noted:
        check_out(shelter.desk, CheckOut(shelter.site_id, rosa))
    at = clock.now - timedelta(hours=12)  # 22:00 of the day before
    changes = correct_exit(shelter.desk, left(shelter, rosa, at))
    assert str(changes.said) == "Rosa: left on 4 Sep 2026"
    assert days(shelter, stays, "exit_day", "destination") == [(TODAY + DAY, "family or friends")]
    assert days(shelter, placements, "to_day", "to_at") == [(TODAY + DAY, at)]
    (row,) = [row for row in days(shelter, audit, "action", "reason") if row[0] == "correct exit"]
    assert row[1] == "noted today"
    undo(shelter.desk, str(changes.operation_id))
    assert days(shelter, placements, "to_day") == [(TODAY + 2 * DAY if noted else None,)]


def test_came_yesterday_and_noted_today(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    changes = correct_entry(shelter.desk, came(shelter, rosa, LATE))
    assert days(shelter, stays, "entry_day") == [(TODAY - DAY,)]
    assert days(shelter, placements, "from_day", "from_at") == [(TODAY - DAY, LATE)]
    undo(shelter.desk, str(changes.operation_id))
    assert days(shelter, placements, "from_day") == [(TODAY,)]


def test_the_household_is_corrected_together(shelter: Shelter, clock: TestClock) -> None:
    ids = shelter.settle(*FAMILY, bed="A-01")
    correct_entry(shelter.desk, came(shelter, ids[1], LATE, with_household=True))
    assert days(shelter, stays, "entry_day") == [(TODAY - DAY,)] * 3
    clock.forward(days=1)
    correct_exit(shelter.desk, left(shelter, ids[0], clock.now - DAY, with_household=True))
    assert days(shelter, stays, "exit_day") == [(TODAY,)] * 3
    correct_exit(shelter.desk, left(shelter, ids[2], clock.now, with_household=True))
    assert days(shelter, placements, "to_day") == [(TODAY + DAY,)] * 3


def test_a_bed_that_was_given_since_cannot_be_kept_longer(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    clock.forward(days=1)
    check_out(shelter.desk, CheckOut(shelter.site_id, rosa))
    (eva,) = shelter.settle(PERSON, bed="1-01")
    clock.forward(days=1)
    with pytest.raises(RuleBroken, match="taken"):
        correct_exit(shelter.desk, left(shelter, rosa, clock.now))
    with pytest.raises(RuleBroken, match="taken"):
        correct_entry(shelter.desk, came(shelter, eva, LATE + DAY / 2))
    assert days(shelter, stays, "entry_day", "exit_day") == [(TODAY, TODAY + DAY), (TODAY + DAY, None)]


def test_a_confirmed_night_is_amended_and_not_corrected(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    clock.forward(days=3)
    with shelter.desk.write() as work:
        night = {"site_id": shelter.site_id, "night": TODAY + DAY, "confirmed_at": work.now}
        work.insert(census_nights, **night, actor_id=work.actor_id, people=1, mac=b"")
        work.commit("census", text("Confirmed"))
    with pytest.raises(RuleBroken, match=r"night of 4 Sep 2026 was confirmed already; amend its census"):
        correct_exit(shelter.desk, left(shelter, rosa, clock.now - 3 * DAY + timedelta(hours=1)))
    correct_exit(shelter.desk, left(shelter, rosa, clock.now - DAY))  # the nights after it are open
    with pytest.raises(RuleBroken, match="amend its census"):
        correct_entry(shelter.desk, came(shelter, rosa, clock.now - DAY))
    correct_entry(shelter.desk, came(shelter, rosa, LATE))


def test_moves_and_absences_stay_inside(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    clock.forward(days=1)
    move_guest(shelter.desk, MoveGuest(shelter.site_id, rosa, shelter.bed_id("1-02")))
    clock.forward(days=1)
    with pytest.raises(RuleBroken, match="a move"):
        correct_exit(shelter.desk, left(shelter, rosa, clock.now - DAY - timedelta(hours=1)))
    with pytest.raises(RuleBroken, match="a move"):
        correct_entry(shelter.desk, came(shelter, rosa, clock.now))
    go_away(shelter.desk, GoAway(shelter.site_id, rosa))
    clock.forward(days=1)
    with pytest.raises(RuleBroken, match="an absence"):
        correct_exit(shelter.desk, left(shelter, rosa, clock.now - DAY - timedelta(hours=1)))
    correct_exit(shelter.desk, left(shelter, rosa, clock.now - timedelta(hours=1)))
    assert days(shelter, stay_absences, "to_at") == [(clock.now - timedelta(hours=1),)]
    with pytest.raises(RuleBroken, match="before the beginning"):
        correct_exit(shelter.desk, left(shelter, rosa, LATE))


def test_what_is_no_correction_is_refused(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    command = came(shelter, rosa, LATE)
    with pytest.raises(BadInput, match="reason"):
        correct_entry(shelter.desk, replace(command, reason=" "))
    with pytest.raises(BadInput, match="still to come"):
        correct_entry(shelter.desk, replace(command, at=clock.now + timedelta(minutes=1)))
    with pytest.raises(NotFound):
        correct_entry(shelter.desk, replace(command, stay_id=rosa))
    correct_entry(shelter.desk, command)
    with pytest.raises(ChangedMeanwhile):
        correct_entry(shelter.desk, command)
    helper = replace(shelter.desk, actor=replace(shelter.desk.actor, role=Role.DISTRIBUTION))
    with pytest.raises(NotAllowed):
        correct_entry(helper, command)
