"""Stores, donors and grants in memory while a file is taken; those it names and nobody knew are made."""

from __future__ import annotations

from sqlalchemy import select

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import donors, grants, stores
from shelterdesk.services.donors import UNRESTRICTED
from shelterdesk.services.imports.intake import Intake


class StoreBook:
    """Stores by name, made at the intake's site where the file names a new one."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        rows = intake.work.connection.execute(select(stores.c.name, stores.c.id, stores.c.site_id))
        self._known: dict[str, tuple[str, str]] = {row.name.casefold(): (row.id, row.site_id) for row in rows}

    def check(self, name: str) -> None:
        """Raises NotAllowed for a store of a site where the importer may not import."""
        known = self._known.get(name.casefold())
        if known is not None:
            self._intake.desk.authorize(Permission.IMPORT_FILES, known[1])

    def need(self, name: str) -> str:
        """The store's id; the store is made where there is none of that name."""
        key = name.casefold()
        if key not in self._known:
            site_id = self._intake.site_id
            self._known[key] = (self._intake.work.insert(stores, site_id=site_id, name=name), site_id)
            self._intake.made["stores"] += 1
        return self._known[key][0]


class GrantBook:
    """Grants by donor and reference, made where the file names new ones."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        connection = intake.work.connection
        self._donors: dict[str, str] = {
            row.name.casefold(): row.id for row in connection.execute(select(donors.c.name, donors.c.id))
        }
        query = select(grants.c.donor_id, grants.c.reference, grants.c.id)
        self._grants: dict[tuple[str, str], str] = {
            (row.donor_id, row.reference): row.id for row in connection.execute(query)
        }

    def need(self, donor: str | None, reference: str | None) -> str | None:
        """The grant's id; None where the row names neither donor nor grant.

        Raises BadInput for a grant without its donor, unless it is known as the grant of one.
        """
        if not donor:
            return self._known_grant(reference) if reference else None
        donor_id = self._donors.get(donor.casefold())
        if donor_id is None:
            donor_id = self._donors[donor.casefold()] = self._intake.work.insert(donors, name=donor)
            self._intake.made["donors"] += 1
        key = (donor_id, reference or UNRESTRICTED)
        if key not in self._grants:
            self._grants[key] = self._intake.work.insert(grants, donor_id=donor_id, reference=key[1])
        return self._grants[key]

    def _known_grant(self, reference: str) -> str:
        found = [grant_id for (_, known), grant_id in self._grants.items() if known == reference]
        if len(found) != 1:
            raise BadInput(text("The row names the grant {grant} and no donor.", grant=reference))
        return found[0]
