"""Cards carry a number that says nothing; a new one ends the one before, and the desk says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shelterdesk.domain.cards import card_number, show_card
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.visit import NotKnown, Visit
from shelterdesk.persistence.tables import person_cards
from shelterdesk.services.cards import IssueCards, card_sheet, issue_cards
from shelterdesk.services.desk import Desk
from shelterdesk.services.store_labels import store_labels
from shelterdesk.services.undo import undo
from shelterdesk.services.visits import look_up
from tests.handing_out import Room


def test_a_card_opens_the_visit_until_another_takes_its_place(desk: Desk) -> None:
    room = Room(desk)
    room.rule(room.item("Soap"))
    ana, bea = room.person("Ana"), room.person("Bea")
    ids = (ana.person_id, bea.person_id)
    issue_cards(room.distributor, IssueCards(room.site_id, ids))
    cards = card_sheet(room.distributor, room.site_id, ids).cards
    assert [card.code.replace("-", "") for card in cards] == sorted((ana.code, bea.code))
    number = next(card.number for card in cards if card.code.replace("-", "") == ana.code)
    assert card_number(number) == number
    assert ana.code not in number
    for scanned in (number, number.lower(), show_card(number)):
        found = look_up(desk, scanned)
        assert isinstance(found, Visit)
        assert found.person.code == ana.code
    again = issue_cards(desk, IssueCards(room.site_id, ids))
    assert str(again.said) == "0 cards made"
    replaced = issue_cards(desk, IssueCards(room.site_id, (ana.person_id,), anew=True))
    dead = look_up(desk, number)
    assert isinstance(dead, NotKnown)
    assert "no longer valid" in str(dead.reason)
    (card,) = card_sheet(desk, room.site_id, (ana.person_id,)).cards
    assert isinstance(look_up(desk, card.number), Visit)
    assert replaced.operation_id is not None
    undo(desk, replaced.operation_id)
    assert isinstance(look_up(desk, number), Visit)
    unknown = look_up(desk, card.number)
    assert isinstance(unknown, NotKnown)
    assert "not known here" in str(unknown.reason)
    assert room.count(person_cards) == 2


def test_a_site_makes_cards_for_its_own_people_only(desk: Desk) -> None:
    room = Room(desk)
    ana = room.person("Ana")
    other = room.other_site("Casa Sol")
    stranger = replace(desk, actor=replace(desk.actor, site_id=other))
    with pytest.raises(NotFound):
        issue_cards(stranger, IssueCards(other, (ana.person_id,)))
    with pytest.raises(NotFound):
        card_sheet(stranger, other, (ana.person_id,))
    assert room.count(person_cards) == 0


def test_labels_name_items_as_the_desk_does(desk: Desk) -> None:
    room = Room(desk)
    room.lot(room.item("Dignity kit", desk_name="Pack C"), 4, bin_="B/2")
    found = store_labels(room.distributor, room.store_id)
    assert [(name, [lot.item for lot in lots]) for name, lots in found.bins] == [("B/2", ["Pack C"])]
