"""A stay with all that happened in it, for those who correct it."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from shelterdesk.domain.people import person_label
from shelterdesk.domain.stays import Destination, StayRecord
from shelterdesk.persistence.tables import census_nights, people, placements, sites, stay_absences, stays


def stay_record(connection: Connection, site_id: str, stay_id: str) -> StayRecord | None:
    """One stay of the site; None where there is none."""
    row = connection.execute(_query().where(stays.c.site_id == site_id, stays.c.id == stay_id)).first()
    return None if row is None else _record(row)


def same_moment(connection: Connection, record: StayRecord, *, entry: bool) -> tuple[StayRecord, ...]:
    """The stays of others of the household that began, or ended, at the very moment at the same site."""
    if record.household_id is None:
        return ()
    own = select(stays.c.site_id).where(stays.c.id == record.stay_id).scalar_subquery()
    column, moment = (
        (stays.c.entered_at, record.entered_at) if entry else (stays.c.exited_at, record.exited_at)
    )
    query = _query().where(
        stays.c.site_id == own,
        stays.c.id != record.stay_id,
        people.c.household_id == record.household_id,
        column == moment,
    )
    return tuple(_record(row) for row in connection.execute(query.order_by(stays.c.id)))


def placements_of(connection: Connection, stay_id: str) -> tuple[Row[Any], ...]:
    """Its placements from the first to the last: `id`, `from_at`, `to_at`."""
    columns = placements.c
    query = select(columns.id, columns.from_at, columns.to_at).where(columns.stay_id == stay_id)
    return tuple(connection.execute(query.order_by(columns.from_at, columns.id)))


def absences_of(connection: Connection, stay_id: str) -> tuple[Row[Any], ...]:
    """Its absences from the first to the last: `id`, `from_at`, `to_at`."""
    columns = stay_absences.c
    query = select(columns.id, columns.from_at, columns.to_at).where(columns.stay_id == stay_id)
    return tuple(connection.execute(query.order_by(columns.from_at, columns.id)))


def confirmed_between(connection: Connection, site_id: str, first: date, end: date) -> date | None:
    """The first night from `first` to before `end` that was confirmed."""
    query = select(census_nights.c.night).where(
        census_nights.c.site_id == site_id, census_nights.c.night >= first, census_nights.c.night < end
    )
    night: date | None = connection.execute(query.order_by(census_nights.c.night).limit(1)).scalar()
    return night


def _query() -> Any:
    return (
        select(
            stays.c.id,
            stays.c.person_id,
            people.c.household_id,
            people.c.code,
            people.c.call_name,
            stays.c.entered_at,
            stays.c.entry_day,
            stays.c.exited_at,
            stays.c.exit_day,
            stays.c.destination,
            stays.c.version,
            sites.c.time_zone,
        )
        .join_from(stays, people, people.c.id == stays.c.person_id)
        .join(sites, sites.c.id == stays.c.site_id)
    )


def _record(row: Row[Any]) -> StayRecord:
    known = row.destination in set(Destination)
    return StayRecord(
        row.id,
        row.person_id,
        row.household_id,
        row.code,
        person_label(row.code, row.call_name),
        row.entered_at,
        row.entry_day,
        row.exited_at,
        row.exit_day,
        Destination(row.destination) if known else None,
        row.version,
        row.time_zone,
    )
