"""Kits, against building them one at a time; and the Family Kit worked by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import groupby

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from shelterdesk.domain.bill import Component, buildable, check_bill
from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.kits import (
    Balances,
    KitPart,
    KitRun,
    alike_but_for_bins,
    assemble_runs,
    cost_of_next_kit,
    kit_cost,
    usable_quantities,
)
from shelterdesk.domain.money import Share, by_currency
from shelterdesk.domain.stock import LotBalance, choose_lots

TODAY = date(2026, 9, 3)
NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)


def part(item: str, quantity: str | int) -> Component:
    return Component(item, item.capitalize(), Decimal(quantity))


def lot(
    lot_id: str, quantity: str | int, expires_in: int | None = None, hours: int = 0, place: str = ""
) -> LotBalance:
    expires_on = None if expires_in is None else TODAY + timedelta(days=expires_in)
    return LotBalance(lot_id, place, Decimal(quantity), expires_on, NOON + timedelta(hours=hours))


@st.composite
def workshops(draw: st.DrawFn) -> tuple[list[Component], dict[str, list[LotBalance]]]:
    """A bill of one to three components, and lots of them in a store."""
    bill, balances = [], {}
    for name in ("tarps", "soap", "rice")[: draw(st.integers(1, 3))]:
        bill.append(part(name, draw(st.sampled_from(["1", "2", "3", "0.5"]))))
        balances[name] = [
            lot(
                f"{name} {number}", draw(st.integers(0, 7)), draw(st.none() | st.integers(-1, 2)), place=place
            )
            for number in range(draw(st.integers(0, 4)))
            for place in draw(st.sampled_from([("",), ("A", "B")]))
        ]
        expiry = {balance.lot_id: balance.expires_on for balance in balances[name]}
        balances[name] = [replace(balance, expires_on=expiry[balance.lot_id]) for balance in balances[name]]
    return bill, balances


def take(lots: Sequence[LotBalance], lot_id: str, place: str, quantity: Decimal) -> list[LotBalance]:
    return [
        replace(balance, quantity=balance.quantity - quantity)
        if (balance.lot_id, balance.bin) == (lot_id, place)
        else balance
        for balance in lots
    ]


def one_kit_at_a_time(bill: list[Component], balances: Balances) -> list[tuple[KitPart, ...]]:
    """The obvious way: go and fetch each kit's components, until something is missing."""
    shelves = {item: list(lots) for item, lots in balances.items()}
    kits: list[tuple[KitPart, ...]] = []
    while True:
        parts: list[KitPart] = []
        for need in bill:
            try:
                picks = choose_lots(shelves[need.item_id], need.quantity, TODAY, need.name)
            except RuleBroken:
                return kits
            for pick in picks:
                shelves[need.item_id] = take(shelves[need.item_id], pick.lot_id, pick.bin, pick.quantity)
            parts += [KitPart(need.item_id, pick.lot_id, pick.quantity, pick.bin) for pick in picks]
        kits.append(tuple(parts))


@given(workshops())
def test_as_many_kits_as_can_be_built_one_at_a_time(
    workshop: tuple[list[Component], dict[str, list[LotBalance]]],
) -> None:
    bill, balances = workshop
    kits = one_kit_at_a_time(bill, balances)
    found = buildable(bill, usable_quantities(balances, TODAY))
    assert found.count == len(kits)
    left = {
        need.item_id: usable_quantities(balances, TODAY)[need.item_id] - len(kits) * need.quantity
        for need in bill
    }
    assert found.limited_by == next(need.name for need in bill if left[need.item_id] < need.quantity)


@given(workshops(), st.data())
def test_runs_hold_the_very_lots_of_kits_built_one_at_a_time(
    workshop: tuple[list[Component], dict[str, list[LotBalance]]], data: st.DataObject
) -> None:
    bill, balances = workshop
    kits = one_kit_at_a_time(bill, balances)
    count = data.draw(st.integers(1, len(kits) + 1))
    if count > len(kits):
        with pytest.raises(RuleBroken):
            assemble_runs(bill, balances, count, TODAY)
        return
    expected = [KitRun(len(list(alike)), parts) for parts, alike in groupby(kits[:count])]
    assert list(assemble_runs(bill, balances, count, TODAY)) == expected


def test_one_kit_straddles_two_lots() -> None:
    bill = [part("tarps", 2)]
    runs = assemble_runs(bill, {"tarps": [lot("a", 7), lot("b", 100, hours=1)]}, 20, TODAY)
    assert [(run.count, [(p.lot_id, int(p.quantity)) for p in run.parts]) for run in runs] == [
        (3, [("a", 2)]),
        (1, [("a", 1), ("b", 1)]),
        (16, [("b", 2)]),
    ]


@given(workshops(), st.integers(1, 9))
def test_joined_runs_hold_the_same_lots_and_no_two_are_alike(
    workshop: tuple[list[Component], dict[str, list[LotBalance]]], count: int
) -> None:
    bill, balances = workshop
    assume(buildable(bill, usable_quantities(balances, TODAY)).count >= count)
    runs = assemble_runs(bill, balances, count, TODAY)
    joined = alike_but_for_bins(runs)
    assert _held(joined, bins=False) == _held(runs, bins=False)
    exact = {key: quantity for key, quantity in _held(joined, bins=True).items() if key[1] is not None}
    assert all(quantity <= _held(runs, bins=True)[key] for key, quantity in exact.items())
    kits = [sorted(_held([replace(run, count=1)], bins=False).items()) for run in joined]
    assert len(kits) == len({tuple(kit) for kit in kits})


def test_kits_of_one_lot_from_two_bins_are_one_lot_of_kits() -> None:
    bill, stock = (
        [part("nets", 2), part("soap", 1)],
        {
            "nets": [lot("a", 7, place="A"), lot("a", 100, place="B")],
            "soap": [lot("s", 50, place="S")],
        },
    )
    (run,) = alike_but_for_bins(assemble_runs(bill, stock, 20, TODAY))
    assert run == KitRun(20, (KitPart("nets", "a", Decimal(2), None), KitPart("soap", "s", Decimal(1), "S")))


def _held(runs: Sequence[KitRun], *, bins: bool) -> dict[tuple[str, str | None], Decimal]:
    held: dict[tuple[str, str | None], Decimal] = {}
    for run in runs:
        for one in run.parts:
            key = (one.lot_id, one.bin if bins else "")
            held[key] = held.get(key, Decimal(0)) + one.quantity * run.count
    return held


# Two donors' family kit: who pays, unit cost, how many per kit, how many lie there.
FAMILY_KIT = (
    ("tarpaulin", "IFRC", "12.25", 2, (1000,)),
    ("tool kit", "IFRC", "29.50", 1, (526,)),
    ("cleaning kit", "CDCS", "27.23", 1, (500,)),
    ("kitchen set", "CDCS", "23.00", 1, (500,)),
    ("jerrycan", "CDCS", "1.59", 5, (1000, 1500)),  # one lot in two bins
    ("bucket", "CDCS", "4.08", 2, (1000,)),
    ("blanket", "CDCS", "4.08", 3, (1500,)),
    ("net", "CDCS", "2.26", 3, (1500,)),
)
FAMILY_BILL = [part(item, quantity) for item, _, _, quantity, _ in FAMILY_KIT]
FAMILY_STOCK = {
    item: [lot(item, quantity, place=str(number)) for number, quantity in enumerate(bins)]
    for item, _, _, _, bins in FAMILY_KIT
}
FAMILY_WORTH = {item: (Share(donor, "EUR", Decimal(cost)),) for item, donor, cost, _, _ in FAMILY_KIT}


def test_the_family_kit_worked_by_hand() -> None:
    found = buildable(FAMILY_BILL, usable_quantities(FAMILY_STOCK, TODAY))
    assert (found.count, found.limited_by) == (500, "Tarpaulin")
    cost = cost_of_next_kit(FAMILY_BILL, FAMILY_STOCK, FAMILY_WORTH, TODAY)
    assert cost is not None
    assert cost.complete
    assert by_currency(cost.shares) == {"EUR": Decimal("139.36")}
    assert {share.grant_id: share.unit_value for share in cost.shares} == {
        "IFRC": Decimal("54.00"),
        "CDCS": Decimal("85.36"),
    }
    runs = assemble_runs(FAMILY_BILL, FAMILY_STOCK, 500, TODAY)
    assert [run.count for run in runs] == [200, 300]  # the jerrycans come from two bins


def test_what_stops_the_first_kit_is_named_too() -> None:
    assert buildable(FAMILY_BILL, {}) == buildable([part("tarpaulin", 2)], {"tarpaulin": Decimal(1)})
    assert buildable([], {}).limited_by is None
    assert cost_of_next_kit(FAMILY_BILL, {}, {}, TODAY) is None
    with pytest.raises(RuleBroken, match=r"Not one kit can be assembled: Tarpaulin runs out\."):
        assemble_runs(FAMILY_BILL, {}, 1, TODAY)
    with pytest.raises(BadInput):
        assemble_runs(FAMILY_BILL, FAMILY_STOCK, 0, TODAY)


def test_two_currencies_stay_apart_and_a_missing_cost_is_said() -> None:
    bill = [part("tarps", 1), part("soap", 2), part("rice", 1)]
    stock = {"tarps": [lot("t", 1)], "soap": [lot("s", 2)], "rice": [lot("r", 1)]}
    worth = {"t": [Share("g", "EUR", Decimal(5))], "s": [Share("g", "CHF", Decimal("1.5"))]}
    (run,) = assemble_runs(bill, stock, 1, TODAY)
    cost = kit_cost(run, worth)
    assert by_currency(cost.shares) == {"EUR": 5, "CHF": 3}
    assert not cost.complete


def test_a_bill_of_materials_that_cannot_stand_is_refused() -> None:
    check_bill("big", [part("small", 2)], {"small": ["soap"]})
    with pytest.raises(RuleBroken, match="holds this kit itself"):
        check_bill("big", [part("big", 1)], {})
    with pytest.raises(RuleBroken, match="Small holds this kit itself"):
        check_bill("big", [part("small", 1)], {"small": ["soap", "middle"], "middle": ["big"]})
    with pytest.raises(BadInput, match="at least one"):
        check_bill("big", [], {})
    with pytest.raises(BadInput, match="once"):
        check_bill("big", [part("soap", 1), part("soap", 2)], {})
    with pytest.raises(BadInput, match="alternative to itself"):
        check_bill("big", [replace(part("soap", 1), alternatives=(part("soap", 2),))], {})
    with pytest.raises(RuleBroken, match="Small holds this kit itself"):
        check_bill("big", [replace(part("soap", 1), alternatives=(part("small", 1),))], {"small": ["big"]})
    with pytest.raises(BadInput, match="whole kits"):
        check_bill("big", [Component("small", "Small", Decimal("0.5"), is_kit=True)], {})
