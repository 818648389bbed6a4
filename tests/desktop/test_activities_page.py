"""The activities page as the person before it uses it, and its table as Qt checks it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.activity_dialog import ActivityDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.activities_model import SORT, ActivitiesModel
from shelterdesk.desktop.pages.activities_page import ActivitiesPage
from shelterdesk.domain.activities import Activity, ActivityKind, Participants
from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import AGE_BANDS, Sex
from shelterdesk.persistence.queries.activities import ActivityLine
from shelterdesk.services.activities import RecordActivity, list_activities, record_activity
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import AddDonor, add_donor
from tests.conftest import TestClock
from tests.desktop.conftest import AtTheDesk, Person

CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 9, 3)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def record(desk: Desk, title: str, people: int, day: date = TODAY) -> None:
    groups = (Participants(Sex.FEMALE, "18-59", people),)
    record_activity(
        desk,
        RecordActivity(desk.actor.site_id or "", Activity(day, ActivityKind.TRAINING, title, groups)),
    )


def page_of(office: AtTheDesk) -> ActivitiesPage:
    page = office.opens("activities")
    assert isinstance(page, ActivitiesPage)
    return page


def shown(page: ActivitiesPage) -> list[str]:
    """The titles in the table, from the top down."""
    model = page.ui.table.model()
    return [model.index(row, 2).data() for row in range(model.rowCount())]


@pytest.fixture
def dialog_of(qtbot: QtBot) -> Callable[[ActivitiesPage], tuple[ActivityDialog, Person]]:
    """Waits for the dialog of a page, and puts the person before it."""

    def wait(page: ActivitiesPage) -> tuple[ActivityDialog, Person]:
        qtbot.waitUntil(lambda: page.dialog is not None and page.dialog.isVisible())
        assert page.dialog is not None
        page.dialog.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is page.dialog)
        return page.dialog, Person(page.dialog)

    return wait


def test_an_activity_is_recorded_by_keys_and_undone(
    office: AtTheDesk, desk: Desk, dialog_of, qtbot: QtBot
) -> None:
    add_donor(desk, AddDonor("Red Fund", "RF-1"))
    page = page_of(office)
    office.person.press(Qt.Key.Key_N)
    dialog, person = dialog_of(page)
    person.type("Señales de trata")
    for _ in range(2):  # past who paid, to the first count: the only site is not asked for
        person.press(Qt.Key.Key_Tab)
    assert dialog.count(Sex.FEMALE, "0-4").hasFocus()
    for key in ("2", "\t", "1", "1"):
        person.press(Qt.Key.Key_Tab) if key == "\t" else person.type(key)
    assert dialog.ui.total.text() == "13 people in all"
    with qtbot.waitSignal(dialog.accepted):
        person.press(Qt.Key.Key_Return)
    office.waits()
    assert shown(page) == ["Señales de trata"]
    assert page.ui.count.text() == "1 activity, 13 places taken"
    (line,) = list_activities(desk, YEAR)
    assert (line.day, line.people) == (TODAY, 13)
    office.window.activateWindow()
    office.person.press(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: shown(page) == [])
    assert list_activities(desk, YEAR) == ()


def test_a_refusal_is_said_in_the_dialog_and_loses_nothing(
    office: AtTheDesk, dialog_of, qtbot: QtBot
) -> None:
    page = page_of(office)
    office.person.press(Qt.Key.Key_N)
    dialog, person = dialog_of(page)
    dialog.count(Sex.MALE, "18-59").setValue(9)
    person.click(dialog.ui.record_button)
    qtbot.waitUntil(lambda: "needs a title" in dialog.ui.problem.text())
    assert dialog.count(Sex.MALE, "18-59").value() == 9
    dialog.ui.title.setFocus()
    person.type("Safe referral")
    with qtbot.waitSignal(dialog.accepted):
        person.click(dialog.ui.record_button)


def test_the_day_is_that_of_the_site_and_none_to_come(office: AtTheDesk, clock: TestClock, dialog_of) -> None:
    clock.now = datetime(2026, 9, 4, 1, tzinfo=UTC)  # still the evening of the 3rd in Aruba
    page = page_of(office)
    office.person.press(Qt.Key.Key_N)
    dialog, _ = dialog_of(page)
    assert dialog.ui.day.day() == TODAY
    dialog.ui.day.set_day(date(2026, 9, 10))
    assert dialog.ui.day.day() == TODAY
    assert page.ui.last.day() == TODAY


def test_the_figure_of_each_count_is_seen(office: AtTheDesk, look: Look, dialog_of) -> None:
    page = page_of(office)
    look.set_text_scale(2.0)
    office.person.press(Qt.Key.Key_N)
    dialog, _ = dialog_of(page)
    assert dialog.width() <= 1366
    for sex in Sex:
        for band in AGE_BANDS:
            field = dialog.count(sex, band.code)
            needed = field.fontMetrics().horizontalAdvance("9999") + field.lineEdit().textMargins().left()
            assert field.lineEdit().width() >= needed, field.accessibleName()


def test_tab_goes_through_the_counts_to_the_buttons(office: AtTheDesk, dialog_of) -> None:
    page = page_of(office)
    office.person.press(Qt.Key.Key_N)
    dialog, person = dialog_of(page)
    dialog.ui.grant.setFocus()
    seen = []
    for _ in range(len(Sex) * len(AGE_BANDS)):
        person.press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().accessibleName())
    assert seen == [dialog.count(sex, band.code).accessibleName() for sex in Sex for band in AGE_BANDS]
    person.press(Qt.Key.Key_Tab)
    assert dialog.ui.cancel_button.hasFocus()


def test_a_period_shows_its_own_and_what_ends_before_it_begins_is_said(office: AtTheDesk, desk: Desk) -> None:
    for title, day in (("Old", date(2026, 2, 1)), ("New", TODAY), ("Summer", date(2026, 7, 20))):
        record(desk, title, 10, day)
    page = page_of(office)
    assert shown(page) == ["New", "Summer"], "the last three months, newest first"
    page.ui.first.set_day(date(2026, 1, 1))
    office.waits()
    assert shown(page) == ["New", "Summer", "Old"]
    assert page.ui.count.text() == "3 activities, 30 places taken"
    page.ui.last.set_day(date(2025, 12, 31))
    office.waits()
    assert shown(page) == []
    assert page.ui.count.text() == "The period ends before it begins."
    page.ui.last.set_day(date(2026, 2, 28))
    office.waits()
    assert shown(page) == ["Old"]


def test_columns_sort_by_what_they_mean(office: AtTheDesk, desk: Desk) -> None:
    for title, people, day in (
        ("Nine", 9, date(2026, 8, 30)),
        ("Ten", 10, date(2026, 9, 1)),
        ("Two", 2, TODAY),
    ):
        record(desk, title, people, day)
    page = page_of(office)
    header = page.ui.table.horizontalHeader()
    for column, titles in ((4, ["Two", "Nine", "Ten"]), (0, ["Nine", "Ten", "Two"])):
        place = header.viewport().rect().center()
        place.setX(header.sectionViewportPosition(column) + 12)
        office.person.click(header.viewport(), place)
        if header.sortIndicatorOrder() is not Qt.SortOrder.AscendingOrder:
            office.person.click(header.viewport(), place)
        assert shown(page) == titles


def test_an_empty_page_offers_to_record_one(office: AtTheDesk, dialog_of) -> None:
    page = page_of(office)
    (button,) = page.ui.stack.currentWidget().findChildren(QPushButton)
    office.person.click(button)
    dialog, _ = dialog_of(page)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_rows_are_as_high_as_their_words(office: AtTheDesk, desk: Desk, look: Look) -> None:
    record(desk, "Safe referral", 5)
    page = page_of(office)
    heights = [page.ui.table.rowHeight(0)]
    look.set_text_scale(2.0)
    heights.append(page.ui.table.rowHeight(0))
    assert heights == [36, 72]


def test_the_model_as_qt_checks_it(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("en_US"))
    model = ActivitiesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    line = ActivityLine("1", TODAY, "Casa", ActivityKind.SESSION, "Rights", 1200, "Red Fund", "RF-1")
    model.set_lines((line,))
    row = [model.index(0, column).data() for column in range(model.columnCount())]
    assert row == ["3 Sep 2026", "Session", "Rights", "Casa", "1,200", "Red Fund RF-1"]
    assert model.index(0, 4).data(SORT) == 1200
    assert model.index(0, 4).data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    model.set_lines(())
    assert model.rowCount() == 0
    del tester
