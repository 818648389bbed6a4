"""Kits on the real encrypted database: bills of materials, assembling, and what each kit is worth."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from shelterdesk.domain.bill import Buildable
from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.roles import Role
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.persistence.tables import kit_components, kit_versions, lot_components, lots
from shelterdesk.services.catalogue import RetireItem, retire_item
from shelterdesk.services.desk import Desk
from shelterdesk.services.kits import AddKit, Assemble, BillLine, ChangeBill, add_kit, assemble, change_bill
from shelterdesk.services.lot_worth import Worth
from shelterdesk.services.stock_views import ItemStock, item_stock
from shelterdesk.services.undo import undo
from shelterdesk.services.write_offs import Adjust, adjust
from tests.stocking import balances, bring, new_donor, new_item, new_kit, recount, store_of

TODAY = date(2026, 9, 3)


def _make(desk: Desk, kit_id: str, count: int) -> str:
    return str(assemble(desk, Assemble(store_of(desk), kit_id, count)).operation_id)


def _seen(desk: Desk, item_id: str) -> ItemStock:
    return item_stock(desk, store_of(desk), item_id)


def _hygiene(desk: Desk) -> tuple[str, str, str, str]:
    """A kit of 2 soap and 1 towel; soap in two lots of two donors, towels of one."""
    soap, towel = new_item(desk, "Soap"), new_item(desk, "Towel")
    red, blue = new_donor(desk, "Red"), new_donor(desk, "Blue")
    first = bring(desk, soap, 7, red, "1.25", TODAY + timedelta(days=9))
    second = bring(desk, soap, 100, blue, "2.00", TODAY + timedelta(days=90))
    towels = bring(desk, towel, 30, blue, "3.10")
    return new_kit(desk, "Hygiene kit", [(soap, 2), (towel, 1)]), first, second, towels


def test_kits_keep_their_lots_their_money_and_the_first_expiry(desk: Desk) -> None:
    kit, first, second, towels = _hygiene(desk)
    _make(desk, kit, 20)
    kits = _seen(desk, kit)
    assert (kits.line.quantity, kits.line.buildable) == (Decimal(20), Buildable(10, "Towel"))
    assert [(int(lot.quantity), lot.expires_on, lot.worth) for lot in kits.lots] == [
        (
            3,
            TODAY + timedelta(days=9),
            (Worth("Red", "", "EUR", Decimal("2.5")), Worth("Blue", "", "EUR", Decimal("3.1"))),
        ),
        (
            1,
            TODAY + timedelta(days=9),
            (Worth("Red", "", "EUR", Decimal("1.25")), Worth("Blue", "", "EUR", Decimal("5.1"))),
        ),
        (16, TODAY + timedelta(days=90), (Worth("Blue", "", "EUR", Decimal("7.1")),)),
    ]
    with desk.database.reading() as connection:
        query = select(lot_components.c.component_lot_id, lot_components.c.quantity)
        straddling = connection.execute(query.where(lot_components.c.kit_lot_id == kits.lots[1].lot_id)).all()
    assert {row.component_lot_id: row.quantity for row in straddling} == {first: 1, second: 1, towels: 1}


def test_undoing_an_assembly_gives_back_the_very_lots(desk: Desk) -> None:
    kit, *_ = _hygiene(desk)
    before = balances(desk)
    operation = _make(desk, kit, 20)
    assert balances(desk) != before
    undo(desk, operation)
    assert balances(desk) == recount(desk) == before


def test_an_assembly_whose_kits_went_out_cannot_be_undone(desk: Desk) -> None:
    kit, *_ = _hygiene(desk)
    operation = _make(desk, kit, 20)
    lot = _seen(desk, kit).lots[0]
    adjust(desk, Adjust(store_of(desk), lot.lot_id, "", Decimal(-1), AdjustReason.DAMAGED))
    before = balances(desk)
    with pytest.raises(RuleBroken):
        undo(desk, operation)
    assert balances(desk) == before


def test_too_many_are_refused_with_the_component_that_runs_out(desk: Desk) -> None:
    kit, *_ = _hygiene(desk)
    before = balances(desk)
    with pytest.raises(RuleBroken, match="Only 30 can be assembled: Towel runs out"):
        _make(desk, kit, 31)
    assert balances(desk) == before


def test_what_has_expired_goes_into_no_kit(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 100, expires_on=TODAY - timedelta(days=1))
    bring(desk, soap, 2, expires_on=TODAY)
    kit = new_kit(desk, "Soap kit", [(soap, 1)])
    assert _seen(desk, kit).line.buildable == Buildable(2, "Soap")
    with pytest.raises(RuleBroken):
        _make(desk, kit, 3)
    _make(desk, kit, 2)


def test_a_kit_in_a_kit_keeps_whose_money_it_is(desk: Desk) -> None:
    kit, *_ = _hygiene(desk)
    bucket = new_item(desk, "Bucket")
    bring(desk, bucket, 9, new_donor(desk, "Green"), "4.08")
    family = new_kit(desk, "Family kit", [(bucket, 1), (kit, 2)])
    assert _seen(desk, family).line.buildable == Buildable(0, "Hygiene kit")
    _make(desk, kit, 4)
    _make(desk, family, 2)
    worths = [lot.worth for lot in _seen(desk, family).lots]
    assert worths == [
        (
            Worth("Green", "", "EUR", Decimal("4.08")),
            Worth("Red", "", "EUR", Decimal(5)),
            Worth("Blue", "", "EUR", Decimal("6.2")),
        ),
        (
            Worth("Green", "", "EUR", Decimal("4.08")),
            Worth("Red", "", "EUR", Decimal("3.75")),
            Worth("Blue", "", "EUR", Decimal("8.2")),
        ),
    ]


def test_thirds_of_a_cent_are_not_lost(desk: Desk) -> None:
    rice = new_item(desk, "Rice", "kg")
    bring(desk, rice, 10, new_donor(desk, "Red"), "1.3001")
    kit = new_kit(desk, "Rice bag", [(rice, "0.333")])
    _make(desk, kit, 30)
    kits = _seen(desk, kit).lots
    value = sum((lot.quantity * lot.worth[0].amount for lot in kits), Decimal(0))
    assert abs(value - Decimal("0.333") * 30 * Decimal("1.3001")) <= Decimal("0.00005")
    assert sum(lot.quantity for lot in kits) == 30


def test_a_new_bill_leaves_the_old_one_and_its_kits_as_they_were(desk: Desk) -> None:
    kit, *_ = _hygiene(desk)
    _make(desk, kit, 1)
    comb = new_item(desk, "Comb")
    change_bill(desk, ChangeBill(kit, (BillLine(comb, Decimal(1)),)))
    seen = _seen(desk, kit)
    assert seen.kit is not None
    assert (seen.kit.number, [row.name for row in seen.kit.rows]) == (2, ["Comb"])
    with desk.database.reading() as connection:
        counted = connection.execute(select(kit_components.c.id)).all()
        of_lot = connection.execute(
            select(kit_versions.c.number).join(lots, lots.c.kit_version_id == kit_versions.c.id)
        ).scalar_one()
    assert (len(counted), of_lot) == (3, 1)


def test_a_bill_by_which_kits_were_made_cannot_be_undone(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 5)
    bill = (BillLine(soap, Decimal(1)),)
    made = add_kit(desk, AddKit(ItemFields("Soap kit", "kit"), bill))
    operation = _make(desk, made.created[0], 1)
    with pytest.raises(RuleBroken, match="builds on this"):
        undo(desk, str(made.operation_id))
    seen = _seen(desk, made.created[0])
    assert seen.kit is not None
    assert len(seen.kit.rows) == 1
    undo(desk, operation)


def test_undoing_a_new_kit_removes_it(desk: Desk) -> None:
    bill = (BillLine(new_item(desk, "Soap"), Decimal(1)),)
    made = add_kit(desk, AddKit(ItemFields("Soap kit", "kit"), bill, store_of(desk)))
    undo(desk, str(made.operation_id))
    with pytest.raises(NotFound):
        _seen(desk, made.created[0])


def test_whose_store_it_is_comes_before_what_is_written(desk: Desk) -> None:
    elsewhere = replace(desk, actor=replace(desk.actor, site_id="another site"))
    with pytest.raises(NotAllowed):
        add_kit(elsewhere, AddKit(ItemFields("", "kit"), (), store_of(desk)))


def test_circular_and_empty_bills_are_refused(desk: Desk) -> None:
    kit, *_ = _hygiene(desk)
    family = new_kit(desk, "Family kit", [(kit, 2)])
    with pytest.raises(RuleBroken, match="Family kit holds this kit itself"):
        change_bill(desk, ChangeBill(kit, (BillLine(family, Decimal(1)),)))
    with pytest.raises(BadInput):
        change_bill(desk, ChangeBill(kit, ()))
    with pytest.raises(BadInput, match="whole kits"):
        change_bill(desk, ChangeBill(family, (BillLine(kit, Decimal("0.5")),)))
    seen = _seen(desk, kit)
    assert seen.kit is not None
    assert seen.kit.number == 1


def test_an_item_becomes_a_kit_with_its_first_bill(desk: Desk) -> None:
    soap, box = new_item(desk, "Soap"), new_item(desk, "Box")
    bring(desk, soap, 4)
    with pytest.raises(RuleBroken, match="no bill of materials"):
        _make(desk, box, 1)
    change_bill(desk, ChangeBill(box, (BillLine(soap, Decimal(2)),)))
    _make(desk, box, 2)
    assert _seen(desk, box).line.quantity == 2


def test_a_retired_kit_is_not_assembled_any_more(desk: Desk) -> None:
    kit, *_ = _hygiene(desk)
    _make(desk, kit, 1)
    retire_item(desk, RetireItem(kit, _seen(desk, kit).line.version))
    with pytest.raises(RuleBroken, match="no longer in use"):
        _make(desk, kit, 1)
    assert _seen(desk, kit).line.quantity == 1


def test_only_those_who_move_stock_may_assemble(desk: Desk) -> None:
    kit, *_ = _hygiene(desk)
    command = Assemble(store_of(desk), kit, 1)
    for role in (Role.PROGRAMME, Role.ADMINISTRATOR):
        with pytest.raises(NotAllowed):
            assemble(replace(desk, actor=replace(desk.actor, role=role)), command)
    giver = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    assemble(giver, command)
    with pytest.raises(NotAllowed):
        change_bill(giver, ChangeBill(kit, (BillLine(kit, Decimal(1)),)))
    with pytest.raises(NotAllowed):
        add_kit(giver, AddKit(ItemFields("Another", "kit"), ()))
