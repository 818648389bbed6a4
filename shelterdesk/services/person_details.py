"""Everything the desk may know of one person; the identity only with the key, and on the record."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Connection

from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.people import Identity, age_on
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.people import SealedIdentity, sealed_identity
from shelterdesk.persistence.queries.person_history import (
    PersonRecord,
    ReceivedHandout,
    StaySpell,
    handout_history,
    household_member_ids,
    person_record,
    stay_history,
)
from shelterdesk.persistence.queries.person_list import PersonLine, person_lines
from shelterdesk.persistence.sealing import Sealer
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.identities import open_identity, site_sealer
from shelterdesk.services.people import names_for
from shelterdesk.services.person_search import ListedPerson


@dataclass(frozen=True, slots=True)
class OpenedIdentity:
    """An identity as it was read. `version` is what an edit must name; None where nothing is kept yet."""

    identity: Identity = field(repr=False)
    version: int | None


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """One person. `stays` is None for those who may not see beds; `household` is everyone in it, or none."""

    person: ListedPerson
    record: PersonRecord
    household: tuple[ListedPerson, ...]
    stays: tuple[StaySpell, ...] | None
    handouts: tuple[ReceivedHandout, ...]
    may_read_identity: bool


def person_details(desk: Desk, person_id: str) -> PersonDetails:
    """What the desk may know of a person, without the sealed fields; raises NotFound, NotAllowed."""
    with desk.database.reading() as connection:
        record = _record(desk, connection, person_id)
        lines = _with_household(connection, record.site_id, person_id)
        today = today_at(connection, record.site_id, desk.clock())
        may_see_stays = desk.actor.may(Permission.SEE_BEDS, record.site_id)
        spells = stay_history(connection, person_id) if may_see_stays else None
        given = handout_history(connection, person_id)
    names = names_for(desk, record.site_id, [line.person_id for line in lines])
    listed = {
        line.person_id: ListedPerson(line, age_on(line.birth_month, today), names.get(line.person_id, ""))
        for line in lines
    }
    person = listed[person_id]
    return PersonDetails(
        person=person,
        record=record,
        household=tuple(listed.values()) if person.line.household_id is not None else (),
        stays=spells,
        handouts=given,
        may_read_identity=desk.sealer(record.site_id) is not None,
    )


def read_identity(desk: Desk, person_id: str) -> OpenedIdentity:
    """Everything sealed of a person, for those with the key; the reading itself goes into the audit trail."""
    with desk.write() as work:
        record = _record(desk, work.connection, person_id)
        desk.authorize(Permission.READ_IDENTITIES, record.site_id)
        sealer = site_sealer(desk, record.site_id)
        sealed = sealed_identity(work.connection, person_id)
        opened = _opened(sealed, sealer)
        (line,) = person_lines(work.connection, record.site_id, (person_id,))
        said = text("The identity of {code} was read.", code=show_code(line.code))
        work.commit("read identity", said, site_id=record.site_id, code=line.code, undoable=False)
    return opened


def _opened(sealed: SealedIdentity | None, sealer: Sealer) -> OpenedIdentity:
    if sealed is None:
        return OpenedIdentity(Identity(), None)
    return OpenedIdentity(open_identity(sealed, sealer), sealed.version)


def _record(desk: Desk, connection: Connection, person_id: str) -> PersonRecord:
    record = person_record(connection, person_id)
    if record is None:
        raise NotFound(text("There is no such person here."))
    desk.authorize(Permission.SEE_PEOPLE, record.site_id)
    return record


def _with_household(connection: Connection, site_id: str, person_id: str) -> tuple[PersonLine, ...]:
    (line,) = person_lines(connection, site_id, (person_id,))
    if line.household_id is None:
        return (line,)
    return person_lines(connection, site_id, household_member_ids(connection, line.household_id))
