"""Everyone placed, priorities, tonight and turn-aways as a manager does them: keys and clicks on the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from time import sleep

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.beds import planning
from shelterdesk.desktop.dialogs.plan_dialog import PlanDialog
from shelterdesk.desktop.dialogs.tonight_dialog import TonightDialog
from shelterdesk.desktop.dialogs.turn_away_dialog import TurnAwayDialog
from shelterdesk.desktop.dialogs.what_if_dialog import WhatIfDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.pages.beds_page import BedsPage
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.domain.board import BedState, Priority
from shelterdesk.domain.people import Sex
from shelterdesk.services.beds import HoldBed, hold_bed
from shelterdesk.services.desk import Desk
from shelterdesk.services.planning import PlanPreview, place_all
from tests.conftest import TestClock
from tests.desktop.conftest import AtTheDesk
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter

ENTER = Qt.Key.Key_Return


class Manager:
    """A person before the beds page. `actions` counts as the design does: a click or a key."""

    def __init__(self, at: AtTheDesk, desk: Desk, qtbot: QtBot) -> None:
        self.at, self.shelter, self.qtbot = at, Shelter(desk), qtbot
        page = at.opens("beds")
        assert isinstance(page, BedsPage)
        self.page, self.actions = page, 0

    def press(self, key: Qt.Key | str) -> None:
        """Keys go to the open menu or dialog, else to the window."""
        self.actions += 1
        over: QWidget | None = QApplication.activePopupWidget()
        if over is not None:
            QTest.keyClick(over, key)  # type: ignore[call-overload]
        else:
            window = QApplication.activeModalWidget() or self.at.window
            QTest.keyClick(window.windowHandle(), key)  # type: ignore[arg-type]
        self.at.waits()

    def click(self, widget: QWidget) -> None:
        self.actions += 1
        window = widget.window()
        spot = widget.mapTo(window, widget.rect().center())
        found = window.childAt(spot)
        assert found is widget or widget.isAncestorOf(found), f"{found} lies over {widget}"
        QTest.mouseClick(
            window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
        )
        self.at.waits()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        found = self.page.acts.dialog
        assert isinstance(found, kind)
        self.qtbot.waitUntil(found.isActiveWindow)
        return found

    def menu(self) -> QMenu:
        found = QApplication.activePopupWidget()
        assert isinstance(found, QMenu)
        return found

    def undo(self) -> None:
        self.at.window.activateWindow()
        self.qtbot.waitUntil(self.at.window.isActiveWindow)
        QTest.keyClick(self.at.window.windowHandle(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self.at.waits()


Sit = Callable[[], Manager]


@pytest.fixture
def sit(sit_down: Callable[[Desk], AtTheDesk], desk: Desk, qtbot: QtBot) -> Sit:
    return lambda: Manager(sit_down(desk), desk, qtbot)


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


def test_everyone_is_placed_in_two_actions_and_undone_in_one(sit: Sit, shelter: Shelter) -> None:
    ids = [*shelter.arrive(ROSA), *shelter.arrive(PEDRO), *shelter.arrive(*FAMILY)]
    manager = sit()
    before = shelter.board()
    button = manager.page.planning.all_button
    assert button.text() == "Place all 3 automatically…"
    manager.click(button)
    dialog = manager.dialog(PlanDialog)
    assert isinstance(dialog, PlanDialog)
    ModelTester(dialog.model)
    assert dialog.ui.lead.text() == "A bed for 5 of the 5 who wait."
    assert ("Ana (3)", "Hall A · A-01, A-02, A-03", "family room, all in Hall A") in dialog.model.rows()
    assert shelter.board() == before
    manager.press(ENTER)
    assert manager.actions == 2
    assert manager.page.acts.dialog is None
    assert all(shelter.bed_of(person_id) for person_id in ids)
    manager.at.sees("People placed: 5, in rooms: 3")
    assert not button.isVisible()
    manager.undo()
    assert shelter.board() == before


def test_who_stays_without_a_place_is_named_with_the_rule_and_escape_changes_nothing(
    sit: Sit, shelter: Shelter
) -> None:
    for name in ("Juan", "Luis", "Paco", "Raul", "Saul"):
        shelter.arrive((name, Sex.MALE, 40))
    manager = sit()
    manager.press("a")
    dialog = manager.dialog(PlanDialog)
    assert isinstance(dialog, PlanDialog)
    assert dialog.ui.lead.text() == "A bed for 4 of the 5 who wait."
    assert dialog.model.rows()[-1] == ("Saul", "No place", "Room 2 has no free bed.")
    manager.press(Qt.Key.Key_Escape)
    assert manager.page.acts.dialog is None
    assert shelter.board().in_use == 0


def test_the_page_goes_on_while_a_plan_is_looked_for_and_escape_gives_it_up(
    sit: Sit, shelter: Shelter, monkeypatch: pytest.MonkeyPatch
) -> None:
    (rosa,) = shelter.arrive(ROSA)
    manager = sit()
    said: list[str] = []

    def long(desk: Desk, site_id: str, given_up: Callable[[], bool]) -> PlanPreview:
        said.append("begun")
        while not given_up():
            sleep(0.001)
        said.append("given up")
        return place_all(desk, site_id)

    monkeypatch.setattr(planning, "place_all", long)
    manager.page.planning.place_all()
    dialog = manager.dialog(PlanDialog)
    assert isinstance(dialog, PlanDialog)
    manager.qtbot.waitUntil(lambda: said == ["begun"])
    shelter.give(rosa, "1-01")  # at another computer
    manager.page.refresh()
    manager.qtbot.waitUntil(
        lambda: manager.page.flow.board is not None and manager.page.flow.board.in_use == 1
    )
    manager.press(Qt.Key.Key_Escape)
    assert manager.page.acts.dialog is None
    manager.qtbot.waitUntil(lambda: said == ["begun", "given up"])
    assert manager.at.signed_in.tasks.idle


def test_a_plan_that_someone_overtook_is_made_again(sit: Sit, shelter: Shelter) -> None:
    (rosa,), (pedro,) = shelter.arrive(ROSA), shelter.arrive(PEDRO)
    manager = sit()
    manager.press("a")
    dialog = manager.dialog(PlanDialog)
    assert isinstance(dialog, PlanDialog)
    shelter.give(rosa, "1-01")  # at another computer
    manager.press(ENTER)
    assert dialog.isVisible()
    assert "The house has changed meanwhile" in dialog.ui.problem.text()
    assert [row[0] for row in dialog.model.rows()] == ["Pedro"]
    manager.press(ENTER)
    assert manager.page.acts.dialog is None
    assert shelter.bed_of(pedro) == "2-01"


def test_how_pressing_it_is_takes_two_actions(sit: Sit, shelter: Shelter, clock: TestClock) -> None:
    shelter.arrive(ROSA)
    clock.forward(minutes=5)
    (pedro,) = shelter.arrive(PEDRO)
    manager = sit()
    manager.click(manager.page.panel.cards()[1])
    manager.actions = 0
    manager.press("p")
    manager.press("1")
    assert manager.actions == 2
    cards = manager.page.panel.cards()
    assert cards[0].card.person_id == pedro
    assert cards[0].card.priority is Priority.URGENT
    assert cards[0].isChecked()
    assert "Urgent" in [chip.accessibleName() or chip.text() for chip in cards[0].findChildren(Chip)]
    assert cards[0].accessibleName().startswith("Urgent, Pedro")


def test_whom_can_we_place_tonight(sit: Sit, shelter: Shelter) -> None:
    shelter.settle(PEDRO, bed="2-01")
    manager = sit()
    manager.press("w")
    dialog = manager.dialog(TonightDialog)
    assert isinstance(dialog, TonightDialog)
    ModelTester(dialog.model)
    assert dialog.ui.lead.text() == "1 mother with 3 children, 5 single women, 3 single men."
    assert ("Family of 4", "1", "Hall A") in dialog.model.rows()
    manager.press(Qt.Key.Key_Escape)
    assert manager.page.acts.dialog is None


def test_a_turn_away_keeps_what_was_typed_when_there_is_a_place(sit: Sit, shelter: Shelter) -> None:
    manager = sit()
    manager.page.planning.turn_away_at_the_door()
    dialog = manager.dialog(TurnAwayDialog)
    assert isinstance(dialog, TurnAwayDialog)
    assert not dialog.ui.note_button.isEnabled()
    manager.press("1")
    manager.click(dialog.ui.note_button)
    assert dialog.isVisible()
    assert dialog.ui.problem.text() == "There is a place: 1-01."
    assert dialog.counts["18-59", Sex.FEMALE].value() == 1
    dialog.counts["18-59", Sex.MALE].setValue(5)
    manager.click(dialog.ui.note_button)
    manager.at.sees("6 people turned away")
    assert manager.page.acts.dialog is None


def test_one_who_waits_is_turned_away_by_the_menu_and_the_what_if_is_asked(
    sit: Sit, shelter: Shelter
) -> None:
    shelter.arrive(*[(f"M{number}", Sex.MALE, 30) for number in range(5)])
    manager = sit()
    manager.click(manager.page.planning.more_button)
    away = next(action for action in manager.menu().actions() if action.text().startswith("Turn away"))
    manager.menu().setActiveAction(away)
    manager.press(ENTER)
    manager.at.sees("5 people turned away")
    assert shelter.board().waiting == ()
    manager.page.planning.what_if()
    manager.at.waits()
    dialog = manager.dialog(WhatIfDialog)
    assert isinstance(dialog, WhatIfDialog)
    ModelTester(dialog.model)
    assert dialog.ui.lead.text() == "People turned away: 5. Groups who came together: 1."
    assert dialog.model.rows() == (("A household together", "1", "5"),)
    assert (
        dialog.ui.answer.text()
        == "With Room 1 as “Families”, 0 of 5 people would have had a bed. As it was: 0."
    )


def test_a_bed_is_free_the_minute_its_hold_runs_out(sit: Sit, shelter: Shelter, clock: TestClock) -> None:
    until = clock.now + timedelta(milliseconds=300)
    hold_bed(shelter.desk, HoldBed(shelter.site_id, shelter.bed_id("1-01"), until))
    manager = sit()
    tile = manager.page.views.board.tile(shelter.bed_id("1-01"))
    assert tile is not None
    assert tile.bed.state is BedState.RESERVED
    clock.forward(seconds=1)
    manager.qtbot.waitUntil(
        lambda: manager.page.views.board.tile(shelter.bed_id("1-01")).bed.state is BedState.FREE
    )


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_each_dialog_fits_the_window(sit: Sit, shelter: Shelter, look: Look, scale: float) -> None:
    shelter.arrive(ROSA)
    look.set_text_scale(scale)
    manager = sit()
    for opens in (
        manager.page.planning.place_all,
        manager.page.planning.tonight,
        manager.page.planning.turn_away_at_the_door,
        manager.page.planning.what_if,
    ):
        opens()
        manager.at.waits()
        dialog = manager.dialog(QDialog)
        assert dialog.width() <= 1366
        assert dialog.height() <= 696, opens
        for widget in dialog.findChildren(QWidget):
            if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible():
                named = widget.accessibleName() or getattr(widget, "text", str)()
                assert named or widget.parent().accessibleName(), widget
        manager.press(Qt.Key.Key_Escape)
