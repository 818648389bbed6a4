"""The papers of the stock, quarantine, limits of write-offs, and exchange rates."""

import sqlalchemy as sa
from alembic import op

from shelterdesk.persistence import types

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NOT_RELEASED = sa.text("released_at IS NULL")


def upgrade() -> None:
    _papers()
    _quarantine_and_money()
    with op.batch_alter_table("movements", schema=None) as batch_op:
        batch_op.add_column(sa.Column("document_id", sa.Uuid(as_uuid=False), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_movements_document_id"), "stock_documents", ["document_id"], ["id"]
        )
        batch_op.create_index(
            "ix_movements_document",
            ["document_id"],
            unique=False,
            sqlite_where=sa.text("document_id IS NOT NULL"),
            postgresql_where=sa.text("document_id IS NOT NULL"),
        )


def _papers() -> None:
    op.create_table(
        "stock_documents",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("store_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("other_store_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("donor_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("partner", sa.String(length=200), nullable=True),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=True),
        sa.Column("note", sa.String(length=500), nullable=True),
        sa.Column("day", types.Day(), nullable=False),
        sa.Column("due_on", types.Day(), nullable=True),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("actor_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("answers_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("decided_by_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("decided_at", types.Instant(), nullable=True),
        sa.Column("answer", sa.String(length=500), nullable=True),
        sa.Column("voided_at", types.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["staff.id"], name=op.f("fk_stock_documents_actor_id")),
        sa.ForeignKeyConstraint(
            ["answers_id"], ["stock_documents.id"], name=op.f("fk_stock_documents_answers_id")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by_id"], ["staff.id"], name=op.f("fk_stock_documents_decided_by_id")
        ),
        sa.ForeignKeyConstraint(["donor_id"], ["donors.id"], name=op.f("fk_stock_documents_donor_id")),
        sa.ForeignKeyConstraint(
            ["other_store_id"], ["stores.id"], name=op.f("fk_stock_documents_other_store_id")
        ),
        sa.ForeignKeyConstraint(["store_id"], ["stores.id"], name=op.f("fk_stock_documents_store_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_documents")),
        sa.UniqueConstraint(
            "store_id", "kind", "number", name=op.f("uq_stock_documents_store_id_kind_number")
        ),
    )
    op.create_index(
        "ix_stock_documents_other_store",
        "stock_documents",
        ["other_store_id"],
        sqlite_where=sa.text("other_store_id IS NOT NULL"),
        postgresql_where=sa.text("other_store_id IS NOT NULL"),
    )
    op.create_index(
        "ix_stock_documents_answers",
        "stock_documents",
        ["answers_id"],
        sqlite_where=sa.text("answers_id IS NOT NULL"),
        postgresql_where=sa.text("answers_id IS NOT NULL"),
    )
    op.create_table(
        "stock_document_lines",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("document_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("lot_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("bin", sa.String(length=64), server_default="", nullable=False),
        sa.Column("quantity", types.Exact(3), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=True),
        sa.CheckConstraint("quantity <> 0", name=op.f("ck_stock_document_lines_some")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["stock_documents.id"], name=op.f("fk_stock_document_lines_document_id")
        ),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_stock_document_lines_item_id")),
        sa.ForeignKeyConstraint(["lot_id"], ["lots.id"], name=op.f("fk_stock_document_lines_lot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_document_lines")),
    )
    op.create_index(
        op.f("ix_stock_document_lines_document_id"), "stock_document_lines", ["document_id"], unique=False
    )


def _quarantine_and_money() -> None:
    op.create_table(
        "quarantines",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("store_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("lot_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("bin", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("since", types.Instant(), nullable=False),
        sa.Column("actor_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("released_at", types.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["staff.id"], name=op.f("fk_quarantines_actor_id")),
        sa.ForeignKeyConstraint(["lot_id"], ["lots.id"], name=op.f("fk_quarantines_lot_id")),
        sa.ForeignKeyConstraint(["store_id"], ["stores.id"], name=op.f("fk_quarantines_store_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quarantines")),
    )
    op.create_index(
        "uq_quarantines_open",
        "quarantines",
        ["store_id", "lot_id", "bin"],
        unique=True,
        sqlite_where=NOT_RELEASED,
        postgresql_where=NOT_RELEASED,
    )
    op.create_table(
        "write_off_limits",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("amount", types.Exact(4), nullable=True),
        sa.Column("quantity", types.Exact(3), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_write_off_limits_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_write_off_limits")),
        sa.UniqueConstraint("site_id", name=op.f("uq_write_off_limits_site_id")),
    )
    op.create_table(
        "exchange_rates",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("against", sa.String(length=3), nullable=False),
        sa.Column("day", types.Day(), nullable=False),
        sa.Column("rate", types.Exact(10), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("rate > 0", name=op.f("ck_exchange_rates_some")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exchange_rates")),
        sa.UniqueConstraint(
            "currency", "against", "day", name=op.f("uq_exchange_rates_currency_against_day")
        ),
    )
