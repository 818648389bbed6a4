"""Reads of activities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Row, func, select

from shelterdesk.domain.activities import Activity, ActivityKind, Newcomers, Participants
from shelterdesk.domain.cash import Cash, Mechanism
from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import PopulationType, Sex
from shelterdesk.persistence.tables import (
    activities,
    activity_counts,
    activity_people,
    activity_populations,
    donors,
    grants,
    organisations,
    people,
    sites,
)


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One line of the list of activities. `donor` is empty where no grant paid, `partner` where we did it."""

    activity_id: str
    day: date
    site: str
    kind: ActivityKind
    title: str
    people: int
    donor: str
    grant: str
    place: str = ""
    partner: str = ""
    indicator: str = ""
    outputs: Decimal | None = None


@dataclass(frozen=True, slots=True)
class FoundActivity:
    """An activity with its parts; `codes` are those of its `person_ids`, in the same order."""

    site_id: str
    version: int
    activity: Activity
    codes: tuple[str, ...]


def took_part() -> Any:
    """How many took part in the activity of the enclosing query: as numbers, and by code."""
    counted = (
        select(func.coalesce(func.sum(activity_counts.c.people), 0))
        .where(activity_counts.c.activity_id == activities.c.id)
        .correlate(activities)
        .scalar_subquery()
    )
    named = (
        select(func.count())
        .where(activity_people.c.activity_id == activities.c.id)
        .correlate(activities)
        .scalar_subquery()
    )
    return counted + named


def activity_lines(
    connection: Connection, period: Period, site_id: str | None = None
) -> tuple[ActivityLine, ...]:
    """Activities of the period, newest first; of every site where `site_id` is None."""
    query = (
        select(
            activities.c.id,
            activities.c.day,
            sites.c.name.label("site"),
            activities.c.kind,
            activities.c.title,
            took_part().label("people"),
            func.coalesce(donors.c.name, "").label("donor"),
            func.coalesce(grants.c.reference, "").label("grant"),
            func.coalesce(activities.c.place, "").label("place"),
            func.coalesce(organisations.c.name, "").label("partner"),
            func.coalesce(activities.c.indicator, "").label("indicator"),
            activities.c.outputs,
        )
        .join(sites, sites.c.id == activities.c.site_id)
        .outerjoin(organisations, organisations.c.id == activities.c.partner_id)
        .outerjoin(grants, grants.c.id == activities.c.grant_id)
        .outerjoin(donors, donors.c.id == grants.c.donor_id)
        .where(activities.c.day.between(period.first, period.last))
        .order_by(activities.c.day.desc(), activities.c.id.desc())
    )
    if site_id is not None:
        query = query.where(activities.c.site_id == site_id)
    return tuple(_line(row) for row in connection.execute(query))


def find_activity(connection: Connection, activity_id: str) -> FoundActivity | None:
    """None where there is none of this id."""
    query = (
        select(activities, organisations.c.name.label("partner"))
        .outerjoin(organisations, organisations.c.id == activities.c.partner_id)
        .where(activities.c.id == activity_id)
    )
    row = connection.execute(query).first()
    if row is None:
        return None
    named = connection.execute(
        select(people.c.id, people.c.code)
        .join(activity_people, activity_people.c.person_id == people.c.id)
        .where(activity_people.c.activity_id == activity_id)
        .order_by(activity_people.c.id)
    ).all()
    activity = Activity(
        day=row.day,
        kind=ActivityKind(row.kind),
        title=row.title,
        participants=_participants(connection, activity_id),
        grant_id=row.grant_id,
        place=row.place,
        partner=row.partner,
        indicator=row.indicator,
        outputs=row.outputs,
        description=row.description,
        cash=cash_of(row),
        populations=_populations(connection, activity_id),
        person_ids=tuple(person.id for person in named),
    )
    return FoundActivity(row.site_id, row.version, activity, tuple(person.code for person in named))


def cash_of(row: Row[Any]) -> Cash | None:
    """What the three columns of a row say was paid out."""
    return None if row.value is None else Cash(row.value, row.currency, Mechanism(row.mechanism))


def _line(row: Any) -> ActivityLine:
    return ActivityLine(
        row.id,
        row.day,
        row.site,
        ActivityKind(row.kind),
        row.title,
        int(row.people),
        row.donor,
        row.grant,
        row.place,
        row.partner,
        row.indicator,
        row.outputs,
    )


def _participants(connection: Connection, activity_id: str) -> tuple[Participants, ...]:
    query = (
        select(activity_counts)
        .where(activity_counts.c.activity_id == activity_id)
        .order_by(activity_counts.c.id)
    )
    return tuple(
        Participants(Sex(row.sex), row.age_band, row.people, row.newly) for row in connection.execute(query)
    )


def _populations(connection: Connection, activity_id: str) -> tuple[Newcomers, ...]:
    query = (
        select(activity_populations)
        .where(activity_populations.c.activity_id == activity_id)
        .order_by(activity_populations.c.id)
    )
    return tuple(
        Newcomers(PopulationType(row.population_type), row.newly) for row in connection.execute(query)
    )
