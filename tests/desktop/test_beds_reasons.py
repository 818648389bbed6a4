"""What a rule or a limit says no to, and what a manager does all the same with a reason, at the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from shelterdesk.domain.board import BedState, RoomUse
from shelterdesk.domain.capacity import Limits
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.rules import Rule
from shelterdesk.persistence.tables import audit, placements
from shelterdesk.services.beds import BlockBed, block_bed
from shelterdesk.services.desk import Desk
from shelterdesk.services.inventory import SetLimits, set_limits
from tests.conftest import MakeDesk
from tests.managing import Manager, Sit
from tests.sleeping import ROSA, Shelter

EVA = ("Eva", Sex.FEMALE, 28)
IRIS = ("Iris", Sex.FEMALE, 61)
ENTER = Qt.Key.Key_Return


def place_anyway(manager: Manager, qtbot: QtBot, why: str) -> None:
    """The offer of the toast, the reason, Enter."""
    manager.click(manager.signed_in.window.toast_widget.button)
    dialog = manager.page.flow.overrides.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    for letter in why:
        QTest.keyClick(dialog.windowHandle(), letter)  # type: ignore[call-overload]
    QTest.keyClick(dialog.windowHandle(), ENTER)
    manager.settle()


def set_aside(shelter: Shelter) -> dict[str, tuple[str | None, str | None]]:
    query = select(placements).where(placements.c.to_day.is_(None))
    with shelter.desk.database.reading() as connection:
        rows = connection.execute(query).all()
    return {row.person_id: (row.rule_set_aside, row.set_aside_reason) for row in rows}


@pytest.fixture
def two(desk: Desk) -> tuple[Shelter, str, str]:
    """Rosa, and Iris who has the accessible bed."""
    shelter = Shelter(desk)
    (rosa,), (iris,) = (
        shelter.settle(ROSA, bed="1-01"),
        shelter.settle(IRIS, bed="3-01", needs=(Need.ACCESSIBLE,)),
    )
    return shelter, rosa, iris


def test_a_swap_that_a_rule_stops_is_made_with_a_reason(
    two: tuple[Shelter, str, str], sit: Sit, qtbot: QtBot
) -> None:
    shelter, rosa, iris = two
    manager = sit(shelter.desk)
    manager.hover("1-01")
    manager.press("m")
    manager.click("3-01")
    assert QApplication.activePopupWidget() is None
    assert "Room 1 is not accessible" in manager.toast
    place_anyway(manager, qtbot, "One night with help.")
    assert (shelter.bed_of(rosa), shelter.bed_of(iris)) == ("3-01", "1-01")
    assert set_aside(shelter) == {rosa: (None, None), iris: ("accessible", "One night with help.")}
    manager.click(manager.signed_in.window.toast_widget.button)  # Undo
    assert (shelter.bed_of(rosa), shelter.bed_of(iris)) == ("1-01", "3-01")


def test_a_swap_refused_by_the_service_offers_it_too(
    two: tuple[Shelter, str, str], sit: Sit, qtbot: QtBot
) -> None:
    shelter, rosa, iris = two
    manager = sit(shelter.desk)
    manager.page.flow.swap(rosa, iris)  # as a bar dropped on a bar does
    manager.settle()
    assert "Room 1 is not accessible" in manager.toast
    place_anyway(manager, qtbot, "One night with help.")
    assert (shelter.bed_of(rosa), shelter.bed_of(iris)) == ("3-01", "1-01")


def limited(shelter: Shelter, limits: Limits) -> None:
    set_limits(shelter.desk, SetLimits(shelter.site_id, None, shelter.board().day, limits))


@pytest.fixture
def small(make_desk: MakeDesk) -> Callable[[Limits], Shelter]:
    """A room of three with one guest, and Eva who waits; the site has the limits given."""

    def make(limits: Limits) -> Shelter:
        shelter = Shelter(make_desk(rooms=(NewRoom("Room 1", ("1-01", "1-02", "1-03"), RoomUse.WOMEN),)))
        shelter.settle(ROSA, bed="1-01")
        shelter.arrive(EVA)
        limited(shelter, limits)
        return shelter

    return make


def test_a_house_at_its_floor_area_takes_one_more_with_a_reason(
    small: Callable[[Limits], Shelter], sit: Sit, qtbot: QtBot
) -> None:
    shelter = small(Limits(floor_area_m2=Decimal(4)))
    manager = sit(shelter.desk)
    manager.page.flow.choose_for_waiting(shelter.board().waiting[0].entry_id)
    manager.settle()
    assert "No bed fits Eva" in manager.page.banner.words()
    manager.press(ENTER)  # the first bed that a reason would open is under the keyboard
    assert "The site takes 1 by its floor area; 1 are here or awaited." in manager.toast
    place_anyway(manager, qtbot, "Flood in the village.")
    assert shelter.board().waiting == ()
    assert (Rule.CAPACITY.value, "Flood in the village.") in set_aside(shelter).values()


def test_a_house_at_its_fire_limit_takes_nobody(small: Callable[[Limits], Shelter], sit: Sit) -> None:
    shelter = small(Limits(fire_limit=1))
    manager = sit(shelter.desk)
    manager.click("1-02")
    assert "The site takes 1 by its fire limit" in manager.toast
    assert not manager.signed_in.window.toast_widget.button.isVisible()
    manager.page.flow.choose_for_waiting(shelter.board().waiting[0].entry_id)
    manager.settle()
    assert manager.page.flow.choosing is None
    assert "No bed fits Eva at the moment." in manager.toast
    assert len(shelter.board().waiting) == 1


def test_enter_gives_a_bed_with_an_outage_ahead_and_the_toast_says_so(
    small: Callable[[Limits], Shelter], sit: Sit
) -> None:
    shelter = small(Limits())
    for code in ("1-02", "1-03"):
        block_bed(
            shelter.desk, BlockBed(shelter.site_id, shelter.bed_id(code), "Roof", first=date(2026, 9, 8))
        )
    manager = sit(shelter.desk)
    card = manager.page.panel.selected_card()
    assert card is not None
    assert card.suggestion is not None
    assert str(card.suggestion.reasons[0]) == "out of service from 8 Sep"
    manager.press(ENTER)
    assert "Eva → bed 1-02; must move before 8 Sep 2026" in manager.toast
    assert manager.page.chips.button("attention").text() == "Needs attention (1)"


def test_a_bed_is_kept_beyond_the_floor_area_with_a_reason(
    small: Callable[[Limits], Shelter], sit: Sit, qtbot: QtBot
) -> None:
    shelter = small(Limits(floor_area_m2=Decimal(4)))
    manager = sit(shelter.desk)
    manager.hover("1-02")
    manager.press("h")
    manager.press("1")
    assert "The site takes 1 by its floor area" in manager.toast
    assert manager.signed_in.window.toast_widget.button.text() == "Hold anyway…"
    place_anyway(manager, qtbot, "Boat due at dusk.")
    assert shelter.tile("1-02").state is BedState.RESERVED
    with shelter.desk.database.reading() as connection:
        row = connection.execute(select(audit).where(audit.c.action == "hold bed")).one()
    assert row.reason == "Boat due at dusk."
    manager.click(manager.signed_in.window.toast_widget.button)  # Undo
    assert shelter.tile("1-02").state is BedState.FREE


def test_no_reason_keeps_a_bed_beyond_the_fire_limit(small: Callable[[Limits], Shelter], sit: Sit) -> None:
    shelter = small(Limits(fire_limit=1))
    manager = sit(shelter.desk)
    manager.hover("1-02")
    manager.press("h")
    manager.press("1")
    assert "The site takes 1 by its fire limit" in manager.toast
    assert not manager.signed_in.window.toast_widget.button.isVisible()
    assert shelter.tile("1-02").state is BedState.FREE
