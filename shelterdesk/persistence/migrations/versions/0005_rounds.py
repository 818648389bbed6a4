"""Rounds with their lists, what is set aside and taken out for them, and the cards that people carry."""

import sqlalchemy as sa
from alembic import op

from shelterdesk.persistence import types

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rounds",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("store_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("day", types.Day(), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("residents_only", sa.Boolean(), nullable=False),
        sa.Column("bin", sa.String(length=64), nullable=True),
        sa.Column("opened_at", types.Instant(), nullable=True),
        sa.Column("closed_at", types.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_rounds_site_id")),
        sa.ForeignKeyConstraint(["store_id"], ["stores.id"], name=op.f("fk_rounds_store_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds")),
    )
    op.create_index("ix_rounds_site_day", "rounds", ["site_id", "day"], unique=False)
    op.create_index(
        "uq_rounds_open_store",
        "rounds",
        ["store_id"],
        unique=True,
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )

    op.create_table(
        "person_cards",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("issued_at", types.Instant(), nullable=False),
        sa.Column("ended_at", types.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_person_cards_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_cards")),
        sa.UniqueConstraint("number", name=op.f("uq_person_cards_number")),
    )
    op.create_index(
        "uq_person_cards_live",
        "person_cards",
        ["person_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )

    op.create_table(
        "round_closings",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("round_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("counted", types.Exact(3), nullable=False),
        sa.Column("gap", types.Exact(3), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=True),
        sa.CheckConstraint("gap = 0 OR reason IS NOT NULL", name=op.f("ck_round_closings_gap_has_reason")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_round_closings_item_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_round_closings_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round_closings")),
        sa.UniqueConstraint("round_id", "item_id", name=op.f("uq_round_closings_round_id_item_id")),
    )
    op.create_table(
        "round_items",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("round_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_round_items_item_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_round_items_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round_items")),
        sa.UniqueConstraint("round_id", "item_id", name=op.f("uq_round_items_round_id_item_id")),
    )
    op.create_table(
        "round_people",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("round_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("household_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("added", sa.Boolean(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("refused", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=True),
        sa.Column("outcome", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["households.id"], name=op.f("fk_round_people_household_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_round_people_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_round_people_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round_people")),
        sa.UniqueConstraint("round_id", "number", name=op.f("uq_round_people_round_id_number")),
        sa.UniqueConstraint("round_id", "person_id", name=op.f("uq_round_people_round_id_person_id")),
    )
    op.create_table(
        "round_reservations",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("round_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("store_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("lot_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("bin", sa.String(length=64), nullable=False),
        sa.Column("quantity", types.Exact(3), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_round_reservations_some")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_round_reservations_item_id")),
        sa.ForeignKeyConstraint(["lot_id"], ["lots.id"], name=op.f("fk_round_reservations_lot_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_round_reservations_round_id")),
        sa.ForeignKeyConstraint(["store_id"], ["stores.id"], name=op.f("fk_round_reservations_store_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round_reservations")),
    )
    op.create_index(
        "ix_round_reservations_lot", "round_reservations", ["lot_id", "store_id", "bin"], unique=False
    )
    op.create_index(op.f("ix_round_reservations_round_id"), "round_reservations", ["round_id"], unique=False)

    op.create_table(
        "round_takings",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("round_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("lot_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("bin", sa.String(length=64), nullable=False),
        sa.Column("quantity", types.Exact(3), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("actor_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.CheckConstraint("quantity <> 0", name=op.f("ck_round_takings_moves")),
        sa.ForeignKeyConstraint(["actor_id"], ["staff.id"], name=op.f("fk_round_takings_actor_id")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_round_takings_item_id")),
        sa.ForeignKeyConstraint(["lot_id"], ["lots.id"], name=op.f("fk_round_takings_lot_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_round_takings_round_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round_takings")),
    )
    op.create_index(op.f("ix_round_takings_round_id"), "round_takings", ["round_id"], unique=False)

    op.create_table(
        "round_dues",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("round_person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("quantity", types.Exact(3), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_round_dues_some")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_round_dues_item_id")),
        sa.ForeignKeyConstraint(
            ["round_person_id"], ["round_people.id"], name=op.f("fk_round_dues_round_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round_dues")),
        sa.UniqueConstraint("round_person_id", "item_id", name=op.f("uq_round_dues_round_person_id_item_id")),
    )
    with op.batch_alter_table("handouts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("round_id", sa.Uuid(as_uuid=False), nullable=True))
        batch_op.create_index(
            "ix_handouts_round",
            ["round_id"],
            unique=False,
            sqlite_where=sa.text("round_id IS NOT NULL"),
            postgresql_where=sa.text("round_id IS NOT NULL"),
        )
        batch_op.create_foreign_key(batch_op.f("fk_handouts_round_id"), "rounds", ["round_id"], ["id"])
