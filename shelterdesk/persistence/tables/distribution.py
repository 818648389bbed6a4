"""Entitlements, hand-outs and their lines."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Index, Integer, String, Table, UniqueConstraint

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
    version(),
    CheckConstraint("quantity > 0", name="some"),
    CheckConstraint("every_days >= 0", name="waits_forward"),
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
