"""Recording activities, changing and listing them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from shelterdesk.domain.activities import Activity, check_activity
from shelterdesk.domain.cash import Cash, checked_cash
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.figures import Period
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line, several_lines
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.activities import ActivityLine, activity_lines, find_activity
from shelterdesk.persistence.tables import (
    activities,
    activity_counts,
    activity_people,
    activity_populations,
)
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.organisations import put_organisation

LONGEST_LINE, LONGEST_DESCRIPTION = 200, 2000
_GONE = text("This activity is no longer there.")


@dataclass(frozen=True, slots=True)
class RecordActivity:
    """Record `activity` at a site."""

    site_id: str
    activity: Activity


@dataclass(frozen=True, slots=True)
class EditActivity:
    """What an activity is from now on; `version` is that of the activity as it was read."""

    activity_id: str
    version: int
    activity: Activity


@dataclass(frozen=True, slots=True)
class RemoveActivity:
    activity_id: str


@dataclass(frozen=True, slots=True)
class ActivityAsRead:
    """An activity as it stands; `version` is what an edit must name, `codes` those of its people, in order."""

    activity_id: str
    site_id: str
    version: int
    activity: Activity
    codes: tuple[str, ...]


def record_activity(desk: Desk, command: RecordActivity) -> Changes:
    """Add an activity; raises NotAllowed, or BadInput with the sentence to show."""
    desk.authorize(Permission.RECORD_ACTIVITIES, command.site_id)
    with desk.write() as work:
        activity_id = put_activity(work, command.site_id, command.activity)
        said = text("{title} recorded", title=command.activity.title.strip())
        return work.commit("record activity", said, site_id=command.site_id, created=[activity_id])


def put_activity(work: UnitOfWork, site_id: str, activity: Activity) -> str:
    """The same inside the caller's transaction, who has authorised it; returns the id."""
    check_activity(activity, today_at(work.connection, site_id, work.now))
    activity_id = work.insert(activities, site_id=site_id, **_columns(work, activity))
    _put_parts(work, activity_id, activity)
    return activity_id


def edit_activity(desk: Desk, command: EditActivity) -> Changes:
    """Raises NotAllowed, NotFound, ChangedMeanwhile, or BadInput with the sentence to show."""
    desk.authorize(Permission.RECORD_ACTIVITIES)
    with desk.write() as work:
        row = _known(desk, work, command.activity_id)
        check_activity(command.activity, today_at(work.connection, row.site_id, work.now))
        work.update(activities, row.id, _columns(work, command.activity), command.version)
        _drop_parts(work, row.id)
        _put_parts(work, row.id, command.activity)
        said = text("{title} changed", title=command.activity.title.strip())
        return work.commit("edit activity", said, site_id=row.site_id, created=[])


def remove_activity(desk: Desk, command: RemoveActivity) -> Changes:
    """Take an activity away that was entered by mistake; raises NotAllowed, NotFound."""
    desk.authorize(Permission.RECORD_ACTIVITIES)
    with desk.write() as work:
        row = _known(desk, work, command.activity_id)
        _drop_parts(work, row.id)
        work.delete(activities, row.id)
        said = text("{title} removed", title=row.title)
        return work.commit("remove activity", said, site_id=row.site_id, created=[])


def list_activities(desk: Desk, period: Period, site_id: str | None = None) -> tuple[ActivityLine, ...]:
    """Activities of the period, newest first; of `site_id`, else of the actor's sites."""
    scope = site_id or desk.actor.site_id
    desk.authorize(Permission.RECORD_ACTIVITIES, scope)
    with desk.database.reading() as connection:
        return activity_lines(connection, period, scope)


def view_activity(desk: Desk, activity_id: str) -> ActivityAsRead:
    """One activity with everything that was recorded of it; raises NotAllowed, NotFound."""
    desk.authorize(Permission.RECORD_ACTIVITIES)
    with desk.database.reading() as connection:
        found = find_activity(connection, activity_id)
    if found is None:
        raise NotFound(_GONE)
    desk.authorize(Permission.RECORD_ACTIVITIES, found.site_id)
    return ActivityAsRead(activity_id, found.site_id, found.version, found.activity, found.codes)


def cash_columns(cash: Cash | None) -> dict[str, Any]:
    """The three columns of what was paid out; raises BadInput for what cannot be kept."""
    if cash is None:
        return {"value": None, "currency": None, "mechanism": None}
    paid = checked_cash(cash)
    return {"value": paid.value, "currency": paid.currency, "mechanism": paid.mechanism.value}


def _known(desk: Desk, work: UnitOfWork, activity_id: str) -> Row[Any]:
    row = work.rows(activities, [activity_id]).get(activity_id)
    if row is None:
        raise NotFound(_GONE)
    desk.authorize(Permission.RECORD_ACTIVITIES, row.site_id)
    return row


def _columns(work: UnitOfWork, activity: Activity) -> dict[str, Any]:
    return {
        "day": activity.day,
        "kind": activity.kind.value,
        "title": one_line(activity.title, LONGEST_LINE),
        "grant_id": activity.grant_id,
        "place": one_line(activity.place, LONGEST_LINE),
        "partner_id": put_organisation(work, activity.partner),
        "indicator": one_line(activity.indicator, 64),
        "outputs": activity.outputs,
        "description": several_lines(activity.description, LONGEST_DESCRIPTION),
        **cash_columns(activity.cash),
    }


def _put_parts(work: UnitOfWork, activity_id: str, activity: Activity) -> None:
    def row(**values: object) -> dict[str, Any]:
        return {"id": new_id(), "activity_id": activity_id, **values}

    counted = [
        row(sex=group.sex.value, age_band=group.age_band, people=group.people, newly=group.new)
        for group in activity.participants
    ]
    divided = [row(population_type=group.population.value, newly=group.people) for group in activity.divided]
    work.insert_many(activity_counts, counted)
    work.insert_many(activity_populations, divided)
    work.insert_many(activity_people, [row(person_id=person_id) for person_id in activity.person_ids])


def _drop_parts(work: UnitOfWork, activity_id: str) -> None:
    for table in (activity_counts, activity_populations, activity_people):
        ids = select(table.c.id).where(table.c.activity_id == activity_id)
        work.delete_many(table, work.connection.execute(ids).scalars().all())
