"""Small widgets: choices, steppers, banners, chips, labels, charts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from shelterdesk.desktop.look import Look, ThemeMode
from shelterdesk.desktop.theme import Tone, Type
from shelterdesk.desktop.widgets.avatar import initials
from shelterdesk.desktop.widgets.banner import Banner
from shelterdesk.desktop.widgets.bar_chart import Bar, BarChart
from shelterdesk.desktop.widgets.chart_scale import nice_ticks
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.choices import Choice, FilterChips, SegmentedSwitch
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.fields import DayField, NumberField
from shelterdesk.desktop.widgets.kpi_card import Kpi, KpiCard
from shelterdesk.desktop.widgets.labels import ElidedLabel
from shelterdesk.desktop.widgets.legend import Legend
from shelterdesk.desktop.widgets.meter_bar import MeterBar
from shelterdesk.desktop.widgets.pyramid_chart import PyramidChart, PyramidRow
from shelterdesk.desktop.widgets.search_field import BigSearchField
from shelterdesk.desktop.widgets.segment_bar import Segment, SegmentBar
from shelterdesk.desktop.widgets.spark_line import spark_points
from shelterdesk.desktop.widgets.stepper import Stepper

CHOICES = [Choice("all", "All"), Choice("free", "Free only"), Choice("women", "Women")]


def test_a_filter_is_chosen_by_mouse_and_by_arrow(look: Look, person_at) -> None:
    filters = FilterChips(CHOICES)
    person = person_at(filters, 400, 40)
    heard: list[str] = []
    filters.chosen.connect(heard.append)
    person.click(filters.button("free"))
    person.press(Qt.Key.Key_Right)
    assert heard == ["free", "women"]
    assert filters.current() == "women"
    filters.choose("all")
    assert heard == ["free", "women"], "the page that switches is not told"


def test_filters_wrap_where_the_width_is_short(look: Look, person_at) -> None:
    filters = FilterChips(CHOICES)
    person_at(filters, 400, 40)
    assert filters.heightForWidth(120) > filters.heightForWidth(400)


def test_tab_passes_a_switch_in_one_step(look: Look, person_at) -> None:
    window, switch, after = QWidget(), SegmentedSwitch(CHOICES), QPushButton("after")
    column = QVBoxLayout(window)
    column.addWidget(switch)
    column.addWidget(after)
    person = person_at(window, 400, 120)
    switch.choose("free")
    switch.button("free").setFocus()
    person.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after


def test_a_stepper_stays_in_its_range(look: Look, person_at) -> None:
    stepper = Stepper(look, "Water 5 L", value=1, minimum=0, maximum=2)
    person = person_at(stepper, 120, 40)
    heard: list[int] = []
    stepper.value_changed.connect(heard.append)
    less, more = stepper.findChildren(QPushButton)
    for button in (more, more, less, less, less):
        person.click(button)
    assert heard == [2, 1, 0]
    assert not less.isEnabled()
    assert stepper.accessibleName() == "Water 5 L: 0"
    assert (less.accessibleName(), more.accessibleName()) == ("Fewer: Water 5 L", "More: Water 5 L")
    stepper.set_range(1, 5)
    assert stepper.value == 1


def test_a_banner_says_and_shows_its_tone(look: Look, person_at) -> None:
    banner = Banner(look, "Can receive now.", Tone.OK)
    person_at(banner, 300, 40)
    corner = QPoint(20, 4)
    assert banner.grab().toImage().pixelColor(corner) == look.theme.tone(Tone.OK).soft
    banner.say("Already received.", Tone.ALERT)
    assert banner.grab().toImage().pixelColor(corner) == look.theme.tone(Tone.ALERT).soft
    assert banner.accessibleName() == banner.words() == "Already received."


def test_a_chip_is_as_wide_as_its_words(look: Look, person_at) -> None:
    chip = Chip(look, "Infant", Tone.WARN)
    narrow = chip.sizeHint().width()
    chip.set_chip("Keep together", Tone.ACCENT)
    assert chip.sizeHint().width() > narrow
    assert chip.accessibleName() == "Keep together"


def test_a_long_name_gives_way_and_is_whole_in_the_tool_tip(look: Look, person_at, qtbot) -> None:
    label = ElidedLabel("A very long name that nobody has room for", Type.STRONG)
    person_at(label, 90, 20)
    assert label.minimumSizeHint().width() < 90
    full = label.grab().toImage()
    label.resize(400, 20)
    assert label.grab().toImage() != full


def test_a_field_answers_a_scan_with_a_colour_and_calms_down(look: Look, person_at, qtbot) -> None:
    field = BigSearchField(look, "Scan card")
    person_at(field, 400, 46)
    field._calm.setInterval(20)
    middle = QPoint(300, 8)
    field.flash(Tone.OK)
    assert field.grab().toImage().pixelColor(middle) == look.theme.tone(Tone.OK).soft
    field.flash(Tone.ALERT)
    assert field.grab().toImage().pixelColor(middle) == look.theme.tone(Tone.ALERT).soft
    qtbot.waitUntil(lambda: field.grab().toImage().pixelColor(middle) == look.theme.surface)


def test_an_empty_page_offers_the_next_step(look: Look, person_at) -> None:
    state = EmptyState(look, "box", "No stock yet", "Receive a delivery to begin.", "Receive")
    person = person_at(state, 400, 300)
    heard: list[int] = []
    state.action_requested.connect(lambda: heard.append(1))
    person.click(state.findChild(QPushButton))
    assert heard == [1]


def test_a_bar_shows_its_parts_in_proportion(look: Look, person_at) -> None:
    bar = SegmentBar(look)
    bar.set_segments([Segment(50, Tone.OCCUPIED), Segment(25, Tone.ALERT)], 100)
    person_at(bar, 400, 14)
    picture = bar.grab().toImage()
    assert picture.pixelColor(100, 7) == look.theme.tone(Tone.OCCUPIED).fill
    assert picture.pixelColor(250, 7) == look.theme.tone(Tone.ALERT).fill
    assert picture.pixelColor(350, 7) == look.theme.hover
    bar.set_segments([Segment(150, Tone.OCCUPIED)], 100)  # more than all: full, and nothing breaks
    assert bar.grab().toImage().pixelColor(390, 7) == look.theme.tone(Tone.OCCUPIED).fill


def test_a_meter_beyond_its_target_is_full_and_says_by_how_much(look: Look, person_at) -> None:
    meter = MeterBar(look, "Shelter nights")
    person_at(meter, 200, 9)
    meter.set_share(1.19, Tone.OK)
    assert meter.accessibleName() == "Shelter nights 119%"
    assert meter.grab().toImage().pixelColor(195, 4) == look.theme.tone(Tone.OK).fill


def test_a_chart_tells_the_figures_of_the_bar_reached(look: Look, person_at) -> None:
    chart = BarChart(look, ("Food", "Hygiene"))
    chart.set_bars([Bar("1 Sep", (10, 5)), Bar("2", (0, 0)), Bar("3", (7, 1), "Thu 3 Sep")])
    person = person_at(chart, 500, 240)
    chart.setFocus()
    person.press(Qt.Key.Key_Left)
    assert chart.accessibleDescription() == "Thu 3 Sep: 8 (Food 7, Hygiene 1)"
    person.press(Qt.Key.Key_Left)
    person.press(Qt.Key.Key_Left)
    person.press(Qt.Key.Key_Left)
    assert chart.accessibleDescription() == "1 Sep: 15 (Food 10, Hygiene 5)"
    before = chart.grab().toImage()
    person.move_to(chart, QPoint(480, 120))
    assert chart.accessibleDescription().startswith("Thu 3 Sep")
    assert chart.grab().toImage() != before


def test_an_empty_chart_paints_nothing_and_does_not_fail(look: Look, person_at) -> None:
    chart = BarChart(look, ("Food",))
    person = person_at(chart, 300, 200)
    chart.setFocus()
    person.press(Qt.Key.Key_Left)
    person.move_to(chart)
    chart.set_bars([Bar("1", (0,))])
    assert not chart.grab().isNull()


def test_ticks_are_round_whole_and_reach_the_top() -> None:
    assert nice_ticks(139) == [0, 50, 100, 150]
    assert nice_ticks(0) == [0, 1]
    assert nice_ticks(3) == [0, 1, 2, 3]
    for highest in range(1, 3000, 7):
        ticks = nice_ticks(highest)
        assert ticks[-1] >= highest > ticks[-2]
        assert len(ticks) <= 5


def test_a_hidden_count_has_a_sign_and_no_bar(look: Look, person_at) -> None:
    chart = PyramidChart(look, "female", "male", hidden="1–4")
    chart.set_rows([PyramidRow("60+", 9, None), PyramidRow("0–4", None, 0)])
    person_at(chart, 400, 80)
    assert chart.accessibleName() == "60+: female 9, male 1–4; 0–4: female 1–4, male 0"
    picture = chart.grab().toImage()
    right_bar = picture.pixelColor(250, 16)
    assert right_bar != look.theme.tone(Tone.OCCUPIED).fill


def test_a_figure_is_read_with_its_change(look: Look, person_at) -> None:
    card = KpiCard(look, "beds", "Guests tonight")
    card.set_kpi(Kpi("66", "+5", Tone.OK, "since yesterday", (1, 2, 3)))
    person_at(card, 280, 120)
    assert card.accessibleName() == "Guests tonight: 66, +5 since yesterday"
    card.set_kpi(Kpi("66"))
    assert card.accessibleName() == "Guests tonight: 66"


def test_a_course_keeps_inside_its_box() -> None:
    box = QRectF(10, 10, 100, 40)
    points = spark_points([3, 1, 2], box)
    assert [(p.x(), p.y()) for p in points] == [(10, 10), (60, 50), (110, 30)]
    assert [p.y() for p in spark_points([5, 5], box)] == [30, 30]
    assert spark_points([1], box) == []


def test_initials() -> None:
    assert [initials(name) for name in ("Marisol Ramírez", "KX7P2", "Ana de la Cruz", "", "ñ")] == [
        "MR",
        "KX",
        "AC",
        "",
        "Ñ",
    ]


def test_a_day_is_shown_as_people_write_it_and_given_back_as_a_day(look: Look, person_at) -> None:
    field = DayField()
    field.set_day(date(2026, 9, 3))
    person_at(field, 200, 40)
    assert field.text() == "3 Sep 2026"
    assert field.day() == date(2026, 9, 3)


def test_a_number_keeps_its_margin(look: Look, person_at) -> None:
    field = NumberField()
    person = person_at(field, 120, 40)
    field.lineEdit().selectAll()
    field.setFocus()
    field.selectAll()
    person.type("42")
    assert field.value() == 42
    assert field.lineEdit().textMargins().left() >= 6


def test_a_legend_follows_the_theme(look: Look, person_at) -> None:
    chart, legend = BarChart(look, ("Food", "Hygiene")), Legend(look)
    legend.set_items(chart.legend_items())
    person_at(legend, 300, 24)
    assert legend.accessibleName() == "Food, Hygiene"
    swatch = QPoint(6, 9)
    assert legend.grab().toImage().pixelColor(swatch) == look.theme.chart_1
    look.set_mode(ThemeMode.DARK)
    assert legend.grab().toImage().pixelColor(swatch) == look.theme.chart_1


def test_a_name_that_runs_from_the_right_stands_where_the_others_do(look: Look, person_at) -> None:
    label = ElidedLabel("מרים")
    person_at(label, 400, 40)
    image = label.grab().toImage()
    ground = image.pixelColor(399, 20)
    assert all(image.pixelColor(x, y) == ground for x in range(200, 400) for y in range(40))
    assert any(image.pixelColor(x, y) != ground for x in range(100) for y in range(40))
