"""Rates by date, and what two people have to decide on, against a slow recount."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.grants import Spending, Terms, account_of, objections
from shelterdesk.domain.rates import Rate, RateBook, checked_rate, converted
from shelterdesk.domain.write_offs import Limit, Loss, needs_second

DAY = date(2026, 9, 3)
MONEY = ("EUR", "USD", "AWG", "DOP")
RATES = st.lists(
    st.builds(
        Rate,
        st.sampled_from(MONEY),
        st.sampled_from(MONEY),
        st.integers(-5, 5).map(lambda days: DAY + timedelta(days=days)),
        st.decimals("0.0001", "500", places=4),
    ).filter(lambda rate: rate.currency != rate.against),
    max_size=12,
    unique_by=lambda rate: (rate.currency, rate.against, rate.day),
)


def direct(rates: list[Rate], one: str, other: str, day: date) -> Fraction | None:
    """The slow way: every rate of the pair up to the day, the latest; of one day the one that is said this way."""
    known = [
        (rate.day, 1, Fraction(rate.rate)) for rate in rates if (rate.currency, rate.against) == (one, other)
    ]
    known += [
        (rate.day, 0, 1 / Fraction(rate.rate))
        for rate in rates
        if (rate.against, rate.currency) == (one, other)
    ]
    known = [found for found in known if found[0] <= day]
    return max(known)[2] if known else None


@given(RATES, st.sampled_from(MONEY), st.sampled_from(MONEY))
def test_the_latest_rate_on_or_before_the_day_is_used_or_none(
    rates: list[Rate], one: str, other: str
) -> None:
    found = RateBook(rates).between(one, other, DAY)
    wanted = Fraction(1) if one == other else direct(rates, one, other, DAY)
    if wanted is None and "USD" not in (one, other):
        there, back = direct(rates, one, "USD", DAY), direct(rates, "USD", other, DAY)
        wanted = None if there is None or back is None else there * back
    assert (None if found is None else found.factor) == wanted
    assert found is None or all(rate.day <= DAY for rate in found.rates)


@given(RATES, st.dictionaries(st.sampled_from(MONEY), st.decimals(0, 9999, places=4)))
def test_a_total_is_said_only_where_each_currency_has_a_rate(
    rates: list[Rate], sums: dict[str, Decimal]
) -> None:
    book = RateBook(rates)
    found = converted(sums, "EUR", DAY, book)
    missing = [one for one in sums if book.between(one, "EUR", DAY) is None]
    assert list(found.missing) == missing
    assert (found.total is None) == bool(missing)
    if found.total is not None:
        exact = sum(
            (Fraction(sums[one]) * book.between(one, "EUR", DAY).factor for one in sums),  # type: ignore[union-attr]
            Fraction(0),
        )
        assert abs(Fraction(found.total) - exact) <= Fraction(len(sums), 20000)


def test_a_rate_that_cannot_be_kept_is_refused() -> None:
    for wrong in ("0", "-1", "NaN", "0.00000000001", "100000000"):
        with pytest.raises(BadInput):
            checked_rate(Decimal(wrong))
    assert checked_rate(Decimal("0.0171254391")) == Decimal("0.0171254391")


def test_each_receipt_counts_at_the_rate_of_its_own_day() -> None:
    book = RateBook(
        [Rate("EUR", "USD", DAY, Decimal("1.10")), Rate("EUR", "USD", DAY + timedelta(3), Decimal("1.20"))]
    )
    spent = [Spending(DAY, "EUR", Decimal(10)), Spending(DAY + timedelta(4), "EUR", Decimal(10))]
    account = account_of(Terms("Red R-1", "USD", Decimal(20)), spent, book)
    assert account.received == {"EUR": 20}
    assert account.converted is not None
    assert (account.converted.total, account.left) == (Decimal(23), Decimal(-3))
    assert len(account.converted.rates) == 2
    said = [
        str(one)
        for one in objections(Terms("Red R-1", "USD", Decimal(20), DAY, DAY), DAY + timedelta(1), account)
    ]
    assert said == ["Red R-1 ended on 3 Sep 2026.", "Red R-1 would be over its budget by USD 3.00."]
    early = objections(
        Terms("Red R-1", None, None, DAY), DAY - timedelta(1), account_of(Terms("x"), [], book)
    )
    assert [str(one) for one in early] == ["Red R-1 starts on 3 Sep 2026."]


def test_what_has_no_rate_leaves_the_total_open() -> None:
    account = account_of(Terms("Red", "EUR", Decimal(20)), [Spending(DAY, "DOP", Decimal(1))], RateBook([]))
    assert account.converted is not None
    assert (account.converted.total, account.converted.missing, account.left) == (None, ("DOP",), None)


@pytest.mark.parametrize(
    ("limit", "loss", "two"),
    [
        (None, Loss({"EUR": Decimal(9999)}), False),
        (Limit("EUR", Decimal(10)), Loss({"EUR": Decimal(10)}), False),
        (Limit("EUR", Decimal(10)), Loss({"EUR": Decimal("10.0001")}), True),
        (Limit("EUR", Decimal(10)), Loss({"USD": Decimal(1)}), True),
        (Limit("EUR", Decimal(10)), Loss({}, Decimal(1)), True),
        (Limit("EUR", Decimal(10), Decimal(5)), Loss({}, Decimal(5)), False),
        (Limit("EUR", None, Decimal(5)), Loss({"EUR": Decimal(99)}, Decimal(6)), True),
        (Limit("EUR", None, Decimal(5)), Loss({"EUR": Decimal(99)}), False),
        (Limit("EUR"), Loss({"EUR": Decimal(99)}, Decimal(99)), False),
    ],
)
def test_what_cannot_be_held_against_the_limit_is_above_it(
    limit: Limit | None, loss: Loss, two: bool
) -> None:
    assert needs_second(limit, loss, DAY, RateBook([])) is two
