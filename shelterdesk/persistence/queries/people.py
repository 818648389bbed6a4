"""Reads of people by code, of their households and of the identities sealed apart from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, func, select

from shelterdesk.domain.people import Need
from shelterdesk.persistence.tables import (
    households,
    identities,
    people,
    person_needs,
    waiting_entries,
)

_AT_ONCE = 500  # values of one IN list
_SEALED = ("given_names", "family_names", "birth_date", "documents", "contacts", "notes")
_NAMES = ("given_names", "family_names")


@dataclass(frozen=True, slots=True)
class SealedIdentity:
    """A row of `identities` as it lies in the file: column -> sealed bytes, None where nothing is known."""

    row_id: str
    person_id: str
    site_id: str
    version: int
    values: Mapping[str, bytes | None] = field(repr=False)


def sealed_identity(connection: Connection, person_id: str) -> SealedIdentity | None:
    """All sealed columns of one person."""
    columns = [identities.c[name] for name in _SEALED]
    query = select(
        identities.c.id, identities.c.person_id, identities.c.site_id, identities.c.version, *columns
    ).where(identities.c.person_id == person_id)
    row = connection.execute(query).first()
    if row is None:
        return None
    values = {name: row._mapping[name] for name in _SEALED}  # noqa: SLF001 - a documented part of Row
    return SealedIdentity(row.id, row.person_id, row.site_id, row.version, values)


def sealed_names(
    connection: Connection, site_id: str, person_ids: Sequence[str] | None = None
) -> list[SealedIdentity]:
    """The sealed names of those whose identity the site's key seals; of all of them without `person_ids`."""
    query = select(
        identities.c.id,
        identities.c.person_id,
        identities.c.version,
        identities.c.given_names,
        identities.c.family_names,
    ).where(identities.c.site_id == site_id)
    found: list[SealedIdentity] = []
    for part in _parts(person_ids):
        chosen = query if part is None else query.where(identities.c.person_id.in_(part))
        found += [
            SealedIdentity(
                row.id,
                row.person_id,
                site_id,
                row.version,
                dict(zip(_NAMES, (row.given_names, row.family_names), strict=True)),
            )
            for row in connection.execute(chosen)
        ]
    return found


@dataclass(frozen=True, slots=True)
class DeskRecord:
    """What services ask of a person before they act."""

    person_id: str
    code: str
    site_id: str
    household_id: str | None
    call_name: str | None


def desk_record(connection: Connection, person_id: str) -> DeskRecord | None:
    """One person by id; None where there is none."""
    query = select(people).where(people.c.id == person_id)
    row = connection.execute(query).first()
    if row is None:
        return None
    return DeskRecord(row.id, row.code, row.site_id, row.household_id, row.call_name)


def person_need_rows(connection: Connection, person_id: str) -> dict[Need, str]:
    """Each need of a person and the id of its row."""
    query = select(person_needs.c.need, person_needs.c.id).where(person_needs.c.person_id == person_id)
    return {Need(row.need): row.id for row in connection.execute(query)}


def code_exists(connection: Connection, code: str) -> bool:
    """Whether a person has this code already, at any site."""
    return connection.execute(select(people.c.id).where(people.c.code == code)).first() is not None


@dataclass(frozen=True, slots=True)
class HouseholdRecord:
    household_id: str
    site_id: str
    head_id: str
    members: int


def household_record(connection: Connection, household_id: str) -> HouseholdRecord | None:
    """One household by id; None where there is none."""
    members = select(func.count()).where(people.c.household_id == household_id).scalar_subquery()
    query = select(households.c.site_id, households.c.head_id, members.label("members"))
    row = connection.execute(query.where(households.c.id == household_id)).first()
    return None if row is None else HouseholdRecord(household_id, row.site_id, row.head_id, int(row.members))


def open_household_waits(connection: Connection, household_id: str) -> tuple[str, ...]:
    """Ids of the waiting entries of a household that are still open."""
    query = select(waiting_entries.c.id).where(
        waiting_entries.c.household_id == household_id, waiting_entries.c.closed_at.is_(None)
    )
    return tuple(connection.execute(query).scalars())


def _parts(ids: Sequence[str] | None) -> list[Sequence[str] | None]:
    if ids is None:
        return [None]
    return [ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE)]
