"""The rows that a board is made of: beds in service, who has them, what keeps them away, and what is held."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, or_, select

from shelterdesk.persistence.queries.edges import has_night
from shelterdesk.persistence.queries.guests import PERSON_COLUMNS
from shelterdesk.persistence.tables import (
    bed_outages,
    beds,
    holds,
    people,
    placements,
    rooms,
    stay_absences,
    stays,
)


def beds_query(site_id: str, day: date) -> Select[Any]:
    """Rooms without a bed come too; a bed or room past its closing day stays while someone is in it."""
    taken = select(placements.c.bed_id).where(placements.c.to_day.is_(None))
    in_service = and_(
        beds.c.room_id == rooms.c.id,
        or_(
            has_night(beds.c.opened_on, beds.c.closed_on, day),
            beds.c.id.in_(taken),
        ),
    )
    return (
        select(
            rooms.c.id.label("room_id"),
            rooms.c.name,
            rooms.c.use,
            rooms.c.floor,
            rooms.c.accessible.label("room_accessible"),
            beds.c.id.label("bed_id"),
            beds.c.code,
            beds.c.kind,
            beds.c.accessible,
            beds.c.closed_on,
            rooms.c.closed_on.label("room_closed_on"),
        )
        .outerjoin_from(rooms, beds, in_service)
        .where(
            rooms.c.site_id == site_id,
            or_(
                rooms.c.closed_on.is_(None),
                rooms.c.closed_on > day,
                rooms.c.id.in_(select(beds.c.room_id).where(beds.c.id.in_(taken))),
            ),
        )
        .order_by(rooms.c.position, rooms.c.name, beds.c.position, beds.c.code)
    )


def sleepers_query(site_id: str) -> Select[Any]:
    """Who has which bed now, with PERSON_COLUMNS."""
    away = and_(stay_absences.c.stay_id == stays.c.id, stay_absences.c.to_day.is_(None))
    return (
        select(
            placements.c.bed_id,
            placements.c.stay_id,
            stays.c.expected_exit_day,
            placements.c.rule_set_aside,
            stay_absences.c.from_day.label("away_since"),
            stay_absences.c.expected_back,
            *PERSON_COLUMNS,
        )
        .join_from(placements, beds, beds.c.id == placements.c.bed_id)
        .join(rooms, rooms.c.id == beds.c.room_id)
        .join(stays, stays.c.id == placements.c.stay_id)
        .join(people, people.c.id == placements.c.person_id)
        .outerjoin(stay_absences, away)
        .where(beds.c.site_id == site_id, placements.c.to_day.is_(None))
    )


def outages_of(
    connection: Connection, site_id: str, day: date
) -> tuple[dict[str, Row[Any]], dict[str, date]]:
    """By bed: what keeps it out of service today, and the first day of the next time to come."""
    first, end = bed_outages.c.first_day, bed_outages.c.end_day
    query: Select[Any] = (
        select(bed_outages.c.bed_id, bed_outages.c.reason, first, end)
        .join(beds, beds.c.id == bed_outages.c.bed_id)
        .where(beds.c.site_id == site_id, or_(end.is_(None), and_(end > day, end > first)))
        .order_by(first, bed_outages.c.id)
    )
    now: dict[str, Row[Any]] = {}
    later: dict[str, date] = {}
    for row in connection.execute(query):
        if row.first_day <= day:
            now[row.bed_id] = row
        else:
            later.setdefault(row.bed_id, row.first_day)
    return now, later


def holds_at(connection: Connection, site_id: str, now: datetime) -> dict[str, Row[Any]]:
    """The holds in force at the very moment, by bed."""
    query: Select[Any] = (
        select(
            holds.c.bed_id,
            holds.c.person_id,
            holds.c.note,
            holds.c.held_until,
            people.c.call_name,
            people.c.code.label("person_code"),
        )
        .join(beds, beds.c.id == holds.c.bed_id)
        .outerjoin(people, people.c.id == holds.c.person_id)
        .where(
            beds.c.site_id == site_id,
            holds.c.released_at.is_(None),
            holds.c.held_from <= now,
            holds.c.held_until > now,
        )
        .order_by(holds.c.held_until, holds.c.id)
    )
    return {row.bed_id: row for row in connection.execute(query)}
