"""Who did what: the chained audit trail, and the operations that can be undone."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import key, metadata, ref, shown, word
from shelterdesk.persistence.types import Instant

# `actor_id` has no foreign key: the trail must be writable and readable whatever happens to other rows.
audit = Table(
    "audit",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=True),
    Column("at", Instant, nullable=False),
    Column("actor_id", key().type, nullable=False),
    word("action"),
    Column("site_id", key().type, nullable=True),
    Column("code", String(64), nullable=True),
    Column("fields", String, nullable=False),  # names only, never values
    Column("reason", String(300), nullable=True),
    Column("mac", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

operations = Table(
    "operations",
    metadata,
    key(),
    Column("sequence", Integer, nullable=False),  # of its audit row: what orders, not the clock
    Column("at", Instant, nullable=False),
    Column("actor_id", key().type, nullable=False),
    word("action"),
    Column("site_id", key().type, nullable=True),
    Column("said", String, nullable=False),  # JSON of the sentence and its values
    Column("rows", String, nullable=False),  # JSON of what to take back, see persistence.journal
    ref("undone_by_id", "operations.id", nullable=True),
    Index("ix_operations_actor_at", "actor_id", "at"),
    Index("ix_operations_actor_sequence", "actor_id", "sequence"),
)

# Files that were taken: one of stock, beds or people is not taken twice. Undo removes the row with the rest.
# They are known by what they hold: a file may be named after a person, and this table is not sealed.
imports = Table(
    "imports",
    metadata,
    key(),
    word("kind"),
    Column("sha256", String(64), nullable=False, index=True),
    Column("at", Instant, nullable=False),
    Column("actor_id", key().type, nullable=False),
    info=shown(Topic.SETTINGS),
)
