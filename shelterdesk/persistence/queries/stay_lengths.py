"""Stays that ended and households that are there, counted by length, type and size in the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, FromClause, and_, case, exists, func, or_, select

from shelterdesk.domain.census import household_type
from shelterdesk.domain.figures import Period
from shelterdesk.domain.stay_lengths import Lengths, Present, by_kind
from shelterdesk.persistence.queries.edges import has_night, ordinal, ordinal_of
from shelterdesk.persistence.queries.household_types import surely_grown
from shelterdesk.persistence.tables import people, recorded_nights, sites, stays


def lengths_of_leavers(connection: Connection, site_ids: Sequence[str], period: Period) -> Lengths:
    """Of the stays that ended in the period, the whole of each."""
    length = ordinal(stays.c.exit_day) - ordinal(stays.c.entry_day)
    query = (
        select(length.label("length"), func.count().label("stays"))
        .where(stays.c.site_id.in_(site_ids), stays.c.exit_day.between(period.first, period.last))
        .group_by(length)
    )
    return Lengths({row.length: row.stays for row in connection.execute(query)})


def present_households(connection: Connection, site_ids: Sequence[str], night: date) -> tuple[Present, ...]:
    """Who is there in a night, by household: as they came, else as they are now; someone alone is one.

    Grown up is who is so from the month after the 18th birthday on: nobody is too early.
    """
    here = _here(site_ids, night)
    grown = surely_grown(here.c.birth_month, ordinal_of(night))
    known = here.c.birth_month.is_not(None)
    parties = (
        select(
            func.max(case((and_(known, grown), 1), else_=0)).label("adults"),
            func.max(case((and_(known, ~grown), 1), else_=0)).label("children"),
            func.max(case((known, 0), else_=1)).label("unknown"),
            func.count().label("size"),
        )
        .where(here.c.turn == 1)
        .group_by(here.c.site_id, here.c.party)
        .subquery("parties")
    )
    columns = (parties.c.adults, parties.c.children, parties.c.unknown, parties.c.size)
    query = select(*columns, func.count().label("households")).group_by(*columns)
    return by_kind(
        [
            Present(household_type(row.adults, row.children, row.unknown), row.size, row.households)
            for row in connection.execute(query)
        ]
    )


def _here(site_ids: Sequence[str], night: date) -> FromClause:
    """Each stay with the night; `turn` is above 1 for another stay of the same person."""
    recorded = exists().where(recorded_nights.c.stay_id == stays.c.id, recorded_nights.c.night == night)
    turn = func.row_number().over(
        partition_by=(stays.c.site_id, stays.c.person_id), order_by=(stays.c.entry_day, stays.c.id)
    )
    return (
        select(
            stays.c.site_id,
            func.coalesce(stays.c.household_id, people.c.household_id, stays.c.id).label("party"),
            people.c.birth_month,
            turn.label("turn"),
        )
        .join(people, people.c.id == stays.c.person_id)
        .join(sites, sites.c.id == stays.c.site_id)
        .where(
            stays.c.site_id.in_(site_ids),
            has_night(stays.c.entry_day, stays.c.exit_day, night),
            or_(~sites.c.nights_recorded, recorded),
        )
        .subquery("here")
    )
