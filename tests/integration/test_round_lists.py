"""Lists of rounds: however many households, as many statements; and each is judged as it is at the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import event

from shelterdesk.domain.entitlement import Per
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.rounds import Counted, Outcome
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import stays
from shelterdesk.services.circumstances import circumstances, circumstances_of
from shelterdesk.services.desk import Desk
from shelterdesk.services.rounds.paper import round_figures
from shelterdesk.services.rounds.plan import SaveRound, save_round
from shelterdesk.services.rounds.run import BeginRound, CloseRound, TakeLine, begin_round, close_round
from shelterdesk.services.rounds.sheets import EnterSheets, SheetRow, enter_sheets
from shelterdesk.services.rounds.views import draft_round, view_round
from tests.conftest import TestClock
from tests.integration.test_rounds import TODAY, D, Rounds


def statements(desk: Desk, act: Callable[[], object]) -> int:
    """How many are sent to the database meanwhile, writes among them."""
    sent = []

    def hear(*_: object) -> None:
        sent.append(1)

    event.listen(desk.database.engine, "before_cursor_execute", hear)
    try:
        act()
    finally:
        event.remove(desk.database.engine, "before_cursor_execute", hear)
    return len(sent)


def fill(day: Rounds, households: int) -> None:
    while len(day.people) < households:
        one = day.room.person(f"P{len(day.people)}")
        day.room.stay(one)
        day.people.append(one)


def course(day: Rounds) -> dict[str, int]:
    """How many statements each step of a round takes, from the draft to the close."""
    room, desk, ids = day.room, day.desk, (day.soap, day.rice)
    plan = SaveRound(room.site_id, room.store_id, "Round", TODAY, ids)
    drafted = statements(desk, lambda: draft_round(desk, room.site_id, room.store_id, TODAY, ids))
    made: list[str] = []
    planned = statements(desk, lambda: made.extend(save_round(desk, plan).created))
    (round_id,) = made
    again = replace(plan, item_ids=(day.soap,), round_id=round_id, version=day.view(round_id).row.version)
    anew = statements(desk, lambda: save_round(desk, again))
    viewed = statements(desk, lambda: view_round(desk, round_id))
    version = day.view(round_id).row.version
    begin_round(desk, BeginRound(round_id, (TakeLine(day.soap, D(1)),), version))
    close = CloseRound(round_id, (Counted(day.soap, D(1)),), day.view(round_id).row.version)
    closed = statements(desk, lambda: close_round(desk, close))
    assert all(line.outcome is Outcome.NOT_COME for line in day.view(round_id).lines)
    return {"draft": drafted, "plan": planned, "plan anew": anew, "view": viewed, "close": closed}


def test_a_list_of_sixty_asks_the_database_as_often_as_one_of_ten(desk: Desk) -> None:
    day = Rounds(desk, soap=100, rice=100)
    fill(day, 10)
    few = course(day)
    fill(day, 60)
    assert course(day) == few


def test_households_judged_together_are_judged_as_each_at_the_desk(desk: Desk, clock: TestClock) -> None:
    day = Rounds(desk, soap=30, rice=30)
    room, (ana, bea, caro, dina) = day.room, day.people
    room.rule(day.soap, per=Per.PERSON, quantity=2, per_stay=D(5))
    day.give(ana, (day.soap, 1), (day.rice, 1))
    clock.forward(days=3)
    day.give(bea, (day.rice, 1))
    room.household(caro, bea)  # what she had reached one who was alone then
    eva = room.person("Eva")  # stays nowhere
    people = [one.person_id for one in (ana, bea, caro, dina, day.child, eva)]
    with desk.database.reading() as connection:
        for today in (TODAY, TODAY + timedelta(days=3), TODAY + timedelta(days=16)):
            together = circumstances_of(connection, people, room.site_id, today)
            assert together == {
                person_id: circumstances(connection, person_id, room.site_id, today) for person_id in people
            }
        with pytest.raises(NotFound):
            circumstances_of(connection, [*people, "nobody"], room.site_id, TODAY)


def test_who_got_nothing_is_counted_by_why(desk: Desk) -> None:
    day = Rounds(desk, rice=9)
    ana, bea, caro, dina = day.people
    round_id = day.plan()
    day.give(ana, (day.soap, 1), (day.rice, 1))  # elsewhere, before
    with desk.write() as work:
        (stay,) = work.connection.execute(stays.select().where(stays.c.person_id == bea.person_id))
        work.update(stays, stay.id, {"exit_day": TODAY, "exited_at": work.now})
        work.commit("test", text("left"), undoable=False)
    day.begin(round_id, soap=4, rice=0)
    caros = next(line for line in day.view(round_id).lines if line.code == caro.code)
    enter_sheets(desk, EnterSheets(round_id, (SheetRow(caros.round_person_id, (), refused=True),)))
    day.close(round_id, *day.counted(4, 0))
    assert {line.code: line.outcome for line in day.view(round_id).lines} == {
        ana.code: Outcome.NOT_COME,  # the child's share of the rice is still due
        bea.code: Outcome.LEFT,
        caro.code: Outcome.REFUSED,
        dina.code: Outcome.NOT_COME,
    }
    fared = {one.outcome: one.households for one in round_figures(desk, round_id).outcomes}
    assert sum(fared.values()) == 4
    assert fared[Outcome.LEFT] == 1
