"""Undo over any sequence of changes: the database returns to what it was, or refuses and stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import Table, event, select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import ChangedMeanwhile, NotAllowed, NotFound, Refusal, RuleBroken
from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import (
    activities,
    activity_counts,
    audit,
    categories,
    donors,
    items,
    operations,
    people,
    rooms,
    settings,
)
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.undo import last_undoable, undo
from tests.conftest import TestClock
from tests.rows import add_lot, add_movement, balances, everything, recounted, set_setting, site_of

SAID = text("Something was done")


def commit(work: UnitOfWork, said: Text = SAID) -> str:
    changes = work.commit("act", said)
    assert changes.operation_id is not None
    return changes.operation_id


def undo_all(desk: Desk) -> None:
    while (found := last_undoable(desk)) is not None:
        undo(desk, found.operation_id)


# What a random operation may do, each with a number that picks the row and the value.


def _any_of(work: UnitOfWork, table: Table, pick: int) -> str | None:
    ids = work.connection.execute(select(table.c.id).order_by(table.c.id)).scalars().all()
    return ids[pick % len(ids)] if ids else None


def _insert_category(work: UnitOfWork, _desk: Desk, _lot: str, pick: int) -> None:
    work.insert(categories, name=f"C{pick}")


def _insert_item(work: UnitOfWork, _desk: Desk, _lot: str, pick: int) -> None:
    category = _any_of(work, categories, pick)
    work.insert(items, code=f"I{pick}", name="Thing", unit="piece", category_id=category, is_kit=False)


def _insert_setting(work: UnitOfWork, _desk: Desk, _lot: str, pick: int) -> None:
    work.insert(settings, name=f"S{pick}", value=str(pick))


def _insert_activity(work: UnitOfWork, desk: Desk, _lot: str, pick: int) -> None:
    day = (work.now - timedelta(days=pick)).date()
    activity = work.insert(activities, site_id=site_of(desk), day=day, kind="training", title=f"A{pick}")
    row = {"activity_id": activity, "sex": "female", "people": pick + 1, "newly": pick}
    work.insert_many(activity_counts, [{**row, "id": new_id(), "age_band": band} for band in ("5-11", "60+")])


def _insert_movement(work: UnitOfWork, _desk: Desk, lot: str, pick: int) -> None:
    add_movement(work, lot, pick - 3 or 1)


def _update(table: Table, column: str) -> Callable[[UnitOfWork, Desk, str, int], None]:
    def act(work: UnitOfWork, _desk: Desk, _lot: str, pick: int) -> None:
        if (row_id := _any_of(work, table, pick)) is not None:
            work.update(table, row_id, {column: f"U{pick}"})

    return act


def _delete(table: Table) -> Callable[[UnitOfWork, Desk, str, int], None]:
    def act(work: UnitOfWork, _desk: Desk, _lot: str, pick: int) -> None:
        if (row_id := _any_of(work, table, pick)) is not None:
            work.delete(table, row_id)

    return act


ACTS = (
    _insert_category,
    _insert_item,
    _insert_setting,
    _insert_activity,
    _insert_movement,
    _update(categories, "name"),
    _update(items, "name"),
    _update(settings, "value"),
    _update(rooms, "floor"),
    _update(activities, "title"),
    _delete(categories),
    _delete(items),
    _delete(settings),
    _delete(activity_counts),
    _delete(activities),
)
ACT = st.tuples(st.sampled_from(range(len(ACTS))), st.integers(0, 6))
OPERATIONS = st.lists(st.lists(ACT, min_size=1, max_size=5), min_size=1, max_size=7)


def _run(desk: Desk, lot: str, acts: list[tuple[int, int]]) -> None:
    """One operation; what the database refuses leaves nothing of it."""
    before = everything(desk)
    try:
        with desk.write() as work:
            for act, pick in acts:
                ACTS[act](work, desk, lot, pick)
            work.commit("act", SAID)
    except RuleBroken:
        assert everything(desk) == before


@pytest.fixture
def lot(desk: Desk) -> str:
    return add_lot(desk)


@given(doings=OPERATIONS)
@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_undoing_everything_returns_every_table_to_its_start(
    desk: Desk, lot: str, doings: list[list[tuple[int, int]]]
) -> None:
    start = everything(desk)
    for acts in doings:
        _run(desk, lot, acts)
    undo_all(desk)
    assert everything(desk) == start
    with desk.database.reading() as connection:
        assert balances(connection) == recounted(connection)


@given(doings=OPERATIONS, seed=st.integers(0, 1000))
@hypothesis_settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_undoing_in_any_order_does_all_of_it_or_nothing(
    desk: Desk, lot: str, doings: list[list[tuple[int, int]]], seed: int
) -> None:
    start = everything(desk)
    for acts in doings:
        _run(desk, lot, acts)
    with desk.database.reading() as connection:
        open_ids = list(
            connection.execute(
                select(operations.c.id).where(
                    operations.c.undone_by_id.is_(None), operations.c.action == "act"
                )
            ).scalars()
        )
    Random(seed).shuffle(open_ids)
    for operation_id in open_ids:
        before = everything(desk)
        try:
            undo(desk, operation_id)
        except RuleBroken:
            assert everything(desk) == before
    undo_all_that_can_be(desk)
    if last_undoable(desk) is None:
        now = everything(desk)
        assert {name for name in start if now[name] != start[name]} <= {categories.name, items.name}
    with desk.database.reading() as connection:
        assert balances(connection) == recounted(connection)


def undo_all_that_can_be(desk: Desk) -> None:
    while (found := last_undoable(desk)) is not None:
        try:
            undo(desk, found.operation_id)
        except RuleBroken:
            return


def test_a_row_changed_twice_in_one_operation_goes_all_the_way_back(desk: Desk) -> None:
    row_id = set_setting(desk, "colour", "red")
    before = everything(desk)
    with desk.write() as work:
        work.update(settings, row_id, {"value": "blue"})
        work.update(settings, row_id, {"value": "green"})
        fresh = work.insert(settings, name="size", value="small")
        work.update(settings, fresh, {"value": "large"})
        operation_id = commit(work)
    undo(desk, operation_id)
    assert everything(desk) == before


def test_an_operation_can_be_undone_after_the_one_that_built_on_it_was(desk: Desk) -> None:
    before = everything(desk)
    row_id = set_setting(desk, "colour", "red")
    with desk.write() as work:
        work.update(settings, row_id, {"value": "blue"})
        commit(work)
    undo_all(desk)
    assert everything(desk) == before


def test_what_someone_changed_later_is_not_undone_away(desk: Desk) -> None:
    row_id = set_setting(desk, "colour", "red")
    first = last_undoable(desk)
    with desk.write() as work:
        work.update(settings, row_id, {"value": "blue"})
        commit(work)
    before = everything(desk)
    assert first is not None
    with pytest.raises(RuleBroken, match="later builds on this"):
        undo(desk, first.operation_id)
    assert everything(desk) == before


def test_a_version_is_never_that_of_another_state(desk: Desk) -> None:
    """Read, changed by a second editor, undone, changed by a third: the one who read the second is told."""
    row_id = set_setting(desk, "colour", "red")
    versions = []
    for value in ("blue", "green"):
        with desk.write() as work:
            work.update(settings, row_id, {"value": value})
            operation_id = commit(work)
        with desk.database.reading() as connection:
            versions.append(connection.execute(select(settings.c.version)).scalar_one())
        if value == "blue":
            undo(desk, operation_id)
    assert versions[0] != versions[1]
    with pytest.raises(ChangedMeanwhile), desk.write() as work:
        work.update(settings, row_id, {"value": "late"}, version=versions[0])


def test_the_newest_is_what_was_done_last_whatever_the_clock_says(desk: Desk, clock: TestClock) -> None:
    for name in ("first", "second", "third"):
        set_setting(desk, name)
        clock.forward(hours=-1)
    found = last_undoable(desk)
    assert found is not None
    assert str(found.said) == "third set"
    clock.now = found.at  # within the same microsecond
    set_setting(desk, "fourth")
    set_setting(desk, "fifth")
    found = last_undoable(desk)
    assert found is not None
    assert str(found.said) == "fifth set"


def _as(desk: Desk, role: Role, **changes: Any) -> Desk:
    return replace(desk, actor=replace(desk.actor, role=role, staff_id=new_id(), **changes))


def test_only_the_doer_or_a_manager_of_the_site_undoes(desk: Desk) -> None:
    with desk.write() as work:
        work.insert(settings, name="colour", value="red")
        changes = work.commit("act", SAID, site_id=site_of(desk))
    assert changes.operation_id is not None
    strangers = (
        _as(desk, Role.DISTRIBUTION),
        _as(desk, Role.PROGRAMME),
        _as(desk, Role.ADMINISTRATOR, site_id=None),
        _as(desk, Role.MANAGER, site_id=new_id()),
    )
    for stranger in strangers:
        with pytest.raises(NotAllowed):
            undo(stranger, changes.operation_id)
    assert last_undoable(strangers[0]) is None
    undo(_as(desk, Role.MANAGER), changes.operation_id)
    assert last_undoable(desk) is None


def test_an_undoing_is_not_undone_and_nothing_twice(desk: Desk) -> None:
    set_setting(desk, "colour")
    found = last_undoable(desk)
    assert found is not None
    undo(desk, found.operation_id)
    with pytest.raises(RuleBroken, match="undone already"):
        undo(desk, found.operation_id)
    with desk.database.reading() as connection:
        by = connection.execute(
            select(operations.c.undone_by_id).where(operations.c.id == found.operation_id)
        )
        undoing = by.scalar_one()
    with pytest.raises(RuleBroken, match="cannot be brought back"):
        undo(desk, undoing)
    with pytest.raises(NotFound):
        undo(desk, new_id())


def test_undo_survives_a_restart_and_keeps_every_kind_of_value(desk: Desk, clock: TestClock) -> None:
    with desk.write() as work:
        person = work.insert(
            people,
            code="K7M2Q9",
            site_id=site_of(desk),
            sex="female",
            birth_month=24000,
            birth_estimated=True,
            registered_at=clock(),
        )
        work.commit("act", SAID, undoable=False)
    before = everything(desk)
    with desk.write() as work:
        work.delete(people, person)
        operation_id = commit(work)
    desk.database.close()  # the pool opens again by itself, on the file as it is
    undo(desk, operation_id)
    assert everything(desk) == before


def test_what_later_work_uses_is_kept_and_counted(desk: Desk) -> None:
    with desk.write() as work:
        made = [work.insert(categories, name=f"C{at}") for at in range(5)]
        operation_id = commit(work)
    with desk.write() as work:
        for at in (1, 4):
            work.insert(items, code=f"I{at}", name="x", unit="kg", category_id=made[at], is_kit=False)
        commit(work)
    said = undo(desk, operation_id).said
    assert str(said) == "Undone: Something was done. Kept, since other records refer to them: 2."
    with desk.database.reading() as connection:
        assert set(connection.execute(select(categories.c.id)).scalars()) == {made[1], made[4]}


def test_what_was_kept_is_not_recorded_as_removed(desk: Desk) -> None:
    """More rows than are asked for at once, the last of them in use: the others are removed and come back."""
    with desk.write() as work:
        rows = [{"id": new_id(), "name": f"C{at:04}"} for at in range(1200)]
        work.insert_many(categories, rows)
        work.insert(items, code="I", name="x", unit="kg", category_id=rows[-1]["id"], is_kit=False)
        work.commit("act", SAID, undoable=False)
    before = everything(desk)
    with desk.write() as work:
        assert work.delete_unused(categories, [row["id"] for row in rows]) == 1
        operation_id = commit(work)
    assert len(everything(desk)[categories.name]) == 1
    undo(desk, operation_id)
    assert everything(desk) == before


def test_undo_of_an_import_asks_by_the_hundred_not_by_the_row(desk: Desk, lot: str) -> None:
    count = 2000
    before = everything(desk)
    with desk.write() as work:
        work.insert_many(donors, [{"id": new_id(), "name": f"D{at}"} for at in range(count)])
        rows = [{"id": new_id(), "name": f"C{at}", "value": "x"} for at in range(count)]
        work.insert_many(settings, rows)
        add_movement(work, lot, 1)
        operation_id = commit(work)
    asked: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(desk.database.engine, "before_cursor_execute", note)
    undo(desk, operation_id)
    event.remove(desk.database.engine, "before_cursor_execute", note)
    assert len(asked) < count / 20
    assert everything(desk) == before


def test_the_trail_names_fields_and_never_a_value(desk: Desk) -> None:
    row_id = set_setting(desk, "colour", "canary value")
    with desk.write() as work:
        work.update(settings, row_id, {"value": "another canary value"})
        work.commit("act", SAID)
    undo_all(desk)
    with desk.database.reading() as connection:
        rows = connection.execute(select(audit)).all()
    assert not [row for row in rows if "canary" in repr(row)]
    assert rows[-2].fields == "settings.value"


@pytest.mark.parametrize(
    "late",
    [
        lambda work, row_id: work.insert(settings, name="late", value="x"),
        lambda work, row_id: work.update(settings, row_id, {"value": "late"}),
        lambda work, row_id: work.delete(settings, row_id),
        lambda work, row_id: work.commit("again", SAID),
    ],
)
def test_what_comes_after_the_commit_is_refused_not_lost(
    desk: Desk, late: Callable[[UnitOfWork, str], object]
) -> None:
    row_id = set_setting(desk, "colour")
    with desk.write() as work:
        work.insert(donors, name="Donor")
        work.commit("act", SAID)
        with pytest.raises(RuntimeError, match="was committed"):
            late(work, row_id)


def test_leaving_without_a_commit_changes_nothing(desk: Desk) -> None:
    before = everything(desk)

    def fail(fault: BaseException) -> Changes:
        with desk.write() as work:
            work.insert(settings, name="colour", value="red")
            raise fault

    for fault in (Refusal(SAID), ValueError("a bug"), KeyboardInterrupt()):
        with pytest.raises(type(fault)):
            fail(fault)
    with desk.write() as work:
        work.insert(settings, name="colour", value="red")
    assert everything(desk) == before
    assert desk.database.engine.pool.checkedout() == 0  # type: ignore[attr-defined]
