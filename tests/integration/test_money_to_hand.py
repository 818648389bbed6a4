"""One family kit's whole way: two donors' goods, kits, twenty households, two hand-outs voided, a count, and the money.

The expected figures are worked out beside each step, from the prices alone.
"""

from __future__ import annotations

from decimal import Decimal

from shelterdesk.domain.counts import Scope
from shelterdesk.services.count_approval import ApproveCount, approve_count
from shelterdesk.services.count_views import count_review, count_sheet
from shelterdesk.services.counts import Counted, EnterCounted, StartCount, enter_counted, start_count
from shelterdesk.services.desk import Desk
from shelterdesk.services.grant_figures import grant_figures
from shelterdesk.services.handouts import Void, give, void
from shelterdesk.services.kits import Assemble, assemble
from shelterdesk.services.stock_views import item_stock
from shelterdesk.services.trace import trace_grant, trace_handout
from tests.handing_out import Person, Room, giving
from tests.stocking import balances, bring, new_donor, new_item, new_kit, recount

HOUSEHOLDS, KITS, MADE = 20, 60, 50
PRICES = {"Bucket": ("Red", "4.35", 2), "Blanket": ("Blue", "7.99", 3), "Soap": ("Red", "0.333", 7)}
RED = Decimal("4.35") * 2 + Decimal("0.333") * 7  # in each kit
BLUE = Decimal("7.99") * 3


def _stocked(desk: Desk) -> tuple[dict[str, str], dict[str, str]]:
    """The grants and the items, by name; enough of each item for `KITS` kits."""
    grants = {name: new_donor(desk, name) for name in ("Red", "Blue")}
    items = {}
    for name, (donor, price, each) in PRICES.items():
        items[name] = new_item(desk, name)
        bring(desk, items[name], KITS * each, grants[donor], price)
    return grants, items


def _households(room: Room) -> list[Person]:
    heads = []
    for number in range(HOUSEHOLDS):
        head = room.person(f"Head{number}")
        room.household(head, room.person(f"Child{number}"))
        heads.append(head)
    return heads


def _count_short(desk: Desk, store_id: str, missing_of: str) -> None:
    """A full count that finds one unit less of one item, and all else as the book says."""
    (count_id,) = start_count(desk, StartCount(store_id, Scope.FULL)).created
    there = balances(desk)
    entries = []
    for line in count_sheet(desk, count_id).lines:
        quantity = there[line.lot_id, line.bin] if line.lot_id else Decimal(0)
        entries.append(Counted(line.line_id, line.version, quantity - (line.name == missing_of)))
    enter_counted(desk, EnterCounted(count_id, tuple(entries)))
    approve_count(desk, ApproveCount(count_id, count_review(desk, count_id).count.version))


def test_from_two_donors_to_twenty_households_and_back(desk: Desk) -> None:
    room = Room(desk)
    grants, items = _stocked(desk)
    kit = new_kit(desk, "Family kit", [(items[name], each) for name, (_, _, each) in PRICES.items()])
    room.rule(kit, every_days=30)
    assemble(desk, Assemble(room.store_id, kit, MADE))
    assert item_stock(desk, room.store_id, kit).line.quantity == MADE

    handouts = [give(desk, giving(room, head, (kit, 1))).created[0] for head in _households(room)]
    for handout_id in handouts[:2]:
        void(desk, Void(handout_id, "given to the wrong household"))
    _count_short(desk, room.store_id, "Soap")

    given = HOUSEHOLDS - 2
    assert item_stock(desk, room.store_id, kit).line.quantity == MADE - given
    assert balances(desk) == recount(desk)

    red, blue = (_statement(desk, name) for name in ("Red", "Blue"))
    assert red.received == KITS * RED
    assert blue.received == KITS * BLUE
    for account in (red, blue):
        assert account.received == account.total
    assert red.handed_out == (given * RED).quantize(Decimal("0.01"))
    assert blue.handed_out == given * BLUE
    assert red.lost in {Decimal("0.33"), Decimal("0.34")}  # a soap at 0.333
    assert blue.lost == 0

    from_red = trace_grant(desk, grants["Red"])
    assert from_red.handouts is not None
    assert {step.handout_id for step in from_red.handouts} == set(handouts[2:])
    assert from_red.reached.people == given * 2
    back = trace_handout(desk, handouts[-1])
    assert {step.donor for step in back.grants} == {"Red", "Blue"}
    assert {(step.item, step.quantity) for step in back.lots} == {
        (name, Decimal(each)) for name, (_, _, each) in PRICES.items()
    }


def _statement(desk: Desk, donor: str):
    (statement,) = grant_figures(desk, donor=donor).statements
    return statement.account
