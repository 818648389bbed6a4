"""Households on the real encrypted database: one head, who is a member; one transaction for a family."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.people import Sex
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.person_list import PersonLine, person_lines
from shelterdesk.persistence.tables import households, waiting_entries
from shelterdesk.services.desk import Desk
from shelterdesk.services.households import (
    ChangeHead,
    JoinHousehold,
    LeaveHousehold,
    MakeHousehold,
    RegisterHousehold,
    change_head,
    join_household,
    leave_household,
    make_household,
    register_household,
)
from shelterdesk.services.people import RegisterPerson, register_person
from shelterdesk.services.undo import undo


def _site(desk: Desk) -> str:
    assert desk.actor.site_id is not None
    return desk.actor.site_id


def _lines(desk: Desk) -> dict[str, PersonLine]:
    with desk.database.reading() as connection:
        return {line.person_id: line for line in person_lines(connection, _site(desk))}


def _person(desk: Desk) -> str:
    return register_person(desk, RegisterPerson(_site(desk), Sex.FEMALE, age=30)).created[0]


def _family(desk: Desk, *, waits: bool = False) -> tuple[str, ...]:
    site_id = _site(desk)
    members = (
        RegisterPerson(site_id, Sex.FEMALE, age=31, call_name="Mother"),
        RegisterPerson(site_id, Sex.MALE, age=6),
        RegisterPerson(site_id, Sex.FEMALE, age=0),
    )
    return register_household(desk, RegisterHousehold(site_id, members, waits=waits)).created


def test_a_family_is_registered_at_once_with_its_head_and_waits_as_one(desk: Desk) -> None:
    head, *others = _family(desk, waits=True)
    lines = _lines(desk)
    assert [lines[one].is_head for one in (head, *others)] == [True, False, False]
    assert {line.members for line in lines.values()} == {3}
    assert all(line.waiting for line in lines.values())
    with desk.database.reading() as connection:
        (entry,) = connection.execute(select(waiting_entries)).all()
    assert (entry.person_id, entry.household_id) == (head, lines[head].household_id)


def test_undo_takes_a_family_back_whole(desk: Desk) -> None:
    site_id = _site(desk)
    members = (RegisterPerson(site_id, Sex.FEMALE, given_names="Ana"), RegisterPerson(site_id, Sex.MALE))
    changes = register_household(desk, RegisterHousehold(site_id, members, waits=True))
    assert str(changes.said).endswith("and 1 more registered")
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    assert _lines(desk) == {}


def test_one_bad_member_and_nobody_is_registered(desk: Desk) -> None:
    site_id = _site(desk)
    members = (RegisterPerson(site_id, Sex.FEMALE), RegisterPerson(site_id, Sex.MALE, age=500))
    with pytest.raises(BadInput):
        register_household(desk, RegisterHousehold(site_id, members))
    assert _lines(desk) == {}


def test_one_person_alone_makes_no_household(desk: Desk) -> None:
    site_id = _site(desk)
    command = RegisterHousehold(site_id, (RegisterPerson(site_id, Sex.OTHER),), waits=True)
    (person,) = register_household(desk, command).created
    line = _lines(desk)[person]
    assert (line.household_id, line.members, line.waiting) == (None, 1, True)


def test_a_newcomer_to_a_household_that_waits_makes_no_second_entry(desk: Desk) -> None:
    head, *_ = _family(desk, waits=True)
    household_id = _lines(desk)[head].household_id
    newborn = RegisterPerson(_site(desk), Sex.MALE, age=0)
    command = RegisterHousehold(_site(desk), (newborn,), household_id, waits=True)
    (person,) = register_household(desk, command).created
    assert _lines(desk)[person].members == 4
    with desk.database.reading() as connection:
        assert len(connection.execute(select(waiting_entries)).all()) == 1


def test_people_join_and_leave(desk: Desk) -> None:
    one, other, third = _person(desk), _person(desk), _person(desk)
    (household_id,) = make_household(desk, MakeHousehold(_site(desk), (one, other))).created
    join_household(desk, JoinHousehold(household_id, third))
    assert _lines(desk)[third].members == 3
    leave_household(desk, LeaveHousehold(other))
    assert _lines(desk)[other].household_id is None
    with pytest.raises(RuleBroken, match="another head"):
        leave_household(desk, LeaveHousehold(one))
    leave_household(desk, LeaveHousehold(third))
    leave_household(desk, LeaveHousehold(one))
    with desk.database.reading() as connection:
        assert connection.execute(select(households)).all() == []


def test_the_head_changes_and_the_wait_goes_on(desk: Desk) -> None:
    head, second, _ = _family(desk, waits=True)
    household_id = _lines(desk)[head].household_id
    assert household_id is not None
    changes = change_head(desk, ChangeHead(household_id, second, version=1))
    assert [_lines(desk)[one].is_head for one in (head, second)] == [False, True]
    with desk.database.reading() as connection:
        assert connection.execute(select(waiting_entries.c.person_id)).scalar() == second
    with pytest.raises(ChangedMeanwhile):
        change_head(desk, ChangeHead(household_id, head, version=1))
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    assert _lines(desk)[head].is_head


def test_what_makes_no_household_is_refused(desk: Desk) -> None:
    one, other, stranger = _person(desk), _person(desk), _person(desk)
    site_id = _site(desk)
    with pytest.raises(BadInput, match="two people"):
        make_household(desk, MakeHousehold(site_id, (one, one)))
    with pytest.raises(NotFound):
        make_household(desk, MakeHousehold(site_id, (one, new_id())))
    (household_id,) = make_household(desk, MakeHousehold(site_id, (one, other))).created
    with pytest.raises(RuleBroken, match="already"):
        join_household(desk, JoinHousehold(household_id, one))
    with pytest.raises(RuleBroken, match="another household"):
        make_household(desk, MakeHousehold(site_id, (stranger, one)))
    with pytest.raises(RuleBroken, match="one of its members"):
        change_head(desk, ChangeHead(household_id, stranger))
    with pytest.raises(NotFound):
        join_household(desk, JoinHousehold(new_id(), stranger))
    with pytest.raises(RuleBroken, match="in no household"):
        leave_household(desk, LeaveHousehold(stranger))


def test_distribution_staff_may_change_no_household(desk: Desk) -> None:
    one, other = _person(desk), _person(desk)
    (household_id,) = make_household(desk, MakeHousehold(_site(desk), (one, other))).created
    staff = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    with pytest.raises(NotAllowed):
        make_household(staff, MakeHousehold(_site(desk), (one, other)))
    with pytest.raises(NotAllowed):
        join_household(staff, JoinHousehold(household_id, one))
    with pytest.raises(NotAllowed):
        leave_household(staff, LeaveHousehold(other))
    with pytest.raises(NotAllowed):
        change_head(staff, ChangeHead(household_id, other))


def test_a_newcomer_joins_someone_who_was_alone_and_undo_leaves_them_alone(desk: Desk) -> None:
    alone, site_id = _person(desk), _site(desk)
    newborn = RegisterPerson(site_id, Sex.FEMALE, age=0)
    changes = register_household(desk, RegisterHousehold(site_id, (newborn,), joins_id=alone))
    lines = _lines(desk)
    assert (lines[alone].is_head, lines[changes.created[0]].members) == (True, 2)
    later = register_household(desk, RegisterHousehold(site_id, (newborn,), joins_id=changes.created[0]))
    assert _lines(desk)[alone].members == 3
    for operation_id in (later.operation_id, changes.operation_id):
        assert operation_id is not None
        undo(desk, operation_id)
    assert list(_lines(desk)) == [alone]
    assert _lines(desk)[alone].household_id is None
    with pytest.raises(NotFound):
        register_household(desk, RegisterHousehold(site_id, (newborn,), joins_id=new_id()))
