"""Items have an indicator, a shelf life, a picture and a standard; the stock is counted."""

import sqlalchemy as sa
from alembic import op

from shelterdesk.persistence import types

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

OPEN = sa.text("state = 'open'")
OF_A_LOT = sa.text("lot_id IS NOT NULL")


def upgrade() -> None:
    op.add_column("items", sa.Column("indicator", sa.String(length=64), nullable=True))
    op.add_column("items", sa.Column("shelf_life_days", sa.Integer(), nullable=True))
    _catalogue()
    _counts()
    _count_lines()


def _catalogue() -> None:
    op.create_table(
        "item_images",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("image", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_item_images_item_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_images")),
        sa.UniqueConstraint("item_id", name=op.f("uq_item_images_item_id")),
    )
    op.create_table(
        "item_standards",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("quantity", types.Quantity(), nullable=False),
        sa.Column("each", sa.String(length=64), nullable=False),
        sa.Column("period", sa.String(length=64), nullable=False),
        sa.Column("source", sa.String(length=300), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_item_standards_some")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_item_standards_item_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_standards")),
        sa.UniqueConstraint("item_id", name=op.f("uq_item_standards_item_id")),
    )


def _counts() -> None:
    op.create_table(
        "stock_counts",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("store_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("scope", sa.String(length=64), nullable=False),
        sa.Column("scope_of", sa.String(length=200), nullable=True),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("started_at", types.Instant(), nullable=False),
        sa.Column("started_by_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("closed_at", types.Instant(), nullable=True),
        sa.Column("closed_by_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["closed_by_id"], ["staff.id"], name=op.f("fk_stock_counts_closed_by_id")),
        sa.ForeignKeyConstraint(["started_by_id"], ["staff.id"], name=op.f("fk_stock_counts_started_by_id")),
        sa.ForeignKeyConstraint(["store_id"], ["stores.id"], name=op.f("fk_stock_counts_store_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_counts")),
    )
    op.create_index(
        "uq_stock_counts_open",
        "stock_counts",
        ["store_id"],
        unique=True,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_index("ix_stock_counts_store_start", "stock_counts", ["store_id", "started_at"], unique=False)


def _count_lines() -> None:
    op.create_table(
        "stock_count_lines",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("count_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("sheet", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("lot_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("bin", sa.String(length=64), server_default="", nullable=False),
        sa.Column("batch", sa.String(length=64), nullable=True),
        sa.Column("expires_on", types.Day(), nullable=True),
        sa.Column("quantity", types.Quantity(), nullable=True),
        sa.Column("counted_at", types.Instant(), nullable=True),
        sa.Column("counted_by_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("book", types.Quantity(), nullable=True),
        sa.Column("first_quantity", types.Quantity(), nullable=True),
        sa.Column("again", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["count_id"], ["stock_counts.id"], name=op.f("fk_stock_count_lines_count_id")
        ),
        sa.ForeignKeyConstraint(
            ["counted_by_id"], ["staff.id"], name=op.f("fk_stock_count_lines_counted_by_id")
        ),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_stock_count_lines_item_id")),
        sa.ForeignKeyConstraint(["lot_id"], ["lots.id"], name=op.f("fk_stock_count_lines_lot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_count_lines")),
    )
    op.create_index(op.f("ix_stock_count_lines_count_id"), "stock_count_lines", ["count_id"], unique=False)
    op.create_index(op.f("ix_stock_count_lines_lot_id"), "stock_count_lines", ["lot_id"], unique=False)
    op.create_index(
        "uq_stock_count_lines_place",
        "stock_count_lines",
        ["count_id", "lot_id", "bin"],
        unique=True,
        sqlite_where=OF_A_LOT,
        postgresql_where=OF_A_LOT,
    )
