"""Undo: a compensating transaction over the rows an operation touched; it survives a restart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Table, select
from sqlalchemy.exc import IntegrityError

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence import journal
from shelterdesk.persistence.tables import metadata, movements, operations, stores
from shelterdesk.persistence.tables.base import Undo
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at

VOID_HANDOUT = "void hand-out"
_TAKES_BACK = ("undo", VOID_HANDOUT)  # actions that are themselves an undoing
_LATER_WORK = text("Something later builds on this, so it cannot be undone any more.")


@dataclass(frozen=True, slots=True)
class Undoable:
    """An operation that can still be taken back."""

    operation_id: str
    said: Text
    at: datetime


def last_undoable(desk: Desk) -> Undoable | None:
    """The newest operation of this person that has not been undone."""
    query = (
        select(operations.c.id, operations.c.said, operations.c.at)
        .where(
            operations.c.actor_id == desk.actor.staff_id,
            operations.c.undone_by_id.is_(None),
            operations.c.action.not_in(_TAKES_BACK),
        )
        .order_by(operations.c.at.desc(), operations.c.id.desc())
        .limit(1)
    )
    with desk.database.reading() as connection:
        row = connection.execute(query).first()
    return None if row is None else Undoable(row.id, journal.text_from_json(row.said), row.at)


def undo(desk: Desk, operation_id: str) -> Changes:
    """Take an operation back; raises RuleBroken when it was undone already or later work builds on it."""
    try:
        with desk.write() as work:
            return _take_back(desk, work, operation_id)
    except IntegrityError as fault:
        raise RuleBroken(_LATER_WORK) from fault


def _take_back(desk: Desk, work: UnitOfWork, operation_id: str) -> Changes:
    row = work.connection.execute(select(operations).where(operations.c.id == operation_id)).first()
    if row is None:
        raise NotFound(text("There is nothing to undo."))
    if row.actor_id != desk.actor.staff_id and not desk.actor.may(Permission.EDIT_BEDS, row.site_id):
        raise NotAllowed(text("Only the person who did this, or a manager, can undo it."))
    if row.undone_by_id is not None:
        raise RuleBroken(text("This was undone already."))
    for step in reversed(journal.steps_from_json(row.rows)):
        _undo_step(work, metadata.tables[step.table], step)
    said = text("Undone: {what}", what=journal.text_from_json(row.said))
    return work.commit("undo", said, site_id=row.site_id, reason=row.action, undoes=operation_id)


def _undo_step(work: UnitOfWork, table: Table, step: journal.Step) -> None:
    if step.deleted:
        work.insert(table, **dict(step.before or {}))
        return
    current = work.connection.execute(select(table).where(table.c.id == step.row_id)).first()
    if current is None or (step.version is not None and current.version != step.version):
        raise RuleBroken(_LATER_WORK)
    if step.before is not None:
        work.update(table, step.row_id, step.before)
        return
    _take_back_insert(work, table, current)


def _take_back_insert(work: UnitOfWork, table: Table, row: Row[Any]) -> None:
    match table.info["undo"]:
        case Undo.KEEP:
            pass
        case Undo.REVERSE:
            reverse_movement(work, row)
        case Undo.VOID:
            work.update(table, row.id, {"voided_at": work.now})
        case Undo.IF_UNUSED:
            work.delete_if_unused(table, row.id)
        case _:
            work.delete(table, row.id)


def reverse_movement(work: UnitOfWork, movement: Row[Any], reason: str | None = None) -> None:
    """Append the equal and opposite line that names `movement`, dated now, so the very lot comes back."""
    home = select(stores.c.site_id).where(stores.c.id == movement.store_id)
    site_id = work.connection.execute(home).scalar_one()
    work.insert(
        movements,
        lot_id=movement.lot_id,
        item_id=movement.item_id,
        store_id=movement.store_id,
        bin=movement.bin,
        kind="reverse",
        quantity=-movement.quantity,
        at=work.now,
        day=today_at(work.connection, site_id, work.now),
        reason=reason,
        handout_line_id=movement.handout_line_id,
        reverses_id=movement.id,
        actor_id=work.actor_id,
    )
