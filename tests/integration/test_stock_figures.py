"""The stock report on the real encrypted database, with the Family Kit worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from shelterdesk.domain.errors import NotAllowed, NotFound
from shelterdesk.domain.figures import KitRow, StockFigures
from shelterdesk.domain.roles import Role
from shelterdesk.services.catalogue import SetMinimum, set_minimum
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import AddStore, add_store
from shelterdesk.services.kits import Assemble, assemble
from shelterdesk.services.stock_figures import stock_figures
from tests.conftest import TestClock
from tests.stocking import bring, new_donor, new_item, new_kit, store_of

TODAY = date(2026, 9, 3)

# What, whose, unit cost, how many per kit, how much lies in which bin, minimum.
FAMILY_KIT = (
    ("Tarpaulin", "IFRC", "12.25", 2, {"A": 1000}, 1000),
    ("Tool kit", "IFRC", "29.50", 1, {"A": 526}, 500),
    ("Cleaning kit", "CDCS", "27.23", 1, {"A": 500}, 501),
    ("Kitchen set", "CDCS", "23.00", 1, {"A": 500}, 500),
    ("Jerrycan", "CDCS", "1.59", 5, {"A": 1000, "B": 1500}, 2500),
    ("Bucket", "CDCS", "4.08", 2, {"A": 1000}, 1000),
    ("Blanket", "CDCS", "4.08", 3, {"A": 1500}, 1500),
    ("Mosquito net", "CDCS", "2.26", 3, {"A": 1500}, 1500),
)


def _family_kit(desk: Desk) -> str:
    donors = {donor: new_donor(desk, donor) for donor in ("IFRC", "CDCS")}
    bill = []
    for name, donor, cost, per_kit, bins, minimum in FAMILY_KIT:
        item = new_item(desk, name)
        for place, quantity in bins.items():
            bring(desk, item, quantity, donors[donor], cost, place=place)
        set_minimum(desk, SetMinimum(store_of(desk), item, Decimal(minimum)))
        bill.append((item, per_kit))
    return new_kit(desk, "Family Kit", bill)


def _kit(figures: StockFigures) -> KitRow:
    ((kit,),) = (store.kits for store in figures.stores)
    return kit


def test_the_family_kit_worked_by_hand(desk: Desk) -> None:
    _family_kit(desk)
    figures = stock_figures(desk)
    assert (figures.organisation, figures.as_of) == ("Harbour", TODAY)
    assert _kit(figures) == KitRow(
        code="FAMILY-KIT",
        name="Family Kit",
        buildable=500,
        limited_by="Tarpaulin",
        unit_cost=Decimal("139.36"),
        currency="EUR",
        cost_by_donor=(("IFRC", Decimal("54.00")), ("CDCS", Decimal("85.36"))),
    )
    (store,) = figures.stores
    items = {item.name: item for item in store.items}
    assert {name: int(item.quantity) for name, item in items.items()} == {
        name: sum(bins.values()) for name, _, _, _, bins, _ in FAMILY_KIT
    }
    assert [name for name, item in items.items() if item.below_minimum] == ["Cleaning kit"]


def test_kits_that_are_made_use_up_what_could_be_made(desk: Desk) -> None:
    kit = _family_kit(desk)
    assemble(desk, Assemble(store_of(desk), kit, 500))
    figures = stock_figures(desk)
    assert (_kit(figures).buildable, _kit(figures).limited_by) == (0, "Tarpaulin")
    assert (_kit(figures).unit_cost, _kit(figures).currency, _kit(figures).cost_by_donor) == (None, None, ())
    quantities = {item.name: item.quantity for item in figures.stores[0].items}
    assert (quantities["Family Kit"], quantities["Tool kit"], quantities["Jerrycan"]) == (
        Decimal(500),
        Decimal(26),
        Decimal(0),
    )


def test_the_cost_is_that_of_the_next_kit(desk: Desk) -> None:
    soap, red, blue = new_item(desk, "Soap"), new_donor(desk, "Red"), new_donor(desk, "Blue")
    bring(desk, soap, 100, red, "1.00")
    bring(desk, soap, 3, blue, "2.50", TODAY + timedelta(days=5))
    new_kit(desk, "Soap kit", [(soap, 4)])
    kit = _kit(stock_figures(desk))
    assert (kit.unit_cost, kit.cost_by_donor) == (
        Decimal("8.50"),
        (("Blue", Decimal("7.50")), ("Red", Decimal(1))),
    )


@pytest.mark.parametrize("second", [("2.50", "CHF"), (None, "EUR")])
def test_currencies_are_never_added_and_an_unknown_cost_is_no_zero(
    desk: Desk, second: tuple[str | None, str]
) -> None:
    soap, towel, red = new_item(desk, "Soap"), new_item(desk, "Towel"), new_donor(desk, "Red")
    bring(desk, soap, 10, red, "1.00")
    bring(desk, towel, 10, red, second[0], currency=second[1])
    new_kit(desk, "Hygiene kit", [(soap, 1), (towel, 1)])
    kit = _kit(stock_figures(desk))
    assert (kit.buildable, kit.unit_cost, kit.currency, kit.cost_by_donor) == (10, None, None, ())


def test_what_is_only_kept_is_listed_with_nothing(desk: Desk) -> None:
    soap, rice = new_item(desk, "Soap"), new_item(desk, "Rice", "kg")
    set_minimum(desk, SetMinimum(store_of(desk), soap, Decimal(5)))
    set_minimum(desk, SetMinimum(store_of(desk), rice, Decimal(0)))
    new_item(desk, "Elsewhere")
    new_kit(desk, "Soap kit", [(soap, 1)])
    (store,) = stock_figures(desk).stores
    listed = [(item.name, item.quantity, item.minimum, item.below_minimum) for item in store.items]
    assert listed == [("Rice", Decimal(0), None, False), ("Soap", Decimal(0), Decimal(5), True)]


def test_expired_stock_is_there_but_meets_no_minimum(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 9, expires_on=TODAY - timedelta(days=1))
    set_minimum(desk, SetMinimum(store_of(desk), soap, Decimal(5)))
    ((item,),) = (store.items for store in stock_figures(desk).stores)
    assert (item.quantity, item.expired, item.below_minimum) == (Decimal(9), Decimal(9), True)


def test_an_earlier_day_is_read_from_the_ledger(desk: Desk, clock: TestClock) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 10, expires_on=TODAY)
    kit = new_kit(desk, "Soap kit", [(soap, 1)])
    clock.forward(days=1)
    bring(desk, soap, 5)
    assemble(desk, Assemble(store_of(desk), kit, 2))

    def on(day: date | None) -> tuple[date, dict[str, int], int]:
        figures = stock_figures(desk, day)
        quantities = {item.name: int(item.quantity) for item in figures.stores[0].items}
        return figures.as_of, quantities, _kit(figures).buildable

    tomorrow = TODAY + timedelta(days=1)
    assert on(TODAY - timedelta(days=1)) == (TODAY - timedelta(days=1), {"Soap": 0, "Soap kit": 0}, 0)
    assert on(TODAY) == (TODAY, {"Soap": 10, "Soap kit": 0}, 10)
    assert on(tomorrow) == on(None) == on(TODAY + timedelta(days=40))
    assert on(None) == (tomorrow, {"Soap": 13, "Soap kit": 2}, 3)


def test_one_store_is_no_other(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    bring(desk, soap, 10)
    new_kit(desk, "Soap kit", [(soap, 6)])
    assert desk.actor.site_id is not None
    other = add_store(desk, AddStore(desk.actor.site_id, "Back room")).created[0]
    names = {store.name: store.kits[0].buildable for store in stock_figures(desk).stores}
    assert names == {"Back room": 0, "Casa Mar": 1}
    (store,) = stock_figures(desk, store_id=other).stores
    assert (store.name, store.items) == ("Back room", ())
    with pytest.raises(NotFound):
        stock_figures(desk, store_id="01a20cad-b645-7017-bfe7-c5c5efec539a")


def test_who_may_not_see_stock_gets_no_figures(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        stock_figures(replace(desk, actor=replace(desk.actor, role=Role.ADMINISTRATOR)))
    with pytest.raises(NotAllowed):
        stock_figures(desk, site_id="01a20cad-b645-7017-bfe7-c5c5efec539a")
