"""Numbers and days as a reader of a region sees them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.reports.csv_file import csv_value
from shelterdesk.reports.formats import Kind, Masked, Style, percent, style_for


def style(language: str, region: str | None = None) -> Style:
    return style_for(lambda template: template, language, region)


@pytest.mark.parametrize(
    ("language", "region", "shown"),
    [
        ("en", None, "1,234,567.5"),
        ("es", None, "1.234.567,5"),
        ("es", "es_DO", "1,234,567.5"),
        ("en", "nl-AW", "1.234.567,5"),
        ("pap", "CW", "1.234.567,5"),
        ("ht", None, "1\u202f234\u202f567,5"),
        ("en_GB", None, "1,234,567.5"),
        ("xx", "XX", "1,234,567.5"),
    ],
)
def test_marks_follow_the_region_then_the_language(language: str, region: str | None, shown: str) -> None:
    assert style(language, region).show(Decimal("1234567.50"), Kind.DECIMAL) == shown


@pytest.mark.parametrize(
    ("cell", "kind", "shown"),
    [
        (1234, Kind.INTEGER, "1,234"),
        (Decimal("139.36"), Kind.MONEY, "139.36"),
        (Decimal(54), Kind.MONEY, "54.00"),
        (Decimal("0.005"), Kind.MONEY, "0.01"),
        (Decimal("-1312.5"), Kind.DECIMAL, "−1,312.5"),
        (Decimal("12.000"), Kind.DECIMAL, "12"),
        (Decimal(36), Kind.AVERAGE, "36.0"),
        (Decimal("1.0326"), Kind.PERCENT, "103.3\u00a0%"),
        (date(2026, 9, 3), Kind.DAY, "3 Sep 2026"),
        (date(2026, 9, 1), Kind.MONTH, "Sep 2026"),
        (Masked("1–4"), Kind.INTEGER, "1–4"),
        ("=text", Kind.TEXT, "=text"),
        (None, Kind.MONEY, ""),
    ],
)
def test_each_kind_has_its_look(cell: object, kind: Kind, shown: str) -> None:
    assert style("en").show(cell, kind) == shown  # type: ignore[arg-type]


@given(st.decimals(-(10**9), 10**9, places=3))
def test_a_shown_number_reads_back_as_itself(value: Decimal) -> None:
    shown = style("es").show(value, Kind.DECIMAL)
    assert Decimal(shown.replace(".", "").replace(",", ".").replace("−", "-")) == value


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_every_output_tells_the_same_percentage(slept: int, available: int) -> None:
    """Recounted in whole numbers: tenths of a percent, halves up."""
    tenths = (2000 * slept + available) // (2 * available)
    told = f"{tenths // 10}.{tenths % 10}"
    ratio = Decimal(slept) / available
    assert f"{percent(ratio):f}" == told
    assert style("en").show(ratio, Kind.PERCENT).replace(",", "") == told + "\u00a0%"
    assert csv_value(ratio, Kind.PERCENT) == (told, "%")


@given(st.integers(0, 10**6), st.integers(1, 1000))
def test_and_the_same_average(nights: int, leavers: int) -> None:
    tenths = (20 * nights + leavers) // (2 * leavers)
    told = f"{tenths // 10}.{tenths % 10}"
    average = Decimal(nights) / leavers
    assert style("en").show(average, Kind.AVERAGE).replace(",", "") == told
    assert csv_value(average, Kind.AVERAGE) == (told, "")
