"""One transaction that rolls back unless committed, and that cannot commit without its audit row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from functools import cache
from itertools import groupby
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Insert, Row, Table, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.errors import ChangedMeanwhile, NotFound
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence import journal, trail
from shelterdesk.persistence.bulk import MANY, insert_rows
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.refusals import refusal_of
from shelterdesk.persistence.tables import operations

_OWN = frozenset({"id", "version"})  # columns that say nothing of what was changed
_GONE = text("This record is no longer there.")
_CHUNK = 500  # rows asked for at once: well below the most parameters of one statement


class UnitOfWork:
    """Records every row it touches, so that `commit` can write the audit row and what Undo needs.

    `now` is the moment of the whole transaction, in UTC. Use as a context manager; leaving it without
    `commit` changes nothing, and nothing can be changed after it. A guard of the database that refuses
    becomes a RuleBroken with its sentence.
    """

    def __init__(
        self, transaction: AbstractContextManager[Connection], actor_id: str, now: datetime, trail_key: bytes
    ) -> None:
        self._transaction = transaction
        self._trail_key = trail_key
        self._steps: list[journal.Step | journal.Inserts] = []
        self._fields: dict[str, None] = {}  # an ordered set
        self._topics: set[Topic] = set()
        self._created: list[str] = []
        self._committed = False
        self._sequence: int | None = None
        self.actor_id = actor_id
        self.now = now
        self.connection: Connection

    def __enter__(self) -> Self:
        self.connection = self._transaction.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if not self._committed:
                self.connection.rollback()
        finally:
            self._transaction.__exit__(None, None, None)
        refusal = refusal_of(fault) if isinstance(fault, IntegrityError) else None
        if refusal is not None:
            raise refusal from fault

    @property
    def touched(self) -> bool:
        """Whether any row was changed so far."""
        return bool(self._steps)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """What is done within it is done wholly or, where anything is raised, not at all; the rest goes on."""
        savepoint, steps, created = self.connection.begin_nested(), len(self._steps), len(self._created)
        try:
            yield
        except BaseException:
            savepoint.rollback()
            del self._steps[steps:]
            del self._created[created:]
            raise
        savepoint.commit()

    def insert(self, table: Table, **values: Any) -> str:
        """Add one row and return its new id."""
        row_id = str(values.setdefault("id", new_id()))
        self.insert_many(table, [values])
        return row_id

    def insert_many(self, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Add rows of one shape; each needs its ``id`` already."""
        if not rows:
            return
        self._still_open()
        if len(rows) < MANY:
            self.connection.execute(_insert_into(table), rows)
        else:
            insert_rows(self.connection, table, rows)
        self._steps += _inserted(table, rows)
        self._created += [row["id"] for row in rows]
        self._touch(table, rows[0])

    def update(
        self, table: Table, row_id: str, values: Mapping[str, Any], version: int | None = None
    ) -> None:
        """Change a row; with `version`, raises ChangedMeanwhile if someone else did since it was read.

        Raises NotFound where the row is gone.
        """
        before = self._row(table, row_id)
        if version is not None and before.version != version:
            raise ChangedMeanwhile
        self._change(table, before, {**values, "version": self._number()})

    def update_many(self, table: Table, changes: Mapping[str, Mapping[str, Any]]) -> None:
        """Change rows by id as `update` does, all in the same columns; raises NotFound where one is gone."""
        if not changes:
            return
        self._still_open()
        before = self.rows(table, list(changes))
        if len(before) < len(changes):
            raise NotFound(_GONE)
        version = self._number()
        names = [*next(iter(changes.values())), "version"]
        new: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
        statement = update(table).where(table.c.id == bindparam("row_id")).values(new)
        said = [{**values, "version": version} for values in changes.values()]
        self.connection.execute(
            statement,
            [
                {"row_id": row_id, **{f"new_{name}": values[name] for name in names}}
                for row_id, values in zip(changes, said, strict=True)
            ],
        )
        for row_id, values in zip(changes, said, strict=True):
            old = {name: getattr(before[row_id], name) for name in names}
            self._steps.append(journal.Step(table.name, row_id, version, old))
            self._touch(table, values)

    def restore(self, table: Table, row_id: str, values: Mapping[str, Any]) -> None:
        """Bring an earlier state of a row back, as a journal kept it: under its old version."""
        self._change(table, self._row(table, row_id), values)

    def delete(self, table: Table, row_id: str) -> None:
        """Remove a row that may be removed (never one of a ledger); Undo brings it back as it was.

        Raises NotFound where it is gone already.
        """
        if not self.delete_many(table, [row_id]):
            raise NotFound(_GONE)

    def delete_many(self, table: Table, row_ids: Sequence[str]) -> int:
        """Remove rows as `delete` does; how many were there."""
        self._still_open()
        before = len(self._steps)
        for chunk in _chunks(row_ids):
            rows = self.rows(table, chunk)
            self.connection.execute(delete(table).where(table.c.id.in_(chunk)))
            for row in rows.values():
                values = dict(row._mapping)  # noqa: SLF001 - a documented part of Row
                self._steps.append(journal.Step(table.name, row.id, None, values, deleted=True))
                self._touch(table, values)
        return len(self._steps) - before

    def delete_if_unused(self, table: Table, row_id: str) -> bool:
        """Remove a row unless another refers to it; whether it was removed."""
        return not self.delete_unused(table, [row_id])

    def delete_unused(self, table: Table, row_ids: Sequence[str]) -> int:
        """Remove the rows that no other refers to; how many were kept."""
        savepoint, steps = self.connection.begin_nested(), len(self._steps)
        try:
            self.delete_many(table, row_ids)
        except IntegrityError:
            savepoint.rollback()
            del self._steps[steps:]
        else:
            savepoint.commit()
            return 0
        if len(row_ids) == 1:
            return 1
        half = len(row_ids) // 2
        return self.delete_unused(table, row_ids[:half]) + self.delete_unused(table, row_ids[half:])

    def rows(self, table: Table, row_ids: Sequence[str]) -> dict[str, Row[Any]]:
        """The rows of these ids that are there, by id."""
        return {
            row.id: row
            for chunk in _chunks(row_ids)
            for row in self.connection.execute(select(table).where(table.c.id.in_(chunk)))
        }

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
        self._still_open()
        entry = trail.AuditEntry(self.now, self.actor_id, action, site_id, code, tuple(self._fields), reason)
        sequence = trail.append(self.connection, entry, self._trail_key)
        operation_id = None
        if undoes is not None:
            self._close_operation(undoes, self._record_operation(sequence, entry, said, []))
        elif undoable and self._steps:
            operation_id = self._record_operation(sequence, entry, said, self._steps)
        self.connection.commit()
        self._committed = True
        made = tuple(self._created if created is None else created)
        return Changes(frozenset(self._topics), said, operation_id, made)

    def _record_operation(
        self,
        sequence: int,
        entry: trail.AuditEntry,
        said: Text,
        steps: Sequence[journal.Step | journal.Inserts],
    ) -> str:
        operation_id = new_id()
        self.connection.execute(
            _insert_into(operations),
            {
                "id": operation_id,
                "sequence": sequence,
                "at": entry.at,
                "actor_id": entry.actor_id,
                "action": entry.action,
                "site_id": entry.site_id,
                "said": journal.text_to_json(said),
                "rows": journal.steps_to_json(steps),
            },
        )
        return operation_id

    def _close_operation(self, operation_id: str, by: str) -> None:
        closing = update(operations).where(operations.c.id == operation_id)
        self.connection.execute(closing, {"undone_by_id": by})

    def _change(self, table: Table, before: Row[Any], values: Mapping[str, Any]) -> None:
        self._still_open()
        self.connection.execute(update(table).where(table.c.id == before.id), dict(values))
        old = {name: getattr(before, name) for name in values}
        self._steps.append(journal.Step(table.name, before.id, values["version"], old))
        self._touch(table, values)

    def _number(self) -> int:
        """The number that the audit row of this transaction will have."""
        if self._sequence is None:
            self._sequence = trail.next_sequence(self.connection)
        return self._sequence

    def _still_open(self) -> None:
        if self._committed:
            raise RuntimeError("the transaction was committed; what comes after it would be lost")

    def _row(self, table: Table, row_id: str) -> Row[Any]:
        row = self.connection.execute(select(table).where(table.c.id == row_id)).first()
        if row is None:
            raise NotFound(_GONE)
        return row

    def _touch(self, table: Table, values: Mapping[str, Any]) -> None:
        topic = table.info.get("topic")
        if isinstance(topic, Topic):
            self._topics.add(topic)
        self._fields |= dict.fromkeys(f"{table.name}.{name}" for name in values if name not in _OWN)


@cache
def _insert_into(table: Table) -> Insert:
    """The one statement for all rows of a table, so that its text is found in SQLAlchemy's cache at once."""
    return insert(table)


def _inserted(table: Table, rows: Sequence[dict[str, Any]]) -> Iterator[journal.Inserts]:
    """What the journal keeps of new rows; one entry where all are of one version, as all but brought back ones are."""
    versioned = "version" in table.c
    for version, alike in groupby(rows, lambda row: row.get("version", 1) if versioned else None):
        yield journal.Inserts(table.name, [row["id"] for row in alike], version)


def _chunks(row_ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (row_ids[at : at + _CHUNK] for at in range(0, len(row_ids), _CHUNK))
