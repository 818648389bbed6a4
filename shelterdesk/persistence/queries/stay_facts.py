"""Stays with all that a counting profile asks of them, for a view that explains two counts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import Connection, or_, select

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


def stay_facts(connection: Connection, site_id: str, first: date, last: date) -> tuple[StayFacts, ...]:
    """The stays of a site that lie in the period, if only by the day of their end, in the order of entry."""
    met = (
        stays.c.site_id == site_id,
        stays.c.entry_day <= last,
        or_(stays.c.exit_day.is_(None), stays.c.exit_day >= first),
    )
    away: dict[str, list[Span]] = defaultdict(list)
    left = select(stay_absences).join(stays, stays.c.id == stay_absences.c.stay_id).where(*met)
    for row in connection.execute(left):
        away[row.stay_id].append((row.from_day, row.to_day))
    used: dict[str, list[tuple[str, date, date | None]]] = defaultdict(list)
    placed = (
        select(placements.c.stay_id, beds.c.room_id, placements.c.from_day, placements.c.to_day)
        .join(beds, beds.c.id == placements.c.bed_id)
        .join(stays, stays.c.id == placements.c.stay_id)
        .where(*met)
    )
    for row in connection.execute(placed):
        used[row.stay_id].append((row.room_id, row.from_day, row.to_day))
    by_night = connection.execute(select(sites.c.nights_recorded).where(sites.c.id == site_id)).scalar_one()
    noted: dict[str, set[date]] = defaultdict(set)
    if by_night:
        told = select(recorded_nights.c.stay_id, recorded_nights.c.night)
        for row in connection.execute(told.where(recorded_nights.c.site_id == site_id)):
            noted[row.stay_id].add(row.night)
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
            frozenset(noted[row.id]) if by_night else None,
            tuple(used[row.id]),
            row.code,
        )
        for row in connection.execute(query.order_by(stays.c.entry_day, stays.c.id))
    )
