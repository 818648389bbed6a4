"""Looking people up at the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from shelterdesk.domain.codes import show_code
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.visit import Candidates, NotKnown, Visit
from shelterdesk.services.desk import Desk
from shelterdesk.services.handout_day import read_today
from shelterdesk.services.handouts import give
from shelterdesk.services.people import RegisterPerson, register_person
from shelterdesk.services.visits import look_up, open_visit
from tests.handing_out import Person, Room, giving


@pytest.fixture
def room(desk: Desk) -> Room:
    return Room(desk)


def test_a_card_is_known_in_any_spelling(room: Room) -> None:
    ana = room.person("Ana")
    for typed in (ana.code, show_code(ana.code).lower(), f" {show_code(ana.code)} "):
        found = look_up(room.distributor, typed)
        assert isinstance(found, Visit)
        assert (found.person.person_id, found.person.label) == (ana.person_id, "Ana")


def test_three_letters_give_candidates_and_one_alone_is_opened(room: Room) -> None:
    room.person("Mirlande", age=38)
    room.person("Mireya")
    both = look_up(room.distributor, "mir")
    assert isinstance(both, Candidates)
    assert {one.label for one in both.people} == {"Mirlande", "Mireya"}
    assert not both.more
    one = look_up(room.distributor, "mirl")
    assert isinstance(one, Visit)
    assert (one.person.label, one.person.age) == ("Mirlande", 38)


def test_many_candidates_say_that_there_are_more(room: Room) -> None:
    for number in range(9):
        room.person(f"Rosa {number}")
    found = look_up(room.desk, "rosa")
    assert isinstance(found, Candidates)
    assert (len(found.people), found.more) == (8, True)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("zzz", "Nobody is known here as zzz."),
        ("   ", "Scan a card, or type three letters of a name."),
        ("2222222", "Nobody has the code 222-222-2."),
        ("2222223", "222-222-3 has a wrong character; please compare it again."),
    ],
)
def test_who_is_not_known_is_told_why(room: Room, typed: str, said: str) -> None:
    found = look_up(room.desk, typed)
    assert isinstance(found, NotKnown)
    assert str(found.reason) == said


def test_the_name_is_seen_only_with_the_identity_key(room: Room) -> None:
    command = RegisterPerson(
        room.site_id, Sex.FEMALE, call_name="Mimi", given_names="Mirlande", family_names="Désir"
    )
    (person_id,) = register_person(room.desk, command).created
    kit = room.item("Kit")
    room.rule(kit)
    room.lot(kit, 1)
    by_name = look_up(room.desk, "désir")
    assert isinstance(by_name, Visit)
    assert by_name.person.label == "Mirlande Désir"
    assert isinstance(look_up(room.distributor, "désir"), NotKnown)
    seen = open_visit(room.distributor, person_id)
    assert seen.person.label == "Mimi"
    assert "Mirlande" not in repr(seen)
    (line,) = seen.lines
    give(room.distributor, giving(room, Person(person_id, ""), (line.item_id, 1)))
    assert [one.label for one in read_today(room.distributor).given] == ["Mimi"]
    assert [one.label for one in read_today(room.desk).given] == ["Mirlande Désir"]


def test_the_card_shows_the_household_with_ages_sexes_and_needs(room: Room) -> None:
    woodley = room.person("Woodley", Sex.MALE, age=7)
    mirlande = room.person("Mirlande", age=38)
    command = RegisterPerson(
        room.site_id, Sex.FEMALE, birth_date=date(2025, 12, 20), call_name="Naïka", needs=(Need.INFANT,)
    )
    (naika,) = register_person(room.desk, command).created
    room.household(mirlande, woodley, Person(naika, ""))
    found = open_visit(room.distributor, woodley.person_id)
    assert [(one.label, one.age, one.months, one.is_head) for one in found.members] == [
        ("Woodley", 7, None, False),
        ("Mirlande", 38, None, True),
        ("Naïka", 0, 8, False),
    ]
    assert found.members[2].needs == (Need.INFANT,)
    assert found.place == ""


def test_desk_names_are_neutral_and_stock_below_its_minimum_is_low(room: Room) -> None:
    dignity = room.item("Dignity kit", desk_name="Pack C")
    room.rule(dignity)
    room.lot(dignity, 4)
    ana = room.person("Ana")
    (line,) = open_visit(room.desk, ana.person_id).lines
    assert (line.label, line.left, line.low, line.offered) == ("Pack C", 4, False, 1)
    room.minimum(dignity, 5)
    assert open_visit(room.desk, ana.person_id).lines[0].low
    assert str(give(room.desk, giving(room, ana, (dignity, 1))).said) == "Ana: Pack C given"


def test_a_person_of_another_site_is_known_by_card_only(room: Room) -> None:
    ana = room.person("Ana")
    other = room.other_site("Second house")
    guest = replace(room.distributor, actor=replace(room.distributor.actor, site_id=other))
    assert isinstance(look_up(guest, "ana"), NotKnown)
    assert isinstance(look_up(guest, ana.code), Visit)
