"""The share below a column of nights is of the sums, not of the shares above it."""

from __future__ import annotations

from decimal import Decimal

from shelterdesk.reports.nights import use_totals
from shelterdesk.reports.tree import Ratio, Sum, TotalCell


def test_use_is_of_the_sums() -> None:
    rows = (("A", 9, 10, Decimal("0.9")), ("B", 0, 30, Decimal(0)))
    assert use_totals(rows, 1) == {
        1: TotalCell(9, Sum()),
        2: TotalCell(40, Sum()),
        3: TotalCell(Decimal("0.225"), Ratio(1, 2)),
    }


def test_without_a_bed_there_is_no_share() -> None:
    assert use_totals((("A", 2, 0, None),), 1)[3] == TotalCell(None, Ratio(1, 2))
