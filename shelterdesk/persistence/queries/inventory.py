"""The inventory of a site in a handful of set-based reads: rooms, beds, their limits, and who is in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.capacity import (
    Capacity,
    DatedLimits,
    Limits,
    capacity_of,
    capacity_of_site,
    limits_on,
    with_standards,
)
from shelterdesk.domain.inventory import BedKind, BedRecord, Inventory, RoomRecord
from shelterdesk.persistence.queries.board import Moment
from shelterdesk.persistence.queries.edges import has_night
from shelterdesk.persistence.queries.limits import OF_SITE, dated_limits, limits_of
from shelterdesk.persistence.tables import bed_outages, beds, capacity_records, placements, rooms


@dataclass(frozen=True, slots=True)
class SavedLimits:
    """A row of limits, to be changed."""

    record_id: str
    limits: Limits


def inventory_at(connection: Connection, moment: Moment) -> Inventory:
    """Rooms in their order, those that are closed last; beds in theirs. Closed ones are there too."""
    records = dated_limits(connection, moment.site_id)
    found = tuple(_rooms(connection, moment, records))
    own = tuple(records.get(OF_SITE, ()))
    return Inventory(
        moment.site_id,
        moment.site_name,
        moment.day,
        found,
        own,
        _site_capacity(found, limits_on(own, moment.day), moment.day),
    )


def limits_from(connection: Connection, site_id: str, room_id: str | None, day: date) -> SavedLimits | None:
    """The limits that begin on exactly that day."""
    room = capacity_records.c.room_id
    query = select(capacity_records).where(
        capacity_records.c.site_id == site_id,
        room.is_(None) if room_id is None else room == room_id,
        capacity_records.c.starts_on == day,
    )
    row = connection.execute(query).first()
    return None if row is None else SavedLimits(row.id, limits_of(row))


def guests_in_beds(connection: Connection, bed_ids: Iterable[str]) -> dict[str, str]:
    """Bed id -> code of the bed, of those beds in which someone is now."""
    query = (
        select(beds.c.id, beds.c.code)
        .join(placements, placements.c.bed_id == beds.c.id)
        .where(beds.c.id.in_(list(bed_ids)), placements.c.to_day.is_(None))
        .order_by(beds.c.position, beds.c.code)
    )
    return {row.id: row.code for row in connection.execute(query)}


def _rooms(
    connection: Connection, moment: Moment, records: dict[str, list[DatedLimits]]
) -> Iterable[RoomRecord]:
    of_room = _beds(connection, moment)
    of_site = limits_on(records.get(OF_SITE, ()), moment.day)
    query = (
        select(rooms)
        .where(rooms.c.site_id == moment.site_id)
        .order_by(rooms.c.closed_on.is_not(None), rooms.c.position, rooms.c.name)
    )
    for row in connection.execute(query):
        found, dated = tuple(of_room.get(row.id, ())), tuple(records.get(row.id, ()))
        yield RoomRecord(
            row.id,
            row.name,
            RoomUse(row.use),
            row.floor or "",
            row.accessible,
            row.closed_on,
            row.version,
            found,
            dated,
            _room_capacity(found, with_standards(limits_on(dated, moment.day), of_site), moment.day),
        )


def _beds(connection: Connection, moment: Moment) -> dict[str, list[BedRecord]]:
    taken = set(
        connection.execute(
            select(placements.c.bed_id)
            .join(beds, beds.c.id == placements.c.bed_id)
            .where(beds.c.site_id == moment.site_id, placements.c.to_day.is_(None))
        ).scalars()
    )
    out = set(
        connection.execute(
            select(bed_outages.c.bed_id)
            .join(beds, beds.c.id == bed_outages.c.bed_id)
            .where(
                beds.c.site_id == moment.site_id,
                has_night(bed_outages.c.first_day, bed_outages.c.end_day, moment.day),
            )
        ).scalars()
    )
    query = select(beds).where(beds.c.site_id == moment.site_id).order_by(beds.c.position, beds.c.code)
    found: dict[str, list[BedRecord]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.room_id].append(
            BedRecord(
                row.id,
                row.code,
                BedKind(row.kind),
                row.accessible,
                row.opened_on,
                row.closed_on,
                row.version,
                in_use=row.id in taken,
                out=row.id in out,
            )
        )
    return found


def _room_capacity(found: tuple[BedRecord, ...], limits: Limits, day: date) -> Capacity:
    return capacity_of(_in_service(found, day), limits, sum(bed.in_use for bed in found))


def _site_capacity(found: tuple[RoomRecord, ...], limits: Limits, day: date) -> Capacity:
    everything = tuple(bed for room in found for bed in room.beds)
    capacities = [room.capacity for room in found]
    present = sum(bed.in_use for bed in everything)
    return capacity_of_site(capacities, _in_service(everything, day), limits, present)


def _in_service(found: tuple[BedRecord, ...], day: date) -> int:
    return sum(bed.stands_on(day) and not bed.out for bed in found)
