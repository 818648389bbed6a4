"""What is counted is never halved, whichever way a quantity comes in or goes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.new_shelter import NewShelter
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.services.catalogue import AddPack, SetMinimum, add_pack, set_minimum
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import give
from shelterdesk.services.kits import AddKit, BillLine, add_kit
from shelterdesk.services.setup import start_new
from shelterdesk.services.stock import Receive, ReceiveLine, receive
from shelterdesk.services.write_offs import Adjust, adjust
from tests.conftest import PASSWORD, QUICK, TestClock
from tests.handing_out import Person, Room, giving
from tests.stocking import balances, bring, new_item, new_kit, store_of
from tests.taking import reasons, take

COUNTED = ("piece", "kit", "pack", "Caja", "Pzas.", "set", "bottle", "canister")
DIVIDED = ("kg", "g", "L", "litros", "ml", "m", "m2", "lb")
QUANTITIES = st.decimals(Decimal("0.001"), Decimal(9), places=3)
WAYS = ("receive", "adjust", "hand out", "bill", "rule", "minimum", "pack")


class Pantry:
    """A shelter where items of any unit can be moved in every way, each time another item."""

    def __init__(self, folder: Path) -> None:
        self.clock = TestClock()
        command = NewShelter("Casa Mar", "America/Aruba", "AW", "marisol", PASSWORD)
        self.desk = start_new(folder / "shelter", command, self.clock, QUICK).desk
        self.room = Room(self.desk)
        self.person: Person = self.room.person("Ana")
        self.count = 0

    def item(self, unit: str) -> str:
        self.count += 1
        return new_item(self.desk, f"Item {self.count}", unit)

    def move(self, way: str, unit: str, quantity: Decimal) -> None:
        item_id = self.item(unit)
        ways: dict[str, Callable[[str, Decimal], object]] = {
            "receive": lambda item, of: bring(self.desk, item, str(of)),
            "adjust": self._adjust,
            "hand out": self._hand_out,
            "bill": lambda item, of: new_kit(self.desk, f"Kit of {item}", [(item, str(of))]),
            "rule": lambda item, of: self.room.rule(item, quantity=str(of)),
            "minimum": lambda item, of: set_minimum(self.desk, SetMinimum(store_of(self.desk), item, of)),
            "pack": lambda item, of: add_pack(self.desk, AddPack(item, "Crate", of)),
        }
        ways[way](item_id, quantity)

    def _adjust(self, item_id: str, quantity: Decimal) -> None:
        lot_id = bring(self.desk, item_id, 10)
        adjust(self.desk, Adjust(store_of(self.desk), lot_id, "", -quantity, AdjustReason.LOST))

    def _hand_out(self, item_id: str, quantity: Decimal) -> None:
        bring(self.desk, item_id, 10)
        self.room.rule(item_id, quantity=10)
        give(self.desk, giving(self.room, self.person, (item_id, quantity)))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def pantry() -> Iterator[Pantry]:
    with TemporaryDirectory() as folder:
        made = Pantry(Path(folder))
        yield made
        made.desk.database.close()


@given(way=st.sampled_from(WAYS), unit=st.sampled_from((*COUNTED, *DIVIDED)), quantity=QUANTITIES)
def test_a_part_is_taken_exactly_where_the_unit_may_be_divided(
    pantry: Pantry, way: str, unit: str, quantity: Decimal
) -> None:
    pantry.clock.forward(seconds=1)
    if unit in DIVIDED or quantity == int(quantity):
        pantry.move(way, unit, quantity)
        return
    with pytest.raises(BadInput, match="is not a whole number"):
        pantry.move(way, unit, quantity)


def test_a_part_that_lies_there_from_before_can_be_counted_away(desk: Desk) -> None:
    room = Room(desk)
    item = new_item(desk, "Soap", "kg")
    lot = bring(desk, item, "2.5")
    with desk.database.engine.begin() as connection:  # as an earlier program let it be
        connection.exec_driver_sql("UPDATE items SET unit = 'piece'")
    down = Adjust(store_of(desk), lot, "", Decimal("-0.25"), AdjustReason.LOST)
    with pytest.raises(BadInput, match=r"2\.25 is not a whole number"):
        adjust(desk, down)
    adjust(desk, Adjust(store_of(desk), lot, "", Decimal("-0.5"), AdjustReason.LOST))
    assert set(room.balances().values()) == {Decimal(2)}


def test_whole_boxes_of_a_quantity_are_whole(desk: Desk) -> None:
    """Half a box of ten is five pieces: it is the pieces that are counted."""
    item = new_item(desk, "Soap")
    add_pack(desk, AddPack(item, "Box", Decimal(10)))
    receive(desk, Receive(store_of(desk), (ReceiveLine(item, Decimal("0.5") * 10),)))
    assert set(balances(desk).values()) == {Decimal(5)}


def test_a_kit_of_half_a_piece_cannot_be_made(desk: Desk) -> None:
    bill = (BillLine(new_item(desk, "Soap"), Decimal("0.5")),)
    with pytest.raises(BadInput, match=r"Soap is counted by the piece, and 0\.5 is not a whole number\."):
        add_kit(desk, AddKit(ItemFields("Wash kit", "kit"), bill))


def test_an_import_names_the_rows_that_halve(desk: Desk, tmp_path: Path) -> None:
    for name, unit in (("Soap", "piece"), ("Rice", "kg"), ("Oil", "piece")):
        new_item(desk, name, unit)
    stock = "Store,Item code,Unit,Quantity\nNorth,SOAP,piece,2.5\nNorth,RICE,kg,2.5\nNorth,OIL,litre,0.5\n"
    half = "SOAP is counted by the piece, and {} is not a whole number."
    assert reasons(take(desk, tmp_path, IntakeKind.STOCK, stock)) == {2: half.format("2.5")}
    minimums = "Store,Item code,Quantity\nNorth,SOAP,0.5\nNorth,OIL,1.5\n"
    assert reasons(take(desk, tmp_path, IntakeKind.MINIMUMS, minimums)) == {2: half.format("0.5")}
    packs = "Item code,Pack,Pack quantity\nSOAP,Box,7.5\nRICE,Sack,7.5\n"
    assert reasons(take(desk, tmp_path, IntakeKind.CATALOGUE, packs)) == {2: half.format("7.5")}
    kits = (
        "Kit,Item code,Unit,Quantity\nWash kit,SOAP,piece,0.5\nWash kit,RICE,kg,0.5\nFood kit,RICE,kg,0.5\n"
    )
    said = "Wash kit: Soap is counted by the piece, and 0.5 is not a whole number."
    assert reasons(take(desk, tmp_path, IntakeKind.KITS, kits)) == {2: said, 3: said}
