"""Reports, activities, settings and help as the officer and the manager use them, on a real database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.appearance import Appearance
from shelterdesk.desktop.languages import Languages
from shelterdesk.desktop.look import Look, ThemeMode
from shelterdesk.desktop.pages.activities_page import ActivitiesPage
from shelterdesk.desktop.pages.help_page import TOPICS, HelpPage
from shelterdesk.desktop.pages.reports_page import ReportsPage
from shelterdesk.desktop.pages.settings_page import SettingsPage
from shelterdesk.desktop.preferences import PreferencesFile
from shelterdesk.desktop.signed_in import SignedIn
from shelterdesk.domain.activities import Activity, ActivityKind, Participants
from shelterdesk.domain.people import Sex
from shelterdesk.domain.periods import PeriodChoice
from shelterdesk.domain.roles import Role
from shelterdesk.services.activities import RecordActivity, record_activity
from shelterdesk.services.desk import Desk
from shelterdesk.services.session import sign_in
from shelterdesk.services.staff import list_staff

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def appearance(qapp: QApplication, look: Look, tmp_path: Path) -> Iterator[Appearance]:
    languages = Languages(qapp, "en")
    yield Appearance(look, languages, PreferencesFile(tmp_path / "p.ini"), languages)
    languages.switch("en")


@pytest.fixture
def office(desk: Desk, appearance: Appearance, person_at, qtbot: QtBot) -> Iterator[SignedIn]:
    """The window of a manager; `person` acts on it."""
    signed_in = SignedIn(desk, appearance)
    signed_in.person = person_at(signed_in.window)
    qtbot.waitUntil(lambda: signed_in.tasks.idle)
    yield signed_in
    signed_in.tasks.finish()


def _open(office: SignedIn, page_id: str, qtbot: QtBot):
    office.person.click(office.window.sidebar.button(page_id))
    qtbot.waitUntil(lambda: office.tasks.idle)
    return office.window.page(page_id)


def _record(desk: Desk, title: str, people: int) -> None:
    groups = (Participants(Sex.FEMALE, "18-59", people),)
    activity = Activity(date(2026, 9, 2), ActivityKind.TRAINING, title, groups)
    record_activity(desk, RecordActivity(desk.actor.site_id or "", activity))


def test_a_period_is_exported_in_two_actions(office, desk, tmp_path, monkeypatch, qtbot) -> None:
    _record(desk, "Signs of trafficking", 30)
    book = tmp_path / "month.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(book), ""))
    page = _open(office, "reports", qtbot)  # one
    assert isinstance(page, ReportsPage)
    qtbot.waitUntil(lambda: page.answer is not None)
    office.person.press(Qt.Key.Key_E, CONTROL)  # two
    qtbot.waitUntil(book.is_file)
    cells = {cell.value for sheet in load_workbook(book, data_only=True) for row in sheet for cell in row}
    assert 30 in cells
    qtbot.waitUntil(lambda: "Saved month.xlsx" in office.window.toast_widget.words())


def test_the_report_follows_the_choices_and_the_language(office, desk, tmp_path, monkeypatch, qtbot) -> None:
    page = _open(office, "reports", qtbot)
    qtbot.waitUntil(lambda: page.answer is not None)
    english = page.answer.report.title
    page.ui.language.setCurrentIndex(page.ui.language.findData("es"))
    page.ui.language.activated.emit(page.ui.language.currentIndex())
    qtbot.waitUntil(lambda: page.answer.request.language == "es")
    assert page.answer.report.title != english
    page.ui.period.setCurrentIndex(page.ui.period.findData(PeriodChoice.OWN.value))
    page.ui.period.activated.emit(page.ui.period.currentIndex())
    page.ui.first.set_day(date(2026, 9, 30))
    page.ui.last.set_day(date(2026, 9, 1))
    qtbot.waitUntil(lambda: page.answer is None)  # it says why instead
    page.ui.last.set_day(date(2026, 10, 5))
    qtbot.waitUntil(lambda: page.answer is not None)
    target = tmp_path / "figures.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.export(".json")
    qtbot.waitUntil(target.is_file)
    assert json.loads(target.read_text(encoding="utf-8"))["period"] == {
        "from": "2026-09-30",
        "to": "2026-10-05",
    }


def test_each_kind_of_report_is_shown(office, qtbot) -> None:
    page = _open(office, "reports", qtbot)
    qtbot.waitUntil(lambda: page.answer is not None)
    for kind in ("occupancy", "stock", "donor"):
        office.person.click(page.kinds.button(kind))
        qtbot.waitUntil(lambda kind=kind: page.answer is not None and page.answer.request.kind == kind)
        assert page.ui.sections.count() > 1


def test_an_activity_is_recorded_and_undone(office, desk, qtbot) -> None:
    page = _open(office, "activities", qtbot)
    assert isinstance(page, ActivitiesPage)
    office.person.press(Qt.Key.Key_N)
    qtbot.waitUntil(lambda: page.dialog is not None and page.dialog.isVisible())
    dialog = page.dialog
    dialog.ui.record_button.click()
    qtbot.waitUntil(lambda: "needs a title" in dialog.ui.problem.text())
    dialog.ui.title.setText("Safe referral")
    dialog.count(Sex.MALE, "18-59").setValue(9)
    with qtbot.waitSignal(dialog.accepted):
        dialog.ui.record_button.click()
    qtbot.waitUntil(lambda: page.ui.table.model().rowCount() == 1)
    assert page.ui.count.text() == "1 activities, 9 places taken"
    office.window.activateWindow()
    office.person.press(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: page.ui.table.model().rowCount() == 0)


def test_a_login_is_added_used_and_closed(office, desk, qtbot) -> None:
    page = _open(office, "settings", qtbot)
    assert isinstance(page, SettingsPage)
    page.ui.add_staff_button.click()
    dialog = page.dialog
    for field, words in (
        ("display_name", "Dian"),
        ("login", "dian"),
        ("password", "a long river"),
        ("again", "another"),
    ):
        getattr(dialog.ui, field).setText(words)
    dialog.ui.add_button.click()
    assert "not the same" in dialog.ui.problem.text()
    dialog.ui.again.setText("a long river")
    with qtbot.waitSignal(dialog.accepted, timeout=15_000):
        dialog.ui.add_button.click()
    other = sign_in(desk.database.folder, "dian", "a long river")
    assert (other.actor.role, other.database.sealers) == (Role.DISTRIBUTION, {})
    other.database.close()
    qtbot.waitUntil(lambda: page.ui.staff_table.model().rowCount() == 2)
    row = [line.login for line in list_staff(desk)].index("dian")
    page.ui.staff_table.selectRow(row)
    page.ui.dismiss_button.click()
    qtbot.waitUntil(lambda: not [line for line in list_staff(desk) if line.login == "dian" and line.active])


def test_backup_and_check_say_what_they_did(office, desk, clock, qtbot) -> None:
    page = _open(office, "settings", qtbot)
    clock.forward(seconds=1)  # the daily copy was made at the moment before
    page.ui.backup_button.click()
    qtbot.waitUntil(lambda: "Backed up" in office.window.toast_widget.words())
    assert list((desk.database.folder / "backups").iterdir())
    page.ui.check_button.click()
    qtbot.waitUntil(lambda: "The audit trail is unbroken" in page.ui.check_result.text())
    assert "✗" not in page.ui.check_result.text()


def test_theme_and_text_size_change_at_once_and_are_remembered(office, appearance, look, qtbot) -> None:
    page = _open(office, "settings", qtbot)
    page.ui.theme.setCurrentIndex(page.ui.theme.findData(ThemeMode.DARK.value))
    page.ui.theme.activated.emit(page.ui.theme.currentIndex())
    page.ui.text_size.setCurrentIndex(page.ui.text_size.findData(150))
    page.ui.text_size.activated.emit(page.ui.text_size.currentIndex())
    assert (look.theme.dark, look.text_scale) == (True, 1.5)
    assert (appearance.preferences.theme, appearance.preferences.text_scale) == (ThemeMode.DARK, 1.5)


def test_help_opens_at_the_page_it_is_asked_from(office, qtbot) -> None:
    _open(office, "activities", qtbot)
    office.person.press(Qt.Key.Key_F1)
    page = office.window.current_page()
    assert isinstance(page, HelpPage)
    assert page.ui.article.toPlainText().startswith("Activities")
    for topic in TOPICS:
        page.show_topic(topic)
        assert len(page.ui.article.toPlainText()) > 150
