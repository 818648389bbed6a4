"""Stays, the placements within them, holds and the waiting list."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table, text

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import index_where_set, key, metadata, ref, shown, version, word
from shelterdesk.persistence.types import Day, Instant

# What another system told of may overlap, as its files do; the desk's own stays never do.
_OPEN_HERE = text("exit_day IS NULL AND source_id IS NULL")

stays = Table(
    "stays",
    metadata,
    key(),
    ref("person_id", "people.id"),
    ref("site_id", "sites.id"),
    Column("entered_at", Instant, nullable=False),
    Column("entry_day", Day, nullable=False),  # day of `entered_at` at the site
    Column("expected_exit_day", Day, nullable=True),
    Column("exited_at", Instant, nullable=True),
    Column("exit_day", Day, nullable=True),
    word("destination", nullable=True),
    ref("household_id", "households.id", nullable=True),  # as it came, whatever became of it later
    word("relationship", nullable=True),  # to the head; domain.census.Relationship
    Column("source_id", String(64), nullable=True),  # in the system that its file came from
    version(),
    CheckConstraint("exit_day IS NULL OR exit_day >= entry_day", name="exit_after_entry"),
    CheckConstraint("(exit_day IS NULL) = (exited_at IS NULL)", name="exit_day_and_moment"),
    Index(
        "uq_stays_open_person",
        "person_id",
        unique=True,
        sqlite_where=_OPEN_HERE,
        postgresql_where=_OPEN_HERE,
    ),
    Index("ix_stays_person_entry", "person_id", "entry_day"),
    # Two covering indexes: what a period asks by beginnings and by ends, without touching the rows.
    Index("ix_stays_site_entry", "site_id", "entry_day", "exit_day", "person_id", "household_id", "id"),
    Index("ix_stays_site_exit", "site_id", "exit_day", "entry_day", "person_id"),
    index_where_set("ix_stays_household", "household_id"),
    index_where_set("ix_stays_source", "source_id", "site_id"),
    info=shown(Topic.BEDS),
)

placements = Table(
    "placements",
    metadata,
    key(),
    ref("stay_id", "stays.id", index=True),
    ref("person_id", "people.id"),
    ref("bed_id", "beds.id"),
    Column("from_at", Instant, nullable=False),
    Column("from_day", Day, nullable=False),
    Column("to_at", Instant, nullable=True),
    Column("to_day", Day, nullable=True),
    word("rule_set_aside", nullable=True),  # domain.placement.Rule
    Column("set_aside_reason", String(200), nullable=True),
    version(),
    CheckConstraint("to_day IS NULL OR to_day >= from_day", name="end_after_start"),
    CheckConstraint("(to_day IS NULL) = (to_at IS NULL)", name="end_day_and_moment"),
    Index(
        "uq_placements_open_bed",
        "bed_id",
        unique=True,
        sqlite_where=text("to_day IS NULL"),
        postgresql_where=text("to_day IS NULL"),
    ),
    Index(
        "uq_placements_open_person",
        "person_id",
        unique=True,
        sqlite_where=text("to_day IS NULL"),
        postgresql_where=text("to_day IS NULL"),
    ),
    Index("ix_placements_bed_from", "bed_id", "from_day", "to_day"),
    Index("ix_placements_person_from", "person_id", "from_day", "to_day"),
    info=shown(Topic.BEDS),
)

holds = Table(
    "holds",
    metadata,
    key(),
    ref("bed_id", "beds.id", index=True),
    ref("person_id", "people.id", nullable=True),
    Column("note", String(200), nullable=True),
    Column("held_from", Instant, nullable=False),
    Column("held_until", Instant, nullable=False),
    Column("released_at", Instant, nullable=True),
    version(),
    index_where_set("ix_holds_person", "person_id"),
    info=shown(Topic.BEDS),
)

waiting_entries = Table(
    "waiting_entries",
    metadata,
    key(),
    ref("site_id", "sites.id", index=True),
    ref("person_id", "people.id", index=True),  # the head, when a household waits together
    ref("household_id", "households.id", nullable=True),
    Column("since", Instant, nullable=False),
    Column("priority", Integer, nullable=False, server_default=text("0")),  # domain.board.Priority
    Column("closed_at", Instant, nullable=True),
    word("outcome", nullable=True),  # placed, withdrawn
    version(),
    Index(
        "uq_waiting_open_person",
        "person_id",
        unique=True,
        sqlite_where=text("closed_at IS NULL"),
        postgresql_where=text("closed_at IS NULL"),
    ),
    index_where_set("ix_waiting_entries_household", "household_id"),
    info=shown(Topic.BEDS),
)
