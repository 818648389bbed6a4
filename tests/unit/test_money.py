"""Money is exact, keeps its currency, and is never lost in a division."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.money import (
    AMOUNT_STEP,
    Share,
    add_shares,
    by_currency,
    checked_cost,
    checked_currency,
    spread,
    with_cents,
)

VALUES = st.decimals(0, 1000, places=7)


@given(st.integers(1, 60), st.lists(VALUES, max_size=4))
def test_spreading_loses_no_money(count: int, values: list[Decimal]) -> None:
    exact = [Share(str(number), "EUR", value) for number, value in enumerate(values)]
    groups = spread(count, exact, {})
    assert sum(size for size, _ in groups) == count
    assert all(size > 0 for size, _ in groups)
    for number, value in enumerate(values):
        kept = [(size, shares[number].unit_value) for size, shares in groups]
        assert abs(sum(size * unit for size, unit in kept) - count * value) <= AMOUNT_STEP / 2
        assert all(unit % AMOUNT_STEP == 0 and abs(unit - value) < AMOUNT_STEP for _, unit in kept)


def test_a_value_that_fits_stays_one_group() -> None:
    share = Share("g", "EUR", Decimal("139.36"))
    assert spread(500, [share], {}) == ((500, (share,)),)
    assert spread(500, [], {}) == ((500, ()),)


@given(st.lists(st.tuples(st.integers(1, 9), VALUES), max_size=40))
def test_many_runs_together_lose_no_more_than_one(runs: list[tuple[int, Decimal]]) -> None:
    owed: dict[tuple[str | None, str], Decimal] = {}
    kept = sum(
        size * shares[0].unit_value
        for count, value in runs
        for size, shares in spread(count, [Share("g", "EUR", value)], owed)
    )
    assert abs(kept - sum(count * value for count, value in runs)) <= AMOUNT_STEP / 2


def test_shares_of_one_grant_add_up_and_currencies_stay_apart() -> None:
    euro, franc = Share("g", "EUR", Decimal("1.59")), Share("g", "CHF", Decimal(2))
    total = add_shares([(Decimal(5), euro), (Decimal(1), franc), (Decimal(2), euro)])
    assert total == (Share("g", "EUR", Decimal("11.13")), Share("g", "CHF", Decimal(2)))
    assert by_currency(total) == {"EUR": Decimal("11.13"), "CHF": 2}


def test_currencies_and_costs_are_checked() -> None:
    assert checked_currency(" eur ") == "EUR"
    for wrong in ("", "EURO", "E1R", "€"):
        with pytest.raises(BadInput):
            checked_currency(wrong)
    assert checked_cost(Decimal("0.0001")) == Decimal("0.0001")
    for cost in ("-1", "0.00001", "NaN"):
        with pytest.raises(BadInput):
            checked_cost(Decimal(cost))


@pytest.mark.parametrize(("amount", "written"), [("54", "54.00"), ("2.5", "2.50"), ("0.1250", "0.125")])
def test_an_amount_is_written_with_its_cents(amount: str, written: str) -> None:
    assert str(with_cents(Decimal(amount))) == written
