"""The occupancy page: every bar can be pointed at, opened and read, with keys and with the mouse."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.rows_dialog import RowsDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.pages.occupancy_page import OccupancyPage
from shelterdesk.desktop.theme import Tone
from shelterdesk.desktop.widgets.column_chart import Column, ColumnChart
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.kpi_card import KpiCard
from shelterdesk.domain.roles import Role
from shelterdesk.services.beds import HoldBed, hold_bed
from shelterdesk.services.desk import Desk
from shelterdesk.services.session import sign_in
from shelterdesk.services.staff import NewStaff, add_staff
from shelterdesk.services.stays import CheckOut, ExpectExit, check_out, expect_exit
from tests.conftest import TestClock
from tests.desktop.conftest import AtTheDesk
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter


@pytest.fixture
def house(desk: Desk, clock: TestClock) -> Shelter:
    """A family that stays, a man who left after four nights, a woman who leaves in two days, a bed kept."""
    shelter = Shelter(desk)
    shelter.settle(*FAMILY, bed="A-01")
    (pedro,) = shelter.settle(PEDRO, bed="2-01")
    clock.forward(days=4)
    check_out(desk, CheckOut(shelter.site_id, pedro))
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    expect_exit(desk, ExpectExit(shelter.site_id, rosa, clock().date() + timedelta(days=2)))
    hold_bed(desk, HoldBed(shelter.site_id, shelter.bed_id("1-02"), clock() + timedelta(days=1)))
    return shelter


class AtThePage:
    """Someone before the page; what they press goes to the window."""

    def __init__(self, seat: AtTheDesk) -> None:
        page = seat.opens("occupancy")
        assert isinstance(page, OccupancyPage)
        self.seat, self.page = seat, page

    @property
    def chart(self) -> ColumnChart:
        assert self.page.view.chart is not None
        return self.page.view.chart

    @property
    def dialog(self) -> RowsDialog:
        assert self.page.dialog is not None
        return self.page.dialog

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.seat.person.press(key)
        self.seat.waits()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.seat.person.click(widget, at)
        self.seat.waits()

    def reads(self) -> tuple[tuple[str, ...], ...]:
        """The rows of the window over the page, which is then closed."""
        rows = self.dialog.model.rows()
        self.dialog.reject()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.seat.window.activateWindow()
        self.seat.waits()
        return rows


@pytest.fixture
def at(house: Shelter, sit_down: Callable[[Desk], AtTheDesk]) -> AtThePage:
    return AtThePage(sit_down(house.desk))


def test_a_bar_says_what_it_is_made_of_and_opens_its_rooms(at: AtThePage) -> None:
    chart = at.chart
    assert [column.hatched for column in chart.columns] == [False] * 7 + [
        True
    ] * 28  # to tonight, then four weeks
    chart.setFocus()
    at.press(Qt.Key.Key_Left)
    assert chart.at == 34
    at.press(Qt.Key.Key_Home, *[Qt.Key.Key_Right] * 6)
    said = chart.accessibleDescription()
    assert "Mon 7 Sep 2026 · 36,4" in said
    assert "Bed-nights 4, Available bed-nights 11, Rooms with someone 2 of 4" in said
    at.press(Qt.Key.Key_Return)
    assert [row[:3] + row[5:] for row in at.reads()] == [
        ("Room 1", "1", "3", "1 / 1", "1"),  # two are free, and one of these is kept
        ("Room 2", "0", "2", "0 / 1", "2"),
        ("Room 3", "0", "2", "0 / 1", "2"),
        ("Hall A", "3", "4", "1 / 1", "1"),
    ]
    assert chart.hasFocus()


def test_the_mouse_points_at_a_night_and_opens_it(at: AtThePage) -> None:
    chart = at.chart
    at.seat.person.move_to(chart, chart.middle_of(7).toPoint())
    assert chart.at == 7
    assert chart.columns[7].title.endswith("Forecast")
    assert ("Expected bed-nights", "4") in chart.columns[7].lines
    at.click(chart, chart.middle_of(8).toPoint())
    assert "Nobody else is expected to come." in at.dialog.ui.lead.text()
    assert at.reads()[0][:2] == ("Room 1", "0")  # she has left by then


def test_other_nights_and_other_bars(at: AtThePage) -> None:
    page = at.page
    page.setFocus()
    at.press(Qt.Key.Key_P)
    assert page.choices.periods.button("this month").hasFocus()
    at.click(page.choices.grains.button("week"))
    weeks = ["Wk 36", "Wk 37", "Wk 37", "Wk 38", "Wk 39", "Wk 40", "Wk 41"]  # the 37th is partly counted
    assert [column.label for column in at.chart.columns] == weeks
    at.click(page.choices.periods.button("last month"))
    assert page.found is not None
    assert page.found.forecast == ()
    assert page.view.chart is None
    (empty,) = page.findChildren(EmptyState)
    assert empty.accessibleName().startswith("Nothing to count yet")  # the beds are there since the third


def test_every_picture_is_a_table_too(at: AtThePage) -> None:
    tables = [button for button in at.page.findChildren(QPushButton) if button.text() == "As a table"]
    assert [button.accessibleName().rsplit(":", 1)[0] for button in tables] == [
        "Use of the beds by day",
        "Length of stay of those who left, in nights",
        "Households by size, 7 Sep 2026",
    ]
    found = []
    for button in tables:
        button.setFocus()
        at.press(Qt.Key.Key_Space)
        found.append(at.reads())
    assert found[0][6][:3] == ("Mon 7 Sep 2026", "Counted", "4")
    assert found[1][1] == ("1–7", "1")
    assert found[2] == (("Adults only", "1", "1", "1"), ("Adults with children", "3", "1", "3"))


def test_a_room_opens_to_its_course(at: AtThePage) -> None:
    rooms = at.page.view.rooms
    assert rooms is not None
    rooms.setFocus()
    at.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert at.reads() == (
        ("4", "3 Sep 2026 – 6 Sep 2026", "1", "0", "2", "0", "1"),
        ("29", "7 Sep 2026 – 5 Oct 2026", "0", "0", "2", "0", "2"),
    )


def test_a_key_figure_leads_to_its_rows(at: AtThePage) -> None:
    figures = at.page.findChildren(KpiCard)
    assert [card.accessibleName() for card in figures] == [
        "Beds in use: 36,4\u00a0%, of 7,9 beds on average",  # 20 of 55 nights: no bed stood before the third
        "Rooms in use: 50,0\u00a0%, had someone in them",
        "Largest household that fits: 2, people in one room, 7 Sep 2026",
        "Median stay: 4, nights; mean 4,0, 1 left",
    ]
    figures[1].setFocus()
    at.press(Qt.Key.Key_Return)
    rooms = at.page.view.rooms
    assert rooms is not None
    assert rooms.hasFocus()
    assert not rooms.visibleRegion().isEmpty()


def test_who_sees_beds_only_sees_no_households(
    house: Shelter, clock: TestClock, sit_down: Callable[[Desk], AtTheDesk]
) -> None:
    site_id = house.site_id
    add_staff(house.desk, NewStaff("other", "a long river", "Other", Role.ADMINISTRATOR, site_id))
    other = sign_in(house.desk.database.folder, "other", "a long river", clock)
    assert len(AtThePage(sit_down(other)).page.findChildren(ColumnChart)) == 1
    other.database.close()


def test_an_empty_shelter_says_so(desk: Desk, sit_down: Callable[[Desk], AtTheDesk]) -> None:
    page = AtThePage(sit_down(desk)).page
    assert [chart.accessibleName() for chart in page.findChildren(ColumnChart)] == ["Use of the beds by day"]
    assert page.found is not None
    assert page.found.whole is not None
    assert page.found.whole.bed_nights == 0


def test_what_is_more_than_the_whole_is_drawn_above_its_line(look: Look, qtbot: QtBot) -> None:
    chart = ColumnChart(look, str, 100, "Forecast")
    qtbot.addWidget(chart)
    chart.resize(400, 200)
    chart.set_columns([Column("1", 40, "One", (("Beds", "4"),)), Column("2", 250, "Two", (), beyond=True)])
    chart.show()
    drawn = chart.grab().toImage()
    low, high = (chart.middle_of(index).toPoint() - QPoint(0, 20) for index in range(2))
    assert drawn.pixelColor(low) not in (look.theme.chart_1, look.theme.tone(Tone.WARN).fill)
    assert drawn.pixelColor(high) == look.theme.tone(Tone.WARN).fill
