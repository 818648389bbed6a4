"""Shared shapes of columns, and the naming convention that migrations rely on."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, String, Uuid, literal_column

from shelterdesk.domain.changes import Topic

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Undo(StrEnum):
    """How an inserted row is taken back."""

    DELETE = "delete"
    IF_UNUSED = "if unused"  # deleted unless later rows refer to it
    GIVES_WAY = "gives way"  # deleted, or brought back as far as the stock goes
    REVERSE = "reverse"  # a ledger line: an equal and opposite line that names it
    VOID = "void"  # kept, and marked as void
    KEEP = "keep"  # kept: part of the history of a row that is reversed or void


def key() -> Column[str]:
    """The UUIDv7 primary key."""
    return Column("id", Uuid(as_uuid=False), primary_key=True)


def ref(name: str, target: str, *, nullable: bool = False, **options: Any) -> Column[str]:
    """A reference to `target` (``table.column``)."""
    return Column(name, Uuid(as_uuid=False), ForeignKey(target), nullable=nullable, **options)


def index_where_set(name: str, column: str, within: str | None = None) -> Index:
    """An index of the rows that have a value there: who refers to a row is then known without a scan.

    With `within`, by that column first.
    """
    given = literal_column(column).is_not(None)
    return Index(
        name, *(() if within is None else (within,)), column, sqlite_where=given, postgresql_where=given
    )


def version() -> Column[int]:
    """Names the state of a row, so that a second editor is told instead of overwriting the first.

    1 for a new row, else the number of the audit row of the last change. Undo brings an old state back under
    its old version, which no other state of the row ever had.
    """
    return Column("version", Integer, nullable=False, default=1, server_default="1")


def word(name: str, *, nullable: bool = False) -> Column[str]:
    """A short text: a code, a kind, a state."""
    return Column(name, String(64), nullable=nullable)


def shown(topic: Topic, undo: Undo = Undo.DELETE) -> dict[str, object]:
    """`Table.info` of an editable table."""
    return {"topic": topic, "undo": undo}
