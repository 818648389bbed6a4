"""The occupancy report: how full each site was, by month. It stays in the house, so its numbers are exact."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from shelterdesk.domain.figures import OccupancyFigures
from shelterdesk.domain.occupancy import share_of
from shelterdesk.domain.text import text
from shelterdesk.reports.formats import Kind
from shelterdesk.reports.frame import Frame, framed
from shelterdesk.reports.method import method_section, occupancy_notes
from shelterdesk.reports.nights import occupancy_table, overall, use_totals, utilisation_chart
from shelterdesk.reports.tables import total_row
from shelterdesk.reports.tree import (
    Cell,
    Chart,
    ChartKind,
    Column,
    KeyFigure,
    Report,
    Section,
    Table,
    TotalCell,
)
from shelterdesk.reports.wording import Words, month_start, printable

Nights = tuple[int, int]  # slept, available


def occupancy_report(figures: OccupancyFigures, words: Words, generated_on: date) -> Report:
    """The report tree of these figures."""
    sections = [_sites(figures, words), _months(figures, words)]
    if len({site for site, *_ in figures.by_month}) > 1:
        sections.append(_sites_and_months(figures, words))
    sections.append(method_section(words, occupancy_notes(words)))
    body = (_key_figures(figures, words), sections)
    return framed(Frame(text("Occupancy report")), figures, words, generated_on, body)


def _key_figures(figures: OccupancyFigures, words: Words) -> tuple[KeyFigure, ...]:
    total = overall(figures.rows)
    nights = words(text("over {nights} nights", nights=figures.period.nights))
    return (
        KeyFigure(
            words(text("Bed-nights")), total.bed_nights if total else None, Kind.INTEGER, nights, "bed_nights"
        ),
        KeyFigure(
            words(text("Utilisation")),
            total.utilisation if total else None,
            Kind.PERCENT,
            words(text("of the beds that could be used")),
            "utilisation",
        ),
        KeyFigure(
            words(text("Admissions")),
            words.count(total.admissions) if total else None,
            Kind.INTEGER,
            words(text("in the period")),
            "admissions",
        ),
        KeyFigure(
            words(text("Average stay")),
            total.average_stay if total else None,
            Kind.AVERAGE,
            words(text("nights, of those who left")),
            "average_stay",
        ),
    )


def _sites(figures: OccupancyFigures, words: Words) -> Section:
    table = occupancy_table(words, figures.rows)
    note = text("Bed-nights beside the bed-nights that could have been given.")
    return Section(
        "sites", words(text("Occupancy by site")), words(note), (table, *utilisation_chart(words, table))
    )


def _months(figures: OccupancyFigures, words: Words) -> Section:
    months: dict[str, Nights] = {}
    for _, month, slept, available in sorted(figures.by_month, key=lambda row: row[1]):
        before = months.get(month, (0, 0))
        months[month] = (before[0] + slept, before[1] + available)
    columns = (Column(words(text("Month")), Kind.MONTH, label=True), *_night_columns(words))
    rows = tuple((month_start(month), *_night_cells(nights)) for month, nights in months.items())
    table = Table(columns, rows, _night_totals(words, columns, rows))
    chart = Chart(words(text("Bed-nights by month")), ChartKind.BAR, table, 0, (1, 2))
    note = text("All the sites of this report together.")
    return Section("months", words(text("Occupancy by month")), words(note), (chart, table))


def _sites_and_months(figures: OccupancyFigures, words: Words) -> Section:
    columns = (
        Column(words(text("Site")), Kind.TEXT, label=True),
        Column(words(text("Month")), Kind.MONTH, label=True),
        *_night_columns(words),
    )
    rows = tuple(
        (printable(site), month_start(month), *_night_cells((slept, available)))
        for site, month, slept, available in figures.by_month
    )
    table = Table(columns, rows, _night_totals(words, columns, rows))
    return Section("sites_months", words(text("By site and month")), "", (table,))


def _night_columns(words: Words) -> tuple[Column, Column, Column]:
    return (
        Column(words(text("Bed-nights")), Kind.INTEGER),
        Column(words(text("Available bed-nights")), Kind.INTEGER),
        Column(words(text("Utilisation")), Kind.PERCENT),
    )


def _night_cells(nights: Nights) -> tuple[Cell, Cell, Cell]:
    slept, available = nights
    return slept, available, share_of(slept, available)


def _night_totals(
    words: Words, columns: tuple[Column, ...], rows: Sequence[tuple[Cell, ...]]
) -> tuple[tuple[TotalCell, ...], ...]:
    """Of the last three columns."""
    if not rows:
        return ()
    return (total_row(words(text("Total")), len(columns), use_totals(rows, len(columns) - 3)),)
