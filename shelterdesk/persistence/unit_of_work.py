"""One transaction that rolls back unless committed, and that cannot commit without its audit row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Row, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.errors import ChangedMeanwhile, NotFound, RuleBroken
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence import guards, journal, trail
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import operations

_GUARD_SENTENCES = {
    guards.BED_TAKEN: text("This bed has just been taken."),
    guards.PERSON_PLACED: text("This person already has a bed for that time."),
    guards.PERSON_STAYS: text("This person already has a stay for that time."),
    "uq_placements_open_bed": text("This bed has just been taken."),
    "placements.bed_id": text("This bed has just been taken."),
    "placements.person_id": text("This person already has a bed."),
    "stays.person_id": text("This person is already staying at a site."),
    "waiting_entries.person_id": text("This person is already waiting."),
    "not_below_zero": text("There is not enough in stock."),
}


class UnitOfWork:
    """Records every row it touches, so that `commit` can write the audit row and what Undo needs.

    `now` is the moment of the whole transaction, in UTC. Use as a context manager; leaving it without
    `commit` changes nothing. A guard of the database that refuses becomes a RuleBroken with its sentence.
    """

    def __init__(
        self, transaction: AbstractContextManager[Connection], actor_id: str, now: datetime, trail_key: bytes
    ) -> None:
        self._transaction = transaction
        self._trail_key = trail_key
        self._steps: list[journal.Step] = []
        self._fields: dict[str, None] = {}  # an ordered set
        self._topics: set[Topic] = set()
        self._created: list[str] = []
        self._committed = False
        self.actor_id = actor_id
        self.now = now
        self.connection: Connection

    def __enter__(self) -> Self:
        self.connection = self._transaction.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._committed:
            self.connection.rollback()
        self._transaction.__exit__(None, None, None)
        if isinstance(fault, IntegrityError):
            raise _refusal(fault) from fault

    def insert(self, table: Table, **values: Any) -> str:
        """Add one row and return its new id."""
        row_id = str(values.setdefault("id", new_id()))
        self.insert_many(table, [values])
        return row_id

    def insert_many(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Add rows of one shape; each needs its ``id`` already."""
        if not rows:
            return
        self.connection.execute(insert(table), rows)
        starts_at = 1 if "version" in table.c else None
        self._steps += [journal.Step(table.name, row["id"], starts_at) for row in rows]
        self._created += [row["id"] for row in rows]
        self._touch(table, rows[0])

    def update(
        self, table: Table, row_id: str, values: Mapping[str, Any], version: int | None = None
    ) -> None:
        """Change a row; with `version`, raises ChangedMeanwhile if someone else did since it was read."""
        before = self._row(table, row_id)
        if version is not None and before.version != version:
            raise ChangedMeanwhile
        after = before.version + 1
        self.connection.execute(update(table).where(table.c.id == row_id), {**values, "version": after})
        old = {name: getattr(before, name) for name in values}
        self._steps.append(journal.Step(table.name, row_id, after, old))
        self._touch(table, values)

    def delete(self, table: Table, row_id: str) -> None:
        """Remove a row that may be removed (never one of a ledger); Undo brings it back as it was."""
        before = dict(self._row(table, row_id)._mapping)  # noqa: SLF001 - a documented part of Row
        self.connection.execute(delete(table).where(table.c.id == row_id))
        self._steps.append(journal.Step(table.name, row_id, None, before, deleted=True))
        self._touch(table, before)

    def delete_if_unused(self, table: Table, row_id: str) -> bool:
        """Remove a row unless another refers to it; whether it was removed."""
        savepoint = self.connection.begin_nested()
        try:
            self.delete(table, row_id)
        except IntegrityError:
            savepoint.rollback()
            return False
        savepoint.commit()
        return True

    def commit(
        self,
        action: str,
        said: Text,
        *,
        site_id: str | None = None,
        code: str | None = None,
        reason: str | None = None,
        undoable: bool = True,
        undoes: str | None = None,
        created: Iterable[str] | None = None,
    ) -> Changes:
        """Write the audit row and the operation, commit, and say what changed.

        `undoes` names the operation that this one takes back; then this one cannot be undone itself.
        `created` narrows the ids returned to those the caller wants to show; None returns all.
        """
        operation_id = new_id() if undoable and self._steps else None
        if operation_id is not None:
            self._record_operation(operation_id, action, said, site_id)
        if undoes is not None:
            closing = update(operations).where(operations.c.id == undoes)
            self.connection.execute(closing, {"undone_by_id": operation_id})
            operation_id = None
        entry = trail.AuditEntry(self.now, self.actor_id, action, site_id, code, tuple(self._fields), reason)
        trail.append(self.connection, entry, self._trail_key)
        self.connection.commit()
        self._committed = True
        made = tuple(self._created if created is None else created)
        return Changes(frozenset(self._topics), said, operation_id, made)

    def _record_operation(self, operation_id: str, action: str, said: Text, site_id: str | None) -> None:
        self.connection.execute(
            insert(operations),
            {
                "id": operation_id,
                "at": self.now,
                "actor_id": self.actor_id,
                "action": action,
                "site_id": site_id,
                "said": journal.text_to_json(said),
                "rows": journal.steps_to_json(self._steps),
            },
        )

    def _row(self, table: Table, row_id: str) -> Row[Any]:
        row = self.connection.execute(select(table).where(table.c.id == row_id)).first()
        if row is None:
            raise NotFound(text("This record is no longer there."))
        return row

    def _touch(self, table: Table, values: Mapping[str, Any]) -> None:
        topic = table.info.get("topic")
        if isinstance(topic, Topic):
            self._topics.add(topic)
        self._fields |= dict.fromkeys(f"{table.name}.{name}" for name in values if name != "id")


def _refusal(fault: IntegrityError) -> Exception:
    said = str(fault.orig)
    for mark, sentence in _GUARD_SENTENCES.items():
        if mark in said:
            return RuleBroken(sentence)
    return fault
