"""The supply of a store on the real encrypted database."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from shelterdesk.domain.entitlement import Per
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.people import Sex
from shelterdesk.domain.supply import Basis
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import item_standards, items
from shelterdesk.services.beds import HoldBed, hold_bed
from shelterdesk.services.catalogue import AddPack, add_pack
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import give
from shelterdesk.services.supply import SetSupplyPlan, Supply, SupplyLine, load_supply, set_supply_plan
from shelterdesk.services.undo import undo
from tests.conftest import TestClock
from tests.explaining import plans_of, scanned
from tests.handing_out import Room, giving
from tests.sleeping import ROSA, Shelter
from tests.stocking import bring, new_item, new_kit, store_of

TODAY = date(2026, 9, 3)


def _line(supply: Supply, name: str) -> SupplyLine:
    return next(line for line in supply.lines if line.name == name)


def _two_guests(desk: Desk) -> Room:
    room = Room(desk)
    for name, sex, age in (("Ana", Sex.FEMALE, 30), ("Nino", Sex.MALE, 4)):
        room.stay(room.person(name, sex, age))
    return room


def test_need_cover_order_and_what_expires(desk: Desk) -> None:
    room = _two_guests(desk)
    soap = new_item(desk, "Soap")
    add_pack(desk, AddPack(soap, "box", Decimal(10)))
    room.rule(soap, Per.PERSON, quantity=1, every_days=7)
    bring(desk, soap, 3, expires_on=TODAY + timedelta(days=20))
    bring(desk, soap, 6, expires_on=TODAY + timedelta(days=10))
    set_supply_plan(desk, SetSupplyPlan(room.store_id, 28, 14))
    supply = load_supply(desk, room.store_id)
    assert [night.people for night in supply.presence] == [2] * 5
    assert supply.presence[0].by_sex == {Sex.FEMALE: 1, Sex.MALE: 1}
    line = _line(supply, "Soap")
    assert (line.basis, line.a_week, line.usable) == (Basis.RULES, 2, 9)
    # Two each on day 0, 7, 14 and 21: four of the six are used in time, then two of the three, and one is left.
    assert line.days == 21
    assert [(one.quantity, one.expires_on.day) for one in line.expiring] == [(2, 13), (1, 23)]
    assert line.order is not None
    assert line.order.pack is not None
    assert (line.order.packs, line.order.pack.name) == (1, "box")


def test_kits_are_to_be_assembled_and_the_part_that_limits_them_is_named(desk: Desk) -> None:
    room = _two_guests(desk)
    soap, towel = new_item(desk, "Soap"), new_item(desk, "Towel")
    kit = new_kit(desk, "Hygiene kit", [(soap, 2), (towel, 1)])
    room.rule(kit, Per.PERSON, quantity=1, every_days=7)
    bring(desk, soap, 50)
    bring(desk, towel, 1)
    supply = load_supply(desk, room.store_id)
    line = _line(supply, "Hygiene kit")
    assert line.assemble == 4  # two weeks, two people, none assembled
    assert line.buildable is not None
    assert (line.buildable.count, line.buildable.limited_by) == (1, "Towel")
    assert line.order is None
    towels = _line(supply, "Towel")
    assert towels.basis is Basis.KITS
    assert towels.order is not None
    assert towels.order.quantity == 3
    assert _line(supply, "Soap").order is None


def test_standards_and_use_stand_in_where_no_rule_gives(desk: Desk, clock: TestClock) -> None:
    room = _two_guests(desk)
    soap, rice, pen = new_item(desk, "Soap", "g"), new_item(desk, "Rice", "kg"), new_item(desk, "Pen")
    idle = new_item(desk, "Lamp")
    for item, quantity in ((soap, 5000), (rice, 100), (pen, 100), (idle, 5)):
        bring(desk, item, quantity)
    with desk.write() as work:
        work.insert(
            item_standards,
            item_id=soap,
            quantity=Decimal(250),
            each="person",
            period="month",
            source="Sphere",
        )
        work.update(items, rice, {"kcal": Decimal(3600)})
        work.commit("test", text("a standard"), undoable=False)
    room.rule(pen, quantity=28, every_days=0)
    give(desk, giving(room, room.person("Eva"), (pen, 28)))
    clock.forward(days=1)
    supply = load_supply(desk, room.store_id)
    assert _line(supply, "Soap").basis is Basis.STANDARD
    assert abs(_line(supply, "Soap").a_week - Decimal("116.667")) <= Decimal("0.001")  # 2 x 250 / 30 x 7
    assert (_line(supply, "Pen").basis, _line(supply, "Pen").a_week) == (Basis.USE, 7)
    assert (_line(supply, "Lamp").basis, _line(supply, "Lamp").days) == (Basis.NOTHING, None)
    assert (supply.food.known, supply.food.planned, supply.food.days) == (True, 0, 85)


def test_people_expected_and_people_who_leave_are_counted(desk: Desk) -> None:
    shelter = Shelter(desk)
    shelter.settle(ROSA, bed="1-01")
    until = desk.clock() + timedelta(days=10)
    hold_bed(desk, HoldBed(shelter.site_id, shelter.bed_id("1-02"), until, note="a family"))
    (ana,) = shelter.arrive(("Ana", Sex.FEMALE, 32))
    hold_bed(desk, HoldBed(shelter.site_id, shelter.bed_id("1-03"), until, ana))
    supply = load_supply(desk, store_of(desk))
    assert [night.people for night in supply.presence] == [
        3,
        3,
        2,
        2,
        2,
    ]  # a bed kept for nobody known is given up
    assert supply.presence[0].by_sex[Sex.UNKNOWN] == 1


def test_a_plan_is_kept_undone_and_checked(desk: Desk) -> None:
    store = store_of(desk)
    assert load_supply(desk, store).lead_days == 7
    changes = set_supply_plan(desk, SetSupplyPlan(store, 30, 10))
    assert (load_supply(desk, store).lead_days, load_supply(desk, store).safety_days) == (30, 10)
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    assert load_supply(desk, store).lead_days == 7
    with pytest.raises(BadInput):
        set_supply_plan(desk, SetSupplyPlan(store, -1, 0))


def test_no_statement_reads_what_grows_with_the_years_from_end_to_end(desk: Desk) -> None:
    """However long the ledger is: the last weeks of one store, and of those who stay what they received."""
    room = _two_guests(desk)
    soap, towel = new_item(desk, "Soap"), new_item(desk, "Towel")
    kit = new_kit(desk, "Hygiene kit", [(soap, 2), (towel, 1)])
    room.rule(kit, Per.PERSON, quantity=1, every_days=7)
    bring(desk, soap, 50)
    plans = plans_of(desk, lambda: load_supply(desk, room.store_id))
    assert scanned(plans) == set()
    steps = {step for step, _ in plans}
    assert any("ix_movements_store_day (store_id=? AND day>? AND day<?)" in step for step in steps)
    assert len({said for _, said in plans}) > 10  # all of it was asked


def test_what_was_received_in_the_stay_counts_however_long_ago(desk: Desk, clock: TestClock) -> None:
    room = Room(desk)
    ana = room.person("Ana")
    room.stay(ana)
    kit, soap = new_item(desk, "Welcome kit"), new_item(desk, "Soap")
    for item in (kit, soap):
        bring(desk, item, 9)
    room.rule(kit, Per.PERSON, quantity=1, every_days=0, per_stay=Decimal(1))
    clock.forward(days=1)
    give(desk, giving(room, ana, (kit, 1)))
    clock.forward(days=45)
    assert _line(load_supply(desk, room.store_id), "Welcome kit").a_week == 0
    room.rule(soap, Per.PERSON, quantity=1, every_days=7, starts_on=desk.clock().date() + timedelta(days=14))
    line = _line(load_supply(desk, room.store_id), "Soap")  # a rule that begins in two weeks
    assert (line.basis, line.a_week) == (Basis.RULES, 0)
    assert line.days is not None
