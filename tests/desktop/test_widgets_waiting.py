"""The waiting list, at window level."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.waiting_card import WaitingCardWidget
from shelterdesk.desktop.widgets.waiting_panel import WaitingPanel
from shelterdesk.desktop.words import describe_waiting, give_words, waited
from shelterdesk.domain.people import Need
from shelterdesk.domain.text import text
from tests.desktop.boards import NOW, make_waiting

FIRST = make_waiting("one", 25, ["3-03"], (Need.ACCESSIBLE, Need.MEDICAL))
FAMILY = make_waiting("two", 18, ["B-02", "B-03", "B-04", "B-05"], (Need.INFANT,), members=4)
STUCK = make_waiting("three", 4, refusal=text("No room for {use} has a free bed.", use="men"))


@pytest.fixture
def panel(look: Look) -> WaitingPanel:
    panel = WaitingPanel(look)
    panel.set_waiting([FIRST, FAMILY, STUCK], NOW)
    panel.given = []
    panel.others = []
    panel.give_requested.connect(panel.given.append)
    panel.other_requested.connect(panel.others.append)
    return panel


@pytest.fixture
def person(panel: WaitingPanel, person_at):
    return person_at(panel, 348, 600)


def buttons(card: WaitingCardWidget) -> dict[str, QPushButton]:
    return {button.text(): button for button in card.findChildren(QPushButton) if button.isVisible()}


def chips(card: WaitingCardWidget) -> list[str]:
    return [chip.words for chip in card.findChildren(Chip)]


def test_the_longest_wait_is_selected_and_one_click_gives_its_bed(panel: WaitingPanel, person) -> None:
    assert panel.selected() == "one"
    person.click(buttons(panel.cards()[0])["Give bed 3-03"])
    assert panel.given == ["one"]


def test_a_click_selects_another_and_only_the_selected_offers(panel: WaitingPanel, person) -> None:
    person.click(panel.cards()[1])
    assert panel.selected() == "two"
    assert buttons(panel.cards()[0]) == {}
    assert list(buttons(panel.cards()[1])) == ["Give 4 beds", "Other…"]
    person.click(buttons(panel.cards()[1])["Other…"])
    assert panel.others == ["two"]
    assert panel.given == []


def test_the_keyboard_goes_down_the_list_and_enter_gives(panel: WaitingPanel, person) -> None:
    panel.cards()[0].setFocus()
    person.press(Qt.Key.Key_Down)
    assert panel.selected() == "two"
    person.press(Qt.Key.Key_Return)
    assert panel.given == ["two"]


def test_where_no_bed_fits_the_reason_stands_there_and_enter_does_nothing(
    panel: WaitingPanel, person
) -> None:
    person.click(panel.cards()[2])
    labels = [label.text() for label in panel.cards()[2].findChildren(type(panel.cards()[2]._time))]
    assert "No room for men has a free bed." in labels
    assert list(buttons(panel.cards()[2])) == ["Other…"]
    person.press(Qt.Key.Key_Return)
    assert panel.given == []


def test_a_refresh_keeps_the_selection_and_the_keyboard(panel: WaitingPanel, person) -> None:
    person.click(panel.cards()[1])
    panel.set_waiting([FIRST, make_waiting("new", 20), FAMILY], NOW)
    assert panel.selected() == "two"
    assert QApplication.focusWidget() is panel.cards()[2]
    panel.set_waiting([FIRST], NOW)
    assert panel.selected() == "one"


def test_nobody_waiting_is_said(panel: WaitingPanel, person) -> None:
    heard = []
    panel.selection_changed.connect(heard.append)
    panel.set_waiting([], NOW)
    assert heard == [""]
    assert panel.selected_card() is None
    assert panel._empty.isVisible()


def test_the_same_cards_only_grow_older(panel: WaitingPanel, person) -> None:
    before = list(panel.cards())
    panel.set_waiting([FIRST, FAMILY, STUCK], NOW + timedelta(minutes=10))
    assert list(panel.cards()) == before
    assert before[0]._time.text() == "35 min"


def test_needs_are_chips(panel: WaitingPanel, person) -> None:
    assert chips(panel.cards()[0]) == ["Wheelchair", "Medical note"]
    assert chips(panel.cards()[1]) == ["Infant", "Keep together"]
    assert chips(panel.cards()[2]) == ["No bed fits"]


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 min"), (59, "59 min"), (60, "1 h"), (47 * 60 + 59, "47 h"), (48 * 60, "2 d"), (-5, "0 min")],
)
def test_waiting_is_told_in_the_largest_whole_unit(minutes: int, words: str) -> None:
    assert waited(NOW - timedelta(minutes=minutes), NOW) == words


def test_a_person_and_a_family_are_told_in_one_line() -> None:
    assert describe_waiting(FIRST) == "F · 31 · alone · Español"
    assert describe_waiting(FAMILY) == "2 adults, 2 children · Español"
    assert describe_waiting(make_waiting("pair", 1, members=2)) == "1 adult, 1 child · Español"


def test_beds_are_named_as_far_as_they_fit() -> None:
    assert give_words(("A-1",)) == "Give bed A-1"
    assert give_words(("A-1", "A-2", "A-3")) == "Give 3 beds"
