"""Losses: with a reason and a paper, and by two people where they are great."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from shelterdesk.domain.errors import BadInput, NotAllowed, RuleBroken
from shelterdesk.domain.roles import Role
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.services.bins import MoveBin, Quarantine, Release, move_bin, quarantine, release
from shelterdesk.services.desk import Desk
from shelterdesk.services.stock_views import item_stock
from shelterdesk.services.undo import undo
from shelterdesk.services.write_offs import (
    Adjust,
    Approve,
    Refuse,
    WriteOff,
    WriteOffExpired,
    adjust,
    approve,
    refuse,
    write_off,
    write_off_expired,
)
from tests.conftest import TestClock
from tests.papers import limit, other_person, pick, state_of
from tests.stocking import balances, bring, new_donor, new_item, store_of

LOST = AdjustReason.LOST


@pytest.fixture
def soap(desk: Desk) -> str:
    return new_item(desk, "Soap")


@pytest.fixture
def lot(desk: Desk, soap: str) -> str:
    return bring(desk, soap, 10, new_donor(desk, "Red"), "2.00")


def left(desk: Desk, lot: str, place: str = "") -> Decimal:
    return balances(desk).get((lot, place), Decimal(0))


def test_without_a_limit_one_person_writes_off(desk: Desk, lot: str) -> None:
    (paper,) = write_off(desk, WriteOff(store_of(desk), pick(lot, 9), LOST)).created
    assert state_of(desk, paper) == "done"
    assert left(desk, lot) == 1


def test_above_the_limit_nothing_moves_until_someone_else_approves(desk: Desk, lot: str) -> None:
    limit(desk, "6.00")
    changes = adjust(desk, Adjust(store_of(desk), lot, "", Decimal(-4), LOST))
    (paper,) = changes.created
    assert (state_of(desk, paper), left(desk, lot)) == ("asked", 10)
    assert "second person" in str(changes.said)
    with pytest.raises(NotAllowed, match="Someone else"):
        approve(desk, Approve(paper))
    second = other_person(desk)
    done = approve(second, Approve(paper))
    assert (state_of(desk, paper), left(desk, lot)) == ("done", 6)
    with pytest.raises(RuleBroken, match="decided already"):
        approve(second, Approve(paper))
    assert done.operation_id is not None
    undo(second, done.operation_id)
    assert (state_of(desk, paper), left(desk, lot)) == ("asked", 10)


def test_a_refusal_says_why_and_moves_nothing(desk: Desk, lot: str) -> None:
    limit(desk, "6.00")
    (paper,) = write_off(desk, WriteOff(store_of(desk), pick(lot, 4), LOST)).created
    second = other_person(desk)
    with pytest.raises(BadInput):
        refuse(second, Refuse(paper, ""))
    refuse(second, Refuse(paper, "look again in the annex"))
    assert (state_of(desk, paper), left(desk, lot)) == ("refused", 10)


def test_what_was_given_out_meanwhile_is_not_written_off_too(desk: Desk, lot: str) -> None:
    limit(desk, "0")
    (paper,) = write_off(desk, WriteOff(store_of(desk), pick(lot, 8), LOST)).created
    limit(desk, None)
    write_off(desk, WriteOff(store_of(desk), pick(lot, 5), LOST))
    with pytest.raises(RuleBroken, match="not enough"):
        approve(other_person(desk), Approve(paper))
    assert (state_of(desk, paper), left(desk, lot)) == ("asked", 5)


def test_many_small_losses_of_one_day_add_up(desk: Desk, lot: str, clock: TestClock) -> None:
    limit(desk, "6.00")
    command = Adjust(store_of(desk), lot, "", Decimal(-2), LOST)
    states = [state_of(desk, adjust(desk, command).created[0]) for _ in range(3)]
    assert states == ["done", "asked", "asked"]
    clock.forward(days=1)
    assert (
        state_of(desk, adjust(desk, Adjust(store_of(desk), lot, "", Decimal(-2), LOST)).created[0]) == "done"
    )


def test_what_cannot_be_held_against_the_limit_waits(desk: Desk, soap: str) -> None:
    store, dollars = store_of(desk), bring(desk, soap, 5, new_donor(desk, "Blue"), "1", currency="USD")
    unknown = bring(desk, soap, 5)
    limit(desk, "100")  # euros; no rate, and no quantity for what has no cost
    for lot in (dollars, unknown):
        assert state_of(desk, write_off(desk, WriteOff(store, pick(lot, 1), LOST)).created[0]) == "asked"
    limit(desk, "100", "2")
    assert state_of(desk, write_off(desk, WriteOff(store, pick(unknown, 2), LOST)).created[0]) == "done"
    assert state_of(desk, write_off(desk, WriteOff(store, pick(unknown, 1), LOST)).created[0]) == "asked"


def test_who_may_not_approve(desk: Desk, lot: str) -> None:
    limit(desk, "0")
    (paper,) = write_off(desk, WriteOff(store_of(desk), pick(lot, 1), LOST)).created
    with pytest.raises(NotAllowed):
        approve(other_person(desk, "out", Role.DISTRIBUTION), Approve(paper))
    approve(other_person(desk, "office", Role.PROGRAMME), Approve(paper))
    assert left(desk, lot) == 9


def test_all_that_expired_goes_in_one_action_and_comes_back_in_one(desk: Desk, clock: TestClock) -> None:
    rice, milk = new_item(desk, "Rice", "kg"), new_item(desk, "Milk")
    old = bring(desk, rice, "2.5", expires_on=date(2026, 9, 3), place="A/1")
    milk_lot = bring(desk, milk, 4, expires_on=date(2026, 9, 4))
    good = bring(desk, milk, 4, expires_on=date(2026, 9, 9))
    with pytest.raises(BadInput, match="Nothing here"):
        write_off_expired(desk, WriteOffExpired(store_of(desk)))
    clock.forward(days=2)
    done = write_off_expired(desk, WriteOffExpired(store_of(desk)))
    assert balances(desk) == {(good, ""): 4}
    assert done.operation_id is not None
    undo(desk, done.operation_id)
    assert balances(desk) == {(old, "A/1"): Decimal("2.5"), (milk_lot, ""): 4, (good, ""): 4}
    write_off_expired(desk, WriteOffExpired(store_of(desk), milk))
    assert balances(desk) == {(old, "A/1"): Decimal("2.5"), (good, ""): 4}


def test_quarantine_of_a_part_lies_in_a_bin_of_its_own_until_it_is_released(
    desk: Desk, soap: str, lot: str
) -> None:
    store = store_of(desk)
    with pytest.raises(BadInput):
        quarantine(desk, Quarantine(store, lot, "", ""))
    apart = quarantine(desk, Quarantine(store, lot, "", "wet", Decimal(3)))
    assert balances(desk) == {(lot, ""): 7, (lot, "Q"): 3}
    line = item_stock(desk, store, soap).line
    assert (line.quantity, line.expired, line.held) == (7, 0, 3)
    with pytest.raises(RuleBroken, match="quarantine"):
        move_bin(desk, MoveBin(store, lot, "Q", "A/1", Decimal(1)))
    assert apart.operation_id is not None
    undo(desk, apart.operation_id)
    assert item_stock(desk, store, soap).line.quantity == 10
    quarantine(desk, Quarantine(store, lot, "", "wet"))
    with pytest.raises(RuleBroken, match="already"):
        quarantine(desk, Quarantine(store, lot, "", "wet"))
    assert item_stock(desk, store, soap).line.held == 10
    release(desk, Release(store, lot, ""))
    assert item_stock(desk, store, soap).line.quantity == 10


def test_a_lot_moves_between_bins_and_back_by_undo(desk: Desk, lot: str) -> None:
    store = store_of(desk)
    moved = move_bin(desk, MoveBin(store, lot, "", " A/1 ", Decimal(4)))
    assert balances(desk) == {(lot, ""): 6, (lot, "A/1"): 4}
    with pytest.raises(BadInput, match="already"):
        move_bin(desk, MoveBin(store, lot, "A/1", "A/1", Decimal(1)))
    assert moved.operation_id is not None
    undo(desk, moved.operation_id)
    assert balances(desk) == {(lot, ""): 10}
