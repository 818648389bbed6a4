"""Catalogues and kits: what a file changes of what is known, and what it must not."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.persistence.queries.bills import current_bills
from shelterdesk.persistence.tables import categories, item_packs, items
from shelterdesk.services.catalogue import RetireItem, retire_item
from shelterdesk.services.desk import Desk
from shelterdesk.services.undo import undo
from tests.stocking import bring, new_item, new_kit
from tests.taking import counts, reasons, take

CATALOGUE, KITS = IntakeKind.CATALOGUE, IntakeKind.KITS


def _items(desk: Desk) -> dict[str, tuple[str, str]]:
    """Name and unit by code."""
    with desk.database.reading() as connection:
        rows = connection.execute(select(items.c.code, items.c.name, items.c.unit)).all()
    return {row.code: (row.name, row.unit) for row in rows}


def _bill(desk: Desk, kit: str) -> dict[str, Decimal] | None:
    """Quantities by name of the component."""
    with desk.database.reading() as connection:
        bills = current_bills(connection).values()
        names = dict(connection.execute(select(items.c.id, items.c.name)).all())
    return next(
        (
            {part.name: part.quantity for part in bill.components}
            for bill in bills
            if names[bill.kit_item_id] == kit
        ),
        None,
    )


def _retire(desk: Desk, item_id: str) -> None:
    retire_item(desk, RetireItem(item_id, 1))


def test_a_list_that_does_not_say_the_unit_leaves_it(desk: Desk, tmp_path: Path) -> None:
    new_item(desk, "Rice", "kg")
    take(desk, tmp_path, CATALOGUE, "Code,Name\nRICE,White rice\nSOAP,Soap\n")
    assert _items(desk) == {"RICE": ("White rice", "kg"), "SOAP": ("Soap", "piece")}


def test_another_spelling_of_the_unit_is_no_change(desk: Desk, tmp_path: Path) -> None:
    new_item(desk, "Soap", "Piezas")
    result = take(desk, tmp_path, CATALOGUE, "Code,Name,Unit\nSOAP,Soap,pcs\n")
    assert (counts(result), _items(desk)["SOAP"]) == ({}, ("Soap", "Piezas"))


def test_what_was_counted_keeps_its_unit(desk: Desk, tmp_path: Path) -> None:
    bring(desk, new_item(desk, "Rice", "kg"), 5)
    new_item(desk, "Beans", "kg")
    result = take(desk, tmp_path, CATALOGUE, "Code,Name,Unit\nRICE,Rice,bag\nBEANS,Beans,bag\n")
    assert reasons(result) == {2: "RICE is counted in kg already, so its unit cannot become bag."}
    assert {code: unit for code, (_, unit) in _items(desk).items()} == {"RICE": "kg", "BEANS": "bag"}


def test_refused_rows_make_no_category(desk: Desk, tmp_path: Path) -> None:
    result = take(desk, tmp_path, CATALOGUE, "Code,Name,Category\nX1,,Odd\nX2,Soap,Hygiene\n")
    assert list(reasons(result)) == [2]
    with desk.database.reading() as connection:
        assert list(connection.execute(select(categories.c.name)).scalars()) == ["Hygiene"]


def test_a_pack_that_holds_more_now_is_changed_and_undone(desk: Desk, tmp_path: Path) -> None:
    new_item(desk, "Soap")
    take(desk, tmp_path, CATALOGUE, "Code,Pack,Pack quantity\nSOAP,Box,10\n")
    changes = take(
        desk, tmp_path, CATALOGUE, "Code,Pack,Pack quantity\nSOAP,Box,12\nSOAP,Pallet,480\n"
    ).changes
    with desk.database.reading() as connection:
        held = dict(connection.execute(select(item_packs.c.name, item_packs.c.quantity)).all())
    assert held == {"Box": Decimal(12), "Pallet": Decimal(480)}
    assert changes is not None
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    with desk.database.reading() as connection:
        assert connection.execute(select(item_packs.c.name, item_packs.c.quantity)).all() == [
            ("Box", Decimal(10))
        ]


def test_one_kit_however_it_is_written(desk: Desk, tmp_path: Path) -> None:
    for name in ("Soap", "Towel"):
        new_item(desk, name)
    result = take(desk, tmp_path, KITS, "Kit,Item,Quantity\nBaby Kit,Soap,2\nbaby kit,Towel,1\n")
    assert _bill(desk, "Baby Kit") == {"Soap": Decimal(2), "Towel": Decimal(1)}
    assert counts(result) == {"kits": 1, "bills of materials": 1}


def test_an_item_of_the_catalogue_becomes_a_kit(desk: Desk, tmp_path: Path) -> None:
    new_item(desk, "Soap")
    new_item(desk, "Hygiene set")
    result = take(desk, tmp_path, KITS, "Kit,Item,Quantity\nHYGIENE-SET,Soap,2\n")
    assert _bill(desk, "Hygiene set") == {"Soap": Decimal(2)}
    assert counts(result) == {"bills of materials": 1}


def test_a_kit_of_packs_counts_what_they_hold(desk: Desk, tmp_path: Path) -> None:
    new_item(desk, "Soap")
    take(desk, tmp_path, CATALOGUE, "Code,Pack,Pack quantity\nSOAP,Box,12\n")
    take(desk, tmp_path, KITS, "Kit,Item,Quantity,Unit\nClinic,Soap,0.5,box\n")
    assert _bill(desk, "Clinic") == {"Soap": Decimal(6)}


@pytest.mark.parametrize(
    ("second", "reason"),
    [
        ("Gone,1", "Gone is no longer in use."),
        ("Basket,1", "Basket holds this kit itself, so it cannot go into it."),
        ("Basket,0.5", "Basket is a kit: only whole kits go into a kit."),
    ],
)
def test_nothing_is_left_of_a_kit_that_is_refused(
    desk: Desk, tmp_path: Path, second: str, reason: str
) -> None:
    soap, gone = new_item(desk, "Soap"), new_item(desk, "Gone")
    _retire(desk, gone)
    outer = new_kit(desk, "Outer", [(soap, 1)])
    new_kit(desk, "Basket", [(outer, 1)])
    before = _items(desk)
    result = take(desk, tmp_path, KITS, f"Kit,Item,Quantity\nOuter,Soap,3\nOuter,{second}\nNew,Gone,1\n")
    assert reasons(result) == {
        2: f"Outer: {reason}",
        3: f"Outer: {reason}",
        4: "New: Gone is no longer in use.",
    }
    assert (_bill(desk, "Outer"), _items(desk)) == ({"Soap": Decimal(1)}, before)
