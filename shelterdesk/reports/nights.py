"""What reports say of sites and their nights: one table, its chart, and the row that speaks for all."""

from __future__ import annotations

from collections.abc import Sequence

from shelterdesk.domain.figures import OccupancyRow
from shelterdesk.domain.occupancy import share_of
from shelterdesk.domain.text import text
from shelterdesk.reports.formats import Kind, Masked, half_up
from shelterdesk.reports.tables import given, number, sum_of
from shelterdesk.reports.tree import Cell, Chart, ChartKind, Column, Ratio, Table, TotalCell
from shelterdesk.reports.wording import Words

CHARTED_SITES = 30  # bars that find room on one page


def occupancy_table(words: Words, rows: Sequence[OccupancyRow]) -> Table:
    """Sites with their bed-nights and use, then all sites together where there are several."""
    columns = (
        Column(words(text("Site")), Kind.TEXT, label=True),
        Column(words(text("Bed-nights")), Kind.INTEGER),
        Column(words(text("Available bed-nights")), Kind.INTEGER),
        Column(words(text("Utilisation")), Kind.PERCENT),
        Column(words(text("Admissions")), Kind.INTEGER),
        Column(words(text("Exits")), Kind.INTEGER),
        Column(words(text("Average stay (nights)")), Kind.AVERAGE),
    )
    sites = tuple(_occupancy_cells(words, row) for row in rows if row.site is not None)
    together = [_occupancy_cells(words, row) for row in rows if row.site is None]
    if not sites:
        return Table(columns, tuple(together))
    totals = tuple(
        tuple(
            TotalCell(cell, Ratio(1, 2))
            if column == 3 and cell is not None
            # An average of averages would be wrong, and a name is no sum.
            else TotalCell(cell)
            if column in (0, 6)
            else given(cell, sites, column)
            for column, cell in enumerate(row)
        )
        for row in together
    )
    return Table(columns, sites, totals)


def use_totals(rows: Sequence[tuple[Cell, ...]], first: int) -> dict[int, TotalCell]:
    """Totals of three columns from `first` on: nights, available nights, and what one is of the other."""
    slept, available = (sum_of(rows, column, Kind.INTEGER) for column in (first, first + 1))
    share = share_of(int(number(slept.value)), int(number(available.value)))
    return {first: slept, first + 1: available, first + 2: TotalCell(share, Ratio(first, first + 1))}


def utilisation_chart(words: Words, table: Table) -> tuple[Chart, ...]:
    """A bar per site of an `occupancy_table`; none where there is nothing to compare, or too much."""
    if not 1 < len(table.rows) <= CHARTED_SITES:
        return ()
    return (Chart(words(text("Utilisation by site")), ChartKind.ACROSS, table, 0, (3,)),)


def _occupancy_cells(words: Words, row: OccupancyRow) -> tuple[Cell, ...]:
    stay: Cell = None if row.average_stay is None else half_up(row.average_stay, 1)
    if row.exits.hidden:
        stay = Masked(words(text("hidden")))
    return (
        words.site(row.site),
        row.bed_nights,
        row.available_bed_nights,
        row.utilisation,
        words.count(row.admissions),
        words.count(row.exits),
        stay,
    )


def overall(rows: Sequence[OccupancyRow]) -> OccupancyRow | None:
    """The row that speaks for the whole report: that of all sites, or of the only one."""
    together = [row for row in rows if row.site is None]
    if together:
        return together[-1]
    return rows[0] if len(rows) == 1 else None
