"""The first start and the sign-in, as they are when something is not as it should be."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from shelterdesk.bootstrap import Program, Surroundings
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.signed_in import SignedIn
from shelterdesk.desktop.start.first_start import FirstStart
from shelterdesk.desktop.start.sign_in import SignIn
from shelterdesk.services.catalogue_views import whole_catalogue
from shelterdesk.services.folders import Folders
from tests.conftest import MakeDesk, TestClock
from tests.desktop.conftest import Person
from tests.words_on_screen import cut_off

PASSWORD = "ñandú azul y mar"


@pytest.fixture
def program(
    qapp: QApplication, look: Look, tmp_path: Path, clock: TestClock, qtbot: QtBot
) -> Iterator[Program]:
    made = Program(qapp, Surroundings(Folders(tmp_path / "data", tmp_path / "config"), clock))
    made.start()
    yield made
    made.languages.switch("en")
    made.look.set_text_scale(1.0)
    made.close()
    if made.shown is not None:
        made.shown.close()


@pytest.fixture
def start(program: Program) -> FirstStart:
    shown = program.shown
    assert isinstance(shown, FirstStart)
    shown.activateWindow()
    return shown


def press(key: Qt.Key, window: FirstStart | SignIn) -> None:
    Person(window).press(key)
    QApplication.processEvents()


def at_login(start: FirstStart, password: str, again: str) -> None:
    ui = start.ui
    ui.own_button.click()
    ui.site_name.setText("Casa Brisa")
    ui.next_button.click()
    ui.next_button.click()
    ui.login.setText("ana")
    ui.password.setText(password)
    ui.password_again.setText(again)
    QApplication.processEvents()


def at_recovery(start: FirstStart, qtbot: QtBot) -> None:
    at_login(start, PASSWORD, PASSWORD)
    start.ui.next_button.click()
    qtbot.waitUntil(lambda: start.step is start.ui.recovery_step)


@pytest.mark.parametrize(
    ("password", "again", "said", "field"),
    [
        ("short", "short", "at least 10", "password"),
        ("aaaaaaaaaaaa", "aaaaaaaaaaaa", "guessed at once", "password"),
        (PASSWORD, PASSWORD.upper(), "not the same", "password_again"),
    ],
)
def test_a_password_that_will_not_do_is_told_where_it_is_typed(
    start: FirstStart, program: Program, password: str, again: str, said: str, field: str
) -> None:
    at_login(start, password, again)
    start.ui.next_button.click()
    assert start.step is start.ui.login_step
    assert said in start.ui.problem.text()
    assert start.focusWidget() is getattr(start.ui, field)
    assert not (program.appearance.preferences.folder or Path("nowhere")).exists()


def test_enter_goes_on_and_escape_goes_back(start: FirstStart) -> None:
    press(Qt.Key.Key_Escape, start)
    assert start.step is start.ui.welcome_step
    start.ui.own_button.click()
    start.ui.site_name.setText("Casa Brisa")
    QApplication.processEvents()
    press(Qt.Key.Key_Return, start)
    assert start.step is start.ui.rooms_step
    press(Qt.Key.Key_Escape, start)
    assert start.step is start.ui.shelter_step
    assert start.ui.site_name.text() == "Casa Brisa"


def test_a_code_nobody_has_is_asked_for_before_the_window_closes(
    start: FirstStart, program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_recovery(start, qtbot)
    code = start.ui.recovery_code.text()
    program.languages.switch("es")
    QApplication.processEvents()
    assert start.ui.recovery_code.text() == code
    program.languages.switch("en")
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no such folder" / "code.pdf"), "")
    )
    start.ui.save_pdf_button.click()
    assert "cannot be written" in start.ui.problem.text()
    start.close()
    assert start.isVisible()
    assert "never shown again" in start.ui.problem.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "code.pdf"), ""))
    start.ui.save_pdf_button.click()
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")
    assert start.focusWidget() is start.ui.recovery_kept
    start.close()
    assert not start.isVisible()
    assert program.appearance.preferences.last_login == "ana"  # the next start asks for the password
    assert program.appearance.preferences.folder is not None


def test_a_password_of_any_letters_opens_however_they_are_typed(
    start: FirstStart, program: Program, qtbot: QtBot
) -> None:
    at_recovery(start, qtbot)
    start.ui.recovery_kept.setChecked(True)
    start.ui.next_button.click()
    qtbot.waitUntil(lambda: isinstance(program.signed_in, SignedIn))
    program.sign_out()
    door = program.shown
    assert isinstance(door, SignIn)
    for _ in range(5):
        door.ui.password.setText("not this one")
        door.ui.sign_in_button.click()
        qtbot.waitUntil(lambda: bool(door.ui.problem.text()))
        assert "not right" in door.ui.problem.text()
    program.languages.switch("es")
    QApplication.processEvents()
    assert door.ui.problem.text() == "El usuario o la contraseña no es correcto."
    door.ui.password.setText(unicodedata.normalize("NFD", PASSWORD))
    door.ui.sign_in_button.click()
    qtbot.waitUntil(lambda: isinstance(program.signed_in, SignedIn))


def test_the_usual_items_are_there_for_who_ticks_them(
    program: Program, start: FirstStart, qtbot: QtBot
) -> None:
    assert not start.ui.usual_items.isChecked()
    start.ui.usual_items.setChecked(True)
    at_recovery(start, qtbot)
    start.ui.recovery_kept.setChecked(True)
    start.ui.next_button.click()
    qtbot.waitUntil(lambda: isinstance(program.signed_in, SignedIn))
    assert program.signed_in is not None
    names = {line.name for line in whole_catalogue(program.signed_in.place.desk).items}
    assert names >= {"Rice, or other cereal", "Dignity kit"}


def test_caps_lock_is_seen_by_what_it_makes(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.ask_sign_in(tmp_path)
    door = program.shown
    assert isinstance(door, SignIn)
    person = Person(door)
    door.activateWindow()
    QApplication.processEvents()  # the field it opens with has the focus by now
    door.ui.password.setFocus()
    qtbot.waitUntil(door.ui.password.hasFocus)
    assert not door.ui.caps_hint.isVisible()
    person.press(Qt.Key.Key_A)  # without Shift: a small letter
    assert not door.ui.caps_hint.isVisible()
    person.type("Q")  # the test's keyboard sends a capital without Shift, as Caps Lock does
    assert door.ui.caps_hint.isVisible()
    person.press(Qt.Key.Key_B)
    assert not door.ui.caps_hint.isVisible()


@pytest.mark.parametrize("language", ["en", "es"])
def test_at_twice_the_text_every_step_is_whole_and_can_be_reached(
    start: FirstStart, program: Program, qtbot: QtBot, language: str
) -> None:
    program.look.set_text_scale(2.0)
    program.languages.switch(language)
    start.resize(1366, 696)
    QGuiApplication.clipboard().setText("Room\tBeds\nA1\t4 beds\nA2\t2 bunks\nA3\tx\n\t9\n")
    ui = start.ui

    def whole() -> None:
        for _ in range(5):
            QApplication.processEvents()
        assert cut_off(start) == []
        for button in (ui.next_button, ui.back_button):
            if button.isVisible():
                place = button.mapTo(start, QPoint(0, 0))
                assert place.x() >= 0
                assert place.x() + button.width() <= start.width()

    whole()
    ui.own_button.click()
    ui.site_name.setText("Casa Brisa")
    whole()
    ui.next_button.click()
    ui.paste_button.click()
    assert "2" in ui.problem.text()
    assert ui.rooms_table.model().rowCount() == 2
    whole()
    ui.next_button.click()
    ui.login.setText("ana")
    whole()
    ui.next_button.click()
    assert ui.problem.text()
    whole()


def sample_half_made(start: FirstStart, qtbot: QtBot) -> None:
    start.ui.sample_button.click()
    assert start.step is start.ui.working_step
    qtbot.waitUntil(lambda: start.ui.working_bar.value() >= 3)
    QApplication.processEvents()


@pytest.mark.parametrize("by", ["click", "escape"])
def test_a_sample_under_way_shows_how_far_it_is_and_is_cancelled(
    start: FirstStart, program: Program, qtbot: QtBot, tmp_path: Path, by: str
) -> None:
    sample_half_made(start, qtbot)
    assert start.ui.working_bar.maximum() == 100
    if by == "click":
        Person(start).click(start.ui.cancel_button)
    else:
        press(Qt.Key.Key_Escape, start)
    assert not start.ui.cancel_button.isEnabled()
    qtbot.waitUntil(lambda: start.step is start.ui.welcome_step)
    assert start.ui.problem.text() == "Cancelled: nothing was kept."
    assert list((tmp_path / "data").iterdir()) == []
    at_recovery(start, qtbot)  # what waits for one's own shelter is another bar, without Cancel
    assert not start.ui.cancel_button.isVisible()


def test_closing_the_window_cancels_a_sample_first(start: FirstStart, qtbot: QtBot, tmp_path: Path) -> None:
    sample_half_made(start, qtbot)
    start.close()
    assert start.isVisible()
    qtbot.waitUntil(lambda: not start.isVisible())
    assert list((tmp_path / "data").iterdir()) == []


def test_a_cancel_that_comes_too_late_still_keeps_nothing(
    start: FirstStart, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make_desk: MakeDesk
) -> None:
    made = make_desk("data/sample")

    def at_once(folder: Path, **_: object) -> SimpleNamespace:
        start._sample.cancel()
        return SimpleNamespace(desk=made)

    monkeypatch.setattr("shelterdesk.desktop.start.sample_step.free_folder", lambda *_: made.database.folder)
    monkeypatch.setattr("shelterdesk.services.sample.make_sample", at_once)
    start.ui.sample_button.click()
    qtbot.waitUntil(lambda: start.step is start.ui.welcome_step)
    assert list((tmp_path / "data").iterdir()) == []


def test_a_fault_of_ours_keeps_nobody_waiting(
    start: FirstStart, program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shelterdesk.services.sample.make_sample", lambda *_, **__: 1 / 0)
    program._tasks.failed.disconnect(program.report_bug)
    start.ui.sample_button.click()
    qtbot.waitUntil(lambda: start.step is start.ui.welcome_step)
    start.close()
    assert not start.isVisible()
