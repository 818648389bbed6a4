"""Stays with all that a counting profile asks of them, for a view that explains two counts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import ColumnElement, Connection, or_, select

from shelterdesk.domain.census import StayFacts
from shelterdesk.domain.spans import Span
from shelterdesk.persistence.tables import (
    beds,
    people,
    placements,
    recorded_nights,
    sites,
    stay_absences,
    stays,
)

Met = tuple[ColumnElement[bool], ...]


def stay_facts(connection: Connection, site_id: str, first: date, last: date) -> tuple[StayFacts, ...]:
    """The stays of a site that lie in the period, if only by the day of their end, in the order of entry."""
    met = (
        stays.c.site_id == site_id,
        stays.c.entry_day <= last,
        or_(stays.c.exit_day.is_(None), stays.c.exit_day >= first),
    )
    away, used = _away(connection, met), _used(connection, met)
    noted = _noted(connection, site_id)
    columns = (stays.c.id, stays.c.person_id, stays.c.entry_day, stays.c.exit_day, people.c.code)
    query = select(*columns).join(people, people.c.id == stays.c.person_id).where(*met)
    return tuple(
        StayFacts(
            row.id,
            row.person_id,
            site_id,
            row.entry_day,
            row.exit_day,
            tuple(away[row.id]),
            None if noted is None else frozenset(noted[row.id]),
            tuple(used[row.id]),
            row.code,
        )
        for row in connection.execute(query.order_by(stays.c.entry_day, stays.c.id))
    )


def _away(connection: Connection, met: Met) -> dict[str, list[Span]]:
    """Days away, by stay."""
    found: dict[str, list[Span]] = defaultdict(list)
    query = select(stay_absences).join(stays, stays.c.id == stay_absences.c.stay_id).where(*met)
    for row in connection.execute(query):
        found[row.stay_id].append((row.from_day, row.to_day))
    return found


def _used(connection: Connection, met: Met) -> dict[str, list[tuple[str, date, date | None]]]:
    """Rooms and when they were used, by stay."""
    found: dict[str, list[tuple[str, date, date | None]]] = defaultdict(list)
    query = (
        select(placements.c.stay_id, beds.c.room_id, placements.c.from_day, placements.c.to_day)
        .join(beds, beds.c.id == placements.c.bed_id)
        .join(stays, stays.c.id == placements.c.stay_id)
        .where(*met)
    )
    for row in connection.execute(query):
        found[row.stay_id].append((row.room_id, row.from_day, row.to_day))
    return found


def _noted(connection: Connection, site_id: str) -> dict[str, set[date]] | None:
    """Recorded nights, by stay; None where the site goes by entry and exit."""
    by_night = connection.execute(select(sites.c.nights_recorded).where(sites.c.id == site_id)).scalar_one()
    found: dict[str, set[date]] = defaultdict(set)
    told = select(recorded_nights.c.stay_id, recorded_nights.c.night)
    for row in connection.execute(told.where(recorded_nights.c.site_id == site_id)) if by_night else ():
        found[row.stay_id].add(row.night)
    return found if by_night else None
