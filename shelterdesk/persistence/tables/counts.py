"""Counts of the stock: what is to be counted, what was found, and what the ledger said at that moment."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, text

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import Undo, key, metadata, ref, shown, version, word
from shelterdesk.persistence.types import Day, Instant, Quantity

_OPEN = text("state = 'open'")
_OF_A_LOT = text("lot_id IS NOT NULL")

stock_counts = Table(
    "stock_counts",
    metadata,
    key(),
    ref("store_id", "stores.id"),
    word("scope"),  # domain.counts.Scope
    Column("scope_of", String(200), nullable=True),  # the category, the bin, or how many
    word("state"),  # domain.counts.CountState
    Column("started_at", Instant, nullable=False),
    ref("started_by_id", "staff.id"),
    Column("closed_at", Instant, nullable=True),  # when it was approved or dropped
    ref("closed_by_id", "staff.id", nullable=True),
    version(),
    Index("uq_stock_counts_open", "store_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_stock_counts_store_start", "store_id", "started_at"),
    info=shown(Topic.STOCK, Undo.IF_UNUSED),
)

stock_count_lines = Table(
    "stock_count_lines",
    metadata,
    key(),
    ref("count_id", "stock_counts.id", index=True),
    Column("sheet", Integer, nullable=False),  # page of the paper; 0 for what was found beside the plan
    ref("item_id", "items.id"),
    ref("lot_id", "lots.id", nullable=True, index=True),  # empty for what no lot is known of
    Column("bin", String(64), nullable=False, server_default=""),
    Column("batch", String(64), nullable=True),  # of a lot that is not known
    Column("expires_on", Day, nullable=True),
    Column("quantity", Quantity(), nullable=True),  # what was counted; empty until it is
    Column("counted_at", Instant, nullable=True),
    ref("counted_by_id", "staff.id", nullable=True),
    Column("book", Quantity(), nullable=True),  # what the ledger said at that moment
    Column("first_quantity", Quantity(), nullable=True),  # what the count before it said
    Column("again", Boolean, nullable=False, server_default="0"),  # asked to be counted again
    version(),
    Index(
        "uq_stock_count_lines_place",
        "count_id",
        "lot_id",
        "bin",
        unique=True,
        sqlite_where=_OF_A_LOT,
        postgresql_where=_OF_A_LOT,
    ),
    info=shown(Topic.STOCK),
)
