"""Activities on the real encrypted database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from shelterdesk.domain.activities import Activity, ActivityKind, Participants
from shelterdesk.domain.errors import BadInput, NotAllowed
from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import Sex
from shelterdesk.domain.roles import Role
from shelterdesk.services.activities import RecordActivity, list_activities, record_activity
from shelterdesk.services.desk import Desk
from shelterdesk.services.undo import last_undoable, undo

TODAY = date(2026, 9, 3)
SEPTEMBER = Period(date(2026, 9, 1), date(2026, 9, 30))
TRAINING = Activity(
    TODAY,
    ActivityKind.TRAINING,
    "Signs of trafficking",
    (Participants(Sex.FEMALE, "18-59", 12), Participants(Sex.MALE, "18-59", 7)),
)


def _site(desk: Desk) -> str:
    assert desk.actor.site_id is not None
    return desk.actor.site_id


def test_an_activity_is_listed_with_its_people(desk: Desk) -> None:
    changes = record_activity(desk, RecordActivity(_site(desk), TRAINING))
    (line,) = list_activities(desk, SEPTEMBER)
    assert (line.activity_id, line.people, line.day) == (changes.created[0], 19, TODAY)
    assert str(changes.said) == "Signs of trafficking recorded"


def test_undo_takes_it_back_once(desk: Desk) -> None:
    record_activity(desk, RecordActivity(_site(desk), TRAINING))
    undoable = last_undoable(desk)
    assert undoable is not None
    undo(desk, undoable.operation_id)
    assert list_activities(desk, SEPTEMBER) == ()
    assert last_undoable(desk) is None


def test_tomorrow_is_refused_and_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(BadInput, match="has happened"):
        record_activity(desk, RecordActivity(_site(desk), replace(TRAINING, day=date(2026, 9, 4))))
    assert list_activities(desk, SEPTEMBER) == ()


def test_distribution_staff_may_not(desk: Desk) -> None:
    other = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    with pytest.raises(NotAllowed):
        record_activity(other, RecordActivity(_site(desk), TRAINING))
