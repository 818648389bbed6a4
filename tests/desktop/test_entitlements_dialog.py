"""Saying what is due, in the dialog, on a real encrypted database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.dialogs.entitlements_dialog import EntitlementsDialog
from shelterdesk.desktop.dialogs.rule_dialog import RuleDialog
from shelterdesk.desktop.handout.given_list import GivenEntry, GivenModel
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.entitlements_model import EntitlementsModel
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.entitlement import Per
from shelterdesk.domain.people import Need, Sex
from shelterdesk.services.desk import Desk
from shelterdesk.services.entitlements import list_entitlements
from tests.handing_out import Room


@pytest.fixture
def room(desk: Desk) -> Room:
    return Room(desk)


@pytest.fixture
def place(room: Room, qtbot: QtBot) -> Iterator[Workplace]:
    place = Workplace(room.desk, Tasks())
    yield place
    place.tasks.finish()


@pytest.fixture
def dialog(qtbot: QtBot, look: Look, place: Workplace, room: Room) -> EntitlementsDialog:
    room.item("Soap")
    room.item("Diapers", desk_name="Pack B")
    dialog = EntitlementsDialog(look, place)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: place.tasks.idle)
    return dialog


def _opened(dialog: EntitlementsDialog) -> RuleDialog:
    form = dialog.rule_dialog()
    assert form is not None
    return form


def test_a_rule_is_made_and_read_back_as_a_sentence(
    dialog: EntitlementsDialog, room: Room, place: Workplace, qtbot: QtBot
) -> None:
    dialog.ui.new_button.click()
    form = _opened(dialog)
    ui = form.ui
    ui.item.setCurrentIndex(ui.item.findText("Diapers (DIAPERS)"))
    ui.per.setCurrentIndex(1)
    ui.quantity.setText("1")
    ui.every_days.setValue(7)
    ui.need.setCurrentIndex(ui.need.findText("Infant"))
    assert ui.sentence.text() == "Diapers (DIAPERS): 1 per infant, every 7 days"
    ui.quantity.setText("none")
    assert not ui.save_button.isEnabled()
    ui.quantity.setText("2")
    ui.sex.setCurrentIndex(1)
    ui.from_age.setValue(0)
    ui.to_age.setValue(1)
    ui.ends.setChecked(True)
    ui.ends_on.setDate(QDate(2026, 12, 31))
    ui.save_button.click()
    qtbot.waitUntil(lambda: place.tasks.idle and dialog.rule_dialog() is None)
    (line,) = list_entitlements(room.desk)
    rule = line.rule
    assert (line.item, rule.per, rule.quantity, rule.every_days) == ("Pack B", Per.PERSON, Decimal(2), 7)
    assert (rule.sex, rule.from_age, rule.to_age, rule.need) == (Sex.FEMALE, 0, 1, Need.INFANT)
    assert (rule.starts_on, rule.ends_on) == (date(2026, 9, 3), date(2026, 12, 31))
    qtbot.waitUntil(lambda: dialog.ui.table.model().rowCount() == 1)


def test_a_rule_is_shown_as_it_is_and_changed(
    dialog: EntitlementsDialog, room: Room, place: Workplace, qtbot: QtBot
) -> None:
    soap = room.item("Towel")
    room.rule(soap, Per.PERSON, 3, 0, residents_only=True, sex=Sex.MALE, to_age=11, need=Need.DIET)
    dialog._reload()
    qtbot.waitUntil(lambda: dialog.ui.table.model().rowCount() == 1)
    (before,) = list_entitlements(room.desk)
    dialog.ui.table.selectRow(0)
    dialog.ui.edit_button.click()
    form = _opened(dialog)
    assert form.rule() == before.rule
    form.ui.every_days.setValue(30)
    form.ui.save_button.click()
    qtbot.waitUntil(lambda: place.tasks.idle and dialog.rule_dialog() is None)
    (after,) = list_entitlements(room.desk)
    assert after.rule.every_days == 30


def test_what_the_service_refuses_is_said_in_the_form(
    dialog: EntitlementsDialog, room: Room, place: Workplace, qtbot: QtBot
) -> None:
    dialog.ui.new_button.click()
    form = _opened(dialog)
    form.ui.from_age.setValue(12)
    form.ui.to_age.setValue(5)
    form.ui.save_button.click()
    qtbot.waitUntil(lambda: place.tasks.idle)
    assert form.isVisible()
    assert form.ui.problem.text().startswith("The ages go from the younger")
    assert list_entitlements(room.desk) == ()


def test_an_ended_rule_leaves_the_list_unless_asked_for(
    dialog: EntitlementsDialog, room: Room, place: Workplace, qtbot: QtBot
) -> None:
    room.rule(room.item("Towel"))
    dialog._reload()
    qtbot.waitUntil(lambda: dialog.ui.table.model().rowCount() == 1)
    dialog.ui.table.selectRow(0)
    dialog.ui.end_button.click()
    qtbot.waitUntil(lambda: dialog.ui.table.model().rowCount() == 0)
    dialog.ui.show_ended.setChecked(True)
    assert dialog.ui.table.model().rowCount() == 1


def test_the_models_keep_the_rules_of_models(room: Room, qtbot: QtBot) -> None:
    room.rule(room.item("Soap"))
    rules, given = EntitlementsModel(), GivenModel()
    for model in (rules, given):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    rules.set_lines(list_entitlements(room.desk))
    given.set_entries([GivenEntry(room.desk.clock(), "09:41", "Ana", "Soap", "id", mine=True)])
    given.set_entries([])
    assert [rules.data(rules.index(0, at)) for at in range(rules.columnCount())] == [
        "Soap",
        "1 per household, every 14 days",
        "Casa Mar",
        "1 Jan 2026",
        "",
    ]
