"""Reads of people by code, of their households and of the identities sealed apart from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from shelterdesk.persistence.tables import households, identities, people

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


def code_exists(connection: Connection, code: str) -> bool:
    """Whether a person has this code already, at any site."""
    return connection.execute(select(people.c.id).where(people.c.code == code)).first() is not None


def household_site(connection: Connection, household_id: str) -> str | None:
    """The site of a household; None where there is no such household."""
    query = select(households.c.site_id).where(households.c.id == household_id)
    site_id: str | None = connection.execute(query).scalar()
    return site_id


def _parts(ids: Sequence[str] | None) -> list[Sequence[str] | None]:
    if ids is None:
        return [None]
    return [ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE)]
