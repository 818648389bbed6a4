"""The reports page as the person before it uses it, on a real database: on the screen first, then in files."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.pages.reports_page import ReportsPage
from shelterdesk.desktop.report.side_by_side import SideBySide
from shelterdesk.desktop.widgets.bar_chart import BarChart
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.kpi_card import KpiCard
from shelterdesk.desktop.widgets.pyramid_chart import PyramidChart
from shelterdesk.domain.activities import Activity, ActivityKind, Participants
from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Sex
from shelterdesk.domain.periods import PeriodChoice
from shelterdesk.services.activities import RecordActivity, record_activity
from shelterdesk.services.desk import Desk
from tests.conftest import MakeDesk, TestClock
from tests.desktop.conftest import AtTheDesk
from tests.sleeping import ROSA, Shelter

CONTROL = Qt.KeyboardModifier.ControlModifier


def record(desk: Desk, title: str, people: int, day: date = date(2026, 9, 2)) -> None:
    activity = Activity(day, ActivityKind.TRAINING, title, (Participants(Sex.FEMALE, "18-59", people),))
    record_activity(desk, RecordActivity(desk.actor.site_id or "", activity))


@pytest.fixture
def reports(office: AtTheDesk, desk: Desk, qtbot: QtBot) -> ReportsPage:
    """The page, after a training of 30 women in September and one of 12 in August."""
    record(desk, "Signs of trafficking", 30)
    record(desk, "Safe referral", 12, date(2026, 8, 20))
    page = office.opens("reports")
    assert isinstance(page, ReportsPage)
    return page


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Answers the file dialog with these paths in turn; returns what it suggested."""

    def answer(*paths: Path | str) -> list[str]:
        suggested: list[str] = []
        left = [str(path) for path in paths]

        def dialog(_parent: QWidget, _title: str, suggestion: str, _kinds: str) -> tuple[str, str]:
            suggested.append(suggestion)
            return left.pop(0), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
        return suggested

    return answer


def words_of(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def tables_of(page: ReportsPage) -> dict[str, QTableView]:
    return {view.accessibleName(): view for view in page.ui.body.findChildren(QTableView) if view.isVisible()}


def text_of(view: QTableView) -> str:
    model = view.model()
    return " ".join(
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    )


def row_of(view: QTableView, label: str) -> list[str]:
    model = view.model()
    rows = [
        [str(model.index(r, c).data()) for c in range(model.columnCount())] for r in range(model.rowCount())
    ]
    return next(row for row in rows if row[0] == label)


def choose(office: AtTheDesk, combo: QComboBox, value: str | None) -> None:
    """With the keyboard, from the first entry on."""
    combo.setFocus()
    office.person.press(Qt.Key.Key_Home)
    for _ in range(combo.findData(value)):
        office.person.press(Qt.Key.Key_Down)
    office.waits()


def test_a_period_is_exported_in_two_actions(
    office: AtTheDesk, reports: ReportsPage, save_as, tmp_path: Path, qtbot: QtBot
) -> None:
    book = tmp_path / "august.xlsx"
    suggested = save_as(book)
    office.person.click(reports.choices.periods.button(PeriodChoice.LAST_MONTH.value))  # one
    office.person.press(Qt.Key.Key_E, CONTROL)  # two, though the report is still being counted
    qtbot.waitUntil(book.is_file)
    cells = {cell.value for sheet in load_workbook(book, data_only=True) for row in sheet for cell in row}
    assert 12 in cells
    assert 30 not in cells
    assert Path(suggested[0]).name == "donor-report-casa-mar-2026-08-01-2026-08-31.xlsx"
    office.sees("Saved august.xlsx")


def test_the_folder_is_opened_from_the_toast(
    office: AtTheDesk, reports: ReportsPage, save_as, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_as(tmp_path / "a.pdf")
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    office.person.press(Qt.Key.Key_P, CONTROL)
    office.sees("Saved a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    office.person.click(office.window.toast_widget.button)
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path]
    assert not office.window.toast_widget.isVisible()


def test_other_files_are_in_the_menu(
    office: AtTheDesk, reports: ReportsPage, save_as, tmp_path: Path, qtbot: QtBot
) -> None:
    save_as(tmp_path / "figures.json", tmp_path / "figures.csv")
    more = next(button for button in office.window.header.buttons if button.text() == "More")
    for step, name in ((0, "figures.csv"), (1, "figures.json")):
        office.person.click(more)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        save_as(tmp_path / name)
        for _ in range(step + 1):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        office.sees(f"Saved {name}")
    figures = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert figures["period"] == {"from": "2026-09-01", "to": "2026-09-30"}
    assert [row["participants"] for row in figures["activities"]] == [30]


def test_a_file_without_its_ending_gets_it_and_overwrites_nothing_unasked(
    office: AtTheDesk, reports: ReportsPage, save_as, tmp_path: Path, qtbot: QtBot
) -> None:
    kept = tmp_path / "mine.csv"
    kept.write_text("kept", encoding="utf-8")
    suggested = save_as(tmp_path / "mine", "")
    reports.export(".csv")
    assert [Path(one).name for one in suggested[1:]] == ["mine.csv"], "asked again, with the whole name"
    assert kept.read_text(encoding="utf-8") == "kept"
    save_as(tmp_path / "other")
    reports.export(".csv")
    qtbot.waitUntil((tmp_path / "other.csv").is_file)


def test_what_cannot_be_written_is_said(
    office: AtTheDesk, reports: ReportsPage, save_as, tmp_path: Path
) -> None:
    save_as(tmp_path / "nowhere" / "a.xlsx")
    office.person.press(Qt.Key.Key_E, CONTROL)
    office.sees("There is no folder")
    taken = tmp_path / "taken.xlsx"
    taken.mkdir()
    save_as(taken)
    office.person.press(Qt.Key.Key_E, CONTROL)
    office.sees("taken.xlsx cannot be written")
    assert list(tmp_path.glob(".*.part")) == []
    assert reports.ui.working.text() == ""


@pytest.fixture
def hall(make_desk: MakeDesk, clock: TestClock) -> Desk:
    """A house where six women and a boy, one family, have slept for three nights."""
    desk = make_desk(rooms=(NewRoom("Hall A", tuple(f"A-{n:02}" for n in range(1, 9)), RoomUse.FAMILIES),))
    women = [(f"Ana {n}", Sex.FEMALE, 30 + n) for n in range(6)]
    Shelter(desk).settle(*women, ("Nino", Sex.MALE, 8), bed="A-01")
    clock.forward(days=3)
    return desk


def test_the_report_is_on_the_screen_in_the_order_of_its_files(
    sit_down: Callable[[Desk], AtTheDesk], hall: Desk
) -> None:
    office = sit_down(hall)
    page = office.opens("reports")
    assert isinstance(page, ReportsPage)
    assert page.answer is not None
    report = page.answer.report
    titles = [section.title for section in report.sections]
    assert [words for words in words_of(page.ui.body) if words in titles and words != "Bed-nights"] == [
        title for title in titles if title != "Bed-nights"
    ]
    cards = page.ui.body.findChildren(KpiCard)
    assert [card.value for card in cards][:2] == ["7", "28"]
    tables = tables_of(page)
    assert row_of(tables["People by sex and age"], "18–59")[1] == "5+"
    assert row_of(tables["People by sex and age"], "5–11")[2] == "1–4"
    assert row_of(tables["Bed-nights"], "Total") == ["Total", "28"]
    assert any("counts of people from 1 to 4" in words for words in words_of(page.ui.body))
    assert office.window.header.subtitle == "Casa Mar  ·  1 Sep 2026 – 30 Sep 2026"
    seen = " ".join(words_of(page)) + " ".join(text_of(view) for view in tables.values())
    assert not re.search(r"Ana|Nino", seen)


def test_each_kind_of_report_has_its_own_choices(
    office: AtTheDesk, reports: ReportsPage, qtbot: QtBot
) -> None:
    ui = reports.ui
    shown = {}
    for kind in ("occupancy", "stock", "donor"):
        office.person.click(reports.choices.kinds.button(kind))
        office.waits()
        assert reports.answer is not None
        assert reports.answer.request.kind == kind
        fields = (reports.choices.periods, ui.period_group, ui.day_group, ui.site_group, ui.donor_group)
        shown[kind] = [field.isVisible() for field in fields]
    assert shown == {
        "donor": [True, True, False, True, True],
        "occupancy": [True, True, False, True, False],
        "stock": [False, False, True, True, False],
    }


def test_stock_is_of_one_day_and_never_of_one_to_come(office: AtTheDesk, reports: ReportsPage) -> None:
    office.person.click(reports.choices.kinds.button("stock"))
    office.waits()
    reports.ui.day.set_day(date(2030, 1, 1))
    office.waits()
    assert reports.answer is not None
    assert reports.answer.request.period.last == date(2026, 9, 3)
    assert office.window.header.subtitle == "Casa Mar  ·  3 Sep 2026"


def test_days_typed_are_ones_own_and_a_period_that_ends_before_it_begins_is_said(
    office: AtTheDesk, reports: ReportsPage
) -> None:
    reports.ui.first.set_day(date(2026, 9, 20))
    office.waits()
    assert reports.choices.periods.current() == ""
    reports.ui.last.set_day(date(2026, 9, 10))
    office.waits()
    assert reports.answer is None
    assert "The period ends before it begins." in words_of(reports.ui.body)
    assert not any(button.isEnabled() for button in office.window.header.buttons)
    office.person.press(Qt.Key.Key_P)
    assert reports.ui.first.hasFocus()
    office.person.click(reports.choices.periods.button(PeriodChoice.THIS_YEAR.value))
    office.waits()
    assert reports.answer is not None
    assert reports.answer.request.period.first == date(2026, 1, 1)
    assert all(button.isEnabled() for button in office.window.header.buttons)


def test_the_report_speaks_another_language_than_the_window(office: AtTheDesk, reports: ReportsPage) -> None:
    choose(office, reports.ui.language, "es")
    assert "Personas alcanzadas" in words_of(reports.ui.body)
    assert office.window.header.title == "Reports"
    assert office.window.header.subtitle.endswith("1 Sep 2026 – 30 Sep 2026")


def test_an_empty_period_offers_the_next_step(office: AtTheDesk, reports: ReportsPage) -> None:
    reports.ui.first.set_day(date(2026, 1, 1))
    reports.ui.last.set_day(date(2026, 1, 31))
    office.waits()
    (empty,) = reports.ui.body.findChildren(EmptyState)
    assert "Nothing in this report" in empty.accessibleName()
    assert office.window.header.buttons[1].isEnabled(), "a report of nothing is a report"
    (offer,) = empty.findChildren(QPushButton)
    office.person.click(offer)
    office.waits()
    assert reports.choices.period is PeriodChoice.THIS_YEAR
    assert reports.answer is not None
    assert not reports.answer.empty


@pytest.fixture
def gate(office: AtTheDesk) -> Iterator[Event]:
    """Keeps the background thread busy until it is set."""
    gate = Event()
    office.signed_in.place.read(lambda _desk: gate.wait(30), lambda _done: None)
    yield gate
    gate.set()


def test_an_older_answer_never_covers_a_newer_one(
    office: AtTheDesk, reports: ReportsPage, gate: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(reports._view, "show", lambda report: shown.append(report.subtitle))
    for period in (PeriodChoice.LAST_MONTH, PeriodChoice.THIS_QUARTER, PeriodChoice.THIS_YEAR):
        office.person.click(reports.choices.periods.button(period.value))
    gate.set()
    office.waits()
    assert shown == ["1 Jan 2026 – 31 Dec 2026"]


def test_what_takes_long_is_said(office: AtTheDesk, reports: ReportsPage, gate: Event, qtbot: QtBot) -> None:
    office.person.click(reports.choices.periods.button(PeriodChoice.LAST_MONTH.value))
    qtbot.waitUntil(lambda: reports.ui.working.text() == "Counting…")
    gate.set()
    office.waits()
    assert reports.ui.working.text() == ""


def test_what_is_done_elsewhere_is_counted_at_once(
    office: AtTheDesk, reports: ReportsPage, desk: Desk
) -> None:
    before = row_of(tables_of(reports)["Activities"], "Trainings")
    office.signed_in.place.act(
        record_activity,
        RecordActivity(
            desk.actor.site_id or "",
            Activity(date(2026, 9, 3), ActivityKind.TRAINING, "More", (Participants(Sex.MALE, "18-59", 8),)),
        ),
    )
    office.waits()
    assert (before, row_of(tables_of(reports)["Activities"], "Trainings")) == (
        ["Trainings", "1", "30"],
        ["Trainings", "2", "38"],
    )


def test_table_and_picture_stand_beside_each_other_where_there_is_room(
    sit_down: Callable[[Desk], AtTheDesk], make_desk: MakeDesk, look: Look, qtbot: QtBot
) -> None:
    desk = make_desk(rooms=(NewRoom("Hall A", tuple(f"A-{n:02}" for n in range(1, 19)), RoomUse.FAMILIES),))
    people = [(f"Ana {n}", Sex.FEMALE, 30) for n in range(6)] + [(f"Luis {n}", Sex.MALE, 9) for n in range(7)]
    Shelter(desk).settle(*people, bed="A-01")
    office = sit_down(desk)
    page = office.opens("reports")
    assert isinstance(page, ReportsPage)
    (pyramid,) = page.ui.body.findChildren(PyramidChart)
    assert "18–59: Female 6, Male 0; " in pyramid.accessibleName()
    (pair,) = page.ui.body.findChildren(SideBySide)
    assert pair.beside
    look.set_text_scale(2.0)
    qtbot.waitUntil(
        lambda: [one.beside for one in page.ui.body.findChildren(SideBySide) if one.isVisible()] == [False]
    )
    assert page.ui.body.width() <= page.ui.scroll.viewport().width(), "nothing is cut off at the right"


def test_nights_and_what_could_have_been_are_not_added_up(
    office: AtTheDesk, desk: Desk, clock: TestClock
) -> None:
    Shelter(desk).settle(ROSA, bed="1-01")
    clock.forward(days=40)
    page = office.opens("reports")
    assert isinstance(page, ReportsPage)
    office.person.click(page.choices.kinds.button("occupancy"))
    office.person.click(page.choices.periods.button(PeriodChoice.THIS_YEAR.value))
    office.waits()
    (chart,) = (one for one in page.ui.body.findChildren(BarChart) if one.isVisible())
    assert chart.figures(8) == "Sep 2026: Bed-nights 28, Available bed-nights 308"


def test_a_wheel_over_a_table_moves_the_page(office: AtTheDesk, reports: ReportsPage, qtbot: QtBot) -> None:
    bar = reports.ui.scroll.verticalScrollBar()
    assert bar.maximum() > 0
    table = tables_of(reports)["People by sex and age"]
    place = table.viewport().mapTo(office.window, QPoint(30, 30))
    QTest.wheelEvent(office.window.windowHandle(), place, QPoint(0, -240))
    assert bar.value() > 0


def test_from_a_number_to_its_rows_is_one_action(sit_down: Callable[[Desk], AtTheDesk], hall: Desk) -> None:
    office = sit_down(hall)
    page = office.opens("reports")
    assert isinstance(page, ReportsPage)
    reached, nights, *_ = page.ui.body.findChildren(KpiCard)
    tables = tables_of(page)

    def is_in_sight(table: QTableView) -> bool:
        top = table.mapTo(page.ui.scroll.viewport(), table.rect().topLeft()).y()
        return 0 <= top < page.ui.scroll.viewport().height() and table.hasFocus()

    office.person.click(nights)
    assert is_in_sight(tables["Bed-nights"])
    page.ui.scroll.verticalScrollBar().setValue(0)
    office.waits()
    reached.setFocus()
    office.person.press(Qt.Key.Key_Return)
    assert is_in_sight(tables["People by sex and age"])
