"""Lots are followed both ways; items have an energy; stores a plan of supply; files are remembered."""

import sqlalchemy as sa
from alembic import op

from shelterdesk.persistence import types

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        op.f("ix_lot_components_component_lot_id"), "lot_components", ["component_lot_id"], unique=False
    )
    op.add_column("items", sa.Column("kcal", types.Quantity(), nullable=True))
    op.create_table(
        "supply_plans",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("store_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("lead_days", sa.Integer(), nullable=False),
        sa.Column("safety_days", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("lead_days >= 0 AND safety_days >= 0", name=op.f("ck_supply_plans_forward")),
        sa.ForeignKeyConstraint(["store_id"], ["stores.id"], name=op.f("fk_supply_plans_store_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_supply_plans")),
        sa.UniqueConstraint("store_id", name=op.f("uq_supply_plans_store_id")),
    )
    op.create_table(
        "file_mappings",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("headings", sa.String(length=64), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_mappings")),
        sa.UniqueConstraint("kind", "headings", name=op.f("uq_file_mappings_kind_headings")),
    )
    op.create_table(
        "unit_spellings",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("spelling", sa.String(length=64), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_spellings")),
        sa.UniqueConstraint("spelling", name=op.f("uq_unit_spellings_spelling")),
    )
