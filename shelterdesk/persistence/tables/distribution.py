"""Entitlements, hand-outs and their lines, and what was lent."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    text,
)

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import (
    Undo,
    index_where_set,
    key,
    metadata,
    ref,
    shown,
    version,
    word,
)
from shelterdesk.persistence.types import Day, Instant, Quantity

entitlements = Table(
    "entitlements",
    metadata,
    key(),
    ref("item_id", "items.id"),
    ref("site_id", "sites.id", nullable=True),  # empty: every site
    word("per"),  # person, household
    Column("quantity", Quantity(), nullable=False),
    Column("every_days", Integer, nullable=False),  # 0: no waiting time
    Column("residents_only", Boolean, nullable=False),
    word("sex", nullable=True),
    Column("from_age", Integer, nullable=True),  # completed years, both inside
    Column("to_age", Integer, nullable=True),
    word("need", nullable=True),
    Column("starts_on", Day, nullable=False),
    Column("ends_on", Day, nullable=True),
    Column("from_members", Integer, nullable=True),  # of the household, both inside
    Column("to_members", Integer, nullable=True),
    Column("per_day", Quantity(), nullable=True),  # the most of it in that time
    Column("per_month", Quantity(), nullable=True),
    Column("per_stay", Quantity(), nullable=True),
    Column("may_override", Boolean, nullable=False, server_default=text("0")),
    version(),
    CheckConstraint("quantity > 0", name="some"),
    CheckConstraint("every_days >= 0", name="waits_forward"),
    info=shown(Topic.HANDOUTS),
)

# What a household of so many members is due instead of the usual quantity.
entitlement_steps = Table(
    "entitlement_steps",
    metadata,
    key(),
    ref("entitlement_id", "entitlements.id", index=True),
    Column("from_members", Integer, nullable=False),
    Column("to_members", Integer, nullable=True),  # inside; empty: and more
    Column("quantity", Quantity(), nullable=False),
    CheckConstraint("quantity > 0", name="some"),
    info=shown(Topic.HANDOUTS),
)

# Items that are not given to the same person on one day as that of the rule, and come before it.
entitlement_rivals = Table(
    "entitlement_rivals",
    metadata,
    key(),
    ref("entitlement_id", "entitlements.id"),
    ref("item_id", "items.id", index=True),
    UniqueConstraint("entitlement_id", "item_id"),
    info=shown(Topic.HANDOUTS),
)

handouts = Table(
    "handouts",
    metadata,
    key(),
    ref("site_id", "sites.id"),
    ref("store_id", "stores.id"),
    ref("person_id", "people.id"),  # for whom
    ref("household_id", "households.id", nullable=True),
    ref("collector_id", "people.id", nullable=True),  # the proxy, where someone else came
    Column("at", Instant, nullable=False),
    Column("day", Day, nullable=False),  # at the site
    ref("actor_id", "staff.id"),
    ref("round_id", "rounds.id", nullable=True),
    Column("voided_at", Instant, nullable=True),
    Column("void_reason", String(200), nullable=True),
    word("relation", nullable=True),  # domain.visit.Relation of a collector who has no card
    Column("override_reason", String(200), nullable=True),  # why more was given than was due
    version(),
    Index("ix_handouts_person_day", "person_id", "day"),
    Index("ix_handouts_household_day", "household_id", "day"),
    Index("ix_handouts_site_day", "site_id", "day", "voided_at"),
    index_where_set("ix_handouts_collector", "collector_id"),
    index_where_set("ix_handouts_round", "round_id"),
    info=shown(Topic.HANDOUTS, Undo.VOID),
)

handout_lines = Table(
    "handout_lines",
    metadata,
    key(),
    ref("handout_id", "handouts.id", index=True),
    ref("item_id", "items.id", index=True),
    ref("entitlement_id", "entitlements.id", nullable=True),
    ref("person_id", "people.id", nullable=True),  # for whom, by a rule per person; empty: the household
    Column("quantity", Quantity(), nullable=False),
    CheckConstraint("quantity > 0", name="some"),
    index_where_set("ix_handout_lines_person", "person_id"),
    info=shown(Topic.HANDOUTS, Undo.KEEP),
)

# Whom a hand-out reached, as the household was at that moment.
handout_people = Table(
    "handout_people",
    metadata,
    key(),
    ref("handout_id", "handouts.id"),
    ref("person_id", "people.id", index=True),
    UniqueConstraint("handout_id", "person_id"),
    info=shown(Topic.HANDOUTS, Undo.KEEP),
)

# What was lent to a person and must come back; how much of it is still out, its movements say.
loans = Table(
    "loans",
    metadata,
    key(),
    ref("site_id", "sites.id"),
    ref("store_id", "stores.id"),
    ref("person_id", "people.id", index=True),
    ref("item_id", "items.id", index=True),
    Column("quantity", Quantity(), nullable=False),
    Column("at", Instant, nullable=False),
    Column("day", Day, nullable=False),  # at the site
    Column("due_on", Day, nullable=True),  # the last day it may stay out
    ref("actor_id", "staff.id"),
    Column("ended_at", Instant, nullable=True),  # all of it came back, or was given up
    word("ended_as", nullable=True),  # domain.lending.LoanEnd
    Column("note", String(200), nullable=True),
    Column("voided_at", Instant, nullable=True),
    version(),
    CheckConstraint("quantity > 0", name="some"),
    Index("ix_loans_site_due", "site_id", "ended_at", "due_on"),
    info=shown(Topic.HANDOUTS, Undo.VOID),
)

loan_movements = Table(
    "loan_movements",
    metadata,
    key(),
    ref("loan_id", "loans.id", index=True),
    ref("movement_id", "movements.id", unique=True),
    info=shown(Topic.HANDOUTS, Undo.KEEP),
)
