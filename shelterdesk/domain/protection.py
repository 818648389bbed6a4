"""The donor report made fit to leave the house: its counts of people under the disclosure rule.

Bed-nights, quantities, activities and money are not counts of people and stay exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shelterdesk.domain.disclosure import (
    DONOR_THRESHOLD,
    CountList,
    CountTable,
    suppress,
    suppress_list,
    suppress_single,
)
from shelterdesk.domain.figures import Count, DonorFigures, GrantRow, OccupancyRow, SexAgeRow, Veil
from shelterdesk.domain.people import AGE_BANDS, Sex

BAND_CODES = tuple(band.code for band in AGE_BANDS)
SEXES = tuple(Sex)


def protect(exact: DonorFigures, threshold: int = DONOR_THRESHOLD) -> DonorFigures:
    """The same figures with counts from 1 to `threshold`, and what gives them away, hidden. 0 hides nothing.

    Fills the totals by sex and by age. Raises ValueError if `by_sex_age` does not add up to `people_reached`,
    which would be a fault of the query.
    """
    table = suppress(_sex_age_table(exact), threshold)
    shown = {
        (sex, band): table.cells[row][column]
        for row, band in enumerate(BAND_CODES)
        for column, sex in enumerate(SEXES)
    }
    return replace(
        exact,
        threshold=threshold,
        people_reached=table.total,
        by_sex_age=tuple(
            SexAgeRow(row.sex, row.age_band, shown[row.sex, row.age_band]) for row in exact.by_sex_age
        ),
        sex_totals=tuple(zip(SEXES, table.column_totals, strict=True)),
        age_totals=tuple(zip(BAND_CODES, table.row_totals, strict=True)),
        occupancy=_occupancy(exact.occupancy, threshold),
        activities=tuple(
            replace(row, participants=suppress_single(row.participants, threshold))
            for row in exact.activities
        ),
        by_grant=tuple(_grant(row, table.total, threshold) for row in exact.by_grant),
    )


def _sex_age_table(figures: DonorFigures) -> CountTable:
    counts = {(row.sex, row.age_band): row.people.value or 0 for row in figures.by_sex_age}
    table = CountTable.exact([[counts.get((sex, band), 0) for sex in SEXES] for band in BAND_CODES])
    if table.total != figures.people_reached:
        raise ValueError("people by sex and age do not add up to the people reached")
    return table


def _occupancy(rows: Sequence[OccupancyRow], threshold: int) -> tuple[OccupancyRow, ...]:
    admissions = _by_site(rows, [row.admissions for row in rows], threshold)
    exits = _by_site(rows, [row.exits for row in rows], threshold)
    return tuple(
        replace(row, admissions=came, exits=left, average_stay=None if left.hidden else row.average_stay)
        for row, came, left in zip(rows, admissions, exits, strict=True)
    )


def _by_site(rows: Sequence[OccupancyRow], counts: Sequence[Count], threshold: int) -> list[Count]:
    """Counts of the sites and, where the last row is that of all sites, their total."""
    if not rows or rows[-1].site is not None:
        return [suppress_single(count, threshold) for count in counts]
    shown = suppress_list(CountList(tuple(counts[:-1]), counts[-1]), threshold)
    return [*shown.cells, shown.total]


def _grant(row: GrantRow, total: Count, threshold: int) -> GrantRow:
    """People by grant overlap, so they are no sum; but none may say what the hidden total does not."""
    people = suppress_single(row.people, threshold)
    if total.hidden and people.value:
        people = Count(None, Veil.ANY)
    return replace(row, people=people)
