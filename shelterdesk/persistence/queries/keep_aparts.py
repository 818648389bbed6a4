"""Reads of who is kept apart, still sealed, and of where the people named in them are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, exists, func, literal, or_, select, union_all

from shelterdesk.domain.keep_apart import Spot
from shelterdesk.persistence.tables import beds, holds, keep_aparts, people, placements, rooms, stays


@dataclass(frozen=True, slots=True)
class SealedPair:
    """A row of `keep_aparts` as stored."""

    row_id: str
    version: int
    site_id: str
    since: datetime
    pair: bytes = field(repr=False)
    note: bytes | None = field(repr=False)


def pairs_in_force(connection: Connection, site_id: str) -> tuple[SealedPair, ...]:
    """Those of a site that have not ended, oldest first."""
    columns = keep_aparts.c
    query = (
        select(columns.id, columns.version, columns.site_id, columns.since, columns.pair, columns.note)
        .where(columns.site_id == site_id, columns.ended_at.is_(None))
        .order_by(columns.since, columns.id)
    )
    return tuple(SealedPair(*row) for row in connection.execute(query))


def spots_of(
    connection: Connection, site_id: str, person_ids: Collection[str], now: datetime
) -> dict[str, tuple[Spot, ...]]:
    """Where these people are at a site: beds they lie in, beds held for them, and stays, with or without a bed."""
    asleep = (
        select(placements.c.person_id, rooms.c.id, func.coalesce(rooms.c.floor, ""), literal(0))
        .join_from(placements, beds, beds.c.id == placements.c.bed_id)
        .join(rooms, rooms.c.id == beds.c.room_id)
        .where(beds.c.site_id == site_id, placements.c.to_day.is_(None))
        .where(placements.c.person_id.in_(person_ids))
    )
    held = (
        select(holds.c.person_id, rooms.c.id, func.coalesce(rooms.c.floor, ""), literal(1))
        .join_from(holds, beds, beds.c.id == holds.c.bed_id)
        .join(rooms, rooms.c.id == beds.c.room_id)
        .where(beds.c.site_id == site_id, holds.c.person_id.in_(person_ids))
        .where(holds.c.released_at.is_(None), holds.c.held_from <= now, holds.c.held_until > now)
    )
    staying = select(stays.c.person_id, literal(None), literal(""), literal(0)).where(
        stays.c.site_id == site_id, stays.c.exit_day.is_(None), stays.c.person_id.in_(person_ids)
    )
    found: dict[str, list[Spot]] = defaultdict(list)
    for person_id, room_id, floor, is_held in connection.execute(union_all(asleep, held, staying)):
        found[person_id].append(Spot(room_id, floor, bool(is_held)))
    return {person_id: tuple(spots) for person_id, spots in found.items()}


@dataclass(frozen=True, slots=True)
class Labelled:
    """What the desk calls a person, without the name."""

    code: str
    call_name: str | None
    household_id: str | None


def labels_of(connection: Connection, person_ids: Collection[str]) -> dict[str, Labelled]:
    """Those of the ids that are people, at whatever site."""
    query = select(people.c.id, people.c.code, people.c.call_name, people.c.household_id)
    rows = connection.execute(query.where(people.c.id.in_(person_ids)))
    return {row.id: Labelled(row.code, row.call_name, row.household_id) for row in rows}


def known_at(connection: Connection, site_id: str, person_ids: Collection[str]) -> frozenset[str]:
    """Those of the ids that are registered or stay at a site."""
    staying = exists().where(
        stays.c.person_id == people.c.id, stays.c.site_id == site_id, stays.c.exit_day.is_(None)
    )
    query = select(people.c.id).where(people.c.id.in_(person_ids), or_(people.c.site_id == site_id, staying))
    return frozenset(connection.execute(query).scalars())
