"""Receiving, adjusting and reading stock on the real encrypted database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import text as sql
from sqlalchemy.exc import DatabaseError

from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.roles import Role
from shelterdesk.domain.stock import AdjustReason, MovementKind
from shelterdesk.services.catalogue import SetMinimum, set_minimum
from shelterdesk.services.desk import Desk
from shelterdesk.services.lot_worth import Worth
from shelterdesk.services.stock import Receive, ReceiveLine, receive
from shelterdesk.services.stock_views import item_stock, store_overview
from shelterdesk.services.undo import undo
from shelterdesk.services.write_offs import Adjust, adjust
from tests.conftest import TestClock
from tests.stocking import balances, bring, new_donor, new_item, recount, store_of

TODAY = date(2026, 9, 3)


def test_what_comes_in_is_a_lot_with_its_money(desk: Desk) -> None:
    soap, grant = new_item(desk, "Soap"), new_donor(desk, "Red Cross")
    changes = receive(
        desk,
        Receive(
            store_of(desk),
            (ReceiveLine(soap, Decimal(40), grant, Decimal("1.25"), "eur", TODAY, " B7 ", " A/1 "),),
        ),
    )
    assert str(changes.said) == "40 pieces of Soap received"
    found = item_stock(desk, store_of(desk), soap)
    (lot,) = found.lots
    assert (lot.lot_id, lot.bin, lot.quantity, lot.batch, lot.expires_on, lot.expired) == (
        changes.created[0],
        "A/1",
        Decimal(40),
        "B7",
        TODAY,
        False,
    )
    assert lot.worth == (Worth("Red Cross", "", "EUR", Decimal("1.25")),)
    (line,) = found.ledger
    assert (line.kind, line.quantity, line.balance, line.day, line.actor) == (
        MovementKind.RECEIVE,
        Decimal(40),
        Decimal(40),
        TODAY,
        "Marisol",
    )


def test_the_day_is_that_of_the_site(desk: Desk, clock: TestClock) -> None:
    soap = new_item(desk, "Soap")
    clock.now = datetime(2026, 9, 4, 2, tzinfo=UTC)  # still the evening of the 3rd in Aruba
    bring(desk, soap, 5, expires_on=TODAY)
    found = item_stock(desk, store_of(desk), soap)
    assert found.ledger[0].day == TODAY
    assert (found.line.quantity, found.line.expired) == (Decimal(5), Decimal(0))
    clock.forward(hours=3)
    later = store_overview(desk, store_of(desk))
    assert (later.today, later.lines[0].quantity, later.lines[0].expired) == (
        date(2026, 9, 4),
        Decimal(0),
        Decimal(5),
    )


@pytest.mark.parametrize(
    "line",
    [
        ReceiveLine("", Decimal(0)),
        ReceiveLine("", Decimal(1), unit_cost=Decimal(2)),
        ReceiveLine("", Decimal(1), unit_cost=Decimal(-2), currency="EUR"),
        ReceiveLine("", Decimal(1), unit_cost=Decimal(2), currency="euro"),
        ReceiveLine("", Decimal("0.0001")),
    ],
)
def test_an_unusable_line_is_refused_and_nothing_is_kept(desk: Desk, line: ReceiveLine) -> None:
    soap = new_item(desk, "Soap")
    good = ReceiveLine(soap, Decimal(1))
    with pytest.raises(BadInput):
        receive(desk, Receive(store_of(desk), (good, replace(line, item_id=soap))))
    assert balances(desk) == {}
    with pytest.raises(BadInput):
        receive(desk, Receive(store_of(desk), ()))


def test_unknown_things_are_said(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    unknown = "01a20cad-b645-7017-bfe7-c5c5efec539a"
    with pytest.raises(NotFound, match="store"):
        receive(desk, Receive(unknown, (ReceiveLine(soap, Decimal(1)),)))
    with pytest.raises(NotFound, match="item"):
        receive(desk, Receive(store_of(desk), (ReceiveLine(unknown, Decimal(1)),)))
    with pytest.raises(NotFound, match="lot"):
        adjust(desk, Adjust(store_of(desk), unknown, "", Decimal(1), AdjustReason.FOUND))


def test_an_adjustment_is_a_line_with_its_reason(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    lot = bring(desk, soap, 40, place="A/1")
    changes = adjust(desk, Adjust(store_of(desk), lot, "A/1", Decimal(-3), AdjustReason.DAMAGED))
    assert str(changes.said) == "Soap adjusted by −3"
    newest = item_stock(desk, store_of(desk), soap).ledger[0]
    assert (newest.kind, newest.quantity, newest.balance, newest.reason) == (
        MovementKind.ADJUST,
        Decimal(-3),
        Decimal(37),
        "damaged",
    )


def test_stock_never_falls_below_zero(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    lot = bring(desk, soap, 2, place="A")
    bring(desk, soap, 100, place="B")
    with pytest.raises(RuleBroken, match="not enough in stock"):
        adjust(desk, Adjust(store_of(desk), lot, "A", Decimal(-3), AdjustReason.LOST))
    with pytest.raises(RuleBroken):  # a lot lies in its own bin only
        adjust(desk, Adjust(store_of(desk), lot, "B", Decimal(-1), AdjustReason.LOST))
    assert balances(desk)[lot, "A"] == 2


def test_undoing_a_receipt_leaves_its_two_lines_in_the_ledger(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    changes = receive(desk, Receive(store_of(desk), (ReceiveLine(soap, Decimal(40)),)))
    undo(desk, str(changes.operation_id))
    found = item_stock(desk, store_of(desk), soap)
    assert found.lots == ()
    assert [(line.kind, line.quantity, line.balance, line.taken_back) for line in found.ledger] == [
        (MovementKind.REVERSE, Decimal(-40), Decimal(0), False),
        (MovementKind.RECEIVE, Decimal(40), Decimal(40), True),
    ]


def test_a_receipt_that_was_used_cannot_be_undone(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    changes = receive(desk, Receive(store_of(desk), (ReceiveLine(soap, Decimal(40)),)))
    adjust(desk, Adjust(store_of(desk), changes.created[0], "", Decimal(-1), AdjustReason.LOST))
    before = item_stock(desk, store_of(desk), soap)
    with pytest.raises(RuleBroken) as refusal:
        undo(desk, str(changes.operation_id))
    assert str(refusal.value).endswith(".")
    assert item_stock(desk, store_of(desk), soap) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE movements SET quantity = quantity + 1000",
        "UPDATE movements SET reason = 'tidied'",
        "DELETE FROM movements",
    ],
)
def test_the_ledger_only_grows_whoever_asks(desk: Desk, statement: str) -> None:
    bring(desk, new_item(desk, "Soap"), 40)
    before = recount(desk)
    with pytest.raises(DatabaseError, match="the ledger only grows"), desk.write() as work:
        work.connection.execute(sql(statement))
    assert recount(desk) == before == balances(desk)


def test_low_and_expiring_stock_is_seen(desk: Desk) -> None:
    soap, rice = new_item(desk, "Soap"), new_item(desk, "Rice", "kg")
    store = store_of(desk)
    bring(desk, soap, 40, expires_on=TODAY - timedelta(days=1))
    bring(desk, soap, 9, expires_on=TODAY + timedelta(days=30))
    bring(desk, soap, 1)
    set_minimum(desk, SetMinimum(store, soap, Decimal(11)))
    set_minimum(desk, SetMinimum(store, rice, Decimal(0)))
    new_item(desk, "Kept nowhere")
    kept, low = store_overview(desk, store).lines
    assert (low.name, low.quantity, low.expired, low.minimum, low.below_minimum) == (
        "Soap",
        Decimal(10),
        Decimal(40),
        Decimal(11),
        True,
    )
    assert (low.next_expiry, low.expires_soon) == (TODAY + timedelta(days=30), True)
    assert (kept.name, kept.quantity, kept.minimum, kept.below_minimum) == ("Rice", Decimal(0), None, False)
    set_minimum(desk, SetMinimum(store, soap, Decimal(10)))
    assert not store_overview(desk, store).lines[1].below_minimum
    with pytest.raises(BadInput):
        set_minimum(desk, SetMinimum(store, soap, Decimal(-1)))


def test_only_those_who_move_stock_may(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    lot, store = bring(desk, soap, 5), store_of(desk)
    line = Receive(store, (ReceiveLine(soap, Decimal(1)),))
    loss = Adjust(store, lot, "", Decimal(-1), AdjustReason.LOST)

    def as_role(role: Role, site: str | None = desk.actor.site_id) -> Desk:
        return replace(desk, actor=replace(desk.actor, role=role, site_id=site))

    receive(as_role(Role.DISTRIBUTION), line)
    adjust(as_role(Role.DISTRIBUTION), loss)
    elsewhere = "01a20cad-b645-7017-bfe7-c5c5efec539a"
    for other in (as_role(Role.PROGRAMME), as_role(Role.ADMINISTRATOR), as_role(Role.MANAGER, elsewhere)):
        with pytest.raises(NotAllowed):
            receive(other, line)
        with pytest.raises(NotAllowed):
            adjust(other, loss)
    with pytest.raises(NotAllowed):
        store_overview(as_role(Role.ADMINISTRATOR), store)
    with pytest.raises(NotAllowed):
        set_minimum(as_role(Role.DISTRIBUTION), SetMinimum(store, soap, Decimal(1)))
