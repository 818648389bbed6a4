"""A sealed value that was tampered with or half written: one person's, and everyone else's names are still read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select, update

from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.keep_apart import Scope
from shelterdesk.domain.people import Sex
from shelterdesk.domain.placement import PlacementRefused
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.sealing import BrokenSeal
from shelterdesk.persistence.tables import identities, keep_aparts, people
from shelterdesk.services.board import load_board
from shelterdesk.services.checking import run_checks
from shelterdesk.services.desk import Desk
from shelterdesk.services.keep_apart import (
    EndKeepApart,
    KeepApart,
    end_keep_apart,
    enter_keep_apart,
    read_keep_aparts,
)
from shelterdesk.services.people import RegisterPerson, names_for, register_person
from shelterdesk.services.person_details import person_details, read_identity
from shelterdesk.services.person_search import find_people, index_people
from tests.rows import site_of
from tests.sleeping import ROSA, Shelter

NAMES = ("Luz", "Ana", "Eva")
SEAL = "Every sealed record opens with its key"
BROKEN = pytest.mark.parametrize("broken", ["tampered", "half written", "empty", "moved"])


@pytest.fixture
def three(desk: Desk) -> list[str]:
    """Three people with a name each; the first also has a call name."""
    return [
        register_person(
            desk,
            RegisterPerson(
                site_of(desk),
                Sex.FEMALE,
                age=30,
                call_name="Lucero" if name == "Luz" else None,
                given_names=name,
                family_names="Canaria",
            ),
        ).created[0]
        for name in NAMES
    ]


def break_seal(desk: Desk, person_id: str, how: str, column: str = "family_names") -> None:
    with desk.database.engine.begin() as connection:
        at = identities.c[column]
        sealed = connection.execute(select(at).where(identities.c.person_id == person_id)).scalar_one()
        other = connection.execute(select(at).where(identities.c.person_id != person_id)).scalars().first()
        spoilt = {
            "tampered": sealed[:-1] + bytes([sealed[-1] ^ 1]),
            "half written": sealed[:9],
            "empty": b"",
            "moved": other,
        }[how]
        connection.execute(
            update(identities).where(identities.c.person_id == person_id).values({column: spoilt})
        )


def code_of(desk: Desk, person_id: str) -> str:
    with desk.database.reading() as connection:
        return show_code(
            connection.execute(select(people.c.code).where(people.c.id == person_id)).scalar_one()
        )


@BROKEN
@pytest.mark.parametrize("whose", [0, 1])
def test_the_others_keep_their_names_and_it_is_reported(
    desk: Desk, three: list[str], whose: int, broken: str
) -> None:
    lost = three[whose]
    break_seal(desk, lost, broken)
    assert desk.database.broken_seals == set()
    names = names_for(desk, site_of(desk), three)
    assert sorted(names) == sorted(set(three) - {lost})
    assert len(desk.database.broken_seals) == 1
    labels = {one.person_id: one.label for one in index_people(desk, site_of(desk)).people}
    assert labels[lost] == ("Lucero" if whose == 0 else code_of(desk, lost))
    assert [labels[other] for other in three if other != lost] == [
        f"{name} Canaria" for at, name in enumerate(NAMES) if at != whose
    ]
    assert len(find_people(desk, "canaria", site_of(desk))) == 2
    assert person_details(desk, lost).person.name == ""
    assert len(desk.database.broken_seals) == 1


def test_what_is_sealed_of_the_person_is_refused_in_one_sentence(desk: Desk, three: list[str]) -> None:
    break_seal(desk, three[1], "half written", "given_names")
    with pytest.raises(BrokenSeal, match="latest backup"):
        read_identity(desk, three[1])
    read_identity(desk, three[0])


@BROKEN
def test_the_check_names_the_code_for_those_who_hold_the_key(
    desk: Desk, three: list[str], broken: str
) -> None:
    assert next(check for check in run_checks(desk) if str(check.name) == SEAL).passed
    break_seal(desk, three[1], broken)
    (check,) = (check for check in run_checks(desk) if not check.passed)
    assert str(check.name) == SEAL
    assert [str(problem) for problem in check.problems] == [
        f"The sealed record of {code_of(desk, three[1])} was changed or is damaged."
    ]


def test_without_the_key_the_check_says_nothing_of_seals(desk: Desk, three: list[str]) -> None:
    break_seal(desk, three[1], "tampered")
    other = replace(desk, actor=replace(desk.actor, role=Role.ADMINISTRATOR))
    assert SEAL not in [str(check.name) for check in run_checks(other)]
    assert all(check.passed for check in run_checks(other))


def test_a_broken_pair_lets_nobody_in_until_it_is_ended(desk: Desk, three: list[str]) -> None:
    shelter = Shelter(desk)
    enter_keep_apart(desk, KeepApart(site_of(desk), three[0], three[1], Scope.ROOM))
    enter_keep_apart(desk, KeepApart(site_of(desk), three[0], three[2], Scope.ROOM, "a note"))
    with desk.database.engine.begin() as connection:
        first = connection.execute(select(keep_aparts.c.id).order_by(keep_aparts.c.id)).scalars().first()
        connection.execute(update(keep_aparts).where(keep_aparts.c.id == first).values(pair=b"\x01 half"))
    assert len(load_board(desk, site_of(desk)).rooms) == 4
    (rosa,) = shelter.arrive(ROSA)
    with pytest.raises(PlacementRefused, match="a seal is broken"):
        shelter.give(rosa, "1-01")
    shown = read_keep_aparts(desk, site_of(desk))
    assert [one.labels[0] == "?" for one in shown] == [True, False]
    assert [str(words) for words in shown[0].wrong] == [
        "The seal is broken: nobody can say any more who they are."
    ]
    (check,) = (check for check in run_checks(desk) if not check.passed)
    assert "kept apart" in str(check.problems[0])
    with pytest.raises(RuleBroken, match="already"):
        enter_keep_apart(desk, KeepApart(site_of(desk), three[2], three[0], Scope.ROOM))
    end_keep_apart(desk, EndKeepApart(site_of(desk), shown[0].row_id, shown[0].version))
    shelter.give(rosa, "1-01")


def test_a_broken_note_hides_no_pair(desk: Desk, three: list[str]) -> None:
    enter_keep_apart(desk, KeepApart(site_of(desk), three[0], three[1], Scope.ROOM, "a note"))
    with desk.database.engine.begin() as connection:
        connection.execute(update(keep_aparts).values(note=b""))
    (shown,) = read_keep_aparts(desk, site_of(desk))
    assert set(shown.person_ids) == set(three[:2])
    assert str(shown.wrong[-1]) == "The seal of its note is broken."
