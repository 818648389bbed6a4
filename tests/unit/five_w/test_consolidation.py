"""Consolidated 5W figures against a slow recount, and what must hold between the two models over sectors."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.five_w.consolidation import BREAKDOWN, Over, cells_of, consolidate
from shelterdesk.domain.five_w.fields import AGE_GENDER, POPULATION_TYPES, Field
from shelterdesk.domain.five_w.row import FiveWRow
from shelterdesk.services.frameworks import r4v

PLAN = r4v(2026)
MONTHS = ("2026-01", "2026-02", "2026-04")


def spread_of(people: int, columns: Sequence[Field], choices: Sequence[int]) -> dict[Field, Decimal]:
    found = dict.fromkeys(columns, Decimal(0))
    for one in range(people):
        found[columns[choices[one % len(choices)] % len(columns)]] += 1
    return found


@st.composite
def rows(draw: st.DrawFn) -> FiveWRow:
    new = draw(st.integers(0, 7))
    choices = draw(st.lists(st.integers(0, 5), min_size=1, max_size=4))
    words = {
        Field.COUNTRY: draw(st.sampled_from(["Aruba", "Guyana"])),
        Field.ADMIN1: draw(st.sampled_from(["North", "South"])),
        Field.MONTH: draw(st.sampled_from(MONTHS)),
        Field.SECTOR: draw(st.sampled_from(["Shelter", "WASH", "Health"])),
        Field.INDICATOR_TYPE: draw(st.sampled_from(["Direct Assistance"] * 4 + ["Campaign"])),
        Field.RMRP: draw(st.sampled_from(["Yes"] * 4 + ["No"])),
    }
    numbers = {
        Field.TOTAL: Decimal(new + draw(st.integers(0, 3))),
        Field.NEW: Decimal(new),
        **spread_of(new, POPULATION_TYPES, choices),
        **spread_of(new, AGE_GENDER, choices[::-1]),
    }
    return FiveWRow(1, 2, words, numbers)


@given(st.lists(rows(), max_size=12))
def test_lines_equal_a_slow_recount_and_the_models_keep_their_order(file: list[FiveWRow]) -> None:
    counted = [
        row
        for row in file
        if row.word(Field.INDICATOR_TYPE) == "Direct Assistance" and row.word(Field.RMRP) == "Yes"
    ]
    lines = consolidate(file, PLAN)
    assert bool(lines) == bool(counted)
    for line in lines:
        here = [
            row
            for row in counted
            if row.word(Field.COUNTRY) == line.country
            and line.admin1 in (None, row.word(Field.ADMIN1))
            and row.word(Field.MONTH) <= line.month
            and (line.over is not Over.SECTOR or row.word(Field.SECTOR) == line.sector)
        ]
        if line.over is Over.MAXIMUM:
            largest = max(
                (sum(row.amount(Field.NEW) for row in here if row.word(Field.SECTOR) == sector))
                for sector in PLAN.sectors
            )
            assert largest <= line.new <= sum(row.amount(Field.NEW) for row in here)
            assert line.total is None
        else:
            assert line.new == sum(row.amount(Field.NEW) for row in here)
            assert line.total == sum(
                row.amount(Field.TOTAL) for row in here if row.word(Field.MONTH) == line.month
            )
            assert line.breakdown == {column: sum(row.amount(column) for row in here) for column in BREAKDOWN}
        assert sum(line.breakdown[column] for column in POPULATION_TYPES) == line.new
        assert sum(line.breakdown[column] for column in AGE_GENDER) == line.new


@given(st.lists(st.integers(0, 9), min_size=11, max_size=11))
def test_cells_add_up_to_each_population_type(counts: list[int]) -> None:
    parts = dict(zip(BREAKDOWN, counts, strict=True))
    cells = cells_of(parts)
    if not any(parts[group] for group in AGE_GENDER):
        assert cells == {}
        return
    for population in POPULATION_TYPES:
        assert sum(cells[population, group] for group in AGE_GENDER) == parts[population]
    assert all(people == 0 for (_, group), people in cells.items() if not parts[group])


def test_two_sectors_that_reached_the_same_women_are_counted_once_by_the_maximum() -> None:
    def row(sector: str, women: int, month: str = "2026-01") -> FiveWRow:
        return FiveWRow(
            1,
            2,
            {
                Field.COUNTRY: "Aruba",
                Field.MONTH: month,
                Field.SECTOR: sector,
                Field.INDICATOR_TYPE: "PiN",
            },
            {
                Field.TOTAL: Decimal(women),
                Field.NEW: Decimal(women),
                Field.HOST: Decimal(women),
                Field.WOMEN: Decimal(women),
            },
        )

    lines = consolidate([row("WASH", 5), row("Shelter", 3), row("WASH", 2, "2026-02")], PLAN)
    found = {(line.month, line.over, line.sector): line for line in lines if line.admin1 is None}
    assert found["2026-01", Over.SUM, ""].new == 8
    assert found["2026-01", Over.MAXIMUM, ""].new == 5
    assert found["2026-02", Over.SUM, ""].new == 10
    assert found["2026-02", Over.SUM, ""].total == 2
    assert found["2026-02", Over.MAXIMUM, ""].new == 7
