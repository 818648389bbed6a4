"""Activities on the real encrypted database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from shelterdesk.domain.activities import Activity, ActivityKind, Newcomers, Participants
from shelterdesk.domain.cash import Cash, Mechanism
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, NotFound
from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import PopulationType, Sex
from shelterdesk.domain.roles import Role
from shelterdesk.services.activities import (
    EditActivity,
    RecordActivity,
    RemoveActivity,
    edit_activity,
    list_activities,
    record_activity,
    remove_activity,
    view_activity,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.site_indicators import (
    SetSiteIndicators,
    indicators_of_site,
    set_site_indicators,
)
from shelterdesk.services.undo import last_undoable, undo
from tests.handing_out import Room
from tests.rows import everything

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


FULL = replace(
    TRAINING,
    place="Library",
    partner="Legal Aid",
    indicator="PRHT1",
    outputs=Decimal("2.5"),
    description="Two mornings,\nfor hotel staff",
    cash=Cash(Decimal("120.50"), "USD", Mechanism.BANK),
    participants=(Participants(Sex.FEMALE, "18-59", 12, 10), Participants(Sex.MALE, "18-59", 7, 0)),
    populations=(Newcomers(PopulationType.HOST, 6), Newcomers(PopulationType.IN_DESTINATION, 4)),
)


def test_everything_recorded_is_read_again_changed_and_undone(desk: Desk) -> None:
    ana = Room(desk).person("Ana")
    (activity_id,) = record_activity(
        desk, RecordActivity(_site(desk), replace(FULL, person_ids=(ana.person_id,)))
    ).created
    read = view_activity(desk, activity_id)
    assert read.activity == replace(FULL, person_ids=(ana.person_id,))
    assert read.codes == (ana.code,)
    (line,) = list_activities(desk, SEPTEMBER)
    assert (line.people, line.partner, line.indicator, line.outputs) == (
        20,
        "Legal Aid",
        "PRHT1",
        Decimal("2.5"),
    )
    before = everything(desk)
    changes = edit_activity(desk, EditActivity(activity_id, read.version, TRAINING))
    changed = view_activity(desk, activity_id).activity
    assert changed.populations == (Newcomers(PopulationType.IN_DESTINATION, 19),)
    assert replace(changed, populations=()) == replace(
        TRAINING, participants=tuple(replace(group, newly=group.people) for group in TRAINING.participants)
    )
    with pytest.raises(ChangedMeanwhile):
        edit_activity(desk, EditActivity(activity_id, read.version, FULL))
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    after = everything(desk)
    assert all(after[name] == before[name] for name in before if name not in ("audit", "operations"))
    remove_activity(desk, RemoveActivity(activity_id))
    assert list_activities(desk, SEPTEMBER) == ()
    with pytest.raises(NotFound):
        view_activity(desk, activity_id)


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ({"populations": (Newcomers(PopulationType.HOST, 19),)}, "it is the new ones that are divided"),
        ({"participants": (Participants(Sex.MALE, "60+", 2, 3),)}, "more new people than people"),
        ({"outputs": Decimal(0)}, "above 0"),
        ({"person_ids": ("a", "a")}, "named twice"),
    ],
)
def test_numbers_that_do_not_agree_are_refused(desk: Desk, broken: dict[str, Any], sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        record_activity(desk, RecordActivity(_site(desk), replace(FULL, **broken)))
    assert list_activities(desk, SEPTEMBER) == ()


def test_what_a_stay_counts_for_is_known_from_the_first_day_and_may_be_changed(desk: Desk) -> None:
    assert indicators_of_site(desk, _site(desk)) == ("SH1",)
    set_site_indicators(desk, SetSiteIndicators(_site(desk), ("prht3", "SH1")))
    assert indicators_of_site(desk, _site(desk)) == ("PRHT3", "SH1")
    with pytest.raises(BadInput, match="so already"):
        set_site_indicators(desk, SetSiteIndicators(_site(desk), ("SH1", "PRHT3")))
