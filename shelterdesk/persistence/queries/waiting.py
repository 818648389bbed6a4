"""Reads of the waiting list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, exists, or_, select

from shelterdesk.domain.board import Priority
from shelterdesk.domain.lodging import Party, WaitingParty
from shelterdesk.persistence.queries.guests import PERSON_COLUMNS, guests_of
from shelterdesk.persistence.queries.open_stays import is_here
from shelterdesk.persistence.tables import people, stays, waiting_entries


def waiting_parties(
    connection: Connection, site_id: str, today: date, entry_id: str | None = None
) -> tuple[WaitingParty, ...]:
    """Open entries of a site, the most pressing first, then the longest; one entry only where `entry_id` is given.

    A household waits as those of its members who have no stay yet: the head first, then the oldest.
    """
    rows: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(_query(site_id, entry_id)):
        rows[row.entry_id].append(row)
    guests = guests_of(connection, (row for members in rows.values() for row in members), today)
    return tuple(
        WaitingParty(
            found,
            members[0].since,
            Party(tuple(guests[row.person_id] for row in _without_a_stay(members))),
            Priority(members[0].priority),
            all(row.stay_id is not None for row in members),
        )
        for found, members in rows.items()
    )


def _without_a_stay(members: Sequence[Row[Any]]) -> Sequence[Row[Any]]:
    """An entry whose people all stay somewhere shows its head, so that it can be taken off the list."""
    return [row for row in members if row.stay_id is None] or members[:1]


def _query(site_id: str, entry_id: str | None) -> Select[Any]:
    is_head = people.c.id == waiting_entries.c.person_id
    member = or_(is_head, people.c.household_id == waiting_entries.c.household_id)
    staying = and_(stays.c.person_id == people.c.id, is_here())
    query = (
        select(
            waiting_entries.c.id.label("entry_id"),
            waiting_entries.c.since,
            waiting_entries.c.priority,
            stays.c.id.label("stay_id"),
            *PERSON_COLUMNS,
        )
        .join_from(waiting_entries, people, member)
        .outerjoin(stays, staying)
        .where(waiting_entries.c.site_id == site_id, waiting_entries.c.closed_at.is_(None))
        .order_by(
            waiting_entries.c.priority.desc(),
            waiting_entries.c.since,
            waiting_entries.c.id,
            is_head.desc(),
            people.c.birth_month,
            people.c.code,
        )
    )
    return query if entry_id is None else query.where(waiting_entries.c.id == entry_id)


@dataclass(frozen=True, slots=True)
class WaitingPerson:
    """Someone who may be put on the list. `stays`: at this or another site."""

    person_id: str
    code: str
    call_name: str | None
    household_id: str | None
    stays: bool


def waiting_person(connection: Connection, person_id: str) -> WaitingPerson | None:
    """One person by id; None where there is none."""
    staying = exists().where(stays.c.person_id == people.c.id, is_here())
    query = select(
        people.c.id, people.c.code, people.c.call_name, people.c.household_id, staying.label("stays")
    ).where(people.c.id == person_id)
    row = connection.execute(query).first()
    if row is None:
        return None
    return WaitingPerson(row.id, row.code, row.call_name, row.household_id, bool(row.stays))
