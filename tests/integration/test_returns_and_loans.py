"""What comes back: to its very lot, freeing what is due; and what was lent, while it is out and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from shelterdesk.domain.entitlement import Per
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, Refusal, RuleBroken
from shelterdesk.domain.figures import Period
from shelterdesk.domain.lending import LoanEnd
from shelterdesk.persistence.queries.reach import Scope, items_handed_out, totals_by_grant
from shelterdesk.persistence.tables import handouts, movements
from shelterdesk.services.checking import run_checks
from shelterdesk.services.desk import Desk
from shelterdesk.services.handout_day import read_today
from shelterdesk.services.handouts import GiveLine, Void, give, void
from shelterdesk.services.loans import EndLoan, Lend, end_loan, lend
from shelterdesk.services.returns import BringBack, bring_back, still_there
from shelterdesk.services.undo import undo
from shelterdesk.services.visits import open_visit
from tests.handing_out import Person, Room, giving
from tests.papers import lent_out, limit, other_person
from tests.stocking import bring, new_donor, new_item


@pytest.fixture
def room(desk: Desk) -> Room:
    return Room(desk)


@pytest.fixture
def ana(room: Room) -> Person:
    return room.person("Ana")


def back(handout_id: str, *lines: tuple[str, int], reason: str = "Unused") -> BringBack:
    return BringBack(
        handout_id, tuple(GiveLine(item_id, Decimal(quantity)) for item_id, quantity in lines), reason
    )


def due(room: Room, person: Person) -> Decimal:
    return sum((line.due.quantity for line in open_visit(room.desk, person.person_id).lines), Decimal(0))


def sound(room: Room) -> bool:
    return all(check.passed for check in run_checks(room.desk))


def test_what_comes_back_lies_where_it_lay_and_is_due_again(room: Room, ana: Person) -> None:
    kit, soap = room.item("Kit"), room.item("Soap")
    room.rule(kit, quantity=3)
    room.rule(soap)
    sooner, later = room.lot(kit, 2, date(2026, 10, 1), "A"), room.lot(kit, 4, date(2026, 12, 1), "B")
    room.lot(soap, 1)
    (handout_id,) = give(room.desk, giving(room, ana, (kit, 3), (soap, 1))).created
    assert [(one.label, one.quantity) for one in still_there(room.distributor, handout_id)] == [
        ("Kit", 3),
        ("Soap", 1),
    ]
    bring_back(room.distributor, back(handout_id, (kit, 2)))
    assert room.balances() == {(later, "B"): 4, (sooner, "A"): 1}
    assert (due(room, ana), sound(room)) == (2, True)
    assert read_today(room.desk).given[0].what == "Kit, Soap"
    with pytest.raises(RuleBroken, match="Kit: only 1 can be brought back"):
        bring_back(room.desk, back(handout_id, (kit, 2)))
    give(room.desk, giving(room, ana, (kit, 2)))
    assert due(room, ana) == 0


def test_what_came_back_starts_no_waiting_time(
    room: Room, ana: Person, clock: Callable[[], datetime]
) -> None:
    kit = room.item("Kit")
    room.rule(kit, every_days=14)
    room.lot(kit, 1)
    (handout_id,) = give(room.desk, giving(room, ana, (kit, 1))).created
    clock.forward(days=10)  # type: ignore[attr-defined]
    bring_back(room.desk, back(handout_id, (kit, 1)))
    (line,) = open_visit(room.desk, ana.person_id).lines
    assert (line.due.quantity, str(line.due.reason), line.left) == (1, "Due now", 1)


def test_a_hand_out_of_which_all_came_back_reached_nobody(room: Room, ana: Person) -> None:
    kit = room.item("Kit")
    room.rule(kit)
    room.lot(kit, 1)
    (handout_id,) = give(room.desk, giving(room, ana, (kit, 1))).created
    changes = bring_back(room.desk, back(handout_id, (kit, 1)))
    today = read_today(room.desk)
    assert (today.given, today.served, still_there(room.desk, handout_id)) == ((), 0, ())
    for again in (lambda: bring_back(room.desk, back(handout_id, (kit, 1))), lambda: _void(room, handout_id)):
        with pytest.raises(RuleBroken, match="already"):
            again()
    assert changes.operation_id is not None
    undo(room.desk, changes.operation_id)
    assert (len(read_today(room.desk).given), room.balances(), sound(room)) == (1, {}, True)


def _void(room: Room, handout_id: str) -> None:
    void(room.desk, Void(handout_id, "Wrong person"))


def test_a_void_after_a_return_brings_back_the_rest_and_no_more(room: Room, ana: Person) -> None:
    kit = room.item("Kit")
    room.rule(kit, Per.PERSON, quantity=3)
    lot = room.lot(kit, 3)
    (handout_id,) = give(room.desk, giving(room, ana, (kit, 3))).created
    bring_back(room.desk, back(handout_id, (kit, 1)))
    void(room.desk, Void(handout_id, "Wrong person"))
    assert (room.balances(), due(room, ana), sound(room)) == ({(lot, ""): 3}, 3, True)


def test_a_hand_out_is_not_undone_before_what_was_brought_back_of_it(room: Room, ana: Person) -> None:
    kit = room.item("Kit")
    room.rule(kit, quantity=2)
    lot = room.lot(kit, 2)
    given = give(room.desk, giving(room, ana, (kit, 2)))
    returned = bring_back(room.desk, back(given.created[0], (kit, 1)))
    assert given.operation_id is not None
    assert returned.operation_id is not None
    with pytest.raises(RuleBroken, match="Something later builds on this"):
        undo(room.desk, given.operation_id)
    undo(room.desk, returned.operation_id)
    undo(room.desk, given.operation_id)
    assert (room.balances(), sound(room)) == ({(lot, ""): 2}, True)


def test_what_cannot_be_brought_back(room: Room, ana: Person) -> None:
    kit, soap = room.item("Kit"), room.item("Soap")
    room.rule(kit)
    room.lot(kit, 1)
    (handout_id,) = give(room.desk, giving(room, ana, (kit, 1))).created
    before = room.count(movements)
    for command, refused in (
        (back(handout_id, (kit, 1), reason=" "), BadInput),
        (back(handout_id), BadInput),
        (back(handout_id, (kit, 0)), BadInput),
        (back(handout_id, (soap, 1)), RuleBroken),
        (back(ana.person_id, (kit, 1)), NotFound),
    ):
        with pytest.raises(refused):
            bring_back(room.desk, command)
    elsewhere = replace(room.desk, actor=replace(room.desk.actor, site_id="another"))
    with pytest.raises(NotAllowed):
        bring_back(elsewhere, back(handout_id, (kit, 1)))
    assert (room.count(movements), room.count(handouts)) == (before, 1)


def test_a_loan_is_out_until_it_comes_back_to_its_very_lot(
    room: Room, ana: Person, clock: Callable[[], datetime]
) -> None:
    cot = room.item("Cot")
    lots = [room.lot(cot, 1, bin_="A"), room.lot(cot, 2, bin_="B")]
    before = room.balances()
    (loan_id,) = lend(
        room.distributor, Lend(ana.person_id, cot, Decimal(2), room.store_id, date(2026, 9, 5))
    ).created
    assert room.balances() == {(lots[1], "B"): 1}
    (loan,) = open_visit(room.desk, ana.person_id).loans
    assert (loan.label, loan.quantity, loan.overdue) == ("Cot", 2, False)
    clock.forward(days=2)  # type: ignore[attr-defined]
    assert not lent_out(room.desk)[0].overdue  # the last day
    clock.forward(days=1)  # type: ignore[attr-defined]
    assert lent_out(room.desk)[0].overdue
    end_loan(room.distributor, EndLoan(loan_id, Decimal(1)))
    assert lent_out(room.desk)[0].quantity == 1
    with pytest.raises(RuleBroken, match="Only 1 of Cot is out"):
        end_loan(room.desk, EndLoan(loan_id, Decimal(2)))
    end_loan(room.desk, EndLoan(loan_id))
    assert (room.balances(), lent_out(room.desk), sound(room)) == (before, (), True)
    with pytest.raises(RuleBroken, match="ended already"):
        end_loan(room.desk, EndLoan(loan_id))


def test_a_loan_that_is_lost_stays_out_of_the_stock(room: Room, ana: Person) -> None:
    phone = room.item("Phone")
    room.lot(phone, 1)
    (loan_id,) = lend(room.desk, Lend(ana.person_id, phone, Decimal(1), room.store_id)).created
    with pytest.raises(BadInput, match="how it was lost"):
        end_loan(room.desk, EndLoan(loan_id, end=LoanEnd.LOST))
    changes = end_loan(room.desk, EndLoan(loan_id, end=LoanEnd.LOST, note="Stolen on the bus"))
    assert (room.balances(), lent_out(room.desk)) == ({}, ())
    assert changes.operation_id is not None
    undo(room.desk, changes.operation_id)
    assert [loan.loan_id for loan in lent_out(room.desk)] == [loan_id]


def test_who_lent_it_does_not_give_up_more_than_the_limit_alone(room: Room, ana: Person) -> None:
    phone = room.item("Phone")
    for _ in range(3):
        room.lot(phone, 1)
    limit(room.desk, None, "1")
    lent = [
        lend(room.desk, Lend(ana.person_id, phone, Decimal(1), room.store_id)).created[0] for _ in range(3)
    ]
    with pytest.raises(BadInput):  # nothing is not all of it
        end_loan(room.desk, EndLoan(lent[0], Decimal(0)))
    gone = [EndLoan(loan_id, end=LoanEnd.LOST, note="Stolen") for loan_id in lent]
    end_loan(room.desk, gone[0])
    with pytest.raises(RuleBroken, match="someone else"):
        end_loan(room.desk, gone[1])
    end_loan(other_person(room.desk), gone[1])
    end_loan(room.desk, EndLoan(lent[2]))
    assert (lent_out(room.desk), sound(room)) == ((), True)


def test_a_loan_is_undone_unless_some_of_it_came_back(room: Room, ana: Person) -> None:
    key = room.item("Key")
    room.lot(key, 2)
    before = room.balances()
    changes = lend(room.desk, Lend(ana.person_id, key, Decimal(2), room.store_id))
    part = end_loan(room.desk, EndLoan(changes.created[0], Decimal(1)))
    assert changes.operation_id is not None
    assert part.operation_id is not None
    with pytest.raises(RuleBroken, match="Something later"):
        undo(room.desk, changes.operation_id)
    undo(room.desk, part.operation_id)
    undo(room.desk, changes.operation_id)
    assert (room.balances(), lent_out(room.desk), sound(room)) == (before, (), True)


def test_what_cannot_be_lent(room: Room, ana: Person) -> None:
    cot = room.item("Cot")
    room.lot(cot, 1)
    good = Lend(ana.person_id, cot, Decimal(1), room.store_id)
    refused: list[tuple[Lend, type[Refusal]]] = [
        (replace(good, quantity=Decimal(2)), RuleBroken),
        (replace(good, quantity=Decimal(0)), BadInput),
        (replace(good, quantity=Decimal("0.5")), BadInput),
        (replace(good, due_on=date(2026, 9, 2)), BadInput),
        (replace(good, person_id=cot), NotFound),
        (replace(good, item_id=ana.person_id), NotFound),
    ]
    for command, kind in refused:
        with pytest.raises(kind):
            lend(room.desk, command)
    assert room.balances() != {}


def test_reports_count_what_was_kept(room: Room, ana: Person) -> None:
    soap, red = new_item(room.desk, "Soap"), new_donor(room.desk, "Red")
    bring(room.desk, soap, 5, red, "1.25")
    room.rule(soap, quantity=3)
    (handout_id,) = give(room.desk, giving(room, ana, (soap, 3))).created
    returned = bring_back(room.desk, back(handout_id, (soap, 2)))
    scope = Scope(Period(date(2026, 9, 1), date(2026, 9, 30)), (room.site_id,))

    def told() -> tuple[Decimal, Decimal, int]:
        with room.desk.database.reading() as connection:
            (item,), (grant,) = items_handed_out(connection, scope), totals_by_grant(connection, scope)
            return item.quantity, grant.value, grant.people

    assert told() == (1, Decimal("1.25"), 1)
    assert returned.operation_id is not None
    undo(room.desk, returned.operation_id)
    assert told() == (3, Decimal("3.75"), 1)
