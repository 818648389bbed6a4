"""Rules for rooms, placing anyway and keeping apart, at the window, on a real encrypted database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSpinBox, QTableView, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from shelterdesk.desktop.dialogs.inventory_dialog import InventoryDialog
from shelterdesk.desktop.dialogs.keep_apart_dialog import KeepApartDialog
from shelterdesk.desktop.dialogs.placement_rules_dialog import PlacementRulesDialog
from shelterdesk.desktop.models.placement_rules_model import PlacementRulesModel
from shelterdesk.desktop.pages.beds_page import BedsPage
from shelterdesk.desktop.pages.people_page import PeoplePage
from shelterdesk.domain.keep_apart import Scope
from shelterdesk.domain.people import Sex
from shelterdesk.domain.roles import Role
from shelterdesk.domain.rules import Rule
from shelterdesk.persistence.tables import placements
from shelterdesk.services.desk import Desk
from shelterdesk.services.keep_apart import read_keep_aparts
from shelterdesk.services.placement_rules import RuleLine, list_rules
from tests.desktop.conftest import AtTheDesk, Person
from tests.sleeping import PEDRO, ROSA, Shelter

EVA = ("Eva", Sex.FEMALE, 28)


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


def rule_of(shelter: Shelter, rule: Rule) -> RuleLine:
    book = list_rules(shelter.desk, shelter.site_id)
    return next(line for line in book.lines if line.rule.rule is rule and line.in_force)


def before(qtbot: QtBot, dialog: QWidget) -> Person:
    """A person before a dialog, which is a window of its own."""
    qtbot.waitUntil(dialog.isVisible)
    return Person(dialog)


def bed(page: BedsPage, shelter: Shelter, code: str) -> QWidget:
    tile = page.views.board.tile(shelter.bed_id(code))
    assert tile is not None
    return tile


def rules_dialog(at: AtTheDesk, page: BedsPage) -> PlacementRulesDialog:
    at.person.click(page.rooms_button)
    at.waits()
    inventory = page.acts.dialog
    assert isinstance(inventory, InventoryDialog)
    Person(inventory).click(inventory.ui.rules_button)
    at.waits()
    return inventory.findChildren(PlacementRulesDialog)[-1]


def test_a_rule_is_changed_with_keys_switched_off_and_brought_back(
    sit_down: Callable[[Desk], AtTheDesk], desk: Desk, shelter: Shelter, qtbot: QtBot
) -> None:
    at = sit_down(desk)
    page = at.opens("beds")
    assert isinstance(page, BedsPage)
    dialog = rules_dialog(at, page)
    person = before(qtbot, dialog)
    assert dialog.ui.table.model().rowCount() == 7
    person.click(dialog.ui.edit_button)  # the first row is chosen: women's rooms
    at.waits()
    form = dialog.form
    assert form is not None
    typing = before(qtbot, form)
    form.ui.with_carer_below.setFocus()
    form.ui.with_carer_below.selectAll()
    typing.type("14")
    assert (
        form.ui.read_back.text()
        == "The room is for women and girls, and for boys under 14 with their mother."
    )
    form.ui.sentence.setFocus()
    typing.type("{who} sleeps elsewhere")
    typing.press(Qt.Key.Key_Return)
    at.waits()
    assert "only the word room" in form.ui.problem.text()
    form.ui.sentence.selectAll()
    typing.type("{room} is for women.")
    typing.press(Qt.Key.Key_Return)
    at.waits()
    assert dialog.form is None
    changed = rule_of(shelter, Rule.WOMEN_ROOM)
    assert (changed.rule.with_carer_below, changed.rule.sentence) == (14, "{room} is for women.")
    person.click(dialog.ui.switch_button)
    at.waits()
    assert not rule_of(shelter, Rule.WOMEN_ROOM).rule.enabled
    assert dialog.ui.switch_button.text() == "Switch on"
    person.click(dialog.ui.reset_button)
    at.waits()
    assert rule_of(shelter, Rule.WOMEN_ROOM).starts_on is None
    person.click(dialog.ui.close_button)
    assert page.acts.dialog is not None
    page.acts.dialog.reject()
    at.waits()
    at.person.click(at.window.toast_widget.button)  # Undo
    at.waits()
    assert not rule_of(shelter, Rule.WOMEN_ROOM).rule.enabled


def test_those_who_do_not_edit_beds_see_no_rules(sit_down: Callable[[Desk], AtTheDesk], desk: Desk) -> None:
    at = sit_down(replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME)))
    page = at.opens("beds")
    assert isinstance(page, BedsPage)
    assert page.rooms_button.isHidden()


def test_a_refusal_that_may_be_set_aside_offers_to_place_anyway(
    sit_down: Callable[[Desk], AtTheDesk], desk: Desk, shelter: Shelter, qtbot: QtBot
) -> None:
    (pedro,) = shelter.arrive(PEDRO)
    at = sit_down(desk)
    page = at.opens("beds")
    assert isinstance(page, BedsPage)
    at.person.click(bed(page, shelter, "1-01"))
    at.sees("Room 1 is for women")
    assert not at.window.toast_widget.button.isVisible()
    at.person.click(bed(page, shelter, "A-01"))
    at.sees("households of two")
    _place_anyway(at, page, qtbot, "The men's room is being cleaned.")
    assert shelter.bed_of(pedro) == "A-01"
    with desk.database.reading() as connection:
        kept = connection.execute(select(placements)).one()
    assert (kept.rule_set_aside, kept.set_aside_reason) == ("family room", "The men's room is being cleaned.")


def test_while_a_bed_is_chosen_for_a_move_as_well(
    sit_down: Callable[[Desk], AtTheDesk], desk: Desk, shelter: Shelter, qtbot: QtBot
) -> None:
    (pedro,) = shelter.settle(PEDRO, bed="2-01")
    at = sit_down(desk)
    page = at.opens("beds")
    assert isinstance(page, BedsPage)
    page.flow.choose_for_move(shelter.bed_id("2-01"))
    at.waits()
    at.person.click(bed(page, shelter, "A-02"))
    at.waits()
    _place_anyway(at, page, qtbot, "Noise in the men's room.")
    assert shelter.bed_of(pedro) == "A-02"


def _place_anyway(at: AtTheDesk, page: BedsPage, qtbot: QtBot, why: str) -> None:
    at.waits()
    assert at.window.toast_widget.button.isVisible()
    at.person.click(at.window.toast_widget.button)
    at.waits()
    dialog = page.flow.overrides.dialog
    assert dialog is not None
    typing = before(qtbot, dialog)
    assert not dialog.ui.place_button.isEnabled()
    assert "without names" in dialog.ui.hint.text()
    typing.type(why)
    typing.press(Qt.Key.Key_Return)
    at.waits()


def test_two_people_are_kept_apart_and_the_board_only_says_not_possible_here(
    sit_down: Callable[[Desk], AtTheDesk], desk: Desk, shelter: Shelter, qtbot: QtBot
) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.arrive(EVA)
    at = sit_down(desk)
    page = at.opens("people")
    assert isinstance(page, PeoplePage)
    page.list.select(rosa)
    qtbot.waitUntil(lambda: page.panel.details is not None and page.panel.details.person.person_id == rosa)
    page.panel.apart.trigger()
    at.waits()
    dialog = page.deeds.dialog
    assert isinstance(dialog, KeepApartDialog)
    typing = before(qtbot, dialog)
    typing.type("eva")
    typing.press(Qt.Key.Key_Return)
    at.waits()
    (kept,) = read_keep_aparts(desk, shelter.site_id)
    assert (set(kept.person_ids), kept.scope) == ({rosa, eva}, Scope.ROOM)
    assert dialog.kept.index(0, 0).data() == "Eva"
    assert "Eva" not in at.window.toast_widget.words()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    at.waits()
    board = at.opens("beds")
    assert isinstance(board, BedsPage)
    at.person.click(bed(board, shelter, "1-02"))
    at.sees("Not possible here.")
    assert not at.window.toast_widget.button.isVisible()
    assert shelter.bed_of(eva) is None


def test_what_is_wrong_already_is_said_beside_the_pair_and_it_can_be_ended(
    sit_down: Callable[[Desk], AtTheDesk], desk: Desk, shelter: Shelter, qtbot: QtBot
) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    shelter.settle(EVA, bed="1-02")
    at = sit_down(desk)
    page = at.opens("people")
    assert isinstance(page, PeoplePage)
    page.list.select(rosa)
    qtbot.waitUntil(lambda: page.panel.details is not None and page.panel.details.person.person_id == rosa)
    page.panel.apart.trigger()
    at.waits()
    dialog = page.deeds.dialog
    assert isinstance(dialog, KeepApartDialog)
    person = before(qtbot, dialog)
    person.click(dialog.ui.keep_button)
    at.waits()
    assert dialog.ui.wrong.text() == "Both are in one room now."
    assert dialog.ui.wrong.isVisible()
    person.click(dialog.ui.keep_button)
    at.waits()
    assert "kept apart already" in dialog.ui.problem.text()
    person.click(dialog.ui.end_button)
    at.waits()
    assert read_keep_aparts(desk, shelter.site_id) == ()
    assert not dialog.ui.pairs.isVisible()


def test_without_the_key_nothing_is_offered_that_needs_it(
    sit_down: Callable[[Desk], AtTheDesk], desk: Desk, shelter: Shelter, qtbot: QtBot
) -> None:
    (rosa,) = shelter.arrive(ROSA)
    at = sit_down(replace(desk, database=replace(desk.database, sealers={})))
    page = at.opens("people")
    assert isinstance(page, PeoplePage)
    page.list.select(rosa)
    qtbot.waitUntil(lambda: page.panel.details is not None)
    assert not page.panel.apart.isVisible()


def test_every_control_of_the_dialogs_has_a_name(
    sit_down: Callable[[Desk], AtTheDesk], desk: Desk, shelter: Shelter, qtbot: QtBot
) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    shelter.arrive(EVA)
    at = sit_down(desk)
    page = at.opens("beds")
    assert isinstance(page, BedsPage)
    dialog = rules_dialog(at, page)
    model = dialog.ui.table.model()
    assert isinstance(model, PlacementRulesModel)
    ModelTester(None).check(model)
    _named(dialog)
    before(qtbot, dialog).click(dialog.ui.edit_button)
    at.waits()
    assert dialog.form is not None
    _named(dialog.form)
    dialog.form.reject()
    dialog.reject()
    assert page.acts.dialog is not None
    page.acts.dialog.reject()
    people = at.opens("people")
    assert isinstance(people, PeoplePage)
    people.list.select(rosa)
    qtbot.waitUntil(lambda: people.panel.details is not None)
    people.panel.apart.trigger()
    at.waits()
    apart = people.deeds.dialog
    assert apart is not None
    _named(apart)


def _named(dialog: QWidget) -> None:
    kinds = (QAbstractButton, QComboBox, QSpinBox, QTableView, QLineEdit)
    for kind in kinds:
        for control in dialog.findChildren(kind):
            if not control.isVisible() or control.objectName().startswith("qt_"):
                continue
            said = control.accessibleName() or (
                control.text() if isinstance(control, QAbstractButton) else ""
            )
            assert said or isinstance(control.parent(), QTableView), control.objectName()
