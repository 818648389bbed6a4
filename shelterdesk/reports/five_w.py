"""The 5W, and its consolidated figures, as plain tables."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from shelterdesk.domain.five_w.consolidation import BREAKDOWN, ConsolidatedLine, Over
from shelterdesk.domain.five_w.fields import NUMBERS
from shelterdesk.domain.five_w.row import FiveWRow
from shelterdesk.domain.frameworks import Framework
from shelterdesk.domain.text import text
from shelterdesk.reports.lists import Cell, PlainTable
from shelterdesk.reports.wording import Words

_OVER = {Over.SUM: text("All sectors, added"), Over.MAXIMUM: text("All sectors, largest of each group")}


def consolidated_table(lines: Iterable[ConsolidatedLine], framework: Framework, words: Words) -> PlainTable:
    """A row per country, admin1, month and sector; the groups under the headers of the year's own template."""
    headers = dict(framework.columns)
    return PlainTable(
        words(text("Consolidated 5W")),
        (
            words(text("Country")),
            words(text("Admin1")),
            words(text("Month")),
            words(text("Sector")),
            words(text("Total of the month")),
            words(text("New, January to this month")),
            *(headers[column] for column in BREAKDOWN),
        ),
        (_row(line, words) for line in lines),
    )


def five_w_table(rows: Iterable[FiveWRow], framework: Framework) -> PlainTable:
    """The very columns of the year's template, under its own headers; what is not told is left empty."""
    return PlainTable(
        framework.name,
        tuple(header for _, header in framework.columns),
        (
            tuple(
                row.numbers.get(column) if column in NUMBERS else row.word(column) or None
                for column, _ in framework.columns
            )
            for row in rows
        ),
    )


def _row(line: ConsolidatedLine, words: Words) -> tuple[Cell, ...]:
    return (
        line.country,
        line.admin1 or words(text("Whole country")),
        line.month,
        words(_OVER[line.over]) if line.over in _OVER else line.sector,
        None if line.total is None else Decimal(line.total),
        Decimal(line.new),
        *(Decimal(line.breakdown[column]) for column in BREAKDOWN),
    )
