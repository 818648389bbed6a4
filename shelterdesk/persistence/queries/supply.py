"""Reads for the supply of a store: who stays at its site, what was used, and what is known of its items."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, func, select

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.entitlement import Per, Recipient
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.stock import MovementKind
from shelterdesk.domain.supply_need import Guest, Standard
from shelterdesk.persistence.queries.open_stays import is_here
from shelterdesk.persistence.tables import (
    beds,
    holds,
    item_standards,
    items,
    movements,
    people,
    person_needs,
    stays,
    supply_plans,
)

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_USED = (MovementKind.ISSUE.value, MovementKind.RETURN.value)
_WOMEN_FROM, _WOMEN_TO = 12, 49  # who menstruates, where a standard asks for it


def guests_of(
    connection: Connection, site_id: str, now: datetime, today: date, zone: str
) -> tuple[Guest, ...]:
    """Those who stay at a site, and those a bed is kept for; a bed kept for nobody known is someone unknown.

    Who should have left already is taken to stay.
    """
    here = connection.execute(_staying(site_id)).all()
    coming = connection.execute(_coming(site_id, now)).all()
    needs = _needs(connection, select(_staying(site_id).subquery().c.id))
    known = {row.id for row in here}
    guests = [
        Guest(
            _recipient(row, needs[row.id], row.entry_day),
            row.household_id or row.id,
            min(row.entry_day, today),
            row.expected_exit_day if row.expected_exit_day and row.expected_exit_day > today else None,
        )
        for row in here
    ]
    for row in coming:
        if row.id in known:
            continue
        first = max(site_day(row.held_from, zone), today)
        if row.id is None:  # kept with a note only: as long as the bed is kept
            until = site_day(row.held_until, zone)
            guests.append(Guest(Recipient(row.hold_id, resident=True), row.hold_id, first, max(until, first)))
        else:
            known.add(row.id)
            guests.append(Guest(_recipient(row, frozenset(), first), row.household_id or row.id, first))
    return tuple(guests)


def recent_use(connection: Connection, store_id: str, since: date, until: date) -> dict[str, Decimal]:
    """What was handed out of a store from `since` to before `until`, by item, less what came back."""
    return {
        row.item_id: row.used for row in connection.execute(use_query(store_id, since, until)) if row.used
    }


def use_query(store_id: str, since: date, until: date) -> Select[Any]:
    """By the days of one store, never by all movements."""
    taken = movements.alias("taken")
    kind = func.coalesce(taken.c.kind, movements.c.kind)
    used = (-func.sum(movements.c.quantity)).label("used")
    return (
        select(movements.c.item_id, used)
        .outerjoin(taken, taken.c.id == movements.c.reverses_id)
        .where(movements.c.store_id == store_id, movements.c.day >= since, movements.c.day < until)
        .where(kind.in_(_USED))
        .group_by(movements.c.item_id)
    )


def standards_of_items(connection: Connection) -> tuple[Standard, ...]:
    """The standards that give something again and again; what is given once is no need from day to day."""
    columns = item_standards.c
    query = select(columns.item_id, columns.quantity, columns.each, columns.period)
    found = []
    for row in connection.execute(query):
        days = _DAYS.get(row.period)
        if days is not None:
            a_day = row.quantity / days
            if row.each in ("household", "family"):
                found.append(Standard(row.item_id, Per.HOUSEHOLD, a_day))
            elif row.each == "person":
                found.append(Standard(row.item_id, Per.PERSON, a_day))
            else:
                found.append(Standard(row.item_id, Per.PERSON, a_day, Sex.FEMALE, _WOMEN_FROM, _WOMEN_TO))
    return tuple(found)


def energies(connection: Connection) -> dict[str, Decimal]:
    """kcal of one unit of each item that says it."""
    query = select(items.c.id, items.c.kcal).where(items.c.kcal.is_not(None))
    return {row.id: row.kcal for row in connection.execute(query)}


def plan_row(connection: Connection, store_id: str) -> tuple[str, int, int, int] | None:
    """Id, lead days, safety days and version of the plan of a store."""
    columns = supply_plans.c
    query = select(columns.id, columns.lead_days, columns.safety_days, columns.version)
    row = connection.execute(query.where(columns.store_id == store_id)).first()
    return None if row is None else (row.id, row.lead_days, row.safety_days, row.version)


def _staying(site_id: str) -> Select[Any]:
    return (
        select(
            people.c.id,
            people.c.sex,
            people.c.birth_month,
            people.c.household_id,
            stays.c.entry_day,
            stays.c.expected_exit_day,
        )
        .join(stays, stays.c.person_id == people.c.id)
        .where(stays.c.site_id == site_id, is_here())
    )


def _coming(site_id: str, now: datetime) -> Select[Any]:
    return (
        select(
            people.c.id,
            people.c.sex,
            people.c.birth_month,
            people.c.household_id,
            holds.c.id.label("hold_id"),
            holds.c.held_from,
            holds.c.held_until,
        )
        .select_from(holds)
        .join(beds, beds.c.id == holds.c.bed_id)
        .outerjoin(people, people.c.id == holds.c.person_id)
        .where(beds.c.site_id == site_id, holds.c.released_at.is_(None), holds.c.held_until > now)
    )


def _recipient(row: Any, needs: frozenset[Need], since: date) -> Recipient:
    return Recipient(row.id, Sex(row.sex), row.birth_month, needs, resident=True, stays_since=since)


def _needs(connection: Connection, of: Select[Any]) -> defaultdict[str, frozenset[Need]]:
    found: defaultdict[str, frozenset[Need]] = defaultdict(frozenset)
    query = select(person_needs.c.person_id, person_needs.c.need).where(person_needs.c.person_id.in_(of))
    for row in connection.execute(query):
        found[row.person_id] |= {Need(row.need)}
    return found
