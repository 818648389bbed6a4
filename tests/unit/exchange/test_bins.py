"""One lot in several bins is counted once."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.intake import StockRow
from shelterdesk.exchange.bins import merge_bins

LOT = StockRow(
    line=2,
    store="North",
    item_code="CAN10",
    item_name=None,
    unit="piece",
    quantity=Decimal(2500),
    unit_cost=Decimal("1.59"),
    currency="EUR",
    donor="Harbour Fund",
    bin=None,
)


def rows(*bins: str | None, quantity: int = 2500) -> list[StockRow]:
    return [
        replace(LOT, line=2 + index, bin=bin_, quantity=Decimal(quantity)) for index, bin_ in enumerate(bins)
    ]


def taken(*bins: str | None, quantity: int = 2500) -> list[tuple[str | None, int]]:
    settled = merge_bins(rows(*bins, quantity=quantity))
    assert not settled.problems
    return [(row.bin, int(row.quantity)) for row in settled.rows]


def test_two_bins_of_one_lot_are_not_two_lots() -> None:
    assert taken("A/2/1:1000", "B/2/0:1500") == [("A/2/1", 1000), ("B/2/0", 1500)]


@pytest.mark.parametrize(
    ("bins", "quantity", "settled"),
    [
        (("A/1", None, "A/1"), 5, [("A/1", 5), (None, 5), ("A/1", 5)]),
        (("A:5",), 5, [("A", 5)]),
        (("A:5", "B:5"), 5, [("A", 5), ("B", 5)]),
        (("A:2", "B:3", "C:4", "D:1"), 5, [("A", 2), ("B", 3), ("C", 4), ("D", 1)]),
        (("A : 2", "B:3"), 5, [("A", 2), ("B", 3)]),
        (("A:0", "B:5"), 5, [("A", 0), ("B", 5)]),
        (("A:0",), 0, [("A", 0)]),
        (("A:left", "rack 3:"), 5, [("A:left", 5), ("rack 3:", 5)]),
    ],
)
def test_bins_that_add_up(
    bins: tuple[str | None, ...], quantity: int, settled: list[tuple[str | None, int]]
) -> None:
    assert taken(*bins, quantity=quantity) == settled


@pytest.mark.parametrize(
    ("bins", "quantity", "together"),
    [
        (("A:1000", "B:1000"), 2500, "1000 + 1000, together 2000"),
        (("A:2000", "B:1500"), 2500, "2000 + 1500, together 3500"),
        (("A:1000",), 2500, "1000, together 1000"),
        (("A:3", "B:3", "C:4"), 5, "3 + 3 + 4, together 10"),
        (("A:0", "B:5"), 0, "0 + 5, together 5"),
    ],
)
def test_bins_that_do_not_add_up_are_refused_with_the_numbers(
    bins: tuple[str, ...], quantity: int, together: str
) -> None:
    settled = merge_bins(rows(*bins, quantity=quantity))
    assert not settled.rows
    assert [problem.line for problem in settled.problems] == [2 + index for index in range(len(bins))]
    assert {str(problem.reason) for problem in settled.problems} == {
        f"The bins of this lot hold {together}, where the quantity is {quantity}."
    }


def test_rows_that_differ_in_more_than_the_bin_are_other_lots() -> None:
    first, second = rows("A:1000", "B:1500")
    settled = merge_bins([first, replace(second, donor="Other")])
    assert len(settled.problems) == 2


@given(lots=st.lists(st.lists(st.integers(1, 500), min_size=1, max_size=4), min_size=1, max_size=5))
def test_no_quantity_is_lost_or_made(lots: list[list[int]]) -> None:
    written = []
    for number, parts in enumerate(lots):
        for part in parts:
            written.append(
                replace(
                    LOT,
                    line=len(written) + 2,
                    item_code=f"I{number}",
                    bin=f"B{len(written)}:{part}",
                    quantity=Decimal(sum(parts)),
                )
            )
    settled = merge_bins(written)
    assert not settled.problems
    for number, parts in enumerate(lots):
        assert sum(row.quantity for row in settled.rows if row.item_code == f"I{number}") == sum(parts)
