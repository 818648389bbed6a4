"""The papers of the stock, what lies in quarantine, and what the money of others is worth."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table, UniqueConstraint, text

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
from shelterdesk.persistence.types import Amount, Day, Instant, Quantity, Rate

# One receipt, sending, arrival, write-off, loan or return; the movements it caused name it.
stock_documents = Table(
    "stock_documents",
    metadata,
    key(),
    word("kind"),  # domain.documents.DocumentKind
    Column("number", Integer, nullable=False),  # per store and kind, never given twice
    ref("store_id", "stores.id"),
    ref("other_store_id", "stores.id", nullable=True),
    ref("donor_id", "donors.id", nullable=True),
    Column("partner", String(200), nullable=True),  # supplier, or who borrows
    word("state"),  # domain.documents.DocumentState
    word("reason", nullable=True),  # as the kind has it: purchase or donation, lost, damaged
    Column("note", String(500), nullable=True),
    Column("day", Day, nullable=False),  # at the site of the store
    Column("due_on", Day, nullable=True),  # when it should arrive, or come back
    Column("at", Instant, nullable=False),
    ref("actor_id", "staff.id"),
    ref("answers_id", "stock_documents.id", nullable=True),  # the sending, the loan
    ref("decided_by_id", "staff.id", nullable=True),
    Column("decided_at", Instant, nullable=True),
    Column("answer", String(500), nullable=True),  # why it was refused, cancelled, or received all the same
    Column("voided_at", Instant, nullable=True),
    version(),
    UniqueConstraint("store_id", "kind", "number"),
    index_where_set("ix_stock_documents_other_store", "other_store_id"),
    index_where_set("ix_stock_documents_answers", "answers_id"),
    info=shown(Topic.STOCK, Undo.VOID),
)

# What a document says beside its movements: what is asked to be written off, and what explains a difference.
stock_document_lines = Table(
    "stock_document_lines",
    metadata,
    key(),
    ref("document_id", "stock_documents.id", index=True),
    ref("lot_id", "lots.id"),
    ref("item_id", "items.id"),
    Column("bin", String(64), nullable=False, server_default=""),
    Column(
        "quantity", Quantity(), nullable=False
    ),  # asked to go out; of a difference above zero what is missing
    word("reason", nullable=True),
    CheckConstraint("quantity <> 0", name="some"),
    info=shown(Topic.STOCK, Undo.KEEP),
)

# What lies of a lot in a bin of a store and may not be given until it is released.
quarantines = Table(
    "quarantines",
    metadata,
    key(),
    ref("store_id", "stores.id"),
    ref("lot_id", "lots.id"),
    Column("bin", String(64), nullable=False),
    Column("reason", String(200), nullable=False),
    Column("since", Instant, nullable=False),
    ref("actor_id", "staff.id"),
    Column("released_at", Instant, nullable=True),
    version(),
    Index(
        "uq_quarantines_open",
        "store_id",
        "lot_id",
        "bin",
        unique=True,
        sqlite_where=text("released_at IS NULL"),
        postgresql_where=text("released_at IS NULL"),
    ),
    info=shown(Topic.STOCK),
)

# Above which worth, or which quantity of unknown worth, a second person decides on a write-off.
write_off_limits = Table(
    "write_off_limits",
    metadata,
    key(),
    ref("site_id", "sites.id", unique=True),
    Column("currency", String(3), nullable=False),  # that the site reports in
    Column("amount", Amount(), nullable=True),
    Column("quantity", Quantity(), nullable=True),
    version(),
    info=shown(Topic.STOCK),
)

# 1 `currency` is worth `rate` `against` from that day on, until a later day has a rate.
exchange_rates = Table(
    "exchange_rates",
    metadata,
    key(),
    Column("currency", String(3), nullable=False),
    Column("against", String(3), nullable=False),
    Column("day", Day, nullable=False),
    Column("rate", Rate(), nullable=False),
    Column("source", String(200), nullable=False),
    version(),
    UniqueConstraint("currency", "against", "day"),
    CheckConstraint("rate > 0", name="some"),
    info=shown(Topic.STOCK),
)
