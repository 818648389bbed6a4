"""Donors, their grants, and the stores that lots lie in.

The `put_` functions find or make, inside the caller's transaction; the others are whole use cases.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.catalogue import (
    GrantLine,
    StoreLine,
    find_named,
    grant_lines,
    store_lines,
)
from shelterdesk.persistence.tables import donors, grants, stores
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at

UNRESTRICTED = ""  # the reference of a donor's giving that no grant restricts
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class AddDonor:
    """A donor with one grant, or with its unrestricted giving; of a known donor only the grant is new."""

    name: str
    reference: str = UNRESTRICTED


@dataclass(frozen=True, slots=True)
class AddStore:
    site_id: str
    name: str


def add_donor(desk: Desk, command: AddDonor) -> Changes:
    """The id created is that of the grant; raises NotAllowed, or BadInput where it is there already."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    reference = " ".join(command.reference.split())
    with desk.write() as work:
        known = find_named(work.connection, donors, _name(command.name))
        if known is not None and _grant_of(work, known, reference) is not None:
            raise BadInput(text("There is a donor of that name already."))
        grant_id = put_grant(work, command.name, reference)
        said = text("{donor} added", donor=_name(command.name))
        return work.commit("add donor", said, created=[grant_id])


def add_store(desk: Desk, command: AddStore) -> Changes:
    """Raises NotAllowed, NotFound for an unknown site, or BadInput where the name is taken."""
    desk.authorize(Permission.EDIT_CATALOGUE, command.site_id)
    with desk.write() as work:
        today_at(work.connection, command.site_id, work.now)  # raises for a site that does not exist
        if find_named(work.connection, stores, _name(command.name)) is not None:
            raise BadInput(text("There is a store of that name already."))
        store_id = put_store(work, command.site_id, command.name)
        said = text("Store {store} added", store=_name(command.name))
        return work.commit("add store", said, site_id=command.site_id, created=[store_id])


def list_grants(desk: Desk) -> tuple[GrantLine, ...]:
    """Every grant of every donor, by donor."""
    desk.authorize(Permission.SEE_STOCK)
    with desk.database.reading() as connection:
        return grant_lines(connection)


def list_stores(desk: Desk) -> tuple[StoreLine, ...]:
    """The stores of the actor's sites, by name."""
    desk.authorize(Permission.SEE_STOCK)
    with desk.database.reading() as connection:
        return store_lines(connection, desk.actor.site_id)


def put_grant(work: UnitOfWork, donor: str, reference: str = UNRESTRICTED) -> str:
    """The grant of the donor of this name, both made where they are missing; returns the grant's id."""
    name = _name(donor)
    donor_id = find_named(work.connection, donors, name) or work.insert(donors, name=name)
    return _grant_of(work, donor_id, reference) or work.insert(grants, donor_id=donor_id, reference=reference)


def put_store(work: UnitOfWork, site_id: str, name: str) -> str:
    """The store of this name, made at the site where it is missing; returns its id."""
    return find_named(work.connection, stores, _name(name)) or work.insert(
        stores, site_id=site_id, name=_name(name)
    )


def _grant_of(work: UnitOfWork, donor_id: str, reference: str) -> str | None:
    query = select(grants.c.id).where(grants.c.donor_id == donor_id, grants.c.reference == reference)
    found: str | None = work.connection.execute(query).scalar()
    return found


def _name(name: str) -> str:
    cleaned = " ".join(name.split())
    if not cleaned or len(cleaned) > _LONGEST_NAME:
        raise BadInput(text("A name of 1 to {most} letters is needed.", most=_LONGEST_NAME))
    return cleaned
