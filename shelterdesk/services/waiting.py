"""The waiting list: who is added to it, and who is taken off without a bed."""

from __future__ import annotations

from dataclasses import dataclass

from shelterdesk.domain.board import Priority
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import NotFound, RuleBroken
from shelterdesk.domain.lodging import Guest, entry_of
from shelterdesk.domain.people import person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.queries.people import open_household_waits
from shelterdesk.persistence.queries.waiting import waiting_parties, waiting_person
from shelterdesk.persistence.tables import waiting_entries
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.households import wait_for_bed


@dataclass(frozen=True, slots=True)
class AddToWaiting:
    """Someone who needs a bed; a household waits as one."""

    site_id: str
    person_id: str


@dataclass(frozen=True, slots=True)
class Withdraw:
    """An entry whose people no longer wait."""

    site_id: str
    entry_id: str


@dataclass(frozen=True, slots=True)
class SetPriority:
    """How pressing it is that an entry gets a bed."""

    site_id: str
    entry_id: str
    priority: Priority


def add_to_waiting(desk: Desk, command: AddToWaiting) -> Changes:
    """`created` holds the entry. Raises NotAllowed, NotFound, RuleBroken for one who waits or stays already."""
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        person = waiting_person(work.connection, command.person_id)
        if person is None:
            raise NotFound(text("There is no such person."))
        label = person_label(person.code, person.call_name)
        if person.stays:
            raise RuleBroken(text("{who} has a stay already.", who=label))
        household_id = person.household_id
        if household_id is not None and open_household_waits(work.connection, household_id):
            raise RuleBroken(text("The household waits already."))
        wait_for_bed(work, command.site_id, person.person_id, household_id)
        said = text("{who} waits for a bed", who=label)
        return work.commit("add to waiting", said, site_id=command.site_id, code=person.code)


def withdraw(desk: Desk, command: Withdraw) -> Changes:
    """Close an entry without a bed; raises NotAllowed, NotFound."""
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        head = _head_of(work, command.site_id, command.entry_id)
        work.update(waiting_entries, command.entry_id, {"closed_at": work.now, "outcome": "withdrawn"})
        said = text("{who} no longer waits", who=head.label)
        return work.commit("withdraw", said, site_id=command.site_id, code=head.code)


def set_priority(desk: Desk, command: SetPriority) -> Changes:
    """Put an entry before or behind others; raises NotAllowed, NotFound."""
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        head = _head_of(work, command.site_id, command.entry_id)
        work.update(waiting_entries, command.entry_id, {"priority": command.priority.value})
        said = Text(_PRIORITY_SAID[command.priority].template, {"who": head.label})
        return work.commit("set priority", said, site_id=command.site_id, code=head.code)


def _head_of(work: UnitOfWork, site_id: str, entry_id: str) -> Guest:
    today = today_at(work.connection, site_id, work.now)
    return entry_of(waiting_parties(work.connection, site_id, today, entry_id), entry_id).party.head


_PRIORITY_SAID = {
    Priority.URGENT: text("{who}: urgent"),
    Priority.SOON: text("{who}: soon"),
    Priority.ROUTINE: text("{who}: in turn"),
}
