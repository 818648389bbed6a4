"""Reads of those who stay at a site, as a rule of what is due looks at them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from shelterdesk.domain.entitlement import Recipient
from shelterdesk.domain.people import Need, Sex
from shelterdesk.persistence.queries.edges import has_night
from shelterdesk.persistence.tables import people, person_needs, stays
from shelterdesk.persistence.types import Day


@dataclass(frozen=True, slots=True)
class Resident:
    """One who stays there. `unit` is the household, or the person where there is none; `members` its size."""

    recipient: Recipient
    unit: str
    members: int


def residents(connection: Connection, site_id: str | None, day: date) -> tuple[Resident, ...]:
    """Who stays at a site on `day`, or at any where none is named, each once."""
    here: list[ColumnElement[bool]] = [has_night(stays.c.entry_day, stays.c.exit_day, day)]
    if site_id is not None:
        here.append(stays.c.site_id == site_id)
    query: Any = (
        select(
            people.c.id,
            people.c.sex,
            people.c.birth_month,
            people.c.household_id,
            func.min(stays.c.entry_day, type_=Day()).label("since"),
        )
        .join(stays, stays.c.person_id == people.c.id)
        .where(*here)
        .group_by(people.c.id)
    )
    rows = connection.execute(query).all()
    needs: defaultdict[str, set[Need]] = defaultdict(set)
    held = select(person_needs.c.person_id, person_needs.c.need)
    held = held.join(stays, stays.c.person_id == person_needs.c.person_id).where(*here)
    for row in connection.execute(held):
        needs[row.person_id].add(Need(row.need))
    sizes = _sizes(connection)
    return tuple(
        Resident(
            Recipient(
                row.id,
                Sex(row.sex),
                row.birth_month,
                frozenset(needs[row.id]),
                resident=True,
                stays_since=row.since,
            ),
            row.household_id or row.id,
            sizes.get(row.household_id or "", 1),
        )
        for row in rows
    )


def _sizes(connection: Connection) -> dict[str, int]:
    """How many members each household has, whether they stay or not."""
    query = select(people.c.household_id, func.count()).where(people.c.household_id.is_not(None))
    return {str(row[0]): int(row[1]) for row in connection.execute(query.group_by(people.c.household_id))}
