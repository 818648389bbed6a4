"""Who must stand in no file that leaves: everyone by code, and by name those whose identity the reader's keys open."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from shelterdesk.domain.outgoing import KnownPeople
from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.queries.people import SealedIdentity, sealed_names
from shelterdesk.persistence.sealing import BrokenSeal, Sealer
from shelterdesk.persistence.tables import people, sites
from shelterdesk.services.desk import Desk
from shelterdesk.services.identities import open_name_parts


def known_people(desk: Desk) -> KnownPeople:
    """In memory only. Codes for everyone; names for those alone who hold an identity key.

    Raises NotAllowed for who may not see reports.
    """
    desk.authorize(Permission.SEE_REPORTS)
    with desk.database.reading() as connection:
        keys = {site_id: desk.sealer(site_id) for site_id in connection.execute(select(sites.c.id)).scalars()}
        held = {site_id: sealer for site_id, sealer in keys.items() if sealer is not None}
        codes = tuple(connection.execute(select(people.c.code)).scalars())
        sealed = {site_id: sealed_names(connection, site_id) for site_id in held}
    names = (pair for site_id, sealer in held.items() for pair in _names(desk, sealed[site_id], sealer))
    return KnownPeople.of(names, codes, with_names=bool(held))


def _names(desk: Desk, sealed: list[SealedIdentity], sealer: Sealer) -> Iterator[tuple[str, str]]:
    for row in sealed:
        try:
            yield open_name_parts(row, sealer)
        except BrokenSeal:
            desk.database.broken_seals.add(row.row_id)
