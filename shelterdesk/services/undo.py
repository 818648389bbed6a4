"""Undo: a compensating transaction over the rows an operation touched; it survives a restart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Row, Table, select
from sqlalchemy.exc import IntegrityError

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence import journal
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.refusals import refusal_of
from shelterdesk.persistence.tables import metadata, movements, operations, stores
from shelterdesk.persistence.tables.base import Undo
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.kept_stock import as_it_was_kept
from shelterdesk.services.undo_checks import check_may_undo, check_still_possible

UNDO = "undo"
VOID_HANDOUT = "void hand-out"
CANCEL_SENDING = "cancel sending"
_TAKES_BACK = (UNDO, VOID_HANDOUT, CANCEL_SENDING)  # actions that are themselves an undoing
_LATER_WORK = text("Something later builds on this, so it cannot be undone any more.")


@dataclass(frozen=True, slots=True)
class Undoable:
    """An operation that can still be taken back."""

    operation_id: str
    said: Text
    at: datetime


def last_undoable(desk: Desk) -> Undoable | None:
    """The newest operation of this person that has not been undone; newest by the trail, not by the clock."""
    query = (
        select(operations.c.id, operations.c.said, operations.c.at)
        .where(
            operations.c.actor_id == desk.actor.staff_id,
            operations.c.undone_by_id.is_(None),
            operations.c.action.not_in(_TAKES_BACK),
        )
        .order_by(operations.c.sequence.desc())
        .limit(1)
    )
    with desk.database.reading() as connection:
        row = connection.execute(query).first()
    return None if row is None else Undoable(row.id, journal.text_from_json(row.said), row.at)


def undo(desk: Desk, operation_id: str) -> Changes:
    """Take an operation back, wholly or not at all; what other rows refer to of a catalogue or its like is kept.

    Raises NotFound; NotAllowed for the work of someone else, unless a manager asks; RuleBroken when it was
    undone already, is itself an undoing, later work builds on it, or it would bring people where they may not
    be any more.
    """
    with desk.write() as work:
        row = work.connection.execute(select(operations).where(operations.c.id == operation_id)).first()
        if row is None:
            raise NotFound(text("There is nothing to undo."))
        if row.actor_id != desk.actor.staff_id and not desk.actor.may(Permission.UNDO_OTHERS, row.site_id):
            raise NotAllowed(text("Only the person who did this, or a manager, can undo it."))
        if row.undone_by_id is not None:
            raise RuleBroken(text("This was undone already."))
        if row.action in _TAKES_BACK:
            raise RuleBroken(text("What was undone cannot be brought back by undoing it again."))
        steps = journal.steps_from_json(row.rows)
        check_may_undo(desk, work, steps)
        said, kept = journal.text_from_json(row.said), _take_back(work, steps, row.sequence)
        check_still_possible(desk, work, steps)
        if kept:
            undone = text(
                "Undone: {what}. Kept, since other records refer to them: {count}.", what=said, count=kept
            )
        else:
            undone = text("Undone: {what}", what=said)
        return work.commit(UNDO, undone, site_id=row.site_id, reason=row.action, undoes=operation_id)


def _take_back(work: UnitOfWork, steps: Sequence[journal.Step], sequence: int) -> int:
    """Undo every step, the last one first; how many rows were kept because others refer to them."""
    try:
        kept = sum(_undo_alike(work, list(alike), sequence) for _, alike in groupby(reversed(steps), _kind))
    except IntegrityError as fault:
        refusal = refusal_of(fault, when_used=_LATER_WORK)
        if refusal is None:
            raise
        raise refusal from fault
    if not work.touched:
        raise RuleBroken(_LATER_WORK)
    return kept


def _kind(step: journal.Step) -> tuple[str, bool, bool]:
    return step.table, step.deleted, step.before is None


def _undo_alike(work: UnitOfWork, steps: Sequence[journal.Step], sequence: int) -> int:
    """Undo steps of one kind on one table, which an import has by the thousand."""
    table, first = metadata.tables[steps[0].table], steps[0]
    if table.info["undo"] is Undo.GIVES_WAY:
        for step in steps:
            _not_later(work, step, sequence)
            as_it_was_kept(work, step)
        return 0
    if first.deleted:
        work.insert_many(table, [dict(step.before or {}) for step in steps])
        return 0
    if first.before is None:
        return _take_back_inserts(work, table, steps)
    for step in steps:
        _as_left(work, table, [step])
        work.restore(table, step.row_id, step.before or {})
    return 0


def _as_left(work: UnitOfWork, table: Table, steps: Sequence[journal.Step]) -> list[Row[Any]]:
    """The rows of the steps, in their order; raises RuleBroken unless each is as its step left it."""
    there = work.rows(table, [step.row_id for step in steps])
    for step in steps:
        row = there.get(step.row_id)
        if row is None or (step.version is not None and row.version != step.version):
            raise RuleBroken(_LATER_WORK)
    return [there[step.row_id] for step in steps]


def _not_later(work: UnitOfWork, step: journal.Step, sequence: int) -> None:
    """Raises RuleBroken where work that was done later, and not undone, changed the row of the step."""
    later = select(operations.c.id).where(
        operations.c.sequence > sequence,
        operations.c.undone_by_id.is_(None),
        operations.c.rows.contains(step.row_id),
    )
    if work.connection.execute(later).first() is not None:
        raise RuleBroken(_LATER_WORK)


def _take_back_inserts(work: UnitOfWork, table: Table, steps: Sequence[journal.Step]) -> int:
    rows = _as_left(work, table, steps)
    row_ids = [step.row_id for step in steps]
    match table.info["undo"]:
        case Undo.KEEP:
            return 0
        case Undo.REVERSE:
            reverse_movements(work, rows)
        case Undo.VOID:
            for row_id in row_ids:
                work.update(table, row_id, {"voided_at": work.now})
        case Undo.IF_UNUSED:
            return work.delete_unused(table, row_ids)
        case _:
            work.delete_many(table, row_ids)
    return 0


def reverse_movement(work: UnitOfWork, movement: Row[Any], reason: str | None = None) -> None:
    """Append the equal and opposite line that names `movement`, dated now, so the very lot comes back."""
    reverse_movements(work, [movement], reason)


def reverse_movements(work: UnitOfWork, lines: Iterable[Row[Any]], reason: str | None = None) -> None:
    """`reverse_movement` for each of `lines`, in their order."""
    lines = list(lines)
    days = _days_of_stores(work, {line.store_id for line in lines})
    work.insert_many(
        movements,
        [
            {
                "id": new_id(),
                "lot_id": line.lot_id,
                "item_id": line.item_id,
                "store_id": line.store_id,
                "bin": line.bin,
                "kind": "reverse",
                "quantity": -line.quantity,
                "at": work.now,
                "day": days[line.store_id],
                "reason": reason,
                "handout_line_id": line.handout_line_id,
                "document_id": line.document_id,
                "reverses_id": line.id,
                "actor_id": work.actor_id,
            }
            for line in lines
        ],
    )


def _days_of_stores(work: UnitOfWork, store_ids: Iterable[str]) -> dict[str, date]:
    """Today at the site of each store."""
    homes = select(stores.c.id, stores.c.site_id).where(stores.c.id.in_(store_ids))
    rows = work.connection.execute(homes).all()
    return {row.id: today_at(work.connection, row.site_id, work.now) for row in rows}
