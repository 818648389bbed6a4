"""People read as guests: what the rules of placement need of them, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from shelterdesk.domain.lodging import Guest
from shelterdesk.domain.people import Need, Sex, age_on
from shelterdesk.persistence.tables import people, person_needs

PERSON_COLUMNS = (
    people.c.id.label("person_id"),
    people.c.code.label("person_code"),
    people.c.call_name,
    people.c.sex,
    people.c.birth_month,
    people.c.language,
    people.c.household_id,
)


def guests_of(connection: Connection, rows: Iterable[Row[Any]], today: date) -> dict[str, Guest]:
    """Guests by person id, from rows that hold PERSON_COLUMNS; ages are those of `today`."""
    found = {row.person_id: row for row in rows}
    needs: dict[str, set[Need]] = defaultdict(set)
    query = select(person_needs.c.person_id, person_needs.c.need).where(person_needs.c.person_id.in_(found))
    for row in connection.execute(query) if found else ():
        needs[row.person_id].add(Need(row.need))
    return {
        person_id: Guest(
            person_id,
            Sex(row.sex),
            age_on(row.birth_month, today),
            frozenset(needs[person_id]),
            row.household_id,
            row.person_code,
            row.call_name or "",
            row.language or "",
        )
        for person_id, row in found.items()
    }
