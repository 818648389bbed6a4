"""Recording activities and listing them."""

from __future__ import annotations

from dataclasses import dataclass

from shelterdesk.domain.activities import Activity, check_activity
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.figures import Period
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.activities import ActivityLine, activity_lines
from shelterdesk.persistence.tables import activities, activity_counts
from shelterdesk.services.desk import Desk, today_at


@dataclass(frozen=True, slots=True)
class RecordActivity:
    """Record `activity` at a site."""

    site_id: str
    activity: Activity


def record_activity(desk: Desk, command: RecordActivity) -> Changes:
    """Add an activity; raises NotAllowed, or BadInput with the sentence to show."""
    desk.authorize(Permission.RECORD_ACTIVITIES, command.site_id)
    activity = command.activity
    with desk.write() as work:
        check_activity(activity, today_at(work.connection, command.site_id, work.now))
        activity_id = work.insert(
            activities,
            site_id=command.site_id,
            day=activity.day,
            kind=activity.kind.value,
            title=activity.title.strip(),
            grant_id=activity.grant_id,
        )
        work.insert_many(
            activity_counts,
            [
                {
                    "id": new_id(),
                    "activity_id": activity_id,
                    "sex": group.sex.value,
                    "age_band": group.age_band,
                    "people": group.people,
                }
                for group in activity.participants
            ],
        )
        said = text("{title} recorded", title=activity.title.strip())
        return work.commit("record activity", said, site_id=command.site_id, created=[activity_id])


def list_activities(desk: Desk, period: Period, site_id: str | None = None) -> tuple[ActivityLine, ...]:
    """Activities of the period, newest first; of `site_id`, else of the actor's sites."""
    scope = site_id or desk.actor.site_id
    desk.authorize(Permission.RECORD_ACTIVITIES, scope)
    with desk.database.reading() as connection:
        return activity_lines(connection, period, scope)
