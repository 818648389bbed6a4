"""Reads of everyone a site knows, one line a person: what the list of people and the search stand on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, Subquery, and_, func, or_, select
from sqlalchemy.sql.selectable import FromClause

from shelterdesk.domain.people import Need, Sex
from shelterdesk.persistence.queries.open_stays import is_here
from shelterdesk.persistence.tables import (
    beds,
    households,
    people,
    person_needs,
    placements,
    rooms,
    sites,
    stays,
    waiting_entries,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where someone stays now. `room` and `bed` are empty for a stay without a bed."""

    site_id: str
    site: str
    room: str
    bed: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person by code. `members` counts the household, this person included; 1 without one."""

    person_id: str
    code: str
    site_id: str
    call_name: str | None
    sex: Sex
    birth_month: int | None
    language: str | None
    household_id: str | None
    is_head: bool
    members: int
    needs: tuple[Need, ...]
    place: Place | None
    waiting: bool


def person_lines(
    connection: Connection, site_id: str, person_ids: tuple[str, ...] | None = None
) -> tuple[PersonLine, ...]:
    """Everyone registered or staying at a site, in the order of registration.

    With `person_ids`, at most a few hundred, only those of them.
    """
    query = _lines().where(or_(people.c.site_id == site_id, stays.c.site_id == site_id))
    if person_ids is not None:
        query = query.where(people.c.id.in_(person_ids))
    needs, waiting = _needs(connection), _waiting(connection)
    return tuple(
        _line(row, needs.get(row.id, ()), waiting=not waiting.isdisjoint((row.id, row.household_id)))
        for row in connection.execute(query)
    )


def _lines() -> Select[Any]:
    size = _household_sizes()
    return (
        select(
            people.c.id,
            people.c.code,
            people.c.site_id,
            people.c.call_name,
            people.c.sex,
            people.c.birth_month,
            people.c.language,
            people.c.household_id,
            (households.c.head_id == people.c.id).label("is_head"),
            func.coalesce(size.c.members, 1).label("members"),
            stays.c.site_id.label("stay_site_id"),
            sites.c.name.label("stay_site"),
            rooms.c.name.label("room"),
            beds.c.code.label("bed"),
        )
        .select_from(_with_place(size))
        .order_by(people.c.registered_at, people.c.id)
    )


def _with_place(size: Subquery) -> FromClause:
    """People with their household, their open stay and the bed they have in it."""
    return (
        people.outerjoin(households, households.c.id == people.c.household_id)
        .outerjoin(size, size.c.household_id == people.c.household_id)
        .outerjoin(stays, and_(stays.c.person_id == people.c.id, is_here()))
        .outerjoin(sites, sites.c.id == stays.c.site_id)
        .outerjoin(placements, and_(placements.c.stay_id == stays.c.id, placements.c.to_day.is_(None)))
        .outerjoin(beds, beds.c.id == placements.c.bed_id)
        .outerjoin(rooms, rooms.c.id == beds.c.room_id)
    )


def _household_sizes() -> Subquery:
    return (
        select(people.c.household_id, func.count().label("members"))
        .where(people.c.household_id.is_not(None))
        .group_by(people.c.household_id)
        .subquery("household_sizes")
    )


def _needs(connection: Connection) -> dict[str, tuple[Need, ...]]:
    found: defaultdict[str, list[Need]] = defaultdict(list)
    for row in connection.execute(select(person_needs.c.person_id, person_needs.c.need)):
        found[row.person_id].append(Need(row.need))
    order = list(Need)
    return {person_id: tuple(sorted(needs, key=order.index)) for person_id, needs in found.items()}


def _waiting(connection: Connection) -> set[str]:
    """Ids of the people and of the households that wait for a bed."""
    query = select(waiting_entries.c.person_id, waiting_entries.c.household_id).where(
        waiting_entries.c.closed_at.is_(None)
    )
    return {id_ for row in connection.execute(query) for id_ in row if id_ is not None}


def _line(row: Row[Any], needs: tuple[Need, ...], *, waiting: bool) -> PersonLine:
    place = None
    if row.stay_site_id is not None:
        place = Place(row.stay_site_id, row.stay_site, row.room or "", row.bed or "")
    return PersonLine(
        person_id=row.id,
        code=row.code,
        site_id=row.site_id,
        call_name=row.call_name,
        sex=Sex(row.sex),
        birth_month=row.birth_month,
        language=row.language,
        household_id=row.household_id,
        is_head=bool(row.is_head),
        members=int(row.members),
        needs=needs,
        place=place,
        waiting=waiting,
    )
