"""A report tree as widgets: what is drawn, what is not, and how much of a long table is shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.report_table_model import ReportTableModel
from shelterdesk.desktop.report.charts import make_chart
from shelterdesk.desktop.report.report_table import ReportTable
from shelterdesk.desktop.report.report_view import FIRST_ROWS, ReportView
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.bar_chart import Bar, BarChart
from shelterdesk.desktop.widgets.meter_bar import MeterBar
from shelterdesk.desktop.widgets.pyramid_chart import PyramidChart
from shelterdesk.reports.formats import Kind, Masked, style_for
from shelterdesk.reports.tree import (
    Cell,
    Chart,
    ChartKind,
    Column,
    KeyFigure,
    Labels,
    Report,
    Section,
    Table,
    TotalCell,
)

STYLE = style_for(str, "en")
MONTHS = (
    Column("Month", Kind.MONTH, label=True),
    Column("Bed-nights", Kind.INTEGER),
    Column("Available", Kind.INTEGER),
)
AGES = (Column("Age", Kind.TEXT, label=True), Column("Female", Kind.INTEGER), Column("Male", Kind.INTEGER))
USE = (Column("Site", Kind.TEXT, label=True), Column("Use", Kind.PERCENT))
FEW = Masked("1–4")


def chart(columns: tuple[Column, ...], *rows: tuple[Cell, ...], kind: ChartKind = ChartKind.BAR) -> Chart:
    return Chart("Chart", kind, Table(columns, rows), 0, tuple(range(1, len(columns))))


def report(*sections: Section, figures: tuple[KeyFigure, ...] = ()) -> Report:
    labels = Labels("Summary", "Page", "Nothing to report.", ("", "", "", "", ""))
    return Report(
        "Report", "", "House", (), figures, sections, "en", STYLE, labels, date(2026, 9, 3), "report"
    )


def found(widget: QWidget | None, kind: type) -> list:
    assert widget is not None
    return widget.findChildren(kind)


@pytest.fixture
def draw(look: Look) -> Callable[..., QWidget | None]:
    """Makes charts, and keeps them while the test looks at what is in them."""
    made: list[QWidget | None] = []

    def draw(what: Chart, *, of_people: bool = False) -> QWidget | None:
        made.append(make_chart(look, what, STYLE, of_people=of_people))
        return made[-1]

    return draw


def test_shares_are_drawn_as_shares_and_what_goes_beyond_is_marked(draw) -> None:
    rows = (("Casa", Decimal("0.873")), ("Hotel", Decimal("1.2")))
    drawn = draw(chart(USE, *rows, kind=ChartKind.ACROSS))
    bars = found(drawn, MeterBar)
    assert [bar.accessibleName() for bar in bars] == ["Casa 87%", "Hotel 120%"]
    assert bars[0]._tone is not bars[1]._tone
    assert [label.text() for label in found(drawn, QLabel)] == [
        "Chart",
        "Casa",
        "87.3\N{NO-BREAK SPACE}%",
        "Hotel",
        "120.0\N{NO-BREAK SPACE}%",
    ]


def test_bars_of_shares_are_written_as_shares(draw) -> None:
    (bars,) = found(draw(chart(USE, ("Casa", Decimal("0.873")), ("Hotel", Decimal("0.5")))), BarChart)
    assert bars.figures(0) == "Casa: 87.3\N{NO-BREAK SPACE}% (Use 87.3\N{NO-BREAK SPACE}%)"
    assert bars._ticks()[-1] == 1000


def test_series_stand_side_by_side_unless_they_are_parts(draw) -> None:
    rows = ((date(2026, 8, 1), 1200, 1500), (date(2026, 9, 1), 900, 1450))
    (beside,) = found(draw(chart(MONTHS, *rows)), BarChart)
    assert beside.figures(0) == "Aug 2026: Bed-nights 1,200, Available 1,500"
    assert beside._ticks()[-1] == 1500
    (stacked,) = found(draw(chart(MONTHS, *rows, kind=ChartKind.STACKED)), BarChart)
    assert stacked.figures(0) == "Aug 2026: 2,700 (Bed-nights 1,200, Available 1,500)"
    assert stacked._ticks()[-1] == 3000


@pytest.mark.parametrize(
    "nothing",
    [
        chart(MONTHS, (date(2026, 8, 1), 1200, 1500)),
        chart(AGES, ("0–4", FEW, FEW), ("60+", 0, FEW)),
        chart(AGES, ("0–4", 0, 0), ("60+", 0, 0)),
        chart(AGES),
    ],
)
def test_a_picture_that_would_tell_nothing_is_left_out(draw, nothing: Chart) -> None:
    assert draw(nothing, of_people=True) is None


def test_people_are_a_pyramid_that_says_what_is_hidden(draw) -> None:
    people = chart(AGES, ("0–4", 7, FEW), ("60+", FEW, 1300), ("Age not known", 0, 0))
    (pyramid,) = found(draw(people, of_people=True), PyramidChart)
    assert pyramid.accessibleName() == "60+: Female 1–4, Male 1,300; 0–4: Female 7, Male 1–4"
    unknown = chart(AGES, ("0–4", 7, FEW), ("Age not known", 0, FEW))
    (pyramid,) = found(draw(unknown, of_people=True), PyramidChart)
    assert pyramid.accessibleName().endswith("Age not known: Female 0, Male 1–4")


def test_labels_under_bars_never_run_into_each_other(look: Look, person_at) -> None:
    drawn = BarChart(look, ("Nights",))
    drawn.set_bars([Bar(f"Month {n}", (n,)) for n in range(1, 61)])
    person_at(drawn, 600, 200)
    widest = look.metrics(Type.CAPTION_STRONG).horizontalAdvance("Month 60")
    slot = drawn._plot(drawn._ticks()).width() / 60
    assert drawn._labels_apart(slot) * slot > widest


def test_bars_side_by_side_are_as_high_as_their_values(look: Look, person_at) -> None:
    drawn = BarChart(look, ("Slept", "Available"), stacked=False)
    drawn.set_bars([Bar("Aug", (50, 100))])
    person_at(drawn, 400, 300)
    picture = drawn.grab().toImage()
    plot = drawn._plot(drawn._ticks())
    slept, available = look.theme.chart_1, look.theme.chart_2
    heights = {colour.name(): 0 for colour in (slept, available)}
    for x in range(picture.width()):
        column = [picture.pixelColor(x, y).name() for y in range(picture.height())]
        for name in heights:
            heights[name] = max(heights[name], column.count(name))
    assert heights[available.name()] == pytest.approx(plot.height(), abs=3)
    assert heights[slept.name()] == pytest.approx(plot.height() / 2, abs=3)


def test_a_long_table_shows_its_first_rows_and_its_totals(look: Look, qapp: QApplication) -> None:
    columns = (Column("Item", Kind.TEXT, label=True), Column("Quantity", Kind.INTEGER))
    rows = tuple((f"Item {n}", n) for n in range(2500))
    table = Table(columns, rows, ((TotalCell("All"), TotalCell(9)),))
    model = ReportTableModel(table, STYLE, look.font(Type.STRONG), first_rows=40)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (model.rowCount(), model.rows_left) == (41, 2460)
    assert (model.index(39, 0).data(), model.index(40, 0).data()) == ("Item 39", "All")
    model.show_all()
    assert (model.rowCount(), model.rows_left) == (2501, 0)
    assert (model.index(2499, 1).data(), model.index(2500, 0).data()) == ("2,499", "All")
    del tester


def test_all_rows_are_one_click_away(look: Look, person_at) -> None:
    columns = (Column("Item", Kind.TEXT, label=True), Column("Quantity", Kind.INTEGER))
    table = Table(columns, tuple((f"Item {n}", n) for n in range(1000)))
    window = QWidget()
    ReportView(look, QVBoxLayout(window)).show(report(Section("items", "Items", "", (table,))))
    person = person_at(window, 700, 1500)
    (more,) = found(window, QPushButton)
    assert more.text() == "Show all 1,000 rows"
    (view,) = found(window, ReportTable)
    row = view.rowHeight(0)
    assert FIRST_ROWS * row < view.height() < (FIRST_ROWS + 2) * row
    person.click(more)
    assert view.model().rowCount() == 1000
    assert view.height() > 1000 * row
    assert not more.isVisible()


def test_words_stand_left_and_numbers_right_with_large_text_too(look: Look, person_at) -> None:
    columns = tuple(Column(f"A long heading {n}", Kind.INTEGER, label=n == 0) for n in range(8))
    table = Table(columns, ((1, 2, 3, 4, 5, 6, 7, 8),))
    look.set_text_scale(2.0)
    view = ReportTable(look, ReportTableModel(table, STYLE, look.font(Type.STRONG)), "Wide")
    person_at(view, 400, 200)
    bar = view.horizontalScrollBar()
    assert bar.isVisible()
    assert bar.maximum() > 0
    assert view.rowHeight(0) == look.px(30)
    assert view.height() >= view.horizontalHeader().height() + view.rowHeight(0) + bar.height()


def test_key_figures_are_told_and_a_section_without_rows_says_so(look: Look, person_at) -> None:
    window = QWidget()
    empty = Section("grants", "By grant", "A note.", (Table(USE, ()),))
    figures = (
        KeyFigure("People", FEW, Kind.INTEGER, "once", "people_reached"),
        KeyFigure("Use", None, Kind.PERCENT),
    )
    ReportView(look, QVBoxLayout(window)).show(report(empty, figures=figures))
    person_at(window, 700, 500)
    words = [label.text() for label in found(window, QLabel) if label.isVisible()]
    assert words == ["People", "1–4", "once", "Use", "–", "", "By grant", "A note.", "Nothing to report."]
