"""Stock on its way from store to store, to partners and back: what is sent arrives, or is explained."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from shelterdesk.domain.documents import Came, DocumentKind
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.roles import Role
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.papers import document_row, still_open
from shelterdesk.persistence.tables import stock_documents
from shelterdesk.services.checking import run_checks
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import list_stores
from shelterdesk.services.partner_loans import LendOut, SendBack, TakeBack, lend_out, send_back, take_back
from shelterdesk.services.stock_views import item_stock
from shelterdesk.services.transfers import Arrive, CancelSending, Send, arrive, cancel_sending, send
from shelterdesk.services.undo import undo
from tests.conftest import TestClock
from tests.handing_out import Room
from tests.papers import DUE, annex, limit, other_person, pick, state_of
from tests.stocking import bring, new_donor, new_item, store_of


def lies(desk: Desk, store_id: str, item_id: str) -> dict[str, Decimal]:
    """What lies of an item in a store, by bin."""
    return {lot.bin: lot.quantity for lot in item_stock(desk, store_id, item_id).lots}


def out(desk: Desk, document_id: str) -> dict[str, Decimal]:
    with desk.database.reading() as connection:
        return still_open(connection, document_id)


def test_a_lot_keeps_its_donor_cost_and_expiry_in_another_store_and_is_in_neither_on_the_way(
    desk: Desk,
) -> None:
    soap, store, to = new_item(desk, "Soap"), store_of(desk), annex(desk)
    lot = bring(desk, soap, 10, new_donor(desk, "Red"), "1.25", date(2027, 1, 31), place="A/1")
    (waybill,) = send(desk, Send(store, to, pick(lot, 4, "A/1"), DUE)).created
    assert lies(desk, store, soap) == {"A/1": 6}
    with pytest.raises(NotFound):  # nothing of it was ever there
        item_stock(desk, to, soap)
    assert out(desk, waybill) == {lot: 4}
    arrive(other_person(desk), Arrive(waybill, (Came(lot, Decimal(4), "B/2"),)))
    (there,) = item_stock(desk, to, soap).lots
    assert (there.lot_id, there.bin, there.quantity) == (lot, "B/2", 4)
    assert (there.donor, there.expires_on, there.worth[0].amount) == (
        "Red",
        date(2027, 1, 31),
        Decimal("1.25"),
    )
    assert state_of(desk, waybill) == "arrived"
    assert out(desk, waybill) == {lot: 0}


def test_a_difference_needs_a_reason_that_goes_with_its_direction(desk: Desk) -> None:
    soap, to = new_item(desk, "Soap"), annex(desk)
    lot = bring(desk, soap, 10)
    (waybill,) = send(desk, Send(store_of(desk), to, pick(lot, 4))).created
    for quantity, reason in (
        ("3", None),
        ("3", AdjustReason.FOUND),
        ("5", AdjustReason.LOST),
        ("-1", AdjustReason.LOST),
    ):
        with pytest.raises(BadInput):
            arrive(desk, Arrive(waybill, (Came(lot, Decimal(quantity), "", reason),)))
    with pytest.raises(BadInput, match="each line"):
        arrive(desk, Arrive(waybill, ()))
    arrive(desk, Arrive(waybill, (Came(lot, Decimal(3), "", AdjustReason.STOLEN),)))
    assert lies(desk, to, soap) == {"": 3}
    assert out(desk, waybill) == {lot: 0}
    with pytest.raises(RuleBroken, match="no longer on its way"):
        arrive(desk, Arrive(waybill, (Came(lot, Decimal(1), "", AdjustReason.STOLEN),)))


def test_a_sending_arrives_in_parts_until_all_of_it_came_or_is_explained(desk: Desk) -> None:
    soap, store, to = new_item(desk, "Soap"), store_of(desk), annex(desk)
    lot = bring(desk, soap, 10, place="A/1")
    sent = send(desk, Send(store, to, pick(lot, 8, "A/1"), DUE))
    (waybill,) = sent.created
    with pytest.raises(BadInput, match="Nothing came"):
        arrive(desk, Arrive(waybill, (Came(lot, Decimal(0), later=True),)))
    first = arrive(desk, Arrive(waybill, (Came(lot, Decimal(3), later=True),)))
    assert str(first.said) == "WB-0001: some of it arrived"
    assert (out(desk, waybill), state_of(desk, waybill)) == ({lot: 5}, "on the way")
    assert item_stock(desk, to, soap).coming == 5
    second = arrive(desk, Arrive(waybill, (Came(lot, Decimal(4), "", AdjustReason.LOST, later=True),)))
    assert (out(desk, waybill), state_of(desk, waybill)) == ({lot: 0}, "arrived")
    for operation in (first.operation_id, sent.operation_id):  # the last one is taken back first
        with pytest.raises(RuleBroken, match="Something later"):
            undo(desk, operation or "")
    undo(desk, second.operation_id or "")
    rest = cancel_sending(desk, CancelSending(waybill, "the lorry broke down"))
    assert (lies(desk, store, soap), lies(desk, to, soap)) == ({"A/1": 7}, {"": 3})
    assert (out(desk, waybill), state_of(desk, waybill)) == ({lot: 0}, "arrived")
    undo(desk, rest.operation_id or "")
    assert (out(desk, waybill), state_of(desk, waybill)) == ({lot: 5}, "on the way")
    assert all(check.passed for check in run_checks(desk))


def test_undo_takes_the_arrival_back_before_the_sending(desk: Desk) -> None:
    soap, store, to = new_item(desk, "Soap"), store_of(desk), annex(desk)
    lot = bring(desk, soap, 10)
    sent = send(desk, Send(store, to, pick(lot, 4)))
    arrived = arrive(desk, Arrive(sent.created[0], (Came(lot, Decimal(3), "", AdjustReason.LOST),)))
    assert sent.operation_id
    assert arrived.operation_id
    with pytest.raises(RuleBroken, match="Something later"):
        undo(desk, sent.operation_id)
    undo(desk, arrived.operation_id)
    assert out(desk, sent.created[0]) == {lot: 4}
    undo(desk, sent.operation_id)
    assert lies(desk, store, soap) == {"": 10}
    assert out(desk, sent.created[0]) == {lot: 0}
    (again,) = send(desk, Send(store, to, pick(lot, 1))).created
    with desk.database.reading() as connection:
        assert document_row(connection, again, DocumentKind.SENDING).number == 2  # no number is given twice


def test_a_sending_that_is_cancelled_comes_back_to_its_bins(desk: Desk) -> None:
    soap, store, to = new_item(desk, "Soap"), store_of(desk), annex(desk)
    lot = bring(desk, soap, 10, place="A/1")
    sent = send(desk, Send(store, to, pick(lot, 4, "A/1")))
    with pytest.raises(BadInput):
        cancel_sending(desk, CancelSending(sent.created[0], "  "))
    cancelled = cancel_sending(other_person(desk), CancelSending(sent.created[0], "no lorry"))
    assert lies(desk, store, soap) == {"A/1": 10}
    assert state_of(desk, sent.created[0]) == "cancelled"
    assert cancelled.operation_id is None  # it is itself a taking back
    assert sent.operation_id is not None
    with pytest.raises(RuleBroken):
        undo(desk, sent.operation_id)
    with pytest.raises(RuleBroken):
        cancel_sending(desk, CancelSending(sent.created[0], "again"))


def test_only_the_receiving_site_takes_in_what_was_sent_to_it(desk: Desk) -> None:
    soap, room = new_item(desk, "Soap"), Room(desk)
    lot, other = bring(desk, soap, 10), room.other_site("Casa Sol")
    there = other_person(desk, "sol", Role.DISTRIBUTION, other)
    (store,) = list_stores(there)
    (waybill,) = send(desk, Send(store_of(desk), store.store_id, pick(lot, 4))).created
    with pytest.raises(NotAllowed):
        arrive(desk, Arrive(waybill, (Came(lot, Decimal(4)),)))
    with pytest.raises(NotAllowed):
        cancel_sending(there, CancelSending(waybill, "mine"))
    arrive(there, Arrive(waybill, (Came(lot, Decimal(4)),)))
    assert lies(there, store.store_id, soap) == {"": 4}


def test_what_expired_or_is_more_than_lies_there_is_not_sent(desk: Desk, clock: TestClock) -> None:
    old, soap, to = new_item(desk, "Old"), new_item(desk, "Soap"), annex(desk)
    gone, lot = bring(desk, old, 5, expires_on=date(2026, 9, 3)), bring(desk, soap, 5)
    clock.forward(days=1)
    with pytest.raises(RuleBroken, match="has expired"):
        send(desk, Send(store_of(desk), to, pick(gone, 1)))
    with pytest.raises(RuleBroken, match="Only 5"):
        send(desk, Send(store_of(desk), to, pick(lot, 6)))
    with pytest.raises(BadInput, match="another store"):
        send(desk, Send(store_of(desk), store_of(desk), pick(lot, 1)))
    with pytest.raises(BadInput, match="Nothing"):
        send(desk, Send(store_of(desk), to, ()))
    with pytest.raises(BadInput, match="not a whole"):
        send(desk, Send(store_of(desk), to, pick(lot, "0.5")))


def test_a_loan_comes_back_in_parts_and_what_does_not_is_explained(desk: Desk) -> None:
    soap, store = new_item(desk, "Soap"), store_of(desk)
    lot = bring(desk, soap, 10)
    lent = lend_out(desk, LendOut(store, "Next door", pick(lot, 6), DUE))
    (loan,) = lent.created
    assert lies(desk, store, soap) == {"": 4}
    take_back(desk, TakeBack(loan, (Came(lot, Decimal(2)),)))
    assert out(desk, loan) == {lot: 4}
    assert state_of(desk, loan) == "lent"
    for wrong in (
        Came(lot, Decimal(5)),
        Came(lot, Decimal(0)),
        Came(lot, Decimal(1), "", AdjustReason.FOUND),
    ):
        with pytest.raises(BadInput):
            take_back(desk, TakeBack(loan, (wrong,)))
    with pytest.raises(RuleBroken, match="Something later"):  # else 2 of them would be there twice
        undo(desk, lent.operation_id or "")
    back = take_back(desk, TakeBack(loan, (Came(lot, Decimal(3), "A/1", AdjustReason.DAMAGED),)))
    assert state_of(desk, loan) == "closed"
    assert lies(desk, store, soap) == {"": 6, "A/1": 3}
    assert back.operation_id is not None
    undo(desk, back.operation_id)
    assert state_of(desk, loan) == "lent"
    assert out(desk, loan) == {lot: 4}


def test_a_loan_needs_who_borrows_and_a_day_to_come(desk: Desk) -> None:
    lot = bring(desk, new_item(desk, "Soap"), 10)
    with pytest.raises(BadInput, match="who borrows"):
        lend_out(desk, LendOut(store_of(desk), " ", pick(lot, 1), DUE))
    with pytest.raises(BadInput, match="cannot be past"):
        lend_out(desk, LendOut(store_of(desk), "Next door", pick(lot, 1), date(2026, 9, 2)))


def test_who_sent_it_does_not_explain_a_great_loss_alone(desk: Desk) -> None:
    soap, to = new_item(desk, "Soap"), annex(desk)
    lot = bring(desk, soap, 10, new_donor(desk, "Red"), "1.25")
    limit(desk, "3")
    (waybill,) = send(desk, Send(store_of(desk), to, pick(lot, 4))).created
    command = Arrive(waybill, (Came(lot, Decimal(1), "", AdjustReason.LOST),))
    with pytest.raises(RuleBroken, match="someone else"):
        arrive(desk, command)
    arrive(other_person(desk), command)
    assert lies(desk, to, soap) == {"": 1}
    for missing in (1, 2):  # one after another they are as much as at once
        (waybill,) = send(desk, Send(store_of(desk), to, pick(lot, 2))).created
        command = Arrive(waybill, (Came(lot, Decimal(2 - missing), "", AdjustReason.LOST),))
        if missing == 1:
            arrive(desk, command)
        else:
            with pytest.raises(RuleBroken, match="someone else"):
                arrive(desk, command)


def test_what_goes_back_to_the_supplier_may_have_expired(desk: Desk, clock: TestClock) -> None:
    soap, store = new_item(desk, "Soap"), store_of(desk)
    lot = bring(desk, soap, 10, expires_on=clock().date())
    clock.now += timedelta(days=2)
    with pytest.raises(BadInput):
        send_back(desk, SendBack(store, "Supplier", pick(lot, 4), ""))
    with pytest.raises(BadInput):
        send_back(desk, SendBack(store, "", pick(lot, 4), "too late"))
    done = send_back(desk, SendBack(store, "Supplier", pick(lot, 4), "too late"))
    assert lies(desk, store, soap) == {"": 6}
    assert done.operation_id is not None
    undo(desk, done.operation_id)
    assert lies(desk, store, soap) == {"": 10}
    assert all(check.passed for check in run_checks(desk))


def test_the_check_names_a_paper_that_does_not_add_up(desk: Desk) -> None:
    soap, to = new_item(desk, "Soap"), annex(desk)
    lot = bring(desk, soap, 10)
    (waybill,) = send(desk, Send(store_of(desk), to, pick(lot, 4))).created
    (loan,) = lend_out(desk, LendOut(store_of(desk), "Next door", pick(lot, 1), DUE)).created
    assert all(check.passed for check in run_checks(desk))
    with desk.write() as work:  # as if the arrival had forgotten what came
        work.update(stock_documents, waybill, {"state": "arrived"})
        work.update(stock_documents, loan, {"voided_at": work.now})
        work.commit("test", text("broken"))
    (failed,) = [check for check in run_checks(desk) if not check.passed]
    assert sorted(map(str, failed.problems)) == [
        "LN-0001 of Casa Mar: 1 lots do not add up.",
        "WB-0001 of Casa Mar: 1 lots do not add up.",
    ]
