"""The action budget of the beds page, counted where a person acts: each click and each key that reaches the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from shelterdesk.domain.board import BedState
from shelterdesk.domain.people import Sex
from shelterdesk.services.desk import Desk
from tests.managing import Manager, Sit
from tests.sleeping import FAMILY, ROSA, Shelter

ENTER = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier
EVA = ("Eva", Sex.FEMALE, 28)
Act = Callable[[Manager, Shelter], Callable[[], bool]]


def bed_for_one(manager: Manager, shelter: Shelter) -> Callable[[], bool]:
    manager.press(ENTER)
    return lambda: shelter.board().waiting == ()


def move(manager: Manager, shelter: Shelter) -> Callable[[], bool]:
    manager.hover("1-01")
    manager.press("m")
    manager.click("3-01")
    return lambda: shelter.tile("3-01").label == "Rosa"


def leave(manager: Manager, shelter: Shelter) -> Callable[[], bool]:
    manager.hover("1-01")
    manager.press("o")
    manager.press(ENTER)
    return lambda: shelter.tile("1-01").state is BedState.FREE


def hold(manager: Manager, shelter: Shelter) -> Callable[[], bool]:
    manager.hover("1-03")
    manager.press("h")
    manager.press("1")
    return lambda: shelter.tile("1-03").state is BedState.RESERVED


def block(manager: Manager, shelter: Shelter) -> Callable[[], bool]:
    manager.hover("1-03")
    manager.press("b")
    manager.press("1")
    return lambda: shelter.tile("1-03").state is BedState.BLOCKED


def swap(manager: Manager, shelter: Shelter) -> Callable[[], bool]:
    manager.hover("1-01")
    manager.press("m")
    manager.click("1-02")
    manager.press(ENTER)
    return lambda: (shelter.tile("1-01").label, shelter.tile("1-02").label) == ("Eva", "Rosa")


def away(manager: Manager, shelter: Shelter) -> Callable[[], bool]:
    manager.hover("1-01")
    manager.press("g")
    manager.press("1")
    return lambda: shelter.tile("1-01").away


@pytest.mark.parametrize(
    ("act", "most"),
    [(move, 3), (leave, 2), (hold, 2), (block, 2), (swap, 3), (away, 2)],
    ids=["move", "leave", "hold", "block", "swap", "away"],
)
def test_what_is_done_with_beds_stays_within_the_budget_and_one_key_undoes_it(
    desk: Desk, sit: Sit, act: Act, most: int
) -> None:
    shelter = Shelter(desk)
    shelter.settle(ROSA, bed="1-01")
    shelter.settle(EVA, bed="1-02")
    manager = sit(desk)
    before = shelter.board().rooms
    done = act(manager, shelter)
    assert done()
    assert manager.actions <= most
    manager.actions = 0
    manager.press(Qt.Key.Key_Z, CTRL)
    assert manager.actions == 1
    assert shelter.board().rooms == before


@pytest.mark.parametrize("party", [(ROSA,), FAMILY], ids=["one", "family"])
def test_a_bed_for_one_and_for_a_family_takes_two_actions_at_most(
    desk: Desk, sit: Sit, party: tuple[tuple[str, Sex, int], ...]
) -> None:
    shelter = Shelter(desk)
    ids = shelter.arrive(*party)
    manager = sit(desk)
    done = bed_for_one(manager, shelter)
    assert done()
    assert manager.actions <= 2
    assert all(shelter.bed_of(one) for one in ids)
    manager.actions = 0
    manager.press(Qt.Key.Key_Z, CTRL)
    assert manager.actions == 1
    assert not any(shelter.bed_of(one) for one in ids)
