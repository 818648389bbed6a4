"""People of a site, with their identities sealed and their households."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select

from shelterdesk.domain.codes import new_code
from shelterdesk.domain.errors import BadInput, Refusal
from shelterdesk.domain.intake import PersonRow
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import households, identities, people, sites
from shelterdesk.services.identities import clean_identity, seal_identity, site_sealer
from shelterdesk.services.imports.intake import Intake
from shelterdesk.services.people import RegisterPerson, person_columns

Row = dict[str, object]


def take_people(intake: Intake, rows: Sequence[PersonRow]) -> None:
    """Each row a person under a fresh code; those with the same household word become a household.

    Raises NotAllowed where the identity key of the site is not held: names could not be sealed.
    """
    site_sealer(intake.desk, intake.site_id)
    taken = _People(intake)
    for row in rows:
        try:
            taken.add(row)
        except Refusal as refusal:
            intake.refuse(row.line, refusal.text)
    taken.write()


class _People:
    """Rows in memory, written together at the end."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        connection = intake.work.connection
        self._sites: dict[str, str] = {
            row.name.casefold(): row.id for row in connection.execute(select(sites.c.name, sites.c.id))
        }
        self._codes = set(connection.execute(select(people.c.code)).scalars())
        self._people: list[Row] = []
        self._identities: list[Row] = []
        self._families: dict[tuple[str, str], list[tuple[bool, Row]]] = defaultdict(list)

    def add(self, row: PersonRow) -> None:
        """Raises a Refusal with the reason the row cannot be taken."""
        site_id = self._site(row.site)
        command = RegisterPerson(
            site_id,
            row.sex,
            row.birth_date,
            row.age,
            row.call_name,
            row.language,
            given_names=row.given_names,
            family_names=row.family_names,
            documents=row.documents,
            contacts=row.contacts,
        )
        identity = clean_identity(command.identity)
        person: Row = {
            "id": new_id(),
            "registered_at": self._intake.work.now,
            **person_columns(command, self._fresh_code(), self._intake.today),
        }
        if not identity.empty:
            row_id = new_id()
            sealed = seal_identity(identity, site_sealer(self._intake.desk, site_id), row_id)
            self._identities.append({"id": row_id, "person_id": person["id"], "site_id": site_id, **sealed})
        self._people.append(person)
        if row.household:
            self._families[site_id, row.household.casefold()].append((row.is_head, person))

    def write(self) -> None:
        made: list[Row] = []
        for (site_id, _), members in self._families.items():
            if len(members) < 2:
                continue
            head = next((person for is_head, person in members if is_head), members[0][1])
            household = {"id": new_id(), "site_id": site_id, "head_id": head["id"]}
            made.append(household)
            for _, person in members:
                person["household_id"] = household["id"]
        work = self._intake.work
        work.insert_many(households, made)
        work.insert_many(people, self._people)
        work.insert_many(identities, self._identities)
        self._intake.made["people"] += len(self._people)
        self._intake.made["households"] += len(made)

    def _site(self, name: str | None) -> str:
        if not name:
            return self._intake.site_id
        # A file names the house it came from; that is where its people go only if we know it.
        site_id = self._sites.get(name.casefold())
        if site_id is None:
            raise BadInput(text("There is no site called {site}.", site=name))
        self._intake.desk.authorize(Permission.REGISTER_PEOPLE, site_id)
        return site_id

    def _fresh_code(self) -> str:
        while (code := new_code(secrets.randbelow)) in self._codes:
            pass
        self._codes.add(code)
        return code
