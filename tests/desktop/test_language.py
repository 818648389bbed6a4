"""Another language while the program runs: every word on every page, at once, with room for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.appearance import Appearance
from shelterdesk.desktop.languages import Languages, locale_of
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.main_window import MainWindow
from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.pages.settings_page import SettingsPage
from shelterdesk.desktop.preferences import PreferencesFile
from shelterdesk.desktop.signed_in import SignedIn
from shelterdesk.desktop.start.first_start import FirstStart
from shelterdesk.desktop.start.sign_in import SignIn
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.words import long_day_text, moment_text
from shelterdesk.domain.people import Need
from shelterdesk.services.beds import BlockBed, HoldBed, block_bed, hold_bed
from shelterdesk.services.desk import Desk
from tests.conftest import TestClock
from tests.keeping import hygiene_kit
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter
from tests.words_on_screen import English, cut_off, words_of

PAGES = (
    "beds",
    "people",
    "census",
    "occupancy",
    "handout",
    "rounds",
    "stock",
    "activities",
    "reports",
    "settings",
    "help",
)


@pytest.fixture(scope="module")
def english() -> English:
    return English("es")


@pytest.fixture
def appearance(qapp: QApplication, look: Look, tmp_path: Path) -> Iterator[Appearance]:
    languages = Languages(qapp, "en")
    yield Appearance(look, languages, PreferencesFile(tmp_path / "p.ini"), languages)
    languages.switch("en")


@pytest.fixture
def office(desk: Desk, clock: TestClock, appearance: Appearance, qtbot: QtBot) -> Iterator[SignedIn]:
    """The window of a manager at a shelter where something of everything is on the screen."""
    shelter = Shelter(desk)
    shelter.settle(ROSA, bed="3-01", needs=(Need.ACCESSIBLE, Need.PREGNANT))
    shelter.arrive(PEDRO)
    shelter.arrive(*FAMILY, needs=(Need.DIET, Need.MEDICAL))
    hold_bed(desk, HoldBed(shelter.site_id, shelter.bed_id("2-01"), clock().replace(hour=23)))
    block_bed(desk, BlockBed(shelter.site_id, shelter.bed_id("2-02"), "“…”"))
    hygiene_kit(desk)
    signed_in = SignedIn(desk, appearance)
    signed_in.window.resize(1366, 696)
    with qtbot.waitExposed(signed_in.window):
        signed_in.window.show()
    yield signed_in
    signed_in.close()


def settle() -> None:
    """Words first, then the layouts that they changed, then what lies inside those."""
    for _ in range(5):
        QApplication.processEvents()


def look_at(office: SignedIn, page_id: str, qtbot: QtBot) -> QWidget:
    office.window.show_page(page_id)
    qtbot.waitUntil(lambda: office.tasks.idle)
    settle()
    return office.window


def choose_in_settings(office: SignedIn, language: str, qtbot: QtBot) -> None:
    """As a person does: the list in the settings, with the keyboard."""
    look_at(office, "settings", qtbot)
    page = office.window.page("settings")
    assert isinstance(page, SettingsPage)
    before, field = office.window, page.ui.language
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down if language == "es" else Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: office.window is not before)
    qtbot.waitUntil(lambda: office.tasks.idle)


def test_every_page_is_spanish_at_once_and_nothing_is_cut_off(
    office: SignedIn, english: English, qtbot: QtBot
) -> None:
    assert office.window.page_ids == PAGES
    for page_id in PAGES:
        assert english.left_in(look_at(office, page_id, qtbot)), f"no English to begin with on {page_id}"
    choose_in_settings(office, "es", qtbot)
    assert office.window.isVisible()
    assert (office.window.width(), office.window.height()) == (1366, 696)
    found = {}
    for page_id in PAGES:
        window = look_at(office, page_id, qtbot)
        found[page_id] = (english.left_in(window), cut_off(window))
    assert found == dict.fromkeys(PAGES, (set(), []))


def test_there_and_back_every_word_is_as_it_was(office: SignedIn, qtbot: QtBot) -> None:
    before = {page_id: words_of(look_at(office, page_id, qtbot)) for page_id in PAGES}
    choose_in_settings(office, "es", qtbot)
    choose_in_settings(office, "en", qtbot)
    assert {page_id: words_of(look_at(office, page_id, qtbot)) for page_id in PAGES} == before


def test_the_page_and_the_focus_stay(office: SignedIn, appearance: Appearance, qtbot: QtBot) -> None:
    choose_in_settings(office, "es", qtbot)
    page = office.window.current_page()
    assert isinstance(page, SettingsPage)
    assert office.window.focusWidget() is page.ui.language
    assert page.ui.language.currentText() == "Español"
    assert appearance.preferences.language == "es"


def test_an_answer_under_way_reaches_its_page_before_the_window_changes(
    office: SignedIn, appearance: Appearance, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: office.tasks.idle)
    before, answers = office.window, []
    office.place.read(lambda desk: desk.actor.name, lambda name: answers.append((name, office.window)))
    appearance.set_language("es")
    qtbot.waitUntil(lambda: office.window is not before)
    assert answers == [("Marisol", before)]


DIALOGS: dict[str, Callable[[MainWindow], object]] = {
    "keys": lambda window: window.show_keys(),
    "check in": lambda window: window.page("beds").check_in_action.trigger(),
    "rooms and beds": lambda window: window.page("beds").additions.show_inventory(),
    "limits of stay": lambda window: window.page("beds").additions.show_limits(window),
    "place all": lambda window: window.page("beds").planning.place_all(),
    "tonight": lambda window: window.page("beds").planning.tonight(),
    "turn away": lambda window: window.page("beds").planning.turn_away_at_the_door(),
    "what if": lambda window: window.page("beds").planning.what_if(),
    "register": lambda window: window.page("people").register(),
    "activity": lambda window: window.page("activities").record(),
    "receive": lambda window: window.page("stock").receive(),
    "new item": lambda window: window.page("stock").new_item(),
    "new kit": lambda window: window.page("stock").new_kit(),
    "import": lambda window: window.page("stock").import_files(),
    "what is due": lambda window: window.page("settings").ui.due_button.click(),
    "login": lambda window: window.page("settings").add_staff(),
}


def test_every_dialog_is_spanish_and_has_room(
    office: SignedIn, appearance: Appearance, english: English, qtbot: QtBot
) -> None:
    before = office.window
    appearance.set_language("es")
    qtbot.waitUntil(lambda: office.window is not before)
    for page_id in PAGES:
        look_at(office, page_id, qtbot)
    found = {}
    for name, opens in DIALOGS.items():
        opens(office.window)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        qtbot.waitUntil(lambda: office.tasks.idle)
        settle()
        dialog = QApplication.activeModalWidget()
        assert dialog.width() <= 1366, name
        assert dialog.height() <= 696, name
        found[name] = (english.left_in(dialog), cut_off(dialog))
        dialog.close()
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert found == dict.fromkeys(DIALOGS, (set(), []))


def test_the_first_start_follows_the_language(
    appearance: Appearance, english: English, clock: TestClock, tmp_path: Path, qtbot: QtBot
) -> None:
    tasks = Tasks()
    window = FirstStart(appearance.look, appearance.languages, tasks, tmp_path, clock)
    qtbot.addWidget(window)
    window.resize(1366, 696)
    window.show()
    assert english.left_in(window)
    window.ui.language.setCurrentIndex(window.ui.language.findData("es"))
    box = window.ui.steps_box
    for step in [box.itemAt(at).widget() for at in range(box.count())]:
        window._show(step)
        settle()
        assert (english.left_in(window), cut_off(window)) == (set(), [])


def test_signing_in_follows_the_language(
    appearance: Appearance, english: English, clock: TestClock, tmp_path: Path, qtbot: QtBot
) -> None:
    window = SignIn(appearance.look, appearance.languages, Tasks(), tmp_path, "marisol", clock)
    qtbot.addWidget(window)
    window.resize(1366, 696)
    window.show()
    assert english.left_in(window)
    window.ui.language.setCurrentIndex(window.ui.language.findData("es"))
    settle()
    assert (english.left_in(window), cut_off(window)) == (set(), [])


def test_qt_speaks_it_too(appearance: Appearance, qtbot: QtBot) -> None:
    appearance.set_language("es")
    box = QMessageBox(QMessageBox.Icon.Question, "", "", QMessageBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QMessageBox.StandardButton.Cancel).text().replace("&", "") == "Cancelar"


def test_days_follow_the_language_and_numbers_the_country(appearance: Appearance, clock: TestClock) -> None:
    languages = appearance.languages
    assert long_day_text(clock().date()) == "Thursday 3 September 2026"
    languages.set_country("AW")
    languages.switch("es")
    assert long_day_text(clock().date()) == "jueves 3 de septiembre de 2026"
    assert moment_text(clock()).startswith("3 sep 2026 ")
    assert number_text(Decimal("1234.5")) == "1.234,5"
    languages.switch("en")
    assert number_text(Decimal("1234.5")) == "1.234,5"
    languages.set_country("DO")
    assert number_text(Decimal("1234.5")) == "1,234.5"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("country", "written"), [("AW", "1.234,50"), ("CW", "1.234,50"), ("DO", "1,234.50")])
def test_a_country_writes_as_its_reports_do(language: str, country: str, written: str) -> None:
    locale = locale_of(language, country)
    assert locale.toString(1234.5, "f", 2) == written
    month = "septiembre" if language == "es" else "September"
    assert locale.toString(QDate(2026, 9, 3), "MMMM") == month


@pytest.mark.parametrize(
    ("region", "typed", "number"),
    [
        ("en_US", "1,500", "1500"),
        ("en_US", "1.500", "1.5"),
        ("en_US", "18,5", "18.5"),
        ("es_CO", "1.500", "1500"),
        ("es_CO", "18.5", "18.5"),
        ("es_CO", "0.125", "0.125"),
        ("es_CO", "1.234.567,5", "1234567.5"),
        ("es_CO", "1.23.456", None),
        ("en_US", "1,2,3", None),
    ],
)
def test_a_mark_that_cannot_part_thousands_is_the_decimal_one(
    region: str, typed: str, number: str | None
) -> None:
    QLocale.setDefault(QLocale(region))
    assert parse_number(typed) == (None if number is None else Decimal(number))
