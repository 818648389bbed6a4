"""Reads of stays that are open, for the services that change them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, and_, func, or_, select, true

from shelterdesk.domain.codes import show_code
from shelterdesk.persistence.queries.edges import has_night
from shelterdesk.persistence.queries.open_stays import is_here
from shelterdesk.persistence.tables import bed_outages, holds, people, placements, stay_absences, stays


@dataclass(frozen=True, slots=True)
class OpenStay:
    """Someone who stays at the site now. Without a placement the stay has no bed; with an absence they are away."""

    stay_id: str
    person_id: str
    code: str
    call_name: str
    household_id: str | None
    placement_id: str | None
    bed_id: str | None
    absence_id: str | None

    @property
    def label(self) -> str:
        return self.call_name or show_code(self.code)


def open_stays(
    connection: Connection, site_id: str, person_id: str, *, with_household: bool
) -> tuple[OpenStay, ...]:
    """The open stay of a person at the site, first, then those of the household; empty if there is none."""
    asked = select(people.c.household_id).where(people.c.id == person_id).scalar_subquery()
    wanted = people.c.id == person_id
    if with_household:
        wanted = or_(wanted, people.c.household_id == asked)
    in_bed = and_(placements.c.stay_id == stays.c.id, placements.c.to_day.is_(None))
    away = and_(stay_absences.c.stay_id == stays.c.id, stay_absences.c.to_day.is_(None))
    query = (
        select(
            stays.c.id.label("stay_id"),
            people.c.id.label("person_id"),
            people.c.code,
            func.coalesce(people.c.call_name, "").label("call_name"),
            people.c.household_id,
            placements.c.id.label("placement_id"),
            placements.c.bed_id,
            stay_absences.c.id.label("absence_id"),
        )
        .join_from(stays, people, people.c.id == stays.c.person_id)
        .outerjoin(placements, in_bed)
        .outerjoin(stay_absences, away)
        .where(stays.c.site_id == site_id, is_here(), wanted)
        .order_by((people.c.id == person_id).desc(), people.c.registered_at, people.c.id)
    )
    found = tuple(OpenStay(**row._mapping) for row in connection.execute(query))  # noqa: SLF001 - documented
    return found if found and found[0].person_id == person_id else ()


def hold_ids(connection: Connection, bed_id: str, now: datetime) -> tuple[str, ...]:
    """Holds of a bed in force at `now`."""
    query = select(holds.c.id).where(
        holds.c.bed_id == bed_id,
        holds.c.released_at.is_(None),
        holds.c.held_from <= now,
        holds.c.held_until > now,
    )
    return tuple(connection.execute(query).scalars())


def outages_between(connection: Connection, bed_id: str, first: date, end: date | None) -> tuple[str, ...]:
    """Outages of a bed that have a day from `first` to before `end` (None: without end), the earliest first."""
    begins, ends = bed_outages.c.first_day, bed_outages.c.end_day
    query = (
        select(bed_outages.c.id)
        .where(
            bed_outages.c.bed_id == bed_id,
            or_(ends.is_(None), and_(ends > first, ends > begins)),
            true() if end is None else begins < end,
        )
        .order_by(begins, bed_outages.c.id)
    )
    return tuple(connection.execute(query).scalars())


def outage_ids(connection: Connection, bed_id: str, day: date) -> tuple[str, ...]:
    """Outages of a bed that cover `day`."""
    query = select(bed_outages.c.id).where(
        bed_outages.c.bed_id == bed_id,
        has_night(bed_outages.c.first_day, bed_outages.c.end_day, day),
    )
    return tuple(connection.execute(query).scalars())
