"""The places that sites had: beds with their outages, and inventories that came as counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.census import HouseholdType
from shelterdesk.domain.places import BEDS_FOR, CountedBeds, KnownBed
from shelterdesk.domain.spans import Span
from shelterdesk.persistence.tables import (
    bed_inventories,
    bed_outages,
    beds,
    rooms,
    site_participations,
    sites,
)


@dataclass(frozen=True, slots=True)
class SiteDays:
    """A site with the days on which it was open and took part in the system its file came from."""

    site_id: str
    name: str
    time_zone: str
    source_id: str | None
    operating: tuple[date | None, date | None]
    taking_part: tuple[Span, ...]


def site_days(connection: Connection, site_id: str | None, name: str | None) -> tuple[SiteDays, ...]:
    """Every site by name, or that of an id, or that of a name."""
    part: dict[str, list[Span]] = defaultdict(list)
    table = site_participations
    for row in connection.execute(select(table.c.site_id, table.c.starts_on, table.c.ends_on)):
        part[row.site_id].append((row.starts_on, row.ends_on))
    query = select(sites).order_by(sites.c.name)
    if name is not None:
        query = query.where(sites.c.name == name)
    elif site_id is not None:
        query = query.where(sites.c.id == site_id)
    return tuple(
        SiteDays(
            row.id,
            row.name,
            row.time_zone,
            row.source_id,
            (row.opened_on, row.closed_on),
            tuple(part[row.id]),
        )
        for row in connection.execute(query)
    )


def counted_beds(connection: Connection, site_ids: Sequence[str]) -> tuple[CountedBeds, ...]:
    """Inventories that came as a number of beds."""
    query = select(bed_inventories).where(bed_inventories.c.site_id.in_(site_ids))
    return tuple(
        CountedBeds(
            row.site_id,
            HouseholdType(row.household_type or HouseholdType.ANY),
            row.beds,
            row.units or 0,
            (row.starts_on, row.ends_on),
        )
        for row in connection.execute(query)
    )


def known_beds(connection: Connection, site_ids: Sequence[str]) -> tuple[KnownBed, ...]:
    """Beds of rooms, each with its outages; a room's use says for whom its beds are kept."""
    out: dict[str, list[Span]] = defaultdict(list)
    of_sites = select(bed_outages).join(beds, beds.c.id == bed_outages.c.bed_id)
    for row in connection.execute(of_sites.where(beds.c.site_id.in_(site_ids))):
        out[row.bed_id].append((row.first_day, row.end_day))
    query = (
        select(beds.c.id, beds.c.site_id, beds.c.room_id, beds.c.opened_on, beds.c.closed_on, rooms.c.use)
        .join(rooms, rooms.c.id == beds.c.room_id)
        .where(beds.c.site_id.in_(site_ids))
    )
    return tuple(
        KnownBed(
            row.site_id,
            row.room_id,
            BEDS_FOR.get(RoomUse(row.use), HouseholdType.ANY),
            (row.opened_on, row.closed_on),
            tuple(out[row.id]),
        )
        for row in connection.execute(query)
    )
