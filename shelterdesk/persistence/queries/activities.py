"""Reads of activities."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from shelterdesk.domain.activities import ActivityKind
from shelterdesk.domain.figures import Period
from shelterdesk.persistence.tables import activities, activity_counts, donors, grants, sites


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One line of the list of activities. `donor` is empty where no grant paid."""

    activity_id: str
    day: date
    site: str
    kind: ActivityKind
    title: str
    people: int
    donor: str
    grant: str


def activity_lines(
    connection: Connection, period: Period, site_id: str | None = None
) -> tuple[ActivityLine, ...]:
    """Activities of the period, newest first; of every site where `site_id` is None."""
    people = func.coalesce(func.sum(activity_counts.c.people), 0)
    query = (
        select(
            activities.c.id,
            activities.c.day,
            sites.c.name.label("site"),
            activities.c.kind,
            activities.c.title,
            people.label("people"),
            func.coalesce(donors.c.name, "").label("donor"),
            func.coalesce(grants.c.reference, "").label("grant"),
        )
        .join(sites, sites.c.id == activities.c.site_id)
        .outerjoin(grants, grants.c.id == activities.c.grant_id)
        .outerjoin(donors, donors.c.id == grants.c.donor_id)
        .outerjoin(activity_counts, activity_counts.c.activity_id == activities.c.id)
        .where(activities.c.day.between(period.first, period.last))
        .group_by(activities.c.id)
        .order_by(activities.c.day.desc(), activities.c.id.desc())
    )
    if site_id is not None:
        query = query.where(activities.c.site_id == site_id)
    return tuple(
        ActivityLine(
            row.id,
            row.day,
            row.site,
            ActivityKind(row.kind),
            row.title,
            int(row.people),
            row.donor,
            row.grant,
        )
        for row in connection.execute(query)
    )
