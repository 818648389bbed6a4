"""The hand-out page as people use it: keys and clicks on the window, on a real encrypted database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from threading import Lock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.camera.source import FindSource
from shelterdesk.desktop.dialogs.collector_dialog import CollectorDialog
from shelterdesk.desktop.dialogs.reason_dialog import ReasonDialog
from shelterdesk.desktop.handout.finding import TYPING_PAUSE_MS
from shelterdesk.desktop.handout.stage import Stage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.main_window import MainWindow
from shelterdesk.desktop.pages.handout_page import HandoutPage
from shelterdesk.desktop.scanner import Scanner
from shelterdesk.desktop.shell.nav import NavEntry
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.theme import Tone
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.entitlement import Per
from shelterdesk.domain.people import Need, Sex
from shelterdesk.persistence.tables import handouts
from shelterdesk.services.desk import Desk
from shelterdesk.services.handout_day import read_today
from shelterdesk.services.handouts import give
from shelterdesk.services.stock import Receive, ReceiveLine, receive
from tests.handing_out import Person as Registered
from tests.handing_out import Room, giving
from tests.words_on_screen import words_of

SLOW = 90  # ms between the keys of a person
FAST = 5  # of a scanner


class Watch:
    """The clock of the keys, so that no test waits."""

    now = 1000


@dataclass
class Counter:
    """A person at the counter. `actions` counts as the design does: a click, a key, or one scan."""

    window: MainWindow
    page: HandoutPage
    place: Workplace
    watch: Watch
    qtbot: QtBot
    actions: int = 0

    def scan(self, code: str) -> None:
        self.actions += 1
        self.watch.now += 1000
        for key in (*show_code(code), Qt.Key.Key_Return):
            self._key(key, FAST)
        self.settle()

    def press(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            self.actions += 1
            self._key(key, SLOW)
        self.settle()

    def click(self, widget: object) -> None:
        """Where it is seen: nobody clicks on what is not laid out yet."""
        for _ in range(5):  # the page, then what lies in it, then what lies inside that
            QApplication.processEvents()
        self.actions += 1
        centre = widget.mapTo(self.window, widget.rect().center())  # type: ignore[attr-defined]
        QTest.mouseClick(
            self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre
        )
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.place.tasks.idle)

    def _key(self, key: Qt.Key | str, gap: int) -> None:
        self.watch.now += gap
        target = QApplication.activeModalWidget() or self.window
        QTest.keyClick(target.windowHandle(), key)  # type: ignore[arg-type]

    @property
    def stage(self) -> Stage:
        return self.page.flow.stage

    @property
    def banner(self) -> str:
        return self.page.visit_view.banner.words()

    @property
    def tone(self) -> Tone:
        return self.page.visit_view.banner.tone

    @property
    def name(self) -> str:
        visit = self.page.flow.visit
        return "" if visit is None else visit.person.label


OpenCounter = Callable[..., Counter]


@pytest.fixture
def room(desk: Desk) -> Room:
    return Room(desk)


@pytest.fixture
def open_counter(qtbot: QtBot, look: Look, room: Room) -> Iterator[OpenCounter]:
    opened: list[Workplace] = []

    def open_(
        desk: Desk | None = None, width: int = 1366, height: int = 696, camera: FindSource | None = None
    ) -> Counter:
        place = Workplace(desk or room.distributor, Tasks())
        opened.append(place)
        watch = Watch()
        made: list[HandoutPage] = []

        def make() -> HandoutPage:
            scanner = Scanner(None, lambda _: watch.now, hold_ms=60_000)
            made.append(HandoutPage(look, place, scanner, find_camera=camera))
            scanner.setParent(made[0])
            return made[0]

        window = MainWindow(look, [(NavEntry("handout", "Distribution", "Hand out", "hand-out"), make)])
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.show_page("handout")
        counter = Counter(window, made[0], place, watch, qtbot)
        counter.settle()
        return counter

    yield open_
    for place in opened:
        place.tasks.finish()


@pytest.fixture
def kit(room: Room) -> str:
    item_id = room.item("Hygiene kit")
    room.rule(item_id)
    room.lot(item_id, 5)
    return item_id


@pytest.fixture
def ana(room: Room, kit: str) -> Registered:
    return room.person("Ana", age=34)


def test_a_hand_out_is_one_scan_and_one_key(open_counter: OpenCounter, room: Room, ana: Registered) -> None:
    counter = open_counter()
    counter.scan(ana.code)
    assert (counter.name, counter.tone) == ("Ana", Tone.OK)
    assert counter.banner == "Can receive now. First visit."
    assert counter.page.ui.give_button.text() == "Give 1 item"
    counter.press(Qt.Key.Key_Return)
    assert counter.actions == 2
    assert (counter.stage, room.count(handouts)) == (Stage.GIVEN, 1)
    assert sum(room.balances().values()) == 4
    assert counter.page.today_card.list.entry(0).what == "Hygiene kit"


def test_scans_work_with_a_button_under_the_focus(
    open_counter: OpenCounter, room: Room, ana: Registered
) -> None:
    counter = open_counter()
    leo = room.person("Leo")
    counter.scan(leo.code)
    button = counter.page.ui.skip_button
    button.setFocus()
    assert QApplication.focusWidget() is button
    counter.scan(ana.code)
    assert (counter.name, counter.stage) == ("Ana", Stage.VISIT)
    counter.press(Qt.Key.Key_Return)
    assert (counter.stage, room.count(handouts)) == (Stage.GIVEN, 1)


def test_without_a_card_it_is_five_actions(open_counter: OpenCounter, room: Room, ana: Registered) -> None:
    room.person("Anabel")
    room.person("Mirlande")
    counter = open_counter()
    counter.press("a", "n", "a")
    counter.qtbot.waitUntil(lambda: counter.stage is Stage.CHOOSING)
    assert [row.text() for row in counter.page.choosing.rows()] == ["Ana", "Anabel"]
    counter.press(Qt.Key.Key_Return)
    assert counter.name == "Ana"
    counter.press(Qt.Key.Key_Return)
    assert (counter.stage, counter.actions, room.count(handouts)) == (Stage.GIVEN, 5, 1)


def test_three_letters_and_enter_give_the_candidates_too(
    open_counter: OpenCounter, room: Room, ana: Registered
) -> None:
    room.person("Anabel")
    counter = open_counter()
    counter.press("a", "n", "a", Qt.Key.Key_Return)
    assert counter.stage is Stage.CHOOSING
    counter.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert (counter.name, counter.page.field.text()) == ("Anabel", "")


def test_a_click_chooses_a_candidate(open_counter: OpenCounter, room: Room, ana: Registered) -> None:
    room.person("Anabel")
    counter = open_counter()
    counter.press("a", "n", "a", Qt.Key.Key_Return)
    counter.click(counter.page.choosing.rows()[1])
    assert counter.name == "Anabel"
    assert counter.page.field.hasFocus()


@pytest.mark.parametrize("by", ["keys", "a click"])
def test_who_is_chosen_before_the_typing_pause_is_over_stays_chosen(
    open_counter: OpenCounter, room: Room, ana: Registered, by: str
) -> None:
    """A suggestion for the letters before the Enter came after it, and put the first one back in front."""
    room.person("Anabel")
    counter = open_counter()
    counter.press("a", "n", "a", Qt.Key.Key_Return)
    if by == "keys":
        counter.press(Qt.Key.Key_Down)
        counter.qtbot.wait(2 * TYPING_PAUSE_MS)
        counter.settle()
        counter.press(Qt.Key.Key_Return)
    else:
        counter.click(counter.page.choosing.rows()[1])
        counter.qtbot.wait(2 * TYPING_PAUSE_MS)
        counter.settle()
    assert (counter.name, counter.stage) == ("Anabel", Stage.VISIT)


def test_a_suggestion_never_comes_after_the_answer_to_enter(
    open_counter: OpenCounter, room: Room, ana: Registered
) -> None:
    """However slow the database is: the pause ends while Enter is still being answered."""
    counter = open_counter()
    held = Lock()
    with held:
        counter.place.read(lambda _: held.acquire(timeout=10), lambda _: None)
        for key in ("a", "n", "a", Qt.Key.Key_Return):
            counter._key(key, SLOW)
        counter.qtbot.wait(2 * TYPING_PAUSE_MS)
    counter.settle()
    assert (counter.name, counter.stage) == ("Ana", Stage.VISIT)


def test_what_is_typed_stays_when_the_card_is_read_again(
    open_counter: OpenCounter, room: Room, kit: str, ana: Registered
) -> None:
    counter = open_counter()
    counter.scan(ana.code)
    counter.press("l", "e")
    line = ReceiveLine(kit, Decimal(3), None, None, None, None)
    counter.place.act(lambda _, command: receive(room.desk, command), Receive(room.store_id, (line,)))
    counter.settle()
    assert counter.page.visit_view.rows()[0].left_chip.words == "8 left"
    assert (counter.page.field.text(), counter.stage) == ("le", Stage.VISIT)


def test_the_card_says_what_is_left_after_the_giving(
    open_counter: OpenCounter, room: Room, kit: str, ana: Registered
) -> None:
    counter = open_counter()
    counter.scan(ana.code)
    chip = counter.page.visit_view.rows()[0].left_chip
    assert chip.words == "5 left"
    counter.press(Qt.Key.Key_Return)
    assert (counter.stage, chip.words) == (Stage.GIVEN, "4 left")


def test_nothing_given_yet_is_said(open_counter: OpenCounter, ana: Registered) -> None:
    counter = open_counter()
    side = counter.page.ui.side
    words = "Nothing given yet today."
    assert words in words_of(side)
    assert not counter.page.today_card.list.isVisible()
    counter.scan(ana.code)
    counter.press(Qt.Key.Key_Return)
    assert words not in words_of(side)
    assert counter.page.today_card.list.isVisible()


def test_already_received_is_red_and_enter_does_nothing(
    open_counter: OpenCounter, room: Room, kit: str, ana: Registered, clock: Callable[[], datetime]
) -> None:
    give(room.desk, giving(room, ana, (kit, 1)))
    clock.forward(days=3)  # type: ignore[attr-defined]
    counter = open_counter()
    counter.scan(ana.code)
    assert counter.tone is Tone.ALERT
    assert counter.banner == "Already received 3 days ago. Next on 17 Sep 2026."
    assert not counter.page.ui.give_button.isEnabled()
    counter.press(Qt.Key.Key_Return, Qt.Key.Key_Enter)
    assert room.count(handouts) == 1
    refused = counter.page.today_card.list.entry(0)
    assert (refused.label, refused.handout_id) == ("Ana", None)
    assert refused.what.startswith("Already received 3 days ago")


def test_a_second_enter_gives_nothing_even_without_a_waiting_time(
    open_counter: OpenCounter, room: Room
) -> None:
    water = room.item("Water")
    room.rule(water, every_days=0)
    room.lot(water, 5)
    leo = room.person("Leo")
    counter = open_counter()
    counter.scan(leo.code)
    counter._key(Qt.Key.Key_Return, SLOW)
    counter._key(Qt.Key.Key_Return, SLOW)
    counter.settle()
    counter.press(Qt.Key.Key_Return)
    assert room.count(handouts) == 1
    counter.scan(leo.code)
    counter.press(Qt.Key.Key_Return)
    assert room.count(handouts) == 2


def test_enter_never_gives_to_the_one_before_while_the_next_is_looked_for(
    open_counter: OpenCounter, room: Room, ana: Registered
) -> None:
    leo = room.person("Leo")
    counter = open_counter()
    counter.scan(ana.code)
    counter.watch.now += 1000
    for key in (*leo.code, Qt.Key.Key_Return):
        counter._key(key, FAST)
    counter._key(Qt.Key.Key_Return, SLOW)
    assert counter.stage is Stage.LOOKING
    counter.settle()
    assert (counter.name, counter.stage, room.count(handouts)) == ("Leo", Stage.VISIT, 0)


def test_of_two_quick_scans_only_the_second_is_ever_shown(
    open_counter: OpenCounter, room: Room, ana: Registered
) -> None:
    leo = room.person("Leo")
    counter = open_counter()
    shown: list[str] = []
    counter.page.flow.moved.connect(lambda: shown.append(counter.name))
    for one in (ana, leo):
        counter.watch.now += 1000
        for key in (*one.code, Qt.Key.Key_Return):
            counter._key(key, FAST)
    counter.settle()
    assert set(shown) == {"", "Leo"}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("2222222", "Nobody has the code 222-222-2."),
        ("2222223", "222-222-3 has a wrong character; please compare it again."),
    ],
)
def test_an_unknown_card_is_said_and_the_next_scan_works(
    open_counter: OpenCounter, ana: Registered, code: str, said: str
) -> None:
    counter = open_counter()
    counter.scan(code)
    assert (counter.page.messages.words(), counter.stage) == (said, Stage.READY)
    assert counter.page.field.property("flash") == "alert"
    counter.scan(ana.code)
    assert (counter.name, counter.page.field.property("flash")) == ("Ana", "ok")


def test_the_amount_is_changed_by_keys_and_by_clicks(open_counter: OpenCounter, room: Room, kit: str) -> None:
    water = room.item("Water")
    room.rule(water, quantity=3)
    room.lot(water, 9)
    ana = room.person("Ana")
    counter = open_counter()
    counter.scan(ana.code)
    assert counter.page.ui.give_button.text() == "Give all 4 items"
    counter.press(Qt.Key.Key_Down, "-", "-", "+", "-")
    assert counter.page.ui.give_button.text() == "Give 2 items"
    more = counter.page.visit_view.rows()[1].stepper.findChildren(QPushButton)[1]
    counter.click(more)
    assert counter.page.field.hasFocus()
    counter.press(Qt.Key.Key_Return)
    assert [one.what for one in read_today(room.desk).given] == ["Hygiene kit, 2 × Water"]


def test_nothing_left_of_all_items_is_nothing_to_give(open_counter: OpenCounter, ana: Registered) -> None:
    counter = open_counter()
    counter.scan(ana.code)
    counter.press("-")
    assert not counter.page.ui.give_button.isEnabled()
    counter.press(Qt.Key.Key_Return)
    assert counter.stage is Stage.VISIT


def test_escape_skips(open_counter: OpenCounter, room: Room, ana: Registered) -> None:
    counter = open_counter()
    counter.scan(ana.code)
    counter.press(Qt.Key.Key_Escape)
    assert (counter.stage, counter.name) == (Stage.READY, "")
    counter.press(Qt.Key.Key_Return)
    assert room.count(handouts) == 0


def test_enter_on_a_button_reached_by_tab_is_for_that_button(
    open_counter: OpenCounter, room: Room, ana: Registered
) -> None:
    counter = open_counter()
    counter.scan(ana.code)
    counter.page.ui.skip_button.setFocus()
    counter.press(Qt.Key.Key_Return)
    assert (counter.stage, room.count(handouts)) == (Stage.READY, 0)


def test_letters_typed_anywhere_on_the_page_go_to_the_field(
    open_counter: OpenCounter, ana: Registered
) -> None:
    counter = open_counter()
    counter.scan(ana.code)
    counter.page.ui.skip_button.setFocus()
    counter.press("l", "e")
    counter.page.scanner._deliver()
    assert counter.page.field.text() == "le"


def test_the_last_kit_given_elsewhere_is_refused_with_the_reason(
    open_counter: OpenCounter, room: Room, ana: Registered, kit: str
) -> None:
    leo, others = room.person("Leo"), [room.person(f"P{number}") for number in range(4)]
    counter = open_counter()
    counter.scan(ana.code)
    for one in (leo, *others):
        give(room.desk, giving(room, one, (kit, 1)))
    counter.press(Qt.Key.Key_Return)
    counter.settle()
    assert (counter.tone, counter.banner) == (Tone.ALERT, "Hygiene kit is out of stock.")
    assert counter.page.visit_view.rows()[0].left_chip.words == "None left"
    assert room.count(handouts) == 5


def test_undo_last_takes_the_hand_out_back(open_counter: OpenCounter, room: Room, ana: Registered) -> None:
    counter = open_counter()
    counter.scan(ana.code)
    counter.press(Qt.Key.Key_Return)
    assert counter.page.ui.undo_button.text() == "Undo last (Ana)"
    counter.click(counter.page.ui.undo_button)
    assert sum(room.balances().values()) == 5
    assert (read_today(room.desk).given, counter.page.ui.undo_button.isEnabled()) == ((), False)
    counter.scan(ana.code)
    assert counter.tone is Tone.OK


def test_an_older_hand_out_is_taken_back_with_a_reason(
    open_counter: OpenCounter, room: Room, kit: str, ana: Registered
) -> None:
    give(room.desk, giving(room, ana, (kit, 1)))
    counter = open_counter()
    given = counter.page.today_card.list
    given.setFocus()
    given.setCurrentIndex(given.model().index(0, 0))
    counter.press(Qt.Key.Key_Delete)
    dialog = counter.page.questions.dialog
    assert isinstance(dialog, ReasonDialog)
    dialog.ui.reason.setEditText("")
    assert not dialog.ui.void_button.isEnabled()
    dialog.ui.reason.setEditText("Brought back")
    counter.press(Qt.Key.Key_Return)
    assert sum(room.balances().values()) == 5
    assert counter.window.focusWidget() is counter.page.field


def test_someone_else_collects(open_counter: OpenCounter, room: Room, ana: Registered) -> None:
    leo, mia = room.person("Leo", Sex.MALE, age=40), room.person("Mia", age=8)
    room.household(ana, leo, mia)
    neighbour = room.person("Nel", age=50)
    counter = open_counter()
    counter.scan(ana.code)
    counter.click(counter.page.ui.collector_button)
    dialog = counter.page.questions.dialog
    assert isinstance(dialog, CollectorDialog)
    offered = [dialog.ui.members.itemAt(at).widget().text() for at in range(dialog.ui.members.count())]
    assert offered == ["Leo"]
    counter.scan(neighbour.code)
    assert counter.page.questions.dialog is None
    assert counter.page.flow.collector is not None
    counter.press(Qt.Key.Key_Return)
    (line,) = read_today(room.desk).given
    assert (line.label, line.collector) == ("Ana", "Nel")
    assert "collected by Nel" in counter.page.today_card.list.entry(0).what


def test_the_household_and_what_was_before_are_shown_without_names(
    open_counter: OpenCounter, room: Room, kit: str
) -> None:
    mother = room.person("Mimi", age=38)
    baby = room.person("Naïka", age=0)
    room.need(baby, Need.INFANT)
    room.household(mother, baby)
    diapers = room.item("Diapers", sector="baby")
    room.rule(diapers, Per.PERSON, need=Need.INFANT)
    room.lot(diapers, 3)
    counter = open_counter()
    counter.scan(mother.code)
    ui, rows = counter.page.ui, counter.page.visit_view.rows()
    assert [row.line.label for row in rows] == ["Hygiene kit", "Diapers"]
    assert [row.accessibleName() for row in rows] == [
        "Hygiene kit, 1 per household, every 14 days",
        "Diapers, 1 per infant, every 14 days",
    ]
    assert show_code(mother.code) in ui.detail.text()
    assert ui.members.count() == 2
    assert counter.page.visit_view.chips() == ["Household of 2", "Infant"]


def test_without_rules_it_says_so_and_offers_the_next_step(open_counter: OpenCounter, room: Room) -> None:
    room.item("Soap")
    staff = open_counter()
    assert staff.page.ui.stages.currentWidget() is staff.page.ui.message_stage
    assert staff.page.ui.message_stage.findChildren(QPushButton) == []
    assert staff.page.header().buttons == ()
    manager = open_counter(room.desk)
    (button,) = manager.page.ui.message_stage.findChildren(QPushButton)
    assert button.text() == "Set what is due"
    manager.click(button)
    assert manager.page.questions.dialog is not None
    assert [spec.action.text() for spec in manager.page.header().buttons] == ["What is due…"]


def test_today_shows_served_and_still_to_come(
    open_counter: OpenCounter, room: Room, kit: str, ana: Registered
) -> None:
    leo = room.person("Leo")
    for one in (ana, leo):
        room.stay(one)
    counter = open_counter()
    assert counter.page.ui.served.text() == "0 of 2 households"
    counter.scan(ana.code)
    counter.press(Qt.Key.Key_Return)
    assert (counter.page.ui.served.text(), counter.page.ui.to_come.text()) == (
        "1 of 2 households",
        "1 still to come",
    )
    assert counter.page.header().subtitle.endswith("Casa Mar  ·  started 10:00")


def test_scans_on_another_page_are_left_alone(open_counter: OpenCounter, ana: Registered) -> None:
    counter = open_counter()
    counter.page.hide()
    counter.scan(ana.code)
    assert counter.stage is Stage.READY


def test_what_is_no_whole_number_is_given_whole_or_not_at_all(open_counter: OpenCounter, room: Room) -> None:
    rice = room.item("Rice", unit="kg")
    room.rule(rice, quantity="2.5")
    room.lot(rice, 20)
    leo = room.person("Leo")
    counter = open_counter()
    counter.scan(leo.code)
    assert counter.page.ui.give_button.text() == "Give 1 item"
    counter.press("-")
    assert not counter.page.ui.give_button.isEnabled()
    counter.press("+", Qt.Key.Key_Return)
    assert [one.what for one in read_today(room.desk).given] == ["2.5 × Rice"]


def test_another_store_of_the_site_can_be_chosen(
    open_counter: OpenCounter, room: Room, kit: str, ana: Registered
) -> None:
    annex = room.store("Annex")
    room.lot(kit, 2, store_id=annex)
    counter = open_counter()
    counter.scan(ana.code)
    assert counter.page.visit_view.rows()[0].left_chip.words == "5 left"
    store = counter.page.ui.store
    assert store.isVisible()
    store.setFocus()
    counter.press(Qt.Key.Key_Down)
    counter.page.scanner._deliver()
    counter.settle()
    assert counter.page.visit_view.rows()[0].left_chip.words == "2 left"
    counter.press(Qt.Key.Key_Return)
    assert sum(quantity for (lot, _), quantity in room.balances().items()) == 6


@pytest.mark.parametrize(("width", "height"), [(1366, 696), (1440, 900)])
def test_all_of_it_fits_the_window(
    open_counter: OpenCounter, room: Room, ana: Registered, width: int, height: int
) -> None:
    counter = open_counter(width=width, height=height)
    counter.scan(ana.code)
    ground = counter.window.ui.stack.currentWidget()
    assert ground.horizontalScrollBar().maximum() == 0
    assert ground.verticalScrollBar().maximum() == 0
    for button in (counter.page.ui.give_button, counter.page.ui.skip_button, counter.page.ui.undo_button):
        assert counter.window.rect().contains(button.mapTo(counter.window, button.rect().bottomRight()))
