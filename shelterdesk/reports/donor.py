"""The donor report: who was reached, where they slept, what they were given, and from whose money."""

from __future__ import annotations

from datetime import date

from shelterdesk.domain.figures import DonorFigures
from shelterdesk.domain.people import AGE_BANDS, Sex
from shelterdesk.domain.text import text
from shelterdesk.reports.formats import Kind
from shelterdesk.reports.frame import IN_THE_HOUSE, Frame, framed
from shelterdesk.reports.method import hidden_note, method_section, occupancy_notes, people_notes
from shelterdesk.reports.nights import occupancy_table, overall, utilisation_chart
from shelterdesk.reports.tables import given, number, sum_of, total_row, totals_by, whole
from shelterdesk.reports.tree import (
    Block,
    Cell,
    Chart,
    ChartKind,
    Column,
    KeyFigure,
    Report,
    Section,
    Table,
)
from shelterdesk.reports.wording import Words, month_start, printable

NUMBERS_ONLY = text("This report holds numbers only: no names, and no count that points at a person.")
CHARTED_KITS = 8  # more bars than that are read better in the table


def donor_report(figures: DonorFigures, words: Words, generated_on: date) -> Report:
    """The report tree of figures that may be shown (see `domain.protection`)."""
    frame = Frame(
        text("Donor report"),
        facts=((words(text("Donor")), words.donor(figures.donor)),),
        stem=(figures.donor or "",),
        foot=NUMBERS_ONLY if figures.threshold else IN_THE_HOUSE,
    )
    sections = (
        _people(figures, words),
        _bed_nights(figures, words),
        _occupancy(figures, words),
        _items(figures, words),
        _activities(figures, words),
        _grants(figures, words),
        _method(figures, words),
    )
    return framed(frame, figures, words, generated_on, (_key_figures(figures, words), sections))


def _key_figures(figures: DonorFigures, words: Words) -> tuple[KeyFigure, ...]:
    use = overall(figures.occupancy)
    return (
        KeyFigure(
            words(text("People reached")),
            words.count(figures.people_reached),
            Kind.INTEGER,
            words(text("each counted once")),
            "people_reached",
        ),
        KeyFigure(
            words(text("Bed-nights")),
            figures.bed_nights,
            Kind.INTEGER,
            words(text("over {nights} nights", nights=figures.period.nights)),
            "bed_nights",
        ),
        KeyFigure(
            words(text("Utilisation")),
            use.utilisation if use else None,
            Kind.PERCENT,
            words(text("of the beds that could be used")),
            "utilisation",
        ),
        KeyFigure(
            words(text("Kits handed out")),
            whole(figures.kits_handed_out),
            Kind.DECIMAL,
            words(text("in the period")),
            "kits",
        ),
    )


def _people(figures: DonorFigures, words: Words) -> Section:
    shown = {(row.sex, row.age_band): words.count(row.people) for row in figures.by_sex_age}
    by_age = {band: words.count(count) for band, count in figures.age_totals}
    columns = (
        Column(words(text("Age")), Kind.TEXT, label=True),
        *(Column(words.sex(sex), Kind.INTEGER) for sex in Sex),
        Column(words(text("All")), Kind.INTEGER),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            words.age_band(band.code),
            *(shown.get((sex, band.code), 0) for sex in Sex),
            by_age.get(band.code),
        )
        for band in AGE_BANDS
    )
    margins = [*(words.count(count) for _, count in figures.sex_totals), words.count(figures.people_reached)]
    totals = {column: given(margin, rows, column) for column, margin in enumerate(margins, start=1)}
    table = Table(columns, rows, (total_row(words(text("All ages")), len(columns), totals),))
    # Bars for the sexes that have a number to show: empty series say nothing.
    drawn = tuple(c for c in range(1, len(Sex) + 1) if any(number(row[c]) for row in rows)) or (1, 2)
    chart = Chart(words(text("People reached by age and sex")), ChartKind.BAR, table, 0, drawn)
    note = text("Each person is counted once in the period, at the age they had when first assisted in it.")
    return Section("people", words(text("People by sex and age")), words(note), (table, chart))


def _bed_nights(figures: DonorFigures, words: Words) -> Section:
    columns = (
        Column(words(text("Month")), Kind.MONTH, label=True),
        Column(words(text("Bed-nights")), Kind.INTEGER),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (month_start(month), nights) for month, nights in figures.bed_nights_by_month
    )
    total = given(figures.bed_nights, rows, 1)
    table = Table(columns, rows, (total_row(words(text("Total")), 2, {1: total}),) if rows else ())
    chart = Chart(words(text("Bed-nights by month")), ChartKind.BAR, table, 0, (1,))
    note = text("One person in one bed for one night; the night of leaving is not counted.")
    return Section("bed_nights", words(text("Bed-nights")), words(note), (chart, table))


def _occupancy(figures: DonorFigures, words: Words) -> Section:
    table = occupancy_table(words, figures.occupancy)
    note = text("Bed-nights beside the bed-nights that could have been given.")
    blocks: tuple[Block, ...] = (table, *utilisation_chart(words, table))
    return Section("occupancy", words(text("Occupancy by site")), words(note), blocks)


def _items(figures: DonorFigures, words: Words) -> Section:
    kit, item = words(text("Kit")), words(text("Item"))
    columns = (
        Column(words(text("Code")), Kind.TEXT, label=True),
        Column(words(text("Name")), Kind.TEXT, label=True),
        Column(words(text("Type")), Kind.TEXT, label=True),
        Column(words(text("Quantity")), Kind.DECIMAL, unit=4),
        Column(words(text("Unit")), Kind.TEXT),
    )
    ordered = sorted(figures.items, key=lambda row: (not row.is_kit, -row.quantity, row.code))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            printable(row.code),
            printable(row.name),
            kit if row.is_kit else item,
            whole(row.quantity),
            words.unit(row.unit),
        )
        for row in ordered
    )
    kits = tuple(row for row in rows if row[2] == kit)
    totals = totals_by(words(text("All kits")), columns, kits, key=2, column=3)
    table = Table(columns, rows, totals)
    # Kits come first and are counted alike; bars of kilograms beside bars of pieces would mislead.
    charted = min(len(kits), CHARTED_KITS)
    chart = Chart(words(text("Kits handed out")), ChartKind.ACROSS, table, 1, (3,), limit=charted)
    note = text(
        "Handed out in the period, without what was taken back. Items of different units are not added up."
    )
    return Section(
        "items", words(text("Kits and items")), words(note), (table, chart) if charted > 1 else (table,)
    )


def _activities(figures: DonorFigures, words: Words) -> Section:
    columns = (
        Column(words(text("Activity")), Kind.TEXT, label=True),
        Column(words(text("Held")), Kind.INTEGER),
        Column(words(text("Participants")), Kind.INTEGER),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (words.activity(row.kind), row.activities, words.count(row.participants))
        for row in figures.activities
    )
    held = {1: sum_of(rows, 1, Kind.INTEGER)}
    totals = (total_row(words(text("Total")), 3, held),) if rows else ()
    note = text("Participants of different activities may be the same people, so they are not added up.")
    return Section("activities", words(text("Activities")), words(note), (Table(columns, rows, totals),))


def _grants(figures: DonorFigures, words: Words) -> Section:
    columns = (
        Column(words(text("Donor")), Kind.TEXT, label=True),
        Column(words(text("Grant")), Kind.TEXT, label=True),
        Column(words(text("Currency")), Kind.TEXT),
        Column(words(text("Value handed out")), Kind.MONEY, unit=2),
        Column(words(text("People who received")), Kind.INTEGER),
        Column(words(text("Activities")), Kind.INTEGER),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            printable(row.donor),
            printable(row.grant),
            printable(row.currency),
            row.value,
            words.count(row.people),
            row.activities,
        )
        for row in figures.by_grant
    )
    table = Table(columns, rows, totals_by(words(text("Total")), columns, rows, key=2, column=3))
    note = text(
        "A kit's value is divided by what was paid for its parts. One person may receive from several grants."
    )
    return Section("grants", words(text("By grant")), words(note), (table,))


def _method(figures: DonorFigures, words: Words) -> Section:
    hidden = [hidden_note(words)] if figures.threshold else []
    return method_section(words, [*people_notes(words), *occupancy_notes(words), *hidden])
