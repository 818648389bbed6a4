"""What the alerts of a site ask of its stays, and the limits that hold there: a read of each, however many stay."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import Connection, and_, or_, select

from shelterdesk.domain.alerts import NIGHTS_NOT_SEEN, StayLimit, Watched, missing_in_a_row
from shelterdesk.domain.night_census import Presence
from shelterdesk.persistence.tables import (
    census_amendments,
    census_lines,
    census_nights,
    sites,
    stay_absences,
    stay_limits,
    stays,
)


def watched_stays(connection: Connection, site_id: str) -> dict[str, Watched]:
    """Every stay at the site that goes on, by id."""
    missing = _missing(connection, site_id)
    away = and_(stay_absences.c.stay_id == stays.c.id, stay_absences.c.to_day.is_(None))
    query = (
        select(
            stays.c.id,
            stays.c.person_id,
            stays.c.entry_day,
            stays.c.expected_exit_day,
            stay_absences.c.id.label("absence_id"),
            stay_absences.c.expected_back,
        )
        .outerjoin_from(stays, stay_absences, away)
        .where(stays.c.site_id == site_id, stays.c.exit_day.is_(None))
    )
    return {
        row.id: Watched(
            row.entry_day,
            row.expected_exit_day,
            row.absence_id is not None,
            row.expected_back,
            missing.get(row.id, 0),
        )
        for row in connection.execute(query)
    }


def limits_at(connection: Connection, site_id: str) -> tuple[StayLimit, ...]:
    """The limits that hold at a site: its own, those of its country, and those of every country."""
    country = select(sites.c.country).where(sites.c.id == site_id).scalar_subquery()
    query = (
        select(
            stay_limits.c.id.label("limit_id"),
            stay_limits.c.label,
            stay_limits.c.months,
            stay_limits.c.days,
            stay_limits.c.site_id,
            stay_limits.c.country,
            stay_limits.c.version,
        )
        .where(
            or_(stay_limits.c.site_id.is_(None), stay_limits.c.site_id == site_id),
            or_(stay_limits.c.country.is_(None), stay_limits.c.country == country),
        )
        .order_by(stay_limits.c.label, stay_limits.c.id)
    )
    return tuple(StayLimit(**row._mapping) for row in connection.execute(query))  # noqa: SLF001 - documented


def _missing(connection: Connection, site_id: str) -> dict[str, int]:
    """By stay, on how many of the last confirmed nights in a row its guest was missing; what was amended counts."""
    last = (
        select(census_nights.c.id, census_nights.c.night)
        .where(census_nights.c.site_id == site_id)
        .order_by(census_nights.c.night.desc())
        .limit(NIGHTS_NOT_SEEN)
        .subquery()
    )
    amended = and_(
        census_amendments.c.census_night_id == last.c.id,
        census_amendments.c.person_id == census_lines.c.person_id,
    )
    query = (
        select(
            last.c.night,
            census_lines.c.stay_id,
            census_lines.c.presence,
            census_amendments.c.id.label("amendment_id"),
            census_amendments.c.after,
        )
        .join(census_lines, census_lines.c.census_night_id == last.c.id)
        .outerjoin(census_amendments, amended)
        .order_by(last.c.night.desc(), census_amendments.c.at, census_amendments.c.id)
    )
    said: dict[str, dict[date, str]] = defaultdict(dict)
    for row in connection.execute(query):  # of several amendments the last one stays
        said[row.stay_id][row.night] = row.presence if row.amendment_id is None else row.after or ""
    return {
        stay_id: missing_in_a_row(tuple(by_night.values()), Presence.MISSING)
        for stay_id, by_night in said.items()
    }
