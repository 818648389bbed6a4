"""Identities: sealed when they come in, opened only with the site's identity key, and read on the record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date

from shelterdesk.domain.errors import NotAllowed
from shelterdesk.domain.people import Identity
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line, several_lines
from shelterdesk.persistence.queries.people import SealedIdentity
from shelterdesk.persistence.sealing import BrokenSeal, Sealer
from shelterdesk.services.desk import Desk

LONGEST_NAME = 200
LONGEST_NOTE = 20_000
FIELDS = tuple(part.name for part in fields(Identity))
_TABLE = "identities"


def site_sealer(desk: Desk, site_id: str) -> Sealer:
    """The identity key of a site; raises NotAllowed with a sentence for those who do not hold it."""
    sealer = desk.sealer(site_id)
    if sealer is None:
        raise NotAllowed(
            text(
                "Names, birth dates, documents and notes can be kept only by those who hold this site's key."
            )
        )
    return sealer


def clean_identity(identity: Identity) -> Identity:
    """The same identity as it may be stored; raises BadInput."""
    return Identity(
        given_names=one_line(identity.given_names, LONGEST_NAME),
        family_names=one_line(identity.family_names, LONGEST_NAME),
        birth_date=identity.birth_date,
        documents=several_lines(identity.documents, LONGEST_NOTE),
        contacts=several_lines(identity.contacts, LONGEST_NOTE),
        notes=several_lines(identity.notes, LONGEST_NOTE),
    )


def seal_identity(identity: Identity, sealer: Sealer, row_id: str) -> dict[str, bytes | None]:
    """The columns of the identity's row, each sealed to its place."""
    born = identity.birth_date
    plain = {
        "given_names": identity.given_names,
        "family_names": identity.family_names,
        "birth_date": None if born is None else born.isoformat(),
        "documents": identity.documents,
        "contacts": identity.contacts,
        "notes": identity.notes,
    }
    return sealer.seal_row(plain, _TABLE, row_id)


def open_identity(sealed: SealedIdentity, sealer: Sealer) -> Identity:
    """The identity of a row; raises BrokenSeal."""
    plain = {
        name: None if value is None else sealer.open(value, _TABLE, sealed.row_id, name)
        for name, value in sealed.values.items()
    }
    born = plain.pop("birth_date", None)
    return Identity(**plain, birth_date=None if born is None else date.fromisoformat(born))


def open_names(desk: Desk, sealed: Iterable[SealedIdentity], sealer: Sealer) -> dict[str, str]:
    """Person id -> "Given Family" for those whose name is known.

    One broken seal does not hide the others' names: it is noted in `broken_seals` of the database.
    """
    names: dict[str, str] = {}
    for row in sealed:
        try:
            names[row.person_id] = open_name(row, sealer)
        except BrokenSeal:
            desk.database.broken_seals.add(row.row_id)
    return {person_id: name for person_id, name in names.items() if name}


def open_name(sealed: SealedIdentity, sealer: Sealer) -> str:
    """Only the name, "Given Family"; empty where none is known. Raises BrokenSeal."""
    return " ".join(part for part in open_name_parts(sealed, sealer) if part)


def open_name_parts(sealed: SealedIdentity, sealer: Sealer) -> tuple[str, str]:
    """Given names and family names, each empty where not known. Raises BrokenSeal."""
    given, family = (
        "" if (value := sealed.values.get(name)) is None else sealer.open(value, _TABLE, sealed.row_id, name)
        for name in ("given_names", "family_names")
    )
    return given, family
