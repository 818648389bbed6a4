"""The form of a rule: all that a rule can say, by keys alone, with its sentence and whom it is for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.rule_dialog import RuleDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.entitlement import Other, Per, ScaleStep
from shelterdesk.domain.people import Sex
from shelterdesk.services.catalogue import AddPack, add_pack
from shelterdesk.services.desk import Desk
from shelterdesk.services.entitlements import list_entitlements, rule_choices
from tests.handing_out import Room


@pytest.fixture
def room(desk: Desk) -> Room:
    room = Room(desk)
    room.item("Lunch", desk_name="Meal 1")
    room.item("Late meal", desk_name="Meal 2")
    return room


@pytest.fixture
def place(room: Room, qtbot: QtBot) -> Iterator[Workplace]:
    place = Workplace(room.desk, Tasks())
    yield place
    place.tasks.finish()


def open_form(qtbot: QtBot, room: Room, place: Workplace) -> RuleDialog:
    lines = list_entitlements(room.desk)
    form = RuleDialog(place, rule_choices(room.desk), lines[0] if lines else None)
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.open()
        form.activateWindow()
    return form


def press(form: RuleDialog, *keys: Qt.Key | str) -> None:
    """To the window, as a keyboard does."""
    for key in keys:
        if isinstance(key, str):
            for letter in key:
                QTest.keyClick(form.windowHandle(), letter)
        else:
            QTest.keyClick(form.windowHandle(), key)


def tab_to(form: RuleDialog, widget: QWidget) -> None:
    for _ in range(40):
        if QApplication.focusWidget() is widget:
            return
        press(form, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {widget.objectName()}")


def test_a_whole_rule_is_made_by_keys_alone(qtbot: QtBot, look: Look, room: Room, place: Workplace) -> None:
    form, tab, space = open_form(qtbot, room, place), Qt.Key.Key_Tab, Qt.Key.Key_Space
    ui = form.ui
    press(form, "Late meal (LATE MEAL)", tab)
    tab_to(form, ui.quantity)
    press(form, "1")
    tab_to(form, ui.add_step)
    press(form, space)
    assert QApplication.focusWidget() is form.scale.rows()[0].first
    press(form, "3")
    tab_to(form, form.scale.rows()[0].quantity)
    press(form, "2")
    tab_to(form, ui.per_day)
    press(form, "2")
    tab_to(form, ui.per_month)
    press(form, "20")
    tab_to(form, ui.every_days)
    press(form, "0")
    tab_to(form, ui.to_members)
    press(form, "9")
    tab_to(form, ui.rival)
    press(form, Qt.Key.Key_Down, Qt.Key.Key_Down)
    tab_to(form, ui.add_rival)
    press(form, space)
    tab_to(form, ui.may_override)
    press(form, space)
    said = (
        "1 per household, 2 from 3 members on, for households of up to 9, at most 2 a day, at most 20 a month, "
        "not on a day with Meal 1, more with a reason"
    )
    assert ui.sentence.text() == f"Late meal (LATE MEAL): {said}"
    press(form, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.tasks.idle and not form.isVisible())
    (line,) = list_entitlements(room.desk)
    rule = line.rule
    assert (line.item, rule.per, rule.scale) == ("Meal 2", Per.HOUSEHOLD, (ScaleStep(3, None, Decimal(2)),))
    assert (rule.per_day, rule.per_month, rule.per_stay, rule.to_members) == (2, 20, None, 9)
    assert ([other.label for other in rule.not_with], rule.may_override) == (["Meal 1"], True)


def test_a_rule_with_everything_is_shown_as_it_is(
    qtbot: QtBot, look: Look, room: Room, place: Workplace
) -> None:
    towel, soap = room.item("Towel"), room.item("Soap")
    room.rule(
        towel,
        quantity=1,
        from_members=2,
        per_stay=Decimal(4),
        scale=(ScaleStep(3, 5, Decimal(2)), ScaleStep(6, None, Decimal(3))),
        not_with=(Other(soap, ""),),
        may_override=True,
    )
    form = open_form(qtbot, room, place)
    (line,) = list_entitlements(room.desk)
    assert form.rule() == line.rule
    form.scale.rows()[0].remove.click()
    form.rivals.rows()[0].remove.click()
    changed = form.rule()
    assert changed is not None
    assert (changed.scale, changed.not_with) == ((ScaleStep(6, None, Decimal(3)),), ())
    form.ui.per_day.setText("much")
    assert not form.ui.save_button.isEnabled()


def test_what_is_due_is_typed_in_packs_of_the_item(
    qtbot: QtBot, look: Look, room: Room, place: Workplace
) -> None:
    soap = room.item("Soap")
    add_pack(room.desk, AddPack(soap, "box", Decimal(12)))
    room.rule(soap)
    form = open_form(qtbot, room, place)
    form.ui.quantity.setText("1 box")
    form.ui.per_month.setText("2 boxes 1")
    form.ui.add_step.click()
    form.scale.rows()[0].quantity.setText("3 boxes")
    rule = form.rule()
    assert rule is not None
    assert (rule.quantity, rule.per_month, rule.scale[0].quantity) == (12, 25, 36)
    form.ui.item.setCurrentIndex(form.ui.item.findText("Late meal (LATE MEAL)"))
    assert form.rule() is None, "this item has no box"


def test_whom_it_is_for_today_is_said_while_it_is_made(
    qtbot: QtBot, look: Look, room: Room, place: Workplace
) -> None:
    ana, leo, mia = (
        room.person("Ana", age=30),
        room.person("Leo", Sex.MALE, age=8),
        room.person("Mia", age=60),
    )
    room.household(ana, leo)
    room.person("Eva", age=20)
    form = open_form(qtbot, room, place)
    form.ui.item.setCurrentIndex(form.ui.item.findText("Lunch (LUNCH)"))
    form.ui.per.setCurrentIndex(1)
    said = form.ui.reach.text
    qtbot.waitUntil(lambda: said() == "Nobody stays here today.")
    for one in (ana, leo, mia):
        room.stay(one)
    form.ui.sex.setCurrentIndex(1)
    qtbot.waitUntil(lambda: said() == "For 2 of the 3 who stay here today. Households: 2.")
    form.ui.from_members.setValue(2)
    qtbot.waitUntil(lambda: said() == "For 1 of the 3 who stay here today. Households: 1.")
    form.ui.to_members.setValue(1)
    qtbot.waitUntil(lambda: said().startswith("The household goes from the smaller"))
    qtbot.waitUntil(lambda: place.tasks.idle)
