"""Bills with alternatives, against trying every way to build the kits one at a time."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shelterdesk.domain.bill import Buildable, Choice, Component, buildable, chosen_bill, fillings
from shelterdesk.domain.errors import NotFound, RuleBroken
from shelterdesk.domain.kits import assemble_runs
from shelterdesk.domain.packing import Limit, best_packing
from shelterdesk.domain.stock import LotBalance

TODAY = date(2026, 9, 3)
NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
ITEMS = ("cups", "pads", "soap")
Stock = dict[str, Decimal]


def part(item: str, quantity: str | int, *others: Component) -> Component:
    return Component(item, item.capitalize(), Decimal(quantity), alternatives=others)


@st.composite
def workshops(draw: st.DrawFn) -> tuple[list[Component], Stock]:
    """Lines that take one of several of the same three items, so that they compete for what there is."""
    quantities = st.sampled_from(["1", "2", "3", "0.5"])
    bill = []
    for main in draw(st.permutations(ITEMS))[: draw(st.integers(1, 3))]:
        others = [item for item in draw(st.permutations(ITEMS)) if item != main][: draw(st.integers(0, 2))]
        bill.append(part(main, draw(quantities), *(part(item, draw(quantities)) for item in others)))
    return bill, {item: Decimal(draw(st.integers(0, 7))) for item in ITEMS}


def every_way(bill: list[Component], stock: Stock) -> dict[int, set[tuple[tuple[int, ...], ...]]]:
    """By number of kits: how many of them may take which option of which line."""

    @cache
    def ahead(left: tuple[Decimal, ...]) -> frozenset[tuple[int, tuple[tuple[int, ...], ...]]]:
        none = tuple(tuple(0 for _ in line.options) for line in bill)
        found = {(0, none)}
        for way in product(*(range(len(line.options)) for line in bill)):
            taken = dict(zip(ITEMS, left, strict=True))
            for line, at in zip(bill, way, strict=True):
                taken[line.options[at].item_id] -= line.options[at].quantity
            if min(taken.values()) >= 0:
                for count, counts in ahead(tuple(taken.values())):
                    more = tuple(
                        tuple(some + (place == at) for place, some in enumerate(line))
                        for line, at in zip(counts, way, strict=True)
                    )
                    found.add((count + 1, more))
        return frozenset(found)

    by_count: dict[int, set[tuple[tuple[int, ...], ...]]] = {}
    for count, counts in ahead(tuple(stock[item] for item in ITEMS)):
        by_count.setdefault(count, set()).add(counts)
    return by_count


@given(workshops())
def test_as_many_as_the_best_way_builds_and_the_first_options_first(
    workshop: tuple[list[Component], Stock],
) -> None:
    bill, stock = workshop
    ways = every_way(bill, stock)
    assert buildable(bill, stock).count == max(ways)
    for count in range(1, max(ways) + 1):
        filled = [Counter({f.option.item_id: f.count for f in line}) for line in fillings(bill, stock, count)]
        counts = tuple(
            tuple(found[option.item_id] for option in line.options)
            for line, found in zip(bill, filled, strict=True)
        )
        assert counts == max(ways[count])


@given(workshops(), st.data())
def test_the_kits_are_built_of_what_lies_there(
    workshop: tuple[list[Component], Stock], data: st.DataObject
) -> None:
    bill, stock = workshop
    lots = {
        item: [LotBalance(f"{item} {at}", "", part, None, NOON) for at, part in enumerate(parts)]
        for item, there in stock.items()
        for parts in [data.draw(st.sampled_from([[there], [there - there // 2, there // 2]]))]
    }
    most = buildable(bill, stock).count
    if most == 0:
        with pytest.raises(RuleBroken):
            assemble_runs(bill, lots, 1, TODAY)
        return
    count = data.draw(st.integers(1, most))
    runs = assemble_runs(bill, lots, count, TODAY)
    assert sum(run.count for run in runs) == count
    used: Counter[str] = Counter()
    for run in runs:
        in_kit: Counter[str] = Counter()
        for piece in run.parts:
            used[piece.lot_id] += piece.quantity * run.count  # type: ignore[assignment]
            in_kit[piece.item_id] += piece.quantity  # type: ignore[assignment]
        ways = product(*(line.options for line in bill))
        assert any(_sum(way) == dict(in_kit) for way in ways)
    there = {balance.lot_id: balance.quantity for of_item in lots.values() for balance in of_item}
    assert all(used[lot_id] <= there[lot_id] for lot_id in used)


def _sum(way: tuple[Component, ...]) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = {}
    for option in way:
        sums[option.item_id] = sums.get(option.item_id, Decimal(0)) + option.quantity
    return sums


def test_a_line_does_not_take_what_only_another_can_be_made_of() -> None:
    bill = [part("pads", 1, part("cups", 1)), part("cups", 1)]
    stock = {"pads": Decimal(2), "cups": Decimal(6)}
    assert buildable(bill, stock).count == 4
    assert [[(f.option.item_id, f.count) for f in line] for line in fillings(bill, stock, 4)] == [
        [("pads", 2), ("cups", 2)],
        [("cups", 4)],
    ]


def test_what_runs_out_is_the_first_line_that_cannot_be_filled() -> None:
    bill = [part("pads", 15, part("cups", 6)), part("soap", 1)]
    stock = {"pads": Decimal(45), "cups": Decimal(12), "soap": Decimal(5)}
    assert buildable(bill, stock) == Buildable(5, "Pads / Cups")
    assert buildable(bill, {**stock, "soap": Decimal(4)}) == Buildable(4, "Soap")


def test_one_alternative_can_be_chosen() -> None:
    bill = [part("pads", 15, part("cups", 6)), part("soap", 1)]
    only = chosen_bill(bill, [Choice(0, "cups")])
    assert [line.label for line in only] == ["Cups", "Soap"]
    for wrong in (Choice(0, "soap"), Choice(2, "pads")):
        with pytest.raises(NotFound):
            chosen_bill(bill, [wrong])
    lots = {
        "pads": [LotBalance("p", "", Decimal(15), None, NOON)],
        "soap": [LotBalance("s", "", Decimal(9), None, NOON)],
    }
    with pytest.raises(RuleBroken, match="Not one kit can be assembled: Cups runs out"):
        assemble_runs(bill, lots, 1, TODAY, [Choice(0, "cups")])
    assert len(assemble_runs(bill, lots, 1, TODAY, [Choice(0, "pads")])) == 1


def test_large_numbers_are_no_trouble() -> None:
    bill = [part("pads", 7, part("soap", 3)), part("cups", 2, part("soap", 5))]
    stock = {"pads": Decimal(70_001), "cups": Decimal(20_003), "soap": Decimal(99_999)}
    found = buildable(bill, stock).count
    # One kit more needs more soap than there is, whichever line takes it.
    need = (found + 1 - 70_001 // 7) * 3 + (found + 1 - 20_003 // 2) * 5
    assert need > 99_999 >= (found - 70_001 // 7) * 3 + (found - 20_003 // 2) * 5


ROWS = st.lists(st.integers(0, 4), min_size=3, max_size=3).map(tuple)


@given(
    st.lists(st.integers(0, 5), min_size=3, max_size=3),
    st.lists(st.tuples(ROWS.filter(any), st.integers(0, 9)), max_size=3),
    st.integers(0, 30),
)
@example([1, 1, 1], [((2, 3, 4), 7)], 0)
def test_a_packing_is_the_best_of_all(
    worth: list[int], rows: list[tuple[tuple[int, ...], int]], least: int
) -> None:
    limits = [*(Limit(*row) for row in rows), Limit((1, 1, 1), 5)]
    fitting = [
        numbers
        for numbers in product(range(6), repeat=3)
        if all(_times(limit.weights, numbers) <= limit.most for limit in limits)
    ]
    best = max(_times(worth, numbers) for numbers in fitting)
    found = best_packing(worth, limits, least)
    if best < least:
        assert found is None
    else:
        assert found in fitting
        assert _times(worth, found) == best


def _times(one: list[int] | tuple[int, ...], other: tuple[int, ...]) -> int:
    return sum(a * b for a, b in zip(one, other, strict=True))


def test_nothing_is_an_alternative_of_an_alternative() -> None:
    line = replace(part("pads", 1, part("cups", 1)), is_kit=True)
    assert [option.alternatives for option in line.options] == [(), ()]
