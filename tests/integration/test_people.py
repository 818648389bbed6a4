"""Registering people on the real encrypted database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Row, Table, select

from shelterdesk.domain.changes import Topic
from shelterdesk.domain.codes import check_code
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound
from shelterdesk.domain.people import Need, Sex, month_number
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import audit, identities, people, person_needs
from shelterdesk.services.desk import Desk
from shelterdesk.services.people import RegisterPerson, names_for, register_person
from shelterdesk.services.undo import undo


def _site(desk: Desk) -> str:
    assert desk.actor.site_id is not None
    return desk.actor.site_id


def _named(desk: Desk) -> RegisterPerson:
    return RegisterPerson(
        _site(desk),
        Sex.FEMALE,
        birth_date=date(1994, 2, 17),
        call_name="  Luz ",
        needs=(Need.PREGNANT, Need.PREGNANT),
        given_names="Jose\u0301 Luz",
        family_names="Canaria",
        documents="Cédula 12",
    )


def _rows(desk: Desk, table: Table) -> list[Row[Any]]:
    with desk.database.reading() as connection:
        return list(connection.execute(select(table)).all())


def test_a_person_is_registered_under_a_code_with_a_sealed_name(desk: Desk) -> None:
    changes = register_person(desk, _named(desk))
    (person_id,) = changes.created
    (row,) = _rows(desk, people)
    assert row.id == person_id
    assert check_code(row.code) == row.code
    assert (row.call_name, row.birth_month, row.birth_estimated) == (
        "Luz",
        month_number(date(1994, 2, 1)),
        False,
    )
    assert Topic.PEOPLE in changes.topics
    assert "Luz" not in str(changes.said)
    assert names_for(desk, _site(desk), [person_id, new_id()]) == {person_id: "José Luz Canaria"}
    (sealed,) = _rows(desk, identities)
    assert b"Canaria" not in sealed.family_names
    assert sealed.notes is None
    assert len(_rows(desk, person_needs)) == 1


def test_the_trail_names_the_code_and_the_fields_and_no_value(desk: Desk) -> None:
    register_person(desk, _named(desk))
    last = _rows(desk, audit)[-1]
    (row,) = _rows(desk, people)
    assert (last.action, last.code) == ("register person", row.code)
    assert "identities.family_names" in last.fields
    assert "Canaria" not in str(last)


def test_an_age_stands_where_no_birth_date_is_known(desk: Desk) -> None:
    register_person(desk, RegisterPerson(_site(desk), Sex.MALE, age=8))
    (row,) = _rows(desk, people)
    assert row.birth_estimated
    assert _rows(desk, identities) == []


def test_undo_takes_the_whole_person_back(desk: Desk) -> None:
    changes = register_person(desk, _named(desk))
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    assert _rows(desk, people) == _rows(desk, identities) == _rows(desk, person_needs) == []


def test_without_the_key_a_name_is_refused_and_a_code_is_not(desk: Desk) -> None:
    desk.database.sealers.clear()
    with pytest.raises(NotAllowed, match="hold this site's key"):
        register_person(desk, _named(desk))
    assert _rows(desk, people) == []
    changes = register_person(desk, RegisterPerson(_site(desk), Sex.FEMALE, age=30))
    assert names_for(desk, _site(desk), changes.created) == {}


def test_a_role_that_may_not_read_identities_sees_none_though_the_key_is_in_memory(desk: Desk) -> None:
    changes = register_person(desk, _named(desk))
    for role in (Role.DISTRIBUTION, Role.PROGRAMME, Role.ADMINISTRATOR):
        other = replace(desk, actor=replace(desk.actor, role=role))
        assert names_for(other, _site(desk), changes.created) == {}


def test_distribution_staff_may_not_register(desk: Desk) -> None:
    other = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    with pytest.raises(NotAllowed):
        register_person(other, RegisterPerson(_site(desk), Sex.FEMALE))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"birth_date": date(2026, 9, 4)}, "future"),
        ({"birth_date": date(1826, 9, 4)}, "from 0 to 120"),
        ({"age": -1}, "from 0 to 120"),
        ({"age": 121}, "from 0 to 120"),
        ({"call_name": "a\0b"}, "cannot be kept"),
        ({"given_names": "a\ud800"}, "cannot be kept"),
        ({"call_name": "x" * 61}, "longer than 60"),
    ],
)
def test_what_cannot_be_right_is_refused(desk: Desk, wrong: dict[str, object], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        register_person(desk, replace(RegisterPerson(_site(desk), Sex.OTHER), **wrong))  # type: ignore[arg-type]
    assert _rows(desk, people) == []


def test_the_household_must_be_one_of_the_site(desk: Desk) -> None:
    with pytest.raises(NotFound, match="no such household"):
        register_person(desk, RegisterPerson(_site(desk), Sex.OTHER, household_id=new_id()))


def test_secrets_do_not_show_in_a_repr(desk: Desk) -> None:
    assert "Canaria" not in repr(_named(desk)) + repr(_named(desk).identity)
