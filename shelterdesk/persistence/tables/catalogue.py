"""What the catalogue knows of an item beside its row: its picture, and what a standard gives."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, LargeBinary, String, Table

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import key, metadata, ref, shown, version, word
from shelterdesk.persistence.types import Quantity

item_images = Table(
    "item_images",
    metadata,
    key(),
    ref("item_id", "items.id", unique=True),
    Column("image", LargeBinary, nullable=False),  # PNG or JPEG, small
    version(),
    info=shown(Topic.STOCK),
)

# So much of an item for each, in its base unit, and where that is written.
item_standards = Table(
    "item_standards",
    metadata,
    key(),
    ref("item_id", "items.id", unique=True),
    Column("quantity", Quantity(), nullable=False),
    word("each"),  # domain.catalogue.Each
    word("period"),  # domain.catalogue.Period
    Column("source", String(300), nullable=False),
    version(),
    CheckConstraint("quantity > 0", name="some"),
    info=shown(Topic.STOCK),
)
