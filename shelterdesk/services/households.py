"""Households: people who wait, are placed and receive together. Each has one head, who is one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.open_stays import is_here
from shelterdesk.persistence.queries.people import (
    DeskRecord,
    HouseholdRecord,
    desk_record,
    household_record,
    open_household_waits,
)
from shelterdesk.persistence.tables import households, people, stays, waiting_entries
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.people import Registered, RegisterPerson, add_person


@dataclass(frozen=True, slots=True)
class RegisterHousehold:
    """People new to the site, registered together.

    They join `household_id`, or the household of `joins_id`, someone who becomes the head of a new one where
    they have none. Without either, two or more become a household whose head is the first. `waits` puts them,
    as one, on the list of those who wait for a bed.
    """

    site_id: str
    members: tuple[RegisterPerson, ...]
    household_id: str | None = None
    waits: bool = False
    joins_id: str | None = None


@dataclass(frozen=True, slots=True)
class MakeHousehold:
    """Bring people registered already together; the first is the head."""

    site_id: str
    member_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JoinHousehold:
    household_id: str
    person_id: str


@dataclass(frozen=True, slots=True)
class LeaveHousehold:
    person_id: str


@dataclass(frozen=True, slots=True)
class ChangeHead:
    """`version` is that of the household, where it was read; None asks nobody."""

    household_id: str
    person_id: str
    version: int | None = None


def register_household(desk: Desk, command: RegisterHousehold) -> Changes:
    """Add all or none; `created` holds the new people in order. Raises as `register_person` does."""
    desk.authorize(Permission.REGISTER_PEOPLE, command.site_id)
    if not command.members or any(member.site_id != command.site_id for member in command.members):
        raise BadInput(text("People who are registered together come to one site."))
    with desk.write() as work:
        household_id = command.household_id or _household_of(work, command)
        head_id = new_id()
        if household_id is None and len(command.members) > 1:
            household_id = found_household(work, command.site_id, head_id)
        ids = [head_id, *(new_id() for _ in command.members[1:])]
        added = [
            add_person(desk, work, replace(member, household_id=household_id), person_id)
            for member, person_id in zip(command.members, ids, strict=True)
        ]
        if command.waits:
            wait_for_bed(work, command.site_id, added[0].person_id, household_id)
        return work.commit(
            "register household" if len(added) > 1 else "register person",
            _said_registered(added),
            site_id=command.site_id,
            code=added[0].code,
            created=[one.person_id for one in added],
        )


def make_household(desk: Desk, command: MakeHousehold) -> Changes:
    """Make a household of two or more people of one site.

    Raises NotAllowed, NotFound, BadInput, RuleBroken.
    """
    desk.authorize(Permission.REGISTER_PEOPLE, command.site_id)
    member_ids = tuple(dict.fromkeys(command.member_ids))
    if len(member_ids) < 2:
        raise BadInput(text("A household is two people or more."))
    with desk.write() as work:
        members = [_person(work, person_id, command.site_id) for person_id in member_ids]
        household_id = found_household(work, command.site_id, member_ids[0])
        for member in members:
            _take_in(work, household_id, member)
        said = text(
            "Household of {code}: {count} people", code=show_code(members[0].code), count=len(members)
        )
        return _commit(work, "make household", said, members[0], created=[household_id])


def join_household(desk: Desk, command: JoinHousehold) -> Changes:
    """Add a person to a household; raises NotAllowed, NotFound, and RuleBroken for one who is in another."""
    with desk.write() as work:
        household = _household(desk, work, command.household_id)
        person = _person(work, command.person_id, household.site_id)
        head = _person(work, household.head_id, household.site_id)
        _take_in(work, command.household_id, person)
        said = text(
            "{code} joined the household of {head}", code=show_code(person.code), head=show_code(head.code)
        )
        return _commit(work, "join household", said, person)


def leave_household(desk: Desk, command: LeaveHousehold) -> Changes:
    """Take a person out of the household; the last one out ends it.

    Raises NotAllowed, NotFound, and RuleBroken for a head who would leave others without one.
    """
    with desk.write() as work:
        person = _person(work, command.person_id)
        desk.authorize(Permission.REGISTER_PEOPLE, person.site_id)
        if person.household_id is None:
            raise RuleBroken(text("{code} is in no household.", code=show_code(person.code)))
        household = _household(desk, work, person.household_id)
        if person.person_id == household.head_id and household.members > 1:
            raise RuleBroken(text("Choose another head of the household first."))
        work.update(people, person.person_id, {"household_id": None})
        if household.members == 1:
            work.delete_if_unused(households, household.household_id)
        said = text("{code} left the household", code=show_code(person.code))
        return _commit(work, "leave household", said, person)


def change_head(desk: Desk, command: ChangeHead) -> Changes:
    """Make another member the head; a household that waits goes on waiting under the new head.

    Raises NotAllowed, NotFound, RuleBroken for someone who is no member, ChangedMeanwhile.
    """
    with desk.write() as work:
        household = _household(desk, work, command.household_id)
        person = _person(work, command.person_id, household.site_id)
        if person.household_id != command.household_id:
            raise RuleBroken(text("The head of a household is one of its members."))
        work.update(households, command.household_id, {"head_id": person.person_id}, command.version)
        for entry_id in open_household_waits(work.connection, command.household_id):
            work.update(waiting_entries, entry_id, {"person_id": person.person_id})
        said = text("{code} is now the head of the household", code=show_code(person.code))
        return _commit(work, "change head", said, person)


def found_household(work: UnitOfWork, site_id: str, head_id: str) -> str:
    """The row of a new household, for a service that makes `head_id` its member in the same transaction."""
    return work.insert(households, site_id=site_id, head_id=head_id)


def wait_for_bed(work: UnitOfWork, site_id: str, person_id: str, household_id: str | None) -> None:
    """Enter the list of those who wait; a household on it already stays there, with its new member."""
    if household_id is not None:
        if open_household_waits(work.connection, household_id):
            return
        household = household_record(work.connection, household_id)
        person_id = person_id if household is None else household.head_id
    work.insert(
        waiting_entries, site_id=site_id, person_id=person_id, household_id=household_id, since=work.now
    )


def _household_of(work: UnitOfWork, command: RegisterHousehold) -> str | None:
    """The household of the person to join, made now where they have none; None where nobody is joined."""
    if command.joins_id is None:
        return None
    person = _person(work, command.joins_id, command.site_id)
    if person.household_id is not None:
        return person.household_id
    household_id = found_household(work, command.site_id, person.person_id)
    _take_in(work, household_id, person)
    return household_id


def _said_registered(added: Sequence[Registered]) -> Text:
    first = show_code(added[0].code)
    if len(added) == 1:
        return text("{code} registered", code=first)
    return text("{code} and {others} more registered", code=first, others=len(added) - 1)


def _take_in(work: UnitOfWork, household_id: str, person: DeskRecord) -> None:
    if person.household_id == household_id:
        raise RuleBroken(text("{code} is in this household already.", code=show_code(person.code)))
    if person.household_id is not None:
        raise RuleBroken(text("{code} is in another household; leave it first.", code=show_code(person.code)))
    work.update(people, person.person_id, {"household_id": household_id})
    # Who came alone stays with the household from its first night on: a funder counts those who stay together.
    alone = select(stays.c.id).where(
        stays.c.person_id == person.person_id, is_here(), stays.c.household_id.is_(None)
    )
    for stay_id in work.connection.execute(alone).scalars().all():
        work.update(stays, stay_id, {"household_id": household_id})


def _household(desk: Desk, work: UnitOfWork, household_id: str) -> HouseholdRecord:
    household = household_record(work.connection, household_id)
    if household is None:
        raise NotFound(text("There is no such household here."))
    desk.authorize(Permission.REGISTER_PEOPLE, household.site_id)
    return household


def _person(work: UnitOfWork, person_id: str, site_id: str | None = None) -> DeskRecord:
    person = desk_record(work.connection, person_id)
    if person is None or site_id not in (None, person.site_id):
        raise NotFound(text("There is no such person at this site."))
    return person


def _commit(
    work: UnitOfWork, action: str, said: Text, person: DeskRecord, created: Sequence[str] = ()
) -> Changes:
    return work.commit(action, said, site_id=person.site_id, code=person.code, created=created)
