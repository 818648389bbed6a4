"""What is done at the desk besides giving what is due: keys and clicks on the window, on a real encrypted database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from sqlalchemy import select

from shelterdesk.desktop.dialogs.bring_back_dialog import BringBackDialog
from shelterdesk.desktop.dialogs.collector_dialog import CollectorDialog
from shelterdesk.desktop.dialogs.lend_dialog import LendDialog
from shelterdesk.desktop.dialogs.reason_dialog import ReasonDialog
from shelterdesk.desktop.handout.sounds import Outcome
from shelterdesk.desktop.handout.stage import Stage
from shelterdesk.desktop.theme import Tone
from shelterdesk.domain.entitlement import Other
from shelterdesk.persistence.tables import audit, handouts, loans
from shelterdesk.services.handout_day import read_today
from shelterdesk.services.handouts import give
from shelterdesk.services.loans import Lend, lend
from tests.desktop.test_handout_page import Counter, OpenCounter
from tests.desktop.test_handout_page import ana as ana
from tests.desktop.test_handout_page import kit as kit
from tests.desktop.test_handout_page import open_counter as open_counter
from tests.desktop.test_handout_page import room as room
from tests.handing_out import Person as Registered
from tests.handing_out import Room, giving
from tests.papers import lent_out

Clock = Callable[[], datetime]


def chord(counter: Counter, key: Qt.Key) -> None:
    """Ctrl and a letter, to the window."""
    counter.actions += 1
    counter.watch.now += 1000
    QTest.keyClick(counter.window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    counter.settle()


def dialog(counter: Counter, kind: type[QDialog]) -> QDialog:
    found = counter.page.questions.dialog
    assert isinstance(found, kind)
    counter.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is found)
    counter.settle()
    return found


def click_in(counter: Counter, form: QDialog, widget: QWidget) -> None:
    QApplication.processEvents()
    counter.actions += 1
    place = widget.mapTo(form, widget.rect().center())
    QTest.mouseClick(form.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    counter.settle()


def kept(room: Room, column: object) -> list[object]:
    with room.desk.database.reading() as connection:
        return list(connection.execute(select(column)).scalars())  # type: ignore[call-overload]


def test_short_stock_is_said_and_what_is_there_is_offered(
    open_counter: OpenCounter, room: Room, ana: Registered
) -> None:
    water = room.item("Water")
    room.rule(water, quantity=5)
    room.lot(water, 2)
    counter = open_counter()
    counter.scan(ana.code)
    row = counter.page.visit_view.rows()[1]
    assert (row.quantity, row.accessibleName()) == (
        2,
        "Water, 5 due, only 2 there – 5 per household, every 14 days",
    )
    counter.press(Qt.Key.Key_Return)
    assert (counter.actions, counter.stage) == (2, Stage.GIVEN)
    assert read_today(room.desk).given[0].what == "Hygiene kit, 2 × Water"
    counter.scan(ana.code)
    assert counter.banner == "What is due is out of stock."


def test_lunch_or_late_meal_is_one_scan_and_one_key_too(
    open_counter: OpenCounter, room: Room, clock: Clock
) -> None:
    lunch, late = room.item("Lunch"), room.item("Late meal")
    room.rule(lunch, every_days=1)
    room.rule(late, every_days=1, not_with=(Other(lunch, ""),))
    for item in (lunch, late):
        room.lot(item, 9)
    leo, mia = room.person("Leo"), room.person("Mia")
    counter = open_counter()
    counter.scan(leo.code)
    rows = counter.page.visit_view.rows()
    assert [row.quantity for row in rows] == [1, 0]
    counter.press(Qt.Key.Key_Return)
    counter.scan(leo.code)
    assert (counter.tone, counter.banner) == (Tone.ALERT, "Already received today. Next on 4 Sep 2026.")
    counter.scan(mia.code)
    counter.press(Qt.Key.Key_Down, "+")
    assert [row.quantity for row in counter.page.visit_view.rows()] == [0, 1]
    counter.press(Qt.Key.Key_Return)
    assert [one.what for one in read_today(room.desk).given] == ["Late meal", "Lunch"]
    counter.scan(mia.code)
    reasons = [str(row.line.due.reason) for row in counter.page.visit_view.rows()]
    assert reasons[0].startswith("Not on a day with Late meal")


def test_beyond_what_is_due_is_given_by_who_may_with_a_reason(
    open_counter: OpenCounter, room: Room, clock: Clock
) -> None:
    blanket = room.item("Blanket")
    room.rule(blanket, may_override=True)
    room.lot(blanket, 5)
    leo = room.person("Leo")
    give(room.desk, giving(room, leo, (blanket, 1)))
    clock.forward(minutes=1)  # type: ignore[attr-defined]
    counter = open_counter(room.desk)
    counter.scan(leo.code)
    assert counter.tone is Tone.ALERT
    chord(counter, Qt.Key.Key_G)
    form = dialog(counter, ReasonDialog)
    assert isinstance(form, ReasonDialog)
    assert form.ui.what.text() == "Blanket"
    form.ui.reason.setCurrentText("Stolen on the bus")
    click_in(counter, form, form.ui.void_button)
    assert (counter.stage, room.count(handouts)) == (Stage.GIVEN, 2)
    assert counter.page.today_card.list.entry(0).what == "Blanket – more than was due: Stolen on the bus"


def test_who_may_not_is_not_offered_it(open_counter: OpenCounter, room: Room) -> None:
    blanket = room.item("Blanket")
    room.rule(blanket, may_override=True)
    room.lot(blanket, 5)
    leo = room.person("Leo")
    give(room.desk, giving(room, leo, (blanket, 1)))
    counter = open_counter()
    counter.scan(leo.code)
    assert not counter.page.more.beyond.isVisible()
    assert not counter.page.more.button.isHidden()


def test_a_loan_is_shown_until_it_came_back(
    open_counter: OpenCounter, room: Room, ana: Registered, clock: Clock
) -> None:
    room.lot(room.item("Cot"), 2)
    before = sum(room.balances().values())
    counter = open_counter()
    counter.scan(ana.code)
    chord(counter, Qt.Key.Key_L)
    form = dialog(counter, LendDialog)
    assert isinstance(form, LendDialog)
    for letter in "Cot":
        counter.watch.now += 100
        QTest.keyClick(form.windowHandle(), letter)
    popup = QApplication.activePopupWidget()
    assert popup is not None  # what fits, to choose from
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert form.ui.item.currentText() == "Cot – 2 pieces"
    form.ui.has_day.setChecked(True)
    click_in(counter, form, form.ui.lend_button)
    (loan,) = counter.page.visit_view.loans
    assert (loan.loan.label, loan.loan.due_on) == ("Cot", date(2026, 9, 10))
    assert sum(room.balances().values()) == before - 1
    clock.forward(days=8)  # type: ignore[attr-defined]
    counter.scan(ana.code)
    (loan,) = counter.page.visit_view.loans
    assert loan.loan.overdue
    assert counter.page.visit_view.chips() == ["Loan overdue"]
    assert loan.accessibleName() == "Cot, Lent on 3 Sep 2026, back by 10 Sep 2026"
    counter.page.ui.scroll.ensureWidgetVisible(loan.back)
    counter.click(loan.back)
    assert (counter.page.visit_view.loans, lent_out(room.desk)) == ([], ())
    assert sum(room.balances().values()) == before


def test_a_loan_that_is_lost_asks_what_happened(
    open_counter: OpenCounter, room: Room, ana: Registered
) -> None:
    key = room.item("Key")
    room.lot(key, 1)
    lend(room.desk, Lend(ana.person_id, key, Decimal(1), room.store_id))
    counter = open_counter()
    counter.scan(ana.code)
    counter.click(counter.page.visit_view.loans[0].lost)
    form = dialog(counter, ReasonDialog)
    assert isinstance(form, ReasonDialog)
    click_in(counter, form, form.ui.void_button)
    assert (kept(room, loans.c.ended_as), kept(room, loans.c.note)) == (["lost"], ["Lost"])


def test_what_is_brought_back_is_due_again(open_counter: OpenCounter, room: Room, ana: Registered) -> None:
    counter = open_counter()
    counter.scan(ana.code)
    counter.press(Qt.Key.Key_Return)
    counter.scan(ana.code)
    assert counter.tone is Tone.ALERT
    chord(counter, Qt.Key.Key_B)
    form = dialog(counter, BringBackDialog)
    assert isinstance(form, BringBackDialog)
    counter.qtbot.waitUntil(lambda: bool(form.steppers()))
    click_in(counter, form, form.ui.back_button)
    assert (counter.stage, counter.tone) == (Stage.VISIT, Tone.OK)
    assert sum(room.balances().values()) == 5


def test_nothing_taken_is_one_line_of_the_trail_and_stays_due(
    open_counter: OpenCounter, room: Room, ana: Registered
) -> None:
    counter = open_counter()
    counter.scan(ana.code)
    chord(counter, Qt.Key.Key_D)
    form = dialog(counter, ReasonDialog)
    assert isinstance(form, ReasonDialog)
    click_in(counter, form, form.ui.void_button)
    assert (counter.stage, room.count(handouts)) == (Stage.READY, 0)
    assert kept(room, audit.c.reason)[-1] == "Does not want it"
    assert kept(room, audit.c.code)[-1] == ana.code
    counter.scan(ana.code)
    assert counter.tone is Tone.OK


def test_who_collects_without_a_card_is_kept_by_relation(
    open_counter: OpenCounter, room: Room, ana: Registered
) -> None:
    counter = open_counter()
    counter.scan(ana.code)
    counter.click(counter.page.ui.collector_button)
    form = dialog(counter, CollectorDialog)
    assert isinstance(form, CollectorDialog)
    form.ui.relation.setCurrentIndex(3)
    click_in(counter, form, form.ui.relation_button)
    counter.press(Qt.Key.Key_Return)
    assert kept(room, handouts.c.relation) == ["sibling"]
    assert counter.page.today_card.list.entry(0).what == "Hygiene kit – collected by: Sister or brother"


def test_given_refused_and_unknown_sound_unlike_each_other_unless_muted(
    open_counter: OpenCounter, room: Room, ana: Registered
) -> None:
    heard: list[Outcome] = []
    counter = open_counter()
    sounds = counter.page.sounds
    sounds._tone = heard.append
    counter.scan(ana.code)
    counter.press(Qt.Key.Key_Return)
    counter.qtbot.waitUntil(lambda: heard == [Outcome.GOOD] * 2)
    counter.scan(ana.code)
    counter.qtbot.waitUntil(lambda: heard[2:] == [Outcome.REFUSED] * 2)
    counter.scan("2222222")
    counter.qtbot.waitUntil(lambda: heard[4:] == [Outcome.UNKNOWN] * 3)
    sounds._on = lambda: False
    counter.scan("2222222")
    counter.qtbot.wait(600)
    assert len(heard) == 7
    assert counter.page.field.property("flash") == "alert"


@pytest.mark.parametrize(
    "where", ["give_button", "collector_button", "skip_button", "undo_button", "store", "list"]
)
def test_a_scan_and_a_key_give_wherever_the_focus_is(
    open_counter: OpenCounter, room: Room, ana: Registered, where: str
) -> None:
    room.store("Second store")
    leo = room.person("Leo")
    counter = open_counter()
    counter.scan(leo.code)
    counter.press(Qt.Key.Key_Return)
    page = counter.page
    widget = page.today_card.list if where == "list" else getattr(page.ui, where)
    widget.setFocus()
    counter.actions = 0
    counter.scan(ana.code)
    assert (counter.name, counter.stage) == ("Ana", Stage.VISIT)
    counter.press(Qt.Key.Key_Return)
    assert (counter.actions, counter.stage, room.count(handouts)) == (2, Stage.GIVEN, 2)
