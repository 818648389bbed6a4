"""Registering people and changing what the desk knows of them."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.codes import new_code, show_code
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.people import Identity, Need, PopulationType, Sex, birth_from
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.people import code_exists, household_record, sealed_names
from shelterdesk.persistence.tables import identities, people, person_needs
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.identities import clean_identity, open_names, seal_identity, site_sealer

LONGEST_CALL_NAME = 60
LONGEST_LANGUAGE = 16


@dataclass(frozen=True, slots=True)
class RegisterPerson:
    """A new person. The last six fields are sealed, and need the site's identity key.

    Give `birth_date`, or else `age` in completed years today at the site, or neither where nothing is known.
    """

    site_id: str
    sex: Sex
    birth_date: date | None = field(default=None, repr=False)
    age: int | None = None
    call_name: str | None = None
    language: str | None = None
    needs: tuple[Need, ...] = ()
    given_names: str | None = field(default=None, repr=False)
    family_names: str | None = field(default=None, repr=False)
    documents: str | None = field(default=None, repr=False)
    contacts: str | None = field(default=None, repr=False)
    notes: str | None = field(default=None, repr=False)
    household_id: str | None = None
    population: PopulationType = PopulationType.IN_DESTINATION

    @property
    def identity(self) -> Identity:
        return Identity(
            self.given_names, self.family_names, self.birth_date, self.documents, self.contacts, self.notes
        )


@dataclass(frozen=True, slots=True)
class Registered:
    """A person just added in a transaction that is still open."""

    person_id: str
    code: str


def register_person(desk: Desk, command: RegisterPerson) -> Changes:
    """Add a person under a fresh code; `created` holds the new id.

    Raises NotAllowed, also where identity fields come from someone without the key; BadInput; NotFound for an
    unknown household.
    """
    desk.authorize(Permission.REGISTER_PEOPLE, command.site_id)
    with desk.write() as work:
        added = add_person(desk, work, command)
        said = text("{code} registered", code=show_code(added.code))
        return work.commit(
            "register person", said, site_id=command.site_id, code=added.code, created=[added.person_id]
        )


def add_person(
    desk: Desk, work: UnitOfWork, command: RegisterPerson, person_id: str | None = None
) -> Registered:
    """The rows of a new person, for a service that authorises before and commits after; raises as it does.

    `person_id` is the id to use, where it is needed before the row is there.
    """
    _check_household(work, command)
    today = today_at(work.connection, command.site_id, work.now)
    code = _fresh_code(work)
    person_id = work.insert(
        people, id=person_id or new_id(), registered_at=work.now, **person_columns(command, code, today)
    )
    add_needs(work, person_id, command.needs)
    identity = clean_identity(command.identity)
    if not identity.empty:
        add_identity(desk, work, command.site_id, person_id, identity)
    return Registered(person_id, code)


def person_columns(command: RegisterPerson, code: str, today: date) -> dict[str, object]:
    """What is kept of a person in the open; `today` is the day at the site. Raises BadInput."""
    birth = birth_from(command.birth_date, command.age, today)
    return {
        "code": code,
        "site_id": command.site_id,
        "household_id": command.household_id,
        "call_name": one_line(command.call_name, LONGEST_CALL_NAME),
        "sex": command.sex.value,
        "birth_month": birth.month,
        "birth_estimated": birth.estimated,
        "language": one_line(command.language, LONGEST_LANGUAGE),
        "population_type": command.population.value,
    }


def add_needs(work: UnitOfWork, person_id: str, needs: Iterable[Need]) -> None:
    """One row for each need, each once."""
    rows = [{"id": new_id(), "person_id": person_id, "need": need.value} for need in dict.fromkeys(needs)]
    work.insert_many(person_needs, rows)


def add_identity(desk: Desk, work: UnitOfWork, site_id: str, person_id: str, identity: Identity) -> None:
    """The sealed row of a person who has none yet; raises NotAllowed without the key."""
    row_id = new_id()
    sealed = seal_identity(identity, site_sealer(desk, site_id), row_id)
    work.insert(identities, id=row_id, person_id=person_id, site_id=site_id, **sealed)


def names_for(desk: Desk, site_id: str, person_ids: Sequence[str]) -> dict[str, str]:
    """Person id -> "Given Family" for those whose name is known; empty where the site's key is not held."""
    sealer = desk.sealer(site_id)
    if sealer is None or not person_ids:
        return {}
    with desk.database.reading() as connection:
        sealed = sealed_names(connection, site_id, person_ids)
    return open_names(desk, sealed, sealer)


def _check_household(work: UnitOfWork, command: RegisterPerson) -> None:
    if command.household_id is None:
        return
    household = household_record(work.connection, command.household_id)
    if household is None or household.site_id != command.site_id:
        raise NotFound(text("There is no such household at this site."))


def _fresh_code(work: UnitOfWork) -> str:
    while code_exists(work.connection, code := new_code(secrets.randbelow)):
        pass
    return code
