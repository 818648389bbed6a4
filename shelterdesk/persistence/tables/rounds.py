"""Rounds: what is planned, for whom, what is set aside and taken out for them; and the cards people carry."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Index, Integer, String, Table, UniqueConstraint, text

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import Undo, key, metadata, ref, shown, version, word
from shelterdesk.persistence.types import Day, Instant, Quantity

_OPEN = text("state = 'open'")

rounds = Table(
    "rounds",
    metadata,
    key(),
    ref("site_id", "sites.id"),
    ref("store_id", "stores.id"),
    Column("name", String(100), nullable=False),
    Column("day", Day, nullable=False),  # for which it is planned
    word("state"),  # domain.rounds.RoundState
    Column("residents_only", Boolean, nullable=False),  # the list is of those who stay at the site
    Column(
        "bin", String(64), nullable=True
    ),  # of the store, where what was taken out lies; set when it opens
    Column("opened_at", Instant, nullable=True),
    Column("closed_at", Instant, nullable=True),
    version(),
    Index("ix_rounds_site_day", "site_id", "day"),
    Index("uq_rounds_open_store", "store_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    info=shown(Topic.HANDOUTS, Undo.IF_UNUSED),  # a hand-out that was taken back still names its round
)

round_items = Table(
    "round_items",
    metadata,
    key(),
    ref("round_id", "rounds.id"),
    ref("item_id", "items.id"),
    version(),
    UniqueConstraint("round_id", "item_id"),
    info=shown(Topic.HANDOUTS),
)

# Whom a round is for: a household as one, under the person its line is printed for.
round_people = Table(
    "round_people",
    metadata,
    key(),
    ref("round_id", "rounds.id"),
    ref("person_id", "people.id"),
    ref("household_id", "households.id", nullable=True),
    Column("number", Integer, nullable=False),  # of the line on the sheets
    Column("members", Integer, nullable=False),
    Column("added", Boolean, nullable=False),  # by hand
    Column("removed", Boolean, nullable=False),
    Column("refused", Boolean, nullable=False),  # witnessed
    Column("reason", String(200), nullable=True),
    word("outcome", nullable=True),  # domain.rounds.Outcome, once the round is closed
    version(),
    UniqueConstraint("round_id", "person_id"),
    UniqueConstraint("round_id", "number"),
    info=shown(Topic.HANDOUTS),
)

# What a line was due when it was put on the list.
round_dues = Table(
    "round_dues",
    metadata,
    key(),
    ref("round_person_id", "round_people.id"),
    ref("item_id", "items.id"),
    Column("quantity", Quantity(), nullable=False),
    UniqueConstraint("round_person_id", "item_id"),
    CheckConstraint("quantity > 0", name="some"),
    info=shown(Topic.HANDOUTS),
)

# What is kept for a round that is planned; nothing else may take it.
round_reservations = Table(
    "round_reservations",
    metadata,
    key(),
    ref("round_id", "rounds.id", index=True),
    ref("store_id", "stores.id"),
    ref("item_id", "items.id"),
    ref("lot_id", "lots.id"),
    Column("bin", String(64), nullable=False),
    Column("quantity", Quantity(), nullable=False),
    version(),
    CheckConstraint("quantity > 0", name="some"),
    Index("ix_round_reservations_lot", "lot_id", "store_id", "bin"),
    info=shown(Topic.HANDOUTS, Undo.GIVES_WAY),
)

# What went from a shelf to the table of a round (above zero), and back (below).
round_takings = Table(
    "round_takings",
    metadata,
    key(),
    ref("round_id", "rounds.id", index=True),
    ref("item_id", "items.id"),
    ref("lot_id", "lots.id"),
    Column("bin", String(64), nullable=False),  # the shelf
    Column("quantity", Quantity(), nullable=False),
    Column("at", Instant, nullable=False),
    ref("actor_id", "staff.id"),
    CheckConstraint("quantity <> 0", name="moves"),
    info=shown(Topic.HANDOUTS),
)

# How the reckoning of a closed round came out.
round_closings = Table(
    "round_closings",
    metadata,
    key(),
    ref("round_id", "rounds.id"),
    ref("item_id", "items.id"),
    Column("counted", Quantity(), nullable=False),
    Column("gap", Quantity(), nullable=False),  # above zero is missing
    word("reason", nullable=True),
    UniqueConstraint("round_id", "item_id"),
    CheckConstraint("gap = 0 OR reason IS NOT NULL", name="gap_has_reason"),
    info=shown(Topic.HANDOUTS),
)

_LIVE = text("ended_at IS NULL")

person_cards = Table(
    "person_cards",
    metadata,
    key(),
    ref("person_id", "people.id"),
    Column("number", String(16), nullable=False, unique=True),
    Column("issued_at", Instant, nullable=False),
    Column("ended_at", Instant, nullable=True),  # another took its place, or it was lost
    version(),
    Index("uq_person_cards_live", "person_id", unique=True, sqlite_where=_LIVE, postgresql_where=_LIVE),
    info=shown(Topic.PEOPLE, Undo.DELETE),
)
