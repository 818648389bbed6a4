"""The beds page as a shelter manager uses it: keys and clicks on the window, on a real encrypted database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from shelterdesk.desktop.beds import passing
from shelterdesk.desktop.beds.filters import BedFilter
from shelterdesk.desktop.dialogs.block_dialog import BlockDialog
from shelterdesk.desktop.dialogs.register_person_dialog import RegisterPersonDialog
from shelterdesk.desktop.dialogs.rooms_dialog import RoomsDialog
from shelterdesk.desktop.languages import Languages
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.beds_model import BedsModel
from shelterdesk.desktop.widgets.tile_painter import Mark
from shelterdesk.domain.board import BedState, RoomUse
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.roles import Role
from shelterdesk.domain.stays import Destination
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import bed_outages, stays
from shelterdesk.services.beds import BlockBed, HoldBed, block_bed, hold_bed
from shelterdesk.services.desk import Desk
from shelterdesk.services.households import RegisterHousehold
from shelterdesk.services.people import RegisterPerson
from shelterdesk.services.rooms import AddRooms, add_rooms
from shelterdesk.services.setup import add_room, add_site_rows
from shelterdesk.services.stays import ExpectExit, expect_exit
from tests.conftest import MakeDesk, TestClock
from tests.managing import Manager, Sit
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
NO_KEY = Qt.KeyboardModifier.NoModifier
EVA = ("Eva", Sex.FEMALE, 28)


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


def test_enter_gives_the_suggested_bed(sit: Sit, shelter: Shelter) -> None:
    (rosa,) = shelter.arrive(ROSA)
    manager = sit(shelter.desk)
    assert manager.tile("1-01").mark is Mark.BEST
    manager.press(ENTER)
    assert manager.actions == 1
    assert shelter.bed_of(rosa) == "1-01"
    assert manager.toast == "Rosa → bed 1-01"
    assert manager.tile("1-01").bed.label == "Rosa"


def test_a_family_has_its_beds_in_two_actions(sit: Sit, shelter: Shelter) -> None:
    shelter.arrive(ROSA)
    family = shelter.arrive(*FAMILY)
    manager = sit(shelter.desk)
    manager.click(manager.page.panel.cards()[1])
    assert [manager.tile(code).mark for code in ("A-01", "A-02", "A-03")] == [Mark.BEST] * 3
    manager.press(ENTER)
    assert manager.actions == 2
    assert [shelter.bed_of(person_id) for person_id in family] == ["A-01", "A-02", "A-03"]
    assert manager.toast == "Ana and 2 more → Hall A"


def test_one_after_another_by_enter_alone(sit: Sit, shelter: Shelter) -> None:
    ids = [shelter.arrive((f"W{number}", Sex.FEMALE, 30))[0] for number in range(3)]
    manager = sit(shelter.desk)
    for _ in ids:
        manager.press(ENTER)
    assert [shelter.bed_of(person_id) for person_id in ids] == ["1-01", "1-02", "1-03"]
    assert manager.page.panel.selected() == ""


def test_a_click_on_a_free_bed_gives_that_bed(sit: Sit, shelter: Shelter) -> None:
    (rosa,) = shelter.arrive(ROSA)
    manager = sit(shelter.desk)
    manager.click("1-03")
    assert manager.actions == 1
    assert shelter.bed_of(rosa) == "1-03"


def test_a_bed_that_does_not_fit_is_refused_with_a_sentence(sit: Sit, shelter: Shelter) -> None:
    (rosa,) = shelter.arrive(ROSA)
    manager = sit(shelter.desk)
    manager.click("2-01")
    assert manager.toast == "Room 2 is for men, and for boys of 12 and over."
    assert shelter.bed_of(rosa) is None


def test_other_lights_up_the_beds_that_fit(sit: Sit, shelter: Shelter) -> None:
    (rosa,) = shelter.arrive(ROSA)
    manager = sit(shelter.desk)
    card = manager.page.panel.cards()[0]
    card.other_requested.emit(card.card.entry_id)
    manager.settle()
    lit = [tile.bed.code for tile in manager.page.views.board.tiles() if tile.mark is Mark.FITS]
    assert lit == ["1-01", "1-02", "1-03", "3-01", "3-02"]
    assert "A bed for Rosa" in manager.page.banner.words()
    manager.click("A-01")
    assert manager.toast == "Hall A is for households of two people or more."
    assert manager.page.flow.choosing is not None
    manager.click("3-02")
    assert shelter.bed_of(rosa) == "3-02"
    assert not manager.page.banner.isVisible()


def test_a_move_is_a_key_and_a_click(sit: Sit, shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    manager = sit(shelter.desk)
    manager.hover("1-01")
    manager.press("m")
    manager.click("3-01")
    assert manager.actions == 2
    assert shelter.bed_of(rosa) == "3-01"


def test_a_move_by_menu_is_three_actions_and_by_keys_two(sit: Sit, shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    manager = sit(shelter.desk)
    manager.click("1-01")
    manager.press("m")
    manager.click("3-01")
    assert (manager.actions, shelter.bed_of(rosa)) == (3, "3-01")
    manager.actions = 0
    manager.tile("3-01").setFocus()
    manager.press("m")
    manager.press(ENTER)  # the keyboard is on the first bed that fits
    assert (manager.actions, shelter.bed_of(rosa)) == (2, "1-01")


def test_escape_leaves_a_move(sit: Sit, shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    manager = sit(shelter.desk)
    manager.hover("1-01")
    manager.press("m")
    manager.press(ESCAPE)
    assert manager.page.flow.choosing is None
    assert {tile.mark for tile in manager.page.views.board.tiles()} == {Mark.PLAIN}
    assert shelter.bed_of(rosa) == "1-01"


def test_a_check_out_is_two_actions(sit: Sit, shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    manager = sit(shelter.desk)
    manager.hover("1-01")
    manager.press("o")
    manager.press("2")
    assert manager.actions == 2
    assert shelter.bed_of(rosa) is None
    assert manager.toast == "Rosa: checked out"
    with shelter.desk.database.reading() as connection:
        where = connection.execute(select(stays.c.destination)).scalar_one()
    assert where == Destination.OWN_HOME.value


def test_a_household_leaves_together_or_one_alone(sit: Sit, shelter: Shelter) -> None:
    ids = shelter.settle(*FAMILY, bed="A-01")
    manager = sit(shelter.desk)
    manager.hover("A-02")
    manager.press("o")
    assert manager.menu()[-1] == "Only Luis"
    manager.press(Qt.Key.Key_Up)
    manager.press(Qt.Key.Key_Right)
    manager.press(ENTER)
    assert [shelter.bed_of(person_id) for person_id in ids] == ["A-01", None, "A-03"]
    manager.hover("A-01")
    manager.press("o")
    manager.press(ENTER)
    assert shelter.board().in_use == 0


def test_a_bed_is_blocked_in_two_actions_and_freed_in_one(sit: Sit, shelter: Shelter) -> None:
    manager = sit(shelter.desk)
    manager.hover("1-02")
    manager.press("b")
    manager.press("2")
    assert manager.actions == 2
    assert (shelter.tile("1-02").state, shelter.tile("1-02").label) == (BedState.BLOCKED, "Leak")
    manager.press("b")
    assert manager.actions == 3
    assert shelter.tile("1-02").state is BedState.FREE


def test_a_reason_of_ones_own(sit: Sit, shelter: Shelter) -> None:
    manager = sit(shelter.desk)
    manager.hover("1-02")
    manager.press("b")
    manager.press(Qt.Key.Key_Up)
    manager.press(ENTER)
    dialog = manager.page.acts.dialog
    assert dialog is not None
    manager.qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClicks(QApplication.focusWidget(), "Window broken")
    QTest.keyClick(QApplication.focusWidget(), ENTER)
    manager.settle()
    assert shelter.tile("1-02").label == "Window broken"
    with shelter.desk.database.reading() as connection:
        assert connection.execute(select(bed_outages.c.end_day)).scalar_one() is None


def test_a_bed_in_use_goes_out_of_service_once_its_guest_has_left(sit: Sit, shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")

    def plan(manager: Manager) -> None:
        manager.hover("1-01")
        manager.press("b")
        dialog = manager.page.acts.dialog
        assert isinstance(dialog, BlockDialog)
        manager.qtbot.waitUntil(dialog.isActiveWindow)
        QTest.keyClicks(QApplication.focusWidget(), "New mattress")
        QTest.keyClick(QApplication.focusWidget(), ENTER)
        manager.settle()
        manager.window.activateWindow()
        manager.qtbot.waitUntil(manager.window.isActiveWindow)

    manager = sit(shelter.desk)
    plan(manager)
    assert manager.toast.startswith("The guest of bed 1-01 is not known to leave by 4 Sep 2026")
    expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, date(2026, 9, 6)))
    manager.page.refresh()
    manager.settle()
    plan(manager)
    assert manager.toast == "Bed 1-01 out of service from 6 Sep 2026: New mattress"
    assert shelter.tile("1-01").state is BedState.OCCUPIED


def test_a_bed_is_held_in_two_actions_for_the_one_selected(sit: Sit, shelter: Shelter) -> None:
    (rosa,) = shelter.arrive(ROSA)
    manager = sit(shelter.desk)
    manager.hover("1-02")
    manager.press("h")
    manager.press("2")
    assert manager.actions == 2
    assert (shelter.tile("1-02").state, shelter.tile("1-02").label) == (BedState.RESERVED, "Rosa")
    suggestion = shelter.waiting(rosa).suggestion
    assert suggestion is not None
    assert suggestion.bed_codes == ("1-02",)
    manager.press("h")
    assert shelter.tile("1-02").state is BedState.FREE


def test_a_hold_that_runs_out_frees_the_bed_by_itself(
    sit: Sit, shelter: Shelter, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passing, "TICK_MS", 3_600_000)  # else the next look at the time would do it too
    until = clock.now + timedelta(hours=1)
    hold_bed(shelter.desk, HoldBed(shelter.site_id, shelter.bed_id("1-01"), until))
    clock.now = until - timedelta(milliseconds=30)
    manager = sit(shelter.desk)
    assert manager.tile("1-01").bed.state is BedState.RESERVED
    clock.now = until
    manager.qtbot.waitUntil(lambda: manager.tile("1-01").bed.state is BedState.FREE)


def test_the_day_of_leaving(sit: Sit, shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    manager = sit(shelter.desk)
    manager.hover("1-01")
    manager.press("e")
    manager.press("1")
    assert shelter.tile("1-01").state is BedState.LEAVING
    manager.press("e")
    manager.press(Qt.Key.Key_Up)
    manager.press(Qt.Key.Key_Up)
    manager.press(ENTER)
    dialog = manager.page.acts.dialog
    assert dialog is not None
    dialog.accept()
    manager.settle()
    assert shelter.tile("1-01").until == date(2026, 9, 3)


@pytest.mark.parametrize("by_toast", [True, False])
def test_undo_is_one_action(sit: Sit, shelter: Shelter, by_toast: bool) -> None:
    (rosa,) = shelter.arrive(ROSA)
    manager = sit(shelter.desk)
    before = shelter.board()
    manager.press(ENTER)
    manager.actions = 0
    if by_toast:
        manager.click(manager.signed_in.window.toast_widget.button)
    else:
        manager.press("z", Qt.KeyboardModifier.ControlModifier)
    manager.settle()
    assert manager.actions == 1
    assert shelter.board() == before
    assert manager.page.panel.cards()[0].card.person_id == rosa


def test_a_bed_taken_meanwhile_is_told_and_the_next_best_shows(sit: Sit, shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.arrive(ROSA), shelter.arrive(EVA)
    manager = sit(shelter.desk)
    shelter.give(eva, "1-01")  # someone else, at another desk
    manager.press(ENTER)
    assert manager.toast == "Bed 1-01 is taken. Next best: 1-02."
    assert shelter.bed_of(rosa) is None
    assert manager.tile("1-02").mark is Mark.BEST
    manager.press(ENTER)
    assert shelter.bed_of(rosa) == "1-02"


def test_taking_someone_off_the_list(sit: Sit, shelter: Shelter) -> None:
    shelter.arrive(ROSA)
    manager = sit(shelter.desk)
    manager.click(manager.page.withdraw_button)
    assert shelter.board().waiting == ()
    assert manager.toast == "Rosa no longer waits"
    assert not manager.page.withdraw_button.isVisible()


def test_filters_show_the_beds_they_name(sit: Sit, shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, date(2026, 9, 3)))
    block_bed(shelter.desk, BlockBed(shelter.site_id, shelter.bed_id("2-01"), "Leak"))
    manager = sit(shelter.desk)

    def shown(key: str) -> list[str]:
        manager.click(manager.page.chips.button(key))
        return [tile.bed.code for tile in manager.page.views.board.tiles()]

    assert shown("attention") == ["1-01", "2-01"]
    assert shown("accessible") == ["3-01", "3-02"]
    assert shown("women") == ["1-01", "1-02", "1-03"]
    assert shown("families") == ["A-01", "A-02", "A-03", "A-04"]
    assert shown("free") == ["1-02", "1-03", "2-02", "3-01", "3-02", "A-01", "A-02", "A-03", "A-04"]
    assert len(shown("all")) == 11


def test_the_list_shows_the_same_and_takes_the_same_keys(sit: Sit, shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    shelter.settle(PEDRO, bed="2-02")
    manager = sit(shelter.desk)
    manager.click(manager.page.switch.button("list"))
    model = manager.page.ui.table.model()
    assert model.rowCount() == 11
    row = next(row for row in range(11) if model.index(row, 0).data() == "2-02")
    assert [model.index(row, column).data() for column in range(6)] == [
        "2-02",
        "Occupied",
        "Pedro",
        "",
        "Room 2",
        "Men",
    ]
    manager.page.ui.table.setCurrentIndex(model.index(row, 0))
    manager.press("o")
    manager.press(ENTER)
    assert shelter.tile("2-02").state is BedState.FREE


def test_the_model_keeps_qts_rules(look: Look, shelter: Shelter, qtmodeltester: ModelTester) -> None:
    shelter.settle(ROSA, bed="1-01")
    model = BedsModel(look)
    model.set_beds([(room, tile) for room in shelter.board().rooms for tile in room.tiles])
    qtmodeltester.check(model)


def test_a_change_elsewhere_keeps_selection_and_scroll(make_desk: MakeDesk, sit: Sit) -> None:
    rooms = tuple(NewRoom(f"Room {n}", tuple(f"{n}-{bed}" for bed in range(12))) for n in range(12))
    shelter = Shelter(make_desk(rooms=rooms))
    for number in range(3):
        shelter.arrive((f"W{number}", Sex.FEMALE, 30), needs=(Need.ACCESSIBLE,))
    (late,) = shelter.arrive(EVA)
    manager = sit(shelter.desk)
    manager.click(manager.page.panel.cards()[1])
    bar = manager.page.views.board.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    selected, scrolled = manager.page.panel.selected(), bar.value()
    shelter.give(late, "0-0")
    manager.page.refresh()
    manager.settle()
    assert manager.tile("0-0").bed.label == "Eva"
    assert (manager.page.panel.selected(), bar.value()) == (selected, scrolled)


def test_no_bed_fits_is_said_with_its_rule(sit: Sit, shelter: Shelter) -> None:
    shelter.arrive(("Tom", Sex.MALE, 15))
    for bed, who in (("2-01", PEDRO), ("3-01", ROSA)):
        shelter.settle(who, bed=bed)
    manager = sit(shelter.desk)
    card = manager.page.panel.selected_card()
    assert card is not None
    assert str(card.refusal) == "A child alone does not share Room 2 with unrelated adults."
    manager.press(ENTER)
    assert len(shelter.board().waiting) == 1


def test_without_rooms_the_page_says_so(make_desk: MakeDesk, sit: Sit) -> None:
    manager = sit(make_desk(rooms=()))
    shown = manager.page.ui.stack.currentWidget()
    assert "No rooms yet" in shown.accessibleName()
    (step,) = (button for button in shown.findChildren(QPushButton) if button.isVisible())
    manager.click(step)
    dialog = manager.page.acts.dialog
    assert isinstance(dialog, RoomsDialog)
    model = dialog.step.model
    model.setData(model.index(0, 0), "Blue room")
    model.setData(model.index(0, 1), "3")
    dialog.ui.add_button.click()
    manager.settle()
    assert manager.page.acts.dialog is None
    assert [(room.name, len(room.tiles)) for room in manager.shelter.board().rooms] == [("Blue room", 3)]
    assert len(manager.page.views.board.tiles()) == 3


def test_a_room_named_twice_keeps_what_was_typed(sit: Sit, shelter: Shelter) -> None:
    manager = sit(shelter.desk)
    manager.page.additions.add_rooms()
    dialog = manager.page.acts.dialog
    assert isinstance(dialog, RoomsDialog)
    model = dialog.step.model
    model.setData(model.index(0, 0), "Room 1")
    model.setData(model.index(0, 1), "3")
    dialog.ui.add_button.click()
    manager.settle()
    assert dialog.ui.problem.text() == "There is a room Room 1 already."
    assert dialog.isVisible()
    dialog.reject()


def test_a_newcomer_is_checked_in_and_selected(sit: Sit, shelter: Shelter) -> None:
    shelter.arrive(ROSA)
    manager = sit(shelter.desk)
    manager.press("n")
    dialog = manager.page.acts.dialog
    assert isinstance(dialog, RegisterPersonDialog)
    eva = RegisterPerson(shelter.site_id, Sex.FEMALE, age=28, call_name="Eva")
    dialog.registered.emit(RegisterHousehold(shelter.site_id, (eva,), waits=True))
    manager.settle()
    card = manager.page.panel.selected_card()
    assert card is not None
    assert card.label == "Eva"
    manager.press(ENTER)
    assert manager.toast == "Eva → bed 1-01"


def test_who_works_at_several_sites_chooses_one(sit: Sit, shelter: Shelter) -> None:
    other = new_id()
    with shelter.desk.write() as work:
        add_site_rows(work, other, "Anna House", "AW", "America/Aruba")
        add_room(work, other, NewRoom("Attic", ("X-1",)), 0, date(2026, 9, 1))
        work.commit("add site", text("added"), undoable=False)
    everywhere = replace(shelter.desk, actor=replace(shelter.desk.actor, site_id=None))
    manager = sit(everywhere)
    box = manager.page.ui.site
    assert [box.itemText(at) for at in range(box.count())] == ["Anna House", "Casa Mar"]
    assert [room.name for room in manager.page.flow.board.rooms] == ["Attic"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    manager.settle()
    assert manager.page.flow.board.site_name == "Casa Mar"
    assert manager.signed_in.place.site_id == shelter.site_id


def test_who_may_only_see_beds_sees_no_one_and_changes_nothing(sit: Sit, shelter: Shelter) -> None:
    shelter.settle(ROSA, bed="1-01")
    shelter.arrive(EVA)
    programme = replace(shelter.desk, actor=replace(shelter.desk.actor, role=Role.PROGRAMME))
    manager = sit(programme)
    assert not manager.page.panel.isVisible()
    assert manager.tile("1-01").shown_label() == "Occupied"
    manager.click("1-01")
    assert QApplication.activePopupWidget() is None
    manager.hover("1-02")
    for key in "mobhe":
        manager.press(key)
    assert QApplication.activePopupWidget() is None
    assert shelter.board().in_use == 1


def test_the_header_names_the_site_and_its_day(sit: Sit, shelter: Shelter) -> None:
    manager = sit(shelter.desk)
    assert manager.signed_in.window.header.subtitle == "Casa Mar  ·  Thursday 3 September 2026"


def test_tab_goes_through_the_page_as_it_is_read(sit: Sit, shelter: Shelter) -> None:
    """One stop per room; a room that came later stands where it is seen, and so do those who wait."""
    shelter.arrive(ROSA)
    manager = sit(shelter.desk)
    add_rooms(shelter.desk, AddRooms(shelter.site_id, (NewRoom("Attic", ("Z-01", "Z-02"), RoomUse.MIXED),)))
    shelter.arrive(PEDRO)
    manager.page.refresh()
    manager.settle()
    page = manager.page
    page.switch.button("board").setFocus()
    stops: list[QWidget | None] = []
    while len(stops) < 40 and page.isAncestorOf(QApplication.focusWidget()):
        stops.append(QApplication.focusWidget())
        manager.press(Qt.Key.Key_Tab)
    cards = {tile: tile.parentWidget() for tile in page.views.board.tiles()}
    read = [
        page.switch.button("board"),
        page.chips.button("all"),
        page.planning.tonight_button,
        page.rooms_button,
        page.print_button,
        *dict.fromkeys(cards.values()),
        next(card for card in page.panel.cards() if card.isChecked()),
    ]
    assert [cards.get(stop, stop) for stop in stops][: len(read)] == read
    assert stops[-3:] == [page.planning.all_button, page.planning.more_button, page.withdraw_button]


def test_coming_back_to_the_page_the_keyboard_is_on_who_waits(sit: Sit, shelter: Shelter) -> None:
    shelter.arrive(ROSA)
    manager = sit(shelter.desk)
    for page_id in ("people", "beds"):
        manager.signed_in.window.show_page(page_id)
        manager.settle()
    assert QApplication.focusWidget() is manager.page.panel.cards()[0]


def test_a_board_without_more_to_see_shows_no_bar(sit: Sit, shelter: Shelter) -> None:
    manager = sit(shelter.desk)
    bar = manager.page.views.board.verticalScrollBar()
    assert (bar.maximum() > 0) == bar.isEnabled()
    manager.window.resize(1366, 2000)
    manager.settle()
    assert bar.maximum() == 0
    assert not bar.isEnabled()


def test_a_double_click_on_give_is_one_wish(sit: Sit, shelter: Shelter) -> None:
    shelter.arrive(ROSA)
    shelter.arrive(EVA)
    manager = sit(shelter.desk)
    button = next(b for b in manager.page.panel.cards()[0].findChildren(QPushButton) if b.text() != "Other…")
    said: list[object] = []
    manager.signed_in.place.refused.connect(said.append)
    place = button.mapTo(manager.window, button.rect().center())
    QTest.mouseClick(manager.window.windowHandle(), Qt.MouseButton.LeftButton, NO_KEY, place)
    QTest.mouseDClick(manager.window.windowHandle(), Qt.MouseButton.LeftButton, NO_KEY, place)
    manager.settle()
    assert not said
    assert [card.card.label for card in manager.page.panel.cards()] == ["Eva"]


def test_a_timeline_that_nobody_sees_asks_for_nothing(sit: Sit, shelter: Shelter, qtbot: QtBot) -> None:
    """Its window may have been signed out of: there is nobody left to answer."""
    manager = sit(shelter.desk)
    asked: list[object] = []
    tape = manager.page.views.tape
    tape.days_needed.connect(lambda *days: asked.append(days))
    manager.page.switch.button("timeline").click()
    qtbot.waitUntil(lambda: bool(asked) and manager.signed_in.tasks.idle)
    manager.page.switch.button("board").click()
    asked.clear()
    tape.scroll_days(300)
    qtbot.waitUntil(lambda: not tape._ask.isActive())
    assert not asked
    manager.page.switch.button("timeline").click()
    qtbot.waitUntil(lambda: bool(asked))


def test_the_one_selected_of_many_who_wait_is_seen_whole(sit: Sit, shelter: Shelter, qtbot: QtBot) -> None:
    for age in range(20, 24):
        shelter.arrive(
            (f"W{age}", Sex.FEMALE, age), ("Son", Sex.MALE, 8), needs=(Need.DIET, Need.MEDICAL, Need.INFANT)
        )
    manager = sit(shelter.desk)
    manager.signed_in.window.show_page("people")
    for age in range(24, 34):
        shelter.arrive((f"W{age}", Sex.FEMALE, age))
        manager.page.refresh()
        manager.settle()
        QApplication.processEvents()
    manager.signed_in.window.show_page("beds")
    manager.settle()
    card = manager.page.panel.cards()[0]
    qtbot.waitUntil(lambda: card.visibleRegion().boundingRect() == card.rect())


def test_with_large_text_in_spanish_the_page_is_no_wider_than_the_window(
    sit: Sit, shelter: Shelter, look: Look, qapp: QApplication
) -> None:
    languages = Languages(qapp, "en")
    languages.switch("es")
    try:
        look.set_text_scale(2.0)
        manager = sit(shelter.desk)
        languages.switch("es")
        manager.settle()
        QApplication.processEvents()
        page = manager.page
        assert page.minimumSizeHint().width() <= 1100
        rows = {page.chips.button(key.value).y() for key in BedFilter}
        assert len(rows) <= 3, "one above the other"
        look.set_text_scale(1.0)
        QApplication.processEvents()
        assert abs(page.chips.geometry().center().y() - page.switch.geometry().center().y()) <= 2
    finally:
        languages.switch("en")
