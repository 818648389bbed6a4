"""Rounds on the encrypted database: what is set aside stays, what went out is reckoned up, nothing is given twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text as sql
from sqlalchemy.exc import IntegrityError

from shelterdesk.domain.entitlement import Per
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, RuleBroken
from shelterdesk.domain.people import Sex
from shelterdesk.domain.roles import Role
from shelterdesk.domain.rounds import (
    Counted,
    Outcome,
    RoundState,
    Tally,
    check_closing,
    reserve,
    split_gap,
    usable,
)
from shelterdesk.domain.stock import AdjustReason, LotBalance, Pick
from shelterdesk.domain.visit import Visit, minutes_left
from shelterdesk.persistence.tables import handouts, round_reservations, rounds, stock_documents
from shelterdesk.services.bins import Quarantine, quarantine
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import GiveLine, Void, give, void
from shelterdesk.services.kits import Assemble, assemble
from shelterdesk.services.people import RegisterPerson, register_person
from shelterdesk.services.returns import BringBack, bring_back
from shelterdesk.services.rounds.paper import SignOffScope, round_figures, sign_off
from shelterdesk.services.rounds.plan import (
    AddToRound,
    CancelRound,
    OffRound,
    SaveRound,
    add_to_round,
    cancel_round,
    off_round,
    save_round,
)
from shelterdesk.services.rounds.run import (
    BeginRound,
    CloseRound,
    OpenAgain,
    TakeLine,
    TakeOut,
    begin_round,
    close_round,
    open_again,
    take_out,
)
from shelterdesk.services.rounds.sheets import EnterSheets, NothingEntered, SheetRow, enter_sheets
from shelterdesk.services.rounds.views import RoundView, draft_round, list_rounds, round_progress, view_round
from shelterdesk.services.stock import Receive, ReceiveLine, receive
from shelterdesk.services.undo import undo
from shelterdesk.services.visits import open_visit
from shelterdesk.services.write_off_limits import SetLimit, set_limit
from shelterdesk.services.write_offs import Adjust, adjust
from tests.conftest import TestClock
from tests.handing_out import Person, Room, giving
from tests.paper_work import second_desk
from tests.rows import everything
from tests.stocking import balances, bring, new_donor, new_kit, recount

TODAY = date(2026, 9, 3)
D = Decimal


class Rounds:
    """A site with soap and rice that is due to each household, and four households that stay there."""

    def __init__(self, desk: Desk, soap: int = 10, rice: int = 3) -> None:
        self.desk, self.room = desk, Room(desk)
        room = self.room
        self.soap, self.rice = room.item("Soap"), room.item("Rice", unit="kg")
        self.lot = room.lot(self.soap, soap, bin_="A/1") if soap else ""
        if rice:
            room.lot(self.rice, rice)
        room.rule(self.soap)
        room.rule(self.rice, per=Per.PERSON)
        self.people = [room.person(name) for name in ("Ana", "Bea", "Caro", "Dina")]
        self.child = room.person("Nino", age=4)
        room.household(self.people[0], self.child)
        for one in (*self.people, self.child):
            room.stay(one)

    def plan(self, name: str = "Round 3", *items: str, store_id: str | None = None) -> str:
        wanted = items or (self.soap, self.rice)
        command = SaveRound(self.room.site_id, store_id or self.room.store_id, name, TODAY, wanted)
        (round_id,) = save_round(self.desk, command).created
        return round_id

    def view(self, round_id: str) -> RoundView:
        return view_round(self.desk, round_id)

    def begin(self, round_id: str, soap: int = 6, rice: int = 3) -> None:
        lines = (TakeLine(self.soap, D(soap)), TakeLine(self.rice, D(rice)))
        begin_round(self.desk, BeginRound(round_id, lines, self.view(round_id).row.version))

    def opened(self, soap: int = 6, rice: int = 3) -> str:
        round_id = self.plan()
        self.begin(round_id, soap, rice)
        return round_id

    def close(self, round_id: str, soap: Counted, rice: Counted) -> None:
        close_round(self.desk, CloseRound(round_id, (soap, rice), self.view(round_id).row.version))

    def counted(self, soap: int, rice: int, why: AdjustReason | None = None) -> tuple[Counted, Counted]:
        return Counted(self.soap, D(soap), why), Counted(self.rice, D(rice))

    def give(self, person: Person, *lines: tuple[str, int]) -> str:
        return give(self.desk, giving(self.room, person, *lines)).created[0]

    def visit(self, person: Person) -> Visit:
        return open_visit(self.desk, person.person_id)


@pytest.fixture
def day(desk: Desk) -> Rounds:
    return Rounds(desk)


def test_the_list_is_of_those_who_are_due_something_a_household_as_one(day: Rounds) -> None:
    draft = draft_round(day.desk, day.room.site_id, day.room.store_id, TODAY, (day.soap, day.rice))
    assert (draft.households, draft.people) == (4, 5)
    assert [(need.expected, need.available, need.short) for need in draft.needs] == [(4, 10, 0), (5, 3, 2)]
    day.give(day.people[3], (day.soap, 1), (day.rice, 1))
    view = day.view(day.plan())
    assert {line.code for line in view.lines} == {one.code for one in day.people[:3]}
    assert [line.code for line in view.lines] == sorted(line.code for line in view.lines)
    family = next(line for line in view.lines if line.code == day.people[0].code)
    assert family.members == 2
    assert dict(family.due) == {day.soap: 1, day.rice: 2}


def test_what_is_set_aside_is_taken_by_nothing_else(day: Rounds) -> None:
    first = day.plan()
    assert day.view(first).kept == {day.soap: 4, day.rice: 3}
    second = day.plan("Another")
    assert day.view(second).kept == {day.soap: 4}
    assert {need.item_id: need.available for need in day.view(second).needs} == {day.soap: 6, day.rice: 0}
    left = {line.label: line.left for line in day.visit(day.people[1]).lines}
    assert left == {"Soap": 2, "Rice": 0}
    with pytest.raises(RuleBroken, match="Rice is out of stock"):
        day.give(day.people[1], (day.rice, 1))
    kit = new_kit(day.desk, "Kit", [(day.soap, 3)])
    with pytest.raises(RuleBroken, match="Soap"):
        assemble(day.desk, Assemble(day.room.store_id, kit, 1))
    cancel_round(day.desk, CancelRound(first, day.view(first).row.version))
    assert {line.label: line.left for line in day.visit(day.people[1]).lines} == {"Soap": 6, "Rice": 3}


def test_the_database_itself_keeps_what_is_set_aside(day: Rounds) -> None:
    day.plan()
    held = balances(day.desk)
    with pytest.raises(IntegrityError, match="kept for a round"), day.desk.database.engine.begin() as raw:
        raw.execute(
            sql(
                "INSERT INTO movements (id, lot_id, item_id, store_id, bin, kind, quantity, at, day, actor_id)"
                " SELECT 'x', lot_id, item_id, store_id, bin, 'send', -7000, at, day, actor_id FROM movements"
                " WHERE bin = 'A/1'"
            )
        )
    with pytest.raises(IntegrityError, match="more is kept"), day.desk.database.engine.begin() as raw:
        raw.execute(
            sql(
                "INSERT INTO round_reservations SELECT 'y', round_id, store_id, item_id, lot_id, bin, 99000, 1"
                " FROM round_reservations LIMIT 1"
            )
        )
    assert balances(day.desk) == held


def test_a_correction_takes_what_was_set_aside_with_it(day: Rounds) -> None:
    round_id = day.plan()
    adjust(day.desk, Adjust(day.room.store_id, day.lot, "A/1", D(-7), AdjustReason.DAMAGED))
    assert day.view(round_id).kept[day.soap] == 3
    adjust(day.desk, Adjust(day.room.store_id, day.lot, "A/1", D(-3), AdjustReason.LOST))
    assert day.soap not in day.view(round_id).kept


def test_the_list_is_changed_by_hand_with_a_reason(day: Rounds) -> None:
    round_id = day.plan()
    off = next(line for line in day.view(round_id).lines if line.code == day.people[1].code)
    with pytest.raises(BadInput, match="say why"):
        off_round(day.desk, OffRound(off.round_person_id, round_id, " "))
    off_round(day.desk, OffRound(off.round_person_id, round_id, "Travels"))
    assert day.view(round_id).kept[day.soap] == 3
    walk_in = day.room.person("Eva")
    add_to_round(day.desk, AddToRound(round_id, walk_in.person_id, "Sleeps next door"))
    with pytest.raises(RuleBroken, match="on the list already"):
        add_to_round(day.desk, AddToRound(round_id, day.child.person_id, "again"))
    view = day.view(round_id)
    assert [line.number for line in view.lines] == [1, 2, 3, 4, 5]
    assert view.lines[-1].added
    assert [need.expected for need in view.needs] == [4, 5]
    command = SaveRound(day.room.site_id, day.room.store_id, "Round 3", TODAY, (day.soap,))
    save_round(day.desk, replace(command, round_id=round_id, version=view.row.version))
    again = day.view(round_id)
    assert [(line.number, line.removed) for line in again.lines] == [
        (line.number, line.removed) for line in view.lines
    ]
    assert [item.label for item in again.items] == ["Soap"]


def test_handouts_of_an_open_round_come_off_its_table_and_belong_to_it(day: Rounds) -> None:
    round_id = day.opened(soap=2)
    assert {line.label: line.left for line in day.visit(day.people[1]).lines} == {"Soap": 2, "Rice": 3}
    handout_id = day.give(day.people[0], (day.soap, 1), (day.rice, 2))
    tally = day.view(round_id).tallies[0]
    assert (tally.taken, tally.handed, tally.lying, tally.adjusted) == (2, 1, 1, 0)
    day.give(day.people[1], (day.soap, 1))
    with pytest.raises(RuleBroken, match="Soap is out of stock"):
        day.give(day.people[2], (day.soap, 1))
    take_out(day.desk, TakeOut(round_id, (TakeLine(day.soap, D(3)),)))
    day.give(day.people[2], (day.soap, 1))
    void(day.desk, Void(handout_id, "Wrong household"))
    assert balances(day.desk)[day.lot, "→ Round 3"] == 3
    assert day.room.count(handouts) == 3
    assert balances(day.desk) == recount(day.desk)
    with pytest.raises(RuleBroken, match="open already"):
        day.begin(day.plan("Second"), 1, 0)


def test_what_lies_at_the_table_is_for_the_round_alone(day: Rounds) -> None:
    day.opened(soap=10)
    kit = new_kit(day.desk, "Kit", [(day.soap, 1)])
    with pytest.raises(RuleBroken, match="Soap"):
        assemble(day.desk, Assemble(day.room.store_id, kit, 1))


def test_what_is_brought_back_later_is_no_part_of_the_reckoning(day: Rounds, clock: TestClock) -> None:
    round_id = day.opened()
    handout_id = day.give(day.people[0], (day.soap, 1), (day.rice, 2))
    day.close(round_id, *day.counted(5, 1))
    clock.forward(hours=1)
    bring_back(day.desk, BringBack(handout_id, (GiveLine(day.rice, D(1)),), "Has enough"))
    assert [tally.handed for tally in day.view(round_id).tallies] == [1, 2]


def test_a_round_closes_only_when_each_gap_is_explained(day: Rounds) -> None:
    round_id = day.opened()
    day.give(day.people[0], (day.soap, 1), (day.rice, 2))
    before = everything(day.desk)
    with pytest.raises(RuleBroken, match="Soap: 2 missing"):
        day.close(round_id, *day.counted(3, 1))
    with pytest.raises(BadInput, match="does not fit"):
        day.close(round_id, *day.counted(3, 1, AdjustReason.FOUND))
    version = day.view(round_id).row.version
    with pytest.raises(RuleBroken, match="count what is left"):
        close_round(day.desk, CloseRound(round_id, day.counted(5, 1)[:1], version))
    with pytest.raises(IntegrityError, match="goods"), day.desk.database.engine.begin() as raw:
        raw.execute(sql("UPDATE rounds SET state = 'closed'"))
    assert everything(day.desk) == before
    day.close(round_id, *day.counted(3, 1, AdjustReason.DAMAGED))
    view = day.view(round_id)
    tally = view.tallies[0]
    assert (tally.taken, tally.handed, tally.back, tally.lying) == (6, 1, 3, 0)
    assert view.closings[day.soap].gap == 2
    assert view.closings[day.soap].reason == "damaged"
    assert balances(day.desk) == recount(day.desk)
    assert balances(day.desk)[day.lot, "A/1"] == 7  # 10, 1 handed out, 2 damaged
    with pytest.raises(RuleBroken, match="open the round again first"):
        void(day.desk, Void(_only(day), "Late"))


def test_more_at_the_table_than_there_should_be_is_explained_too(day: Rounds) -> None:
    round_id = day.opened(soap=1, rice=0)
    day.give(day.people[0], (day.soap, 1))
    with pytest.raises(RuleBroken, match="Soap: 1 too many"):
        day.close(round_id, *day.counted(1, 0))
    day.close(round_id, *day.counted(1, 0, AdjustReason.FOUND))
    assert balances(day.desk)[day.lot, "A/1"] == 10
    assert day.view(round_id).closings[day.soap].gap == -1


def test_a_loss_above_the_limit_is_not_closed_by_who_took_the_goods_out(desk: Desk) -> None:
    day = Rounds(desk, soap=0)
    bring(desk, day.soap, 10, new_donor(desk, "Red"), "3")
    set_limit(desk, SetLimit(day.room.site_id, "EUR", D(5), None))
    round_id = day.opened()
    with pytest.raises(RuleBroken, match="someone else"):
        day.close(round_id, *day.counted(4, 3, AdjustReason.LOST))
    other = second_desk(desk)
    command = CloseRound(round_id, day.counted(4, 3, AdjustReason.LOST), day.view(round_id).row.version)
    close_round(other, command)
    with desk.database.reading() as connection:
        (paper,) = connection.execute(stock_documents.select().where(stock_documents.c.note == "Round 3"))
    assert (paper.kind, paper.reason) == ("write-off", "lost")
    assert balances(desk) == recount(desk)


def test_what_lies_in_quarantine_at_the_table_is_not_brought_back_unseen(day: Rounds) -> None:
    round_id = day.opened()
    quarantine(day.desk, Quarantine(day.room.store_id, day.lot, "→ Round 3", "Smells"))
    assert {line.label: line.left for line in day.visit(day.people[1]).lines}["Soap"] == 0
    with pytest.raises(RuleBroken, match="quarantine at the table"):
        day.close(round_id, *day.counted(6, 3))


def test_how_each_household_fared_is_kept(desk: Desk) -> None:
    day = Rounds(desk, rice=6)
    round_id = day.plan()
    day.give(day.people[3], (day.soap, 1), (day.rice, 1))  # elsewhere, before
    day.begin(round_id)
    ana, bea, caro, dina = day.people
    day.give(ana, (day.soap, 1), (day.rice, 2))
    day.give(bea, (day.soap, 1))
    extra = day.room.person("Eva")
    day.give(extra, (day.soap, 1))
    progress = round_progress(day.desk, day.room.store_id, day.room.site_id)
    assert progress is not None
    assert (progress.listed, progress.served, progress.extra, progress.waiting) == (4, 2, 1, 2)
    day.close(round_id, *day.counted(3, 1))
    fared = {line.code: line.outcome for line in day.view(round_id).lines}
    assert fared == {
        ana.code: Outcome.SERVED,
        bea.code: Outcome.SHORT,
        caro.code: Outcome.NOT_COME,
        dina.code: Outcome.ALREADY,
    }
    assert round_progress(day.desk, day.room.store_id, day.room.site_id) is None


def test_closing_is_taken_back_and_done_again(day: Rounds) -> None:
    round_id = day.opened()
    day.give(day.people[0], (day.soap, 1), (day.rice, 2))
    day.close(round_id, *day.counted(3, 1, AdjustReason.LOST))
    open_again(day.desk, OpenAgain(round_id))
    view = day.view(round_id)
    assert view.row.state is RoundState.OPEN
    assert [tally.lying for tally in view.tallies] == [5, 1]
    assert balances(day.desk) == recount(day.desk)
    day.close(round_id, *day.counted(5, 1))
    assert balances(day.desk)[day.lot, "A/1"] == 9
    with pytest.raises(RuleBroken, match="not closed"):
        open_again(day.desk, OpenAgain(day.plan("Other")))


def test_opening_is_undone_only_before_the_first_handout(day: Rounds) -> None:
    before = balances(day.desk)
    round_id = day.plan()
    version = day.view(round_id).row.version
    opened = begin_round(day.desk, BeginRound(round_id, (TakeLine(day.soap, D(6)),), version))
    assert opened.operation_id is not None
    handout = give(day.desk, giving(day.room, day.people[0], (day.soap, 1)))
    with pytest.raises(RuleBroken, match=r"handed out in this round|later builds"):
        undo(day.desk, opened.operation_id)
    assert handout.operation_id is not None
    undo(day.desk, handout.operation_id)
    undo(day.desk, opened.operation_id)
    assert day.view(round_id).row.state is RoundState.PLANNED
    assert day.view(round_id).kept == {day.soap: 4, day.rice: 3}
    assert balances(day.desk) == before


def test_what_was_kept_of_goods_that_are_gone_is_no_obstacle_to_undo(desk: Desk) -> None:
    """Opening lets go of what was kept, so that the goods can be undone before the opening is."""
    day = Rounds(desk, soap=2, rice=0)
    start = balances(desk)
    more = receive(desk, Receive(day.room.store_id, (ReceiveLine(day.soap, D(2)),))).operation_id
    command = SaveRound(day.room.site_id, day.room.store_id, "Round 3", TODAY, (day.soap,))
    planned = save_round(desk, command)
    (round_id,) = planned.created
    assert day.view(round_id).kept == {day.soap: 4}
    lines = (TakeLine(day.soap, D(1)),)
    opened = begin_round(desk, BeginRound(round_id, lines, day.view(round_id).row.version)).operation_id
    with pytest.raises(RuleBroken, match="Something later builds on this"):
        undo(desk, planned.operation_id)
    undo(desk, more)
    undo(desk, opened)
    assert day.view(round_id).kept == {day.soap: 2}
    undo(desk, planned.operation_id)
    assert day.room.count(rounds) == day.room.count(round_reservations) == 0
    assert balances(desk) == recount(desk) == start


def test_planning_is_not_undone_before_what_was_changed_of_its_list(day: Rounds) -> None:
    planned = save_round(
        day.desk, SaveRound(day.room.site_id, day.room.store_id, "Round 3", TODAY, (day.soap,))
    )
    guest = RegisterPerson(site_id=day.room.site_id, sex=Sex.FEMALE)
    (person_id,) = register_person(day.desk, guest).created
    added = add_to_round(day.desk, AddToRound(planned.created[0], person_id, "Sleeps next door"))
    with pytest.raises(RuleBroken, match="Something later builds on this"):
        undo(day.desk, planned.operation_id)
    undo(day.desk, added.operation_id)
    undo(day.desk, planned.operation_id)
    assert day.room.count(rounds) == 0


def test_someone_elses_change_is_told(day: Rounds) -> None:
    round_id = day.plan()
    with pytest.raises(ChangedMeanwhile):
        begin_round(day.desk, BeginRound(round_id, (), 99))
    with pytest.raises(ChangedMeanwhile):
        cancel_round(day.desk, CancelRound(round_id, 99))


def test_the_desk_sees_codes_and_call_names_and_others_see_nothing(day: Rounds) -> None:
    round_id = day.plan()
    staff = day.room.distributor
    assert set(view_round(staff, round_id).labels.values()) == {"Ana", "Bea", "Caro", "Dina"}
    officer = replace(day.desk, actor=replace(day.desk.actor, role=Role.PROGRAMME))
    with pytest.raises(NotAllowed):
        view_round(officer, round_id)
    assert [row.name for row in list_rounds(staff).rounds] == ["Round 3"]


def test_names_are_read_for_paper_only_when_the_holder_of_the_key_asks(day: Rounds) -> None:
    named = RegisterPerson(day.room.site_id, Sex.FEMALE, given_names="Mirlande", family_names="Désir")
    (person_id,) = register_person(day.desk, named).created
    round_id = day.plan()
    add_to_round(day.desk, AddToRound(round_id, person_id, "Sleeps next door"))
    bare = sign_off(day.desk, SignOffScope(round_id))
    assert not bare.named
    assert [line.name for line in bare.lines] == [""] * 5
    asked = sign_off(day.desk, SignOffScope(round_id, named=True))
    assert asked.lines[-1].name == "Mirlande Désir"
    assert "Mirlande" not in repr(asked)
    staff = day.room.distributor
    assert sign_off(staff, SignOffScope(round_id)) == bare
    with pytest.raises(NotAllowed, match="key to identities"):
        sign_off(staff, SignOffScope(round_id, named=True))


def test_a_round_has_its_report_once_it_is_closed(day: Rounds) -> None:
    round_id = day.opened()
    day.give(day.people[0], (day.soap, 1), (day.rice, 2))
    with pytest.raises(RuleBroken, match="once it is closed"):
        round_figures(day.desk, round_id)
    day.close(round_id, *day.counted(3, 1, AdjustReason.STOLEN))
    figures = round_figures(day.desk, round_id)
    (soap, _) = figures.items
    assert (soap.planned, soap.taken, soap.handed, soap.back, soap.lost) == (4, 6, 1, 3, 2)
    assert soap.reason == "stolen"
    assert {one.outcome: one.households for one in figures.outcomes if one.households} == {
        Outcome.SERVED: 1,
        Outcome.NOT_COME: 3,
    }


def _rows(day: Rounds, round_id: str, *codes: str) -> tuple[SheetRow, ...]:
    lines = {line.code: line for line in day.view(round_id).lines}
    return tuple(
        SheetRow(
            lines[code].round_person_id,
            tuple(GiveLine(item_id, quantity) for item_id, quantity in lines[code].due.items()),
        )
        for code in codes
    )


def test_ticks_of_paper_are_entered_in_one_pass_and_nothing_is_given_twice(
    day: Rounds, clock: TestClock
) -> None:
    round_id = day.opened(soap=3, rice=3)
    ana, bea, caro, dina = (one.code for one in day.people)
    day.give(day.people[1], (day.soap, 1))  # at the desk meanwhile
    clock.forward(hours=2)
    rows = _rows(day, round_id, ana, bea, caro, dina)
    at = clock() - timedelta(hours=1)
    entered = enter_sheets(day.desk, EnterSheets(round_id, tuple(replace(row, at=at) for row in rows)))
    lines = {line.round_person_id: line for line in day.view(round_id).lines}
    said = {lines[one.round_person_id].code: str(one.reason) for one in entered.refused}
    assert set(said) == {bea, dina}
    assert "received in this round already" in said[bea]
    assert "out of stock" in said[dina]
    assert day.room.count(handouts) == 3
    again = enter_sheets(day.desk, EnterSheets(round_id, (replace(rows[3], lines=(), refused=True),)))
    assert again.refused == ()
    with pytest.raises(NothingEntered):
        enter_sheets(day.desk, EnterSheets(round_id, (rows[0],)))
    later = replace(rows[3], at=clock() + timedelta(minutes=1))
    with pytest.raises(NothingEntered, match="still to come"):
        enter_sheets(day.desk, EnterSheets(round_id, (later,)))
    assert entered.operation_id is not None
    undo(day.desk, entered.operation_id)
    assert sum(bool(line.got) for line in day.view(round_id).lines) == 1
    assert balances(day.desk) == recount(day.desk)


def _only(day: Rounds) -> str:
    with day.desk.database.reading() as connection:
        return str(connection.execute(handouts.select()).one().id)


# rules, against a slow recount

QUANTITY = st.integers(0, 40).map(D)
LOTS = st.lists(st.tuples(st.integers(0, 9), st.integers(-2, 3)), max_size=6)


def _lots(found: list[tuple[int, int]], at: TestClock) -> list[LotBalance]:
    return [
        LotBalance(str(number), "", D(quantity), TODAY + timedelta(days=expires), at())
        for number, (quantity, expires) in enumerate(found)
    ]


@given(found=LOTS, wanted=QUANTITY)
def test_no_more_is_set_aside_than_lies_there(found: list[tuple[int, int]], wanted: Decimal) -> None:
    lots = _lots(found, TestClock())
    picks = reserve(lots, wanted, TODAY)
    there = {lot.lot_id: lot for lot in lots}
    assert all(0 < pick.quantity <= there[pick.lot_id].quantity for pick in picks)
    assert all((there[pick.lot_id].expires_on or TODAY) >= TODAY for pick in picks)
    assert sum(pick.quantity for pick in picks) == min(wanted, usable(lots, TODAY))


@given(lying=st.lists(st.integers(1, 9), min_size=1, max_size=5), counted=st.integers(0, 60))
def test_the_reckoning_conserves_what_went_out(lying: list[int], counted: int) -> None:
    picks = [Pick(str(number), "", D(quantity)) for number, quantity in enumerate(lying)]
    gap = D(sum(lying) - counted)
    if not gap:
        return
    after = Counter({pick.lot_id: pick.quantity for pick in picks})
    for part in split_gap(picks, gap):
        after[part.lot_id] += part.quantity
    assert all(quantity >= 0 for quantity in after.values())
    assert sum(after.values()) == counted
    if gap > 0:  # the first to go still lie there
        left = [after[pick.lot_id] for pick in picks]
        assert left == [
            max(D(0), min(pick.quantity, counted - sum(lying[:at]))) for at, pick in enumerate(picks)
        ]


@given(
    taken=QUANTITY,
    handed=QUANTITY,
    counted=QUANTITY,
    why=st.none() | st.sampled_from(AdjustReason),
)
def test_a_gap_never_goes_without_its_reason(
    taken: Decimal, handed: Decimal, counted: Decimal, why: AdjustReason | None
) -> None:
    if handed > taken:
        return
    tally = Tally("soap", "Soap", "piece", taken, D(0), handed, taken - handed)
    try:
        check_closing([tally], {"soap": Counted("soap", counted, why)})
    except (RuleBroken, BadInput):
        assert tally.gap(counted)
    else:
        assert taken == handed + counted + tally.gap(counted)
        assert why is not None or not tally.gap(counted)


@given(served=st.integers(0, 50), waiting=st.integers(0, 200), gone=st.integers(1, 600))
def test_the_pace_is_that_of_the_households_so_far(served: int, waiting: int, gone: int) -> None:
    clock = TestClock()
    found = minutes_left(served, waiting, clock() - timedelta(minutes=gone), clock())
    if served < 3:
        assert found is None
    else:
        assert found is not None
        assert abs(found - D(gone) / (served - 1) * waiting) <= D("0.51")


@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_course_of_a_round_comes_out_even(make_desk, data: st.DataObject) -> None:  # type: ignore[no-untyped-def]
    """Taken out = handed out + brought back + lost, whatever happened in between; and the ledger is the sum."""
    day = Rounds(make_desk(f"course-{data.draw(st.integers(0, 10**9))}"), soap=20, rice=8)
    before = sum(balances(day.desk).values())
    round_id = day.opened(data.draw(st.integers(0, 8)), data.draw(st.integers(0, 4)))
    given_out: list[str] = []
    for _ in range(data.draw(st.integers(0, 6))):
        match data.draw(st.sampled_from(["give", "void", "more"])):
            case "give":
                try:
                    given_out.append(day.give(data.draw(st.sampled_from(day.people)), (day.soap, 1)))
                except RuleBroken:
                    continue
            case "void" if given_out:
                void(day.desk, Void(given_out.pop(), "Wrong"))
            case _:
                take_out(day.desk, TakeOut(round_id, (TakeLine(day.soap, D(1)),)))
    counted = []
    for tally in day.view(round_id).tallies:
        assert tally.adjusted == 0
        left = D(data.draw(st.integers(0, int(tally.lying) + 1))) if tally.taken else D(0)
        gap = tally.gap(left)
        why = None if not gap else AdjustReason.LOST if gap > 0 else AdjustReason.FOUND
        counted.append(Counted(tally.item_id, left, why))
    close_round(day.desk, CloseRound(round_id, tuple(counted), day.view(round_id).row.version))
    view, after = day.view(round_id), balances(day.desk)
    for tally in view.tallies:
        assert tally.taken == tally.handed + tally.back + view.closings[tally.item_id].gap
    lost = sum(one.gap for one in view.closings.values())
    assert sum(after.values()) == before - len(given_out) - lost
    assert all(not bin_.startswith("→") for _, bin_ in after)
    assert after == recount(day.desk)
