"""Figures to the report tree: totals that are right or absent, labels for what is hidden, names made safe."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from shelterdesk.domain.figures import Count
from shelterdesk.domain.protection import protect
from shelterdesk.reports.formats import Kind, Masked
from shelterdesk.reports.tables import given, sum_of, totals_by
from shelterdesk.reports.tree import Chart, Column, Paragraph, Ratio, Report, Section, Sum, Table, TotalCell
from shelterdesk.reports.wording import printable, slug
from shelterdesk.reports.writing import Edition, report_of
from tests.unit.reports import report_samples as samples


def section(report: Report, key: str) -> Section:
    return next(section for section in report.sections if section.key == key)


def table(report: Report, key: str) -> Table:
    found = section(report, key).table
    assert found is not None
    return found


@pytest.fixture(scope="module")
def donor(english_edition: Edition) -> Report:
    return report_of(samples.donor_figures(), english_edition)


def test_key_figures_are_what_a_donor_reads_first(donor: Report) -> None:
    assert [(figure.label, figure.value) for figure in donor.key_figures] == [
        ("People reached", 369),
        ("Bed-nights", 22674),
        ("Utilisation", Decimal(22674) / Decimal(25680)),
        ("Kits handed out", 412),
    ]


def test_the_file_is_named_by_content_and_date(donor: Report, spanish_edition: Edition) -> None:
    assert donor.stem == "donor-report-2026-01-01-2026-08-31"
    chosen = replace(samples.donor_figures(), site="Casa Peña", donor="IFRC")
    assert report_of(chosen, spanish_edition).stem == (
        "informe-para-donantes-ifrc-casa-pena-2026-01-01-2026-08-31"
    )


def test_hidden_counts_stand_as_labels_and_never_as_numbers(donor: Report) -> None:
    people = table(donor, "people")
    by_age = {row[0]: row for row in people.rows}
    assert by_age["18–59"] == ("18–59", 148, Masked("5+"), Masked("1–4"), 0, 247)
    assert [cell.value for cell in people.totals[0]] == [
        "All ages",
        211,
        154,
        Masked("1–4"),
        Masked("1–4"),
        369,
    ]


def test_a_total_is_a_sum_only_where_its_column_adds_up_to_it(donor: Report) -> None:
    (totals,) = table(donor, "people").totals
    # Every column of this table has a hidden cell, so none may be a formula.
    assert [cell.how for cell in totals] == [None] * 6
    (sites,) = table(donor, "occupancy").totals
    assert [cell.how for cell in sites] == [None, Sum(), Sum(), Ratio(1, 2), None, None, None]


def test_exact_figures_have_formulas_throughout(english_edition: Edition) -> None:
    exact = report_of(protect(samples.exact_donor_figures(), 0), english_edition)
    (totals,) = table(exact, "people").totals
    assert [cell.how for cell in totals] == [None, *[Sum()] * 5]
    assert not any(isinstance(block, Paragraph) and block.term == "Hidden counts" for block in notes(exact))


def notes(report: Report) -> list[Paragraph]:
    return [block for block in section(report, "method").blocks if isinstance(block, Paragraph)]


def test_the_method_says_how_counts_are_hidden(donor: Report) -> None:
    (hidden,) = [note for note in notes(donor) if note.term == "Hidden counts"]
    assert "from 1 to 4 people" not in hidden.text
    assert "1–4" in hidden.text
    assert "5+" in hidden.text


def test_an_average_of_hidden_exits_is_hidden(donor: Report) -> None:
    last = table(donor, "occupancy").rows[-1]
    assert last[0] == "Sant Akèy Piarco"
    assert last[5:] == (Masked("1–4"), Masked("hidden"))


def test_kits_come_first_and_only_they_are_added_up(donor: Report) -> None:
    items = table(donor, "items")
    assert [row[2] for row in items.rows] == ["Kit", "Kit", "Item", "Item", "Item"]
    ((_, _, kind, total, _),) = items.totals
    assert (kind.value, total) == ("Kit", TotalCell(Decimal(412), Sum(of=2)))


def test_each_currency_has_its_own_total(donor: Report) -> None:
    totals = table(donor, "grants").totals
    assert [(row[2].value, row[3].value) for row in totals] == [
        ("EUR", Decimal("34979.3625")),
        ("USD", Decimal("310.5")),
    ]


def test_activities_of_the_shelters_own_keep_their_name(donor: Report) -> None:
    rows = table(donor, "activities").rows
    assert [row[0] for row in rows] == ["Trainings", "Campaigns", "Rescues", "Taller de costura"]
    assert [row[2] for row in rows] == [214, 0, Masked("1–4"), 41]


def test_a_chart_draws_what_is_shown_and_nothing_of_what_is_hidden(donor: Report) -> None:
    (chart,) = [block for block in section(donor, "people").blocks if isinstance(block, Chart)]
    assert [chart.table.columns[column].title for column in chart.series] == ["Female", "Male"]
    assert list(map(str, chart.values(2))) == ["19", "22", "11", "None", "None", "0"]
    assert chart.categories[0] == "0–4"


def test_occupancy_adds_the_months_of_all_sites(english_edition: Edition) -> None:
    report = report_of(samples.occupancy_figures(), english_edition)
    months = table(report, "months")
    slept = sum(row[2] for row in samples.occupancy_figures().by_month)
    assert months.rows[0][0] == date(2026, 1, 1)
    assert months.totals[0][1] == TotalCell(slept, Sum())
    assert len(table(report, "sites_months").rows) == 40


def test_one_site_needs_no_total_and_no_chart(english_edition: Edition) -> None:
    figures = samples.occupancy_figures()
    alone = replace(figures, rows=figures.rows[:1], by_month=figures.by_month[:8], site="Centro")
    report = report_of(alone, english_edition)
    assert [s.key for s in report.sections] == ["sites", "months", "method"]
    assert section(report, "sites").blocks == (table(report, "sites"),)
    assert table(report, "sites").totals == ()
    assert report.key_figures[0].value == 6310


def test_stock_says_what_is_short_and_what_a_kit_costs_each_donor(english_edition: Edition) -> None:
    report = report_of(samples.stock_figures(), english_edition)
    assert table(report, "short").rows == (
        ("Guadeloupe", "JER-20", "Jerrycan, 20 L", 2500, 3000, 500, "piece"),
    )
    shares = [row[2:4] for row in table(report, "kit_costs").rows]
    assert shares == [("IFRC", Decimal(54)), ("CDCS", Decimal("85.36"))]
    assert table(report, "kits").rows[0][3:6] == (500, "Jerrycan, 20 L", Decimal("139.36"))


def test_a_period_without_anything_still_makes_a_report(english_edition: Edition) -> None:
    nothing = replace(
        samples.exact_donor_figures(),
        people_reached=Count(0),
        by_sex_age=(),
        bed_nights=0,
        occupancy=(),
        items=(),
        activities=(),
        by_grant=(),
        bed_nights_by_month=(),
    )
    report = report_of(protect(nothing), english_edition)
    assert table(report, "grants").rows == ()
    assert report.key_figures[2].value is None


def test_totals_count_only_their_own() -> None:
    rows = (("a", 2, "EUR"), ("b", Decimal("1.5"), "USD"), ("c", 4, "EUR"))
    columns = tuple(Column(title, Kind.DECIMAL) for title in "xyz")
    eur, usd = totals_by("All", columns, rows, key=2, column=1)
    assert eur == (TotalCell("All"), TotalCell(Decimal(6), Sum(of=2)), TotalCell("EUR"))
    assert usd[1].value == Decimal("1.5")
    assert sum_of(rows, 1, Kind.DECIMAL).value == Decimal("7.5")
    assert given(8, rows, 1).how is None


def test_names_lose_what_no_file_may_hold() -> None:
    assert printable(" Casa\x00 Ñandú\n\ud800 ") == "Casa  Ñandú"
    assert slug("Informe", "Kreyòl & Ñandú/..", "") == "informe-kreyol-nandu"
