"""Cells of workbooks become the text a person would have typed."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.exchange.spreadsheets import CellValue, cell_text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("007", "007"),
        (500.0, "500"),
        (-3.0, "-3"),
        (12.25, "12.25"),
        (0.1 + 0.2, "0.3"),
        (29.499999999999996, "29.5"),
        (9007199254740991.0, "9007199254740991"),
        (1e21, "1000000000000000000000"),
        (1e-9, "0.000000001"),
        (12, "12"),
        (True, "true"),
        (date(2026, 9, 3), "2026-09-03"),
        (datetime(2026, 9, 3), "2026-09-03"),  # noqa: DTZ001 - spreadsheets know no zone
        (datetime(2026, 9, 3, 8, 30), "2026-09-03 08:30:00"),  # noqa: DTZ001
        (time(8, 30), "08:30:00"),
        (timedelta(hours=30), "1 day, 6:00:00"),
    ],
)
def test_values_as_text(value: CellValue, shown: str) -> None:
    assert cell_text(value) == shown


@given(number=st.decimals(-(10**9), 10**9, places=4))
def test_a_number_of_a_spreadsheet_comes_back_exactly(number: Decimal) -> None:
    assert Decimal(cell_text(float(number))) == number
