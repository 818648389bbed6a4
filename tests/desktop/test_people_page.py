"""The page of people as it is used: keys and clicks on the window, on a real encrypted database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from shelterdesk.desktop.dialogs.join_household_dialog import JoinHouseholdDialog
from shelterdesk.desktop.dialogs.person_details_dialog import PersonDetailsDialog
from shelterdesk.desktop.dialogs.person_identity_dialog import PersonIdentityDialog
from shelterdesk.desktop.dialogs.register_person_dialog import RegisterPersonDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.main_window import MainWindow
from shelterdesk.desktop.models.people_model import Column
from shelterdesk.desktop.pages.people_page import PeoplePage
from shelterdesk.desktop.people.list_view import Kept
from shelterdesk.desktop.people.rows import HouseholdRow
from shelterdesk.desktop.shell.nav import NavEntry
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import audit, people, waiting_entries
from shelterdesk.services.desk import Desk
from shelterdesk.services.households import RegisterHousehold, register_household
from shelterdesk.services.people import RegisterPerson, register_person
from shelterdesk.services.person_details import read_identity

TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


@dataclass
class Visitor:
    """A person before the window. `actions` counts as the design does: a click or a key; typing is free."""

    window: MainWindow
    page: PeoplePage
    place: Workplace
    said: list[Changes]
    qtbot: QtBot
    actions: int = 0

    def press(self, *keys: Any, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.actions += 1
            QTest.keyClick(self._handle(), key, modifiers)
        self.settle()

    def type(self, words: str) -> None:
        letter: Any
        for letter in words:
            QTest.keyClick(self._handle(), letter)

    def click(self, widget: QWidget) -> None:
        self.click_at(widget, widget.rect().center())

    def click_at(self, widget: QWidget, spot: QPoint) -> None:
        self.actions += 1
        place = widget.mapTo(widget.window(), spot)
        QTest.mouseClick(
            widget.window().windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
        self.settle()

    def settle(self) -> None:
        """Until nothing is under way: not in the background, not a pause before reading, no dialog closing."""
        pause = self.page._pause
        self.qtbot.waitUntil(lambda: self.place.tasks.idle and not pause.isActive())
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: self.place.tasks.idle and not pause.isActive())

    def _handle(self) -> Any:
        top = QApplication.activeModalWidget() or self.window
        handle = top.windowHandle()
        assert handle is not None
        return handle

    @property
    def dialog(self) -> QWidget | None:
        return self.page.deeds.dialog

    @property
    def names(self) -> list[str]:
        model = self.page.list.model
        return [model.person(row).label for row in range(model.rowCount())]

    @property
    def who(self) -> str:
        details = self.page.panel.details
        return "" if details is None else details.person.label


Open = Callable[..., Visitor]


@pytest.fixture
def open_page(qtbot: QtBot, look: Look, desk: Desk) -> Iterator[Open]:
    opened: list[Workplace] = []

    def open_(other: Desk | None = None, width: int = 1366, height: int = 696) -> Visitor:
        place = Workplace(other or desk, Tasks())
        opened.append(place)
        said: list[Changes] = []
        place.changed.connect(said.append)
        window = MainWindow(
            look, [(NavEntry("people", "Shelter", "People", "people"), lambda: PeoplePage(look, place))]
        )
        qtbot.addWidget(window)
        window.resize(width, height)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        page = window.show_page("people")
        assert isinstance(page, PeoplePage)
        visitor = Visitor(window, page, place, said, qtbot)
        visitor.settle()
        return visitor

    yield open_
    for place in opened:
        place.tasks.finish()


def _site(desk: Desk) -> str:
    assert desk.actor.site_id is not None
    return desk.actor.site_id


def _add(desk: Desk, **known: Any) -> str:
    command = replace(RegisterPerson(_site(desk), Sex.FEMALE), **known)
    return register_person(desk, command).created[0]


def _count(desk: Desk, table: object) -> int:
    with desk.database.reading() as connection:
        return len(connection.execute(select(table)).all())  # type: ignore[call-overload]


def _as(desk: Desk, role: Role) -> Desk:
    database = replace(desk.database, sealers={}) if role is not Role.MANAGER else desk.database
    return replace(desk, actor=replace(desk.actor, role=role), database=database)


# registering


def test_a_new_person_is_six_actions_and_the_code_stands_large(open_page: Open, desk: Desk) -> None:
    visitor = open_page()
    assert visitor.page.ui.stack.currentWidget() is visitor.page.list.nobody_yet
    visitor.press(Qt.Key.Key_N)
    visitor.type("Rosa")
    visitor.press(TAB)
    visitor.type("Vega")
    visitor.press(TAB)
    visitor.type("34")
    visitor.press(TAB, Qt.Key.Key_Space, ENTER)
    assert visitor.actions == 6
    assert visitor.dialog is None
    (changes,) = visitor.said
    assert changes.operation_id is not None
    assert visitor.who == "Rosa Vega"
    with desk.database.reading() as connection:
        row = connection.execute(select(people)).one()
    assert (row.sex, str(changes.said)) == ("female", f"{show_code(row.code)} registered")
    assert visitor.page.ui.fresh.isVisible()
    assert show_code(row.code) in [label.text() for label in _labels(visitor.page.ui.fresh)]
    assert _count(desk, waiting_entries) == 1
    visitor.place.undo(changes.operation_id)
    visitor.settle()
    assert (visitor.who, visitor.names, _count(desk, people)) == ("", [], 0)


def test_a_mother_and_her_child_are_registered_as_one_household(open_page: Open, desk: Desk) -> None:
    visitor = open_page()
    visitor.press(Qt.Key.Key_N)
    dialog = visitor.dialog
    assert isinstance(dialog, RegisterPersonDialog)
    visitor.type("Rosa")
    visitor.press(TAB)
    visitor.type("Vega")
    visitor.press(TAB)
    visitor.type("34")
    visitor.click(dialog.sex.button(Sex.FEMALE))
    visitor.click(dialog.needs.button(Need.INFANT))
    visitor.click(dialog.ui.another_button)
    assert dialog.ui.register_button.text() == "Register 1"
    visitor.type("Leo")
    assert dialog.ui.family.text() == "Vega"
    dialog.ui.birth.setFocus()
    visitor.type("2025-02-03")
    visitor.click(dialog.sex.button(Sex.MALE))
    assert dialog.ui.register_button.text() == "Register 1 and this one"
    visitor.click(dialog.ui.register_button)
    assert visitor.names == ["Leo Vega", "Rosa Vega"]
    assert visitor.who == "Rosa Vega"
    index = visitor.page.list.model
    assert [index.index(row, Column.HOUSEHOLD).data() for row in (0, 1)] == ["1 of 2", "Head of 2"]
    codes = {show_code(index.person(row).line.code) for row in (0, 1)}
    assert codes <= {label.text() for label in _labels(visitor.page.ui.fresh)}
    assert _count(desk, waiting_entries) == 1


def test_a_member_is_added_to_someone_who_was_alone(open_page: Open, desk: Desk) -> None:
    _add(desk, call_name="Ana")
    visitor = open_page()
    visitor.press(Qt.Key.Key_Slash, ENTER)
    assert visitor.who == "Ana"
    visitor.click(visitor.page.ui.member_button)
    dialog = visitor.dialog
    assert isinstance(dialog, RegisterPersonDialog)
    assert dialog.ui.title.text() == "Add to the household of Ana"
    dialog.ui.call_name.setFocus()
    visitor.type("Eva")
    visitor.click(dialog.sex.button(Sex.FEMALE))
    visitor.click_at(dialog.ui.waits, QPoint(12, dialog.ui.waits.height() // 2))
    visitor.press(ENTER)
    assert visitor.who == "Eva"
    line = visitor.page.panel.details
    assert line is not None
    assert [(one.label, one.line.is_head) for one in line.household] == [("Ana", True), ("Eva", False)]
    assert _count(desk, waiting_entries) == 0
    rows = visitor.page.ui.household.findChildren(HouseholdRow)
    visitor.click(next(row for row in rows if row.person_id != line.person.person_id))
    assert visitor.who == "Ana"
    assert not visitor.page.ui.fresh.isVisible()


def test_a_refusal_keeps_what_was_typed_and_nothing_is_registered_twice(open_page: Open, desk: Desk) -> None:
    visitor = open_page()
    visitor.press(Qt.Key.Key_N)
    dialog = visitor.dialog
    assert isinstance(dialog, RegisterPersonDialog)
    visitor.type("Rosa")
    visitor.press(ENTER)
    assert dialog.ui.problem.text() == "Choose the sex, or Unknown."
    visitor.click(dialog.sex.button(Sex.UNKNOWN))
    dialog.ui.birth.setFocus()
    visitor.type("400")
    visitor.press(ENTER)
    assert dialog.ui.problem.text() == "An age is a number from 0 to 120."
    assert (dialog.ui.given.text(), _count(desk, people)) == ("Rosa", 0)
    dialog.ui.birth.setText("40")
    for _ in range(2):
        QTest.keyClick(dialog.windowHandle(), ENTER)
    visitor.settle()
    assert _count(desk, people) == 1


def test_without_the_key_no_name_is_asked_for(open_page: Open, desk: Desk) -> None:
    desk.database.sealers.clear()
    visitor = open_page()
    visitor.press(Qt.Key.Key_N)
    dialog = visitor.dialog
    assert isinstance(dialog, RegisterPersonDialog)
    assert not dialog.ui.names_box.isVisible()
    assert dialog.ui.birth.hasFocus()
    visitor.type("9")
    visitor.press(TAB, Qt.Key.Key_Space, ENTER)
    assert _count(desk, people) == 1


# finding


def test_search_is_reached_by_slash_and_finds_without_accents(open_page: Open, desk: Desk) -> None:
    _add(desk, given_names="José", family_names="Núñez")
    _add(desk, call_name="Mirlande")
    visitor = open_page()
    visitor.press(Qt.Key.Key_Slash)
    assert visitor.page.list.field.hasFocus()
    visitor.type("nunez")
    assert visitor.names == ["José Núñez"]
    visitor.press(ENTER)
    assert visitor.who == "José Núñez"
    visitor.press(Qt.Key.Key_Slash)
    visitor.type("zzz")
    assert visitor.page.ui.stack.currentWidget() is visitor.page.list.nobody_found
    visitor.press(Qt.Key.Key_Escape)
    assert len(visitor.names) == 2


def test_a_code_finds_its_person_from_the_search_above(open_page: Open, desk: Desk) -> None:
    person_id = _add(desk, call_name="Ana")
    _add(desk, call_name="Eva")
    visitor = open_page()
    model = visitor.page.list.model
    code = show_code(model.person(model.row_of(person_id) or 0).line.code)
    visitor.page.search(code.lower())
    visitor.press(ENTER)
    assert visitor.who == "Ana"


def test_the_filter_keeps_those_who_wait_and_gives_way_to_who_is_chosen(open_page: Open, desk: Desk) -> None:
    site_id = _site(desk)
    waiting = RegisterHousehold(site_id, (RegisterPerson(site_id, Sex.MALE, call_name="Leo"),), waits=True)
    register_household(desk, waiting)
    eva = _add(desk, call_name="Eva")
    visitor = open_page()
    visitor.click(visitor.page.list.chips.button(Kept.WAITING))
    assert visitor.names == ["Leo"]
    visitor.page.list.select(eva)
    visitor.settle()
    assert (visitor.who, visitor.page.list.chips.current()) == ("Eva", Kept.ALL)
    assert visitor.page.ui.place.text() == "Not staying"
    visitor.click(visitor.page.ui.wait_button)
    assert visitor.page.ui.place.text() == "Waiting"
    assert not visitor.page.ui.wait_button.isVisible()


def test_arrows_move_through_the_list_and_a_click_on_a_head_sorts_it(open_page: Open, desk: Desk) -> None:
    for name in ("Carla", "Ana", "Berta"):
        _add(desk, call_name=name)
    visitor = open_page()
    visitor.press(Qt.Key.Key_Slash, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert visitor.names == ["Berta", "Ana", "Carla"]
    assert visitor.who == "Ana"
    header = visitor.page.ui.table.horizontalHeader()
    spot = QPoint(header.sectionViewportPosition(Column.LABEL) + 20, header.height() // 2)
    visitor.click_at(header.viewport(), spot)
    assert visitor.names == ["Ana", "Berta", "Carla"]
    assert visitor.page.ui.table.currentIndex().row() == 0
    assert visitor.who == "Ana"


# one person


def test_an_identity_opens_when_asked_for_and_each_reading_is_recorded(open_page: Open, desk: Desk) -> None:
    _add(desk, given_names="Rosa", family_names="Vega", notes="Came alone")
    other = _add(desk, call_name="Eva")
    visitor = open_page()
    visitor.press(Qt.Key.Key_Slash)
    visitor.type("rosa")
    visitor.press(ENTER)
    assert _actions(desk).count("read identity") == 0
    assert "Came alone" not in _words(visitor.page)
    visitor.click(visitor.page.ui.identity_button)
    assert "Came alone" in _words(visitor.page)
    assert _actions(desk).count("read identity") == 1
    visitor.page.list.select(other)
    visitor.settle()
    assert "Came alone" not in _words(visitor.page)


def test_an_identity_is_changed_and_sealed_again(open_page: Open, desk: Desk) -> None:
    person_id = _add(desk, given_names="Rosa", family_names="Vega")
    visitor = open_page()
    visitor.press(Qt.Key.Key_Slash, ENTER)
    visitor.click(visitor.page.ui.identity_edit_button)
    dialog = visitor.dialog
    assert isinstance(dialog, PersonIdentityDialog)
    dialog.ui.birth.setFocus()
    visitor.type("1990-13-01")
    visitor.press(ENTER)
    assert "not a date" in dialog.ui.problem.text()
    dialog.ui.birth.setText("1990-05-02")
    dialog.ui.family.setText("Vega Ruiz")
    visitor.press(ENTER)
    assert visitor.dialog is None
    assert visitor.who == "Rosa Vega Ruiz"
    assert "36" in visitor.page.ui.about.text()
    assert read_identity(desk, person_id).identity.family_names == "Vega Ruiz"


def test_what_the_desk_knows_is_changed_and_a_second_editor_is_told(open_page: Open, desk: Desk) -> None:
    _add(desk, call_name="Ana", age=30)
    visitor = open_page()
    visitor.press(Qt.Key.Key_Slash, ENTER)
    visitor.click(visitor.page.ui.edit_button)
    dialog = visitor.dialog
    assert isinstance(dialog, PersonDetailsDialog)
    dialog.ui.call_name.selectAll()
    visitor.type("Anita")
    visitor.click(dialog.needs.button(Need.DIET))
    visitor.press(ENTER)
    assert visitor.who == "Anita"
    details = visitor.page.panel.details
    assert details is not None
    assert details.person.line.needs == (Need.DIET,)
    assert details.person.age == 30
    visitor.click(visitor.page.ui.edit_button)
    dialog = visitor.dialog
    assert isinstance(dialog, PersonDetailsDialog)
    with desk.write() as work:
        work.update(people, details.person.person_id, {"call_name": "Else"})
        work.commit("edit person", text("changed"))
    visitor.press(ENTER)
    assert "Someone else changed this" in dialog.ui.problem.text()
    assert dialog.isVisible()


def test_two_who_were_alone_become_a_household(open_page: Open, desk: Desk) -> None:
    _add(desk, call_name="Ana")
    _add(desk, call_name="Berta")
    visitor = open_page()
    visitor.press(Qt.Key.Key_Slash, ENTER)
    assert visitor.who == "Berta"
    visitor.page.panel.join.trigger()
    visitor.settle()
    dialog = visitor.dialog
    assert isinstance(dialog, JoinHouseholdDialog)
    visitor.type("an")
    visitor.press(ENTER)
    details = visitor.page.panel.details
    assert details is not None
    assert [(one.label, one.line.is_head) for one in details.household] == [("Ana", True), ("Berta", False)]
    visitor.page.panel.head.trigger()
    visitor.settle()
    details = visitor.page.panel.details
    assert details is not None
    assert details.person.line.is_head


# who may what


def test_distribution_staff_look_up_codes_and_call_names_and_change_nothing(
    open_page: Open, desk: Desk
) -> None:
    _add(desk, given_names="Rosa", family_names="Vega", call_name="Flor", notes="Came alone")
    visitor = open_page(_as(desk, Role.DISTRIBUTION))
    visitor.press(Qt.Key.Key_Slash, ENTER)
    assert visitor.who == "Flor"
    ui = visitor.page.ui
    for part in (ui.identity, ui.edit_button, ui.member_button, ui.wait_button, ui.stays):
        assert not part.isVisible()
    assert visitor.page.header().buttons == ()
    ui.table.setFocus()
    visitor.press(Qt.Key.Key_N)
    assert visitor.dialog is None
    assert "Rosa" not in _words(visitor.page)
    visitor.press(Qt.Key.Key_Slash)
    visitor.type("rosa")
    assert visitor.names == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_in_a_small_window_or_with_large_text(
    open_page: Open, desk: Desk, look: Look, scale: float
) -> None:
    _add(desk, given_names="Rosa", family_names="Vega")
    visitor = open_page()
    look.set_text_scale(scale)
    visitor.press(Qt.Key.Key_Slash, ENTER)
    visitor.press(Qt.Key.Key_Slash)
    table = visitor.page.ui.table
    assert table.columnWidth(Column.LABEL) >= look.px(140)
    assert table.horizontalScrollBar().maximum() == 0
    visitor.page.ui.table.setFocus()
    visitor.press(Qt.Key.Key_N)
    dialog = visitor.dialog
    assert dialog is not None
    visitor.settle()
    assert dialog.width() <= visitor.window.width()
    assert dialog.height() <= visitor.window.height()


def test_every_control_has_a_name_for_those_who_hear_the_page(open_page: Open, desk: Desk) -> None:
    _add(desk, given_names="Rosa")
    visitor = open_page()
    visitor.press(Qt.Key.Key_Slash, ENTER)
    for button in visitor.page.findChildren(QAbstractButton):
        if button.isVisible() and button.parent() is not visitor.page.ui.table:
            assert button.accessibleName() or button.text(), button.objectName()
    assert visitor.page.ui.table.accessibleName()
    assert visitor.page.list.field.accessibleName()


def _labels(widget: QWidget) -> list[QLabel]:
    return [label for label in widget.findChildren(QLabel) if label.isVisible()]


def _words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in _labels(widget))


def _actions(desk: Desk) -> list[str]:
    with desk.database.reading() as connection:
        return list(connection.execute(select(audit.c.action)).scalars())


class Shouting(QTranslator):
    """A language made of the English one, so that what was not asked for again is seen."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return source if "{" in source else source.upper()


def test_a_switch_of_language_reaches_everything_on_the_page(
    open_page: Open, desk: Desk, qapp: QApplication
) -> None:
    _add(desk, call_name="Ana", needs=(Need.DIET,))
    visitor = open_page()
    visitor.press(Qt.Key.Key_Slash, ENTER)
    loud = Shouting()
    qapp.installTranslator(loud)
    try:
        visitor.settle()
        page = visitor.page
        assert page.list.field.placeholderText() == "SEARCH BY CODE, CALL NAME OR NAME"
        assert page.list.chips.button(Kept.STAYING).text() == "STAYING"
        assert page.list.model.headerData(0, Qt.Orientation.Horizontal) == "NAME"
        assert page.ui.edit_button.text() == "EDIT…"
        assert page.panel.head.text() == "MAKE HEAD OF THE HOUSEHOLD"
        assert page.ui.place.text() == "NOT STAYING"
        assert visitor.window.header.title == "PEOPLE"
        assert [button.text() for button in visitor.window.header.buttons] == ["IMPORT…", "REGISTER"]
    finally:
        qapp.removeTranslator(loud)
    visitor.settle()
    assert visitor.page.list.chips.button(Kept.STAYING).text() == "Staying"


def test_tab_goes_through_list_and_person_as_they_are_read(open_page: Open, desk: Desk) -> None:
    _add(desk, given_names="Rosa")
    visitor = open_page()
    visitor.press(Qt.Key.Key_Slash, ENTER)
    ui, page = visitor.page.ui, visitor.page
    page.list.field.setFocus()
    stops = []
    while page.isAncestorOf(QApplication.focusWidget()) and len(stops) < 30:
        stops.append(QApplication.focusWidget())
        visitor.press(TAB)
    assert all(QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name) for stop in stops)
    assert stops[:3] == [page.list.field, page.list.chips.button("all"), ui.table]
    more = stops.index(ui.edit_button) + 1
    assert stops[more].accessibleName() == "More"
    places = [stop.mapTo(page, QPoint()).y() for stop in stops[more:]]
    assert places == sorted(places)
