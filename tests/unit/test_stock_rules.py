"""First expiry first out, against taking one unit at a time; and what an adjustment may say."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.stock import (
    AdjustReason,
    LotBalance,
    check_adjustment,
    checked_quantity,
    choose_lots,
    plain,
    reasons_for,
)

TODAY = date(2026, 9, 3)
NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)


def balance(
    lot: str, quantity: int, expires_in: int | None = None, age_hours: int = 0, place: str = ""
) -> LotBalance:
    expires_on = None if expires_in is None else TODAY + timedelta(days=expires_in)
    return LotBalance(lot, place, Decimal(quantity), expires_on, NOON - timedelta(hours=age_hours))


@st.composite
def balances(draw: st.DrawFn) -> list[LotBalance]:
    """Lots with expiry around today, each in one or two bins."""
    found = []
    for number in range(draw(st.integers(0, 5))):
        expires_in = draw(st.none() | st.integers(-2, 3))
        age = draw(st.integers(0, 2))
        found += [
            balance(f"lot {number}", draw(st.integers(0, 4)), expires_in, age, place)
            for place in draw(st.sampled_from([("",), ("A", "B")]))
        ]
    return draw(st.permutations(found))


def one_at_a_time(lots: list[LotBalance], quantity: int) -> Counter[tuple[str, str]]:
    """The obvious way: look at every unit that lies there and take the one that must go next."""
    units = [
        (lot.expires_on is None, lot.expires_on or TODAY, lot.received_at, lot.lot_id, lot.bin)
        for lot in lots
        if lot.expires_on is None or lot.expires_on >= TODAY
        for _ in range(int(lot.quantity))
    ]
    return Counter((unit[3], unit[4]) for unit in sorted(units)[:quantity])


@given(balances(), st.integers(1, 12))
def test_the_choice_is_that_of_taking_one_at_a_time(lots: list[LotBalance], quantity: int) -> None:
    expected = one_at_a_time(lots, quantity)
    if expected.total() < quantity:
        with pytest.raises(RuleBroken, match="Soap"):
            choose_lots(lots, Decimal(quantity), TODAY, "Soap")
        return
    picks = choose_lots(lots, Decimal(quantity), TODAY, "Soap")
    assert {(pick.lot_id, pick.bin): pick.quantity for pick in picks} == expected
    assert all(pick.quantity > 0 for pick in picks)


@pytest.mark.parametrize(
    ("lots", "sentence"),
    [
        ([], "Soap is out of stock."),
        ([balance("a", 3)], "Only 3 of Soap left."),
        ([balance("a", 3), balance("b", 20, -1)], "Only 3 of Soap left; 20 more has expired."),
    ],
)
def test_a_refusal_names_what_is_short(lots: list[LotBalance], sentence: str) -> None:
    with pytest.raises(RuleBroken) as refusal:
        choose_lots(lots, Decimal(4), TODAY, "Soap")
    assert str(refusal.value) == sentence


def test_the_last_day_is_a_day_it_may_be_given() -> None:
    (pick,) = choose_lots([balance("a", 1, 0)], Decimal(1), TODAY, "Soap")
    assert pick.lot_id == "a"


@pytest.mark.parametrize("quantity", ["0", "-1", "0.0001", "NaN", "Infinity"])
def test_a_quantity_is_one_that_can_be_kept(quantity: str) -> None:
    with pytest.raises(BadInput):
        checked_quantity(Decimal(quantity))


@pytest.mark.parametrize(
    ("difference", "reason"),
    [
        (0, AdjustReason.COUNTED),
        (1, AdjustReason.DAMAGED),
        (1, AdjustReason.EXPIRED),
        (1, AdjustReason.LOST),
        (1, AdjustReason.STOLEN),
        (-1, AdjustReason.FOUND),
    ],
)
def test_an_adjustment_that_contradicts_itself_is_refused(difference: int, reason: AdjustReason) -> None:
    with pytest.raises(BadInput):
        check_adjustment(Decimal(difference), reason)


@pytest.mark.parametrize("difference", [Decimal(-1), Decimal(1)])
def test_the_reasons_offered_are_those_that_are_taken(difference: Decimal) -> None:
    for reason in AdjustReason:
        if reason in reasons_for(difference):
            check_adjustment(difference, reason)
        else:
            with pytest.raises(BadInput):
                check_adjustment(difference, reason)
    assert reasons_for(Decimal(0)) == tuple(AdjustReason)


def test_a_count_may_go_both_ways() -> None:
    for difference in (-2, 2):
        check_adjustment(Decimal(difference), AdjustReason.COUNTED)
        check_adjustment(Decimal(difference), AdjustReason.CORRECTED)


@pytest.mark.parametrize(("quantity", "written"), [("5E+2", "500"), ("2.500", "2.5"), ("0.000", "0")])
def test_a_quantity_is_written_as_people_do(quantity: str, written: str) -> None:
    assert plain(Decimal(quantity)) == written
