"""Kits taken apart on the real encrypted database: the very lots come back, with their money and their bins."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from shelterdesk.domain.bill import Choice
from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.roles import Role
from shelterdesk.domain.stock import MovementKind
from shelterdesk.services.desk import Desk
from shelterdesk.services.disassembly import Disassemble, disassemble
from shelterdesk.services.kits import AddKit, Assemble, BillLine, ChangeBill, add_kit, assemble, change_bill
from shelterdesk.services.stock import Receive, ReceiveLine, receive
from shelterdesk.services.stock_views import ItemStock, item_stock
from shelterdesk.services.undo import undo
from tests.stocking import balances, bring, new_donor, new_item, new_kit, recount, store_of

TODAY = date(2026, 9, 3)


def _seen(desk: Desk, item_id: str) -> ItemStock:
    return item_stock(desk, store_of(desk), item_id)


def _apart(desk: Desk, kit_id: str, count: int, at: int = 0) -> str:
    lot = _seen(desk, kit_id).lots[at]
    command = Disassemble(store_of(desk), lot.lot_id, lot.bin, count)
    return str(disassemble(desk, command).operation_id)


def _worth(desk: Desk, *item_ids: str) -> dict[tuple[str, str], Decimal]:
    """What lies there is worth, by donor and currency."""
    sums: dict[tuple[str, str], Decimal] = {}
    for item_id in item_ids:
        for lot in _seen(desk, item_id).lots:
            for worth in lot.worth:
                key = (worth.donor, worth.currency)
                sums[key] = sums.get(key, Decimal(0)) + lot.quantity * worth.amount
    return sums


def test_the_very_lots_come_back_into_their_bins(desk: Desk) -> None:
    soap, towel = new_item(desk, "Soap"), new_item(desk, "Towel")
    red, blue = new_donor(desk, "Red"), new_donor(desk, "Blue")
    bring(desk, soap, 7, red, "1.25", TODAY + timedelta(days=9), place="A/1")
    bring(desk, soap, 100, blue, "2.00", TODAY + timedelta(days=90), place="B/2")
    bring(desk, towel, 30, blue, "3.10")
    kit = new_kit(desk, "Hygiene kit", [(soap, 2), (towel, 1)])
    start, worth = balances(desk), _worth(desk, soap, towel, kit)
    assemble(desk, Assemble(store_of(desk), kit, 20, "K/1"))
    assert _worth(desk, soap, towel, kit) == worth
    _apart(desk, kit, 1, at=1)  # the kit that took one soap of each donor
    assert [int(lot.quantity) for lot in _seen(desk, kit).lots] == [3, 16]
    assert [(lot.bin, int(lot.quantity), lot.donor) for lot in _seen(desk, soap).lots] == [
        ("A/1", 1, "Red"),
        ("B/2", 68, "Blue"),
    ]
    assert _worth(desk, soap, towel, kit) == worth
    _apart(desk, kit, 3)
    last = _apart(desk, kit, 16)
    assert balances(desk) == recount(desk) == start
    assert [line.kind for line in _seen(desk, kit).ledger][:1] == [MovementKind.DISASSEMBLE]
    assert _seen(desk, towel).ledger[0].kind is MovementKind.RESTORE
    undo(desk, last)
    assert _seen(desk, kit).line.quantity == 16
    assert _worth(desk, soap, towel, kit) == worth


def test_a_kit_in_a_kit_comes_back_whole(desk: Desk) -> None:
    soap, bucket = new_item(desk, "Soap"), new_item(desk, "Bucket")
    bring(desk, soap, 8, new_donor(desk, "Red"), "1.30")
    bring(desk, bucket, 2, new_donor(desk, "Green"), "4.08")
    hygiene = new_kit(desk, "Hygiene kit", [(soap, 2)])
    family = new_kit(desk, "Family kit", [(bucket, 1), (hygiene, 2)])
    assemble(desk, Assemble(store_of(desk), hygiene, 4))
    between = balances(desk)
    assemble(desk, Assemble(store_of(desk), family, 2))
    assert _worth(desk, family) == {("Green", "EUR"): Decimal("8.16"), ("Red", "EUR"): Decimal("10.40")}
    _apart(desk, family, 2)
    assert balances(desk) == between


def test_the_old_bill_is_what_comes_out(desk: Desk) -> None:
    soap, comb = new_item(desk, "Soap"), new_item(desk, "Comb")
    bring(desk, soap, 4)
    kit = new_kit(desk, "Kit", [(soap, 2)])
    assemble(desk, Assemble(store_of(desk), kit, 1))
    change_bill(desk, ChangeBill(kit, (BillLine(comb, Decimal(1)),)))
    _apart(desk, kit, 1)
    assert _seen(desk, soap).line.quantity == 4


def test_more_than_lie_there_and_kits_that_came_as_kits_stay_whole(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 9)
    kit = new_kit(desk, "Kit", [(soap, 1)])
    assemble(desk, Assemble(store_of(desk), kit, 3))
    before = balances(desk)
    with pytest.raises(RuleBroken, match="Only 3 of Kit left"):
        _apart(desk, kit, 4)
    with pytest.raises(BadInput):
        _apart(desk, kit, 0)
    lot = _seen(desk, kit).lots[0]
    with pytest.raises(RuleBroken, match="Only 0 of Kit left"):
        disassemble(desk, Disassemble(store_of(desk), lot.lot_id, "elsewhere", 1))
    assert balances(desk) == before
    (bought,) = receive(desk, Receive(store_of(desk), (ReceiveLine(kit, Decimal(2)),))).created
    with pytest.raises(RuleBroken, match="Nobody noted which lots"):
        disassemble(desk, Disassemble(store_of(desk), bought, "", 1))


def test_it_cannot_be_undone_once_the_components_are_gone(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 3)
    kit = new_kit(desk, "Kit", [(soap, 1)])
    assemble(desk, Assemble(store_of(desk), kit, 3))
    operation = _apart(desk, kit, 3)
    assemble(desk, Assemble(store_of(desk), kit, 3))
    before = balances(desk)
    with pytest.raises(RuleBroken):
        undo(desk, operation)
    assert balances(desk) == before


def test_only_those_who_move_stock_take_apart(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 3)
    kit = new_kit(desk, "Kit", [(soap, 1)])
    assemble(desk, Assemble(store_of(desk), kit, 3))
    reader = replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME))
    with pytest.raises(NotAllowed):
        _apart(reader, kit, 1)


def test_the_first_alternative_that_is_there_goes_in_unless_one_is_chosen(desk: Desk) -> None:
    pads, cups, soap = new_item(desk, "Pads"), new_item(desk, "Cup"), new_item(desk, "Soap")
    bring(desk, pads, 40, new_donor(desk, "Red"), "0.10")
    bring(desk, cups, 9, new_donor(desk, "Blue"), "7")
    bring(desk, soap, 9)
    lines = (BillLine(pads, Decimal(15), (BillLine(cups, Decimal(1)),)), BillLine(soap, Decimal(1)))
    kit = add_kit(desk, AddKit(ItemFields("Dignity kit", "kit"), lines)).created[0]
    view = _seen(desk, kit).kit
    assert view is not None
    assert (view.buildable.count, view.buildable.limited_by) == (9, "Soap")
    assert [(row.name, row.enough_for, row.is_alternative) for row in view.rows] == [
        ("Pads", 2, False),
        ("Cup", 9, True),
        ("Soap", 9, False),
    ]
    assemble(desk, Assemble(store_of(desk), kit, 1, choices=(Choice(0, cups),)))
    assemble(desk, Assemble(store_of(desk), kit, 3))
    assert (_seen(desk, pads).line.quantity, _seen(desk, cups).line.quantity) == (10, 7)
    with pytest.raises(RuleBroken, match="Not one kit can be assembled: Pads runs out"):
        assemble(desk, Assemble(store_of(desk), kit, 1, choices=(Choice(0, pads),)))
    with pytest.raises(NotFound):
        assemble(desk, Assemble(store_of(desk), kit, 1, choices=(Choice(1, pads),)))
    with pytest.raises(RuleBroken, match="Only 5 can be assembled: Soap runs out"):
        assemble(desk, Assemble(store_of(desk), kit, 6))


def test_an_alternative_may_not_hold_the_kit_itself(desk: Desk) -> None:
    soap, towel = new_item(desk, "Soap"), new_item(desk, "Towel")
    small = new_kit(desk, "Small kit", [(soap, 1)])
    big = add_kit(
        desk,
        AddKit(ItemFields("Big kit", "kit"), (BillLine(towel, Decimal(1), (BillLine(small, Decimal(1)),)),)),
    ).created[0]
    with pytest.raises(RuleBroken, match="Big kit holds this kit itself"):
        change_bill(desk, ChangeBill(small, (BillLine(soap, Decimal(1)), BillLine(big, Decimal(1)))))
