"""The bed board, at window level: what a person sees, reaches and hears of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from shelterdesk.desktop.look import Look, ThemeMode
from shelterdesk.desktop.widgets.board_view import BoardView
from shelterdesk.desktop.widgets.occupancy_strip import OccupancyStrip
from shelterdesk.domain.board import BedState, RoomUse
from tests.desktop.boards import make_board, make_room

ROOM_A = make_room("A", "ol.rbv", RoomUse.FAMILIES)
ROOM_B = make_room("B", "oo..", RoomUse.WOMEN)
BOARD = make_board(ROOM_A, ROOM_B)


class Window(QWidget):
    """A board between two buttons, as it stands in a page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.before, self.after = QPushButton("before"), QPushButton("after")
        self.board = BoardView(look)
        self.board.set_board(BOARD)
        column = QVBoxLayout(self)
        for widget in (self.before, self.board, self.after):
            column.addWidget(widget)
        self.activated: list[str] = []
        self.menus: list[str] = []
        self.board.tile_activated.connect(self.activated.append)
        self.board.menu_requested.connect(lambda bed, where: self.menus.append(bed))


@pytest.fixture
def window(look: Look) -> Window:
    return Window(look)


@pytest.fixture
def person(window: Window, person_at):
    return person_at(window, 800, 600)


def focused_code() -> str:
    tile = QApplication.focusWidget()
    return tile.bed.code


def test_a_click_gives_the_bed_it_lies_on(window: Window, person) -> None:
    person.click(window.board.tile("A3"))
    person.click(window.board.tile("B2"))
    assert window.activated == ["A3", "B2"]


def test_each_room_is_one_tab_stop_and_arrows_go_inside(window: Window, person) -> None:
    window.before.setFocus()
    person.press(Qt.Key.Key_Tab)
    assert focused_code() == "A-01"
    person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_Down)
    assert focused_code() == "A-04"
    person.press(Qt.Key.Key_End)
    assert focused_code() == "A-06"
    person.press(Qt.Key.Key_Down)  # no bed below: stays
    assert focused_code() == "A-06"
    person.press(Qt.Key.Key_Up)
    assert focused_code() == "A-04"
    person.press(Qt.Key.Key_Home)
    person.press(Qt.Key.Key_Left)
    assert focused_code() == "A-01"
    person.press(Qt.Key.Key_Tab)
    assert focused_code() == "B-01"
    person.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.after


def test_the_room_remembers_the_bed_the_keyboard_was_on(window: Window, person) -> None:
    window.before.setFocus()
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused_code() == "A-03"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keyboard_activates_the_bed(window: Window, person, key: Qt.Key) -> None:
    window.before.setFocus()
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Right)
    person.press(key)
    assert window.activated == ["A2"]


def test_the_focused_bed_is_known_to_the_page(window: Window, person) -> None:
    window.before.setFocus()
    assert window.board.focused_bed() is None
    person.press(Qt.Key.Key_Tab)
    assert window.board.focused_bed() == ROOM_A.tiles[0]


def test_beds_are_named_buttons_to_a_reader(window: Window, person) -> None:
    names = [tile.accessibleName() for tile in window.board.tiles()[:6]]
    assert names == [
        "Bed A-01, occupied, Guest A1",
        "Bed A-02, leaving today, Guest A2",
        "Bed A-03, free",
        "Bed A-04, reserved, Guest A4",
        "Bed A-05, out of service, Guest A5",
        "Bed A-06, over stay, Guest A6",
    ]
    reader = QAccessible.queryAccessibleInterface(window.board.tile("A1"))
    assert reader.role() is QAccessible.Role.Button
    assert window.board.tile("A1").parentWidget().accessibleName() == "Room A, Families, 3 of 6 in use"


def test_the_best_match_is_marked_in_words_too(window: Window, person) -> None:
    window.board.set_suggestion(["B3"])
    tile = window.board.tile("B3")
    assert tile.shown_label() == "Best match"
    assert tile.accessibleName() == "Bed B-03, free, best match"
    window.board.set_suggestion([])
    assert tile.shown_label() == "Free"


def test_a_new_board_keeps_the_widgets_of_beds_that_stay(window: Window, person) -> None:
    kept = window.board.tile("A3")
    person.click(kept)
    taken = replace(ROOM_A.tiles[2], state=BedState.OCCUPIED, label="New guest")
    inserted = replace(ROOM_A.tiles[0], bed_id="A0", code="A-00")
    room = replace(ROOM_A, tiles=(inserted, *ROOM_A.tiles[:2], taken, *ROOM_A.tiles[3:]))
    window.board.set_board(make_board(room, ROOM_B))
    assert window.board.tile("A3") is kept
    assert kept.accessibleName() == "Bed A-03, occupied, New guest"
    assert focused_code() == "A-03", "the keyboard stays on the bed, not on the place"
    assert [tile.bed.code for tile in window.board.tiles()][:3] == ["A-00", "A-01", "A-02"]


def test_only_what_changed_is_painted_again(window: Window, person, qtbot) -> None:
    painted: list[str] = []
    for tile in window.board.tiles():
        tile.paintEvent = lambda event, code=tile.bed.code: painted.append(code)
    QApplication.processEvents()
    painted.clear()
    taken = replace(ROOM_B.tiles[2], state=BedState.OCCUPIED, label="New guest")
    room = replace(ROOM_B, tiles=(*ROOM_B.tiles[:2], taken, ROOM_B.tiles[3]))
    window.board.set_board(make_board(ROOM_A, room))
    QApplication.processEvents()
    assert "B-03" in painted
    assert not [code for code in painted if code.startswith("A")]


def test_rooms_and_beds_that_are_gone_are_gone(window: Window, person) -> None:
    window.board.set_board(make_board(make_room("B", "o")))
    assert [tile.bed.code for tile in window.board.tiles()] == ["B-01"]
    window.before.setFocus()
    person.press(Qt.Key.Key_Tab)
    assert focused_code() == "B-01"


def test_a_filter_shows_only_its_beds_and_leaves_the_count(window: Window, person) -> None:
    window.board.set_filter(lambda room, bed: bed.state is BedState.FREE)
    assert [tile.bed.code for tile in window.board.tiles()] == ["A-03", "B-03", "B-04"]
    assert not window.board.tile("A3").parentWidget().accessibleName().startswith("Room A, Families, 0")
    window.before.setFocus()
    person.press(Qt.Key.Key_Tab)
    assert focused_code() == "A-03"
    person.press(Qt.Key.Key_Tab)
    assert focused_code() == "B-03"
    window.board.set_filter(lambda room, bed: room.use is RoomUse.WOMEN)
    assert {tile.bed.code[0] for tile in window.board.tiles()} == {"B"}
    window.board.set_filter(None)
    assert len(window.board.tiles()) == 10
    person.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.after, "still one tab stop per room"


def test_menu_key_and_right_button_ask_for_the_menu_of_the_bed(window: Window, person) -> None:
    window.before.setFocus()
    person.press(Qt.Key.Key_Tab)
    person.press_menu_key()
    person.right_click(window.board.tile("B2"))
    assert window.menus == ["A1", "B2"]


def test_cards_stand_in_as_many_columns_as_fit_and_never_overlap(look: Look, person_at) -> None:
    board = BoardView(look)
    board.set_board(
        make_board(
            *(
                make_room(name, "o" * size)
                for name, size in zip("ABCDEFG", (12, 4, 8, 2, 6, 1, 12), strict=True)
            )
        )
    )
    person_at(board, 600, 500)
    for width, columns in ((520, 2), (760, 3), (1010, 4), (2000, 4), (240, 1)):
        board.resize(width, 500)
        QApplication.processEvents()
        cards = {tile.parentWidget() for tile in board.tiles()}
        boxes = [card.geometry() for card in cards]
        assert len({box.left() for box in boxes}) == columns, width
        for index, box in enumerate(boxes):
            assert not any(box.intersects(other) for other in boxes[index + 1 :])
            assert box.right() < board.viewport().width()


def test_going_to_a_bed_brings_it_into_view(look: Look, person_at) -> None:
    board = BoardView(look)
    board.set_board(make_board(make_room("A", "o" * 60)))
    person = person_at(board, 400, 300)
    board.tile("A1").setFocus()
    person.press(Qt.Key.Key_End)
    tile = board.tile("A60")
    seen = board.viewport().rect()
    assert seen.contains(tile.mapTo(board.viewport(), QPoint(0, 0)))
    assert board.verticalScrollBar().value() > 0


def test_tiles_grow_with_the_text_and_keep_their_words_inside(look: Look, person_at) -> None:
    board = BoardView(look)
    board.set_board(BOARD)
    person_at(board, 800, 600)
    before = board.tile("A1").height()
    look.set_text_scale(2.0)
    QApplication.processEvents()
    assert board.tile("A1").height() == 2 * before
    card = board.tile("A6").parentWidget()
    assert card.rect().contains(board.tile("A6").geometry())


def test_states_look_different_in_both_themes(look: Look, window: Window, person) -> None:
    for mode in (ThemeMode.LIGHT, ThemeMode.DARK):
        look.set_mode(mode)
        QApplication.processEvents()
        pictures = {
            window.board.tile(f"A{number}").grab().toImage().constBits().tobytes() for number in range(1, 7)
        }
        assert len(pictures) == 6


def test_the_strip_counts_what_the_board_shows(look: Look, person_at) -> None:
    strip = OccupancyStrip(look)
    strip.set_board(BOARD)
    person_at(strip, 900, 70)
    assert strip.accessibleName() == (
        "5 of 10 beds in use: 3 Occupied, 1 Leaving today, 1 Over stay, 1 Reserved, 1 Out of service, 3 Free"
    )
