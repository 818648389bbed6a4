"""How a store is supplied, and what was learnt of the files that people bring."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Integer, String, Table, Text, UniqueConstraint

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import key, metadata, ref, shown, version, word

# How long an order is under way to a store, and how many days it should hold beyond that.
supply_plans = Table(
    "supply_plans",
    metadata,
    key(),
    ref("store_id", "stores.id", unique=True),
    Column("lead_days", Integer, nullable=False),
    Column("safety_days", Integer, nullable=False),
    version(),
    CheckConstraint("lead_days >= 0 AND safety_days >= 0", name="forward"),
    info=shown(Topic.STOCK),
)

# Which column holds what, as a person chose it for files of a kind with these headings.
file_mappings = Table(
    "file_mappings",
    metadata,
    key(),
    word("kind"),  # domain.intake.IntakeKind
    word("headings"),  # SHA-256, since a heading may say anything
    Column("fields", Text, nullable=False),  # JSON: field to index of the column
    version(),
    UniqueConstraint("kind", "headings"),
    info=shown(Topic.SETTINGS),
)

# What a spelling of a unit means, beside those that the program knows.
unit_spellings = Table(
    "unit_spellings",
    metadata,
    key(),
    Column("spelling", String(64), nullable=False, unique=True),  # as domain.spelling.compact makes it
    word("unit"),
    version(),
    info=shown(Topic.SETTINGS),
)
