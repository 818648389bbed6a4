"""Numbers, dates and words as people write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text
from shelterdesk.exchange.cells import clean
from shelterdesk.exchange.dates import parse_date
from shelterdesk.exchange.numbers import DecimalSign, parse_number, sign_of

LABEL = text("quantity")
POINT, COMMA, UNSURE = DecimalSign.POINT, DecimalSign.COMMA, DecimalSign.UNSURE
NUMBERS = st.decimals(0, 10**9, places=3) | st.integers(0, 10**9).map(Decimal)


@given(
    number=NUMBERS, sign=st.sampled_from([POINT, COMMA]), group=st.sampled_from(["", " ", "\u00a0", "'", "x"])
)
def test_a_number_written_in_a_style_is_read_in_it(number: Decimal, sign: DecimalSign, group: str) -> None:
    """`x` stands for the sign that the style does not use for decimals."""
    thousands = ("," if sign is POINT else ".") if group == "x" else group
    written = f"{number:,f}".translate({ord(","): thousands, ord("."): sign.value})
    assert parse_number(written, sign, LABEL) == number


@pytest.mark.parametrize(
    ("written", "sign", "number"),
    [
        ("1,5", POINT, "1.5"),
        ("1.5", COMMA, "1.5"),
        ("12.25", UNSURE, "12.25"),
        ("1,500", POINT, "1500"),
        ("1,500", COMMA, "1.500"),
        ("1.500", COMMA, "1500"),
        ("1.500", POINT, "1.500"),
        ("0,500", POINT, "0.5"),
        ("1,234.50", COMMA, "1234.5"),
        ("1.234,50", POINT, "1234.5"),
        ("1,234,567", UNSURE, "1234567"),
        ("1’234.5", UNSURE, "1234.5"),
        ("−3", UNSURE, "-3"),
        (".5", UNSURE, "0.5"),
        ("0012", UNSURE, "12"),
    ],
)
def test_signs_and_groups(written: str, sign: DecimalSign, number: str) -> None:
    assert parse_number(written, sign, LABEL) == Decimal(number)


@pytest.mark.parametrize(
    "written", ["", "x", "12 kg", "1,23,4", "12 34", "1.2.3", "1e5", "١٢", "NaN", "5.", "-", "1,234 567"]
)
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(BadInput, match="is not a number"):
        parse_number(written, POINT, LABEL)


def test_what_could_be_two_numbers_is_refused() -> None:
    with pytest.raises(BadInput) as caught:
        parse_number("1.500", UNSURE, LABEL)
    assert str(caught.value) == (
        "The quantity 1.500 could be 1.500 or 1500. Write it without a thousands separator."
    )


@pytest.mark.parametrize(
    ("written", "usual", "sign"),
    [
        (["1", "20", "1.500"], COMMA, COMMA),
        (["1.500", "12.25"], COMMA, POINT),
        (["1,500", "0,5", ""], POINT, COMMA),
        (["0.5", "0,5"], POINT, UNSURE),
        (["many", "12.25"], COMMA, POINT),
    ],
)
def test_other_numbers_of_the_file_tell_the_sign(
    written: list[str], usual: DecimalSign, sign: DecimalSign
) -> None:
    assert sign_of(written, usual) is sign


@given(day=st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_dates_are_read_year_first_or_day_first(day: date) -> None:
    for form in ("%Y-%m-%d", "%Y/%m/%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y-%m-%dT00:00:00"):
        written = f"{day.year:04}".join(day.strftime(form.replace("%Y", "|")).split("|"))
        assert parse_date(written, LABEL) == day


@pytest.mark.parametrize(
    "written", ["31/02/2026", "2026-13-01", "04/25/1990", "1/1/26", "1890-01-01", "46000", "soon", "2026-05"]
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(BadInput, match="is not a date"):
        parse_date(written, LABEL)


@pytest.mark.parametrize(
    ("written", "day"),
    [("02/2028", date(2028, 2, 29)), ("2027-04", date(2027, 4, 30)), ("3/5/2027", date(2027, 5, 3))],
)
def test_a_month_of_expiry_means_its_last_day(written: str, day: date) -> None:
    assert parse_date(written, LABEL, month_end=True) == day


@pytest.mark.parametrize("written", ["13/2027", "0/2027", "01/1800"])
def test_a_month_that_is_none_is_refused(written: str) -> None:
    with pytest.raises(BadInput):
        parse_date(written, LABEL, month_end=True)


def test_what_cannot_be_seen_is_taken_out() -> None:
    assert clean(" A1\u200b \u00a0 b\tc\n") == "A1 b c"
    assert clean("Jose\u0301") == "José"
