"""A day of distribution as one story: planned, printed, scanned, a second visit refused, a proxy, closed with a gap.

Keys and scans go to the window; nothing is clicked. The files are read back with another program.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.collector_dialog import CollectorDialog
from shelterdesk.desktop.dialogs.round_dialog import RoundDialog
from shelterdesk.desktop.dialogs.round_goods_dialog import CloseDialog, TakeDialog
from shelterdesk.desktop.dialogs.round_sheets_dialog import RoundSheetsDialog
from shelterdesk.desktop.handout.stage import Stage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.main_window import MainWindow
from shelterdesk.desktop.pages.handout_page import HandoutPage
from shelterdesk.desktop.pages.rounds_page import RoundsPage
from shelterdesk.desktop.scanner import Scanner
from shelterdesk.desktop.shell.nav import NavEntry
from shelterdesk.desktop.shell.page import Page
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.theme import Tone
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.cards import show_card
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.entitlement import Per
from shelterdesk.domain.people import Sex
from shelterdesk.domain.rounds import Outcome, RoundState
from shelterdesk.persistence.tables import handouts
from shelterdesk.services.cards import IssueCards, card_sheet, issue_cards
from shelterdesk.services.desk import Desk
from shelterdesk.services.people import RegisterPerson, register_person
from tests.conftest import TestClock
from tests.handing_out import Room
from tests.stocking import balances, recount

FAST, SLOW = 5, 90  # ms between the keys of a scanner, and of a person
CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER, TAB, DOWN, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Space
NAME = "Food & hygiene round 3"


class Watch:
    """The clock of the keys, so that no test waits."""

    now = 1000


@dataclass
class Person:
    """Someone of the distribution staff, who has a keyboard and a scanner."""

    window: MainWindow
    place: Workplace
    pages: dict[str, Page]
    watch: Watch
    qtbot: QtBot
    actions: int = 0

    @property
    def rounds(self) -> RoundsPage:
        page = self.pages["rounds"]
        assert isinstance(page, RoundsPage)
        return page

    @property
    def desk(self) -> HandoutPage:
        page = self.pages["handout"]
        assert isinstance(page, HandoutPage)
        return page

    def goes_to(self, page_id: str) -> None:
        self.press("9" if page_id == "rounds" else "3", CONTROL)
        assert self.window.current_page_id() == page_id

    def press(
        self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.actions += 1
        self._key(key, SLOW, modifiers)
        self.settle()

    def type(self, words: str) -> None:
        for letter in words:
            self._key(letter, SLOW)
        self.settle()

    def scan(self, code: str) -> None:
        self.actions += 1
        self.watch.now += 1000
        for key in (*code, ENTER):
            self._key(key, FAST)
        self.settle()

    def sees(self, kind: type[QDialog]) -> QDialog:
        def there() -> bool:
            return isinstance(QApplication.activeModalWidget(), kind)

        self.qtbot.waitUntil(there)
        self.settle()
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        return found

    def back_at_the_window(self) -> None:
        self.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        self.window.activateWindow()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.place.tasks.idle)
        for _ in range(5):
            QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.place.tasks.idle)

    def _key(
        self,
        key: Qt.Key | str,
        gap: int,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        self.watch.now += gap
        menu = QApplication.activePopupWidget()
        if menu is not None:
            QTest.keyClick(menu, key, modifiers)  # type: ignore[call-overload]
            return
        target: QWidget = QApplication.activeModalWidget() or self.window
        QTest.keyClick(target.windowHandle(), key, modifiers)  # type: ignore[arg-type]


@dataclass
class Story:
    room: Room
    soap: str
    rice: str
    families: list[tuple[str, str]]  # person id and code, the head of each
    cards: dict[str, str]  # by code


@pytest.fixture
def story(desk: Desk) -> Story:
    """Five households stay at the site; soap is due to each, rice to each person; one of them has a name."""
    room = Room(desk)
    soap, rice = room.item("Soap"), room.item("Rice", unit="kg")
    room.lot(soap, 12, bin_="A/1")
    room.lot(rice, 4)
    room.rule(soap)
    room.rule(rice, per=Per.PERSON)
    people = [room.person(name) for name in ("Ana", "Bea", "Caro", "Dina")]
    named = RegisterPerson(room.site_id, sex=Sex.FEMALE, call_name="Mira", given_names="Mirlande")
    (mira,) = register_person(desk, named).created
    partner = room.person("Nel", age=41)
    room.household(people[0], partner)
    for one in (*people, partner):
        room.stay(one)
    ids = [one.person_id for one in people]
    issue_cards(desk, IssueCards(room.site_id, (*ids, mira, partner.person_id)))
    sheet = card_sheet(desk, room.site_id, (*ids, partner.person_id))
    cards = {card.code: show_card(card.number) for card in sheet.cards}
    families = [(one.person_id, show_code(one.code)) for one in (*people, partner)]
    return Story(room, soap, rice, families, cards)


@pytest.fixture
def person(qtbot: QtBot, look: Look, story: Story) -> Iterator[Person]:
    QLocale.setDefault(QLocale("en_GB"))
    place, watch = Workplace(story.room.distributor, Tasks()), Watch()
    pages: dict[str, Page] = {}

    def handout() -> Page:
        scanner = Scanner(None, lambda _: watch.now, hold_ms=60_000)
        pages["handout"] = HandoutPage(look, place, scanner)
        scanner.setParent(pages["handout"])
        return pages["handout"]

    def rounds() -> Page:
        pages["rounds"] = RoundsPage(look, place)
        return pages["rounds"]

    window = MainWindow(
        look,
        [
            (NavEntry("handout", "Distribution", "Hand out", "hand-out", "Ctrl+3"), handout),
            (NavEntry("rounds", "Distribution", "Rounds", "list", "Ctrl+9"), rounds),
        ],
    )
    qtbot.addWidget(window)
    window.resize(1366, 696)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Person(window, place, pages, watch, qtbot)
    place.tasks.finish()


@pytest.fixture
def saves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Path]:
    """Where the dialogs of the system would save; the last file by the ending asked for."""
    wanted: dict[str, Path] = {"to": tmp_path / "paper.pdf"}

    def choose(*_: object) -> tuple[str, str]:
        return str(wanted["to"]), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return wanted


def _plan(person: Person) -> None:
    person.goes_to("rounds")
    person.press("n")
    dialog = person.sees(RoundDialog)
    assert isinstance(dialog, RoundDialog)
    person.type(NAME)
    person.qtbot.waitUntil(lambda: dialog.ui.summary.text() == "4 households · 5 people")
    assert dialog.ui.short.text() == "Rice: 1 short"
    person.press(ENTER)
    person.back_at_the_window()
    assert person.rounds.panel.view is not None
    assert person.rounds.panel.view.row.state is RoundState.PLANNED


def _print_sheets(person: Person, story: Story, saves: dict[str, Path], tmp_path: Path) -> None:
    saves["to"] = tmp_path / "sheets.pdf"
    person.press("p")
    person.press("1")
    person.qtbot.waitUntil(saves["to"].exists)
    person.settle()
    (page,) = (page.extract_text() for page in PdfReader(saves["to"]).pages)
    assert NAME in page
    assert "Casa Mar" in page
    assert "Sheet 1 of 1" in page
    codes = [code for _, code in story.families[:4]]
    assert sorted(codes, key=page.index) == sorted(codes)
    for name in ("Ana", "Bea", "Mirlande", "Nel"):
        assert name not in page
    assert "This sheet: 4" in page


def _open(person: Person) -> None:
    person.press("o")
    dialog = person.sees(TakeDialog)
    assert isinstance(dialog, TakeDialog)
    assert [row.typed for row in dialog.model.rows] == [Decimal(4), Decimal(4)]  # rice, then soap
    person.press(DOWN)
    person.type("6")
    person.press(ENTER)  # the number
    person.press(ENTER, CONTROL)
    person.back_at_the_window()
    assert person.rounds.panel.view is not None
    assert person.rounds.panel.view.row.state is RoundState.OPEN


def _first_visit(person: Person, story: Story) -> None:
    """One scan and one key, and the second visit does nothing."""
    person.goes_to("handout")
    assert NAME in person.window.header.subtitle
    bea = story.families[1][1]
    before = person.actions
    person.scan(story.cards[bea])
    person.press(ENTER)
    assert person.actions - before == 2
    assert person.desk.flow.stage is Stage.GIVEN
    assert person.desk.ui.served.text() == "1 of 4 households"
    assert person.desk.ui.to_come.text() == "3 still to come"
    person.scan(story.cards[bea])
    assert person.desk.visit_view.banner.tone is Tone.ALERT
    given = story.room.count(handouts)
    person.press(ENTER)
    assert story.room.count(handouts) == given


def _proxy(person: Person, story: Story) -> None:
    """Ana's partner scans his own card for the household; he collects what is due."""
    ana, nel = story.families[0][1], story.families[4][1]
    person.scan(story.cards[ana])
    for _ in range(30):
        focused = QApplication.focusWidget()
        if focused is person.desk.ui.collector_button:
            break
        person.press(TAB)
    person.press(ENTER)
    person.sees(CollectorDialog)
    person.scan(story.cards[nel])
    person.back_at_the_window()
    assert person.desk.flow.collector is not None
    assert show_code(person.desk.flow.collector.code) == nel
    person.desk.take_focus()
    person.press(ENTER)
    assert person.desk.flow.stage is Stage.GIVEN
    assert person.desk.ui.served.text() == "2 of 4 households"


def _enter_the_sheet(person: Person, story: Story) -> None:
    """On paper Caro and Bea are ticked; Bea received at the desk, which the sheet says."""
    person.goes_to("rounds")
    person.press("s")
    dialog = person.sees(RoundSheetsDialog)
    assert isinstance(dialog, RoundSheetsDialog)
    model = dialog.lines
    rows = {model.index(row, 1).data(): row for row in range(model.rowCount())}
    caro, dina = story.families[2][1], story.families[3][1]
    for row in range(model.rowCount()):
        if row == rows[dina]:
            person.press("r")
        else:
            person.press(SPACE)  # a line that received is not ticked
    assert dialog.ui.ok_button.text() == "Enter 2 lines"
    assert model.index(rows[dina], model.columnCount() - 1).data() == "refused, with a witness"
    person.press(ENTER, CONTROL)
    person.back_at_the_window()
    view = person.rounds.panel.view
    assert view is not None
    lines = {show_code(line.code): line for line in view.lines}
    assert dict(lines[caro].got) == {story.soap: 1, story.rice: 1}
    assert lines[dina].refused


def _close(person: Person, story: Story) -> None:
    """Three of six soaps were handed out; two are on the table, so one is missing and the round does not close."""
    person.press("c")
    dialog = person.sees(CloseDialog)
    assert isinstance(dialog, CloseDialog)
    button: QPushButton = dialog.ui.ok_button
    assert [row.expected for row in dialog.model.rows] == [Decimal(0), Decimal(3)]
    person.press(DOWN)
    person.type("2")
    person.press(ENTER)
    assert not button.isEnabled()
    person.press(ENTER, CONTROL)
    assert dialog.isVisible()
    table, model = dialog.ui.goods, dialog.model
    for _ in range(2):
        person.press(Qt.Key.Key_Right)
    assert table.currentIndex() == model.index(1, model.reason_column)
    person.press(Qt.Key.Key_F2)
    person.press("d")  # Damaged
    person.press(ENTER)
    assert model.rows[1].reason is not None
    assert button.isEnabled()
    person.press(ENTER, CONTROL)
    person.back_at_the_window()


def test_a_distribution_day(
    person: Person, story: Story, saves: dict[str, Path], tmp_path: Path, clock: TestClock
) -> None:
    _plan(person)
    _print_sheets(person, story, saves, tmp_path)
    _open(person)
    _first_visit(person, story)
    clock.forward(minutes=5)
    _proxy(person, story)
    _enter_the_sheet(person, story)
    _close(person, story)
    view = person.rounds.panel.view
    assert view is not None
    assert view.row.state is RoundState.CLOSED
    soap = next(tally for tally in view.tallies if tally.item_id == story.soap)
    assert (soap.taken, soap.handed, soap.back) == (6, 3, 2)
    assert (view.closings[story.soap].gap, view.closings[story.soap].reason) == (1, "damaged")
    fared = {show_code(line.code): line.outcome for line in view.lines}
    codes = [code for _, code in story.families[:4]]
    assert [fared[code] for code in codes] == [
        Outcome.SERVED,
        Outcome.SERVED,
        Outcome.SERVED,
        Outcome.REFUSED,
    ]
    assert balances(story.room.desk) == recount(story.room.desk)
    assert all(not bin_.startswith("→") for _, bin_ in balances(story.room.desk))
    for ending in (".pdf", ".xlsx"):
        saves["to"] = tmp_path / f"report{ending}"
        person.press("r")
        person.qtbot.waitUntil(saves["to"].exists)
        person.settle()
    said = " ".join(page.extract_text() for page in PdfReader(tmp_path / "report.pdf").pages)
    assert "Damaged" in said
    assert "Refused, with a witness" in said
    book = load_workbook(tmp_path / "report.xlsx")
    cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    for everything in (said, " ".join(cells)):
        assert not any(code in everything for _, code in story.families)
        assert not any(name in everything for name in ("Ana", "Bea", "Mirlande"))
    person.press("a")
    assert person.rounds.panel.view is not None
    assert person.rounds.panel.view.row.state is RoundState.OPEN
