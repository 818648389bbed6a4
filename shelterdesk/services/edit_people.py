"""Changing what is known of a person: at the desk, and sealed. A second editor is told, not overwritten."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import ChangedMeanwhile, NotFound
from shelterdesk.domain.people import Identity, Need, PopulationType, Sex, birth_from
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.queries.people import (
    DeskRecord,
    SealedIdentity,
    desk_record,
    person_need_rows,
    sealed_identity,
)
from shelterdesk.persistence.sealing import Sealer
from shelterdesk.persistence.tables import identities, people, person_needs
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.identities import clean_identity, open_identity, seal_identity, site_sealer
from shelterdesk.services.people import LONGEST_CALL_NAME, LONGEST_LANGUAGE, add_identity, add_needs


@dataclass(frozen=True, slots=True)
class EditPerson:
    """What the desk knows of a person, as it shall be. `version` is the one read.

    `age` in completed years today replaces what is known of the birth, and `population` what is known of the
    population type; None leaves it.
    """

    person_id: str
    version: int
    sex: Sex
    call_name: str | None = None
    language: str | None = None
    needs: tuple[Need, ...] = ()
    age: int | None = None
    population: PopulationType | None = None


@dataclass(frozen=True, slots=True)
class EditIdentity:
    """The sealed fields of a person, as they shall be. `version` is the one read, None for a first."""

    person_id: str
    version: int | None
    identity: Identity = field(repr=False)


def edit_person(desk: Desk, command: EditPerson) -> Changes:
    """Change a person's record; raises NotAllowed, NotFound, BadInput, ChangedMeanwhile."""
    with desk.write() as work:
        person = _person(desk, work, command.person_id)
        values: dict[str, Any] = {
            "sex": command.sex.value,
            "call_name": one_line(command.call_name, LONGEST_CALL_NAME),
            "language": one_line(command.language, LONGEST_LANGUAGE),
        }
        if command.age is not None:
            birth = birth_from(None, command.age, today_at(work.connection, person.site_id, work.now))
            values |= {"birth_month": birth.month, "birth_estimated": birth.estimated}
        if command.population is not None:
            values["population_type"] = command.population.value
        work.update(people, command.person_id, values, command.version)
        _replace_needs(work, command.person_id, command.needs)
        return _commit(work, "edit person", person)


def edit_identity(desk: Desk, command: EditIdentity) -> Changes:
    """Seal what changed anew, and the month of birth with it; the trail names the fields, never a value.

    Raises NotAllowed without the key, NotFound, BadInput, ChangedMeanwhile.
    """
    with desk.write() as work:
        person = _person(desk, work, command.person_id)
        sealer = site_sealer(desk, person.site_id)
        wanted = clean_identity(command.identity)
        sealed = sealed_identity(work.connection, command.person_id)
        if (None if sealed is None else sealed.version) != command.version:
            raise ChangedMeanwhile
        before = Identity() if sealed is None else open_identity(sealed, sealer)
        if sealed is None:
            add_identity(desk, work, person.site_id, command.person_id, wanted)
        else:
            _seal_changed(work, sealed, sealer, before, wanted)
        if wanted.birth_date != before.birth_date:
            _set_birth(work, person, wanted)
        return _commit(work, "edit identity", person)


def _person(desk: Desk, work: UnitOfWork, person_id: str) -> DeskRecord:
    person = desk_record(work.connection, person_id)
    if person is None:
        raise NotFound(text("There is no such person here."))
    desk.authorize(Permission.REGISTER_PEOPLE, person.site_id)
    return person


def _replace_needs(work: UnitOfWork, person_id: str, wanted: tuple[Need, ...]) -> None:
    kept = person_need_rows(work.connection, person_id)
    for need, row_id in kept.items():
        if need not in wanted:
            work.delete(person_needs, row_id)
    add_needs(work, person_id, (need for need in wanted if need not in kept))


def _seal_changed(
    work: UnitOfWork, sealed: SealedIdentity, sealer: Sealer, before: Identity, wanted: Identity
) -> None:
    changed = {
        part.name for part in fields(Identity) if getattr(before, part.name) != getattr(wanted, part.name)
    }
    anew = seal_identity(wanted, sealer, sealed.row_id)
    values = {name: value for name, value in anew.items() if name in changed}
    if values:
        work.update(identities, sealed.row_id, values, sealed.version)


def _set_birth(work: UnitOfWork, person: DeskRecord, identity: Identity) -> None:
    """Follow the birth date; one taken away leaves the month, which the desk still needs, as an estimate."""
    if identity.birth_date is None:
        work.update(people, person.person_id, {"birth_estimated": True})
        return
    today = today_at(work.connection, person.site_id, work.now)
    birth = birth_from(identity.birth_date, None, today)
    work.update(people, person.person_id, {"birth_month": birth.month, "birth_estimated": birth.estimated})


def _commit(work: UnitOfWork, action: str, person: DeskRecord) -> Changes:
    said = text("{code} changed", code=show_code(person.code))
    return work.commit(action, said, site_id=person.site_id, code=person.code, created=[])
