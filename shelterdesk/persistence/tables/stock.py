"""Catalogue, donors and grants, lots, stores, and the ledger of movements."""

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
from shelterdesk.persistence.types import Amount, Day, Instant, Quantity

categories = Table(
    "categories",
    metadata,
    key(),
    Column("name", String(200), nullable=False, unique=True),
    Column("code", String(64), nullable=True),
    version(),
    info=shown(Topic.STOCK, Undo.IF_UNUSED),
)

items = Table(
    "items",
    metadata,
    key(),
    Column("code", String(64), nullable=False, unique=True),
    Column("name", String(300), nullable=False),
    Column("desk_name", String(100), nullable=True),  # neutral, where the name would disclose
    word("unit"),
    ref("category_id", "categories.id", nullable=True),
    Column("is_kit", Boolean, nullable=False),
    word("sector", nullable=True),  # of the response plan, as domain.sectors has them
    word("indicator", nullable=True),
    Column("shelf_life_days", Integer, nullable=True),  # from the day it comes in, where no other is known
    Column("kcal", Quantity(), nullable=True),  # food energy of one unit
    Column("estimated", Boolean, nullable=False, server_default="0"),  # not read from a label yet
    Column("catalogue_cost", Amount(), nullable=True),
    Column("catalogue_currency", String(3), nullable=True),
    Column("retired_on", Day, nullable=True),
    version(),
    info=shown(Topic.STOCK, Undo.IF_UNUSED),
)

item_packs = Table(
    "item_packs",
    metadata,
    key(),
    ref("item_id", "items.id"),
    Column("name", String(64), nullable=False),
    Column("quantity", Quantity(), nullable=False),
    version(),
    UniqueConstraint("item_id", "name"),
    info=shown(Topic.STOCK, Undo.IF_UNUSED),
)

kit_versions = Table(
    "kit_versions",
    metadata,
    key(),
    ref("item_id", "items.id"),
    Column("number", Integer, nullable=False),
    Column("made_at", Instant, nullable=False),
    UniqueConstraint("item_id", "number"),
    info=shown(Topic.STOCK),
)

kit_components = Table(
    "kit_components",
    metadata,
    key(),
    ref("kit_version_id", "kit_versions.id"),
    # Rows of one line are alternatives to each other, in the order of `choice`; one of them goes into a kit.
    Column("line", Integer, nullable=False, server_default="0"),
    Column("choice", Integer, nullable=False, server_default="0"),
    ref("item_id", "items.id", index=True),
    Column("quantity", Quantity(), nullable=False),
    UniqueConstraint("kit_version_id", "line", "item_id"),
    CheckConstraint("quantity > 0", name="some"),
    info=shown(Topic.STOCK),
)

donors = Table(
    "donors",
    metadata,
    key(),
    Column("name", String(200), nullable=False, unique=True),
    version(),
    info=shown(Topic.STOCK, Undo.IF_UNUSED),
)

grants = Table(
    "grants",
    metadata,
    key(),
    ref("donor_id", "donors.id"),
    Column("reference", String(100), nullable=False),  # "" is the donor's unrestricted giving
    Column("currency", String(3), nullable=True),
    Column("budget", Amount(), nullable=True),
    Column("starts_on", Day, nullable=True),
    Column("ends_on", Day, nullable=True),
    version(),
    UniqueConstraint("donor_id", "reference"),
    info=shown(Topic.STOCK, Undo.IF_UNUSED),
)

stores = Table(
    "stores",
    metadata,
    key(),
    ref("site_id", "sites.id", index=True),
    Column("name", String(200), nullable=False, unique=True),
    version(),
    info=shown(Topic.STOCK, Undo.IF_UNUSED),
)

stock_minimums = Table(
    "stock_minimums",
    metadata,
    key(),
    ref("store_id", "stores.id"),
    ref("item_id", "items.id", index=True),
    Column("quantity", Quantity(), nullable=False),
    version(),
    UniqueConstraint("store_id", "item_id"),
    info=shown(Topic.STOCK, Undo.IF_UNUSED),
)

lots = Table(
    "lots",
    metadata,
    key(),
    ref("item_id", "items.id", index=True),
    ref("grant_id", "grants.id", nullable=True),  # empty for kits, whose money is in lot_shares
    ref("kit_version_id", "kit_versions.id", nullable=True),
    Column("unit_cost", Amount(), nullable=True),
    Column("currency", String(3), nullable=True),
    Column("expires_on", Day, nullable=True),  # last day it may be given
    Column("batch", String(64), nullable=True),
    Column("received_at", Instant, nullable=False),
    CheckConstraint("unit_cost IS NULL OR currency IS NOT NULL", name="cost_has_currency"),
    info=shown(Topic.STOCK, Undo.KEEP),
)

# What one unit of a lot is worth, and whose money it is: one row for a plain lot, several for a kit.
lot_shares = Table(
    "lot_shares",
    metadata,
    key(),
    ref("lot_id", "lots.id", index=True),
    ref("grant_id", "grants.id", nullable=True),
    Column("currency", String(3), nullable=False),
    Column("unit_value", Amount(), nullable=False),
    info=shown(Topic.STOCK, Undo.KEEP),
)

# Which component lots went into each kit of a kit lot; every kit of one lot is alike.
lot_components = Table(
    "lot_components",
    metadata,
    key(),
    ref("kit_lot_id", "lots.id", index=True),
    ref("component_lot_id", "lots.id", index=True),
    Column("quantity", Quantity(), nullable=False),  # per kit
    Column("bin", String(64), nullable=True),  # it was taken from; empty if unknown or several
    info=shown(Topic.STOCK, Undo.KEEP),
)

movements = Table(
    "movements",
    metadata,
    key(),
    ref("lot_id", "lots.id", index=True),
    ref("item_id", "items.id"),
    ref("store_id", "stores.id"),
    Column("bin", String(64), nullable=False, server_default=""),
    word("kind"),  # domain.stock.MovementKind
    Column("quantity", Quantity(), nullable=False),  # above zero comes in, below goes out
    Column("at", Instant, nullable=False),
    Column("day", Day, nullable=False),  # at the store's site
    Column("reason", String(200), nullable=True),
    ref("handout_line_id", "handout_lines.id", nullable=True, index=True),
    ref("reverses_id", "movements.id", nullable=True, unique=True),
    ref("document_id", "stock_documents.id", nullable=True),
    ref("actor_id", "staff.id"),
    CheckConstraint("quantity <> 0", name="moves"),
    Index("ix_movements_store_day", "store_id", "day"),
    Index("ix_movements_item_day", "item_id", "day"),
    index_where_set("ix_movements_document", "document_id"),
    info=shown(Topic.STOCK, Undo.REVERSE),
)

# Kept by a trigger on movements; its check is what keeps a balance from falling below zero.
stock_balances = Table(
    "stock_balances",
    metadata,
    ref("store_id", "stores.id", primary_key=True),
    ref("item_id", "items.id", primary_key=True, index=True),
    ref("lot_id", "lots.id", primary_key=True),
    Column("bin", String(64), primary_key=True),
    Column("quantity", Quantity(), nullable=False),
    CheckConstraint("quantity >= 0", name="not_below_zero"),
    sqlite_with_rowid=False,
)
